//! Who took a practice over, and what they told; those who told nothing are counted.

use kernel::{Country, Localized, Period};

use super::{Direction, Source};

/// Somebody who took a practice over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adoption {
    /// Where.
    pub place: Country,
    /// Since when, where it was published.
    pub since: Option<Period>,
    /// Who.
    pub by: String,
    /// What was changed.
    pub changed: Localized,
    /// What they told of it.
    pub told: Told,
    /// Where it was read.
    pub source: Source,
}

/// What somebody told of a practice that they took over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Told {
    /// What came of it.
    Outcome(Direction),
    /// Nothing was reported.
    Nothing,
}

impl Told {
    /// Returns the word used in files and addresses.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Outcome(direction) => direction.code(),
            Self::Nothing => "not-reported",
        }
    }
}

impl std::str::FromStr for Told {
    type Err = kernel::code::NotACode;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text == "not-reported" {
            return Ok(Self::Nothing);
        }
        text.parse().map(Self::Outcome).map_err(|fault: Self::Err| {
            let mut allowed = fault.allowed;
            allowed.push("not-reported");
            Self::Err { allowed, ..fault }
        })
    }
}

/// How many took a practice over, by what they told.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Adopted {
    /// All who took it over.
    pub all: usize,
    /// It got better there.
    pub better: usize,
    /// Mixed there.
    pub mixed: usize,
    /// No change was found there.
    pub no_change: usize,
    /// It got worse there.
    pub worse: usize,
    /// Nothing was reported.
    pub silent: usize,
}

impl Adopted {
    /// Counts adoptions; the silent ones too.
    #[must_use]
    pub fn of(adoptions: &[Adoption]) -> Self {
        let n = |told: Told| adoptions.iter().filter(|one| one.told == told).count();
        Self {
            all: adoptions.len(),
            better: n(Told::Outcome(Direction::Better)),
            mixed: n(Told::Outcome(Direction::Mixed)),
            no_change: n(Told::Outcome(Direction::NoChange)),
            worse: n(Told::Outcome(Direction::Worse)),
            silent: n(Told::Nothing),
        }
    }

    /// Returns each count with the word by which it is told, in order.
    #[must_use]
    pub const fn parts(self) -> [(&'static str, usize); 5] {
        [
            ("better", self.better),
            ("mixed", self.mixed),
            ("no-change", self.no_change),
            ("worse", self.worse),
            ("not-reported", self.silent),
        ]
    }
}
