//! Values as they stand in a charter file.

use kernel::{Language, Localized};

/// Returns a text in quotes.
pub fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' | '\r' | '\t' => out.push(' '),
            other if other.is_control() => {}
            other => out.push(other),
        }
    }
    out.push('"');
    out
}

/// Returns a list of texts.
pub fn list<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    let texts: Vec<String> = texts.into_iter().map(quoted).collect();
    format!("[{}]", texts.join(", "))
}

/// Returns a text per language.
pub fn table(texts: &Localized) -> String {
    let texts: Vec<String> = texts
        .iter()
        .map(|(language, text)| format!("{language} = {}", quoted(text)))
        .collect();
    format!("{{ {} }}", texts.join(", "))
}

/// Returns one text for several languages, until somebody translates it.
pub fn everywhere(text: &str, languages: &[Language]) -> Localized {
    languages
        .iter()
        .map(|language| (*language, text.to_owned()))
        .collect()
}
