//! `cauce check`: is this charter sound?

use std::process::ExitCode;

use clap::ArgMatches;
use kernel::{Clock, Finding, Language, Severity};
use progress::Commitment;
use progress::coding::{self, Likeness, Unlike};

use crate::clock::MachineClock;
use crate::command::shared::{CharterArg, TextOrJson};
use crate::settings;
use crate::terminal::say;

/// Proves a charter sound, or says file, line, what is wrong and what to do.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cauce check
  cauce check --charter charters/los-angeles
  cauce check --config /etc/cauce/cauce.toml
  cauce check --format json | jq '.findings[].file'
  cauce check --fairness            every pair of promises of like kind that is read unlike, with its reason

The configuration file is checked too, where one is named or found, and the charter that it names.

Exit code: 0 sound, 1 findings refuse the charter or the configuration file, or a pair has no reason, 2 it could not be looked at.")]
pub struct Args {
    #[command(flatten)]
    charter: CharterArg,
    /// How to answer.
    #[arg(long, value_enum, default_value_t)]
    format: TextOrJson,
    /// List promises of like kind that are coded by different rules.
    #[arg(long)]
    fairness: bool,
}

/// Runs the check and prints what it found.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let (opened, findings) = crate::opening::open(&args.charter.dir, MachineClock.today());
    let n_of = |severity| {
        findings
            .iter()
            .filter(|finding| finding.severity == severity)
            .count()
    };
    if args.fairness
        && let Some(opened) = &opened
    {
        return fairness(&opened.charter.compact.commitments, args.format);
    }
    match args.format {
        TextOrJson::Json => {
            say!("{}", json(opened.is_some(), &findings));
        }
        TextOrJson::Text => {
            for finding in &findings {
                say!("{}: {finding}", severity(finding.severity));
            }
            if let Some(file) = &settings::in_force().file {
                let n = settings::in_force().given.len();
                say!("{} is sound: {n} settings.", file.display());
            }
            if let Some(opened) = &opened {
                let compact = &opened.charter.compact;
                let book = &opened.charter.rulebook;
                say!(
                    "{} is sound: {} members, {} packages, {} meetings, {} commitments, {} figures, {} verdicts, {} methods, {} pathways, {} offices, {} questions, {} worked cases, all true.",
                    args.charter.dir.display(),
                    compact.members.len(),
                    compact.packages.len(),
                    compact.meetings.len(),
                    compact.commitments.len(),
                    opened.figures().count(),
                    compact.verdicts.len(),
                    opened.charter.methods.len(),
                    book.pathways.len(),
                    book.offices.len(),
                    book.questions.len(),
                    book.n_cases(),
                );
            } else {
                say!(
                    "{} is refused: {} errors, {} warnings. Mend the files named above and check again.",
                    args.charter.dir.display(),
                    n_of(Severity::Error),
                    n_of(Severity::Warning),
                );
            }
        }
    }
    Ok(if opened.is_some() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Lists the pairs of promises of like kind that are coded unlike; one without a reason fails the check.
fn fairness(commitments: &[Commitment], format: TextOrJson) -> anyhow::Result<ExitCode> {
    let pairs = coding::unlike(commitments);
    let n_missing = pairs.iter().filter(|pair| pair.why.is_none()).count();
    let kind = |like| match like {
        Likeness::Kind(kind) => kind,
        Likeness::Restated => "tied to each other",
    };
    let reason = |pair: &Unlike<'_>| {
        pair.why
            .and_then(|why| why.get(Language::En))
            .map(str::to_owned)
    };
    match format {
        TextOrJson::Json => {
            let list: Vec<_> = pairs
                .iter()
                .map(|pair| {
                    serde_json::json!({ "one": pair.one.as_str(), "other": pair.other.as_str(),
                        "like": kind(pair.like), "differ": pair.differ, "reason": reason(pair) })
                })
                .collect();
            let answer = serde_json::json!({ "pairs": list, "without_reason": n_missing });
            say!("{}", serde_json::to_string_pretty(&answer)?);
        }
        TextOrJson::Text => {
            for pair in &pairs {
                say!(
                    "{} and {} ({}): {}",
                    pair.one,
                    pair.other,
                    kind(pair.like),
                    pair.differ.join(", ")
                );
                say!(
                    "    {}",
                    reason(pair).unwrap_or_else(|| "NO REASON GIVEN".to_owned())
                );
            }
            say!(
                "{} pairs of promises of like kind are coded unlike; {n_missing} without a reason.",
                pairs.len()
            );
            if n_missing > 0 {
                say!(
                    "Code them alike, or write [[coding.unlike]] with a reason into one of the two."
                );
            }
        }
    }
    Ok(if n_missing == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Says what is wrong with the file of settings, in the form that was asked for.
pub fn settings_refused(args: &ArgMatches, findings: &[Finding]) -> ExitCode {
    if args.get_one("format") == Some(&TextOrJson::Json) {
        say!("{}", json(false, findings));
    } else {
        findings.iter().for_each(|finding| say!("error: {finding}"));
        say!(
            "The settings are refused: {} errors. Mend them and check again.",
            findings.len()
        );
    }
    ExitCode::FAILURE
}

fn json(is_sound: bool, findings: &[Finding]) -> String {
    let told = |one: &Finding| {
        serde_json::json!({ "file": one.file, "line": one.line, "severity": severity(one.severity),
            "what": one.what, "advice": one.advice })
    };
    let list: Vec<_> = findings.iter().map(told).collect();
    format!(
        "{:#}",
        serde_json::json!({ "sound": is_sound, "findings": list })
    )
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Notice => "notice",
    }
}
