//! The door out: files for the public.

pub mod csv;
pub mod findings;
pub mod json;
pub mod money;
pub mod template;
