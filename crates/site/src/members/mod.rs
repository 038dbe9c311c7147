//! `GET /members` and `GET /members/{code}`: who promised, and a scorecard for each.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use kernel::{Country, Holder};
use progress::compact::{Member, Role};
use publication::{Rated, Snapshot};
use ui::Markup;

use crate::Public;
use crate::page::Page;
use crate::section::Section;
use crate::shown::{self, AxisShown, Row};
use crate::squares::{self, Key};
use crate::visit::{Failure, Shown, Visit};

#[derive(Template)]
#[template(path = "members/list.html")]
struct MembersPage {
    page: Page,
    groups: Vec<Group>,
    n_silent: usize,
    /// The drawings to which the squares refer, and what they mean.
    defined: Markup,
    legend: Vec<Key>,
}

/// The countries of one role.
struct Group {
    id: &'static str,
    /// The name of the role and what it means; nothing of members, of whom the page speaks first.
    title: Option<(String, String)>,
    members: Vec<MemberShown>,
    /// Whether they receive and do not promise.
    receive: bool,
}

/// A list of no more promises stands whole on a member's page.
const MOST_WHOLE: usize = 50;
/// Of a longer one so many stand there; the search has the rest.
const N_SHOWN: usize = 30;

/// A member in the list.
struct MemberShown {
    name: Markup,
    code: String,
    link: String,
    /// What it promised, promise by promise; nothing where it promised nothing.
    squares: Markup,
    n_for: usize,
    is_probable: bool,
}

/// `GET /members`: in the order of their names, never of any score.
pub async fn list(State(_): State<Arc<Public>>, visit: Visit) -> Shown {
    let snapshot = &visit.snapshot;
    let page = visit.titled(Section::Members, visit.page.say("section-members"));
    let roles = [
        Role::Member,
        Role::Associated,
        Role::Observer,
        Role::Beneficiary,
    ];
    let groups = roles.map(|role| group(&page, snapshot, role));
    visit.show(&MembersPage {
        groups: groups
            .into_iter()
            .filter(|group| !group.members.is_empty())
            .collect(),
        n_silent: snapshot.silent_members().len(),
        defined: ui::squares::defined(),
        legend: squares::legend(&page, snapshot),
        page,
    })
}

/// Returns the countries of a role in the order of their names.
fn group(page: &Page, snapshot: &Snapshot, role: Role) -> Group {
    let language = page.words.language();
    let of_role = shown::members_by_name(snapshot, language);
    let of_role = of_role.into_iter().filter(|member| member.role == role);
    let code = role.code();
    Group {
        id: code,
        title: (role != Role::Member).then(|| {
            let title = page.say(&format!("members-role-{code}"));
            let why = page.say(&format!("members-role-{code}-why"));
            (title.into_owned(), why.into_owned())
        }),
        members: of_role
            .map(|member| MemberShown {
                name: Markup::new().text(member.country.name(language)),
                code: member.country.to_string(),
                link: page.link(&format!("/members/{}", member.country)),
                squares: squares::of_country(page, snapshot, member.country),
                n_for: snapshot.made_for(member.country).count(),
                is_probable: member.confidence != progress::compact::Confidence::Confirmed,
            })
            .collect(),
        receive: role == Role::Beneficiary,
    }
}

/// Returns links to the packages that `chosen` picks, parted by commas.
fn packages(
    page: &Page,
    snapshot: &Snapshot,
    chosen: impl Fn(&progress::compact::Package) -> bool,
) -> Markup {
    let mut out = Markup::new();
    for package in snapshot.compact.packages.iter().filter(|p| chosen(p)) {
        if !out.is_empty() {
            out.add_tag(", ");
        }
        let name = if package.title.is_empty() {
            page.say("package-unnamed").into_owned()
        } else {
            page.words.plain(&package.title).to_owned()
        };
        let address = page.link(&format!("/packages#{}", package.id));
        out.add(&shown::anchor(&address, &name));
    }
    out
}

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
    /// Whether a list is longer than what is shown of it.
    is_cut: bool,
    n_of_all: usize,
    n_made_for: usize,
    own: Vec<Row>,
    joint: Vec<Row>,
    of_all: Vec<Row>,
    made_for: Vec<Row>,
    receives: bool,
    axes: Vec<AxisShown>,
    n_own: usize,
    n_reported: usize,
    leads: Markup,
    takes_part: Markup,
    hosted: Vec<(Markup, String, String)>,
    searched_on: String,
    n_verdicts: usize,
}

/// `GET /members/{code}`
pub async fn get(State(_): State<Arc<Public>>, Path(code): Path<String>, visit: Visit) -> Shown {
    let member = found(&visit, &code)?;
    let snapshot = &visit.snapshot;
    let words = visit.page.words;
    let name = member.country.name(words.language());
    let page = visit.titled(Section::Members, name).with_ratings();
    let own: Vec<&Rated> = snapshot.held_by(member.country).collect();
    let joint: Vec<&Rated> = snapshot.joined_by(member.country).collect();
    let made_for: Vec<&Rated> = snapshot.made_for(member.country).collect();
    let of_all: Vec<&Rated> = (snapshot.rated.iter())
        .filter(|rated| member.role == Role::Member && rated.commitment.holder == Holder::All)
        .collect();
    let first = |rated: &[&Rated]| -> Vec<Row> {
        let n = if rated.len() > MOST_WHOLE {
            N_SHOWN
        } else {
            MOST_WHOLE
        };
        let rated = rated.iter().take(n);
        rated.map(|one| shown::row(&page, snapshot, one)).collect()
    };
    let code = member.country.code();
    let hosted = snapshot
        .compact
        .meetings
        .iter()
        .filter(|meeting| meeting.hosts.contains(&member.country))
        .map(|meeting| {
            (
                words.text(&meeting.title),
                words.day(meeting.day),
                page.link(&format!("/meetings#{}", meeting.id)),
            )
        })
        .collect();
    visit.show(&MemberPage {
        name: Markup::new().text(name),
        code: code.to_owned(),
        role: words
            .say(&format!("role-{}", member.role.code()))
            .into_owned(),
        endorsed: member.endorsed.map(|period| words.period(period)),
        confidence: (member.confidence != progress::compact::Confidence::Confirmed).then(|| {
            words
                .say(&format!("confidence-{}", member.confidence.code()))
                .into_owned()
        }),
        source: shown::source(&member.source),
        note: words.text(&member.note),
        axes: if own.is_empty() {
            Vec::new()
        } else {
            shown::axes(&page, &publication::tally::tally(&own), &[("member", code)])
        },
        n_own: own.len(),
        n_reported: own.iter().filter(|rated| rated.is_reported()).count(),
        is_cut: [own.len(), joint.len(), of_all.len(), made_for.len()]
            .iter()
            .any(|n| *n > MOST_WHOLE),
        n_of_all: of_all.len(),
        n_made_for: made_for.len(),
        own: first(&own),
        joint: first(&joint),
        of_all: first(&of_all),
        made_for: first(&made_for),
        receives: member.role == Role::Beneficiary,
        leads: packages(&page, snapshot, |p| p.leads.contains(&member.country)),
        takes_part: packages(&page, snapshot, |p| {
            p.participants.contains(&member.country)
        }),
        hosted,
        searched_on: words.day(snapshot.compact.searched_on),
        n_verdicts: crate::verdicts::n_about(snapshot, member.country),
        page,
    })
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
