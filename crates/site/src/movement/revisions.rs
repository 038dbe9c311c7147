//! `GET /movement/revisions`: which counts were replaced, and by how much.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;

use super::told;
use crate::Public;
use crate::page::Page;
use crate::section::Section;
use crate::visit::{Shown, Visit};

#[derive(Template)]
#[template(path = "movement/revisions.html")]
struct RevisionsPage {
    page: Page,
    lines: Vec<Line>,
}

/// A series whose counts were revised.
struct Line {
    title: String,
    link: String,
    n: usize,
    median: String,
    largest: String,
    up: usize,
    down: usize,
}

/// `GET /movement/revisions`
pub async fn get(State(_): State<Arc<Public>>, visit: Visit) -> Shown {
    let snapshot = &visit.snapshot;
    let movements = &snapshot.movements;
    let page = visit.titled(
        Section::Movement,
        visit.page.say("movement-revisions-title"),
    );
    let of_charter = movements.series.iter().filter_map(|one| {
        // From the first published to the one that stands.
        let changes = one.revisions().into_iter().filter_map(|(_, counts)| {
            let values: Vec<u64> = counts
                .iter()
                .filter_map(|count| count.value.count())
                .collect();
            (values.len() == counts.len()).then(|| (*values.last().unwrap_or(&0), values[0]))
        });
        line(
            &page,
            changes.collect(),
            told::title(&page, &one.subject),
            told::series_link(&page, &one.subject),
        )
    });
    let of_files = movements.imported_tables().filter_map(|table| {
        let changes = table.triangle.iter().filter_map(|(_, said)| {
            let numbers: Vec<u64> = said
                .iter()
                .flatten()
                .filter_map(|value| value.number())
                .collect();
            Some((*numbers.first()?, *numbers.last()?))
        });
        let title = super::imported::title(&page, &table.head.key);
        line(
            &page,
            changes.collect(),
            title,
            page.link(&format!("/movement/imported/{}", table.head.slug)),
        )
    });
    let mut lines: Vec<Line> = of_charter.chain(of_files).collect();
    lines.sort_by_key(|line| std::cmp::Reverse(line.n));
    visit.show(&RevisionsPage { lines, page })
}

/// Returns how a series was revised; nothing where no count of it changed.
fn line(page: &Page, changes: Vec<(u64, u64)>, title: String, link: String) -> Option<Line> {
    let words = page.words;
    let mut shares: Vec<f64> = (changes.iter())
        .filter(|(first, last)| first != last)
        .map(|(first, last)| 100.0 * (*last as f64 / (*first).max(1) as f64 - 1.0).abs())
        .collect();
    shares.sort_by(f64::total_cmp);
    Some(Line {
        n: shares.len(),
        median: told::share(words, *shares.get(shares.len() / 2)?, 2),
        largest: told::share(words, *shares.last()?, 1),
        up: changes.iter().filter(|(first, last)| last > first).count(),
        down: changes.iter().filter(|(first, last)| last < first).count(),
        title,
        link,
    })
}
