//! The attributes of one start tag, without copying.

use std::borrow::Cow;

use super::refusal::RefusalKind;
use super::walk::is_character;

/// Passes through the attributes of a start tag in the order in which they are written.
#[derive(Debug, Clone)]
pub struct Attributes<'a> {
    rest: &'a str,
}

impl<'a> Attributes<'a> {
    /// Begins with what stands between an element's name and the end of its tag.
    #[must_use]
    pub fn new(raw: &'a str) -> Self {
        Self { rest: raw }
    }
}

impl<'a> Iterator for Attributes<'a> {
    /// The name and the value, whose references are not yet resolved (see [`resolved`]).
    type Item = Result<(&'a str, &'a str), RefusalKind>;

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        let bytes = self.rest.as_bytes();
        let mut at = 0;
        while at < bytes.len() && is_space(bytes[at]) {
            at += 1;
        }
        if at == bytes.len() {
            return None;
        }
        let name_from = at;
        while at < bytes.len() && bytes[at] != b'=' && !is_space(bytes[at]) {
            at += 1;
        }
        let name_to = at;
        while at < bytes.len() && is_space(bytes[at]) {
            at += 1;
        }
        if at == bytes.len() || bytes[at] != b'=' || name_from == name_to {
            self.rest = "";
            return Some(Err(ill_formed()));
        }
        at += 1;
        while at < bytes.len() && is_space(bytes[at]) {
            at += 1;
        }
        let quote = match bytes.get(at) {
            Some(quote @ (b'"' | b'\'')) => *quote,
            _ => {
                self.rest = "";
                return Some(Err(ill_formed()));
            }
        };
        let value_from = at + 1;
        let Some(length) = bytes[value_from..].iter().position(|b| *b == quote) else {
            self.rest = "";
            return Some(Err(ill_formed()));
        };
        let value_to = value_from + length;
        let (name, value) = (
            &self.rest[name_from..name_to],
            &self.rest[value_from..value_to],
        );
        self.rest = &self.rest[value_to + 1..];
        Some(Ok((name, value)))
    }
}

/// Returns a raw attribute value with its character references resolved.
pub fn resolved(raw: &str) -> Result<Cow<'_, str>, RefusalKind> {
    if memchr::memchr(b'&', raw.as_bytes()).is_none() {
        return Ok(Cow::Borrowed(raw));
    }
    let text = quick_xml::escape::unescape(raw).map_err(|_| {
        let from = raw.find('&').unwrap_or(0) + 1;
        let name: String = raw[from..]
            .chars()
            .take_while(|c| *c != ';')
            .take(40)
            .collect();
        if matches!(name.as_str(), "#0" | "#x0") {
            return RefusalKind::Character(0);
        }
        RefusalKind::Entity(name)
    })?;
    match text.chars().find(|letter| !is_character(*letter)) {
        Some(letter) => Err(RefusalKind::Character(letter.into())),
        None => Ok(text),
    }
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r' | b'\n')
}

#[cold]
fn ill_formed() -> RefusalKind {
    RefusalKind::IllFormed("an attribute is not written as name=\"value\"".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(raw: &str) -> Result<Vec<(&str, &str)>, RefusalKind> {
        Attributes::new(raw).collect()
    }

    #[test]
    fn attributes_are_read_in_either_quotes() {
        assert_eq!(
            read(" a=\"1\"\n\tb = 'x \"y\"'  xml:lang=\"\" ").unwrap(),
            [("a", "1"), ("b", "x \"y\""), ("xml:lang", "")]
        );
        assert_eq!(read("  ").unwrap(), []);
    }

    #[test]
    fn a_broken_attribute_is_refused() {
        for raw in [" a", " a=", " a=1", " a=\"1", " =\"1\"", " a \"1\""] {
            assert!(read(raw).is_err(), "{raw}");
        }
    }

    #[test]
    fn only_the_entities_of_xml_itself_are_resolved() {
        assert_eq!(resolved("R&amp;D &#233;&lt;").unwrap(), "R&D é<");
        assert_eq!(
            resolved("&lol9;"),
            Err(RefusalKind::Entity("lol9".to_owned()))
        );
    }
}
