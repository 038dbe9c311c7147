//! What documents show, what was looked for, and what happened to promises, as tables.

use kernel::Language;

use super::{joined, text, written};
use crate::columns;
use crate::snapshot::Snapshot;
use crate::table::Table;

/// Returns one row per document known by the day.
#[must_use]
pub fn documents(snapshot: &Snapshot) -> Table {
    let rows = snapshot.rated.iter().flat_map(|rated| &rated.statements);
    Table::of(
        "documents",
        snapshot.on,
        rows,
        columns! { one =>
            ("id", "Identifier, never used again", one.id.as_str()),
            ("commitment", "The commitment it speaks about", one.commitment.as_str()),
            ("deliverable", "The part of it; empty where it speaks of the whole",
                one.deliverable.as_deref()),
            ("shows", "What it shows of that part", one.shows.code()),
            ("true_on", "When what it tells was true", one.on),
            ("known", "When it became public; empty where no document says so", one.known),
            ("known_on", "The first day on which it is shown", one.known_on),
            ("by", "Whose act it tells", one.by.to_string()),
            ("body", "The office, court or body that acted", one.body.as_deref()),
            ("publisher", "Who tells it", one.publisher.as_str()),
            ("kind", "What kind of document it is", one.kind.code()),
            ("part", "The publisher's part in the promise: self, partner, operator or outside",
                one.part.code()),
            ("official", "Whether the charter's list of publishers calls the address official",
                one.is_official),
            ("title", "The document's own title", one.title.as_str()),
            ("source", "Address at which it was read", one.address.as_str()),
            ("what_en", "What it says, in our words, in English", text(&one.what, Language::En)),
            ("what_es", "The same in Spanish", text(&one.what, Language::Es)),
            ("limits_en", "What it does not show, in English", text(&one.limits, Language::En)),
            ("limits_es", "The same in Spanish", text(&one.limits, Language::Es)),
        },
    )
}

/// Returns one row per search on record.
#[must_use]
pub fn searches(snapshot: &Snapshot) -> Table {
    let rows = snapshot.rated.iter().flat_map(|rated| &rated.searches);
    Table::of(
        "searches",
        snapshot.on,
        rows,
        columns! { one =>
            ("commitment", "The commitment it was about", one.commitment.as_str()),
            ("deliverable", "The part of it; empty where it was about the whole",
                one.deliverable.as_deref()),
            ("on", "The day of the search", one.on),
            ("place_en", "Where one looked, in English", text(&one.place, Language::En)),
            ("place_es", "The same in Spanish", text(&one.place, Language::Es)),
            ("queries", "The words that were looked for, parted by semicolons",
                joined(&one.queries)),
            ("found_en", "What came instead, in English", text(&one.found, Language::En)),
            ("found_es", "The same in Spanish", text(&one.found, Language::Es)),
        },
    )
}

/// Returns one row per pause, end or new start of a promise known by the day.
#[must_use]
pub fn events(snapshot: &Snapshot) -> Table {
    let rows = snapshot.rated.iter().flat_map(|rated| {
        let events = rated.commitment.events.iter();
        events.map(move |event| (&rated.commitment, event))
    });
    Table::of(
        "events",
        snapshot.on,
        rows,
        columns! { (commitment, event) =>
            ("commitment", "The commitment it happened to", commitment.id.as_str()),
            ("holder", "Who promised", commitment.holder.to_string()),
            ("kind", "withdrawn, superseded, suspended or reinstated", event.kind.code()),
            ("on", "When it happened", event.on),
            ("known", "When it became public; empty where no document says so",
                written(event.known)),
            ("by", "Who did it", event.by.to_string()),
            ("body", "The office or court that did it", event.body.as_deref()),
            ("court", "Whether a court did it", event.is_by_court),
            ("what_en", "In a sentence, in English", text(&event.what, Language::En)),
            ("what_es", "The same in Spanish", text(&event.what, Language::Es)),
            ("source", "Address at which it was read", event.source.as_str()),
        },
    )
}
