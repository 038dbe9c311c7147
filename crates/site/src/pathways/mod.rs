//! Lawful pathways: the list, one of them, what changed between two days.

mod changes;
mod list;
mod months;
mod one;
mod readability;
mod what_if;

pub use changes::get as changes;
pub use list::{get as list, narrowed};
pub use months::csv as months_csv;
pub use one::{
    CaseShown, CriterionShown, Details, VersionShown, alerts, cases, confirmed, criteria, details,
    get, reviewed, told_version, versions,
};
pub use readability::get as readability;
pub use what_if::{csv as what_if_csv, get as what_if, json as what_if_json};
