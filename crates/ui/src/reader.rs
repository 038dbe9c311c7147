//! Who reads: in which language, at which address, having asked what.

use kernel::Language;
use kernel::address::encode;

/// A reader's place: language, address, and what every link of the house carries on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reader {
    /// The language of the page.
    pub language: Language,
    /// Whether the reader chose it in the address; links then keep it.
    pub language_chosen: bool,
    /// Where the house begins, such as `/c/rivers`; empty where it begins at the root.
    pub base: String,
    /// The path inside the house, such as `/members/GTM`.
    pub path: String,
    /// Everything in the query but the language and what is kept, in order.
    pub query: Vec<(String, String)>,
    /// What every link carries on, such as a day that was chosen.
    pub kept: Vec<(&'static str, String)>,
}

impl Reader {
    /// Returns a reader at this path who asked for nothing.
    #[must_use]
    pub fn at(path: &str, language: Language) -> Self {
        Self {
            language,
            language_chosen: false,
            base: String::new(),
            path: path.to_owned(),
            query: Vec::new(),
            kept: Vec::new(),
        }
    }

    /// Returns a link inside the house that keeps language and the rest, and adds questions of its
    /// own.
    #[must_use]
    pub fn link_asking(&self, path: &str, query: &[(&str, &str)]) -> String {
        let language = self.language_chosen.then_some(self.language);
        self.at_base(address(path, query, &self.kept, language))
    }

    /// Returns an address inside the house as it is written on its pages; one on the page itself stays.
    fn at_base(&self, address: String) -> String {
        if address.starts_with('/') {
            format!("{}{address}", self.base)
        } else {
            address
        }
    }

    /// Returns this page in another language.
    #[must_use]
    pub fn link_in(&self, language: Language) -> String {
        self.at_base(address(
            &self.path,
            &self.own_query(),
            &self.kept,
            Some(language),
        ))
    }

    /// Returns this page in a language, or in whichever a browser asks for, as it is known today.
    #[must_use]
    pub fn link_today_in(&self, language: Option<Language>) -> String {
        self.at_base(address(&self.path, &self.own_query(), &[], language))
    }

    /// Returns this page without what links carry on, but the language.
    #[must_use]
    pub fn link_bare(&self) -> String {
        let language = self.language_chosen.then_some(self.language);
        self.at_base(address(&self.path, &self.own_query(), &[], language))
    }

    fn own_query(&self) -> Vec<(&str, &str)> {
        self.query
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect()
    }
}

fn address(
    path: &str,
    query: &[(&str, &str)],
    kept: &[(&'static str, String)],
    language: Option<Language>,
) -> String {
    let (path, fragment) = path.split_once('#').unwrap_or((path, ""));
    let mut out = path.to_owned();
    let mut mark = if path.contains('?') { '&' } else { '?' };
    let kept = kept.iter().map(|(name, value)| (*name, value.as_str()));
    let language = language.map(|language| ("lang", language.code()));
    for (name, value) in query.iter().copied().chain(kept).chain(language) {
        out.push(mark);
        mark = '&';
        encode(&mut out, name);
        out.push('=');
        encode(&mut out, value);
    }
    if !fragment.is_empty() {
        out.push('#');
        out.push_str(fragment);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reader() -> Reader {
        Reader {
            language_chosen: true,
            query: vec![("q".to_owned(), "niños & más".to_owned())],
            kept: vec![("on", "2024-05-07".to_owned())],
            ..Reader::at("/search", Language::Es)
        }
    }

    #[test]
    fn links_keep_language_and_day() {
        let reader = reader();
        assert_eq!(
            reader.link_asking("/members/GTM", &[]),
            "/members/GTM?on=2024-05-07&lang=es"
        );
        assert_eq!(
            reader.link_asking("/sources/R001#note", &[]),
            "/sources/R001?on=2024-05-07&lang=es#note"
        );
        assert_eq!(
            reader.link_in(Language::Fr),
            "/search?q=ni%C3%B1os%20%26%20m%C3%A1s&on=2024-05-07&lang=fr"
        );
        assert_eq!(
            reader.link_bare(),
            "/search?q=ni%C3%B1os%20%26%20m%C3%A1s&lang=es"
        );
    }

    #[test]
    fn links_stay_in_the_house_wherever_it_begins() {
        let reader = Reader {
            base: "/c/rivers".to_owned(),
            ..reader()
        };
        assert_eq!(
            reader.link_asking("/members", &[]),
            "/c/rivers/members?on=2024-05-07&lang=es"
        );
        assert!(
            reader
                .link_in(Language::Fr)
                .starts_with("/c/rivers/search?")
        );
        assert!(reader.link_bare().starts_with("/c/rivers/search?"));
        assert_eq!(
            reader.link_asking("#silent", &[]),
            "?on=2024-05-07&lang=es#silent"
        );
    }

    #[test]
    fn links_of_a_reader_who_chose_nothing_stay_bare() {
        let reader = Reader::at("/search", Language::Es);
        assert_eq!(reader.link_asking("/members", &[]), "/members");
    }
}
