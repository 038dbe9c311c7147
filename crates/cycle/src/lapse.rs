//! What the clock does: silence, and acceptance by the passing of time.

use crate::event::What;
use crate::item::State;
use crate::setting::Setting;
use crate::state::Desk;

/// Returns what has lapsed by now. Asked twice it answers the same, and once written down it answers no more.
///
/// Whoever has never sent a report is silent; a report that came back and was not mended is accepted with its open
/// marks, and one that nobody checked is accepted unchecked: a member that reported is never called silent.
#[must_use]
pub fn lapsed(desk: &Desk, here: &Setting<'_>) -> Vec<What> {
    let mut events = Vec::new();
    for (cycle, one) in &desk.cycles {
        for (commitment, item) in &one.items {
            if !item
                .due
                .as_ref()
                .is_some_and(|due| due.has_passed(here.now))
            {
                continue;
            }
            let (cycle, commitment) = (cycle.clone(), commitment.clone());
            match item.state {
                State::Called | State::Drafting if item.reports.is_empty() => {
                    events.push(What::ItemSilent { cycle, commitment });
                }
                // What was opened again and not sent anew stands as it was accepted before.
                State::Sent | State::Returned | State::Drafting => {
                    events.push(What::ReportAccepted {
                        cycle,
                        commitment,
                        is_checked: false,
                    });
                }
                // What waits for a second person reached us: the clock calls nobody silent for our delay.
                _ => {}
            }
        }
    }
    events
}
