//! How strong a kind of source is.

use evidence::{Observation, SourceClass};

use crate::commitment::Commitment;
use crate::rating::EvidenceStrength;

/// Returns what a figure is to a promise: a record by somebody with no part in it, an official
/// record, or a statement by the promise's own side.
///
/// A legal act is an official record whoever reports it, because anyone can look it up. A body
/// that promised, acted or took part itself makes a statement, whatever kind of body it is.
pub(super) fn strength_of(figure: &Observation, commitment: &Commitment) -> EvidenceStrength {
    if figure.unit == "legal act" {
        return EvidenceStrength::OfficialRecord;
    }
    let is_named = |name: &str| {
        let is_a_name = name.len() > 2 && name.starts_with(char::is_uppercase);
        is_a_name && figure.reported_by.split(' ').any(|word| word == name)
    };
    let words = commitment.actor.split(|c: char| !c.is_alphanumeric());
    let partners = commitment.joint_with.iter().map(String::as_str);
    let took_part = words.chain(partners).any(is_named);
    match figure.class {
        SourceClass::UnitedNations | SourceClass::Independent | SourceClass::Press if took_part => {
            EvidenceStrength::StatementOnly
        }
        SourceClass::UnitedNations | SourceClass::Independent | SourceClass::Press => {
            EvidenceStrength::IndependentRecord
        }
        SourceClass::OfficialDataset => EvidenceStrength::OfficialRecord,
        SourceClass::SelfReported
        | SourceClass::PartnerReported
        | SourceClass::OfficialViaPress => EvidenceStrength::StatementOnly,
        SourceClass::Missing => EvidenceStrength::None,
    }
}

/// Returns a rank that is higher for stronger evidence.
pub(super) fn rank(figure: &Observation, commitment: &Commitment) -> u8 {
    match strength_of(figure, commitment) {
        EvidenceStrength::IndependentRecord => 3,
        EvidenceStrength::OfficialRecord => 2,
        EvidenceStrength::StatementOnly => 1,
        EvidenceStrength::Contradicted | EvidenceStrength::None => 0,
    }
}

/// Returns whether an address lies in a domain kept for governments, in any of their languages.
///
/// There a withdrawal can be read as the act itself; elsewhere it is what somebody said about it.
pub(super) fn is_official_address(address: &str) -> bool {
    let after = address.split_once("://").map_or(address, |(_, rest)| rest);
    let host = after.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let mut labels = host.split('.').skip(1);
    labels.any(|label| ["gov", "gob", "gouv", "govt", "gc"].contains(&label))
}
