//! The door in: one module per source format.
