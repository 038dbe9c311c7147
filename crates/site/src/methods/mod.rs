//! `GET /methods`: how ratings are computed, by which formula, on whose authority.

mod coding;

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use kernel::Localized;
use progress::NotAssessable;
use publication::{Axis, MethodCard, Snapshot};
use ui::{Badge, Markup, Words};

use crate::page::Page;
use crate::section::Section;
use crate::visit::{Shown, Visit};
use crate::{Public, classes, shown};

pub use coding::get as coding;

#[derive(Template)]
#[template(path = "methods/page.html")]
struct MethodsPage {
    page: Page,
    in_force: Vec<MethodShown>,
    others: Vec<MethodShown>,
    axes: Vec<AxisMeaning>,
    reasons: Vec<String>,
}

/// A method as it is shown.
struct MethodShown {
    id: String,
    title: Markup,
    summary: Markup,
    formula: Markup,
    source: Markup,
    citation: String,
    parameters: Vec<(String, Vec<(String, String)>)>,
}

/// An axis with what each class means.
struct AxisMeaning {
    name: String,
    question: String,
    classes: Vec<(Badge, String)>,
}

/// `GET /methods`
pub async fn get(State(public): State<Arc<Public>>, visit: Visit) -> Shown {
    let page = visit.titled(Section::Methods, visit.page.say("section-methods"));
    let words = page.words;
    let snapshot = &visit.snapshot;
    let of = |in_force: bool| -> Vec<MethodShown> {
        public
            .methods
            .iter()
            .filter(|method| method.in_force == in_force)
            .map(|method| method_shown(words, snapshot, method))
            .collect()
    };
    visit.show(&MethodsPage {
        in_force: of(true),
        others: of(false),
        axes: Axis::ALL
            .iter()
            .map(|axis| AxisMeaning {
                name: classes::axis_name(words, *axis),
                question: words
                    .say(&format!("axis-{}-question", axis.code()))
                    .into_owned(),
                classes: axis
                    .classes()
                    .into_iter()
                    .map(|class| (classes::badge(words, class), classes::meaning(words, class)))
                    .collect(),
            })
            .collect(),
        reasons: NotAssessable::ALL
            .iter()
            .map(|reason| words.say(&format!("reason-{}", reason.code())).into_owned())
            .collect(),
        page,
    })
}

fn method_shown(words: Words, snapshot: &Snapshot, method: &MethodCard) -> MethodShown {
    MethodShown {
        id: method.id.to_string(),
        title: words.text(&method.title),
        summary: words.text(&method.summary),
        formula: listed(words, &method.formula),
        // A method of the house has no address.
        source: if method.source.contains("://") {
            shown::source(&method.source)
        } else {
            shown::name(words, snapshot, &method.source)
        },
        citation: method.citation.clone(),
        parameters: method
            .parameters
            .iter()
            .map(|parameters| {
                let values = parameters
                    .values
                    .iter()
                    .map(|(name, value)| (name.clone(), number(words, name, *value)))
                    .collect();
                (words.day(parameters.valid_from), values)
            })
            .collect(),
    }
}

/// Returns a text of several sentences as a list with one sentence an item, in the language it was told in.
fn listed(words: Words, text: &Localized) -> Markup {
    let said = text.said(words.language());
    let mut out = Markup::new().tag("<ul lang=\"");
    out.add_text(said.language.code());
    out.add_tag("\">");
    for sentence in sentences(said.text) {
        out.add_tag("<li>");
        out.add_text(sentence);
        out.add_tag("</li>");
    }
    out.add_tag("</ul>");
    if said.fell_back {
        out.add_tag("<p class=\"small soft\">");
        out.add_text(&words.say_naming("text-fell-back", "language", said.language.own_name()));
        out.add_tag("</p>");
    }
    out
}

/// Returns the sentences of a text: each ends at a full stop that a capital letter follows.
fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut begin = 0;
    for (at, _) in text.match_indices(". ") {
        let next = text[at + 2..].chars().next();
        if next.is_some_and(char::is_uppercase) {
            found.push(text[begin..=at].trim());
            begin = at + 2;
        }
    }
    found.push(text[begin..].trim());
    found.retain(|sentence| !sentence.is_empty());
    found
}

/// Returns a parameter of a method in the reader's digits, with the places it was written with; a year has no
/// marks between its thousands.
fn number(words: Words, name: &str, value: f64) -> String {
    let plain = value.to_string();
    if name.contains("year") && value.fract() == 0.0 && (1900.0..2200.0).contains(&value) {
        return plain;
    }
    let n_places = plain.split_once('.').map_or(0, |(_, part)| part.len());
    words.real(value, n_places)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_ends_at_a_full_stop_before_a_capital_and_nowhere_else() {
        let text = "Share = 0.5 ÷ T, cf. annex. Complete if share ≥ 1. R < 0: worse.";
        assert_eq!(
            sentences(text),
            [
                "Share = 0.5 ÷ T, cf. annex.",
                "Complete if share ≥ 1.",
                "R < 0: worse."
            ]
        );
        assert!(sentences("").is_empty());
    }
}
