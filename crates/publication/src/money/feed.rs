//! Announced money that is said to have been paid out or spent, as figures of the promise whose
//! money it is.

use assistance::announcement::{Qualifier as Hedge, stage_of};
use assistance::{Announcement, Announcements, Stage, write_amount};
use evidence::{KnownBasis, Observation, Qualifier, SourceClass};
use kernel::{CommitmentId, ObservationId};
use progress::Compact;
use progress::commitment::Commitment;

/// Returns the figures that announced money gives to commitments, and lets each commitment's aim
/// be rated by them.
///
/// A row counts when its source's own word says that the money was paid out or spent. Words in
/// which the promise itself was made do not count: an intention cannot rate itself. A part does
/// not count beside a whole that came as far.
#[must_use]
pub fn feed(compact: &mut Compact, all: &Announcements) -> Vec<Observation> {
    let mut figures = Vec::new();
    for row in &all.0 {
        let Some(owner) = owner(all, row) else {
            continue;
        };
        let promise = compact.commitments.iter_mut().find(|one| one.id == *owner);
        let Some(promise) = promise else {
            continue;
        };
        let is_the_promise = promise
            .versions
            .iter()
            .any(|version| version.source == row.source);
        if is_the_promise || !came_far(row) || inside_one_that_came_as_far(all, row) {
            continue;
        }
        let Ok(id) = row.id.as_str().parse::<ObservationId>() else {
            continue;
        };
        figures.push(figure(row, promise, id.clone()));
        if let Some(aim) = &mut promise.aim {
            aim.rated_by.push(id);
        }
    }
    figures
}

fn came_far(row: &Announcement) -> bool {
    !row.is_derived && stage_of(&row.status).is_some_and(|stage| stage >= Stage::Disbursed)
}

fn above<'a>(
    all: &'a Announcements,
    row: &'a Announcement,
) -> impl Iterator<Item = &'a Announcement> {
    std::iter::successors(Some(row), |row| all.get(row.parent.as_ref()?))
}

fn owner<'a>(all: &'a Announcements, row: &'a Announcement) -> Option<&'a CommitmentId> {
    above(all, row).find_map(|row| row.commitment.as_ref())
}

fn inside_one_that_came_as_far(all: &Announcements, row: &Announcement) -> bool {
    above(all, row).skip(1).any(came_far)
}

fn figure(row: &Announcement, promise: &Commitment, id: ObservationId) -> Observation {
    let currency = row.amount.stated.currency;
    let stated = write_amount(row.amount.stated.minor, currency.decimal_places());
    let member = promise.holder.country();
    let by_holder = member.is_some_and(|country| row.donors.iter().any(|d| d == country.code()));
    Observation {
        id,
        commitment: Some(promise.id.clone()),
        member,
        indicator: match stage_of(&row.status) {
            Some(Stage::Spent) => "money spent",
            _ => "money paid out",
        }
        .to_owned(),
        value: stated.parse().ok(),
        unit: currency.code().to_owned(),
        qualifier: match row.amount.qualifier {
            Hedge::Exact => Qualifier::Exact,
            Hedge::Nearly => Qualifier::Nearly,
            Hedge::MoreThan => Qualifier::AtLeast,
            Hedge::UpTo => Qualifier::AtMost,
            Hedge::About => Qualifier::About,
        },
        as_of: Some(row.announced),
        counted_since: None,
        known_on: row.shown_from(),
        known_basis: KnownBasis::Stated,
        reported_by: row.speaker.clone(),
        class: if by_holder {
            SourceClass::SelfReported
        } else {
            SourceClass::PartnerReported
        },
        source: row.source.clone(),
        note: row.note.clone(),
        corrects: None,
        line: 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::invented;

    /// The invented promise C001 with an aim, and its announcement F01 with the part F02.
    fn fed(change: impl FnOnce(&mut Announcements)) -> (Compact, Vec<Observation>) {
        let mut all = invented::snapshot().announcements;
        change(&mut all);
        let mut compact = invented::compact();
        let figures = feed(&mut compact, &all);
        (compact, figures)
    }

    fn row<'a>(all: &'a mut Announcements, id: &str) -> &'a mut Announcement {
        all.0.iter_mut().find(|row| row.id.as_str() == id).unwrap()
    }

    #[test]
    fn money_said_to_be_spent_rates_the_promise_whose_money_it_is() {
        let (compact, figures) = fed(|all| {
            row(all, "F02").status = "contributed".to_owned();
            row(all, "F02").source = "https://example.org/later".to_owned();
        });
        assert_eq!(figures.len(), 1);
        assert_eq!(figures[0].commitment.as_ref().unwrap().as_str(), "C001");
        assert_eq!(figures[0].value, Some(60_000_000.into()));
        assert_eq!(figures[0].qualifier, Qualifier::Nearly);
        let promise = compact
            .commitments
            .iter()
            .find(|one| one.id.as_str() == "C001");
        let aim = promise.and_then(|one| one.aim.as_ref()).unwrap();
        assert!(aim.rated_by.iter().any(|id| id.as_str() == "F02"));
    }

    #[test]
    fn an_intention_and_the_words_of_the_promise_rate_nothing() {
        assert!(fed(|_| ()).1.is_empty());
        let source = invented::compact().commitments[0].versions[0]
            .source
            .clone();
        let (_, figures) = fed(|all| {
            row(all, "F01").status = "spent".to_owned();
            row(all, "F01").source = source;
        });
        assert!(figures.is_empty());
    }

    #[test]
    fn a_part_is_not_counted_beside_a_whole_that_came_as_far() {
        let (_, figures) = fed(|all| {
            for id in ["F01", "F02"] {
                row(all, id).status = "spent".to_owned();
                row(all, id).source = "https://example.org/later".to_owned();
            }
        });
        let ids: Vec<_> = figures
            .iter()
            .map(|one| one.id.as_str().to_owned())
            .collect();
        assert_eq!(ids, ["F01"]);
    }
}
