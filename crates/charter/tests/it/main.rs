//! What must stay true of reading a charter.

mod announcements;
mod breaks;
mod causes;
mod danger;
mod deadlines;
mod desk;
mod monotone;
mod pathways;
mod practices;
mod reading;
mod states;
mod strangers;
mod today;
mod verdicts;
mod words;
