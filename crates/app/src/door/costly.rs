//! Costly pages and files: one is written at a time, some wait, and whoever comes after them is told to come
//! back. Everything else is answered meanwhile.

use std::time::Duration;

use site::Refused;
use store::queue::{Queue, Turn};
use tokio::time::timeout;

/// So many readers wait for their turn.
const WAITING: usize = 128;

/// Nobody waits for longer.
const PATIENCE: Duration = Duration::from_secs(10);

/// The queue of those who asked for what is costly.
pub struct Costly(Queue);

impl Default for Costly {
    fn default() -> Self {
        Self(Queue::new(1, WAITING))
    }
}

impl Costly {
    /// Waits for a turn.
    pub async fn turn(&self) -> Result<Turn<'_>, Refused> {
        let turn = timeout(PATIENCE, self.0.turn()).await;
        turn.ok().and_then(Result::ok).ok_or(Refused::Busy)
    }
}

#[cfg(test)]
mod tests {
    use std::pin::Pin;
    use std::task::{Context, Poll, Waker};

    use super::*;

    fn now<T>(asked: &mut Pin<Box<impl Future<Output = T>>>) -> Poll<T> {
        asked.as_mut().poll(&mut Context::from_waker(Waker::noop()))
    }

    #[tokio::test]
    async fn one_has_a_turn_some_wait_and_the_next_is_told_to_come_back() {
        let costly = Costly::default();
        let first = costly.turn().await.expect("nobody is there");
        let mut waiting: Vec<_> = (0..WAITING).map(|_| Box::pin(costly.turn())).collect();
        for one in &mut waiting {
            assert!(now(one).is_pending());
        }
        assert!(matches!(costly.turn().await, Err(Refused::Busy)));
        drop(first);
        let Poll::Ready(Ok(second)) = now(&mut waiting[0]) else {
            panic!("it is the second one's turn");
        };
        assert!(now(&mut waiting[1]).is_pending(), "two at once");
        // Control: there is room again.
        let mut late = Box::pin(costly.turn());
        assert!(now(&mut late).is_pending());
        drop(second);
    }
}
