//! The interview, question by question: nothing is asked twice, nothing is lost, and nothing breaks it.

use axum::http::StatusCode;

use super::{hidden, post};

#[tokio::test]
async fn one_question_stands_on_a_page_and_going_back_loses_nothing() {
    let address = "/screening?lang=ht&on=2024-05-08";
    let first =
        "nationality=HND;country_of_stay=GTM;fears_return=unknown;age=unknown;stay_status=unknown";
    let mut fields = vec![
        ("a".to_owned(), first.to_owned()),
        ("go".to_owned(), "more".to_owned()),
    ];
    let mut facts = Vec::new();
    let body = loop {
        let sent: Vec<(&str, &str)> = fields
            .iter()
            .map(|(n, v)| (n.as_str(), v.as_str()))
            .collect();
        let got = post(address, &sent).await;
        assert_eq!(got.status, StatusCode::OK);
        let (said, fact) = (hidden(&got.body, "a"), hidden(&got.body, "at"));
        if fact.is_empty() {
            break got.body;
        }
        assert!(!facts.contains(&fact), "{fact} is asked twice");
        assert!(
            got.body.contains("value=\"unknown\"")
                && got.body.contains("value=\"prefer-not-to-say\"")
        );
        facts.push(fact.clone());
        assert!(facts.len() < 60);
        fields = vec![
            ("a".to_owned(), said),
            ("at".to_owned(), fact),
            ("more".to_owned(), hidden(&got.body, "more")),
            ("say".to_owned(), "unknown".to_owned()),
        ];
    };
    assert!(facts.len() > 3, "{facts:?}");
    let all = hidden(&body, "a");
    assert_eq!(all.split(';').count(), 5 + facts.len());
    // Back from the second question to the first, and on: every answer is still there.
    let got = post(address, &[("a", &all), ("at", &facts[1]), ("go", "back")]).await;
    assert_eq!(hidden(&got.body, "at"), facts[0]);
    assert_eq!(hidden(&got.body, "a"), all);
    let got = post(address, &[("a", &all), ("at", &facts[0]), ("go", "back")]).await;
    assert!(
        got.body.contains("name=\"f-nationality\""),
        "back to the first page"
    );
    let again = [("a", all.as_str()), ("at", "nationality"), ("say", "HTI")];
    let got = post(address, &again).await;
    assert!(hidden(&got.body, "a").starts_with("nationality=HTI;"));
}

#[tokio::test]
async fn an_answer_that_does_not_fit_is_asked_for_again() {
    for (fact, field, say) in [
        ("age", ("n", "two hundred"), "=number"),
        ("age", ("n", "200"), "=number"),
        ("arrived", ("y", "20233"), "=day"),
        ("nationality", ("country", "ZZZ"), "=country"),
        ("nationality", ("country", ""), "martian"),
    ] {
        let sent = [("a", "age=30"), ("at", fact), field, ("say", say)];
        let got = post("/screening?on=2024-05-08", &sent).await;
        assert_eq!(got.status, StatusCode::OK);
        assert!(got.body.contains("role=\"alert\""), "{fact} {say}");
        assert_eq!(hidden(&got.body, "a"), "age=30");
    }
}

#[tokio::test]
async fn six_hundred_damaged_forms_end_in_a_page() {
    let mut draws = kernel::Draws::from_seed(1);
    let mut random = move |n: usize| draws.below(n);
    let words = [
        "nationality=",
        "HND",
        "age=",
        "30",
        ";",
        "=",
        "arrived=2023-05-",
        "%",
        "unknown",
        "\u{0}",
        "-",
        "9999",
        "passport=valid",
        "ñ",
        "country_of_stay=GTM",
        "other",
        "needs-document",
    ];
    let goes = [
        "next",
        "back",
        "check",
        "result",
        "sheet",
        "change:age",
        "change:",
        "x:y",
    ];
    for _ in 0..600 {
        let text: String = (0..random(9)).map(|_| words[random(words.len())]).collect();
        let say = words[random(words.len())];
        let sent = [
            ("a", text.as_str()),
            ("at", "age"),
            ("say", say),
            ("go", goes[random(goes.len())]),
        ];
        let got = post("/screening?on=2024-05-08", &sent).await;
        assert_eq!(got.status, StatusCode::OK);
    }
    let long = "x".repeat(20_000);
    let got = post("/screening", &[("a", &long)]).await;
    assert_eq!(got.status, StatusCode::PAYLOAD_TOO_LARGE);
}
