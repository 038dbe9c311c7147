//! What must stay true of money in the store.

use assistance::claim::{Activity, Claim, Party, Unread};
use assistance::division::Share;
use assistance::purpose::PurposeRule;
use assistance::receipt::Receipt;
use assistance::{Percentage, TransactionKind};
use publication::money::aid::{Offered, View};
use store::Store;
use store::assistance::{AidSource, MoneyTaken, MoneyVersion};

use crate::fresh::{Fresh, day, fresh};

fn claim(minor: i128) -> Claim {
    Claim {
        kind: TransactionKind(3),
        reference: "REF \"1\"; ñ".to_owned(),
        day: Some(day("2023-05-01")),
        value_day: None,
        minor,
        currency: "USD".parse().unwrap(),
        provider: Party {
            reference: "XI-1".to_owned(),
            name: "Río & Cía".to_owned(),
            activity: "XI-1-A".to_owned(),
        },
        receiver: Party::default(),
        places: vec![
            Share {
                code: "CO".to_owned(),
                percentage: Percentage::read("66.67"),
                is_country: true,
            },
            Share {
                code: "99:x y".to_owned(),
                percentage: None,
                is_country: false,
            },
        ],
        sectors: Vec::new(),
        finance: 421,
        line: 12,
        at: 345,
    }
}

pub fn activity(id: &str, minors: &[i128]) -> Activity {
    Activity {
        id: id.to_owned(),
        title: "Agua".to_owned(),
        hierarchy: 1,
        claims: minors.iter().map(|minor| claim(*minor)).collect(),
        unread: vec![Unread {
            said: "ten".to_owned(),
            why: "no amount".to_owned(),
            line: 14,
        }],
        line: 3,
        at: 99,
        ..Activity::default()
    }
}

pub fn version(dataset: &str, digest: &str, known_on: &str) -> MoneyVersion {
    MoneyVersion {
        dataset: dataset.to_owned(),
        name: format!("{dataset}.xml"),
        digest: digest.to_owned(),
        known_on: day(known_on),
        recorded_on: day("2026-11-01"),
    }
}

pub async fn take(store: &Store, version: MoneyVersion, activities: &[Activity]) -> MoneyTaken {
    let mut taking = store.take_money(version).await.unwrap();
    taking.add(activities).await.unwrap();
    taking.finish(1_000).await.unwrap()
}

pub async fn known(store: &Store, on: &str) -> Vec<Activity> {
    let files = store.money_files(day(on), day("2026-11-01")).await.unwrap();
    let mut found = Vec::new();
    let taken = store.each_money_report(&files, |known| found.push(known.activity));
    taken.await.unwrap();
    found
}

fn sum(activities: &[Activity]) -> i128 {
    activities
        .iter()
        .flat_map(|a| &a.claims)
        .map(|c| c.minor)
        .sum()
}

#[tokio::test]
async fn an_activity_reads_back_as_it_was_taken_in() {
    for fresh in fresh().await {
        let whole = activity("XI-1-A", &[170_000_000_000_000_000_000_000, -5]);
        take(
            &fresh.store,
            version("a", "d1", "2024-01-01"),
            std::slice::from_ref(&whole),
        )
        .await;
        assert_eq!(known(&fresh.store, "2024-01-01").await, [whole]);
    }
}

#[tokio::test]
async fn a_later_version_supersedes_and_the_earlier_total_can_still_be_asked() {
    for fresh in fresh().await {
        let store = &fresh.store;
        let first = [activity("A", &[100]), activity("B", &[20])];
        take(store, version("a", "d1", "2024-01-01"), &first).await;
        let second = [
            activity("A", &[100]),
            activity("B", &[25]),
            activity("C", &[3]),
        ];
        let taken = take(store, version("a", "d2", "2024-02-01"), &second).await;
        let expected = MoneyTaken::Now {
            n_activities: 3,
            n_changed: 2,
            n_claims: 3,
            n_gone: 0,
        };
        assert_eq!(taken, expected);
        assert_eq!(sum(&known(store, "2023-12-31").await), 0);
        assert_eq!(sum(&known(store, "2024-01-31").await), 120);
        assert_eq!(sum(&known(store, "2024-02-01").await), 128);
        // An activity that leaves the file is no longer known.
        let third = version("a", "d3", "2024-03-01");
        let taken = take(store, third, &[activity("A", &[100])]).await;
        assert!(matches!(taken, MoneyTaken::Now { n_gone: 2, .. }));
        // A version of an earlier day takes nothing away from what is known today.
        let late = take(store, version("a", "d0", "2023-12-01"), &[]).await;
        assert!(matches!(late, MoneyTaken::Now { n_gone: 0, .. }));
        assert_eq!(sum(&known(store, "2024-03-01").await), 100);
        assert_eq!(sum(&known(store, "2024-02-28").await), 128);
    }
}

#[tokio::test]
async fn an_import_that_is_stopped_leaves_the_store_as_it_was() {
    for fresh in fresh().await {
        let store = &fresh.store;
        take(
            store,
            version("a", "d1", "2024-01-01"),
            &[activity("A", &[100])],
        )
        .await;
        let mut taking = store
            .take_money(version("a", "d2", "2024-02-01"))
            .await
            .unwrap();
        taking.add(&[activity("A", &[999])]).await.unwrap();
        drop(taking);
        assert_eq!(sum(&known(store, "2024-02-01").await), 100);
        assert!(
            !store
                .has_money_file(&version("a", "d2", "2024-02-01"))
                .await
                .unwrap()
        );
        take(
            store,
            version("a", "d2", "2024-02-01"),
            &[activity("A", &[999])],
        )
        .await;
        assert_eq!(sum(&known(store, "2024-02-01").await), 999);
    }
}

#[tokio::test]
async fn reports_of_one_activity_follow_each_other_whichever_file_they_come_from() {
    for fresh in fresh().await {
        let store = &fresh.store;
        let many: Vec<Activity> = (0..900)
            .map(|n| activity(&format!("N{n:04}"), &[1]))
            .collect();
        take(store, version("a", "d1", "2024-01-01"), &many).await;
        take(store, version("b", "d2", "2024-01-01"), &many[100..200]).await;
        let found = known(store, "2024-01-01").await;
        let names: Vec<&str> = found.iter().map(|activity| activity.id.as_str()).collect();
        assert_eq!(names.len(), 1_000);
        assert!(names.is_sorted());
        assert!(
            store
                .has_money_file(&version("a", "d1", "2024-01-01"))
                .await
                .unwrap()
        );
    }
}

fn receipt(activity: &str) -> Receipt {
    Receipt {
        activity: activity.to_owned(),
        reference: String::new(),
        claimant: Party {
            name: "Alcaldía".to_owned(),
            ..Party::default()
        },
        place: "La Unión".to_owned(),
        arrived: Some(day("2023-06-01")),
        minor: Some(12_345),
        currency: "USD".parse().unwrap(),
        used_for: "Un pozo; \"dos\" bombas".to_owned(),
        source: "acta 7".to_owned(),
        line: 2,
    }
}

#[tokio::test]
async fn receipts_are_a_version_of_their_dataset_and_come_back_as_they_were_said() {
    for Fresh { store, .. } in fresh().await {
        let first = version("receipts", "r1", "2024-01-01");
        let taken = store
            .take_receipts(first.clone(), &[receipt("A-1")], 10)
            .await
            .unwrap();
        assert!(matches!(
            taken,
            MoneyTaken::Now {
                n_activities: 1,
                ..
            }
        ));
        let again = store
            .take_receipts(first, &[receipt("A-1")], 10)
            .await
            .unwrap();
        assert_eq!(again, MoneyTaken::Already);
        let later = version("receipts", "r2", "2024-02-01");
        let both = [receipt("A-1"), receipt("A-2")];
        store.take_receipts(later, &both, 10).await.unwrap();
        for (on, n) in [("2023-12-31", 0), ("2024-01-15", 1), ("2024-02-01", 2)] {
            let files = store.money_files(day(on), day("2026-11-01")).await.unwrap();
            let known = store.receipts(&files).await.unwrap();
            assert_eq!(known.len(), n, "{on}");
            assert!(known.first().is_none_or(|(_, one)| *one == receipt("A-1")));
        }
    }
}

#[tokio::test]
async fn the_count_of_a_day_stays_when_a_later_version_arrives() {
    for Fresh { store, .. } in fresh().await {
        let today = day("2026-11-01");
        take(
            &store,
            version("d", "1", "2024-01-01"),
            &[activity("A-1", &[100, 200])],
        )
        .await;
        take(
            &store,
            version("other", "1", "2024-01-01"),
            &[activity("A-1", &[200, 5])],
        )
        .await;
        let source = AidSource::new(store.clone(), Offered::default());
        let rule = PurposeRule::default();
        let spent = async |on: &str| {
            let aid = source
                .aid(day(on), today, View::default(), &rule)
                .await
                .unwrap();
            let one = aid.activities.first().map(|one| (one.spent, one.n_claims));
            (aid.on, one)
        };
        assert_eq!(spent("2023-12-31").await, (day("2023-12-31"), None));
        // The 200 that both files tell counts once.
        assert_eq!(spent("2024-06-01").await.1, Some((305, 3)));
        take(
            &store,
            version("d", "2", "2024-07-01"),
            &[activity("A-1", &[100])],
        )
        .await;
        assert_eq!(
            spent("2024-06-02").await,
            (day("2024-06-02"), Some((305, 3)))
        );
        assert_eq!(spent("2024-07-01").await.1, Some((305, 3)));
        let one = source.activity(day("2024-07-01"), today, View::default(), "A-1", &rule);
        let one = one.await.unwrap().unwrap();
        assert_eq!(one.reports.len(), 2);
        assert_eq!(one.claims.len(), 3);
        let none = source.activity(day("2024-07-01"), today, View::default(), "B", &rule);
        assert!(none.await.unwrap().is_none());
    }
}

#[tokio::test]
async fn a_clock_that_ran_ahead_hides_nothing() {
    for Fresh { store, .. } in fresh().await {
        let ahead = |digest: &str, known_on: &str| MoneyVersion {
            recorded_on: day("2031-05-01"),
            ..version("a", digest, known_on)
        };
        // The file's name tells its day; only the clock was wrong.
        take(&store, ahead("d1", "2024-01-01"), &[activity("A", &[100])]).await;
        let on = async |on: &str| {
            let files = store.money_files(day(on), None).await.unwrap();
            files
                .iter()
                .map(|file| file.digest.clone())
                .collect::<Vec<_>>()
        };
        assert_eq!(on("2026-11-01").await, ["d1"]);
        // This one took its day from the clock, and is taken in again when the clock is right.
        take(&store, ahead("d2", "2031-05-01"), &[activity("A", &[200])]).await;
        take(
            &store,
            version("a", "d2", "2026-11-01"),
            &[activity("A", &[200])],
        )
        .await;
        take(
            &store,
            version("a", "d3", "2026-10-01"),
            &[activity("A", &[300])],
        )
        .await;
        assert_eq!(on("2026-11-02").await, ["d2"]);
        // When that day comes, the later file is still the one in force.
        assert_eq!(on("2032-01-01").await, ["d2"]);
        let last = MoneyVersion {
            recorded_on: day("2027-01-01"),
            ..version("a", "d4", "2027-01-01")
        };
        take(&store, last, &[activity("A", &[400])]).await;
        assert_eq!(on("2032-01-01").await, ["d4"]);
    }
}

#[tokio::test]
async fn the_same_file_from_two_programs_at_once_is_taken_in_once() {
    for Fresh { store, place, .. } in fresh().await {
        let other = place.open().await.unwrap();
        let first = version("a", "d1", "2024-01-01");
        let whole = [activity("A", &[100])];
        let (one, two) = tokio::join!(
            take(&store, first.clone(), &whole),
            take(&other, first.clone(), &whole)
        );
        let n_already = [one, two]
            .iter()
            .filter(|taken| **taken == MoneyTaken::Already)
            .count();
        assert_eq!(n_already, 1);
        assert_eq!(sum(&known(&store, "2024-01-01").await), 100);
    }
}
