//! `cauce pathways generate-population`: invented persons, always the same for a seed.

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use indicatif::ProgressBar;
use pathways::generate::Generator;
use pathways::question::Value;
use press::csv::row;

use crate::screening;
use crate::terminal;

/// Writes invented persons whose nationalities by country follow published figures.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cauce pathways generate-population --persons 100000 --out population.csv
  cauce pathways generate-population --persons 1000 --seed 7 --unknown 0 --out -")]
pub struct Args {
    /// How many persons.
    #[arg(long, value_name = "N", default_value_t = 10_000)]
    persons: u64,
    /// The seed; the same seed gives the same persons.
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// Unknown answers, in per cent.
    #[arg(long, value_name = "PERCENT", default_value_t = 20, value_parser = clap::value_parser!(u64).range(0..=100))]
    unknown: u64,
    /// Where to write the CSV; "-" is standard output.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// The charter folder.
    #[arg(long, value_name = "DIR", default_value = "charters/los-angeles")]
    charter: PathBuf,
}

/// Writes the population.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let (book, _) = screening::open(&args.charter)?;
    let generator = Generator::new(&book, &book.margins, args.unknown, args.seed);
    let out: Box<dyn std::io::Write> = if args.out.as_os_str() == "-" {
        Box::new(terminal::out())
    } else {
        let file = std::fs::File::create(&args.out)
            .with_context(|| format!("{} cannot be written", args.out.display()))?;
        Box::new(file)
    };
    let mut writer = std::io::BufWriter::new(out);
    row(
        &mut writer,
        book.questions.iter().map(|question| question.id.as_str()),
    )?;
    let bar = ProgressBar::new(args.persons);
    for number in 0..args.persons {
        let person = generator.person(number);
        let cells = person.iter().zip(&book.questions).map(|(value, question)| {
            let value = value.and_then(|value| question.decode(value));
            value.map_or_else(String::new, |value| match value {
                Value::Country(country) => country.code().to_owned(),
                Value::Word(word) => word,
                Value::YesNo(yes) => yes.to_string(),
                Value::Day(day) => day.to_string(),
                Value::Whole(n) => n.to_string(),
            })
        });
        let cells: Vec<String> = cells.collect();
        row(&mut writer, cells.iter().map(String::as_str))?;
        if number % 1_000 == 0 {
            bar.set_position(number);
        }
    }
    writer.flush()?;
    bar.finish_and_clear();
    Ok(ExitCode::SUCCESS)
}
