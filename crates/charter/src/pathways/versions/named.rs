//! What a version names in other files: questions, contacts, offices.

use kernel::{FactId, OfficeId};
use pathways::limit::Limit;
use pathways::pathway::Version;
use pathways::{AnswerType, Rulebook};

use super::entries::VersionEntry;
use super::put;
use crate::pathways::contacts;
use crate::reading::{Reading, Text};

pub(super) fn limits(
    entry: &VersionEntry,
    version: &mut Version,
    book: &Rulebook,
    reading: &mut Reading<'_>,
) {
    for one in &entry.limit {
        let within = reading.parse(&one.within);
        let late = reading.parse(&one.late);
        let Some(fact) = reading.parse::<FactId>(&one.fact) else {
            continue;
        };
        let kind = book.question(&fact).map(|question| &question.answer_type);
        if kind != Some(&AnswerType::Day) {
            let what = format!("a limit runs from a day, and \"{fact}\" is none");
            let advice = "Name a question of type day, such as \"arrived\".";
            reading.refuse(&one.fact, what, advice);
            continue;
        }
        let (Some(within), Some(late)) = (within, late) else {
            continue;
        };
        let limit = Limit {
            id: one.id.get_ref().clone(),
            fact,
            within,
            late,
            since: one.since.as_ref().and_then(|day| reading.day(day)),
            cite: one.cite.clone(),
        };
        put(&mut version.limits, limit, |a, b| a.id == b.id);
    }
}

pub(super) fn known_contacts(
    ids: &[Text],
    book: &Rulebook,
    reading: &mut Reading<'_>,
) -> Vec<String> {
    for id in ids {
        if book.contact(id.get_ref()).is_none() {
            let what = contacts::missed(id.get_ref());
            let advice = "Write it in contacts/<COUNTRY>.toml, or correct the name: COUNTRY/id.";
            reading.refuse(id, what, advice);
        }
    }
    ids.iter().map(|id| id.get_ref().clone()).collect()
}

pub(super) fn start_at(
    offices: &[Text],
    book: &Rulebook,
    reading: &mut Reading<'_>,
) -> Vec<OfficeId> {
    let mut ids = Vec::new();
    for text in offices {
        let Some(id) = reading.parse::<OfficeId>(text) else {
            continue;
        };
        if book.offices.iter().any(|office| office.id == id) {
            ids.push(id);
        } else {
            reading.refuse(
                text,
                format!("there is no office \"{id}\""),
                "Write its file in offices/, or correct the name.",
            );
        }
    }
    ids
}
