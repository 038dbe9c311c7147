//! Pages that a person looks for by what they show: counts of people, money announced, lists and methods.

use kernel::{Country, Language, Localized};
use publication::Snapshot;
use publication::counts::{Group, Subject};
use publication::search::{Entry, Found};
use ui::Words;

use crate::movement::told;
use crate::section::{NAV, Section};

/// Pages below a section, by address and the key of their title.
const BELOW: [(Section, &str, &str); 14] = [
    (Section::Home, "/changes", "home-changed"),
    (Section::Money, "/money/announcements", "money-all"),
    (Section::Money, "/money/countries", "aid-countries"),
    (Section::Money, "/money/outside", "aid-outside"),
    (Section::Money, "/money/publishers", "aid-links"),
    (
        Section::Movement,
        "/movement/alarms",
        "movement-alarms-title",
    ),
    (
        Section::Movement,
        "/movement/faults",
        "movement-faults-title",
    ),
    (
        Section::Movement,
        "/movement/mirrors",
        "movement-mirrors-title",
    ),
    (
        Section::Movement,
        "/movement/scores",
        "movement-scores-title",
    ),
    (Section::Members, "/shares", "carried-title"),
    (Section::Members, "/causes", "causes-title"),
    (Section::Methods, "/methods/coding", "section-coding"),
    (Section::Pathways, "/pathways/changes", "changes-title"),
    (Section::Pathways, "/pathways/what-if", "what-if-title"),
];

/// Returns a text in every public language.
fn in_all(text: impl Fn(Words) -> String) -> Localized {
    let words = Language::ALL.map(|one| (one, text(Words::in_language(one))));
    words.into_iter().collect()
}

fn page(heading: &'static str, path: String, title: Localized) -> Entry {
    Entry {
        what: Found::Page { heading, path },
        title,
        names: Vec::new(),
        texts: Vec::new(),
    }
}

/// Returns the pages beside promises, pathways and offices that a release fills, without sections that are empty.
pub fn entries(snapshot: &Snapshot, lacks: &[Section]) -> Vec<Entry> {
    let has = |section: Section| !lacks.contains(&section);
    let mut found = sections(lacks);
    if has(Section::Movement) {
        found.extend(corridors(snapshot));
        found.extend(countries(snapshot));
        found.extend(series(snapshot));
        found.extend(tables(snapshot));
    }
    if has(Section::Money) {
        found.extend(announcements(snapshot));
    }
    found.extend(practices(snapshot));
    found.extend(cycles(snapshot));
    found
}

/// Reporting cycles, by their names and by who was called.
fn cycles(snapshot: &Snapshot) -> Vec<Entry> {
    let cycles = snapshot.cycles.standings.iter();
    let cycles = cycles.map(|cycle| {
        let title = in_all(|words| {
            words
                .say_naming("cycle-title", "cycle", &cycle.id)
                .into_owned()
        });
        let mut one = page("search-pages", format!("/cycles/{}", cycle.id), title);
        let called = cycle.members.iter().filter_map(|one| one.holder.country());
        one.texts = called.map(|country| (1.0, country.names())).collect();
        one
    });
    cycles.collect()
}

/// Practices, by what was done and where, and the page of all.
fn practices(snapshot: &Snapshot) -> Vec<Entry> {
    let mut found: Vec<Entry> = (snapshot.practices.iter())
        .map(|practice| {
            let path = format!("/practices/{}", practice.id);
            let mut one = page("search-practices", path, practice.title.clone());
            one.names = practice.by.iter().cloned().collect();
            one.names.push(practice.id.clone());
            one.texts = vec![(2.0, practice.what.clone()), (1.0, practice.failed.clone())];
            let places = practice.places.iter();
            one.texts.extend(places.map(|place| (3.0, place.names())));
            one
        })
        .collect();
    if !found.is_empty() {
        let title = in_all(|words| words.say("practices-title").into_owned());
        found.push(page("search-pages", "/practices".to_owned(), title));
    }
    found
}

/// Every section with its other names, and the pages below them.
fn sections(lacks: &[Section]) -> Vec<Entry> {
    let is_lacking = |path: &str| lacks.iter().any(|one| one.entry().path == path);
    let above = NAV.foot.iter().filter(|entry| !is_lacking(entry.path));
    let above = above.map(|entry| {
        let title = in_all(|words| words.say(entry.key).into_owned());
        let mut one = page("search-pages", entry.path.to_owned(), title);
        let key = format!("search-names-{}", entry.key.trim_start_matches("section-"));
        let names = Language::ALL.map(|one| Words::in_language(one).find(&key, &[]));
        let names = names.into_iter().flatten();
        one.names = names.map(std::borrow::Cow::into_owned).collect();
        one
    });
    let below = BELOW
        .iter()
        .filter(|(section, ..)| !lacks.contains(section));
    let below = below.map(|(_, path, key)| {
        let title = in_all(|words| words.say(key).into_owned());
        page("search-pages", (*path).to_owned(), title)
    });
    above.chain(below).collect()
}

fn between(from: Country, to: Country) -> Localized {
    in_all(|words| {
        let name = |country: Country| country.name(words.language());
        format!("{} → {}", name(from), name(to))
    })
}

/// Corridors with what is counted on them.
fn corridors(snapshot: &Snapshot) -> Vec<Entry> {
    let corridors = snapshot.movements.corridors();
    let corridors = corridors.iter().map(|corridor| {
        let path = format!("/movement/corridors/{}", corridor.id());
        let mut one = page(
            "search-corridors",
            path,
            between(corridor.from, corridor.to),
        );
        let mut measures: Vec<&str> = (corridor.series.iter())
            .map(|series| series.subject.measure.as_str())
            .collect();
        measures.sort_unstable();
        measures.dedup();
        one.texts = measures
            .into_iter()
            .map(|measure| (6.0, in_all(|words| told::measure_named(words, measure))))
            .collect();
        one
    });
    corridors.collect()
}

/// Countries of which people are counted; members have their own page beside this one.
fn countries(snapshot: &Snapshot) -> Vec<Entry> {
    let countries = snapshot.movements.countries().into_iter();
    let countries = countries.map(|country| {
        let path = format!("/movement/countries/{country}");
        let mut one = page("section-movement", path, country.names());
        let section = in_all(|words| words.say("section-movement").into_owned());
        one.names = vec![country.code().to_owned()];
        one.texts = vec![(2.0, section)];
        one
    });
    countries.collect()
}

fn series_title(words: Words, subject: &Subject) -> String {
    let group = match subject.nationality {
        Group::Of(country) => country.name(words.language()).to_owned(),
        _ => words.say("group-all").into_owned(),
    };
    format!("{}: {group}", told::measure(words, subject))
}

/// The charter's series.
fn series(snapshot: &Snapshot) -> Vec<Entry> {
    let series = snapshot.movements.series.iter();
    let series = series.map(|one| {
        let path = format!("/movement/series/{}", one.subject.slug());
        let title = in_all(|words| series_title(words, &one.subject));
        page("search-series", path, title)
    });
    series.collect()
}

/// Tables that were imported.
fn tables(snapshot: &Snapshot) -> Vec<Entry> {
    let tables = snapshot.movements.imported.iter();
    let tables = tables.map(|head| {
        let path = format!("/movement/imported/{}", head.slug);
        let title = in_all(|words| {
            let measure = told::measure_named(words, head.key.measure.as_str());
            format!("{}: {measure}", head.key.reporter.name(words.language()))
        });
        let mut one = page("search-series", path, title);
        if let (Some(from), Some(to)) = (head.key.origin, head.key.destination) {
            one.texts.push((4.0, between(from, to)));
        }
        one
    });
    tables.collect()
}

/// Money announced, by who gives it and for what.
fn announcements(snapshot: &Snapshot) -> Vec<Entry> {
    let announcements = snapshot.announcements.0.iter();
    let announcements = announcements.map(|said| {
        let path = format!("/money/announcements/{}", said.id);
        let mut one = page("search-announcements", path, said.title.clone());
        let whole =
            said.amount.stated.minor / 10_i128.pow(said.amount.stated.currency.decimal_places());
        // Of millions people say the number alone.
        let millions = (whole % 1_000_000 == 0).then(|| (whole / 1_000_000).to_string());
        one.names = [said.id.to_string(), whole.to_string()]
            .into_iter()
            .chain(millions)
            .chain(said.agencies.iter().cloned())
            .collect();
        let donors = said.donors.iter();
        let donors = donors.filter_map(|donor| donor.parse::<Country>().ok());
        one.texts = donors.map(|country| (3.0, country.names())).collect();
        let receivers = said.countries.iter();
        one.texts
            .extend(receivers.map(|country| (2.0, country.names())));
        one.texts.push((1.0, said.purpose.clone()));
        one.texts.push((1.0, said.places.clone()));
        one
    });
    announcements.collect()
}
