//! Counts taken in, and asked for as known on a day.

use std::collections::BTreeMap;

use movement::series::{Group, Key, Published, Value};
use publication::counts::Imported;
use store::Store;
use store::movement::{Release, TakenIn};

use crate::fresh::{Fresh, day, fresh};

pub fn count(period: &str, released: &str, value: Value) -> Imported {
    let measure = "irregular-entries".parse().unwrap();
    let nationality = Group::Of("VEN".parse().unwrap());
    let reporter = "PAN".parse().unwrap();
    Imported {
        published: Published {
            key: Key::new(measure, reporter, nationality, period.parse().unwrap()).unwrap(),
            released: day(released),
            value,
        },
        quarantine: String::new(),
        is_short: false,
    }
}

/// Returns the counts as they were known on a day, by period.
pub async fn known(store: &Store, on: &str) -> Vec<Value> {
    let mut all = store.counts_by(&["PAN".parse().unwrap()]).await.unwrap();
    all.sort_by_key(|one| one.published.released);
    let known = all
        .into_iter()
        .filter(|one| one.published.released <= day(on));
    let latest: BTreeMap<Key, Value> = known
        .map(|one| (one.published.key, one.published.value))
        .collect();
    latest.into_values().collect()
}

pub fn release<'a>(digest: &'a str, released: &str, counts: &'a [Imported]) -> Release<'a> {
    Release {
        digest,
        file: "movement.csv",
        format: "movement-csv",
        released: day(released),
        n_refused: 0,
        counts,
        faults: &[],
    }
}

#[tokio::test]
async fn what_was_known_on_a_day_stays_known_after_a_later_release() {
    for Fresh { store, .. } in fresh().await {
        let today = day("2024-09-01");
        let first = [
            count("2024-05", "2024-06-10", Value::Provisional(100)),
            count("2024-04", "2024-06-10", Value::Suppressed { below: 10 }),
        ];
        let second = [count(
            "2024-05",
            "2024-08-10",
            Value::Rounded { value: 110, to: 10 },
        )];
        let one = release("a", "2024-06-10", &first);
        assert_eq!(
            store.take_in_counts(&one, today).await.unwrap(),
            TakenIn::Added(2)
        );
        assert_eq!(
            store.take_in_counts(&one, today).await.unwrap(),
            TakenIn::Already
        );
        let two = release("b", "2024-08-10", &second);
        assert_eq!(
            store.take_in_counts(&two, today).await.unwrap(),
            TakenIn::Added(1)
        );
        for (on, expected) in [
            ("2024-06-09", vec![]),
            (
                "2024-07-01",
                vec![Value::Suppressed { below: 10 }, Value::Provisional(100)],
            ),
            (
                "2024-09-01",
                vec![
                    Value::Suppressed { below: 10 },
                    Value::Rounded { value: 110, to: 10 },
                ],
            ),
        ] {
            let values = known(&store, on).await;
            assert_eq!(values, expected, "{on}");
        }
    }
}

#[tokio::test]
async fn a_release_that_contradicts_one_of_the_same_day_is_refused_whole() {
    for Fresh { store, .. } in fresh().await {
        let today = day("2024-09-01");
        let first = [count("2024-05", "2024-06-10", Value::Exact(100))];
        store
            .take_in_counts(&release("a", "2024-06-10", &first), today)
            .await
            .unwrap();
        let other = [
            count("2024-05", "2024-06-10", Value::Exact(101)),
            count("2024-06", "2024-06-10", Value::Exact(5)),
        ];
        let taken = store
            .take_in_counts(&release("c", "2024-06-10", &other), today)
            .await
            .unwrap();
        assert_eq!(taken, TakenIn::Contradicted(1));
        assert_eq!(known(&store, "2024-09-01").await.len(), 1);
    }
}

#[tokio::test]
async fn an_alarm_enters_the_log_once_and_reads_back_as_it_was_released() {
    for Fresh { store, .. } in fresh().await {
        let released = testkit::invented::movement::gathered().alarms[0].clone();
        store.log_alarm(&released).await.unwrap();
        let again = store.log_alarm(&released).await.unwrap_err();
        assert!(again.to_string().contains("released before"), "{again}");
        assert_eq!(store.alarms().await.unwrap(), [released]);
    }
}

#[tokio::test]
async fn an_estimate_is_kept_under_its_name_and_never_replaced() {
    for Fresh { store, .. } in fresh().await {
        let estimate = testkit::invented::movement::gathered().estimates[0].clone();
        assert!(store.keep_estimate(&estimate).await.unwrap());
        let other = publication::counts::Estimate {
            title: "another".to_owned(),
            ..estimate.clone()
        };
        assert!(!store.keep_estimate(&other).await.unwrap());
        assert_eq!(store.estimates().await.unwrap(), [estimate]);
    }
}

#[tokio::test]
async fn what_the_gatekeeper_said_of_a_file_is_kept_with_it() {
    for Fresh { store, .. } in fresh().await {
        let fault = publication::counts::FileFault {
            kind: "exchanged-columns".to_owned(),
            n_rows: 0,
            reason: "240 countries report".to_owned(),
            question: "Are the columns exchanged?".to_owned(),
        };
        let refused = Release {
            n_refused: 43_047,
            faults: std::slice::from_ref(&fault),
            ..release("r", "2025-05-15", &[])
        };
        store
            .take_in_counts(&refused, day("2025-06-01"))
            .await
            .unwrap();
        let files = store.movement_files().await.unwrap();
        assert_eq!((files[0].n_counts, files[0].n_refused), (0, 43_047));
        assert_eq!(files[0].faults, [fault]);
    }
}

#[tokio::test]
async fn a_count_that_no_column_holds_is_refused_and_nothing_of_its_file_is_kept() {
    for Fresh { store, .. } in fresh().await {
        let today = day("2024-09-01");
        let greatest = u64::try_from(i64::MAX).unwrap();
        let counts = [
            count("2024-05", "2024-06-10", Value::Exact(500)),
            count("2024-06", "2024-06-10", Value::Exact(greatest + 1)),
        ];
        let refused = store
            .take_in_counts(&release("a", "2024-06-10", &counts), today)
            .await;
        let said = refused.unwrap_err().to_string();
        assert!(said.contains("9223372036854775808"), "{said}");
        assert!(known(&store, "2024-09-01").await.is_empty());
        assert!(store.movement_files().await.unwrap().is_empty());
        let counts = [count("2024-06", "2024-06-10", Value::Exact(greatest))];
        store
            .take_in_counts(&release("b", "2024-06-10", &counts), today)
            .await
            .unwrap();
        assert_eq!(known(&store, "2024-09-01").await, [Value::Exact(greatest)]);
    }
}

#[tokio::test]
async fn what_a_refused_row_leaves_short_is_whole_once_the_release_comes_mended() {
    for Fresh { store, .. } in fresh().await {
        let today = day("2024-09-01");
        let short = Imported {
            is_short: true,
            quarantine: "single-cell".to_owned(),
            ..count("2024-05", "2024-06-10", Value::Exact(100))
        };
        let with_refused = Release {
            n_refused: 1,
            ..release("a", "2024-06-10", std::slice::from_ref(&short))
        };
        store.take_in_counts(&with_refused, today).await.unwrap();
        let known = async || store.counts_by(&["PAN".parse().unwrap()]).await.unwrap();
        assert_eq!(known().await, std::slice::from_ref(&short));
        // The control: another file of that day mends nothing.
        let elsewhere = Release {
            file: "other.csv",
            ..release("b", "2024-06-10", &[])
        };
        store.take_in_counts(&elsewhere, today).await.unwrap();
        assert!(known().await[0].is_short);
        let mended = [
            Imported {
                is_short: false,
                ..short
            },
            count("2024-06", "2024-06-10", Value::Exact(50)),
        ];
        let again = release("c", "2024-06-10", &mended);
        let taken = store.take_in_counts(&again, today).await;
        assert_eq!(taken.unwrap(), TakenIn::Added(1));
        assert!(known().await.iter().all(|one| !one.is_short));
    }
}
