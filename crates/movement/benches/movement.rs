//! Time per series of each forecasting method, and of flows from stocks for an invented world.

use kernel::Draws;
use movement::forecast::Method;
use movement::stocks::{Change, Precision, Table, estimate};

fn main() {
    divan::main();
}

/// Ten years of months with a trend, a season and noise.
fn months() -> Vec<f64> {
    let mut draws = Draws::from_seed(1);
    let month = |t: usize| (t as f64 * std::f64::consts::TAU / 12.0).sin();
    (0..120)
        .map(|t| 3000.0 * (1.0 + 0.002 * t as f64) * (0.2 * month(t) + 0.05 * draws.normal()).exp())
        .collect()
}

#[divan::bench(args = Method::ALL.map(Method::name))]
fn forecast_18_months(bencher: divan::Bencher, name: &str) {
    let method = Method::ALL
        .into_iter()
        .find(|m| m.name() == name)
        .expect("a listed name");
    let values = months();
    bencher.bench(|| method.point(divan::black_box(&values), 12, 18));
}

/// As many countries as the United Nations list, most people at home, a quarter of all pairs empty.
fn world(n: usize) -> Change {
    let mut draws = Draws::from_seed(2);
    let (mut start, mut end) = (Table::zero(n), Table::zero(n));
    for i in 0..n {
        for j in 0..n {
            let (before, after) = if i == j {
                let people = (15.0 + 1.5 * draws.normal()).exp();
                (people, people * (1.05 + 0.01 * draws.normal()))
            } else if draws.uniform() < 0.25 {
                (0.0, 0.0)
            } else {
                let people = (6.0 + 2.0 * draws.normal()).exp();
                (people, people * (0.2 * draws.normal()).exp())
            };
            start.set(i, j, before);
            end.set(i, j, after);
        }
    }
    let births = (0..n).map(|i| end.at(i, i) * 0.09).collect();
    let deaths = (0..n).map(|i| start.at(i, i) * 0.04).collect();
    Change {
        start,
        end,
        births,
        deaths,
    }
}

#[divan::bench(args = [22, 231])]
fn pseudo_bayes(bencher: divan::Bencher, n_countries: usize) {
    let change = world(n_countries);
    let method = movement::stocks::Method::PSEUDO_BAYES;
    bencher.bench(|| estimate(divan::black_box(&change), method, Precision::Exact));
}
