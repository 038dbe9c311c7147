//! What must stay true of the words and the frame.

mod houses;
mod templates;
mod words;
