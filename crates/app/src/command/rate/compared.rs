//! A file rated by every published method side by side: who says what, and how far they agree.

use evidence::{Brought, SeriesFile};
use intake::brought::BroughtFile;
use kernel::Clock;
use progress::method::{Goal, Instrument};
use progress::panel::{Panel, panel, standard};
use publication::Admitted;
use publication::table::{Cell, Column, Table};
use serde_json::{Value, json};

use super::rated::{Rated, goals};
use crate::clock::MachineClock;
use crate::command::side_by_side::{self, answer};
use crate::terminal::drawn;

/// A file with what each method says of each series.
pub struct Compared<'a> {
    brought: &'a BroughtFile,
    file: &'a SeriesFile,
    instruments: Vec<Instrument>,
    goals: Vec<Goal>,
    panels: Vec<Panel>,
}

impl<'a> Compared<'a> {
    /// Rates a file by every method whose numbers are published or ours.
    pub fn new(brought: &'a BroughtFile) -> Self {
        let instruments = standard();
        let goals: Vec<Goal> = goals(brought).collect();
        let rate = |(one, goal): (&Brought, &Goal)| panel(&one.series, goal, &instruments);
        let panels = brought.file.series.iter().zip(&goals).map(rate).collect();
        Self {
            brought,
            file: &brought.file,
            instruments,
            goals,
            panels,
        }
    }

    /// Says which statuses were set by hand; no method is asked about these.
    pub fn by_hand(&self) -> Vec<String> {
        let any = self.instruments.first();
        any.map_or_else(Vec::new, |any| Rated::new(any, self.brought).by_hand())
    }

    /// The names of the columns.
    fn columns(&self) -> Vec<&'static str> {
        let methods = self.instruments.iter().map(|one| one.method().id);
        let first = ["group", "series"].into_iter();
        first
            .chain(methods)
            .chain(["answered", "agreeing"])
            .collect()
    }

    /// The rows of the answer: one for each series, never an aggregate.
    fn rows(&self) -> impl Iterator<Item = Vec<String>> {
        let series = self.file.series.iter().zip(&self.panels);
        series.map(|(one, panel)| {
            let answers = panel.rows.iter().map(|row| answer(&row.outcome));
            let agreement = panel.agreement();
            let counts = [agreement.n_answered, agreement.n_agreeing];
            let first = [one.group.join("/"), one.name.clone()].into_iter();
            let counts = counts.into_iter().map(|n| n.to_string());
            first.chain(answers).chain(counts).collect()
        })
    }

    /// Writes it for spreadsheets.
    pub fn csv(&self) -> String {
        let columns = self.columns();
        let column = |name: &&str| Column {
            name: (*name).to_owned(),
            about: String::new(),
        };
        let cell = |text: String| match text.is_empty() {
            true => Cell::Empty,
            false => Cell::Text(text),
        };
        let row = |row: Vec<String>| row.into_iter().map(cell).collect();
        press::csv::write(&Admitted::of_own_file(Table {
            name: "compared".to_owned(),
            on: MachineClock.today(),
            columns: columns.iter().map(column).collect(),
            rows: self.rows().map(row).collect(),
        }))
    }

    /// Writes it for people.
    pub fn table(&self) -> String {
        let mut table = drawn(self.columns());
        for row in self.rows() {
            table.add_row(row);
        }
        format!(
            "{table}\nEach class is in its method's own words. \"agreeing\" counts the methods that give the class\n\
             which most gave, on one scale; none of them is averaged with another.\n"
        )
    }

    /// Writes it for programs, with every step of each method's reasoning.
    pub fn json(&self) -> Value {
        let series = self.file.series.iter().zip(&self.goals);
        let series = series.map(|(one, goal)| {
            let beside = side_by_side::json(&one.series, goal, &self.instruments);
            json!({
                "group": one.group,
                "series": one.name,
                "methods": beside["methods"],
                "agreement": beside["agreement"],
            })
        });
        json!({ "series": series.collect::<Vec<_>>() })
    }
}
