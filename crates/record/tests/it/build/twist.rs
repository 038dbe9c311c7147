//! What whoever holds the log's key may do wrong.

use kernel::canon::Value;

use super::writer::{Turn, Writer, named};
use super::{EARLIER, RELEASE};

/// What is wrong, and signed all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Twist {
    None,
    ReleaseIdReused,
    SupersedesUnknown,
    UnknownKind,
    FreeText,
    SecondGenesis,
    NoGenesis,
    OtherLog,
    KeyOutOfNowhere,
    TurnWithoutOld,
    TurnWithoutNew,
    ReplacesAnother,
    KeyReturns,
    ManifestText,
    EntryText,
    PolicyText,
    OtherOrigin,
    CandidateLater,
    WrongCharter,
    UnsignedByLog,
    OtherManifest,
    LongEntry,
    EmptyLog,
}

impl Twist {
    pub const ALL: [Self; 22] = [
        Self::ReleaseIdReused,
        Self::SupersedesUnknown,
        Self::UnknownKind,
        Self::FreeText,
        Self::SecondGenesis,
        Self::NoGenesis,
        Self::OtherLog,
        Self::KeyOutOfNowhere,
        Self::TurnWithoutOld,
        Self::TurnWithoutNew,
        Self::ReplacesAnother,
        Self::KeyReturns,
        Self::ManifestText,
        Self::EntryText,
        Self::PolicyText,
        Self::OtherOrigin,
        Self::CandidateLater,
        Self::WrongCharter,
        Self::UnsignedByLog,
        Self::OtherManifest,
        Self::LongEntry,
        Self::EmptyLog,
    ];
}

impl Twist {
    /// Returns whether it needs a policy that changed.
    pub fn needs_turn(self) -> bool {
        matches!(
            self,
            Self::KeyOutOfNowhere
                | Self::TurnWithoutOld
                | Self::TurnWithoutNew
                | Self::ReplacesAnother
                | Self::KeyReturns
        )
    }
}

/// Writes what no honest log holds, before the release.
pub fn twisted(log: &mut Writer) {
    let policy = log.turns[0].text.clone();
    match log.twist {
        Twist::ReleaseIdReused => {
            log.push(
                "release",
                vec![
                    ("release", RELEASE.into()),
                    ("manifest", named("m")),
                    ("on", "2026-12-01".into()),
                ],
            );
        }
        Twist::UnknownKind => {
            log.push("note", vec![("id", "x".into())]);
        }
        Twist::FreeText => {
            log.push(
                "decision",
                vec![("id", "Ana López".into()), ("commit", named("c"))],
            );
        }
        Twist::SecondGenesis => {
            let index = log.push(
                "genesis",
                vec![
                    ("charter", named("c")),
                    ("format", Value::Whole(1)),
                    ("policy", named(&policy)),
                ],
            );
            let first = &log.turns[0];
            let (policy, text) = (first.policy.clone(), first.text.clone());
            log.turns.push(Turn {
                index,
                policy,
                text,
            });
        }
        Twist::OtherLog => {
            log.push(
                "decision",
                vec![
                    ("id", "x".into()),
                    ("commit", named("c")),
                    ("log", "other.example/y".into()),
                ],
            );
        }
        Twist::LongEntry => {
            let many = Value::List(vec!["C002".into(); 700]);
            log.push(
                "erratum",
                vec![
                    ("release", EARLIER.into()),
                    ("digest", named("e")),
                    ("touches", many),
                ],
            );
        }
        _ => {}
    }
}
