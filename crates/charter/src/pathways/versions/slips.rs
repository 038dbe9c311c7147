//! Slips of the pen among the criteria of one version.

use std::collections::BTreeSet;

use kernel::Day;
use pathways::Value;
use pathways::criterion::Operator;
use pathways::pathway::Version;
use toml::Spanned;

use super::entries::VersionEntry;
use crate::pathways::criteria::TestEntry;
use crate::reading::Reading;

/// A rule names no day so many years after its source was read: it is a slip of the pen.
const FAR_YEARS: i32 = 10;

pub(super) fn far_days(
    entry: &Spanned<TestEntry>,
    read_on: Day,
    version: &Version,
    reading: &mut Reading<'_>,
) {
    let id = entry.get_ref().id.as_ref().map(Spanned::get_ref);
    let Some(criterion) = version.criteria.iter().find(|one| Some(&one.id) == id) else {
        return;
    };
    let mut far = None;
    criterion.test.leaves(&mut |_, operator| {
        let day = match operator {
            Operator::NotAfter(day) | Operator::NotBefore(day) => Some(*day),
            Operator::Between(_, Value::Day(day)) => Some(*day),
            _ => None,
        };
        far = far.or(day.filter(|day| *day > read_on.plus_months(12 * FAR_YEARS)));
    });
    if let Some(day) = far {
        reading.refuse(
            entry,
            format!("{day} lies more than {FAR_YEARS} years after the source was read"),
            "Compare the year with the source.",
        );
    }
}

pub(super) fn twice(entry: &VersionEntry, reading: &mut Reading<'_>) {
    let mut seen = BTreeSet::new();
    for one in entry.need.iter().chain(&entry.bar) {
        if let Some(id) = &one.get_ref().id
            && !seen.insert(id.get_ref().clone())
        {
            reading.refuse(
                id,
                format!(
                    "two criteria of this version are called \"{}\"",
                    id.get_ref()
                ),
                "Give each its own id.",
            );
        }
    }
}
