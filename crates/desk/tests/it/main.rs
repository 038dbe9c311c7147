//! The desk as people use it: through its pages, with a real database beneath.

mod house;
mod sign_in;
