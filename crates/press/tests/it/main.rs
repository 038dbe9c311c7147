//! What leaves the house, read back.

mod money;
mod workbooks;
