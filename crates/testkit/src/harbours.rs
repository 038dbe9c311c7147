//! What is published on the promises of the invented desk: the invented compact's, under the desk's own names.

use std::sync::Arc;

use kernel::{CommitmentId, Day};
use publication::snapshot::Snapshot;
use publication::{Answered, Shelf};

use crate::desk::id;
use crate::invented::bounds;

/// Each promise of the invented compact, and which promise of the desk it is; the last was withdrawn.
const NAMES: [(&str, &str, &str); 5] = [
    ("C001", "H01", "JAM"),
    ("C005", "H02", "REG"),
    ("C002", "H03", "JAM"),
    ("C004", "H04", "BRB"),
    ("C003", "H05", "BRB"),
];

/// The members: two that hold promises, and one that holds none.
const MEMBERS: [&str; 3] = ["JAM", "BRB", "TTO"];

/// Returns what is published on the promises of the invented desk.
#[must_use]
pub fn snapshot() -> Snapshot {
    let mut known = crate::invented::snapshot();
    let named = |old: &CommitmentId| NAMES.iter().find(|(one, ..)| *one == old.as_str());
    for rated in &mut known.rated {
        if let Some((_, new, holder)) = named(&rated.commitment.id) {
            rated.commitment.id = id(new);
            rated.commitment.holder = id(holder);
        }
    }
    known
        .rated
        .sort_by(|a, b| a.commitment.id.cmp(&b.commitment.id));
    known.compact.commitments = known
        .rated
        .iter()
        .map(|one| one.commitment.clone())
        .collect();
    let mut members = known.compact.members.clone();
    members.truncate(MEMBERS.len());
    for (member, code) in members.iter_mut().zip(MEMBERS) {
        member.country = id(code);
    }
    known.compact.members = members;
    known
}

/// A shelf that holds it, on any day.
#[derive(Debug, Clone, Copy, Default)]
pub struct HarbourShelf;

impl Shelf for HarbourShelf {
    fn today(&self) -> Day {
        bounds().1
    }

    fn snapshot(&self, on: Day) -> Answered<'_, Arc<Snapshot>> {
        let known = Snapshot { on, ..snapshot() };
        Box::pin(std::future::ready(Ok(Arc::new(known))))
    }

    fn aid(
        &self,
        day: Day,
        view: publication::money::aid::View,
    ) -> Answered<'_, Arc<publication::money::aid::Aid>> {
        let aid = publication::money::aid::Aid::nothing(day, view);
        Box::pin(std::future::ready(Ok(Arc::new(aid))))
    }

    fn activity<'a>(
        &'a self,
        _: Day,
        _: publication::money::aid::View,
        _: &'a str,
    ) -> Answered<'a, Option<Arc<publication::money::aid::ActivityAid>>> {
        Box::pin(std::future::ready(Ok(None)))
    }

    fn ratings<'a>(
        &'a self,
        _: Day,
        _: &'a CommitmentId,
    ) -> Answered<'a, Vec<publication::PastRating>> {
        Box::pin(std::future::ready(Ok(Vec::new())))
    }
}
