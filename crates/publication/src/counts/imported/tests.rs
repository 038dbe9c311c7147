use super::*;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn imported(code: &str, period: &str, released: &str, value: Value, fault: &str) -> Imported {
    let key = Key::new(
        "irregular-entries".parse().unwrap(),
        "PAN".parse().unwrap(),
        code.parse().unwrap(),
        period.parse().unwrap(),
    );
    Imported {
        published: Published {
            key: key.unwrap(),
            released: day(released),
            value,
        },
        quarantine: fault.to_owned(),
        is_short: false,
    }
}

fn table(all: &[Imported], on: &str) -> ImportedTable {
    let imports = Imports::of(all.to_vec());
    let heads = imports.heads(day(on));
    assert_eq!(heads.len(), 1);
    imports.protected(&heads[0], day(on), 10, &[]).unwrap()
}

#[test]
fn no_small_count_is_shown_and_a_doubtful_one_is_said_to_be() {
    let one = |code: &str, month: &str, n| imported(code, month, "2024-06-01", Value::Exact(n), "");
    let mut all = vec![
        one("VEN", "2024-01", 500),
        one("VEN", "2024-02", 600),
        one("ECU", "2024-01", 3),
        one("ECU", "2024-02", 70),
        one("HTI", "2024-02", 900),
    ];
    all.push(imported(
        "HTI",
        "2024-01",
        "2024-06-01",
        Value::Exact(4000),
        "level-break",
    ));
    let table = table(&all, "2024-12-01");
    let block = &table.blocks[0];
    let values: Vec<PublicValue> = block
        .rows
        .iter()
        .flat_map(|(_, cells)| cells.clone())
        .chain(block.totals.clone())
        .collect();
    assert!(
        values
            .iter()
            .all(|v| v.number().is_none_or(|n| n == 0 || n >= 10)),
        "{block:?}"
    );
    assert!(values.contains(&PublicValue::Withheld));
    assert!(values.contains(&PublicValue::Quarantined));
    assert_eq!(table.head.quarantined["level-break"], 1);
}

#[test]
fn a_cell_that_a_later_release_withholds_is_not_told_to_be_missing_before() {
    let of = |code: &str, month: &str, released: &str, n| {
        imported(code, month, released, Value::Exact(n), "")
    };
    let mut all = Vec::new();
    for (month, released) in [("2024-01", "2024-02-10"), ("2024-02", "2024-03-10")] {
        all.extend([
            of("VEN", month, released, 500),
            of("HTI", month, released, 300),
        ]);
    }
    all.extend([
        of("ECU", "2024-01", "2024-04-10", 3),
        of("ECU", "2024-02", "2024-04-10", 40),
    ]);
    let table = table(&all, "2024-03-15");
    let block = &table.blocks[0];
    let january = |code: &str| {
        let group: Group = code.parse().unwrap();
        let row = block.rows.iter().find(|(one, _)| *one == group);
        row.map(|(_, cells)| cells[0])
    };
    assert_eq!(january("ECU"), Some(PublicValue::Withheld));
    // The total does not depend on it: neither on that day nor on the day when it came.
    assert_eq!(block.totals[0], PublicValue::Count(800));
    let later = self::table(&all, "2024-05-01");
    let about = PublicValue::About { value: 803, off: 6 };
    assert_eq!(later.blocks[0].totals[0], about);
    all[4] = of("ECU", "2024-01", "2024-04-10", 8);
    assert_eq!(self::table(&all, "2024-05-01"), later);
}

#[test]
fn a_total_that_lacks_a_part_is_the_least_and_never_exact() {
    let of = |code: &str, n| imported(code, "2024-01", "2024-06-01", Value::Exact(n), "");
    let total = |all: &[Imported]| table(all, "2024-12-01").blocks[0].totals[0];
    let whole = [of("VEN", 500), of("ECU", 300)];
    // The control: with all of its parts a total is exact.
    assert_eq!(total(&whole), PublicValue::Count(800));
    let mut short = whole.clone();
    short[0].is_short = true;
    let quarantined = imported(
        "HTI",
        "2024-01",
        "2024-06-01",
        Value::Exact(900),
        "single-cell",
    );
    let missing = imported("HTI", "2024-01", "2024-06-01", Value::Missing, "");
    let [venezuela, ecuador] = whole;
    for all in [
        short.to_vec(),
        vec![venezuela.clone(), ecuador.clone(), quarantined],
        vec![venezuela, ecuador, missing],
    ] {
        assert_eq!(total(&all), PublicValue::AtLeast(800));
        let lines = Imports::of(all);
        let head = &lines.heads(day("2024-12-01"))[0];
        let table = lines.protected(head, day("2024-12-01"), 10, &[]).unwrap();
        assert_eq!(crate::counts::MonthLine::of_table(&table), None);
    }
    // A count of everybody that stands alone is no sum.
    let mut alone = of("ALL", 500);
    alone.is_short = true;
    assert_eq!(total(&[alone]), PublicValue::Count(500));
}

#[test]
fn a_total_that_no_number_holds_is_not_given() {
    let greatest = Value::Exact(u64::MAX / 2);
    let of = |code: &str| imported(code, "2024-01", "2024-06-01", greatest, "");
    let table = table(&[of("VEN"), of("ECU"), of("HTI")], "2024-12-01");
    assert_eq!(table.blocks[0].totals, [PublicValue::Missing]);
    assert_eq!(table.triangle[0].1, [Some(PublicValue::Missing)]);
}

#[test]
fn what_one_release_withholds_no_other_tells() {
    let all = [
        imported("VEN", "2024-01", "2024-02-01", Value::Exact(500), ""),
        imported("VEN", "2024-02", "2024-03-01", Value::Exact(510), ""),
        imported("ECU", "2024-02", "2024-03-01", Value::Exact(40), ""),
        imported("ECU", "2024-01", "2024-02-01", Value::Exact(9), ""),
        imported("ECU", "2024-01", "2024-03-01", Value::Exact(12), ""),
    ];
    for on in ["2024-02-15", "2024-03-15"] {
        let table = table(&all, on);
        let (_, ecuador) = &table.blocks[0].rows[0];
        assert_eq!(ecuador[0], PublicValue::Withheld, "{on}");
    }
}

#[test]
fn a_count_of_all_is_shown_beside_the_sum_of_nationalities_and_alone_where_it_stands_alone() {
    let of = |code: &str, n| imported(code, "2024-01", "2024-02-01", Value::Exact(n), "");
    let beside = table(&[of("ALL", 500), of("VEN", 480)], "2024-12-01");
    assert_eq!(beside.blocks[0].totals, [PublicValue::Count(480)]);
    assert_eq!(beside.blocks[0].own, [PublicValue::Count(500)]);
    let alone = table(&[of("ALL", 500)], "2024-12-01");
    assert_eq!(alone.blocks[0].totals, [PublicValue::Count(500)]);
}

/// Returns all that is told of a month in which definitions add up to others: each whole with its parts. Of the
/// first whole's last part there are `few` Haitians.
fn told_of(wholes: &[(&str, &[&str])], few: u64) -> Vec<ImportedTable> {
    let mut all = Vec::new();
    for (code, least) in [("HTI", 167), ("VEN", 176)] {
        let mut add = |definition: &str, n| {
            let mut one = imported(code, "2023-01", "2024-06-01", Value::Exact(n), "");
            one.published.key.definition = definition.to_owned();
            all.push(one);
        };
        let mut everybody = None;
        for (whole, parts) in wholes {
            let (last, others) = parts.split_last().unwrap();
            let mut sum = 0;
            for (place, name) in (0..).zip(others) {
                add(name, least + 61 * place);
                sum += least + 61 * place;
            }
            // A second way of parting the same people ends with those whom the first has left.
            let left = match (everybody, code) {
                (Some(all), _) => all - sum,
                (None, "HTI") => few,
                (None, _) => 420,
            };
            add(last, left);
            if everybody.is_none() {
                everybody = Some(sum + left);
                add(whole, sum + left);
            }
        }
    }
    let imports = Imports::of(all);
    let on = day("2024-12-01");
    let heads = imports.heads(on).into_iter();
    heads
        .map(|head| imports.protected(&head, on, 10, &[]).unwrap())
        .collect()
}

#[test]
fn definitions_that_add_up_tell_no_small_count_however_many_and_whatever_they_are_called() {
    let sexes: &[&str] = &["hombres", "mujeres"];
    let ways: &[&str] = &["aire", "rio"];
    let ages: &[&str] = &["5-11", "12-17", "18-59", "60 y mas", "0-4"];
    for layout in [
        vec![("ambos sexos", sexes)],
        vec![("", sexes)],
        vec![("todas las edades", ages)],
        vec![("a y b", ages)],
        vec![("", sexes), ("", ways)],
        vec![("both", sexes), ("both", ways)],
    ] {
        let told = |few| told_of(&layout, few);
        assert!(told(2) == told(8), "{layout:?}");
        // The control: what is not small is told.
        assert!(told(42) != told(48), "{layout:?}");
    }
}
