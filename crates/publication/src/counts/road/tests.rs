//! A border month by month: what is a gap, what goes first, what is told apart.

use std::sync::Arc;

use movement::series::{Key, Published, Value};

use super::*;
use crate::counts::{Gathered, Imported, Imports};
use crate::invented::movement::count;

fn movements(counts: &[movement::series::Count]) -> Movements {
    Movements::build(counts, "2026-01-01".parse().unwrap())
}

fn year(of: i16, each: u64) -> Vec<movement::series::Count> {
    let month = |m: u64| {
        count(
            &format!("m{of}-{m}"),
            "ALL",
            &format!("{of}-{m:02}"),
            each + m,
        )
    };
    (1..=12).map(month).collect()
}

#[test]
fn a_missing_month_is_a_gap_and_its_year_has_no_sum() {
    let mut counts = year(2022, 1_000);
    counts.extend(year(2023, 2_000));
    counts.retain(|one| one.id != "m2023-5");
    let all = movements(&counts);
    let road = all.road(&all.corridors()[0]).unwrap();
    assert_eq!(road.months.len(), 24);
    assert_eq!(road.months[16].value, None);
    assert_eq!(road.years[0].sum, Some(12 * 1_000 + 78));
    assert_eq!(road.years[1].sum, None, "eleven months are no year");
    // Control: with the month the year has its sum.
    let mut whole = year(2022, 1_000);
    whole.extend(year(2023, 2_000));
    let all = movements(&whole);
    let road = all.road(&all.corridors()[0]).unwrap();
    assert_eq!(road.most_year(), Some((2023, 12 * 2_000 + 78)));
}

#[test]
fn what_gives_way_is_no_month_and_the_year_as_published_goes_before_the_sum() {
    let mut counts = year(2022, 1_000);
    let mut partial = count("p", "ALL", "2023-01", 20);
    partial.status = Status::Partial;
    counts.push(partial);
    counts.push(count("y", "ALL", "2022", 12_100));
    let all = movements(&counts);
    let road = all.road(&all.corridors()[0]).unwrap();
    assert_eq!(road.last(), Some(("2022-12".parse().unwrap(), 1_012)));
    assert_eq!(road.most_year(), Some((2022, 12_100)));
    assert_eq!(road.years[0].sum, Some(12_078));
}

#[test]
fn the_largest_nationality_is_told_apart_and_never_above_the_whole() {
    let mut counts = year(2022, 1_000);
    counts.push(count("v1", "NZL", "2022-01", 400));
    counts.push(count("v2", "NZL", "2022-02", 9_000));
    counts.push(count("w1", "MLT", "2022-01", 300));
    let all = movements(&counts);
    let road = all.road(&all.corridors()[0]).unwrap();
    assert_eq!(road.part, Some("NZL".parse().unwrap()));
    assert_eq!(road.months[0].of_part, Some(400));
    assert_eq!(road.months[1].of_part, None);
}

#[test]
fn events_are_no_people_and_few_months_no_road() {
    let people = year(2022, 1_000);
    let mut events = year(2022, 9_000);
    for one in &mut events {
        one.id.push('e');
        one.subject.origin = Some("NZL".parse().unwrap());
        one.unit = "encounters".to_owned();
    }
    let both: Vec<_> = people.iter().chain(&events).cloned().collect();
    let all = movements(&both);
    let (corridor, road) = all.busiest_road().unwrap();
    assert_eq!(
        (corridor.id().as_str(), road.unit.as_str()),
        ("FJI-ISL", "persons")
    );
    let few = movements(&people[..FEWEST - 1]);
    assert!(few.road(&few.corridors()[0]).is_none());
}

/// Returns an imported month of those whom Iceland counted.
fn taken(month: i8, value: u64) -> Imported {
    let key = Key::new(
        "landings".parse().unwrap(),
        "ISL".parse().unwrap(),
        Group::Of("NZL".parse().unwrap()),
        Period::Month(2023, month),
    );
    Imported {
        published: Published {
            key: key.unwrap(),
            released: "2024-02-01".parse().unwrap(),
            value: Value::Exact(value),
        },
        quarantine: String::new(),
        is_short: false,
    }
}

#[test]
fn an_imported_table_goes_before_the_charters_months_and_one_with_a_definition_does_not() {
    let mut small = taken(3, 4);
    small.published.key.nationality = Group::Of("MLT".parse().unwrap());
    let mut rows = vec![taken(1, 700), taken(2, 800), taken(3, 900), small];
    let road = |rows: &[Imported]| {
        let gathered = Gathered {
            counts: [year(2022, 1_000), year(2023, 2_000)].concat(),
            imported: Imports::of(rows.to_vec()),
            ..Gathered::default()
        };
        let all = Movements::of(&Arc::new(gathered), "2026-01-01".parse().unwrap());
        all.road(&all.corridors()[0]).unwrap()
    };
    let told = road(&rows);
    assert_eq!(told.months[12].value, Some(700));
    assert_eq!(told.months[12].of_part, Some(700));
    assert!(told.months[14].is_about && told.years[1].is_about);
    assert!(!told.months[13].is_about && !told.years[0].is_about);
    assert_eq!(
        told.months[15].value,
        Some(2_004),
        "the charter fills the rest"
    );
    assert_eq!(told.table.as_deref(), Some("landings_isl_month"));
    for row in &mut rows {
        row.published.key.definition = "by air".to_owned();
    }
    let told = road(&rows);
    assert_eq!((told.table, told.months[12].value), (None, Some(2_001)));
}
