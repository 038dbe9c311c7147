//! Published figures as CSV: one row per figure, every row with its source.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::str::FromStr;

use csv::StringRecord;
use evidence::{KnownBasis, Observation, Submission};
use kernel::{Day, Finding, Language, Localized, Period, SourceId};
use rust_decimal::Decimal;

/// The columns, in the order in which a template writes them.
pub const COLUMNS: [&str; 17] = [
    "id",
    "commitment",
    "member",
    "indicator",
    "value",
    "unit",
    "qualifier",
    "as_of",
    "counted_since",
    "known_on",
    "known_basis",
    "reported_by",
    "class",
    "source",
    "note_en",
    "note_es",
    "corrects",
];

/// No line of figures is longer than this; a longer one is damage.
const LONGEST_LINE: usize = 64 << 10;
/// After this many findings the rest is left unsaid.
const MOST_FINDINGS: usize = 200;

/// Reads a file of published figures, whole or not at all.
///
/// `today` bounds the days on which something may have become known.
///
/// ```
/// let bytes = b"id,commitment\nR001,C001\n";
/// let source = "published-figures".parse().unwrap();
/// let read = intake::figures::read(&source, "figures.csv", bytes, kernel::Day::new(2024, 5, 7).unwrap());
/// assert!(!read.is_acceptable());
/// ```
#[must_use]
pub fn read(source: &SourceId, file: &str, bytes: &[u8], today: Day) -> Submission {
    let mut findings = Vec::new();
    let mut observations = Vec::new();
    if let Some(finding) = damage(file, bytes) {
        findings.push(finding);
    } else {
        rows(file, bytes, today, &mut observations, &mut findings);
    }
    let refused = findings
        .iter()
        .any(|finding| finding.severity == kernel::Severity::Error);
    if refused {
        observations.clear();
    }
    Submission {
        source: source.clone(),
        file: file.to_owned(),
        digest: crate::digest::of(bytes),
        observations,
        findings,
    }
}

/// Finds what would make reading the rows pointless or costly.
fn damage(file: &str, bytes: &[u8]) -> Option<Finding> {
    if let Err(finding) = crate::door::utf8(file, bytes) {
        return Some(finding);
    }
    let mut lines = bytes.split(|byte| *byte == b'\n').enumerate();
    lines
        .find(|(_, line)| line.len() > LONGEST_LINE)
        .map(|(n, line)| {
            let what = format!(
                "the line has {} bytes; the most is {LONGEST_LINE}",
                line.len()
            );
            Finding::error(
                file,
                n + 1,
                what,
                "Look for a missing line end or an open quotation mark.",
            )
        })
}

fn rows(
    file: &str,
    bytes: &[u8],
    today: Day,
    observations: &mut Vec<Observation>,
    findings: &mut Vec<Finding>,
) {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(bytes);
    let places = match reader.headers() {
        Ok(header) => match places_of(file, header) {
            Ok(places) => places,
            Err(wrong) => return findings.extend(wrong),
        },
        Err(error) => {
            return findings.push(Finding::error(
                file,
                1,
                error.to_string(),
                "Begin with the header row.",
            ));
        }
    };
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for record in reader.records() {
        if findings.len() >= MOST_FINDINGS {
            findings.push(Finding::error(
                file,
                0,
                "there are more findings than these",
                "Mend these first.",
            ));
            return;
        }
        match record {
            Ok(record) => {
                let line = record.position().map_or(0, |at| at.line() as usize);
                let row = FigureRow {
                    file,
                    line,
                    places: &places,
                    record: &record,
                    today,
                };
                if let Some(observation) = row.observation(findings) {
                    if let Some(first) = seen.insert(observation.id.to_string(), line) {
                        let what =
                            format!("the id {} stands on line {first} already", observation.id);
                        findings.push(Finding::error(
                            file,
                            line,
                            what,
                            "Give every figure an id of its own.",
                        ));
                    }
                    observations.push(observation);
                }
            }
            Err(error) => {
                let line = error.position().map_or(0, |at| at.line() as usize);
                findings.push(Finding::error(
                    file,
                    line,
                    error.to_string(),
                    "Mend this row.",
                ));
            }
        }
    }
}

fn places_of(
    file: &str,
    header: &StringRecord,
) -> Result<BTreeMap<&'static str, usize>, Vec<Finding>> {
    let mut places = BTreeMap::new();
    let mut wrong = Vec::new();
    for (n, name) in header.iter().enumerate() {
        match COLUMNS.iter().find(|column| **column == name) {
            Some(column) => {
                if places.insert(*column, n).is_some() {
                    wrong.push(Finding::error(
                        file,
                        1,
                        format!("the column {column} stands twice"),
                        "Keep one.",
                    ));
                }
            }
            None => {
                let shown: String = name.chars().take(40).collect();
                let advice = format!("The columns are {}.", COLUMNS.join(","));
                wrong.push(Finding::error(
                    file,
                    1,
                    format!("the column \"{shown}\" is not known"),
                    advice,
                ));
            }
        }
        if wrong.len() >= MOST_FINDINGS {
            break;
        }
    }
    for column in COLUMNS
        .iter()
        .filter(|column| !places.contains_key(*column))
    {
        wrong.push(Finding::error(
            file,
            1,
            format!("the column {column} is missing"),
            "Add it, if only empty.",
        ));
    }
    if wrong.is_empty() {
        Ok(places)
    } else {
        Err(wrong)
    }
}

/// One row being read.
struct FigureRow<'a> {
    file: &'a str,
    line: usize,
    places: &'a BTreeMap<&'static str, usize>,
    record: &'a StringRecord,
    today: Day,
}

impl FigureRow<'_> {
    fn cell(&self, column: &'static str) -> &str {
        self.places
            .get(column)
            .and_then(|place| self.record.get(*place))
            .unwrap_or("")
            .trim()
    }

    fn refuse(&self, what: String, advice: &str, findings: &mut Vec<Finding>) {
        findings.push(Finding::error(self.file, self.line, what, advice));
    }

    fn observation(&self, findings: &mut Vec<Finding>) -> Option<Observation> {
        if self.record.len() != self.places.len() {
            let what = format!(
                "the row has {} cells instead of {}",
                self.record.len(),
                self.places.len()
            );
            self.refuse(what, "Look for a comma outside quotation marks.", findings);
            return None;
        }
        let before = findings.len();
        let value = self.value(findings);
        let as_of: Option<Period> = self.optional("as_of", findings);
        let known_basis: Option<KnownBasis> = self.required("known_basis", findings);
        let stated: Option<Day> = match known_basis {
            Some(KnownBasis::Unknown) => self.optional("known_on", findings),
            _ => self.required("known_on", findings),
        };
        // Nobody can have known it before the day after the last one it counts.
        let earliest = || as_of.map(|as_of| as_of.last_day().tomorrow());
        let known_on = stated.or_else(earliest);
        if known_on.is_none() && findings.len() == before {
            self.refuse(
                "neither as_of nor known_on is given".into(),
                "Give known_on the day on which it was first seen.",
                findings,
            );
        }
        let counted_since: Option<Period> = self.optional("counted_since", findings);
        let read = (|| {
            Some(Observation {
                id: self.required("id", findings)?,
                commitment: self.optional("commitment", findings),
                member: self.optional("member", findings),
                indicator: self.words("indicator", findings)?,
                value,
                unit: self.words("unit", findings)?,
                qualifier: self.required("qualifier", findings)?,
                as_of,
                counted_since: counted_since.map(Period::first_day),
                known_on: known_on?,
                known_basis: known_basis?,
                reported_by: self.words("reported_by", findings)?,
                class: self.required("class", findings)?,
                source: self.source(findings)?,
                note: self.note(),
                corrects: self.optional("corrects", findings),
                line: self.line,
            })
        })();
        if let Some(known) = stated.filter(|known| *known > self.today) {
            self.refuse(
                format!("known_on {known} lies in the future"),
                "A figure cannot be known yet.",
                findings,
            );
        }
        if let Some((known, as_of)) = stated.zip(as_of)
            && known < as_of.first_day()
        {
            self.refuse(
                format!("known_on {known} lies before as_of {as_of}"),
                "Nobody can know a figure before the time that it counts; exchange or correct the two.",
                findings,
            );
        }
        let unit = self.cell("unit");
        if value.is_some_and(|value| value.is_sign_negative() && !value.is_zero())
            && !evidence::may_lie_below_nought(unit)
        {
            self.refuse(
                format!("the value {} lies below nought", self.cell("value")),
                "What is counted is nought or more; correct the sign, or say per cent where it is a change.",
                findings,
            );
        }
        if let Some(since) = counted_since
            && as_of.is_some_and(|as_of| as_of.last_day() < since.first_day())
        {
            self.refuse(
                "counted_since lies after as_of".into(),
                "Exchange or correct the two.",
                findings,
            );
        }
        read.filter(|_| findings.len() == before)
    }

    fn value(&self, findings: &mut Vec<Finding>) -> Option<Decimal> {
        let text = self.cell("value");
        if text.is_empty() {
            return None;
        }
        let plain = text
            .bytes()
            .all(|c| c.is_ascii_digit() || c == b'.' || c == b'-');
        let value = Decimal::from_str_exact(text).ok().filter(|_| plain);
        if value.is_none() {
            let shown: String = text.chars().take(40).collect();
            let advice = if text.contains(',') {
                "Remove the thousands separator and use a point for decimals."
            } else {
                "Write digits with a point for decimals, or leave it empty."
            };
            self.refuse(
                format!("the value \"{shown}\" is not a number"),
                advice,
                findings,
            );
        }
        value
    }

    fn required<T>(&self, column: &'static str, findings: &mut Vec<Finding>) -> Option<T>
    where
        T: FromStr,
        T::Err: Display,
    {
        match self.cell(column).parse() {
            Ok(value) => Some(value),
            Err(error) => {
                let why = error.to_string();
                let (what, advice) = why.split_once("; ").unwrap_or((&why, "correct it"));
                self.refuse(
                    format!("{column}: {what}"),
                    &format!("Please {advice}."),
                    findings,
                );
                None
            }
        }
    }

    fn optional<T>(&self, column: &'static str, findings: &mut Vec<Finding>) -> Option<T>
    where
        T: FromStr,
        T::Err: Display,
    {
        if self.cell(column).is_empty() {
            None
        } else {
            self.required(column, findings)
        }
    }

    fn words(&self, column: &'static str, findings: &mut Vec<Finding>) -> Option<String> {
        let text = self.cell(column);
        if text.is_empty() {
            self.refuse(format!("{column} is empty"), "Fill it in.", findings);
        }
        Some(text.to_owned()).filter(|text| !text.is_empty())
    }

    fn source(&self, findings: &mut Vec<Finding>) -> Option<String> {
        let address = self.cell("source");
        let fault = kernel::address::fault(address);
        if let Some(fault) = fault {
            let advice = "Give the address at which the figure was read; a figure without a source does not enter.";
            self.refuse(
                format!("source is not an address: {fault}"),
                advice,
                findings,
            );
        }
        Some(address.to_owned()).filter(|_| fault.is_none())
    }

    fn note(&self) -> Localized {
        [(Language::En, "note_en"), (Language::Es, "note_es")]
            .into_iter()
            .map(|(language, column)| (language, self.cell(column).to_owned()))
            .filter(|(_, text)| !text.is_empty())
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::Severity;

    const GOOD: &str = "R001,C001,GTM,permits issued,1500,permits,exact,2024-05,2024-01-01,2024-06-03,stated,Ministry,self-reported,https://example.org/a,As printed.,Como se publicó.,";

    fn file(rows: &str) -> String {
        format!("{}\n{rows}\n", COLUMNS.join(","))
    }

    fn taken(text: &str) -> Submission {
        let source = "published-figures".parse().expect("a plain name");
        read(
            &source,
            "figures.csv",
            text.as_bytes(),
            "2024-12-31".parse().expect("a day"),
        )
    }

    fn complaint(row: &str) -> String {
        let submission = taken(&file(row));
        assert!(
            submission.observations.is_empty(),
            "nothing is half taken in"
        );
        submission
            .findings
            .first()
            .expect("there is a finding")
            .to_string()
    }

    #[test]
    fn a_sound_row_is_taken_whole() {
        let submission = taken(&file(GOOD));
        assert_eq!(submission.findings, []);
        let one = &submission.observations[0];
        assert_eq!((one.value, one.line), (Some(1500.into()), 2));
        assert_eq!(
            one.counted_since.map(|day| day.to_string()).as_deref(),
            Some("2024-01-01")
        );
    }

    #[test]
    fn a_thousands_comma_is_named_with_its_line() {
        let said = complaint(&GOOD.replace(",1500,", ",\"1,500\","));
        assert!(
            said.starts_with(
                "figures.csv:2: the value \"1,500\" is not a number. Remove the thousands"
            ),
            "{said}"
        );
    }

    #[test]
    fn an_unknown_country_is_refused() {
        assert!(complaint(&GOOD.replace("GTM", "GUA")).contains("\"GUA\" is not a country code"));
    }

    #[test]
    fn a_day_in_the_future_is_refused() {
        assert!(
            complaint(&GOOD.replace("2024-06-03", "2025-06-03")).contains("lies in the future")
        );
    }

    #[test]
    fn nothing_is_counted_below_nought_nor_known_before_its_time() {
        let below = complaint(&GOOD.replace(",1500,", ",-1500,"));
        assert!(
            below.starts_with("figures.csv:2: the value -1500 lies below nought"),
            "{below}"
        );
        let early = complaint(
            &GOOD
                .replace("2024-06-03", "2024-04-30")
                .replace(",2024-01-01,", ",,"),
        );
        assert!(
            early.starts_with("figures.csv:2: known_on 2024-04-30 lies before as_of 2024-05"),
            "{early}"
        );
        // A change may fall, and a month may be told of while it lasts.
        let change = GOOD.replace(",1500,permits,", ",-1.5,per cent,");
        let sound = change.replace("2024-06-03", "2024-05-03");
        assert_eq!(taken(&file(&sound)).findings, []);
    }

    #[test]
    fn an_id_used_twice_names_the_first_line() {
        assert!(complaint(&format!("{GOOD}\n{GOOD}")).contains("R001 stands on line 2 already"));
    }

    #[test]
    fn one_bad_row_refuses_the_good_ones_too() {
        let bad = GOOD.replace("R001", "R002").replace("exact", "perhaps");
        assert!(
            taken(&file(&format!("{GOOD}\n{bad}")))
                .observations
                .is_empty()
        );
    }

    #[test]
    fn a_wrong_column_is_named() {
        let submission = taken(&file(GOOD).replace("counted_since", "since"));
        let said: Vec<String> = submission
            .findings
            .iter()
            .map(ToString::to_string)
            .collect();
        assert!(
            said[0].contains("the column \"since\" is not known"),
            "{said:?}"
        );
        assert!(
            said[1].contains("the column counted_since is missing"),
            "{said:?}"
        );
    }

    #[test]
    fn a_line_of_a_hundred_megabytes_is_refused_without_reading_it() {
        let submission = taken(&file(&"x".repeat(100 << 20)));
        assert_eq!(submission.findings.len(), 1);
        assert_eq!(submission.findings[0].line, 2);
    }

    #[test]
    fn bytes_that_are_not_utf_8_are_named_with_their_line() {
        let mut bytes = file(GOOD).into_bytes();
        let at = bytes.len() - 4;
        bytes[at] = 0xff;
        let source = "published-figures".parse().expect("a plain name");
        let submission = read(
            &source,
            "figures.csv",
            &bytes,
            "2024-12-31".parse().expect("a day"),
        );
        assert_eq!(
            (submission.findings[0].line, submission.findings[0].severity),
            (2, Severity::Error)
        );
    }
}
