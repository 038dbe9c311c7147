//! The one place from which secret bytes may come.

use std::sync::{Mutex, PoisonError};

use crate::random::Draws;

/// Gives bytes that nobody can foretell: keys, tokens, salts. Only `app` holds a real one.
pub trait Chance: Send + Sync {
    /// Fills `bytes` with chance.
    ///
    /// # Errors
    ///
    /// Returns why the machine gave none; what was to be made must then not be made.
    fn fill(&self, bytes: &mut [u8]) -> std::io::Result<()>;
}

/// Returns `N` bytes of chance.
///
/// # Errors
///
/// Returns why the machine gave none.
pub fn bytes<const N: usize>(chance: &dyn Chance) -> std::io::Result<[u8; N]> {
    let mut bytes = [0; N];
    chance.fill(&mut bytes)?;
    Ok(bytes)
}

/// Chance for tests: anybody who knows the seed knows every byte.
#[derive(Debug)]
pub struct SeededChance(Mutex<Draws>);

impl SeededChance {
    /// Returns the bytes that belong to `seed`.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(Mutex::new(Draws::from_seed(seed)))
    }
}

impl Chance for SeededChance {
    fn fill(&self, bytes: &mut [u8]) -> std::io::Result<()> {
        let mut draws = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for piece in bytes.chunks_mut(8) {
            piece.copy_from_slice(&draws.bits().to_le_bytes()[..piece.len()]);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seeded_chance_is_repeated_by_its_seed_and_never_by_itself() {
        let (one, same) = (SeededChance::new(7), SeededChance::new(7));
        let first: [u8; 13] = bytes(&one).unwrap();
        assert_eq!(first, bytes(&same).unwrap());
        assert_ne!(first, bytes(&one).unwrap());
        assert_ne!(first, [0; 13]);
    }
}
