//! Charts drawn on the server as SVG, from plain data that the page also shows as a table.

pub mod bands;
pub mod bars;
pub mod chord;
pub mod columns;
pub mod country;
pub mod fan;
mod frame;
pub mod line;
pub mod map;
pub mod narrowing;
pub mod past;
pub mod places;
pub mod river;
pub mod runs;
pub mod scale;
pub mod spark;
pub mod stretch;
pub mod triangle;
pub mod years;

pub use bands::BandsChart;
pub use bars::{Bar, BarPart};
pub use chord::{ChordChart, Ribbon};
pub use columns::{Column, Columns};
pub use country::{CountryMap, PlaceMark};
pub use fan::{Dot, FanChart, Step};
pub use line::{Line, LineChart, LineKind, Mark, MarkKind};
pub use map::{HemisphereMap, Way};
pub use narrowing::Narrowing;
pub use past::{PastChart, PastMark};
pub use places::{Place, PlaceState, PlacesMap};
pub use river::{River, Stream};
pub use runs::{Flag, Run, RunsChart};
pub use spark::Sparkline;
pub use stretch::{Stretch, StretchLook};
pub use triangle::{TriangleCell, TriangleChart, Turn};
pub use years::{YearMark, YearsChart};
