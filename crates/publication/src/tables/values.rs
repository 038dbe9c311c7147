//! What a column of a table can hold at all: who filters by anything else asks for a row that no day has.

use evidence::{DocumentKind, KnownBasis, Part, Qualifier, Shows, SourceClass};
use progress::axis::Axis;
use progress::commitment::{Change, EventKind, Kind};
use progress::compact::{Confidence, MeetingKind, Role};
use progress::verdict::{self, Beside};
use progress::{Firmness, NotAssessable, Untried};

use response::practice::{Design, Direction, Grade, State, Theme};

use crate::cycles::{CLAIMED, NEWS, Standing};
use crate::snapshot::Snapshot;
use crate::table::{Cell, Table};

/// What a column can hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Holds {
    /// One of these words.
    Words(Vec<String>),
    /// The identifier of something that was there on the day; on another day there may be others.
    Identifiers(Vec<String>),
    /// A day, written 2024-05-07.
    Days,
    /// A number.
    Numbers,
}

/// Returns what a column can hold, where `value` is nothing of it; nothing where a row could hold it.
#[must_use]
pub fn unheld(snapshot: &Snapshot, table: &Table, column: &str, value: &str) -> Option<Holds> {
    let at = table.columns.iter().position(|one| one.name == column)?;
    let cells = || table.rows.iter().map(|row| &row[at]);
    if cells().any(|cell| cell.to_string() == value) {
        return None;
    }
    let holds = closed(snapshot, &table.name, column).or_else(|| typed(cells()))?;
    let can = match &holds {
        Holds::Words(words) | Holds::Identifiers(words) => words.iter().any(|word| word == value),
        Holds::Days => value.parse::<kernel::Day>().is_ok(),
        Holds::Numbers => value.parse::<rust_decimal::Decimal>().is_ok(),
    };
    (!can).then_some(holds)
}

/// Returns what a column holds by the kind of its cells, where all are of one kind that is no free text.
fn typed<'a>(cells: impl Iterator<Item = &'a Cell>) -> Option<Holds> {
    let kind = |cell: &Cell| match cell {
        Cell::Empty | Cell::Text(_) => None,
        Cell::Number(_) | Cell::Real(_) => Some(Holds::Numbers),
        Cell::Day(_) => Some(Holds::Days),
        Cell::Flag(_) => Some(Holds::Words(vec!["true".to_owned(), "false".to_owned()])),
    };
    let mut kinds = cells.filter(|cell| **cell != Cell::Empty).map(kind);
    let first = kinds.next()??;
    kinds
        .all(|other| other.as_ref() == Some(&first))
        .then_some(first)
}

/// Returns the closed list of what a column of a table about promises holds, where it has one.
fn closed(snapshot: &Snapshot, table: &str, column: &str) -> Option<Holds> {
    let axis = column.strip_suffix("_by_first").unwrap_or(column);
    if let Ok(axis) = axis.parse::<Axis>() {
        let classes = axis.classes();
        return Some(words(classes.iter().map(|class| class.code())));
    }
    let compact = &snapshot.compact;
    let commitments = || {
        let ids = snapshot.rated.iter().map(|rated| &rated.commitment.id);
        Holds::Identifiers(ids.map(ToString::to_string).collect())
    };
    let members = || compact.members.iter().map(|member| member.country.code());
    Some(match (table, column) {
        ("commitments", "kind") => words(Kind::ALL.iter().map(|one| one.code())),
        ("documents", "kind") => words(DocumentKind::ALL.iter().map(|one| one.code())),
        ("events", "kind") => words(EventKind::ALL.iter().map(|one| one.code())),
        ("shares", "whose") => words(["members", "others", "all"].into_iter()),
        ("verdicts", "kind") => words(verdict::Kind::ALL.iter().map(|one| one.code())),
        ("verdicts", "found") => words(verdict::Found::ALL.iter().map(|one| one.code())),
        ("verdicts", "beside") => words(Beside::ALL.iter().map(|one| one.code())),
        ("practices", "state") => words(State::ALL.iter().map(|one| one.code())),
        ("practices", "theme") => words(Theme::ALL.iter().map(|one| one.code())),
        ("practice_outcomes", "direction") => words(Direction::ALL.iter().map(|one| one.code())),
        ("practice_outcomes", "design") => words(Design::ALL.iter().map(|one| one.code())),
        ("practice_outcomes", "grade_word") => words(Grade::ALL.iter().map(|one| one.code())),
        ("meetings", "kind") => words(MeetingKind::ALL.iter().map(|one| one.code())),
        ("commitments" | "wordings", "change") => words(Change::ALL.iter().map(|one| one.code())),
        ("commitments" | "members" | "packages" | "verdicts", "confidence") => {
            words(Confidence::ALL.iter().map(|one| one.code()))
        }
        ("commitments" | "assessments", "firmness") => words(firmness()),
        ("commitments" | "assessments", "not_assessable") => {
            words(NotAssessable::ALL.iter().map(|one| one.code()))
        }
        ("figures", "class") => words(SourceClass::ALL.iter().map(|one| one.code())),
        ("cycle_standings", "standing") => words(Standing::ALL.iter().map(|one| one.code())),
        ("reports", "class") => words(["self-reported"].into_iter()),
        ("reports", "news") => words(NEWS.into_iter()),
        ("reports", "delivery_claimed") => words(CLAIMED.into_iter()),
        ("figures" | "verdicts" | "shares", "qualifier") => {
            words(Qualifier::ALL.iter().map(|one| one.code()))
        }
        ("figures", "known_basis") => words(KnownBasis::ALL.iter().map(|one| one.code())),
        ("documents", "shows") => words(Shows::ALL.iter().map(|one| one.code())),
        ("documents", "part") => words(Part::ALL.iter().map(|one| one.code())),
        ("members" | "glance", "role") => words(Role::ALL.iter().map(|one| one.code())),
        ("members", "code") | ("figures", "member") => words(members()),
        ("commitments" | "events" | "glance" | "cycle_standings" | "reports", "holder")
        | ("verdicts", "by") => {
            let bodies = compact
                .organisations
                .iter()
                .map(|(id, _)| format!("org:{id}"));
            let bodies: Vec<String> = bodies.collect();
            words(
                members()
                    .chain(bodies.iter().map(String::as_str))
                    .chain(["REG"]),
            )
        }
        ("commitments" | "packages", "pillar") => {
            words(compact.pillars.iter().map(|pillar| pillar.id.as_str()))
        }
        ("commitments", "package") | ("packages", "id") => {
            identifiers(compact.packages.iter().map(|one| one.id.as_str()))
        }
        ("wordings" | "announcements", "meeting") | ("meetings", "id") => {
            identifiers(compact.meetings.iter().map(|one| one.id.as_str()))
        }
        ("cycle_standings" | "reports", "cycle") => {
            let cycles = snapshot.cycles.standings.iter();
            identifiers(cycles.map(|one| one.id.as_str()))
        }
        ("commitments", "id") => commitments(),
        (
            "wordings" | "assessments" | "figures" | "documents" | "searches" | "events"
            | "verdicts" | "shares" | "announcements" | "cycle_standings" | "reports",
            "commitment",
        ) => commitments(),
        _ => return None,
    })
}

fn words<'a>(all: impl Iterator<Item = &'a str>) -> Holds {
    Holds::Words(all.map(str::to_owned).collect())
}

fn identifiers<'a>(all: impl Iterator<Item = &'a str>) -> Holds {
    Holds::Identifiers(all.map(str::to_owned).collect())
}

/// Returns the words for how firm a class is.
fn firmness() -> impl Iterator<Item = &'static str> {
    let undetermined = Firmness::Undetermined(Untried::NotAssessable);
    let all = [Firmness::Firm, Firmness::Fragile(Vec::new()), undetermined];
    all.map(|one| one.code()).into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tables;

    fn answer(table: &str, column: &str, value: &str) -> Option<Holds> {
        let snapshot = crate::invented::snapshot();
        let table = tables::named(table, &snapshot).expect("a table");
        unheld(&snapshot, &table, column, value)
    }

    #[test]
    fn a_class_that_exists_is_no_fault_although_no_row_has_it() {
        assert_eq!(answer("commitments", "delivery", "superseded"), None);
        assert_eq!(answer("assessments", "time", "late"), None);
    }

    #[test]
    fn what_no_row_of_any_day_has_is_told_with_what_there_is() {
        let Some(Holds::Words(words)) = answer("figures", "class", "nonsense") else {
            panic!("a closed list");
        };
        assert!(words.contains(&"missing".to_owned()), "{words:?}");
        assert!(matches!(
            answer("figures", "member", "XXX"),
            Some(Holds::Words(_))
        ));
        assert!(matches!(
            answer("figures", "commitment", "C999"),
            Some(Holds::Identifiers(_))
        ));
        assert_eq!(answer("figures", "known_on", "soon"), Some(Holds::Days));
        assert_eq!(answer("figures", "value", "many"), Some(Holds::Numbers));
    }

    #[test]
    fn free_text_may_hold_anything() {
        assert_eq!(answer("commitments", "title_en", "Something else"), None);
        assert_eq!(answer("figures", "known_on", "1999-01-01"), None);
    }

    #[test]
    fn every_closed_column_of_a_table_holds_only_what_its_list_has() {
        let snapshot = crate::invented::snapshot();
        for table in tables::all(&snapshot) {
            for (at, column) in table.columns.iter().enumerate() {
                let Some(Holds::Words(words) | Holds::Identifiers(words)) =
                    closed(&snapshot, &table.name, &column.name)
                else {
                    continue;
                };
                for row in table.rows.iter().filter(|row| row[at] != Cell::Empty) {
                    let cell = row[at].to_string();
                    assert!(
                        words.contains(&cell),
                        "{}.{}: {cell}",
                        table.name,
                        column.name
                    );
                }
            }
        }
    }
}
