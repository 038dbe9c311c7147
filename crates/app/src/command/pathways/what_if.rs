//! `cauce pathways what-if`: who gains, who loses, by which criterion?

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use indicatif::{ProgressBar, ProgressStyle};
use intake::population::{Cell, PopulationReader};
use kernel::{Day, FactId, Language};
use pathways::columns::{Column, Population};
use pathways::protect::BASE;
use pathways::question::{Question, Value};
use pathways::soundness::change_days;
use pathways::whatif::{Bounds, Change, Effect, Subject, WhatIf};
use pathways::{Answer, RawAnswer, Rulebook, Rules};
use ui::Words;

use crate::command::shared::{CharterArg, TextOrJson};
use crate::screening;
use crate::terminal::{complain, drawn, say};

/// Persons worked on at a time.
const BATCH: usize = 1 << 16;

/// Counts who gains and who loses between two days, or under a changed file.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cauce pathways what-if --population people.csv --before 2024-05-06 --after 2024-05-07
  cauce pathways what-if --population people.parquet --before 2024-05-07 --after draft/pathway.toml --format json

The population has one row a person and one column a question, without names; an empty cell is unknown.
A draft is judged on the day named and, where its blocks begin later, on the first day of these too; a pathway that the
charter does not have yet is added, with the questions that lie beside it.
Counts are rounded to multiples of 5 before anything is printed; unknown answers give a least and a most.
Exit code: 0 counted, 1 some cells were not understood and count as unknown, 2 it could not be done.")]
pub struct Args {
    /// One row a person, CSV or Parquet.
    #[arg(long, value_name = "FILE")]
    population: PathBuf,
    /// The day whose rules stand before.
    #[arg(long, value_name = "DAY")]
    before: Day,
    /// The day whose rules stand after, or a changed or new pathway.toml, or a changed office.toml.
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
    let draft = match args.after.parse::<Day>() {
        Ok(_) => None,
        Err(_) => Some(changed(&args.charter.dir, Path::new(&args.after))?),
    };
    let after_book = draft.as_ref().map_or(&book, |draft| &draft.book);
    // A draft may bring a question of its own; the rules of before do not ask it.
    let asked = Rulebook {
        questions: after_book.questions.clone(),
        ..book.clone()
    };
    let (days, key) = match &draft {
        // A draft may begin later than the day asked for: its own first day is shown as well.
        Some(draft) => {
            let first = first_day_of(&asked, &draft.book, &draft.id, args.before)?;
            let days = std::iter::once(args.before).chain(first);
            (days.map(|day| (day, day)).collect(), draft.bytes.clone())
        }
        None => (vec![(args.before, args.after.parse()?)], args.after.clone()),
    };
    let mut counted = Vec::new();
    let mut n_strange = 0;
    for (before, after) in days {
        let (old, new) = (compile(&asked, before)?, compile(after_book, after)?);
        let mut what_if = WhatIf::new((&asked, &old), (after_book, &new));
        n_strange = count(&mut what_if, &asked, &args.population)?;
        // The same charter, days, draft and population give the same numbers, wherever the files
        // lie: asking again draws nothing new.
        let seed = format!("{digest}{before}{key}{}", what_if.n_persons)
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
                (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
            });
        let mut changes = what_if.protected(seed);
        // That time has run on, and nobody here gains or loses by it, is no change.
        changes.retain(|change| {
            change
                .leaves
                .iter()
                .any(|(leaf, n)| *n > 0 && leaf.effect != Effect::Unchanged)
        });
        counted.push((before, after, changes, what_if.n_persons));
    }
    if n_strange > 0 {
        complain!("warning: {n_strange} cells were not understood and count as unknown");
    }
    match args.format {
        TextOrJson::Text => {
            let words = Words::in_language(args.lang);
            for (before, after, changes, n_persons) in &counted {
                if counted.len() > 1 {
                    say!("\n# {}", words.day(*before));
                } else if before != after {
                    say!("# {} → {}", words.day(*before), words.day(*after));
                }
                text(after_book, changes, *n_persons, args.lang);
            }
        }
        TextOrJson::Json => {
            let values: Vec<_> = counted
                .iter()
                .map(|(before, after, changes, n_persons)| {
                    let mut value = json(after_book, changes, *n_persons);
                    value["before"] = serde_json::json!(before.to_string());
                    value["after"] = serde_json::json!(after.to_string());
                    value
                })
                .collect();
            let mut values = values.into_iter();
            let mut value = values.next().unwrap_or_default();
            if let Some(later) = values.next() {
                value["later"] = later;
            }
            say!("{}", serde_json::to_string_pretty(&value)?);
        }
    }
    Ok(if n_strange == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Returns the first day after another on which a block begins or ends under which the draft says
/// something else; none where it does so on that day already.
fn first_day_of(
    asked: &Rulebook,
    draft: &Rulebook,
    id: &str,
    after: Day,
) -> anyhow::Result<Option<Day>> {
    let only = |book: &Rulebook| {
        let mut book = book.clone();
        book.pathways.retain(|pathway| pathway.id.as_str() == id);
        book.offices.retain(|office| office.id.as_str() == id);
        change_days(&book)
    };
    let days: BTreeSet<Day> = only(asked).into_iter().chain(only(draft)).collect();
    let later = days.into_iter().filter(|day| *day > after);
    for day in std::iter::once(after).chain(later) {
        let (old, new) = (compile(asked, day)?, compile(draft, day)?);
        if WhatIf::new((asked, &old), (draft, &new)).n_changed() > 0 {
            return Ok(Some(day).filter(|day| *day > after));
        }
    }
    Ok(None)
}

fn compile(book: &Rulebook, day: Day) -> anyhow::Result<Rules> {
    Rules::on(book, day).context("the rules of this day cannot be compiled")
}

/// A changed or new file of a pathway or office.
struct Draft {
    /// The rulebook with it in its place.
    book: Rulebook,
    /// Its name.
    id: String,
    /// Its words: the same words give the same numbers, wherever the file lies.
    bytes: String,
}

/// Reads a draft and what lies beside it.
fn changed(charter: &Path, file: &Path) -> anyhow::Result<Draft> {
    let bytes = intake::door::bytes(file, 1 << 20)
        .with_context(|| format!("--after is neither a day nor a file: {}", file.display()))?;
    let mut beside = BTreeMap::new();
    let folder = file
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    for entry in std::fs::read_dir(folder.unwrap_or(Path::new(".")))? {
        let path = entry?.path();
        let is_part = path
            .extension()
            .is_some_and(|ending| ending == "md" || ending == "toml");
        if let (true, Some(name)) = (is_part && path.is_file(), path.file_name()) {
            let name = name.to_string_lossy().into_owned();
            beside.insert(name, intake::door::bytes(&path, 1 << 20)?);
        }
    }
    let loaded =
        charter::pathways::load_replacing(charter, &bytes, &beside).with_context(|| {
            format!(
                "{} is not the file of a pathway, nor of an office of this charter",
                file.display()
            )
        })?;
    let Some(book) = loaded.rulebook else {
        for finding in &loaded.findings {
            complain!("{finding}");
        }
        anyhow::bail!("the changed rules are refused; mend the file and try again");
    };
    let bytes = String::from_utf8_lossy(&bytes).into_owned();
    let head: toml::Table = toml::from_str(&bytes)?;
    let id = head.get("id").and_then(toml::Value::as_str);
    let id = id.unwrap_or_default().to_owned();
    Ok(Draft { book, id, bytes })
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
        let mut table = drawn(["country", "nationality", "gain", "lose"]);
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
