//! Search over everything that is published: accents do not matter, nor does the language.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{CommitmentId, Country, Language, Localized, MeetingId, ObservationId, PackageId};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::snapshot::{Rated, Snapshot};

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

struct Field {
    weight: f64,
    language: Language,
    text: String,
    words: Vec<Word>,
    is_title: bool,
}

struct Word {
    folded: String,
    from: usize,
    to: usize,
}

struct Document {
    what: Found,
    fields: Vec<Field>,
}

/// Every published text, ready to be searched.
pub struct Index {
    documents: Vec<Document>,
    /// Every folded word with the number of documents that have it.
    vocabulary: BTreeMap<String, usize>,
}

/// Returns the words of a text without accents and capitals, with their places.
fn words(text: &str) -> Vec<Word> {
    let mut found: Vec<Word> = Vec::new();
    let mut current: Option<Word> = None;
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    for (i, (at, letter)) in letters.iter().copied().enumerate() {
        let next_is_digit = letters
            .get(i + 1)
            .is_some_and(|(_, next)| next.is_ascii_digit());
        let in_number = current
            .as_ref()
            .is_some_and(|w| w.folded.ends_with(|c: char| c.is_ascii_digit()));
        // 500,000 and 500 000 (with a space that does not break) are one number.
        let parts_digits = matches!(letter, ',' | '.' | '\u{202f}' | '\u{a0}');
        if letter.is_alphanumeric() || is_combining_mark(letter) {
            let word = current.get_or_insert_with(|| Word {
                folded: String::new(),
                from: at,
                to: at,
            });
            word.folded.extend(
                letter
                    .nfd()
                    .filter(|c| !is_combining_mark(*c))
                    .flat_map(char::to_lowercase),
            );
            word.to = at + letter.len_utf8();
        } else if !(parts_digits && in_number && next_is_digit) {
            found.extend(current.take());
        }
    }
    found.extend(current);
    found.retain(|word| !word.folded.is_empty());
    found
}

/// Returns a text without accents and capitals, for sorting and comparing.
#[must_use]
pub fn folded(text: &str) -> String {
    text.nfd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .collect()
}

/// Returns a word without the endings of the plural in English, Spanish, Portuguese and French.
fn stem(word: &str) -> &str {
    let n_letters = word.chars().count();
    if n_letters > 5 && word.ends_with("es") {
        &word[..word.len() - 2]
    } else if (n_letters > 3 && word.ends_with('s')) || (n_letters > 5 && word.ends_with('e')) {
        &word[..word.len() - 1]
    } else {
        word
    }
}

/// Returns how well a written word answers a word that was looked for: 0 not at all, 1 wholly.
fn likeness(asked: &str, written: &str) -> f64 {
    if asked == written {
        1.0
    } else if stem(asked) == stem(written) {
        0.9
    } else if asked.chars().count() >= 3 && written.starts_with(asked) {
        0.6
    } else {
        0.0
    }
}

/// Little words that decide nothing, in the public languages, without accents.
const LITTLE: &[&str] = &[
    "a", "an", "and", "at", "by", "for", "from", "in", "is", "of", "on", "or", "the", "to", "with",
    "al", "con", "de", "del", "el", "en", "la", "las", "lo", "los", "o", "para", "por", "que",
    "se", "su", "un", "una", "y", "ao", "as", "da", "das", "do", "dos", "e", "em", "na", "no",
    "os", "um", "uma", "au", "aux", "des", "du", "et", "le", "les", "ou", "pour", "sur", "une",
    "ak", "nan", "pou", "yo",
];

/// No more words than this are looked for at once.
const MOST_WORDS: usize = 12;

/// No more hits than this are returned.
const MOST_HITS: usize = 200;

impl Index {
    /// Returns the index of everything a release shows, and of what stands beside it.
    #[must_use]
    pub fn of(snapshot: &Snapshot, beside: &[Entry]) -> Self {
        let mut documents: Vec<Document> = beside.iter().map(entry_document).collect();
        let compact = &snapshot.compact;
        for rated in &snapshot.rated {
            documents.push(commitment_document(rated));
            for figure in &rated.figures {
                let mut document = Document::new(Found::Figure(figure.id.clone()));
                document.add(20.0, Language::En, figure.id.as_str());
                document.title(3.0, Language::En, &figure.indicator);
                document.add(1.0, Language::En, &figure.reported_by);
                document.add_all(1.0, &figure.note);
                documents.push(document);
            }
        }
        for member in &compact.members {
            let mut document = Document::new(Found::Member(member.country));
            document.add(20.0, Language::En, member.country.code());
            document.title_in_all(14.0, &member.country.names());
            document.add_all(1.0, &member.note);
            documents.push(document);
        }
        for package in &compact.packages {
            let mut document = Document::new(Found::Package(package.id.clone()));
            document.add(20.0, Language::En, package.id.as_str());
            document.title_in_all(7.0, &package.title);
            document.add_all(2.0, &package.aim);
            document.add_all(1.0, &package.note);
            documents.push(document);
        }
        for pillar in &compact.pillars {
            let mut document = Document::new(Found::Pillar(pillar.id.clone()));
            document.title_in_all(7.0, &pillar.title);
            document.add_all(2.0, &pillar.summary);
            document.add_all(1.0, &pillar.note);
            documents.push(document);
        }
        for meeting in &compact.meetings {
            let mut document = Document::new(Found::Meeting(meeting.id.clone()));
            document.title_in_all(7.0, &meeting.title);
            document.add_all(2.0, &meeting.summary);
            documents.push(document);
        }
        for gap in &compact.gaps {
            let mut document = Document::new(Found::Gap(gap.id.clone()));
            document.title_in_all(5.0, &gap.what);
            document.add_all(2.0, &gap.detail);
            documents.push(document);
        }
        let mut vocabulary: BTreeMap<String, usize> = BTreeMap::new();
        for document in &documents {
            let once: BTreeSet<&str> = document
                .fields
                .iter()
                .flat_map(|field| &field.words)
                .map(|word| word.folded.as_str())
                .collect();
            for word in once {
                *vocabulary.entry(word.to_owned()).or_default() += 1;
            }
        }
        Self {
            documents,
            vocabulary,
        }
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
            if !known && let Some(near) = self.nearest(word) {
                instead.push((word.clone(), near.clone()));
                *word = near;
            }
        }
        let weights: Vec<f64> = asked.iter().map(|word| self.rarity(word)).collect();
        let scored: Vec<(usize, f64, &Document)> = self
            .documents
            .iter()
            .filter(|document| is_wanted(&document.what))
            .filter_map(|document| {
                let marks: Vec<f64> = asked.iter().map(|word| document.answers(word)).collect();
                let n_words = marks.iter().filter(|mark| **mark > 0.0).count();
                let score: f64 = marks.iter().zip(&weights).map(|(mark, w)| mark * w).sum();
                (n_words > 0).then_some((n_words, score, document))
            })
            .collect();
        let every_word = scored.iter().any(|(n, _, _)| *n == asked.len()) || scored.is_empty();
        let mut hits: Vec<Hit> = scored
            .into_iter()
            .filter(|(n_words, _, _)| !every_word || *n_words == asked.len())
            .map(|(n_words, score, document)| document.hit(&asked, wanted, score * n_words as f64))
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

/// Returns how many letters must be changed, added or dropped to turn one word into the other.
fn edits(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let change = diagonal + usize::from(x != *y);
            diagonal = row[j + 1];
            row[j + 1] = change.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

fn entry_document(entry: &Entry) -> Document {
    let mut document = Document::new(entry.what.clone());
    document.title_in_all(7.0, &entry.title);
    for name in &entry.names {
        document.add(7.0, Language::En, name);
    }
    for (weight, text) in &entry.texts {
        document.add_all(*weight, text);
    }
    document
}

fn commitment_document(rated: &Rated) -> Document {
    let commitment = &rated.commitment;
    let mut document = Document::new(Found::Commitment(commitment.id.clone()));
    document.add(20.0, Language::En, commitment.id.as_str());
    document.title_in_all(7.0, &commitment.title);
    if let Some(country) = commitment.holder.country() {
        document.add(4.0, Language::En, country.code());
        document.add_all(4.0, &country.names());
    }
    document.add(1.0, Language::En, &commitment.actor);
    for other in &commitment.joint_with {
        document.add(1.5, Language::En, other);
        if let Ok(country) = other.parse::<Country>() {
            document.add_all(1.5, &country.names());
        }
    }
    for version in &commitment.versions {
        document.add_all(3.0, &version.text);
        document.add(0.5, Language::En, &version.occasion);
        if let Some(target) = &version.target {
            for number in [target.min, target.max].into_iter().flatten() {
                document.add(2.0, Language::En, &number.normalize().to_string());
            }
            document.add(1.0, Language::En, &target.unit);
        }
    }
    for deliverable in &commitment.deliverables {
        document.add_all(1.5, &deliverable.done_when);
    }
    document.add_all(1.0, &commitment.note);
    for event in &commitment.events {
        document.add_all(1.0, &event.what);
    }
    for statement in &rated.statements {
        document.add(1.0, Language::En, &statement.title);
        document.add_all(0.5, &statement.what);
    }
    document
}

impl Document {
    fn new(what: Found) -> Self {
        Self {
            what,
            fields: Vec::new(),
        }
    }

    fn add(&mut self, weight: f64, language: Language, text: &str) {
        self.fields.push(Field {
            weight,
            language,
            words: words(text),
            text: text.to_owned(),
            is_title: false,
        });
    }

    fn add_all(&mut self, weight: f64, text: &Localized) {
        for (language, text) in text.iter() {
            self.add(weight, language, text);
        }
    }

    fn title(&mut self, weight: f64, language: Language, text: &str) {
        self.add(weight, language, text);
        if let Some(field) = self.fields.last_mut() {
            field.is_title = true;
        }
    }

    fn title_in_all(&mut self, weight: f64, text: &Localized) {
        for (language, text) in text.iter() {
            self.title(weight, language, text);
        }
    }

    fn answers(&self, asked: &str) -> f64 {
        self.fields
            .iter()
            .map(|field| field.weight * field.answers(asked))
            .fold(0.0, f64::max)
    }

    fn hit(&self, asked: &[String], wanted: Language, score: f64) -> Hit {
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

/// How many bytes of text are shown around what was found.
const SURROUNDINGS: usize = 180;

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
