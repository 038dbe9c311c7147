//! Digits as each language writes them.

use kernel::Language;

/// The space that does not break and is narrow, between groups of digits.
const NARROW_SPACE: char = '\u{202f}';

/// Returns a number in plain digits (`-1234567.5`) as a language writes it.
///
/// Spanish, French and Haitian Creole part groups by a narrow space (the form that the
/// International Bureau of Weights and Measures and the Spanish academies advise), because the
/// countries of the compact disagree about point and comma. Spanish and Portuguese leave four
/// digits together.
#[must_use]
pub fn digits(language: Language, plain: &str) -> String {
    let (sign, rest) = match plain.strip_prefix('-') {
        Some(rest) => ("\u{2212}", rest),
        None => ("", plain),
    };
    let (whole, part) = match rest.split_once('.') {
        Some((whole, part)) => (whole, Some(part)),
        None => (rest, None),
    };
    if !whole.bytes().all(|c| c.is_ascii_digit()) {
        return plain.to_owned();
    }
    let (group, point, together_to) = match language {
        Language::En => (',', '.', 3),
        Language::Es => (NARROW_SPACE, ',', 4),
        Language::Pt => ('.', ',', 4),
        Language::Fr | Language::Ht => (NARROW_SPACE, ',', 3),
    };
    let mut out = String::from(sign);
    for (i, digit) in whole.chars().enumerate() {
        let left = whole.len() - i;
        if i > 0 && left % 3 == 0 && whole.len() > together_to {
            out.push(group);
        }
        out.push(digit);
    }
    if let Some(part) = part {
        out.push(point);
        out.push_str(part);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_its_own_marks() {
        for (language, expected) in [
            (Language::En, "1,234,567.5"),
            (Language::Es, "1\u{202f}234\u{202f}567,5"),
            (Language::Pt, "1.234.567,5"),
            (Language::Fr, "1\u{202f}234\u{202f}567,5"),
            (Language::Ht, "1\u{202f}234\u{202f}567,5"),
        ] {
            assert_eq!(digits(language, "1234567.5"), expected);
        }
    }

    #[test]
    fn four_digits_stay_together_in_spanish() {
        assert_eq!(digits(Language::Es, "6000"), "6000");
        assert_eq!(digits(Language::Es, "60000"), "60\u{202f}000");
        assert_eq!(digits(Language::En, "6000"), "6,000");
        assert_eq!(digits(Language::En, "-6000"), "\u{2212}6,000");
        assert_eq!(digits(Language::En, "999"), "999");
    }
}
