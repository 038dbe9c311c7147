//! Charts drawn on the server as SVG, from plain data that the page also shows as a table.

pub mod bars;
pub mod country;
pub mod fan;
pub mod line;
pub mod map;
pub mod river;
pub mod scale;
pub mod spark;
pub mod stretch;

pub use bars::{Bar, BarPart};
pub use country::{CountryMap, PlaceMark};
pub use fan::{Dot, FanChart, Step};
pub use line::{Line, LineChart, LineKind, Mark, MarkKind};
pub use map::{HemisphereMap, Way};
pub use river::{River, Stream};
pub use spark::Sparkline;
pub use stretch::{Stretch, StretchLook};
