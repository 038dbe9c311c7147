//! The example of what a change of the rules does.

use serde_json::Value;

use super::get;

#[tokio::test]
async fn the_example_tells_who_gains_by_which_criterion_and_counts_nobody_apart() {
    let page = get("/pathways/what-if?lang=en").await.body;
    for words in [
        "20,000 invented people in this country: Guatemala",
        "6 May 2024",
        "7 May 2024",
        "Honduras",
        "Nobody real",
    ] {
        assert!(page.contains(words), "{words}");
    }
    let told: Value = serde_json::from_str(&get("/pathways/what-if.json").await.body).unwrap();
    let rows = told["rows"].as_array().unwrap();
    let sum = |id: &str, nationality: &str, effect: &str| -> u64 {
        let these = rows.iter().filter(|row| {
            row["id"] == id && row["nationality"] == nationality && row["effect"] == effect
        });
        these.map(|row| row["persons"].as_u64().unwrap()).sum()
    };
    let office = "safe-mobility-guatemala";
    for nationality in ["HND", "SLV", "NIC"] {
        assert!(sum(office, nationality, "gains") > 0, "{nationality}");
        assert_eq!(sum(office, nationality, "loses"), 0, "{nationality}");
    }
    for nationality in ["GTM", "VEN", "HTI"] {
        assert_eq!(sum(office, nationality, "gains"), 0, "{nationality}");
        assert!(sum(office, nationality, "unchanged") > 0, "{nationality}");
    }
    let gains = rows
        .iter()
        .filter(|row| row["id"] == office && row["effect"] == "gains");
    for row in gains.clone() {
        assert_eq!(row["criterion"], "nationality");
    }
    assert!(gains.count() >= 3);
    assert!(
        rows.iter()
            .all(|row| row["persons"].as_u64().unwrap().is_multiple_of(5))
    );
    // Everybody stands in one row of each change; rounding moves the sum by less than the base.
    let ids: std::collections::BTreeSet<&str> =
        rows.iter().filter_map(|row| row["id"].as_str()).collect();
    for id in ids {
        let all = rows.iter().filter(|row| row["id"] == id);
        let n: u64 = all.map(|row| row["persons"].as_u64().unwrap()).sum();
        assert!(n.abs_diff(20_000) < 5, "{id}: {n}");
    }
    let csv = get("/pathways/what-if.csv").await.body;
    assert_eq!(csv.lines().count() - 1, rows.len());
    assert_eq!(
        get("/pathways/what-if.json").await.body,
        told.to_string(),
        "asking again draws nothing new"
    );
}
