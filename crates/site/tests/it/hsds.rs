//! The directory, held against what the Human Services Data Specification asks.

mod package;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::{Arc, LazyLock};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use jsonschema::Validator;
use serde_json::{Value, json};
use testkit::invented;
use tower::ServiceExt;

const HOME: &str = "/api/v1/hsds";
/// Before, inside and after every stretch; and a day on which it is not published which rule held.
const DAYS: [&str; 8] = [
    "2023-06-11",
    "2023-07-01",
    "2024-03-01",
    "2024-05-06",
    "2024-05-08",
    "2024-10-01",
    "2025-02-03",
    "2026-11-20",
];
const LISTS: [(&str, &str); 3] = [
    ("services", "service"),
    ("organizations", "organization"),
    ("service_at_locations", "service_at_location"),
];

static SITE: LazyLock<Router> = LazyLock::new(|| {
    let charter = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../charters/los-angeles");
    let rulebook = charter::pathways::load(&charter).rulebook;
    site::router(site::Parts {
        rooms: site::Rooms::default(),
        shelf: Arc::new(crate::shelf::OfTheCharter::open()),
        methods: invented::methods(),
        rulebook: Arc::new(rulebook.expect("the charter's pathways are sound")),
        signer: None,
        public_url: Some("https://cauce.example".to_owned()),
        house: site::House::default(),
    })
});

async fn ask(path: &str) -> (StatusCode, String) {
    let request = Request::get(format!("{HOME}{path}"));
    let response = SITE
        .clone()
        .oneshot(request.body(Body::empty()).unwrap())
        .await
        .unwrap();
    let status = response.status();
    let body = to_bytes(response.into_body(), 10_000_000).await.unwrap();
    (status, String::from_utf8(body.to_vec()).unwrap())
}

async fn json(path: &str) -> Value {
    let (status, body) = ask(path).await;
    assert_eq!(status, StatusCode::OK, "{path}: {body}");
    serde_json::from_str(&body).unwrap()
}

/// The schema of one object, as the site publishes it, with formats checked.
async fn validator(object: &str) -> Validator {
    let schema = json(&format!("/schema/{object}.json")).await;
    assert!(jsonschema::meta::is_valid(&schema), "{object}");
    jsonschema::options()
        .should_validate_formats(true)
        .build(&schema)
        .unwrap()
}

fn hold(validator: &Validator, value: &Value, at: &str) {
    let faults: Vec<String> = validator
        .iter_errors(value)
        .map(|fault| format!("{}: {fault}", fault.instance_path()))
        .collect();
    assert!(faults.is_empty(), "{at}: {faults:#?}");
}

#[tokio::test]
async fn every_answer_of_every_day_is_as_the_standard_asks() {
    let page = validator("page").await;
    let start = json("/").await;
    hold(&validator("start").await, &start, "start");
    for address in ["profile", "openapi_url"] {
        let address = start[address].as_str().unwrap();
        let path = address
            .strip_prefix("https://cauce.example/api/v1/hsds")
            .expect(address);
        json(path).await;
    }
    for (list, object) in LISTS {
        let validator = validator(object).await;
        for day in DAYS {
            for lang in ["en", "es", "ht"] {
                let brief = json(&format!("/{list}?on={day}&lang={lang}")).await;
                hold(&page, &brief, list);
                let full = json(&format!("/{list}?on={day}&lang={lang}&full=true")).await;
                let contents = full["contents"].as_array().unwrap();
                assert_eq!(brief["contents"].as_array().unwrap().len(), contents.len());
                for (brief, full) in brief["contents"].as_array().unwrap().iter().zip(contents) {
                    hold(&validator, brief, &format!("{list} {day} brief"));
                    hold(&validator, full, &format!("{list} {day} full"));
                    assert!(
                        brief
                            .as_object()
                            .unwrap()
                            .values()
                            .all(|value| !value.is_array()),
                        "a list tells only what stands once"
                    );
                    let id = full["id"].as_str().unwrap();
                    let one = json(&format!("/{list}/{id}?on={day}&lang={lang}")).await;
                    assert_eq!(&one, full);
                }
            }
        }
    }
}

#[tokio::test]
async fn the_schema_refuses_what_the_standard_refuses() {
    let validator = validator("service").await;
    let services = json("/services?on=2024-05-08&full=true").await;
    let find = |id: &str| -> Value {
        let all = services["contents"].as_array().unwrap();
        all.iter()
            .find(|s| s["cauce_office"] == id)
            .unwrap()
            .clone()
    };
    let sound = find("safe-mobility-ecuador");
    assert!(validator.is_valid(&sound));
    let with = |change: &dyn Fn(&mut Value)| {
        let mut changed = sound.clone();
        change(&mut changed);
        changed
    };
    let cases: [(&str, Value); 9] = [
        (
            "no id",
            with(&|s| drop(s.as_object_mut().unwrap().remove("id"))),
        ),
        (
            "no name",
            with(&|s| drop(s.as_object_mut().unwrap().remove("name"))),
        ),
        (
            "a status of our own",
            with(&|s| s["status"] = json!("open")),
        ),
        (
            "an id that is no UUID",
            with(&|s| s["id"] = json!("safe-mobility")),
        ),
        (
            "a field nobody declared",
            with(&|s| s["opening_hours"] = json!("Mo")),
        ),
        (
            "an age in words",
            with(&|s| s["minimum_age"] = json!("eighteen")),
        ),
        (
            "a phone without a number",
            with(&|s| s["phones"] = json!([{ "id": s["id"] }])),
        ),
        (
            "an hour that is none",
            with(&|s| s["schedules"][0]["opens_at"] = json!("8 o'clock")),
        ),
        (
            "a moment that is none",
            with(&|s| s["last_modified"] = json!("yesterday")),
        ),
    ];
    for (what, wrong) in cases {
        assert!(!validator.is_valid(&wrong), "{what}");
    }
    let hours = &sound["schedules"][0];
    assert_eq!(hours["byday"], "MO,WE,FR");
    assert_eq!(hours["opens_at"], "08:00-05:00");
}

#[tokio::test]
async fn the_four_versions_of_guatemala_stand_in_its_record() {
    let office = async |day: &str| {
        let services = json(&format!("/services?on={day}&full=true")).await;
        let all = services["contents"].as_array().unwrap();
        let found = |one: &&Value| one["cauce_office"] == "safe-mobility-guatemala";
        all.iter().find(found).unwrap().clone()
    };
    let versions = |office: &Value| -> Vec<String> {
        let text = |one: &Value, name: &str| one[name].as_str().unwrap_or("-").to_owned();
        let told = |one: &Value| {
            ["state", "valid_from", "valid_to", "nationalities"]
                .map(|name| text(one, name))
                .join(" ")
        };
        let all = office["cauce_versions"].as_array().unwrap();
        all.iter().map(told).collect()
    };
    let four = [
        "open 2023-06-12 unknown GTM HND SLV NIC",
        "open unknown 2024-05-06 GTM",
        "open 2024-05-07 unknown GTM HND SLV NIC",
        "closed unknown - -",
    ];
    assert_eq!(versions(&office("2026-11-20").await), four);
    let office = office("2024-05-06").await;
    assert_eq!(versions(&office), four[..2], "what began later is not told");
    assert!(
        office["cauce_pathways"]
            .as_str()
            .unwrap()
            .contains("refugee-programme-safe-mobility")
    );
    let id = office["id"].as_str().unwrap();
    let (status, _) = ask(&format!("/services/{id}?on=2023-06-11")).await;
    assert_eq!(status, StatusCode::NOT_FOUND, "nothing was known of it yet");
    for (day, status) in [
        ("2023-06-12", "active"),
        ("2024-03-01", "active"),
        ("2024-05-08", "active"),
        ("2025-02-03", "defunct"),
    ] {
        assert_eq!(
            json(&format!("/services/{id}?on={day}")).await["status"],
            status,
            "{day}"
        );
    }
}

#[tokio::test]
async fn lists_come_in_pages_and_through_sieves_that_combine() {
    let total = json("/services").await["total_items"].as_u64().unwrap();
    let mut of_offices = 0;
    let mut seen = BTreeSet::new();
    for number in 1..=total {
        let page = json(&format!("/services?per_page=1&page={number}")).await;
        assert_eq!(page["total_pages"], total);
        assert_eq!(page["first_page"], number == 1);
        assert_eq!(page["last_page"], number == total);
        assert!(seen.insert(page["contents"][0]["id"].as_str().unwrap().to_owned()));
        of_offices += usize::from(page["contents"][0]["cauce_office"].is_string());
    }
    assert_eq!(of_offices, 5, "the others are people to ask");
    assert!(total > 60);
    let beyond = json("/services?page=99").await;
    assert_eq!(
        (&beyond["empty"], &beyond["size"]),
        (&json!(true), &json!(0))
    );

    let organizations = json("/organizations").await;
    let id_of = |name: &str| {
        let all = organizations["contents"].as_array().unwrap();
        all.iter().find(|one| one["name"] == name).unwrap()["id"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    // People to ask aside: offices alone.
    let count = async |query: &str| {
        let found = json(&format!("/services?per_page=100&{query}")).await;
        let all = found["contents"].as_array().unwrap().clone();
        let offices = all.iter().filter(|one| one["cauce_office"].is_string());
        offices.count()
    };
    assert_eq!(
        count(&format!("organization_id={}", id_of("UNHCR"))).await,
        4
    );
    assert_eq!(
        count(&format!("organization_id={}", id_of("UNHCR and IOM"))).await,
        4
    );
    assert_eq!(
        count(&format!(
            "organization_id={}&search=guatemala",
            id_of("IOM")
        ))
        .await,
        1
    );
    assert_eq!(count("search=MEDELLIN").await, 0);
    assert_eq!(count("modified_after=2023-01-01T00:00:00Z").await, 5);
    assert_eq!(count("modified_after=2090-01-01").await, 0);
    // A copy made on 6 May 2024 learns on the 7th which two offices changed that day.
    assert_eq!(count("on=2024-05-07&modified_after=2024-05-07").await, 2);
    assert_eq!(count("taxonomy_term_id=x").await, 0);

    let (status, lines) = ask("/services?format=ndjson&full=true").await;
    assert_eq!(status, StatusCode::OK);
    assert_eq!(
        lines
            .lines()
            .filter(|line| serde_json::from_str::<Value>(line).is_ok())
            .count() as u64,
        total
    );
}

#[tokio::test]
async fn what_is_not_understood_is_said() {
    for (path, status) in [
        ("/services/none", 404),
        ("/organizations/none", 404),
        ("/service_at_locations/none", 404),
        ("/profile/none.json", 404),
        ("/schema/none.json", 404),
        ("/datapackage/none.csv", 404),
        ("/services?page=0", 400),
        ("/services?per_page=-1", 400),
        ("/services?on=soon", 400),
        ("/services?lang=xx", 400),
        ("/services?full=perhaps", 400),
        ("/services?format=xml", 400),
        ("/services?modified_after=soon", 400),
        ("/service_at_locations?postcode=09001&proximity=5", 400),
    ] {
        let (got, body) = ask(path).await;
        assert_eq!(got.as_u16(), status, "{path}");
        let said: Value = serde_json::from_str(&body).unwrap();
        assert!(
            said["error"].is_string() && said["advice"].is_string(),
            "{path}"
        );
    }
}

#[tokio::test]
async fn identifiers_do_not_move_from_day_to_day() {
    let mut known: BTreeMap<String, String> = BTreeMap::new();
    for day in DAYS {
        let services = json(&format!("/services?on={day}&per_page=100")).await;
        let ids: BTreeMap<String, String> = services["contents"]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(|s| {
                let office = s["cauce_office"].as_str()?.to_owned();
                Some((office, s["id"].as_str().unwrap().to_owned()))
            })
            .collect();
        // An office of which nothing was known yet is not there; one that is keeps its identifier.
        for (office, id) in ids {
            assert_eq!(
                *known.entry(office).or_insert_with(|| id.clone()),
                id,
                "{day}"
            );
        }
    }
    let ids = known;
    assert_eq!(ids.len(), 5);
    // Written down: who copied the directory last year must find the same office.
    assert_eq!(
        ids["safe-mobility-guatemala"],
        "19d87094-1740-81aa-817d-e8cefa65c6c4"
    );
}

#[tokio::test]
async fn the_profile_adds_what_the_standard_lacks_and_nothing_else() {
    let profile = json("/profile").await;
    for address in profile["patches"]
        .as_array()
        .unwrap()
        .iter()
        .chain(profile["schemas"].as_array().unwrap())
    {
        let path = address
            .as_str()
            .unwrap()
            .strip_prefix("https://cauce.example/api/v1/hsds")
            .unwrap();
        json(path).await;
    }
    for object in ["organization", "service"] {
        let patch = json(&format!("/profile/{object}.json")).await;
        for name in patch["properties"].as_object().unwrap().keys() {
            assert!(name.starts_with("cauce_"), "{name}");
            assert!(
                profile["fields"][format!("{object}.{name}")].is_string(),
                "{name} is not explained"
            );
        }
        // Merged with a schema that knows only the standard's fields, the result is a valid schema.
        let mut whole = json(&format!("/schema/{object}.json")).await["$defs"][object].clone();
        let fields = whole["properties"].as_object_mut().unwrap();
        fields.retain(|name, _| !name.starts_with("cauce_"));
        for (name, about) in patch["properties"].as_object().unwrap() {
            fields.insert(name.clone(), about.clone());
        }
        assert!(jsonschema::meta::is_valid(&whole), "{object}");
    }
    let version = json("/profile/cauce_version.json").await;
    assert!(jsonschema::meta::is_valid(&version));
}
