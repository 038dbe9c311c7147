//! Pathways and offices in the reader's order: what is open first, what is no more folded, nothing to be led astray by.

use axum::http::{StatusCode, header};

use super::{get, post};

/// Returns where a text stands in a page, for the order of things.
fn at(page: &str, text: &str) -> usize {
    page.find(text).unwrap_or_else(|| panic!("no {text:?}"))
}

#[tokio::test]
async fn what_is_open_stands_first_and_what_is_closed_folds_away() {
    let page = get("/pathways?lang=en").await.body;
    assert!(at(&page, "id=\"open\"") < at(&page, "id=\"suspended\""));
    let closed = &page[at(&page, "id=\"closed\"")..];
    let folded = closed.trim_start_matches("id=\"closed\">").trim_start();
    assert!(folded.starts_with("<details>"), "{}", &folded[..60]);
    let only = get("/pathways?lang=en&state=open").await.body;
    assert!(only.contains("id=\"open\"") && !only.contains("id=\"closed\""));
    let wrong = get("/pathways?state=ajar").await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn where_somebody_is_narrows_the_list_and_stands_in_no_address() {
    let told = post("/pathways?lang=en", &[("stay", "GTM"), ("state", "open")]).await;
    assert_eq!(told.status, StatusCode::OK);
    assert_eq!(told.headers[header::CACHE_CONTROL], "no-store");
    assert!(told.body.contains("/pathways/asylum-guatemala"));
    assert!(!told.body.contains("/pathways/asylum-chile"));
    assert!(!told.body.contains("stay=GTM"));
    let plain = post("/pathways?lang=en", &[("state", "open"), ("to", "CHL")]).await;
    assert_eq!(plain.status, StatusCode::SEE_OTHER);
    let to = plain.headers[header::LOCATION].to_str().unwrap();
    assert!(to.contains("to=CHL") && to.contains("state=open"), "{to}");
    let chile = get(to).await.body;
    assert!(
        chile.contains("/pathways/asylum-chile") && !chile.contains("/pathways/asylum-guatemala")
    );
}

#[tokio::test]
async fn months_are_counted_the_same_in_the_picture_and_in_the_file() {
    let page = get("/pathways?lang=en&on=2024-06-15").await.body;
    let csv = get("/pathways/months.csv?on=2024-06-15").await.body;
    let rows: Vec<&str> = csv.lines().skip(1).collect();
    assert_eq!((rows.len(), &rows[0][..7]), (30, "2022-01"));
    let drawn: Vec<usize> = (page.split("class=\"rates\" d=\"").skip(1))
        .map(|path| path.split('"').next().unwrap().matches('M').count())
        .collect();
    assert_eq!(drawn, [rows.len(); 2], "a phone's picture and a desktop's");
    let last: Vec<&str> = rows[29].split(',').collect();
    let open = page.split("id=\"open\"").nth(1).unwrap();
    let shown = open.split(['(', ')']).nth(1).unwrap();
    assert_eq!((last[0], last[1]), ("2024-06", shown));
}

#[tokio::test]
async fn a_closed_ways_steps_fold_under_how_it_was() {
    let page = get("/pathways/parole-nicaraguans?lang=en").await.body;
    let was = at(&page, "How it was. No longer possible.");
    assert!(was < at(&page, ">How to start<") && was < at(&page, ">Steps<"));
    let open = get("/pathways/parole-nicaraguans?lang=en&on=2023-02-01")
        .await
        .body;
    assert!(!open.contains("No longer possible"));
}

#[tokio::test]
async fn a_copy_is_named_and_never_linked_where_people_on_the_move_read() {
    let page = get("/pathways/parole-nicaraguans?lang=en").await.body;
    assert!(page.contains("casetext.com (a copy, not the publisher)"));
    assert!(!page.contains("href=\"http://casetext.com"));
    // What its publisher tells is linked.
    assert!(page.contains("rel=\"external noreferrer\""));
}

#[tokio::test]
async fn an_office_that_was_only_announced_was_never_open() {
    for address in [
        "/offices/multipurpose-space-mexico?lang=en",
        "/offices/multipurpose-space-mexico?lang=en&on=2024-01-01",
    ] {
        let page = get(address).await.body;
        assert!(
            !page.contains("Open on this day") && !page.contains("It was open"),
            "{address}"
        );
        assert!(
            page.contains("No source shows that it") || page.contains("no source shows that it")
        );
    }
    let list = get("/offices?lang=en").await.body;
    assert!(list.contains("announced, or not known whether open: 1"));
    // Nobody is to call where nobody answers.
    assert!(!list.contains("Telephone"));
    // What was only announced was open in no year.
    for marked in ["Ecuador 2023–?", "Guatemala 2023–?", "Mexico"] {
        assert!(
            list.contains(&format!(">{marked}</text>")),
            "{marked} is on the map"
        );
    }
}
