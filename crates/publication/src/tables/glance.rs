//! The compact at a glance, as a table: who promised, how it stands, who told nothing and since when.

use kernel::Language;
use progress::Delivery;

use super::joined;
use crate::columns;
use crate::glance::rows;
use crate::snapshot::Snapshot;
use crate::table::{Cell, Table};

/// Returns one row per holder, in order of their code and never of any score.
#[must_use]
pub(super) fn glance(snapshot: &Snapshot) -> Table {
    let name = |holder: &kernel::Holder, language| -> Cell {
        match holder {
            kernel::Holder::Country(country) => country.name(language).into(),
            _ => Cell::Empty,
        }
    };
    Table::of(
        "glance",
        snapshot.on,
        rows(snapshot),
        columns! { row =>
            ("holder", "Who promised: ISO 3166-1 alpha-3, org:NAME, or REG for all members together",
                row.holder.to_string()),
            ("name_en", "Name of the country in English", name(&row.holder, Language::En)),
            ("name_es", "Name of the country in Spanish", name(&row.holder, Language::Es)),
            ("role", "member, observer, associated or beneficiary; empty of others",
                row.member.map(|member| member.role.code())),
            ("n_promises", "Promises it holds alone or first", row.promises.len()),
            ("complete", "Of these, complete", row.n_in(Delivery::Complete)),
            ("substantial", "Of these, substantial", row.n_in(Delivery::Substantial)),
            ("limited", "Of these, limited", row.n_in(Delivery::Limited)),
            ("not_started", "Of these, not started", row.n_in(Delivery::NotStarted)),
            ("withdrawn", "Of these, withdrawn", row.n_in(Delivery::Withdrawn)),
            ("superseded", "Of these, superseded", row.n_in(Delivery::Superseded)),
            ("not_due", "Of these, not due yet", row.n_in(Delivery::NotDue)),
            ("nothing_found", "Of these, looked for and nothing found", row.n_in(Delivery::NothingFound)),
            ("not_searched", "Of these, not searched yet", row.n_in(Delivery::NotSearched)),
            ("last_told", "Last day on which anything of what became of them became known", row.last_told),
            ("n_untold", "Promises of which nothing was told", row.untold.len()),
            ("untold_since", "Day on which the oldest of these was announced", row.untold_since),
            ("promises", "Each promise with its class, as identifier:class, parted by semicolons",
                joined(row.promises.iter().map(|rated| {
                    format!("{}:{}", rated.commitment.id, rated.assessment.delivery.code())
                }))),
        },
    )
}
