//! Commitments, methods and ratings: what was promised, what was delivered, how sure anyone can be.

pub mod assess;
pub mod assessment;
pub mod axis;
pub mod code;
pub mod coding;
pub mod commitment;
pub mod compact;
pub mod firmness;
pub mod goalposts;
pub mod method;
pub mod panel;
pub mod rating;
#[cfg(test)]
pub mod sample;
pub mod verdict;

pub use assess::{assess, assess_all};
pub use assessment::Assessment;
pub use commitment::Commitment;
pub use compact::Compact;
pub use rating::{
    Delivery, EvidenceStrength, Firmness, Flip, NotAssessable, SmallChange, Timeliness, Trajectory,
    Untried,
};
