//! `GET /pathways/readability`: how hard the plain-language texts are to read.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use kernel::Language;
use pathways::readability::{FEWEST_WORDS, Formula, Reading, Subject, TWELVE_YEARS_OLD};

use crate::Public;
use crate::page::Page;
use crate::section::Section;
use crate::visit::{Shown, Visit};

#[derive(Template)]
#[template(path = "pathways/readability.html")]
struct ReadabilityPage {
    page: Page,
    languages: Vec<OfLanguage>,
}

/// What was measured in one language.
struct OfLanguage {
    language: Language,
    formula: Formula,
    wholes: String,
    texts: String,
    above: Vec<Told>,
}

/// A text above the level.
struct Told {
    year: String,
    place: String,
    text: String,
}

/// `GET /pathways/readability`
pub async fn get(State(public): State<Arc<Public>>, visit: Visit) -> Shown {
    let page = visit.titled(Section::Pathways, visit.page.say("readability-title"));
    let readings = public.readings(visit.page.on).await;
    let readings = readings.map_err(|fault| visit.shelf_failed(fault))?;
    // A question carries no day: some answers on offer name one that was still to come.
    let is_past = page.on < page.today;
    let is_known = |one: &Reading| !(is_past && one.place.starts_with("question "));
    let languages = readings.iter().map(|(language, all)| {
        let language = *language;
        let (texts, wholes): (Vec<&Reading>, Vec<&Reading>) = all
            .iter()
            .filter(|r| r.level.counts.n_words >= FEWEST_WORDS && is_known(r))
            .partition(|r| r.subject == Subject::Text);
        let share = |these: &[&Reading]| {
            let within = these
                .iter()
                .filter(|r| r.level.year <= TWELVE_YEARS_OLD)
                .count();
            let blanks = [("n", page.count(within)), ("all", page.count(these.len()))];
            let blanks = blanks
                .each_ref()
                .map(|(name, value)| (*name, value.as_str()));
            page.say_filling("readability-share", &blanks).into_owned()
        };
        OfLanguage {
            language,
            formula: Formula::of(language),
            wholes: share(&wholes),
            texts: share(&texts),
            above: all
                .iter()
                .filter(|r| r.is_above(TWELVE_YEARS_OLD) && is_known(r))
                .map(|r| Told {
                    year: format!("{:.1}", r.level.year),
                    place: r.place.clone(),
                    text: without_blanks(&r.text),
                })
                .collect(),
        }
    });
    let languages = languages.collect();
    visit.show(&ReadabilityPage { page, languages })
}

/// Puts an ellipsis where a rule's own days, numbers and lists come in.
fn without_blanks(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (place, part) in text.split('{').enumerate() {
        let rest = part.split_once('}').filter(|_| place > 0);
        out.push_str(rest.map_or("", |_| "…"));
        out.push_str(rest.map_or(part, |(_, rest)| rest));
    }
    out
}
