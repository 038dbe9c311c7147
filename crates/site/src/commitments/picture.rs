//! The chart of a promise as a file, and where it comes from.

use axum::extract::Path;
use publication::{Rated, Snapshot};
use ui::Markup;
use ui::figure::Tools;

use crate::chart;
use crate::page::Page;
use crate::visit::{Shown, Visit};

/// `GET /commitments/{id}/figures.svg`: the chart of a promise as a file.
pub async fn get(Path(id): Path<String>, visit: Visit) -> Shown {
    let rated = super::rated(&visit, &id)?;
    let page = &visit.page;
    let path = format!("/commitments/{}", rated.commitment.id);
    let Some(chart) = chart::of(page, rated) else {
        let title = page.words.plain(&rated.commitment.title).to_owned();
        let instead = vec![(title, page.link(&path))];
        return Err(visit.nothing_named("failure-not-found-what", "figures.svg", instead));
    };
    let finding = chart::finding(page, rated).unwrap_or_default();
    let title = page.words.plain(&rated.commitment.title);
    let title = format!("{title}: {finding}");
    let source = format!(
        "{}: {}. {}",
        page.say("source"),
        chart::reporters(page, &visit.snapshot, rated),
        page.cited(rated.commitment.id.as_str(), &path)
    );
    let drawn = ui::figure::as_file(&title, &chart.draw_wide(page.words), &source);
    let name = format!("{}-{}.svg", rated.commitment.id, page.on);
    Ok(crate::leaving::picture(page.on, &name, &drawn))
}

/// Returns where the chart of a promise comes from, and how to take it along.
pub fn tools(page: &Page, snapshot: &Snapshot, rated: &Rated) -> Markup {
    let id = rated.commitment.id.as_str();
    let path = format!("/commitments/{id}");
    let title = page.words.plain(&rated.commitment.title);
    let finding = chart::finding(page, rated).unwrap_or_default();
    Tools {
        source: Markup::new().text(&chart::reporters(page, snapshot, rated)),
        files: vec![
            ("SVG".to_owned(), page.link(&format!("{path}/figures.svg"))),
            (
                "CSV".to_owned(),
                page.link_asking("/data/figures.csv", &[("commitment", id)]),
            ),
        ],
        cite: page.cited(&format!("{id}, {title}. {finding}"), &path),
    }
    .show(page.words)
}
