//! Letters to the units' mailboxes: one digest a working day at most, three a week, and an end to it.

use std::sync::Arc;
use std::time::Duration;

use charter::Desk;
use cycle::letters::{Letter, of_day};
use cycle::{AccountId, Unit, Zones};
use kernel::{Clock, Day, FixedZone, Localized, Moment, Zone, hex};
use store::StoreError;
use store::desk::DeskStore;
use ui::Words;

use super::post::{NotSent, Post};

/// How often it is looked whether a letter is due.
const EVERY: Duration = Duration::from_secs(300);
/// Letters come from eight in the morning on, where the unit is.
const FROM_S: i64 = 8 * 3_600;
/// No more in seven days.
const A_WEEK: usize = 3;
/// The one kind of letter.
const KIND: &str = "digest";

/// What a letter says of the house that it comes from.
pub struct House {
    /// The compact's name.
    pub title: Localized,
    /// Where the desk is.
    pub address: String,
}

/// Looks now and then, for ever.
pub async fn now_and_then(
    desk: Desk,
    store: DeskStore,
    clock: Arc<dyn Clock>,
    house: House,
    post: Post,
) {
    loop {
        if let Err(fault) = look(&desk, &store, clock.now(), &house, &post).await {
            let fault = fault.to_string();
            tracing::error!(fault, "the letters of today could not be looked up");
        }
        tokio::time::sleep(EVERY).await;
    }
}

/// Sends what is due today and was not set out before. Running it twice, or in two programs, sends nothing twice: each
/// letter is taken under a key of unit and day before it leaves.
pub async fn look(
    desk: &Desk,
    store: &DeskStore,
    now: Moment,
    house: &House,
    post: &Post,
) -> Result<usize, StoreError> {
    let state = store.desk().await?;
    let universal = FixedZone::utc();
    let zone = |unit: &Unit| -> &dyn Zone { desk.zones.zone(&unit.zone).unwrap_or(&universal) };
    let day_of = |unit: &Unit| zone(unit).day_of(now);
    let letters = of_day(&state, &desk.rules.units, &desk.rules.calendar, day_of);
    let mut n_sent = 0;
    for letter in letters {
        let (zone, day) = (zone(letter.unit), day_of(letter.unit));
        let midnight = zone.end_of(day.yesterday()).plus_seconds(1);
        if midnight.seconds_until(now) < FROM_S {
            continue;
        }
        let Ok(key) = letter.unit.id.as_str().parse::<AccountId>() else {
            continue;
        };
        let week = store.letters(day.plus_days(-6)).await?;
        if week.iter().filter(|one| one.account == key).count() >= A_WEEK {
            continue;
        }
        if !store.take_letter(&key, day, KIND, now).await? {
            continue;
        }
        let refused = send(&letter, day, house, post).await;
        n_sent += usize::from(refused.is_none());
        store
            .letter_ended(&key, day, KIND, refused.as_deref(), now)
            .await?;
    }
    Ok(n_sent)
}

/// Hands one letter over; returns why it did not leave, if it did not.
async fn send(letter: &Letter<'_>, day: Day, house: &House, post: &Post) -> Option<String> {
    let words = Words::in_language(letter.unit.language);
    let (subject, text) = written(letter, &words, house);
    let to = letter.unit.mailbox.clone();
    let id = hex::of(format!("{}/{day}/{KIND}", letter.unit.id));
    let post = post.clone();
    let sent = tokio::task::spawn_blocking(move || post.send(&to, &id, &subject, text)).await;
    match sent {
        Ok(Ok(())) => None,
        Ok(Err(NotSent::Refused(why) | NotSent::Later(why))) => {
            let unit = letter.unit.id.as_str();
            tracing::warn!(unit, why, "a letter did not leave; somebody telephones");
            Some(why)
        }
        Err(fault) => Some(fault.to_string()),
    }
}

/// Writes a letter: how much waits and until when. Nothing of what anybody wrote, and no link that lets anybody in.
fn written(letter: &Letter<'_>, words: &Words, house: &House) -> (String, String) {
    let title = words.plain(&house.title);
    let subject = words
        .say_naming("desk-letter-subject", "compact", title)
        .into_owned();
    let mut lines = vec![
        words
            .say_naming("desk-letter-hello", "unit", words.plain(&letter.unit.title))
            .into_owned(),
    ];
    for one in &letter.waiting {
        let parts = [
            ("desk-task-mend", one.n_to_mend),
            ("desk-task-report", one.n_to_write),
            ("desk-task-late", one.n_silent),
        ];
        lines.push(String::new());
        for (key, n) in parts.into_iter().filter(|(_, n)| *n > 0) {
            lines.push(format!("- {}", words.say_counting(key, n)));
        }
        if let Some(due) = one.due {
            lines.push(
                words
                    .say_naming("desk-letter-due", "day", words.day(due))
                    .into_owned(),
            );
        }
    }
    lines.push(String::new());
    lines.push(house.address.clone());
    lines.push(String::new());
    lines.push(words.say("desk-letter-end").into_owned());
    (subject, lines.join("\n"))
}
