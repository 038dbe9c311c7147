//! The invented reports, counted.

use assistance::Rule;
use assistance::link::Grade;
use kernel::{Country, Day};

use super::{View, all, names};
use crate::invented::aid as invented;
use crate::visibility::Visibility;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn country(code: &str) -> Country {
    code.parse().unwrap()
}

fn today() -> super::Aid {
    invented::aid(day("2025-06-30"), View::default())
}

#[test]
fn a_payment_that_both_sides_report_arrives_once() {
    let arrived = today().arrived[&country("ISL")];
    // 600,000 and 90,000 were given to an organisation of Iceland, 60 % of the charity's receipt
    // of the same 600,000 is a twin; 43,200 (EUR 40,000) and the charity's own spending are untold
    // or inside.
    assert_eq!(arrived.given, 69_000_000);
    assert_eq!((arrived.received, arrived.twins), (0, 36_000_000));
    assert_eq!(arrived.within, 27_000_000);
    assert_eq!(arrived.lower(), 69_000_000);
    assert_eq!(arrived.upper(), 69_000_000 + 4_320_000);
}

#[test]
fn money_without_a_rate_is_named_and_not_counted() {
    let aid = today();
    let left_out: Vec<_> = aid
        .left_out
        .iter()
        .map(|((currency, _), sum)| (currency.code().to_owned(), *sum))
        .collect();
    assert_eq!(left_out, [("UYU".to_owned(), (500_000, 1))]);
    assert_eq!(aid.converted.values().sum::<u64>(), 1);
}

#[test]
fn another_currency_counts_the_same_money() {
    let view = View {
        currency: "EUR".parse().unwrap(),
        rule: Rule::Daily,
    };
    let aid = invented::aid(day("2025-06-30"), view);
    let spent: i128 = aid.activities.iter().map(|one| one.spent).sum();
    // Dollars before the first rate cannot be converted; the euros can.
    assert_eq!(spent, 4_000_000);
    assert!(aid.left_out.keys().any(|(c, _)| c.code() == "USD"));
}

#[test]
fn an_activitys_spending_is_divided_over_its_places_to_the_cent() {
    let aid = today();
    let shares: Vec<i128> = aid
        .places
        .iter()
        .filter(|place| place.activity == "FJ-GOV-1-A1")
        .map(|place| place.share)
        .collect();
    let spent = aid.activities.iter().find(|one| one.id == "FJ-GOV-1-A1");
    assert_eq!(shares.iter().sum::<i128>(), spent.unwrap().spent);
    assert_eq!(shares.len(), 3);
    assert_eq!(aid.places_in(country("MLT")).count(), 1);
}

#[test]
fn an_organisation_in_an_activitys_place_is_listed_with_its_line() {
    let aid = today();
    let faults: Vec<_> = aid
        .faulty
        .iter()
        .map(|one| (one.grade, &*one.names, one.line))
        .collect();
    assert_eq!(
        faults,
        [
            (Grade::OrganisationId, "IS-RED", 33),
            (Grade::ItsOwn, "FJ-GOV-1-A1", 47)
        ]
    );
    assert_eq!(aid.publishers["FJ-GOV-1"].n_payments, 4);
}

#[test]
fn a_decision_takes_the_rules_place_from_its_day_on() {
    let pillars = |on: &str| {
        let aid = invented::aid(day(on), View::default());
        let one = aid.activities.iter().find(|one| one.id == "IS-RED-1");
        one.map(|one| (one.pillars.clone(), one.decided))
    };
    assert_eq!(pillars("2023-05-15"), Some((Vec::new(), false)));
    assert_eq!(pillars("2023-06-01"), Some((vec!["2".to_owned()], true)));
    assert_eq!(pillars("2023-04-30"), None);
}

#[test]
fn the_chain_of_an_activity_names_both_neighbours() {
    let on = day("2025-06-30");
    let giver = invented::one(on, View::default(), "FJ-GOV-1-A1").unwrap();
    assert_eq!(giver.receivers[0].activity, "IS-RED-1");
    assert_eq!(giver.receivers[0].grade, Some(Grade::BothAgree));
    let receiver = invented::one(on, View::default(), "IS-RED-1").unwrap();
    assert_eq!(receiver.givers[0].activity, "FJ-GOV-1-A1");
    assert_eq!(receiver.receipts.len(), 1);
    assert_eq!(receiver.pillars[0].0, "2");
}

#[test]
fn loans_stand_apart_and_a_country_has_its_share() {
    let aid = today();
    let ministry = aid.activities.iter().find(|one| one.id == "FJ-GOV-1-A1");
    assert_eq!(ministry.unwrap().lent, 9_000_000);
    let by_reporter = aid.summed(|cell| Some(cell.reporter.clone()));
    assert_eq!(by_reporter["FJ-GOV-1"][&super::LENT], 9_000_000);
    let malta = aid.activities_in(country("MLT"));
    assert_eq!(malta.len(), 1);
    assert_eq!(malta[0].spent_in(country("MLT")), 18_000_000);
    assert_eq!(malta[0].spent, 45_000_000);
}

#[test]
fn every_row_of_aid_has_a_cell_for_every_column() {
    let mut tables = all(&today());
    let of_an_activity = tables.pop().unwrap();
    assert_eq!(of_an_activity.name, "aid-transactions");
    assert_eq!(tables.len(), names().count());
    for table in tables {
        assert!(!table.rows.is_empty(), "{}", table.name);
        for row in &table.rows {
            assert_eq!(row.len(), table.columns.len(), "{}", table.name);
        }
    }
    let one = invented::one(day("2025-06-30"), View::default(), "FJ-GOV-1-A1").unwrap();
    let columns = of_an_activity.columns.into_iter().map(|column| column.name);
    let listed = Visibility::of([(of_an_activity.name, columns.collect())]);
    let table = super::of_activity(&one, day("2025-06-30"), &listed).unwrap();
    assert_eq!(table.rows.len(), 5);
    assert!(
        table
            .rows
            .iter()
            .all(|row| row.len() == table.columns.len())
    );
}
