//! What must stay true of the words and the frame.

mod templates;
mod words;
