//! Statistics Canada's published results, recomputed from the published inputs.

use evidence::{Published, SeriesFile};
use intake::opensdg;
use progress::method::{Instrument, rate_file};

const FILE: &str = "cif-data-donnees-cic.indicator_calculation_components.yml";

fn published() -> Option<SeriesFile> {
    let text = testkit::text(&format!("data/rating/{FILE}"))?;
    Some(opensdg::read(FILE, text.as_bytes()))
}

fn same(ours: Option<f64>, theirs: Option<f64>) -> bool {
    match (ours, theirs) {
        (Some(ours), Some(theirs)) => (ours - theirs).abs() <= 1e-9,
        (ours, theirs) => ours == theirs,
    }
}

#[testkit::needs_shared]
#[test]
fn every_published_series_and_aggregate_follows_from_its_inputs() {
    let Some(file) = published() else { return };
    assert_eq!(file.findings, []);
    let rated = rate_file(&Instrument::published("statcan").unwrap(), &file);
    let mut n_series = 0;
    for (brought, ours) in file.series.iter().zip(&rated.outcomes) {
        let theirs = brought
            .published
            .as_ref()
            .expect("every series has a status");
        let name = &brought.name;
        assert!(
            same(ours.value, theirs.value),
            "{name}: {ours:?} {theirs:?}"
        );
        assert!(
            same(ours.score, theirs.score),
            "{name}: {ours:?} {theirs:?}"
        );
        assert_eq!(ours.class_word, theirs.status, "{name}");
        n_series += 1;
    }
    let (mut n_scored, mut n_silent) = (0, 0);
    for ((path, theirs), (same_path, ours)) in file.groups.iter().zip(&rated.groups) {
        assert_eq!(path, same_path);
        let theirs: &Published = theirs.as_ref().expect("every indicator has a status");
        assert!(
            same(ours.score, theirs.score),
            "{path:?}: {ours:?} {theirs:?}"
        );
        if theirs.score.is_some() {
            assert_eq!(ours.class_word, theirs.status, "{path:?}");
            n_scored += 1;
        } else {
            assert_eq!(ours.class_word, "not_available", "{path:?}");
            n_silent += 1;
        }
    }
    println!(
        "matched to 1e-9: {n_series} series, {n_scored} aggregates; {n_silent} without a score"
    );
    assert_eq!((n_series, n_scored), (132, 78));
}

#[testkit::needs_shared]
#[test]
fn a_changed_input_no_longer_gives_the_published_result() {
    let Some(mut file) = published() else { return };
    let first = &mut file.series[0];
    let moved = first.series.values().map(|(at, value)| (at, value * 1.01));
    first.series =
        evidence::Series::plain(&moved.take(1).chain([(2023.0, 10.4)]).collect::<Vec<_>>());
    let rated = rate_file(&Instrument::published("statcan").unwrap(), &file);
    let theirs = file.series[0].published.as_ref().unwrap();
    assert!(!same(rated.outcomes[0].value, theirs.value));
}
