//! An invented compact for tests, previews and examples: three countries, five promises.
//!
//! Nothing in it is true. It has one of everything a page must be able to show: a promise kept, one
//! raised, one withdrawn, one on which nothing is known, figures that contradict each other.

pub mod aid;
mod announcements;
pub mod movement;

use std::collections::BTreeMap;

use evidence::{
    DocumentKind, ExhibitId, KnownBasis, Observation, Part, Qualifier, Register, Search, Shows,
    SourceClass, Statement,
};
use kernel::{CommitmentId, Country, Day, Holder, Language, Localized, Period};
use progress::assessment::{DeliverableState, Found, Step};
use progress::commitment::{
    Aim, Change, Combine, Deliverable, Direction, Event, EventKind, Kind, Relation, RelationKind,
    Target, Version,
};
use progress::compact::{
    Confidence, DataSource, Gap, Meeting, MeetingKind, Member, Package, Pillar, Role,
};
use progress::{
    Assessment, Commitment, Compact, Delivery, EvidenceStrength, Firmness, Flip, NotAssessable,
    SmallChange, Timeliness, Trajectory, Untried,
};
use publication::method::{DatedParameters, MethodCard};
use publication::snapshot::{Rated, Snapshot};
use rust_decimal::Decimal;

pub use announcements::announcements;

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
        rule_book: None,
        organisations: Vec::new(),
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
        pillars: vec![
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
        ],
        packages: vec![
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
        ],
        meetings: vec![
            meeting("reykjavik-2021", "2021-03-01", MeetingKind::Summit, "ISL"),
            meeting("suva-2023", "2023-05-02", MeetingKind::Ministerial, "FJI"),
        ],
        members: vec![
            member("FJI", Role::Member),
            member("ISL", Role::Member),
            member("MLT", Role::Member),
            member("NZL", Role::Observer),
        ],
        commitments: commitments(),
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

fn commitments() -> Vec<Commitment> {
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
    vec![permits, law, centre, money, all]
}

fn figure(
    id: &str,
    commitment: &str,
    value: Option<i64>,
    as_of: &str,
    class: SourceClass,
) -> Observation {
    Observation {
        id: id.parse().expect("an identifier"),
        commitment: Some(commitment.parse().expect("an identifier")),
        member: Some(country("ISL")),
        indicator: "permits issued".to_owned(),
        value: value.map(Decimal::from),
        unit: "permits".to_owned(),
        qualifier: Qualifier::AtLeast,
        as_of: Some(period(as_of)),
        counted_since: None,
        known_on: period(as_of).last_day(),
        known_basis: KnownBasis::Stated,
        reported_by: "Ministry of Ports".to_owned(),
        class,
        source: "https://example.org/river/figure".to_owned(),
        note: two("A round number.", "Un número redondo."),
        corrects: None,
        line: 2,
    }
}

fn figures() -> BTreeMap<&'static str, Vec<Observation>> {
    let mut missing = figure("R005", "C004", None, "2024-12-31", SourceClass::Missing);
    missing.qualifier = Qualifier::NotFound;
    let mut law = figure(
        "R004",
        "C002",
        Some(1),
        "2022-05-15",
        SourceClass::Independent,
    );
    law.indicator = "law published".to_owned();
    law.unit = "legal act".to_owned();
    law.qualifier = Qualifier::Exact;
    [
        (
            "C001",
            vec![
                figure(
                    "R001",
                    "C001",
                    Some(180_000),
                    "2022",
                    SourceClass::SelfReported,
                ),
                figure(
                    "R002",
                    "C001",
                    Some(310_000),
                    "2023-12-31",
                    SourceClass::SelfReported,
                ),
                figure(
                    "R003",
                    "C001",
                    Some(260_000),
                    "2023-12-31",
                    SourceClass::Independent,
                ),
            ],
        ),
        ("C002", vec![law]),
        ("C004", vec![missing]),
    ]
    .into()
}

fn assessment(commitment: &Commitment) -> Assessment {
    let blank = Assessment {
        commitment: commitment.id.clone(),
        on: day("2025-06-30"),
        method: "cauce".parse().expect("an identifier"),
        method_version: "1".to_owned(),
        delivery: Delivery::NotSearched,
        trajectory: Trajectory::NotAssessable(NotAssessable::NoNumber),
        evidence: EvidenceStrength::None,
        time: Timeliness::NoDate,
        firmness: Firmness::Undetermined(Untried::NotAssessable),
        deliverables: commitment
            .deliverables
            .iter()
            .map(|deliverable| DeliverableState {
                id: deliverable.id.clone(),
                state: Found::Nothing,
                shown_by: None,
                against: Vec::new(),
                is_searched: commitment.id.as_str() == "C005",
            })
            .collect(),
        rated_by: Vec::new(),
        beside: Vec::new(),
        against_first: None,
        chosen_by: None,
        trace: vec![Step {
            rule: "sample.rule".to_owned(),
            inputs: vec![("<value>".to_owned(), "310000".to_owned())],
            result: "limited".to_owned(),
        }],
    };
    match commitment.id.as_str() {
        "C001" => Assessment {
            delivery: Delivery::Substantial,
            trajectory: Trajectory::AccelerationNeeded,
            evidence: EvidenceStrength::Contradicted,
            time: Timeliness::Overdue,
            firmness: Firmness::Fragile(vec![Flip {
                change: SmallChange::LatestLower,
                class: Trajectory::Limited,
            }]),
            rated_by: ["R001", "R002"].map(|id| id.parse().expect("an id")).into(),
            beside: vec!["R003".parse().expect("an id")],
            chosen_by: Some("stated-series".to_owned()),
            ..blank
        },
        "C002" => Assessment {
            delivery: Delivery::Complete,
            evidence: EvidenceStrength::IndependentRecord,
            time: Timeliness::Early,
            deliverables: vec![DeliverableState {
                id: "done".to_owned(),
                state: Found::Done,
                shown_by: Some((
                    ExhibitId::Figure("R004".parse().expect("an id")),
                    Some(day("2022-05-15")),
                )),
                against: Vec::new(),
                is_searched: false,
            }],
            ..blank
        },
        "C003" => Assessment {
            delivery: Delivery::Withdrawn,
            evidence: EvidenceStrength::StatementOnly,
            ..blank
        },
        "C005" => Assessment {
            delivery: Delivery::NothingFound,
            ..blank
        },
        _ => blank,
    }
}

/// Returns one document about the law of C002, and the search for C005 that brought nothing.
fn register() -> Register {
    let law = Statement {
        id: "E001".parse().expect("an id"),
        commitment: "C002".parse().expect("an id"),
        deliverable: Some("done".to_owned()),
        shows: Shows::Done,
        on: Some(period("2022-05-15")),
        known: Some(period("2022-05-16")),
        known_on: day("2022-05-16"),
        by: Holder::Country(country("ISL")),
        body: Some("Parliament".to_owned()),
        publisher: "The River Gazette".to_owned(),
        kind: DocumentKind::Law,
        part: Part::Own,
        title: "Act on papers".to_owned(),
        address: "https://example.org/river/gazette".to_owned(),
        is_official: true,
        what: two("The act entered into force.", "La ley entró en vigor."),
        limits: two("It counts nobody.", "No cuenta a nadie."),
        read_on: day("2025-06-30"),
    };
    let search = Search {
        commitment: "C005".parse().expect("an id"),
        deliverable: None,
        on: day("2025-06-30"),
        place: two("The archive of the river", "El archivo del río"),
        queries: vec!["yearly meeting".to_owned()],
        found: two("No minutes of any meeting.", "Ningún acta de reunión."),
    };
    Register {
        statements: vec![law],
        searches: vec![search],
        ..Register::default()
    }
}

/// Returns the invented release of 30 June 2025.
#[must_use]
pub fn snapshot() -> Snapshot {
    let compact = compact();
    let mut figures = figures();
    let register = register();
    let rated = compact
        .commitments
        .iter()
        .map(|commitment| {
            let figures = figures.remove(commitment.id.as_str()).unwrap_or_default();
            Rated {
                commitment: commitment.clone(),
                assessment: assessment(commitment),
                followed: progress::assess::followed(
                    commitment,
                    &figures,
                    &register,
                    day("2025-06-30"),
                ),
                statements: (register.statements.iter())
                    .filter(|one| one.commitment == commitment.id)
                    .cloned()
                    .collect(),
                searches: (register.searches.iter())
                    .filter(|one| one.commitment == commitment.id)
                    .cloned()
                    .collect(),
                figures,
            }
        })
        .collect();
    let mut context = figure("R006", "C001", Some(90), "2024", SourceClass::Press);
    context.commitment = None;
    context.member = None;
    let mut snapshot = Snapshot {
        on: day("2025-06-30"),
        compact,
        rated,
        context: vec![context],
        announcements: announcements(),
        movements: std::sync::Arc::new(publication::Movements::of(
            &movement::gathered(),
            day("2025-06-30"),
        )),
        visibility: publication::Visibility::default(),
    };
    let columns =
        |table: publication::Table| table.columns.into_iter().map(|one| one.name).collect();
    let aid = publication::money::aid::Aid::nothing(
        snapshot.on,
        publication::money::aid::View::default(),
    );
    let listed = publication::tables::all(&snapshot)
        .into_iter()
        .chain(publication::money::aid::all(&aid))
        .map(|table| (table.name.clone(), columns(table)))
        .chain(OF_THE_SITE.iter().map(|&(table, columns)| {
            let columns = columns.split_whitespace().map(str::to_owned);
            (table.to_owned(), columns.collect())
        }));
    snapshot.visibility = publication::Visibility::of(listed);
    snapshot
}

/// The tables that the site alone can make, with their columns.
const OF_THE_SITE: &[(&str, &str)] = &[
    (
        "aid-transactions",
        "activity type stage date amount currency counted in_currency rate_on rate_source rate_version \
         excluded link reference provider receiver file sha256 line byte",
    ),
    (
        "offices",
        "office country version state from until nationalities presence_by registration intake sites phone \
         source",
    ),
    (
        "what-if",
        "kind id title nationality effect criterion persons",
    ),
    (
        "rating-history",
        "id since revision delivery trajectory evidence time firmness method method_version charter",
    ),
    (
        "method-answers",
        "id method version rates trajectory own_word value score firmness reason",
    ),
    (
        "hsds-organization",
        "id name description email cauce_members",
    ),
    (
        "hsds-service",
        "id organization_id name description url email status application_process fees_description \
         eligibility_description minimum_age assured_date alert last_modified cauce_office cauce_pathways",
    ),
    (
        "hsds-service_at_location",
        "id service_id location_id description",
    ),
    (
        "hsds-location",
        "id location_type url organization_id name description latitude longitude external_identifier \
         external_identifier_type",
    ),
    (
        "hsds-address",
        "id location_id address_1 city state_province postal_code country address_type",
    ),
    (
        "hsds-phone",
        "id location_id service_id organization_id number description",
    ),
    (
        "hsds-schedule",
        "id service_id location_id valid_from valid_to freq byday description opens_at closes_at",
    ),
    ("hsds-language", "id service_id location_id name code"),
    ("hsds-accessibility", "id location_id description url"),
    ("hsds-service_area", "id service_id name description"),
    ("hsds-required_document", "id service_id document"),
    (
        "hsds-cost_option",
        "id service_id valid_from valid_to currency amount amount_description",
    ),
    (
        "hsds-cauce_version",
        "id service_id version state valid_from valid_to nationalities present_by registration intake \
         eligibility_description source source_url source_checked",
    ),
];

/// Returns an invented compact's methods: the one in force, and another for comparison.
#[must_use]
pub fn methods() -> Vec<MethodCard> {
    let own = five([
        "Cauce’s own",
        "El de Cauce",
        "O de Cauce",
        "Celle de Cauce",
        "Pa Cauce",
    ]);
    let others = five([
        "Theirs",
        "El de otros",
        "O de outros",
        "La leur",
        "Pa lòt yo",
    ]);
    vec![method("cauce", own), method("un", others)]
}

/// Returns a method with the numbers of its own publication.
fn method(id: &str, title: Localized) -> MethodCard {
    let published = progress::method::Instrument::published(id).expect("a method of the registry");
    let numbers = progress::method::COMMON
        .iter()
        .chain(published.method().parameters);
    MethodCard {
        id: id.parse().expect("an identifier"),
        in_force: id == "cauce",
        title,
        summary: two("A straight path.", "Un camino recto."),
        formula: two("r = (y − y₀) ÷ (T − y₀)", "r = (y − y₀) ÷ (T − y₀)"),
        source: "this project".to_owned(),
        citation: "Cauce, version 1".to_owned(),
        parameters: vec![DatedParameters {
            valid_from: day("2021-03-01"),
            values: numbers
                .map(|one| (one.name.to_owned(), one.published))
                .collect(),
        }],
    }
}

/// Returns the days between which the sample's shelf answers: adoption and today.
#[must_use]
pub fn bounds() -> (Day, Day) {
    (day("2021-03-01"), day("2025-06-30"))
}

/// A shelf that holds the invented snapshot and nothing else; every day inside its bounds shows it.
#[derive(Debug, Clone, Copy, Default)]
pub struct InventedShelf;

impl InventedShelf {
    fn known_on(day: Day) -> Result<std::sync::Arc<Snapshot>, publication::ShelfError> {
        let (adopted, today) = bounds();
        if day > today {
            return Err(publication::ShelfError::Future { asked: day, today });
        }
        if day < adopted {
            return Err(publication::ShelfError::TooEarly {
                asked: day,
                adopted,
            });
        }
        let snapshot = snapshot();
        let announcements = publication::money::known_on(
            &snapshot.announcements,
            day,
            snapshot.compact.searched_on,
        );
        Ok(std::sync::Arc::new(Snapshot {
            on: day,
            announcements,
            ..snapshot
        }))
    }
}

/// Returns three invented ratings of a promise: the second moves two classes, the third what they rest on.
#[must_use]
pub fn ratings(id: &CommitmentId) -> Vec<publication::PastRating> {
    let told = [
        ("2024-05-01", "limited", "statement-only"),
        ("2024-09-30", "complete", "official-record"),
        ("2024-12-01", "complete", "official-record"),
    ];
    let rating =
        |(n, (since, delivery, evidence)): (usize, &(&str, &str, &str))| publication::PastRating {
            commitment: id.to_string(),
            revision: i64::try_from(n + 1).expect("three"),
            since: since.parse().expect("a day"),
            delivery: (*delivery).to_owned(),
            trajectory: "not-assessable".to_owned(),
            evidence: (*evidence).to_owned(),
            timeliness: "no-date".to_owned(),
            firmness: "undetermined".to_owned(),
            method: ("cauce".to_owned(), "1".to_owned()),
            charter: "invented".to_owned(),
        };
    told.iter().enumerate().map(rating).collect()
}

impl publication::Shelf for InventedShelf {
    fn today(&self) -> Day {
        bounds().1
    }

    fn snapshot(&self, day: Day) -> publication::Answered<'_, std::sync::Arc<Snapshot>> {
        Box::pin(std::future::ready(Self::known_on(day)))
    }
    fn aid(
        &self,
        day: Day,
        view: publication::money::aid::View,
    ) -> publication::Answered<'_, std::sync::Arc<publication::money::aid::Aid>> {
        Box::pin(std::future::ready(Ok(std::sync::Arc::new(aid::aid(
            day, view,
        )))))
    }

    fn activity<'a>(
        &'a self,
        day: Day,
        view: publication::money::aid::View,
        id: &'a str,
    ) -> publication::Answered<'a, Option<std::sync::Arc<publication::money::aid::ActivityAid>>>
    {
        let found = aid::one(day, view, id).map(std::sync::Arc::new);
        Box::pin(std::future::ready(Ok(found)))
    }

    fn ratings<'a>(
        &'a self,
        day: Day,
        id: &'a CommitmentId,
    ) -> publication::Answered<'a, Vec<publication::PastRating>> {
        let mut past = ratings(id);
        past.retain(|one| one.since <= day);
        Box::pin(std::future::ready(Ok(past)))
    }
}
