//! An invented compact for tests, previews and examples: three countries, five promises.
//!
//! Nothing in it is true. It has one of everything a page must be able to show: a promise kept, one
//! raised, one withdrawn, one on which nothing is known, figures that contradict each other.

pub mod aid;
mod announcements;
mod assessments;
mod columns;
mod cycles;
mod figures;
mod known;
mod methods;
pub mod movement;
mod practices;
mod promises;
mod register;
mod release;
mod response;
mod shelf;
mod verdicts;

use std::collections::BTreeMap;

use evidence::{Digest, Kept};
use kernel::{Country, Day, Language, Localized, Period};
use progress::Compact;
use progress::compact::{
    Act, Confidence, DataSource, Gap, Life, Meeting, MeetingKind, Member, Package, Pillar, Role,
    State,
};

pub use announcements::announcements;
pub use cycles::cycles;
pub use known::known;
pub use methods::methods;
pub use release::snapshot;
pub use shelf::{InventedShelf, bounds, ratings};

fn day(text: &str) -> Day {
    text.parse().expect("a day of the sample")
}

fn period(text: &str) -> Period {
    text.parse().expect("a period of the sample")
}

fn country(code: &str) -> Country {
    code.parse().expect("a country of the sample")
}

/// Returns a text in English and Spanish, as commitments have it.
fn two(en: &str, es: &str) -> Localized {
    Localized::english(en).with(Language::Es, es)
}

/// Returns a name in all five languages.
fn five(names: [&str; 5]) -> Localized {
    Language::ALL
        .into_iter()
        .zip(names.map(str::to_owned))
        .collect()
}

/// Returns the invented compact: three members, of which one is silent, and an observer.
#[must_use]
pub fn compact() -> Compact {
    let member = |code: &str, role: Role| Member {
        country: country(code),
        role,
        endorsed: (role == Role::Member).then(|| period("2021-03-01")),
        confidence: Confidence::Confirmed,
        source: "https://example.org/river/adopted".to_owned(),
        note: Localized::default(),
    };
    Compact {
        addresses: std::sync::Arc::default(),
        rule_book: None,
        organisations: vec![(
            "court-of-the-river".parse().expect("an identifier"),
            five([
                "Court of the River",
                "Tribunal del Río",
                "Tribunal do Rio",
                "Cour du Fleuve",
                "Tribinal Rivyè a",
            ]),
        )],
        indicators: BTreeMap::from([(
            "permits issued".to_owned(),
            two("permits issued", "permisos emitidos"),
        )]),
        names: BTreeMap::from([(
            "The government".to_owned(),
            two("The government", "El gobierno"),
        )]),
        id: "river".to_owned(),
        version: "0".repeat(64),
        languages: Language::ALL.to_vec(),
        names_in: Language::En,
        title: five([
            "River Accord",
            "Acuerdo del Río",
            "Acordo do Rio",
            "Accord du Fleuve",
            "Akò Rivyè a",
        ]),
        summary: two(
            "An invented agreement. Three islands promise each other papers and places.",
            "Un acuerdo inventado. Tres islas se prometen papeles y plazas.",
        ),
        adopted: day("2021-03-01"),
        searched_on: day("2025-06-30"),
        pillars: pillars(),
        packages: packages(),
        meetings: vec![
            meeting("reykjavik-2021", "2021-03-01", MeetingKind::Summit, "ISL"),
            meeting("suva-2023", "2023-05-02", MeetingKind::Ministerial, "FJI"),
        ],
        states: states(),
        members: vec![
            member("FJI", Role::Member),
            member("ISL", Role::Member),
            member("MLT", Role::Member),
            member("NZL", Role::Observer),
        ],
        commitments: promises::commitments(),
        verdicts: verdicts::verdicts(),
        kept: vec![kept("2022-05-01", 'a'), kept("2025-06-01", 'b')],
        gaps: vec![Gap {
            id: "no-method".to_owned(),
            what: two(
                "No method for judging promises was published.",
                "No se publicó ningún método para juzgar las promesas.",
            ),
            detail: two("Looked for in every text.", "Se buscó en todos los textos."),
        }],
        sources: vec![DataSource {
            id: "published-figures".to_owned(),
            title: two("Published figures", "Cifras publicadas"),
            owner: "Nobody <in particular>".to_owned(),
            licence: "unknown".to_owned(),
            rhythm: "once".to_owned(),
            address: Some("https://example.org/river/figures".to_owned()),
            note: Localized::default(),
        }],
    }
}

/// Returns a copy of one page, which was another when it was kept again.
fn kept(on: &str, digit: char) -> Kept {
    Kept {
        address: "https://example.org/river/gazette".to_owned(),
        on: day(on),
        digest: Digest::from_hex(&digit.to_string().repeat(64)).expect("64 digits"),
        n_bytes: 1_234,
        media_type: "text/html".to_owned(),
        answered: String::new(),
    }
}

/// Returns what was said of the compact when it was adopted, and when the record was searched.
fn states() -> Vec<State> {
    let state = |said: &str, life, why: [&str; 5], acted: &str, what: [&str; 5]| State {
        said_on: day(said),
        life,
        why: five(why),
        last_act: Act {
            on: day(acted),
            what: five(what),
            source: format!("https://example.org/river/acts/{acted}"),
        },
        searched_to: day(said),
        sources: vec!["https://example.net/neighbours".to_owned()],
    };
    let adopted = ["Adopted.", "Adoptado.", "Adotado.", "Adopté.", "Adopte."];
    let silent = [
        "No later act was found.",
        "No se halló acto posterior.",
        "Não se encontrou ato posterior.",
        "Aucun acte ultérieur n'a été trouvé.",
        "Yo pa jwenn okenn lòt ak apre.",
    ];
    let letter = [
        "A letter",
        "Una carta",
        "Uma carta",
        "Une lettre",
        "Yon lèt",
    ];
    vec![
        state("2021-03-01", Life::Active, adopted, "2021-03-01", adopted),
        state("2025-06-30", Life::Dormant, silent, "2023-09-01", letter),
    ]
}

fn pillars() -> Vec<Pillar> {
    vec![
        Pillar {
            id: "1".to_owned(),
            title: five(["Papers", "Papeles", "Papéis", "Papiers", "Papye"]),
            summary: two("Everybody has papers.", "Todos tienen papeles."),
            source: "https://example.org/river".to_owned(),
            note: Localized::default(),
        },
        Pillar {
            id: "2".to_owned(),
            title: five(["Places", "Plazas", "Vagas", "Places", "Plas"]),
            summary: Localized::default(),
            source: "https://example.org/river".to_owned(),
            note: two("Nobody leads it.", "Nadie lo dirige."),
        },
    ]
}

/// Returns two packages: one that is led, and one that was never named.
fn packages() -> Vec<Package> {
    vec![
        Package {
            id: "AP01".parse().expect("an identifier"),
            pillar: "1".to_owned(),
            title: five([
                "Papers for newcomers",
                "Papeles para recién llegados",
                "Papéis para recém-chegados",
                "Papiers pour les nouveaux venus",
                "Papye pou moun ki fèk rive",
            ]),
            aim: two("Fast papers.", "Papeles rápidos."),
            leads: vec![country("MLT")],
            participants: vec![country("ISL")],
            known_on: Some(day("2021-03-01")),
            participants_complete: false,
            confidence: Confidence::Probable,
            source: "https://example.org/river/packages".to_owned(),
            note: Localized::default(),
        },
        Package {
            id: "AP02".parse().expect("an identifier"),
            pillar: "2".to_owned(),
            title: Localized::default(),
            aim: Localized::default(),
            leads: Vec::new(),
            participants: Vec::new(),
            known_on: Some(day("2021-03-01")),
            participants_complete: false,
            confidence: Confidence::Missing,
            source: "https://example.org/river/packages".to_owned(),
            note: two("Never named.", "Nunca se nombró."),
        },
    ]
}

fn meeting(id: &str, on: &str, kind: MeetingKind, host: &str) -> Meeting {
    Meeting {
        id: id.parse().expect("an identifier"),
        title: five(["Meeting", "Reunión", "Reunião", "Réunion", "Reyinyon"]),
        day: day(on),
        kind,
        hosts: vec![country(host)],
        summary: two("They met.", "Se reunieron."),
        source: "https://example.org/river/meetings".to_owned(),
    }
}
