//! `cauce pathways what-if`: who gains, who loses, by which criterion?

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use comfy_table::{ContentArrangement, Table, presets};
use indicatif::{ProgressBar, ProgressStyle};
use intake::population::{Cell, PopulationReader};
use kernel::{Day, FactId, Language};
use pathways::columns::{Column, Population};
use pathways::protect::BASE;
use pathways::question::{Question, Value};
use pathways::whatif::{Bounds, Change, Effect, Subject, WhatIf};
use pathways::{Answer, RawAnswer, Rulebook, Rules};

use crate::command::shared::{CharterArg, TextOrJson};
use crate::screening;
use crate::terminal::{complain, say};

/// Persons worked on at a time.
const BATCH: usize = 1 << 16;

/// Counts who gains and who loses between two days, or under a changed file.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cauce pathways what-if --population people.csv --before 2024-05-06 --after 2024-05-07
  cauce pathways what-if --population people.parquet --before 2024-05-07 --after draft/pathway.toml --format json

The population has one row a person and one column a question, without names; an empty cell is unknown.
Counts are rounded to multiples of 5 before anything is printed; unknown answers give a least and a most.
Exit code: 0 counted, 1 some cells were not understood and count as unknown, 2 it could not be done.")]
pub struct Args {
    /// One row a person, CSV or Parquet.
    #[arg(long, value_name = "FILE")]
    population: PathBuf,
    /// The day whose rules stand before.
    #[arg(long, value_name = "DAY")]
    before: Day,
    /// The day whose rules stand after, or a changed pathway.toml or office.toml.
    #[arg(long, value_name = "DAY|FILE")]
    after: String,
    /// The language of names: en, es, pt, fr or ht.
    #[arg(long, value_name = "LANG", default_value = "en")]
    lang: Language,
    /// How to answer.
    #[arg(long, value_enum, default_value_t)]
    format: TextOrJson,
    #[command(flatten)]
    charter: CharterArg,
}

/// Counts and prints.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let (book, digest) = screening::open(&args.charter.dir)?;
    let (after_book, after_day) = match args.after.parse::<Day>() {
        Ok(day) => (book.clone(), day),
        Err(_) => (
            changed(&args.charter.dir, Path::new(&args.after))?,
            args.before,
        ),
    };
    let compile = |book: &Rulebook, day| {
        Rules::on(book, day).context("the rules of this day cannot be compiled")
    };
    let before_rules = compile(&book, args.before)?;
    let after_rules = compile(&after_book, after_day)?;
    let mut what_if = WhatIf::new((&book, &before_rules), (&after_book, &after_rules));
    let n_strange = count(&mut what_if, &book, &args.population)?;
    if n_strange > 0 {
        complain!("warning: {n_strange} cells were not understood and count as unknown");
    }
    // The same charter, days and population give the same numbers: asking again draws nothing new.
    let key = format!("{digest}{}{}{}", args.before, args.after, what_if.n_persons)
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
    let changes = what_if.protected(key);
    match args.format {
        TextOrJson::Text => text(&book, &changes, what_if.n_persons, args.lang),
        TextOrJson::Json => {
            let value = json(&book, &changes, what_if.n_persons);
            say!("{}", serde_json::to_string_pretty(&value)?);
        }
    }
    Ok(if n_strange == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn changed(charter: &Path, file: &Path) -> anyhow::Result<Rulebook> {
    let bytes = intake::door::bytes(file, 1 << 20)
        .with_context(|| format!("--after is neither a day nor a file: {}", file.display()))?;
    let loaded = charter::pathways::load_replacing(charter, &bytes).with_context(|| {
        format!(
            "{} is not the file of a pathway or office of this charter",
            file.display()
        )
    })?;
    for finding in &loaded.findings {
        complain!("{finding}");
    }
    loaded
        .rulebook
        .context("the changed rules are refused; mend the file and try again")
}

/// Reads the population batch by batch and adds it; returns how many cells were not understood.
fn count(what_if: &mut WhatIf, book: &Rulebook, file: &Path) -> anyhow::Result<u64> {
    let mut reader = PopulationReader::open(file)
        .with_context(|| format!("the population {}", file.display()))?;
    let columns: Vec<Option<usize>> = reader
        .columns()
        .iter()
        .map(|name| {
            let fact = name.parse::<FactId>().ok()?;
            book.questions.iter().position(|q| q.id == fact)
        })
        .collect();
    let n_known = columns.iter().flatten().count();
    let distinct: BTreeSet<_> = columns.iter().flatten().collect();
    if n_known == 0 || distinct.len() < n_known {
        anyhow::bail!(
            "the population's columns are not questions, or one stands twice; `cauce pathways list --questions` names them"
        );
    }
    for (name, column) in reader.columns().iter().zip(&columns) {
        if column.is_none() {
            let shown: String = name.chars().take(40).collect();
            complain!("warning: the column \"{shown}\" is no question and is left out");
        }
    }
    let style = ProgressStyle::with_template("{bar:40} {percent}% {msg}")?;
    let bar = ProgressBar::new(1_000).with_style(style);
    let mut n_strange = 0;
    loop {
        let batch = reader.batch(BATCH)?;
        let n_persons = batch.first().map_or(0, Vec::len);
        if n_persons == 0 {
            break;
        }
        let mut population = Population {
            n_persons,
            columns: vec![None; book.questions.len()],
        };
        for (cells, fact) in batch.iter().zip(&columns) {
            let Some(fact) = *fact else { continue };
            let question = &book.questions[fact];
            let values: Vec<Option<i32>> = cells
                .iter()
                .map(|cell| value(question, cell, &mut n_strange))
                .collect();
            population.columns[fact] = Some(Column::of(&values));
        }
        fill_in(book, &mut population);
        what_if.add(&population);
        bar.set_position((reader.share_read() * 1_000.0) as u64);
        bar.set_message(format!("{} persons", what_if.n_persons));
    }
    bar.finish_and_clear();
    Ok(n_strange)
}

fn value(question: &Question, cell: &Cell, n_strange: &mut u64) -> Option<i32> {
    let number = match cell {
        Cell::Unknown => return None,
        Cell::Day(days) => {
            let day = pathways::question::day_of_number(*days);
            question.encode(&Value::Day(day))
        }
        Cell::Whole(n) => i32::try_from(*n)
            .ok()
            .and_then(|n| question.encode(&Value::Whole(n))),
        Cell::YesNo(yes) => question.encode(&Value::YesNo(*yes)),
        Cell::Text(text) => {
            let raw = match (text.as_str(), text.parse::<i64>()) {
                ("true", _) => RawAnswer::YesNo(true),
                ("false", _) => RawAnswer::YesNo(false),
                (_, Ok(n)) => RawAnswer::Whole(n),
                _ => RawAnswer::Text(text.clone()),
            };
            match Answer::read(question, &raw) {
                Ok(Answer::Unknown(_)) => return None,
                // A column holds one value a person; what is known in part counts as unknown.
                Ok(Answer::Within(set)) => match set.only() {
                    Some(number) => Some(number),
                    None => return None,
                },
                Err(_) => None,
            }
        }
    };
    *n_strange += u64::from(number.is_none());
    number
}

/// Fills in the facts that others imply, where the file leaves them out or does not know them.
fn fill_in(book: &Rulebook, population: &mut Population) {
    for (place, question) in book.questions.iter().enumerate() {
        let Some((a, b)) = &question.filled_by else {
            continue;
        };
        let number = |id: &FactId| book.questions.iter().position(|q| q.id == *id);
        let (Some(a), Some(b)) = (number(a), number(b)) else {
            continue;
        };
        let cell = |fact: usize, person: usize| population.columns[fact].as_ref()?.value(person);
        let values: Vec<Option<i32>> = (0..population.n_persons)
            .map(|person| {
                cell(place, person)
                    .or_else(|| Some(i32::from(cell(a, person)? == cell(b, person)?)))
            })
            .collect();
        population.columns[place] = Some(Column::of(&values));
    }
}

fn said(bounds: Bounds) -> String {
    match (bounds.least, bounds.most) {
        (0, 0) => format!("fewer than {BASE}, possibly none"),
        (least, most) if least == most => least.to_string(),
        (least, most) => format!("{least} to {most}"),
    }
}

fn text(book: &Rulebook, changes: &[Change], n_persons: u64, language: Language) {
    say!("{n_persons} persons; every count is rounded to a multiple of {BASE}.");
    if changes.is_empty() {
        say!("No pathway and no office differs.");
    }
    let named = |number: Option<i32>| match country(number) {
        Some(country) => country.name(language).to_owned(),
        None => "not known".to_owned(),
    };
    for change in changes {
        let texts = change.subject.texts(book);
        let title = texts.map_or("", |texts| texts.title.said(language).text);
        say!("\n* {title} ({})", change.subject.id());
        say!(
            "    gain: {}    lose: {}    unchanged: {}",
            said(change.gain(|_| true)),
            said(change.lose(|_| true)),
            change.sum(|leaf| leaf.effect == Effect::Unchanged),
        );
        let places: BTreeSet<_> = change
            .leaves
            .iter()
            .filter(|(leaf, n)| *n > 0 && leaf.effect != Effect::Unchanged)
            .map(|(leaf, _)| (leaf.country, leaf.nationality))
            .collect();
        let mut table = Table::new();
        table
            .load_style(presets::UTF8_BORDERS_ONLY)
            .set_content_arrangement(ContentArrangement::Dynamic)
            .set_header(["country", "nationality", "gain", "lose"]);
        for (country, nationality) in places {
            let here = |leaf: &pathways::whatif::Leaf| {
                leaf.country == country && leaf.nationality == nationality
            };
            table.add_row([
                named(country),
                named(nationality),
                said(change.gain(here)),
                said(change.lose(here)),
            ]);
        }
        say!("{table}");
        let criteria: BTreeSet<_> = change
            .leaves
            .iter()
            .filter_map(|(leaf, _)| leaf.criterion.as_ref().map(|c| (leaf.effect, c)))
            .collect();
        for (effect, criterion) in criteria {
            let n = change
                .sum(|leaf| leaf.effect == effect && leaf.criterion.as_ref() == Some(criterion));
            let verb = if effect == Effect::Gains {
                "was in the way"
            } else {
                "now stands in the way"
            };
            say!(
                "    {criterion} {verb}: {}",
                said(Bounds { least: n, most: n })
            );
        }
    }
}

fn country(number: Option<i32>) -> Option<kernel::Country> {
    number.and_then(pathways::question::country_of_number)
}

fn json(book: &Rulebook, changes: &[Change], n_persons: u64) -> serde_json::Value {
    let bounds = |b: Bounds| serde_json::json!({ "least": b.least, "most": b.most });
    let list: Vec<_> = changes
        .iter()
        .map(|change| {
            let leaves: Vec<_> = change
                .leaves
                .iter()
                .filter(|(leaf, n)| *n > 0 && leaf.effect != Effect::Unchanged)
                .map(|(leaf, n)| {
                    serde_json::json!({
                        "country_of_stay": country(leaf.country).map(|c| c.code().to_owned()),
                        "nationality": country(leaf.nationality).map(|c| c.code().to_owned()),
                        "effect": leaf.effect.code(),
                        "criterion": leaf.criterion,
                        "persons": n,
                    })
                })
                .collect();
            let kind = match change.subject {
                Subject::Office(_) => "office",
                Subject::Pathway(_) => "pathway",
            };
            serde_json::json!({
                kind: change.subject.id(),
                "title": change.subject.texts(book).map(|t| t.title.said(Language::En).text),
                "gain": bounds(change.gain(|_| true)),
                "lose": bounds(change.lose(|_| true)),
                "unchanged": change.sum(|leaf| leaf.effect == Effect::Unchanged),
                "leaves": leaves,
            })
        })
        .collect();
    serde_json::json!({ "persons": n_persons, "rounded_to": BASE, "changes": list })
}
