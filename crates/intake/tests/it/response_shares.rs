//! What the published tables say of who hosts how many, to the last digit.

use kernel::Country;
use response::Published;
use response::share::{self, Measure, NoRate, Per, Rate, places, shown};
use rust_decimal::Decimal;
use rust_decimal::RoundingStrategy::MidpointAwayFromZero;
use testkit::needs_shared;

/// The members of the Los Angeles compact.
pub const MEMBERS: [&str; 22] = [
    "ARG", "BLZ", "BRA", "BRB", "CAN", "CHL", "COL", "CRI", "ECU", "GTM", "GUY", "HND", "HTI",
    "JAM", "MEX", "PAN", "PER", "PRY", "SLV", "SUR", "URY", "USA",
];

pub fn country(code: &str) -> Country {
    code.parse().unwrap()
}

/// Returns the rows of published files.
pub fn rows(files: &[&str]) -> Vec<Published> {
    let read = |file: &&str| {
        intake::response::read(file, text(file).as_bytes())
            .unwrap()
            .rows
    };
    files.iter().flat_map(read).collect()
}

/// Returns the text of a published file, without the rows of a union of countries, which is no country.
pub fn text(file: &str) -> String {
    let text = testkit::text(&format!("data/response/{file}")).expect("asked for by the test");
    let lines = text.lines().filter(|line| !line.contains(",EU27,"));
    lines.map(|line| format!("{line}\n")).collect()
}

fn rate(rows: &[Published], code: &str, measure: Measure, per: Per) -> Result<Rate, NoRate> {
    share::share(rows, country(code), measure, per, 2024).rate
}

fn rounded(value: Decimal, places: u32) -> String {
    value
        .round_dp_with_strategy(places, MidpointAwayFromZero)
        .to_string()
}

#[needs_shared]
#[test]
fn the_published_rates_of_2024_are_met() {
    let rows = rows(&["population.csv", "gdp.csv", "hosted.csv"]);
    for (code, people, economy) in [
        ("COL", "53.14", "7730"),
        ("CRI", "51.23", "3038"),
        ("PER", "49.15", "6285"),
        ("GUY", "28.25", "1399"),
        ("CHL", "27.30", "1608"),
        ("ECU", "25.88", "3949"),
        ("URY", "20.11", "882"),
        ("PAN", "15.00", "812"),
        ("CAN", "13.60", "262"),
        ("USA", "10.64", "132"),
    ] {
        let wide = |per| rate(&rows, code, Measure::HostedWide, per).unwrap().value;
        assert_eq!(rounded(wide(Per::People), 2), people, "{code}");
        assert_eq!(rounded(wide(Per::Gdp), 0), economy, "{code}");
    }
    for (code, people, economy) in [("COL", "0.58", "84"), ("PER", "15.98", "2043")] {
        let narrow = |per| rate(&rows, code, Measure::HostedNarrow, per).unwrap().value;
        assert_eq!(rounded(narrow(Per::People), 2), people, "{code}");
        assert_eq!(rounded(narrow(Per::Gdp), 0), economy, "{code}");
    }
}

#[needs_shared]
#[test]
fn the_interval_of_colombia_is_told_with_the_digits_that_are_certain() {
    let rows = rows(&["population.csv", "gdp.csv", "hosted.csv"]);
    let rate = rate(&rows, "COL", Measure::HostedWide, Per::People).unwrap();
    let places = places(rate.low, rate.high);
    let told = [rate.value, rate.low, rate.high].map(|one| shown(one, places).to_string());
    assert_eq!(told, ["53.1", "53.1", "53.7"]);
}

#[needs_shared]
#[test]
fn two_definitions_never_share_an_interval() {
    let rows = rows(&["population.csv", "hosted.csv"]);
    let of = |code: &str, measure| rate(&rows, code, measure, Per::People).unwrap();
    let narrow = of("COL", Measure::HostedNarrow);
    let wide = of("COL", Measure::HostedWide);
    assert!(narrow.is_apart_from(&wide) && narrow.high < wide.low);
    // The whole of what the members host: Colombia's part is half a per cent or a quarter.
    let part = |measure| {
        let sum: Decimal = (MEMBERS.iter())
            .filter_map(|code| rate(&rows, code, measure, Per::People).ok())
            .map(|rate| rate.numerator.value)
            .sum();
        rounded(
            of("COL", measure).numerator.value * Decimal::ONE_HUNDRED / sum,
            1,
        )
    };
    assert_eq!(part(Measure::HostedNarrow), "0.5");
    assert_eq!(part(Measure::HostedWide), "24.3");
}

#[needs_shared]
#[test]
fn silence_is_not_nought_and_a_missing_denominator_is_not_guessed() {
    let rows = rows(&["population.csv", "gdp.csv", "hosted.csv"]);
    let silent = rate(&rows, "JAM", Measure::HostedNarrow, Per::People);
    assert_eq!(silent, Err(NoRate::NothingCounted));
    for (code, latest) in [("VEN", 2018), ("CUB", 2020)] {
        let none = rate(&rows, code, Measure::HostedNarrow, Per::Gdp);
        assert_eq!(
            none,
            Err(NoRate::NoDenominator {
                latest: Some(latest)
            }),
            "{code}"
        );
    }
    // Haiti's claims are nought in a table that leaves out one to four.
    let haiti = share::numerator(&rows, Measure::HostedNarrow, country("HTI"), 2024).unwrap();
    assert_eq!((haiti.value, haiti.high), (5.into(), 9.into()));
    // So few people are not told of, although their publisher does.
    let told = rate(&rows, "HTI", Measure::HostedNarrow, Per::People);
    assert_eq!(told, Err(NoRate::FewPeople));
}

#[needs_shared]
#[test]
fn projections_and_earlier_editions_widen_nothing() {
    let rows = rows(&["gdp.csv"]);
    let expected = |row: &&Published| row.year == 2023 && row.reporter == "IMF";
    assert!(
        rows.iter().any(|row| expected(&row)),
        "the file holds what must be left out"
    );
    let guyana = share::denominator(&rows, Per::Gdp, country("GUY"), 2024).unwrap();
    let told: Vec<&str> = guyana
        .beside
        .iter()
        .map(|row| row.reporter.as_str())
        .collect();
    assert_eq!((guyana.year, told), (2023, vec!["World Bank"]));
}

#[needs_shared]
#[test]
fn what_plans_were_given_is_told_but_where_one_number_stands_for_many() {
    let text = testkit::text("data/response/fts_plans.csv").unwrap();
    let plans = intake::response::read("fts_plans.csv", text.as_bytes())
        .unwrap()
        .plans;
    let is_regional =
        |title: &str| title.contains("RMRP") || title.contains("Regional Refugee and Migrant");
    let of = |year| {
        plans
            .iter()
            .filter(move |part| part.year == year && is_regional(&part.title))
    };
    let percent = |year: i16| {
        let part = of(year).find(|part| part.country == country("COL"))?;
        response::plan::percent(part, &plans)
            .ok()
            .map(|share| share.to_string())
    };
    let told: Vec<Option<String>> = (2019..=2026).map(percent).collect();
    let expected = ["65.8", "", "48.9", "41.1", "36.9", "29.5", "9.8", "5.8"];
    let expected = expected.map(|one| Some(one.to_owned()).filter(|one| !one.is_empty()));
    assert_eq!(told, expected);
    let sum = |value: fn(&response::plan::PlanPart) -> Option<Decimal>| {
        let sum: Decimal = of(2024).filter_map(value).sum();
        rounded(sum / Decimal::from(1_000_000), 1)
    };
    assert_eq!(of(2024).count(), 15);
    assert_eq!(
        (sum(|part| part.asked), sum(|part| part.funded)),
        ("1512.9".into(), "434.2".into())
    );
}
