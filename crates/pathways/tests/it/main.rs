//! What must stay true of rules about persons, whoever judges.

mod engines;
mod honesty;
mod reference;
mod reference_rules;
mod ternary;
mod unpublished;
