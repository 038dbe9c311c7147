//! `GET /members` and `GET /members/{code}`: who promised, and what became of each country's promises.

mod asked;
mod groups;
mod one;

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use progress::compact::Role;
use publication::Snapshot;
use ui::Markup;

use crate::Public;
use crate::page::Page;
use crate::section::Section;
use crate::shown;
use crate::squares::{self, Key};
use crate::visit::{Shown, Visit};

pub use one::get;

#[derive(Template)]
#[template(path = "members/list.html")]
struct MembersPage {
    page: Page,
    groups: Vec<Group>,
    n_silent: usize,
    /// Whether it can be told who carries how much.
    has_shares: bool,
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
        has_shares: crate::responsibility::has_shares(snapshot),
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
