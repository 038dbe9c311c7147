//! `GET /money/publishers` and `GET /money/publishers/{id}`: what publishers' links are worth.

use std::sync::Arc;

use askama::Template;
use assistance::link::{Grade, Side};
use axum::extract::{Path, State};
use ui::Markup;

use super::country::reporter_name;
use super::look::{Look, percent, publisher_path};
use crate::Public;
use crate::page::Page;
use crate::section::Section;
use crate::shown;
use crate::visit::{Shown, Visit};

/// Faulty links that a page shows; the rest is in the table.
const SHOWN: usize = 60;

#[derive(Template)]
#[template(path = "money/publishers.html")]
struct PublishersPage {
    page: Page,
    look: Look,
    grades: Vec<(String, String)>,
    rows: Vec<PublisherRow>,
    files: (String, String),
    fault_files: (String, String),
}

/// A publisher with its links by grade.
struct PublisherRow {
    name: Markup,
    payments: String,
    traceable: String,
    counts: Vec<(String, String)>,
}

fn grade_name(page: &Page, grade: Grade) -> String {
    page.say(&format!("aid-grade-{}", grade.word()))
        .into_owned()
}

/// `GET /money/publishers`
pub async fn list(State(public): State<Arc<Public>>, visit: Visit) -> Shown {
    let title = visit.page.say("aid-links");
    let look = Look::ask(&public, &visit, &title).await?;
    let page = look.page.clone();
    let mut publishers: Vec<_> = look.aid.publishers.iter().collect();
    publishers.sort_by_key(|(_, one)| std::cmp::Reverse(one.n_payments));
    let rows = publishers
        .into_iter()
        .map(|(reference, one)| {
            let count = |grade: Grade| one.links.get(&grade).copied().unwrap_or(0);
            let good = count(Grade::BothAgree) + count(Grade::OneResolves);
            let share = (one.n_payments > 0).then(|| good as f64 / one.n_payments as f64);
            PublisherRow {
                name: shown::anchor(
                    &look.link(&publisher_path(reference)),
                    &reporter_name(&look, reference),
                ),
                payments: page.count(one.n_payments),
                traceable: percent(&page, share.map(|share| share.min(1.0))),
                counts: Grade::ALL
                    .iter()
                    .map(|grade| (grade_name(&page, *grade), page.count(count(*grade))))
                    .collect(),
            }
        })
        .collect();
    visit.show(&PublishersPage {
        grades: Grade::ALL
            .iter()
            .map(|grade| {
                let means = page.say(&format!("aid-grade-{}-means", grade.word()));
                (grade_name(&page, *grade), means.into_owned())
            })
            .collect(),
        rows,
        files: look.files("aid-links"),
        fault_files: look.files("aid-link-faults"),
        page,
        look,
    })
}

#[derive(Template)]
#[template(path = "money/publisher.html")]
struct PublisherPage {
    page: Page,
    look: Look,
    reference: String,
    counts: Vec<(String, String)>,
    faults: Vec<FaultRow>,
    n_faults: usize,
    activities: String,
    n_activities: usize,
    files: (String, String),
}

/// A link that its publisher could mend.
struct FaultRow {
    activity: Markup,
    what: String,
    field: &'static str,
    names: String,
    file: String,
    line: u64,
}

/// `GET /money/publishers/{id}`
pub async fn get(State(public): State<Arc<Public>>, Path(id): Path<String>, visit: Visit) -> Shown {
    let reference = if id == "-" { "" } else { id.as_str() };
    let title = visit.page.say("aid-links");
    let mut look = Look::ask(&public, &visit, &title).await?;
    let Some(publisher) = look.aid.publishers.get(reference) else {
        let list = (title.into_owned(), visit.page.link("/money/publishers"));
        return Err(visit.nothing_named("aid-no-publisher", &id, vec![list]));
    };
    look.page = look
        .page
        .titled(Some(Section::Money), reporter_name(&look, reference));
    let page = look.page.clone();
    let counts = Grade::ALL
        .iter()
        .map(|grade| {
            let n = publisher.links.get(grade).copied().unwrap_or(0);
            (grade_name(&page, *grade), page.count(n))
        })
        .collect();
    let faulty = || {
        look.aid
            .faulty
            .iter()
            .filter(|one| *one.publisher == *reference)
    };
    let faults = faulty()
        .take(SHOWN)
        .map(|one| FaultRow {
            activity: look.activity(&one.activity, &one.activity),
            what: grade_name(&page, one.grade),
            field: match one.side {
                Side::Provider => "provider-activity-id",
                Side::Receiver => "receiver-activity-id",
            },
            names: one.names.to_string(),
            file: one.file.to_string(),
            line: one.line,
        })
        .collect();
    visit.show(&PublisherPage {
        counts,
        faults,
        n_faults: faulty().count(),
        n_activities: publisher.n_activities,
        activities: look.link_asking("/money/activities", &[("publisher", reference)]),
        files: look.files("aid-link-faults"),
        reference: reference.to_owned(),
        page,
        look,
    })
}
