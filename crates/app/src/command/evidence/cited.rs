//! What a charter cites: each document, figure and verdict with its address and whose promise it is about.

use std::path::Path;

use anyhow::bail;
use evidence::Kept;
use kernel::{Clock, CommitmentId, Severity};

use crate::clock::MachineClock;
use crate::opening::{self, Opened};
use crate::terminal::complain;

/// No more letters of what a source shows are repeated.
const LONGEST: usize = 300;

/// Something that rests on an address.
pub struct Cited {
    /// `document`, `figure` or `verdict`.
    pub kind: &'static str,
    pub id: String,
    /// Who holds the promise; `-` where it is about none.
    pub holder: String,
    pub address: String,
    /// What it shows, in the charter's own words.
    pub shows: String,
}

/// A charter's sources and its ledger.
pub struct Sources {
    pub cited: Vec<Cited>,
    pub kept: Vec<Kept>,
}

impl Sources {
    /// Reads a sound charter.
    pub fn of(dir: &Path) -> anyhow::Result<Self> {
        let (opened, findings) = opening::open(dir, MachineClock.today());
        let Some(opened) = opened else {
            let wrong = findings
                .iter()
                .filter(|one| one.severity == Severity::Error);
            wrong.for_each(|finding| complain!("{finding}"));
            bail!(
                "{}: the charter is refused; run `cauce check`",
                dir.display()
            );
        };
        Ok(Self {
            cited: cited(&opened),
            kept: opened.charter.compact.kept,
        })
    }

    /// Returns the copies of an address in the ledger, the first first.
    pub fn copies<'a>(&'a self, address: &'a str) -> impl Iterator<Item = &'a Kept> {
        self.kept.iter().filter(move |one| one.address == address)
    }
}

fn cited(opened: &Opened) -> Vec<Cited> {
    let charter = &opened.charter;
    let holder = |id: Option<&CommitmentId>| {
        let promise = id.and_then(|id| charter.compact.commitment(id));
        promise.map_or_else(|| "-".to_owned(), |one| one.holder.to_string())
    };
    let language = kernel::Language::En;
    let short = |text: &str| kernel::text::short(text, LONGEST);
    let documents = charter.register.statements.iter().map(|one| Cited {
        kind: "document",
        id: one.id.to_string(),
        holder: holder(Some(&one.commitment)),
        address: one.address.clone(),
        shows: short(one.what.said(language).text),
    });
    let figures = opened.figures().map(|one| Cited {
        kind: "figure",
        id: one.id.to_string(),
        holder: match one.commitment.as_ref() {
            None => one
                .member
                .map_or_else(|| "-".to_owned(), |code| code.to_string()),
            id => holder(id),
        },
        address: one.source.clone(),
        shows: match one.value {
            Some(value) => short(&format!("{}: {value} {}", one.indicator, one.unit)),
            None => short(&one.indicator),
        },
    });
    let verdicts = charter.compact.verdicts.iter().map(|one| Cited {
        kind: "verdict",
        id: one.id.clone(),
        holder: holder(one.of.first()),
        address: one.source.clone(),
        shows: short(one.what.said(language).text),
    });
    documents.chain(figures).chain(verdicts).collect()
}
