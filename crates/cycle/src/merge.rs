//! A form that was filled elsewhere, joined with what was written here meanwhile.

use std::collections::BTreeMap;

use kernel::CommitmentId;

use crate::draft::{Saved, Writing};
use crate::field::Field;
use crate::item::Item;

/// One row of the long form: a field of a commitment, with the version that whoever filled it saw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The commitment.
    pub commitment: CommitmentId,
    /// The field.
    pub field: Field,
    /// What it says.
    pub text: String,
    /// The version that the form was made from; 0 where the field was empty.
    pub base: u32,
    /// In which row of the file it stands, from 1.
    pub row: usize,
}

/// Returns what a filled form writes into a draft: what is unchanged is left out, what nobody else touched is taken,
/// and what two wrote comes with the version that its writer saw, so that saving keeps both.
#[must_use]
pub fn writings(
    lines: &[Line],
    items: &BTreeMap<&CommitmentId, &Item>,
) -> BTreeMap<CommitmentId, Vec<Writing>> {
    let mut all: BTreeMap<CommitmentId, Vec<Writing>> = BTreeMap::new();
    for line in lines {
        let stands = items
            .get(&line.commitment)
            .and_then(|item| item.draft.get(&line.field));
        if stands.map_or("", |saved| saved.text.as_str()) == line.text {
            continue;
        }
        // Whoever left a field as it was in their copy wrote nothing: what stands now is somebody else's, and stays.
        if stands.is_some_and(|saved| is_copy(saved, line)) {
            continue;
        }
        all.entry(line.commitment.clone())
            .or_default()
            .push(Writing {
                field: line.field.clone(),
                text: line.text.clone(),
                base: line.base,
            });
    }
    all
}

/// Returns whether a line says what its field said when the form was made.
fn is_copy(saved: &Saved, line: &Line) -> bool {
    if line.base == 0 {
        return line.text.is_empty();
    }
    let mut past = saved.past.iter();
    past.any(|past| past.version == Some(line.base) && past.text == line.text)
}
