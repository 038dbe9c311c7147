//! Rooms for which a charter has nothing: no menu leads there, and their address says so.

use axum::http::StatusCode;
use kernel::Day;
use publication::money::aid::View;
use publication::{Shelf, ShelfError};
use ui::FailurePage;

use crate::page::Page;
use crate::section::Section;
use crate::visit::{Failure, frame};

/// Whether there is anything to show of money and of people moving, in the charter or beside it.
#[derive(Debug, Clone, Copy)]
pub struct Rooms {
    /// Money is announced, reported or about to be gathered.
    pub money: bool,
    /// People moving are counted, or thresholds and scenarios agreed.
    pub movement: bool,
}

impl Default for Rooms {
    /// Returns a house in which no room is empty.
    fn default() -> Self {
        Self {
            money: true,
            movement: true,
        }
    }
}

/// Returns the sections for which there is nothing on any day.
pub fn lacking(rooms: Rooms, rulebook: &pathways::Rulebook) -> Vec<Section> {
    let has_ways = !rulebook.pathways.is_empty();
    let rooms = [
        (Section::Pathways, has_ways),
        (Section::Screening, has_ways),
        (Section::Offices, !rulebook.offices.is_empty()),
        (Section::Money, rooms.money),
        (Section::Movement, rooms.movement),
    ];
    let empty = rooms.into_iter().filter(|(_, has)| !has);
    empty.map(|(section, _)| section).collect()
}

/// Returns the section that an address leads into, of these.
pub fn at(path: &str, sections: &[Section]) -> Option<Section> {
    let leads_into = |section: &&Section| {
        let rest = path.strip_prefix(section.entry().path);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '.']))
    };
    sections.iter().find(leads_into).copied()
}

/// Returns whether something came into an empty room since the start: files of money may, at any time.
pub async fn is_filled(section: Section, shelf: &dyn Shelf, on: Day) -> Result<bool, ShelfError> {
    if section != Section::Money {
        return Ok(false);
    }
    let aid = shelf.aid_so_far(on, View::default()).await?;
    Ok(!aid.is_empty() || aid.is_to_come())
}

/// Says that the compact has none of what an address would show, and where its promises are.
pub fn none_here(page: &Page, section: Section) -> Failure {
    let what = match section {
        Section::Offices => "rooms-no-offices",
        Section::Money => "rooms-no-money",
        Section::Movement => "rooms-no-movement",
        _ => "rooms-no-pathways",
    };
    let promises = Section::Commitments.entry();
    let failure = FailurePage {
        what: page.say(what).into_owned(),
        advice: page.say("rooms-advice").into_owned(),
        instead: vec![(
            page.say(promises.key).into_owned(),
            page.link(promises.path),
        )],
        page: frame(page, "failure-not-found-title"),
    };
    Failure::new(StatusCode::NOT_FOUND, failure)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_leads_into_the_section_that_it_names_whole() {
        let sections = [Section::Offices, Section::Money];
        for (path, expected) in [
            ("/offices", Some(Section::Offices)),
            ("/offices.csv", Some(Section::Offices)),
            ("/offices/safe-mobility", Some(Section::Offices)),
            ("/money/countries/ISL", Some(Section::Money)),
            ("/officesque", None),
            ("/movement", None),
            ("/", None),
        ] {
            assert_eq!(at(path, &sections), expected, "{path}");
        }
    }

    #[test]
    fn a_charter_without_pathways_invites_to_no_interview() {
        let lacking = lacking(Rooms::default(), &pathways::Rulebook::default());
        assert_eq!(
            lacking,
            [Section::Pathways, Section::Screening, Section::Offices]
        );
    }
}
