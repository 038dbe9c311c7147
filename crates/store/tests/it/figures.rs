//! Figures: taken in once, revised by addition, withdrawn when nobody names them any longer.

use evidence::{Digest, KnownBasis, Observation, Qualifier, SourceClass, Submission};
use kernel::Localized;
use progress::Compact;
use store::{FiguresTaken, Store, StoreError, Taken};

use crate::fresh::{Fresh, Place, day, fresh};

pub fn figure(id: &str, value: i64) -> Observation {
    Observation {
        id: id.parse().expect("an identifier"),
        commitment: Some("H01".parse().expect("an identifier")),
        member: Some("JAM".parse().expect("a country")),
        indicator: "beds ready".into(),
        value: Some(value.into()),
        unit: "beds".into(),
        qualifier: Qualifier::Exact,
        as_of: Some("2020-12".parse().expect("a period")),
        counted_since: Some(day("2020-03-01")),
        known_on: day("2021-01-15"),
        known_basis: KnownBasis::Stated,
        reported_by: "Harbour Office".into(),
        class: SourceClass::SelfReported,
        source: "https://example.org/beds".into(),
        note: Localized::english("Counted at night; \"hammocks\" = no, niños = sí."),
        corrects: None,
        line: 2,
    }
}

/// Returns a file as the charter names it; the seed stands for its bytes.
pub fn file(seed: char, observations: Vec<Observation>) -> Submission {
    named(
        "published-figures",
        "published/figures.csv",
        seed,
        observations,
    )
}

pub fn named(source: &str, file: &str, seed: char, observations: Vec<Observation>) -> Submission {
    Submission {
        source: source.parse().expect("an identifier"),
        file: file.to_owned(),
        digest: Digest::from_hex(&seed.to_string().repeat(64)).expect("64 digits"),
        observations,
        findings: Vec::new(),
    }
}

/// Returns a compact that is nobody's.
pub fn compact() -> Compact {
    testkit::invented::compact()
}

async fn take(store: &Store, files: &[Submission], on: &str) -> FiguresTaken {
    store
        .take_in(&compact(), files, day(on))
        .await
        .expect("they are taken in")
}

fn ids(known: &[Observation]) -> Vec<&str> {
    known.iter().map(|one| one.id.as_str()).collect()
}

#[tokio::test]
async fn a_figure_reads_back_as_it_was_written() {
    for Fresh { store, .. } in &fresh().await {
        let one = figure("B1", 40);
        let taken = take(store, &[file('a', vec![one.clone()])], "2021-02-01").await;
        assert_eq!(taken.known, std::slice::from_ref(&one));
        assert_eq!(store.observations().await.expect("they are read"), [one]);
    }
}

#[tokio::test]
async fn the_same_bytes_twice_change_nothing() {
    for Fresh { store, .. } in &fresh().await {
        let first = [file('a', vec![figure("B1", 40), figure("B2", 110)])];
        let taken = take(store, &first, "2021-02-01").await;
        assert_eq!(taken.files, [Taken::Now { new: 2, revised: 0 }]);
        let again = take(store, &first, "2021-02-02").await;
        assert_eq!(again.files, [Taken::Already]);
    }
}

#[tokio::test]
async fn a_corrected_row_is_a_further_revision() {
    for Fresh { store, .. } in &fresh().await {
        take(store, &[file('a', vec![figure("B1", 40)])], "2021-02-01").await;
        let taken = take(store, &[file('b', vec![figure("B1", 41)])], "2021-03-01").await;
        assert_eq!(taken.files, [Taken::Now { new: 0, revised: 1 }]);
        assert_eq!(taken.known, [figure("B1", 41)]);
    }
}

#[tokio::test]
async fn a_figure_that_left_its_file_is_withdrawn_and_may_come_back() {
    for Fresh { store, .. } in &fresh().await {
        let both = [file('a', vec![figure("B1", 40), figure("B2", 110)])];
        take(store, &both, "2021-02-01").await;
        let fewer = take(store, &[file('b', vec![figure("B1", 40)])], "2021-03-01").await;
        assert_eq!((fewer.n_withdrawn, ids(&fewer.known)), (1, vec!["B1"]));
        let back = take(store, &both, "2021-04-01").await;
        assert_eq!(back.files, [Taken::Now { new: 0, revised: 1 }]);
        assert_eq!(ids(&back.known), ["B1", "B2"]);
    }
}

#[tokio::test]
async fn a_figure_is_the_same_in_whichever_file_it_stands() {
    for Fresh { store, .. } in &fresh().await {
        let rows = || vec![figure("B1", 40), figure("B2", 110)];
        take(store, &[file('a', rows())], "2021-02-01").await;
        let renamed = named(
            "published-figures",
            "published/all-figures.csv",
            'a',
            rows(),
        );
        let taken = take(store, &[renamed], "2021-02-02").await;
        assert_eq!(taken.files, [Taken::Now { new: 0, revised: 0 }]);
        let another = named("all-figures", "published/all-figures.csv", 'a', rows());
        assert_eq!(take(store, &[another], "2021-02-03").await.n_withdrawn, 0);
        let moved = [
            named(
                "published-figures",
                "published/figures.csv",
                'c',
                vec![figure("B1", 40)],
            ),
            named(
                "more-figures",
                "published/more-figures.csv",
                'd',
                vec![figure("B2", 111)],
            ),
        ];
        let taken = take(store, &moved, "2021-02-04").await;
        assert_eq!(taken.known, [figure("B1", 40), figure("B2", 111)]);
        assert_eq!(taken.files[1], Taken::Now { new: 0, revised: 1 });
    }
}

#[tokio::test]
async fn what_the_charter_no_longer_names_is_not_known() {
    for Fresh { store, .. } in &fresh().await {
        let kept = file('a', vec![figure("B1", 40)]);
        let dropped = named(
            "more-figures",
            "published/more-figures.csv",
            'b',
            vec![figure("B9", 12)],
        );
        let both = [kept.clone(), dropped];
        assert_eq!(
            ids(&take(store, &both, "2021-02-01").await.known),
            ["B1", "B9"]
        );
        assert_eq!(ids(&take(store, &[kept], "2021-02-02").await.known), ["B1"]);
        assert_eq!(ids(&take(store, &[], "2021-02-03").await.known), [""; 0]);
        assert_eq!(
            ids(&take(store, &both, "2021-02-04").await.known),
            ["B1", "B9"]
        );
    }
}

#[tokio::test]
async fn a_database_belongs_to_one_compact_and_refuses_another_by_name() {
    for Fresh { store, .. } in &fresh().await {
        take(store, &[file('a', vec![figure("B1", 40)])], "2021-02-01").await;
        let another = Compact {
            id: "inland".to_owned(),
            ..compact()
        };
        let refused = store.take_in(&another, &[], day("2021-02-02")).await;
        let refused = refused.expect_err("it is another's");
        assert!(
            matches!(refused, StoreError::AnotherCompact { .. }),
            "{refused}"
        );
        let said = refused.to_string();
        assert!(
            said.contains("inland") && said.contains(&compact().id),
            "{said}"
        );
        assert_eq!(store.observations().await.expect("they are read").len(), 1);
    }
}

#[tokio::test]
async fn ratings_of_a_day_to_come_stand_in_nobodys_way() {
    for Fresh { store, .. } in &fresh().await {
        let rated = &testkit::invented::snapshot().rated;
        let today: Vec<_> = rated.iter().map(|one| one.assessment.clone()).collect();
        let mut ahead = today.clone();
        for one in &mut ahead {
            one.on = one.on.plus_days(400);
        }
        for (ratings, n_written) in [(&ahead, today.len()), (&today, today.len()), (&today, 0)] {
            let n = store.supersede_assessments(ratings, "v1").await;
            assert_eq!(n.expect("they are written"), n_written);
        }
        let id = today[0].commitment.as_str();
        let history = store.ratings_of(id).await.expect("they are read");
        let days: Vec<_> = history.iter().map(|one| one.since).collect();
        assert_eq!(days, [today[0].on, ahead[0].on]);
    }
}

#[tokio::test]
async fn ratings_are_written_down_when_they_differ_and_read_as_a_history() {
    for Fresh { store, .. } in &fresh().await {
        let rated = &testkit::invented::snapshot().rated;
        let mut ratings: Vec<_> = rated.iter().map(|one| one.assessment.clone()).collect();
        let n = store
            .supersede_assessments(&ratings, "v1")
            .await
            .expect("they are written");
        assert_eq!(n, ratings.len());
        for one in &mut ratings {
            one.on = one.on.plus_days(1);
        }
        let n = store
            .supersede_assessments(&ratings, "v1")
            .await
            .expect("nothing differs");
        assert_eq!(n, 0);
        ratings[0].delivery = match ratings[0].delivery {
            progress::Delivery::Complete => progress::Delivery::NotStarted,
            _ => progress::Delivery::Complete,
        };
        let n = store
            .supersede_assessments(&ratings, "v2")
            .await
            .expect("one differs");
        assert_eq!(n, 1);
        let id = ratings[0].commitment.as_str();
        let history = store.ratings_of(id).await.expect("they are read");
        let told: Vec<_> = history
            .iter()
            .map(|one| (one.revision, &*one.charter))
            .collect();
        assert_eq!(told, [(1, "v1"), (2, "v2")]);
        assert_eq!(history[1].delivery, ratings[0].delivery.code());
        assert_eq!(history[1].since, ratings[0].on);
    }
}

#[tokio::test]
async fn compacts_on_one_server_have_schemas_of_their_own_and_no_row_in_common() {
    for one in &fresh().await {
        let Place::Server(address) = &one.place else {
            continue;
        };
        let other = Store::connect_to(address, Some("c_eu-2015.b"))
            .await
            .expect("it opens");
        let files = [file('a', vec![figure("B1", 40)])];
        take(&one.store, &files, "2021-02-01").await;
        assert_eq!(other.observations().await.expect("they are read"), []);
        let taken = take(&other, &files, "2021-02-01").await;
        assert_eq!(
            taken.files,
            [Taken::Now { new: 1, revised: 0 }],
            "the same bytes are new there"
        );
        take(&other, &[file('b', vec![figure("B1", 41)])], "2021-03-01").await;
        let first = one.store.observations().await.expect("they are read");
        assert_eq!(
            first,
            [figure("B1", 40)],
            "what the other corrects stays here"
        );
        let again = Store::connect_to(address, Some("c_eu-2015.b"))
            .await
            .expect("it opens again");
        let corrected = again.observations().await.expect("they are read");
        assert_eq!(ids(&corrected), ["B1"]);
        assert_ne!(corrected, first, "what was corrected there stays there");
        let refused = Store::connect_to(address, Some("c\"; DROP SCHEMA public; --")).await;
        assert!(refused.is_err());
        // PostgreSQL would cut both to one name, and two compacts would share their rows.
        let long = format!("c_{}", "e".repeat(62));
        let refused = Store::connect_to(address, Some(&long)).await;
        let said = refused.expect_err("it is refused").to_string();
        assert!(
            said.contains("has 64 bytes") && said.contains("shorten the id"),
            "{said}"
        );
        let longest = &long[..63];
        Store::connect_to(address, Some(longest))
            .await
            .expect("it is kept whole");
    }
}
