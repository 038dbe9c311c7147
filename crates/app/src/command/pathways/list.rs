//! `cauce pathways list`: what is there?

use std::process::ExitCode;

use anyhow::Context;
use comfy_table::Table;
use kernel::{Clock, Day, Language};
use pathways::rules::{Rules, Track, World};
use pathways::{Rulebook, State};

use super::sources;
use crate::clock::MachineClock;
use crate::command::shared::CharterArg;
use crate::screening;
use crate::terminal::{drawn, say};

/// Lists pathways with their state on a day, or offices, or questions.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cauce pathways list --on 2024-05-07
  cauce pathways list --sources
  cauce pathways list --offices --lang es
  cauce pathways list --questions")]
pub struct Args {
    /// The day; today if left out.
    #[arg(long, value_name = "DAY")]
    on: Option<Day>,
    /// List the offices.
    #[arg(long, conflicts_with = "questions")]
    offices: bool,
    /// List the questions.
    #[arg(long)]
    questions: bool,
    /// List by what each pathway is confirmed, how new that is and whom one asks, as Markdown.
    #[arg(long, conflicts_with_all = ["offices", "questions"])]
    sources: bool,
    /// The language: en, es, pt, fr or ht.
    #[arg(long, value_name = "LANG", default_value = "en")]
    lang: Language,
    #[command(flatten)]
    charter: CharterArg,
}

/// Prints the list.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let (book, _) = screening::open(&args.charter.dir)?;
    let day = args.on.unwrap_or_else(|| MachineClock.today());
    let rules = Rules::on(&book, day).context("the rules of this day cannot be compiled")?;
    if args.sources {
        say!("{}", sources::table(&book, &rules, day));
        return Ok(ExitCode::SUCCESS);
    }
    let stands = format!("on {day}");
    let table = if args.questions {
        questions(&book, args.lang)
    } else if args.offices {
        let mut table = drawn(["office", "country", "title", &stands]);
        for (office, track) in book.offices.iter().zip(&rules.offices) {
            table.add_row([
                office.id.as_str(),
                office.country.code(),
                office.texts.title.said(args.lang).text,
                &state(track),
            ]);
        }
        table
    } else {
        let mut table = drawn(["pathway", "to", "kind", "title", &stands]);
        for (pathway, track) in book.pathways.iter().zip(&rules.pathways) {
            table.add_row([
                pathway.id.as_str(),
                pathway.destination.code(),
                pathway.kind.code(),
                pathway.texts.title.said(args.lang).text,
                &state(track),
            ]);
        }
        table
    };
    say!("{table}");
    Ok(ExitCode::SUCCESS)
}

fn questions(book: &Rulebook, language: Language) -> Table {
    use pathways::AnswerType;
    let mut table = drawn(["question", "answers", "asks"]);
    for question in &book.questions {
        let kind = match &question.answer_type {
            AnswerType::Country => "country".to_owned(),
            AnswerType::Choice(choices) => choices.join(", "),
            AnswerType::YesNo => "true, false".to_owned(),
            AnswerType::Day => "day".to_owned(),
            AnswerType::Whole(least, most) => format!("{least} to {most}"),
        };
        let specials = question.specials.iter().map(|s| format!(", {}", s.id));
        let answers = format!("{kind}{}", specials.collect::<String>());
        let ask = question.texts.ask.said(language).text;
        table.add_row([question.id.as_str(), &answers, ask]);
    }
    table
}

/// Returns what a pathway is on the day, in one word or in several.
pub fn state(track: &Track) -> String {
    let mut words: Vec<&str> = track
        .worlds
        .iter()
        .map(|world| match world {
            World::Open(_) => "open",
            World::Shut(None, _) => "not open",
            World::Shut(Some(_), State::NotKnown) => "not published",
            World::Shut(Some(_), state) => state.code(),
        })
        .collect();
    words.sort_unstable();
    words.dedup();
    words.join(" or ")
}
