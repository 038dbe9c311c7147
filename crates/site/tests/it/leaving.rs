//! Every file leaves by the site's one door: admitted, and as known on the day that was asked for.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::{Arc, LazyLock};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use kernel::Day;
use serde_json::Value;
use site::Leaves;
use testkit::invented;
use tower::ServiceExt;

use crate::shelf::{OfTheCharter, charter_folder};

static SITE: LazyLock<Router> = LazyLock::new(|| {
    let rulebook = charter::pathways::load(&charter_folder()).rulebook;
    site::router(site::Parts {
        rooms: site::Rooms::default(),
        shelf: Arc::new(OfTheCharter::open()),
        methods: invented::methods(),
        rulebook: Arc::new(rulebook.expect("the charter's pathways are sound")),
        signer: None,
        public_url: Some("https://cauce.example".to_owned()),
        house: site::House::default(),
    })
});

struct Got {
    status: StatusCode,
    kind: String,
    keeping: String,
    leaves: Option<Leaves>,
    body: String,
}

async fn ask(request: Request<Body>) -> Got {
    let response = SITE.clone().oneshot(request).await.unwrap();
    let said = |name: header::HeaderName| {
        let value = response.headers().get(name);
        value.map_or("", |value| value.to_str().unwrap()).to_owned()
    };
    let (kind, keeping) = (said(header::CONTENT_TYPE), said(header::CACHE_CONTROL));
    let leaves = response.extensions().get::<Leaves>().copied();
    let status = response.status();
    let body = to_bytes(response.into_body(), 20_000_000).await.unwrap();
    Got {
        status,
        kind,
        keeping,
        leaves,
        body: String::from_utf8_lossy(&body).into_owned(),
    }
}

async fn get(address: &str) -> Got {
    ask(Request::get(address).body(Body::empty()).unwrap()).await
}

/// Every address that the router knows, as it is written where the router is put together.
fn routes(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            routes(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            for after in text.split(".route(").skip(1) {
                let address = after.trim_start().strip_prefix('"').expect("a literal");
                found.insert(address.split('"').next().unwrap().to_owned());
            }
        }
    }
}

/// What may stand for a part of an address.
async fn addresses(route: &str) -> Vec<String> {
    let service = get("/api/v1/hsds/services").await.body;
    let service: Value = serde_json::from_str(&service).unwrap();
    let service = service["contents"][0]["id"].as_str().unwrap().to_owned();
    let of_aid = publication::money::aid::names();
    let names: Vec<&str> = publication::tables::names().chain(of_aid).collect();
    let series = "landings_isl_fji-isl_all";
    let values: Vec<String> = match route {
        "/data/{file}" => {
            let tables = names.iter().map(|name| format!("{name}.csv"));
            tables.chain(["all.zip".to_owned()]).collect()
        }
        "/api/v1/{table}" => names.iter().map(|name| (*name).to_owned()).collect(),
        "/movement/series/{name}" => ["csv", "json", "svg"]
            .map(|ending| format!("{series}.{ending}"))
            .to_vec(),
        "/cards/{file}" => vec!["compact.svg".to_owned()],
        "/movement/corridors/{id}" => vec!["FJI-ISL.csv".to_owned(), "FJI-ISL.svg".to_owned()],
        "/movement/imported/{name}" => vec![
            "landings_fji_month.csv".to_owned(),
            "landings_fji_month.json".to_owned(),
        ],
        "/api/v1/hsds/services/{id}" => vec![service],
        "/api/v1/hsds/datapackage/{file}" => {
            vec!["datapackage.json".to_owned(), "services.csv".to_owned()]
        }
        _ if route.starts_with("/cycles/") => vec!["2025".to_owned()],
        _ if route.starts_with("/money/activities/{id}") => vec!["FJ-GOV-1-A1".to_owned()],
        _ if route.starts_with("/api/v1/hsds/") => vec!["service.json".to_owned()],
        _ => vec!["C001".to_owned()],
    };
    let Some((before, rest)) = route.split_once('{') else {
        return vec![route.to_owned()];
    };
    let after = rest.split_once('}').unwrap().1;
    let filled = values.iter().map(|value| format!("{before}{value}{after}"));
    filled.collect()
}

/// Pictures of tabs and the list of pages hold nothing of the record.
const NOT_OF_THE_RECORD: [&str; 3] = ["/favicon.ico", "/favicon.svg", "/sitemap.xml"];

fn is_file(kind: &str) -> bool {
    let is_page = ["text/html", "text/css", "text/javascript", "text/plain"];
    !kind.is_empty() && !is_page.iter().any(|page| kind.starts_with(page))
}

#[tokio::test]
async fn every_file_is_admitted_and_of_the_day_that_was_asked_for() {
    let mut found = BTreeSet::new();
    routes(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut found,
    );
    assert!(found.len() > 60, "the router is read: {found:?}");
    let mut files = BTreeSet::new();
    let of_the_record = |route: &&String| !NOT_OF_THE_RECORD.contains(&route.as_str());
    for route in found.iter().filter(of_the_record) {
        for address in addresses(route).await {
            for day in ["2024-10-01", "2025-02-03"] {
                let asked: Day = day.parse().unwrap();
                let got = get(&format!("{address}?on={day}")).await;
                if got.status != StatusCode::OK || !is_file(&got.kind) {
                    continue;
                }
                match got.leaves {
                    None => panic!("{address} leaves by another door ({})", got.kind),
                    Some(Leaves::Admitted(on) | Leaves::Rules(on)) => {
                        assert_eq!(on, asked, "{address} is of another day");
                        files.insert(address.clone());
                    }
                    Some(Leaves::NoData) => {}
                }
            }
        }
    }
    for file in [
        "/offices.csv",
        "/pathways/months.csv",
        "/pathways/what-if.csv",
        "/pathways/what-if.json",
        "/commitments/C001/history.csv",
        "/commitments/C001/history.json",
        "/commitments/C001/methods.csv",
        "/commitments/C001/methods.json",
        "/commitments/C001/figures.svg",
        "/glance.svg",
        "/cards/compact.svg",
        "/movement/series/landings_isl_fji-isl_all.svg",
        "/movement/corridors/FJI-ISL.csv",
        "/movement/corridors/FJI-ISL.svg",
        "/data/members.csv",
        "/data/all.zip",
        "/api/v1/aid-totals",
        "/movement/series/landings_isl_fji-isl_all.csv",
        "/movement/imported/landings_fji_month.json",
        "/money/activities/FJ-GOV-1-A1/transactions.csv",
        "/money/activities/FJ-GOV-1-A1/transactions.json",
        "/api/v1/hsds/services",
        "/api/v1/hsds/datapackage.json",
        "/api/v1/hsds/datapackage/services.csv",
        "/screening/rules.json",
        "/screening/told.json",
    ] {
        assert!(files.contains(file), "{file} was not seen among {files:?}");
    }
}

#[tokio::test]
async fn offices_leave_out_what_began_after_the_day() {
    let early = get("/offices.csv?on=2022-07-01").await;
    assert_eq!(early.body.lines().count(), 1, "{}", early.body);
    let later = get("/offices.csv?on=2023-07-01").await;
    assert!(later.body.lines().count() > 1);
    assert!(!later.body.contains("2024-05-07"), "{}", later.body);
    assert!(get("/offices.csv").await.body.contains("2024-05-07"));
    assert_eq!(get("/pathways/what-if.csv?on=2024-05-06").await.status, 404);
    assert_eq!(get("/pathways/what-if.csv?on=2024-05-07").await.status, 200);
    let services = get("/api/v1/hsds/services?full=true&on=2023-07-01").await;
    assert!(!services.body.contains("2024-05-07"));
}

/// The columns that the charter lists for what the site alone can make.
#[tokio::test]
async fn what_the_charter_lists_for_offices_is_what_there_is() {
    let visibility = charter::load(&charter_folder()).charter.unwrap().visibility;
    for (table, address) in [
        ("offices", "/offices.csv"),
        ("pathway-months", "/pathways/months.csv"),
        ("road-months", "/movement/corridors/FJI-ISL.csv"),
        ("what-if", "/pathways/what-if.csv"),
        ("rating-history", "/commitments/C001/history.csv"),
        ("method-answers", "/commitments/C001/methods.csv"),
    ] {
        let listed = visibility.listed(table).unwrap();
        let csv = get(address).await.body;
        let columns: BTreeSet<String> = csv
            .lines()
            .next()
            .unwrap()
            .split(',')
            .map(str::to_owned)
            .collect();
        assert_eq!(&columns, listed, "{table}");
    }
    let schema = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/offices/hsds/schema.json");
    let schema: Value = serde_json::from_str(&fs::read_to_string(schema).unwrap()).unwrap();
    for (table, about) in schema["$defs"].as_object().unwrap() {
        for field in visibility
            .listed(&format!("hsds-{table}"))
            .into_iter()
            .flatten()
        {
            assert!(about["properties"].get(field).is_some(), "{table}.{field}");
        }
    }
}

#[tokio::test]
async fn an_address_in_a_file_is_never_what_a_request_says() {
    let request = Request::get("/api/v1/hsds/")
        .header(header::HOST, "evil.example")
        .header("x-forwarded-proto", "http")
        .header("x-forwarded-host", "evil.example");
    let got = ask(request.body(Body::empty()).unwrap()).await;
    assert!(!got.body.contains("evil"), "{}", got.body);
    assert!(
        got.body
            .contains("https://cauce.example/api/v1/hsds/profile")
    );
}

#[tokio::test]
async fn an_answer_is_asked_once_and_an_empty_one_is_not_given() {
    for address in [
        "/api/v1/members?on=",
        "/api/v1/hsds/services?on=",
        "/members?on=",
    ] {
        assert_eq!(get(address).await.status, 200, "{address}");
    }
    for address in [
        "/api/v1/members?on=2024-10-01&on=2024-10-02",
        "/api/v1/hsds/services?page=1&page=2",
        "/api/v1/aid-totals?rule=guess",
        "/api/v1/hsds/services?lang=xx",
    ] {
        assert_eq!(get(address).await.status, 400, "{address}");
    }
    assert_eq!(get("/api/v1/hsds/services?on=2099-01-01").await.status, 404);
}

#[tokio::test]
async fn a_value_that_no_row_can_have_is_answered_with_those_there_are() {
    let odd = get("/api/v1/commitments?delivery=nonsense").await;
    assert_eq!(odd.status, 400);
    for class in ["nonsense", "complete", "nothing-found"] {
        assert!(odd.body.contains(class), "{}", odd.body);
    }
    for (address, status) in [
        ("/api/v1/figures?class=nonsense", 400),
        ("/api/v1/figures?member=XXX", 400),
        ("/api/v1/commitments?holder=XXX", 400),
        ("/api/v1/figures?known_on=soon", 400),
        ("/api/v1/figures?commitment=C999", 404),
        ("/data/figures.csv?class=nonsense", 400),
        // What exists and no row has is no fault.
        ("/api/v1/commitments?delivery=superseded", 200),
        ("/api/v1/commitments?holder=REG", 200),
        ("/api/v1/figures?known_on=1999-01-01", 200),
        ("/data/figures.csv?class=missing", 200),
    ] {
        assert_eq!(get(address).await.status, status, "{address}");
    }
}

#[tokio::test]
async fn a_page_repeats_only_the_questions_it_knows() {
    let plain = get("/search?q=permit").await.body;
    let many = "&x=1".repeat(16_000);
    let flooded = get(&format!("/search?q=permit{many}&q=again")).await.body;
    assert_eq!(plain, flooded);
    assert!(plain.contains("q=permit"));
}

#[tokio::test]
async fn a_nationality_stands_in_no_address_and_its_answer_is_kept_by_nobody() {
    for address in ["/offices", "/pathways", "/offices/countries/GTM"] {
        let page = get(address).await;
        assert!(page.body.contains("method=\"post\""), "{address}");
        let form = |body: &'static str| {
            Request::post(format!("{address}?lang=es&on=2024-10-01"))
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                .body(Body::from(body))
                .unwrap()
        };
        let told = ask(form("q=&nationality=HND")).await;
        assert_eq!(
            (told.status.as_u16(), told.keeping.as_str()),
            (200, "no-store"),
            "{address}"
        );
        assert!(told.body.contains("Honduras") && !told.body.contains("nationality=HND"));
        let words = ask(form("q=seguro&nationality=")).await;
        assert_eq!(words.status, StatusCode::SEE_OTHER, "{address}");
        assert_eq!(ask(form("nationality=XXX")).await.status, 400);
        let old = get(&format!("{address}?nationality=HND")).await;
        assert!(!old.body.contains("nationality=HND"), "{address}");
    }
}
