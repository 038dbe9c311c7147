//! A shelf that answers with the invented release.

use kernel::{CommitmentId, Day};
use publication::snapshot::Snapshot;

use super::{aid, day, snapshot};

/// Returns the days between which the sample's shelf answers: adoption and today.
#[must_use]
pub fn bounds() -> (Day, Day) {
    (day("2021-03-01"), day("2025-06-30"))
}

/// A shelf that holds the invented snapshot and nothing else; every day inside its bounds shows it.
#[derive(Debug, Clone, Copy, Default)]
pub struct InventedShelf;

impl InventedShelf {
    fn known_on(day: Day) -> Result<std::sync::Arc<Snapshot>, publication::ShelfError> {
        let (adopted, today) = bounds();
        if day > today {
            return Err(publication::ShelfError::Future { asked: day, today });
        }
        if day < adopted {
            return Err(publication::ShelfError::TooEarly {
                asked: day,
                adopted,
            });
        }
        let snapshot = snapshot();
        let announcements = publication::money::known_on(
            &snapshot.announcements,
            day,
            snapshot.compact.searched_on,
        );
        Ok(std::sync::Arc::new(Snapshot {
            on: day,
            announcements,
            cycles: std::sync::Arc::new(super::cycles().on(day)),
            ..snapshot
        }))
    }
}

/// Returns three invented ratings of a promise: the second moves two classes, the third what they rest on.
#[must_use]
pub fn ratings(id: &CommitmentId) -> Vec<publication::PastRating> {
    let told = [
        ("2024-05-01", "limited", "statement-only"),
        ("2024-09-30", "complete", "official-record"),
        ("2024-12-01", "complete", "official-record"),
    ];
    let rating =
        |(n, (since, delivery, evidence)): (usize, &(&str, &str, &str))| publication::PastRating {
            commitment: id.to_string(),
            revision: i64::try_from(n + 1).expect("three"),
            since: since.parse().expect("a day"),
            delivery: (*delivery).to_owned(),
            trajectory: "not-assessable".to_owned(),
            evidence: (*evidence).to_owned(),
            timeliness: "no-date".to_owned(),
            firmness: "undetermined".to_owned(),
            method: ("cauce".to_owned(), "1".to_owned()),
            charter: "invented".to_owned(),
        };
    told.iter().enumerate().map(rating).collect()
}

impl publication::Shelf for InventedShelf {
    fn today(&self) -> Day {
        bounds().1
    }

    fn snapshot(&self, day: Day) -> publication::Answered<'_, std::sync::Arc<Snapshot>> {
        Box::pin(std::future::ready(Self::known_on(day)))
    }
    fn aid(
        &self,
        day: Day,
        view: publication::money::aid::View,
    ) -> publication::Answered<'_, std::sync::Arc<publication::money::aid::Aid>> {
        Box::pin(std::future::ready(Ok(std::sync::Arc::new(aid::aid(
            day, view,
        )))))
    }

    fn activity<'a>(
        &'a self,
        day: Day,
        view: publication::money::aid::View,
        id: &'a str,
    ) -> publication::Answered<'a, Option<std::sync::Arc<publication::money::aid::ActivityAid>>>
    {
        let found = aid::one(day, view, id).map(std::sync::Arc::new);
        Box::pin(std::future::ready(Ok(found)))
    }

    fn ratings<'a>(
        &'a self,
        day: Day,
        id: &'a CommitmentId,
    ) -> publication::Answered<'a, Vec<publication::PastRating>> {
        let mut past = ratings(id);
        past.retain(|one| one.since <= day);
        Box::pin(std::future::ready(Ok(past)))
    }
}
