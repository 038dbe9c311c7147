//! The release as tables: one registry, each table a list of (column, what it holds, value).

mod announcements;
mod cycles;
mod glance;
mod practices;
mod register;
mod responsibility;
mod shares;
mod states;
mod values;
mod verdicts;

use evidence::Observation;
use kernel::{Country, Language, Localized};
use progress::assessment::Found;
use progress::commitment::{Target, Version};
use progress::compact::Role;
use progress::{Assessment, Firmness, NotAssessable};

use crate::columns;
use crate::counts::tables as counts;
use crate::snapshot::{Rated, Snapshot};
use crate::table::{Cell, Table};
use crate::visibility::Admitted;

pub use cycles::{cycle_standings, reports};
pub use values::{Holds, unheld};
pub use verdicts::beside;

/// Makes a table, whole, from what is known on a day.
type Maker = fn(&Snapshot) -> Table;

/// Every table of the release, in the order in which they are offered.
const REGISTRY: [(&str, Maker); 35] = [
    ("commitments", commitments),
    ("wordings", wordings),
    ("assessments", assessments),
    ("figures", figures),
    ("documents", register::documents),
    ("searches", register::searches),
    ("events", register::events),
    ("verdicts", verdicts::verdicts),
    ("practices", practices::practices),
    ("practice_outcomes", practices::outcomes),
    ("announcements", announcements::announcements),
    ("glance", glance::glance),
    ("shares", shares::shares),
    ("members", members),
    ("packages", packages),
    ("meetings", meetings),
    ("states", states::states),
    ("kept", states::kept),
    ("cycle_standings", cycles::cycle_standings),
    ("reports", cycles::reports),
    ("gaps", gaps),
    ("movements", counts::movements),
    ("forecasts", counts::forecasts),
    ("forecast_scores", counts::forecast_scores),
    ("signals", counts::signals),
    ("alarms", counts::alarms),
    ("triggers", counts::triggers),
    ("mirrors", counts::mirrors),
    ("estimates", counts::estimates),
    ("scenarios", counts::scenarios),
    ("imported", counts::imported),
    ("member_shares", responsibility::member_shares),
    ("key_shares", responsibility::key_shares),
    ("cause_classes", responsibility::cause_classes),
    ("cause_links", responsibility::cause_links),
];

/// Returns the names of the tables, in the order in which they are offered.
pub fn names() -> impl Iterator<Item = &'static str> {
    REGISTRY.iter().map(|(name, _)| *name)
}

/// Returns the table with this name as it may leave the house, if there is one and it may.
#[must_use]
pub fn named(name: &str, snapshot: &Snapshot) -> Option<Admitted> {
    let (_, make) = REGISTRY.iter().find(|(known, _)| *known == name)?;
    snapshot.visibility.admit(make(snapshot))
}

/// Returns every table with every column, whether or not it may leave.
#[must_use]
pub fn all(snapshot: &Snapshot) -> Vec<Table> {
    REGISTRY.iter().map(|(_, make)| make(snapshot)).collect()
}

pub(crate) fn text(text: &Localized, language: Language) -> Cell {
    text.get(language).into()
}

pub(crate) fn written(value: Option<impl ToString>) -> Cell {
    value.map(|value| value.to_string()).into()
}

pub(crate) fn joined<T: ToString>(values: impl IntoIterator<Item = T>) -> Cell {
    let all: Vec<String> = values.into_iter().map(|value| value.to_string()).collect();
    if all.is_empty() {
        Cell::Empty
    } else {
        Cell::Text(all.join(";"))
    }
}

fn target(version: &Version) -> Option<&Target> {
    version.target.as_ref()
}

/// Returns one row per commitment, with its present wording and its rating on four axes.
#[must_use]
pub fn commitments(snapshot: &Snapshot) -> Table {
    let rows = snapshot.rated.iter().map(|rated| {
        let c = &rated.commitment;
        let now = c.on(snapshot.on).unwrap_or_else(|| c.first_promise());
        (rated, c, now, &rated.assessment)
    });
    Table::of(
        "commitments",
        snapshot.on,
        rows,
        columns! { (rated, c, now, a) =>
            ("id", "Identifier, never used again", c.id.as_str()),
            ("holder", "ISO 3166-1 alpha-3 code of who promised; REG for all members together",
                c.holder.to_string()),
            ("actor", "The office that spoke, as the source names it", c.actor.as_str()),
            ("joint_with", "Who promised together with the holder, parted by semicolons",
                joined(&c.joint_with)),
            ("pillar", "Number of the pillar; 0 is the running of the framework",
                c.pillar.as_str()),
            ("package", "Identifier of the action package", written(c.package.as_ref())),
            ("kind", "policy, quantified, finance, information, enforcement or process",
                c.kind.code()),
            ("title_en", "Short title in English", text(&c.title, Language::En)),
            ("title_es", "Short title in Spanish", text(&c.title, Language::Es)),
            ("text_en", "The promise as it stands on the day, told in our words, in English",
                text(&now.text, Language::En)),
            ("text_es", "The same in Spanish", text(&now.text, Language::Es)),
            ("first_announced", "Day of the first promise", c.first_promise().announced),
            ("announced", "Day of the wording that stands on the day", now.announced),
            ("change",
                "How that wording differs from the one before: first, raised, neutral or lowered",
                now.change.code()),
            ("n_wordings", "How many wordings the promise has had", c.versions.len()),
            ("target_min", "Promised lower bound, in unit", target(now).and_then(|t| t.min)),
            ("target_max", "Promised upper bound, in unit", target(now).and_then(|t| t.max)),
            ("unit", "Unit of the target", target(now).map(|t| t.unit.as_str())),
            ("baseline", "Published value at the start, in unit",
                target(now).and_then(|t| t.baseline)),
            ("baseline_on", "Period of the baseline", target(now).and_then(|t| t.baseline_on)),
            ("deadline", "Period by which it was to be done", now.deadline),
            ("confidence", "How sure the charter is of the wording", c.confidence.code()),
            ("delivery", "Delivery class", a.delivery.code()),
            ("trajectory", "Trajectory class", a.trajectory.code()),
            ("not_assessable", "Why the trajectory cannot be assessed",
                a.trajectory.reason().map(NotAssessable::code)),
            ("evidence", "What the delivery class rests on", a.evidence.code()),
            ("time", "Where the promise stands against its date", a.time.code()),
            ("firmness", "Whether the trajectory class would survive small changes",
                a.firmness.code()),
            ("n_figures", "How many figures were published about it", rated.figures.len()),
            ("n_documents", "How many documents speak of it", rated.statements.len()),
            ("coded_like", "The kind of promise it is compared with",
                c.coding.as_ref().map(|coding| coding.like.as_str())),
            ("coding_rules", "Rules of the book that decided how it is read, parted by semicolons",
                joined(c.coding.iter().flat_map(|coding| &coding.rules))),
            ("source", "Address at which the present wording was read", now.source.as_str()),
        },
    )
}

/// Returns one row per wording of each promise, the first promise first.
#[must_use]
pub fn wordings(snapshot: &Snapshot) -> Table {
    let rows = snapshot.rated.iter().flat_map(|rated| {
        let versions = rated.commitment.versions.iter().enumerate();
        versions.map(move |(i, version)| (rated, i, version))
    });
    Table::of(
        "wordings",
        snapshot.on,
        rows,
        columns! { (rated, i, version) =>
            ("commitment", "Identifier of the commitment", rated.commitment.id.as_str()),
            ("number", "1 is the first promise", i + 1),
            ("announced", "Day on which it was announced", version.announced),
            ("meeting", "Identifier of the meeting, where it was one of the compact's",
                written(version.meeting.as_ref())),
            ("occasion", "The occasion in the source's words", version.occasion.as_str()),
            ("change", "first, raised, neutral or lowered", version.change.code()),
            ("text_en", "The promise, told in our words, in English",
                text(&version.text, Language::En)),
            ("text_es", "The same in Spanish", text(&version.text, Language::Es)),
            ("target_min", "Promised lower bound, in unit", target(version).and_then(|t| t.min)),
            ("target_max", "Promised upper bound, in unit", target(version).and_then(|t| t.max)),
            ("unit", "Unit of the target", target(version).map(|t| t.unit.as_str())),
            ("baseline", "Published value at the start, in unit",
                target(version).and_then(|t| t.baseline)),
            ("baseline_on", "Period of the baseline", target(version).and_then(|t| t.baseline_on)),
            ("starts", "Period from which it was to run", version.starts),
            ("deadline", "Period by which it was to be done", version.deadline),
            ("source", "Address at which it was read", version.source.as_str()),
        },
    )
}

/// Returns one row per rating.
#[must_use]
pub fn assessments(snapshot: &Snapshot) -> Table {
    Table::of(
        "assessments",
        snapshot.on,
        snapshot.rated.iter().map(|rated| &rated.assessment),
        columns! { a =>
            ("commitment", "Identifier of the commitment", a.commitment.as_str()),
            ("on", "Day as on which everything was known", a.on),
            ("method", "Identifier of the method", a.method.as_str()),
            ("method_version", "Version of the method", a.method_version.as_str()),
            ("delivery", "Delivery class", a.delivery.code()),
            ("trajectory", "Trajectory class", a.trajectory.code()),
            ("not_assessable", "Why the trajectory cannot be assessed",
                a.trajectory.reason().map(NotAssessable::code)),
            ("evidence", "What the delivery class rests on", a.evidence.code()),
            ("time", "Where the promise stands against its date", a.time.code()),
            ("delivery_by_first", "Delivery class by the first wording, where its number or date differs",
                a.against_first.map(|(delivery, _)| delivery.code())),
            ("time_by_first", "Time class by the first wording, where its number or date differs",
                a.against_first.map(|(_, time)| time.code())),
            ("firmness", "firm, fragile or undetermined", a.firmness.code()),
            ("fragile_to", "The small changes that would move the class, parted by semicolons",
                fragile_to(a)),
            ("n_deliverables", "How many deliverables the promise has", a.deliverables.len()),
            ("n_done", "How many of them were found done", n_found(a, Found::Done)),
            ("n_begun", "How many of them were found begun", n_found(a, Found::Begun)),
            ("rated_by", "Figures that rated it, parted by semicolons", joined(&a.rated_by)),
            ("beside", "Figures that contradict them, parted by semicolons", joined(&a.beside)),
            ("chosen_by", "The named rule that chose among conflicting figures",
                a.chosen_by.as_deref()),
            ("adopted_by", "Who adopted the rating; empty: nobody yet", Cell::Empty),
        },
    )
}

fn n_found(a: &Assessment, state: Found) -> usize {
    a.deliverables.iter().filter(|d| d.state == state).count()
}

fn fragile_to(a: &Assessment) -> Cell {
    match &a.firmness {
        Firmness::Fragile(changes) => joined(changes),
        Firmness::Undetermined(reason) => reason.code().into(),
        Firmness::Firm => Cell::Empty,
    }
}

/// Returns one row per published figure.
#[must_use]
pub fn figures(snapshot: &Snapshot) -> Table {
    let told = snapshot.rated.iter().flat_map(|rated| &rated.figures);
    let mut all: Vec<&Observation> = told.chain(&snapshot.context).collect();
    all.sort_by(|a, b| a.id.cmp(&b.id));
    all.dedup_by(|a, b| a.id == b.id);
    Table::of(
        "figures",
        snapshot.on,
        all,
        columns! { figure =>
            ("id", "Identifier, never used again", figure.id.as_str()),
            ("commitment", "The commitment it speaks about", written(figure.commitment.as_ref())),
            ("member", "The country it speaks about", figure.member),
            ("indicator", "What was counted", figure.indicator.as_str()),
            ("value", "The value, in unit", figure.value),
            ("unit", "Its unit", figure.unit.as_str()),
            ("qualifier", "How the source hedged it", figure.qualifier.code()),
            ("as_of", "When it was true", figure.as_of),
            ("counted_since", "Since when the count had been running", figure.counted_since),
            ("known_on", "First day on which the public could know it", figure.known_on),
            ("known_basis", "How that day was found", figure.known_basis.code()),
            ("reported_by", "Who said it", figure.reported_by.as_str()),
            ("class", "What kind of source that is", figure.class.code()),
            ("source", "Address at which it was read", figure.source.as_str()),
            ("note_en", "What a reader must know besides, in English",
                text(&figure.note, Language::En)),
            ("note_es", "The same in Spanish", text(&figure.note, Language::Es)),
            ("corrects", "The figure that this one corrects", written(figure.corrects.as_ref())),
        },
    )
}

/// Returns one row per member and observer, in order of their code and never of any score.
#[must_use]
pub fn members(snapshot: &Snapshot) -> Table {
    let rows = snapshot
        .compact
        .members
        .iter()
        .map(|member| (snapshot, member, snapshot.held_by(member.country).count()));
    Table::of(
        "members",
        snapshot.on,
        rows,
        columns! { (snapshot, member, n_own) =>
            ("code", "ISO 3166-1 alpha-3", member.country),
            ("name_en", "Name in English", member.country.name(Language::En)),
            ("name_es", "Name in Spanish", member.country.name(Language::Es)),
            ("name_pt", "Name in Portuguese", member.country.name(Language::Pt)),
            ("name_fr", "Name in French", member.country.name(Language::Fr)),
            ("name_ht", "Name in Haitian Creole", member.country.name(Language::Ht)),
            ("role", "member, observer, associated or beneficiary", member.role.code()),
            ("endorsed", "When it endorsed, at the precision that is known", member.endorsed),
            ("confidence", "How sure this is", member.confidence.code()),
            ("n_own", "Commitments it holds alone or first", *n_own),
            ("n_joint", "Commitments to which another holder joined it",
                snapshot.joined_by(member.country).count()),
            ("silent", "Whether nothing of its own has been published; never of a beneficiary",
                *n_own == 0 && member.role != Role::Beneficiary),
            ("leads", "Packages it leads, parted by semicolons",
                joined(leads(snapshot, member.country))),
            ("source", "Address at which this was read", member.source.as_str()),
        },
    )
}

fn leads(snapshot: &Snapshot, country: Country) -> impl Iterator<Item = String> {
    snapshot
        .compact
        .packages
        .iter()
        .filter(move |package| package.leads.contains(&country))
        .map(|package| package.id.to_string())
}

/// Returns one row per package; those whose name was not found have an empty title.
#[must_use]
pub fn packages(snapshot: &Snapshot) -> Table {
    let rows = snapshot.compact.packages.iter().map(|package| {
        let inside = |rated: &&Rated| rated.commitment.package.as_ref() == Some(&package.id);
        (package, snapshot.rated.iter().filter(inside).count())
    });
    Table::of(
        "packages",
        snapshot.on,
        rows,
        columns! { (package, n_inside) =>
            ("id", "Identifier", package.id.as_str()),
            ("pillar", "Number of the pillar it serves", package.pillar.as_str()),
            ("title_en", "Name in English; empty where none was found",
                text(&package.title, Language::En)),
            ("title_es", "Name in Spanish", text(&package.title, Language::Es)),
            ("leads", "Codes of who leads it, parted by semicolons", joined(&package.leads)),
            ("participants", "Codes of who takes part besides, parted by semicolons",
                joined(&package.participants)),
            ("participants_complete", "Whether that list is known to be whole",
                package.participants_complete),
            ("confidence", "How sure this is", package.confidence.code()),
            ("n_commitments", "How many commitments belong to it", *n_inside),
            ("source", "Address at which this was read", package.source.as_str()),
        },
    )
}

/// Returns one row per meeting held by the day.
#[must_use]
pub fn meetings(snapshot: &Snapshot) -> Table {
    Table::of(
        "meetings",
        snapshot.on,
        &snapshot.compact.meetings,
        columns! { meeting =>
            ("id", "Identifier", meeting.id.as_str()),
            ("day", "The day it was held, or its first day", meeting.day),
            ("kind", "summit, ministerial, officials or bilateral", meeting.kind.code()),
            ("title_en", "Name in English", text(&meeting.title, Language::En)),
            ("title_es", "Name in Spanish", text(&meeting.title, Language::Es)),
            ("hosts", "Codes of who hosted it, parted by semicolons", joined(&meeting.hosts)),
            ("source", "Address at which this was read", meeting.source.as_str()),
        },
    )
}

/// Returns one row per thing that was looked for and not found.
#[must_use]
pub fn gaps(snapshot: &Snapshot) -> Table {
    Table::of(
        "gaps",
        snapshot.on,
        &snapshot.compact.gaps,
        columns! { gap =>
            ("id", "Short name", gap.id.as_str()),
            ("what_en", "What is not known, in English", text(&gap.what, Language::En)),
            ("what_es", "The same in Spanish", text(&gap.what, Language::Es)),
            ("detail_en", "Why it matters or where one looked, in English",
                text(&gap.detail, Language::En)),
            ("detail_es", "The same in Spanish", text(&gap.detail, Language::Es)),
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_has_a_cell_for_every_column() {
        let snapshot = crate::invented::snapshot();
        let with_shares = crate::shares::tests::snapshot();
        for name in names() {
            let of = if name == "shares" {
                &with_shares
            } else {
                &snapshot
            };
            let table = named(name, of).unwrap();
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
