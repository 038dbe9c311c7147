//! The reporting cycle: who may do what, which step follows which, when something is due.
//!
//! Everything that happens at the desk is an [`Event`]; a [`Desk`] is what all events so far add up to, and each verb
//! is a function that reads a desk and answers with the events that it makes, or with a [`Refusal`]. Nothing here
//! waits, reads a clock or draws chance: `store` keeps the events, `desk` shows what they mean. The public site cannot
//! name this room, so that no draft, account or reviewer can stand on a public page by mistake.

pub mod access;
pub mod calendar;
pub mod check;
pub mod code;
pub mod draft;
pub mod due;
pub mod entry;
pub mod event;
pub mod field;
pub mod form;
pub mod item;
pub mod lapse;
pub mod letters;
pub mod look;
pub mod merge;
pub mod open;
pub mod people;
pub mod refusal;
pub mod rights;
pub mod rules;
pub mod send;
pub mod setting;
pub mod state;
pub mod unit;

pub use access::{Action, Actor, Condition, Relation, Role};
pub use calendar::Calendar;
pub use due::{Due, Weeks};
pub use event::{Event, What};
pub use field::Field;
pub use item::{Item, State};
pub use open::Plan;
pub use people::{AccountId, People, Person};
pub use refusal::{Refusal, Why};
pub use rights::Rights;
pub use rules::Rules;
pub use setting::{Setting, Zones};
pub use state::{Cycle, CycleId, Desk};
pub use unit::{Unit, UnitId, UnitKind, Units};
