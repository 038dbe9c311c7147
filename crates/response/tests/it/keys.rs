//! A key loses nobody, and says what it cannot weigh.

use proptest::prelude::*;
use response::key::{Lacking, NoDivision, Party, Weight, divide};
use response::share::Amount;
use rust_decimal::Decimal;

const CODES: [&str; 6] = ["ARG", "BRA", "CHL", "ECU", "FJI", "ISL"];

fn party(code: &str, people: u64, economy: u64) -> Party {
    Party {
        country: code.parse().unwrap(),
        people: Ok(Amount::exactly(people.into())),
        economy: Ok(Amount::exactly(economy.into())),
        receives: false,
    }
}

fn weight(text: &str) -> Weight {
    text.parse().unwrap()
}

proptest! {
    #[test]
    fn shares_add_to_one_and_units_to_the_quantity(
        sizes in proptest::collection::vec((1_u64..1_500_000_000, 1_u64..30_000_000_000_000), 1..=6),
        thousandths in 0_u16..=1000,
        quantity in 0_u64..1_000_000_000,
    ) {
        let parties: Vec<Party> = (sizes.iter().zip(CODES))
            .map(|((people, economy), code)| party(code, *people, *economy))
            .collect();
        let weight = weight(&Decimal::new(thousandths.into(), 3).to_string());
        let division = divide(&parties, weight, quantity).unwrap();
        let whole: u128 = division.parts.iter().map(|part| part.parts).sum();
        prop_assert_eq!(whole, division.parts[0].of);
        let units: u64 = division.parts.iter().map(|part| part.quantity).sum();
        prop_assert_eq!(units, quantity);
        for part in &division.parts {
            let slack = Decimal::new(1, 18);
            prop_assert!(part.low - slack <= part.share && part.share <= part.high + slack);
            prop_assert!(part.low_w - slack <= part.share && part.share <= part.high_w + slack);
            // Nobody's whole units lie a unit or more from the exact share.
            let exact = part.share * Decimal::from(quantity);
            prop_assert!((exact - Decimal::from(part.quantity)).abs() < Decimal::ONE + Decimal::new(1, 9));
        }
    }
}

#[test]
fn among_equal_remainders_the_code_decides() {
    let parties = [party("ISL", 5, 5), party("ARG", 5, 5), party("FJI", 5, 5)];
    let division = divide(&parties, weight("0.5"), 4).unwrap();
    let told: Vec<(String, u64)> = (division.parts.iter())
        .map(|part| (part.country.to_string(), part.quantity))
        .collect();
    let expected = [("ARG", 2), ("FJI", 1), ("ISL", 1)].map(|(code, n)| (code.to_owned(), n));
    assert_eq!(told, expected);
}

#[test]
fn what_receivers_would_owe_is_covered_by_nobody() {
    let mut parties = vec![party("ARG", 10, 30), party("FJI", 30, 10)];
    parties[1].receives = true;
    let division = divide(&parties, weight("0.5"), 100).unwrap();
    assert_eq!(division.uncovered, Decimal::new(5, 1));
    parties[1].receives = false;
    assert_eq!(
        divide(&parties, weight("0.5"), 100).unwrap().uncovered,
        Decimal::ZERO
    );
}

#[test]
fn an_interval_of_a_share_is_the_exact_bound() {
    let mut parties = vec![party("ARG", 10, 1), party("FJI", 10, 1)];
    parties[0].people = Ok(Amount {
        low: 8.into(),
        high: 30.into(),
        ..Amount::exactly(10.into())
    });
    let division = divide(&parties, weight("1"), 1).unwrap();
    let part = &division.parts[0];
    assert_eq!(part.high, Decimal::new(75, 2));
    assert_eq!(part.low, Decimal::from(8) / Decimal::from(18));
}

#[test]
fn what_cannot_be_divided_is_refused() {
    let half = weight("0.5");
    assert_eq!(divide(&[], half, 1), Err(NoDivision::Nobody));
    let twice = [party("ARG", 1, 1), party("ARG", 2, 2)];
    assert_eq!(
        divide(&twice, half, 1),
        Err(NoDivision::Twice("ARG".parse().unwrap()))
    );
    let nought = [party("ARG", 0, 1)];
    assert_eq!(
        divide(&nought, half, 1),
        Err(NoDivision::NotPositive("ARG".parse().unwrap()))
    );
    let mut lacking = party("ARG", 1, 1);
    lacking.economy = Err(Some(2014));
    let division = divide(&[lacking, party("FJI", 1, 1)], half, 3).unwrap();
    assert_eq!(
        division.not_computable,
        [("ARG".parse().unwrap(), Lacking::Economy(Some(2014)))]
    );
    assert_eq!(division.parts[0].quantity, 3);
    let huge = [
        party("ARG", u64::MAX, u64::MAX),
        party("FJI", u64::MAX - 1, u64::MAX - 1),
    ];
    assert_eq!(divide(&huge, half, u64::MAX), Err(NoDivision::TooLarge));
    for text in ["1.1", "-0.1", "0.0001", "half", ""] {
        assert!(text.parse::<Weight>().is_err(), "{text}");
    }
}
