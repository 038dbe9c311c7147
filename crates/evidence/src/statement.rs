//! What a document says about a promise, and the record of a search that found nothing.

use kernel::{CommitmentId, Day, Holder, Localized, Period, StatementId};

/// What one published document says about a promise: an act, an opening, an ending, a doubt.
///
/// A report that a member hands in is the same kind of thing, told by itself. Like a figure, a statement
/// has two clocks and is never changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// The identifier, never used again.
    pub id: StatementId,
    /// The commitment it speaks about.
    pub commitment: CommitmentId,
    /// The part of the promise it speaks about; `None` where it speaks of the whole.
    pub deliverable: Option<String>,
    /// What it shows of that part.
    pub shows: Shows,
    /// When what it tells was true; `None` where it gives no date.
    pub on: Option<Period>,
    /// When it became public, where a document says so.
    pub known: Option<Period>,
    /// The first day on which it is shown: the last day of `known`; where that is unknown, the day after
    /// the earliest possible.
    pub known_on: Day,
    /// Whose act it tells.
    pub by: Holder,
    /// The office, court or body that acted, by name.
    pub body: Option<String>,
    /// Who tells it.
    pub publisher: String,
    /// What kind of document it is.
    pub kind: DocumentKind,
    /// The publisher's part in the promise.
    pub part: Part,
    /// The document's own title.
    pub title: String,
    /// The address at which it was read.
    pub address: String,
    /// Whether the charter's list of publishers calls the address official.
    pub is_official: bool,
    /// What it says, in our words.
    pub what: Localized,
    /// What it does not show.
    pub limits: Localized,
    /// The day on which it was last looked at.
    pub read_on: Day,
}

/// What a document shows of a promise or of one of its parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shows {
    /// The part is done as promised.
    Done,
    /// More was done than promised.
    Exceeded,
    /// A piece of it was done, or some of several did it.
    Partly,
    /// It was done for fewer people, a shorter time or a smaller place than promised.
    Narrowed,
    /// It was begun.
    Begun,
    /// It was put off.
    Delayed,
    /// It was paused.
    Suspended,
    /// It runs again.
    Reinstated,
    /// It was ended.
    Ended,
    /// It was not done, or the opposite was.
    Contradicts,
    /// What one must know to judge the rest.
    Background,
}

impl Shows {
    /// Returns whether it shows a part done.
    #[must_use]
    pub fn is_done(self) -> bool {
        matches!(self, Self::Done | Self::Exceeded)
    }

    /// Returns whether it shows a part begun and not done.
    #[must_use]
    pub fn is_begun(self) -> bool {
        matches!(self, Self::Begun | Self::Partly | Self::Narrowed)
    }
}

/// What kind of document it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DocumentKind {
    /// A law passed by a parliament.
    Law,
    /// A decree or an order of a government.
    Decree,
    /// A rule of a ministry or an office.
    Regulation,
    /// A decision of a court.
    Court,
    /// A page of an office about what it does.
    OfficialPage,
    /// A data set of an office of statistics or a registry.
    OfficialDataset,
    /// A speech, a release, an answer of a government.
    Statement,
    /// A body of the United Nations.
    Un,
    /// An organisation of civil society.
    Ngo,
    /// A study.
    Research,
    /// The press.
    Press,
    /// A law firm's note.
    LawFirm,
}

impl DocumentKind {
    /// Returns whether the document is the act itself, so that its date is the day of the act.
    #[must_use]
    pub fn is_an_act(self) -> bool {
        matches!(
            self,
            Self::Law | Self::Decree | Self::Regulation | Self::Court
        )
    }

    /// Returns whether anyone can look the act itself up, where it stands at an official address.
    #[must_use]
    pub fn is_a_record(self) -> bool {
        matches!(
            self,
            Self::Law | Self::Decree | Self::Regulation | Self::Court | Self::OfficialDataset
        )
    }
}

/// The part that a publisher has in a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// It made the promise.
    Own,
    /// It promised together with the holder, or pays.
    Partner,
    /// It runs the programme.
    Operator,
    /// None.
    Outside,
}

/// The record of a search for documents about a promise that brought nothing, or not what was looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Search {
    /// The commitment it was about.
    pub commitment: CommitmentId,
    /// The part it was about; `None` where it was about the whole promise.
    pub deliverable: Option<String>,
    /// The day of the search.
    pub on: Day,
    /// Where one looked.
    pub place: Localized,
    /// The words that were looked for.
    pub queries: Vec<String>,
    /// What came instead.
    pub found: Localized,
}

/// The documents, the searches and the list of publishers by which both are judged.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Register {
    /// Every statement, in order of identifier.
    pub statements: Vec<Statement>,
    /// Every search, in order of commitment.
    pub searches: Vec<Search>,
    /// Who counts as official.
    pub publishers: crate::Publishers,
}
