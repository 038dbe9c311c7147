//! The desk as people use it: through its pages, with a real database beneath.

mod check;
mod house;
mod odd;
mod report;
mod sign_in;
