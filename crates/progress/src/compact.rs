//! The compact itself: who belongs to it, how it is organised, when it met.

use std::collections::BTreeMap;
use std::sync::Arc;

use evidence::{Addresses, Kept};
use kernel::{Country, Day, Language, Localized, MeetingId, OrganisationId, PackageId, Period};

use crate::coding::RuleBook;
use crate::commitment::Commitment;
use crate::verdict::Verdict;

/// A compact and everything its coordinating body has decided, as one charter states it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compact {
    /// The short name used in files, such as `los-angeles`.
    pub id: String,
    /// The SHA-256 of the whole charter, so that a rating can be explained years later.
    pub version: String,
    /// The languages in which its readers are met.
    pub languages: Vec<Language>,
    /// The language in which names of offices, occasions and measures stand in its files: the first of its records.
    pub names_in: Language,
    /// The full name.
    pub title: Localized,
    /// What it is, in two or three sentences.
    pub summary: Localized,
    /// The day on which it was adopted.
    pub adopted: Day,
    /// The day on which the published record was searched; nothing later is claimed as absent.
    pub searched_on: Day,
    /// The themes under which commitments stand, in order.
    pub pillars: Vec<Pillar>,
    /// The committees that carry the work, in order.
    pub packages: Vec<Package>,
    /// Meetings and summits, oldest first.
    pub meetings: Vec<Meeting>,
    /// What could be said of the compact itself, and from when on, oldest first.
    pub states: Vec<State>,
    /// Members and observers, in order of their code.
    pub members: Vec<Member>,
    /// Commitments, in order of their identifier.
    pub commitments: Vec<Commitment>,
    /// What courts, auditors and others found of the commitments, oldest first.
    pub verdicts: Vec<Verdict>,
    /// What was looked for and not found.
    pub gaps: Vec<Gap>,
    /// Copies of the pages that are cited, by the order of the charter's ledger: of one address the first first.
    pub kept: Vec<Kept>,
    /// The sources of data that the charter names.
    pub sources: Vec<DataSource>,
    /// The rules by which promises are coded, where the charter states them.
    pub rule_book: Option<RuleBook>,
    /// Organisations that hold promises, with their names.
    pub organisations: Vec<(OrganisationId, Localized)>,
    /// What figures measure, by the English words of their file.
    pub indicators: BTreeMap<String, Localized>,
    /// Offices, roles and occasions, by the English names of the other files.
    pub names: BTreeMap<String, Localized>,
    /// Whose addresses are official, and which hold copies.
    pub addresses: Arc<Addresses>,
}

/// A theme under which commitments stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pillar {
    /// The number as written in commitments; `0` is the running of the framework itself.
    pub id: String,
    /// The name.
    pub title: Localized,
    /// What it asks for.
    pub summary: Localized,
    /// The address at which this was read.
    pub source: String,
    /// What a reader must know besides, such as that nobody leads it.
    pub note: Localized,
}

/// How sure the charter is of a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Confidence {
    /// Read in an official text.
    Confirmed,
    /// Likely, but no official text says so.
    Probable,
    /// Calculated or concluded from other statements.
    Derived,
    /// Sources disagree.
    Conflicting,
    /// Looked for and not found.
    Missing,
}

/// A committee with a lead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Package {
    /// The identifier, such as `AP05`.
    pub id: PackageId,
    /// The pillar it serves.
    pub pillar: String,
    /// The name; empty where none was found.
    pub title: Localized,
    /// What it is for.
    pub aim: Localized,
    /// Who leads it.
    pub leads: Vec<Country>,
    /// Who takes part besides.
    pub participants: Vec<Country>,
    /// The first day on which leads and participants were public; shown from the charter's search on where
    /// that is unknown.
    pub known_on: Option<Day>,
    /// Whether the list of participants is known to be whole.
    pub participants_complete: bool,
    /// How sure this is.
    pub confidence: Confidence,
    /// The address at which this was read.
    pub source: String,
    /// What a reader must know besides.
    pub note: Localized,
}

/// What kind of meeting it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MeetingKind {
    /// Heads of state or government.
    Summit,
    /// Ministers of all members.
    Ministerial,
    /// Special coordinators or officials.
    Officials,
    /// A meeting or statement of some members only.
    Bilateral,
}

/// A dated meeting at which commitments may have been announced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// The identifier, such as `guatemala-2024`.
    pub id: MeetingId,
    /// The name.
    pub title: Localized,
    /// The day it was held, or its first day.
    pub day: Day,
    /// What kind it was.
    pub kind: MeetingKind,
    /// Who hosted it.
    pub hosts: Vec<Country>,
    /// What it decided.
    pub summary: Localized,
    /// The address at which this was read.
    pub source: String,
}

/// Whether a compact lives, as far as anybody could tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Life {
    /// Its bodies act.
    Active,
    /// No act of it was found for a while, and no end either.
    Dormant,
    /// It ended, by its own terms or by a decision.
    Ended,
}

/// What could be said of the compact itself from one day on: what a search found, and no verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// The first day on which it could be said.
    pub said_on: Day,
    /// Whether the compact lives.
    pub life: Life,
    /// What that rests on.
    pub why: Localized,
    /// The last act of the compact that was seen.
    pub last_act: Act,
    /// The day to which the record was searched for later ones.
    pub searched_to: Day,
    /// The addresses on which it rests besides the act's own.
    pub sources: Vec<String>,
}

/// Something that a compact did, or that was done in its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// The day.
    pub on: Day,
    /// What was done.
    pub what: Localized,
    /// The address at which this was read.
    pub source: String,
}

/// What a country is in the compact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// It endorsed the compact.
    Member,
    /// It watches, and may have made a promise of its own.
    Observer,
    /// It takes part without having endorsed.
    Associated,
    /// It receives what others promised, and promised nothing.
    Beneficiary,
}

/// A country in the compact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// ISO 3166-1 alpha-3.
    pub country: Country,
    /// Member or observer.
    pub role: Role,
    /// When it endorsed, at the precision that is known.
    pub endorsed: Option<Period>,
    /// How sure this is.
    pub confidence: Confidence,
    /// The address at which this was read.
    pub source: String,
    /// What a reader must know besides.
    pub note: Localized,
}

/// Something that was looked for and not found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// A short name for addresses, such as `secretariat-method`.
    pub id: String,
    /// What is not known, in a sentence.
    pub what: Localized,
    /// Why it matters or where one looked.
    pub detail: Localized,
}

/// A source of data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataSource {
    /// A short name, such as `published-figures`.
    pub id: String,
    /// Its title.
    pub title: Localized,
    /// Who owns it.
    pub owner: String,
    /// Under which licence it may be used; `unknown` where none is stated.
    pub licence: String,
    /// How often it appears.
    pub rhythm: String,
    /// Where it is published, where that is known.
    pub address: Option<String>,
    /// What a reader must know besides.
    pub note: Localized,
}

impl Meeting {
    /// Returns whether it was a meeting of the compact, and not of some members only.
    #[must_use]
    pub fn is_of_all(&self) -> bool {
        self.kind != MeetingKind::Bilateral
    }
}

impl Compact {
    /// Returns the member or observer with this code.
    #[must_use]
    pub fn member(&self, country: Country) -> Option<&Member> {
        self.members.iter().find(|member| member.country == country)
    }

    /// Returns the commitment with this identifier.
    #[must_use]
    pub fn commitment(&self, id: &kernel::CommitmentId) -> Option<&Commitment> {
        self.commitments
            .iter()
            .find(|commitment| commitment.id == *id)
    }

    /// Returns the copies of a cited page, the first first.
    pub fn copies<'a>(&'a self, address: &'a str) -> impl Iterator<Item = &'a Kept> {
        self.kept.iter().filter(move |one| one.address == address)
    }

    /// Returns the package with this identifier.
    #[must_use]
    pub fn package(&self, id: &PackageId) -> Option<&Package> {
        self.packages.iter().find(|package| package.id == *id)
    }

    /// Returns the latest meeting of all members held on or before `day`.
    #[must_use]
    pub fn last_ministerial(&self, day: Day) -> Option<&Meeting> {
        let of_all =
            |m: &&Meeting| matches!(m.kind, MeetingKind::Summit | MeetingKind::Ministerial);
        self.meetings
            .iter()
            .filter(of_all)
            .filter(|meeting| meeting.day <= day)
            .max_by_key(|meeting| meeting.day)
    }

    /// Returns what was said of the compact last, and its last act: of what is known here, the latest of that act and
    /// the meetings.
    #[must_use]
    pub fn state(&self) -> Option<(&State, Act)> {
        let state = self.states.last()?;
        let meetings = self.meetings.iter().filter(|meeting| meeting.is_of_all());
        let later = meetings.filter(|meeting| meeting.day > state.last_act.on);
        let act = later.max_by_key(|meeting| meeting.day).map(|met| Act {
            on: met.day,
            what: met.title.clone(),
            source: met.source.clone(),
        });
        Some((state, act.unwrap_or_else(|| state.last_act.clone())))
    }
}
