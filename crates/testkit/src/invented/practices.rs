//! Invented practices: one listed and taken over, one contested failure, one idea, one idea without an outcome.

use kernel::Localized;
use response::Practice;
use response::practice::{
    Adoption, Cost, Design, Direction, Needed, Outcome, Paid, Read, Review, Rights, Source, State,
    Theme, Told, Verdict,
};

use super::{country, day, period, two};

fn source() -> Source {
    Source {
        title: "Boats and permits".to_owned(),
        publisher: "Bureau of the River".to_owned(),
        url: "https://example.org/river/boats".to_owned(),
        published: Some(period("2023-05")),
        read: Read::Excerpt,
        confirmed: day("2024-06-01"),
    }
}

fn outcome(direction: Direction, design: Design) -> Outcome {
    Outcome {
        indicator: two(
            "families with somebody in work",
            "familias con alguien en trabajo",
        ),
        unit: "per cent".to_owned(),
        before: two("7 % (2021)", "7 % (2021)"),
        after: two("77 % (2023)", "77 % (2023)"),
        comparison: two(
            "9 % of families who stayed",
            "9 % de las familias que se quedaron",
        ),
        people: Some(360),
        sized: true,
        direction,
        design,
        protocol: false,
        note: Localized::default(),
        source: source(),
    }
}

fn adoption(place: &str, told: Told) -> Adoption {
    Adoption {
        place: country(place),
        since: Some(period("2024")),
        by: "Harbour office".to_owned(),
        changed: two("boats in summer only", "barcos solo en verano"),
        told,
        source: source(),
    }
}

fn practice(id: &str, title: Localized) -> Practice {
    Practice {
        id: id.to_owned(),
        title,
        what: two(
            "Families who wish it are taken by boat to a town that says yes.",
            "Las familias que lo desean van en barco a una ciudad que dice que sí.",
        ),
        places: vec![country("ISL")],
        since: Some(period("2022-03")),
        until: None,
        by: Some("Bureau of the River".to_owned()),
        pillar: Some("1".to_owned()),
        theme: Theme::LocalIntegration,
        serves: vec!["C001".parse().expect("an identifier")],
        outcomes: vec![
            outcome(Direction::Better, Design::Lot),
            outcome(Direction::NoChange, Design::Comparison),
        ],
        needed: vec![Needed {
            text: two("Towns that say yes.", "Ciudades que digan que sí."),
            is_sourced: false,
        }],
        cost: Cost::Searched(two("two reports", "dos informes")),
        failed: two("Women earn less.", "Las mujeres ganan menos."),
        failed_source: Some(source()),
        rights: Rights::default(),
        adoptions: Vec::new(),
        state: State::Idea,
        state_why: Localized::default(),
        researched_by: "Keepers of the sample".to_owned(),
        researched: day("2024-06-01"),
        review_by: day("2025-06-01"),
        reviews: Vec::new(),
    }
}

fn review(office: &str, place: &str) -> Review {
    Review {
        office: office.to_owned(),
        country: country(place),
        on: day("2024-07-01"),
        found: Verdict::Sound,
    }
}

/// Returns four practices, in order of identifier.
pub(super) fn practices() -> Vec<Practice> {
    let rights = || Rights {
        consent: two("Nobody must go.", "Nadie tiene que ir."),
        data: two(
            "Names stay with the town.",
            "Los nombres quedan en la ciudad.",
        ),
        exit: two("One may come back.", "Se puede volver."),
    };
    let listed = Practice {
        rights: rights(),
        cost: Cost::Published(Paid {
            low: 1_000.into(),
            high: 2_000.into(),
            currency: "EUR".parse().expect("a currency"),
            per: two("a family", "una familia"),
            who: two("the town", "la ciudad"),
            source: source(),
        }),
        adoptions: vec![
            adoption("MLT", Told::Outcome(Direction::Better)),
            adoption("NZL", Told::Outcome(Direction::NoChange)),
            adoption("FJI", Told::Nothing),
        ],
        state: State::Listed,
        reviews: vec![
            review("Bureau of ports", "ISL"),
            review("Ministry of lakes", "MLT"),
        ],
        ..practice(
            "boats-to-towns",
            two("Boats to towns", "Barcos a las ciudades"),
        )
    };
    let contested = Practice {
        rights: rights(),
        outcomes: vec![outcome(Direction::Worse, Design::BeforeAfter)],
        theme: Theme::VisaRequirement,
        until: Some(period("2023")),
        state: State::Contested,
        state_why: two(
            "The ministry counts otherwise.",
            "El ministerio cuenta de otro modo.",
        ),
        ..practice(
            "visa-before-the-boat",
            two("A visa before the boat", "Visa antes del barco"),
        )
    };
    let untold = Practice {
        outcomes: Vec::new(),
        by: None,
        since: None,
        serves: Vec::new(),
        ..practice("lamps", two("Lamps on the quay", "Faroles en el muelle"))
    };
    let idea = practice("night-school", two("School at night", "Escuela de noche"));
    vec![listed, untold, idea, contested]
}
