//! What must stay true of reading a charter.

mod announcements;
mod pathways;
mod reading;
mod today;
