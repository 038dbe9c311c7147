//! The frame that every page of a house stands in, and the words its body speaks with.

use std::borrow::Cow;

use kernel::{Day, Language, Localized, Period};
use rust_decimal::Decimal;

use crate::markup::Markup;
use crate::reader::Reader;
use crate::words::{Count, Words};

/// A part of a house with its own entry in the frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// The address of its first page.
    pub path: &'static str,
    /// The key of its name.
    pub key: &'static str,
}

/// The entries of a house.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Nav {
    /// The address of the first page.
    pub home: &'static str,
    /// What stands at the head of every page.
    pub head: &'static [Entry],
    /// What stands at the foot of every page.
    pub foot: &'static [Entry],
    /// The key of what the house promises whoever visits it.
    pub promise: &'static str,
}

/// Something that a reader must know before reading on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The class by which it is drawn.
    pub class: &'static str,
    /// What stands out, already in words; may be empty.
    pub strong: String,
    /// The rest, already in words.
    pub text: String,
    /// Where to go, in words and as a link.
    pub link: (String, String),
}

/// The days that a page can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct When {
    /// The day as on which everything is shown.
    pub on: Day,
    /// The first day that can be asked for.
    pub earliest: Day,
    /// The last day that can be asked for.
    pub latest: Day,
}

/// Who runs a site, as they named themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Operator {
    /// Their name.
    pub name: String,
    /// Where they are written to: an address of mail or of a page.
    pub contact: String,
}

impl Operator {
    /// Returns the address as a link.
    #[must_use]
    pub fn link(&self) -> String {
        if self.contact.contains("://") {
            self.contact.clone()
        } else {
            format!("mailto:{}", self.contact)
        }
    }
}

/// What the frame of every page needs to know, whichever house the page belongs to.
#[derive(Debug, Clone, PartialEq)]
pub struct Frame {
    /// The words in the reader's language.
    pub words: Words,
    /// Who reads.
    pub reader: Reader,
    /// The page's own title, already in words.
    pub title: String,
    /// What the house is about, already in words; may be empty.
    pub description: String,
    /// The entries of the house.
    pub nav: Nav,
    /// The addresses of entries that have nothing to show, and are left out.
    pub lacks: Vec<&'static str>,
    /// The entry in which the page stands, if any.
    pub here: Option<Entry>,
    /// What is told above the page.
    pub notices: Vec<Notice>,
    /// What is told below the page.
    pub footnotes: Vec<Notice>,
    /// The days that the page can be asked for, where it can.
    pub when: Option<When>,
    /// The languages on offer.
    pub offered: Vec<Language>,
    /// Whose house it is, in plain words: printed at the head of every sheet; may be empty.
    pub house: String,
    /// The beginning of whole addresses, such as `https://cauce.example`; empty where nobody said.
    pub origin: String,
    /// Who runs the site, where they said so.
    pub operator: Option<Operator>,
}

impl Frame {
    /// Returns the frame of a page without notices.
    #[must_use]
    pub fn new(reader: Reader, nav: Nav, title: impl Into<String>) -> Self {
        Self {
            words: Words::in_language(reader.language),
            reader,
            title: title.into(),
            description: String::new(),
            nav,
            lacks: Vec::new(),
            here: None,
            notices: Vec::new(),
            footnotes: Vec::new(),
            when: None,
            offered: Language::ALL.to_vec(),
            house: String::new(),
            origin: String::new(),
            operator: None,
        }
    }

    /// Returns the frame with the words of another language.
    #[must_use]
    pub fn in_language(mut self, language: Language) -> Self {
        self.words = Words::in_language(language);
        self.reader.language = language;
        self
    }

    /// Returns the sentence with this key.
    #[must_use]
    pub fn say(&self, key: &str) -> Cow<'static, str> {
        self.words.say(key)
    }

    /// Returns the sentence with this key around a count.
    #[must_use]
    pub fn say_counting(&self, key: &str, n: impl Count) -> Cow<'static, str> {
        self.words.say_counting(key, n)
    }

    /// Returns the sentence with this key and one blank filled.
    #[must_use]
    pub fn say_naming(
        &self,
        key: &str,
        blank: &str,
        value: impl std::fmt::Display,
    ) -> Cow<'static, str> {
        self.words.say_naming(key, blank, value)
    }

    /// Returns the sentence with this key and several blanks filled.
    #[must_use]
    pub fn say_filling(&self, key: &str, blanks: &[(&str, &str)]) -> Cow<'static, str> {
        let blanks: Vec<_> = blanks
            .iter()
            .map(|(name, value)| (*name, (*value).into()))
            .collect();
        self.words.say_with(key, &blanks)
    }

    /// Returns a charter's text, marked visibly where it fell back to another language.
    #[must_use]
    pub fn text(&self, text: &Localized) -> Markup {
        self.words.text(text)
    }

    /// Returns a day in words.
    #[must_use]
    pub fn day(&self, day: impl std::borrow::Borrow<Day>) -> String {
        self.words.day(*day.borrow())
    }

    /// Returns a period in words.
    #[must_use]
    pub fn period(&self, period: impl std::borrow::Borrow<Period>) -> String {
        self.words.period(*period.borrow())
    }

    /// Returns an exact number in this language's digits.
    #[must_use]
    pub fn number(&self, value: impl std::borrow::Borrow<Decimal>) -> String {
        self.words.number(*value.borrow())
    }

    /// Returns a count in this language's digits.
    #[must_use]
    pub fn count(&self, n: impl Count) -> String {
        self.words.count(n)
    }

    /// Returns the language's code.
    #[must_use]
    pub fn language(&self) -> &'static str {
        self.words.language().code()
    }

    /// Returns the language's name for itself.
    #[must_use]
    pub fn own_name(&self) -> &'static str {
        self.words.language().own_name()
    }

    /// Returns a link inside the house that keeps the reader's language and what links carry on.
    #[must_use]
    pub fn link(&self, path: &str) -> String {
        self.reader.link_asking(path, &[])
    }

    /// Returns such a link with questions of its own.
    #[must_use]
    pub fn link_asking(&self, path: &str, query: &[(&str, &str)]) -> String {
        self.reader.link_asking(path, query)
    }

    /// Returns this page in another language.
    #[must_use]
    pub fn link_in(&self, language: &Language) -> String {
        self.reader.link_in(*language)
    }

    /// Returns the whole address of this page as it is known today, for whoever finds it elsewhere, in the language
    /// that was chosen, or leaving the choice to a browser where none was; nothing where nobody said under which
    /// address readers reach the site.
    #[must_use]
    pub fn canonical(&self) -> Option<String> {
        let chosen = self.reader.language_chosen;
        let language = chosen.then(|| self.words.language());
        (!self.origin.is_empty()).then(|| self.whole(language))
    }

    /// Returns the whole address of this page today by language, and the one that leaves the choice to a browser.
    #[must_use]
    pub fn alternates(&self) -> Vec<(&'static str, String)> {
        let offered = self.offered.iter();
        let offered = offered.map(|language| (language.code(), self.whole(Some(*language))));
        let any = std::iter::once(("x-default", self.whole(None)));
        offered.chain(any).collect()
    }

    fn whole(&self, language: Option<Language>) -> String {
        format!("{}{}", self.origin, self.reader.link_today_in(language))
    }

    /// Returns the languages on offer.
    #[must_use]
    pub fn languages(&self) -> &[Language] {
        &self.offered
    }

    /// Returns an address inside the house as it is written on its pages, without anything that links carry on.
    #[must_use]
    pub fn at(&self, path: &str) -> String {
        format!("{}{path}", self.reader.base)
    }

    /// Returns an address inside the house as a reader types it on another machine, with the day that was asked for.
    #[must_use]
    pub fn address_of(&self, path: &str) -> String {
        let day = self.when.filter(|when| when.on != when.latest);
        let day = day.map_or_else(String::new, |when| format!("?on={}", when.on));
        format!("{}{}{day}", self.origin, self.at(path))
    }

    /// Returns whether an entry of the house has something to show.
    #[must_use]
    pub fn has(&self, path: &str) -> bool {
        !self.lacks.contains(&path)
    }

    /// Returns whether the house can be searched.
    #[must_use]
    pub fn is_searched(&self) -> bool {
        self.head().any(|entry| entry.path == "/search")
    }

    /// Returns the entries at the head of the page that have something to show.
    pub fn head(&self) -> impl Iterator<Item = &'static Entry> {
        self.nav.head.iter().filter(|entry| self.has(entry.path))
    }

    /// Returns the entries at its foot that have something to show.
    pub fn foot(&self) -> impl Iterator<Item = &'static Entry> {
        self.nav.foot.iter().filter(|entry| self.has(entry.path))
    }

    /// Returns whether the page is in this language.
    #[must_use]
    pub fn is_in(&self, language: &Language) -> bool {
        self.words.language() == *language
    }

    /// Returns whether the page stands in this entry.
    #[must_use]
    pub fn stands_in(&self, entry: &Entry) -> bool {
        self.here == Some(*entry)
    }

    /// Returns whether a person has reviewed this language's words.
    #[must_use]
    pub fn is_reviewed(&self) -> bool {
        crate::words::is_reviewed(self.words.language())
    }

    /// Returns the address of the style sheet.
    #[must_use]
    pub fn style(&self) -> &'static str {
        crate::style::address()
    }

    /// Returns the address of the style of pictures that few pages hold.
    #[must_use]
    pub fn chart_style(&self) -> &'static str {
        crate::style::charts_address()
    }
}
