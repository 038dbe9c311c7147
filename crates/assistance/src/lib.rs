//! Money from an announcement to the community where it was spent.

pub mod amount;
pub mod announcement;
pub mod arrived;
pub mod claim;
pub mod count;
pub mod currency;
pub mod division;
pub mod home;
pub mod levels;
pub mod link;
mod names;
pub mod purpose;
pub mod rate;
pub mod receipt;
pub mod split;
pub mod stage;
pub mod survey;
pub mod total;

pub use amount::{AmountFault, ReadAmount, read_amount, write_amount};
pub use announcement::{Announcement, Announcements};
pub use claim::{Activity, Claim, Party};
pub use rate::{Conversion, Converted, Converter, MissingRate, Rates, Rule};
pub use split::{Percentage, Splitter};
pub use stage::{Stage, Terms, TransactionKind};
pub use survey::{Change, Survey, Surveying};
