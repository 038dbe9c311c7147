//! Money announced: what was said, with what words, in which parts, and what may be added to what.

mod check;
mod count;
mod funnel;

use std::fmt;
use std::str::FromStr;

use kernel::{AnnouncementId, CommitmentId, Country, Localized, MeetingId, Money, Period};

pub use check::{Complaint, Trouble};
pub use count::{Counted, LeftAside, Totals, naive_sum};
pub use funnel::{Funnel, Reached, stage_of};

/// Something said about money, whole or in part.
#[derive(Debug, Clone, PartialEq)]
pub struct Announcement {
    /// The identifier.
    pub id: AnnouncementId,
    /// What it is a part of; nothing for what was said by itself.
    pub parent: Option<AnnouncementId>,
    /// One line for a page.
    pub title: Localized,
    /// Who said it.
    pub speaker: String,
    /// Who gives: ISO 3166 codes, or names of bodies without one.
    pub donors: Vec<String>,
    /// Where or when it was said.
    pub occasion: String,
    /// The meeting, if it was one of the compact's.
    pub meeting: Option<MeetingId>,
    /// When it was said.
    pub announced: Period,
    /// When the document that tells it was published, where that is later than the day it was said.
    pub known: Option<Period>,
    /// Whether it is new money.
    pub kind: Kind,
    /// The source's own word for how far it came, such as `announced` or `spent`.
    pub status: String,
    /// The amount and the words around it.
    pub amount: Amount,
    /// Other numbers for the same thing.
    pub also_said: Vec<AlsoSaid>,
    /// Whether nobody said this row: it is what the named parts leave of the whole.
    pub is_derived: bool,
    /// What kinds of aid the source names.
    pub category: Vec<String>,
    /// The acting bodies.
    pub agencies: Vec<String>,
    /// Whether the acting bodies are an inference of the charter's authors.
    pub agency_inferred: bool,
    /// The countries named.
    pub countries: Vec<Country>,
    /// The places in words.
    pub places: Localized,
    /// What it is for.
    pub purpose: Localized,
    /// On what it depends, such as a parliament's approval.
    pub condition: Localized,
    /// The fiscal year whose money it is.
    pub fiscal_year: Option<Period>,
    /// The member's undertaking whose money this is.
    pub commitment: Option<CommitmentId>,
    /// The address of the source.
    pub source: String,
    /// What a reader must know.
    pub note: Localized,
    /// How it stands to others that are not its parent.
    pub relations: Vec<Relation>,
}

/// An amount as it was said, with what the words bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Amount {
    /// The number printed.
    pub stated: Money,
    /// The word before it.
    pub qualifier: Qualifier,
    /// The least it can be, in minor units; nothing when the words bound nothing below.
    pub least: Option<i128>,
    /// The most it can be, in minor units.
    pub most: Option<i128>,
}

/// Another number that was said for the same thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AlsoSaid {
    /// The number.
    pub stated: Money,
    /// Who said it.
    pub by: String,
    /// The address of the source.
    pub source: String,
}

/// A relation to another announcement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relation {
    /// What it says.
    pub kind: RelationKind,
    /// The other.
    pub to: AnnouncementId,
}

macro_rules! words {
    ($(#[$doc:meta])* $name:ident, $what:literal, $($(#[$item:meta])* $variant:ident = $word:literal),+ $(,)?) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$item])* $variant),+
        }

        impl $name {
            /// Returns the word used in files and addresses.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }

        impl FromStr for $name {
            type Err = UnknownWord;

            fn from_str(text: &str) -> Result<Self, UnknownWord> {
                match text {
                    $($word => Ok(Self::$variant),)+
                    _ => Err(UnknownWord {
                        word: text.chars().take(40).collect(),
                        what: $what,
                        known: &[$($word),+],
                    }),
                }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.word())
            }
        }
    };
}

words! {
    /// Whether an announcement is new money. Only new and conditional money is ever summed, each
    /// in a column of its own.
    Kind, "kind of announcement",
    /// Money not said before.
    New = "new",
    /// Money said before, said again.
    Restated = "restated",
    /// A sum over earlier announcements or years.
    Cumulative = "cumulative",
    /// An intention that depends on somebody else's decision.
    Conditional = "conditional",
    /// Money to be paid back.
    Loan = "loan",
    /// Money asked for, not given.
    Request = "request",
}

words! {
    /// The word before a number, as the speaker said it.
    Qualifier, "qualifier",
    /// No word: the number itself.
    Exact = "exact",
    /// Nearly, almost.
    Nearly = "nearly",
    /// More than, over, at least.
    MoreThan = "more-than",
    /// Up to, at most.
    UpTo = "up-to",
    /// About, approximately.
    About = "about",
}

words! {
    /// How one announcement stands to another. Being a part is said by the parent.
    RelationKind, "relation",
    /// Further money for the same thing.
    AddsTo = "adds_to",
    /// Says the same money again.
    Restates = "restates",
    /// A sum that contains the other.
    RunningTotal = "running_total",
    /// Said to contain the other without being its parent.
    Includes = "includes",
    /// Takes the other's place.
    Supersedes = "supersedes",
    /// The sources do not say whether the two share money.
    MayOverlap = "may_overlap",
}

/// A word that the charter's files do not know.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{word}\" is no {what}; use one of {}", known.join(", "))]
pub struct UnknownWord {
    word: String,
    what: &'static str,
    known: &'static [&'static str],
}

/// All announcements of a compact, parents before their parts.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Announcements(pub Vec<Announcement>);

impl Announcements {
    /// Returns the announcement with this identifier.
    #[must_use]
    pub fn get(&self, id: &AnnouncementId) -> Option<&Announcement> {
        self.0.iter().find(|announcement| announcement.id == *id)
    }

    /// Returns what was said by itself, in the order of the files.
    pub fn roots(&self) -> impl Iterator<Item = &Announcement> {
        self.0
            .iter()
            .filter(|announcement| announcement.parent.is_none())
    }

    /// Returns the parts directly below an announcement.
    pub fn parts<'a>(&'a self, of: &'a AnnouncementId) -> impl Iterator<Item = &'a Announcement> {
        self.0
            .iter()
            .filter(move |announcement| announcement.parent.as_ref() == Some(of))
    }

    /// Returns an announcement and everything below it with its depth, as a tree is printed.
    #[must_use]
    pub fn tree<'a>(&'a self, root: &'a Announcement) -> Vec<(usize, &'a Announcement)> {
        let mut rows = Vec::new();
        let mut waiting = vec![(0, root)];
        while let Some((depth, announcement)) = waiting.pop() {
            rows.push((depth, announcement));
            // A file whose parts go round in a circle is refused by `check`; here it only ends.
            if depth < 16 {
                let mut parts: Vec<_> = self.parts(&announcement.id).collect();
                parts.reverse();
                waiting.extend(parts.into_iter().map(|part| (depth + 1, part)));
            }
        }
        rows
    }

    /// Returns what was said by itself about a member's undertaking, or contains such a part.
    pub fn of_commitment<'a>(
        &'a self,
        commitment: &'a CommitmentId,
    ) -> impl Iterator<Item = &'a Announcement> {
        self.0
            .iter()
            .filter(move |announcement| announcement.commitment.as_ref() == Some(commitment))
    }

    /// Returns those that could be known by the end of a day.
    #[must_use]
    pub fn known_on(&self, day: kernel::Day) -> Self {
        let known = |announcement: &&Announcement| announcement.shown_from() <= day;
        Self(self.0.iter().filter(known).cloned().collect())
    }
}

impl Announcement {
    /// Returns the first day on which it is shown and counts, with its stage: the last day of the stretch in which
    /// it was said, or in which the document that tells it was published, whichever is later.
    #[must_use]
    pub fn shown_from(&self) -> kernel::Day {
        let said = self.announced.last_day();
        self.known.map_or(said, |known| known.last_day().max(said))
    }
}
