//! Every plain-language text of a rulebook with its level.

use std::collections::BTreeMap;

use kernel::{Language, Localized};

use super::{FEWEST_WORDS, Level, level};
use crate::Rulebook;
use crate::texts::Texts;

/// What a text belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// All texts of one pathway together.
    Pathway,
    /// All texts of one office together.
    Office,
    /// One text: a section, a sentence of a criterion, a question.
    Text,
}

/// One text with its level.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// What it is.
    pub subject: Subject,
    /// Where it was met first, such as `parole-cubans: steps`.
    pub place: String,
    /// In how many places the same words stand.
    pub n_places: usize,
    /// Its language.
    pub language: Language,
    /// The words; empty for a whole pathway.
    pub text: String,
    /// How hard it is.
    pub level: Level,
}

impl Reading {
    /// Returns whether the text is above a year of school, and long enough for its formula to say so.
    #[must_use]
    pub fn is_above(&self, year: f64) -> bool {
        self.level.year > year && self.level.counts.n_words >= FEWEST_WORDS
    }
}

/// Returns every text of a language: first whole pathways and offices, then text by text, the same
/// words once, the hardest first.
#[must_use]
pub fn readings(book: &Rulebook, language: Language) -> Vec<Reading> {
    let mut all = Collected {
        language,
        ..Collected::default()
    };
    for pathway in &book.pathways {
        all.whole(Subject::Pathway, pathway.id.as_str(), &pathway.texts);
    }
    for office in &book.offices {
        all.whole(Subject::Office, office.id.as_str(), &office.texts);
    }
    for question in &book.questions {
        let texts = &question.texts;
        let name = format!("question {}", question.id);
        for (part, text) in [
            ("ask", &texts.ask),
            ("why", &texts.why),
            ("help", &texts.help),
        ] {
            all.one(&name, part, text);
        }
        for (choice, text) in &texts.choices {
            all.one(&name, &format!("choice {choice}"), text);
        }
    }
    all.finish()
}

#[derive(Default)]
struct Collected {
    language: Language,
    wholes: Vec<Reading>,
    /// Words, with where they were met first and how often.
    texts: BTreeMap<String, (String, usize)>,
}

impl Collected {
    fn one(&mut self, name: &str, part: &str, text: &Localized) {
        let Some(words) = text
            .get(self.language)
            .filter(|words| !words.trim().is_empty())
        else {
            return;
        };
        let met = self
            .texts
            .entry(words.to_owned())
            .or_insert_with(|| (format!("{name}: {part}"), 0));
        met.1 += 1;
    }

    fn whole(&mut self, subject: Subject, name: &str, texts: &Texts) {
        let mut parts: Vec<(String, &Localized)> = vec![("summary".to_owned(), &texts.summary)];
        parts.extend(
            texts
                .sections
                .iter()
                .map(|(name, text)| (name.clone(), text)),
        );
        for (phrase, said) in &texts.criteria {
            for (kind, text) in [
                ("met", &said.met),
                ("not met", &said.not_met),
                ("change", &said.change),
                ("cannot change", &said.cannot_change),
            ] {
                parts.push((format!("criterion {phrase}, {kind}"), text));
            }
        }
        let mut joined = String::new();
        for (part, text) in &parts {
            self.one(name, part, text);
            if let Some(words) = text.get(self.language) {
                joined.push_str(words);
                joined.push_str("\n\n");
            }
        }
        if let Some(level) = level(&joined, self.language) {
            self.wholes.push(Reading {
                subject,
                place: name.to_owned(),
                n_places: 1,
                language: self.language,
                text: String::new(),
                level,
            });
        }
    }

    fn finish(self) -> Vec<Reading> {
        let language = self.language;
        let mut texts: Vec<Reading> = self
            .texts
            .into_iter()
            .filter_map(|(text, (place, n_places))| {
                let level = level(&text, language)?;
                Some(Reading {
                    subject: Subject::Text,
                    place,
                    n_places,
                    language,
                    text,
                    level,
                })
            })
            .collect();
        let by_year = |a: &Reading, b: &Reading| b.level.year.total_cmp(&a.level.year);
        let mut wholes = self.wholes;
        wholes.sort_by(by_year);
        texts.sort_by(by_year);
        wholes.extend(texts);
        wholes
    }
}
