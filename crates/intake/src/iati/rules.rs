//! How the values of the aid standard are understood: one rule for every reader.

use std::borrow::Cow;

use assistance::Percentage;
use assistance::currency::is_known;
use kernel::{Currency, Day};

use super::attributes::resolved;
use super::refusal::RefusalKind;

/// The longest code that is believed, its vocabulary included.
const LONGEST_CODE: usize = 64;

/// Returns a raw attribute value, resolved and without white space around it.
pub fn attribute(raw: &str) -> Result<Cow<'_, str>, RefusalKind> {
    Ok(match resolved(raw)? {
        Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
        Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
    })
}

/// Returns the currency that a text names, if it is one of ISO 4217.
#[must_use]
pub fn currency(text: &str) -> Option<Currency> {
    text.parse().ok().filter(|currency| is_known(*currency))
}

/// Returns the percentage that a text writes; `None` where it writes none, an error where it writes
/// something else.
#[must_use]
pub fn percentage(text: &str) -> Option<Result<Percentage, ()>> {
    (!text.is_empty()).then(|| Percentage::read(text).ok_or(()))
}

/// Returns whether a vocabulary is the first of its list: the United Nations' regions, the DAC's
/// sectors.
#[must_use]
pub fn is_first_vocabulary(vocabulary: &str) -> bool {
    matches!(vocabulary, "" | "1")
}

/// Returns the code of a place or sector, after its vocabulary where that is not the first; empty
/// where no code can be used.
#[must_use]
pub fn code<'c>(vocabulary: &str, code: &'c str) -> Cow<'c, str> {
    let whole = if code.is_empty() || is_first_vocabulary(vocabulary) {
        Cow::Borrowed(code)
    } else {
        Cow::Owned(format!("{vocabulary}:{code}"))
    };
    if whole.len() > LONGEST_CODE {
        return Cow::Borrowed("");
    }
    whole
}

/// Returns the vocabulary in which the regions of one list are counted, by their codes: the United
/// Nations' where it is used, else the one that stands first. Another vocabulary says the same in other
/// words.
#[must_use]
pub fn region_vocabulary<'c>(codes: impl Iterator<Item = &'c str>) -> Option<&'c str> {
    let mut first = None;
    for code in codes {
        match vocabulary_of(code) {
            "" => return Some(""),
            other => first = first.or(Some(other)),
        }
    }
    first
}

/// Returns the vocabulary that stands before a code; empty for the first of its list.
#[must_use]
pub fn vocabulary_of(code: &str) -> &str {
    code.split_once(':')
        .map_or("", |(vocabulary, _)| vocabulary)
}

/// Writes down where published percentages were not what they should be: kind, sentence, advice.
pub fn rebasing(
    how: assistance::split::Rebasing,
    what: &str,
    mut note: impl FnMut(&'static str, String, &'static str),
) {
    if how.rebased {
        let told = format!(
            "the percentages of the activity's {what} add up to {}, not to 100",
            how.given
        );
        let advice = "The parts keep their proportions and add up to the whole.";
        note("rebased", told, advice);
    }
    if how.inferred {
        let told = format!("some of the activity's {what} carry no percentage");
        let advice = "Those without one share what the others leave of 100.";
        note("inferred", told, advice);
    }
}

/// Reads a day that may carry a time or a zone after it, as XML Schema's dates do.
#[must_use]
pub fn day(text: &str) -> Option<Day> {
    let bytes = text.trim_ascii().as_bytes();
    if bytes.len() > 10 && !matches!(bytes[10], b'T' | b'Z' | b'+' | b'-') {
        return None;
    }
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = bytes.get(..10)? else {
        return None;
    };
    let digits = [y1, y2, y3, y4, m1, m2, d1, d2];
    if digits.iter().any(|b| !b.is_ascii_digit()) {
        return None;
    }
    let two = |a: &u8, b: &u8| i16::from(a - b'0') * 10 + i16::from(b - b'0');
    let small = |n: i16| i8::try_from(n).ok();
    Day::new(
        two(y1, y2) * 100 + two(y3, y4),
        small(two(m1, m2))?,
        small(two(d1, d2))?,
    )
    .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regions_are_counted_in_one_vocabulary_and_all_of_them() {
        let chosen = |codes: &[&'static str]| region_vocabulary(codes.iter().copied());
        assert_eq!(chosen(&["99:CAM", "99:SAM"]), Some("99"));
        assert_eq!(chosen(&["99:CAM", "489", "2:x"]), Some(""));
        assert_eq!(chosen(&[]), None);
    }

    #[test]
    fn a_code_that_cannot_be_used_is_none() {
        assert_eq!(code("99", "CAM"), "99:CAM");
        assert_eq!(code("1", "489"), "489");
        assert_eq!(code("99", ""), "");
        assert_eq!(code("1", &"x".repeat(64)).len(), 64);
        assert_eq!(code("1", &"x".repeat(65)), "");
        assert_eq!(code("99", &"x".repeat(64)), "");
        assert_eq!(percentage(""), None);
        assert_eq!(percentage("x"), Some(Err(())));
    }
}
