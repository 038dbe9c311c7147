//! Charts drawn on the server as SVG, from plain data that the page also shows as a table.

pub mod bars;
pub mod line;
pub mod scale;
pub mod spark;
pub mod stretch;

pub use bars::{Bar, BarPart};
pub use line::{Line, LineChart, LineKind, Mark, MarkKind};
pub use spark::Sparkline;
pub use stretch::{Stretch, StretchLook};
