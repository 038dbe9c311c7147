//! Promises of all together beside the shares of single countries, as a table.

use kernel::{Holder, Period};

use super::joined;
use crate::columns;
use crate::shares::{Shares, Sum, percent};
use crate::snapshot::{Rated, Snapshot};
use crate::table::Table;

/// One count of one group of countries.
struct Row<'a> {
    joint: &'a Rated,
    at: Period,
    whose: &'static str,
    unit: &'a str,
    sum: Sum,
}

/// Returns one row per joint promise, count and group: the members, the others, all of them.
#[must_use]
pub(super) fn shares(snapshot: &Snapshot) -> Table {
    let joint = snapshot.rated.iter();
    let joint = joint.filter(|rated| rated.commitment.holder == Holder::All);
    let found = joint.filter_map(|rated| Some((rated, Shares::of(snapshot, rated)?)));
    let rows = found.flat_map(|(rated, shares)| counts(rated, &shares));
    Table::of(
        "shares",
        snapshot.on,
        rows,
        columns! { row =>
            ("commitment", "The promise of all together", row.joint.commitment.id.as_str()),
            ("as_of", "When most of the shares were counted", row.at),
            ("whose", "members, others or all: whose promises and whose count", row.whose),
            ("n_countries", "How many countries", row.sum.n),
            ("promised", "What they promised by themselves, added up, in unit", row.sum.promised),
            ("counted", "What was counted of the same countries, added up, in unit", row.sum.counted),
            ("qualifier", "at-least where a country has no number in that count", row.sum.qualifier.code()),
            ("percent", "Counted over promised, in per cent", percent(row.sum.counted, row.sum.promised)),
            ("missing", "Countries without a number in that count, parted by semicolons",
                joined(row.sum.missing.iter().map(kernel::Country::code))),
            ("unit", "The unit", row.unit),
        },
    )
}

fn counts<'a>(joint: &'a Rated, shares: &Shares<'a>) -> Vec<Row<'a>> {
    let groups = |at: Period| {
        [
            ("members", shares.sum(at, |part| part.is_member)),
            ("others", shares.sum(at, |part| !part.is_member)),
            ("all", shares.sum(at, |_| true)),
        ]
        .map(|(whose, sum)| Row {
            joint,
            at,
            whose,
            unit: shares.unit,
            sum,
        })
    };
    let rows = shares.times.iter().flat_map(|at| groups(*at));
    rows.filter(|row| row.sum.n > 0).collect()
}
