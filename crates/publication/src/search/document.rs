//! One thing that may be found: its texts with their weights, and how an answer shows it.

use kernel::{Language, Localized};

use super::words::{Word, likeness, words};
use super::{Found, Hit, Piece};

/// How many bytes of text are shown around what was found.
const SURROUNDINGS: usize = 180;

pub(super) struct Field {
    weight: f64,
    language: Language,
    text: String,
    pub(super) words: Vec<Word>,
    is_title: bool,
}

pub(super) struct Document {
    pub(super) what: Found,
    pub(super) fields: Vec<Field>,
}

impl Document {
    pub(super) fn new(what: Found) -> Self {
        Self {
            what,
            fields: Vec::new(),
        }
    }

    pub(super) fn add(&mut self, weight: f64, language: Language, text: &str) {
        self.fields.push(Field {
            weight,
            language,
            words: words(text),
            text: text.to_owned(),
            is_title: false,
        });
    }

    pub(super) fn add_all(&mut self, weight: f64, text: &Localized) {
        for (language, text) in text.iter() {
            self.add(weight, language, text);
        }
    }

    pub(super) fn title(&mut self, weight: f64, language: Language, text: &str) {
        self.add(weight, language, text);
        if let Some(field) = self.fields.last_mut() {
            field.is_title = true;
        }
    }

    pub(super) fn title_in_all(&mut self, weight: f64, text: &Localized) {
        for (language, text) in text.iter() {
            self.title(weight, language, text);
        }
    }

    pub(super) fn answers(&self, asked: &str) -> f64 {
        self.fields
            .iter()
            .map(|field| field.weight * field.answers(asked))
            .fold(0.0, f64::max)
    }

    pub(super) fn hit(&self, asked: &[String], wanted: Language, score: f64) -> Hit {
        let title = [wanted, Language::En]
            .into_iter()
            .find_map(|language| {
                self.fields
                    .iter()
                    .find(|field| field.is_title && field.language == language)
            })
            .or_else(|| self.fields.iter().find(|field| field.is_title));
        let shown = |field: &Field| {
            asked
                .iter()
                .filter(|word| field.answers(word) > 0.0)
                .count()
        };
        let in_title = title.map_or(0, shown);
        // Long texts make better surroundings than a code or a name.
        let best = self
            .fields
            .iter()
            .filter(|field| !field.is_title && field.words.len() > 2)
            .map(|field| (shown(field), field.language == wanted, field))
            .filter(|(n_words, _, _)| *n_words > 0)
            .max_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)));
        let snippet = best
            .filter(|(n_words, own, _)| *n_words > in_title || *own)
            .map(|(_, _, field)| (field.language, field.surroundings(asked)));
        Hit {
            what: self.what.clone(),
            title: title.map_or_else(
                || (wanted, Vec::new()),
                |field| (field.language, field.pieces(asked, 0, field.text.len())),
            ),
            snippet,
            score,
        }
    }
}

impl Field {
    fn answers(&self, asked: &str) -> f64 {
        self.words
            .iter()
            .map(|word| likeness(asked, &word.folded))
            .fold(0.0, f64::max)
    }

    /// Returns the text around the first word that answers.
    fn surroundings(&self, asked: &[String]) -> Vec<Piece> {
        let at = self
            .words
            .iter()
            .position(|word| asked.iter().any(|a| likeness(a, &word.folded) > 0.0))
            .unwrap_or(0);
        let Some(word) = self.words.get(at) else {
            return Vec::new();
        };
        let from = if word.from <= SURROUNDINGS / 2 {
            0
        } else {
            let early = word.from - SURROUNDINGS / 3;
            self.words
                .iter()
                .find(|w| w.from >= early)
                .map_or(0, |w| w.from)
        };
        let to = if self.text.len() - from <= SURROUNDINGS + 40 {
            self.text.len()
        } else {
            self.words
                .iter()
                .rev()
                .find(|w| w.to <= from + SURROUNDINGS)
                .map_or(self.text.len(), |w| w.to.max(word.to))
        };
        let mut pieces = self.pieces(asked, from, to);
        let dots = || Piece {
            text: "…".to_owned(),
            hit: false,
        };
        if from > 0 {
            pieces.insert(0, dots());
        }
        if to < self.text.len() {
            pieces.push(dots());
        }
        pieces
    }

    fn pieces(&self, asked: &[String], from: usize, to: usize) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut at = from;
        let mut push = |text: &str, hit| {
            if !text.is_empty() {
                pieces.push(Piece {
                    text: text.to_owned(),
                    hit,
                });
            }
        };
        for word in self.words.iter().filter(|w| w.from >= from && w.to <= to) {
            if asked.iter().any(|a| likeness(a, &word.folded) > 0.0) {
                push(&self.text[at..word.from], false);
                push(&self.text[word.from..word.to], true);
                at = word.to;
            }
        }
        push(&self.text[at..to], false);
        pieces
    }
}
