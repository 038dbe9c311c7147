//! Writes charter files: a new charter, and what a table adds to one.
//!
//! Nothing here touches a disk or edits what stands: a plan names the files that would be new or longer, and whoever
//! asked reads them back through the one reader before a byte is written.

mod begin;
mod doubts;
mod figures;
mod insert;
mod promises;
mod standing;
mod toml_text;
mod words;
mod written;

use std::collections::{BTreeMap, BTreeSet};

use evidence::{Observation, Told, ToldFigure, ToldPromise, Who};
use kernel::{CommitmentId, Country, Day, Finding, Holder, Language};
use progress::commitment::Commitment;
use progress::compact::Role;

use crate::{Charter, FeedKind, Folder};

pub use begin::{Begin, begin};

use standing::{Standing, Standings};

/// What is brought to a charter.
pub struct Brought<'a> {
    /// A table of promises.
    pub promises: Option<&'a Told<ToldPromise>>,
    /// A table of figures.
    pub figures: Option<&'a Told<ToldFigure>>,
    /// Whether countries that are no members yet may become some; where a charter has none, they may in any case.
    pub new_members: bool,
    /// The day on which they are brought, after which nothing can have been counted.
    pub today: Day,
}

/// What tables would add to a charter.
#[derive(Debug, Default)]
pub struct Plan {
    /// The files that are new or longer, whole, by their paths inside the folder.
    pub files: BTreeMap<String, Vec<u8>>,
    /// What each row would do, in the order of the tables.
    pub steps: Vec<Step>,
    /// How many promises and figures stand in the charter already.
    pub n_known: usize,
    /// What is wrong with rows; any error means that nothing is to be written.
    pub findings: Vec<Finding>,
}

/// One thing that a table adds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What it is.
    pub kind: StepKind,
    /// The identifier of the member, promise or figure.
    pub id: String,
    /// The file that it stands in.
    pub file: String,
    /// The line of the table, counted from 1.
    pub line: usize,
}

/// What a table adds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum StepKind {
    /// A pillar.
    Pillar,
    /// A member.
    Member,
    /// A promise.
    Promise,
    /// A further wording of a promise.
    Wording,
    /// A figure.
    Figure,
    /// A figure that corrects one.
    Correction,
}

/// Plans what tables add to a sound charter with its figures.
#[must_use]
pub fn plan(
    charter: &Charter,
    folder: &Folder,
    known: &[Observation],
    brought: &Brought<'_>,
) -> Plan {
    let mut planner = Planner::of(charter, folder, known, brought);
    if let Some(told) = brought.promises {
        planner.promises(told);
    }
    if let Some(told) = brought.figures {
        planner.figures(told);
    }
    planner.plan
}

struct Planner<'a> {
    charter: &'a Charter,
    folder: &'a Folder,
    known: &'a [Observation],
    new_members: bool,
    today: Day,
    members: BTreeMap<Country, Role>,
    pillars: Vec<String>,
    standing: Standings,
    plan: Plan,
    /// What was said once and need not be said for each row.
    said: BTreeSet<&'static str>,
}

impl<'a> Planner<'a> {
    fn of(
        charter: &'a Charter,
        folder: &'a Folder,
        known: &'a [Observation],
        brought: &Brought<'_>,
    ) -> Self {
        let compact = &charter.compact;
        let by_name: BTreeMap<String, &Commitment> = (compact.commitments.iter())
            .map(|one| (one.id.as_str().to_lowercase(), one))
            .collect();
        let mut files: BTreeMap<&CommitmentId, &str> = BTreeMap::new();
        for path in folder
            .files
            .keys()
            .filter(|path| path.starts_with("commitments/"))
        {
            let name = path
                .rsplit('/')
                .next()
                .and_then(|name| name.strip_suffix(".toml"));
            if let Some(named) = name.and_then(|name| by_name.get(name)) {
                files.insert(&named.id, path);
            }
        }
        let mut standing = Standings::default();
        for one in &compact.commitments {
            let file = files.get(&one.id).copied().unwrap_or_default();
            standing.push(Standing::of(one, file.to_owned()));
        }
        Self {
            charter,
            folder,
            known,
            new_members: brought.new_members || compact.members.is_empty(),
            today: brought.today,
            members: compact
                .members
                .iter()
                .map(|one| (one.country, one.role))
                .collect(),
            pillars: compact.pillars.iter().map(|one| one.id.clone()).collect(),
            standing,
            plan: Plan::default(),
            said: BTreeSet::new(),
        }
    }

    /// Returns the languages in which the charter keeps its records.
    fn records(&self) -> &'a [Language] {
        self.folder.languages().of_records
    }

    /// Returns a file as it would stand now.
    fn text(&self, path: &str) -> String {
        let planned = self.plan.files.get(path).map(Vec::as_slice);
        let bytes = planned
            .or_else(|| self.folder.files.get(path).map(Vec::as_slice))
            .unwrap_or_default();
        String::from_utf8_lossy(bytes).into_owned()
    }

    fn put(&mut self, path: &str, text: String) {
        self.plan.files.insert(path.to_owned(), text.into_bytes());
    }

    fn step(&mut self, kind: StepKind, id: impl Into<String>, file: &str, line: usize) {
        self.plan.steps.push(Step {
            kind,
            id: id.into(),
            file: file.to_owned(),
            line,
        });
    }

    fn refuse(
        &mut self,
        file: &str,
        line: usize,
        what: impl Into<String>,
        advice: impl Into<String>,
    ) {
        self.plan
            .findings
            .push(Finding::error(file, line, what, advice));
    }

    /// Says a thing of a table once.
    fn notice(&mut self, key: &'static str, file: &str, line: usize, what: String, advice: &str) {
        if self.said.insert(key) {
            self.plan
                .findings
                .push(Finding::notice(file, line, what, advice));
        }
    }

    /// Returns the holder whom a row names; an organisation is known by its identifier or its title.
    fn holder(&self, who: &Who) -> Result<Holder, String> {
        let name = match who {
            Who::Holder(Holder::Organisation(id)) => {
                let is_there = self
                    .charter
                    .compact
                    .organisations
                    .iter()
                    .any(|(one, _)| one == id);
                return if is_there {
                    Ok(Holder::Organisation(id.clone()))
                } else {
                    Err(format!("org:{id}"))
                };
            }
            Who::Holder(holder) => return Ok(holder.clone()),
            Who::Name(name) => name,
        };
        let bears = |title: &kernel::Localized| title.iter().any(|(_, text)| alike(text, name));
        let found = self
            .charter
            .compact
            .organisations
            .iter()
            .find(|(_, title)| bears(title));
        found
            .map(|(id, _)| Holder::Organisation(id.clone()))
            .ok_or_else(|| name.clone())
    }

    /// Returns the file of figures that this charter feeds.
    fn feed(&self) -> Option<&'a str> {
        let feeds = self.charter.feeds.iter();
        let mut figures = feeds.filter(|feed| feed.kind == FeedKind::Figures);
        figures.next().map(|feed| feed.file.as_str())
    }
}

/// Returns whether two texts are the same but for capitals, spaces and signs.
fn alike(one: &str, other: &str) -> bool {
    bare(one) == bare(other)
}

/// Returns the letters and digits of a text, in small letters.
fn bare(text: &str) -> String {
    let words = text.split(|c: char| !c.is_alphanumeric());
    let words: Vec<String> = words
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    words.join(" ")
}

/// Returns the words of a text without its numbers.
fn without_digits(text: &str) -> String {
    let words = bare(text);
    let words = words
        .split(' ')
        .filter(|word| !word.contains(|c: char| c.is_ascii_digit()));
    words.collect::<Vec<_>>().join(" ")
}
