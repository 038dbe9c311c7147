//! `GET /money/activities`: every activity, narrowed by country, publisher, pillar or words.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use kernel::Country;
use kernel::text::bare;
use publication::money::aid::Summary;

use super::country::{ActivityRow, reporter_name};
use super::look::Look;
use crate::Public;
use crate::page::Page;
use crate::visit::{Shown, Visit};

/// Activities on one page.
const AT_ONCE: usize = 100;

#[derive(Template)]
#[template(path = "money/activities.html")]
struct ActivitiesPage {
    page: Page,
    look: Look,
    sought: String,
    countries: Vec<(String, String, bool)>,
    pillars: Vec<(String, String, bool)>,
    n_found: usize,
    activities: Vec<ActivityRow>,
    /// What the amounts of the list are: of one country, where one was asked for.
    spent_head: &'static str,
    before: Option<String>,
    after: Option<String>,
    files: (String, String),
}

/// Returns whether all words stand in an activity's name or title. Folding is dear, so nothing is folded unasked.
fn has_words(one: &Summary, words: &[String]) -> bool {
    if words.is_empty() {
        return true;
    }
    let text = bare(&format!("{} {}", one.id, one.title));
    words.iter().all(|word| text.contains(word.as_str()))
}

/// `GET /money/activities?q=&country=&publisher=&pillar=&from=`
pub async fn get(State(public): State<Arc<Public>>, visit: Visit) -> Shown {
    let title = visit.page.say("aid-activities");
    let look = Look::ask(&public, &visit, &title).await?;
    let snapshot = &visit.snapshot;
    let instead = || vec![(title.to_string(), visit.page.link("/money/activities"))];
    let country: Option<Country> = visit.answer("country", instead)?;
    let from: usize = visit.answer("from", instead)?.unwrap_or(0);
    let sought = visit.asked.get("q").unwrap_or_default().to_owned();
    let words: Vec<String> = sought.split_whitespace().map(bare).collect();
    let (publisher, pillar) = (visit.asked.get("publisher"), visit.asked.get("pillar"));
    let fits = |one: &&Summary| {
        country.is_none_or(|country| one.places.iter().any(|code| code == country.alpha2()))
            && publisher.is_none_or(|publisher| one.reporter == publisher)
            && pillar.is_none_or(|pillar| match pillar {
                "none" => one.pillars.is_empty(),
                id => one.pillars.iter().any(|known| known == id),
            })
            && has_words(one, &words)
    };
    let all = look.aid.activities.iter().map(|one| &**one);
    let mut found: Vec<&Summary> = all.filter(fits).collect();
    let spent = |one: &Summary| country.map_or(one.spent, |country| one.spent_in(country));
    found.sort_by(|a, b| spent(b).cmp(&spent(a)).then_with(|| a.id.cmp(&b.id)));
    let step = |from: usize| {
        let at = from.to_string();
        let mut query: Vec<(&str, &str)> = ["q", "country", "publisher", "pillar"]
            .into_iter()
            .filter_map(|name| Some((name, visit.asked.get(name)?)))
            .collect();
        query.push(("from", &at));
        look.link_asking("/money/activities", &query)
    };
    let mut countries: Vec<(String, String, bool)> = look
        .aid
        .arrived
        .keys()
        .map(|one| {
            let name = one.name(look.page.words.language()).to_owned();
            (one.code().to_owned(), name, Some(*one) == country)
        })
        .collect();
    countries.sort_by_cached_key(|(_, name, _)| bare(name));
    let mut pillars: Vec<(String, String, bool)> = snapshot
        .compact
        .pillars
        .iter()
        .map(|one| {
            (
                one.id.clone(),
                look.pillar(snapshot, &one.id),
                pillar == Some(&one.id),
            )
        })
        .collect();
    let none = look.page.say("aid-no-pillar").into_owned();
    pillars.push(("none".to_owned(), none, pillar == Some("none")));
    visit.show(&ActivitiesPage {
        n_found: found.len(),
        before: (from > 0).then(|| step(from.saturating_sub(AT_ONCE))),
        after: (from + AT_ONCE < found.len()).then(|| step(from + AT_ONCE)),
        activities: found
            .iter()
            .skip(from)
            .take(AT_ONCE)
            .map(|one| ActivityRow {
                link: look.activity(&one.id, &one.title),
                id: one.id.clone(),
                reporter: reporter_name(&look, &one.reporter),
                spent: look.amount(spent(one)),
                pillars: one.pillars.join(", "),
            })
            .collect(),
        spent_head: if country.is_some() {
            "aid-here"
        } else {
            "aid-spent"
        },
        files: look.files("aid-activities"),
        sought,
        countries,
        pillars,
        page: look.page.clone(),
        look,
    })
}
