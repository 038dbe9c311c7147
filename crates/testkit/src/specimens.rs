//! Specimens of questions, rules and pathways for tests.

use std::collections::BTreeMap;

use kernel::{Day, FactId, Localized};

use pathways::criterion::{Criterion, Role, Test};
use pathways::pathway::{Checked, Kind, LeadsTo, Pathway, Reviewed, Source, Version};
use pathways::question::{AnswerType, Changeable, Question, QuestionTexts, Witness};
use pathways::texts::Texts;
use pathways::timeline::{Boundary, InForce, State};

/// Returns a question without burden or sensitivity.
#[must_use]
pub fn question(id: &str, answer_type: AnswerType) -> Question {
    Question {
        id: fact(id),
        answer_type,
        specials: Vec::new(),
        offer: Vec::new(),
        needs_document: false,
        burden: 1,
        sensitivity: 0,
        who: Witness::Oneself,
        can_change: Changeable::Yes,
        pin: None,
        of_everybody: false,
        later: false,
        after: None,
        filled_by: None,
        prior: Vec::new(),
        texts: QuestionTexts {
            ask: Localized::english(format!("{id}?")),
            ..QuestionTexts::default()
        },
    }
}

/// Returns a fact's name.
#[must_use]
pub fn fact(id: &str) -> FactId {
    id.parse().expect("the specimen's names are sound")
}

/// Returns a need; nothing but its test is special.
#[must_use]
pub fn need(id: &str, test: Test) -> Criterion {
    Criterion {
        id: id.to_owned(),
        role: Role::Need,
        test,
        cite: format!("art. {id}"),
        phrase: id.to_owned(),
    }
}

/// Returns a bar; nothing but its test is special.
#[must_use]
pub fn bar(id: &str, test: Test) -> Criterion {
    Criterion {
        role: Role::Bar,
        ..need(id, test)
    }
}

/// Returns a version that has always been open and has no end.
#[must_use]
pub fn version(criteria: Vec<Criterion>) -> Version {
    Version {
        id: "standing".to_owned(),
        state: State::Open,
        in_force: InForce {
            from: Boundary::Unbounded,
            until: Boundary::Unbounded,
        },
        seen_on: Vec::new(),
        source: Source {
            act: "Act 1".to_owned(),
            article: String::new(),
            link: String::new(),
            read_on: Day::new(2026, 11, 1).expect("a day"),
            checked: Checked::Yes,
        },
        criteria,
        decisions: Vec::new(),
        silences: Vec::new(),
        caps: Vec::new(),
        costs: Vec::new(),
        documents: Vec::new(),
        start_at: Vec::new(),
        leads_to: LeadsTo::NotPublished,
        confidence: None,
        confirmed_on: None,
        fee: None,
        contacts: Vec::new(),
        limits: Vec::new(),
        line: 1,
    }
}

/// Returns a pathway with these versions.
#[must_use]
pub fn pathway(id: &str, versions: Vec<Version>) -> Pathway {
    Pathway {
        id: id.parse().expect("the specimen's names are sound"),
        row: id.to_owned(),
        destination: "CAN".parse().expect("a country"),
        kind: Kind::Labour,
        official: Vec::new(),
        reviewed: Reviewed::default(),
        versions,
        texts: Texts {
            title: Localized::english(id),
            criteria: BTreeMap::new(),
            ..Texts::default()
        },
        cases: Vec::new(),
        file: format!("pathways/can/{id}/pathway.toml"),
    }
}
