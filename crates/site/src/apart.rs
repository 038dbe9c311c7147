//! What takes long is worked out once however many wait for it, on threads where no page is written.

use publication::ShelfError;
use publication::flights::{Flights, Work};

/// No more than this of one kind is worked out at once, or waits to be.
const MOST_PENDING: usize = 32;

/// Returns a board that keeps so many answers.
pub fn board<K, V>(most_kept: usize) -> Flights<K, V>
where
    K: Ord + Clone + Send + 'static,
    V: Send + Sync + 'static,
{
    Flights::new(most_kept, MOST_PENDING, carry_out)
}

fn carry_out(work: Work<()>) {
    tokio::spawn(work);
}

/// Computes on one of the few threads that no page waits on.
///
/// # Errors
///
/// The computation fails, or a fault of the program ends it.
pub async fn computed<T: Send + 'static>(
    compute: impl FnOnce() -> Result<T, ShelfError> + Send + 'static,
) -> Result<T, ShelfError> {
    let computed = tokio::task::spawn_blocking(compute).await;
    computed.unwrap_or_else(|gone| Err(ShelfError::Store(gone.to_string())))
}
