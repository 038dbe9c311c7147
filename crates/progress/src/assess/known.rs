//! What could be known on a day, found by identifier and by commitment.

use std::collections::HashMap;

use evidence::{Observation, Publishers, Register, Search, Statement};
use kernel::{CommitmentId, Day, ObservationId};

/// The figures and documents that could be known on a day, and the searches for more.
///
/// A figure that another known figure corrects is no longer used; it is still there to be shown.
#[derive(Debug)]
pub struct Known<'a> {
    by_id: HashMap<&'a ObservationId, &'a Observation>,
    about: HashMap<&'a CommitmentId, Vec<&'a Observation>>,
    corrected: HashMap<&'a ObservationId, &'a ObservationId>,
    revisions: HashMap<&'a ObservationId, f64>,
    statements: HashMap<&'a CommitmentId, Vec<&'a Statement>>,
    searches: HashMap<&'a CommitmentId, Vec<&'a Search>>,
    publishers: &'a Publishers,
}

impl<'a> Known<'a> {
    /// Returns the figures and documents known on or before `on`.
    ///
    /// A search counts from its own day on: before it, nobody had looked.
    #[must_use]
    pub fn on(figures: &'a [Observation], register: &'a Register, on: Day) -> Self {
        let mut known = Self {
            by_id: HashMap::new(),
            about: HashMap::new(),
            corrected: HashMap::new(),
            revisions: HashMap::new(),
            statements: HashMap::new(),
            searches: HashMap::new(),
            publishers: &register.publishers,
        };
        for one in register.statements.iter().filter(|one| one.known_on <= on) {
            known
                .statements
                .entry(&one.commitment)
                .or_default()
                .push(one);
        }
        for search in register.searches.iter().filter(|one| one.on <= on) {
            known
                .searches
                .entry(&search.commitment)
                .or_default()
                .push(search);
        }
        for figure in figures.iter().filter(|figure| figure.known_on <= on) {
            known.by_id.insert(&figure.id, figure);
            if let Some(commitment) = &figure.commitment {
                known.about.entry(commitment).or_default().push(figure);
            }
            if let Some(earlier) = &figure.corrects {
                known.corrected.insert(earlier, &figure.id);
            }
        }
        for figure in known.by_id.values() {
            let earlier = figure.corrects.as_ref().and_then(|id| known.by_id.get(id));
            let values = earlier.and_then(|earlier| earlier.value).zip(figure.value);
            let share = values.and_then(|(old, new)| {
                let share = (new - old).abs().checked_div(old.abs())?;
                share.to_string().parse::<f64>().ok()
            });
            if let Some(share) = share {
                known.revisions.insert(&figure.id, share);
            }
        }
        known
    }

    /// Returns the figure with this identifier, or the one that corrects it last.
    pub(super) fn figure(&self, id: &ObservationId) -> Option<&'a Observation> {
        let mut found = *self.by_id.get(id)?;
        // Bounded, because a slip in the data may let two figures correct each other.
        for _ in 0..self.corrected.len() {
            let Some(later) = self.corrected.get(&found.id) else {
                break;
            };
            found = self.by_id.get(*later)?;
        }
        Some(found)
    }

    /// Returns whether another known figure corrects this one.
    pub(super) fn is_corrected(&self, id: &ObservationId) -> bool {
        self.corrected.contains_key(id)
    }

    /// Returns the figures published about a commitment.
    pub(super) fn about(&self, id: &CommitmentId) -> &[&'a Observation] {
        self.about.get(id).map_or(&[], Vec::as_slice)
    }

    /// Returns the share by which this figure revised the one that it corrects.
    pub(super) fn revision(&self, id: &ObservationId) -> Option<f64> {
        self.revisions.get(id).copied()
    }

    /// Returns what documents say about a commitment.
    pub(super) fn statements(&self, id: &CommitmentId) -> &[&'a Statement] {
        self.statements.get(id).map_or(&[], Vec::as_slice)
    }

    /// Returns the searches made for a commitment.
    pub(super) fn searches(&self, id: &CommitmentId) -> &[&'a Search] {
        self.searches.get(id).map_or(&[], Vec::as_slice)
    }

    /// Returns who counts as official.
    pub(super) fn publishers(&self) -> &'a Publishers {
        self.publishers
    }
}
