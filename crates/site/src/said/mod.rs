//! How what is known is said: one room for each subject.

pub mod rules;
