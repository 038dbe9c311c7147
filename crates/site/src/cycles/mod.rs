//! `/cycles`: who has reported on its promises, who has not, and what was accepted.
//!
//! A report is its holder's word. Wherever it stands, its voice stands with it, and nothing says that anybody agreed.

mod beside;
mod due;
mod feed;
mod list;
mod one;
mod report;

use std::sync::Arc;

use axum::Router;
use axum::routing::get;
use kernel::Country;
use progress::compact::Role;
use publication::Snapshot;
use publication::cycles::{CycleStanding, MemberStanding, PromiseStanding};
use ui::{Badge, Markup, Shape, Tone, Words};

use crate::Public;
use crate::page::Page;
use crate::shown;
use crate::visit::{Failure, Visit};

pub use beside::{Reported, of_member, of_promise};

/// Returns the routes of the cycles.
pub fn routes() -> Router<Arc<Public>> {
    Router::new()
        .route("/cycles", get(list::get))
        .route("/cycles/{cycle}", get(one::get))
        .route("/cycles/{cycle}/due.ics", get(due::get))
        .route("/cycles/{cycle}/feed.atom", get(feed::get))
        .route("/cycles/{cycle}/{report}", get(report::get))
}

/// Returns the cycle by this name, or says which ones there are.
fn found<'a>(visit: &'a Visit, id: &str) -> Result<&'a CycleStanding, Failure> {
    let cycles = &visit.snapshot.cycles;
    cycles.get(id).ok_or_else(|| {
        let mut instead: Vec<(String, String)> = (cycles.standings.iter().rev())
            .map(|one| (title(&visit.page, one), address(&visit.page, one)))
            .collect();
        if instead.is_empty() {
            let all = visit.page.say("section-cycles").into_owned();
            instead.push((all, visit.page.link("/cycles")));
        }
        visit.nothing_named("failure-no-cycle", id, instead)
    })
}

fn title(page: &Page, cycle: &CycleStanding) -> String {
    page.say_naming("cycle-title", "cycle", &cycle.id)
        .into_owned()
}

fn address(page: &Page, cycle: &CycleStanding) -> String {
    page.link(&format!("/cycles/{}", cycle.id))
}

/// Returns a link to the report that an identifier of evidence belongs to: `D-12-1` is a figure of `D-12`. Nothing where
/// no report said it.
pub fn report_of(page: &Page, snapshot: &Snapshot, id: &str) -> Option<Markup> {
    let number = id.strip_prefix("D-")?.split('-').next()?;
    let number: u64 = number.parse().ok()?;
    let mut reports = snapshot.cycles.reports.iter();
    let report = reports.find(|one| one.id.0 == number)?;
    let link = page.link(&format!("/cycles/{}#{}", report.cycle, report.id));
    Some(shown::anchor(
        &link,
        &page.say_naming("cycle-report", "id", report.id),
    ))
}

/// When a cycle was opened, and when it closes or closed.
fn days(page: &Page, cycle: &CycleStanding) -> String {
    let key = if cycle.closes < page.on {
        "cycle-days-closed"
    } else {
        "cycle-days"
    };
    let (opened, closes) = (page.day(cycle.opened), page.day(cycle.closes));
    page.say_filling(key, &[("opened", &opened), ("closes", &closes)])
        .into_owned()
}

/// Where a holder stands in a cycle, of everything that it was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Stands {
    /// A report came on every promise.
    Whole,
    /// A report came on some, and the time of the others runs.
    InPart,
    /// None came, and the time runs.
    Awaited,
    /// The time passed for one promise at least, and no report came on it.
    Silent,
}

impl Stands {
    const ALL: [Self; 4] = [Self::Whole, Self::InPart, Self::Awaited, Self::Silent];

    fn of(member: &MemberStanding) -> Self {
        if member.n_silent() > 0 {
            Self::Silent
        } else if member.n_sent() == member.n_called() {
            Self::Whole
        } else if member.n_sent() > 0 {
            Self::InPart
        } else {
            Self::Awaited
        }
    }

    const fn code(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::InPart => "in-part",
            Self::Awaited => "awaited",
            Self::Silent => "silent",
        }
    }

    fn badge(self, words: Words) -> Badge {
        let (shape, tone) = match self {
            Self::Whole => (Shape::Full, Tone::Good),
            Self::InPart => (Shape::Quarter, Tone::Slow),
            Self::Awaited => (Shape::Clock, Tone::Quiet),
            Self::Silent => (Shape::Overdue, Tone::Bad),
        };
        Badge {
            word: words
                .say(&format!("cycle-stands-{}", self.code()))
                .into_owned(),
            shape,
            tone,
        }
    }
}

/// How many were called, and how many of them have reported on everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Counted {
    n_promises: usize,
    n_sent: usize,
    n_accepted: usize,
    n_called: usize,
    n_whole: usize,
    /// Members of the compact, called or not.
    n_members: usize,
    /// Of these, who has reported on everything.
    n_members_whole: usize,
}

impl Counted {
    fn of(snapshot: &Snapshot, cycle: &CycleStanding) -> Self {
        let whole = |one: &&MemberStanding| Stands::of(one) == Stands::Whole;
        let members = snapshot.compact.members.iter();
        let members: Vec<Country> = members
            .filter(|one| one.role == Role::Member)
            .map(|one| one.country)
            .collect();
        let is_member = |one: &&MemberStanding| {
            let country = one.holder.country();
            country.is_some_and(|country| members.contains(&country))
        };
        Self {
            n_promises: cycle.count(|_| true),
            n_sent: cycle.count(|one| one.sent_on.is_some()),
            n_accepted: cycle.count(|one: &PromiseStanding| one.accepted_on.is_some()),
            n_called: cycle.members.len(),
            n_whole: cycle.members.iter().filter(whole).count(),
            n_members: members.len(),
            n_members_whole: cycle.members.iter().filter(whole).filter(is_member).count(),
        }
    }

    fn say(self, page: &Page, key: &str) -> String {
        let count = |n: usize| page.count(n);
        let blanks = [
            ("promises", count(self.n_promises)),
            ("sent", count(self.n_sent)),
            ("accepted", count(self.n_accepted)),
            ("called", count(self.n_called)),
            ("whole", count(self.n_whole)),
            ("members", count(self.n_members)),
            ("memberswhole", count(self.n_members_whole)),
        ];
        let blanks = blanks.each_ref().map(|(name, n)| (*name, n.as_str()));
        page.say_filling(key, &blanks).into_owned()
    }
}
