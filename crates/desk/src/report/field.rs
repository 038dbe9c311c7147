//! What the fields of a report are called, and what their answers are called.

use cycle::Field;
use cycle::code::{Claimed, Exactness, News, Progress};
use cycle::field::{DeliverablePart, FigurePart};
use kernel::Language;
use publication::snapshot::Rated;
use ui::Frame;

use crate::typed::Told;

/// Returns what a field is called.
pub fn label(page: &Frame, field: &Field) -> String {
    let numbered = |key: &str, n: u8| page.say_naming(key, "n", n).into_owned();
    let key = key(field);
    match field {
        Field::Figure(n, _) => format!("{}: {}", numbered("desk-figure", *n), page.say(&key)),
        Field::Evidence(n) => numbered(&key, *n),
        _ => page.say(&key).into_owned(),
    }
}

/// Returns the same, with the part of the promise that the field is about.
pub fn whole_label(page: &Frame, rated: Option<&Rated>, field: &Field) -> String {
    let label = label(page, field);
    let Field::Deliverable(id, _) = field else {
        return label;
    };
    let parts = rated.map_or(&[][..], |rated| &rated.commitment.deliverables);
    match parts.iter().find(|part| part.id == *id) {
        Some(part) => format!("{} – {label}", page.words.plain(&part.done_when)),
        None => format!("{id} – {label}"),
    }
}

fn key(field: &Field) -> String {
    match field {
        Field::News => "desk-field-news".to_owned(),
        Field::Delivery => "desk-field-delivery".to_owned(),
        Field::Deliverable(_, part) => format!("desk-field-deliverable-{}", part.code()),
        Field::Figure(_, part) => format!("desk-field-figure-{}", part.code().replace('_', "-")),
        Field::Narrative => "desk-field-narrative".to_owned(),
        Field::Difficulties => "desk-field-difficulties".to_owned(),
        Field::Change => "desk-field-change".to_owned(),
        Field::Flexibility(part) => format!("desk-field-flexibility-{}", part.code()),
        Field::Evidence(_) => "desk-field-evidence".to_owned(),
        Field::Language => "desk-field-language".to_owned(),
    }
}

/// Returns the answers on offer, with what each is called; none where a person writes freely.
pub fn answers(page: &Frame, field: &Field) -> Vec<(&'static str, String)> {
    let named = |group: &str, codes: &[&'static str]| {
        let one = |code: &&'static str| {
            (
                *code,
                page.say(&format!("desk-{group}-{code}")).into_owned(),
            )
        };
        codes.iter().map(one).collect()
    };
    match field {
        Field::News => named(
            "news",
            &[
                News::Nothing,
                News::Something,
                News::Finished,
                News::GivenUp,
            ]
            .map(News::code),
        ),
        Field::Delivery => named(
            "claimed",
            &[
                Claimed::NotStarted,
                Claimed::Limited,
                Claimed::Substantial,
                Claimed::Complete,
            ]
            .map(Claimed::code),
        ),
        Field::Deliverable(_, DeliverablePart::State) => named(
            "progress",
            &[
                Progress::Done,
                Progress::Begun,
                Progress::Not,
                Progress::NotKnown,
            ]
            .map(Progress::code),
        ),
        Field::Figure(_, FigurePart::Qualifier) => named(
            "exactness",
            &[Exactness::Exact, Exactness::AtLeast, Exactness::About].map(Exactness::code),
        ),
        Field::Language => {
            let one = |language: Language| (language.code(), language.own_name().to_owned());
            page.languages().iter().copied().map(one).collect()
        }
        _ => Vec::new(),
    }
}

/// Returns what an answer says, in the reader's words where it was chosen, as typed where it was written.
pub fn said(page: &Frame, field: &Field, text: &str) -> Told {
    let offered = answers(page, field);
    let chosen = offered.into_iter().find(|(code, _)| *code == text.trim());
    Told(chosen.map_or_else(|| text.to_owned(), |(_, label)| label))
}

/// Returns the address of the web that an answer is, where it is one that a browser may follow.
pub fn address(field: &Field, text: &str) -> Option<String> {
    let is_address = matches!(
        field,
        Field::Evidence(_)
            | Field::Deliverable(_, DeliverablePart::Evidence)
            | Field::Figure(_, FigurePart::Address)
    );
    let text = text.trim();
    let is_web = text.starts_with("https://") || text.starts_with("http://");
    (is_address && is_web && kernel::address::fault(text).is_none()).then(|| text.to_owned())
}
