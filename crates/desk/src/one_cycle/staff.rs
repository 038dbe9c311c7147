//! Who has reported and who has not, for those who keep the cycle going. Nobody here learns what a draft says, or that
//! there is one.

use std::collections::BTreeMap;

use askama::Template;
use cycle::{Action, Cycle, CycleId, Item, State as Stands};
use kernel::{CommitmentId, Holder};
use publication::snapshot::Snapshot;

use crate::failure::Shown;
use crate::office::Office;
use crate::page::{Page, html};
use crate::report::{beside, due, route};
use crate::seat::Seat;

#[derive(Template)]
#[template(path = "one_cycle/staff.html")]
struct StaffPage {
    page: Page,
    title: String,
    closes: String,
    /// How many holders sent something, of how many that were called.
    n_reporting: usize,
    n_called: usize,
    /// How many members of the compact hold a promise, of how many members.
    n_with: usize,
    n_members: usize,
    /// Members that promised nothing of their own.
    without: Vec<String>,
    columns: Vec<String>,
    rows: Vec<Row>,
    /// Where reports are checked, for whoever may.
    check: Option<String>,
    n_to_check: usize,
}

/// A holder.
struct Row {
    holder: String,
    counts: Vec<usize>,
    due: String,
    items: Vec<Line>,
}

/// A promise, for whoever may do something about it.
struct Line {
    title: String,
    state: String,
    /// What can be done, and where; both empty where nothing can.
    door: (String, String),
}

/// What is told of an item to those who do not write it.
const COLUMNS: [&str; 6] = [
    "called", "entered", "sent", "returned", "accepted", "silent",
];

fn column(state: Stands) -> &'static str {
    match state {
        // Whether somebody has begun to write is the unit's own.
        Stands::Called | Stands::Drafting => "called",
        other => other.code(),
    }
}

/// Returns the page for the staff of the secretariat, for reviewers and for observers.
pub fn page(
    office: &Office,
    seat: &Seat,
    known: &Snapshot,
    (id, cycle): (&CycleId, &Cycle),
) -> Shown {
    let page = seat
        .page
        .titled(crate::cycles::title(office, &seat.page, id));
    let mut of: BTreeMap<&Holder, Vec<(&CommitmentId, &Item)>> = BTreeMap::new();
    for (commitment, item) in &cycle.items {
        of.entry(&item.holder).or_default().push((commitment, item));
    }
    let line = |(commitment, item): &(&CommitmentId, &Item)| Line {
        title: beside::title(&page, known, commitment),
        state: page
            .say(&format!("desk-state-{}", column(item.state)))
            .into_owned(),
        door: door(office, seat, &page, id, commitment, item),
    };
    let row = |(holder, items): (&&Holder, &Vec<(&CommitmentId, &Item)>)| {
        let count = |name: &&str| {
            let is_there = |(_, item): &&(&CommitmentId, &Item)| column(item.state) == *name;
            items.iter().filter(is_there).count()
        };
        Row {
            holder: beside::holder_name(&page, known, holder),
            counts: COLUMNS.iter().map(count).collect(),
            due: due(&page, cycle.due.get(*holder)),
            items: items.iter().map(line).collect(),
        }
    };
    let mut rows: Vec<Row> = of.iter().map(row).collect();
    rows.sort_by_cached_key(|row| kernel::text::bare(&row.holder));
    let has_sent = |items: &&Vec<(&CommitmentId, &Item)>| {
        items.iter().any(|(_, item)| !item.reports.is_empty())
    };
    let may_check = seat.may_in(office, Action::CheckReport, Some(Stands::Sent));
    let mut without: Vec<String> = (known.silent_members().into_iter())
        .map(|member| member.country.name(page.words.language()).to_owned())
        .collect();
    without.sort_by_cached_key(|name| kernel::text::bare(name));
    let n_members = known
        .compact
        .members
        .iter()
        .filter(|member| member.endorsed.is_some())
        .count();
    let shown = StaffPage {
        title: page.title.clone(),
        closes: page.day(cycle.closes),
        n_reporting: of.values().filter(has_sent).count(),
        n_called: of.len(),
        n_with: n_members.saturating_sub(without.len()),
        n_members,
        without,
        columns: COLUMNS
            .map(|name| page.say(&format!("desk-state-{name}")).into_owned())
            .into(),
        rows,
        check: may_check.then(|| page.link(&format!("/desk/cycles/{id}/check"))),
        n_to_check: cycle
            .items
            .values()
            .filter(|item| item.state == Stands::Sent)
            .count(),
        page: page.clone(),
    };
    Ok(html(&shown, page.words.language()))
}

fn door(
    office: &Office,
    seat: &Seat,
    page: &Page,
    id: &CycleId,
    commitment: &CommitmentId,
    item: &Item,
) -> (String, String) {
    let may = |action| seat.may(office, action, item);
    let (key, path) = match item.state {
        Stands::Called | Stands::Drafting | Stands::Silent if may(Action::EnterFor) => {
            ("desk-enter", "/enter")
        }
        Stands::Entered if may(Action::ConfirmEntry) => ("desk-entry-confirm", "/confirm"),
        Stands::Sent if may(Action::CheckReport) => ("desk-check-one", "/check"),
        _ if item.state.was_sent() && may(Action::ReadItem) => ("desk-read", ""),
        _ => return (String::new(), String::new()),
    };
    let link = page.link(&format!("{}{path}", route(id, commitment)));
    (page.say(key).into_owned(), link)
}
