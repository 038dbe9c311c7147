//! `/desk/people`: who is here, who waits to be let in, and letting them in and out: always two administrators.

mod confirm;
mod invite;
mod list;
mod one;
mod put_out;

pub use confirm::{confirm, link};
pub use invite::{get as invite_page, post as invite};
pub use list::get as list;
pub use one::get as one;
pub use put_out::{recover, suspend};

use cycle::access::Subject;
use cycle::people::Standing;
use cycle::{AccountId, Action, Person};

use crate::failure::Failure;
use crate::office::Office;
use crate::page::Page;
use crate::seat::Seat;

/// Passes for whoever lets people in; to everybody else there is nothing here.
fn admit(office: &Office, seat: &Seat) -> Result<(), Failure> {
    let here = office.here();
    let admitted = here.admit(&seat.actor, Action::Invite, Subject::default());
    Ok(admitted?)
}

/// Reads an account from an address.
fn account(text: &str) -> Result<AccountId, Failure> {
    text.parse().map_err(|_| Failure::not_here())
}

/// Returns the key of where somebody stands.
fn standing(person: &Person) -> String {
    let code = match person.recovery_by {
        Some(_) => "recovering",
        None => match person.standing {
            Standing::Confirmed => "confirmed",
            other => other.code(),
        },
    };
    format!("desk-standing-{code}")
}

/// Returns how colleagues call somebody; the machine's own terminal where it was nobody.
fn named(seat: &Seat, page: &Page, account: Option<&AccountId>) -> String {
    let person = account.and_then(|account| seat.desk.people.get(account));
    person.map_or_else(
        || page.say("desk-by-terminal").into_owned(),
        |person| person.name.clone(),
    )
}

/// Returns the name of a unit, in the words of a page.
fn unit(office: &Office, page: &Page, id: &cycle::UnitId) -> String {
    let unit = office.rules.units.get(id);
    unit.map_or_else(
        || id.to_string(),
        |unit| page.words.plain(&unit.title).to_owned(),
    )
}
