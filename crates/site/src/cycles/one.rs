//! `GET /cycles/{cycle}`: holder by holder who has reported, and the reports that were accepted.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use kernel::{CommitmentId, Day, Holder};
use progress::compact::Role;
use publication::Snapshot;
use publication::cycles::{
    AcceptedReport, CycleStanding, MemberStanding, PromiseStanding, Standing,
};
use ui::{Badge, Markup};

use super::report::{ReportShown, shown as report_shown};
use super::{Counted, Stands, days, found, title};
use crate::Public;
use crate::page::Page;
use crate::section::Section;
use crate::shown;
use crate::visit::{Shown, Visit};

/// Reports with no more letters than this together stand whole on the page of their cycle; longer ones each on a page
/// of their own, so that a phone can read the list.
const MOST_LETTERS: usize = 9_000;
/// No more reports than this stand whole there.
const MOST_WHOLE: usize = 16;

#[derive(Template)]
#[template(path = "cycles/page.html")]
struct CyclePage {
    page: Page,
    id: String,
    /// Where its last days and its news are files.
    calendar: String,
    feed: String,
    days: String,
    called: String,
    came: String,
    of_all: String,
    tiles: Vec<(String, String)>,
    rows: Vec<Row>,
    /// Members that hold no promise, and were not called.
    without: Markup,
    n_without: usize,
    holders: Vec<HolderShown>,
    reports: Vec<ReportShown>,
}

/// A holder in the table.
struct Row {
    code: String,
    name: String,
    stands: Badge,
    silent_since: Option<String>,
    due: Option<(String, String)>,
    came: String,
    accepted: String,
    /// When the last report was sent.
    last: Option<String>,
}

/// What was asked of a holder, promise by promise.
struct HolderShown {
    code: String,
    name: Markup,
    promises: Vec<PromiseShown>,
}

/// A promise with what became of the call.
struct PromiseShown {
    title: Markup,
    standing: String,
    /// Its reports: the anchor that they have here, where they do not stand whole; the address; the words.
    reports: Vec<(Option<String>, String, String)>,
}

/// `GET /cycles/{cycle}`
pub async fn get(State(_): State<Arc<Public>>, Path(id): Path<String>, visit: Visit) -> Shown {
    let cycle = found(&visit, &id)?;
    let snapshot = &visit.snapshot;
    let page = visit.titled(Section::Cycles, title(&visit.page, cycle));
    let accepted: Vec<&AcceptedReport> = snapshot.cycles.within(&cycle.id).collect();
    let letters =
        |one: &&AcceptedReport| one.fields.iter().map(|(_, text)| text.len()).sum::<usize>();
    let n_letters: usize = accepted.iter().map(letters).sum();
    let are_whole = accepted.len() <= MOST_WHOLE && n_letters <= MOST_LETTERS;
    let members = sorted(&page, snapshot, cycle);
    let counted = Counted::of(snapshot, cycle);
    let without = without(snapshot, cycle);
    visit.show(&CyclePage {
        calendar: page.link(&format!("/cycles/{}/due.ics", cycle.id)),
        feed: page.link(&format!("/cycles/{}/feed.atom", cycle.id)),
        id: cycle.id.clone(),
        days: days(&page, cycle),
        called: counted.say(&page, "cycle-called"),
        came: counted.say(&page, "cycle-came"),
        of_all: counted.say(&page, "cycle-of-all"),
        tiles: tiles(&page, cycle),
        rows: members
            .iter()
            .map(|one| row(&page, snapshot, one))
            .collect(),
        n_without: without.len(),
        without: shown::countries(&page, snapshot, without),
        holders: members
            .iter()
            .map(|one| holder(&page, snapshot, one, &accepted, are_whole))
            .collect(),
        reports: (accepted.iter())
            .filter(|_| are_whole)
            .map(|one| report_shown(&page, snapshot, one))
            .collect(),
        page,
    })
}

/// Returns the holders by their names, never by what they did; all members together stand last.
fn sorted<'a>(
    page: &Page,
    snapshot: &Snapshot,
    cycle: &'a CycleStanding,
) -> Vec<&'a MemberStanding> {
    let mut members: Vec<&MemberStanding> = cycle.members.iter().collect();
    members.sort_by_cached_key(|one| {
        let name = shown::holder_name(page, snapshot, &one.holder);
        (one.holder == Holder::All, kernel::text::bare(&name))
    });
    members
}

/// Returns the members of the compact that were not called, by their names.
fn without<'a>(snapshot: &'a Snapshot, cycle: &CycleStanding) -> Vec<&'a str> {
    let members = shown::members_by_name(snapshot, kernel::Language::En).into_iter();
    members
        .filter(|one| one.role == Role::Member)
        .filter(|one| cycle.of(&Holder::Country(one.country)).is_none())
        .map(|one| one.country.code())
        .collect()
}

/// Returns how many stand where, of those who were called.
fn tiles(page: &Page, cycle: &CycleStanding) -> Vec<(String, String)> {
    let tile = |stands: &Stands| {
        let n = cycle
            .members
            .iter()
            .filter(|one| Stands::of(one) == *stands);
        (page.count(n.count()), stands.badge(page.words).word)
    };
    Stands::ALL.iter().map(tile).collect()
}

fn row(page: &Page, snapshot: &Snapshot, member: &MemberStanding) -> Row {
    let of = |n: usize| {
        let (n, called) = (page.count(n), page.count(member.n_called()));
        page.say_filling("cycle-n-of", &[("n", &n), ("of", &called)])
            .into_owned()
    };
    Row {
        code: member.holder.to_string(),
        name: shown::holder_name(page, snapshot, &member.holder),
        stands: Stands::of(member).badge(page.words),
        silent_since: member.silent_since().map(|day| {
            page.say_naming("cycle-since", "day", page.day(day))
                .into_owned()
        }),
        due: (member.due.as_ref()).map(|(day, zone)| (page.day(*day), zone.clone())),
        came: of(member.n_sent()),
        accepted: of(member.n_accepted()),
        last: (member.last_report_on()).map(|day| {
            page.say_naming("cycle-last", "day", page.day(day))
                .into_owned()
        }),
    }
}

fn holder(
    page: &Page,
    snapshot: &Snapshot,
    member: &MemberStanding,
    accepted: &[&AcceptedReport],
    are_whole: bool,
) -> HolderShown {
    let promise = |one: &PromiseStanding| {
        let of_it = accepted.iter();
        let mut of_it = of_it.filter(|report| report.commitment == one.commitment);
        let said = |id: String| page.say_naming("cycle-read", "id", id).into_owned();
        let id = &one.commitment;
        let (title, reports) = if are_whole {
            let reports =
                of_it.map(|report| (None, format!("#{}", report.id), said(report.id.to_string())));
            (shown::commitment(page, snapshot, id), reports.collect())
        } else {
            // Where there are many, one link of a promise leads to its report; a second would double the page.
            let first = of_it.next();
            let title = title_alone(page, snapshot, id, first);
            let others = of_it.map(|report| {
                let id = report.id.to_string();
                (Some(id.clone()), report_link(page, report), said(id))
            });
            (title, others.collect())
        };
        PromiseShown {
            title,
            standing: standing(page, one),
            reports,
        }
    };
    HolderShown {
        code: member.holder.to_string(),
        name: shown::holder(page, snapshot, &member.holder),
        promises: member.promises.iter().map(promise).collect(),
    }
}

fn report_link(page: &Page, report: &AcceptedReport) -> String {
    page.link(&format!("/cycles/{}/{}", report.cycle, report.id))
}

/// Returns a promise's title with one link, to its report where there is one; in another language it says so to machines
/// alone.
fn title_alone(
    page: &Page,
    snapshot: &Snapshot,
    id: &CommitmentId,
    report: Option<&&AcceptedReport>,
) -> Markup {
    let title = snapshot.rated(id).map(|one| &one.commitment.title);
    let said = title.map(|title| title.said(page.words.language()));
    let mut out = Markup::new().tag("<a");
    if let Some(report) = report {
        out.add_tag(" id=\"");
        out.add_text(&report.id.to_string());
        out.add_tag("\"");
    }
    if let Some(said) = said.as_ref().filter(|said| said.fell_back) {
        out.add_tag(" lang=\"");
        out.add_text(said.language.code());
        out.add_tag("\"");
    }
    out.add_tag(" href=\"");
    let promise = || page.link(&format!("/commitments/{id}"));
    out.add_text(&report.map_or_else(promise, |report| report_link(page, report)));
    out.add_tag("\">");
    out.add_text(id.as_str());
    if let Some(said) = said {
        out.add_text(" ");
        out.add_text(said.text);
    }
    out.add_tag("</a>");
    out
}

/// Returns what became of the call for a report on a promise, with the day.
pub(super) fn standing(page: &Page, promise: &PromiseStanding) -> String {
    let standing = promise.standing();
    let day: Option<Day> = match standing {
        Standing::Accepted => promise.accepted_on,
        Standing::Sent => promise.last_sent_on,
        Standing::Silent => promise.silent_on,
        Standing::Awaited => None,
    };
    let key = format!("cycle-standing-{}", standing.code());
    let day = day.map_or_else(String::new, |day| page.day(day));
    page.say_naming(&key, "day", day).into_owned()
}
