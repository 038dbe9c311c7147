//! `[[state]]` in `charter.toml`: what could be said of the compact itself, and from when on.

use kernel::Day;
use progress::Compact;
use progress::compact::{Act, Life, State};
use serde::Deserialize;

use crate::reading::{Reading, Text, Texts};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StateFile {
    said_on: Text,
    is: Text,
    why: Texts,
    last_act: ActFile,
    searched_to: Text,
    sources: toml::Spanned<Vec<Text>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ActFile {
    on: Text,
    what: Texts,
    source: Text,
}

/// Reads what is said of the compact, oldest first, and refuses days that cannot be.
pub fn read(
    files: &[StateFile],
    adopted: Option<Day>,
    searched_on: Option<Day>,
    reading: &mut Reading,
) -> Vec<State> {
    let mut all: Vec<State> = Vec::new();
    for file in files {
        let Some(one) = one(file, reading) else {
            continue;
        };
        if let Some(before) = all.last().filter(|before| one.said_on <= before.said_on) {
            let what = format!(
                "it is said on {}, and the entry above it on {}",
                one.said_on, before.said_on
            );
            let advice = "Put the entries in order of their days; a change is a further [[state]] beneath the last.";
            reading.refuse(&file.said_on, what, advice);
        }
        if let Some(before) = all.last()
            && one.last_act.on < before.last_act.on
        {
            let what = format!(
                "the last act is of {}, and the entry above knew one of {}",
                one.last_act.on, before.last_act.on
            );
            reading.refuse(
                &file.last_act.on,
                what,
                "Name the latest act that is known.",
            );
        }
        if let Some(adopted) = adopted.filter(|day| one.last_act.on < *day) {
            let what = format!(
                "the last act is of {}, before the compact was adopted",
                one.last_act.on
            );
            let advice = format!("Its adoption on {adopted} is its first act.");
            reading.refuse(&file.last_act.on, what, advice);
        }
        if let Some(day) = searched_on.filter(|day| one.said_on > *day) {
            let what = format!(
                "it is said on {}, after the day to which the record was searched",
                one.said_on
            );
            let advice = format!("Correct it, or move searched_on past {day}.");
            reading.refuse(&file.said_on, what, advice);
        }
        all.push(one);
    }
    all
}

fn one(file: &StateFile, reading: &mut Reading) -> Option<State> {
    let said_on = reading.day(&file.said_on);
    let life: Option<Life> = reading.parse(&file.is);
    let why = reading.public(&file.why);
    let acted = reading.day(&file.last_act.on);
    let what = reading.public(&file.last_act.what);
    let source = reading.address(&file.last_act.source);
    let searched_to = reading.day(&file.searched_to);
    let listed = file.sources.get_ref();
    if listed.is_empty() {
        let advice = "Name the addresses on which it rests; that of the last act alone tells nothing of what came later.";
        reading.refuse(&file.sources, "the state has no source", advice);
    }
    let sources = listed.iter().map(|one| reading.address(one)).collect();
    let (said_on, acted, searched_to) = (said_on?, acted?, searched_to?);
    if acted > searched_to {
        let what = format!(
            "the last act is of {acted}, after the day to which was searched, {searched_to}"
        );
        reading.refuse(&file.last_act.on, what, "Correct one of the two.");
    }
    if searched_to > said_on {
        let what = format!("it was searched to {searched_to}, after it was said on {said_on}");
        let advice = "What was found later is a further [[state]] with a day of its own.";
        reading.refuse(&file.searched_to, what, advice);
    }
    Some(State {
        said_on,
        life: life?,
        why,
        last_act: Act {
            on: acted,
            what,
            source,
        },
        searched_to,
        sources,
    })
}

/// Finds meetings that the entries overlook, and a charter that says nothing of the compact itself.
pub fn check(compact: &Compact, files: &[StateFile], reading: &mut Reading) {
    for (file, state) in files.iter().zip(&compact.states) {
        let held = || {
            compact
                .meetings
                .iter()
                .filter(|meeting| meeting.is_of_all())
        };
        let overlooked = held()
            .find(|meeting| meeting.day > state.last_act.on && meeting.day <= state.searched_to);
        if let Some(meeting) = overlooked {
            let what = format!(
                "the last act is of {}, and the meeting \"{}\" was held on {}",
                state.last_act.on, meeting.id, meeting.day
            );
            reading.refuse(
                &file.last_act.on,
                what,
                "Name the latest act that is known.",
            );
        }
        let after =
            held().find(|meeting| state.life == Life::Ended && meeting.day > state.last_act.on);
        let is_last = compact.states.last().is_some_and(|last| last == state);
        if let Some(meeting) = after.filter(|_| is_last) {
            let what = format!(
                "the compact ended, and the meeting \"{}\" was held on {}",
                meeting.id, meeting.day
            );
            let advice =
                "Add a further [[state]], or take the meeting out where it was another body's.";
            reading.refuse(&file.is, what, advice);
        }
    }
}
