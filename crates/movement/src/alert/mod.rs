//! Early warning: a detector that states how often it is wrong, thresholds that members agreed, and
//! alarms that are drafts until a person releases them.

pub mod detector;
pub mod draft;
pub mod trigger;

pub use detector::{Detector, Record, Signal};
pub use draft::{Draft, Need, NotReleased, Recipient, Released, Seen};
pub use trigger::{Reached, Threshold, Trigger};
