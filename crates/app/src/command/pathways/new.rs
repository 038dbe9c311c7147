//! `cauce pathways new`: the files of a new pathway, to be filled in.

use std::process::ExitCode;

use crate::clock::MachineClock;
use crate::command::shared::CharterArg;
use crate::terminal::say;
use anyhow::Context;
use kernel::{Clock, Country, Day, Language, PathwayId};
use pathways::Kind;

/// Writes the files of a new pathway with every place that must be filled in.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cauce pathways new work-permit-2027 --destination CAN --kind labour --from 2027-01-01

It writes pathway.toml, en.md es.md pt.md fr.md ht.md and cases.toml, and never overwrites a file.
Fill in what stands between « and », then run `cauce pathways check`.")]
pub struct Args {
    /// The name of the pathway; it never changes.
    #[arg(value_name = "ID")]
    id: PathwayId,
    /// The country it leads to.
    #[arg(long, value_name = "CODE")]
    destination: Country,
    /// What kind of way it is.
    #[arg(long, value_name = "KIND")]
    kind: Kind,
    /// The first day in force.
    #[arg(long, value_name = "DAY")]
    from: Day,
    #[command(flatten)]
    charter: CharterArg,
}

/// Writes the files.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let folder = args
        .charter
        .dir
        .join("pathways")
        .join(args.destination.code().to_lowercase())
        .join(args.id.as_str());
    std::fs::create_dir_all(folder.parent().unwrap_or(&folder))?;
    std::fs::create_dir(&folder).with_context(|| {
        format!(
            "{} cannot be made; choose a name that is not taken",
            folder.display()
        )
    })?;
    let write = |name: String, text: String| {
        let path = folder.join(name);
        std::fs::write(&path, text)
            .with_context(|| format!("{} cannot be written", path.display()))
            .map(|()| say!("{}", path.display()))
    };
    write(
        "pathway.toml".to_owned(),
        pathway(&args, MachineClock.today()),
    )?;
    for language in Language::ALL {
        write(format!("{language}.md"), words(language))?;
    }
    write("cases.toml".to_owned(), cases(&args))?;
    say!("Now fill in what stands between « and »; `cauce pathways check` names what is left.");
    Ok(ExitCode::SUCCESS)
}

fn pathway(args: &Args, today: Day) -> String {
    format!(
        r###"# Fill in what stands between « and ». A block in the past is never edited: a change appends a block.
id = "{id}"
row = "«your own reference number»"
destination = "{destination}"
kind = "{kind}"
official = []                     # official addresses, such as "https://…"
reviewed_by = ""                  # who looked at it; empty: nobody yet, and then reviewed_on is empty too
reviewed_on = ""
review_by = "{again}"

[[version]]
id = "{month}"
in_force = {{ from = "{from}", until = "open" }}   # both days included; "unknown" where not published
source = {{ act = "«act»", article = "«article»", link = "«https://…»", read_on = "{today}", checked = "yes" }}
leads_to = "not-published"
documents = []
confidence = "one-source"         # official-text | two-sources | one-source | not-confirmed
confirmed_on = "{today}"       # day, month or year of the newest source; left out where it has no date
fee = "unknown"                   # free | official-fee (then a [[version.cost]], and "## swindlers" in the texts) | unknown
contacts = []                     # whom to ask, best first: "{destination}/id" of contacts/{destination}.toml
not_for = ["citizen"]             # who already has what it gives: citizen | permanent | permit | refugee

[[version.need]]                  # all needs must hold
id = "nationality"
fact = "nationality"
in = ["«CODE»"]
cite = "«article»"

[[version.bar]]                   # none may hold
id = "criminal-record"
fact = "criminal_record"
is = true
cite = "«article»"

# [[version.limit]]               # a time limit that runs for a person; its text is "## limit ask"
# id = "ask"
# fact = "arrived"                # the day from which it runs
# within = "30 working days"
# late = "possible"               # possible: a late request is heard | shut: it is not
# cite = "…"

[[version.unknown]]               # what the published rules do not say; matters = true if it decides
id = "waiting-time"
"###,
        id = args.id,
        destination = args.destination,
        kind = args.kind.code(),
        from = args.from,
        month = &args.from.to_string()[..7],
        again = today.plus_months(6),
    )
}

fn words(language: Language) -> String {
    if language == Language::En {
        "# «Title»\n\n«What it is and for whom, in one or two short paragraphs.»\n\n## review\ndraft\n\n## what it gives\n«…»\n\n## how to start\n«…»\n\n## steps\n1. «…»\n\n## time\nThe published rules do not say.\n".to_owned()
    } else {
        "## review\npending: to be translated from the English text\n".to_owned()
    }
}

fn cases(args: &Args) -> String {
    format!(
        r#"[[case]]
id = "the-day-before"
on = "{before}"
says = {{ en = "«One or two sentences about an invented person.»", es = "«…»" }}
answers = {{ nationality = "«CODE»", criminal_record = false }}
expect = "not-open"

[[case]]
id = "the-first-day"
on = "{from}"
says = {{ en = "«…»", es = "«…»" }}
answers = {{ nationality = "«CODE»", criminal_record = false }}
expect = "meets"

# One case for each bar.
[[case]]
id = "with-a-criminal-record"
on = "{from}"
says = {{ en = "«…»", es = "«…»" }}
answers = {{ nationality = "«CODE»", criminal_record = true }}
expect = "does-not-meet"
failing = ["criminal-record"]

# One case with an answer missing.
[[case]]
id = "one-answer-missing"
on = "{from}"
says = {{ en = "«…»", es = "«…»" }}
answers = {{ nationality = "«CODE»" }}
expect = "cannot-tell-yet"
missing = ["criminal_record"]
"#,
        before = args.from.yesterday(),
        from = args.from,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_knows_every_blank_that_a_new_pathway_leaves() {
        let args = Args {
            id: "work-permit-2027".parse().unwrap(),
            destination: "CAN".parse().unwrap(),
            kind: Kind::ALL[0],
            from: "2027-01-01".parse().unwrap(),
            charter: CharterArg::default(),
        };
        let text = [pathway(&args, args.from), words(Language::En), cases(&args)].concat();
        for part in text
            .split('«')
            .skip(1)
            .filter(|part| !part.starts_with(" and »"))
        {
            let blank = format!("«{}»", part.split('»').next().unwrap());
            assert!(
                charter::pathways::BLANKS.contains(&blank.as_str()),
                "{blank}"
            );
        }
    }
}
