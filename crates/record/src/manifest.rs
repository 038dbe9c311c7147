//! RELEASE.json: what a release holds, file by file. Its digest is what the log holds.

use std::collections::BTreeMap;

use kernel::Day;
use kernel::canon::{self, Keys, NotCanonical, Value};

mod read;

use crate::digest::Digest;
use crate::id::ReleaseId;

/// The most bytes of a RELEASE.json: 8 MiB.
pub const MOST_BYTES: usize = 8 << 20;
/// The name of the list within its folder.
pub const NAME: &str = "RELEASE.json";

/// What a release holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Manifest {
    /// The release's name.
    pub release: ReleaseId,
    /// Whether a cycle adopted it.
    pub kind: ReleaseKind,
    /// The release in whose place it stands, which is an earlier one.
    pub supersedes: Option<ReleaseId>,
    /// The compact's code.
    pub compact: String,
    /// The log's name.
    pub log: String,
    /// The digest of the charter as used: of the canonical object of path and digest, over what
    /// lies below `charter/` and what was kept.
    pub charter: Digest,
    /// Files of the charter that may not leave, by their paths in it.
    pub kept: BTreeMap<String, Digest>,
    /// Every file but this list, proofs and renditions.
    pub files: BTreeMap<String, Listed>,
    /// How many members there are.
    pub members: u64,
    /// How many of them reported; nothing without a cycle.
    pub reported: Option<u64>,
    /// The method by which ratings are published: its code and version.
    pub method: (String, String),
    /// The languages of its texts.
    pub languages: Vec<String>,
    /// Who was told before, in the log's entries.
    pub notified: Vec<Notified>,
    /// The errata that were known.
    pub errata: Vec<String>,
    /// The program that built it, such as `cauce 0.2.0`.
    pub program: String,
    /// A number that is raised when any output changes: who rebuilds must have the same.
    pub rules: u64,
}

/// Whether anything was adopted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReleaseKind {
    /// Items adopted in a cycle, with replies.
    Cycle,
    /// Nothing newly adopted.
    Interim,
}

/// One file of a release.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Listed {
    /// Its length.
    pub bytes: u64,
    /// Its digest.
    pub sha256: Digest,
    /// Where it comes from.
    pub made: Made,
}

/// Where a file comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Made {
    /// Whoever has the folder can make it anew, byte for byte.
    Rebuilt,
    /// It rests on what may not leave, or on a format that is not the same twice: digest only.
    Carried,
}

/// A member that was told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notified {
    /// The member's code.
    pub member: String,
    /// The entry that says so.
    pub notice: u64,
    /// The entry of its answer.
    pub reply: Option<u64>,
    /// Whether it said that it would not answer.
    pub waived: bool,
}

/// Why bytes are no list of a release.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ManifestFault {
    /// Too long.
    #[error("RELEASE.json has more than 8 MiB")]
    Long,
    /// Not the one spelling of a value.
    #[error("RELEASE.json: {0}")]
    NotCanonical(#[from] NotCanonical),
    /// A field that there is not.
    #[error("RELEASE.json: a field \"{0}\" that a release does not have")]
    Unknown(String),
    /// A field that is missing, or not of its form.
    #[error("RELEASE.json: \"{0}\" is missing or not of its form")]
    Field(&'static str),
    /// A file that may not be listed.
    #[error("RELEASE.json lists \"{path}\": {what}")]
    Path {
        /// Which.
        path: String,
        /// Why not.
        what: &'static str,
    },
    /// A release in the place of a later one.
    #[error("RELEASE.json supersedes itself or a later release")]
    Forward,
}

impl Manifest {
    /// Returns the day on which the figures stand.
    #[must_use]
    pub fn on(&self) -> Day {
        self.release.day
    }

    /// Returns the list that these bytes are.
    ///
    /// # Errors
    ///
    /// Returns how the bytes differ from the one spelling of a list.
    pub fn read(bytes: &[u8]) -> Result<Self, ManifestFault> {
        if bytes.len() > MOST_BYTES {
            return Err(ManifestFault::Long);
        }
        read::manifest(canon::parse(bytes, Keys::FieldsAndPaths)?)
    }

    /// Returns the bytes of RELEASE.json.
    ///
    /// # Errors
    ///
    /// Returns which field has no canonical form, or would not be read.
    pub fn write(&self) -> Result<Vec<u8>, ManifestFault> {
        let whole = |n: u64| Value::Whole(n.try_into().unwrap_or(i64::MAX));
        let maybe = |n: Option<u64>| n.map_or(Value::Null, whole);
        let texts = |list: &[String]| {
            Value::List(list.iter().map(|one| Value::from(one.as_str())).collect())
        };
        let files = self.files.iter().map(|(path, file)| {
            let made = match file.made {
                Made::Rebuilt => "rebuilt",
                Made::Carried => "carried",
            };
            let fields = [
                ("bytes", whole(file.bytes)),
                ("made", made.into()),
                ("sha256", file.sha256.hex().into()),
            ];
            (path.clone(), Value::object(fields))
        });
        let notified = self.notified.iter().map(|one| {
            Value::object([
                ("member", one.member.as_str().into()),
                ("notice", whole(one.notice)),
                ("reply", maybe(one.reply)),
                ("waived", one.waived.into()),
            ])
        });
        let kind = match self.kind {
            ReleaseKind::Cycle => "cycle",
            ReleaseKind::Interim => "interim",
        };
        let supersedes = self
            .supersedes
            .map_or(Value::Null, |id| id.to_string().into());
        let method = [("id", &self.method.0), ("version", &self.method.1)];
        let denominators = [
            ("members", whole(self.members)),
            ("reported", maybe(self.reported)),
        ];
        let value = Value::object([
            ("charter", self.charter.to_string().into()),
            ("compact", self.compact.as_str().into()),
            ("denominators", Value::object(denominators)),
            ("errata", texts(&self.errata)),
            ("files", Value::object(files)),
            ("format", Value::Whole(1)),
            ("kept", paths(&self.kept)),
            ("kind", kind.into()),
            ("languages", texts(&self.languages)),
            ("log", self.log.as_str().into()),
            (
                "method",
                Value::object(method.map(|(name, text)| (name, text.as_str().into()))),
            ),
            ("notified", Value::List(notified.collect())),
            ("on", self.on().to_string().into()),
            ("program", self.program.as_str().into()),
            ("release", self.release.to_string().into()),
            ("rules", whole(self.rules)),
            ("supersedes", supersedes),
        ]);
        let bytes = canon::write(&value, Keys::FieldsAndPaths)?;
        Self::read(&bytes)?;
        Ok(bytes)
    }

    /// Returns what `charter` must be by the other fields: what lies below `charter/` as listed,
    /// and what was kept.
    #[must_use]
    pub fn charter_of_files(&self) -> Digest {
        let listed = self.files.iter().filter_map(|(path, file)| {
            Some((path.strip_prefix("charter/")?.to_owned(), file.sha256))
        });
        charter_digest(&listed.chain(self.kept.clone()).collect())
    }
}

/// Returns the digest of a charter: of the canonical object of its files' paths and digests.
#[must_use]
pub fn charter_digest(files: &BTreeMap<String, Digest>) -> Digest {
    let bytes = canon::write(&paths(files), Keys::FieldsAndPaths);
    Digest::of(bytes.expect("paths are checked where files are listed"))
}

fn paths(files: &BTreeMap<String, Digest>) -> Value {
    let file = |(path, digest): (&String, &Digest)| (path.clone(), Value::from(digest.hex()));
    Value::object(files.iter().map(file))
}
