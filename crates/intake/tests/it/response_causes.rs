//! What published indicators allow to be said, and why most of them allow nothing.

use kernel::Localized;
use response::Published;
use response::cause::{Cause, Class, Classified, Direction, Reason, classify, within_error};
use testkit::needs_shared;

use crate::response_shares::{country, rows};

fn cause(series: &str, reporter: Option<&str>) -> Cause {
    Cause {
        id: series.to_owned(),
        title: Localized::default(),
        note: Localized::default(),
        series: series.to_owned(),
        direction: Direction::LowerIsBetter,
        reporter: reporter.map(str::to_owned),
        max_age: 4,
        has_nought: true,
        naming: Default::default(),
    }
}

fn of(rows: &[Published], series: &str, code: &str, year: i16) -> Classified {
    classify(&cause(series, None), country(code), rows, year)
}

#[needs_shared]
#[test]
fn a_survey_of_2006_says_nothing_of_today() {
    let rows = rows(&["poverty.csv"]);
    for (code, latest) in [("VEN", 2006), ("HTI", 2012)] {
        let found = of(&rows, "poverty-3.00", code, 2026);
        assert_eq!(found.latest.map(|row| row.year), Some(latest));
        assert_eq!(
            (found.class, found.reason),
            (Class::NotAssessable, Some(Reason::Stale))
        );
    }
    // The control: a country whose survey is young enough, seen from the same year.
    let found = of(&rows, "poverty-3.00", "COL", 2026);
    assert_ne!(found.reason, Some(Reason::Stale), "{found:?}");
}

#[needs_shared]
#[test]
fn reporters_who_differ_are_a_dispute_until_somebody_chooses() {
    let rows = rows(&["homicide.csv"]);
    for code in ["SLV", "VEN"] {
        let found = of(&rows, "homicide-rate", code, 2024);
        assert_eq!(found.reason, Some(Reason::Disputed), "{code}");
        assert!(
            found.beside.iter().any(|row| row.reporter == "IHME"),
            "{code}"
        );
        let chosen = cause("homicide-rate", Some("UNODC"));
        let found = classify(&chosen, country(code), &rows, 2024);
        assert_ne!(found.reason, Some(Reason::Disputed), "{code}");
        assert!(
            found.latest.unwrap().reporter.starts_with("UNODC"),
            "{code}"
        );
    }
}

#[needs_shared]
#[test]
fn a_count_that_stands_for_years_was_not_counted() {
    let rows = rows(&["hosted.csv", "poverty.csv"]);
    let displaced = |code| of(&rows, "hosted-internally-displaced", code, 2026).reason;
    assert_eq!(displaced("SLV"), Some(Reason::CarriedForward));
    assert_eq!(displaced("MEX"), Some(Reason::CarriedForward));
    assert_ne!(displaced("COL"), Some(Reason::CarriedForward));
    // A rate may stand still: poverty in Canada does, and is not said to be carried forward.
    assert_ne!(
        of(&rows, "poverty-3.00", "CAN", 2024).reason,
        Some(Reason::CarriedForward)
    );
}

#[needs_shared]
#[test]
fn what_only_models_say_is_said_to_be_modelled() {
    let mut rows = rows(&["homicide.csv"]);
    rows.retain(|row| row.reporter == "IHME");
    assert_eq!(
        of(&rows, "homicide-rate", "SLV", 2023).reason,
        Some(Reason::ModelledOnly)
    );
    assert_eq!(
        of(&rows, "poverty-3.00", "SLV", 2023).reason,
        Some(Reason::NothingPublished)
    );
}

#[needs_shared]
#[test]
fn of_174_scores_15_changed_by_more_than_their_error() {
    let rows = rows(&["governance.csv"]);
    let (mut n, mut changed) = (0, Vec::new());
    for before in rows.iter().filter(|row| row.year == 2014) {
        let of_same = |row: &&Published| {
            row.year == 2019 && row.series == before.series && row.country == before.country
        };
        let after = rows.iter().find(of_same).unwrap();
        n += 1;
        if within_error(before, after) == Some(false) {
            changed.push((before.series.as_str(), before.country.code()));
        }
    }
    assert_eq!((n, changed.len()), (174, 15));
    for (code, has_changed) in [("HND", false), ("SLV", false), ("VEN", true), ("ECU", true)] {
        assert_eq!(
            changed.contains(&("wgi-rule-of-law", code)),
            has_changed,
            "{code}"
        );
        let class = of(&rows, "wgi-rule-of-law", code, 2019);
        assert_eq!(class.within_error, Some(!has_changed), "{code}");
        let expected = (!has_changed).then_some(Reason::WithinError);
        assert_eq!(class.reason, expected, "{code}");
    }
    assert_eq!(
        of(&rows, "wgi-rule-of-law", "VEN", 2019).class,
        Class::Lower
    );
    assert_eq!(
        of(&rows, "wgi-rule-of-law", "ECU", 2019).class,
        Class::Higher
    );
}
