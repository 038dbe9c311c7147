//! Years as files have them: 2015, 2015.0, 2015-16, 2015/2016, 2024 Q1.

/// The years that are read.
const YEARS: std::ops::RangeInclusive<u16> = 1800..=2199;

/// What to do about a text that is no year.
pub(crate) const ADVICE: &str =
    "Write a year such as 2024, 2015-16, 2015/2016 or 2024 Q1, between 1800 and 2199.";

/// Returns the decimal year at which a period begins. A span of years counts as its first year, a
/// quarter as a fourth of a year.
pub(crate) fn period(text: &str) -> Option<f64> {
    let text = text.trim();
    let head = text.get(..4)?;
    if head.bytes().all(|b| b.is_ascii_digit()) {
        let year: u16 = head.parse().ok().filter(|year| YEARS.contains(year))?;
        return within(year, &text[4..]).map(|part| f64::from(year) + part);
    }
    // Q1 2024
    let (quarter, year) = text.split_once(' ')?;
    let year: u16 = (year.len() == 4).then(|| year.parse().ok()).flatten()?;
    let year = YEARS.contains(&year).then_some(year)?;
    quarter_of(quarter).map(|part| f64::from(year) + part)
}

/// Returns which part of the year has gone when the period begins, from what stands behind the year.
fn within(year: u16, rest: &str) -> Option<f64> {
    if rest.is_empty() {
        return Some(0.0);
    }
    if let Some(decimals) = rest.strip_prefix('.') {
        let whole = !decimals.is_empty() && decimals.bytes().all(|b| b == b'0');
        return whole.then_some(0.0);
    }
    if let Some(quarter) = quarter_of(rest.trim_start_matches([' ', '-', '/'])) {
        return Some(quarter);
    }
    let last = rest
        .trim_start()
        .strip_prefix(['-', '/', '–'])?
        .trim_start();
    if !last.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let number: u16 = last.parse().ok()?;
    let is_span = match last.len() {
        4 => number > year,
        // 2015-16 is a span; 2015-03 is a month, and 2010-12 may be either.
        2 => number == (year + 1) % 100 || (number > year % 100 && number > 12),
        _ => false,
    };
    is_span.then_some(0.0)
}

/// Returns which part of the year has gone when a quarter begins: Q1, or T1 for a trimestre.
fn quarter_of(text: &str) -> Option<f64> {
    let digit = text.strip_prefix(['Q', 'q', 'T', 't'])?;
    let number = digit.parse::<u8>().ok().filter(|n| (1..=4).contains(n))?;
    (digit.len() == 1).then(|| f64::from(number - 1) / 4.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_read_as_files_have_them() {
        for (text, at) in [
            ("2015", 2015.0),
            ("2015.0", 2015.0),
            ("2015-16", 2015.0),
            ("2015/16", 2015.0),
            ("2015/2016", 2015.0),
            ("2015 - 2017", 2015.0),
            ("2009-10", 2009.0),
            ("1999-00", 1999.0),
            ("2024 Q1", 2024.0),
            ("2024-Q2", 2024.25),
            ("2024T4", 2024.75),
            ("Q3 2024", 2024.5),
        ] {
            assert_eq!(period(text), Some(at), "{text}");
        }
    }

    #[test]
    fn what_is_no_year_is_not_taken_for_one() {
        for text in [
            "",
            "15",
            "20155",
            "2015.5",
            "2015-03",
            "2010-12",
            "2015-2014",
            "2024 Q5",
            "2024 Q12",
            "1799",
            "2200",
            "2015-",
            "２０１５",
            "2015a",
            "Q1",
            "2024 M3",
            "2024-01-01",
        ] {
            assert_eq!(period(text), None, "{text}");
        }
    }
}
