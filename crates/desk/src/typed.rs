//! Words that a person typed, on their way to a page.
//!
//! In a field they stand letter for letter, or sending the form again would change them. Beside other words they stand
//! so that no letter of them turns round, hides or swallows what stands beside them.

use std::fmt;

use kernel::text::{plain_lines, steers};

/// Begins a letter that leaves as it is.
const KEPT: char = '\u{e000}';

/// Typed words for a field, letter for letter.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Kept(pub String);

/// Typed words for reading.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Told(pub String);

impl askama::filters::HtmlSafe for Kept {}
impl askama::filters::HtmlSafe for Told {}

impl Kept {
    /// Returns whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Told {
    /// Returns whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.0.trim().is_empty()
    }
}

impl fmt::Display for Kept {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, letter) in self.0.chars().enumerate() {
            match letter {
                // What a page begins a line with is taken for indentation.
                ' ' if place == 0 => f.write_str("&#32;")?,
                '\t' => f.write_str("&#9;")?,
                letter if letter == KEPT || steers(letter) && !matches!(letter, '\n' | '\r') => {
                    write!(f, "{KEPT}{:x};", u32::from(letter))?;
                }
                letter => escaped(f, letter)?,
            }
        }
        Ok(())
    }
}

impl fmt::Display for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, letter) in plain_lines(&self.0).chars().enumerate() {
            match letter {
                ' ' if place == 0 => f.write_str("&#32;")?,
                KEPT => f.write_str("\\ue000")?,
                letter => escaped(f, letter)?,
            }
        }
        Ok(())
    }
}

fn escaped(f: &mut fmt::Formatter<'_>, letter: char) -> fmt::Result {
    match letter {
        '&' => f.write_str("&amp;"),
        '<' => f.write_str("&lt;"),
        '>' => f.write_str("&gt;"),
        '"' => f.write_str("&quot;"),
        '\'' => f.write_str("&#39;"),
        // A line that begins in what was typed has an indentation of its own.
        '\n' => f.write_str("&#10;"),
        '\r' => f.write_str("&#13;"),
        letter => fmt::Write::write_char(f, letter),
    }
}

/// Returns a page with the letters that leave as they are.
pub fn with_kept(page: &str) -> String {
    let mut parts = page.split(KEPT);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let named = part.split_once(';').and_then(|(code, rest)| {
            let letter = u32::from_str_radix(code, 16).ok().and_then(char::from_u32);
            // Only what a field itself writes so: nobody may spell a mark of the page's own language like this.
            let letter = letter.filter(|letter| *letter == KEPT || steers(*letter));
            letter.map(|letter| (letter, rest))
        });
        match named {
            Some((letter, rest)) => {
                out.push(letter);
                out.push_str(rest);
            }
            None => out.push_str(part),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_keeps_every_letter_and_a_sentence_shows_every_one() {
        let odd = " \u{202e}<b>\"'&\n  x\u{85}\u{e000}41;";
        let page = plain_lines(&Kept(odd.to_owned()).to_string()).into_owned();
        let shown = with_kept(&page);
        let decoded = shown
            .replace("&#32;", " ")
            .replace("&#10;", "\n")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&#39;", "'")
            .replace("&amp;", "&");
        assert_eq!(decoded, odd);
        let told = with_kept(&Told(odd.to_owned()).to_string());
        assert!(!told.contains('\u{202e}') && told.contains("\\u202e") && !told.contains("<b>"));
        let forged = "\u{e000}3c;b\u{e000}3e;\u{e000}22;\u{e000}26;";
        assert!(
            !with_kept(forged).contains(['<', '>', '"', '&']),
            "a mark is spelt by nobody"
        );
        // The control: what a template writes by itself turns round what stands beside it no more, and changes.
        assert_ne!(plain_lines(odd), odd);
    }
}
