//! Rate files as they are published.

use assistance::Rule;

#[testkit::needs_shared]
#[test]
fn the_published_rate_files_are_read_whole() {
    let folder = testkit::shared("data/iati/rates").expect("the rate files");
    let read = |name: &str| {
        let file = std::fs::File::open(folder.join(name)).unwrap();
        intake::iati::rates::read(file, name, Rule::Daily).unwrap()
    };
    let daily = read("eurofxref-hist.csv");
    let yearly = read("imf_exchangerates_A_ENDA_USD.csv");
    let money = |text: &str| text.parse().unwrap();
    let on = "2024-05-07".parse().ok();
    // 100 GBP at 1.0771 / 0.85870 by the fixings of that day, read off the file by hand.
    let pounds = daily
        .convert(10_000, money("GBP"), money("USD"), on)
        .unwrap();
    println!(
        "{} daily, {} yearly figures; 100 GBP = {} cents",
        daily.len(),
        yearly.len(),
        pounds.minor
    );
    assert_eq!(pounds.on, on.unwrap());
    assert!(daily.len() > 200_000 && yearly.len() > 8_000);
    let none = yearly.convert(1, money("HTG"), money("USD"), on);
    assert!(none.is_err(), "the Monetary Fund's file has no gourde");
}
