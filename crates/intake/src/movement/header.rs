//! Which of the known tables a header belongs to, and in which row it stands.

use super::words;

/// The rows at the beginning in which a header or a row of tags is looked for.
pub const ROWS_LOOKED_AT: usize = 25;

/// A known table of counts, by its header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A row of humanitarian exchange tags.
    Tagged,
    /// SDMX-CSV.
    Sdmx,
    /// The plain file, in any of the five languages.
    Plain,
    /// The migration agency's digest of the Americas.
    Iom,
    /// Any table of the refugee agency.
    Unhcr,
    /// United States encounters at the southwest border.
    Southwest,
    /// United States encounters by month.
    Encounters,
    /// United States H-2 visas.
    Visas,
    /// United States refugee admissions.
    Admissions,
    /// A list of countries with codes.
    Codes,
    /// Promises of a compact or figures about them, which `cauce charter import` takes.
    Compact,
    /// Stocks, births, deaths, series or totals that a command asks for by name.
    Asked,
}

/// The columns by which each table is known, the first that fits.
const KNOWN: [(&[&str], Format); 14] = [
    (&["REF_AREA", "TIME_PERIOD", "OBS_VALUE"], Format::Sdmx),
    (&["period", "geo", "nat", "n"], Format::Iom),
    (&["year", "coo", "coa"], Format::Unhcr),
    (&["Fiscal Year", "Citizenship Grouping"], Format::Southwest),
    (&["period", "region", "citizenship"], Format::Encounters),
    (&["period", "nationality", "visa_class"], Format::Visas),
    (&["period", "region", "nationality"], Format::Admissions),
    (&["origin_iso", "origin_name"], Format::Codes),
    (&["iso3", "name"], Format::Codes),
    (&["iso_code", "name"], Format::Codes),
    (&["birthplace", "residence", "value"], Format::Asked),
    (&["country", "value"], Format::Asked),
    (&["series", "period", "value"], Format::Asked),
    (
        &["measure", "reporter", "period", "value", "source"],
        Format::Asked,
    ),
];

/// The columns that the plain file must have.
pub const NEEDED: [&str; 6] = [
    "measure",
    "reporter",
    "nationality",
    "period",
    "value",
    "released",
];

/// Returns the table that a row of cells is the header of, if it is one.
#[must_use]
pub fn known(cells: &[&str]) -> Option<Format> {
    if is_tags(cells) {
        return Some(Format::Tagged);
    }
    let named = |name: &str| cells.iter().any(|cell| id(cell) == name);
    let (first, rest) = KNOWN.split_first()?;
    if first.0.iter().all(|name| named(name)) {
        return Some(Format::Sdmx);
    }
    if lacking(cells).is_empty() {
        return Some(Format::Plain);
    }
    let found = rest
        .iter()
        .find(|(names, _)| names.iter().all(|name| named(name)));
    found
        .map(|(_, format)| *format)
        .or_else(|| crate::compact::columns::is_header(cells).then_some(Format::Compact))
}

/// Returns the columns of the plain file that a header does not hold.
#[must_use]
pub fn lacking(cells: &[&str]) -> Vec<&'static str> {
    let held: Vec<&str> = cells
        .iter()
        .filter_map(|cell| words::column(cell))
        .collect();
    let lacks = |name: &&str| !held.contains(name);
    NEEDED.into_iter().filter(lacks).collect()
}

/// Columns that say when, where, who or what, beside those of the plain file: one word may hold for several rows.
const LABELS: [&str; 22] = [
    "year",
    "month",
    "date",
    "geo",
    "nat",
    "coo",
    "coo_iso",
    "coo_name",
    "coa",
    "coa_iso",
    "coa_name",
    "fiscal year",
    "month (abbv)",
    "citizenship",
    "citizenship grouping",
    "region",
    "visa_class",
    "birthplace",
    "residence",
    "country",
    "series",
    "source",
];

/// Tags of columns that say when and where.
const LABEL_TAGS: [&str; 8] = [
    "#date", "#period", "#country", "#adm", "#loc", "#geo", "#region", "#meta",
];

/// Returns whether a column says when, where, who or what rather than how many; of an unknown one this is not
/// believed.
#[must_use]
pub fn is_label(format: Option<Format>, name: &str) -> bool {
    let is_count = matches!(id(name), "OBS_VALUE" | "OBS_PRE_BREAK" | "PRE_BREAK_VALUE");
    match words::column(name) {
        Some(column) => column != "value",
        None if format == Some(Format::Sdmx) => !is_count,
        None => {
            let name = name.trim().to_lowercase();
            LABELS.contains(&name.as_str()) || LABEL_TAGS.iter().any(|tag| name.starts_with(tag))
        }
    }
}

/// Returns the identifier of a column of SDMX-CSV, which may bear its name after a colon: `REF_AREA: Area`.
#[must_use]
pub fn id(cell: &str) -> &str {
    cell.split_once(": ").map_or(cell, |(id, _)| id)
}

/// Returns whether a row holds tags: half of what stands in it, as the exchange standard's own reader asks;
/// columns without a tag are no part of the data.
#[must_use]
pub fn is_tags(cells: &[&str]) -> bool {
    let filled = cells.iter().filter(|cell| !cell.is_empty()).count();
    // A spreadsheet's #REF! is none.
    let is_of_a_tag =
        |c: char| c.is_ascii_alphanumeric() || c.is_whitespace() || matches!(c, '+' | '_');
    let is_tag = |cell: &&&str| {
        cell.strip_prefix('#').is_some_and(|tag| {
            tag.starts_with(|c: char| c.is_ascii_alphabetic()) && tag.chars().all(is_of_a_tag)
        })
    };
    let tags = cells.iter().filter(is_tag).count();
    tags >= 2 && tags * 2 >= filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_of_what_stands_in_a_row_of_tags_is_a_tag() {
        assert!(is_tags(&["#country+asylum", "#date", "", "", "", "", ""]));
        assert!(is_tags(&["#country +asylum", "#date", "by whom", "when"]));
        assert!(!is_tags(&[
            "#country+asylum",
            "#date",
            "by",
            "whom",
            "when"
        ]));
        assert!(!is_tags(&["#REF!", "#N/A", "#DIV/0!"]));
        assert!(!is_tags(&["#country"]));
    }

    #[test]
    fn the_plain_file_is_known_in_any_language_and_by_nothing_less() {
        let spanish = [
            "Medida",
            "declarante",
            "nacionalidad",
            "mes",
            "valor",
            "publicado",
        ];
        assert_eq!(known(&spanish), Some(Format::Plain));
        assert_eq!(known(&spanish[..5]), None);
        assert_eq!(lacking(&spanish[..5]), ["released"]);
        let labelled = ["REF_AREA: Area", "TIME_PERIOD: Time", "OBS_VALUE"];
        assert_eq!(known(&labelled), Some(Format::Sdmx));
    }
}
