//! The desk as people use it: through its pages, with a real database beneath.

mod account;
mod check;
mod door;
mod files;
mod flood;
mod form;
mod house;
mod log;
mod odd;
mod people;
mod report;
mod sign_in;
mod specimen;
