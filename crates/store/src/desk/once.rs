//! A form that is sent twice is answered once.

use kernel::Moment;

use super::{second, text};
use crate::{StoreError, Unit};

/// A form that was sent.
#[derive(Debug, Clone, Copy)]
pub struct Once<'a> {
    /// Who sent it.
    pub account: &'a str,
    /// The key that the form bears, drawn by whoever made the form.
    pub key: &'a str,
    /// Where it was sent.
    pub route: &'a str,
    /// The SHA-256 of what it said.
    pub body: &'a [u8; 32],
    /// Where the answer leads.
    pub location: &'a str,
}

/// Whether a form was seen.
pub(super) enum Seen {
    Never,
    Same { location: String },
    OtherBody,
}

impl Once<'_> {
    pub(super) async fn seen(&self, unit: &mut Unit) -> Result<Seen, StoreError> {
        const SQL: &str =
            "SELECT route, body, location FROM desk_once WHERE account = $1 AND key = $2";
        let found: Vec<(String, String, String)> =
            unit.ask(SQL, &[text(self.account), text(self.key)]).await?;
        Ok(match found.into_iter().next() {
            None => Seen::Never,
            Some((route, body, location))
                if route == self.route && body == kernel::hex::of(self.body) =>
            {
                Seen::Same { location }
            }
            Some(_) => Seen::OtherBody,
        })
    }

    pub(super) async fn note(&self, unit: &mut Unit, at: Moment) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO desk_once (account, key, route, body, location, at) \
                           VALUES ($1, $2, $3, $4, $5, $6)";
        let body = kernel::hex::of(self.body);
        let with = [
            text(self.account),
            text(self.key),
            text(self.route),
            text(&body),
            text(self.location),
            second(at),
        ];
        unit.change(SQL, &with).await?;
        Ok(())
    }
}
