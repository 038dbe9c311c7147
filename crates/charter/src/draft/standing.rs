//! The promises that stand while a table is taken in, found by name, holder and words without looking at each.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Index;

use kernel::{CommitmentId, Holder, Language, Localized};
use progress::commitment::{Commitment, Direction, Target, Version};

use super::{bare, without_digits};

/// A promise as it stands once the rows so far are taken in.
pub(super) struct Standing {
    pub(super) id: CommitmentId,
    pub(super) holder: Holder,
    pub(super) file: String,
    pub(super) title: Localized,
    pub(super) versions: Vec<Version>,
    /// The line of the table that brings it; 0 where it stood before.
    pub(super) line: usize,
    /// Which way is good.
    pub(super) direction: Direction,
    /// Whether figures rate it.
    pub(super) has_aim: bool,
    /// What is counted, in a few words.
    pub(super) measure: Option<String>,
}

impl Standing {
    pub(super) fn of(commitment: &Commitment, file: String) -> Self {
        let aim = commitment.aim.as_ref();
        Self {
            id: commitment.id.clone(),
            holder: commitment.holder.clone(),
            file,
            title: commitment.title.clone(),
            versions: commitment.versions.clone(),
            line: 0,
            direction: aim.map_or(Direction::Up, |aim| aim.direction),
            has_aim: aim.is_some(),
            measure: aim.map(|aim| aim.title.said(Language::En).text.to_owned()),
        }
    }

    pub(super) fn target(&self) -> Option<&Target> {
        self.versions
            .last()
            .and_then(|version| version.target.as_ref())
    }
}

/// The words of a text, each once.
pub(super) type Words = BTreeSet<String>;

/// Every promise that stands, in the order in which it came, with the ways to find it.
#[derive(Default)]
pub(super) struct Standings {
    all: Vec<Standing>,
    /// By identifier, in small letters: two that differ by capitals alone would share a file.
    by_id: BTreeMap<String, usize>,
    of_holder: BTreeMap<Holder, Vec<usize>>,
    /// By a text without its capitals and signs.
    by_text: BTreeMap<(Language, String), BTreeSet<usize>>,
    /// The same without its numbers.
    by_words: BTreeMap<(Language, String), BTreeSet<usize>>,
    /// The words of every wording, by promise.
    words: Vec<Vec<(Language, Words)>>,
    /// The last number given to a name, such as 2 for AUT2.
    numbered: BTreeMap<String, usize>,
}

impl Index<usize> for Standings {
    type Output = Standing;

    fn index(&self, at: usize) -> &Standing {
        &self.all[at]
    }
}

impl Standings {
    pub(super) fn push(&mut self, one: Standing) {
        let at = self.all.len();
        self.by_id
            .entry(one.id.as_str().to_lowercase())
            .or_insert(at);
        self.of_holder
            .entry(one.holder.clone())
            .or_default()
            .push(at);
        self.words.push(Vec::new());
        for version in &one.versions {
            self.note(at, version);
        }
        self.all.push(one);
    }

    /// Adds a further wording to a promise.
    pub(super) fn another_wording(&mut self, at: usize, version: Version) {
        self.note(at, &version);
        self.all[at].versions.push(version);
    }

    /// Gives a promise another title.
    pub(super) fn retitle(&mut self, at: usize, title: Localized) {
        self.all[at].title = title;
    }

    fn note(&mut self, at: usize, version: &Version) {
        for (language, text) in version.text.iter() {
            let key = |text: String| (language, text);
            self.by_text.entry(key(bare(text))).or_default().insert(at);
            self.by_words
                .entry(key(without_digits(text)))
                .or_default()
                .insert(at);
            self.words[at].push((language, words(text)));
        }
    }

    /// Returns the place of the promise with an identifier, however its letters are written.
    pub(super) fn named(&self, id: &str) -> Option<usize> {
        self.by_id.get(&id.to_lowercase()).copied()
    }

    /// Returns the places of a holder's promises.
    pub(super) fn of(&self, holder: &Holder) -> &[usize] {
        self.of_holder.get(holder).map_or(&[], Vec::as_slice)
    }

    /// Returns the one promise of a holder with a wording like one of these texts, but for capitals and signs.
    pub(super) fn worded<'a>(
        &self,
        holder: &Holder,
        texts: impl Iterator<Item = (Language, &'a str)>,
    ) -> Option<usize> {
        let keys = texts.map(|(language, text)| (language, bare(text)));
        self.only(holder, &self.by_text, keys)
    }

    /// Returns the same for wordings that differ by their numbers alone.
    pub(super) fn worded_but_for_numbers<'a>(
        &self,
        holder: &Holder,
        texts: impl Iterator<Item = (Language, &'a str)>,
    ) -> Option<usize> {
        let keys = texts.map(|(language, text)| (language, without_digits(text)));
        self.only(holder, &self.by_words, keys)
    }

    fn only(
        &self,
        holder: &Holder,
        index: &BTreeMap<(Language, String), BTreeSet<usize>>,
        keys: impl Iterator<Item = (Language, String)>,
    ) -> Option<usize> {
        let found = keys.filter_map(|key| index.get(&key)).flatten();
        let own = found.filter(|at| self.all[**at].holder == *holder);
        let own: BTreeSet<usize> = own.copied().collect();
        own.first().copied().filter(|_| own.len() == 1)
    }

    /// Returns the first promise with a wording like this text in any language that passes a test.
    pub(super) fn told(&self, text: &str, test: impl Fn(&Standing) -> bool) -> Option<usize> {
        let text = bare(text);
        let found = Language::ALL
            .into_iter()
            .filter_map(|language| self.by_text.get(&(language, text.clone())))
            .flatten();
        found.copied().filter(|at| test(&self.all[*at])).min()
    }

    /// Returns the words of each wording of a promise.
    pub(super) fn words(&self, at: usize) -> &[(Language, Words)] {
        &self.words[at]
    }

    /// Returns the first identifier of a name that nobody has: AUT1, AUT2.
    pub(super) fn next_id(&mut self, name: &str) -> CommitmentId {
        let last = self.numbered.entry(name.to_owned()).or_default();
        loop {
            *last += 1;
            let id = format!("{name}{last}");
            if !self.by_id.contains_key(&id.to_lowercase())
                && let Ok(id) = id.parse()
            {
                return id;
            }
        }
    }
}

/// Returns the words of a text.
pub(super) fn words(text: &str) -> Words {
    bare(text).split(' ').map(str::to_owned).collect()
}
