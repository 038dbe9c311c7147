//! The official ruleset, run as it is published.
//!
//! The rules are data: a JSON document of contexts, kinds and cases, in the language that its
//! authors describe. They are compiled once and asked of one activity at a time. Where the
//! description and the authors' own program differ, the description is followed: a path that
//! finds nothing is false.

mod check;
pub mod codelists;
mod rules;
pub mod tree;
pub mod validate;
pub mod xpath;

pub use check::{Outcome, Verdict};
pub use codelists::Codelists;
pub use rules::{NotARuleset, Ruleset, Weight};
pub use validate::{Fault, Report, Validation};
