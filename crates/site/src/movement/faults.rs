//! `GET /movement/faults`: what the gatekeeper found, and the kinds of faults it knows.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use kernel::Severity;
use publication::counts::faults::KINDS;
use ui::{Badge, Markup, Shape, Tone};

use super::told;
use crate::Public;
use crate::page::Page;
use crate::section::Section;
use crate::visit::{Shown, Visit};

#[derive(Template)]
#[template(path = "movement/faults.html")]
struct FaultsPage {
    page: Page,
    found: Vec<FaultLine>,
    kinds: Vec<KindShown>,
}

/// A fault that was found.
struct FaultLine {
    kind: String,
    weight: Badge,
    n_rows: usize,
    reason: Markup,
    question: Markup,
}

/// A kind of fault.
struct KindShown {
    name: String,
    means: String,
    weight: Badge,
}

/// `GET /movement/faults`
pub async fn get(State(_): State<Arc<Public>>, visit: Visit) -> Shown {
    let page = visit.titled(Section::Movement, visit.page.say("movement-faults-title"));
    let words = page.words;
    let name = |kind: ::movement::gatekeeper::Kind| {
        words.say(&format!("fault-{}", kind.name())).into_owned()
    };
    let weight = |severity: Severity| {
        let (key, shape, tone) = match severity {
            Severity::Error => ("weight-refused", Shape::Cross, Tone::Bad),
            Severity::Warning => ("weight-quarantined", Shape::Dashed, Tone::Slow),
            Severity::Notice => ("weight-noticed", Shape::Paper, Tone::Quiet),
        };
        Badge {
            word: words.say(key).into_owned(),
            shape,
            tone,
        }
    };
    let faults = &visit.snapshot.movements.faults;
    visit.show(&FaultsPage {
        found: faults
            .iter()
            .map(|fault| {
                let kind = fault.kind.name();
                let (reason, question) = told::fault(&page, kind, &fault.reason, &fault.question);
                FaultLine {
                    kind: name(fault.kind),
                    weight: weight(fault.severity),
                    n_rows: fault.n_rows,
                    reason,
                    question,
                }
            })
            .collect(),
        kinds: KINDS
            .into_iter()
            .map(|kind| KindShown {
                name: name(kind),
                means: words
                    .say(&format!("fault-{}-means", kind.name()))
                    .into_owned(),
                weight: weight(kind.severity()),
            })
            .collect(),
        page,
    })
}
