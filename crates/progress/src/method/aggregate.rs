//! Groups of series, nested to any depth, and what may be said about a group as a whole.

use std::collections::HashMap;

use evidence::{Brought, SeriesFile};

use super::{Goal, Instrument, Outcome};
use crate::rating::Trajectory;

/// A group of rated series and of other groups.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Group {
    /// The name.
    pub name: String,
    /// The outcomes of its own series.
    pub series: Vec<Outcome>,
    /// The groups inside it.
    pub groups: Vec<Group>,
}

/// What a method says about a group.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupOutcome {
    /// The class on our scale, where the method gives one.
    pub class: Option<Trajectory>,
    /// The class in the method's own words.
    pub class_word: String,
    /// The score, where the method has one.
    pub score: Option<f64>,
    /// How many series stand in the group, at any depth.
    pub n_series: usize,
    /// How many of them could be assessed: the coverage that must be shown beside the class.
    pub n_assessed: usize,
}

impl Group {
    /// Returns how many series it holds, at any depth, and how many of them were assessed.
    #[must_use]
    pub fn coverage(&self) -> (usize, usize) {
        let own = self.series.iter().filter(|o| o.reason.is_none()).count();
        let inner = self.groups.iter().map(Self::coverage);
        inner.fold((self.series.len(), own), |sum, c| {
            (sum.0 + c.0, sum.1 + c.1)
        })
    }

    /// Returns every outcome, at any depth.
    pub fn outcomes(&self) -> Vec<&Outcome> {
        let inner = self.groups.iter().flat_map(Self::outcomes);
        self.series.iter().chain(inner).collect()
    }

    /// Returns the mean of scores: inner groups are averaged first, and what has no score is left
    /// out.
    #[must_use]
    pub fn mean_score(&self) -> Option<f64> {
        let own = self.series.iter().filter_map(|outcome| outcome.score);
        let inner = self.groups.iter().filter_map(Self::mean_score);
        let scores: Vec<f64> = own.chain(inner).collect();
        let mean = scores.iter().sum::<f64>() / scores.len() as f64;
        (!scores.is_empty()).then_some(mean)
    }
}

/// Says of a group only what every assessed series says: one class, or that classes are mixed.
///
/// For methods that publish no aggregate, and for ours, which never averages.
pub(super) fn without_averaging(group: &Group) -> GroupOutcome {
    let (n_series, n_assessed) = group.coverage();
    let outcomes = group.outcomes();
    let mut assessed = outcomes.iter().filter(|outcome| outcome.reason.is_none());
    let first = assessed.next();
    let agreed = first.filter(|first| assessed.all(|other| other.class_word == first.class_word));
    let class_word = match (first, agreed) {
        (None, _) => "not assessable",
        (Some(_), None) => "mixed",
        (Some(_), Some(outcome)) => outcome.class_word,
    };
    GroupOutcome {
        class: agreed.map(|outcome| outcome.class),
        class_word: class_word.to_owned(),
        score: None,
        n_series,
        n_assessed,
    }
}

/// A rated file: every series with its outcome, and the groups that they form.
#[derive(Debug, Clone, PartialEq)]
pub struct RatedFile {
    /// One outcome for each series, in the file's order.
    pub outcomes: Vec<Outcome>,
    /// One outcome for each group, in the order in which the file first names it.
    pub groups: Vec<(Vec<String>, GroupOutcome)>,
}

impl Goal {
    /// Returns the goal that somebody brought with a series.
    #[must_use]
    pub fn brought(brought: &evidence::Brought) -> Self {
        use crate::commitment::Direction;
        let direction = if brought.rising_is_good {
            Direction::Up
        } else {
            Direction::Down
        };
        Self {
            target: brought.target,
            target_at: brought.target_year,
            base_at: brought.base_year,
            base_value: brought.base_value,
            limit: brought.limit,
            percent: brought.limit == Some(100.0),
            ..Self::towards(direction)
        }
    }
}

/// Rates every series of a file and every group in it. Linear in the number of both.
#[must_use]
pub fn rate_file(instrument: &Instrument, file: &SeriesFile) -> RatedFile {
    let goals: Vec<Goal> = file.series.iter().map(Goal::brought).collect();
    rate_goals(instrument, file, &goals)
}

/// Rates every series of a file, each against the goal at its place, and every group in it.
///
/// A series without a goal is rated against the one that was brought with it.
#[must_use]
pub fn rate_goals(instrument: &Instrument, file: &SeriesFile, goals: &[Goal]) -> RatedFile {
    let rate = |(index, brought): (usize, &Brought)| {
        let goal = goals.get(index).copied();
        let goal = goal.unwrap_or_else(|| Goal::brought(brought));
        instrument.rate(&brought.series, &goal)
    };
    let outcomes: Vec<Outcome> = file.series.iter().enumerate().map(rate).collect();
    let mut tree = GroupTree::default();
    for (path, _) in &file.groups {
        tree.place(path);
    }
    for (brought, outcome) in file.series.iter().zip(&outcomes) {
        if let Some(index) = tree.place(&brought.group) {
            tree.groups[index].series.push(outcome.clone());
        }
    }
    RatedFile {
        outcomes,
        groups: tree.combined(instrument),
    }
}

/// Groups found by their whole path, in the order in which they are first named.
#[derive(Default)]
struct GroupTree {
    index: HashMap<Vec<String>, usize>,
    paths: Vec<Vec<String>>,
    groups: Vec<Group>,
}

impl GroupTree {
    /// Returns where the group with this path stands, making it and those around it if need be.
    fn place(&mut self, path: &[String]) -> Option<usize> {
        let name = path.last()?;
        if let Some(index) = self.index.get(path) {
            return Some(*index);
        }
        self.place(&path[..path.len() - 1]);
        self.index.insert(path.to_vec(), self.groups.len());
        self.paths.push(path.to_vec());
        self.groups.push(Group {
            name: name.clone(),
            ..Group::default()
        });
        Some(self.groups.len() - 1)
    }

    /// Combines every group, innermost first, and returns the outcomes in the order of the paths.
    fn combined(mut self, instrument: &Instrument) -> Vec<(Vec<String>, GroupOutcome)> {
        let mut order: Vec<usize> = (0..self.paths.len()).collect();
        order.sort_by_key(|index| std::cmp::Reverse(self.paths[*index].len()));
        let mut outcomes = vec![None; self.paths.len()];
        for index in order {
            let group = std::mem::take(&mut self.groups[index]);
            outcomes[index] = Some(instrument.combine(&group));
            let path = &self.paths[index];
            if let Some(parent) = self.index.get(&path[..path.len() - 1]) {
                self.groups[*parent].groups.push(group);
            }
        }
        let combined = self.paths.into_iter().zip(outcomes);
        combined
            .filter_map(|(path, outcome)| outcome.map(|outcome| (path, outcome)))
            .collect()
    }
}
