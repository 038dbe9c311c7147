//! `GET /money/countries` and `GET /money/countries/{code}`: what arrived, and where it is.

use std::collections::BTreeMap;
use std::sync::Arc;

use askama::Template;
use assistance::announcement::Kind;
use assistance::arrived::Arrived;
use assistance::total::Cell;
use axum::extract::{Path, State};
use kernel::Country;
use publication::Snapshot;
use publication::money::aid::{PlaceAid, ReceiptAid};
use ui::Markup;
use ui::chart::country::{country_at, lies_in};
use ui::chart::{CountryMap, PlaceMark};

use super::look::{Look, activity_path, percent};
use super::{overview, said};
use crate::Public;
use crate::page::Page;
use crate::shown;
use crate::visit::{Shown, Visit};

/// Rows of a long list that a page shows; the rest is in the table.
const SHOWN: usize = 12;

#[derive(Template)]
#[template(path = "money/countries.html")]
struct CountriesPage {
    page: Page,
    look: Look,
    rows: Vec<CountryRow>,
    files: (String, String),
}

/// A country in the list.
struct CountryRow {
    name: Markup,
    least: String,
    most: String,
    told: String,
    linked: String,
}

/// `GET /money/countries`
pub async fn list(State(public): State<Arc<Public>>, visit: Visit) -> Shown {
    let title = visit.page.say("aid-countries");
    let look = Look::ask(&public, &visit, &title).await?;
    let mut rows: Vec<_> = look.aid.arrived.iter().collect();
    rows.sort_by_key(|(_, arrived)| std::cmp::Reverse(arrived.upper()));
    let rows = rows
        .into_iter()
        .map(|(country, arrived)| CountryRow {
            name: look.country(*country),
            least: look.amount(arrived.lower()),
            most: look.amount(arrived.upper()),
            told: percent(&look.page, arrived.told_share()),
            linked: percent(&look.page, arrived.linked_share()),
        })
        .collect();
    visit.show(&CountriesPage {
        files: look.files("aid-arrivals"),
        rows,
        page: look.page.clone(),
        look,
    })
}

#[derive(Template)]
#[template(path = "money/country.html")]
struct CountryPage {
    page: Page,
    look: Look,
    name: String,
    arrived: Option<ArrivedShown>,
    years: Vec<SumRow>,
    reporters: Vec<SumRow>,
    map: Option<Markup>,
    n_outside: usize,
    /// Places that the reports put in this country alone and that lie elsewhere: a question to who published them.
    astray: Vec<AstrayRow>,
    n_without_point: usize,
    places: Vec<PlaceRow>,
    n_places: usize,
    pillars: Vec<(String, String, usize)>,
    activities: Vec<ActivityRow>,
    /// What the amounts of the list are: here only what was spent in this country.
    spent_head: &'static str,
    n_activities: usize,
    all_activities: String,
    receipts: Vec<ReceiptRow>,
    announced: Vec<(Markup, String)>,
    files: (String, String),
    place_files: (String, String),
}

/// What arrived, with every part of the answer.
struct ArrivedShown {
    /// What is reported, and of how much of it both ends are told, in a sentence.
    headline: String,
    least: String,
    most: String,
    parts: Vec<(&'static str, String)>,
    linked: String,
}

/// A place that lies elsewhere than its reports say.
struct AstrayRow {
    name: String,
    at: String,
    share: String,
    activity: Markup,
    reporter: String,
    /// Where it lies, as far as an outline tells.
    lies: String,
}

/// A row of sums by kind.
pub(super) struct SumRow {
    pub name: Markup,
    pub cells: [String; 5],
}

/// A place in the table.
struct PlaceRow {
    name: String,
    at: String,
    gazetteer: String,
    exactness: String,
    share: String,
    activity: Markup,
    /// What is to be doubted about where it lies.
    doubt: &'static str,
}

/// An activity in a list.
pub(super) struct ActivityRow {
    pub link: Markup,
    pub id: String,
    pub reporter: String,
    pub spent: String,
    pub pillars: String,
}

/// What a receiver says.
pub(super) struct ReceiptRow {
    pub who: String,
    pub place: String,
    pub when: String,
    pub amount: String,
    pub used_for: String,
    pub source: Markup,
    pub activity: Markup,
    pub file: String,
    pub line: u64,
}

/// `GET /money/countries/{code}`
pub async fn get(
    State(public): State<Arc<Public>>,
    Path(code): Path<String>,
    visit: Visit,
) -> Shown {
    let snapshot = &visit.snapshot;
    let country: Option<Country> = code.to_ascii_uppercase().parse().ok();
    let Some(country) = country else {
        let list = (
            visit.page.say("aid-countries").into_owned(),
            visit.page.link("/money/countries"),
        );
        return Err(visit.nothing_named("aid-no-country", &code, vec![list]));
    };
    let name = country.name(visit.page.words.language()).to_owned();
    let title = visit.page.say_naming("aid-country-title", "country", &name);
    let look = Look::ask(&public, &visit, &title).await?;
    let aid = &look.aid;
    let alpha2 = country.alpha2();
    let here = |recipient: &str| recipient == alpha2;
    let is_here = |cell: &Cell| here(&cell.recipient) && look.shows(cell.year);
    let years = aid.summed(|cell| is_here(cell).then_some(cell.year));
    let reporters = aid.summed(|cell| is_here(cell).then(|| cell.reporter.clone()));
    let activities = aid.activities_in(country);
    let n_activities = activities.len();
    let (mut places, elsewhere): (Vec<&PlaceAid>, Vec<&PlaceAid>) = aid
        .places_in(country)
        .partition(|place| !is_outside(place, country));
    // What lies elsewhere belongs to another country that the activity names, or else was published wrongly.
    let (astray, abroad): (Vec<&PlaceAid>, Vec<&PlaceAid>) = elsewhere
        .into_iter()
        .partition(|place| place.country.is_some());
    let (map, n_outside) = map(&look, country, &name, &places);
    let n_outside = n_outside + abroad.len();
    places.sort_by(|a, b| {
        b.share
            .cmp(&a.share)
            .then_with(|| a.site.name.cmp(&b.site.name))
    });
    let n_without_point = places.iter().filter(|place| place.at.is_none()).count();
    let receipts = aid
        .receipts
        .iter()
        .filter(|one| {
            activities
                .iter()
                .any(|known| known.id == one.receipt.activity)
        })
        .map(|one| receipt(&look, one))
        .collect();
    visit.show(&CountryPage {
        arrived: (aid.arrived.get(&country)).map(|arrived| arrived_shown(&look, &name, arrived)),
        years: overview::year_rows(&look, &years),
        reporters: overview::reporter_rows(&look, &reporters),
        map,
        n_outside,
        astray: astray.iter().map(|one| astray_row(&look, one)).collect(),
        n_without_point,
        n_places: places.len(),
        places: places
            .iter()
            .take(SHOWN)
            .map(|one| place(&look, one))
            .collect(),
        pillars: pillars(&look, snapshot, country),
        activities: activities
            .iter()
            .take(SHOWN)
            .map(|one| ActivityRow {
                link: look.activity(&one.id, &one.title),
                id: one.id.clone(),
                reporter: reporter_name(&look, &one.reporter),
                spent: look.amount(one.spent_in(country)),
                pillars: one.pillars.join(", "),
            })
            .collect(),
        spent_head: "aid-here",
        n_activities,
        all_activities: look.link_asking("/money/activities", &[("country", country.code())]),
        receipts,
        announced: announced(&look, snapshot, country),
        files: look.files("aid-totals"),
        place_files: look.files("aid-places"),
        name,
        page: look.page.clone(),
        look,
    })
}

/// Returns the name of who reports, or its identifier where no name was given.
pub(super) fn reporter_name(look: &Look, reference: &str) -> String {
    let publisher = look.aid.publishers.get(reference);
    match publisher.map(|one| one.name.as_str()) {
        Some(name) if !name.is_empty() => name.to_owned(),
        _ if reference.is_empty() => look.page.say("aid-unnamed").into_owned(),
        _ => reference.to_owned(),
    }
}

fn exactness(look: &Look, code: &str) -> String {
    let word = match code {
        "1" => "aid-exact",
        "2" => "aid-approximate",
        _ => "aid-unsaid",
    };
    look.page.say(word).into_owned()
}

/// Returns whether a place was published with a point that does not lie in a country, as far as its outline tells.
fn is_outside(place: &PlaceAid, country: Country) -> bool {
    place
        .at
        .is_some_and(|(north, east)| !lies_in(country, north, east))
}

/// Returns what arrived, with every part of the answer.
fn arrived_shown(look: &Look, name: &str, arrived: &Arrived) -> ArrivedShown {
    ArrivedShown {
        headline: headline(look, name, arrived),
        least: look.amount(arrived.lower()),
        most: look.amount(arrived.upper()),
        parts: [
            ("aid-given", arrived.given),
            ("aid-received", arrived.received),
            ("aid-twins", arrived.twins),
            ("aid-untold", arrived.untold),
            ("aid-within", arrived.within),
            ("aid-passing", arrived.passing),
        ]
        .map(|(key, minor)| (key, look.amount(minor)))
        .to_vec(),
        linked: percent(&look.page, arrived.linked_share()),
    }
}

/// Says what reports put into a country, and of how much of it they tell who gave and who received.
fn headline(look: &Look, name: &str, arrived: &Arrived) -> String {
    let key = match arrived.told_share() {
        None => "aid-headline",
        Some(share) if share < 0.0005 => "aid-headline-none",
        Some(_) => "aid-headline-part",
    };
    let blanks = [
        ("amount", look.amount(arrived.upper()).into()),
        ("country", name.to_owned().into()),
        ("share", percent(&look.page, arrived.told_share()).into()),
    ];
    look.page.words.say_with(key, &blanks).into_owned()
}

fn astray_row(look: &Look, one: &PlaceAid) -> AstrayRow {
    let page = &look.page;
    let (north, east) = one.site.position.clone().unwrap_or_default();
    let lies = one.at.and_then(|(north, east)| country_at(north, east));
    let reporter = (look.aid.activities.iter()).find(|known| known.id == one.activity);
    AstrayRow {
        name: one.site.name.clone(),
        at: format!("{north}, {east}"),
        share: look.amount(one.share),
        activity: look.activity(&one.activity, &one.activity),
        reporter: reporter.map_or_else(String::new, |known| reporter_name(look, &known.reporter)),
        lies: match lies {
            Some(country) => {
                let name = country.name(page.words.language());
                page.say_naming("aid-astray-in", "country", name)
                    .into_owned()
            }
            None => page.say("aid-astray-nowhere").into_owned(),
        },
    }
}

fn place(look: &Look, one: &PlaceAid) -> PlaceRow {
    let (north, east) = one.site.position.clone().unwrap_or_default();
    PlaceRow {
        name: if one.site.name.is_empty() {
            look.page.say("aid-place-unnamed").into_owned()
        } else {
            one.site.name.clone()
        },
        at: match one.at {
            Some(_) => format!("{north}, {east}"),
            None => String::new(),
        },
        gazetteer: (one.site.gazetteer.as_ref())
            .map(|(list, code)| format!("{list}:{code}"))
            .unwrap_or_default(),
        exactness: exactness(look, &one.site.exactness),
        share: look.amount(one.share),
        activity: look.activity(&one.activity, &one.activity),
        doubt: match one.country {
            None => "aid-maybe-elsewhere",
            Some(_) => "",
        },
    }
}

/// No more points than this are drawn: neighbours come together until so few are left.
const MOST_POINTS: usize = 150;
/// Over how many parts of a degree neighbours come together, the narrowest first.
const PARTS_OF_A_DEGREE: [f64; 5] = [10_000.0, 20.0, 10.0, 5.0, 2.0];

/// Points by the square of a grid in which they lie: the mark, the sum, and how many reports.
type Points = BTreeMap<(i64, i64), (PlaceMark, i128, usize)>;

fn points(known: &[&PlaceAid], parts: f64) -> Points {
    let mut points = Points::new();
    for place in known {
        let Some((north, east)) = place.at else {
            continue;
        };
        let key = (
            (north * parts).round() as i64,
            (east * parts).round() as i64,
        );
        let entry = points.entry(key).or_insert_with(|| {
            let mark = PlaceMark {
                north,
                east,
                size: 0.0,
                is_exact: true,
                label: place.site.name.clone(),
            };
            (mark, 0, 0)
        });
        entry.0.is_exact &= place.site.exactness == "1";
        entry.1 += place.share;
        entry.2 += 1;
    }
    points
}

/// Draws the places of a country, those at one point together, and neighbours too where there are very many.
fn map(look: &Look, country: Country, name: &str, known: &[&PlaceAid]) -> (Option<Markup>, usize) {
    let mut grids = PARTS_OF_A_DEGREE.iter().map(|parts| points(known, *parts));
    let first = grids.next().unwrap_or_default();
    let points = match first.len() {
        few if few <= MOST_POINTS => first,
        _ => grids.find(|one| one.len() <= MOST_POINTS).unwrap_or(first),
    };
    let largest = points
        .values()
        .map(|(_, minor, _)| *minor)
        .max()
        .unwrap_or(0)
        .max(1);
    let places: Vec<PlaceMark> = points
        .into_values()
        .map(|(mark, minor, n)| PlaceMark {
            size: minor.max(0) as f64 / largest as f64,
            label: format!(
                "{}: {} ({})",
                mark.label,
                look.amount(minor),
                look.page.say_counting("aid-n-reports", n)
            ),
            ..mark
        })
        .collect();
    if places.is_empty() {
        return (None, 0);
    }
    let drawn = CountryMap {
        id: "map".to_owned(),
        title: look
            .page
            .say_naming("aid-map-title", "country", name)
            .into_owned(),
        description: look
            .page
            .say_counting("aid-map-says", places.len())
            .into_owned(),
        country,
        places,
    }
    .draw();
    drawn.map_or((None, 0), |(map, n_outside)| (Some(map), n_outside))
}

fn pillars(look: &Look, snapshot: &Snapshot, country: Country) -> Vec<(String, String, usize)> {
    let here = look
        .aid
        .pillars
        .iter()
        .filter(|((at, _), _)| *at == Some(country));
    let mut rows: Vec<_> = here
        .map(|((_, pillar), one)| {
            let name = pillar.as_ref().map_or_else(
                || look.page.say("aid-no-pillar").into_owned(),
                |pillar| look.pillar(snapshot, pillar),
            );
            (
                pillar.is_none(),
                name,
                look.amount(one.spent),
                one.n_activities,
            )
        })
        .collect();
    rows.sort();
    rows.into_iter()
        .map(|(_, name, spent, n)| (name, spent, n))
        .collect()
}

pub(super) fn receipt(look: &Look, one: &ReceiptAid) -> ReceiptRow {
    let receipt = &one.receipt;
    ReceiptRow {
        who: receipt.claimant.name.clone(),
        place: receipt.place.clone(),
        when: receipt
            .arrived
            .map(|day| look.page.day(day))
            .unwrap_or_default(),
        amount: receipt.minor.map_or_else(
            || look.page.say("aid-no-amount").into_owned(),
            |minor| said::amount(look.page.words, minor, receipt.currency),
        ),
        used_for: receipt.used_for.clone(),
        source: shown::source(&receipt.source),
        activity: shown::anchor(
            &look.link(&activity_path(&receipt.activity)),
            &receipt.activity,
        ),
        file: look
            .aid
            .file(one.file)
            .map(|file| file.name.clone())
            .unwrap_or_default(),
        line: receipt.line,
    }
}

/// Returns what was announced for a country alone and is counted, for comparison.
fn announced(look: &Look, snapshot: &Snapshot, country: Country) -> Vec<(Markup, String)> {
    snapshot
        .announcements
        .0
        .iter()
        .filter(|row| row.countries == [country] && !row.is_derived)
        .filter(|row| matches!(row.kind, Kind::New | Kind::Conditional))
        .map(|row| {
            (
                said::anchor(&look.page, row),
                said::as_said(look.page.words, &row.amount),
            )
        })
        .collect()
}
