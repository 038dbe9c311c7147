//! How strong a kind of source is.

use evidence::{Exhibit, Observation, Part, Publishers, SourceClass, Statement};
use kernel::Holder;

use crate::commitment::Commitment;
use crate::rating::EvidenceStrength;

/// Returns what a figure or a document is to a promise: a record by somebody with no part in it, an official
/// record, or a statement by the promise's own side.
///
/// An act that stands at an official address is an official record, because anyone can look it up there.
/// A body that promised, acts for the holder, pays, or runs the programme makes a statement.
pub(super) fn strength_of(
    exhibit: Exhibit<'_>,
    commitment: &Commitment,
    publishers: &Publishers,
) -> EvidenceStrength {
    match exhibit {
        Exhibit::Figure(figure) => of_figure(figure, commitment, publishers),
        Exhibit::Statement(statement) => of_statement(statement),
    }
}

/// Returns a rank that is higher for stronger evidence.
pub(super) fn rank(exhibit: Exhibit<'_>, commitment: &Commitment, publishers: &Publishers) -> u8 {
    match strength_of(exhibit, commitment, publishers) {
        EvidenceStrength::IndependentRecord => 3,
        EvidenceStrength::OfficialRecord => 2,
        EvidenceStrength::StatementOnly => 1,
        EvidenceStrength::Contradicted | EvidenceStrength::None => 0,
    }
}

fn of_statement(statement: &Statement) -> EvidenceStrength {
    if statement.is_official && statement.kind.is_a_record() {
        EvidenceStrength::OfficialRecord
    } else if statement.part == Part::Outside {
        EvidenceStrength::IndependentRecord
    } else {
        EvidenceStrength::StatementOnly
    }
}

fn of_figure(
    figure: &Observation,
    commitment: &Commitment,
    publishers: &Publishers,
) -> EvidenceStrength {
    let official = publishers.of(&figure.source);
    let took_part = took_part(figure, commitment)
        || official.is_some_and(|publisher| is_a_party(&publisher.of, commitment));
    match figure.class {
        SourceClass::Missing => EvidenceStrength::None,
        _ if official.is_some() && figure.unit == "legal act" => EvidenceStrength::OfficialRecord,
        SourceClass::OfficialDataset => EvidenceStrength::OfficialRecord,
        SourceClass::UnitedNations | SourceClass::Independent | SourceClass::Press
            if !took_part =>
        {
            EvidenceStrength::IndependentRecord
        }
        _ => EvidenceStrength::StatementOnly,
    }
}

/// Returns whether a country or organisation promised, alone or with others.
fn is_a_party(of: &Holder, commitment: &Commitment) -> bool {
    *of == commitment.holder || commitment.joint_with.contains(&of.to_string())
}

/// Returns whether a figure was reported by a body that promised, acted, or runs the programme.
fn took_part(figure: &Observation, commitment: &Commitment) -> bool {
    let is_named = |name: &str| {
        let is_a_name = name.len() > 2 && name.starts_with(char::is_uppercase);
        is_a_name && figure.reported_by.split(' ').any(|word| word == name)
    };
    let words = commitment.actor.split(|c: char| !c.is_alphanumeric());
    let partners = commitment.joint_with.iter().map(String::as_str);
    let operators = commitment.operators.iter().map(String::as_str);
    words.chain(partners).chain(operators).any(is_named)
}
