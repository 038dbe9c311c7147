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

/// One field of a kind: a word `name:form` of [`Kind::words`].
pub(super) struct Field {
    pub(super) name: &'static str,
    form: &'static str,
    pub(super) is_needed: bool,
}

impl Field {
    fn read(word: &'static str) -> Self {
        let (name, form) = word.split_once(':').unwrap_or((word, ""));
        let is_needed = !name.ends_with('?');
        let name = name.trim_end_matches('?');
        Self {
            name,
            form,
            is_needed,
        }
    }

    /// Returns whether a value may stand in the field. No form takes free text.
    pub(super) fn fits(&self, value: &Value) -> bool {
        let text = value.as_text();
        let is = |fits: fn(&str) -> bool| text.is_some_and(fits);
        let one_of = |words: &[&str]| text.is_some_and(|text| words.contains(&text));
        match self.form {
            "about" => is(|text| is_cycle(text) || text.parse::<ReleaseId>().is_ok()),
            "by" => one_of(&["key", "account"]),
            "code" => is(is_code),
            "codes" => match value {
                Value::List(list) => list.iter().all(|one| one.as_text().is_some_and(is_code)),
                _ => false,
            },
            "cycle" => is(is_cycle),
            "day" => is(|text| text.parse::<Day>().is_ok()),
            "digest" => is(|text| Digest::read(text).is_some()),
            // The one version of the entries' format.
            "one" => value.as_whole() == Some(1),
            "path" => is(|text| path_fault(text).is_none()),
            "release" => is(|text| text.parse::<ReleaseId>().is_ok()),
            "role" => one_of(&["log", "witness", "mirror", "member", "rules", "office"]),
            "signature" => is(|text| base64::read(text).is_some_and(|bytes| bytes.len() == 64)),
            "state" => one_of(&["active", "retired", "lost"]),
            "vkey" => is(|text| text.parse::<Vkey>().is_ok()),
            "whole" => value.as_whole().is_some_and(|n| n >= 0),
            _ => false,
        }
    }
}

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
    pub(super) fn fields(self) -> impl Iterator<Item = Field> {
        self.words().split(' ').map(Field::read)
    }

    /// Returns the fields as words `name:form`; `?` stands behind the name of one that may lack.
    fn words(self) -> &'static str {
        match self {
            Self::Genesis => "charter:digest format:one policy:digest",
            Self::Policy => "policy:digest replaces:digest valid_from:day",
            Self::Key => "role:role vkey:vkey member?:code valid_from:day state:state",
            Self::Candidate => "release:release commit:digest",
            Self::Notice => "about:about member:code commit:digest",
            Self::Reply => "about:about member:code commit:digest by:by sig?:signature",
            Self::Release => {
                "release:release manifest:digest on:day supersedes?:release candidate?:whole"
            }
            Self::Renditions => "release:release manifest:digest",
            Self::Erratum => "release:release digest:digest touches:codes",
            Self::Decision | Self::Alarm => "id:code commit:digest",
            Self::Withheld => "release:release path:path commit:digest",
            Self::Cycle => "cycle:cycle digest:digest",
            Self::Draw => "cycle:cycle share?:digest secret?:digest root?:digest",
            Self::Lot => "batch:code root:digest capacity:whole",
            Self::DeskHead => "day:day digest:digest",
        }
    }
}
