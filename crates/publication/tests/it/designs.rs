//! Files as an outsider would design them to have small counts back: each with the sums that he would try.

use kernel::random::Draws;
use kernel::{Country, Day};
use movement::series::{Key, Published, Value};
use publication::counts::Imported;

use crate::outsider::Place;

/// A count that the outsider reads: measure, definition, who counted, of whom, when, and on which day he asks.
#[derive(Debug, Clone)]
pub struct Read {
    pub measure: &'static str,
    pub word: String,
    pub reporter: &'static str,
    pub who: String,
    pub when: String,
    pub on: &'static str,
}

impl Read {
    /// Returns where the count stands on any day.
    pub fn place(&self) -> Place {
        (
            self.measure.to_owned(),
            self.word.clone(),
            self.reporter.to_owned(),
            self.who.clone(),
            self.when.clone(),
        )
    }
}

/// What he tries: a small count, and the counts that he adds and takes off to have it.
pub struct Try {
    pub small: u64,
    pub terms: Vec<(i64, Read)>,
}

/// Who counts what where, until another is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Head {
    pub measure: &'static str,
    pub word: &'static str,
    pub reporter: &'static str,
    pub border: (&'static str, &'static str),
    pub released: &'static str,
}

const TODAY: &str = "2025-12-31";
pub const HEAD: Head = Head {
    measure: "irregular-entries",
    word: "",
    reporter: "PAN",
    border: ("", ""),
    released: "2024-09-10",
};

/// A file while it is written.
pub struct Design {
    draws: Draws,
    /// Whether its small counts are large: the control.
    is_large: bool,
    pub files: Vec<Imported>,
    pub tries: Vec<Try>,
    /// Counts that, added and taken off, are nought: what anybody can guess.
    pub ties: Vec<Vec<(i64, Read)>>,
    /// What was written so far.
    pub rows: Vec<(Head, String, String, u64)>,
}

pub type Writer = fn(&mut Design);

/// Every design by its name.
pub const DESIGNS: [(&str, Writer); 23] = [
    ("running, beside months", |it| {
        running(it, 8, 0, "acumulado", true);
    }),
    ("running, all months small", running_small),
    ("running, alone", |it| {
        running(it, 12, 0, "cumulative", false);
    }),
    ("running, alone, without a word", |it| {
        running(it, 12, 0, "total b", false);
    }),
    ("fiscal year to date", |it| running(it, 24, 9, "FYTD", true)),
    ("running anew each year, alone", |it| {
        running(it, 24, 0, "year to date", false);
    }),
    ("the year so far in each release", |it| so_far(it, true)),
    ("the year so far alone", |it| so_far(it, false)),
    ("others parted later", parted_later),
    ("a class parted later", class_parted_later),
    ("two put together later", put_together),
    ("two reporters of one border", |it| mirrors(it, false)),
    ("three reporters of one border", |it| mirrors(it, true)),
    ("a stock between", stock),
    ("two by two, English", |it| {
        two_by_two(it, ["adults", "minors", "by air", "by land"], 8);
    }),
    ("two by two, Spanish", |it| {
        two_by_two(it, ["hombres", "mujeres", "aéreo", "terrestre"], 8);
    }),
    ("two by two, two months", |it| {
        two_by_two(it, ["adults", "minors", "by air", "by land"], 2);
    }),
    ("last three months", |it| rolling(it, &[0, 1, 2], 8, 4)),
    ("last twelve months", |it| {
        rolling(it, &[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 24, 12);
    }),
    ("two years together", |it| rolling(it, &[0, 12], 24, 4)),
    ("more than last month", change),
    ("entries less exits", net),
    ("a region of some nationalities", region),
];

impl Design {
    pub fn new(writer: impl Fn(&mut Self), seed: u64, is_large: bool) -> Self {
        let mut it = Self {
            draws: Draws::from_seed(seed),
            is_large,
            files: Vec::new(),
            tries: Vec::new(),
            ties: Vec::new(),
            rows: Vec::new(),
        };
        writer(&mut it);
        it
    }

    fn few(&mut self) -> u64 {
        let few = 1 + self.draws.bits() % 9;
        if self.is_large { 30 + few } else { few }
    }

    pub fn many(&mut self) -> u64 {
        60 + self.draws.bits() % 140
    }

    /// Returns some number: often small, now and then nought.
    pub fn any(&mut self) -> u64 {
        match self.draws.below(10) {
            0 | 1 => self.few(),
            2 if self.draws.below(2) == 0 => 0,
            _ => self.many(),
        }
    }

    pub fn below(&mut self, n: usize) -> usize {
        self.draws.below(n)
    }

    pub fn tie(&mut self, terms: Vec<(i64, Read)>) {
        self.ties.push(terms);
    }

    pub fn row(&mut self, head: Head, who: &str, when: &str, value: u64) {
        (self.rows).push((head, who.to_owned(), when.to_owned(), value));
        let side = |text: &str| (!text.is_empty()).then(|| text.parse::<Country>().unwrap());
        let (measure, reporter) = (
            head.measure.parse().unwrap(),
            head.reporter.parse().unwrap(),
        );
        let (who, when) = (who.parse().unwrap(), when.parse().unwrap());
        let mut key = Key::new(measure, reporter, who, when).unwrap();
        key.definition = head.word.to_owned();
        (key.origin, key.destination) = (side(head.border.0), side(head.border.1));
        let released = head.released.parse::<Day>().unwrap();
        let value = Value::Exact(value);
        self.files.push(Imported {
            published: Published {
                key,
                released,
                value,
            },
            quarantine: String::new(),
            is_short: false,
        });
    }

    pub fn attempt(&mut self, small: u64, terms: Vec<(i64, Read)>) {
        self.tries.push(Try { small, terms });
    }
}

pub fn read(head: Head, who: &str, when: &str) -> Read {
    Read {
        measure: head.measure,
        word: head.word.to_owned(),
        reporter: head.reporter,
        who: who.to_owned(),
        when: when.to_owned(),
        on: TODAY,
    }
}

pub fn month(n: usize) -> String {
    format!("{}-{:02}", 2023 + n / 12, n % 12 + 1)
}

fn running(it: &mut Design, n: usize, restart: usize, word: &'static str, has_months: bool) {
    let sum = Head { word, ..HEAD };
    let mut so_far = 0;
    for i in 0..n {
        let is_few = [3, 6, 16].contains(&i);
        let value = if is_few { it.few() } else { it.many() };
        if i % 12 == restart {
            so_far = 0;
        }
        so_far += value;
        if has_months {
            it.row(HEAD, "CUB", &month(i), value);
        }
        it.row(sum, "CUB", &month(i), so_far);
        if is_few {
            let terms = vec![
                (1, read(sum, "CUB", &month(i))),
                (-1, read(sum, "CUB", &month(i - 1))),
            ];
            it.attempt(value, terms);
        }
    }
}

fn running_small(it: &mut Design) {
    let sum = Head {
        word: "since January",
        ..HEAD
    };
    let (mut of_few, mut of_many) = (0, 0);
    for i in 0..8 {
        let (few, many) = (it.few(), it.many());
        of_few += few;
        of_many += many;
        it.row(HEAD, "CUB", &month(i), few);
        it.row(sum, "CUB", &month(i), of_few);
        it.row(HEAD, "VEN", &month(i), many);
        it.row(sum, "VEN", &month(i), of_many);
        if i > 0 {
            let terms = vec![
                (1, read(sum, "CUB", &month(i))),
                (-1, read(sum, "CUB", &month(i - 1))),
            ];
            it.attempt(few, terms);
        }
    }
}

const MONTHLY: [&str; 6] = [
    "2023-02-10",
    "2023-03-10",
    "2023-04-10",
    "2023-05-10",
    "2023-06-10",
    "2023-07-10",
];

fn so_far(it: &mut Design, has_months: bool) {
    let mut sum = 0;
    for (i, released) in MONTHLY.into_iter().enumerate() {
        let value = if i == 3 { it.few() } else { it.many() };
        sum += value;
        let head = Head { released, ..HEAD };
        it.row(head, "CUB", "2023", sum);
        if has_months {
            it.row(head, "CUB", &month(i), value);
        }
        if i == 3 {
            let on = |on| Read {
                on,
                ..read(HEAD, "CUB", "2023")
            };
            it.attempt(value, vec![(1, on("2023-05-15")), (-1, on("2023-04-15"))]);
        }
    }
}

fn parted_later(it: &mut Design) {
    let (first, second) = two_releases();
    for i in 0..6 {
        let (many, few, others) = (it.many(), it.few(), it.many());
        it.row(first, "VEN", &month(i), many);
        it.row(first, "OTHER", &month(i), others + few);
        it.row(second, "VEN", &month(i), many);
        it.row(second, "OTHER", &month(i), others);
        it.row(second, "CUB", &month(i), few);
        let now = read(HEAD, "OTHER", &month(i));
        let then = Read {
            on: "2024-07-15",
            ..now.clone()
        };
        it.attempt(few, vec![(1, then), (-1, now)]);
    }
}

fn two_releases() -> (Head, Head) {
    let at = |released| Head { released, ..HEAD };
    (at("2024-07-10"), at("2024-08-10"))
}

fn class_parted_later(it: &mut Design) {
    let (first, second) = two_releases();
    for i in 0..6 {
        let (many, few, others) = (it.many(), it.few(), it.many());
        for (head, rest) in [(first, others + few), (second, others)] {
            it.row(
                Head {
                    word: "by air",
                    ..head
                },
                "VEN",
                &month(i),
                many,
            );
            it.row(
                Head {
                    word: "otherwise",
                    ..head
                },
                "VEN",
                &month(i),
                rest,
            );
        }
        it.row(
            Head {
                word: "by sea",
                ..second
            },
            "VEN",
            &month(i),
            few,
        );
        let now = read(
            Head {
                word: "otherwise",
                ..HEAD
            },
            "VEN",
            &month(i),
        );
        let then = Read {
            on: "2024-07-15",
            ..now.clone()
        };
        it.attempt(few, vec![(1, then), (-1, now)]);
    }
}

fn put_together(it: &mut Design) {
    let (first, second) = two_releases();
    for i in 0..6 {
        let (many, few, others) = (it.many(), it.few(), it.many());
        it.row(first, "VEN", &month(i), many);
        it.row(first, "OTHER", &month(i), others);
        it.row(first, "CUB", &month(i), few);
        it.row(second, "VEN", &month(i), many);
        it.row(second, "OTHER", &month(i), others + few);
        let now = read(HEAD, "OTHER", &month(i));
        let then = Read {
            on: "2024-07-15",
            ..now.clone()
        };
        it.attempt(few, vec![(1, now), (-1, then)]);
    }
}

fn mirrors(it: &mut Design, is_third: bool) {
    let here = Head {
        border: ("COL", ""),
        ..HEAD
    };
    let there = Head {
        measure: "exits",
        reporter: if is_third { "CRI" } else { "COL" },
        border: (if is_third { "COL" } else { "" }, "PAN"),
        ..HEAD
    };
    for i in 0..6 {
        let (many, few) = (it.many(), it.few());
        it.row(here, "VEN", &month(i), many);
        it.row(here, "HTI", &month(i), few);
        it.row(there, "ALL", &month(i), many + few);
        it.attempt(
            few,
            vec![
                (1, read(there, "ALL", &month(i))),
                (-1, read(here, "VEN", &month(i))),
            ],
        );
    }
}

fn stock(it: &mut Design) {
    let of = |measure| Head { measure, ..HEAD };
    let mut there = 500;
    for i in 0..8 {
        let (come, go, before) = (it.many(), it.few(), there);
        there = before + come - go;
        it.row(of("entries"), "VEN", &month(i), come);
        it.row(of("exits"), "VEN", &month(i), go);
        it.row(of("population"), "VEN", &month(i), there);
        if i > 0 {
            let terms = vec![
                (1, read(of("population"), "VEN", &month(i - 1))),
                (1, read(of("entries"), "VEN", &month(i))),
                (-1, read(of("population"), "VEN", &month(i))),
            ];
            it.attempt(go, terms);
        }
    }
}

fn two_by_two(it: &mut Design, words: [&'static str; 4], n: usize) {
    for i in 0..n {
        let (many, few) = (it.many(), it.few());
        let air = many / 3;
        for (word, value) in words.into_iter().zip([many, few, air, many + few - air]) {
            it.row(Head { word, ..HEAD }, "VEN", &month(i), value);
        }
        let of = |word| read(Head { word, ..HEAD }, "VEN", &month(i));
        it.attempt(
            few,
            vec![(1, of(words[2])), (1, of(words[3])), (-1, of(words[0]))],
        );
    }
}

fn rolling(it: &mut Design, back: &[usize], n: usize, few_at: usize) {
    let sum = Head {
        word: "together",
        ..HEAD
    };
    let mut all: Vec<u64> = Vec::new();
    for i in 0..n {
        let value = if i == few_at { it.few() } else { it.many() };
        all.push(value);
        it.row(HEAD, "HTI", &month(i), value);
        let Some(months) = back
            .iter()
            .map(|back| i.checked_sub(*back))
            .collect::<Option<Vec<_>>>()
        else {
            continue;
        };
        it.row(
            sum,
            "HTI",
            &month(i),
            months.iter().map(|month| all[*month]).sum(),
        );
        if months.contains(&few_at) {
            let others = months.iter().filter(|month| **month != few_at);
            let others = others.map(|i| (-1, read(HEAD, "HTI", &month(*i))));
            let terms = others.chain([(1, read(sum, "HTI", &month(i)))]).collect();
            it.attempt(all[few_at], terms);
        }
    }
}

fn change(it: &mut Design) {
    let more = Head {
        word: "more than last month",
        ..HEAD
    };
    let mut last = 70;
    for i in 0..8 {
        let by = if i % 3 == 1 { it.few() } else { it.many() };
        last += by;
        it.row(HEAD, "VEN", &month(i), last);
        it.row(more, "VEN", &month(i), by);
        if i % 3 == 1 {
            let terms = vec![
                (1, read(HEAD, "VEN", &month(i))),
                (-1, read(HEAD, "VEN", &month(i - 1))),
            ];
            it.attempt(by, terms);
        }
    }
}

fn net(it: &mut Design) {
    let of = |measure| Head { measure, ..HEAD };
    for i in 0..8 {
        let (come, go) = (it.many(), it.few());
        it.row(of("entries"), "VEN", &month(i), come);
        it.row(of("exits"), "VEN", &month(i), go);
        it.row(of("net-entries"), "VEN", &month(i), come - go);
        let terms = vec![
            (1, read(of("entries"), "VEN", &month(i))),
            (-1, read(of("net-entries"), "VEN", &month(i))),
        ];
        it.attempt(go, terms);
    }
}

fn region(it: &mut Design) {
    let sum = Head {
        word: "Caribbean",
        ..HEAD
    };
    for i in 0..8 {
        let (haiti, cuba, few, far) = (it.many(), it.many(), it.few(), it.many() * 3);
        for (who, value) in [("HTI", haiti), ("CUB", cuba), ("DOM", few), ("VEN", far)] {
            it.row(HEAD, who, &month(i), value);
        }
        it.row(sum, "ALL", &month(i), haiti + cuba + few);
        let of = |who| (-1, read(HEAD, who, &month(i)));
        it.attempt(
            few,
            vec![(1, read(sum, "ALL", &month(i))), of("HTI"), of("CUB")],
        );
    }
}
