//! The one writer of feeds (Atom, RFC 4287).

use std::fmt::Write;

use kernel::{Day, Language};

/// A feed that anybody may subscribe to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feed {
    /// What names it for ever.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Who tells it.
    pub author: String,
    /// Its own address.
    pub own: String,
    /// The page of which it tells.
    pub page: String,
    /// The language in which it is written.
    pub language: Language,
    /// The day from which it holds, where there is no entry.
    pub begun: Day,
    /// What happened, latest first.
    pub entries: Vec<Entry>,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What names it for ever, so that nobody is told twice.
    pub id: String,
    /// The day on which it happened.
    pub on: Day,
    /// What happened, in a line.
    pub title: String,
    /// What to know besides.
    pub text: String,
    /// Where it is told.
    pub link: String,
}

/// Returns the feed as a file.
#[must_use]
pub fn write(feed: &Feed) -> String {
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    let _ = writeln!(
        out,
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">",
        feed.language.code()
    );
    let last = feed.entries.iter().map(|one| one.on).max();
    element(&mut out, "id", &feed.id);
    element(&mut out, "title", &feed.title);
    element(&mut out, "updated", &moment(last.unwrap_or(feed.begun)));
    let _ = writeln!(
        out,
        "<author><name>{}</name></author>",
        escaped(&feed.author)
    );
    link(&mut out, "self", &feed.own);
    link(&mut out, "alternate", &feed.page);
    for one in &feed.entries {
        out.push_str("<entry>\n");
        element(&mut out, "id", &one.id);
        element(&mut out, "title", &one.title);
        element(&mut out, "updated", &moment(one.on));
        link(&mut out, "alternate", &one.link);
        element(&mut out, "summary", &one.text);
        out.push_str("</entry>\n");
    }
    out.push_str("</feed>\n");
    out
}

fn moment(day: Day) -> String {
    format!("{day}T00:00:00Z")
}

fn element(out: &mut String, name: &str, text: &str) {
    let _ = writeln!(out, "<{name}>{}</{name}>", escaped(text));
}

fn link(out: &mut String, rel: &str, address: &str) {
    let _ = writeln!(out, "<link rel=\"{rel}\" href=\"{}\"/>", escaped(address));
}

/// Returns a text as XML 1.0 may hold it: without the characters that it may not hold at all.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' => out.push(letter),
            '\u{fffe}' | '\u{ffff}' => {}
            other if other.is_control() => {}
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn feed(title: &str) -> Feed {
        let day = |text: &str| text.parse().expect("a day");
        let link = "https://cauce.example/cycles/2025?lang=ht&on=2025-05-01";
        Feed {
            id: "tag:cauce.example,2025-04-14:river/cycles/2025".to_owned(),
            title: "Akò Rivyè a".to_owned(),
            author: "Cauce".to_owned(),
            own: "https://cauce.example/cycles/2025/feed.atom".to_owned(),
            page: link.to_owned(),
            language: Language::Ht,
            begun: day("2025-04-14"),
            entries: vec![Entry {
                id: "tag:cauce.example,2025-04-14:river/reports/D-1".to_owned(),
                on: day("2025-06-02"),
                title: title.to_owned(),
                text: String::new(),
                link: link.to_owned(),
            }],
        }
    }

    #[test]
    fn a_feed_is_as_new_as_its_latest_entry() {
        let written = write(&feed("x"));
        assert_eq!(
            written
                .matches("<updated>2025-06-02T00:00:00Z</updated>")
                .count(),
            2
        );
        let mut none = feed("x");
        none.entries.clear();
        assert!(write(&none).contains("<updated>2025-04-14T00:00:00Z</updated>"));
    }

    #[test]
    fn words_of_others_stay_words() {
        let odd = "</title><script>&\u{1}\u{b}\u{ffff}\"]]>";
        let written = write(&feed(odd));
        assert!(written.contains("<title>&lt;/title&gt;&lt;script&gt;&amp;&quot;]]&gt;</title>"));
        assert!(written.contains("?lang=ht&amp;on=2025-05-01"));
    }
}
