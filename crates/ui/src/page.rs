//! What the frame of every page needs to know.

use std::borrow::Cow;

use kernel::address::encode;
use kernel::{Day, Language, Localized, Period};
use rust_decimal::Decimal;

use crate::markup::Markup;
use crate::words::{Count, Words};

/// A part of the site with its own entry in the frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// Where the compact stands.
    Home,
    /// What was promised.
    Commitments,
    /// Who promised.
    Members,
    /// Themes.
    Pillars,
    /// Committees.
    Packages,
    /// When members met.
    Meetings,
    /// Counts of people moving.
    Movement,
    /// How ratings are computed.
    Methods,
    /// Where figures come from.
    Sources,
    /// What is not known.
    Unknown,
    /// Lawful pathways.
    Pathways,
    /// Questions about oneself.
    Screening,
    /// Where people are served.
    Offices,
    /// Money announced.
    Money,
    /// Search over everything.
    Search,
    /// What this is.
    About,
}

impl Section {
    /// The sections that stand at the head of every page.
    pub const HEAD: [Self; 10] = [
        Self::Pathways,
        Self::Offices,
        Self::Commitments,
        Self::Members,
        Self::Money,
        Self::Meetings,
        Self::Movement,
        Self::Methods,
        Self::Unknown,
        Self::Search,
    ];

    /// The sections that stand at the foot of every page.
    pub const FOOT: [Self; 15] = [
        Self::Home,
        Self::Pathways,
        Self::Screening,
        Self::Offices,
        Self::Commitments,
        Self::Members,
        Self::Pillars,
        Self::Packages,
        Self::Meetings,
        Self::Money,
        Self::Movement,
        Self::Methods,
        Self::Sources,
        Self::Unknown,
        Self::About,
    ];

    /// Returns the address of the section's first page.
    #[must_use]
    pub fn path(self) -> &'static str {
        match self {
            Self::Home => "/",
            Self::Commitments => "/commitments",
            Self::Members => "/members",
            Self::Pillars => "/pillars",
            Self::Packages => "/packages",
            Self::Meetings => "/meetings",
            Self::Movement => "/movement",
            Self::Methods => "/methods",
            Self::Sources => "/sources",
            Self::Unknown => "/unknown",
            Self::Pathways => "/pathways",
            Self::Screening => "/screening",
            Self::Offices => "/offices",
            Self::Money => "/money",
            Self::Search => "/search",
            Self::About => "/about",
        }
    }

    /// Returns the key of the section's name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Home => "section-home",
            Self::Commitments => "section-commitments",
            Self::Members => "section-members",
            Self::Pillars => "section-pillars",
            Self::Packages => "section-packages",
            Self::Meetings => "section-meetings",
            Self::Movement => "section-movement",
            Self::Methods => "section-methods",
            Self::Sources => "section-sources",
            Self::Unknown => "section-unknown",
            Self::Pathways => "section-pathways",
            Self::Screening => "section-screening",
            Self::Offices => "section-offices",
            Self::Money => "section-money",
            Self::Search => "section-search",
            Self::About => "section-about",
        }
    }
}

/// What the frame of every page needs to know, and the words its body speaks with.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// The words in the reader's language.
    pub words: Words,
    /// The page's own title, already in words.
    pub title: String,
    /// The compact's name, already in words; empty where no compact could be read.
    pub compact: String,
    /// Where in the site the page stands, if anywhere.
    pub section: Option<Section>,
    /// The path, such as `/members/GTM`.
    pub path: String,
    /// Everything in the query besides language and day, in order.
    pub query: Vec<(String, String)>,
    /// Whether the reader chose the language in the address.
    pub language_chosen: bool,
    /// The day as on which everything is shown.
    pub on: Day,
    /// Whether the reader chose that day in the address.
    pub on_chosen: bool,
    /// The first day that can be asked for.
    pub earliest: Day,
    /// The last day that can be asked for.
    pub today: Day,
    /// Whether the page shows ratings, which nobody has adopted yet.
    pub rates: bool,
}

impl Page {
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

    /// Returns a link inside the site that keeps the reader's language and day.
    #[must_use]
    pub fn link(&self, path: &str) -> String {
        self.address(path, &[], self.chosen_language(), self.chosen_day())
    }

    /// Returns a link inside the site that keeps language and day and adds questions of its own.
    #[must_use]
    pub fn link_asking(&self, path: &str, query: &[(&str, &str)]) -> String {
        self.address(path, query, self.chosen_language(), self.chosen_day())
    }

    /// Returns this page in another language.
    #[must_use]
    pub fn link_in(&self, language: &Language) -> String {
        self.address(
            &self.path,
            &self.own_query(),
            Some(*language),
            self.chosen_day(),
        )
    }

    /// Returns this page as it is known today.
    #[must_use]
    pub fn link_today(&self) -> String {
        self.address(&self.path, &self.own_query(), self.chosen_language(), None)
    }

    fn own_query(&self) -> Vec<(&str, &str)> {
        self.query
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect()
    }

    fn chosen_language(&self) -> Option<Language> {
        self.language_chosen.then(|| self.words.language())
    }

    fn chosen_day(&self) -> Option<Day> {
        self.on_chosen.then_some(self.on)
    }

    fn address(
        &self,
        path: &str,
        query: &[(&str, &str)],
        language: Option<Language>,
        on: Option<Day>,
    ) -> String {
        let (path, fragment) = path.split_once('#').unwrap_or((path, ""));
        let mut out = path.to_owned();
        let mut mark = if path.contains('?') { '&' } else { '?' };
        let mut add = |name: &str, value: &str| {
            out.push(mark);
            mark = '&';
            encode(&mut out, name);
            out.push('=');
            encode(&mut out, value);
        };
        for (name, value) in query {
            add(name, value);
        }
        if let Some(on) = on {
            add("on", &on.to_string());
        }
        if let Some(language) = language {
            add("lang", language.code());
        }
        if !fragment.is_empty() {
            out.push('#');
            out.push_str(fragment);
        }
        out
    }

    /// Returns the languages on offer.
    #[must_use]
    pub fn languages(&self) -> &'static [Language] {
        &Language::ALL
    }

    /// Returns whether the page is in this language.
    #[must_use]
    pub fn is_in(&self, language: &Language) -> bool {
        self.words.language() == *language
    }

    /// Returns whether the page stands in this section.
    #[must_use]
    pub fn stands_in(&self, section: &Section) -> bool {
        self.section == Some(*section)
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

    /// Returns the sections at the head of the page.
    #[must_use]
    pub fn head(&self) -> &'static [Section] {
        &Section::HEAD
    }

    /// Returns the sections at the foot of the page.
    #[must_use]
    pub fn foot(&self) -> &'static [Section] {
        &Section::FOOT
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page() -> Page {
        Page {
            words: Words::in_language(Language::Es),
            title: String::new(),
            compact: String::new(),
            section: None,
            path: "/search".to_owned(),
            query: vec![("q".to_owned(), "niños & más".to_owned())],
            language_chosen: true,
            on: "2024-05-07".parse().unwrap(),
            on_chosen: true,
            earliest: "2022-06-10".parse().unwrap(),
            today: "2026-11-01".parse().unwrap(),
            rates: false,
        }
    }

    #[test]
    fn links_keep_language_and_day() {
        let page = page();
        assert_eq!(
            page.link("/members/GTM"),
            "/members/GTM?on=2024-05-07&lang=es"
        );
        assert_eq!(
            page.link("/sources/R001#note"),
            "/sources/R001?on=2024-05-07&lang=es#note"
        );
        assert_eq!(
            page.link_in(&Language::Fr),
            "/search?q=ni%C3%B1os%20%26%20m%C3%A1s&on=2024-05-07&lang=fr"
        );
        assert_eq!(
            page.link_today(),
            "/search?q=ni%C3%B1os%20%26%20m%C3%A1s&lang=es"
        );
    }

    #[test]
    fn links_of_a_reader_who_chose_nothing_stay_bare() {
        let page = Page {
            language_chosen: false,
            on_chosen: false,
            ..page()
        };
        assert_eq!(page.link("/members"), "/members");
    }
}
