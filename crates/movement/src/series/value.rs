//! A count as its source gave it: a missing one is not nought.

use std::fmt;

/// A count of people, or why there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Value {
    /// Counted one by one.
    Exact(u64),
    /// Rounded by the source.
    Rounded {
        /// The rounded count.
        value: u64,
        /// The base: 10 where the source rounds to tens.
        to: u32,
    },
    /// To be replaced by the source.
    Provisional(u64),
    /// Withheld by the source because it is small.
    Suppressed {
        /// The count is below this.
        below: u32,
    },
    /// Not given, and not known why.
    Missing,
    /// There is nothing to count.
    NotApplicable,
}

impl Value {
    /// The greatest count that can be kept: 2^63 − 1.
    pub const MOST: u64 = i64::MAX as u64;

    /// Returns the number, where there is one.
    #[must_use]
    pub fn number(self) -> Option<u64> {
        match self {
            Self::Exact(value) | Self::Provisional(value) | Self::Rounded { value, .. } => {
                Some(value)
            }
            Self::Suppressed { .. } | Self::Missing | Self::NotApplicable => None,
        }
    }

    /// Returns the least and the greatest count that the value allows; `None` where it allows any.
    #[must_use]
    pub fn bounds(self) -> Option<(u64, u64)> {
        match self {
            Self::Exact(value) => Some((value, value)),
            Self::Rounded { value, to } => {
                let half = u64::from(to) / 2;
                Some((value.saturating_sub(half), value + half))
            }
            Self::Suppressed { below } => Some((1, u64::from(below.saturating_sub(1)))),
            Self::NotApplicable => Some((0, 0)),
            Self::Provisional(_) | Self::Missing => None,
        }
    }

    /// Returns the word for the kind of value, used in files.
    #[must_use]
    pub fn status(self) -> &'static str {
        match self {
            Self::Exact(_) => "exact",
            Self::Rounded { .. } => "rounded",
            Self::Provisional(_) => "provisional",
            Self::Suppressed { .. } => "suppressed",
            Self::Missing => "missing",
            Self::NotApplicable => "not-applicable",
        }
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.number() {
            Some(number) => write!(f, "{number}"),
            None => f.write_str(self.status()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_count_has_a_number() {
        assert_eq!(Value::Rounded { value: 20, to: 10 }.number(), Some(20));
        for none in [
            Value::Missing,
            Value::Suppressed { below: 5 },
            Value::NotApplicable,
        ] {
            assert_eq!(none.number(), None);
        }
        assert_eq!(
            Value::Rounded { value: 20, to: 10 }.bounds(),
            Some((15, 25))
        );
    }
}
