//! Numbers as people write them: which sign stands before decimals, and where a sign may also stand
//! between thousands.

/// The sign that stands before decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DecimalMark {
    /// 20.5
    #[default]
    Point,
    /// 20,5
    Comma,
}

impl DecimalMark {
    /// Returns the sign.
    #[must_use]
    pub fn sign(self) -> char {
        match self {
            Self::Point => '.',
            Self::Comma => ',',
        }
    }

    /// Returns the sign's name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Point => "point",
            Self::Comma => "comma",
        }
    }
}

/// Signs that people put between thousands and that no number here has.
const SPACERS: [char; 6] = [' ', '\u{a0}', '\u{2009}', '\u{202f}', '\'', '’'];

/// Reads a decimal number with this sign before its decimals; says what to do about anything else.
pub(crate) fn number(text: &str, mark: DecimalMark) -> Result<f64, &'static str> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    if text.starts_with(['<', '>', '≤', '≥']) {
        return Err("Write the number alone and \"censored\" in the column status.");
    }
    if text.ends_with('%') {
        return Err(
            "Write the number without the sign; a limit of 100 says that it is a percentage.",
        );
    }
    if digits.contains(SPACERS) {
        return Err("Write it without a mark between thousands.");
    }
    match mark {
        DecimalMark::Point if text.contains(',') && is_grouped(digits, ',') => {
            return Err(
                "Write it without thousands commas and with a point before decimals; \
                 where the comma stands before decimals, say --decimal comma.",
            );
        }
        DecimalMark::Point if text.contains(',') => {
            return Err("Say --decimal comma, or write a point before decimals.");
        }
        DecimalMark::Point if digits.matches('.').count() > 1 && is_grouped(digits, '.') => {
            return Err("Write it without points between thousands.");
        }
        DecimalMark::Comma if text.contains('.') => {
            return Err(
                "A comma stands before decimals in this file: write it without points between \
                 thousands.",
            );
        }
        DecimalMark::Point | DecimalMark::Comma => {}
    }
    let text = text.replacen(mark.sign(), ".", 1);
    let shaped = digits.starts_with(|c: char| c.is_ascii_digit())
        && text[text.len() - digits.len()..]
            .bytes()
            .all(|b| b.is_ascii_digit() || b".eE+-".contains(&b));
    let number = shaped.then(|| text.parse::<f64>().ok()).flatten();
    number
        .filter(|number| number.is_finite() && number.abs() < 1e18)
        .ok_or("Write a finite number such as 1234.5, or leave it empty and say why in status.")
}

/// Returns whether digits stand in groups of three behind this sign, as in 1.200 or 12.345.678.
pub(crate) fn is_grouped(digits: &str, sign: char) -> bool {
    let mut parts = digits.split(sign);
    let first = parts.next().unwrap_or_default();
    let all_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    let begins = (1..=3).contains(&first.len()) && all_digits(first) && !first.starts_with('0');
    let mut n_groups = 0;
    let of_three = parts.all(|part| {
        n_groups += 1;
        part.len() == 3 && all_digits(part)
    });
    begins && n_groups > 0 && of_three
}

/// Returns whether a comma in this text can only stand before decimals.
pub(crate) fn has_decimal_comma(text: &str) -> bool {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let comma_once = digits.matches(',').count() == 1 && !digits.contains('.');
    comma_once && !is_grouped(digits, ',') && number(text, DecimalMark::Comma).is_ok()
}

/// What the numbers of one series say about the sign that stands before their decimals.
#[derive(Debug, Default)]
pub(crate) struct Readings {
    /// The first number that may also be one with a mark between thousands: line and text.
    pub doubtful: Option<(usize, String)>,
    /// Every such number, read as decimals.
    doubtful_values: Vec<f64>,
    /// Every number without any sign in it: text and value.
    whole: Vec<(String, f64)>,
    /// Whether one number has decimals beyond doubt.
    is_sure: bool,
}

impl Readings {
    /// Notes a number as it was written.
    pub fn note(&mut self, line: usize, text: &str, value: f64, mark: DecimalMark) {
        let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
        if is_grouped(digits, mark.sign()) {
            self.doubtful.get_or_insert_with(|| (line, text.to_owned()));
            self.doubtful_values.push(value);
        } else if digits.contains(mark.sign()) {
            self.is_sure = true;
        } else if digits.bytes().all(|b| b.is_ascii_digit()) {
            self.whole.push((text.to_owned(), value));
        }
    }

    /// Returns whether nothing proves that the sign stands before decimals.
    pub fn is_unproven(&self) -> bool {
        self.doubtful.is_some() && !self.is_sure
    }

    /// Returns a whole number beside which thousands would fit better than decimals: 1.200 beside
    /// 980 is likelier to be 1200 than 1.2.
    pub fn contradiction(&self) -> Option<&str> {
        if !self.is_unproven() {
            return None;
        }
        let apart = |one: f64, other: f64| (one.abs() / other.abs()).ln().abs();
        let pairs = self.whole.iter().filter(|(_, whole)| *whole != 0.0);
        let pairs = pairs.flat_map(|whole| self.doubtful_values.iter().map(move |v| (whole, *v)));
        let nearer = pairs.filter_map(|((text, whole), value)| {
            let as_thousands = apart(value * 1000.0, *whole);
            (as_thousands < apart(value, *whole)).then_some((as_thousands, text.as_str()))
        });
        let nearest = nearer.min_by(|one, other| one.0.total_cmp(&other.0));
        nearest.map(|(_, text)| text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_with_the_sign_that_was_said() {
        use DecimalMark::{Comma, Point};
        assert_eq!(number("20.5", Point), Ok(20.5));
        assert_eq!(number("20,5", Comma), Ok(20.5));
        assert_eq!(number("-0,5", Comma), Ok(-0.5));
        assert_eq!(number("1200", Comma), Ok(1200.0));
        for (text, mark, advice) in [
            ("1,200", Point, "without thousands commas"),
            ("20,5", Point, "--decimal comma"),
            ("1.200.000", Point, "without points between thousands"),
            ("1.234,5", Comma, "without points between thousands"),
            ("1 200", Point, "without a mark between thousands"),
            ("1\u{202f}200", Point, "without a mark between thousands"),
            ("1'200", Point, "without a mark between thousands"),
            ("20%", Point, "a limit of 100 says"),
            ("20,5,1", Comma, "Write a finite number"),
        ] {
            let said = number(text, mark).unwrap_err();
            assert!(said.contains(advice), "{text}: {said}");
        }
    }

    fn contradiction(texts: &[&str]) -> Option<String> {
        let mut readings = Readings::default();
        for text in texts {
            let value = number(text, DecimalMark::Point).unwrap();
            readings.note(2, text, value, DecimalMark::Point);
        }
        readings.contradiction().map(str::to_owned)
    }

    #[test]
    fn thousands_are_suspected_where_they_fit_better_than_decimals() {
        assert_eq!(
            contradiction(&["1.200", "980", "2.400"]).as_deref(),
            Some("980")
        );
        assert_eq!(contradiction(&["1.200", "10000"]).as_deref(), Some("10000"));
        assert_eq!(contradiction(&["-1.200", "-980"]).as_deref(), Some("-980"));
        // Three decimals beside a whole number of their own size, and decimals beyond doubt.
        assert_eq!(contradiction(&["71.125", "80"]), None);
        assert_eq!(contradiction(&["1.200", "980", "20.5"]), None);
        assert_eq!(contradiction(&["0.125", "980"]), None);
        assert_eq!(contradiction(&["1.200", "0"]), None);
    }
}
