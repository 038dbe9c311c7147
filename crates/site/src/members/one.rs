//! `GET /members/{code}`: what became of a country's promises, what is asked of it, what else is known of it.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use kernel::{Country, Holder};
use progress::compact::{Confidence, Member, Role};
use publication::money::aid::View;
use publication::{Rated, Snapshot};
use ui::Markup;

use super::asked::{self, Asked, Change};
use super::groups::{self, Group, Promise};
use super::packages;
use crate::cycles;
use crate::page::Page;
use crate::section::Section;
use crate::shown;
use crate::visit::{Failure, Shown, Visit};
use crate::{Public, offices, practices};

/// A list of no more promises stands whole on a member's page.
const MOST_WHOLE: usize = 50;
/// Of a longer one so many stand there; the search has the rest.
const N_SHOWN: usize = 30;

#[derive(Template)]
#[template(path = "members/page.html")]
struct MemberPage {
    page: Page,
    name: Markup,
    code: String,
    role: String,
    endorsed: Option<String>,
    confidence: Option<String>,
    source: Markup,
    note: Markup,
    n_joint: usize,
    /// Whether a list is longer than what is shown of it.
    is_cut: bool,
    n_of_all: usize,
    n_made_for: usize,
    /// What became of its own promises, in one sentence.
    sentence: String,
    groups: Vec<Group>,
    joint: Vec<Promise>,
    /// The address of the promises of all members together.
    of_all: String,
    made_for: Vec<Promise>,
    receives: bool,
    /// The list of its promises, where every class can be chosen.
    in_list: String,
    n_own: usize,
    asked: Asked,
    /// Where it stands in the last cycle, and where that is told.
    cycle: Option<(String, String)>,
    untold: String,
    changes: Vec<Change>,
    earlier: Vec<Change>,
    /// Its own pages elsewhere: name and address.
    doors: Vec<(String, String)>,
    leads: Markup,
    takes_part: Markup,
    hosted: Vec<(Markup, String, String)>,
    searched_on: String,
    n_verdicts: usize,
}

/// `GET /members/{code}`
pub async fn get(
    State(public): State<Arc<Public>>,
    Path(code): Path<String>,
    visit: Visit,
) -> Shown {
    let member = found(&visit, &code)?;
    let snapshot = &visit.snapshot;
    let words = visit.page.words;
    let name = member.country.name(words.language());
    let page = visit.titled(Section::Members, name).with_ratings();
    let own: Vec<&Rated> = snapshot.held_by(member.country).collect();
    let joint: Vec<&Rated> = snapshot.joined_by(member.country).collect();
    let made_for: Vec<&Rated> = snapshot.made_for(member.country).collect();
    let is_member = member.role == Role::Member;
    let n_of_all = (snapshot.rated.iter())
        .filter(|rated| is_member && rated.commitment.holder == Holder::All)
        .count();
    let first = |rated: &[&Rated]| -> Vec<Promise> {
        let n = if rated.len() > MOST_WHOLE {
            N_SHOWN
        } else {
            MOST_WHOLE
        };
        let rated = rated.iter().take(n);
        rated
            .map(|one| groups::promise_of_others(&page, snapshot, one))
            .collect()
    };
    let code = member.country.code();
    let bound: Vec<&Rated> = own.iter().chain(&joint).copied().collect();
    let groups = groups::groups(&page, snapshot, &own);
    let (changes, earlier) = asked::year(&page, snapshot, member.country);
    visit.show(&MemberPage {
        name: Markup::new().text(name),
        code: code.to_owned(),
        role: words
            .say(&format!("role-{}", member.role.code()))
            .into_owned(),
        endorsed: member.endorsed.map(|period| words.period(period)),
        confidence: (member.confidence != Confidence::Confirmed).then(|| {
            words
                .say(&format!("confidence-{}", member.confidence.code()))
                .into_owned()
        }),
        source: shown::source(&member.source),
        note: words.text(&member.note),
        in_list: page.link_asking("/commitments", &[("member", code)]),
        n_own: own.len(),
        is_cut: groups.iter().any(Group::is_cut)
            || [joint.len(), made_for.len()]
                .iter()
                .any(|n| *n > MOST_WHOLE),
        n_joint: joint.len(),
        n_of_all,
        n_made_for: made_for.len(),
        sentence: groups::sentence(&page, &own),
        groups,
        joint: first(&joint),
        of_all: page.link_asking("/commitments", &[("member", "REG")]),
        made_for: first(&made_for),
        receives: member.role == Role::Beneficiary,
        cycle: cycles::of_member(&page, snapshot, member.country),
        asked: asked::asked(&page, snapshot, &bound, is_member),
        untold: page.link_asking("/commitments", &[("member", code), ("reported", "no")]),
        changes,
        earlier,
        doors: doors(&public, &visit, &page, member.country).await?,
        leads: packages(&page, snapshot, |p| p.leads.contains(&member.country)),
        takes_part: packages(&page, snapshot, |p| {
            p.participants.contains(&member.country)
        }),
        hosted: hosted(&page, snapshot, member.country),
        searched_on: words.day(snapshot.compact.searched_on),
        n_verdicts: crate::verdicts::n_about(snapshot, member.country),
        page,
    })
}

/// Returns the meetings that a country hosted, with their days and addresses.
fn hosted(page: &Page, snapshot: &Snapshot, country: Country) -> Vec<(Markup, String, String)> {
    let meetings = snapshot.compact.meetings.iter();
    meetings
        .filter(|meeting| meeting.hosts.contains(&country))
        .map(|meeting| {
            (
                page.text(&meeting.title),
                page.day(meeting.day),
                page.link(&format!("/meetings#{}", meeting.id)),
            )
        })
        .collect()
}

/// Returns a country's own pages of money, movement, pathways and offices, as far as there are any.
async fn doors(
    public: &Public,
    visit: &Visit,
    page: &Page,
    country: Country,
) -> Result<Vec<(String, String)>, Failure> {
    let name = country.name(page.words.language());
    let mut doors = Vec::new();
    let mut add = |key: &str, link: String| {
        doors.push((page.say_naming(key, "country", name).into_owned(), link));
    };
    let aid = (public.shelf.aid_so_far(page.on, View::default()).await)
        .map_err(|fault| visit.shelf_failed(fault))?;
    if aid.arrived.contains_key(&country) {
        add(
            "member-door-money",
            page.link(&format!("/money/countries/{country}")),
        );
    }
    if visit.snapshot.movements.about(country).next().is_some() {
        add(
            "member-door-movement",
            page.link(&format!("/movement/countries/{country}")),
        );
    }
    let snapshot = &visit.snapshot;
    let carries = publication::responsibility::members(snapshot).contains(&country);
    if carries && crate::responsibility::has_shares(snapshot) {
        add(
            "member-door-shares",
            page.link(&format!("/shares/{country}")),
        );
    }
    if publication::responsibility::origins(snapshot).contains(&country) {
        add(
            "member-door-causes",
            page.link(&format!("/causes/{country}")),
        );
    }
    if practices::are_in(&visit.snapshot, country) {
        add(
            "member-door-practices",
            page.link_asking("/practices", &[("country", country.code())]),
        );
    }
    let book = &visit.edition(public).book;
    if book.pathways.iter().any(|one| one.destination == country) {
        add(
            "member-door-pathways",
            page.link_asking("/pathways", &[("to", country.code())]),
        );
    }
    if offices::has_something(book, country) {
        add(
            "member-door-offices",
            page.link(&format!("/offices/countries/{country}")),
        );
    }
    Ok(doors)
}

fn found<'a>(visit: &'a Visit, code: &str) -> Result<&'a Member, Failure> {
    code.to_ascii_uppercase()
        .parse::<Country>()
        .ok()
        .and_then(|country| visit.snapshot.compact.member(country))
        .ok_or_else(|| {
            let instead = shown::members_by_name(&visit.snapshot, visit.page.words.language())
                .into_iter()
                .map(|member| {
                    (
                        member.country.name(visit.page.words.language()).to_owned(),
                        visit.page.link(&format!("/members/{}", member.country)),
                    )
                })
                .collect();
            visit.nothing_named("failure-no-member", code, instead)
        })
}
