//! What a key gives each country, from published files, and held against shares that were printed.

use response::key::{Division, Lacking, Party, Weight, divide};
use response::{Basis, Published};
use rust_decimal::Decimal;
use testkit::needs_shared;

use crate::response_shares::{MEMBERS, country, rows};

fn half() -> Weight {
    "0.5".parse().unwrap()
}

fn per_cent(division: &Division, code: &str, places: u32) -> String {
    let part = division
        .parts
        .iter()
        .find(|part| part.country == country(code))
        .unwrap();
    (part.share * Decimal::ONE_HUNDRED)
        .round_dp(places)
        .to_string()
}

fn members() -> Vec<Party> {
    let rows = rows(&["population.csv", "gdp.csv"]);
    let basis = Basis {
        rows,
        ..Basis::default()
    };
    basis.parties(&MEMBERS.map(country), 2024)
}

#[needs_shared]
#[test]
fn the_members_shares_are_met_to_a_thousandth_of_a_point() {
    let division = divide(&members(), half(), 20_000).unwrap();
    for (code, expected) in [
        ("USA", "55.880"),
        ("BRA", "14.001"),
        ("MEX", "9.269"),
        ("CAN", "5.130"),
        ("ARG", "3.259"),
        ("COL", "3.243"),
        ("PER", "2.143"),
        ("CHL", "1.491"),
        ("ECU", "1.104"),
        ("GTM", "1.094"),
        ("HTI", "0.636"),
        ("HND", "0.608"),
        ("BRB", "0.024"),
    ] {
        assert_eq!(per_cent(&division, code, 3), expected, "{code}");
    }
    for (code, low, high) in [
        ("USA", "35.2", "76.6"),
        ("BRA", "6.1", "21.9"),
        ("COL", "1.0", "5.5"),
    ] {
        let part = division
            .parts
            .iter()
            .find(|part| part.country == country(code))
            .unwrap();
        let told = [part.low_w, part.high_w]
            .map(|one| (one * Decimal::ONE_HUNDRED).round_dp(1).to_string());
        assert_eq!(told, [low, high], "{code}");
    }
    assert_eq!(
        division.parts.iter().map(|part| part.quantity).sum::<u64>(),
        20_000
    );
    let whole: u128 = division.parts.iter().map(|part| part.parts).sum();
    assert_eq!(whole, division.parts[0].of, "the shares add to exactly one");
    for part in &division.parts {
        assert!(
            part.low <= part.share && part.share <= part.high,
            "{}",
            part.country
        );
    }
}

#[needs_shared]
#[test]
fn whoever_lacks_a_variable_is_named_and_not_guessed() {
    let rows = rows(&["population.csv", "gdp.csv"]);
    let basis = Basis {
        rows,
        ..Basis::default()
    };
    let with_origins: Vec<_> = MEMBERS
        .into_iter()
        .chain(["VEN", "CUB"])
        .map(country)
        .collect();
    let division = divide(&basis.parties(&with_origins, 2024), half(), 100).unwrap();
    let lacking = [
        (country("CUB"), Lacking::Economy(Some(2020))),
        (country("VEN"), Lacking::Economy(Some(2018))),
    ];
    assert_eq!(
        (division.parts.len(), division.not_computable),
        (22, lacking.to_vec())
    );
}

/// States whom the Regulation of 2024 binds: the Union without Denmark and Ireland, and with Ireland since it joined.
fn european(rows: &[Published], year: i16, without: &[&str], receives: &[&str]) -> Vec<Party> {
    let basis = Basis {
        rows: rows.to_vec(),
        ..Basis::default()
    };
    let states: std::collections::BTreeSet<_> = (rows.iter())
        .filter(|row| row.series == "gdp-current-usd" && row.year == year)
        .map(|row| row.country)
        .filter(|state| !without.contains(&state.code()))
        .collect();
    let states: Vec<_> = states.into_iter().collect();
    let mut parties = basis.parties(&states, year);
    for party in &mut parties {
        party.receives = receives.contains(&party.country.code());
    }
    parties
}

#[needs_shared]
#[test]
fn the_european_pool_of_2026_is_met_and_a_quarter_of_it_is_covered_by_nobody() {
    let rows = rows(&["eu_key_check.csv"]);
    let receives = ["CYP", "GRC", "ITA", "ESP"];
    let division = divide(
        &european(&rows, 2023, &["GBR", "DNK"], &receives),
        half(),
        21_000,
    )
    .unwrap();
    assert_eq!(division.parts.len(), 26);
    for (code, computed, published) in [
        ("DEU", "21.82", "21.68"),
        ("FRA", "16.16", "16.00"),
        ("ROU", "3.13", "3.15"),
        ("BGR", "1.01", "1.02"),
        ("PRT", "1.99", "2.01"),
        ("IRL", "2.12", "2.21"),
    ] {
        let told = per_cent(&division, code, 2);
        assert_eq!(told, computed, "{code}");
        let gap = (told.parse::<Decimal>().unwrap() - published.parse::<Decimal>().unwrap()).abs();
        assert!(gap <= Decimal::new(17, 2), "{code}: {gap}");
    }
    let uncovered = (division.uncovered * Decimal::ONE_HUNDRED).round_dp(2);
    assert_eq!(uncovered.to_string(), "24.88");
}

#[needs_shared]
#[test]
fn the_proposal_of_2015_is_met_but_for_its_bonus_and_loses_nobody() {
    let rows = rows(&["eu_key_check.csv"]);
    let printed: Vec<&Published> = (rows.iter())
        .filter(|row| row.series == "relocation-proposal-2015-09" && row.value.is_some())
        .collect();
    let states: Vec<_> = printed.iter().map(|row| row.country).collect();
    let basis = Basis {
        rows: rows.clone(),
        ..Basis::default()
    };
    let division = divide(&basis.parties(&states, 2014), half(), 120_000).unwrap();
    let gaps: Vec<Decimal> = (printed.iter())
        .map(|row| {
            let part = division
                .parts
                .iter()
                .find(|part| part.country == row.country)
                .unwrap();
            let share = row.value.unwrap() / Decimal::from(120_000);
            ((part.share - share) * Decimal::ONE_HUNDRED).abs()
        })
        .collect();
    let mean = gaps.iter().sum::<Decimal>() / Decimal::from(gaps.len());
    let most = gaps.iter().max().unwrap();
    assert_eq!(
        (gaps.len(), mean.round_dp(2), most.round_dp(2)),
        (22, Decimal::new(16, 2), Decimal::new(87, 2))
    );
    let lost: Decimal = printed.iter().filter_map(|row| row.value).sum();
    let ours: u64 = division.parts.iter().map(|part| part.quantity).sum();
    assert_eq!((lost, ours), (119_998.into(), 120_000));
}
