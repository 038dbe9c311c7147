//! What the public may ask.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use kernel::{CommitmentId, Day};

use crate::history::PastRating;
use crate::money::aid::{ActivityAid, Aid, View};
use crate::snapshot::Snapshot;

/// An answer that is waited for; whoever waits holds no thread.
pub type Answered<'a, T> = Pin<Box<dyn Future<Output = Result<T, ShelfError>> + Send + 'a>>;

/// The only way in which the public site asks for anything.
///
/// `store` implements it and `app` introduces the two to each other, so that the site cannot name
/// a database, let alone a person.
pub trait Shelf: Send + Sync {
    /// Returns the last day for which anything is known: today.
    fn today(&self) -> Day;

    /// Returns the promises as they could have been known on `day`.
    fn snapshot(&self, day: Day) -> Answered<'_, Arc<Snapshot>>;

    /// Returns what reporters tell of money, as it could have been known on `day`, in a currency
    /// and by a rule; the default view where the one asked for cannot be had.
    fn aid(&self, day: Day, view: View) -> Answered<'_, Arc<Aid>>;

    /// Returns the same as `aid`, or, while many files that were taken in lately are being counted, what was
    /// known before them, after a start nothing; it then says for how many files it waits. For pages, never for files
    /// that leave.
    fn aid_so_far(&self, day: Day, view: View) -> Answered<'_, Arc<Aid>> {
        self.aid(day, view)
    }

    /// Returns one activity with every transaction, if it was known on `day`.
    fn activity<'a>(
        &'a self,
        day: Day,
        view: View,
        id: &'a str,
    ) -> Answered<'a, Option<Arc<ActivityAid>>>;

    /// Returns the ratings of a promise that were written down by `day`, oldest first.
    fn ratings<'a>(&'a self, day: Day, id: &'a CommitmentId) -> Answered<'a, Vec<PastRating>>;
}

/// Why the shelf has no answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ShelfError {
    /// The day lies after today.
    #[error("{asked} lies in the future; the latest day is {today}")]
    Future {
        /// The day that was asked for.
        asked: Day,
        /// The latest day that can be asked for.
        today: Day,
    },
    /// The day lies before the compact.
    #[error("{asked} lies before the compact was adopted on {adopted}")]
    TooEarly {
        /// The day that was asked for.
        asked: Day,
        /// The day on which the compact was adopted.
        adopted: Day,
    },
    /// Too much is being worked out already; the same question will be answered in a while.
    #[error("too much is being worked out at once")]
    Busy,
    /// The store could not answer; ours to mend.
    #[error("the store did not answer: {0}")]
    Store(String),
}
