//! Which figures of reports may rate a promise.

use std::collections::{BTreeMap, BTreeSet};

use evidence::Observation;
use kernel::text::folded;
use kernel::{CommitmentId, ObservationId};
use progress::Commitment;

/// Lets figures of accepted reports rate the promises that they speak of.
///
/// The charter names the published figures by which a promise is followed. A figure of a report on the same promise that
/// counts the same thing in the same unit continues that series, or says again what it said: it counts as the holder's
/// word, as it would in a file of published figures. Whatever else a report counts stands beside. Where the charter
/// follows a promise by no published figure, people decide first what is counted.
pub(crate) fn join(
    commitments: &mut [Commitment],
    observations: &[Observation],
    is_reported: impl Fn(&ObservationId) -> bool,
) {
    let mut reported: BTreeMap<&CommitmentId, Vec<&Observation>> = BTreeMap::new();
    for one in observations.iter().filter(|one| is_reported(&one.id)) {
        if let Some(about) = &one.commitment {
            reported.entry(about).or_default().push(one);
        }
    }
    let published: BTreeMap<&ObservationId, &Observation> =
        observations.iter().map(|one| (&one.id, one)).collect();
    for commitment in commitments {
        let Some(aim) = &mut commitment.aim else {
            continue;
        };
        aim.rated_by.retain(|id| !is_reported(id));
        let Some(reported) = reported.get(&commitment.id) else {
            continue;
        };
        let named = aim.rated_by.iter().filter_map(|id| published.get(id));
        let series: BTreeSet<(String, &str)> = named.map(|one| counted(one)).collect();
        let continues = |one: &&&Observation| series.contains(&counted(one));
        let joined: Vec<ObservationId> = (reported.iter())
            .filter(continues)
            .map(|one| one.id.clone())
            .collect();
        aim.rated_by.extend(joined);
    }
}

/// What a figure counts: its indicator however it is spelt, and its unit to the letter.
fn counted(figure: &Observation) -> (String, &str) {
    (folded(&figure.indicator), &figure.unit)
}

#[cfg(test)]
mod tests {
    use progress::Assessment;

    use super::*;
    use crate::cycles::{AcceptedReport, Cycles};
    use crate::invented;
    use crate::{Known, Snapshot};

    /// The report on the first promise, which says 330,000 permits of the end of 2024.
    const SEQ: u64 = 52;

    fn reports(change: impl Fn(&mut AcceptedReport)) -> Cycles {
        let mut cycles = invented::cycles();
        cycles.reports.retain(|one| one.id.0 == SEQ);
        cycles.reports.iter_mut().for_each(change);
        cycles
    }

    fn set(report: &mut AcceptedReport, field: &str, text: &str) {
        let found = report.fields.iter_mut().find(|(name, _)| name == field);
        found.expect("the field").1 = text.to_owned();
    }

    fn rated(known: &Known, on: &str) -> Assessment {
        let on = on.parse().expect("a day");
        let snapshot = Snapshot::of(known, on).expect("a day of the compact");
        let id = "C001".parse().expect("an identifier");
        snapshot.rated(&id).expect("a promise").assessment.clone()
    }

    fn rates(of: &Assessment) -> Vec<&str> {
        of.rated_by.iter().map(ObservationId::as_str).collect()
    }

    #[test]
    fn a_reported_figure_continues_its_series_from_its_day_on() {
        let before = invented::known();
        let after = before.with_cycles(reports(|_| ()), "");
        assert_eq!(rated(&after, "2025-06-01"), rated(&before, "2025-06-01"));
        assert_eq!(rates(&rated(&before, "2025-06-02")), ["R001", "R002"]);
        assert_eq!(
            rates(&rated(&after, "2025-06-02")),
            ["R001", "R002", "D-52-1"]
        );
    }

    /// The same figure in a file of published figures, named by the charter, gives the same classes and the same trace.
    #[test]
    fn it_weighs_as_much_as_the_same_word_in_a_file() {
        let figures = reports(|one| one.fields.retain(|(field, _)| field.starts_with("figure.")));
        let reported = invented::known().with_cycles(figures, "");
        let mut published = invented::known();
        let one = reported
            .observations
            .iter()
            .find(|one| one.id.as_str() == "D-52-1");
        let mut one = one.expect("the figure").clone();
        one.id = "R900".parse().expect("an identifier");
        published.observations.push(one);
        let first = &mut published.compact.commitments[0];
        let aim = first.aim.as_mut().expect("a promise in numbers");
        aim.rated_by.push("R900".parse().expect("an identifier"));
        let told = |known: &Known| {
            let told = format!("{:?}", rated(known, "2025-06-30"));
            told.replace("R900", "D-52-1")
        };
        assert_eq!(told(&reported), told(&published));
        // The control: as a count of somebody without a part in the promise it would weigh more.
        published.observations.iter_mut().for_each(|one| {
            if one.id.as_str() == "R900" {
                one.class = evidence::SourceClass::Independent;
            }
        });
        assert_ne!(told(&reported), told(&published));
    }

    #[test]
    fn what_counts_something_else_stands_beside_and_moves_nothing() {
        let none = rated(&invented::known(), "2025-06-30");
        for (field, text) in [
            ("figure.1.indicator", "permits asked for"),
            ("figure.1.unit", "persons"),
        ] {
            let known = invented::known().with_cycles(reports(|one| set(one, field, text)), "");
            let classes = |of: &Assessment| (of.delivery, of.trajectory, of.evidence, of.time);
            let after = rated(&known, "2025-06-30");
            assert_eq!(classes(&after), classes(&none), "{text}");
            assert_eq!(rates(&after), rates(&none), "{text}");
        }
        // However it is spelt, it is the same count.
        let spelt = reports(|one| set(one, "figure.1.indicator", "Permits  Issued"));
        let known = invented::known().with_cycles(spelt, "");
        assert!(rates(&rated(&known, "2025-06-30")).contains(&"D-52-1"));
    }

    #[test]
    fn reports_are_taken_in_again_without_a_trace_of_those_before() {
        let known = invented::known();
        let once = known.with_cycles(reports(|_| ()), "");
        assert_eq!(once.with_cycles(reports(|_| ()), ""), once);
        assert_eq!(once.with_cycles(Cycles::default(), ""), known);
    }
}
