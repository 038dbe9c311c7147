//! A rating of one commitment on one day, with the whole reasoning.

use evidence::ExhibitId;
use kernel::{CommitmentId, Day, MethodId, ObservationId, StatementId};

use crate::rating::{Delivery, EvidenceStrength, Firmness, Timeliness, Trajectory};

/// A rating of one commitment on one day. Never changed, only superseded.
#[derive(Debug, Clone, PartialEq)]
pub struct Assessment {
    /// The commitment that is rated.
    pub commitment: CommitmentId,
    /// The day as on which everything was known.
    pub on: Day,
    /// The method that rated it.
    pub method: MethodId,
    /// The method's version.
    pub method_version: String,
    /// How far it was delivered.
    pub delivery: Delivery,
    /// Whether the number moves as it must.
    pub trajectory: Trajectory,
    /// What the delivery class rests on.
    pub evidence: EvidenceStrength,
    /// Where it stands against its date.
    pub time: Timeliness,
    /// Whether the trajectory class would survive small changes.
    pub firmness: Firmness,
    /// Delivery and time against the first wording, where its number or date was another.
    pub against_first: Option<(Delivery, Timeliness)>,
    /// Which deliverables were found done, begun or neither.
    pub deliverables: Vec<DeliverableState>,
    /// The figures that rated it.
    pub rated_by: Vec<ObservationId>,
    /// Figures that contradict them, side by side.
    pub beside: Vec<ObservationId>,
    /// The named rule that chose among conflicting figures, where there was a choice.
    pub chosen_by: Option<String>,
    /// Every step of the reasoning, in order.
    pub trace: Vec<Step>,
}

impl Assessment {
    /// Returns delivery and time by the first wording, where they differ from those by the wording in force.
    #[must_use]
    pub fn differs_by_first(&self) -> Option<(Delivery, Timeliness)> {
        (self.against_first).filter(|first| *first != (self.delivery, self.time))
    }
}

/// Whether one deliverable was found done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeliverableState {
    /// The deliverable's short name.
    pub id: String,
    /// Its state.
    pub state: Found,
    /// What shows it, and the day on which that was true.
    pub shown_by: Option<(ExhibitId, Option<Day>)>,
    /// Documents that speak against it.
    pub against: Vec<StatementId>,
    /// Whether the record of a search for it, or for the whole promise, is there.
    pub is_searched: bool,
}

/// What was found of a deliverable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Found {
    /// Nothing published shows it.
    Nothing,
    /// Something published shows it begun.
    Begun,
    /// Something published shows it done.
    Done,
}

/// One step of a reasoning: a named rule, what went in, what came out.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// The rule's name, such as `delivery.deliverables`; a key for the reader's language.
    pub rule: String,
    /// What went in, by name.
    pub inputs: Vec<(String, String)>,
    /// What came out.
    pub result: String,
}

impl Step {
    /// Returns a step of the rule `rule` with what went in and what came out.
    #[must_use]
    pub fn new<'a>(
        rule: &str,
        inputs: impl IntoIterator<Item = (&'a str, String)>,
        result: &str,
    ) -> Self {
        let inputs = inputs.into_iter();
        Self {
            rule: rule.to_owned(),
            inputs: inputs.map(|(name, what)| (name.to_owned(), what)).collect(),
            result: result.to_owned(),
        }
    }
}
