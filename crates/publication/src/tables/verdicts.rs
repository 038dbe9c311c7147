//! What courts, auditors and others found, as a table, each beside our class of the day.

use kernel::Language;
use progress::verdict::Verdict;

use super::text;
use crate::columns;
use crate::snapshot::{Rated, Snapshot};
use crate::table::Table;

/// Returns every verdict with every promise that it judges, as both stand on the day, oldest first.
pub fn beside(snapshot: &Snapshot) -> impl Iterator<Item = (&Verdict, &Rated)> {
    snapshot.compact.verdicts.iter().flat_map(|verdict| {
        let judged = verdict.of.iter().filter_map(|id| snapshot.rated(id));
        judged.map(move |rated| (verdict, rated))
    })
}

/// Returns one row per verdict known by the day and promise that it judges.
#[must_use]
pub(super) fn verdicts(snapshot: &Snapshot) -> Table {
    let rows = beside(snapshot).map(|(verdict, rated)| (verdict, &rated.assessment));
    Table::of(
        "verdicts",
        snapshot.on,
        rows,
        columns! { (verdict, a) =>
            ("id", "Identifier, never used again", verdict.id.as_str()),
            ("commitment", "The commitment that it judges", a.commitment.as_str()),
            ("by", "Who judged", verdict.by.to_string()),
            ("body", "The chamber or office", verdict.body.as_deref()),
            ("kind", "court, audit, supervisor, parliament or press", verdict.kind.code()),
            ("reference", "Number of the case or report", verdict.reference.as_str()),
            ("on", "The day on which it was given", verdict.on),
            ("known_on", "First day on which the public could know it", verdict.known_on),
            ("found", "failed, not-reached, partly or reached; dismissed and upheld are about validity",
                verdict.found.code()),
            ("value", "The number that it names, in unit", verdict.counts.as_ref().map(|one| one.value)),
            ("unit", "Its unit", verdict.counts.as_ref().map(|one| one.unit.as_str())),
            ("qualifier", "How the source hedged it",
                verdict.counts.as_ref().map(|one| one.qualifier.code())),
            ("delivery", "Our delivery class on the day; no verdict changes it", a.delivery.code()),
            ("beside", "How the two stand: agree, differ, or apart where they cannot be compared",
                verdict.found.beside(a.delivery).code()),
            ("what_en", "What was found, in our words, in English", text(&verdict.what, Language::En)),
            ("what_es", "The same in Spanish", text(&verdict.what, Language::Es)),
            ("limits_en", "What it does not say, in English", text(&verdict.limits, Language::En)),
            ("limits_es", "The same in Spanish", text(&verdict.limits, Language::Es)),
            ("confidence", "How sure this is", verdict.confidence.code()),
            ("source", "Address at which it was read", verdict.source.as_str()),
        },
    )
}
