//! `cauce pathways readability`: how hard are the plain-language texts to read?

use std::process::ExitCode;

use kernel::Language;
use pathways::readability::{FEWEST_WORDS, Formula, Reading, Subject, TWELVE_YEARS_OLD, readings};
use serde_json::json;

use crate::command::shared::{CharterArg, TextOrJson};
use crate::screening;
use crate::terminal::{drawn, say};

/// Lists how hard every plain-language text is to read, hardest first.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cauce pathways readability
  cauce pathways readability --lang es
  cauce pathways readability --lang fr --above 7
  cauce pathways readability --above 0 --format json

Each language has a formula of its own; its score is turned into a year of school by the table published with it.
Somebody of twelve is in the sixth or seventh year. One sentence alone is an indication and no more: the formulas
were made for samples of a hundred words. Texts of fewer than twelve words are judged only with their pathway.
Exit code: 0, whatever was found; 2 it could not be looked at.")]
pub struct Args {
    /// Only this language: en, es, pt, fr or ht.
    #[arg(long, value_name = "LANG")]
    lang: Option<Language>,
    /// List the texts above this year of school.
    #[arg(long, value_name = "GRADE", default_value_t = TWELVE_YEARS_OLD)]
    above: f64,
    /// How to answer.
    #[arg(long, value_enum, default_value_t)]
    format: TextOrJson,
    #[command(flatten)]
    charter: CharterArg,
}

/// Measures and lists.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let (book, _) = screening::open(&args.charter.dir)?;
    let languages = args
        .lang
        .map_or_else(|| Language::ALL.to_vec(), |one| vec![one]);
    let mut all = Vec::new();
    for language in languages {
        let readings = readings(&book, language);
        match args.format {
            TextOrJson::Text => text(language, &readings, args.above),
            TextOrJson::Json => {
                let above = readings
                    .iter()
                    .filter(|reading| reading.is_above(args.above));
                all.extend(above.map(one));
            }
        }
    }
    if matches!(args.format, TextOrJson::Json) {
        say!("{}", serde_json::to_string_pretty(&all)?);
    }
    Ok(ExitCode::SUCCESS)
}

fn one(reading: &Reading) -> serde_json::Value {
    let counts = reading.level.counts;
    json!({
        "language": reading.language.code(),
        "kind": kind(reading.subject),
        "place": reading.place,
        "places": reading.n_places,
        "formula": Formula::of(reading.language).name,
        "score": (reading.level.score * 10.0).round() / 10.0,
        "year_of_school": (reading.level.year * 10.0).round() / 10.0,
        "sentences": counts.n_sentences,
        "words": counts.n_words,
        "syllables": counts.n_syllables,
        "long_words": counts.n_long_words,
        "text": reading.text,
    })
}

fn kind(subject: Subject) -> &'static str {
    match subject {
        Subject::Pathway => "pathway",
        Subject::Office => "office",
        Subject::Text => "text",
    }
}

fn text(language: Language, readings: &[Reading], above: f64) {
    let formula = Formula::of(language);
    say!(
        "{}: {} ({})",
        language.own_name(),
        formula.name,
        formula.source
    );
    if !formula.is_validated {
        say!("No formula is known that was validated for this language: take this as a hint.");
    }
    let long = || {
        readings
            .iter()
            .filter(|r| r.level.counts.n_words >= FEWEST_WORDS)
    };
    let count = |is_whole: bool| {
        let these = || long().filter(move |r| (r.subject == Subject::Text) != is_whole);
        (
            these().filter(|r| r.is_above(above)).count(),
            these().count(),
        )
    };
    let ((wholes, n_wholes), (texts, n_texts)) = (count(true), count(false));
    say!(
        "Above year {above} of school: {wholes} of {n_wholes} pathways and offices as a whole, {texts} of {n_texts} texts by themselves. {} texts have fewer than {FEWEST_WORDS} words and are judged only with their pathway.\n",
        readings.len() - long().count(),
    );
    let mut table = drawn(["year", "words", "times", "where", "text"]);
    for reading in readings.iter().filter(|reading| reading.is_above(above)) {
        table.add_row([
            format!("{:.1}", reading.level.year),
            reading.level.counts.n_words.to_string(),
            reading.n_places.to_string(),
            reading.place.clone(),
            reading.text.replace('\n', " "),
        ]);
    }
    if table.row_count() > 0 {
        say!("{table}\n");
    }
}
