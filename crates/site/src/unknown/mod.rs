//! `GET /unknown`: what was looked for and not found.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use ui::Markup;

use crate::Public;
use crate::page::Page;
use crate::section::Section;
use crate::shown;
use crate::visit::{Shown, Visit};

#[derive(Template)]
#[template(path = "unknown/page.html")]
struct UnknownPage {
    page: Page,
    gaps: Vec<GapShown>,
    /// Whom to tell, as it is read; empty where the keeper of the site named nobody.
    contact: String,
    silent: Vec<(String, String)>,
    n_unreported: usize,
    n_all: usize,
    unreported: String,
    searched_on: String,
}

/// Something that was looked for and not found.
struct GapShown {
    id: String,
    what: Markup,
    detail: Markup,
    /// The address that tells the keeper of the site about this gap.
    tell: String,
}

/// Returns the address by which somebody tells what they know of a gap; an e-mail bears the gap's name.
fn tell(contact: &str, id: &str) -> String {
    if contact.is_empty() || contact.contains("://") {
        return contact.to_owned();
    }
    let mut link = format!("mailto:{contact}?subject=");
    kernel::address::encode(&mut link, id);
    link
}

/// `GET /unknown`
pub async fn get(State(public): State<Arc<Public>>, visit: Visit) -> Shown {
    let snapshot = &visit.snapshot;
    let page = visit.titled(Section::Unknown, visit.page.say("section-unknown"));
    let words = page.words;
    let silent = snapshot.silent_members();
    let operator = public.house.operator.as_ref();
    let contact = operator.map_or("", |operator| operator.contact.as_str());
    visit.show(&UnknownPage {
        gaps: snapshot
            .compact
            .gaps
            .iter()
            .map(|gap| GapShown {
                id: gap.id.clone(),
                what: words.text(&gap.what),
                detail: words.text(&gap.detail),
                tell: tell(contact, &gap.id),
            })
            .collect(),
        silent: shown::members_by_name(snapshot, words.language())
            .into_iter()
            .filter(|member| silent.iter().any(|s| s.country == member.country))
            .map(|member| {
                (
                    member.country.name(words.language()).to_owned(),
                    page.link(&format!("/members/{}", member.country)),
                )
            })
            .collect(),
        n_unreported: snapshot.rated.iter().filter(|r| !r.is_reported()).count(),
        n_all: snapshot.rated.len(),
        unreported: page.link_asking("/commitments", &[("reported", "no")]),
        contact: contact.to_owned(),
        searched_on: words.day(snapshot.compact.searched_on),
        page,
    })
}

#[cfg(test)]
mod tests {
    use super::tell;

    #[test]
    fn an_e_mail_bears_the_gaps_name_and_a_page_is_opened_as_it_is() {
        let link = tell("record@cauce.example", "darien months");
        assert_eq!(link, "mailto:record@cauce.example?subject=darien%20months");
        assert_eq!(
            tell("https://cauce.example/tell", "x"),
            "https://cauce.example/tell"
        );
        assert_eq!(tell("", "x"), "");
    }
}
