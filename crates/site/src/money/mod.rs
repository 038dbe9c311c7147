//! Money: what was announced, counted once, and how far it is known to have come.

mod announcements;
mod one;
mod overview;
mod said;

pub use announcements::list;
pub use one::get;
pub use overview::get as overview;
pub use said::mentions;
