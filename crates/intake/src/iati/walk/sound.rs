//! What no XML holds, and what no document of the aid standard has: asked of every piece before it is told.

use quick_xml::events::BytesDecl;

use super::DEEPEST;
use crate::iati::attributes::{Attributes, resolved};
use crate::iati::refusal::RefusalKind;

/// The most attributes that are compared with one another; no real element has half as many.
const MOST_ATTRIBUTES: usize = 64;

/// Returns whether an element may open here.
#[inline]
pub(super) fn admitted(name: &str, depth: usize, seen_root: &mut bool) -> Result<(), RefusalKind> {
    if depth > DEEPEST {
        return Err(RefusalKind::TooDeep);
    }
    if depth == 1 && std::mem::replace(seen_root, true) {
        return Err(ill_formed("there is a second outermost element"));
    }
    if name.is_empty() {
        return Err(ill_formed("a tag has no name"));
    }
    Ok(())
}

/// Returns whether no attribute stands twice and none refers to a character that XML does not hold.
#[inline]
pub(super) fn sound_attributes(raw: &str) -> Result<(), RefusalKind> {
    if memchr::memchr(b'=', raw.as_bytes()).is_none() {
        return Ok(());
    }
    let mut names = [""; MOST_ATTRIBUTES];
    for (n, attribute) in Attributes::new(raw).enumerate() {
        // What is no attribute at all is told by whoever reads it.
        let Ok((name, value)) = attribute else {
            return Ok(());
        };
        if n == MOST_ATTRIBUTES {
            return Err(RefusalKind::TooMuch {
                limit: MOST_ATTRIBUTES,
                what: "attributes in one element",
            });
        }
        if names[..n].contains(&name) {
            return Err(RefusalKind::Twice(name.chars().take(40).collect()));
        }
        names[n] = name;
        if memchr::memchr(b'&', value.as_bytes()).is_some() {
            resolved(value)?;
        }
    }
    Ok(())
}

/// Returns whether XML 1.0 (§2.2) holds a character.
pub fn is_character(letter: char) -> bool {
    matches!(letter, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

/// Returns where the first byte stands that no XML holds.
pub(super) fn forbidden(bytes: &[u8]) -> Option<usize> {
    let is_bad = |byte: u8| byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r');
    // Pieces are looked at whole, which the processor does many bytes at a time.
    let piece = (bytes.chunks(4096))
        .position(|piece| piece.iter().fold(false, |bad, byte| bad | is_bad(*byte)))?;
    let within = bytes[piece * 4096..].iter().position(|byte| is_bad(*byte));
    within.map(|within| piece * 4096 + within)
}

pub(super) fn is_other_encoding(begin: &[u8]) -> bool {
    matches!(
        begin,
        [0xfe, 0xff, ..] | [0xff, 0xfe, ..] | [0, b'<', ..] | [b'<', 0, ..]
    )
}

/// Returns whether a document may say that it is written so.
pub(super) fn declared(declaration: &BytesDecl<'_>, is_marked: bool) -> Result<(), RefusalKind> {
    match declaration.encoding() {
        Some(Ok(name)) if is_marked && is_utf16(&name) => Ok(()),
        Some(Ok(name)) if !is_utf8(&name) => {
            Err(RefusalKind::Encoding(name.chars().take(40).collect()))
        }
        _ => Ok(()),
    }
}

fn is_utf8(name: &str) -> bool {
    ["utf-8", "utf8", "us-ascii", "ascii"]
        .iter()
        .any(|known| name.eq_ignore_ascii_case(known))
}

fn is_utf16(name: &str) -> bool {
    ["utf-16", "utf-16le", "utf-16be", "iso-10646-ucs-2"]
        .iter()
        .any(|known| name.eq_ignore_ascii_case(known))
}

#[cold]
pub(super) fn ill_formed(what: &str) -> RefusalKind {
    RefusalKind::IllFormed(what.to_owned())
}

#[cold]
pub(super) fn broken(error: &quick_xml::Error, ended: bool) -> RefusalKind {
    match error {
        quick_xml::Error::Encoding(_) => RefusalKind::NotUtf8,
        quick_xml::Error::Syntax(_) if ended => RefusalKind::Truncated,
        quick_xml::Error::Syntax(_) => RefusalKind::TooLong,
        other => RefusalKind::IllFormed(other.to_string().chars().take(200).collect()),
    }
}
