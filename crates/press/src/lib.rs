//! The door out: files for the public.

pub mod archive;
pub mod calendar;
pub mod csv;
pub mod feed;
pub mod findings;
pub mod json;
pub mod long_form;
pub mod money;
pub mod package;
pub mod template;
