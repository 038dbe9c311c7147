//! `GET /sources` and `GET /sources/{id}`: where figures come from, down to the row.

use std::collections::BTreeMap;
use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use evidence::{Observation, SourceClass};
use kernel::ObservationId;
use publication::{Rated, Snapshot};
use ui::Markup;

use crate::Public;
use crate::commitments::contradicts;
use crate::cycles;
use crate::page::Page;
use crate::section::Section;
use crate::shown;
use crate::visit::{Shown, Visit};

/// Figures on one page.
const N_ON_PAGE: usize = 40;

#[derive(Template)]
#[template(path = "sources/list.html")]
struct SourcesPage {
    page: Page,
    sources: Vec<SourceShown>,
    classes: Vec<(String, usize)>,
    figures: Vec<Line>,
    n_figures: usize,
    before: Option<String>,
    after: Option<String>,
}

/// A source of data.
struct SourceShown {
    id: String,
    title: Markup,
    owner: Markup,
    licence: String,
    rhythm: Markup,
    address: Option<Markup>,
    note: Markup,
}

/// A figure in the list.
struct Line {
    id: String,
    link: String,
    what: Markup,
    value: String,
    as_of: String,
    class: String,
    source: Markup,
}

/// Returns every figure with the commitments it is linked from; those of no commitment come last.
fn all_figures(snapshot: &Snapshot) -> Vec<(&Observation, Vec<&Rated>)> {
    let mut all: BTreeMap<&ObservationId, (&Observation, Vec<&Rated>)> = BTreeMap::new();
    for rated in &snapshot.rated {
        for figure in &rated.figures {
            let (_, linked) = all.entry(&figure.id).or_insert((figure, Vec::new()));
            linked.push(rated);
        }
    }
    for figure in &snapshot.context {
        all.entry(&figure.id).or_insert((figure, Vec::new()));
    }
    all.into_values().collect()
}

/// Returns the place of a class of source in the order of this page: who has no part in the promise and counts comes
/// first, who only repeats comes last.
fn strength(class: SourceClass) -> usize {
    use SourceClass as Of;
    let order = [
        Of::Independent,
        Of::UnitedNations,
        Of::OfficialDataset,
        Of::PartnerReported,
        Of::SelfReported,
        Of::OfficialViaPress,
        Of::Press,
        Of::Missing,
    ];
    let place = order.iter().position(|one| *one == class);
    place.unwrap_or(order.len())
}

/// `GET /sources`
pub async fn list(State(_): State<Arc<Public>>, visit: Visit) -> Shown {
    let snapshot = &visit.snapshot;
    let page = visit.titled(Section::Sources, visit.page.say("section-sources"));
    let words = page.words;
    let mut all = all_figures(snapshot);
    all.sort_by_key(|(figure, _)| strength(figure.class));
    let class_name = |figure: &Observation| {
        words
            .say(&format!("class-{}", figure.class.code()))
            .into_owned()
    };
    let mut classes: Vec<SourceClass> = SourceClass::ALL.to_vec();
    classes.sort_by_key(|class| strength(*class));
    let classes = classes
        .iter()
        .map(|class| {
            (
                words.say(&format!("class-{}", class.code())).into_owned(),
                all.iter().filter(|(f, _)| f.class == *class).count(),
            )
        })
        .filter(|(_, n)| *n > 0)
        .collect();
    let n_pages = all.len().div_ceil(N_ON_PAGE).max(1);
    let numbered = |n: usize| match n {
        1 => page.link("/sources"),
        n => page.link_asking("/sources", &[("page", &n.to_string())]),
    };
    let last = || vec![(n_pages.to_string(), numbered(n_pages))];
    let number: usize = visit.answer("page", last)?.unwrap_or(1);
    if number == 0 || number > n_pages {
        return Err(visit.not_understood("page", &number.to_string(), last()));
    }
    visit.show(&SourcesPage {
        before: (number > 1).then(|| numbered(number - 1)),
        after: (number < n_pages).then(|| numbered(number + 1)),
        sources: snapshot
            .compact
            .sources
            .iter()
            .map(|source| SourceShown {
                id: source.id.clone(),
                title: words.text(&source.title),
                owner: shown::name(words, snapshot, &source.owner),
                licence: if source.licence == "unknown" {
                    words.say("licence-unknown").into_owned()
                } else {
                    source.licence.clone()
                },
                rhythm: words
                    .find(&format!("rhythm-{}", source.rhythm.replace(' ', "-")), &[])
                    .map_or_else(
                        || shown::own(words, snapshot, &source.rhythm),
                        |said| Markup::new().text(&said),
                    ),
                address: source.address.as_deref().map(shown::source),
                note: words.text(&source.note),
            })
            .collect(),
        n_figures: all.len(),
        figures: all
            .iter()
            .skip((number - 1) * N_ON_PAGE)
            .take(N_ON_PAGE)
            .map(|(figure, _)| Line {
                id: figure.id.to_string(),
                link: page.link(&format!("/sources/{}", figure.id)),
                what: shown::indicator(words, snapshot, figure),
                value: shown::value(words, figure),
                as_of: shown::as_of(words, figure),
                class: class_name(figure),
                source: shown::source(&figure.source),
            })
            .collect(),
        classes,
        page,
    })
}

#[derive(Template)]
#[template(path = "sources/figure.html")]
struct FigurePage {
    page: Page,
    id: String,
    what: Markup,
    value: String,
    as_of: String,
    counted_since: Option<String>,
    known_on: String,
    known_basis: String,
    member: Option<Markup>,
    reported_by: Markup,
    class: String,
    class_means: String,
    source: Markup,
    /// The report that said it, where one did.
    report: Option<Markup>,
    address: String,
    kept: String,
    note: Markup,
    corrects: Option<Markup>,
    commitments: Vec<(Markup, String)>,
    line: usize,
}

/// `GET /sources/{id}`: one published figure, as its source gave it.
pub async fn get(State(_): State<Arc<Public>>, Path(id): Path<String>, visit: Visit) -> Shown {
    let snapshot = &visit.snapshot;
    let all = all_figures(snapshot);
    let wanted = id.to_ascii_uppercase().parse::<ObservationId>().ok();
    let found = all
        .iter()
        .find(|(figure, _)| Some(&figure.id) == wanted.as_ref() || figure.id.as_str() == id)
        .ok_or_else(|| visit.nothing_named("failure-no-figure", &id, Vec::new()))?;
    let (figure, linked) = found;
    let words = visit.page.words;
    let title = format!("{} · {}", figure.id, figure.indicator);
    let page = visit.titled(Section::Sources, title);
    visit.show(&FigurePage {
        id: figure.id.to_string(),
        what: shown::indicator(words, snapshot, figure),
        value: shown::value(words, figure),
        as_of: shown::as_of(words, figure),
        counted_since: figure.counted_since.map(|day| words.day(day)),
        known_on: words.day(figure.known_on),
        known_basis: words
            .say(&format!("known-{}", figure.known_basis.code()))
            .into_owned(),
        member: figure
            .member
            .map(|country| shown::country(&page, snapshot, country.code())),
        reported_by: shown::name(words, snapshot, &figure.reported_by),
        class: words
            .say(&format!("class-{}", figure.class.code()))
            .into_owned(),
        class_means: words
            .say(&format!("class-{}-means", figure.class.code()))
            .into_owned(),
        source: shown::source(&figure.source),
        report: cycles::report_of(&page, snapshot, figure.id.as_str()),
        kept: shown::kept(&page, snapshot, &figure.source),
        address: figure.source.clone(),
        note: words.text(&figure.note),
        corrects: figure
            .corrects
            .as_ref()
            .map(|id| shown::anchor(&page.link(&format!("/sources/{id}")), id.as_str())),
        commitments: linked
            .iter()
            .map(|rated| {
                let assessment = &rated.assessment;
                let role = if assessment.rated_by.contains(&figure.id) {
                    "role-rates"
                } else if contradicts(rated, figure) {
                    "role-contradicts"
                } else {
                    "role-beside"
                };
                (
                    shown::commitment(&page, snapshot, &rated.commitment.id),
                    words.say(role).into_owned(),
                )
            })
            .collect(),
        line: figure.line,
        page,
    })
}
