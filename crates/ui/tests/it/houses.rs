//! Houses other than the public site stand in the same frame.

use askama::Template;
use kernel::Language;
use ui::{Entry, Frame, Nav, Notice, Reader};

/// A page as a desk would have it: its own entries, its own notice, no public day.
#[derive(Template)]
#[template(
    source = r#"{% extends "frame.html" %}{% block main %}<h1>{{ page.title }}</h1>{% endblock %}"#,
    ext = "html"
)]
struct Desk {
    page: Frame,
}

const HOME: Entry = Entry {
    path: "/desk",
    key: "section-home",
};
const NAV: Nav = Nav {
    home: "/desk",
    head: &[HOME],
    foot: &[HOME],
    promise: "frame-promise",
};

#[test]
fn a_page_of_another_house_stands_in_the_frame_in_every_language() {
    for language in Language::ALL {
        let reader = Reader {
            language_chosen: true,
            kept: vec![("seat", "a&b".to_owned())],
            ..Reader::at("/desk/tasks", language)
        };
        let mut page = Frame::new(reader, NAV, "<Tasks>");
        page.here = Some(HOME);
        page.notices.push(Notice {
            class: "outage",
            strong: String::new(),
            text: "The clock is suspect.".to_owned(),
            link: ("Why".to_owned(), page.link("/desk/clock")),
        });
        let home = page.say(HOME.key).replace('\'', "&#39;");
        let html = Desk { page }.render().unwrap();
        let code = language.code();
        assert!(html.contains(&format!("<html lang=\"{code}\">")), "{html}");
        assert!(html.contains("<h1>&#60;Tasks&#62;</h1>"), "{html}");
        assert!(html.contains(&home), "{html}");
        assert!(html.contains("<div class=\"outage\" role=\"note\">"));
        let link = |path| format!("href=\"{path}?seat=a%26b&#38;lang={code}\"");
        assert!(html.contains(&link("/desk")) && html.contains(&link("/desk/clock")));
        // Nothing of the public site: its sections, its day, its note on ratings.
        for foreign in [
            "/commitments",
            "/members",
            "/data",
            "/methods",
            "name=\"on\"",
            "adopted",
        ] {
            assert!(!html.contains(foreign), "{foreign} in {html}");
        }
    }
}
