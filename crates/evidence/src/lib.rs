//! What was said, by whom, about when, and when it became known.

pub mod code;
pub mod observation;
pub mod series;
pub mod submission;

pub use observation::{KnownBasis, Observation, Qualifier, SourceClass};
pub use series::{Brought, Mark, Point, Published, Series, SeriesFile};
pub use submission::{Digest, Submission};
