//! Patterns of counts of several periods, and how periods are counted back.

use kernel::Period;

/// A strand of the pattern by number, and how many periods back.
pub(super) type Term = (usize, i32);

/// Counts that are as many people as others.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Pattern {
    pub(super) wholes: Vec<Term>,
    pub(super) parts: Vec<Term>,
}

/// A period by its kind and its number among those of its kind.
pub(super) type Step = (u8, i32);

/// The months that are added up, counted back from the one under which the sum stands.
const WINDOWS: [&[i32]; 7] = [
    &[0, 1],
    &[0, 1, 2],
    &[0, 1, 2, 3],
    &[0, 1, 2, 3, 4, 5],
    &[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
    &[0, 12],
    &[0, 12, 24],
];
/// What has run up is what had run up before and what came.
pub(super) fn running() -> Pattern {
    Pattern {
        wholes: vec![(0, 0)],
        parts: vec![(0, 1), (1, 0)],
    }
}

/// Returns the patterns of two strands.
pub(super) fn patterns_of_two() -> Vec<Pattern> {
    let window = |months: &&[i32]| Pattern {
        wholes: vec![(0, 0)],
        parts: months.iter().map(|back| (1, *back)).collect(),
    };
    let falling = Pattern {
        wholes: vec![(0, 1)],
        parts: vec![(0, 0), (1, 0)],
    };
    let windows = WINDOWS.iter().map(window);
    [running(), falling].into_iter().chain(windows).collect()
}

/// Who was there and who came are who is there and who went.
pub(super) fn stock() -> Pattern {
    Pattern {
        wholes: vec![(0, 1), (1, 0)],
        parts: vec![(0, 0), (2, 0)],
    }
}

/// Returns the kind of a period and its number; nothing for days and spans.
pub(super) fn step(period: Period) -> Option<Step> {
    let of = |year: i16, n: i32, part: i8| i32::from(year) * n + i32::from(part);
    Some(match period {
        Period::Month(year, month) => (0, of(year, 12, month - 1)),
        Period::Quarter(year, quarter) => (1, of(year, 4, quarter - 1)),
        Period::Half(year, half) => (2, of(year, 2, half - 1)),
        Period::Year(year) => (3, of(year, 1, 0)),
        Period::FiscalYear(year) => (4, of(year, 1, 0)),
        Period::Day(_) | Period::Span(..) => return None,
    })
}

/// Returns the period of a kind and a number.
pub(super) fn period((kind, n): Step) -> Option<Period> {
    let of = |parts: i32| {
        let year = i16::try_from(n.div_euclid(parts)).ok()?;
        Some((year, i8::try_from(n.rem_euclid(parts)).ok()? + 1))
    };
    Some(match kind {
        0 => of(12).map(|(year, month)| Period::Month(year, month))?,
        1 => of(4).map(|(year, quarter)| Period::Quarter(year, quarter))?,
        2 => of(2).map(|(year, half)| Period::Half(year, half))?,
        3 => Period::Year(i16::try_from(n).ok()?),
        _ => Period::FiscalYear(i16::try_from(n).ok()?),
    })
}
