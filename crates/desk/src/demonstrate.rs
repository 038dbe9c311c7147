//! Accounts of a demonstration: enrolled by the program instead of by people, so that anybody can try the desk.

use cycle::AccountId;
use kernel::{Chance, Moment};
use store::desk::{Credential, NewCredential};

use crate::factor::{self, Shared};
use crate::passphrase::Kiln;
use crate::seal::Sealer;

/// Returns credentials with this passphrase and a second factor of chance.
///
/// # Errors
/// The machine gives no chance.
pub async fn credential(
    account: &AccountId,
    passphrase: &str,
    key: &[u8; 32],
    chance: &dyn Chance,
) -> std::io::Result<NewCredential> {
    let secret: Shared = kernel::chance::bytes(chance)?;
    let kept = Kiln::default().fire(passphrase.to_owned(), chance).await;
    let sealed = Sealer::new(key).seal(&purpose(account), &secret, chance)?;
    Ok(NewCredential {
        account: account.clone(),
        passphrase: kept
            .map_err(|_| std::io::Error::other("too little memory for a passphrase"))?,
        totp: sealed,
        last_step: 0,
        recovery: Vec::new(),
    })
}

/// Returns the six digits that an app would show now for somebody's second factor; nothing where the key is another's.
#[must_use]
pub fn digits(
    account: &AccountId,
    kept: &Credential,
    key: &[u8; 32],
    now: Moment,
) -> Option<String> {
    let secret = Sealer::new(key).open(&purpose(account), &kept.totp)?;
    factor::digits(&Shared::try_from(secret).ok()?, now)
}

/// Returns for what a second factor is sealed.
pub fn purpose(account: &AccountId) -> String {
    format!("factor/{account}")
}
