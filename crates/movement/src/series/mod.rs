//! Series of counts with vintages: what was published, when, and what replaced it.

pub mod count;
pub mod key;
pub mod sheet;
pub mod template;
pub mod value;
pub mod vintage;
pub mod words;

pub use count::{Count, Reporter, Status, Subject};
pub use key::{Group, Key, Measure, NotAKey};
pub use sheet::{Odd, Row, Sheet, Unknown, bare};
pub use value::Value;
pub use vintage::{Archive, Published, Triangle};
