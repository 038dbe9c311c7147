//! The table of money announced.

use assistance::{Announcement, write_amount};
use kernel::Language;

use super::{joined, text, written};
use crate::columns;
use crate::money::{self, TakenOff};
use crate::snapshot::Snapshot;
use crate::table::{Cell, Table};

/// Returns one row per announcement and part, each whole before its parts.
#[must_use]
pub fn announcements(snapshot: &Snapshot) -> Table {
    let all = &snapshot.announcements;
    let rows = all.0.iter().map(|row| (row, all));
    Table::of(
        "announcements",
        snapshot.on,
        rows,
        columns! { (row, all) =>
            ("id", "Identifier, never used again", row.id.as_str()),
            ("parent", "What it is a part of; empty for what was said by itself",
                written(row.parent.as_ref())),
            ("title_en", "What it is, in English", text(&row.title, Language::En)),
            ("title_es", "The same in Spanish", text(&row.title, Language::Es)),
            ("speaker", "Who said it", row.speaker.as_str()),
            ("donors", "Who gives, parted by semicolons", joined(&row.donors)),
            ("occasion", "Where or when it was said", row.occasion.as_str()),
            ("meeting", "Identifier of the meeting, where it was one of the compact's",
                written(row.meeting.as_ref())),
            ("announced", "When it was said", written(Some(row.announced))),
            ("known_on", "The first day on which it is shown and counts", row.shown_from()),
            ("kind", "new, restated, cumulative, conditional, loan or request", row.kind.word()),
            ("counted_as",
                "new or conditional; else why it is in no sum: part, again, loan or request",
                money::standing(all, row).map_or("new", TakenOff::code)),
            ("status", "The source's own word for how far it came", row.status.as_str()),
            ("stated", "The number printed, in currency", number(row, row.amount.stated.minor)),
            ("qualifier", "exact, nearly, more-than, up-to or about", row.amount.qualifier.word()),
            ("least", "The least that the words allow; empty: nothing said",
                row.amount.least.map(|minor| number(row, minor))),
            ("most", "The most that the words allow; empty: nothing said",
                row.amount.most.map(|minor| number(row, minor))),
            ("currency", "ISO 4217 code", row.amount.stated.currency.code()),
            ("also_said",
                "Other numbers for the same thing with who said them, parted by semicolons",
                also_said(row)),
            ("derived",
                "Whether nobody said this row: it is what the named parts leave of the whole",
                row.is_derived),
            ("category", "Kinds of aid, parted by semicolons", joined(&row.category)),
            ("agencies", "Acting bodies, parted by semicolons", joined(&row.agencies)),
            ("agency_inferred", "Whether the acting bodies are an inference", row.agency_inferred),
            ("countries", "Codes of the countries named, parted by semicolons",
                joined(&row.countries)),
            ("places_en", "The places in words, in English", text(&row.places, Language::En)),
            ("places_es", "The same in Spanish", text(&row.places, Language::Es)),
            ("purpose_en", "What it is for, in English", text(&row.purpose, Language::En)),
            ("purpose_es", "The same in Spanish", text(&row.purpose, Language::Es)),
            ("condition_en", "On what it depends, in English", text(&row.condition, Language::En)),
            ("condition_es", "The same in Spanish", text(&row.condition, Language::Es)),
            ("fiscal_year", "The fiscal year whose money it is", written(row.fiscal_year)),
            ("commitment", "Identifier of the commitment whose money it is",
                written(row.commitment.as_ref())),
            ("relations", "How it stands to others, as kind:identifier, parted by semicolons",
                joined(row.relations.iter().map(|tie| format!("{}:{}", tie.kind, tie.to)))),
            ("source", "Address at which it was read", row.source.as_str()),
            ("note_en", "What a reader must know besides, in English",
                text(&row.note, Language::En)),
            ("note_es", "The same in Spanish", text(&row.note, Language::Es)),
        },
    )
}

fn amount(row: &Announcement, minor: i128) -> String {
    write_amount(minor, row.amount.stated.currency.decimal_places())
}

fn number(row: &Announcement, minor: i128) -> Cell {
    let text = amount(row, minor);
    text.parse().map_or(Cell::Text(text), Cell::Number)
}

fn also_said(row: &Announcement) -> Cell {
    let others = row.also_said.iter();
    joined(others.map(|other| format!("{} ({})", amount(row, other.stated.minor), other.by)))
}
