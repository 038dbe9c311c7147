//! `GET /methods/coding`: the one book of rules by which promises are read, and where like is read unlike.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use progress::coding::{self, Unlike};
use publication::Snapshot;
use ui::Markup;

use crate::Public;
use crate::page::Page;
use crate::section::Section;
use crate::shown;
use crate::visit::{Shown, Visit};

#[derive(Template)]
#[template(path = "methods/coding.html")]
struct CodingPage {
    page: Page,
    since: Option<String>,
    rules: Vec<RuleShown>,
    unlike: Vec<PairShown>,
}

/// A rule with the promises that it decided.
struct RuleShown {
    id: String,
    title: Markup,
    text: Markup,
    promises: Vec<Markup>,
}

/// Two promises that are read unlike.
struct PairShown {
    one: Markup,
    other: Markup,
    why: Markup,
}

/// `GET /methods/coding`
pub async fn get(State(_): State<Arc<Public>>, visit: Visit) -> Shown {
    let snapshot = &visit.snapshot;
    let page = visit.titled(Section::Methods, visit.page.say("section-coding"));
    let book = snapshot.compact.rule_book.as_ref();
    let rules = book.into_iter().flat_map(|book| &book.rules);
    let shown_rule = |rule: &coding::CodingRule| RuleShown {
        id: rule.id.clone(),
        title: page.words.text(&rule.title),
        text: page.words.text(&rule.text),
        promises: decided(&page, snapshot, &rule.id),
    };
    visit.show(&CodingPage {
        since: book.map(|book| page.day(book.valid_from)),
        rules: rules.map(shown_rule).collect(),
        unlike: coding::unlike(&snapshot.compact.commitments)
            .iter()
            .map(|pair| pair_shown(&page, snapshot, pair))
            .collect(),
        page,
    })
}

fn decided(page: &Page, snapshot: &Snapshot, rule: &str) -> Vec<Markup> {
    let by = snapshot.compact.commitments.iter().filter(|one| {
        let coding = one.coding.as_ref();
        coding.is_some_and(|coding| coding.rules.iter().any(|id| id == rule))
    });
    by.map(|one| shown::commitment(page, snapshot, &one.id))
        .collect()
}

fn pair_shown(page: &Page, snapshot: &Snapshot, pair: &Unlike<'_>) -> PairShown {
    PairShown {
        one: shown::commitment(page, snapshot, pair.one),
        other: shown::commitment(page, snapshot, pair.other),
        why: match pair.why {
            Some(why) => page.words.text(why),
            None => Markup::new().text(&page.say("coding-no-reason")),
        },
    }
}
