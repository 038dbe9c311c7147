//! Pictures with everything that belongs to them.

use std::sync::{Arc, LazyLock};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::Request;
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
        public_url: None,
        house: site::House::default(),
    })
});

async fn bytes(address: &str) -> (u16, Vec<u8>) {
    let request = Request::get(address).body(Body::empty()).unwrap();
    let response = SITE.clone().oneshot(request).await.unwrap();
    let status = response.status().as_u16();
    (
        status,
        to_bytes(response.into_body(), 20_000_000)
            .await
            .unwrap()
            .to_vec(),
    )
}

async fn get(address: &str) -> (u16, String) {
    let (status, body) = bytes(address).await;
    (status, String::from_utf8_lossy(&body).into_owned())
}

#[tokio::test]
async fn a_border_begins_with_its_months_and_ends_with_what_differs() {
    let (_, page) = get("/movement/corridors/FJI-ISL").await;
    let place = |words: &str| {
        page.find(words)
            .unwrap_or_else(|| panic!("{words}: {page}"))
    };
    let figure = place("<figcaption>");
    assert!(
        figure < place("id=\"months\"") && place("id=\"months\"") < place("class=\"panel warm\"")
    );
    let finding = page[figure..].split("</figcaption>").next().unwrap();
    assert!(
        finding.contains(" in 2024;") && finding.ends_with("in December 2024"),
        "{finding}"
    );
    assert!(page.contains("corridors/FJI-ISL.svg") && page.contains("corridors/FJI-ISL.csv"));
    let (_, spanish) = get("/movement/corridors/FJI-ISL?lang=es").await;
    assert!(spanish.contains("en diciembre de 2024</figcaption>"));
    // Control: where no month was counted there is neither picture nor file.
    let (_, page) = get("/movement/corridors/ISL-MLT").await;
    assert!(!page.contains("id=\"months\""));
    assert_eq!(get("/movement/corridors/ISL-MLT.svg").await.0, 404);
    assert_eq!(get("/movement/corridors/FJI-ISL.pdf").await.0, 404);
}

#[tokio::test]
async fn the_months_of_a_border_leave_as_a_file_with_the_standing_and_source_of_each() {
    let (_, csv) = get("/movement/corridors/FJI-ISL.csv").await;
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 36);
    assert_eq!(
        (&rows[4][0], &rows[4][1], &rows[4][5]),
        ("2022-05", "9999", "revised")
    );
    assert!(rows.iter().all(|row| !row[6].is_empty()));
}

#[tokio::test]
async fn the_first_page_says_how_many_crossed_and_where_that_is_read() {
    let (_, page) = get("/").await;
    let link = page.split("href=\"/movement/corridors/FJI-ISL\"").nth(1);
    let line = link
        .expect("a line below the doors")
        .split("</a>")
        .next()
        .unwrap();
    assert!(
        line.contains(" in 2024; ") && line.contains("December 2024"),
        "{line}"
    );
    // Control: while but a few months were known nothing is claimed.
    let (_, early) = get("/?on=2022-03-31").await;
    assert!(!early.contains("/movement/corridors/FJI-ISL"), "{early}");
}
