//! Stocks, births, deaths and published flows of the world.

use std::collections::HashMap;

use movement::stocks::{Change, Table};
use serde_json::Value;

/// Returns a shared JSON file.
pub fn json(path: &str) -> Option<Value> {
    serde_json::from_str(&testkit::text(&format!("data/flows/{path}"))?).ok()
}

pub fn numbers(value: &Value) -> Vec<f64> {
    value
        .as_array()
        .unwrap()
        .iter()
        .map(|v| v.as_f64().unwrap())
        .collect()
}

/// The names by which the published tables call the twenty-two countries of the Declaration.
pub const MEMBERS: [&str; 22] = [
    "Argentina",
    "Barbados",
    "Belize",
    "Brazil",
    "Canada",
    "Chile",
    "Colombia",
    "Costa Rica",
    "Ecuador",
    "El Salvador",
    "Guatemala",
    "Guyana",
    "Haiti",
    "Honduras",
    "Jamaica",
    "Mexico",
    "Panama",
    "Paraguay",
    "Peru",
    "Suriname",
    "United States",
    "Uruguay",
];

/// A published table of countries by countries, for one year.
pub struct Published {
    names: Vec<String>,
    value: Value,
}

impl Published {
    pub fn read(path: &str) -> Option<Self> {
        let value = json(path)?;
        let names = value["names"].as_array().unwrap();
        let names = names
            .iter()
            .map(|name| name.as_str().unwrap().to_owned())
            .collect();
        Some(Self { names, value })
    }

    /// Returns the countries, without the regions that stand between them.
    pub fn countries(&self) -> Vec<String> {
        let regions: Vec<usize> = numbers(&self.value["regions"])
            .into_iter()
            .map(|i| i as usize)
            .collect();
        (0..self.names.len())
            .filter(|i| !regions.contains(i))
            .map(|i| self.names[i].clone())
            .collect()
    }

    pub fn table(&self, year: i32, countries: &[String]) -> Table {
        let matrix = &self.value["matrix"][year.to_string()];
        let places: Vec<usize> = countries
            .iter()
            .map(|name| self.names.iter().position(|found| found == name).unwrap())
            .collect();
        let row = |i: &usize| {
            places
                .iter()
                .map(|j| matrix[*i][*j].as_f64().unwrap())
                .collect()
        };
        Table::from_rows(&places.iter().map(row).collect::<Vec<Vec<f64>>>()).unwrap()
    }
}

pub fn members() -> Vec<String> {
    MEMBERS.map(str::to_owned).to_vec()
}

/// Stocks, births and deaths of the world over five years, with its countries.
pub fn world(stocks: &Published, year: i32) -> (Vec<String>, Change) {
    let vital = Vital::read();
    let countries: Vec<String> = stocks
        .countries()
        .into_iter()
        .filter(|name| vital.code(name).is_some())
        .collect();
    let table = |year: i32| {
        let mut table = stocks.table(year, &countries).without_diagonal();
        let foreign_born = table.column_sums();
        for (i, name) in countries.iter().enumerate() {
            let native = (vital.population(name, year) - foreign_born[i]).max(0.0);
            table.set(i, i, native);
        }
        table
    };
    let sum = |what: fn(&Vital, &str, i32) -> f64| -> Vec<f64> {
        let one = |name: &String| {
            let half = 0.5 * (what(&vital, name, year) + what(&vital, name, year + 5));
            half + (year + 1..year + 5)
                .map(|y| what(&vital, name, y))
                .sum::<f64>()
        };
        countries.iter().map(one).collect()
    };
    let change = Change {
        start: table(year),
        end: table(year + 5),
        births: sum(Vital::births),
        deaths: sum(Vital::deaths),
    };
    (countries, change)
}

/// Births, deaths and populations by country and year.
pub struct Vital {
    codes: HashMap<String, u32>,
    rows: HashMap<(u32, i32), [f64; 3]>,
}

impl Vital {
    pub fn read() -> Self {
        let locations = testkit::text("data/flows/stocks/wpp2022_UNlocations.txt").unwrap();
        let codes = locations
            .lines()
            .skip(1)
            .map(|line| line.split('\t').collect::<Vec<_>>())
            .filter(|fields| fields[6] == "4")
            .map(|fields| (plain(fields[0]), fields[1].parse().unwrap()))
            .collect();
        let mut rows: HashMap<(u32, i32), [f64; 3]> = HashMap::new();
        let misc = testkit::text("data/flows/stocks/wpp2022_misc1.csv.gz").unwrap();
        for line in misc.lines().skip(1) {
            let fields: Vec<&str> = line.split(',').collect();
            let number = |i: usize| fields[i].parse::<f64>().unwrap_or(f64::NAN);
            let (births, rate, deaths) = (number(2), number(3), number(5));
            // The population is not in the file. Births and deaths with their rates per thousand,
            // rounded to a thousandth, each enclose it; it lies where both enclose it.
            let enclosed = |n: f64, rate: f64| [n / (rate + 5e-4), n / (rate - 5e-4)];
            let (by_birth, by_death) = (enclosed(births, rate), enclosed(deaths, number(4)));
            let low = by_birth[0].max(by_death[0]);
            let high = by_birth[1].min(by_death[1]);
            let population = if low <= high {
                5e5 * (low + high)
            } else {
                births / rate * 1e6
            };
            let key = (fields[0].parse().unwrap(), fields[1].parse().unwrap());
            rows.insert(key, [births * 1e3, deaths * 1e3, population]);
        }
        // The stocks know the Channel Islands as one, the population tables as Guernsey and Jersey.
        for year in 1950..=2021 {
            let (guernsey, jersey) = (rows[&(831, year)], rows[&(832, year)]);
            rows.insert(
                (830, year),
                std::array::from_fn(|i| guernsey[i] + jersey[i]),
            );
        }
        Self { codes, rows }
    }

    fn code(&self, name: &str) -> Option<u32> {
        if name == "Channel Islands" {
            return Some(830);
        }
        let plain = plain(name);
        let code = self.codes.get(&plain).or_else(|| {
            let (_, other) = OTHER_NAMES.iter().find(|(ours, _)| *ours == name)?;
            self.codes.get(*other)
        })?;
        self.rows.contains_key(&(*code, 2000)).then_some(*code)
    }

    fn row(&self, name: &str, year: i32) -> [f64; 3] {
        self.rows[&(self.code(name).unwrap(), year)]
    }

    fn births(&self, name: &str, year: i32) -> f64 {
        self.row(name, year)[0]
    }

    fn deaths(&self, name: &str, year: i32) -> f64 {
        self.row(name, year)[1]
    }

    fn population(&self, name: &str, year: i32) -> f64 {
        self.row(name, year)[2]
    }
}

pub fn plain(name: &str) -> String {
    let name = name
        .trim()
        .to_lowercase()
        .replace(" & ", " and ")
        .replace("st. ", "saint ");
    let fold = |c: char| match c {
        'é' | 'è' => 'e',
        'ô' => 'o',
        'ç' => 'c',
        'ã' => 'a',
        'ü' => 'u',
        'í' => 'i',
        other => other,
    };
    name.chars()
        .map(fold)
        .filter(|c| *c != '*' && *c != '.')
        .collect::<String>()
}

const OTHER_NAMES: [(&str, &str); 28] = [
    ("Vatican City", "holy see"),
    ("Wallis & Futuna", "wallis and futuna islands"),
    (
        "St. Vincent & Grenadines",
        "saint vincent and the grenadines",
    ),
    ("U.S. Virgin Islands", "united states virgin islands"),
    ("Cape Verde", "cabo verde"),
    ("DR Congo", "democratic republic of the congo"),
    ("Tanzania", "united republic of tanzania"),
    ("St. Helena", "saint helena"),
    ("Moldova", "republic of moldova"),
    ("Russia", "russian federation"),
    ("Palestine", "state of palestine"),
    ("Syria", "syrian arab republic"),
    ("Turkey", "turkiye"),
    ("Iran", "iran (islamic republic of)"),
    ("Hong Kong SAR", "china, hong kong sar"),
    ("Macao SAR", "china, macao sar"),
    ("North Korea", "dem people's republic of korea"),
    ("South Korea", "republic of korea"),
    ("Brunei", "brunei darussalam"),
    ("Laos", "lao people's democratic republic"),
    ("Vietnam", "viet nam"),
    ("FS Micronesia", "micronesia (fed states of)"),
    ("Bolivia", "bolivia (plurinational state of)"),
    ("Caribbean Netherlands", "bonaire, sint eustatius and saba"),
    ("Falkland Islands", "falkland islands (malvinas)"),
    ("Sint Maarten", "sint maarten (dutch part)"),
    ("United States", "united states of america"),
    ("Venezuela", "venezuela (bolivarian republic of)"),
];

pub fn correlation(x: &[f64], y: &[f64]) -> f64 {
    let n = x.len() as f64;
    let (mx, my) = (x.iter().sum::<f64>() / n, y.iter().sum::<f64>() / n);
    let cov: f64 = x.iter().zip(y).map(|(a, b)| (a - mx) * (b - my)).sum();
    let (vx, vy): (f64, f64) = (
        x.iter().map(|a| (a - mx).powi(2)).sum(),
        y.iter().map(|b| (b - my).powi(2)).sum(),
    );
    cov / (vx * vy).sqrt()
}

/// The correlation of the logarithms of one more than each flow.
pub fn log_correlation(x: &[f64], y: &[f64]) -> f64 {
    let logs = |values: &[f64]| values.iter().map(|v| (1.0 + v).ln()).collect::<Vec<_>>();
    correlation(&logs(x), &logs(y))
}

/// Returns our flows and the published ones, for all pairs of the members. The published table holds
/// whole persons, so that ours are rounded too: a third of a person is nobody there.
pub fn of_members(
    countries: &[String],
    flows: &Table,
    published: &Published,
    year: i32,
) -> (Vec<f64>, Vec<f64>) {
    let places: Vec<usize> = MEMBERS
        .iter()
        .map(|name| countries.iter().position(|found| found == name).unwrap())
        .collect();
    let expected = published.table(year, &members());
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for (a, i) in places.iter().enumerate() {
        for (b, j) in places.iter().enumerate().filter(|(b, _)| *b != a) {
            ours.push(flows.at(*i, *j).round());
            theirs.push(expected.at(a, b));
        }
    }
    (ours, theirs)
}

/// Returns whether a figure lies in a band that was reported with so many places.
pub fn in_band(figure: f64, (low, high): (f64, f64), n_places: i32) -> bool {
    let scale = 10f64.powi(n_places);
    let figure = (figure * scale).round() / scale;
    low <= figure && figure <= high
}
