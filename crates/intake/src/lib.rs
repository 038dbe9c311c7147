//! The door in: one module per source format.
//!
//! A file is read whole or refused whole. Every complaint names file and line and says what to do.

pub mod brought;
mod child;
pub mod compact;
pub mod digest;
pub mod door;
pub mod evidence_file;
pub mod fetch;
pub mod figures;
pub mod iati;
pub mod json;
pub mod kept;
pub mod long_form;
pub mod movement;
pub mod opensdg;
pub mod outgoing;
pub mod population;
pub mod receipts;
pub mod response;
pub mod series_csv;
pub mod workbook;
