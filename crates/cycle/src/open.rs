//! Opening a cycle from the charter: every commitment in force is called for, and every deadline is set.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{CommitmentId, Day, Holder, Localized};

use crate::access::{Action, Actor, Subject};
use crate::due::Weeks;
use crate::event::What;
use crate::refusal::{NOT_ITS_TIME, OPEN, Refusal, Why};
use crate::setting::Setting;
use crate::state::{CycleId, Desk};

/// A cycle as the charter plans it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Its identifier, such as `2027`.
    pub id: CycleId,
    /// Its name.
    pub title: Localized,
    /// The day from which it may be opened.
    pub opens: Day,
    /// The day on which it closes; what is not adopted then stays so in this cycle.
    pub closes: Day,
    /// How long each step may take.
    pub weeks: Weeks,
}

/// Opens a cycle for these commitments. Holders without a unit are called too: their silence is theirs.
///
/// # Errors
/// The actor may not, the day has not come or has passed, it was opened before, or nothing is called for.
pub fn open(
    desk: &Desk,
    here: &Setting<'_>,
    actor: &Actor,
    plan: &Plan,
    charter: &str,
    called: &BTreeMap<CommitmentId, Holder>,
) -> Result<Vec<What>, Refusal> {
    here.admit(actor, Action::OpenCycle, Subject::default())?;
    if desk.cycles.contains_key(&plan.id) {
        return Err(Refusal::OutOfOrder(OPEN));
    }
    if here.today() < plan.opens || plan.closes <= here.today() {
        return Err(Refusal::OutOfOrder(NOT_ITS_TIME));
    }
    if called.is_empty() {
        return Err(Refusal::Text(Why::NothingInForce));
    }
    let holders: BTreeSet<&Holder> = called.values().collect();
    let due = |holder: &Holder| (holder.clone(), here.due(plan.weeks.report, holder));
    Ok(vec![What::CycleOpened {
        cycle: plan.id.clone(),
        charter: charter.to_owned(),
        closes: plan.closes,
        weeks: plan.weeks,
        called: called.clone(),
        due: holders.into_iter().map(due).collect(),
    }])
}
