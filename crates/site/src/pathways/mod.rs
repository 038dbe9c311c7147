//! Lawful pathways: the list, one of them, what changed between two days.

mod changes;
mod list;
mod one;

pub use changes::get as changes;
pub use list::get as list;
pub use one::{
    CaseShown, CriterionShown, Details, VersionShown, cases, criteria, details, get, reviewed,
    told_version, versions,
};
