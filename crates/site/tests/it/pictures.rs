//! Pictures with everything that belongs to them, and all tables in one archive.

use std::io::{Cursor, Read};
use std::sync::{Arc, LazyLock};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::Request;
use serde_json::Value;
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
        finding.contains(" in 2024;") && finding.ends_with("in December 2024 (counted by Iceland)"),
        "{finding}"
    );
    assert!(page.contains("corridors/FJI-ISL.svg") && page.contains("corridors/FJI-ISL.csv"));
    let (_, spanish) = get("/movement/corridors/FJI-ISL?lang=es").await;
    assert!(spanish.contains("en diciembre de 2024 (según Islandia)</figcaption>"));
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

#[tokio::test]
async fn pictures_are_drawn_in_the_style_that_is_theirs() {
    for address in [
        "/meetings",
        "/money",
        "/movement/corridors/FJI-ISL",
        "/pathways",
    ] {
        let (_, page) = get(address).await;
        if page.contains("<svg class=\"chart") || page.contains("<svg class=\"bar") {
            assert!(
                page.contains("/assets/charts-"),
                "{address} has pictures without their style"
            );
        }
    }
    let (_, meetings) = get("/meetings").await;
    assert!(
        meetings.contains("<svg class=\"bar"),
        "the control: there is a picture"
    );
}

#[tokio::test]
async fn one_archive_holds_every_table_and_describes_it() {
    let (status, zip) = bytes("/data/all.zip").await;
    assert_eq!(status, 200);
    let mut archive = zip::ZipArchive::new(Cursor::new(zip)).unwrap();
    let mut read = |name: &str| -> String {
        let mut text = String::new();
        let mut file = archive
            .by_name(name)
            .unwrap_or_else(|_| panic!("{name} is missing"));
        file.read_to_string(&mut text).unwrap();
        text
    };
    let package: Value = serde_json::from_str(&read("datapackage.json")).unwrap();
    let resources = package["resources"].as_array().unwrap();
    let paths: Vec<&str> = resources
        .iter()
        .filter_map(|one| one["path"].as_str())
        .collect();
    for table in publication::tables::names() {
        let is_admitted = bytes(&format!("/data/{table}.csv")).await.0 == 200;
        assert_eq!(
            paths.contains(&format!("{table}.csv").as_str()),
            is_admitted,
            "{table}"
        );
    }
    for resource in resources {
        let text = read(resource["path"].as_str().unwrap());
        assert_eq!(resource["bytes"], text.len());
        let fields = resource["schema"]["fields"].as_array().unwrap();
        let names: Vec<&str> = fields
            .iter()
            .filter_map(|one| one["name"].as_str())
            .collect();
        assert_eq!(text.lines().next(), Some(names.join(",").as_str()));
    }
    let (_, alone) = get("/data/members.csv").await;
    assert_eq!(read("members.csv"), alone, "the same file as by itself");
}
