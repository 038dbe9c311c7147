//! Who has reported in which cycle, and which reports were accepted, as tables.

use evidence::Observation;
use kernel::Language;

use super::{joined, text};
use crate::columns;
use crate::cycles::{AcceptedReport, CycleStanding, MemberStanding, PromiseStanding};
use crate::snapshot::Snapshot;
use crate::table::{Cell, Table};

/// Returns one row per promise for which a report was called in a cycle, by cycle, holder and promise.
#[must_use]
pub fn cycle_standings(snapshot: &Snapshot) -> Table {
    let rows = snapshot.cycles.standings.iter().flat_map(|cycle| {
        let members = cycle.members.iter();
        members.flat_map(move |member| {
            let promises = member.promises.iter();
            promises.map(move |promise| (cycle, member, promise))
        })
    });
    let rows: Vec<(&CycleStanding, &MemberStanding, &PromiseStanding)> = rows.collect();
    Table::of(
        "cycle_standings",
        snapshot.on,
        rows,
        columns! { (cycle, member, promise) =>
            ("cycle", "Identifier of the cycle", cycle.id.as_str()),
            ("opened", "Day on which it was opened", cycle.opened),
            ("closes", "Day on which it closes", cycle.closes),
            ("holder", "ISO 3166-1 alpha-3 code of who was called to report; REG for all members together",
                member.holder.to_string()),
            ("commitment", "The commitment on which a report was called", promise.commitment.as_str()),
            ("standing", "accepted, sent, silent or awaited", promise.standing().code()),
            ("due", "Last day on which the report is due", member.due.as_ref().map(|(day, _)| *day)),
            ("due_zone", "The time zone in which that day ends",
                member.due.as_ref().map(|(_, zone)| zone.as_str())),
            ("sent_on", "Day on which the first report was sent", promise.sent_on),
            ("last_sent_on", "Day on which the last report was sent", promise.last_sent_on),
            ("accepted_on", "Day on which a report was first accepted", promise.accepted_on),
            ("silent_on", "Day on which the time had passed without any report", promise.silent_on),
        },
    )
}

/// Returns one row per report that was accepted, in the order of acceptance. Its figures stand in `figures`, what it says
/// of deliverables stands in `documents`, both under identifiers that begin with its own.
#[must_use]
pub fn reports(snapshot: &Snapshot) -> Table {
    let told = snapshot.rated.iter().flat_map(|rated| &rated.figures);
    let told: Vec<&Observation> = told.collect();
    let rows = snapshot.cycles.reports.iter();
    let figures = |report: &AcceptedReport| {
        let begin = format!("{}-", report.id);
        let of_it = |one: &&&Observation| one.id.as_str().starts_with(&begin);
        let mut ids: Vec<&str> = (told.iter().filter(of_it))
            .map(|one| one.id.as_str())
            .collect();
        ids.sort_unstable();
        ids.dedup();
        joined(ids)
    };
    let rows: Vec<(&AcceptedReport, Cell)> = rows.map(|one| (one, figures(one))).collect();
    Table::of(
        "reports",
        snapshot.on,
        rows,
        columns! { (report, figures) =>
            ("id", "Identifier, never used again", report.id.to_string()),
            ("cycle", "The cycle in which it was called", report.cycle.as_str()),
            ("commitment", "The commitment it speaks of", report.commitment.as_str()),
            ("holder", "Code of who reports of itself; REG for all members together",
                report.holder.to_string()),
            ("unit_en", "The office that reported, in English", text(&report.unit, Language::En)),
            ("unit_es", "The same in Spanish", text(&report.unit, Language::Es)),
            ("class", "What kind of source a report is", evidence::SourceClass::SelfReported.code()),
            ("accepted_on", "Day on which it was accepted and became public", report.known_on),
            ("is_late", "Whether it came after it was due", report.is_late),
            ("is_checked", "Whether a person checked it; else it was accepted by the passing of time",
                report.is_checked),
            ("was_typed", "Whether it was typed from a note", report.was_typed),
            ("language", "Language in which it is written", report.language().code()),
            ("news", "nothing-new, something, finished or given-up", report.said("news")),
            ("delivery_claimed", "How far the promise is delivered, as its holder says",
                report.said("delivery")),
            ("deliverables", "What it says of each deliverable, as id:state, parted by semicolons",
                deliverables(report)),
            ("figures", "Its figures that are in use, parted by semicolons", figures.clone()),
            ("narrative", "What happened, in the words of the holder", report.said("narrative")),
            ("difficulties", "What stands in the way, in the words of the holder",
                report.said("difficulties")),
            ("change_asked", "How the promise should be changed, in the words of the holder",
                report.said("change")),
            ("flexibility_rule", "From which rule the holder asks to be let off",
                report.said("flexibility.rule")),
            ("flexibility_why", "Why", report.said("flexibility.why")),
            ("flexibility_until", "Until which day", report.said("flexibility.until")),
            ("flexibility_support", "Which support the holder asks for",
                report.said("flexibility.support")),
            ("evidence_named", "Addresses that the report names, and files by digest, parted by blanks",
                evidence_of(report)),
        },
    )
}

fn deliverables(report: &AcceptedReport) -> Cell {
    let said = report.fields.iter().filter_map(|(field, _)| {
        let id = field.strip_prefix("deliverable.")?.strip_suffix(".state")?;
        Some(format!("{id}:{}", report.said(field)?))
    });
    joined(said)
}

/// Addresses hold no blanks, and may hold semicolons.
fn evidence_of(report: &AcceptedReport) -> Cell {
    let named: Vec<&str> = report.evidence().collect();
    if named.is_empty() {
        Cell::Empty
    } else {
        Cell::Text(named.join(" "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell<'a>(table: &'a Table, row: usize, column: &str) -> &'a Cell {
        let at = table.columns.iter().position(|one| one.name == column);
        &table.rows[row][at.expect("a column")]
    }

    #[test]
    fn a_promise_stands_once_in_each_cycle_with_what_became_of_it() {
        let table = cycle_standings(&crate::invented::snapshot());
        let told: Vec<String> = (0..table.rows.len())
            .map(|row| {
                let of = |column| cell(&table, row, column).to_string();
                format!("{} {} {}", of("cycle"), of("commitment"), of("standing"))
            })
            .collect();
        assert_eq!(
            told,
            [
                "2024 C003 silent",
                "2024 C004 silent",
                "2024 C001 accepted",
                "2024 C002 accepted",
                "2025 C004 accepted",
                "2025 C001 accepted",
                "2025 C002 sent",
                "2025 C005 awaited",
            ]
        );
    }

    #[test]
    fn a_report_tells_its_voice_and_every_field_of_words() {
        let table = reports(&crate::invented::snapshot());
        let of = |row, column| cell(&table, row, column).to_string();
        assert_eq!(
            (of(1, "id"), of(1, "news")),
            ("D-38".into(), "nothing-new".into())
        );
        assert_eq!(cell(&table, 1, "is_checked"), &Cell::Flag(false));
        assert_eq!(of(2, "deliverables"), "done:begun");
        assert_eq!(of(2, "class"), "self-reported");
        let digest = format!("https://example.org/river/counter file:{}", "5e".repeat(32));
        assert_eq!(of(2, "evidence_named"), digest);
        assert_eq!(cell(&table, 3, "was_typed"), &Cell::Flag(true));
    }
}
