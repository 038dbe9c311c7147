//! The list of promises, the history of a rating, what changed.

use crate::walk::get;

/// Returns how many promises a list shows.
async fn n_listed(query: &str) -> usize {
    let page = get(&format!("/commitments?{query}")).await.body;
    let list = page.split("<ul class=\"list\">").nth(1).unwrap_or_default();
    list.split("</ul>")
        .next()
        .unwrap_or_default()
        .matches("<h3>")
        .count()
}

#[tokio::test]
async fn classes_of_one_axis_are_joined_and_those_of_two_axes_narrow() {
    let complete = n_listed("delivery=complete").await;
    let substantial = n_listed("delivery=substantial").await;
    assert!(complete > 0 && substantial > 0);
    let either = complete + substantial;
    assert_eq!(
        n_listed("delivery=complete&delivery=substantial").await,
        either
    );
    assert_eq!(n_listed("delivery=complete,substantial").await, either);
    assert_eq!(
        n_listed("delivery=complete&delivery=complete").await,
        complete
    );
    let page = get("/commitments?delivery=complete&delivery=substantial&lang=en")
        .await
        .body;
    let chosen = |code: &str| page.contains(&format!("value=\"{code}\" checked"));
    assert!(chosen("complete") && chosen("substantial") && !chosen("withdrawn"));
    let file = page.replace("%2C", ",");
    assert!(
        file.contains("/commitments.csv?delivery=complete,substantial"),
        "the file is narrowed like the list"
    );
    let csv = get("/commitments.csv?delivery=complete&delivery=substantial")
        .await
        .body;
    assert_eq!(csv.lines().count(), either + 1);
}

#[tokio::test]
async fn a_mark_in_a_list_names_its_axis_to_those_who_listen() {
    let page = get("/commitments?delivery=complete&lang=es").await.body;
    assert!(page.contains("<span class=\"away\">Cumplimiento: </span>"));
    assert!(page.contains("<legend>Cumplimiento</legend>"));
}

#[tokio::test]
async fn the_history_of_a_rating_tells_what_each_day_changed() {
    let page = get("/commitments/C001?lang=en").await.body;
    let history = page.split("id=\"history\"").nth(1).expect("it has one");
    let history = history.split("</details>").next().unwrap_or_default();
    assert!(history.contains("History: 3 ratings written down"));
    let latest = history.find("1 December 2024").expect("the latest");
    let first = history.find("1 May 2024").expect("the first");
    assert!(latest < first, "the latest stands first");
    assert!(history.contains("Same classes; what they rest on changed."));
    assert!(history.contains("Delivery: Limited → Complete · Evidence:"));
    // On a past day only what had been written down by then is told.
    let then = get("/commitments/C001/history.json?on=2024-10-01")
        .await
        .body;
    assert!(then.contains("2024-09-30") && !then.contains("2024-12-01"));
    assert!(
        get("/commitments/C001/history.json")
            .await
            .body
            .contains("2024-12-01")
    );
}

#[tokio::test]
async fn what_every_method_says_of_a_promise_leaves_as_a_table() {
    let told = get("/commitments/C001/methods.json").await.body;
    let told: serde_json::Value = serde_json::from_str(&told).expect("it is JSON");
    let rows = told["rows"].as_array().expect("it has rows");
    let rating: Vec<_> = rows.iter().filter(|row| row["rates"] == true).collect();
    assert_eq!(rating.len(), 1, "one method rates: {told}");
    assert!(rows.len() > 1);
    assert_eq!(get("/commitments/C999/methods.json").await.status, 404);
}

#[tokio::test]
async fn one_change_is_told_once_with_the_promises_it_touches() {
    let page = get("/?lang=en").await.body;
    let changes = page
        .split("id=\"changed\"")
        .nth(1)
        .expect("it tells changes");
    let changes = changes.split("</section>").next().unwrap_or_default();
    let told: Vec<&str> = changes.split("<span class=\"id\">").skip(1).collect();
    let heads = told
        .iter()
        .map(|one| one.split("<br>").next().unwrap_or_default().trim());
    let mut heads: Vec<&str> = heads.filter(|head| !head.contains("worded")).collect();
    let n = heads.len();
    assert!(n > 0);
    heads.sort_unstable();
    heads.dedup();
    assert_eq!(heads.len(), n, "{heads:?}");
}

#[tokio::test]
async fn what_a_figure_measures_is_told_in_the_readers_language_where_the_charter_has_it() {
    for page in ["/commitments/C001", "/sources", "/sources/R001"] {
        let body = get(&format!("{page}?lang=es")).await.body;
        assert!(body.contains("permisos emitidos"), "{page}");
        assert!(!body.contains(">permits issued"), "{page}");
        // Nobody wrote it in Portuguese, so the words say that they are others.
        let body = get(&format!("{page}?lang=pt")).await.body;
        assert!(
            !body.contains("permisos emitidos") && body.contains("permits issued"),
            "{page}"
        );
    }
}

#[tokio::test]
async fn a_joint_promise_names_its_partners_and_what_is_known_of_a_month_stays_a_month() {
    let page = get("/members/FJI?lang=en").await.body;
    let joint = page
        .split("/commitments/C001")
        .nth(1)
        .expect("the joint promise");
    let row = joint.split("</li>").next().unwrap_or_default();
    assert!(
        row.contains("(with ") && row.contains("The Bank of Invention"),
        "{row}"
    );
    let home = get("/?lang=en").await.body;
    assert!(
        !home.contains("1 February 2024"),
        "the plan was dropped in a month"
    );
}
