//! The words of a form that was not taken, given back as a form that can be sent again.

use askama::Template;
use cycle::Field;
use ui::Frame;

use crate::page::Page;
use crate::report::field;
use crate::sent::Fields;
use crate::typed::Kept;

/// The words of a form that was not taken.
#[derive(Debug)]
pub struct Words {
    route: String,
    fields: Vec<(String, String)>,
}

/// One answer of it.
pub struct Word {
    /// The name in the form.
    pub name: String,
    /// What it is called; empty where it is no answer of a person.
    pub label: String,
    /// What it says.
    pub text: Kept,
    /// What was chosen, in the reader's words; empty where a person wrote freely.
    pub chosen: String,
}

#[derive(Template)]
#[template(path = "words.html")]
pub struct WordsPage {
    page: Page,
    what: String,
    advice: String,
    route: String,
    words: Vec<Word>,
}

impl Words {
    /// Returns what a form said that was sent to a route.
    pub fn of(route: &str, fields: &Fields) -> Self {
        Self {
            route: route.to_owned(),
            fields: fields.0.clone(),
        }
    }

    /// Returns the page that gives them back.
    pub fn page(&self, page: Page, what: String, advice: String) -> WordsPage {
        WordsPage {
            what,
            advice,
            route: self.route.clone(),
            words: named(&page, &self.fields),
            page,
        }
    }
}

/// Returns answers with what they are called.
pub fn named(page: &Frame, fields: &[(String, String)]) -> Vec<Word> {
    let word = |(name, text): &(String, String)| {
        let of = |prefix: &str| name.strip_prefix(prefix);
        let field = [Some(name.as_str()), of("mark."), of("mine."), of("third.")];
        let mut fields = field.into_iter().flatten();
        let field = fields.find_map(|name| name.parse::<Field>().ok());
        let label = match &field {
            _ if text.trim().is_empty() => String::new(),
            Some(field) => field::label(page, field),
            None if name == "reason" => page.say("desk-reason").into_owned(),
            None => String::new(),
        };
        let chosen = field.and_then(|field| {
            let mut offered = field::answers(page, &field).into_iter();
            offered.find(|(code, _)| code == text)
        });
        Word {
            name: name.clone(),
            label,
            text: Kept(text.clone()),
            chosen: chosen.map_or_else(String::new, |(_, label)| label),
        }
    };
    fields.iter().map(word).collect()
}
