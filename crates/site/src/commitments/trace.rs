//! The reasoning behind a rating, step by step, in the reader's words.

use kernel::{Day, Holder, ObservationId, Period};
use progress::Commitment;
use progress::assessment::Step;
use publication::Snapshot;
use rust_decimal::Decimal;
use ui::{Markup, Words};

use crate::page::Page;
use crate::shown;

/// A step of the reasoning in words.
pub struct StepShown {
    /// What the rule does.
    pub sentence: Markup,
    /// What went in.
    pub inputs: Markup,
    /// What came out.
    pub result: Markup,
    /// Whether words tell what came out; a number or a name of the rule's own stands with what went in.
    pub is_in_words: bool,
}

/// Returns a rule's name as the end of a key.
pub fn key_of(rule: &str) -> String {
    rule.replace(['.', '_', ' '], "-").to_ascii_lowercase()
}

/// Returns a step of the reasoning in words; what has no words yet keeps its name.
pub fn step(page: &Page, snapshot: &Snapshot, commitment: &Commitment, step: &Step) -> StepShown {
    let words = page.words;
    let mut inputs = Markup::new();
    for (name, value) in &step.inputs {
        if !inputs.is_empty() {
            inputs.add_tag(" · ");
        }
        match words.find(&format!("input-{}", key_of(name)), &[]) {
            Some(said) => inputs.add_text(&said),
            None => inputs.add_text(name),
        }
        inputs.add_tag(": ");
        let deliverable = commitment
            .deliverables
            .iter()
            .find(|deliverable| name == "deliverable" && deliverable.id == *value);
        match deliverable {
            Some(deliverable) => inputs.add(&words.text(&deliverable.done_when)),
            None if name == "reported_by" => {
                inputs.add_text(shown::plain_name(words, snapshot, value));
            }
            None if name == "by" => {
                let by = value.parse::<Holder>();
                let by = by.map(|by| shown::holder_name(page, snapshot, &by));
                inputs.add_text(by.as_deref().unwrap_or(value));
            }
            None => inputs.add(&self::value(page, &step.rule, name, value)),
        }
    }
    let (result, is_in_words) = result(page, step);
    StepShown {
        sentence: match words.find(&format!("rule-{}", key_of(&step.rule)), &[]) {
            Some(said) => Markup::new().text(&said),
            None => Markup::new().tag("<code>").text(&step.rule).tag("</code>"),
        },
        inputs,
        result,
        is_in_words,
    }
}

/// Returns what came out of a step, and whether it is told in words, as a class is.
fn result(page: &Page, step: &Step) -> (Markup, bool) {
    let words = page.words;
    let family = step.rule.split('.').next().unwrap_or_default();
    let prefixes: &[&str] = match (family, step.rule.as_str()) {
        (_, "delivery.deliverable") => &["deliverable"],
        (_, "trajectory.not-assessable" | "cauce.not-assessable") => &["reason", "trajectory"],
        ("delivery", _) => &["delivery"],
        ("evidence", _) => &["evidence"],
        ("time", _) => &["time"],
        ("promise", _) => &["wording"],
        ("figures", _) => &["chosen"],
        _ => &["trajectory", "reason"],
    };
    let key = key_of(&step.result);
    prefixes
        .iter()
        .chain(&["said"])
        .find_map(|prefix| words.find(&format!("{prefix}-{key}"), &[]))
        .map_or_else(
            || (value(page, &step.rule, "", &step.result), false),
            |said| (Markup::new().text(&said), true),
        )
}

/// Returns a value of the reasoning: an address as a link, a day as a day, a number in digits.
fn value(page: &Page, rule: &str, name: &str, value: &str) -> Markup {
    let words = page.words;
    if let Some(said) = class(words, rule, name, value) {
        return Markup::new().text(&said);
    }
    let is_figure = matches!(name, "figure" | "shown_by" | "chosen" | "beside");
    if is_figure && value.parse::<ObservationId>().is_ok() {
        return shown::anchor(&page.link(&format!("/sources/{value}")), value);
    }
    if value.starts_with("https://") || value.starts_with("http://") {
        return shown::source(value);
    }
    if name.ends_with("unit") {
        return Markup::new().text(&shown::unit(words, value));
    }
    if let Ok(day) = value.parse::<Day>() {
        return Markup::new().text(&words.day(day));
    }
    let is_date = matches!(name, "due" | "deadline" | "as_of" | "on");
    if is_date && let Ok(period) = value.parse::<Period>() {
        return Markup::new().text(&words.period(period));
    }
    // Decimal years are not grouped; other numbers are rounded to what a reader can hold.
    if let Ok(number) = value.parse::<Decimal>() {
        let plain = if name.ends_with("_at") {
            let mark = words.real(0.5, 1);
            let mark = mark.trim_matches(|c: char| c.is_ascii_digit());
            number.round_dp(2).to_string().replace('.', mark)
        } else {
            words.number(number.round_dp(4))
        };
        return Markup::new().text(&plain);
    }
    Markup::new().text(value)
}

/// Returns the word for a class that went into a step.
fn class(words: Words, rule: &str, name: &str, value: &str) -> Option<String> {
    let prefix = match name {
        "class" => "class",
        "before" | "deliverables" | "number" if rule.starts_with("delivery.") => "delivery",
        "event" => "event",
        "kind" => "document-kind",
        "because" => "said",
        _ => return None,
    };
    words
        .find(&format!("{prefix}-{}", key_of(value)), &[])
        .map(std::borrow::Cow::into_owned)
}

#[cfg(test)]
mod tests {
    use kernel::Language;

    use super::*;

    fn page(language: Language) -> Page {
        let day = "2025-06-30".parse().unwrap();
        Page::new(ui::Reader::at("", language), day)
    }

    fn told(language: Language, rule: &str, inputs: &[(&str, &str)], result: &str) -> StepShown {
        let made = Step {
            rule: rule.to_owned(),
            inputs: inputs
                .iter()
                .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
                .collect(),
            result: result.to_owned(),
        };
        let snapshot = testkit::invented::snapshot();
        step(
            &page(language),
            &snapshot,
            &snapshot.rated[0].commitment,
            &made,
        )
    }

    #[test]
    fn a_step_is_told_in_the_readers_language() {
        let step = told(
            Language::Es,
            "delivery.number",
            &[
                ("figure", "R082"),
                ("value", "31670"),
                ("as_of", "2024-09-30"),
                ("share", "1.5835"),
            ],
            "complete",
        );
        assert_eq!(step.result.to_string(), "Completo");
        assert!(step.is_in_words);
        let inputs = step.inputs.to_string();
        assert!(
            inputs.contains("<a href=\"/sources/R082\">R082</a>"),
            "{inputs}"
        );
        assert!(inputs.contains("31\u{202f}670"), "{inputs}");
        assert!(inputs.contains("30 de septiembre de 2024"), "{inputs}");
        assert!(inputs.contains("1,5835"), "{inputs}");
    }

    #[test]
    fn a_pace_without_a_word_of_its_own_stands_with_the_numbers() {
        let step = told(
            Language::En,
            "cauce.span",
            &[("base_at", "2022.75")],
            "1.998",
        );
        assert_eq!(step.result.to_string(), "1.998");
        assert!(!step.is_in_words);
    }

    #[test]
    fn the_strongest_document_is_told_by_its_kind_and_its_publisher() {
        let inputs = [("kind", "law-firm"), ("reported_by", "The government")];
        let told = |language| {
            let step = told(
                language,
                "evidence.strongest",
                &inputs,
                "independent-record",
            );
            step.inputs.to_string()
        };
        let spanish = told(Language::Es);
        assert_eq!(
            spanish,
            "tipo de documento: bufete de abogados · informado por: El gobierno"
        );
        assert!(told(Language::En).ends_with(": The government"));
    }

    #[test]
    fn a_country_is_named_and_a_decimal_year_bears_the_languages_mark() {
        let inputs = [
            ("by", "USA"),
            ("base_at", "2022.44"),
            ("latest_value", "12345.5"),
        ];
        let told = |language| told(language, "delivery.suspended", &inputs, "complete");
        let spanish = told(Language::Es).inputs.to_string();
        assert!(spanish.starts_with("por: Estados Unidos · "), "{spanish}");
        assert!(spanish.contains(": 2022,44 · "), "{spanish}");
        assert!(spanish.ends_with("12\u{202f}345,5"), "{spanish}");
        assert!(
            told(Language::En)
                .inputs
                .to_string()
                .contains(": 2022.44 · ")
        );
    }

    #[test]
    fn what_has_no_words_keeps_its_name_and_cannot_become_a_tag() {
        let step = told(Language::Fr, "odd.<rule>", &[("<in>", "<x>")], "<y>");
        assert_eq!(step.sentence.to_string(), "<code>odd.&lt;rule&gt;</code>");
        assert_eq!(step.inputs.to_string(), "&lt;in&gt;: &lt;x&gt;");
        assert_eq!(step.result.to_string(), "&lt;y&gt;");
    }
}
