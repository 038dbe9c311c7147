//! `cauce check`: is this charter sound?

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::ArgMatches;
use kernel::{Clock, Finding, Language, Severity};
use progress::Commitment;
use progress::coding::{self, Likeness, Unlike};

use crate::clock::MachineClock;
use crate::command::shared::TextOrJson;
use crate::opening::Opened;
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
    /// The charter folder; once more for each further one.
    #[arg(long, value_name = "DIR", default_value = "charters/los-angeles")]
    charter: Vec<PathBuf>,
    /// How to answer.
    #[arg(long, value_enum, default_value_t)]
    format: TextOrJson,
    /// List promises of like kind that are coded by different rules.
    #[arg(long)]
    fairness: bool,
}

/// Runs the check and prints what it found.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let today = MachineClock.today();
    let mut ids: BTreeMap<String, &Path> = BTreeMap::new();
    let mut checked = Vec::new();
    for dir in &args.charter {
        let (mut opened, mut findings) = crate::opening::open(dir, today);
        let id = opened
            .as_ref()
            .map(|one| one.charter.compact.id.to_lowercase());
        if let Some(id) = id
            && let Some(other) = ids.insert(id, dir)
        {
            let what = format!("{} bears the same id", other.display());
            let advice = "Give each charter an id of its own, or name it once.";
            findings.push(Finding::error("charter.toml", 0, what, advice));
            opened = None;
        }
        checked.push((dir.as_path(), opened, findings));
    }
    if args.fairness && checked.iter().all(|(_, opened, _)| opened.is_some()) {
        let opened = checked.into_iter().filter_map(|(_, opened, _)| opened);
        let all: Vec<Commitment> = opened
            .flat_map(|one| one.charter.compact.commitments)
            .collect();
        return fairness(&all, args.format);
    }
    let is_sound = checked.iter().all(|(_, opened, _)| opened.is_some());
    if args.format == TextOrJson::Json {
        say!("{}", json(is_sound, &named(&checked)));
    } else {
        for finding in named(&checked) {
            say!("{}: {finding}", severity(finding.severity));
        }
        if let Some(file) = &settings::in_force().file {
            let n = settings::in_force().given.len();
            say!("{} is sound: {n} settings.", file.display());
        }
        for (dir, opened, findings) in &checked {
            told(dir, opened.as_ref(), findings);
        }
    }
    Ok(if is_sound {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// What came of looking at one charter.
type Checked<'a> = (&'a Path, Option<Opened>, Vec<Finding>);

/// Returns every finding; where several charters are looked at, with the folder that its file lies in.
fn named(checked: &[Checked<'_>]) -> Vec<Finding> {
    let with_folder = |dir: &Path, finding: &Finding| match checked.len() {
        1 => finding.clone(),
        _ => Finding {
            file: dir.join(&finding.file).display().to_string(),
            ..finding.clone()
        },
    };
    let all = checked.iter().flat_map(|(dir, _, findings)| {
        findings
            .iter()
            .map(move |finding| with_folder(dir, finding))
    });
    all.collect()
}

/// Says in one line what a charter holds, or that it is refused.
fn told(dir: &Path, opened: Option<&Opened>, findings: &[Finding]) {
    let n_of = |severity| {
        findings
            .iter()
            .filter(|one| one.severity == severity)
            .count()
    };
    let Some(opened) = opened else {
        say!(
            "{} is refused: {} errors, {} warnings. Mend the files named above and check again.",
            dir.display(),
            n_of(Severity::Error),
            n_of(Severity::Warning),
        );
        return;
    };
    let compact = &opened.charter.compact;
    let book = &opened.charter.rulebook;
    say!(
        "{} is sound: {} members, {} packages, {} meetings, {} commitments, {} figures, {} verdicts, {} methods, {} pathways, {} offices, {} questions, {} worked cases, all true.",
        dir.display(),
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
