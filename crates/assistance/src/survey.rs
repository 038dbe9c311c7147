//! What must be known of all reports before any is counted.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::claim::Activity;
use crate::levels::{LeftToChildren, Levels};
use crate::link::{Mark, Register, marks, organisations};
use crate::names::{Name, Names, of};

/// What must be known of all reports before any is counted.
///
/// Rows in order with every text by a number, because a set of files has hundreds of thousands of payments: a
/// copy is made in no time, and what is let go goes back to the machine whole.
#[derive(Debug, Clone, Default)]
pub struct Survey {
    pub(crate) names: Names,
    pub(crate) register: Register,
    levels: Levels,
    /// Who reports which activity, in order of activity and of their coming.
    filed: Vec<Filed>,
}

/// A report: its activity, who reports it, and whether that is the activity's own publisher, at first hand.
#[derive(Debug, Clone, Copy)]
struct Filed {
    activity: Name,
    publisher: Name,
    is_own: bool,
}

/// A survey that is being made.
#[derive(Debug, Default)]
pub struct Surveying(Survey);

impl Surveying {
    /// Takes in a report.
    pub fn add(&mut self, activity: &Activity) {
        let Survey {
            names,
            register,
            levels,
            filed,
        } = &mut self.0;
        levels.add(names, activity);
        register.add(names, activity);
        filed.push(Filed {
            activity: names.name(activity.id.trim()),
            publisher: names.name(activity.reporter.reference.trim()),
            is_own: activity.is_by_its_own() && !activity.is_secondary,
        });
    }

    /// Ends the survey.
    #[must_use]
    pub fn settled(mut self) -> Survey {
        self.0.levels.settle();
        self.0.register.settle();
        self.0.filed.sort_by_key(|one| one.activity);
        self.0.filed.shrink_to_fit();
        self.0
    }
}

impl Survey {
    /// Returns what is to be known of these reports.
    #[must_use]
    pub fn of<'a>(reports: impl IntoIterator<Item = &'a Activity>) -> Self {
        let mut surveying = Surveying::default();
        reports.into_iter().for_each(|one| surveying.add(one));
        surveying.settled()
    }

    /// Returns the survey without any report of some activities, to which their reports of now may be added.
    #[must_use]
    pub fn without(&self, activities: &BTreeSet<Arc<str>>) -> Surveying {
        let mut rest = self.clone();
        let ids = activities.iter().filter_map(|id| self.names.find(id));
        let ids: BTreeSet<Name> = ids.collect();
        rest.levels.forget(&ids);
        rest.register.forget(&ids);
        rest.filed.retain(|one| !ids.contains(&one.activity));
        Surveying(rest)
    }

    /// Returns whether an activity is known; one without an identifier is nobody's.
    #[must_use]
    pub fn knows(&self, activity: &str) -> bool {
        !activity.is_empty() && !self.filed(activity).is_empty()
    }

    fn filed(&self, activity: &str) -> &[Filed] {
        let id = self.names.find(activity);
        id.map_or(&[], |id| of(&self.filed, &id, |one| one.activity))
    }

    /// Returns who reports an activity, if it is known: its own publisher, else whoever was first.
    pub(crate) fn reporter(&self, activity: &str) -> Option<&str> {
        if activity.is_empty() {
            return None;
        }
        let filed = self.filed(activity);
        let own = filed.iter().find(|one| one.is_own);
        let by = own.or(filed.first())?.publisher;
        Some(self.names.text(by))
    }

    /// Returns what a report leaves to the children of its activity: as much of each year's amount as
    /// they report of the same kind, in the same currency.
    #[must_use]
    pub fn left_to_children(&self, activity: &Activity) -> LeftToChildren {
        self.levels.left_to_children(&self.names, activity)
    }

    /// Returns the known activities that name this one as giver (`false`) or receiver (`true`) of
    /// their money, in order of identifier.
    #[must_use]
    pub fn naming(&self, activity: &str) -> Vec<(&str, bool)> {
        let Some(to) = self.names.find(activity) else {
            return Vec::new();
        };
        let namers = self.register.namers(to);
        let gives = namers.filter_map(|from| Some((from, self.register.gives(from, to)?)));
        let mut naming: Vec<(&str, bool)> =
            (gives.map(|(from, gives)| (self.names.text(from), gives))).collect();
        naming.sort_unstable();
        naming
    }

    /// Returns the activities that may count otherwise after a change: those whose reports change, their
    /// kin, and whoever names them or could be matched with them. Ask before the change is made.
    #[must_use]
    pub fn touched(&self, change: &Change) -> BTreeSet<Arc<str>> {
        let (names, register) = (&self.names, &self.register);
        let mut touched: BTreeSet<Arc<str>> = &change.activities | &change.related;
        let known = touched.iter().filter_map(|id| names.find(id));
        let mut ids: BTreeSet<Name> = known.collect();
        self.levels.add_kin(&mut ids);
        for activity in &change.activities {
            ids.extend(
                names
                    .find(activity)
                    .into_iter()
                    .flat_map(|id| register.namers(id)),
            );
        }
        for (organisation, more) in &change.organisations {
            let Some(name) = names.find(organisation) else {
                continue;
            };
            let before = i64::try_from(register.n_naming(name)).unwrap_or(i64::MAX);
            if (before > 0) != (before.saturating_add(*more) > 0) {
                ids.extend(register.namers(name));
            }
        }
        for (reference, minor) in &change.marks {
            let name = names.find(reference);
            ids.extend(
                name.into_iter()
                    .flat_map(|name| register.marked((name, *minor))),
            );
        }
        touched.extend(ids.into_iter().map(|id| Arc::from(names.text(id))));
        touched
    }
}

/// Reports that go and reports that come.
#[derive(Debug, Clone, Default)]
pub struct Change {
    activities: BTreeSet<Arc<str>>,
    related: BTreeSet<Arc<str>>,
    /// How many more reports name an organisation.
    organisations: BTreeMap<String, i64>,
    marks: BTreeSet<Mark>,
}

impl Change {
    /// Takes in a report that goes.
    pub fn goes(&mut self, activity: &Activity) {
        self.note(activity, -1);
    }

    /// Takes in a report that comes.
    pub fn comes(&mut self, activity: &Activity) {
        self.note(activity, 1);
    }

    fn note(&mut self, activity: &Activity, more: i64) {
        self.activities.insert(activity.id.as_str().into());
        let related = activity.related.iter();
        self.related
            .extend(related.map(|(_, other)| Arc::from(other.as_str())));
        for organisation in organisations(activity) {
            *self
                .organisations
                .entry(organisation.to_owned())
                .or_default() += more;
        }
        self.marks.extend(marks(activity));
    }

    /// Returns the activities whose reports change.
    #[must_use]
    pub fn activities(&self) -> &BTreeSet<Arc<str>> {
        &self.activities
    }
}
