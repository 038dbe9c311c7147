//! What must be known of all reports before any is counted.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::arrived::Reporters;
use crate::claim::Activity;
use crate::levels::Levels;
use crate::link::{Mark, Register, marks, organisations};

/// What must be known of all reports before any is counted.
#[derive(Debug, Clone, Default)]
pub struct Survey {
    /// Who is whose parent.
    pub levels: Levels,
    /// Who says what of whom.
    pub register: Register,
    /// Who reports which activity.
    pub reporters: Reporters,
}

impl Survey {
    /// Takes in a report.
    pub fn add(&mut self, activity: &Activity) {
        self.levels.add(activity);
        self.register.add(activity);
        self.reporters.add(activity);
    }

    /// Takes a report out again. Take out every report of an activity before any of it is taken in anew:
    /// what several reports say together is forgotten with the first.
    pub fn remove(&mut self, activity: &Activity) {
        self.levels.forget(&activity.id);
        self.register.remove(activity);
        self.reporters.forget(&activity.id);
    }

    /// Returns the activities that may count otherwise after a change: those whose reports change, their
    /// kin, and whoever names them or could be matched with them. Ask before the change is made.
    #[must_use]
    pub fn touched(&self, change: &Change) -> BTreeSet<Arc<str>> {
        let mut touched = change.activities.clone();
        touched.extend(change.related.iter().cloned());
        self.levels.add_kin(&mut touched);
        let register = &self.register;
        for activity in &change.activities {
            touched.extend(register.namers(activity).cloned());
        }
        for (organisation, more) in &change.organisations {
            let before = i64::from(register.n_naming(organisation));
            if (before > 0) != (before + more > 0) {
                touched.extend(register.namers(organisation).cloned());
            }
        }
        for mark in &change.marks {
            touched.extend(register.marked(mark).cloned());
        }
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
