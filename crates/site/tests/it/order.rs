//! Promises in the reader's order: what was ended first, counts before lists, words before numbers.

use axum::http::StatusCode;

use crate::walk::get;

/// Returns where a text stands in a page, for the order of things.
fn at(page: &str, text: &str) -> usize {
    page.find(text).unwrap_or_else(|| panic!("no {text:?}"))
}

/// Returns the whole numbers in a text, in order.
fn numbers(text: &str) -> Vec<usize> {
    let parts = text.split(|c: char| !c.is_ascii_digit());
    parts.filter_map(|n| n.parse().ok()).collect()
}

#[tokio::test]
async fn a_members_page_begins_with_what_was_ended_and_says_by_whom() {
    let page = get("/members/FJI?lang=en").await.body;
    let lead = page.split("<p class=\"lead\">").nth(1).unwrap();
    let lead = lead.split("</p>").next().unwrap();
    // The sentence counts every promise once.
    let told = numbers(lead);
    assert_eq!(told[0], told[1..].iter().sum::<usize>(), "{lead}");
    let ended = at(&page, "<section id=\"ended\">");
    for later in ["overdue", "complete", "in-part", "not-due", "nothing"] {
        if let Some(place) = page.find(&format!("<section id=\"{later}\">")) {
            assert!(ended < place, "{later}");
        }
    }
    let group = page[ended..].split("</section>").next().unwrap();
    assert!(group.contains("Taken back by Fiji"), "{group}");
    assert!(at(&page, "id=\"asked\"") < ended);
}

#[tokio::test]
async fn few_promises_are_shown_themselves_and_never_as_shares() {
    for country in ["ISL", "FJI"] {
        let page = get(&format!("/members/{country}?lang=en")).await.body;
        assert!(page.contains("/commitments/C00"), "{country}");
        assert!(
            !page.contains("class=\"bar\"") && !page.contains("%</td>"),
            "{country}"
        );
    }
}

#[tokio::test]
async fn a_member_leads_to_its_own_pages_only_where_there_are_any() {
    let island = get("/members/ISL?lang=en").await.body;
    for own in ["/movement/countries/ISL", "/money/countries/ISL"] {
        assert!(island.contains(own), "{own}");
    }
    assert!(
        !island.contains("/offices/countries/ISL"),
        "there is no office"
    );
    assert_eq!(island.matches(">Hosted<").count(), 1);
}

#[tokio::test]
async fn every_tab_tells_how_many_it_would_leave() {
    let page = get("/commitments?lang=en").await.body;
    let tabs = page.split("<ul class=\"chips\">").nth(1).unwrap();
    let tabs = tabs.split("</ul>").next().unwrap();
    let mut n_all = Vec::new();
    for tab in tabs.split("<a href=\"").skip(1) {
        let (link, rest) = tab.split_once('"').unwrap();
        let said = rest.split("</a>").next().unwrap();
        let n = *numbers(said).last().expect("a count");
        let there = get(&link.replace("&amp;", "&")).await.body;
        assert_eq!(
            there.matches("<h3><a href=\"/commitments/").count(),
            n,
            "{link}"
        );
        n_all.push(n);
    }
    assert_eq!(n_all[0], n_all[1..].iter().sum::<usize>(), "{n_all:?}");
}

#[tokio::test]
async fn an_answer_counts_what_it_would_leave_and_the_title_names_what_was_chosen() {
    let page = get("/commitments?lang=en&member=ISL").await.body;
    assert!(page.contains("<h1>Commitments: Iceland</h1>"));
    assert!(page.contains("<title>Commitments: Iceland"));
    assert!(page.contains("content=\"Commitments: Iceland: "));
    // Another country's count is not what is left under this one, which would be nought.
    let fiji = page.split("value=\"FJI\"").nth(1).unwrap();
    let fiji = numbers(fiji.split("</option>").next().unwrap())[0];
    let there = get("/commitments?lang=en&member=FJI").await.body;
    assert_eq!(there.matches("<h3><a href=\"/commitments/").count(), fiji);
    assert!(fiji > 0);
}

#[tokio::test]
async fn by_date_due_the_earliest_stands_first_and_what_has_none_last() {
    let page = get("/commitments?lang=en&sort=due").await.body;
    let rows: Vec<bool> = page
        .split("<h3><a href=\"/commitments/")
        .skip(1)
        .map(|row| row.split("</li>").next().unwrap().contains("due "))
        .collect();
    assert!(rows[0] && !rows[rows.len() - 1], "{rows:?}");
    assert!(rows.windows(2).all(|two| two[0] >= two[1]), "{rows:?}");
    let file = get("/commitments.csv?sort=due").await.body;
    let plain = get("/commitments.csv").await.body;
    assert_ne!(file, plain, "the file has the order of the list");
    let wrong = get("/commitments?sort=colour").await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn each_meeting_of_all_shows_what_became_of_the_promises_first_made_there() {
    let page = get("/meetings?lang=en").await.body;
    let became = &page[at(&page, "id=\"became\"")..at(&page, "<ol class=\"versions\"")];
    let meetings: Vec<&str> = became.split("<section>").skip(1).collect();
    assert!(!meetings.is_empty());
    for meeting in meetings {
        let made = meeting.split("<figcaption>").nth(1).unwrap();
        let made = made.split("</figcaption>").next().unwrap();
        let n_made = if made.contains("one promise") {
            1
        } else {
            *numbers(made).last().unwrap()
        };
        let marks = meeting.split("class=\"marks\">").nth(1).unwrap();
        let counts = marks.split("</span> ").skip(1).filter_map(|rest| {
            let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
            digits.parse::<usize>().ok()
        });
        assert_eq!(counts.sum::<usize>(), n_made, "{meeting}");
    }
}

#[tokio::test]
async fn the_steps_stand_in_words_and_their_numbers_behind_a_fold() {
    let page = get("/commitments/C001?lang=en").await.body;
    let steps = &page[at(&page, "<ol class=\"trace\">")..];
    let in_words = &steps[..at(steps, "</ol>")];
    assert!(in_words.contains("→"), "{in_words}");
    assert!(!in_words.contains("class=\"in\""));
    assert!(numbers(in_words).iter().all(|n| *n < 100), "{in_words}");
    let folded = &steps[in_words.len()..];
    assert!(at(folded, "<details>") < at(folded, "class=\"in\""));
}
