//! The release as tables, ready for any file format.

mod announcements;

use evidence::Observation;
use kernel::{Country, Language, Localized};
use progress::assessment::Found;
use progress::commitment::Target;
use progress::{Firmness, NotAssessable};

use crate::snapshot::Snapshot;
use crate::table::{Cell, Column, Table};

/// The names of the tables, in the order in which they are offered.
pub const NAMES: [&str; 19] = [
    "commitments",
    "wordings",
    "assessments",
    "figures",
    "announcements",
    "members",
    "packages",
    "meetings",
    "gaps",
    "movements",
    "forecasts",
    "forecast_scores",
    "signals",
    "alarms",
    "triggers",
    "mirrors",
    "estimates",
    "scenarios",
    "imported",
];

/// Returns the table with this name as it may leave the house, if there is one and it may.
#[must_use]
pub fn named(name: &str, snapshot: &Snapshot) -> Option<Table> {
    snapshot.visibility.admit(whole(name, snapshot)?)
}

/// Returns every table with every column, whether or not it may leave.
#[must_use]
pub fn all(snapshot: &Snapshot) -> Vec<Table> {
    NAMES
        .iter()
        .filter_map(|name| whole(name, snapshot))
        .collect()
}

fn whole(name: &str, snapshot: &Snapshot) -> Option<Table> {
    match name {
        "commitments" => Some(commitments(snapshot)),
        "wordings" => Some(wordings(snapshot)),
        "assessments" => Some(assessments(snapshot)),
        "figures" => Some(figures(snapshot)),
        "announcements" => Some(announcements::announcements(snapshot)),
        "members" => Some(members(snapshot)),
        "packages" => Some(packages(snapshot)),
        "meetings" => Some(meetings(snapshot)),
        "gaps" => Some(gaps(snapshot)),
        "movements" => Some(crate::counts::tables::movements(snapshot)),
        "forecasts" => Some(crate::counts::tables::forecasts(snapshot)),
        "forecast_scores" => Some(crate::counts::tables::forecast_scores(snapshot)),
        "signals" => Some(crate::counts::tables::signals(snapshot)),
        "alarms" => Some(crate::counts::tables::alarms(snapshot)),
        "triggers" => Some(crate::counts::tables::triggers(snapshot)),
        "mirrors" => Some(crate::counts::tables::mirrors(snapshot)),
        "estimates" => Some(crate::counts::tables::estimates(snapshot)),
        "scenarios" => Some(crate::counts::tables::scenarios(snapshot)),
        "imported" => Some(crate::counts::tables::imported(snapshot)),
        _ => None,
    }
}

pub(crate) fn table(name: &str, snapshot: &Snapshot, columns: &[(&str, &str)]) -> Table {
    Table {
        name: name.to_owned(),
        on: snapshot.on,
        columns: columns
            .iter()
            .map(|(name, about)| Column {
                name: (*name).to_owned(),
                about: (*about).to_owned(),
            })
            .collect(),
        rows: Vec::new(),
    }
}

pub(crate) fn text(text: &Localized, language: Language) -> Cell {
    text.get(language).into()
}

pub(crate) fn written(value: Option<impl ToString>) -> Cell {
    value.map(|value| value.to_string()).into()
}

fn count(n: usize) -> Cell {
    Cell::Number(n.into())
}

fn joined<T: ToString>(values: impl IntoIterator<Item = T>) -> Cell {
    let all: Vec<String> = values.into_iter().map(|value| value.to_string()).collect();
    if all.is_empty() {
        Cell::Empty
    } else {
        Cell::Text(all.join(";"))
    }
}

fn target(target: Option<&Target>) -> [Cell; 5] {
    [
        target.and_then(|t| t.min).into(),
        target.and_then(|t| t.max).into(),
        target.map(|t| t.unit.as_str()).into(),
        target.and_then(|t| t.baseline).into(),
        written(target.and_then(|t| t.baseline_on)),
    ]
}

/// Returns one row per commitment, with its present wording and its rating on four axes.
#[must_use]
pub fn commitments(snapshot: &Snapshot) -> Table {
    let mut table = table(
        "commitments",
        snapshot,
        &[
            ("id", "Identifier, never used again"),
            (
                "holder",
                "ISO 3166-1 alpha-3 code of who promised; REG for all members together",
            ),
            ("actor", "The office that spoke, as the source names it"),
            (
                "joint_with",
                "Who promised together with the holder, parted by semicolons",
            ),
            (
                "pillar",
                "Number of the pillar; 0 is the running of the framework",
            ),
            ("package", "Identifier of the action package"),
            (
                "kind",
                "policy, quantified, finance, information, enforcement or process",
            ),
            ("title_en", "Short title in English"),
            ("title_es", "Short title in Spanish"),
            (
                "text_en",
                "The promise as it stands on the day, told in our words, in English",
            ),
            ("text_es", "The same in Spanish"),
            ("first_announced", "Day of the first promise"),
            ("announced", "Day of the wording that stands on the day"),
            (
                "change",
                "How that wording differs from the one before: first, raised, neutral or lowered",
            ),
            ("n_wordings", "How many wordings the promise has had"),
            ("target_min", "Promised lower bound, in unit"),
            ("target_max", "Promised upper bound, in unit"),
            ("unit", "Unit of the target"),
            ("baseline", "Published value at the start, in unit"),
            ("baseline_on", "Period of the baseline"),
            ("deadline", "Period by which it was to be done"),
            ("confidence", "How sure the charter is of the wording"),
            ("delivery", "Delivery class"),
            ("trajectory", "Trajectory class"),
            ("not_assessable", "Why the trajectory cannot be assessed"),
            ("evidence", "What the delivery class rests on"),
            ("time", "Where the promise stands against its date"),
            (
                "firmness",
                "Whether the trajectory class would survive small changes",
            ),
            ("n_figures", "How many figures were published about it"),
            ("source", "Address at which the present wording was read"),
        ],
    );
    for rated in &snapshot.rated {
        let c = &rated.commitment;
        let a = &rated.assessment;
        let now = c.on(snapshot.on).unwrap_or_else(|| c.first_promise());
        let [min, max, unit, baseline, baseline_on] = target(now.target.as_ref());
        table.rows.push(vec![
            c.id.as_str().into(),
            c.holder.to_string().into(),
            c.actor.as_str().into(),
            joined(&c.joint_with),
            c.pillar.as_str().into(),
            written(c.package.as_ref()),
            c.kind.code().into(),
            text(&c.title, Language::En),
            text(&c.title, Language::Es),
            text(&now.text, Language::En),
            text(&now.text, Language::Es),
            c.first_promise().announced.into(),
            now.announced.into(),
            now.change.code().into(),
            count(c.versions.len()),
            min,
            max,
            unit,
            baseline,
            baseline_on,
            written(now.deadline),
            c.confidence.code().into(),
            a.delivery.code().into(),
            a.trajectory.code().into(),
            a.trajectory.reason().map(NotAssessable::code).into(),
            a.evidence.code().into(),
            a.time.code().into(),
            a.firmness.code().into(),
            count(rated.figures.len()),
            now.source.as_str().into(),
        ]);
    }
    table
}

/// Returns one row per wording of each promise, the first promise first.
#[must_use]
pub fn wordings(snapshot: &Snapshot) -> Table {
    let mut table = table(
        "wordings",
        snapshot,
        &[
            ("commitment", "Identifier of the commitment"),
            ("number", "1 is the first promise"),
            ("announced", "Day on which it was announced"),
            (
                "meeting",
                "Identifier of the meeting, where it was one of the compact's",
            ),
            ("occasion", "The occasion in the source's words"),
            ("change", "first, raised, neutral or lowered"),
            ("text_en", "The promise, told in our words, in English"),
            ("text_es", "The same in Spanish"),
            ("target_min", "Promised lower bound, in unit"),
            ("target_max", "Promised upper bound, in unit"),
            ("unit", "Unit of the target"),
            ("baseline", "Published value at the start, in unit"),
            ("baseline_on", "Period of the baseline"),
            ("starts", "Period from which it was to run"),
            ("deadline", "Period by which it was to be done"),
            ("source", "Address at which it was read"),
        ],
    );
    for rated in &snapshot.rated {
        for (i, version) in rated.commitment.versions.iter().enumerate() {
            let [min, max, unit, baseline, baseline_on] = target(version.target.as_ref());
            table.rows.push(vec![
                rated.commitment.id.as_str().into(),
                count(i + 1),
                version.announced.into(),
                written(version.meeting.as_ref()),
                version.occasion.as_str().into(),
                version.change.code().into(),
                text(&version.text, Language::En),
                text(&version.text, Language::Es),
                min,
                max,
                unit,
                baseline,
                baseline_on,
                written(version.starts),
                written(version.deadline),
                version.source.as_str().into(),
            ]);
        }
    }
    table
}

/// Returns one row per rating.
#[must_use]
pub fn assessments(snapshot: &Snapshot) -> Table {
    let mut table = table(
        "assessments",
        snapshot,
        &[
            ("commitment", "Identifier of the commitment"),
            ("on", "Day as on which everything was known"),
            ("method", "Identifier of the method"),
            ("method_version", "Version of the method"),
            ("delivery", "Delivery class"),
            ("trajectory", "Trajectory class"),
            ("not_assessable", "Why the trajectory cannot be assessed"),
            ("evidence", "What the delivery class rests on"),
            ("time", "Where the promise stands against its date"),
            ("firmness", "firm, fragile or undetermined"),
            (
                "fragile_to",
                "The small changes that would move the class, parted by semicolons",
            ),
            ("n_deliverables", "How many deliverables the promise has"),
            ("n_done", "How many of them were found done"),
            ("n_begun", "How many of them were found begun"),
            ("rated_by", "Figures that rated it, parted by semicolons"),
            (
                "beside",
                "Figures that contradict them, parted by semicolons",
            ),
            (
                "chosen_by",
                "The named rule that chose among conflicting figures",
            ),
            ("adopted_by", "Who adopted the rating; empty: nobody yet"),
        ],
    );
    for rated in &snapshot.rated {
        let a = &rated.assessment;
        let n_in = |state| a.deliverables.iter().filter(|d| d.state == state).count();
        let fragile_to = match &a.firmness {
            Firmness::Fragile(flips) => joined(flips),
            Firmness::Undetermined(why) => why.code().into(),
            Firmness::Firm => Cell::Empty,
        };
        table.rows.push(vec![
            a.commitment.as_str().into(),
            a.on.into(),
            a.method.as_str().into(),
            a.method_version.as_str().into(),
            a.delivery.code().into(),
            a.trajectory.code().into(),
            a.trajectory.reason().map(NotAssessable::code).into(),
            a.evidence.code().into(),
            a.time.code().into(),
            a.firmness.code().into(),
            fragile_to,
            count(a.deliverables.len()),
            count(n_in(Found::Done)),
            count(n_in(Found::Begun)),
            joined(&a.rated_by),
            joined(&a.beside),
            a.chosen_by.as_deref().into(),
            Cell::Empty,
        ]);
    }
    table
}

/// Returns one row per published figure.
#[must_use]
pub fn figures(snapshot: &Snapshot) -> Table {
    let mut table = table(
        "figures",
        snapshot,
        &[
            ("id", "Identifier, never used again"),
            ("commitment", "The commitment it speaks about"),
            ("member", "The country it speaks about"),
            ("indicator", "What was counted"),
            ("value", "The value, in unit"),
            ("unit", "Its unit"),
            ("qualifier", "How the source hedged it"),
            ("as_of", "When it was true"),
            ("counted_since", "Since when the count had been running"),
            ("known_on", "First day on which the public could know it"),
            ("known_basis", "How that day was found"),
            ("reported_by", "Who said it"),
            ("class", "What kind of source that is"),
            ("source", "Address at which it was read"),
            ("note_en", "What a reader must know besides, in English"),
            ("note_es", "The same in Spanish"),
            ("corrects", "The figure that this one corrects"),
        ],
    );
    let told = snapshot.rated.iter().flat_map(|rated| &rated.figures);
    let mut all: Vec<&Observation> = told.chain(&snapshot.context).collect();
    all.sort_by(|a, b| a.id.cmp(&b.id));
    all.dedup_by(|a, b| a.id == b.id);
    for figure in all {
        table.rows.push(vec![
            figure.id.as_str().into(),
            written(figure.commitment.as_ref()),
            written(figure.member),
            figure.indicator.as_str().into(),
            figure.value.into(),
            figure.unit.as_str().into(),
            figure.qualifier.code().into(),
            written(figure.as_of),
            figure.counted_since.into(),
            figure.known_on.into(),
            figure.known_basis.code().into(),
            figure.reported_by.as_str().into(),
            figure.class.code().into(),
            figure.source.as_str().into(),
            text(&figure.note, Language::En),
            text(&figure.note, Language::Es),
            written(figure.corrects.as_ref()),
        ]);
    }
    table
}

/// Returns one row per member and observer, in order of their code and never of any score.
#[must_use]
pub fn members(snapshot: &Snapshot) -> Table {
    let mut table = table(
        "members",
        snapshot,
        &[
            ("code", "ISO 3166-1 alpha-3"),
            ("name_en", "Name in English"),
            ("name_es", "Name in Spanish"),
            ("name_pt", "Name in Portuguese"),
            ("name_fr", "Name in French"),
            ("name_ht", "Name in Haitian Creole"),
            ("role", "member or observer"),
            (
                "endorsed",
                "When it endorsed, at the precision that is known",
            ),
            ("confidence", "How sure this is"),
            ("n_own", "Commitments it holds alone or first"),
            ("n_joint", "Commitments to which another holder joined it"),
            ("silent", "Whether nothing of its own has been published"),
            ("leads", "Packages it leads, parted by semicolons"),
            ("source", "Address at which this was read"),
        ],
    );
    for member in &snapshot.compact.members {
        let n_own = snapshot.held_by(member.country).count();
        let mut row: Vec<Cell> = vec![member.country.code().into()];
        row.extend(Language::ALL.map(|language| member.country.name(language).into()));
        row.extend([
            member.role.code().into(),
            written(member.endorsed),
            member.confidence.code().into(),
            count(n_own),
            count(snapshot.joined_by(member.country).count()),
            Cell::Flag(n_own == 0),
            joined(leads(snapshot, member.country)),
            member.source.as_str().into(),
        ]);
        table.rows.push(row);
    }
    table
}

fn leads(snapshot: &Snapshot, country: Country) -> impl Iterator<Item = String> {
    snapshot
        .compact
        .packages
        .iter()
        .filter(move |package| package.leads.contains(&country))
        .map(|package| package.id.to_string())
}

/// Returns one row per package; those whose name was never published have an empty title.
#[must_use]
pub fn packages(snapshot: &Snapshot) -> Table {
    let mut table = table(
        "packages",
        snapshot,
        &[
            ("id", "Identifier"),
            ("pillar", "Number of the pillar it serves"),
            (
                "title_en",
                "Name in English; empty where it was never published",
            ),
            ("title_es", "Name in Spanish"),
            ("leads", "Codes of who leads it, parted by semicolons"),
            (
                "participants",
                "Codes of who takes part besides, parted by semicolons",
            ),
            (
                "participants_complete",
                "Whether that list is known to be whole",
            ),
            ("confidence", "How sure this is"),
            ("n_commitments", "How many commitments belong to it"),
            ("source", "Address at which this was read"),
        ],
    );
    for package in &snapshot.compact.packages {
        let inside = snapshot
            .rated
            .iter()
            .filter(|rated| rated.commitment.package.as_ref() == Some(&package.id));
        table.rows.push(vec![
            package.id.as_str().into(),
            package.pillar.as_str().into(),
            text(&package.title, Language::En),
            text(&package.title, Language::Es),
            joined(&package.leads),
            joined(&package.participants),
            Cell::Flag(package.participants_complete),
            package.confidence.code().into(),
            count(inside.count()),
            package.source.as_str().into(),
        ]);
    }
    table
}

/// Returns one row per meeting held by the day.
#[must_use]
pub fn meetings(snapshot: &Snapshot) -> Table {
    let mut table = table(
        "meetings",
        snapshot,
        &[
            ("id", "Identifier"),
            ("day", "The day it was held, or its first day"),
            ("kind", "summit, ministerial, officials or bilateral"),
            ("title_en", "Name in English"),
            ("title_es", "Name in Spanish"),
            ("hosts", "Codes of who hosted it, parted by semicolons"),
            ("source", "Address at which this was read"),
        ],
    );
    for meeting in &snapshot.compact.meetings {
        table.rows.push(vec![
            meeting.id.as_str().into(),
            meeting.day.into(),
            meeting.kind.code().into(),
            text(&meeting.title, Language::En),
            text(&meeting.title, Language::Es),
            joined(&meeting.hosts),
            meeting.source.as_str().into(),
        ]);
    }
    table
}

/// Returns one row per thing that was looked for and not found.
#[must_use]
pub fn gaps(snapshot: &Snapshot) -> Table {
    let mut table = table(
        "gaps",
        snapshot,
        &[
            ("id", "Short name"),
            ("what_en", "What is not known, in English"),
            ("what_es", "The same in Spanish"),
            (
                "detail_en",
                "Why it matters or where one looked, in English",
            ),
            ("detail_es", "The same in Spanish"),
        ],
    );
    for gap in &snapshot.compact.gaps {
        table.rows.push(vec![
            gap.id.as_str().into(),
            text(&gap.what, Language::En),
            text(&gap.what, Language::Es),
            text(&gap.detail, Language::En),
            text(&gap.detail, Language::Es),
        ]);
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_has_a_cell_for_every_column() {
        let snapshot = crate::invented::snapshot();
        for name in NAMES {
            let table = named(name, &snapshot).unwrap();
            assert_eq!(table.name, name);
            assert!(!table.rows.is_empty(), "{name}");
            for row in &table.rows {
                assert_eq!(row.len(), table.columns.len(), "{name}");
            }
        }
        assert!(named("people", &snapshot).is_none());
    }

    #[test]
    fn a_figure_linked_from_two_commitments_stands_once_in_the_table() {
        let mut snapshot = crate::invented::snapshot();
        let shared = snapshot.rated[0].figures[0].clone();
        let n_before = figures(&snapshot).rows.len();
        snapshot.rated[1].figures.push(shared);
        assert_eq!(figures(&snapshot).rows.len(), n_before);
    }

    #[test]
    fn the_first_wording_stays_in_the_tables() {
        let table = wordings(&crate::invented::snapshot());
        let of_first: Vec<_> = table
            .rows
            .iter()
            .filter(|row| row[0] == Cell::from("C001"))
            .map(|row| row[8].clone())
            .collect();
        assert_eq!(
            of_first,
            [Cell::Number(400_000.into()), Cell::Number(500_000.into())]
        );
    }
}
