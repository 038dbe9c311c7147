//! `cauce practices list`: what is there, and what came of it?

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::process::ExitCode;

use kernel::{Country, Day, Language};
use publication::Snapshot;
use response::Practice;
use response::practice::{Counted, Grade, Theme};
use ui::Words;

use crate::command::answer;
use crate::command::shared::{CharterArg, TextCsvOrJson, wait};
use crate::terminal::{complain, drawn, say};

/// Lists practices with what came of each; what is only told is counted apart.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cauce practices list
  cauce practices list --country COL --lang es
  cauce practices list --theme visa-requirement
  cauce practices list --format csv > practices.csv

CSV and JSON are the table `practices` of the site, with every column that may leave.")]
pub struct Args {
    /// Only practices of this country, by its three-letter code.
    #[arg(long, value_name = "CODE")]
    country: Option<Country>,
    /// Only practices of this theme.
    #[arg(long, value_name = "THEME")]
    theme: Option<Theme>,
    /// As it was known on this day (default: today).
    #[arg(long, value_name = "DAY")]
    on: Option<Day>,
    /// How to answer.
    #[arg(long, value_enum, default_value = "text")]
    format: TextCsvOrJson,
    /// The language of the text: en, es, pt, fr or ht.
    #[arg(long, value_name = "LANG", default_value = "en")]
    lang: Language,
    #[command(flatten)]
    charter: CharterArg,
}

/// Prints the list.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let known = crate::known::snapshot(&args.charter.dir, args.on, None);
    let Some(mut snapshot) = wait(known)? else {
        return Ok(ExitCode::FAILURE);
    };
    snapshot.practices.retain(|one| {
        let is_there = args.country.is_none_or(|code| one.places.contains(&code));
        is_there && args.theme.is_none_or(|theme| one.theme == theme)
    });
    if snapshot.practices.is_empty() {
        complain!(
            "cauce: no such practice was known on {}; without --country and --theme all are listed",
            snapshot.on
        );
    }
    match args.format {
        TextCsvOrJson::Text => text(&snapshot, args.lang),
        format => answer::print(&answer::table(&snapshot, "practices", &[])?, &[], format)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn text(snapshot: &Snapshot, language: Language) {
    let words = Words::in_language(language);
    let mut table = drawn(["id", "where", "since", "title", "what came of it", "state"]);
    for practice in &snapshot.practices {
        let places: Vec<&str> = practice.places.iter().map(Country::code).collect();
        table.add_row([
            practice.id.clone(),
            places.join(" "),
            practice
                .since
                .map_or_else(String::new, |since| since.to_string()),
            practice.title.said(language).text.to_owned(),
            came(practice, words),
            practice.state.code().to_owned(),
        ]);
    }
    say!("{table}");
    let n = |column: &Counted| -> usize {
        let all = snapshot.practices.iter();
        all.map(|practice| practice.n(*column)).sum()
    };
    let columns = Counted::ALL.iter().map(|column| {
        let name = words.say(&format!("practice-direction-{}", column.code()));
        format!("{} {name}", n(column))
    });
    say!(
        "{} practices as known on {}: {}.",
        snapshot.practices.len(),
        snapshot.on,
        columns.collect::<Vec<_>>().join(", ")
    );
    say!("The word in brackets says how much is known, never how good it is.");
}

/// Returns how many outcomes stand in which column, apart by how much is known of each.
fn came(practice: &Practice, words: Words) -> String {
    let mut counts: BTreeMap<(Counted, Reverse<Grade>), usize> = BTreeMap::new();
    for outcome in &practice.outcomes {
        let (grade, _) = practice.grade(outcome);
        *counts
            .entry((practice.counted(outcome), Reverse(grade)))
            .or_default() += 1;
    }
    let told = counts.into_iter().map(|((column, Reverse(grade)), n)| {
        let name = words.say(&format!("practice-direction-{}", column.code()));
        match column {
            Counted::OnlyTold => format!("{n} {name}"),
            _ => {
                let grade = words.say(&format!("practice-grade-{}", grade.code()));
                format!("{n} {name} ({grade})")
            }
        }
    });
    told.collect::<Vec<_>>().join("; ")
}
