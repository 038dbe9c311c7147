//! Money as its reporters tell it: files taken in whole, and what was known of them on a day.

mod aid;
mod ask;
mod counting;
mod receipts;
mod rows;
mod take;

pub(crate) use receipts::ReceiptRow;
pub(crate) use rows::{ClaimRow, FileRow, ReportRow};

pub use aid::AidSource;
pub use ask::{Known, KnownFile};
pub use take::{MoneyTaken, MoneyVersion, Taking};
