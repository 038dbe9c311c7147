//! The public pages and answers as a reader gets them.

mod alive;
mod cycles;
mod doors;
mod evaluators;
mod found;
mod home;
mod hsds;
mod keys;
mod leaving;
mod numbers;
mod order;
mod pictures;
mod practices;
mod promises;
mod responsibility;
mod second;
mod shelf;
mod verdicts;
mod walk;
