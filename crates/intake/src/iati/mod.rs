//! The aid standard's activity files (IATI 2.01 to 2.03), streamed in bounded memory.
//!
//! A document with a document type definition, an entity of its own, an encoding other than
//! UTF-8 and UTF-16, or a size beyond the limits in [`walk`] is refused whole. Everything else that is odd
//! becomes a finding with its line.

pub mod activities;
pub mod attributes;
pub mod listed;
pub mod notes;
pub mod rates;
pub mod refusal;
pub mod rules;
pub mod ruleset;
pub mod schema;
pub mod sums;
mod utf16;
pub mod walk;

pub use notes::Notes;
pub use refusal::{Refusal, RefusalKind};
pub use walk::{Element, Visitor, open, walk};
