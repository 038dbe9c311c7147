//! `GET /desk/letters`: whom to telephone, and what letters went out.

use std::collections::BTreeMap;
use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use cycle::access::Subject;
use cycle::{Action, Item, Role, State as Stands, Unit, UnitId};
use store::desk::{Letter, LetterState};

use crate::failure::Shown;
use crate::office::Office;
use crate::page::{Page, html};
use crate::seat::Seat;

/// Letters of so many days are listed.
const SHOWN_DAYS: i32 = 60;

/// A unit to telephone.
struct Call {
    unit: String,
    mailbox: String,
    /// Who coordinates there, with their addresses.
    people: Vec<(String, String)>,
    /// What is missing, in a sentence.
    missing: String,
    /// Until when, or since when.
    due: String,
    /// Why the last letter did not arrive.
    refused: Option<String>,
}

/// A letter that went out, or did not.
struct Sent {
    day: String,
    to: String,
    kind: String,
    state: String,
    n_tries: u32,
    why: String,
}

#[derive(Template)]
#[template(path = "letters/page.html")]
struct LettersPage {
    page: Page,
    calls: Vec<Call>,
    letters: Vec<Sent>,
}

/// `GET /desk/letters`
pub async fn get(State(office): State<Arc<Office>>, seat: Seat) -> Shown {
    shown(&office, &seat)
        .await
        .map_err(|failure| failure.on(&seat.page))
}

async fn shown(office: &Office, seat: &Seat) -> Shown {
    let here = office.here();
    here.admit(&seat.actor, Action::ReadPhoneList, Subject::default())?;
    let page = seat.page.titled(seat.page.say("desk-letters"));
    let from = here.today().plus_days(-SHOWN_DAYS);
    let letters = office.store.letters(from).await?;
    let mut refused: BTreeMap<UnitId, &Letter> = BTreeMap::new();
    for letter in &letters {
        if let Some(unit) = unit_of(seat, letter) {
            // The last one counts: a mailbox that was mended is mended.
            match letter.state {
                LetterState::Failed => refused.insert(unit, letter),
                LetterState::Done => refused.remove(&unit),
                LetterState::Taken => None,
            };
        }
    }
    let mut calls = Vec::new();
    for unit in office.rules.units.iter() {
        calls.extend(call(
            office,
            seat,
            &page,
            unit,
            refused.get(&unit.id).copied(),
        ));
    }
    // Whoever is latest stands first.
    calls.sort_by_key(|(days, _)| *days);
    let shown = LettersPage {
        calls: calls.into_iter().map(|(_, call)| call).collect(),
        letters: letters
            .iter()
            .rev()
            .map(|letter| told(office, seat, &page, letter))
            .collect(),
        page: page.clone(),
    };
    Ok(html(&shown, page.words.language()))
}

/// Returns what to say to a unit that has not reported and is late, or whose letters do not arrive; the days left stand
/// before it.
fn call(
    office: &Office,
    seat: &Seat,
    page: &Page,
    unit: &Unit,
    refused: Option<&Letter>,
) -> Option<(i32, Call)> {
    let holder = unit.holder.as_ref()?;
    let today = office.here().today();
    let cycles = seat.desk.cycles.iter();
    let open = cycles.filter(|(id, _)| !seat.desk.is_closed(id, today));
    let is_missing = |item: &&Item| {
        matches!(
            item.state,
            Stands::Called | Stands::Drafting | Stands::Returned | Stands::Silent
        )
    };
    let mut first: Option<(i32, String)> = None;
    let mut n_missing = 0;
    for (_, cycle) in open {
        for (_, item) in cycle.of_holder(holder).filter(|(_, item)| is_missing(item)) {
            n_missing += 1;
            // Whoever is silent has no deadline any more: what counts is the one that passed.
            let due = item.due.as_ref().or_else(|| cycle.due.get(holder));
            if let Some(due) = due {
                let left = today.days_until(due.day);
                let is_first = first.as_ref().is_none_or(|(least, _)| left < *least);
                if is_first {
                    first = Some((left, due.zone.clone()));
                }
            }
        }
    }
    let left = first.as_ref().map_or(0, |(left, _)| *left);
    let is_late = first.is_some() && left < 0;
    if n_missing == 0 || !(is_late || refused.is_some()) {
        return None;
    }
    let due = if is_late {
        page.say_counting("desk-days-late", left.unsigned_abs() as usize)
    } else {
        page.say_counting("desk-days-left", left.unsigned_abs() as usize)
    };
    let people = seat.desk.people.iter();
    let people = people.filter(|one| {
        one.unit == unit.id && one.actor(&office.here()).is_some() && one.has(Role::Coordinator)
    });
    let call = Call {
        unit: page.words.plain(&unit.title).to_owned(),
        mailbox: unit.mailbox.clone(),
        people: people
            .map(|one| (one.name.clone(), one.email.clone()))
            .collect(),
        missing: page
            .say_counting("desk-letters-missing", n_missing)
            .into_owned(),
        due: due.into_owned(),
        refused: refused.map(|letter| letter.why.clone().unwrap_or_default()),
    };
    Some((left, call))
}

/// Returns the unit of a letter: that of the person, or the one that the letter names itself.
fn unit_of(seat: &Seat, letter: &Letter) -> Option<UnitId> {
    let person = seat.desk.people.get(&letter.account);
    person.map_or_else(
        || letter.account.as_str().parse().ok(),
        |person| Some(person.unit.clone()),
    )
}

fn told(office: &Office, seat: &Seat, page: &Page, letter: &Letter) -> Sent {
    let unit = unit_of(seat, letter).and_then(|id| office.rules.units.get(&id));
    let unit = unit.map_or("", |unit| page.words.plain(&unit.title));
    let person = seat.desk.people.get(&letter.account);
    let to = match person {
        Some(person) => format!("{} · {unit}", person.name),
        None => unit.to_owned(),
    };
    let state = format!("desk-letter-{}", letter.state.code());
    Sent {
        day: page.day(letter.day),
        to,
        kind: letter.kind.clone(),
        state: page.say(&state).into_owned(),
        n_tries: letter.n_tries,
        why: letter.why.clone().unwrap_or_default(),
    }
}
