//! `cauce pathways diff DAY DAY`: what changed, for whom, in words.

use std::process::ExitCode;

use anyhow::Context;
use kernel::{Day, Language};
use pathways::diff::{Changed, between, mark};
use pathways::texts::Texts;
use pathways::{Criterion, Question, Rulebook, Value};
use site::said::rules;
use ui::Words;

use crate::command::shared::CharterArg;
use crate::screening;
use crate::terminal::say;

/// Says what changed between two days, for whom.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cauce pathways diff 2024-05-06 2024-05-07
  cauce pathways diff 2023-01-01 2025-06-30 --lang es")]
pub struct Args {
    /// The earlier day.
    #[arg(value_name = "DAY")]
    before: Day,
    /// The later day.
    #[arg(value_name = "DAY")]
    after: Day,
    /// The language: en, es, pt, fr or ht.
    #[arg(long, value_name = "LANG", default_value = "en")]
    lang: Language,
    #[command(flatten)]
    charter: CharterArg,
}

/// Prints the differences.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let (book, _) = screening::open(&args.charter.dir)?;
    let differences = between(&book, args.before, args.after)
        .context("the rules of these days cannot be compiled")?;
    let words = Words::in_language(args.lang);
    say!("{} → {}", words.day(args.before), words.day(args.after));
    for difference in &differences {
        let texts = if difference.is_office {
            book.office(difference.id).map(|office| &office.texts)
        } else {
            book.pathway(difference.id).map(|pathway| &pathway.texts)
        };
        let Some(texts) = texts else { continue };
        say!(
            "\n* {} ({})",
            texts.title.said(args.lang).text,
            difference.id
        );
        for change in &difference.changes {
            say!("    {}", said(&book, texts, change, args.lang));
        }
    }
    if differences.is_empty() {
        say!("{}", rules::nothing_changed(words));
    }
    Ok(ExitCode::SUCCESS)
}

fn said(book: &Rulebook, texts: &Texts, change: &Changed<'_>, language: Language) -> String {
    let words = Words::in_language(language);
    let sentence = |criterion: &Criterion| {
        let said = texts.criteria.get(&criterion.phrase).map(|s| &s.not_met);
        let filled =
            said.map(|said| rules::fill(words, said.said(language).text, &criterion.test, book));
        format!(
            "{} {} [{}]",
            mark(criterion.role),
            filled.unwrap_or_else(|| criterion.id.clone()),
            criterion.cite
        )
    };
    let answers = |question: &Question, values: &[Value]| {
        let named: Vec<String> = values
            .iter()
            .map(|value| rules::value(words, question, value))
            .collect();
        let ask = question.texts.ask.said(language).text;
        format!("{ask} {}", rules::list(words, &named))
    };
    rules::change(words, change, sentence, answers)
}
