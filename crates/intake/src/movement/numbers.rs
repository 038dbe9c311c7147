//! Counts as files write them. A point or a comma is decided for a whole column, never for a cell.

use movement::series::{Odd, Value};

use super::table::Csv;
use super::words;
use crate::series_csv;

/// With what a count begins that a workbook gives for several rows at once.
pub(crate) const MERGED: &str = "#MERGED";

/// What a point or a comma between digits means in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    /// Three digits follow, of the same whole number.
    Thousands,
    /// A fraction follows.
    Fraction,
    /// The column does not tell.
    Unclear,
}

/// How a column writes its numbers.
///
/// A sign that stands twice in a number, or before the other sign, parts thousands; one that is followed by
/// other than three digits begins a fraction, and the other then parts thousands. Where no cell tells, a comma
/// parts thousands, unless semicolons part the cells, as spreadsheets write where the comma begins a fraction:
/// there the point does. Whatever remains unclear is refused with advice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Numbers {
    point: Sign,
    comma: Sign,
}

/// A number in a cell: its whole part and the digits of its fraction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// The whole part.
    pub whole: u64,
    /// The digits after the sign of the fraction, without noughts at their end.
    pub fraction: String,
}

impl Numbers {
    /// Returns the way of a number that stands alone: a point begins a fraction, a comma parts thousands.
    #[must_use]
    pub fn plain() -> Self {
        Self {
            point: Sign::Fraction,
            comma: Sign::Thousands,
        }
    }

    /// Returns how a column writes its numbers.
    #[must_use]
    pub fn of(csv: &Csv<'_>, place: usize) -> Self {
        let [numbers] = Self::of_each(csv, [place]);
        numbers
    }

    /// Returns how each of several columns writes its numbers.
    #[must_use]
    pub fn of_each<const N: usize>(csv: &Csv<'_>, places: [usize; N]) -> [Self; N] {
        let unless_told = match csv.separator {
            b';' => (Sign::Thousands, Sign::Unclear),
            _ => (Sign::Unclear, Sign::Thousands),
        };
        Evidence::of(csv, places).map(|evidence| evidence.numbers(unless_told))
    }

    /// Returns how a column of a standard writes its numbers in which a point begins a fraction.
    #[must_use]
    pub fn of_standard(csv: &Csv<'_>, place: usize) -> Self {
        let [evidence] = Evidence::of(csv, [place]);
        match csv.separator {
            b';' => evidence.numbers((Sign::Fraction, Sign::Fraction)),
            _ => evidence.numbers((Sign::Fraction, Sign::Thousands)),
        }
    }

    /// Returns the count in a cell, or the reason why none can be kept.
    ///
    /// # Errors
    ///
    /// What the cell holds instead.
    pub fn count(self, text: &str) -> Result<Value, Odd> {
        if let Some(value) = no_number(text)? {
            return Ok(value);
        }
        match self.number(text)? {
            Number { fraction, .. } if !fraction.is_empty() => Err(Odd::Fraction),
            Number { whole, .. } if whole > Value::MOST => Err(Odd::TooLarge),
            Number { whole, .. } => Ok(Value::Exact(whole)),
        }
    }

    /// Returns the number in a cell, which may have a fraction.
    ///
    /// # Errors
    ///
    /// What the cell holds instead.
    pub fn number(self, text: &str) -> Result<Number, Odd> {
        let plain = without_spaces(text);
        let is_digit = |c: char| c.is_ascii_digit();
        if plain.starts_with(MERGED) {
            return Err(Odd::Merged);
        }
        if plain.starts_with('#') {
            return Err(Odd::Failed);
        }
        if let Some(rest) = plain.strip_prefix(['-', '−', '–', '('])
            && rest.starts_with(is_digit)
        {
            return Err(Odd::Negative);
        }
        if plain.chars().any(|c| c.is_numeric() && !c.is_ascii()) {
            return Err(Odd::Digits);
        }
        if let Some(whole) = in_powers(&plain) {
            return whole;
        }
        let is_part = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
        if !plain.starts_with(is_digit) || !plain.ends_with(is_digit) || !plain.chars().all(is_part)
        {
            return Err(Odd::NoNumber);
        }
        self.with_signs(&plain)
    }

    fn with_signs(self, plain: &str) -> Result<Number, Odd> {
        let last = plain.rfind(['.', ',']);
        let (whole, fraction) = match last {
            None => (plain, ""),
            Some(at) => {
                let sign = char::from(plain.as_bytes()[at]);
                let (before, after) = (&plain[..at], &plain[at + 1..]);
                let meaning = if sign == '.' { self.point } else { self.comma };
                let is_grouped = after.len() == 3 && is_grouped(before, sign);
                match meaning {
                    Sign::Thousands if is_grouped => (plain, ""),
                    // Whatever the column means, this can only be a fraction.
                    Sign::Thousands if before.contains(sign) => return Err(Odd::NoNumber),
                    Sign::Unclear if is_grouped => return Err(Odd::TwoNumbers),
                    _ if before.contains(sign) => return Err(Odd::NoNumber),
                    _ => (before, after),
                }
            }
        };
        let other = whole.chars().find(|c| SIGNS.contains(c));
        if other.is_some_and(|sign| !is_grouped(whole, sign)) {
            return Err(Odd::NoNumber);
        }
        let digits: String = whole.chars().filter(char::is_ascii_digit).collect();
        Ok(Number {
            whole: digits.parse().map_err(|_| Odd::TooLarge)?,
            fraction: fraction.trim_end_matches('0').to_owned(),
        })
    }
}

/// Returns whether digits stand in groups of three, parted by one sign alone; up to three are one group.
fn is_grouped(text: &str, sign: char) -> bool {
    let is_one = (1..=3).contains(&text.len()) && text.bytes().all(|c| c.is_ascii_digit());
    is_one || series_csv::is_grouped(text, sign)
}

/// Returns the text without the spaces and apostrophes that part thousands.
fn without_spaces(text: &str) -> String {
    let is_space = |c: char| c.is_whitespace() || matches!(c, '\'' | '’');
    let text = text.trim();
    let groups: Vec<&str> = text.split(is_space).collect();
    let is_three = |group: &&str| {
        let whole = group.split(SIGNS).next().unwrap_or_default();
        whole.len() == 3 && whole.bytes().all(|c| c.is_ascii_digit())
    };
    let are_groups = groups[0].len() <= 3 && groups[1..].iter().all(is_three);
    if groups.len() > 1 && are_groups {
        groups.concat()
    } else {
        text.to_owned()
    }
}

/// Returns what a cell says that holds no number and may: that there is none, or that it is withheld.
fn no_number(text: &str) -> Result<Option<Value>, Odd> {
    if words::is_missing(text) {
        return Ok(Some(Value::Missing));
    }
    if text == "*" {
        return Ok(Some(Value::Suppressed { below: 5 }));
    }
    let Some(below) = text.strip_prefix('<') else {
        return Ok(None);
    };
    let below = below.trim().parse().map_err(|_| Odd::NoNumber)?;
    Ok(Some(Value::Suppressed { below }))
}

/// Reads a round number as statistical software writes it: 400000 as 4e+05.
fn in_powers(text: &str) -> Option<Result<Number, Odd>> {
    let (digits, noughts) = text.split_once("e+")?;
    let digit: u64 = (digits.len() == 1).then(|| digits.parse().ok())??;
    let noughts: u32 = noughts.parse().ok()?;
    let power = 10u64.checked_pow(noughts);
    let whole = power.and_then(|power| digit.checked_mul(power));
    let number = |whole| Number {
        whole,
        fraction: String::new(),
    };
    Some(whole.map(number).ok_or(Odd::TooLarge))
}

/// What the cells of a column prove about the point and the comma.
#[derive(Debug, Clone, Copy, Default)]
struct Evidence {
    parts_thousands: [bool; 2],
    begins_a_fraction: [bool; 2],
}

const SIGNS: [char; 2] = ['.', ','];

impl Evidence {
    fn of<const N: usize>(csv: &Csv<'_>, places: [usize; N]) -> [Self; N] {
        let mut each = [Self::default(); N];
        for (_, cells) in csv.rows() {
            for (evidence, place) in each.iter_mut().zip(places) {
                let text = cells.get(place).unwrap_or_default();
                if text.contains(SIGNS) {
                    evidence.add(&without_spaces(text));
                }
            }
        }
        each
    }

    fn add(&mut self, text: &str) {
        let is_number = |c: char| c.is_ascii_digit() || SIGNS.contains(&c);
        if !text.contains(SIGNS) || !text.chars().all(is_number) {
            return;
        }
        for (number, sign) in SIGNS.into_iter().enumerate() {
            let Some(last) = text.rfind(sign) else {
                continue;
            };
            let other = SIGNS[1 - number];
            let n_after = text.len() - last - 1;
            let stands_twice = text.matches(sign).count() > 1;
            let before_the_other = text.rfind(other).is_some_and(|place| place > last);
            let in_groups = is_grouped(text.split(other).next().unwrap_or_default(), sign);
            self.parts_thousands[number] |= (stands_twice || before_the_other) && in_groups;
            let alone = !stands_twice && !before_the_other;
            self.begins_a_fraction[number] |= alone && (n_after != 3 || !is_grouped(text, sign));
        }
    }

    fn numbers(self, unless_told: (Sign, Sign)) -> Numbers {
        let told =
            |number: usize| match (self.parts_thousands[number], self.begins_a_fraction[number]) {
                (true, false) => Some(Sign::Thousands),
                (false, true) => Some(Sign::Fraction),
                (true, true) => Some(Sign::Unclear),
                (false, false) => None,
            };
        let opposite = |sign: Option<Sign>| match sign {
            Some(Sign::Thousands) => Some(Sign::Fraction),
            Some(Sign::Fraction) => Some(Sign::Thousands),
            _ => None,
        };
        let (point, comma) = (told(0), told(1));
        Numbers {
            point: point.or(opposite(comma)).unwrap_or(unless_told.0),
            comma: comma.or(opposite(point)).unwrap_or(unless_told.1),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(separator: char, cells: &[&str]) -> Vec<Result<u64, Odd>> {
        let rows: Vec<String> = cells
            .iter()
            .map(|cell| format!("A{separator}\"{cell}\""))
            .collect();
        let text = format!("series{separator}value\n{}\n", rows.join("\n"));
        let csv = Csv::read("a.csv", &text).unwrap();
        let numbers = Numbers::of(&csv, 1);
        let number = |cell: &&str| numbers.count(cell).map(|value| value.number().unwrap_or(0));
        cells.iter().map(number).collect()
    }

    #[test]
    fn a_cell_is_a_count_or_the_reason_why_there_is_none() {
        let csv = Csv::read("a.csv", "series,value\nA,1\n").unwrap();
        let count = |text: &str| Numbers::of(&csv, 1).count(text);
        assert_eq!(count("1,234"), Ok(Value::Exact(1234)));
        assert_eq!(count("1 234"), Ok(Value::Exact(1234)));
        assert_eq!(count("1\u{202f}234\u{a0}567"), Ok(Value::Exact(1_234_567)));
        assert_eq!(count("12.0"), Ok(Value::Exact(12)));
        assert_eq!(count(""), Ok(Value::Missing));
        assert_eq!(count("s/d"), Ok(Value::Missing));
        assert_eq!(count("*"), Ok(Value::Suppressed { below: 5 }));
        assert_eq!(count("4e+05"), Ok(Value::Exact(400_000)));
        assert_eq!(count("<10"), Ok(Value::Suppressed { below: 10 }));
        assert_eq!(count("9223372036854775807"), Ok(Value::Exact(Value::MOST)));
        for (bad, odd) in [
            ("-5", Odd::Negative),
            ("−5", Odd::Negative),
            ("1.5", Odd::Fraction),
            ("1.002", Odd::TwoNumbers),
            ("12a", Odd::NoNumber),
            ("NaN", Odd::NoNumber),
            ("1,2", Odd::Fraction),
            (",5", Odd::NoNumber),
            ("1 23", Odd::NoNumber),
            ("#REF!", Odd::Failed),
            ("１２", Odd::Digits),
            ("9223372036854775808", Odd::TooLarge),
            ("99999999999999999999999", Odd::TooLarge),
            ("9e+19", Odd::TooLarge),
        ] {
            assert_eq!(count(bad), Err(odd), "{bad}");
        }
    }

    #[test]
    fn a_point_parts_thousands_only_where_the_column_proves_it() {
        let unclear = Err(Odd::TwoNumbers);
        assert_eq!(column(',', &["1.234", "900"]), [unclear, Ok(900)]);
        assert_eq!(
            column(',', &["1.234", "1.234.567"]),
            [Ok(1234), Ok(1_234_567)]
        );
        assert_eq!(column(',', &["1.234", "12,0"]), [Ok(1234), Ok(12)]);
        assert_eq!(column(';', &["1.234", "900"]), [Ok(1234), Ok(900)]);
        // A fraction elsewhere tells that the point begins one here too.
        let fraction = Err(Odd::Fraction);
        assert_eq!(column(',', &["1.234", "12.5"]), [fraction, fraction]);
        assert_eq!(column(';', &["1.234", "12.5"]), [fraction, fraction]);
        assert_eq!(column(',', &["0.234"]), [fraction]);
        // Proofs of both are no proof.
        assert_eq!(column(',', &["1.234", "1.234.567", "12.5"])[0], unclear);
    }

    #[test]
    fn a_comma_parts_thousands_unless_semicolons_part_the_cells() {
        assert_eq!(column(',', &["1,234"]), [Ok(1234)]);
        assert_eq!(column(';', &["1,234"]), [Err(Odd::TwoNumbers)]);
        assert_eq!(column(';', &["1.234,00", "1,234,567"])[0], Ok(1234));
        assert_eq!(
            column(';', &["1,234", "1,234,567"]),
            [Ok(1234), Ok(1_234_567)]
        );
    }
}
