//! Reads and checks the charter folder; the only reader of it.
