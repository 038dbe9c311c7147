//! The rows of the long form, written and read.

use std::collections::{BTreeMap, BTreeSet};

use cycle::field::{DeliverablePart, FigurePart, FlexibilityPart, MOST_EVIDENCE, MOST_FIGURES};
use cycle::merge::Line;
use cycle::{Field, Item};
use kernel::{CommitmentId, Language};

/// The columns, in order.
pub const COLUMNS: [&str; 5] = ["commitment", "field", "language", "value", "base_version"];
/// So many empty figures and addresses are offered beyond those that are filled.
const SPARE: u8 = 3;

/// What is wrong with a row. Whoever brought the form is told by the key `desk-form-row-<code>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowFault {
    /// The columns are not those of the form.
    Header,
    /// No promise of this unit has this name in this cycle.
    Commitment,
    /// A report has no such field.
    Field,
    /// The promise has no such deliverable.
    Deliverable,
    /// The language is none.
    Language,
    /// The version is no number that the form gave.
    Version,
    /// The field stands in an earlier row already.
    Twice,
    /// A text holds the character that no database keeps.
    Nul,
}

kernel::coded!(RowFault {
    Header = "header",
    Commitment = "commitment",
    Field = "field",
    Deliverable = "deliverable",
    Language = "language",
    Version = "version",
    Twice = "twice",
    Nul = "nul",
});

type Own<'a> = BTreeMap<&'a CommitmentId, &'a Item>;
type Deliverables = BTreeMap<CommitmentId, Vec<String>>;

/// Returns the form of these items, the columns first.
pub fn written(items: &Own<'_>, deliverables: &Deliverables) -> Vec<Vec<String>> {
    let mut rows = vec![COLUMNS.map(str::to_owned).to_vec()];
    for (commitment, item) in items {
        let language = item.said(&Field::Language).unwrap_or_default();
        let parts = deliverables.get(*commitment).map_or(&[][..], Vec::as_slice);
        for field in fields(item, parts) {
            let saved = item.draft.get(&field);
            let text = saved.map_or("", |saved| saved.text.as_str());
            let version = saved.map_or(0, |saved| saved.version);
            rows.push(vec![
                commitment.to_string(),
                field.to_string(),
                language.to_owned(),
                text.to_owned(),
                version.to_string(),
            ]);
        }
    }
    rows
}

/// Returns every field of a report, in the order of the form.
fn fields(item: &Item, deliverables: &[String]) -> BTreeSet<Field> {
    let mut all: BTreeSet<Field> = item.draft.keys().cloned().collect();
    all.extend([
        Field::News,
        Field::Delivery,
        Field::Narrative,
        Field::Difficulties,
        Field::Change,
        Field::Language,
    ]);
    for id in deliverables {
        let part = |part: &DeliverablePart| Field::Deliverable(id.clone(), *part);
        all.extend(DeliverablePart::ALL.iter().map(part));
    }
    all.extend(
        FlexibilityPart::ALL
            .iter()
            .map(|part| Field::Flexibility(*part)),
    );
    let last = |of: fn(&Field) -> Option<u8>| item.draft.keys().filter_map(of).max().unwrap_or(0);
    let figures = last(|field| match field {
        Field::Figure(n, _) => Some(*n),
        _ => None,
    });
    for n in 1..=(figures + SPARE).min(MOST_FIGURES) {
        all.extend(FigurePart::ALL.iter().map(|part| Field::Figure(n, *part)));
    }
    let evidence = last(|field| match field {
        Field::Evidence(n) => Some(*n),
        _ => None,
    });
    all.extend((1..=(evidence + SPARE).min(MOST_EVIDENCE)).map(Field::Evidence));
    all
}

/// Reads a filled form: every row, or everything that is wrong with it, row by row, counted from 1.
pub fn read(
    rows: &[Vec<String>],
    items: &Own<'_>,
    deliverables: &Deliverables,
) -> Result<Vec<Line>, Vec<(usize, RowFault)>> {
    let head = rows.first().map_or(&[][..], Vec::as_slice);
    let trimmed: Vec<&str> = head.iter().map(|cell| cell.trim()).collect();
    // Spreadsheets add empty columns.
    let is_header = trimmed.len() >= COLUMNS.len()
        && trimmed[..COLUMNS.len()] == COLUMNS
        && trimmed[COLUMNS.len()..].iter().all(|cell| cell.is_empty());
    if !is_header {
        return Err(vec![(1, RowFault::Header)]);
    }
    let (mut lines, mut faults) = (Vec::new(), Vec::new());
    let mut seen = BTreeSet::new();
    for (row, cells) in (2..).zip(&rows[1..]) {
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        match one(row, cells, items, deliverables) {
            Ok(line) if !seen.insert((line.commitment.clone(), line.field.clone())) => {
                faults.push((row, RowFault::Twice));
            }
            Ok(line) => lines.push(line),
            Err(fault) => faults.push((row, fault)),
        }
    }
    if faults.is_empty() {
        Ok(lines)
    } else {
        Err(faults)
    }
}

fn one(
    row: usize,
    cells: &[String],
    items: &Own<'_>,
    deliverables: &Deliverables,
) -> Result<Line, RowFault> {
    let cell = |place: usize| cells.get(place).map_or("", String::as_str);
    let commitment: CommitmentId = cell(0).trim().parse().map_err(|_| RowFault::Commitment)?;
    if !items.contains_key(&commitment) {
        return Err(RowFault::Commitment);
    }
    let field: Field = cell(1).trim().parse().map_err(|_| RowFault::Field)?;
    if let Field::Deliverable(id, _) = &field
        && !deliverables
            .get(&commitment)
            .is_some_and(|ids| ids.contains(id))
    {
        return Err(RowFault::Deliverable);
    }
    let language = cell(2).trim();
    if !language.is_empty() && language.parse::<Language>().is_err() {
        return Err(RowFault::Language);
    }
    let text = cell(3).to_owned();
    if text.contains('\0') {
        return Err(RowFault::Nul);
    }
    let base = match cell(4).trim() {
        "" => 0,
        version => version.parse().map_err(|_| RowFault::Version)?,
    };
    let stands = items[&commitment].draft.get(&field);
    if base > stands.map_or(0, |saved| saved.version) {
        return Err(RowFault::Version);
    }
    Ok(Line {
        commitment,
        field,
        text,
        base,
        row,
    })
}
