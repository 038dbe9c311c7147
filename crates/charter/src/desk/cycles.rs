//! `cycles/<id>.toml`: when a cycle runs, and how long each step may take.

use std::collections::BTreeSet;

use cycle::open::Plan;
use cycle::{CycleId, Weeks};
use kernel::{Day, Finding};
use serde::Deserialize;
use toml::Spanned;

use crate::folder::Folder;
use crate::reading::{Reading, Text, Texts};

const HOME: &str = "cycles/";
/// No step takes longer than a year.
const MOST_WEEKS: i64 = 52;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    id: Text,
    title: Texts,
    opens: Text,
    closes: Text,
    #[serde(default)]
    weeks: WeeksFile,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct WeeksFile {
    report: Option<Spanned<i64>>,
    check: Option<Spanned<i64>>,
    mend: Option<Spanned<i64>>,
}

/// Reads every cycle, in the order in which they open.
pub fn read(
    folder: &Folder,
    years: &BTreeSet<i16>,
    findings: &mut Vec<Finding>,
) -> Vec<Plan> {
    let mut all = Vec::new();
    for (path, content) in folder.under(HOME, ".toml") {
        let Some((file, mut reading)) = Reading::open::<File>(path, content, findings) else {
            continue;
        };
        let stem = path.trim_start_matches(HOME).trim_end_matches(".toml");
        if file.id.get_ref() != stem {
            let what = format!(
                "the file is {stem}.toml, the cycle \"{}\"",
                file.id.get_ref()
            );
            reading.refuse(&file.id, what, "Give both one name.");
        }
        all.extend(one(&file, years, &mut reading));
    }
    all.sort_by(|a, b| (a.opens, &a.id).cmp(&(b.opens, &b.id)));
    all
}

fn one(file: &File, years: &BTreeSet<i16>, reading: &mut Reading) -> Option<Plan> {
    let id = reading.parse::<CycleId>(&file.id);
    let title = reading.public(&file.title);
    let opens = reading.day(&file.opens);
    let closes = reading.day(&file.closes);
    let given = Weeks::default();
    let weeks = Weeks {
        report: weeks(file.weeks.report.as_ref(), given.report, reading),
        check: weeks(file.weeks.check.as_ref(), given.check, reading),
        mend: weeks(file.weeks.mend.as_ref(), given.mend, reading),
    };
    let (opens, closes) = (opens?, closes?);
    is_long_enough(file, opens, closes, weeks, reading);
    let missing = (opens.year()..=closes.year()).find(|year| !years.contains(year));
    if let Some(year) = missing {
        let what = format!("the cycle reaches into {year}, for which no calendar is known");
        let advice = format!(
            "Add calendars/{year}.csv; till then only Saturdays and Sundays move a last day."
        );
        reading.warn(&file.closes, what, advice);
    }
    Some(Plan {
        id: id?,
        title,
        opens,
        closes,
        weeks,
    })
}

fn weeks(written: Option<&Spanned<i64>>, otherwise: u8, reading: &mut Reading) -> u8 {
    let Some(written) = written else {
        return otherwise;
    };
    let n = *written.get_ref();
    match u8::try_from(n) {
        Ok(read) if (1..=MOST_WEEKS).contains(&n) => read,
        _ => {
            let what = format!("a step cannot take {n} weeks");
            reading.refuse(written, what, "Write a whole number from 1 to 52.");
            otherwise
        }
    }
}

/// Refuses a cycle that closes before a report that came on its last day could be checked, returned and mended.
fn is_long_enough(file: &File, opens: Day, closes: Day, weeks: Weeks, reading: &mut Reading) {
    let n_weeks = [weeks.report, weeks.check, weeks.mend].map(i32::from);
    let n_weeks: i32 = n_weeks.iter().sum();
    let least = opens.plus_days(n_weeks * 7);
    if closes <= least {
        let what = format!("the cycle closes on {closes}, before {n_weeks} weeks have passed");
        let advice = format!(
            "Reporting, checking and mending end on {least} where it opens on {opens}: close it later."
        );
        reading.refuse(&file.closes, what, advice);
    }
}
