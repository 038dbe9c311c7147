//! Which texts name a cause, by words that stand in them, and nothing else: a link is a quotation or a decision that
//! somebody owns, never a likeness that a program found.

use kernel::{CommitmentId, Day, Localized};

/// How a cause was looked for in the promises, and where it was found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Naming {
    /// The English words by which a text names the cause.
    pub words: Vec<String>,
    /// The day on which somebody read every promise for them; nothing where nobody did.
    pub read: Option<Day>,
    /// The texts that name it.
    pub links: Vec<Link>,
}

/// A text that names a cause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The text.
    pub of: Named,
    /// The words of that text, quoted.
    pub says: Localized,
    /// Who decided that these words mean the cause, where they do not name it.
    pub coded: Option<Coded>,
}

/// A text that may name a cause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Named {
    /// A promise.
    Commitment(CommitmentId),
    /// A clause of the compact's text, by its number, with the address at which it was read.
    Clause {
        /// The number.
        id: String,
        /// The address.
        source: String,
    },
}

/// A decision that words mean a cause which they do not name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coded {
    /// Who decided it.
    pub by: String,
    /// Why.
    pub why: Localized,
}

/// Returns whether words stand in a text just so, neither beginning nor ending inside a word of it.
#[must_use]
pub fn stands_in(quoted: &str, text: &str) -> bool {
    if quoted.trim().is_empty() {
        return false;
    }
    let mut found = text.match_indices(quoted);
    found.any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + quoted.len()..].chars().next();
        let cuts = |outer: Option<char>, inner: Option<char>| {
            let is_letter = |one: Option<char>| one.is_some_and(char::is_alphanumeric);
            is_letter(outer) && is_letter(inner)
        };
        !cuts(before, quoted.chars().next()) && !cuts(after, quoted.chars().next_back())
    })
}

/// Returns whether a text holds one of these words, capitals aside.
#[must_use]
pub fn names<'a>(text: &str, words: impl IntoIterator<Item = &'a String>) -> bool {
    let text = text.to_lowercase();
    let mut words = words.into_iter();
    words.any(|word| stands_in(&word.to_lowercase(), &text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quotation_ends_where_a_word_ends() {
        let text = "They would work on poverty, inequality and violence.";
        for quoted in ["poverty, inequality", "They", "violence.", "and violence"] {
            assert!(stands_in(quoted, text), "{quoted}");
        }
        // Plain containing would take every one of these.
        for quoted in [
            "equality",
            "povert",
            "",
            " ",
            "Poverty",
            "poverty inequality",
        ] {
            assert!(!stands_in(quoted, text), "{quoted}");
        }
        let words = ["poverty".to_owned(), "rule of law".to_owned()];
        assert!(names("Rule of Law first", &words));
        assert!(!names("rules of law and impoverished people", &words));
    }
}
