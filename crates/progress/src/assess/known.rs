//! The figures that could be known on a day, found by identifier and by commitment.

use std::collections::HashMap;

use evidence::Observation;
use kernel::{CommitmentId, Day, ObservationId};

/// The figures that could be known on a day.
///
/// A figure that another known figure corrects is no longer used; it is still there to be shown.
#[derive(Debug)]
pub struct Known<'a> {
    by_id: HashMap<&'a ObservationId, &'a Observation>,
    about: HashMap<&'a CommitmentId, Vec<&'a Observation>>,
    corrected: HashMap<&'a ObservationId, &'a ObservationId>,
    revisions: HashMap<&'a ObservationId, f64>,
}

impl<'a> Known<'a> {
    /// Returns the figures known on or before `on`.
    #[must_use]
    pub fn on(figures: &'a [Observation], on: Day) -> Self {
        let mut known = Self {
            by_id: HashMap::new(),
            about: HashMap::new(),
            corrected: HashMap::new(),
            revisions: HashMap::new(),
        };
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
}
