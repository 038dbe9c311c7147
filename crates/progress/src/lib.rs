//! Commitments, methods and ratings: what was promised, what was delivered, how sure anyone can be.

pub mod assessment;
pub mod code;
pub mod commitment;
pub mod compact;
pub mod method;
pub mod rating;

pub use assessment::Assessment;
pub use commitment::Commitment;
pub use compact::Compact;
pub use rating::{Delivery, EvidenceStrength, Firmness, NotAssessable, Timeliness, Trajectory};
