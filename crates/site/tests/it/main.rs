//! The public pages and answers as a reader gets them.

mod doors;
mod evaluators;
mod home;
mod hsds;
mod keys;
mod leaving;
mod promises;
mod second;
mod shelf;
mod verdicts;
mod walk;
