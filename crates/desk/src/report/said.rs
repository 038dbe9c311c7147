//! What a form says, read field by field.

use std::collections::BTreeMap;

use cycle::form::Form;
use cycle::merge::Line;
use cycle::{Field, Item};
use kernel::CommitmentId;

use super::prefill::Prefill;
use crate::sent::Fields;

/// Returns what a form says of the fields that a promise has. A field that the promise lacks was never on a page of
/// ours, and nobody could take it out again.
pub fn lines(fields: &Fields, form: &Form, commitment: &CommitmentId) -> Vec<Line> {
    let named = fields.0.iter().filter_map(|(name, text)| {
        let field: Field = name.parse().ok()?;
        line(fields, commitment, field, text, "base")
    });
    let chosen = fields.0.iter().filter_map(|(name, mine)| {
        let field: Field = name.strip_prefix("mine.")?.parse().ok()?;
        match fields.get(&format!("choice.{field}")) {
            "theirs" => None,
            "mine" => line(fields, commitment, field, mine, "base"),
            "third" => {
                let third = fields.get(&format!("third.{field}"));
                line(fields, commitment, field, third, "base")
            }
            // Nothing was chosen: it is asked again.
            _ => line(fields, commitment, field, mine, "was"),
        }
    });
    let mut all: BTreeMap<Field, Line> = BTreeMap::new();
    for one in named.chain(chosen) {
        let is_there = match &one.field {
            Field::Deliverable(id, _) => form.deliverables.contains(id),
            _ => true,
        };
        if is_there {
            all.entry(one.field.clone()).or_insert(one);
        }
    }
    let rows = (1..).zip(all.into_values());
    rows.map(|(row, line)| Line { row, ..line }).collect()
}

fn line(
    fields: &Fields,
    commitment: &CommitmentId,
    field: Field,
    text: &str,
    base: &str,
) -> Option<Line> {
    let base = fields.get(&format!("{base}.{field}")).parse().unwrap_or(0);
    Some(Line {
        commitment: commitment.clone(),
        field,
        text: text.to_owned(),
        base,
        row: 0,
    })
}

/// Returns the lines that somebody wrote: what was filled in for them and left as it was is not theirs, where another
/// person wrote meanwhile or where they say that nothing is new.
pub fn written(lines: Vec<Line>, item: &Item, prefill: &Prefill) -> Vec<Line> {
    let news = lines.iter().find(|line| line.field == Field::News);
    let is_nothing_new = news.is_some_and(|line| line.text == cycle::code::News::Nothing.code());
    let is_written = |line: &Line| {
        let is_filled = line.base == 0 && prefill.is(&line.field, &line.text);
        let is_left = is_nothing_new && !matches!(line.field, Field::News | Field::Language);
        !(is_filled && (is_left || item.draft.contains_key(&line.field)))
    };
    let since = |line: Line| {
        // A colleague who left it as it was filled in has seen what this writer saw.
        let is_filled = |saved: &cycle::draft::Saved| {
            saved.version == 1 && prefill.is(&line.field, &saved.text)
        };
        let is_seen = item.draft.get(&line.field).is_some_and(is_filled);
        let base = line.base.max(u32::from(is_seen));
        Line { base, ..line }
    };
    lines.into_iter().filter(is_written).map(since).collect()
}

/// Returns what a form says without any version: for a report that is typed from a note.
pub fn fields(fields: &Fields) -> BTreeMap<Field, String> {
    let named = fields.0.iter().filter_map(|(name, text)| {
        let field: Field = name.parse().ok()?;
        Some((field, text.clone()))
    });
    named.collect()
}
