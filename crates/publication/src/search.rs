//! Search over everything that is published: accents do not matter, nor does the language.

mod document;
mod gathered;
mod synonyms;
mod words;

use std::collections::BTreeMap;

use kernel::{CommitmentId, Country, Language, Localized, MeetingId, ObservationId, PackageId};

use document::Document;
use words::{LITTLE, edits, likeness, stem, words};

/// What a search may find.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Found {
    /// A commitment.
    Commitment(CommitmentId),
    /// A member or observer.
    Member(Country),
    /// A package.
    Package(PackageId),
    /// A pillar.
    Pillar(String),
    /// A meeting.
    Meeting(MeetingId),
    /// A published figure.
    Figure(ObservationId),
    /// Something that is not known.
    Gap(String),
    /// A lawful pathway.
    Pathway(String),
    /// An office.
    Office(String),
    /// Somebody to ask.
    Contact(String),
    /// A question of the interview.
    Question(String),
    /// A page of its own beside these.
    Page {
        /// The key of the heading under which it is shown.
        heading: &'static str,
        /// Its address inside the house.
        path: String,
    },
}

/// Something to be found besides the promises.
#[derive(Debug, Clone)]
pub struct Entry {
    /// What it is.
    pub what: Found,
    /// Its title in every language it has.
    pub title: Localized,
    /// Single words by which it is looked for too: codes, other names.
    pub names: Vec<String>,
    /// Texts with their weights.
    pub texts: Vec<(f64, Localized)>,
}

/// A stretch of text; whether it answers the question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The words.
    pub text: String,
    /// Whether they are what was looked for.
    pub hit: bool,
}

/// One thing that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// What it is.
    pub what: Found,
    /// Its title in pieces, with the language it is in.
    pub title: (Language, Vec<Piece>),
    /// The words around what was found, with their language; absent where the title says it all.
    pub snippet: Option<(Language, Vec<Piece>)>,
    /// How well it answers; larger is better.
    pub score: f64,
}

/// What a search answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// The best first.
    pub hits: Vec<Hit>,
    /// Whether every hit has every word; otherwise some have only some.
    pub every_word: bool,
    /// Words that nobody wrote, with the nearest word that was looked for instead.
    pub instead: Vec<(String, String)>,
}

/// Every published text, ready to be searched.
pub struct Index {
    documents: Vec<Document>,
    /// Every folded word with the number of documents that have it.
    vocabulary: BTreeMap<String, usize>,
}

/// No more words than this are looked for at once.
const MOST_WORDS: usize = 12;

/// What a word counts for that names the same in another language, beside the word itself.
const OTHER_NAME: f64 = 0.5;

/// No more hits than this are returned.
const MOST_HITS: usize = 200;

impl Index {
    /// Returns everything that may be found.
    pub fn everything(&self) -> impl Iterator<Item = &Found> {
        self.documents.iter().map(|document| &document.what)
    }

    /// Returns what answers a question, best first, shown in `wanted` where that language has it.
    #[must_use]
    pub fn search(&self, question: &str, wanted: Language) -> Answer {
        self.search_among(question, wanted, |_| true)
    }

    /// Returns what answers a question among the things that are wanted, as if nothing else were there.
    #[must_use]
    pub fn search_among(
        &self,
        question: &str,
        wanted: Language,
        is_wanted: impl Fn(&Found) -> bool,
    ) -> Answer {
        let mut asked: Vec<String> = Vec::new();
        for word in words(question) {
            if !asked.contains(&word.folded) && asked.len() < MOST_WORDS {
                asked.push(word.folded);
            }
        }
        if asked.iter().any(|word| !LITTLE.contains(&word.as_str())) {
            asked.retain(|word| !LITTLE.contains(&word.as_str()));
        }
        let mut instead = Vec::new();
        for word in &mut asked {
            let known = self
                .vocabulary
                .keys()
                .any(|written| likeness(word, written) > 0.0);
            let is_named = known || synonyms::of(word, stem).next().is_some();
            if !is_named && let Some(near) = self.nearest(word) {
                instead.push((word.clone(), near.clone()));
                *word = near;
            }
        }
        let weights: Vec<f64> = asked.iter().map(|word| self.rarity(word)).collect();
        let names: Vec<Vec<&str>> = (asked.iter())
            .map(|word| synonyms::of(word, stem).collect())
            .collect();
        let scored: Vec<(usize, f64, &Document)> = self
            .documents
            .iter()
            .filter(|document| is_wanted(&document.what))
            .filter_map(|document| {
                let marks = asked.iter().zip(&names);
                let marks: Vec<f64> = marks
                    .map(|(word, names)| {
                        let other = names.iter().map(|name| document.answers(name));
                        let other = other.fold(0.0, f64::max) * OTHER_NAME;
                        document.answers(word).max(other)
                    })
                    .collect();
                let n_words = marks.iter().filter(|mark| **mark > 0.0).count();
                let score: f64 = marks.iter().zip(&weights).map(|(mark, w)| mark * w).sum();
                (n_words > 0).then_some((n_words, score, document))
            })
            .collect();
        let every_word = scored.iter().any(|(n, _, _)| *n == asked.len()) || scored.is_empty();
        let own = names.iter().flatten().map(|name| (*name).to_owned());
        let marked: Vec<String> = asked.iter().cloned().chain(own).collect();
        let mut hits: Vec<Hit> = scored
            .into_iter()
            .filter(|(n_words, _, _)| !every_word || *n_words == asked.len())
            .map(|(n_words, score, document)| document.hit(&marked, wanted, score * n_words as f64))
            .collect();
        hits.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.what.cmp(&b.what)));
        hits.truncate(MOST_HITS);
        Answer {
            hits,
            every_word,
            instead,
        }
    }

    /// Returns how much a word tells: rare words tell more.
    fn rarity(&self, word: &str) -> f64 {
        let n_with: usize = self.vocabulary.get(word).copied().unwrap_or(1);
        (1.0 + self.documents.len() as f64 / n_with.max(1) as f64).ln()
    }

    /// Returns the written word that differs least from a word nobody wrote.
    fn nearest(&self, word: &str) -> Option<String> {
        let n_letters = word.chars().count();
        let furthest = match n_letters {
            0..=4 => return None,
            5..=7 => 1,
            _ => 2,
        };
        self.vocabulary
            .iter()
            .filter(|(written, _)| written.chars().count().abs_diff(n_letters) <= furthest)
            .map(|(written, n)| (edits(word, written), usize::MAX - n, written))
            .filter(|(n_edits, _, _)| *n_edits <= furthest)
            .min()
            .map(|(_, _, written)| written.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn index() -> Index {
        Index::of(&crate::invented::snapshot(), &[])
    }

    fn first(question: &str) -> Option<Found> {
        index()
            .search(question, Language::En)
            .hits
            .first()
            .map(|hit| hit.what.clone())
    }

    #[test]
    fn accents_and_language_do_not_matter() {
        for question in ["ninas y ninos", "NIÑOS", "children", "papeles niñas"] {
            assert_eq!(
                first(question),
                Some(Found::Commitment("C002".parse().unwrap())),
                "{question}"
            );
        }
    }

    #[test]
    fn a_number_is_found_however_its_digits_are_parted() {
        for question in ["500000", "500,000", "500.000", "500\u{202f}000"] {
            assert_eq!(
                first(question),
                Some(Found::Commitment("C001".parse().unwrap())),
                "{question}"
            );
        }
    }

    #[test]
    fn a_country_is_found_in_every_language_before_its_promises() {
        for question in ["Islandia", "islandia", "Islannd", "ISL", "Islândia"] {
            assert_eq!(
                first(question),
                Some(Found::Member("ISL".parse().unwrap())),
                "{question}"
            );
        }
    }

    #[test]
    fn a_slip_of_the_pen_is_told_and_mended() {
        let answer = index().search("permitz", Language::En);
        assert_eq!(answer.instead.len(), 1);
        assert!(!answer.hits.is_empty());
    }

    #[test]
    fn a_thing_is_found_by_its_name_in_another_language() {
        let found = index().search("kriansa timoun", Language::En);
        assert!(!found.hits.is_empty() && found.instead.is_empty());
        assert_eq!(
            first("timoun"),
            Some(Found::Commitment("C002".parse().unwrap()))
        );
        assert!(index().search("avoka", Language::En).hits.is_empty());
    }

    #[test]
    fn what_was_found_is_marked_and_the_rest_is_whole() {
        let answer = index().search("permisos", Language::Es);
        let hit = &answer.hits[0];
        let marked: Vec<&str> = hit
            .title
            .1
            .iter()
            .filter(|piece| piece.hit)
            .map(|piece| piece.text.as_str())
            .collect();
        assert_eq!(marked, ["Permisos"]);
        let whole: String = hit
            .title
            .1
            .iter()
            .map(|piece| piece.text.as_str())
            .collect();
        assert_eq!(whole, "Permisos para 500 000 personas");
    }

    #[test]
    fn some_words_are_better_than_none_and_it_says_so() {
        let answer = index().search("children zebra", Language::En);
        assert!(!answer.every_word && !answer.hits.is_empty());
    }

    #[test]
    fn odd_questions_do_not_disturb() {
        for question in [
            "",
            "   ",
            "\0",
            "%",
            "'; drop table",
            "🦜",
            "e\u{301}",
            "ﬁ",
            "İ",
            "ß",
        ] {
            let _ = index().search(question, Language::Ht);
        }
        let long = "x".repeat(100_000);
        let _ = index().search(&long, Language::En);
    }
}
