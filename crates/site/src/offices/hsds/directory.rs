//! The directory as flat rows, and how rows nest.

use std::collections::BTreeMap;

use publication::Visibility;
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use super::standard::{Kind, fields};

/// One row: fields by name, absent where nothing is published.
pub type Row = Map<String, Value>;

/// Every row of the directory as it stands on a day, table by table.
#[derive(Debug, Default)]
pub struct Directory {
    tables: BTreeMap<&'static str, Vec<Row>>,
}

impl Directory {
    /// Adds a row, unless its identifier is there already.
    pub fn add(&mut self, table: &'static str, row: Row) {
        let rows = self.tables.entry(table).or_default();
        if rows.iter().all(|known| known.get("id") != row.get("id")) {
            rows.push(row);
        }
    }

    /// Returns the directory without the tables and fields that are not listed as `hsds-<table>`.
    pub fn admitted(mut self, visibility: &Visibility) -> Self {
        for (table, rows) in &mut self.tables {
            match visibility.listed(&format!("hsds-{table}")) {
                None => rows.clear(),
                Some(listed) => {
                    for row in rows {
                        row.retain(|field, _| listed.contains(field));
                    }
                }
            }
        }
        self
    }

    /// Returns the rows of a table.
    pub fn rows(&self, table: &str) -> &[Row] {
        self.tables.get(table).map_or(&[], Vec::as_slice)
    }

    /// Returns the row with an identifier.
    pub fn row(&self, table: &str, id: &str) -> Option<&Row> {
        self.rows(table)
            .iter()
            .find(|row| row.get("id").is_some_and(|known| known == id))
    }

    /// Returns a row with what belongs to it: everything, or only what it points to.
    pub fn nested(&self, table: &str, row: &Row, is_full: bool) -> Value {
        let mut out = row.clone();
        for (field, kind) in fields(table) {
            let found = match kind {
                Kind::Many(child) if is_full => self.many(table, row, child),
                Kind::One(target) => row
                    .get(&format!("{target}_id"))
                    .and_then(Value::as_str)
                    .and_then(|id| self.row(target, id))
                    .map(|found| self.nested(target, found, is_full)),
                Kind::Many(_) | Kind::Plain(_) | Kind::Unused => None,
            };
            if let Some(found) = found {
                out.insert(field.to_owned(), found);
            }
        }
        Value::Object(out)
    }

    fn many(&self, table: &str, row: &Row, child: &str) -> Option<Value> {
        let link = format!("{table}_id");
        let found = self
            .rows(child)
            .iter()
            .filter(|one| one.get(&link) == row.get("id"));
        let nested: Vec<Value> = found
            .map(|one| {
                let mut one = one.clone();
                one.remove(&link);
                self.nested(child, &one, true)
            })
            .collect();
        (!nested.is_empty()).then_some(Value::Array(nested))
    }
}

/// Returns a UUID that follows from a name and never changes (RFC 9562, version 8, from SHA-256).
pub fn uuid(kind: &str, name: &str) -> String {
    let digest = Sha256::digest(format!("cauce hsds {kind} {name}").as_bytes());
    let digest = kernel::hex::of(digest);
    let variant = ["8", "9", "a", "b"][usize::from(digest.as_bytes()[16] % 4)];
    format!(
        "{}-{}-8{}-{variant}{}-{}",
        &digest[..8],
        &digest[8..12],
        &digest[13..16],
        &digest[17..20],
        &digest[20..32]
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identifier_follows_from_its_name() {
        let one = uuid("service", "safe-mobility-guatemala");
        assert_eq!(one, uuid("service", "safe-mobility-guatemala"));
        assert_ne!(one, uuid("location", "safe-mobility-guatemala"));
        assert_eq!(one.len(), 36);
        assert_eq!(&one[14..15], "8");
        assert!("89ab".contains(&one[19..20]));
    }
}
