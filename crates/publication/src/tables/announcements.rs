//! The table of money announced.

use assistance::write_amount;
use kernel::Language;

use super::{joined, table, text, written};
use crate::money::{self, TakenOff};
use crate::snapshot::Snapshot;
use crate::table::{Cell, Table};

/// Returns one row per announcement and part, each whole before its parts.
#[must_use]
pub fn announcements(snapshot: &Snapshot) -> Table {
    let mut table = table(
        "announcements",
        snapshot,
        &[
            ("id", "Identifier, never used again"),
            (
                "parent",
                "What it is a part of; empty for what was said by itself",
            ),
            ("title_en", "What it is, in English"),
            ("title_es", "The same in Spanish"),
            ("speaker", "Who said it"),
            ("donors", "Who gives, parted by semicolons"),
            ("occasion", "Where or when it was said"),
            (
                "meeting",
                "Identifier of the meeting, where it was one of the compact's",
            ),
            ("announced", "When it was said"),
            (
                "kind",
                "new, restated, cumulative, conditional, loan or request",
            ),
            (
                "counted_as",
                "new or conditional; else why it is in no sum: part, again, loan or request",
            ),
            ("status", "The source's own word for how far it came"),
            ("stated", "The number printed, in currency"),
            ("qualifier", "exact, nearly, more-than, up-to or about"),
            (
                "least",
                "The least that the words allow; empty: nothing said",
            ),
            ("most", "The most that the words allow; empty: nothing said"),
            ("currency", "ISO 4217 code"),
            (
                "also_said",
                "Other numbers for the same thing with who said them, parted by semicolons",
            ),
            (
                "derived",
                "Whether nobody said this row: it is what the named parts leave of the whole",
            ),
            ("category", "Kinds of aid, parted by semicolons"),
            ("agencies", "Acting bodies, parted by semicolons"),
            (
                "agency_inferred",
                "Whether the acting bodies are an inference",
            ),
            (
                "countries",
                "Codes of the countries named, parted by semicolons",
            ),
            ("places_en", "The places in words, in English"),
            ("places_es", "The same in Spanish"),
            ("purpose_en", "What it is for, in English"),
            ("purpose_es", "The same in Spanish"),
            ("condition_en", "On what it depends, in English"),
            ("condition_es", "The same in Spanish"),
            ("fiscal_year", "The fiscal year whose money it is"),
            (
                "commitment",
                "Identifier of the commitment whose money it is",
            ),
            (
                "relations",
                "How it stands to others, as kind:identifier, parted by semicolons",
            ),
            ("source", "Address at which it was read"),
            ("note_en", "What a reader must know besides, in English"),
            ("note_es", "The same in Spanish"),
        ],
    );
    let all = &snapshot.announcements;
    for row in &all.0 {
        let places = row.amount.stated.currency.decimal_places();
        let money = |minor: i128| write_amount(minor, places);
        let number = |minor: i128| {
            money(minor)
                .parse()
                .map_or_else(|_| Cell::Text(money(minor)), Cell::Number)
        };
        let counted_as = money::standing(all, row).map_or("new", TakenOff::code);
        let both = |texts| [text(texts, Language::En), text(texts, Language::Es)];
        let mut cells: Vec<Cell> = vec![row.id.as_str().into(), written(row.parent.as_ref())];
        cells.extend(both(&row.title));
        cells.extend([
            row.speaker.as_str().into(),
            joined(&row.donors),
            row.occasion.as_str().into(),
            written(row.meeting.as_ref()),
            written(Some(row.announced)),
            row.kind.word().into(),
            counted_as.into(),
            row.status.as_str().into(),
            number(row.amount.stated.minor),
            row.amount.qualifier.word().into(),
            row.amount.least.map_or(Cell::Empty, number),
            row.amount.most.map_or(Cell::Empty, number),
            row.amount.stated.currency.code().into(),
            joined(
                row.also_said
                    .iter()
                    .map(|other| format!("{} ({})", money(other.stated.minor), other.by)),
            ),
            Cell::Flag(row.is_derived),
            joined(&row.category),
            joined(&row.agencies),
            Cell::Flag(row.agency_inferred),
            joined(&row.countries),
        ]);
        cells.extend(both(&row.places));
        cells.extend(both(&row.purpose));
        cells.extend(both(&row.condition));
        cells.extend([
            written(row.fiscal_year),
            written(row.commitment.as_ref()),
            joined(
                row.relations
                    .iter()
                    .map(|tie| format!("{}:{}", tie.kind, tie.to)),
            ),
            row.source.as_str().into(),
        ]);
        cells.extend(both(&row.note));
        table.rows.push(cells);
    }
    table
}
