//! A number that cannot be shown without its interval.

use std::fmt;

/// A probability in per cent, more than 0 and less than 100, at which an interval is stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Level(u8);

/// Why a number may not be shown.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum NoRange {
    /// The level is not a percentage between 1 and 99.
    #[error("an interval's level is a whole percentage from 1 to 99, not {0}")]
    Level(u32),
    /// There is no interval.
    #[error("a number is shown with at least one interval or not at all")]
    Empty,
    /// An interval runs backwards, does not hold the number, or does not hold a narrower one.
    #[error("the {level} % interval {low} to {high} does not hold what it must")]
    Disordered {
        /// The level of the interval.
        level: u8,
        /// Its lower end.
        low: f64,
        /// Its upper end.
        high: f64,
    },
}

impl Level {
    /// Returns the level of so many per cent.
    pub fn new(per_cent: u32) -> Result<Self, NoRange> {
        u8::try_from(per_cent)
            .ok()
            .filter(|p| (1..=99).contains(p))
            .map(Self)
            .ok_or(NoRange::Level(per_cent))
    }

    /// Returns the level in per cent.
    #[must_use]
    pub fn per_cent(self) -> u8 {
        self.0
    }

    /// Returns the share of outcomes that lie outside, between 0 and 1.
    #[must_use]
    pub fn miss(self) -> f64 {
        1.0 - f64::from(self.0) / 100.0
    }
}

/// The interval that holds the outcome with the stated probability.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// The probability.
    pub level: Level,
    /// The lower end, in the unit of the number.
    pub low: f64,
    /// The upper end, in the unit of the number.
    pub high: f64,
}

/// An estimate or forecast together with at least one interval.
///
/// There is no way to make one without an interval, and pages accept nothing else: a view without
/// an interval cannot be drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Ranged {
    centre: f64,
    intervals: Vec<Interval>,
}

impl Ranged {
    /// Returns the number with its intervals, sorted by level.
    ///
    /// Every interval must hold the number, and a wider level must hold every narrower one.
    pub fn new(centre: f64, mut intervals: Vec<Interval>) -> Result<Self, NoRange> {
        if intervals.is_empty() {
            return Err(NoRange::Empty);
        }
        intervals.sort_by_key(|interval| interval.level);
        let (mut low, mut high) = (centre, centre);
        for interval in &intervals {
            // A comparison with NaN is false, so a NaN anywhere is refused too.
            let holds = interval.low <= low && high <= interval.high;
            if !holds || !interval.low.is_finite() || !interval.high.is_finite() {
                return Err(NoRange::Disordered {
                    level: interval.level.per_cent(),
                    low: interval.low,
                    high: interval.high,
                });
            }
            (low, high) = (interval.low, interval.high);
        }
        Ok(Self { centre, intervals })
    }

    /// Returns the number with intervals widened where needed so that each holds the number and
    /// every narrower interval.
    pub fn widened(centre: f64, mut intervals: Vec<Interval>) -> Result<Self, NoRange> {
        intervals.sort_by_key(|interval| interval.level);
        let (mut low, mut high) = (centre, centre);
        for interval in &mut intervals {
            interval.low = interval.low.min(low);
            interval.high = interval.high.max(high);
            (low, high) = (interval.low, interval.high);
        }
        Self::new(centre, intervals)
    }

    /// Returns the number in the middle.
    #[must_use]
    pub fn centre(&self) -> f64 {
        self.centre
    }

    /// Returns the intervals, narrowest first; never empty.
    #[must_use]
    pub fn intervals(&self) -> &[Interval] {
        &self.intervals
    }

    /// Returns the interval at a level, if it was worked out.
    #[must_use]
    pub fn at(&self, level: Level) -> Option<&Interval> {
        self.intervals.iter().find(|found| found.level == level)
    }
}

impl fmt::Display for Ranged {
    /// Writes words, not arrows: `between 11,000 and 39,000 (80 %)`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let narrow = &self.intervals[0];
        write!(
            f,
            "between {} and {} ({} %)",
            grouped(two_digits(narrow.low)),
            grouped(two_digits(narrow.high)),
            narrow.level.per_cent()
        )
    }
}

/// Rounds to two significant digits, because an interval's end is not known better.
fn two_digits(value: f64) -> f64 {
    if value.abs() < 10.0 {
        return value.round();
    }
    let scale = 10f64.powf(value.abs().log10().floor() - 1.0);
    (value / scale).round() * scale
}

/// Writes a whole number with commas between its thousands.
fn grouped(value: f64) -> String {
    let digits = format!("{:.0}", value.abs());
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if value < 0.0 && digits != "0" {
        out.insert(0, '-');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn interval(level: u32, low: f64, high: f64) -> Interval {
        Interval {
            level: Level::new(level).unwrap(),
            low,
            high,
        }
    }

    #[test]
    fn a_number_without_an_interval_cannot_be_made() {
        assert_eq!(Ranged::new(5.0, vec![]), Err(NoRange::Empty));
        assert_eq!(Level::new(100), Err(NoRange::Level(100)));
    }

    #[test]
    fn an_interval_holds_its_number_and_every_narrower_interval() {
        assert!(Ranged::new(5.0, vec![interval(80, 6.0, 9.0)]).is_err());
        assert!(Ranged::new(5.0, vec![interval(95, 4.0, 6.0), interval(80, 3.0, 7.0)]).is_err());
        assert!(Ranged::new(5.0, vec![interval(80, f64::NAN, 7.0)]).is_err());
        let widened = Ranged::widened(5.0, vec![interval(95, 4.0, 6.0), interval(80, 3.0, 7.0)]);
        assert_eq!(widened.unwrap().intervals()[1], interval(95, 3.0, 7.0));
    }

    #[test]
    fn a_forecast_is_said_in_words() {
        let ranged = Ranged::new(20_000.0, vec![interval(80, 11_203.0, 38_871.0)]).unwrap();
        assert_eq!(ranged.to_string(), "between 11,000 and 39,000 (80 %)");
    }
}
