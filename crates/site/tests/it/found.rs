//! How a page is found from elsewhere, and who speaks on it.

use std::sync::{Arc, LazyLock};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, header};
use testkit::invented;
use tower::ServiceExt;

use crate::shelf::{OfTheCharter, charter_folder};

const ORIGIN: &str = "https://cauce.example";

fn site_at(public_url: Option<&str>) -> Router {
    let rulebook = charter::pathways::load(&charter_folder()).rulebook;
    site::router(site::Parts {
        rooms: site::Rooms::default(),
        shelf: Arc::new(OfTheCharter::open()),
        methods: invented::methods(),
        rulebook: Arc::new(rulebook.expect("the charter's pathways are sound")),
        signer: None,
        public_url: public_url.map(str::to_owned),
        house: site::House {
            operator: Some(site::Operator {
                name: "Secretariat".to_owned(),
                contact: "corrections@cauce.example".to_owned(),
            }),
            ..site::House::default()
        },
    })
}

static SITE: LazyLock<Router> = LazyLock::new(|| site_at(Some(ORIGIN)));

async fn get_of(site: Router, address: &str) -> (u16, String) {
    let request = Request::get(address).header(header::ACCEPT_LANGUAGE, "es");
    let answer = site.oneshot(request.body(Body::empty()).unwrap()).await;
    let answer = answer.unwrap();
    let status = answer.status().as_u16();
    let body = to_bytes(answer.into_body(), 20_000_000).await.unwrap();
    (status, String::from_utf8_lossy(&body).into_owned())
}

async fn get(address: &str) -> (u16, String) {
    get_of(SITE.clone(), address).await
}

#[tokio::test]
async fn a_page_tells_its_whole_address_in_every_language_once_it_has_one() {
    let (_, body) = get("/commitments/C001?on=2024-05-08").await;
    let canonical =
        |asked: &str| format!("<link rel=\"canonical\" href=\"{ORIGIN}/commitments/C001{asked}\">");
    assert!(body.contains(&canonical("")), "today's page");
    let (_, chosen) = get("/commitments/C001?lang=ht&on=2024-05-08").await;
    assert!(
        chosen.contains(&canonical("?lang=ht")),
        "in the language that was chosen"
    );
    for (language, address) in [
        ("ht", "/commitments/C001?lang=ht"),
        ("x-default", "/commitments/C001"),
    ] {
        let line = format!("hreflang=\"{language}\" href=\"{ORIGIN}{address}\"");
        assert!(body.contains(&line), "{language}");
    }
    assert!(body.contains("property=\"og:title\""));
    // Two pages have two descriptions.
    let described = |body: &str| {
        let after = body
            .split("name=\"description\" content=\"")
            .nth(1)
            .unwrap();
        after.split('"').next().unwrap().to_owned()
    };
    let (_, other) = get("/commitments/C002").await;
    assert_ne!(described(&body), described(&other));
    let (_, bare) = get_of(site_at(None), "/commitments/C001").await;
    assert!(!bare.contains("rel=\"canonical\"") && !bare.contains("rel=\"alternate\""));
}

#[tokio::test]
async fn the_sitemap_names_pages_that_are_there_and_none_twice() {
    let (status, map) = get("/sitemap.xml").await;
    assert_eq!(status, 200);
    let mut addresses: Vec<&str> = (map.split("<loc>").skip(1))
        .map(|rest| rest.split("</loc>").next().unwrap())
        .collect();
    let n = addresses.len();
    assert!(n > 300, "{n}");
    addresses.sort_unstable();
    addresses.dedup();
    assert_eq!(addresses.len(), n);
    let spanish = addresses.iter().filter(|one| one.ends_with("?lang=es"));
    for address in spanish.step_by(7) {
        let path = address.strip_prefix(ORIGIN).unwrap();
        assert_eq!(get(path).await.0, 200, "{path}");
    }
    assert_eq!(get_of(site_at(None), "/sitemap.xml").await.0, 404);
}

#[tokio::test]
async fn who_runs_the_site_is_named_where_somebody_would_ask() {
    for page in [
        "/",
        "/about",
        "/unknown",
        "/nowhere",
        "/api/v1/openapi.json",
    ] {
        let (_, body) = get(page).await;
        assert!(body.contains("corrections@cauce.example"), "{page}");
    }
    let (_, lost) = get("/nowhere").await;
    assert!(
        lost.contains("action=\"/search\""),
        "whoever is lost can search"
    );
    let (_, about) = get("/about").await;
    assert!(about.contains("Creative Commons"));
}
