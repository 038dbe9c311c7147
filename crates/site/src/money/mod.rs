//! Money: what was announced, counted once, and what reporters say became of it.

mod activities;
mod activity;
mod announcements;
mod country;
mod look;
mod one;
mod outside;
mod overview;
mod pillars;
mod publishers;
mod said;

pub use activities::get as activities;
pub use activity::{csv as activity_csv, get as activity, json as activity_json};
pub use announcements::list;
pub use country::{get as country, list as countries};
pub use look::table as aid_table;
pub use one::get;
pub use outside::get as outside;
pub use overview::get as overview;
pub use pillars::get as pillars;
pub use publishers::{get as publisher, list as publishers};
pub use said::mentions;
