//! What must be known of all reports before any is counted.

use crate::arrived::Reporters;
use crate::claim::Activity;
use crate::levels::Levels;
use crate::link::Register;

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
}
