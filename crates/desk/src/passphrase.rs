//! Passphrases: which are good enough, and how they are kept so that guessing them is slow.

use std::sync::{Arc, Mutex, PoisonError};

use argon2::{Algorithm, Argon2, Block, Params, Version};
use kernel::Chance;
use subtle::ConstantTimeEq;
use tokio::sync::Semaphore;
use zxcvbn::{Score, zxcvbn};

/// The fewest characters.
pub const FEWEST: usize = 12;
/// The most characters.
pub const MOST: usize = 128;

/// So much memory one guess costs, in KiB; so many are worked on at once, and so many wait.
const MEMORY_KIB: u32 = 19 * 1024;
const ROUNDS: u32 = 2;
const AT_ONCE: usize = 8;
const WAITING: usize = 64;
/// The bytes of salt and of what comes out.
const SALT: usize = 16;
const OUT: usize = 32;

/// Why a passphrase is not taken. Whoever chose it is told by the key `desk-passphrase-<code>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weak {
    /// It has too few characters.
    Short,
    /// It has too many.
    Long,
    /// It would soon be guessed.
    Guessed,
}

impl Weak {
    /// Returns the word in the key.
    pub fn code(self) -> &'static str {
        match self {
            Self::Short => "short",
            Self::Long => "long",
            Self::Guessed => "guessed",
        }
    }
}

/// Returns why a passphrase is not taken; `own` are words that anybody would try first: name, address, unit, compact.
pub fn weakness(passphrase: &str, own: &[&str]) -> Option<Weak> {
    let n = passphrase.chars().count();
    if n < FEWEST {
        return Some(Weak::Short);
    }
    if n > MOST {
        return Some(Weak::Long);
    }
    (zxcvbn(passphrase, own).score() < Score::Three).then_some(Weak::Guessed)
}

/// Works on a few passphrases at a time, so that a flood of sign-ins costs no more memory than those few.
#[derive(Clone)]
pub struct Kiln {
    seats: Arc<Semaphore>,
    turns: Arc<Semaphore>,
    /// The memory that a turn works in, used again by whoever has the next: an allocator keeps so large a piece for each
    /// of its threads, and a flood of sign-ins meets very many threads.
    tables: Arc<Mutex<Vec<Vec<Block>>>>,
}

/// So many people sign in at once that this one has to come back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Full;

impl Default for Kiln {
    fn default() -> Self {
        Self {
            seats: Arc::new(Semaphore::new(AT_ONCE + WAITING)),
            turns: Arc::new(Semaphore::new(AT_ONCE)),
            tables: Arc::default(),
        }
    }
}

impl Kiln {
    /// Returns what is kept of a passphrase: salt and outcome, in hexadecimal digits.
    ///
    /// # Errors
    /// [`Full`] where too many wait already.
    pub async fn fire(&self, passphrase: String, chance: &dyn Chance) -> Result<String, Full> {
        let salt: [u8; SALT] = kernel::chance::bytes(chance).map_err(|_| Full)?;
        let out = self.worked(passphrase, salt).await?;
        Ok(format!(
            "{}:{}",
            kernel::hex::of(salt),
            kernel::hex::of(out)
        ))
    }

    /// Returns whether a passphrase is the one of which this was kept. Where nothing was kept it takes as long to say no.
    ///
    /// # Errors
    /// [`Full`] where too many wait already.
    pub async fn is_it(&self, passphrase: String, kept: Option<&str>) -> Result<bool, Full> {
        let read = kept.and_then(|kept| {
            let (salt, out) = kept.split_once(':')?;
            let salt = <[u8; SALT]>::try_from(kernel::hex::read(salt)?).ok()?;
            let out = <[u8; OUT]>::try_from(kernel::hex::read(out)?).ok()?;
            Some((salt, out))
        });
        let (salt, wanted) = read.unwrap_or_default();
        let found = self.worked(passphrase, salt).await?;
        Ok(read.is_some() && bool::from(found.ct_eq(&wanted)))
    }

    async fn worked(&self, passphrase: String, salt: [u8; SALT]) -> Result<[u8; OUT], Full> {
        let _seat = self.seats.try_acquire().map_err(|_| Full)?;
        let turn = Arc::clone(&self.turns)
            .acquire_owned()
            .await
            .map_err(|_| Full)?;
        let tables = Arc::clone(&self.tables);
        let work = move || {
            let _turn = turn;
            let params = Params::new(MEMORY_KIB, ROUNDS, 1, Some(OUT)).expect("within the limits");
            let slow = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
            let mut out = [0; OUT];
            let idle = || tables.lock().unwrap_or_else(PoisonError::into_inner);
            let table = idle().pop();
            let n_blocks = slow.params().block_count();
            let mut table = table.unwrap_or_else(|| vec![Block::default(); n_blocks]);
            let (words, memory) = (passphrase.as_bytes(), &mut table[..]);
            let done = slow.hash_password_into_with_memory(words, &salt, &mut out, memory);
            idle().push(table);
            done.map(|()| out).map_err(|_| Full)
        };
        tokio::task::spawn_blocking(work).await.map_err(|_| Full)?
    }
}

#[cfg(test)]
mod tests {
    use kernel::SeededChance;

    use super::*;

    #[test]
    fn short_long_and_common_passphrases_are_refused_and_own_names_help_nobody() {
        assert_eq!(weakness("kurz", &[]), Some(Weak::Short));
        assert_eq!(weakness(&"ab7 ".repeat(40), &[]), Some(Weak::Long));
        assert_eq!(weakness("password1234", &[]), Some(Weak::Guessed));
        assert_eq!(
            weakness("maria.lopez@minex", &["maria.lopez@minex"]),
            Some(Weak::Guessed)
        );
        assert_eq!(weakness("lluvia tejado cobre mango", &[]), None);
    }

    #[tokio::test]
    async fn a_passphrase_is_known_again_and_no_other_is() {
        let kiln = Kiln::default();
        let chance = SeededChance::new(1);
        let kept = kiln
            .fire("lluvia tejado cobre".to_owned(), &chance)
            .await
            .expect("room");
        let other = kiln
            .fire("lluvia tejado cobre".to_owned(), &chance)
            .await
            .expect("room");
        assert_ne!(kept, other, "each has a salt of its own");
        let is = async |text: &str, kept| kiln.is_it(text.to_owned(), kept).await;
        assert_eq!(is("lluvia tejado cobre", Some(&kept)).await, Ok(true));
        assert_eq!(is("lluvia tejado cobr", Some(&kept)).await, Ok(false));
        assert_eq!(is("", None).await, Ok(false));
        assert_eq!(is("", Some("damaged")).await, Ok(false));
    }
}
