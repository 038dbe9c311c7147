//! The entries of the log: canonical JSON of at most 4,096 bytes, of a closed list of kinds, each
//! with a closed list of fields, none of which can hold free text or name a person.

use std::collections::BTreeMap;

use kernel::Moment;
use kernel::canon::{self, Keys, NotCanonical, Value};

mod form;

pub use form::Kind;

use crate::digest::Digest;
use crate::id::{ReleaseId, is_origin};
use crate::key::{Use, Vkey};

/// The most bytes of an entry.
pub const MOST_BYTES: usize = 4_096;

/// One record of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    kind: Kind,
    at: Moment,
    log: String,
    fields: BTreeMap<String, Value>,
}

/// Why something is no entry.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EntryFault {
    /// Too long.
    #[error("an entry of more than 4,096 bytes")]
    Long,
    /// Not the one spelling of a value.
    #[error(transparent)]
    NotCanonical(#[from] NotCanonical),
    /// No object.
    #[error("an entry that is no object")]
    NoObject,
    /// A kind that is not on the list.
    #[error("an entry of a kind that is not on the closed list")]
    Kind,
    /// No moment.
    #[error("an entry without \"at\", a second of UTC such as 2026-12-01T07:00:00Z")]
    At,
    /// No log.
    #[error("an entry without \"log\", the name of its log")]
    Log,
    /// A field that the kind does not have.
    #[error("a field \"{0}\" that an entry of its kind does not have")]
    Unknown(String),
    /// A field that is missing, or not of its form.
    #[error("a field \"{0}\" that is missing or not of its form")]
    Field(&'static str),
    /// Fields that contradict each other.
    #[error("{0}")]
    Contradiction(&'static str),
}

impl Entry {
    /// Returns the entry of this kind with these fields.
    ///
    /// # Errors
    ///
    /// Returns which field is missing, unknown or not of its form, or which two contradict each
    /// other.
    pub fn new<'a>(
        kind: Kind,
        at: Moment,
        log: &str,
        fields: impl IntoIterator<Item = (&'a str, Value)>,
    ) -> Result<Self, EntryFault> {
        let fields = fields
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value));
        let entry = Self {
            kind,
            at,
            log: log.to_owned(),
            fields: fields.collect(),
        };
        entry.checked()
    }

    /// Returns the entry that these bytes are.
    ///
    /// # Errors
    ///
    /// Returns how the bytes differ from the one spelling of an entry.
    pub fn read(bytes: &[u8]) -> Result<Self, EntryFault> {
        if bytes.len() > MOST_BYTES {
            return Err(EntryFault::Long);
        }
        let Value::Object(mut fields) = canon::parse(bytes, Keys::Fields)? else {
            return Err(EntryFault::NoObject);
        };
        let mut text = |name| match fields.remove(name) {
            Some(Value::Text(text)) => Some(text),
            _ => None,
        };
        let kind = text("kind").and_then(|kind| Kind::named(&kind));
        let at = text("at").and_then(|at| at.parse().ok());
        let log = text("log");
        let entry = Self {
            kind: kind.ok_or(EntryFault::Kind)?,
            at: at.ok_or(EntryFault::At)?,
            log: log.ok_or(EntryFault::Log)?,
            fields,
        };
        entry.checked()
    }

    /// Returns the bytes that stand in the log.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        let head = [
            ("kind", Value::from(self.kind.name())),
            ("at", Value::from(self.at.to_string())),
            ("log", Value::from(self.log.clone())),
        ];
        let head = head.map(|(name, value)| (name.to_owned(), value));
        let all = self.fields.clone().into_iter().chain(head);
        canon::write(&Value::object(all), Keys::Fields).expect("every field's form is canonical")
    }

    /// Returns what kind of record it is.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Returns the second of UTC at which the house clock stood. Order comes from the index.
    #[must_use]
    pub fn at(&self) -> Moment {
        self.at
    }

    /// Returns the name of its log.
    #[must_use]
    pub fn log(&self) -> &str {
        &self.log
    }

    /// Returns the text of a field, where there is one.
    #[must_use]
    pub fn text(&self, field: &str) -> Option<&str> {
        self.fields.get(field).and_then(Value::as_text)
    }

    /// Returns the whole number of a field, where there is one.
    #[must_use]
    pub fn whole(&self, field: &str) -> Option<u64> {
        self.fields
            .get(field)
            .and_then(Value::as_whole)
            .and_then(|n| n.try_into().ok())
    }

    /// Returns the digest of a field, where there is one.
    #[must_use]
    pub fn digest(&self, field: &str) -> Option<Digest> {
        self.text(field).and_then(Digest::read)
    }

    /// Returns the release that it is about, where its `release` names one.
    #[must_use]
    pub fn release(&self) -> Option<ReleaseId> {
        self.text("release").and_then(|id| id.parse().ok())
    }

    fn checked(self) -> Result<Self, EntryFault> {
        if !is_origin(&self.log) {
            return Err(EntryFault::Log);
        }
        let is_known = |name: &String| self.kind.fields().any(|field| field.name == name);
        if let Some(name) = self.fields.keys().find(|name| !is_known(name)) {
            return Err(EntryFault::Unknown(name.clone()));
        }
        for field in self.kind.fields() {
            let fits = match self.fields.get(field.name) {
                Some(value) => field.fits(value),
                None => !field.is_needed,
            };
            if !fits {
                return Err(EntryFault::Field(field.name));
            }
        }
        self.contradiction().map_or(Ok(()), Err)?;
        if self.bytes().len() > MOST_BYTES {
            return Err(EntryFault::Long);
        }
        Ok(self)
    }

    fn contradiction(&self) -> Option<EntryFault> {
        let no = |is_wrong: bool, what| is_wrong.then_some(EntryFault::Contradiction(what));
        match self.kind {
            Kind::Key => {
                let witnesses = matches!(self.text("role"), Some("witness" | "mirror"));
                let vkey: Option<Vkey> = self.text("vkey").and_then(|key| key.parse().ok());
                let cosigns = vkey.is_some_and(|key| key.used() == Use::Cosignature);
                no(
                    witnesses != cosigns,
                    "a key whose type is not its role's: 0x04 for witnesses and mirrors, else 0x01",
                )
            }
            Kind::Reply => no(
                (self.text("by") == Some("key")) != self.fields.contains_key("sig"),
                "a reply by a key bears a signature, and one by an account does not",
            ),
            Kind::Release => {
                let id = self.release();
                let day = id.map(|id| id.day.to_string());
                let before = self.text("supersedes").and_then(|id| id.parse().ok());
                no(
                    day.as_deref() != self.text("on"),
                    "a release whose name bears another day than \"on\"",
                )
                .or(no(
                    before.is_some() && before >= id,
                    "a release that supersedes itself or a later one",
                ))
            }
            _ => None,
        }
    }
}
