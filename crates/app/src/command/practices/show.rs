//! `cauce practices show ID`: one practice whole.

use std::process::ExitCode;

use kernel::{Country, Day, Language, Localized, Period};
use response::Practice;
use response::practice::{Adopted, Cost, Counted, Lack, Outcome, Source};
use ui::Words;

use crate::command::shared::{CharterArg, wait};
use crate::terminal::say;

/// Shows one practice: outcomes with how much is known of each, cost, failure, rights, adoptions, sources.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cauce practices show per-one-off-cash
  cauce practices show col-school-whatever-status --lang es")]
pub struct Args {
    /// The practice; `cauce practices list` names them.
    #[arg(value_name = "ID")]
    id: String,
    /// As it was known on this day (default: today).
    #[arg(long, value_name = "DAY")]
    on: Option<Day>,
    /// The language: en, es, pt, fr or ht.
    #[arg(long, value_name = "LANG", default_value = "en")]
    lang: Language,
    #[command(flatten)]
    charter: CharterArg,
}

/// What stands where nothing was published.
const UNKNOWN: &str = "practices-not-published";

/// Prints it.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let known = crate::known::snapshot(&args.charter.dir, args.on, None);
    let Some(snapshot) = wait(known)? else {
        return Ok(ExitCode::FAILURE);
    };
    let Some(practice) = snapshot.practices.iter().find(|one| one.id == args.id) else {
        let shown: String = args.id.chars().take(64).collect();
        anyhow::bail!(
            "there is no practice \"{shown}\" known on {}; `cauce practices list` names them all",
            snapshot.on
        );
    };
    let words = Words::in_language(args.lang);
    head(practice, words);
    for outcome in &practice.outcomes {
        came(practice, outcome, words);
    }
    rest(practice, words);
    Ok(ExitCode::SUCCESS)
}

/// Returns a text, or that it was not published.
fn told(words: Words, text: &Localized) -> String {
    if text.is_empty() {
        words.say(UNKNOWN).into_owned()
    } else {
        words.plain(text).to_owned()
    }
}

fn head(practice: &Practice, words: Words) {
    say!("# {}\n", words.plain(&practice.title));
    let places: Vec<&str> = practice.places.iter().map(Country::code).collect();
    let day = |day: Option<Period>| day.map_or_else(|| "?".to_owned(), |day| day.to_string());
    let end = practice
        .until
        .map_or_else(|| "…".to_owned(), |day| day.to_string());
    let by = practice.by.clone();
    let by = by.unwrap_or_else(|| words.say(UNKNOWN).into_owned());
    say!(
        "{} · {} – {end} · {by}\n",
        places.join(" "),
        day(practice.since)
    );
    say!("{}\n", words.plain(&practice.what));
    let code = practice.state.code();
    let state = words.say(&format!("practice-state-{code}"));
    say!("{state} {}", words.say(&format!("practice-move-{code}")));
    let lack = |lack: Lack| words.say(&format!("practice-lack-{}", lack.code()));
    let lacks: Vec<_> = practice.lacks().into_iter().map(lack).collect();
    if !lacks.is_empty() {
        say!("{} {}", words.say("practices-lacks"), lacks.join("; "));
    }
}

fn came(practice: &Practice, outcome: &Outcome, words: Words) {
    let (grade, why) = practice.grade(outcome);
    let way = words.say(&format!("practice-direction-{}", outcome.direction.code()));
    let way = match practice.counted(outcome) {
        Counted::OnlyTold => words.say_naming("practices-claimed", "way", way),
        _ => way,
    };
    let grade = words.say(&format!("practice-grade-{}", grade.code()));
    let why = words.say(&format!("practice-why-{}", why.code()));
    say!(
        "\n## {} ({}): {way}",
        words.plain(&outcome.indicator),
        outcome.unit
    );
    let before = words.plain(&outcome.before);
    let arrow = if before.is_empty() { "" } else { " → " };
    say!("{before}{arrow}{}", words.plain(&outcome.after));
    if !outcome.sized {
        say!("{}", words.say("practices-no-size"));
    }
    if !outcome.comparison.is_empty() {
        say!(
            "{}: {}",
            words.say("practices-beside"),
            words.plain(&outcome.comparison)
        );
    }
    if let Some(n) = outcome.people_besides() {
        let people = words.number(n.into());
        say!("{}: {people}", words.say("practices-people"));
    }
    say!("{grade}: {why}");
    if !outcome.note.is_empty() {
        say!("({})", words.plain(&outcome.note));
    }
    say!("{}", source(&outcome.source, words));
}

fn rest(practice: &Practice, words: Words) {
    say!(
        "\n## {}\n{}",
        words.say("practices-failed"),
        told(words, &practice.failed)
    );
    if let Some(read) = &practice.failed_source {
        say!("{}", source(read, words));
    }
    say!("\n## {}", words.say("practices-cost"));
    match &practice.cost {
        Cost::Published(paid) => {
            let (low, high) = (words.number(paid.low), words.number(paid.high));
            say!(
                "{low} – {high} {} · {}",
                paid.currency.code(),
                words.plain(&paid.per)
            );
            say!(
                "{} {}",
                words.say("practices-who-paid"),
                told(words, &paid.who)
            );
            say!("{}", source(&paid.source, words));
        }
        Cost::Searched(what) => say!("{} {}", words.say("practices-no-cost"), words.plain(what)),
    }
    say!("\n## {}", words.say("practices-rights"));
    let rights = &practice.rights;
    for (key, text) in [
        ("practices-consent", &rights.consent),
        ("practices-data", &rights.data),
        ("practices-exit", &rights.exit),
    ] {
        say!("{}: {}", words.say(key), told(words, text));
    }
    say!("\n## {}", words.say("practices-adoptions"));
    let adopted = Adopted::of(&practice.adoptions);
    if adopted.all == 0 {
        say!("{}", words.say("practices-nobody-adopted"));
    }
    for (code, n) in adopted.parts().into_iter().filter(|(_, n)| *n > 0) {
        say!("{n} {}", words.say(&format!("practice-direction-{code}")));
    }
    for one in &practice.adoptions {
        say!("{} · {} · {}", one.place, one.by, words.plain(&one.changed));
    }
    say!(
        "\n{}: {}",
        words.say("practices-confirmed"),
        practice.confirmed()
    );
    say!(
        "{}: {}",
        words.say("practices-review-by"),
        practice.review_by
    );
}

fn source(source: &Source, words: Words) -> String {
    let read = words.say(&format!("practice-read-{}", source.read.code()));
    format!(
        "  {}, {} · {} · {read}",
        source.title, source.publisher, source.url
    )
}
