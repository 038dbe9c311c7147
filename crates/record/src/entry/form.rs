//! Which kinds of entries there are, which fields each has, and what may stand in a field.

use kernel::Day;
use kernel::canon::Value;

use crate::base64;
use crate::digest::Digest;
use crate::folder::path_fault;
use crate::id::{ReleaseId, is_code, is_cycle};
use crate::key::Vkey;

/// What an entry records. The list is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// The first entry of a log, and only that.
    Genesis,
    /// From here on another policy is in force.
    Policy,
    /// A key begins, retires or is lost.
    Key,
    /// A release was prepared; what it holds is committed to and not told.
    Candidate,
    /// A member was told something; the reply clock runs from `at`.
    Notice,
    /// A member's answer.
    Reply,
    /// A release, by the digest of its RELEASE.json.
    Release,
    /// Its PDF and pages, by the digest of their RENDITIONS.json.
    Renditions,
    /// A correction that stands beside a release.
    Erratum,
    /// Something was decided.
    Decision,
    /// A warning was released.
    Alarm,
    /// A file's bytes left a release's folder.
    Withheld,
    /// A cycle of reporting was called.
    Cycle,
    /// A part of the draw of who reviews whom.
    Draw,
    /// A batch of requests that an office draws by lot.
    Lot,
    /// The root over a day's events at the desk.
    DeskHead,
}

/// One field of a kind.
pub(super) struct Field {
    pub(super) name: &'static str,
    pub(super) form: Form,
    pub(super) is_needed: bool,
}

/// What may stand in a field.
pub(super) enum Form {
    Digest,
    Day,
    Release,
    /// A release or a cycle.
    About,
    Cycle,
    Code,
    Codes,
    Whole,
    /// The one version of the entries' format.
    One,
    Vkey,
    Path,
    Signature,
    OneOf(&'static [&'static str]),
}

impl Form {
    pub(super) fn fits(&self, value: &Value) -> bool {
        match (self, value) {
            (Self::Digest, Value::Text(text)) => Digest::read(text).is_some(),
            (Self::Day, Value::Text(text)) => text.parse::<Day>().is_ok(),
            (Self::Release, Value::Text(text)) => text.parse::<ReleaseId>().is_ok(),
            (Self::About, Value::Text(text)) => is_cycle(text) || text.parse::<ReleaseId>().is_ok(),
            (Self::Cycle, Value::Text(text)) => is_cycle(text),
            (Self::Code, Value::Text(text)) => is_code(text),
            (Self::Codes, Value::List(list)) => {
                list.iter().all(|one| one.as_text().is_some_and(is_code))
            }
            (Self::Whole, Value::Whole(n)) => *n >= 0,
            (Self::One, Value::Whole(n)) => *n == 1,
            (Self::Vkey, Value::Text(text)) => text.parse::<Vkey>().is_ok(),
            (Self::Path, Value::Text(text)) => path_fault(text).is_none(),
            (Self::Signature, Value::Text(text)) => {
                base64::read(text).is_some_and(|bytes| bytes.len() == 64)
            }
            (Self::OneOf(words), Value::Text(text)) => words.contains(&text.as_str()),
            _ => false,
        }
    }
}

const fn need(name: &'static str, form: Form) -> Field {
    let is_needed = true;
    Field {
        name,
        form,
        is_needed,
    }
}

const fn may(name: &'static str, form: Form) -> Field {
    let is_needed = false;
    Field {
        name,
        form,
        is_needed,
    }
}

const ROLES: &[&str] = &["log", "witness", "mirror", "member", "rules", "office"];
const STATES: &[&str] = &["active", "retired", "lost"];

impl Kind {
    /// Every kind, in the order of the list.
    pub const ALL: [Self; 16] = [
        Self::Genesis,
        Self::Policy,
        Self::Key,
        Self::Candidate,
        Self::Notice,
        Self::Reply,
        Self::Release,
        Self::Renditions,
        Self::Erratum,
        Self::Decision,
        Self::Alarm,
        Self::Withheld,
        Self::Cycle,
        Self::Draw,
        Self::Lot,
        Self::DeskHead,
    ];

    /// Returns the kind as entries spell it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Genesis => "genesis",
            Self::Policy => "policy",
            Self::Key => "key",
            Self::Candidate => "candidate",
            Self::Notice => "notice",
            Self::Reply => "reply",
            Self::Release => "release",
            Self::Renditions => "renditions",
            Self::Erratum => "erratum",
            Self::Decision => "decision",
            Self::Alarm => "alarm",
            Self::Withheld => "withheld",
            Self::Cycle => "cycle",
            Self::Draw => "draw",
            Self::Lot => "lot",
            Self::DeskHead => "desk-head",
        }
    }

    /// Returns the kind that is spelt so.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// Returns the fields beside `kind`, `at` and `log`.
    pub(super) fn fields(self) -> &'static [Field] {
        use Form::{About, Code, Codes, Cycle, Day, Digest, One, OneOf, Path, Release, Whole};
        match self {
            Self::Genesis => {
                const {
                    &[
                        need("charter", Digest),
                        need("format", One),
                        need("policy", Digest),
                    ]
                }
            }
            Self::Policy => {
                const {
                    &[
                        need("policy", Digest),
                        need("replaces", Digest),
                        need("valid_from", Day),
                    ]
                }
            }
            Self::Key => {
                const {
                    &[
                        need("role", OneOf(ROLES)),
                        need("vkey", Form::Vkey),
                        may("member", Code),
                        need("valid_from", Day),
                        need("state", OneOf(STATES)),
                    ]
                }
            }
            Self::Candidate => const { &[need("release", Release), need("commit", Digest)] },
            Self::Notice => {
                const {
                    &[
                        need("about", About),
                        need("member", Code),
                        need("commit", Digest),
                    ]
                }
            }
            Self::Reply => {
                const {
                    &[
                        need("about", About),
                        need("member", Code),
                        need("commit", Digest),
                        need("by", OneOf(&["key", "account"])),
                        may("sig", Form::Signature),
                    ]
                }
            }
            Self::Release => {
                const {
                    &[
                        need("release", Release),
                        need("manifest", Digest),
                        need("on", Day),
                        may("supersedes", Release),
                        may("candidate", Whole),
                    ]
                }
            }
            Self::Renditions => const { &[need("release", Release), need("manifest", Digest)] },
            Self::Erratum => {
                const {
                    &[
                        need("release", Release),
                        need("digest", Digest),
                        need("touches", Codes),
                    ]
                }
            }
            Self::Decision | Self::Alarm => const { &[need("id", Code), need("commit", Digest)] },
            Self::Withheld => {
                const {
                    &[
                        need("release", Release),
                        need("path", Path),
                        need("commit", Digest),
                    ]
                }
            }
            Self::Cycle => const { &[need("cycle", Cycle), need("digest", Digest)] },
            Self::Draw => {
                const {
                    &[
                        need("cycle", Cycle),
                        may("share", Digest),
                        may("secret", Digest),
                        may("root", Digest),
                    ]
                }
            }
            Self::Lot => {
                const {
                    &[
                        need("batch", Code),
                        need("root", Digest),
                        need("capacity", Whole),
                    ]
                }
            }
            Self::DeskHead => const { &[need("day", Day), need("digest", Digest)] },
        }
    }
}
