//! Which published figures rate a promise, which stand beside, and which rule chose.

use evidence::{Exhibit, Observation, Qualifier, SourceClass};
use kernel::Day;

use super::known::Known;
use super::strength::rank;
use crate::assessment::Step;
use crate::commitment::{Combine, Commitment, Direction, Target};

/// The rule that chooses among figures that contradict each other.
pub const CHOICE: &str = "independent-over-official-over-statement-then-later";

/// The figures that rate a promise.
#[derive(Debug, Default)]
pub(super) struct Gathered<'a> {
    /// The chosen figures as one series, oldest first.
    pub points: Vec<Counted<'a>>,
    /// Figures that contradict them, whatever was chosen.
    pub beside: Vec<&'a Observation>,
    /// Whether figures for the same thing contradict each other.
    pub is_contradicted: bool,
}

/// One point of the series by which a promise is followed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Counted<'a> {
    /// When it was true.
    pub day: Day,
    /// The running total or the level on that day.
    pub value: f64,
    /// The figure.
    pub figure: &'a Observation,
}

/// Returns the last day to which a figure refers; the day it became known where it gives none.
pub(super) fn day_of(figure: &Observation) -> Day {
    figure
        .as_of
        .map_or(figure.known_on, kernel::Period::last_day)
}

/// Returns a figure's value as a number.
fn value_of(figure: &Observation) -> Option<f64> {
    use std::str::FromStr;
    figure
        .value
        .and_then(|v| f64::from_str(&v.to_string()).ok())
}

/// Returns the range in which the true value lies, as far as the source's words go.
///
/// "About" is read as ten per cent either way, "over" as up to a fifth more, "nearly" as up to a
/// tenth less; an exact value may be rounded by half a per cent.
fn range_of(figure: &Observation) -> (f64, f64) {
    let v = value_of(figure).unwrap_or(f64::NAN);
    let (below, above) = match figure.qualifier {
        Qualifier::Exact | Qualifier::Corrected => (0.005, 0.005),
        Qualifier::AtLeast => (0.0, 0.2),
        Qualifier::AtMost => (1.0, 0.0),
        Qualifier::About => (0.1, 0.1),
        Qualifier::Nearly => (0.1, 0.0),
        Qualifier::NotFound => (f64::NAN, f64::NAN),
    };
    (v - v.abs() * below, v + v.abs() * above)
}

fn values_contradict(a: &Observation, b: &Observation) -> bool {
    let ((a_low, a_high), (b_low, b_high)) = (range_of(a), range_of(b));
    a_high < b_low || b_high < a_low
}

/// Returns whether two figures say something about the same stretch of time.
fn same_time(a: &Observation, b: &Observation, combine: Combine) -> bool {
    let span = |figure: &Observation| {
        let first = figure
            .as_of
            .map_or(figure.known_on, kernel::Period::first_day);
        let begun = figure.counted_since.filter(|_| combine == Combine::Sum);
        (begun.unwrap_or(first), day_of(figure))
    };
    let ((a_first, a_last), (b_first, b_last)) = (span(a), span(b));
    let since = match (a.counted_since, b.counted_since) {
        (Some(a), Some(b)) => combine == Combine::Sum || a == b,
        _ => true,
    };
    since && a_first <= b_last && b_first <= a_last
}

/// Gathers the figures that may rate a promise and lets the named rule choose among those that
/// contradict each other.
pub(super) fn gather<'a>(
    commitment: &Commitment,
    target: &Target,
    known: &Known<'a>,
    trace: &mut Vec<Step>,
) -> Gathered<'a> {
    let Some(aim) = &commitment.aim else {
        return Gathered::default();
    };
    let mut candidates: Vec<&Observation> = Vec::new();
    for id in &aim.rated_by {
        let Some(figure) = known.figure(id) else {
            continue;
        };
        match why_left_out(figure, target, aim.direction) {
            Some(why) => {
                let inputs = [("figure", id.to_string()), ("unit", figure.unit.clone())];
                trace.push(Step::new("figures.left-out", inputs, why));
            }
            None => candidates.push(figure),
        }
    }
    let strength =
        |figure: &Observation| rank(Exhibit::Figure(figure), commitment, known.publishers());
    candidates.sort_by(|a, b| {
        let later = |figure: &Observation| (day_of(figure), figure.known_on);
        strength(b)
            .cmp(&strength(a))
            .then(later(b).cmp(&later(a)))
            .then(a.id.cmp(&b.id))
    });
    candidates.dedup_by(|a, b| a.id == b.id);
    let mut gathered = Gathered::default();
    let mut chosen: Vec<&Observation> = Vec::new();
    for figure in candidates {
        let rivals: Vec<_> = chosen
            .iter()
            .filter(|other| same_time(figure, other, aim.combine) || falls(figure, other, aim))
            .copied()
            .collect();
        if rivals.is_empty() {
            chosen.push(figure);
        } else if let Some(rival) = rivals.iter().find(|other| values_contradict(figure, other)) {
            gathered.is_contradicted = true;
            gathered.beside.push(figure);
            let inputs = [
                ("chosen", rival.id.to_string()),
                ("beside", figure.id.to_string()),
            ];
            trace.push(Step::new("figures.contradict", inputs, CHOICE));
        }
    }
    chosen.sort_by_key(|figure| (day_of(figure), figure.id.clone()));
    let mut total = 0.0;
    for figure in &chosen {
        let Some(value) = value_of(figure) else {
            continue;
        };
        total += value;
        gathered.points.push(Counted {
            day: day_of(figure),
            value: if aim.combine == Combine::Sum {
                total
            } else {
                value
            },
            figure,
        });
    }
    add_other_accounts(commitment, known, &mut gathered);
    gathered
}

/// Returns whether a running total would be smaller on a later day: one of the two is wrong.
fn falls(a: &Observation, b: &Observation, aim: &crate::commitment::Aim) -> bool {
    let (first, second) = if day_of(a) <= day_of(b) {
        (a, b)
    } else {
        (b, a)
    };
    let same_count = match (first.counted_since, second.counted_since) {
        (Some(a), Some(b)) => a == b,
        _ => true,
    };
    aim.combine == Combine::Cumulative && same_count && range_of(second).1 < range_of(first).0
}

/// Adds figures about the same promise that give another value for the same time, although they
/// may not rate it: a reader sees them side by side. They contradict only what is called alike.
fn add_other_accounts<'a>(commitment: &Commitment, known: &Known<'a>, gathered: &mut Gathered<'a>) {
    for other in known.about(&commitment.id) {
        let taken = |figure: &Observation| figure.id == other.id;
        let unusable = other.value.is_none() || known.is_corrected(&other.id);
        if unusable
            || gathered.points.iter().any(|point| taken(point.figure))
            || gathered.beside.iter().any(|figure| taken(figure))
        {
            continue;
        }
        let rival = gathered
            .points
            .iter()
            .map(|point| point.figure)
            .find(|figure| {
                figure.unit == other.unit
                    && same_time(figure, other, Combine::Level)
                    && values_contradict(figure, other)
            });
        if let Some(rival) = rival {
            gathered.is_contradicted |= rival.indicator == other.indicator;
            gathered.beside.push(other);
        }
    }
}

/// Returns why a figure cannot rate a promised number, if it cannot.
fn why_left_out(
    figure: &Observation,
    target: &Target,
    direction: Direction,
) -> Option<&'static str> {
    let currency = |unit: &str| {
        let code = unit.split_whitespace().next().unwrap_or_default();
        (code.len() == 3 && code.bytes().all(|c| c.is_ascii_uppercase())).then(|| code.to_owned())
    };
    let baseline_day = target.baseline_on.map(kernel::Period::last_day);
    if figure.class == SourceClass::Missing || figure.qualifier == Qualifier::NotFound {
        Some("nothing was published")
    } else if figure.value.is_none() {
        Some("words without a number")
    } else if figure.qualifier == Qualifier::AtMost && direction == Direction::Up {
        Some("an upper bound proves nothing delivered")
    } else if currency(&figure.unit) != currency(&target.unit) {
        Some("another currency")
    } else if target.baseline.is_some() && baseline_day.is_some_and(|day| day_of(figure) <= day) {
        Some("not later than the baseline")
    } else {
        None
    }
}
