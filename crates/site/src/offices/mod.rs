//! Offices: the directory, one of them, the table, the exchange format.

mod hsds;
mod list;
mod map;
mod one;
mod table;

pub use hsds::routes as hsds_routes;
pub use list::{get as list, has_something, in_country, narrowed, narrowed_in_country, site_names};
pub use one::{get, hours, language_names};
pub use table::get as csv;
