//! What may be found, gathered from a release and from what stands beside it.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Country, Language};
use progress::Compact;

use super::document::Document;
use super::{Entry, Found, Index};
use crate::snapshot::{Rated, Snapshot};

impl Index {
    /// Returns the index of everything a release shows, and of what stands beside it.
    #[must_use]
    pub fn of(snapshot: &Snapshot, beside: &[Entry]) -> Self {
        let mut documents: Vec<Document> = beside.iter().map(entry_document).collect();
        documents.extend(snapshot.rated.iter().flat_map(promise_documents));
        documents.extend(compact_documents(&snapshot.compact));
        let vocabulary = vocabulary(&documents);
        Self {
            documents,
            vocabulary,
        }
    }
}

/// Returns every folded word with the number of documents that have it.
fn vocabulary(documents: &[Document]) -> BTreeMap<String, usize> {
    let mut vocabulary: BTreeMap<String, usize> = BTreeMap::new();
    for document in documents {
        let once: BTreeSet<&str> = document
            .fields
            .iter()
            .flat_map(|field| &field.words)
            .map(|word| word.folded.as_str())
            .collect();
        for word in once {
            *vocabulary.entry(word.to_owned()).or_default() += 1;
        }
    }
    vocabulary
}

/// Returns a promise and its figures.
fn promise_documents(rated: &Rated) -> Vec<Document> {
    let mut documents = vec![commitment_document(rated)];
    for figure in &rated.figures {
        let mut document = Document::new(Found::Figure(figure.id.clone()));
        document.add(20.0, Language::En, figure.id.as_str());
        document.title(3.0, Language::En, &figure.indicator);
        document.add(1.0, Language::En, &figure.reported_by);
        document.add_all(1.0, &figure.note);
        documents.push(document);
    }
    documents
}

/// Returns what the charter itself tells: members, packages, pillars, meetings, gaps.
fn compact_documents(compact: &Compact) -> Vec<Document> {
    let mut documents = Vec::new();
    for member in &compact.members {
        let mut document = Document::new(Found::Member(member.country));
        document.add(20.0, Language::En, member.country.code());
        document.title_in_all(14.0, &member.country.names());
        document.add_all(1.0, &member.note);
        documents.push(document);
    }
    for package in &compact.packages {
        let mut document = Document::new(Found::Package(package.id.clone()));
        document.add(20.0, Language::En, package.id.as_str());
        document.title_in_all(7.0, &package.title);
        document.add_all(2.0, &package.aim);
        document.add_all(1.0, &package.note);
        documents.push(document);
    }
    for pillar in &compact.pillars {
        let mut document = Document::new(Found::Pillar(pillar.id.clone()));
        document.title_in_all(7.0, &pillar.title);
        document.add_all(2.0, &pillar.summary);
        document.add_all(1.0, &pillar.note);
        documents.push(document);
    }
    for meeting in &compact.meetings {
        let mut document = Document::new(Found::Meeting(meeting.id.clone()));
        document.title_in_all(7.0, &meeting.title);
        document.add_all(2.0, &meeting.summary);
        documents.push(document);
    }
    for gap in &compact.gaps {
        let mut document = Document::new(Found::Gap(gap.id.clone()));
        document.title_in_all(5.0, &gap.what);
        document.add_all(2.0, &gap.detail);
        documents.push(document);
    }
    documents
}

fn entry_document(entry: &Entry) -> Document {
    let mut document = Document::new(entry.what.clone());
    document.title_in_all(7.0, &entry.title);
    for name in &entry.names {
        document.add(7.0, Language::En, name);
    }
    for (weight, text) in &entry.texts {
        document.add_all(*weight, text);
    }
    document
}

fn commitment_document(rated: &Rated) -> Document {
    let commitment = &rated.commitment;
    let mut document = Document::new(Found::Commitment(commitment.id.clone()));
    document.add(20.0, Language::En, commitment.id.as_str());
    document.title_in_all(7.0, &commitment.title);
    if let Some(country) = commitment.holder.country() {
        document.add(4.0, Language::En, country.code());
        document.add_all(4.0, &country.names());
    }
    document.add(1.0, Language::En, &commitment.actor);
    for other in &commitment.joint_with {
        document.add(1.5, Language::En, other);
        if let Ok(country) = other.parse::<Country>() {
            document.add_all(1.5, &country.names());
        }
    }
    for version in &commitment.versions {
        document.add_all(3.0, &version.text);
        document.add(0.5, Language::En, &version.occasion);
        if let Some(target) = &version.target {
            for number in [target.min, target.max].into_iter().flatten() {
                document.add(2.0, Language::En, &number.normalize().to_string());
            }
            document.add(1.0, Language::En, &target.unit);
        }
    }
    for deliverable in &commitment.deliverables {
        document.add_all(1.5, &deliverable.done_when);
    }
    document.add_all(1.0, &commitment.note);
    for event in &commitment.events {
        document.add_all(1.0, &event.what);
    }
    for statement in &rated.statements {
        document.add(1.0, Language::En, &statement.title);
        document.add_all(0.5, &statement.what);
    }
    document
}
