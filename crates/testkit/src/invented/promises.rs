//! The five promises of the invented compact: one of every kind and of every end.

use kernel::{Holder, Localized};
use progress::Commitment;
use progress::commitment::{
    Aim, Change, Combine, Deliverable, Direction, Event, EventKind, Kind, Relation, RelationKind,
    Target, Version,
};
use progress::compact::Confidence;
use rust_decimal::Decimal;

use super::{country, day, period, two};

pub(super) fn commitments() -> Vec<Commitment> {
    vec![permits(), law(), centre(), money(), yearly_meeting()]
}

fn version(announced: &str, change: Change, text: Localized, deadline: Option<&str>) -> Version {
    Version {
        announced: day(announced),
        meeting: None,
        occasion: "River summit".to_owned(),
        change,
        text,
        target: None,
        starts: None,
        deadline: deadline.map(period),
        source: "https://example.org/river/promises".to_owned(),
    }
}

fn promise(id: &str, holder: Holder, kind: Kind, title: Localized, first: Version) -> Commitment {
    Commitment {
        id: id.parse().expect("an identifier"),
        holder,
        actor: "The government".to_owned(),
        pillar: "1".to_owned(),
        package: None,
        kind,
        joint_with: Vec::new(),
        beneficiaries: Vec::new(),
        operators: Vec::new(),
        title,
        versions: vec![first],
        deliverables: vec![Deliverable {
            id: "done".to_owned(),
            done_when: two("The law has been published.", "La ley se ha publicado."),
            due: None,
            of: None,
            met_by: Vec::new(),
            begun_by: Vec::new(),
        }],
        aim: None,
        events: Vec::new(),
        relations: Vec::new(),
        confidence: Confidence::Confirmed,
        coding: None,
        note: Localized::default(),
    }
}

/// Returns the promise in numbers, raised once.
fn permits() -> Commitment {
    let mut permits = promise(
        "C001",
        Holder::Country(country("ISL")),
        Kind::Quantified,
        two(
            "Permits for 500,000 people",
            "Permisos para 500 000 personas",
        ),
        version(
            "2021-03-01",
            Change::First,
            two(
                "Give work permits to 400,000 people by the end of 2023.",
                "Dar permisos de trabajo a 400 000 personas hasta el fin de 2023.",
            ),
            Some("2023"),
        ),
    );
    let number = |most: i64, baseline: Option<i64>| {
        Some(Target {
            min: Some(Decimal::from(most)),
            max: None,
            unit: "permits".to_owned(),
            baseline: baseline.map(Decimal::from),
            baseline_on: baseline.map(|_| period("2021-03-01")),
        })
    };
    permits.versions[0].target = number(400_000, Some(100_000));
    permits.versions[0].meeting = Some("reykjavik-2021".parse().expect("an identifier"));
    let mut raised = version(
        "2023-05-02",
        Change::Raised,
        two(
            "Give work permits to 500,000 people by the end of 2024.",
            "Dar permisos de trabajo a 500 000 personas hasta el fin de 2024.",
        ),
        Some("2024"),
    );
    raised.target = number(500_000, Some(100_000));
    permits.versions.push(raised);
    permits.package = Some("AP01".parse().expect("an identifier"));
    permits.joint_with = vec!["FJI".to_owned(), "The Bank of Invention".to_owned()];
    permits.aim = Some(Aim {
        title: two("permits issued", "permisos emitidos"),
        direction: Direction::Up,
        rated_by: ["R001", "R002"].map(|id| id.parse().expect("an id")).into(),
        combine: Combine::Cumulative,
        why: two("They count permits.", "Cuentan permisos."),
    });
    permits
}

/// Returns the promise of a law, which was kept.
fn law() -> Commitment {
    let mut law = promise(
        "C002",
        Holder::Country(country("ISL")),
        Kind::Policy,
        two(
            "A law on children’s papers",
            "Una ley sobre papeles de niñas y niños",
        ),
        version(
            "2021-03-01",
            Change::First,
            two("Publish a law.", "Publicar una ley."),
            Some("2022-06-30"),
        ),
    );
    law.deliverables[0].met_by = vec!["R004".parse().expect("an id")];
    law.deliverables[0].due = Some(period("2022-06-30"));
    law
}

/// Returns the promise that was withdrawn, and hangs on another.
fn centre() -> Commitment {
    let mut centre = promise(
        "C003",
        Holder::Country(country("FJI")),
        Kind::Information,
        two("An information centre", "Un centro de información"),
        version(
            "2021-03-01",
            Change::First,
            two("Open a centre.", "Abrir un centro."),
            None,
        ),
    );
    centre.events.push(Event {
        kind: EventKind::Withdrawn,
        on: period("2024-02"),
        known: Some(period("2024-02")),
        by: Holder::Country(country("FJI")),
        body: None,
        is_by_court: false,
        is_partial: false,
        what: two("The plan was dropped.", "El plan se abandonó."),
        source: "https://example.org/river/dropped".to_owned(),
        is_official: false,
    });
    centre.relations.push(Relation {
        kind: RelationKind::DependsOn,
        to: "C004".parse().expect("an id"),
    });
    centre
}

/// Returns the promise of money, of which nothing is known.
fn money() -> Commitment {
    let mut money = promise(
        "C004",
        Holder::Country(country("FJI")),
        Kind::Finance,
        two("Money for host islands", "Dinero para islas de acogida"),
        version(
            "2023-05-02",
            Change::First,
            two("Pay 5 million.", "Pagar 5 millones."),
            None,
        ),
    );
    money.note = two("No account was named.", "No se nombró ninguna cuenta.");
    money
}

/// Returns the promise that all gave together.
fn yearly_meeting() -> Commitment {
    let mut all = promise(
        "C005",
        Holder::All,
        Kind::Process,
        two("Meet every year", "Reunirse cada año"),
        version(
            "2021-03-01",
            Change::First,
            two("Meet each year.", "Reunirse cada año."),
            None,
        ),
    );
    all.pillar = "2".to_owned();
    all
}
