//! Totals that were published elsewhere, to compare with the sums of a file.

use kernel::{Finding, Period};
use movement::gatekeeper::PublishedTotal;

use super::country::{Scheme, country};
use super::table::Csv;

/// What a charter's published series are called in files of counts: measure and reporter there, and
/// the measure here.
const SAME_COUNT: [(&str, &str, &str); 1] = [("darien_crossings", "PAN", "irregular-entries")];

/// Reads totals from a CSV with `measure,reporter,period,value,source`: a list of totals, or a
/// charter's `published/flows.csv`, of which the final totals of all nationalities are taken.
pub fn read(file: &str, text: &str) -> Result<Vec<PublishedTotal>, Finding> {
    let csv = Csv::read(file, text)?;
    let columns = ["measure", "reporter", "period", "value", "source"];
    let Some([measure, reporter, period, value, source]) = csv.places(columns) else {
        return Err(super::lacking(file, &columns.join(",")));
    };
    let nationality = csv.place("nationality");
    let status = csv.place("status");
    let mut totals = Vec::new();
    for (line, cells) in csv.rows() {
        if nationality.is_some_and(|place| &cells[place] != "ALL")
            || status.is_some_and(|place| &cells[place] != "final")
        {
            continue;
        }
        let words = SAME_COUNT
            .iter()
            .find(|(name, by, _)| *name == &cells[measure] && *by == &cells[reporter])
            .map_or(&cells[measure], |(_, _, ours)| *ours);
        // A charter holds other published figures too; only counts of people by a country are
        // totals of a file.
        let (Ok(measure), Some(reporter)) =
            (words.parse(), country(&cells[reporter], Scheme::Iso3))
        else {
            continue;
        };
        let wrong = |column: &str, text: &str| {
            Finding::error(
                file,
                line,
                format!("\"{text}\" is no {column}"),
                "Write periods as 2024-05 and counts as digits.",
            )
        };
        totals.push(PublishedTotal {
            measure,
            reporter,
            period: cells[period]
                .parse::<Period>()
                .map_err(|_| wrong("period", &cells[period]))?,
            value: cells[value]
                .parse()
                .map_err(|_| wrong("count", &cells[value]))?,
            source: cells[source].to_owned(),
        });
    }
    Ok(totals)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_final_totals_of_all_nationalities_are_compared() {
        let text = "measure,reporter,nationality,period,value,status,source\n\
            darien_crossings,PAN,ALL,2022,248284,final,a\n\
            darien_crossings,PAN,VEN,2022,150327,final,a\n\
            darien_crossings,COL,ALL,2023,539959,conflicting,b\n";
        let totals = read("flows.csv", text).unwrap();
        assert_eq!(totals.len(), 1);
        assert_eq!(totals[0].measure.as_str(), "irregular-entries");
    }
}
