//! `cauce explain`: the whole reasoning behind one rating, in a terminal.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::bail;
use evidence::Observation;
use kernel::{Clock, CommitmentId, Day, Language};
use progress::{Assessment, Firmness, Trajectory};
use publication::Rated;

use super::assess::as_json;
use super::side_by_side;
use crate::clock::MachineClock;
use crate::command::shared::{CharterArg, TextOrJson, wait};
use crate::terminal::complain;

/// Explains the rating of one commitment: the promise, the figures, every step.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cauce explain C002
  cauce explain C021 --on 2024-05-07
  cauce explain C094 --lang es --format json
  cauce explain C021 --methods                 (what each published method says of its numbers)
  cauce explain C021 --history                 (every rating that `cauce serve` wrote down)")]
pub struct Args {
    /// The commitment, such as C002.
    commitment: CommitmentId,
    /// Explain as it could have been known on this day (default: today).
    #[arg(long, value_name = "DAY")]
    on: Option<Day>,
    /// How to answer.
    #[arg(long, value_enum, default_value_t)]
    format: TextOrJson,
    /// The language of the charter's texts.
    #[arg(long, value_name = "LANG", default_value = "en")]
    lang: Language,
    #[command(flatten)]
    charter: CharterArg,
    /// Tell how it was rated before, instead.
    #[arg(long)]
    history: bool,
    /// Tell what each published method says of the series by which it is followed, instead.
    #[arg(long, conflicts_with = "history")]
    methods: bool,
    /// The folder of the database, for --history.
    #[arg(long, value_name = "DIR", default_value = "data")]
    data: PathBuf,
}

/// Prints the explanation.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    if args.history {
        return history(&args);
    }
    let known = crate::known::snapshot(&args.charter.dir, args.on, None);
    let Some(snapshot) = wait(known)? else {
        return Ok(ExitCode::FAILURE);
    };
    let Some(rated) = snapshot.rated(&args.commitment) else {
        bail!(
            "{} is not a commitment announced by {}; `cauce assess` lists them",
            args.commitment,
            snapshot.on
        );
    };
    if args.methods {
        return methods(rated, args.format);
    }
    match args.format {
        TextOrJson::Json => println!("{}", serde_json::to_string_pretty(&as_json(rated))?),
        TextOrJson::Text => explain(rated, args.lang, snapshot.on),
    }
    Ok(ExitCode::SUCCESS)
}

/// Prints what each published method says of the series by which a promise is followed.
fn methods(rated: &Rated, format: TextOrJson) -> anyhow::Result<ExitCode> {
    let id = &rated.commitment.id;
    let Some((series, goal)) = &rated.followed else {
        bail!("{id} is followed by no series, so no method has anything to rate");
    };
    let instruments = progress::panel::standard();
    if matches!(format, TextOrJson::Json) {
        let mut beside = side_by_side::json(series, goal, &instruments);
        beside["id"] = id.to_string().into();
        println!("{}", serde_json::to_string_pretty(&beside)?);
        return Ok(ExitCode::SUCCESS);
    }
    println!(
        "{id} · {}\n",
        rated.commitment.title.said(Language::En).text
    );
    for line in side_by_side::lines(&progress::panel::panel(series, goal, &instruments)) {
        println!("{line}");
    }
    println!(
        "Each class is in its method's own words. The compact's own method rates; none is averaged."
    );
    Ok(ExitCode::SUCCESS)
}

/// Prints every rating that was written down, oldest first.
fn history(args: &Args) -> anyhow::Result<ExitCode> {
    let mut past = wait(async {
        let store = super::serve::open_kept(&args.data).await?;
        let past = store.ratings_of(args.commitment.as_str()).await?;
        store.close().await;
        Ok(past)
    })?;
    let on = args.on.unwrap_or_else(|| MachineClock.today());
    let n_kept = past.len();
    past.retain(|one| one.since <= on);
    let n_ahead = n_kept - past.len();
    if args.on.is_none() && n_ahead > 0 {
        complain!(
            "notice: {n_ahead} ratings bear a day after {on}: a clock ran ahead when they were written"
        );
    }
    if past.is_empty() {
        let data = args.data.display();
        bail!(
            "{} was never rated in {data}; `cauce serve` writes ratings down each day",
            args.commitment
        );
    }
    if matches!(args.format, TextOrJson::Json) {
        let one = |one: &store::PastRating| {
            serde_json::json!({
                "since": one.since.to_string(), "delivery": one.delivery, "trajectory": one.trajectory,
                "evidence": one.evidence, "time": one.timeliness, "firmness": one.firmness,
                "method": one.method.0, "method_version": one.method.1, "charter": one.charter,
            })
        };
        let all: Vec<_> = past.iter().map(one).collect();
        println!("{}", serde_json::to_string_pretty(&all)?);
        return Ok(ExitCode::SUCCESS);
    }
    for one in &past {
        println!(
            "{}  {} · {} · {} · {} · {}  ({} {}, charter {:.8})",
            one.since,
            one.delivery,
            one.trajectory,
            one.evidence,
            one.timeliness,
            one.firmness,
            one.method.0,
            one.method.1,
            one.charter
        );
    }
    Ok(ExitCode::SUCCESS)
}

fn explain(rated: &Rated, language: Language, on: Day) {
    let (commitment, one) = (&rated.commitment, &rated.assessment);
    println!(
        "{} · {} · {}",
        commitment.id,
        commitment.holder,
        commitment.title.said(language).text
    );
    println!("As known on {on}. Computed by a stated rule; adopted by nobody yet.\n");
    for version in &commitment.versions {
        println!(
            "{} ({}): {}",
            version.announced,
            version.change.code(),
            version.text.said(language).text
        );
        println!("  {}", version.source);
    }
    println!("\nDelivery    {}", one.delivery.code());
    match one.trajectory {
        Trajectory::NotAssessable(reason) => {
            println!("Trajectory  not assessable: {}", reason.code());
        }
        class => println!("Trajectory  {}", class.code()),
    }
    println!("Evidence    {}", one.evidence.code());
    println!("Time        {}", one.time.code());
    if let Some(line) = by_first(one) {
        println!("{line}");
    }
    match &one.firmness {
        Firmness::Firm => println!("Firmness    firm"),
        Firmness::Fragile(flips) => {
            let flips: Vec<String> = flips.iter().map(progress::Flip::to_string).collect();
            println!("Firmness    fragile: {}", flips.join("; "));
        }
        Firmness::Undetermined(why) => println!("Firmness    undetermined: {}", why.code()),
    }
    if !commitment.deliverables.is_empty() {
        println!("\nDone when");
        for deliverable in &commitment.deliverables {
            let state = one
                .deliverables
                .iter()
                .find(|state| state.id == deliverable.id);
            let found = state.map_or("nothing", |state| state.state.code());
            println!("  [{found}] {}", deliverable.done_when.said(language).text);
        }
    }
    println!("\nFigures ({})", rated.figures.len());
    for figure in &rated.figures {
        print_figure(figure, one.rated_by.contains(&figure.id));
    }
    println!("\nReasoning ({} {})", one.method, one.method_version);
    for (n, step) in one.trace.iter().enumerate() {
        let inputs: Vec<String> = step
            .inputs
            .iter()
            .map(|(name, value)| format!("{name} = {value}"))
            .collect();
        println!("  {}. {}: {}", n + 1, step.rule, inputs.join(", "));
        println!("     → {}", step.result);
    }
}

/// Returns delivery and time by the first wording, in a line, where they differ from those in force.
fn by_first(one: &Assessment) -> Option<String> {
    let (delivery, time) = one.differs_by_first()?;
    let [delivery, time] = [delivery.code(), time.code()];
    Some(format!(
        "By the first wording: delivery {delivery}, time {time}"
    ))
}

fn print_figure(figure: &Observation, rates: bool) {
    let value = figure
        .value
        .map_or_else(|| "no number".to_owned(), |value| value.to_string());
    let when = figure
        .as_of
        .map_or_else(|| "no date".to_owned(), |period| period.to_string());
    let mark = if rates { "rates" } else { "beside" };
    println!(
        "  {} {mark:6} {when:10} {} {value} {} ({}, {})",
        figure.id,
        figure.qualifier.code(),
        figure.unit,
        figure.reported_by,
        figure.class.code(),
    );
    println!("         {}", figure.source);
}

#[cfg(test)]
mod tests {
    use progress::{Delivery, Timeliness};

    use super::by_first;

    #[test]
    fn the_verdict_by_the_first_wording_is_told_where_it_differs() {
        let snapshot = testkit::invented::snapshot();
        let mut one = snapshot.rated[0].assessment.clone();
        one.against_first = Some((one.delivery, one.time));
        assert_eq!(by_first(&one), None);
        one.against_first = Some((Delivery::Limited, Timeliness::Late));
        let told = by_first(&one).expect("it differs");
        assert!(told.ends_with("delivery limited, time late"), "{told}");
    }
}
