//! Everything of the invented compact, of every day: what a snapshot of any day is made from.

use std::sync::Arc;

use publication::Known;

use super::figures::figures;
use super::register::register;
use super::{announcements, compact, methods, movement, practices, response, snapshot};

/// Returns everything of the invented compact with its visibility; nobody has reported yet.
#[must_use]
pub fn known() -> Known {
    Known {
        compact: compact(),
        observations: figures().into_values().flatten().collect(),
        register: register(),
        movements: movement::gathered(),
        method: methods().swap_remove(0),
        announcements: announcements(),
        purpose: assistance::purpose::PurposeRule::default(),
        basis: Arc::new(response::basis()),
        practices: practices::practices(),
        cycles: Arc::default(),
        visibility: snapshot().visibility,
    }
}
