//! What is read alike of every element: its children, its words, its days, who it names.

use assistance::claim::Party;
use kernel::{Day, Severity};

use super::Known;
use crate::iati::notes::Notes;
use crate::iati::rules;
use crate::iati::ruleset::tree::{Names, Node, Tree};

/// The longest text that is kept of a title, a name or an identifier.
pub(super) const LONGEST_NAME: usize = 300;
/// What is kept of a longer identifier, before the beginning of its digest.
pub(super) const LONGEST_BEGINNING: usize = 240;

/// Returns an identifier with single spaces; a very long one keeps its beginning and a digest of the
/// whole, so that two of them stay two.
pub(super) fn identifier(text: &str) -> String {
    let whole = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if whole.chars().count() <= LONGEST_NAME {
        return whole;
    }
    let digest = crate::digest::of(whole.as_bytes());
    let beginning: String = whole.chars().take(LONGEST_BEGINNING).collect();
    format!("{}…{}", beginning.trim_end(), &digest.as_str()[..32])
}

/// Reads the elements of one activity, and notes what it finds.
pub(super) struct Extract<'t> {
    pub(super) tree: &'t Tree,
    pub(super) names: &'t Names,
    pub(super) known: &'t Known,
    pub(super) notes: &'t mut Notes,
}

impl<'t> Extract<'t> {
    pub(super) fn children(&self, of: u32, name: u16) -> impl Iterator<Item = u32> + use<'t> {
        let tree = self.tree;
        tree.children(of)
            .filter(move |child| tree.name(*child) == name)
    }

    pub(super) fn attribute(&self, of: u32, name: u16) -> &'t str {
        self.tree
            .attribute(of, name)
            .map_or("", |node| self.tree.string(node).trim())
    }

    pub(super) fn text(&self, of: u32, limit: usize) -> String {
        let text = self.tree.string(Node::Element(of));
        let mut kept = String::new();
        for word in text.split_whitespace() {
            if !kept.is_empty() {
                kept.push(' ');
            }
            kept.push_str(word);
            if kept.len() > limit {
                // Shorter than the limit with its ellipsis, so that it is read back unchanged.
                let mut end = limit - 4;
                while !kept.is_char_boundary(end) {
                    end -= 1;
                }
                kept.truncate(end);
                kept.truncate(kept.trim_end().len());
                kept.push('…');
                break;
            }
        }
        kept
    }

    pub(super) fn narrative(&self, of: u32, limit: usize) -> String {
        self.children(of, self.known.narrative)
            .map(|narrative| self.text(narrative, limit))
            .find(|text| !text.is_empty())
            .unwrap_or_default()
    }

    pub(super) fn first(&self, of: u32, name: u16) -> Option<u32> {
        self.children(of, name).next()
    }

    pub(super) fn warn(&mut self, kind: &'static str, at: u32, what: String) {
        let line = self.tree.line(Node::Element(at));
        self.warn_on(kind, line as u64, what);
    }

    pub(super) fn warn_on(&mut self, kind: &'static str, line: u64, what: String) {
        let line = usize::try_from(line).unwrap_or(usize::MAX);
        let advice = "Tell the publisher; the rest of the file was read.";
        self.notes
            .note(kind, Severity::Warning, line, || what, advice);
    }

    pub(super) fn notice(&mut self, kind: &'static str, at: u32, what: String) {
        let line = self.tree.line(Node::Element(at));
        let advice = "Tell the publisher; everything was read.";
        self.notes
            .note(kind, Severity::Notice, line, || what, advice);
    }

    pub(super) fn day(&mut self, of: u32, name: u16) -> Option<Day> {
        let text = self.attribute(of, name);
        let day = rules::day(text);
        if day.is_none() && !text.is_empty() {
            let shown: String = text.chars().take(40).collect();
            self.warn(
                "not a date",
                of,
                format!("\"{shown}\" is no date between 1900 and 2199"),
            );
        }
        day
    }

    pub(super) fn party(&self, of: u32, activity: u16) -> Party {
        Party {
            reference: identifier(self.attribute(of, self.known.reference)),
            name: self.narrative(of, LONGEST_NAME),
            activity: identifier(self.attribute(of, activity)),
        }
    }

    /// Reads the code of a kind of finance; 0 where there is none.
    pub(super) fn finance(&self, of: u32, name: u16) -> u16 {
        let code = self.first(of, name);
        let code = code.map(|child| self.attribute(child, self.known.code));
        code.and_then(|code| code.parse().ok()).unwrap_or(0)
    }
}
