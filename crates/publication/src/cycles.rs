//! The public part of reporting cycles: who reported, who is silent, and what an accepted report says as evidence.
//!
//! A report is its holder speaking of itself. Its figures are observations of the class *self-reported*, its words on
//! deliverables are statements by the holder; neither is a record that anybody looked up. Nothing here knows a draft, an
//! account or a reviewer.

mod rates;
mod told;

pub(crate) use rates::join;
pub use told::{observations, statements};

use std::fmt;

use kernel::{CommitmentId, Day, Holder, Localized};

/// Everything public about reporting cycles.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cycles {
    /// Each cycle that was opened, in order.
    pub standings: Vec<CycleStanding>,
    /// Each report that was accepted, in the order of acceptance.
    pub reports: Vec<AcceptedReport>,
}

impl Cycles {
    /// Returns what was public on a day.
    #[must_use]
    pub fn on(&self, day: Day) -> Self {
        let opened = self.standings.iter().filter(|one| one.opened <= day);
        let known = self.reports.iter().filter(|one| one.known_on <= day);
        Self {
            standings: opened.map(|one| one.on(day)).collect(),
            reports: known.cloned().collect(),
        }
    }

    /// Returns the cycle by this identifier.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&CycleStanding> {
        self.standings.iter().find(|one| one.id == id)
    }

    /// Returns the reports of a cycle, in the order of acceptance.
    pub fn within<'a>(&'a self, cycle: &'a str) -> impl Iterator<Item = &'a AcceptedReport> {
        self.reports.iter().filter(move |one| one.cycle == cycle)
    }

    /// Returns the reports of a commitment, the last accepted first.
    pub fn about<'a>(&'a self, id: &'a CommitmentId) -> impl Iterator<Item = &'a AcceptedReport> {
        self.reports
            .iter()
            .rev()
            .filter(move |one| one.commitment == *id)
    }
}

/// A cycle that was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CycleStanding {
    /// Its identifier, such as `2027`.
    pub id: String,
    /// The day on which it was opened.
    pub opened: Day,
    /// The day on which it closes.
    pub closes: Day,
    /// Every holder that was called, in order.
    pub members: Vec<MemberStanding>,
}

/// Where a holder stands in a cycle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberStanding {
    /// The holder.
    pub holder: Holder,
    /// The last day on which its reports are due, and the zone in which that day ends.
    pub due: Option<(Day, String)>,
    /// Each promise for which a report was called.
    pub promises: Vec<PromiseStanding>,
}

/// What a report may answer to whether there is anything new.
pub const NEWS: [&str; 4] = ["nothing-new", "something", "finished", "given-up"];
/// How far a report may say that a promise is delivered.
pub const CLAIMED: [&str; 4] = ["not-started", "limited", "substantial", "complete"];

/// What became of the call for a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// A report was accepted, and is public.
    Accepted,
    /// A report was sent, and is being checked or mended.
    Sent,
    /// The time passed, and none ever came.
    Silent,
    /// None came yet.
    Awaited,
}

kernel::coded!(Standing {
    Accepted = "accepted",
    Sent = "sent",
    Silent = "silent",
    Awaited = "awaited",
});

/// Where one promise stands in a cycle, as far as it is public.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PromiseStanding {
    /// The promise.
    pub commitment: CommitmentId,
    /// The day on which the first report on it was sent.
    pub sent_on: Option<Day>,
    /// The day on which the last report on it was sent.
    pub last_sent_on: Option<Day>,
    /// The day on which a report on it was first accepted.
    pub accepted_on: Option<Day>,
    /// The day on which its time passed without any report.
    pub silent_on: Option<Day>,
}

impl PromiseStanding {
    /// Returns whether its time has passed, and no report ever came.
    #[must_use]
    pub fn is_silent(&self) -> bool {
        self.silent_on.is_some() && self.sent_on.is_none()
    }

    /// Returns what became of the call.
    #[must_use]
    pub fn standing(&self) -> Standing {
        if self.accepted_on.is_some() {
            Standing::Accepted
        } else if self.sent_on.is_some() {
            Standing::Sent
        } else if self.silent_on.is_some() {
            Standing::Silent
        } else {
            Standing::Awaited
        }
    }

    fn on(&self, day: Day) -> Self {
        let by = |one: Option<Day>| one.filter(|one| *one <= day);
        Self {
            commitment: self.commitment.clone(),
            sent_on: by(self.sent_on),
            // What was sent last by then is not kept; the first report is.
            last_sent_on: by(self.last_sent_on).or(by(self.sent_on)),
            accepted_on: by(self.accepted_on),
            silent_on: by(self.silent_on),
        }
    }
}

impl MemberStanding {
    /// Returns for how many promises something is so.
    #[must_use]
    pub fn count(&self, is: impl Fn(&PromiseStanding) -> bool) -> usize {
        self.promises.iter().filter(|one| is(one)).count()
    }

    /// Returns for how many promises a report was called.
    #[must_use]
    pub fn n_called(&self) -> usize {
        self.promises.len()
    }

    /// Returns for how many a report was accepted.
    #[must_use]
    pub fn n_accepted(&self) -> usize {
        self.count(|one| one.accepted_on.is_some())
    }

    /// Returns for how many a report was sent, those accepted among them.
    #[must_use]
    pub fn n_sent(&self) -> usize {
        self.count(|one| one.sent_on.is_some())
    }

    /// Returns how many lapsed without any report, and are silent.
    #[must_use]
    pub fn n_silent(&self) -> usize {
        self.count(PromiseStanding::is_silent)
    }

    /// Returns since which day one of them is silent.
    #[must_use]
    pub fn silent_since(&self) -> Option<Day> {
        let silent = self.promises.iter().filter(|one| one.is_silent());
        silent.filter_map(|one| one.silent_on).min()
    }

    /// Returns the day of the last report that was sent.
    #[must_use]
    pub fn last_report_on(&self) -> Option<Day> {
        self.promises
            .iter()
            .filter_map(|one| one.last_sent_on)
            .max()
    }
}

impl CycleStanding {
    /// Returns the standing of a holder, where it was called.
    #[must_use]
    pub fn of(&self, holder: &Holder) -> Option<&MemberStanding> {
        self.members.iter().find(|one| one.holder == *holder)
    }

    /// Returns of how many promises, of all members together, something is so.
    #[must_use]
    pub fn count(&self, is: impl Fn(&PromiseStanding) -> bool) -> usize {
        self.members.iter().map(|one| one.count(&is)).sum()
    }

    /// Returns the cycle as it stood on a day.
    #[must_use]
    pub fn on(&self, day: Day) -> Self {
        let member = |one: &MemberStanding| MemberStanding {
            promises: one.promises.iter().map(|one| one.on(day)).collect(),
            ..one.clone()
        };
        Self {
            members: self.members.iter().map(member).collect(),
            ..self.clone()
        }
    }
}

/// The number of a report's acceptance in the desk's log, written `D-12`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReportId(pub u64);

impl fmt::Display for ReportId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "D-{}", self.0)
    }
}

/// A report that was accepted: public from that day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AcceptedReport {
    /// Its identifier.
    pub id: ReportId,
    /// The commitment.
    pub commitment: CommitmentId,
    /// Who holds it, and speaks.
    pub holder: Holder,
    /// The cycle.
    pub cycle: String,
    /// The day on which it was accepted, in universal time.
    pub known_on: Day,
    /// The title of the unit that reported.
    pub unit: Localized,
    /// Whether it came after it was due.
    pub is_late: bool,
    /// Whether a person checked it; else it was accepted by the passing of time.
    pub is_checked: bool,
    /// Whether it was typed from a note.
    pub was_typed: bool,
    /// What each field says, in the form's order.
    pub fields: Vec<(String, String)>,
}
