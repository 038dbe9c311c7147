//! Practices: a failure stands in the same form as a success, and what is not known is said.

use axum::http::StatusCode;

use crate::walk::get;

async fn page(address: &str) -> String {
    let got = get(address).await;
    assert_eq!(got.status, StatusCode::OK, "{address}");
    got.body
}

#[tokio::test]
async fn a_failure_stands_in_the_same_row_and_form_as_a_success() {
    let named = page("/practices?pillar=1&lang=en").await;
    for told in [
        "<td data-h=\"better\">families with somebody in work <i>(by a rule)</i></td>",
        "<td data-h=\"no change found\">families with somebody in work <i>(compared)</i></td>",
        "<td data-h=\"worse\">families with somebody in work <i>(before and after)</i></td>",
    ] {
        assert!(named.contains(told), "{told}");
    }
    let body = page("/practices?lang=en").await;
    for told in [
        "1 better · 1 no change found",
        "1 worse",
        "3 practices.",
        "One of them is an idea with outcomes",
    ] {
        assert!(body.contains(told), "{told}");
    }
    let (_, apart) = body.split_once("id=\"untold\"").expect("ideas stand apart");
    assert!(apart.contains("Lamps on the quay"));
    assert!(!apart.contains("School at night"), "it has outcomes");
}

#[tokio::test]
async fn the_list_is_narrowed_by_country_theme_and_pillar() {
    let visa = page("/practices?theme=visa-requirement&lang=en").await;
    assert!(visa.contains("A visa before the boat") && !visa.contains("Boats to towns"));
    let nobody = page("/practices?country=NZL&lang=en").await;
    assert!(nobody.contains("That is not a sign that nothing was done."));
    let second = page("/practices?pillar=2&lang=en").await;
    assert!(
        !second.contains("Boats to towns"),
        "it serves the first pillar"
    );
    for unknown in ["/practices?theme=magic", "/practices?country=Nowhere"] {
        assert_eq!(
            get(unknown).await.status,
            StatusCode::BAD_REQUEST,
            "{unknown}"
        );
    }
}

#[tokio::test]
async fn a_practice_tells_its_state_its_silent_adopters_and_what_was_not_published() {
    let listed = page("/practices/boats-to-towns?lang=en").await;
    for told in [
        "Reviewed and listed.",
        "Bureau of ports (Iceland), 1 July 2024: found sound",
        "Taken over in 3 places: 1 better, 1 no change found, 1 not reported.",
        "1,000 – 2,000 EUR",
        "its beginning was read",
        "as whoever collected this reads it; no source says so",
        "no protocol published beforehand was found",
    ] {
        assert!(listed.contains(told), "{told}");
    }
    assert!(!listed.contains("it lacks:"));
    let idea = page("/practices/night-school?lang=en").await;
    for told in [
        "Idea: nobody has reviewed this yet.",
        "it lacks:",
        "<dd>not published</dd>",
        "No cost was found. Searched: two reports",
        "Nobody is known to have taken it over.",
        "That day has passed.",
    ] {
        assert!(idea.contains(told), "{told}");
    }
    let contested = page("/practices/visa-before-the-boat?lang=en").await;
    assert!(
        contested.contains("Contested.") && contested.contains("The ministry counts otherwise.")
    );
    let none = get("/practices/no-such").await;
    assert_eq!(none.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_practice_is_found_from_its_promise_its_country_and_the_search() {
    let link = "/practices/boats-to-towns";
    assert!(page("/commitments/C001").await.contains(link));
    assert!(
        !page("/commitments/C005").await.contains(link),
        "it serves C001 alone"
    );
    assert!(
        page("/members/ISL")
            .await
            .contains("/practices?country=ISL")
    );
    assert!(
        !page("/members/NZL")
            .await
            .contains("/practices?country=NZL")
    );
    assert!(page("/pillars").await.contains("/practices?pillar=1"));
    assert!(page("/search?q=barcos").await.contains(link));
}
