//! What stands beside a report: the promise, and what is published on it.

use kernel::{CommitmentId, Holder};
use publication::snapshot::{Rated, Snapshot};
use ui::{Frame, Markup};

/// A promise and what is published on it, in a reader's words.
pub struct Beside {
    /// Its identifier.
    pub id: String,
    /// Its title, in plain words.
    pub title: String,
    /// Who holds it.
    pub holder: String,
    /// Its last wording; empty where the charter no longer has it.
    pub text: Markup,
    /// By when it was to be done, where that was said.
    pub deadline: Option<String>,
    /// What delivering it consists of.
    pub parts: Vec<Markup>,
    /// What is published, the newest first.
    pub figures: Vec<Figure>,
    /// Its public page.
    pub link: String,
}

/// A published figure.
pub struct Figure {
    /// What was counted.
    pub what: String,
    /// How many.
    pub value: String,
    /// When it was true.
    pub as_of: String,
    /// Where it stands, where that is an address of the web.
    pub source: Option<String>,
    /// Who said it.
    pub by: String,
}

/// How many published figures a form shows.
const MOST: usize = 5;

/// Returns what stands beside a report on a promise.
pub fn beside(page: &Frame, known: &Snapshot, id: &CommitmentId, holder: &Holder) -> Beside {
    let rated = known.rated(id);
    let wording = rated.and_then(|rated| rated.commitment.versions.last());
    let parts = rated.map_or(&[][..], |rated| &rated.commitment.deliverables);
    Beside {
        id: id.to_string(),
        title: title(page, known, id),
        holder: holder_name(page, known, holder),
        text: wording.map_or_else(Markup::new, |one| page.text(&one.text)),
        deadline: wording
            .and_then(|one| one.deadline)
            .map(|by| page.period(by)),
        parts: parts
            .iter()
            .map(|part| page.text(&part.done_when))
            .collect(),
        figures: rated.map_or_else(Vec::new, |rated| figures(page, rated)),
        link: page.link(&format!("/commitments/{id}")),
    }
}

fn figures(page: &Frame, rated: &Rated) -> Vec<Figure> {
    let valued = rated.figures.iter().rev().filter_map(|one| {
        let value = one.value?;
        let is_web = one.source.starts_with("http");
        Some(Figure {
            what: one.indicator.clone(),
            value: format!("{} {}", page.number(value), unit(page, &one.unit)),
            as_of: one
                .as_of
                .map(|as_of| page.period(as_of))
                .unwrap_or_default(),
            source: is_web.then(|| one.source.clone()),
            by: one.reported_by.clone(),
        })
    });
    valued.take(MOST).collect()
}

fn unit(page: &Frame, unit: &str) -> String {
    let named = page.words.find(&format!("unit-{unit}"), &[]);
    named.map_or_else(|| unit.to_owned(), std::borrow::Cow::into_owned)
}

/// Returns a promise's title in plain words; its identifier where the charter no longer has it.
pub fn title(page: &Frame, known: &Snapshot, id: &CommitmentId) -> String {
    let rated = known.rated(id);
    rated.map_or_else(
        || id.to_string(),
        |rated| page.words.plain(&rated.commitment.title).to_owned(),
    )
}

/// Returns who holds a promise.
pub fn holder_name(page: &Frame, known: &Snapshot, holder: &Holder) -> String {
    match holder {
        Holder::Country(country) => country.name(page.words.language()).to_owned(),
        Holder::Organisation(id) => {
            let named = known
                .compact
                .organisations
                .iter()
                .find(|(other, _)| other == id);
            named.map_or_else(
                || id.to_string(),
                |(_, name)| page.words.plain(name).to_owned(),
            )
        }
        Holder::All => page.say("holder-all").into_owned(),
    }
}

/// Returns the form of a promise.
pub fn form(known: &Snapshot, id: &CommitmentId) -> cycle::form::Form {
    let parts = known.rated(id).map(|rated| &rated.commitment.deliverables);
    let parts = parts.into_iter().flatten().map(|part| part.id.clone());
    cycle::form::Form {
        deliverables: parts.collect(),
    }
}
