//! Tables as JSON.

use publication::{Admitted, Cell};
use serde_json::{Map, Number, Value, json};

/// Returns a table as one JSON object: its name, the day, its columns and one object per row.
///
/// `from` and `at_most` choose a stretch of the rows; `n_rows` always tells how many there are.
#[must_use]
pub fn write(table: &Admitted, from: usize, at_most: usize) -> Value {
    let rows: Vec<Value> = table
        .rows
        .iter()
        .skip(from)
        .take(at_most)
        .map(|cells| {
            let row: Map<String, Value> = table
                .columns
                .iter()
                .zip(cells)
                .map(|(column, cell)| (column.name.clone(), value(cell)))
                .collect();
            Value::Object(row)
        })
        .collect();
    let columns: Vec<Value> = table
        .columns
        .iter()
        .map(|column| json!({ "name": column.name, "about": column.about }))
        .collect();
    json!({
        "table": table.name,
        "on": table.on.to_string(),
        "n_rows": table.rows.len(),
        "from": from,
        "columns": columns,
        "rows": rows,
    })
}

fn value(cell: &Cell) -> Value {
    match cell {
        Cell::Empty => Value::Null,
        Cell::Text(text) => Value::String(text.clone()),
        Cell::Number(number) => number
            .normalize()
            .to_string()
            .parse::<Number>()
            .map_or(Value::Null, Value::Number),
        Cell::Real(value) => Number::from_f64(*value).map_or(Value::Null, Value::Number),
        Cell::Day(day) => Value::String(day.to_string()),
        Cell::Flag(yes) => Value::Bool(*yes),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_names_its_cells_and_nothing_is_null_by_accident() {
        let snapshot = testkit::invented::snapshot();
        let table = publication::tables::named("commitments", &snapshot).unwrap();
        let json = write(&table, 0, 1000);
        assert_eq!(json["n_rows"], 5);
        assert_eq!(json["rows"][0]["target_min"], 500_000);
        assert_eq!(
            json["rows"][0]["title_es"],
            "Permisos para 500 000 personas"
        );
        assert_eq!(json["rows"][1]["target_min"], Value::Null);
        assert_eq!(json["rows"][0]["announced"], "2023-05-02");
    }

    #[test]
    fn a_stretch_of_rows_tells_how_many_there_are() {
        let snapshot = testkit::invented::snapshot();
        let table = publication::tables::named("commitments", &snapshot).unwrap();
        let json = write(&table, 3, 1);
        assert_eq!(json["rows"].as_array().unwrap().len(), 1);
        assert_eq!(json["rows"][0]["id"], "C004");
        assert_eq!(json["n_rows"], 5);
    }
}
