//! The same series under every method, with what they agree on.

use evidence::Series;

use crate::method::{Basis, Goal, Instrument, Outcome, registry};

/// The same series under several methods.
#[derive(Debug, Clone)]
pub struct Panel {
    /// One row per method, in the registry's order.
    pub rows: Vec<PanelRow>,
}

/// What one method says.
#[derive(Debug, Clone)]
pub struct PanelRow {
    /// The method's identifier.
    pub method: &'static str,
    /// The method's version.
    pub version: &'static str,
    /// What it says.
    pub outcome: Outcome,
}

/// How far the methods agree. Methods that cannot assess the series are counted, not ignored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Agreement {
    /// How many methods were asked.
    pub n_asked: usize,
    /// How many gave a class.
    pub n_answered: usize,
    /// How many of those gave the class that most gave.
    pub n_agreeing: usize,
    /// How many different classes were given, on our scale.
    pub n_classes: usize,
}

/// Returns the methods of a panel with the numbers of their own publications. Methods whose
/// numbers were only inferred from results are left out.
#[must_use]
pub fn standard() -> Vec<Instrument> {
    let shown = registry()
        .iter()
        .filter(|method| method.basis != Basis::Inferred);
    shown
        .filter_map(|method| Instrument::published(method.id))
        .collect()
}

/// Rates one series by every instrument.
#[must_use]
pub fn panel(series: &Series, goal: &Goal, instruments: &[Instrument]) -> Panel {
    let row = |instrument: &Instrument| PanelRow {
        method: instrument.method().id,
        version: instrument.method().version,
        outcome: instrument.rate(series, goal),
    };
    Panel {
        rows: instruments.iter().map(row).collect(),
    }
}

impl Panel {
    /// Returns how far the methods agree on our scale.
    #[must_use]
    pub fn agreement(&self) -> Agreement {
        let answered = self.rows.iter().filter(|row| row.outcome.reason.is_none());
        let classes: Vec<_> = answered.map(|row| row.outcome.class).collect();
        let n_of = |class| classes.iter().filter(|other| **other == class).count();
        let mut distinct = classes.clone();
        distinct.sort_unstable();
        distinct.dedup();
        Agreement {
            n_asked: self.rows.len(),
            n_answered: classes.len(),
            n_agreeing: classes.iter().map(|class| n_of(*class)).max().unwrap_or(0),
            n_classes: distinct.len(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commitment::Direction;

    #[test]
    fn a_panel_shows_who_disagrees_and_who_cannot_say() {
        let goal = Goal::towards(Direction::Up);
        // 1.8 % a year: enough for two methods, not for the United Nations' 2 %.
        let series = Series::plain(&[(2015.0, 100.0), (2020.0, 109.33)]);
        let panel = panel(&series, &goal, &standard());
        let agreement = panel.agreement();
        let expected = Agreement {
            n_asked: 4,
            n_answered: 3,
            n_agreeing: 2,
            n_classes: 2,
        };
        assert_eq!(agreement, expected);
    }

    #[test]
    fn inferred_cuts_are_never_shown_as_published() {
        assert!(
            standard()
                .iter()
                .all(|instrument| instrument.method().id != "eustat")
        );
    }
}
