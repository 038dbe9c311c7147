//! Published figures by country and year, parts of published plans, and a reader's own file for a key.

use std::collections::BTreeMap;

use csv::StringRecord;
use kernel::{Country, Finding, Period};
use response::fault::Checked;
use response::key::Party;
use response::plan::PlanPart;
use response::share::Amount;
use response::{Published, Standing};
use rust_decimal::Decimal;

/// The columns of a file of figures, in any order; `standard_error` may be left out.
pub const COLUMNS: [&str; 11] = [
    "series",
    "country",
    "period",
    "value",
    "unit",
    "status",
    "reporter",
    "definition",
    "vintage",
    "source",
    "licence",
];
/// The columns of a file of plans that are read.
const PLAN_COLUMNS: [&str; 6] = [
    "country",
    "year",
    "plan_id",
    "plan",
    "requirements_usd",
    "funding_usd",
];
/// The columns of a reader's own file for a key; `receives` (yes or no) may be left out.
pub const KEY_COLUMNS: [&str; 3] = ["country", "population", "gdp"];
/// No more findings than this are told of a file.
const MOST_FINDINGS: usize = 50;
/// No number is longer than this.
const LONGEST_NUMBER: usize = 28;

type Wrong = (String, &'static str);

/// Reads a file of figures or of plans, told by its header: all of it, or every fault.
///
/// # Errors
///
/// Every row that cannot be read, with its line; nothing is half taken in.
pub fn read(file: &str, bytes: &[u8]) -> Result<Checked, Vec<Finding>> {
    let table = Table::read(file, bytes)?;
    let is_plan = table.places.contains_key("requirements_usd");
    table.lacks(if is_plan { &PLAN_COLUMNS } else { &COLUMNS })?;
    let mut checked = Checked {
        file: file.to_owned(),
        ..Checked::default()
    };
    let mut wrong = Vec::new();
    for row in &table.rows {
        let read = if is_plan {
            plan(row).map(|part| checked.plans.push(part))
        } else {
            figure(row).map(|figure| checked.rows.extend(figure))
        };
        if let Err((what, advice)) = read {
            wrong.push(Finding::error(file, row.line, what, advice));
            if wrong.len() >= MOST_FINDINGS {
                break;
            }
        }
    }
    if table.rows.is_empty() {
        let advice = "Add rows, or take the file away.";
        wrong.push(Finding::error(
            file,
            1,
            "below the header stands no row",
            advice,
        ));
    }
    wrong.extend(contradictions(file, &checked.rows));
    if wrong.is_empty() {
        Ok(checked)
    } else {
        Err(wrong)
    }
}

/// Finds one number of one edition that is told twice and differently: nobody can say which of the two was published.
fn contradictions(file: &str, rows: &[Published]) -> Vec<Finding> {
    let mut first: BTreeMap<_, &Published> = BTreeMap::new();
    let mut found = Vec::new();
    for row in rows {
        let of = (
            &row.series,
            row.country,
            row.year,
            &row.reporter,
            &row.definition,
        );
        let edition = (row.vintage.first_day(), row.standing);
        let other = first.entry((of, edition)).or_insert(row);
        if other.value != row.value && found.len() < MOST_FINDINGS {
            let what = format!(
                "{} of {} in {} stood otherwise in line {}, of the same reporter and edition",
                row.series, row.country, row.year, other.line
            );
            found.push(Finding::error(
                file,
                row.line,
                what,
                "Keep the one that was published.",
            ));
        }
    }
    found
}

/// Reads a reader's own file for a key: a row for each country, with its people and its economy.
///
/// # Errors
///
/// Every row that cannot be read, with its line.
pub fn parties(file: &str, bytes: &[u8]) -> Result<Vec<Party>, Vec<Finding>> {
    let table = Table::read(file, bytes)?;
    table.lacks(&KEY_COLUMNS)?;
    let mut parties = Vec::new();
    let mut wrong = Vec::new();
    for row in &table.rows {
        match party(row) {
            Ok(party) => parties.push(party),
            Err((what, advice)) => wrong.push(Finding::error(file, row.line, what, advice)),
        }
    }
    if wrong.is_empty() {
        Ok(parties)
    } else {
        Err(wrong)
    }
}

/// A table of which every row has the header's columns.
struct Table {
    file: String,
    places: BTreeMap<String, usize>,
    rows: Vec<Row>,
}

struct Row {
    line: usize,
    cells: BTreeMap<String, String>,
}

impl Row {
    fn cell(&self, column: &str) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    fn words(&self, column: &'static str) -> Result<String, Wrong> {
        let text = self.cell(column);
        if text.chars().any(kernel::text::steers) {
            return Err((
                format!("{column} holds a character that nobody sees"),
                "Write it anew, without what was pasted along.",
            ));
        }
        if text.is_empty() {
            return Err((
                format!("{column} is empty"),
                "Fill it in; a figure without it does not enter.",
            ));
        }
        Ok(text.to_owned())
    }

    fn number(&self, column: &str) -> Result<Option<Decimal>, Wrong> {
        let text = self.cell(column);
        if text.is_empty() {
            return Ok(None);
        }
        let is_plain = text.len() <= LONGEST_NUMBER
            && text
                .bytes()
                .all(|c| c.is_ascii_digit() || c == b'.' || c == b'-');
        let number = Decimal::from_str_exact(text).ok().filter(|_| is_plain);
        let shown: String = text.chars().take(40).collect();
        number.map(Some).ok_or((
            format!("{column} \"{shown}\" is not a number"),
            "Write digits with a point for decimals and no thousands separator, or leave it empty.",
        ))
    }

    /// Reads a number that no count lies below.
    fn not_below_nought(&self, column: &str) -> Result<Option<Decimal>, Wrong> {
        let number = self.number(column)?;
        if number.is_some_and(|number| number < Decimal::ZERO) {
            return Err((
                format!("{column} {} lies below nought", self.cell(column)),
                "Nobody counts less than none; correct the sign.",
            ));
        }
        Ok(number)
    }

    /// Reads the name of a series, which stands in charters and addresses.
    fn series(&self) -> Result<String, Wrong> {
        let name = self.words("series")?;
        let is_plain =
            |c: u8| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, b'-' | b'.');
        if !name.bytes().all(is_plain) {
            let shown: String = name.chars().take(40).collect();
            return Err((
                format!("series \"{shown}\" is no name of one"),
                "Write small letters, digits, hyphens and points, such as poverty-3.00.",
            ));
        }
        Ok(name)
    }

    fn country(&self) -> Result<Country, Wrong> {
        let advice = "Countries are written GTM.";
        self.cell("country")
            .parse()
            .map_err(|wrong| (kernel::place::NotACountry::to_string(&wrong), advice))
    }
}

impl Table {
    fn read(file: &str, bytes: &[u8]) -> Result<Self, Vec<Finding>> {
        let text = Finding::utf8(file, bytes).map_err(|finding| vec![finding])?;
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut reader = csv::ReaderBuilder::new()
            .trim(csv::Trim::All)
            .from_reader(text.as_bytes());
        let refuse = |error: csv::Error| {
            let line = error
                .position()
                .map_or(1, |at| usize::try_from(at.line()).unwrap_or(1));
            vec![Finding::error(
                file,
                line,
                error.to_string(),
                "Mend this row.",
            )]
        };
        let header: StringRecord = reader.headers().map_err(refuse)?.clone();
        let mut places = BTreeMap::new();
        for (at, name) in header.iter().enumerate() {
            if places.insert(name.to_owned(), at).is_some() {
                let what = format!("the column {name} stands twice");
                return Err(vec![Finding::error(file, 1, what, "Keep one.")]);
            }
        }
        let mut rows = Vec::new();
        for record in reader.records() {
            let record = record.map_err(refuse)?;
            let line = record
                .position()
                .map_or(0, |at| usize::try_from(at.line()).unwrap_or(0));
            let cell = |(name, at): (&String, &usize)| {
                (name.clone(), record.get(*at).unwrap_or_default().to_owned())
            };
            rows.push(Row {
                line,
                cells: places.iter().map(cell).collect(),
            });
        }
        Ok(Self {
            file: file.to_owned(),
            places,
            rows,
        })
    }

    fn lacks(&self, columns: &[&str]) -> Result<(), Vec<Finding>> {
        let missing: Vec<&str> = (columns.iter().copied())
            .filter(|column| !self.places.contains_key(*column))
            .collect();
        if missing.is_empty() {
            return Ok(());
        }
        let what = format!("the header lacks {}", missing.join(", "));
        let advice = format!("The header line must hold {}.", columns.join(","));
        Err(vec![Finding::error(&self.file, 1, what, advice)])
    }
}

/// Returns the figure of a row; nothing where a compiler left its year open, because nobody can say what it is of.
fn figure(row: &Row) -> Result<Option<Published>, Wrong> {
    let year = row.cell("period");
    if year.is_empty() {
        return Ok(None);
    }
    let year = match year.parse::<Period>() {
        Ok(Period::Year(year)) => year,
        _ => {
            return Err((
                format!("period \"{year}\" is not a year"),
                "Write the year, such as 2024.",
            ));
        }
    };
    let vintage = head(row.cell("vintage"));
    let vintage = vintage.parse::<Period>().map_err(|wrong| {
        (
            wrong.to_string(),
            "vintage is the month in which this number stood, such as 2026-03.",
        )
    })?;
    let status = head(row.cell("status"));
    let standing = match status {
        "taken over by INFORM" => Standing::TakenOver,
        other => other.parse().map_err(|wrong: kernel::code::NotACode| {
            (wrong.to_string(), "Say how firmly the number stands.")
        })?,
    };
    let source = row.words("source")?;
    if let Some(fault) = kernel::address::fault(&source) {
        let advice = "Give the address at which the figure was read.";
        return Err((format!("source is not an address: {fault}"), advice));
    }
    let unit = row.words("unit")?;
    // An index may lie around nought, and aid less what was paid back below it.
    let value = match unit.as_str() {
        "persons" | "per 100,000" | "current US$" => row.not_below_nought("value")?,
        _ => row.number("value")?,
    };
    Ok(Some(Published {
        series: row.series()?,
        country: row.country()?,
        year,
        value,
        error: row.not_below_nought("standard_error")?,
        unit,
        standing,
        reporter: row.words("reporter")?,
        definition: row.words("definition")?,
        vintage,
        source,
        licence: row.words("licence")?,
        line: row.line,
    }))
}

/// Returns what stands before an explanation.
fn head(text: &str) -> &str {
    let end = text.find([':', ';', '(']).unwrap_or(text.len());
    text[..end].trim()
}

fn plan(row: &Row) -> Result<PlanPart, Wrong> {
    let year = row.cell("year");
    let wrong = || {
        (
            format!("year \"{year}\" is not a year"),
            "Write the year, such as 2024.",
        )
    };
    Ok(PlanPart {
        country: row.country()?,
        year: year.parse().map_err(|_| wrong())?,
        plan: Some(row.cell("plan_id").to_owned()).filter(|id| !id.is_empty()),
        title: row.words("plan")?,
        asked: row.number("requirements_usd")?,
        funded: row.number("funding_usd")?,
        line: row.line,
    })
}

fn party(row: &Row) -> Result<Party, Wrong> {
    let receives = match row.cell("receives") {
        "yes" => true,
        "" | "no" => false,
        _ => {
            return Err((
                "receives is neither yes nor no".to_owned(),
                "Write yes, or leave it empty.",
            ));
        }
    };
    let amount = |column| -> Result<Result<Amount, Option<i16>>, Wrong> {
        Ok(row.number(column)?.map(Amount::exactly).ok_or(None))
    };
    Ok(Party {
        country: row.country()?,
        people: amount("population")?,
        economy: amount("gdp")?,
        receives,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROW: &str = "population,COL,2024,52886363,persons,published,World Bank,residents,2026-03,https://example.org/p,CC BY 4.0";

    fn one(row: &str) -> Result<Checked, Vec<Finding>> {
        read(
            "response.csv",
            format!("{}\n{row}\n", COLUMNS.join(",")).as_bytes(),
        )
    }

    #[test]
    fn a_sound_row_is_taken_whole() {
        let checked = one(ROW).unwrap();
        assert_eq!(checked.rows[0].value, Some(52_886_363.into()));
        assert_eq!(checked.rows[0].known_on(), "2026-03-31".parse().unwrap());
    }

    #[test]
    fn a_bad_row_is_named_with_its_line_and_refuses_the_file() {
        for (from, to) in [
            ("52886363", "\"52,886,363\""),
            ("COL", "Colombia"),
            ("2024", "2024-05"),
            ("published", "perhaps"),
            ("World Bank", ""),
            ("https://example.org/p", "a book"),
            ("CC BY 4.0", ""),
            ("2026-03", "spring"),
            // A count below nought, a formula for a name, a character that steers, the same edition otherwise.
            ("52886363", "-5"),
            ("population", "=cmd|calc"),
            ("World Bank", "World\u{1b}[31m Bank"),
            ("52886363", "99"),
        ] {
            let wrong = one(&format!("{ROW}\n{}", ROW.replacen(from, to, 1))).unwrap_err();
            assert_eq!((wrong.len(), wrong[0].line), (1, 3), "{to}");
        }
    }

    #[test]
    fn a_missing_column_is_named() {
        let wrong = read("response.csv", b"series,country\n").unwrap_err();
        assert!(wrong[0].what.contains("the header lacks period, value"));
    }

    #[test]
    fn an_index_lies_below_nought_and_its_error_never() {
        let index = ROW.replace("persons", "index").replace("52886363", "-1.5");
        assert!(one(&index).is_ok());
        let header = format!("{},standard_error", COLUMNS.join(","));
        let wrong = read("r.csv", format!("{header}\n{index},-0.1\n").as_bytes()).unwrap_err();
        assert!(wrong[0].what.starts_with("standard_error -0.1 lies below"));
        let none = read("r.csv", format!("{header}\n").as_bytes()).unwrap_err();
        assert_eq!(none[0].what, "below the header stands no row");
    }

    #[test]
    fn a_blank_is_no_number_and_no_nought() {
        assert_eq!(
            one(&ROW.replace("52886363", "")).unwrap().rows[0].value,
            None
        );
    }

    #[test]
    fn a_file_for_a_key_names_who_receives() {
        let text = "country,population,gdp,receives\nISL,100,2.5,yes\nFJI,300,,\n";
        let parties = parties("own.csv", text.as_bytes()).unwrap();
        assert!(parties[0].receives && parties[0].economy.is_ok());
        assert_eq!(parties[1].economy, Err(None));
    }
}
