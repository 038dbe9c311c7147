//! The desk as people use it: through its pages, with a real database beneath.

mod account;
mod door;
mod files;
mod flood;
mod form;
mod house;
mod log;
mod people;
mod sign_in;
mod specimen;
