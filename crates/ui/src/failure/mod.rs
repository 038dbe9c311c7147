//! What a reader sees when there is no page to show.

use askama::Template;

use crate::frame::Frame;

/// A page that says what went wrong, whose move it is, and what to do.
#[derive(Debug, Template)]
#[template(path = "failure/page.html")]
pub struct FailurePage {
    /// The frame.
    pub page: Frame,
    /// What went wrong, in a sentence.
    pub what: String,
    /// What to do, in a sentence.
    pub advice: String,
    /// Values that would have been understood: words and link.
    pub instead: Vec<(String, String)>,
}

#[cfg(test)]
mod tests {
    use kernel::Language;

    use super::*;
    use crate::frame::Nav;
    use crate::reader::Reader;
    use crate::words::Words;

    #[test]
    fn a_failure_is_told_in_the_readers_language_and_escapes_what_was_asked() {
        let words = Words::in_language(Language::Ht);
        let nav = Nav {
            home: "/",
            head: &[],
            foot: &[],
    promise: "frame-promise",
        };
        let html = FailurePage {
            page: Frame::new(
                Reader::at("/nowhere", Language::Ht),
                nav,
                words.say("failure-not-found-title"),
            ),
            what: "<b>".to_owned(),
            advice: String::new(),
            instead: vec![("GTM".to_owned(), "/members/GTM".to_owned())],
        }
        .render()
        .unwrap();
        assert!(html.contains("<html lang=\"ht\""));
        assert!(!html.contains("<b>") && !html.contains('⚠'));
        assert!(html.contains("href=\"/members/GTM\""));
    }
}
