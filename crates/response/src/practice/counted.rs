//! In which column an outcome is counted, and whether the number of people behind it tells anything besides.

use kernel::Localized;

use super::{Direction, Grade, Outcome, Practice};

/// In which column an outcome is counted: by its direction, or apart where somebody says so and nothing stands beside.
///
/// Whoever counts outcomes counts them by this, on a page, in a table and in a terminal alike: a claim is no finding,
/// and a sum that holds both sells the claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Counted {
    /// It got better.
    Better,
    /// Mixed.
    Mixed,
    /// No change was found.
    NoChange,
    /// It got worse.
    Worse,
    /// Whatever direction is told: nothing before and nobody beside shows it.
    OnlyTold,
}

kernel::coded!(Counted {
    Better = "better",
    Mixed = "mixed",
    NoChange = "no-change",
    Worse = "worse",
    OnlyTold = "only-told",
});

impl From<Direction> for Counted {
    fn from(direction: Direction) -> Self {
        match direction {
            Direction::Better => Self::Better,
            Direction::Mixed => Self::Mixed,
            Direction::NoChange => Self::NoChange,
            Direction::Worse => Self::Worse,
        }
    }
}

impl Practice {
    /// Returns in which column one of its outcomes is counted.
    #[must_use]
    pub fn counted(&self, outcome: &Outcome) -> Counted {
        match self.grade(outcome).0 {
            Grade::Told => Counted::OnlyTold,
            _ => outcome.direction.into(),
        }
    }

    /// Returns its outcomes of one column, in the order in which they are told.
    pub fn in_column(&self, column: Counted) -> impl Iterator<Item = &Outcome> {
        let all = self.outcomes.iter();
        all.filter(move |outcome| self.counted(outcome) == column)
    }

    /// Returns how many of its outcomes are counted in a column.
    #[must_use]
    pub fn n(&self, column: Counted) -> usize {
        self.in_column(column).count()
    }
}

impl Outcome {
    /// Returns how many people it rests on, where that is not the very number that its texts tell already.
    #[must_use]
    pub fn people_besides(&self) -> Option<u64> {
        let texts = [&self.before, &self.after, &self.comparison];
        let is_told = |n: u64| texts.iter().any(|text| holds(text, n));
        self.people.filter(|n| !is_told(*n))
    }
}

/// Returns whether a text holds a number, however its thousands are parted.
fn holds(text: &Localized, number: u64) -> bool {
    let all = text.iter().flat_map(|(_, words)| numbers(words));
    let mut same = all.filter(|one| *one == number);
    same.next().is_some()
}

/// Returns the whole numbers in a text; a mark parts thousands where one to three digits stand before it and just three
/// follow.
fn numbers(text: &str) -> Vec<u64> {
    let letters: Vec<char> = text.chars().collect();
    let is_digit = |at: usize| letters.get(at).is_some_and(char::is_ascii_digit);
    let parts_thousands = |at: usize| {
        let before = letters[..at].iter().rev();
        let n_before = before.take_while(|letter| letter.is_ascii_digit()).count();
        let follow = (1..=3).all(|step| is_digit(at + step)) && !is_digit(at + 4);
        let is_mark = matches!(letters[at], ',' | '.' | ' ' | '\u{a0}' | '\u{202f}');
        is_mark && (1..=3).contains(&n_before) && follow
    };
    let joined: String = (0..letters.len())
        .filter(|at| !parts_thousands(*at))
        .map(|at| letters[at])
        .collect();
    let runs = joined.split(|letter: char| !letter.is_ascii_digit());
    runs.filter_map(|run| run.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_the_same_however_its_thousands_are_parted() {
        for text in [
            "2,295,099 of 2,864,796",
            "2 295 099 de 2 864 796",
            "2\u{a0}295\u{a0}099",
        ] {
            assert!(numbers(text).contains(&2_295_099), "{text}");
        }
        // A decimal is no number of people, and a year beside a number joins nothing.
        assert_eq!(numbers("4.1 % in 2022"), [4, 1, 2022]);
        assert_eq!(numbers("in 2022 150,327"), [2022, 150_327]);
    }
}
