//! What the day itself makes of the rules: reviews that lapsed, rules that end soon, pathways that
//! may never have begun.

use kernel::{Day, Finding};

use crate::Rulebook;
use crate::pathway::{Pathway, Reviewed, Version};
use crate::timeline::{Boundary, Extent, State, extents};
use crate::trust::{Doubt, Trust};

/// A rule that ends within so many days is said to end.
pub const SOON: i32 = 60;

/// A rule that ends soon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EndsSoon {
    /// The last day on which it surely holds.
    pub last: Day,
    /// What comes after it; `None`: the next version has not been written.
    pub then: Option<State>,
}

/// Returns when the open rule of a day ends, if that is soon.
#[must_use]
pub fn ends_soon(versions: &[&Version], on: Day) -> Option<EndsSoon> {
    let extents = spans(versions);
    let place = (0..versions.len()).find(|place| {
        versions[*place].state == State::Open && extents[*place].possibly_contains(on)
    })?;
    if !matches!(versions[place].in_force.until, Boundary::In(_)) {
        return None;
    }
    let last = extents[place].earliest_end;
    (last >= on && on.days_until(last) <= SOON).then(|| EndsSoon {
        last,
        then: versions.get(place + 1).map(|next| next.state),
    })
}

/// The silence of a rule whose first day is that of an announcement.
const OPENING_DAY: &str = "opening-day";

/// Returns whether no source shows that a pathway or an office was ever open by a day.
///
/// A rule that does not know its own opening day, and for which that can decide, shows no opening: its first day is that
/// of an announcement.
#[must_use]
pub fn may_never_have_begun(versions: &[&Version], on: Day) -> bool {
    let spans = spans(versions);
    let open = || {
        versions
            .iter()
            .zip(&spans)
            .filter(|(version, span)| version.state == State::Open && span.earliest_start <= on)
    };
    let is_announced_only = |version: &Version| {
        let mut silences = version.silences.iter();
        version.seen_on.is_empty() && silences.any(|one| one.id == OPENING_DAY && one.matters)
    };
    let is_sure = |span: &Extent| span.latest_start <= span.earliest_end.min(on);
    open().next().is_some()
        && !open().any(|(version, span)| !is_announced_only(version) && is_sure(span))
}

fn spans(versions: &[&Version]) -> Vec<Extent> {
    let line: Vec<_> = versions
        .iter()
        .map(|version| (version.in_force, version.seen_on.as_slice()))
        .collect();
    extents(&line)
}

/// Says what a day makes of the rules, in order of file and line.
#[must_use]
pub fn check(book: &Rulebook, on: Day) -> Vec<Finding> {
    let mut findings = Vec::new();
    for pathway in &book.pathways {
        let versions: Vec<&Version> = pathway.versions.iter().collect();
        review(&pathway.file, &pathway.reviewed, on, &mut findings);
        read_ahead(&pathway.file, &versions, on, &mut findings);
        soon(&pathway.file, &versions, on, &mut findings);
        old(pathway, &versions, on, &mut findings);
        if may_never_have_begun(&versions, on) {
            findings.push(Finding::notice(
                &pathway.file,
                versions.first().map_or(0, |version| version.line),
                "no source shows that it ever began",
                "Add a day to seen_on once one does.",
            ));
        }
    }
    for office in &book.offices {
        let versions: Vec<&Version> = office.versions.iter().map(|v| &v.rule).collect();
        review(&office.file, &office.reviewed, on, &mut findings);
        read_ahead(&office.file, &versions, on, &mut findings);
        soon(&office.file, &versions, on, &mut findings);
    }
    findings.sort();
    findings
}

fn review(file: &str, reviewed: &Reviewed, on: Day, findings: &mut Vec<Finding>) {
    if let Some(again) = reviewed.again_by.filter(|again| *again < on) {
        findings.push(Finding::warning(
            file,
            reviewed.line,
            format!("somebody should have looked at this again by {again}"),
            "Look at its sources, add what is new, and give a later review_by.",
        ));
    }
}

/// Finds sources that nobody can have read yet.
fn read_ahead(file: &str, versions: &[&Version], on: Day, findings: &mut Vec<Finding>) {
    for version in versions
        .iter()
        .filter(|version| version.source.read_on > on)
    {
        findings.push(Finding::error(
            file,
            version.line,
            format!(
                "in \"{}\" read_on is {}, and today is {on}",
                version.id, version.source.read_on
            ),
            "Write the day on which you read the source.",
        ));
    }
}

fn soon(file: &str, versions: &[&Version], on: Day, findings: &mut Vec<Finding>) {
    if let Some(ends) = ends_soon(versions, on) {
        let then = ends.then.map_or("nothing is written", State::code);
        findings.push(Finding::notice(
            file,
            versions.last().map_or(0, |version| version.line),
            format!("the rule in force ends on {}; then: {then}", ends.last),
            "Look whether it was prolonged.",
        ));
    }
}

fn old(pathway: &Pathway, versions: &[&Version], on: Day, findings: &mut Vec<Finding>) {
    let spans = spans(versions);
    let in_force = versions.iter().zip(&spans).rev().find(|(version, span)| {
        version.state == State::Open && version.confidence.is_some() && span.possibly_contains(on)
    });
    let Some((version, _)) = in_force else { return };
    let trust = Trust::of(version, &pathway.reviewed, on);
    if trust.doubts.contains(&Doubt::Old) {
        findings.push(Finding::notice(
            &pathway.file,
            version.line,
            format!(
                "the newest source that confirms it is of {}, more than a year ago",
                trust.last_known()
            ),
            "Look for a newer one; until then it is told as last read.",
        ));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::specimens;
    use crate::timeline::InForce;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn version(from: &str, until: &str, state: State) -> Version {
        let boundary = |text: &str| match text {
            "unknown" => Boundary::Unknown,
            "open" | "standing" => Boundary::Unbounded,
            _ => Boundary::In(text.parse().unwrap()),
        };
        Version {
            state,
            in_force: InForce {
                from: boundary(from),
                until: boundary(until),
            },
            ..specimens::version(Vec::new())
        }
    }

    #[test]
    fn a_rule_that_ends_within_sixty_days_is_said_to_end_and_what_follows() {
        let open = version("2025-01-01", "2027-01-27", State::Open);
        let shut = version("2027-01-28", "open", State::Closed);
        let list = [&open, &shut];
        let found = ends_soon(&list, day("2026-11-28")).unwrap();
        assert_eq!(
            (found.last, found.then),
            (day("2027-01-27"), Some(State::Closed))
        );
        // Controls: a day earlier it is 61 days away; after the end it ends no more.
        assert_eq!(ends_soon(&list, day("2026-11-27")), None);
        assert_eq!(ends_soon(&list, day("2027-01-28")), None);
    }

    #[test]
    fn the_day_of_an_announcement_is_no_opening_day() {
        use crate::pathway::Silence;
        let mut announced = version("2023-07-28", "2025-01-26", State::Open);
        let silence = |id: &str, matters| Silence {
            id: id.to_owned(),
            matters,
        };
        announced.silences = vec![silence("opening-day", true), silence("hours", true)];
        assert!(may_never_have_begun(&[&announced], day("2024-01-01")));
        // A day on which somebody saw it open shows it, and a day that decides nothing is no doubt.
        let mut seen = announced.clone();
        seen.seen_on = vec![day("2023-09-01")];
        assert!(!may_never_have_begun(&[&seen], day("2024-01-01")));
        announced.silences[0].matters = false;
        assert!(!may_never_have_begun(&[&announced], day("2024-01-01")));
    }

    #[test]
    fn a_pathway_that_no_source_shows_begun_may_never_have_begun() {
        let on = day("2026-11-28");
        let planned = version("unknown", "open", State::Open);
        assert!(may_never_have_begun(&[&planned], on));
        let seen = Version {
            seen_on: vec![day("2025-06-01")],
            ..planned.clone()
        };
        assert!(!may_never_have_begun(&[&seen], on));
        let standing = version("standing", "open", State::Open);
        assert!(!may_never_have_begun(&[&standing], on));
        let closed = version("unknown", "open", State::Closed);
        assert!(!may_never_have_begun(&[&closed], on));
    }

    #[test]
    fn a_lapsed_review_is_a_warning_with_its_line() {
        let mut pathway = specimens::pathway("one", vec![specimens::version(Vec::new())]);
        pathway.reviewed.again_by = Some(day("2026-11-27"));
        pathway.reviewed.line = 9;
        let book = Rulebook {
            pathways: vec![pathway],
            ..Rulebook::default()
        };
        let found = check(&book, day("2026-11-28"));
        assert_eq!((found.len(), found[0].line), (1, 9));
        assert!(check(&book, day("2026-11-27")).is_empty());
    }
}
