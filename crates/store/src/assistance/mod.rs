//! Money as its reporters tell it: files taken in whole, and what was known of them on a day.

mod ask;
mod rows;
mod take;

pub use ask::{Known, KnownFile};
pub use take::{MoneyTaken, MoneyVersion, Taking};
