//! `cauce money links`: what published links between activities are worth.

use std::collections::BTreeMap;
use std::io::Write;
use std::process::ExitCode;

use assistance::link::{Grade, Link, Side};
use clap::ValueEnum;
use press::csv::row;

use super::known::{Asked, each_activity, survey};
use crate::command::shared::wait;
use crate::terminal;

const EXAMPLES: &str = "\
Examples:
  cauce money links
  cauce money links --list organisation-id,self-reference > tell-the-publishers.csv

Grades: both-sides-agree, one-side-resolves, one-side-unresolved, organisation-id (an organisation's
identifier where an activity's belongs), self-reference, matched-by-rule (no link was published, but
reference, amount, currency and month fit exactly one other report).";

/// Arguments of `cauce money links`.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    #[command(flatten)]
    asked: Asked,
    /// List the links of these grades with their place, instead of counting all by publisher.
    #[arg(long, value_enum, value_delimiter = ',')]
    list: Vec<Word>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Word {
    BothSidesAgree,
    OneSideResolves,
    OneSideUnresolved,
    OrganisationId,
    SelfReference,
    MatchedByRule,
}

impl Word {
    fn grade(self) -> Grade {
        match self {
            Self::BothSidesAgree => Grade::BothAgree,
            Self::OneSideResolves => Grade::OneResolves,
            Self::OneSideUnresolved => Grade::OneUnresolved,
            Self::OrganisationId => Grade::OrganisationId,
            Self::SelfReference => Grade::ItsOwn,
            Self::MatchedByRule => Grade::ByRule,
        }
    }
}

/// Grades all links and writes the answer.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    wait(grade(args))
}

async fn grade(args: Args) -> anyhow::Result<ExitCode> {
    let wanted: Vec<Grade> = args.list.iter().map(|word| word.grade()).collect();
    let (store, files) = args.asked.open().await?;
    let survey = survey(&store, &files).await?;
    let names = store.money_file_names().await?;
    let mut counts: BTreeMap<String, BTreeMap<Grade, u64>> = BTreeMap::new();
    let mut listed: Vec<(Link, String, u64)> = Vec::new();
    each_activity(&store, &files, |group| {
        for known in group {
            let name = names.get(&known.held_file).cloned().unwrap_or_default();
            for link in survey.grade(&known.activity) {
                let by_grade = counts.entry(link.reporter.clone()).or_default();
                *by_grade.entry(link.grade).or_default() += 1;
                if wanted.contains(&link.grade) {
                    let line = known.activity.claims[link.claim].line;
                    listed.push((link, name.clone(), line));
                }
            }
        }
    })
    .await?;
    store.close().await;
    let mut out = terminal::out();
    if wanted.is_empty() {
        let mut header = vec!["publisher"];
        header.extend(Grade::ALL.iter().map(|grade| grade.word()));
        row(&mut out, header)?;
        let mut all = BTreeMap::new();
        for (publisher, by_grade) in &counts {
            write_counts(&mut out, publisher, by_grade)?;
            for (grade, n) in by_grade {
                *all.entry(*grade).or_default() += n;
            }
        }
        write_counts(&mut out, "all", &all)?;
    } else {
        row(
            &mut out,
            [
                "grade",
                "publisher",
                "activity",
                "field",
                "names",
                "file",
                "line",
            ],
        )?;
        for (link, file, line) in &listed {
            let field = match link.side {
                Side::Provider => "provider-activity-id",
                Side::Receiver => "receiver-activity-id",
            };
            let line = line.to_string();
            let cells = [
                link.grade.word(),
                &link.reporter,
                &link.activity,
                field,
                &link.names,
                file,
                &line,
            ];
            row(&mut out, cells)?;
        }
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

fn write_counts(
    out: &mut impl Write,
    publisher: &str,
    by_grade: &BTreeMap<Grade, u64>,
) -> anyhow::Result<()> {
    let mut cells = vec![publisher.to_owned()];
    cells.extend(
        Grade::ALL
            .iter()
            .map(|grade| by_grade.get(grade).copied().unwrap_or(0).to_string()),
    );
    row(out, cells.iter().map(String::as_str))?;
    Ok(())
}
