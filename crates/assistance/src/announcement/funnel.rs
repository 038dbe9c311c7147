//! How far announced money is known to have come.

use super::{Announcement, Announcements};
use crate::Stage;

/// The way of one announcement from the first words to the last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Funnel {
    /// The stages after the announcement, in order.
    pub stages: Vec<Reached>,
}

/// What is known of one stage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reached {
    /// The stage.
    pub stage: Stage,
    /// The amount that a source says came this far, in minor units of the announcement's
    /// currency; nothing when nobody has published it.
    pub minor: Option<i128>,
    /// The rows whose sources say so.
    pub said_by: Vec<kernel::AnnouncementId>,
}

/// The stages that a funnel shows.
const SHOWN: [Stage; 5] = [
    Stage::Announced,
    Stage::Pledged,
    Stage::Awarded,
    Stage::Disbursed,
    Stage::Spent,
];

/// Returns the stage that a source's own word says was reached.
///
/// Only words that leave no doubt count beyond the announcement: `approved` by a board or a
/// parliament is a pledge in writing, `obligated` an award, `contributed` a payment, `spent` an expenditure.
#[must_use]
pub fn stage_of(status: &str) -> Option<Stage> {
    match status {
        "requested" => None,
        "approved" => Some(Stage::Pledged),
        "obligated" => Some(Stage::Awarded),
        "contributed" => Some(Stage::Disbursed),
        "spent" => Some(Stage::Spent),
        _ => Some(Stage::Announced),
    }
}

impl Announcements {
    /// Returns how far an announcement and its parts are known to have come.
    ///
    /// A row that came further also passed the stages before; a part is not added to a whole that
    /// came as far.
    #[must_use]
    pub fn funnel(&self, root: &Announcement) -> Funnel {
        let stages = SHOWN
            .into_iter()
            .map(|stage| {
                let mut said_by = Vec::new();
                let minor = self.reached(root, stage, &mut said_by);
                Reached {
                    stage,
                    minor: (!said_by.is_empty()).then_some(minor),
                    said_by,
                }
            })
            .collect();
        Funnel { stages }
    }

    fn reached(
        &self,
        row: &Announcement,
        stage: Stage,
        said_by: &mut Vec<kernel::AnnouncementId>,
    ) -> i128 {
        if stage_of(&row.status).is_some_and(|reached| reached >= stage) && !row.is_derived {
            said_by.push(row.id.clone());
            return row.amount.stated.minor;
        }
        self.adding_parts(&row.id)
            .map(|part| self.reached(part, stage, said_by))
            .sum()
    }
}
