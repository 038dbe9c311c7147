//! Months and days as offices write them. Dates are judged by a whole column, never by a cell.

use kernel::{Day, Period};
use movement::series::{Odd, key::no_finer_than_a_month};

use super::table::Csv;
use super::words;

/// How a column of dates is to be read.
#[derive(Debug, Clone, Copy, Default)]
pub struct Dates {
    /// Whether every date is the first of its month, or every one the last: spreadsheets write months so.
    stand_for_months: bool,
    /// Whether some number between slashes can only be a day: in the first place, in the second.
    has_a_day: [bool; 2],
    /// Whether dates with slashes all begin with 1, and not all go on with 1: firsts of months.
    are_firsts: bool,
}

impl Dates {
    /// Looks at every date of a column.
    #[must_use]
    pub fn of(csv: &Csv<'_>, place: usize) -> Self {
        let (mut days, mut firsts, mut lasts) = (0, 0, 0);
        let (mut n_slashes, mut n_ones, mut n_others) = (0, 0, 0);
        let mut dates = Self::default();
        for (_, cells) in csv.rows() {
            let text = cells.get(place).unwrap_or_default();
            if let Some(day) = iso_day(text) {
                days += 1;
                firsts += usize::from(day.day() == 1);
                lasts += usize::from(day.end_of_month() == day);
            } else if let Some([first, second, _]) = slashes(text) {
                dates.has_a_day[0] |= first > 12;
                dates.has_a_day[1] |= second > 12;
                n_slashes += 1;
                n_ones += usize::from(first == 1);
                n_others += usize::from(second != 1);
            }
        }
        dates.stand_for_months = days > 0 && (firsts == days || lasts == days);
        dates.are_firsts = n_slashes > 0 && n_ones == n_slashes && n_others > 0;
        dates
    }

    /// Returns the month, quarter or year in a cell, under the shortest of its names: a quarter is one quarter
    /// however it is written.
    ///
    /// # Errors
    ///
    /// What the cell holds instead.
    pub fn period(self, text: &str) -> Result<Period, Odd> {
        self.as_written(text).map(Period::named)
    }

    fn as_written(self, text: &str) -> Result<Period, Odd> {
        if text.is_empty() {
            return Err(Odd::Empty);
        }
        if let Ok(period) = text.parse::<Period>() {
            return match period {
                Period::Day(day) if self.stand_for_months => Ok(month_of(day)),
                period => no_finer_than_a_month(period).map_err(|_| Odd::TooFine),
            };
        }
        if let Some(day) = iso_day(text) {
            return if self.stand_for_months {
                Ok(month_of(day))
            } else {
                Err(Odd::TooFine)
            };
        }
        if let Some([_, month, year]) = slashes(text) {
            let month = i8::try_from(month).ok().filter(|_| self.are_firsts);
            let read = month.and_then(|month| Period::month(year, month));
            return read.ok_or(Odd::TooFine);
        }
        spelled(text)
    }

    /// Returns the day in a cell.
    ///
    /// # Errors
    ///
    /// What the cell holds instead.
    pub fn day(self, text: &str) -> Result<Day, Odd> {
        if text.is_empty() {
            return Err(Odd::Empty);
        }
        if let Some(day) = iso_day(text) {
            return Ok(day);
        }
        if let Some([first, second, year]) = slashes(text) {
            let (day, month) = match self.has_a_day {
                [true, false] => (first, second),
                [false, true] => (second, first),
                [true, true] => return Err(Odd::TwoDays),
                [false, false] if first == second => (first, second),
                [false, false] => return Err(Odd::TwoDays),
            };
            return Day::new(year, month as i8, day as i8).map_err(|_| Odd::Day);
        }
        let pieces = pieces(text);
        let named = |piece: &str| words::month(piece);
        let found = match &pieces.iter().map(String::as_str).collect::<Vec<_>>()[..] {
            [day, month, year] if named(month).is_some() => {
                (day.parse(), named(month), year.parse())
            }
            [month, day, year] if named(month).is_some() => {
                (day.parse(), named(month), year.parse())
            }
            _ => return Err(Odd::Day),
        };
        match found {
            (Ok(day), Some(month), Ok(year)) if year > 1900 => {
                Day::new(year, month, day).map_err(|_| Odd::Day)
            }
            _ => Err(Odd::Day),
        }
    }
}

fn month_of(day: Day) -> Period {
    Period::Month(day.year(), day.month())
}

/// Returns the day of 2024-05-01, also where a time follows.
fn iso_day(text: &str) -> Option<Day> {
    let (day, rest) = text.split_at_checked(10)?;
    let is_time = rest.is_empty() || rest.starts_with(['T', ' ']);
    is_time.then(|| day.parse().ok())?
}

/// Returns the numbers of 10/06/2024, whatever parts them.
fn slashes(text: &str) -> Option<[i16; 3]> {
    let parts: Vec<&str> = text.split(['/', '.', '-']).collect();
    let [first, second, year] = parts[..] else {
        return None;
    };
    let number = |part: &str, most: usize| {
        let plain = (1..=most).contains(&part.len()) && part.bytes().all(|c| c.is_ascii_digit());
        plain.then(|| part.parse::<i16>().ok())?
    };
    let year = number(year, 4).filter(|_| year.len() == 4)?;
    Some([number(first, 2)?, number(second, 2)?, year])
}

/// Parts a text into runs of digits and of letters; words that only join are left out.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    let mut before: Option<bool> = None;
    for letter in kernel::text::folded(text).chars() {
        let is_digit = letter.is_ascii_digit();
        if letter == ' ' {
            before = None;
            continue;
        }
        match pieces.last_mut() {
            Some(last) if before == Some(is_digit) => last.push(letter),
            _ => pieces.push(letter.to_string()),
        }
        before = Some(is_digit);
    }
    pieces.retain(|piece| !matches!(piece.as_str(), "de" | "del" | "do" | "of"));
    pieces
}

/// Returns the year that stands first or last, and what else there is.
fn year_and_rest<'a, 'b>(pieces: &'b [&'a str]) -> Option<(i16, &'b [&'a str])> {
    let year = |piece: &str| {
        let is_year = piece.len() == 4 && piece.bytes().all(|c| c.is_ascii_digit());
        is_year.then(|| piece.parse().ok()).flatten()
    };
    let at_end = pieces.split_last().map(|(last, rest)| (year(last), rest));
    let at_start = pieces
        .split_first()
        .map(|(first, rest)| (year(first), rest));
    let found = [at_end, at_start].into_iter().flatten();
    found.filter_map(|(year, rest)| Some((year?, rest))).next()
}

/// Reads a stretch of months of one year: ene-mar 2024, enero a marzo de 2024.
fn months_to_months(pieces: &[&str]) -> Option<Period> {
    let (year, rest) = year_and_rest(pieces)?;
    let (first, last) = match rest {
        [first, last]
        | [
            first,
            "a" | "al" | "au" | "to" | "ate" | "y" | "e" | "et" | "and",
            last,
        ] => (words::month(first)?, words::month(last)?),
        _ => return None,
    };
    let (first, last) = (Period::month(year, first)?, Period::month(year, last)?);
    let is_forward = first.first_day() < last.first_day();
    is_forward.then(|| Period::Span(first.first_day(), last.last_day()))
}

/// What follows a number that counts: 1er, 2do, 3º, 4th.
const ENDINGS: [&str; 19] = [
    "er", "ero", "ro", "do", "da", "to", "ra", "o", "a", "º", "ª", "st", "nd", "rd", "th", "e",
    "eme", "re", "ye",
];

/// Words that count to four, folded.
const COUNTED: [(&str, i8); 34] = [
    ("1", 1),
    ("2", 2),
    ("3", 3),
    ("4", 4),
    ("i", 1),
    ("ii", 2),
    ("iii", 3),
    ("iv", 4),
    ("primer", 1),
    ("primero", 1),
    ("primeiro", 1),
    ("premier", 1),
    ("premye", 1),
    ("first", 1),
    ("segundo", 2),
    ("deuxieme", 2),
    ("second", 2),
    ("seconde", 2),
    ("dezyem", 2),
    ("tercer", 3),
    ("tercero", 3),
    ("terceiro", 3),
    ("troisieme", 3),
    ("twazyem", 3),
    ("third", 3),
    ("cuarto", 4),
    ("quarto", 4),
    ("quatrieme", 4),
    ("katriyem", 4),
    ("fourth", 4),
    ("01", 1),
    ("02", 2),
    ("03", 3),
    ("04", 4),
];

/// Reads a quarter or half-year in words: 1er trimestre 2024, segundo semestre de 2024.
fn ordinal(pieces: &[&str]) -> Option<Period> {
    let (year, rest) = year_and_rest(pieces)?;
    let rest: Vec<&str> = rest
        .iter()
        .copied()
        .filter(|piece| !ENDINGS.contains(piece))
        .collect();
    let [a, b] = rest[..] else { return None };
    let unit = |word: &str| match word {
        "trimestre" | "trim" | "trimes" | "quarter" => Some('Q'),
        "semestre" | "sem" | "semes" | "half" => Some('H'),
        _ => None,
    };
    let counted = |word: &str| {
        COUNTED
            .iter()
            .find(|(one, _)| *one == word)
            .map(|(_, n)| *n)
    };
    let (unit, n) = (unit(a).zip(counted(b))).or_else(|| unit(b).zip(counted(a)))?;
    format!("{year}-{unit}{n}").parse().ok()
}

/// Reads periods that are not written as the form does: 2024/05, 05/2024, 202405, 2024-M05, mayo 2024, may-24,
/// 2T 2024, 2024-S1.
fn spelled(text: &str) -> Result<Period, Odd> {
    let pieces = pieces(text);
    let year = |piece: &str| -> Option<i16> {
        let is_year = piece.len() == 4 && piece.bytes().all(|c| c.is_ascii_digit());
        is_year.then(|| piece.parse().ok())?
    };
    let part = |piece: &str| -> Option<i8> {
        let is_short = piece.len() <= 2 && piece.bytes().all(|c| c.is_ascii_digit());
        is_short.then(|| piece.parse().ok())?
    };
    let month = |year: Option<i16>, month: Option<i8>| Period::month(year?, month?);
    let lettered = |y: Option<i16>, letter: &str, number: Option<i8>| {
        let (y, number) = (y?, number?);
        match letter {
            "m" => Period::month(y, number),
            "q" | "t" => format!("{y}-Q{number}").parse().ok(),
            "s" | "h" => format!("{y}-H{number}").parse().ok(),
            "a" if number == 1 => y.to_string().parse().ok(),
            _ => None,
        }
    };
    let listed: Vec<&str> = pieces.iter().map(String::as_str).collect();
    if let Some(period) = months_to_months(&listed).or_else(|| ordinal(&listed)) {
        return no_finer_than_a_month(period).map_err(|_| Odd::TooFine);
    }
    let read = match listed[..] {
        [one] if one.len() == 6 && one.is_ascii() => month(year(&one[..4]), part(&one[4..])),
        [a, b] if year(a).is_some() => month(year(a), part(b).or_else(|| words::month(b))),
        [a, b] if year(b).is_some() => month(year(b), part(a).or_else(|| words::month(a))),
        // may-24: two digits after a month are a year of this century.
        [a, b] if b.len() == 2 => month(part(b).map(|two| 2000 + i16::from(two)), words::month(a)),
        [y, "w" | "d", _] if year(y).is_some() => return Err(Odd::TooFine),
        [y, letter, number] if year(y).is_some() => lettered(year(y), letter, part(number)),
        [letter, number, y] if part(number).is_some() => lettered(year(y), letter, part(number)),
        [number, letter, y] if part(number).is_some() => lettered(year(y), letter, part(number)),
        _ => None,
    };
    read.ok_or(Odd::Period)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(cells: &[&str]) -> Vec<String> {
        let text = format!("series,period,value\nA,{},1\n", cells.join(",1\nA,"));
        let csv = Csv::read("a.csv", &text).unwrap();
        let dates = Dates::of(&csv, 1);
        let said = |cell: &&str| match dates.period(cell) {
            Ok(period) => period.to_string(),
            Err(odd) => format!("{odd:?}"),
        };
        cells.iter().map(said).collect()
    }

    #[test]
    fn a_month_is_understood_however_it_is_written() {
        for text in [
            "2024-05",
            "may-24",
            "mayo 2024",
            "mayo de 2024",
            "2024/05",
            "05/2024",
            "202405",
            "2024-5",
            "2024-M05",
            "2024M05",
            "Mai 2024",
            "maio/2024",
            "2024 may",
            "me 2024",
            "5-2024",
        ] {
            assert_eq!(column(&[text]), ["2024-05"], "{text}");
        }
        for (text, period) in [
            ("2024-Q2", "2024-Q2"),
            ("2024-T2", "2024-Q2"),
            ("T2 2024", "2024-Q2"),
            ("2T2024", "2024-Q2"),
            ("2024-S1", "2024-H1"),
            ("2024-A1", "2024"),
            ("FY2024", "FY2024"),
            ("2024-Q1", "2024-Q1"),
            ("2024-01/2024-03", "2024-Q1"),
            ("2024-01-01/2024-03-31", "2024-Q1"),
            ("ene-mar 2024", "2024-Q1"),
            ("enero a marzo de 2024", "2024-Q1"),
            ("2024 ene-mar", "2024-Q1"),
            ("jan-mars 2024", "2024-Q1"),
            ("T1 2024", "2024-Q1"),
            ("1er trimestre 2024", "2024-Q1"),
            ("1º trimestre de 2024", "2024-Q1"),
            ("Primer trimestre de 2024", "2024-Q1"),
            ("I trimestre 2024", "2024-Q1"),
            ("1st quarter 2024", "2024-Q1"),
            ("2do semestre 2024", "2024-H2"),
            ("enero a diciembre de 2024", "2024"),
            ("mar-ene 2024", "Period"),
            ("5to trimestre 2024", "Period"),
            ("3er semestre 2024", "Period"),
            ("2024-W05", "TooFine"),
            ("2024-05-03", "TooFine"),
            ("03/05/2024", "TooFine"),
            ("2024-13", "Period"),
            ("out 2024", "Period"),
            ("24-05", "Period"),
            ("soon", "Period"),
            ("", "Empty"),
        ] {
            assert_eq!(column(&[text]), [period], "{text}");
        }
    }

    #[test]
    fn dates_stand_for_months_only_where_all_of_them_do() {
        assert_eq!(
            column(&["2024-05-01", "2024-06-01"]),
            ["2024-05", "2024-06"]
        );
        assert_eq!(
            column(&["2024-05-31", "2024-06-30"]),
            ["2024-05", "2024-06"]
        );
        assert_eq!(
            column(&["01/05/2024", "01/06/2024"]),
            ["2024-05", "2024-06"]
        );
        assert_eq!(
            column(&["2024-05-01", "2024-05-02"]),
            ["TooFine", "TooFine"]
        );
        assert_eq!(
            column(&["01/01/2024", "01/01/2025"]),
            ["TooFine", "TooFine"]
        );
    }

    #[test]
    fn a_day_that_can_be_read_in_two_ways_is_not_guessed() {
        let days = |cells: &[&str]| -> Vec<String> {
            let text = format!("series,period,value\nA,{},1\n", cells.join(",1\nA,"));
            let csv = Csv::read("a.csv", &text).unwrap();
            let dates = Dates::of(&csv, 1);
            let said = |cell: &&str| {
                dates
                    .day(cell)
                    .map_or_else(|odd| format!("{odd:?}"), |day| day.to_string())
            };
            cells.iter().map(said).collect()
        };
        assert_eq!(days(&["10/06/2024"]), ["TwoDays"]);
        assert_eq!(
            days(&["10/06/2024", "15/06/2024"]),
            ["2024-06-10", "2024-06-15"]
        );
        assert_eq!(
            days(&["06/10/2024", "06/15/2024"]),
            ["2024-06-10", "2024-06-15"]
        );
        assert_eq!(days(&["06/15/2024", "15/06/2024"]), ["TwoDays", "TwoDays"]);
        assert_eq!(days(&["06.06.2024", "31/02/2024"]), ["2024-06-06", "Day"]);
        for text in [
            "2024-06-10T14:30:00",
            "10 de junio de 2024",
            "10-jun-2024",
            "June 10 2024",
        ] {
            assert_eq!(days(&[text]), ["2024-06-10"], "{text}");
        }
        assert_eq!(days(&["soon", ""]), ["Day", "Empty"]);
    }
}
