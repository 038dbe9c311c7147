//! Activities and their money for other programs: the aid standard, tagged tables, maps, flows.
//!
//! Every form is written activity by activity, so that no answer must fit into memory.

pub mod flows;
pub mod geojson;
pub mod hxl;
pub mod iati;
