//! Pages in the reader's order: what became of promises, what is open, what is no more.

use axum::http::{StatusCode, header};

use super::{get, post};

/// Returns where a text stands in a page, for the order of things.
fn at(page: &str, text: &str) -> usize {
    page.find(text).unwrap_or_else(|| panic!("no {text:?}"))
}

#[tokio::test]
async fn a_members_page_begins_with_what_was_ended_and_ends_with_silence() {
    let page = get("/members/USA?lang=en").await.body;
    let order = ["ended", "overdue", "complete", "in-part", "nothing"];
    let places: Vec<usize> = order
        .iter()
        .map(|id| at(&page, &format!("<section id=\"{id}\">")))
        .collect();
    assert!(places.is_sorted(), "{places:?}");
    // The sentence at the top counts every promise once.
    let lead = page.split("<p class=\"lead\">").nth(1).unwrap();
    let lead = lead.split("</p>").next().unwrap();
    let numbers: Vec<usize> = lead
        .split(|c: char| !c.is_ascii_digit())
        .filter_map(|n| n.parse().ok())
        .collect();
    assert_eq!(numbers[0], numbers[1..].iter().sum::<usize>(), "{lead}");
    assert!(page.contains("Taken back by United States"));
}

#[tokio::test]
async fn few_promises_are_shown_themselves_and_never_as_shares() {
    let few = get("/members/GTM?lang=en").await.body;
    assert!(!few.contains("class=\"bar\"") && !few.contains("100 %"));
    let many = get("/members/USA?lang=en").await.body;
    assert!(many.contains("<details id=\"shares\">") && many.contains("class=\"bar\""));
}

#[tokio::test]
async fn a_member_leads_to_its_own_pages_where_there_are_any() {
    let page = get("/members/GTM?lang=en").await.body;
    assert!(page.contains("/offices/countries/GTM") && page.contains("/pathways?to=GTM"));
    // Nothing of its own is published about ways into Suriname but two of its pathways, and no movement series.
    assert!(
        !page.contains("/money/countries/GTM"),
        "nothing was taken in"
    );
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
    assert!(page.matches("<rect class=\"rates\"").count() == rows.len());
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
    for country in ["Ecuador", "Guatemala", "Mexico"] {
        assert!(
            list.contains(&format!(">{country}</text>")),
            "{country} is on the map"
        );
    }
}

#[tokio::test]
async fn every_answer_of_a_filter_tells_how_many_it_would_leave() {
    let page = get("/commitments?lang=en&member=GTM").await.body;
    assert!(page.contains("<h1>Commitments: Guatemala</h1>"));
    let tab = page.split("delivery=complete\">").nth(1).expect("a tab");
    let said = tab.split("</a>").next().unwrap();
    let n: usize = said.rsplit(' ').next().unwrap().parse().unwrap();
    let complete = get("/commitments?lang=en&member=GTM&delivery=complete")
        .await
        .body;
    assert_eq!(complete.matches("<h3><a href=\"/commitments/").count(), n);
    assert!(complete.contains("Commitments: Guatemala · Complete"));
    // A country's other answers count what they would leave, not what is left.
    assert!(page.contains("United States (45)") || page.contains("United States ("));
    assert!(!complete.contains("United States (0)"));
}

#[tokio::test]
async fn by_date_due_the_earliest_stands_first_and_what_has_none_last() {
    let csv = get("/commitments.csv?sort=due").await.body;
    let head = csv.lines().next().unwrap();
    let place = head.split(',').position(|name| name == "deadline");
    assert!(place.is_some(), "{head}");
    let page = get("/commitments?lang=en&sort=due").await.body;
    let first = page.split("<h3><a href=\"/commitments/").nth(1).unwrap();
    assert!(first.split("</li>").next().unwrap().contains("due "));
    let wrong = get("/commitments?sort=colour").await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn each_meeting_of_all_shows_what_became_of_its_promises() {
    let page = get("/meetings?lang=en").await.body;
    let became = &page[at(&page, "id=\"became\"")..at(&page, "<ol class=\"versions\"")];
    assert_eq!(became.matches("<svg class=\"bar\"").count(), 5);
    assert!(became.contains("29 promises made there"));
}

#[tokio::test]
async fn the_steps_stand_in_words_and_their_numbers_behind_a_fold() {
    let page = get("/commitments/C021?lang=en").await.body;
    let steps = &page[at(&page, "<ol class=\"trace\">")..];
    let in_words = &steps[..at(steps, "</ol>")];
    assert!(in_words.contains("→ Complete"));
    for number in ["1.5835", "2022.75", "1.998"] {
        assert!(!in_words.contains(number), "{number}");
        assert!(page.contains(number), "{number} is kept");
    }
}
