//! What `cauce pathways list --sources` prints: by what each pathway is confirmed on a day, how new that is,
//! and whom one asks, as a table in Markdown.

use std::fmt::Write as _;

use kernel::Day;
use pathways::pathway::{Confidence, Version};
use pathways::rules::{Rules, Track, World};
use pathways::{Pathway, Rulebook, State};

use super::list::state;

/// Returns the table, one line a pathway.
pub fn table(book: &Rulebook, rules: &Rules, day: Day) -> String {
    let mut out = format!(
        "| Pathway | To | On {day} | Confirmed by | Newest source | Whom to ask |\n\
         | --- | --- | --- | --- | --- | --- |"
    );
    for (pathway, track) in book.pathways.iter().zip(&rules.pathways) {
        let Some(version) = of_the_day(pathway, track) else {
            continue;
        };
        let told = told(pathway, version);
        let asked = book.whom_to_ask_on_a_day(pathway, Some(version), told);
        // Where nothing is published of the day, what was told last is what can be confirmed.
        let version = match version.state {
            State::NotKnown => told.unwrap_or(version),
            _ => version,
        };
        let names: Vec<&str> = asked.iter().map(|one| one.name.as_str()).collect();
        let _ = write!(
            out,
            "\n| `{}` | {} | {} | {} | {} | {} |",
            pathway.id,
            pathway.destination.code(),
            state(track),
            version.confidence.map_or("not-stated", Confidence::code),
            newest(version),
            names.join("; "),
        );
    }
    out
}

/// Returns the version that explains the day: of several that may be in force the last, else the newest.
fn of_the_day<'a>(pathway: &'a Pathway, track: &Track) -> Option<&'a Version> {
    let place = track.worlds.iter().rev().find_map(|world| match world {
        World::Open(open) => Some(open.version),
        World::Shut(place, _) => *place,
    });
    place
        .and_then(|place| pathway.versions.get(place))
        .or(pathway.versions.last())
}

/// Returns the last open version up to the one of the day, as the page of the pathway tells it.
fn told<'a>(pathway: &'a Pathway, of_the_day: &Version) -> Option<&'a Version> {
    let place = (pathway.versions.iter()).position(|version| version.id == of_the_day.id)?;
    let upto = &pathway.versions[..=place];
    let is_open = |version: &&Version| version.state == State::Open;
    upto.iter()
        .rfind(is_open)
        .or_else(|| pathway.versions.iter().find(is_open))
}

/// Returns the day, month or year of the newest source, or the day of reading where none has a date.
fn newest(version: &Version) -> String {
    version.confirmed_on.map_or_else(
        || format!("undated, read on {}", version.source.read_on),
        |period| period.to_string(),
    )
}
