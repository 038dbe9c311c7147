//! A published table as an answer: some of its columns for people, all of them for programs.

use std::io::Write;

use anyhow::Context;
use comfy_table::Table;
use publication::{Admitted, Snapshot, tables};

use crate::command::shared::TextCsvOrJson;
use crate::terminal;

/// Returns a table of the release, narrowed to the rows with these values.
pub fn table(snapshot: &Snapshot, name: &str, asked: &[(&str, &str)]) -> anyhow::Result<Admitted> {
    let table = tables::named(name, snapshot);
    let table = table.with_context(|| format!("visibility.toml lets no column of {name} out"))?;
    let narrowed = table.narrowed(asked);
    narrowed.map_err(|column| anyhow::anyhow!("visibility.toml keeps the column {column} back"))
}

/// Prints a table; people get the named columns only.
pub fn print(table: &Admitted, columns: &[&str], format: TextCsvOrJson) -> anyhow::Result<()> {
    match format {
        TextCsvOrJson::Csv => write!(terminal::out(), "{}", press::csv::write(table))?,
        TextCsvOrJson::Json => {
            let json = press::json::write(table, 0, table.rows.len());
            writeln!(terminal::out(), "{}", serde_json::to_string_pretty(&json)?)?;
        }
        TextCsvOrJson::Text => writeln!(terminal::out(), "{}", drawn(table, columns))?,
    }
    Ok(())
}

fn drawn(table: &Admitted, columns: &[&str]) -> Table {
    let place = |name: &&str| {
        table
            .columns
            .iter()
            .position(|column| column.name == **name)
    };
    let places: Vec<usize> = columns.iter().filter_map(place).collect();
    let mut drawn = terminal::drawn(places.iter().map(|at| table.columns[*at].name.clone()));
    for row in &table.rows {
        drawn.add_row(places.iter().map(|at| row[*at].to_string()));
    }
    drawn
}
