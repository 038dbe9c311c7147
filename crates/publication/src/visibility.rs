//! Which columns of which tables may leave the house.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;

use crate::table::{Cell, Table};

/// The columns that a coordinating body lets out, by table. What is not listed does not leave.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Visibility(BTreeMap<String, BTreeSet<String>>);

/// A table that may leave the house. The door out writes nothing else.
#[derive(Debug, Clone, PartialEq)]
pub struct Admitted(Table);

impl Admitted {
    /// Admits what was reckoned, outside any charter, from nothing but the asker's own file.
    #[must_use]
    pub fn of_own_file(table: Table) -> Self {
        Self(table)
    }
}

impl Admitted {
    /// Returns the rows whose cells are as asked, or the first name that is no column of the table.
    ///
    /// # Errors
    /// A name that is not a column that may leave.
    pub fn narrowed<'a>(mut self, asked: &[(&'a str, &str)]) -> Result<Self, &'a str> {
        for (name, wanted) in asked {
            let at = self
                .0
                .columns
                .iter()
                .position(|column| column.name == *name);
            let at = at.ok_or(*name)?;
            self.0.rows.retain(|row| row[at].to_string() == *wanted);
        }
        Ok(self)
    }

    /// Returns the rows whose first cell, the identifier, is this one.
    #[must_use]
    pub fn item(mut self, id: &str) -> Self {
        self.0
            .rows
            .retain(|row| row.first().is_some_and(|cell| cell.to_string() == id));
        self
    }
}

impl Deref for Admitted {
    type Target = Table;

    fn deref(&self) -> &Table {
        &self.0
    }
}

impl Visibility {
    /// Returns what these lists let out: the name of each table with the names of its columns.
    pub fn of(tables: impl IntoIterator<Item = (String, Vec<String>)>) -> Self {
        Self(
            tables
                .into_iter()
                .map(|(table, columns)| (table, columns.into_iter().collect()))
                .collect(),
        )
    }

    /// Returns the table without the columns that are not listed, or nothing where the table is not listed.
    #[must_use]
    pub fn admit(&self, table: Table) -> Option<Admitted> {
        let listed = self.listed(&table.name)?;
        let may_leave: Vec<bool> = table
            .columns
            .iter()
            .map(|column| listed.contains(&column.name))
            .collect();
        let kept = |cells: Vec<Cell>| -> Vec<Cell> {
            cells
                .into_iter()
                .zip(&may_leave)
                .filter(|(_, may)| **may)
                .map(|(cell, _)| cell)
                .collect()
        };
        Some(Admitted(Table {
            rows: table.rows.into_iter().map(kept).collect(),
            columns: table
                .columns
                .into_iter()
                .zip(&may_leave)
                .filter(|(_, may)| **may)
                .map(|(one, _)| one)
                .collect(),
            ..table
        }))
    }

    /// Returns the columns of a table that are let out, if any are.
    #[must_use]
    pub fn listed(&self, table: &str) -> Option<&BTreeSet<String>> {
        self.0.get(table)
    }

    /// Returns every listed table and column that the program does not know, as `table.column`.
    #[must_use]
    pub fn strangers(&self, known: &[Table]) -> Vec<String> {
        let columns: BTreeSet<(&str, &str)> = known
            .iter()
            .flat_map(|table| {
                table
                    .columns
                    .iter()
                    .map(|column| (table.name.as_str(), column.name.as_str()))
            })
            .collect();
        self.0
            .iter()
            .flat_map(|(table, listed)| {
                listed
                    .iter()
                    .map(move |column| (table.as_str(), column.as_str()))
            })
            .filter(|pair| !columns.contains(pair))
            .map(|(table, column)| format!("{table}.{column}"))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tables;

    #[test]
    fn a_column_that_is_not_listed_does_not_leave() {
        let snapshot = crate::invented::snapshot();
        let listed = Visibility::of([(
            "members".to_owned(),
            vec!["code".to_owned(), "role".to_owned()],
        )]);
        let table = listed
            .admit(tables::members(&snapshot))
            .expect("the table is listed");
        assert_eq!(
            table
                .columns
                .iter()
                .map(|one| one.name.as_str())
                .collect::<Vec<_>>(),
            ["code", "role"]
        );
        assert!(table.rows.iter().all(|row| row.len() == 2));
        assert_eq!(listed.admit(tables::figures(&snapshot)), None);
    }

    #[test]
    fn a_listed_column_that_nobody_knows_is_named() {
        let listed = Visibility::of([("members".to_owned(), vec!["shoe_size".to_owned()])]);
        let known = tables::all(&crate::invented::snapshot());
        assert_eq!(listed.strangers(&known), ["members.shoe_size"]);
    }
}
