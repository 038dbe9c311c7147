//! The public part of reporting cycles: who reported, who is silent, and what an accepted report says as evidence.
//!
//! A report is its holder speaking of itself. Its figures are observations of the class *self-reported*, its words on
//! deliverables are statements by the holder; neither is a record that anybody looked up. Nothing here knows a draft, an
//! account or a reviewer.

mod told;

pub use told::{observations, statements};

use std::fmt;

use kernel::{CommitmentId, Day, Holder, Localized};

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
    /// How many reports were called for.
    pub n_called: usize,
    /// For how many a report was accepted.
    pub n_accepted: usize,
    /// For how many a report was sent, those accepted among them.
    pub n_sent: usize,
    /// How many lapsed without any report, and are silent now.
    pub n_silent: usize,
    /// Since which day one of them is silent.
    pub silent_since: Option<Day>,
    /// The day of the last report that was sent.
    pub last_report_on: Option<Day>,
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
