//! What can be shown for a promise: a figure or a statement.

use std::fmt;

use kernel::{Day, ObservationId, Period, StatementId};

use crate::{Observation, Statement};

/// A figure or a statement that is shown for a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exhibit<'a> {
    /// A published figure.
    Figure(&'a Observation),
    /// What a document says.
    Statement(&'a Statement),
}

/// The identifier of a figure or a statement.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ExhibitId {
    /// A published figure.
    Figure(ObservationId),
    /// What a document says.
    Statement(StatementId),
}

impl Exhibit<'_> {
    /// Returns the identifier.
    #[must_use]
    pub fn id(&self) -> ExhibitId {
        match self {
            Self::Figure(figure) => ExhibitId::Figure(figure.id.clone()),
            Self::Statement(statement) => ExhibitId::Statement(statement.id.clone()),
        }
    }

    /// Returns when it was true, where that is known.
    #[must_use]
    pub fn on(&self) -> Option<Period> {
        match self {
            Self::Figure(figure) => figure.as_of,
            Self::Statement(statement) => statement.on,
        }
    }

    /// Returns the last day to which it refers; the day it became known where it gives none.
    #[must_use]
    pub fn day(&self) -> Day {
        let known_on = match self {
            Self::Figure(figure) => figure.known_on,
            Self::Statement(statement) => statement.known_on,
        };
        self.on().map_or(known_on, Period::last_day)
    }
}

impl fmt::Display for ExhibitId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Figure(id) => id.fmt(f),
            Self::Statement(id) => id.fmt(f),
        }
    }
}
