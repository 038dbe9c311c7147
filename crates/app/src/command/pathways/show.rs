//! `cauce pathways show ID`: one pathway or office, version by version.

use std::process::ExitCode;

use kernel::Language;
use pathways::pathway::Version;
use pathways::texts::Texts;
use pathways::{Boundary, Pathway, Role, Rulebook, State};
use site::said::rules;
use ui::Words;

use crate::command::shared::CharterArg;
use crate::screening;
use crate::screening::text::contact_line;
use crate::terminal::say;

/// The sections that a page shows, in its order, under the names that they have in the files.
const SECTIONS: [&str; 9] = [
    "notice",
    "what it gives",
    "how to start",
    "steps",
    "bring",
    "time",
    "meanwhile",
    "against",
    "swindlers",
];

/// Shows a pathway or office with every version, criterion and citation.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cauce pathways show parole-nicaraguans
  cauce pathways show safe-mobility-guatemala --lang es")]
pub struct Args {
    /// The name of the pathway or office; `cauce pathways list` names them.
    #[arg(value_name = "ID")]
    id: String,
    /// The language: en, es, pt, fr or ht.
    #[arg(long, value_name = "LANG", default_value = "en")]
    lang: Language,
    #[command(flatten)]
    charter: CharterArg,
}

/// Prints it.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let (book, _) = screening::open(&args.charter.dir)?;
    if let Some(pathway) = book.pathway(&args.id) {
        let versions: Vec<&Version> = pathway.versions.iter().collect();
        show(&book, Some(pathway), &pathway.texts, &versions, args.lang);
    } else if let Some(office) = book.office(&args.id) {
        let versions: Vec<&Version> = office.versions.iter().map(|v| &v.rule).collect();
        show(&book, None, &office.texts, &versions, args.lang);
    } else {
        let shown: String = args.id.chars().take(64).collect();
        if is_refused(&args) {
            anyhow::bail!(
                "the files of \"{shown}\" are refused; `cauce pathways check` names what is missing"
            );
        }
        anyhow::bail!(
            "there is no pathway or office \"{shown}\"; `cauce pathways list` names them all"
        );
    }
    Ok(ExitCode::SUCCESS)
}

/// Whether the charter has files of that name, which then could not be read.
fn is_refused(args: &Args) -> bool {
    let findings = charter::pathways::load_usable(&args.charter.dir).left_out;
    let ending = format!("/{}/", args.id);
    findings.iter().any(|home| home.ends_with(&ending))
}

fn show(
    book: &Rulebook,
    pathway: Option<&Pathway>,
    texts: &Texts,
    versions: &[&Version],
    language: Language,
) {
    let words = Words::in_language(language);
    say!("# {}\n", texts.title.said(language).text);
    say!("{}", texts.summary.said(language).text);
    for (language, reason) in &texts.pending {
        say!("\n({language}: {reason})");
    }
    for name in SECTIONS {
        if let Some(text) = texts.section(name) {
            say!("\n## {name}\n{}", text.said(language).text);
        }
    }
    for version in versions {
        where_it_stands(version, words);
        criteria(book, texts, version, language);
        clauses(texts, version, language);
        let Some(pathway) = pathway else { continue };
        if version.state == State::Open {
            costs(texts, version, language);
        }
        if version.state == State::Open || !version.contacts.is_empty() {
            for contact in book.whom_to_ask(pathway, version) {
                say!("    > {}", contact_line(contact));
            }
        }
    }
}

/// Says from when to when a version holds, where that is written, and by what it is confirmed.
fn where_it_stands(version: &Version, words: Words) {
    say!(
        "\n[{}] {}  {} … {}",
        version.id,
        rules::state(words, version.state),
        boundary(version.in_force.from, "standing"),
        boundary(version.in_force.until, "open"),
    );
    say!(
        "    {} {} {} ({}, read on {})",
        version.source.act,
        version.source.article,
        version.source.link,
        version.source.checked.code(),
        version.source.read_on
    );
    if let Some(confidence) = version.confidence {
        let day = version
            .confirmed_on
            .map_or_else(|| "no date".to_owned(), |period| words.period(period));
        let key = format!("trust-confidence-{}", confidence.code());
        say!("    {} ({day})", words.say(&key));
    }
}

/// Says what a person must meet, and what bars her.
fn criteria(book: &Rulebook, texts: &Texts, version: &Version, language: Language) {
    let words = Words::in_language(language);
    for criterion in &version.criteria {
        let mark = match criterion.role {
            Role::Need => "+",
            Role::Bar => "-",
        };
        let said = texts.criteria.get(&criterion.phrase).map_or_else(
            || criterion.id.clone(),
            |sentences| {
                rules::fill(
                    words,
                    sentences.not_met.said(language).text,
                    &criterion.test,
                    book,
                )
            },
        );
        say!("    {mark} {said} [{}]", criterion.cite);
    }
}

/// Returns the words of a part of a rule, or its name where nobody wrote any.
fn named(texts: &Texts, kind: &str, id: &str, language: Language) -> String {
    let text = texts.section(&format!("{kind} {id}"));
    text.map_or(id.to_owned(), |text| text.said(language).text.to_owned())
}

/// Says the time limits, what somebody decides freely, what is not written, and the papers.
fn clauses(texts: &Texts, version: &Version, language: Language) {
    let words = Words::in_language(language);
    let named = |kind: &str, id: &str| named(texts, kind, id, language);
    for limit in &version.limits {
        let length = rules::limit(words, limit.within);
        say!(
            "    ! {length} ({}): {}",
            limit.late.code(),
            named("limit", &format!("{} passed", limit.id))
        );
    }
    for decision in &version.decisions {
        say!(
            "    = {} ({})",
            named("decision", &decision.id),
            decision.by
        );
    }
    for silence in &version.silences {
        say!("    ? {}", named("unknown", &silence.id));
    }
    for document in &version.documents {
        say!("    * {}", named("document", document));
    }
}

fn costs(texts: &Texts, version: &Version, language: Language) {
    let words = Words::in_language(language);
    say!(
        "    $ {}",
        words.say(&format!("fee-{}", version.fee().code()))
    );
    for cost in &version.costs {
        say!(
            "    $ {} {}: {}",
            cost.amount,
            cost.currency,
            named(texts, "cost", &cost.id, language)
        );
    }
}

fn boundary(boundary: Boundary, unbounded: &str) -> String {
    match boundary {
        Boundary::In(period) => period.to_string(),
        Boundary::Unknown => "?".to_owned(),
        Boundary::Unbounded => unbounded.to_owned(),
    }
}
