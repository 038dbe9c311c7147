//! A member's undertaking under the compact, with every wording it has had.

use kernel::{CommitmentId, Day, Holder, Localized, MeetingId, ObservationId, PackageId, Period};
use rust_decimal::Decimal;

use crate::compact::Confidence;

/// A member's undertaking under the compact.
///
/// The first version is the first promise and is never overwritten; later ones append.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commitment {
    /// The identifier, never used again.
    pub id: CommitmentId,
    /// Who promised.
    pub holder: Holder,
    /// The office that spoke, as the source names it.
    pub actor: String,
    /// The pillar; `0` is the running of the framework.
    pub pillar: String,
    /// The package, where the commitment belongs to one.
    pub package: Option<PackageId>,
    /// What kind of promise it is.
    pub kind: Kind,
    /// Countries and bodies that promised together with the holder, as codes or names.
    pub joint_with: Vec<String>,
    /// Who receives what was promised, and promised nothing itself.
    pub beneficiaries: Vec<Holder>,
    /// Bodies that run the programme, by the names under which they report: they are no outside witness.
    pub operators: Vec<String>,
    /// A short title.
    pub title: Localized,
    /// Every wording, oldest first; never empty.
    pub versions: Vec<Version>,
    /// What delivering it consists of; each can be tested.
    pub deliverables: Vec<Deliverable>,
    /// The number by which progress is followed, where there is one.
    pub aim: Option<Aim>,
    /// What happened to the promise besides delivery.
    pub events: Vec<Event>,
    /// Other commitments it is tied to.
    pub relations: Vec<Relation>,
    /// How sure the charter is of the wording.
    pub confidence: Confidence,
    /// How it was coded and why, once that was done by the rule book.
    pub coding: Option<Coding>,
    /// What a reader must know besides.
    pub note: Localized,
}

/// How a promise was coded: which promises it is compared with, by which rules, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coding {
    /// The kind of promise it is compared with, such as `office-opens`.
    pub like: String,
    /// The rules of the book that decided.
    pub rules: Vec<String>,
    /// The reason in a few sentences.
    pub why: Localized,
    /// Promises of like kind that are coded otherwise, with the reason.
    pub unlike: Vec<(CommitmentId, Localized)>,
}

/// What kind of promise it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A law, rule, programme or decision.
    Policy,
    /// A number of people, permits, visas, places.
    Quantified,
    /// An amount of money.
    Finance,
    /// Information, an office, a platform, access.
    Information,
    /// Police, border, prosecution.
    Enforcement,
    /// The way members work together.
    Process,
}

/// In which direction a later wording moved the promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Change {
    /// The first wording.
    First,
    /// More, sooner or for more people.
    Raised,
    /// Other words, the same promise.
    Neutral,
    /// Less, later or for fewer people.
    Lowered,
}

/// One wording of a promise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// The day on which it was announced.
    pub announced: Day,
    /// The meeting at which it was announced, where that is one of the charter's meetings.
    pub meeting: Option<MeetingId>,
    /// The occasion in the source's words.
    pub occasion: String,
    /// How it differs from the wording before.
    pub change: Change,
    /// The promise, told in our words.
    pub text: Localized,
    /// The number promised, where there is one.
    pub target: Option<Target>,
    /// From when it was to run, where that was said.
    pub starts: Option<Period>,
    /// By when it was to be done, where that was said.
    pub deadline: Option<Period>,
    /// The address at which it was read.
    pub source: String,
}

/// A number promised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// "at least this many"; `None` where only an upper bound was promised.
    pub min: Option<Decimal>,
    /// "up to this many"; `None` where only a lower bound was promised.
    pub max: Option<Decimal>,
    /// The unit, such as `persons` or `USD`.
    pub unit: String,
    /// The value at the start, where it was published.
    pub baseline: Option<Decimal>,
    /// When the baseline was true.
    pub baseline_on: Option<Period>,
}

impl Target {
    /// Returns the value that counts as kept: the lower bound, else the upper one.
    #[must_use]
    pub fn value(&self) -> Option<Decimal> {
        self.min.or(self.max)
    }
}

/// A testable part of a promise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deliverable {
    /// A short name, unique inside the commitment.
    pub id: String,
    /// The sentence that can be tested.
    pub done_when: Localized,
    /// By when, where the promise said so.
    pub due: Option<Period>,
    /// Whose part it is, where it is not the holder's.
    pub of: Option<Holder>,
    /// The published figures that show it done; any one of them suffices.
    pub met_by: Vec<ObservationId>,
    /// The published figures that show it begun but not done.
    pub begun_by: Vec<ObservationId>,
}

/// The number by which progress is followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aim {
    /// What is counted, as it is named in the figures.
    pub title: Localized,
    /// Which way is good.
    pub direction: Direction,
    /// The published figures that may rate it. Others stand beside, unrated.
    pub rated_by: Vec<ObservationId>,
    /// How several figures combine.
    pub combine: Combine,
    /// Why these figures and not others.
    pub why: Localized,
}

/// Which way is good.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// More is better.
    Up,
    /// Less is better.
    Down,
}

/// How several figures make one series.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Combine {
    /// Each is a running total at its date.
    Cumulative,
    /// Each covers a period of its own; they are added up in order of their dates.
    Sum,
    /// Each is a level on its own.
    Level,
}

/// What happened to a promise besides delivery.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// What happened.
    pub kind: EventKind,
    /// When.
    pub on: Period,
    /// When it became public, where a document says so.
    pub known: Option<Period>,
    /// Who did it.
    pub by: Holder,
    /// The office or court that did it, by name.
    pub body: Option<String>,
    /// Whether a court did it.
    pub is_by_court: bool,
    /// Whether it holds only for some, such as people who were in already: it is told and changes no class.
    pub is_partial: bool,
    /// In a sentence.
    pub what: Localized,
    /// The address at which it was read.
    pub source: String,
    /// Whether the charter's list of publishers calls the address official.
    pub is_official: bool,
}

impl Event {
    /// Returns the first day on which it is shown and counts: the last day of its publication, or its own
    /// first day where it was told before; the day after it where no document says when it became public.
    #[must_use]
    pub fn shown_from(&self) -> Day {
        match self.known {
            Some(known) => known.last_day().max(self.on.first_day()),
            None => self.on.last_day().tomorrow(),
        }
    }
}

/// What may happen to a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EventKind {
    /// It was taken back, or the programme was ended.
    Withdrawn,
    /// Another commitment took its place.
    Superseded,
    /// It was paused.
    Suspended,
    /// It runs again: the pause is over, or the ending was stayed or set aside.
    Reinstated,
}

impl EventKind {
    /// Returns whether nothing is owed after it.
    #[must_use]
    pub const fn is_an_end(self) -> bool {
        matches!(self, Self::Withdrawn | Self::Superseded)
    }
}

/// How two commitments are tied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relation {
    /// How.
    pub kind: RelationKind,
    /// To which.
    pub to: CommitmentId,
}

/// How two commitments are tied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RelationKind {
    /// This one answers that one.
    Matches,
    /// This one takes the place of that one.
    Replaces,
    /// This one says that one again.
    Restates,
    /// This one needs that one.
    DependsOn,
}

impl Commitment {
    /// Returns the first promise.
    #[must_use]
    pub fn first_promise(&self) -> &Version {
        self.versions
            .first()
            .expect("the charter refuses a commitment without a version")
    }

    /// Returns the last thing that happened to the whole of it by `on`: a pause, an end, a new start.
    #[must_use]
    pub fn last_event(&self, on: Day) -> Option<&Event> {
        let whole = self.events.iter().filter(|event| !event.is_partial);
        let happened = whole.filter(|event| event.shown_from() <= on);
        // The last of several on one day, as the file has them in order.
        happened.max_by_key(|event| event.on.last_day())
    }

    /// Returns what stands of its end on a day: the last event; where that is a court letting an ending stand,
    /// or a pause of what had ended already, the ending itself. A court takes nothing back, and what has ended
    /// cannot be paused.
    #[must_use]
    pub fn standing(&self, on: Day) -> Option<&Event> {
        let last = self.last_event(on)?;
        let whole = self.events.iter().filter(|event| !event.is_partial);
        let known = whole.filter(|event| event.shown_from() <= on);
        let set_going = known
            .clone()
            .filter(|event| event.kind == EventKind::Reinstated)
            .map(|event| event.on.last_day())
            .max();
        let ends = known.filter(|event| event.kind.is_an_end() && !event.is_by_court);
        let end = ends.max_by_key(|event| event.on.last_day());
        let stands = match last.kind {
            EventKind::Withdrawn if last.is_by_court => end,
            EventKind::Suspended => end.filter(|end| Some(end.on.last_day()) > set_going),
            _ => None,
        };
        stands.or(Some(last))
    }

    /// Returns whether its own holder had taken it back by `on`: also where a court stayed that for a while
    /// and then let it stand.
    #[must_use]
    pub fn is_taken_back_by_its_holder(&self, on: Day) -> bool {
        let endings = self
            .events
            .iter()
            .filter(|event| event.kind == EventKind::Withdrawn);
        let mut known = endings.filter(|event| event.shown_from() <= on);
        known.any(|event| self.is_own_act(event))
    }

    /// Returns whether an event is the act of the promise's own holder, and not of a court or of somebody else.
    #[must_use]
    pub fn is_own_act(&self, event: &Event) -> bool {
        !event.is_by_court && (event.by == self.holder || self.holder == Holder::All)
    }

    /// Returns whether a part is the holder's own to deliver.
    #[must_use]
    pub fn owes(&self, part: &Deliverable) -> bool {
        part.of.as_ref().is_none_or(|of| *of == self.holder)
    }

    /// Returns the holder's own parts that carry a date.
    pub fn dated_parts(&self) -> impl Iterator<Item = (&Deliverable, Period)> {
        let own = self.deliverables.iter().filter(|part| self.owes(part));
        own.filter_map(|part| Some((part, part.due?)))
    }

    /// Returns by when a wording was to be done: its own date, else the last that the holder's own parts name.
    #[must_use]
    pub fn due(&self, version: &Version) -> Option<Period> {
        let named = || {
            let dates = self.dated_parts().map(|(_, due)| due);
            dates.max_by_key(|due| due.last_day())
        };
        version.deadline.or_else(named)
    }

    /// Returns how many of the holder's own parts carry no date although others do and the wording names none:
    /// the date then speaks of the dated ones alone.
    #[must_use]
    pub fn n_undated(&self, version: &Version) -> usize {
        let n_dated = self.dated_parts().count();
        if version.deadline.is_some() || n_dated == 0 {
            return 0;
        }
        let n_own = self
            .deliverables
            .iter()
            .filter(|part| self.owes(part))
            .count();
        n_own - n_dated
    }

    /// Returns the wording in force on `day`, or nothing when it had not been announced yet.
    #[must_use]
    pub fn on(&self, day: Day) -> Option<&Version> {
        self.versions
            .iter()
            .rev()
            .find(|version| version.announced <= day)
    }
}
