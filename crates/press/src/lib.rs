//! The door out: files for the public.

pub mod csv;
pub mod findings;
pub mod json;
pub mod lines;
pub mod money;
pub mod template;
