//! `calendars/<year>.csv`: the holidays of each holder.

use std::collections::BTreeSet;

use kernel::{Day, Finding, Holder};
use progress::Compact;

use crate::folder::Folder;
use crate::reading::without_mark;

const HOME: &str = "calendars/";
const HEADER: &str = "holder,day,name,source";

/// What the calendars say.
#[derive(Debug, Default)]
pub struct Calendars {
    /// Whose holiday, when, by which name.
    pub days: Vec<(Holder, Day, String)>,
    /// The years that have a file.
    pub years: BTreeSet<i16>,
}

/// Reads every calendar. A day that is missing makes nothing late, and moves nothing.
pub fn read(folder: &Folder, findings: &mut Vec<Finding>) -> Calendars {
    let mut all = Calendars::default();
    for (path, content) in folder.under(HOME, ".csv") {
        let stem = path.trim_start_matches(HOME).trim_end_matches(".csv");
        let year = stem.parse::<i16>().ok();
        let Some(year) = year.filter(|year| (1900..=2999).contains(year) && stem.len() == 4) else {
            let advice = "Name it as its year, such as calendars/2027.csv.";
            findings.push(Finding::error(path, 0, "the file names no year", advice));
            continue;
        };
        let text = match Finding::utf8(path, content.bytes) {
            Ok(text) => without_mark(path, text, findings),
            Err(finding) => {
                findings.push(finding);
                continue;
            }
        };
        all.years.insert(year);
        rows(path, year, text, &mut all.days, findings);
    }
    all
}

fn rows(
    path: &str,
    year: i16,
    text: &str,
    days: &mut Vec<(Holder, Day, String)>,
    findings: &mut Vec<Finding>,
) {
    let mut lines = (1..).zip(text.lines());
    if lines.next().map(|(_, line)| line) != Some(HEADER) {
        let advice = format!("Begin the file with {HEADER}.");
        findings.push(Finding::error(path, 1, "the columns are others", advice));
        return;
    }
    let mut seen = BTreeSet::new();
    for (number, line) in lines {
        match row(year, line) {
            Ok((holder, day, name)) => {
                if seen.insert((holder.clone(), day)) {
                    days.push((holder, day, name));
                } else {
                    let what = format!("{holder} has {day} twice");
                    findings.push(Finding::error(path, number, what, "Remove one."));
                }
            }
            Err((what, advice)) => findings.push(Finding::error(path, number, what, advice)),
        }
    }
}

type Fault = (String, &'static str);

fn row(year: i16, line: &str) -> Result<(Holder, Day, String), Fault> {
    let cells: Vec<&str> = line.split(',').collect();
    let [holder, day, name, source] = cells[..] else {
        let what = format!("this line has {} cells, not four", cells.len());
        return Err((
            what,
            "Write HOLDER,DAY,NAME,SOURCE, and no comma inside a name.",
        ));
    };
    let holder = holder.parse().map_err(|_| {
        (
            format!("\"{holder}\" holds nothing"),
            "Write a country as GTM.",
        )
    })?;
    let read: Day = day
        .parse()
        .map_err(|_| (format!("\"{day}\" is no day"), "Write it as 2027-04-20."))?;
    if read.year() != year {
        let what = format!("{day} is no day of {year}");
        return Err((what, "Move the line to the file of its year."));
    }
    if [name, source].iter().any(|text| text.trim().is_empty()) {
        let what = "a holiday without a name or a source".to_owned();
        return Err((what, "Say what it is, and where that stands."));
    }
    if line.contains('"') || line.chars().any(char::is_control) {
        let what = "the line holds a quotation mark or a control character".to_owned();
        return Err((what, "Write names as they are, without quotation marks."));
    }
    Ok((holder, read, name.trim().to_owned()))
}

/// Finds holidays of holders that are not of the compact.
pub fn check(compact: &Compact, folder: &Folder, findings: &mut Vec<Finding>) {
    for (path, content) in folder.under(HOME, ".csv") {
        let text = std::str::from_utf8(content.bytes).unwrap_or_default();
        let mut told = BTreeSet::new();
        for (number, line) in (1..).zip(text.lines()).skip(1) {
            let code = line.split(',').next().unwrap_or_default();
            let holder: Option<Holder> = code.parse().ok();
            let is_known = holder.is_some_and(|holder| super::may_report(compact, &holder));
            if !is_known && told.insert(code) {
                let what =
                    format!("{code} is neither a member nor an organisation of charter.toml");
                let advice = "Remove its days, or add the member.";
                findings.push(Finding::error(path, number, what, advice));
            }
        }
    }
}
