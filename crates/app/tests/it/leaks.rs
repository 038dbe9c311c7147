//! No page, table or search of a past day tells what became known later.

use std::collections::{BTreeMap, BTreeSet};

use charter::Charter;
use kernel::period::MONTHS;
use kernel::{Day, Language, Localized, Period};
use pathways::texts::Texts;
use pathways::{Boundary, Version};

use crate::running::{Site, root};

/// Days on which much was about to happen.
const DAYS: [&str; 12] = [
    "2022-06-15",
    "2022-07-01",
    "2022-12-01",
    "2023-02-01",
    "2023-05-12",
    "2023-07-01",
    "2023-10-20",
    "2024-03-01",
    "2024-05-06",
    "2024-09-24",
    "2025-01-19",
    "2025-04-01",
];

const TABLES: [&str; 12] = [
    "announcements",
    "assessments",
    "commitments",
    "documents",
    "events",
    "figures",
    "gaps",
    "meetings",
    "members",
    "packages",
    "searches",
    "wordings",
];

/// What of a charter may not be told on a day, and the later days that may: deadlines and the like.
struct Secrets {
    sentences: Vec<(String, String)>,
    days: BTreeSet<Day>,
}

impl Secrets {
    fn of(charter: &Charter, on: Day) -> Self {
        let mut sentences = Vec::new();
        let mut days = BTreeSet::new();
        let mut told = Vec::new();
        let mut hide = |id: &str, text: &Localized, known: bool, told: &mut Vec<String>| {
            let Some(text) = text.get(Language::En) else {
                return;
            };
            if known {
                told.push(text.to_owned());
            } else {
                sentences.push((id.to_owned(), text.to_owned()));
            }
        };
        let mut allow = |period: Option<Period>| {
            days.extend(period.map(Period::first_day));
            days.extend(period.map(Period::last_day));
        };
        for commitment in &charter.compact.commitments {
            let is_announced = commitment.on(on).is_some();
            let id = commitment.id.as_str();
            hide(id, &commitment.title, is_announced, &mut told);
            hide(id, &commitment.note, false, &mut told);
            for version in &commitment.versions {
                let known = version.announced <= on;
                hide(id, &version.text, known, &mut told);
                if known {
                    allow(version.deadline);
                    allow(version.starts);
                }
            }
            for part in &commitment.deliverables {
                hide(id, &part.done_when, is_announced, &mut told);
                if is_announced {
                    allow(part.due);
                }
            }
            for event in &commitment.events {
                hide(id, &event.what, event.shown_from() <= on, &mut told);
            }
        }
        for statement in &charter.register.statements {
            let known = statement.known_on <= on;
            hide(statement.id.as_str(), &statement.what, known, &mut told);
            hide(statement.id.as_str(), &statement.limits, false, &mut told);
        }
        for gap in &charter.compact.gaps {
            hide(&gap.id, &gap.what, false, &mut told);
        }
        for row in &charter.announcements.0 {
            let known = row.shown_from() <= on;
            let id = row.id.as_str();
            for text in [&row.title, &row.purpose, &row.condition] {
                hide(id, text, known, &mut told);
            }
            hide(id, &row.note, false, &mut told);
        }
        for pathway in &charter.rulebook.pathways {
            let id = pathway.id.as_str();
            let versions: Vec<&Version> = pathway.versions.iter().collect();
            for (text, known) in words_of_rule(&versions, &pathway.texts, on) {
                hide(id, text, known, &mut told);
            }
        }
        for office in &charter.rulebook.offices {
            let id = office.id.as_str();
            let versions: Vec<&Version> = office.versions.iter().map(|one| &one.rule).collect();
            for (text, known) in words_of_rule(&versions, &office.texts, on) {
                hide(id, text, known, &mut told);
            }
        }
        for contact in &charter.rulebook.contacts {
            let known = contact.source_on.is_some_and(|day| day.last_day() <= on);
            hide(&contact.id, &contact.note, known, &mut told);
        }
        // What is told on that day elsewhere is no secret, nor are the days that it names.
        days.extend(told.iter().flat_map(|text| days_in(text)));
        // When we read a rule is our reading and no event of the world.
        days.extend(rules(charter).map(|version| version.source.read_on));
        told.push(std::fs::read_to_string(root().join("locales/en.ftl")).expect("the words"));
        sentences.retain(|(_, secret)| {
            secret.len() > 20 && told.iter().all(|text| !text.contains(secret))
        });
        Self { sentences, days }
    }
}

/// Returns every version of every pathway and office.
fn rules(charter: &Charter) -> impl Iterator<Item = &Version> {
    let pathways = charter.rulebook.pathways.iter();
    let offices = charter.rulebook.offices.iter();
    (pathways.flat_map(|one| &one.versions))
        .chain(offices.flat_map(|one| one.versions.iter().map(|version| &version.rule)))
}

/// Returns the words of a pathway or an office, each with whether a day may tell them: those of a version that has
/// begun, and none that carry no day before every source was read.
fn words_of_rule<'a>(
    versions: &[&Version],
    texts: &'a Texts,
    on: Day,
) -> Vec<(&'a Localized, bool)> {
    let has_begun = |version: &&&Version| {
        let begins = match version.in_force.from {
            Boundary::In(period) => period.last_day() <= on,
            Boundary::Unbounded | Boundary::Unknown => true,
        };
        begins || version.seen_on.iter().any(|seen| *seen <= on)
    };
    let begun: Vec<&&Version> = versions.iter().filter(has_begun).collect();
    let is_read = versions.iter().all(|one| one.source.read_on <= on);
    let sections = texts.sections.iter().map(|(name, text)| {
        let is_of = |kind: &str, id: &str| *name == format!("{kind} {id}");
        let is_dated = begun.iter().any(|one| {
            is_of("version", &one.id)
                || one.documents.iter().any(|id| is_of("document", id))
                || one.decisions.iter().any(|of| is_of("decision", &of.id))
                || one.silences.iter().any(|of| is_of("unknown", &of.id))
                || one.costs.iter().any(|of| is_of("cost", &of.id))
                || one.caps.iter().any(|of| is_of("cap", &of.id))
                || one
                    .limits
                    .iter()
                    .any(|of| name.starts_with(&format!("limit {} ", of.id)))
        });
        (text, is_read || is_dated)
    });
    let criteria = texts.criteria.iter().flat_map(|(phrase, said)| {
        let known = (begun.iter()).any(|one| one.criteria.iter().any(|of| of.phrase == *phrase));
        [
            (&said.met, known),
            (&said.not_met, known),
            (&said.change, is_read),
            (&said.cannot_change, is_read),
        ]
    });
    let whole = [(&texts.title, !begun.is_empty()), (&texts.summary, is_read)];
    sections.chain(criteria).chain(whole).collect()
}

/// Returns the days that a text names, written out in English or in digits.
fn days_in(text: &str) -> BTreeSet<Day> {
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || ",;:()\"<>".contains(c))
        .collect();
    let written = words.windows(3).filter_map(|three| {
        let month = MONTHS.iter().position(|month| *month == three[1])? + 1;
        let year = three[2].get(..4)?;
        let day: u8 = three[0].parse().ok()?;
        format!("{year}-{month:02}-{day:02}").parse().ok()
    });
    let digits = words
        .iter()
        .filter(|word| !word.contains("//"))
        .filter_map(|word| word.get(..10)?.parse().ok());
    written.chain(digits).collect()
}

/// Returns the words of a page, without marks and addresses.
fn words_of(body: &str) -> String {
    let mut text = String::new();
    for piece in body.split('<') {
        let shown = piece.split_once('>').map_or(piece, |(_, shown)| shown);
        let is_code = piece.starts_with("script") || piece.starts_with("style");
        text += if is_code { "" } else { shown };
        text.push(' ');
    }
    text.replace("&#39;", "'")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}

/// Returns the days that the addresses of sources bear, such as `/2024/03/25/`.
fn days_of_sources(body: &str) -> BTreeSet<Day> {
    let sources = body.split("href=\"http").skip(1);
    let addresses = sources.filter_map(|rest| rest.split('"').next());
    let bare = addresses.flat_map(|address| {
        let parts: Vec<&str> = address.split(|c: char| !c.is_ascii_digit()).collect();
        let days = parts.windows(3).filter_map(|three| match three {
            [year, month, day] if (year.len(), month.len(), day.len()) == (4, 2, 2) => {
                format!("{year}-{month}-{day}").parse().ok()
            }
            _ => None,
        });
        days.collect::<Vec<Day>>()
    });
    bare.collect()
}

/// Returns the pages of the same day to which a page leads, without filters.
fn links_of(body: &str, on: &str) -> Vec<String> {
    let hrefs = body
        .split("href=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next());
    let pages = hrefs.map(|href| href.replace("&amp;", "&").replace("&#38;", "&"));
    let inside = pages.filter(|href| {
        // The template is an empty form with an invented line.
        let apart = ["/assets", "/data", "/api", "/movement/template."];
        let (path, query) = href.split_once('?').unwrap_or((href, ""));
        let query = query.split('#').next().unwrap_or_default();
        href.starts_with('/')
            && !apart.iter().any(|start| path.starts_with(start))
            && query.contains(&format!("on={on}"))
            && query
                .split('&')
                .all(|pair| pair.starts_with("on=") || pair.starts_with("lang="))
    });
    inside
        .map(|href| href.split('#').next().unwrap_or_default().to_owned())
        .collect()
}

#[test]
fn no_route_of_a_past_day_tells_what_became_known_later() {
    let charter = charter::load(&root().join("charters/los-angeles"))
        .charter
        .expect("sound");
    let data = tempfile::tempdir().expect("a folder");
    let site = Site::start_with(
        &root().join("charters/los-angeles"),
        data.path(),
        &["--rate", "100000"],
    );
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    for on in DAYS {
        let day: Day = on.parse().expect("a day");
        let secrets = Secrets::of(&charter, day);
        assert!(
            secrets.sentences.len() > 200,
            "{on}: much was still to come"
        );
        let mut seen = BTreeSet::new();
        let mut todo: Vec<String> = vec![format!("/?on={on}&lang=en")];
        let asked = ["Suriname", "Labor", "ended", "2024", "parole"];
        todo.extend(asked.map(|word| format!("/search?q={word}&on={on}&lang=en")));
        for table in TABLES {
            todo.push(format!("/data/{table}.csv?on={on}"));
            todo.push(format!("/api/v1/{table}?on={on}"));
        }
        let of_rules = ["offices.csv", "screening", "api/v1/hsds/services"];
        todo.extend(of_rules.map(|file| format!("/{file}?on={on}&full=true&lang=en")));
        todo.push(format!("/screening/rules.json?on={on}&lang=en"));
        while let Some(path) = todo.pop() {
            if !seen.insert(path.clone()) {
                continue;
            }
            let answer = site.get(&path);
            let (head, body) = answer.split_once("\r\n\r\n").expect("a body");
            assert!(head.starts_with("HTTP/1.1 200"), "{path}: {head}");
            todo.extend(links_of(body, on));
            let text = words_of(body);
            for late in days_in(&text) {
                if late > day && !secrets.days.contains(&late) {
                    found.insert(format!("{on}: {late}"), path.clone());
                }
            }
            let is_of_promises = !["/pathways", "/offices", "/screening", "/movement"]
                .iter()
                .any(|start| path.starts_with(start));
            for late in days_of_sources(body).into_iter().filter(|_| is_of_promises) {
                if late > day {
                    found.insert(format!("{on}: a source of {late}"), path.clone());
                }
            }
            for (id, sentence) in &secrets.sentences {
                if text.contains(sentence.as_str()) {
                    found.insert(format!("{on}: {id}: {sentence}"), path.clone());
                }
            }
        }
        assert!(
            seen.len() > 100,
            "{on}: the walk found only {} pages",
            seen.len()
        );
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn the_walk_would_see_a_leak() {
    let charter = charter::load(&root().join("charters/los-angeles"))
        .charter
        .expect("sound");
    let secrets = Secrets::of(&charter, "2022-07-01".parse().expect("a day"));
    let page = "<p>It was ended on <b>25 March 2025</b>; see 2025-03-25.</p>";
    let late: Day = "2025-03-25".parse().expect("a day");
    assert_eq!(days_in(&words_of(page)), [late].into());
    assert!(!secrets.days.contains(&late));
    let source = "<a href=\"https://example.org/2025/03/25/sheet\">example.org</a>";
    assert_eq!(days_of_sources(source), [late].into());
    let retold = charter
        .announcements
        .0
        .iter()
        .find(|row| row.id.as_str() == "F48");
    let retold = retold
        .and_then(|row| row.title.get(Language::En))
        .expect("the announcement");
    let office = charter.rulebook.office("safe-mobility-guatemala");
    let summary = office.and_then(|office| office.texts.summary.get(Language::En));
    let summary = summary.expect("the office has a summary");
    let is_secret = |text: &str| secrets.sentences.iter().any(|(_, secret)| secret == text);
    assert!(is_secret(summary), "the summary tells how it ended");
    assert!(
        is_secret(retold),
        "what was said in 2021 is told by a sheet of 2024"
    );
    let event = charter
        .compact
        .commitments
        .iter()
        .flat_map(|one| &one.events)
        .next();
    let told = event
        .and_then(|event| event.what.get(Language::En))
        .expect("an event");
    assert!(is_secret(told));
}
