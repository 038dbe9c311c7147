//! Rate files: the European Central Bank's daily references and the Monetary Fund's averages.

use std::collections::BTreeMap;
use std::io::Read;

use assistance::rate::Rate;
use assistance::{Rates, Rule};
use kernel::{Currency, Day};

/// Why a rate file is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RatesFault {
    /// Not a file of either kind.
    #[error(
        "{0}: the first line is neither \"Date,USD,…\" (European Central Bank) nor \"Date,Rate,Currency,…\" (Monetary Fund). Name one of those files."
    )]
    UnknownKind(String),
    /// A row that cannot be read.
    #[error("{file}:{line}: {what}. Fetch the file again.")]
    Row {
        /// The file.
        file: String,
        /// The line, counted from 1.
        line: u64,
        /// What is wrong.
        what: String,
    },
}

/// Reads a rate file of either kind; `rule` says how daily rates are to be used.
///
/// Daily files serve [`Rule::Daily`] and [`Rule::MonthBefore`]; yearly averages always serve
/// [`Rule::AnnualAverage`].
pub fn read(source: impl Read, file: &str, rule: Rule) -> Result<Rates, RatesFault> {
    let mut rows = csv::ReaderBuilder::new().flexible(true).from_reader(source);
    let header = rows
        .headers()
        .map_err(|_| RatesFault::UnknownKind(file.to_owned()))?
        .clone();
    let columns: Vec<&str> = header.iter().map(str::trim).collect();
    match columns.as_slice() {
        ["Date", "Rate", "Currency", "Frequency", ..] => averages(rows, file),
        ["Date", first, ..] if first.parse::<Currency>().is_ok() => {
            references(rows, &columns, file, rule)
        }
        _ => Err(RatesFault::UnknownKind(file.to_owned())),
    }
}

fn references(
    mut rows: csv::Reader<impl Read>,
    columns: &[&str],
    file: &str,
    rule: Rule,
) -> Result<Rates, RatesFault> {
    let euro = "EUR".parse().expect("three capital letters");
    let mut rates = Rates::new(
        format!("European Central Bank, {file}"),
        euro,
        if rule == Rule::AnnualAverage {
            Rule::Daily
        } else {
            rule
        },
    );
    let currencies: Vec<Option<Currency>> = columns.iter().map(|c| c.parse().ok()).collect();
    for row in rows.records() {
        let row = row.map_err(|error| fault(file, 0, error.to_string()))?;
        let line = row.position().map_or(0, csv::Position::line);
        let day = day(&row[0], file, line)?;
        for (cell, currency) in row.iter().zip(&currencies).skip(1) {
            let (Some(currency), false) = (currency, matches!(cell, "" | "N/A")) else {
                continue;
            };
            let rate = Rate::read(cell)
                .ok_or_else(|| fault(file, line, format!("\"{cell}\" is not a rate")))?;
            rates.add(*currency, day, rate);
        }
    }
    Ok(rates.finish())
}

/// The areas that the Monetary Fund lists for currencies of more than one country.
const AREAS: [(&str, &str); 4] = [("EUR", "U2"), ("XOF", "7A"), ("XAF", "5X"), ("XCD", "5Y")];

fn averages(mut rows: csv::Reader<impl Read>, file: &str) -> Result<Rates, RatesFault> {
    let dollar = "USD".parse().expect("three capital letters");
    // Several countries report the same currency with slightly different averages; the word of
    // the one that issues it stands, else the first in the file.
    let mut chosen: BTreeMap<(Currency, Day), (bool, Rate)> = BTreeMap::new();
    for row in rows.records() {
        let row = row.map_err(|error| fault(file, 0, error.to_string()))?;
        let line = row.position().map_or(0, csv::Position::line);
        let (Some(rate), Some(code), Some("A")) = (row.get(1), row.get(2), row.get(3)) else {
            continue;
        };
        // Groups and former currencies carry codes of their own; they convert nothing.
        let Ok(currency) = code.parse::<Currency>() else {
            continue;
        };
        let day = day(&row[0], file, line)?;
        let rate = Rate::read(rate)
            .ok_or_else(|| fault(file, line, format!("\"{rate}\" is not a rate")))?;
        let country = row.get(5).unwrap_or("");
        let issues = AREAS.contains(&(code, country)) || code[..2] == *country;
        let held = chosen.entry((currency, day)).or_insert((issues, rate));
        if issues && !held.0 {
            *held = (true, rate);
        }
    }
    let source = format!("International Monetary Fund, {file}");
    let mut rates = Rates::new(source, dollar, Rule::AnnualAverage);
    for ((currency, day), (_, rate)) in chosen {
        rates.add(currency, day, rate);
    }
    Ok(rates.finish())
}

fn day(text: &str, file: &str, line: u64) -> Result<Day, RatesFault> {
    text.parse()
        .map_err(|error| fault(file, line, format!("{error}")))
}

fn fault(file: &str, line: u64, what: String) -> RatesFault {
    RatesFault::Row {
        file: file.to_owned(),
        line,
        what,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_kinds_of_file_are_told_apart_by_their_first_line() {
        let daily = "Date,USD,CYP,\n2024-05-07,1.0771,N/A,\n2024-05-06,1.0776,N/A,\n";
        let daily = read(daily.as_bytes(), "a.csv", Rule::Daily).unwrap();
        assert_eq!((daily.len(), daily.rule), (2, Rule::Daily));
        let yearly = "Date,Rate,Currency,Frequency,Source,Country code,Country\n\
                      2023-12-31,4325.955,COP,A,IMF,CO,\"Colombia, Republic of\"\n";
        let yearly = read(yearly.as_bytes(), "b.csv", Rule::Daily).unwrap();
        assert_eq!((yearly.len(), yearly.rule), (1, Rule::AnnualAverage));
        assert!(read("a,b\n1,2\n".as_bytes(), "c.csv", Rule::Daily).is_err());
    }

    #[test]
    fn the_issuer_of_a_currency_has_the_last_word_about_it() {
        let yearly = "Date,Rate,Currency,Frequency,Source,Country code,Country\n\
                      2023-12-31,0.9,EUR,A,IMF,AD,Andorra\n\
                      2023-12-31,0.8,EUR,A,IMF,U2,Euro Area\n\
                      2023-12-31,0.7,EUR,A,IMF,ME,Montenegro\n";
        let rates = read(yearly.as_bytes(), "b.csv", Rule::AnnualAverage).unwrap();
        let (eur, usd) = ("EUR".parse().unwrap(), "USD".parse().unwrap());
        let on = "2023-05-05".parse().ok();
        assert_eq!(rates.convert(80, eur, usd, on).unwrap().minor, 100);
    }

    #[test]
    fn a_damaged_rate_is_refused_with_its_line() {
        let damaged = "Date,USD,\n2024-05-07,1.0771,\n2024-05-06,1.O776,\n";
        let fault = read(damaged.as_bytes(), "a.csv", Rule::Daily).unwrap_err();
        assert_eq!(
            fault.to_string(),
            "a.csv:3: \"1.O776\" is not a rate. Fetch the file again."
        );
    }
}
