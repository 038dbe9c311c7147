//! What receiving communities say of money that arrived: a plain file that a town hall can fill.

use std::collections::HashMap;

use assistance::claim::Party;
use assistance::currency::is_known;
use assistance::read_amount;
use assistance::receipt::Receipt;
use kernel::{Currency, Day, Finding};

/// The columns, in order.
pub const COLUMNS: [&str; 10] = [
    "activity",
    "reference",
    "claimant_ref",
    "claimant",
    "place",
    "arrived",
    "amount",
    "currency",
    "used_for",
    "source",
];

/// An empty file with its header, ready to be filled.
pub const TEMPLATE: &str =
    "activity,reference,claimant_ref,claimant,place,arrived,amount,currency,used_for,source\n";

/// Returns whether a file begins as a file of receipts does.
#[must_use]
pub fn is_one(beginning: &[u8]) -> bool {
    let text = beginning.strip_prefix(b"\xef\xbb\xbf").unwrap_or(beginning);
    text.starts_with(b"activity,reference,claimant")
}

/// What a sound file says, each receipt once, and what is odd about it.
#[derive(Debug, Clone, PartialEq)]
pub struct Read {
    /// The receipts. One that another of the file tells under the same reference is there once.
    pub receipts: Vec<Receipt>,
    /// Receipts that say all that another says.
    pub warnings: Vec<Finding>,
}

/// Reads a whole file, or says with line and remedy why it is refused.
pub fn read(file: &str, bytes: &[u8]) -> Result<Read, Vec<Finding>> {
    let text = crate::door::utf8(file, bytes).map_err(|finding| vec![finding])?;
    let mut rows = csv::ReaderBuilder::new()
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let header = rows.headers().cloned().unwrap_or_default();
    if header.iter().ne(COLUMNS) {
        let advice = format!("Write the first line as {}", TEMPLATE.trim_end());
        let what = "the first line does not name the columns of receipts";
        return Err(vec![Finding::error(file, 1, what, advice)]);
    }
    let (mut receipts, mut findings) = (Vec::new(), Vec::new());
    for row in rows.records() {
        match row {
            Ok(row) => {
                let line = row.position().map_or(0, csv::Position::line);
                if let Some(receipt) = one(file, line, &row, &mut findings) {
                    receipts.push(receipt);
                }
            }
            Err(error) => {
                let line = error.position().map_or(0, csv::Position::line);
                let advice = "Compare the line with the first one.";
                findings.push(Finding::error(file, at(line), error.to_string(), advice));
            }
        }
    }
    if receipts.is_empty() && findings.is_empty() {
        let advice = "Fill in one line for each payment that arrived.";
        findings.push(Finding::error(file, 1, "the file holds no receipt", advice));
    }
    if findings.is_empty() {
        Ok(once(file, receipts))
    } else {
        Err(findings)
    }
}

/// Leaves out what is told again under the same reference, and says what is told twice.
fn once(file: &str, all: Vec<Receipt>) -> Read {
    let (mut receipts, mut warnings) = (Vec::with_capacity(all.len()), Vec::new());
    let mut lines: HashMap<Receipt, u64> = HashMap::new();
    for receipt in all {
        let line = receipt.line;
        let said = Receipt {
            line: 0,
            ..receipt.clone()
        };
        let first = *lines.entry(said).or_insert(line);
        let is_named = !receipt.reference.is_empty();
        if first != line {
            let (counted, advice) = if is_named {
                (
                    "and has the same reference; it is taken once",
                    "Take the line out.",
                )
            } else {
                let advice = "If one payment arrived, take the line out; if two did, write their references.";
                ("without a reference; both are taken", advice)
            };
            let what = format!("the line says all that line {first} says, {counted}");
            warnings.push(Finding::warning(file, at(line), what, advice));
        }
        if first == line || !is_named {
            receipts.push(receipt);
        }
    }
    Read { receipts, warnings }
}

fn at(line: u64) -> usize {
    usize::try_from(line).unwrap_or(usize::MAX)
}

fn one(
    file: &str,
    line: u64,
    row: &csv::StringRecord,
    findings: &mut Vec<Finding>,
) -> Option<Receipt> {
    let n_before = findings.len();
    let mut refuse = |what: String, advice: &str| {
        findings.push(Finding::error(file, at(line), what, advice));
    };
    if row.len() != COLUMNS.len() {
        let what = format!(
            "{} columns, where the first line has {}",
            row.len(),
            COLUMNS.len()
        );
        refuse(what, "Put texts that hold a comma between quotes.");
        return None;
    }
    let cell = |number: usize| row.get(number).unwrap_or_default();
    for (number, why) in [
        (
            0,
            "Name the activity from which the money came, as its giver publishes it.",
        ),
        (3, "Name who says that it arrived."),
        (
            9,
            "Name where the claim can be read: an address or a file number.",
        ),
    ] {
        if cell(number).is_empty() {
            refuse(format!("{} is empty", COLUMNS[number]), why);
        }
    }
    let arrived: Option<Day> = match cell(5) {
        "" => None,
        text => text
            .parse()
            .map_err(|error: kernel::day::NotADay| {
                refuse(error.to_string(), "Write the day as 2024-05-07.");
            })
            .ok(),
    };
    let currency: Option<Currency> = cell(7).parse().ok().filter(|code| is_known(*code));
    let minor = match (cell(6), currency) {
        (_, None) => {
            let what = format!("\"{}\" is no currency", cell(7));
            refuse(what, "Use the three letters of ISO 4217, such as USD.");
            None
        }
        ("", Some(_)) => None,
        (text, Some(currency)) => match read_amount(text, currency.decimal_places()) {
            Ok(amount) if !amount.rounded && amount.minor >= 0 => Some(amount.minor),
            Ok(_) => {
                let what = format!("\"{text}\" is negative or more precise than {currency}");
                refuse(what, "Write what arrived, in whole minor units.");
                None
            }
            Err(fault) => {
                refuse(fault.to_string(), "Write digits with a point for decimals.");
                None
            }
        },
    };
    if cell(6).is_empty() && cell(8).is_empty() {
        let what = "neither an amount nor a use is given".to_owned();
        refuse(what, "Say how much arrived, what it was used for, or both.");
    }
    let sound = findings.len() == n_before;
    currency.filter(|_| sound).map(|currency| Receipt {
        activity: cell(0).to_owned(),
        reference: cell(1).to_owned(),
        claimant: Party {
            reference: cell(2).to_owned(),
            name: cell(3).to_owned(),
            activity: String::new(),
        },
        place: cell(4).to_owned(),
        arrived,
        minor,
        currency,
        used_for: cell(8).to_owned(),
        source: cell(9).to_owned(),
        line,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(rows: &str) -> Result<Vec<Receipt>, Vec<Finding>> {
        Ok(file(rows)?.receipts)
    }

    fn file(rows: &str) -> Result<Read, Vec<Finding>> {
        read("r.csv", format!("{TEMPLATE}{rows}").as_bytes())
    }

    #[test]
    fn what_is_told_twice_is_said_and_under_one_reference_it_is_one() {
        let row = |reference: &str| format!("A-1,{reference},,Town,,,5,USD,Water,file 7\n");
        let twice = |reference: &str| file(&row(reference).repeat(2)).unwrap();
        let (named, unnamed) = (twice("REF-1"), twice(""));
        assert_eq!((named.receipts.len(), unnamed.receipts.len()), (1, 2));
        for (read, says) in [(&named, "taken once"), (&unnamed, "both are taken")] {
            assert_eq!((read.warnings.len(), read.warnings[0].line), (1, 3));
            assert!(read.warnings[0].what.contains(says), "{:?}", read.warnings);
        }
        // Control: another reference is another payment, and nothing is odd.
        let two = file(&(row("REF-1") + &row("REF-2"))).unwrap();
        assert_eq!((two.receipts.len(), two.warnings.len()), (2, 0));
    }

    #[test]
    fn a_town_says_what_arrived_and_what_became_of_it() {
        let read = lines("A-1,,SV-M-1,Alcaldía,La Unión,2024-05-07,1200.50,USD,\"Un pozo, agua\",https://example.org/1\n").unwrap();
        assert_eq!((read[0].minor, read[0].line), (Some(120_050), 2));
        assert_eq!(read[0].used_for, "Un pozo, agua");
    }

    #[test]
    fn one_bad_row_refuses_the_file_with_line_and_remedy() {
        let good = "A-1,,,Town,,,5,USD,Water,file 7\n";
        for (bad, what) in [
            (",,,Town,,,5,USD,Water,file 7\n", "activity is empty"),
            ("A-1,,,Town,,,-5,USD,Water,file 7\n", "negative"),
            ("A-1,,,Town,,,5,ZZZ,Water,file 7\n", "no currency"),
            ("A-1,,,Town,,7 May,5,USD,Water,file 7\n", "7 May"),
            ("A-1,,,Town,,,,USD,,file 7\n", "neither"),
            ("A-1,,,Town,,,5,USD,Water, yes,file 7\n", "11 columns"),
        ] {
            let findings = lines(&format!("{good}{bad}")).unwrap_err();
            assert!(findings[0].what.contains(what), "{findings:?}");
            assert_eq!(findings[0].line, 3);
        }
        assert!(lines("").is_err());
        assert!(read("r.csv", b"a,b\n1,2\n").is_err());
        assert!(read("r.csv", b"activity,\xff\n").is_err());
    }
}
