//! A queue before something costly: so many at once, so many wait, and whoever comes after them is told.

use publication::ShelfError;
use tokio::sync::{Semaphore, SemaphorePermit};

/// How many may be at it at once, and how many may wait.
pub struct Queue {
    seats: Semaphore,
    turns: Semaphore,
}

/// A turn; whoever is next has it when this is dropped.
pub struct Turn<'a> {
    _seat: SemaphorePermit<'a>,
    _turn: SemaphorePermit<'a>,
}

impl Queue {
    /// Returns an empty queue.
    #[must_use]
    pub fn new(at_once: usize, waiting: usize) -> Self {
        Self {
            seats: Semaphore::new(at_once + waiting),
            turns: Semaphore::new(at_once),
        }
    }

    /// Waits for a turn.
    ///
    /// # Errors
    ///
    /// [`ShelfError::Busy`] at once where too many wait already.
    pub async fn turn(&self) -> Result<Turn<'_>, ShelfError> {
        let seat = self.seats.try_acquire().map_err(|_| ShelfError::Busy)?;
        let turn = self.turns.acquire().await.map_err(|_| ShelfError::Busy)?;
        Ok(Turn {
            _seat: seat,
            _turn: turn,
        })
    }
}
