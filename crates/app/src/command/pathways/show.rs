//! `cauce pathways show ID`: one pathway or office, version by version.

use std::process::ExitCode;

use kernel::Language;
use pathways::pathway::Version;
use pathways::texts::Texts;
use pathways::{Boundary, Role, Rulebook};
use site::said::rules;
use ui::Words;

use crate::command::shared::CharterArg;
use crate::screening;
use crate::terminal::say;

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
        show(&book, &pathway.texts, &versions, args.lang);
    } else if let Some(office) = book.office(&args.id) {
        let versions: Vec<&Version> = office.versions.iter().map(|v| &v.rule).collect();
        show(&book, &office.texts, &versions, args.lang);
    } else {
        let shown: String = args.id.chars().take(64).collect();
        anyhow::bail!(
            "there is no pathway or office \"{shown}\"; `cauce pathways list` names them all"
        );
    }
    Ok(ExitCode::SUCCESS)
}

fn show(book: &Rulebook, texts: &Texts, versions: &[&Version], language: Language) {
    let words = Words::in_language(language);
    say!("{}\n", texts.title.said(language).text);
    say!("{}", texts.summary.said(language).text);
    for name in ["what it gives", "how to start", "steps", "time", "notice"] {
        if let Some(text) = texts.section(name) {
            say!("\n{}", text.said(language).text);
        }
    }
    for version in versions {
        say!(
            "\n[{}] {}  {} … {}",
            version.id,
            rules::state(words, version.state),
            boundary(version.in_force.from, "standing"),
            boundary(version.in_force.until, "open"),
        );
        say!(
            "    {} {} {} ({})",
            version.source.act,
            version.source.article,
            version.source.link,
            version.source.checked.code()
        );
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
        for silence in &version.silences {
            if let Some(text) = texts.section(&format!("unknown {}", silence.id)) {
                say!("    ? {}", text.said(language).text);
            }
        }
    }
}

fn boundary(boundary: Boundary, unbounded: &str) -> String {
    match boundary {
        Boundary::In(period) => period.to_string(),
        Boundary::Unknown => "?".to_owned(),
        Boundary::Unbounded => unbounded.to_owned(),
    }
}
