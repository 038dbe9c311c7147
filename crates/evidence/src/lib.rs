//! What was said, by whom, about when, and when it became known.

pub mod code;
pub mod exhibit;
pub mod kept;
mod observation;
pub mod publisher;
pub mod series;
pub mod statement;
pub mod submission;
pub mod told;

pub use exhibit::{Exhibit, ExhibitId};
pub use kept::Kept;
pub use observation::{KnownBasis, Observation, Qualifier, SourceClass, may_lie_below_nought};
pub use publisher::{Addresses, Publisher, Publishers, Standing};
pub use series::{Brought, Mark, Point, Published, Series, SeriesFile};
pub use statement::{DocumentKind, Part, Register, Search, Shows, Statement};
pub use submission::{Digest, Submission};
pub use told::{Told, ToldFigure, ToldPromise, Who};
