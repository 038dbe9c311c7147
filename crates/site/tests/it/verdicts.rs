//! What courts and auditors found, as a reader meets it; and the compact at a glance.

use crate::walk::get;

#[tokio::test]
async fn a_verdict_stands_beside_our_reading_and_says_whether_the_two_agree() {
    let body = get("/verdicts").await.body;
    for words in [
        "2 judgments or reports are compatible with our reading, one differs,",
        "one cannot be compared.",
        "No finding changes our reading.",
        "Court of the River",
        "R-V02/24",
        "10 April 2024",
        "Differs from our reading",
        "It is about whether the promise is valid",
        "It names about 310,000",
        "Only the states named were before a court",
        "What one body gave on one day counts once",
        "Evidence: <span class=\"badge",
        "(sources disagree)",
        "href=\"https://example.org/river/court\"",
    ] {
        assert!(body.contains(words), "{words}");
    }
    // Nothing of our own words is needed: the class is told in a sentence, and in numbers where there are some.
    assert!(
        body.contains("Half or more has been shown to be done") && body.contains("Counted last:")
    );
}

#[tokio::test]
async fn judgments_come_first_and_only_what_says_the_same_is_said_to() {
    let body = get("/verdicts").await.body;
    let place = |id: &str| {
        body.find(&format!("<section class=\"card\" id=\"{id}\""))
            .expect(id)
    };
    // C002 was judged last, on 12 April 2024; C001 two days before.
    assert!(place("C002") < place("C001"));
    // "Not reached" fits a promise half done and is not the same statement.
    assert!(body.contains("Compatible with our reading"));
    assert!(body.contains("Both can be true at once"));
    // Control: the press found it partly done and names the number that we count.
    assert_eq!(body.matches("Both say the same").count(), 1);
    assert!(!body.contains("The numbers differ"));
    assert!(body.contains("Deadline: "));
    // Alone on its site, the compact is not named in the title.
    assert!(body.contains("<h1>What courts and auditors found</h1>"));
}

#[tokio::test]
async fn a_promise_and_its_holder_lead_to_what_was_found() {
    let body = get("/commitments/C002").await.body;
    assert!(
        body.contains("id=\"V01\"") && body.contains("id=\"V03\"") && !body.contains("id=\"V02\"")
    );
    assert!(
        body.contains("<span class=\"badge good\">"),
        "the class stays what it was"
    );
    let body = get("/members/ISL").await.body;
    assert!(body.contains("4 findings of courts, auditors or other bodies"));
    // Control: nothing was found of Fiji's promises.
    let body = get("/members/FJI").await.body;
    assert!(!body.contains("of courts, auditors or other bodies"));
}

#[tokio::test]
async fn the_table_of_verdicts_can_be_asked_by_its_closed_words() {
    let csv = get("/data/verdicts.csv?beside=differ").await.body;
    assert_eq!(csv.lines().count(), 2, "{csv}");
    assert!(csv.contains("V03,C002,org:court-of-the-river,First Chamber,court,"));
    let refused = get("/data/verdicts.csv?found=guilty").await;
    assert_eq!(refused.status.as_u16(), 400);
}

#[tokio::test]
async fn at_a_glance_every_promise_has_its_mark_and_every_silence_its_row() {
    let body = get("/glance").await.body;
    for id in ["C001", "C002", "C003", "C004", "C005"] {
        assert_eq!(
            body.matches(&format!("href=\"/commitments/{id}\"")).count(),
            1,
            "{id}"
        );
    }
    assert!(body.contains(" title=\"C003 · ") && body.contains(": Withdrawn; ended (by: "));
    assert!(body.contains("none found"));
    assert!(body.contains("one promise, since 2 May 2023"));
    assert!(body.contains("href=\"/data/glance.csv\""));
}
