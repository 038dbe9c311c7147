//! A file rated by one method, for people, for spreadsheets and for programs.

use std::collections::HashMap;

use evidence::{Brought, Published, SeriesFile};
use intake::brought::BroughtFile;
use kernel::Clock;
use progress::Firmness;
use progress::firmness::firmness;
use progress::method::{Goal, GroupOutcome, Instrument, Outcome, OwnCuts, RatedFile, rate_goals};
use publication::Admitted;
use publication::table::{Cell, Column, Table};
use serde_json::{Value, json};

use crate::clock::MachineClock;
use crate::command::side_by_side::{moved_by, step};
use crate::terminal::drawn;

/// A rated file, ready to be shown in any form.
pub struct Rated<'a> {
    instrument: &'a Instrument,
    file: &'a SeriesFile,
    rated: RatedFile,
    firmness: Vec<Firmness>,
}

impl<'a> Rated<'a> {
    /// Rates a file.
    pub fn new(instrument: &'a Instrument, brought: &'a BroughtFile) -> Self {
        let file = &brought.file;
        let goals: Vec<Goal> = goals(brought).collect();
        let firm = |(one, goal): (&Brought, &Goal)| firmness(instrument, &one.series, goal);
        Self {
            instrument,
            file,
            rated: rate_goals(instrument, file, &goals),
            firmness: file.series.iter().zip(&goals).map(firm).collect(),
        }
    }

    /// Yields each series with its outcome and firmness.
    fn series(&self) -> impl Iterator<Item = (&Brought, &Outcome, &Firmness)> {
        let outcomes = self.rated.outcomes.iter().zip(&self.firmness);
        self.file
            .series
            .iter()
            .zip(outcomes)
            .map(|(one, (outcome, firm))| (one, outcome, firm))
    }

    /// Says where the rating published in the file does not follow from its own inputs.
    pub fn disagreements(&self) -> Vec<String> {
        if self.instrument.method().id != "statcan" {
            return Vec::new();
        }
        let of_series = self.series().filter_map(|(one, ours, _)| {
            let theirs = one.published.as_ref()?;
            let differs = !same(theirs.value, ours.value)
                || !same(theirs.score, ours.score)
                || theirs.status != ours.class_word;
            let said = (ours.score, ours.class_word);
            differs.then(|| {
                against(
                    &format!("\"{}\"", one.name),
                    theirs,
                    "its inputs give",
                    said,
                )
            })
        });
        let of_groups = self.groups().filter_map(|(path, theirs, ours)| {
            let theirs = theirs.filter(|_| set_by_hand(theirs, ours).is_none())?;
            let differs = !same(theirs.score, ours.score) || theirs.status != ours.class_word;
            // Nothing was said and nothing can be.
            let is_silent = theirs.score.is_none()
                && ours.score.is_none()
                && (theirs.status.is_empty() || theirs.status.starts_with("not_available"));
            let said = (ours.score, ours.class_word.as_str());
            let name = format!("the group \"{}\"", path.join("/"));
            (differs && !is_silent).then(|| against(&name, theirs, "its series give", said))
        });
        of_series.chain(of_groups).collect()
    }

    /// Says which statuses were set by hand and claim a class that nothing in the file computes.
    pub fn by_hand(&self) -> Vec<String> {
        let claimed = self.groups().filter_map(|(path, theirs, ours)| {
            let status = set_by_hand(theirs, ours)?;
            let claims = !status.starts_with("not_available");
            claims.then(|| format!("\"{}\" to {status}", path.join("/")))
        });
        let claimed: Vec<String> = claimed.collect();
        if claimed.is_empty() {
            return Vec::new();
        }
        let (n, shown) = (claimed.len(), claimed.iter().take(NAMED));
        let shown = shown.cloned().collect::<Vec<_>>().join(", ");
        let more = match n.saturating_sub(NAMED) {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        vec![format!(
            "{n} set by hand and computed from nothing here: {shown}{more}"
        )]
    }

    /// Yields each group with what was published about it and what its series give.
    fn groups(&self) -> impl Iterator<Item = (&[String], Option<&Published>, &GroupOutcome)> {
        let published: HashMap<&[String], &Published> = self
            .file
            .groups
            .iter()
            .filter_map(|(path, theirs)| Some((path.as_slice(), theirs.as_ref()?)))
            .collect();
        self.rated.groups.iter().map(move |(path, ours)| {
            let theirs = published.get(path.as_slice()).copied();
            (path.as_slice(), theirs, ours)
        })
    }

    /// The rows of the answer, in the order of its columns.
    fn rows(&self) -> Vec<[String; 7]> {
        let number = |value: Option<f64>| value.map_or_else(String::new, |v| v.to_string());
        let series = self.series().map(|(one, outcome, firm)| {
            [
                one.group.join("/"),
                one.name.clone(),
                number(outcome.value),
                number(outcome.score),
                outcome.class_word.to_owned(),
                said(firm),
                outcome
                    .reason
                    .map_or_else(String::new, |reason| reason.code().to_owned()),
            ]
        });
        let groups = self.groups().map(|(path, theirs, group)| {
            let by_hand = set_by_hand(theirs, group);
            [
                path.join("/"),
                String::new(),
                String::new(),
                number(group.score),
                by_hand.map_or_else(|| group.class_word.clone(), str::to_owned),
                String::new(),
                by_hand.map_or_else(|| coverage(group), |_| BY_HAND.to_owned()),
            ]
        });
        series.chain(groups).collect()
    }

    /// Writes it for spreadsheets.
    pub fn csv(&self) -> String {
        let column = |name: &&str| Column {
            name: (*name).to_owned(),
            about: String::new(),
        };
        let cell = |(index, text): (usize, String)| match text.parse::<f64>() {
            Ok(number) if index == 2 || index == 3 => Cell::Real(number),
            _ if text.is_empty() => Cell::Empty,
            _ => Cell::Text(text),
        };
        let row = |row: [String; 7]| row.into_iter().enumerate().map(cell).collect();
        press::csv::write(&Admitted::of_own_file(Table {
            name: "rated".to_owned(),
            on: MachineClock.today(),
            columns: COLUMNS.iter().map(column).collect(),
            rows: self.rows().into_iter().map(row).collect(),
        }))
    }

    /// Writes it for people.
    pub fn table(&self) -> String {
        let mut table = drawn(COLUMNS);
        for mut row in self.rows() {
            // A table is for eyes; the other forms keep every digit.
            for cell in &mut row[2..4] {
                if let Ok(value) = cell.parse::<f64>() {
                    *cell = format!("{value:.4}");
                }
            }
            table.add_row(row);
        }
        let method = self.instrument.method();
        format!(
            "{table}\nMethod {} {}. Computed from the file by a stated rule; adopted by nobody.\n",
            method.id, method.version
        )
    }

    /// Writes it for programs.
    pub fn json(&self) -> Value {
        let method = self.instrument.method();
        let parameters = self.instrument.params().numbers().iter();
        let parameters: serde_json::Map<String, Value> = parameters
            .map(|(name, value)| ((*name).to_owned(), json!(value)))
            .collect();
        let series: Vec<Value> = self
            .series()
            .map(|(one, outcome, firm)| {
                json!({
                    "group": one.group,
                    "series": one.name,
                    "value": outcome.value,
                    "score": outcome.score,
                    "class": outcome.class_word,
                    "trajectory": outcome.class.code(),
                    "firmness": firm.code(),
                    "moved_by": moved_by(firm),
                    "reason": outcome.reason.map(progress::NotAssessable::code),
                    "trace": outcome.trace.iter().map(step).collect::<Vec<_>>(),
                })
            })
            .collect();
        let groups: Vec<Value> = self
            .groups()
            .map(|(path, theirs, group)| {
                json!({
                    "group": path,
                    "score": group.score,
                    "class": group.class_word,
                    "n_series": group.n_series,
                    "n_assessed": group.n_assessed,
                    "set_by_hand": set_by_hand(theirs, group),
                })
            })
            .collect();
        json!({
            "method": method.id,
            "version": method.version,
            "parameters": parameters,
            "series": series,
            "groups": groups,
        })
    }
}

/// Yields what each series is rated against.
pub fn goals(brought: &BroughtFile) -> impl Iterator<Item = Goal> {
    let pairs = brought.file.series.iter().zip(&brought.terms);
    pairs.map(|(one, terms)| {
        let [high, medium, low] = terms.cuts;
        Goal {
            every_year: terms.every_year,
            cuts: OwnCuts { high, medium, low },
            ..Goal::brought(one)
        }
    })
}

const COLUMNS: [&str; 7] = [
    "group", "series", "value", "score", "class", "firmness", "reason",
];

/// What the column of reasons says of a class that somebody set by hand.
const BY_HAND: &str = "set by hand";
/// How many groups a line on standard error names.
const NAMED: usize = 20;

/// Returns the status that somebody set by hand: published without a score, over nothing that could be
/// assessed.
fn set_by_hand<'a>(theirs: Option<&'a Published>, ours: &GroupOutcome) -> Option<&'a str> {
    let status = theirs?.status.as_str();
    let is_by_hand = theirs?.score.is_none() && ours.n_assessed == 0;
    // "not_available" is what the computation itself says where it has nothing.
    (is_by_hand && !status.is_empty() && status != "not_available").then_some(status)
}

/// Sets what was published beside what follows, with scores where the words alone agree.
fn against(name: &str, theirs: &Published, follows: &str, ours: (Option<f64>, &str)) -> String {
    let scored = |score: Option<f64>| match score {
        Some(score) if theirs.status == ours.1 => format!(" with a score of {score}"),
        None if theirs.status == ours.1 => " without a score".to_owned(),
        _ => String::new(),
    };
    format!(
        "{name} was published as {}{}; {follows} {}{}",
        theirs.status,
        scored(theirs.score),
        ours.1,
        scored(ours.0)
    )
}

fn same(theirs: Option<f64>, ours: Option<f64>) -> bool {
    match (theirs, ours) {
        (Some(theirs), Some(ours)) => (theirs - ours).abs() <= 1e-9,
        (theirs, ours) => theirs == ours,
    }
}

/// How many of a group's series its class rests on, where that is not all of them.
fn coverage(group: &GroupOutcome) -> String {
    if group.n_series == 0 {
        "no series".to_owned()
    } else if group.n_assessed == group.n_series {
        String::new()
    } else {
        format!("{} of {} series assessed", group.n_assessed, group.n_series)
    }
}

/// Says whether a class is firm, and what would move it.
fn said(firmness: &Firmness) -> String {
    match firmness {
        Firmness::Fragile(_) => format!("fragile ({})", moved_by(firmness).join(" ")),
        other => other.code().to_owned(),
    }
}
