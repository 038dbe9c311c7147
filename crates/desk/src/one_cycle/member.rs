//! A member's own promises in a cycle: what waits for them first.

use std::collections::BTreeMap;

use askama::Template;
use cycle::{Action, Cycle, CycleId, Item, State as Stands};
use kernel::{CommitmentId, Holder};
use publication::snapshot::Snapshot;

use crate::failure::Shown;
use crate::office::Office;
use crate::page::{Page, html};
use crate::report::{beside, due, field, route};
use crate::seat::Seat;
use crate::typed::Told;

#[derive(Template)]
#[template(path = "one_cycle/member.html")]
struct MemberPage {
    page: Page,
    title: String,
    holder: String,
    /// Until when reports are due.
    due: String,
    groups: Vec<Group>,
    /// For how many promises *nothing new* can be said at once, and where.
    n_untouched: usize,
    nothing_new: String,
    /// Where all of it is one table to fill elsewhere.
    form: String,
    is_closed: bool,
}

/// Promises that wait for the same step.
struct Group {
    title: String,
    what: String,
    items: Vec<Line>,
}

/// A promise.
struct Line {
    title: String,
    link: String,
    due: String,
    /// What the secretariat said: field and reason.
    marks: Vec<(String, Told)>,
}

/// The order in which groups stand, with the states that each holds.
const GROUPS: [(&str, &[Stands]); 6] = [
    ("returned", &[Stands::Returned]),
    ("late", &[Stands::Silent]),
    ("write", &[Stands::Called, Stands::Drafting]),
    ("entered", &[Stands::Entered]),
    ("sent", &[Stands::Sent]),
    ("accepted", &[Stands::Accepted]),
];

/// Returns the page for somebody who reports for a holder.
pub fn page(
    office: &Office,
    seat: &Seat,
    known: &Snapshot,
    (id, cycle): (&CycleId, &Cycle),
    holder: &Holder,
) -> Shown {
    let page = seat
        .page
        .titled(crate::cycles::title(office, &seat.page, id));
    let mut of: BTreeMap<Stands, Vec<(&CommitmentId, &Item)>> = BTreeMap::new();
    for (commitment, item) in cycle.of_holder(holder) {
        if seat.may(office, Action::ReadItem, item) {
            of.entry(item.state).or_default().push((commitment, item));
        }
    }
    let line = |(commitment, item): &(&CommitmentId, &Item)| {
        let rated = known.rated(commitment);
        let marks = item.marks.iter().filter(|_| item.state == Stands::Returned);
        let mark = |(of, mark): (&cycle::Field, &cycle::item::Mark)| {
            let label = field::whole_label(&page, rated, of);
            (label, Told(mark.reason.clone()))
        };
        Line {
            title: beside::title(&page, known, commitment),
            link: page.link(&route(id, commitment)),
            due: if item.state.is_open() {
                due(&page, item.due.as_ref())
            } else {
                String::new()
            },
            marks: marks.map(mark).collect(),
        }
    };
    let group = |(name, states): &(&str, &[Stands])| {
        let items = states.iter().filter_map(|state| of.get(state)).flatten();
        let items: Vec<Line> = items.map(line).collect();
        (!items.is_empty()).then(|| Group {
            title: page
                .say_counting(&format!("desk-group-{name}"), items.len())
                .into_owned(),
            what: page.say(&format!("desk-group-{name}-what")).into_owned(),
            items,
        })
    };
    let untouched = crate::nothing_new::untouched(office, seat, id, cycle);
    let shown = MemberPage {
        title: page.title.clone(),
        holder: beside::holder_name(&page, known, holder),
        due: due(&page, cycle.due.get(holder)),
        groups: GROUPS.iter().filter_map(group).collect(),
        n_untouched: untouched.len(),
        nothing_new: page.link(&format!("/desk/cycles/{id}/nothing-new")),
        form: page.link(&format!("/desk/cycles/{id}/form")),
        is_closed: seat.desk.is_closed(id, office.here().today()),
        page: page.clone(),
    };
    Ok(html(&shown, page.words.language()))
}
