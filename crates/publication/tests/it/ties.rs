//! Invented files that hang together over periods, releases, reporters and measures, with what anybody can guess of it.

use std::collections::BTreeMap;

use crate::designs::{Design, HEAD, Head, Read, month, read};

/// In what way.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Tie {
    /// A sum that runs up, beside what each month adds or alone.
    Running { has_months: bool },
    /// Nationalities by month, and a sum of everybody that runs up.
    OfEverybody,
    /// Months added up, counted back from each.
    Together(&'static [usize]),
    /// The year so far in each release, beside its months or alone.
    SoFar { has_months: bool },
    /// A row of others that the next release parts, or puts together.
    Parted { is_backwards: bool },
    /// Two reporters of one border.
    Mirrored,
    /// Who was there, who came, who went.
    Stock,
    /// Parted in two ways, nobody counts all.
    TwoByTwo,
}

pub const TIES: [Tie; 13] = [
    Tie::Running { has_months: true },
    Tie::Running { has_months: false },
    Tie::OfEverybody,
    Tie::Together(&[0, 1, 2]),
    Tie::Together(&[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]),
    Tie::Together(&[0, 12]),
    Tie::SoFar { has_months: true },
    Tie::SoFar { has_months: false },
    Tie::Parted {
        is_backwards: false,
    },
    Tie::Parted { is_backwards: true },
    Tie::Mirrored,
    Tie::Stock,
    Tie::TwoByTwo,
];

const GROUPS: [&str; 3] = ["VEN", "HTI", "CUB"];
const DAYS: [&str; 6] = [
    "2023-02-10",
    "2023-03-10",
    "2023-04-10",
    "2023-05-10",
    "2023-06-10",
    "2023-07-10",
];

impl Tie {
    /// Writes invented files of this kind; small counts stand wherever the lot puts them.
    pub fn write(self, it: &mut Design) {
        let n = 1 + it.below(3);
        for who in &GROUPS[..n] {
            match self {
                Self::Running { has_months } => running(it, who, has_months),
                Self::Together(back) => together(it, who, back),
                Self::SoFar { has_months } => so_far(it, who, has_months),
                Self::Parted { is_backwards } => parted(it, who, is_backwards),
                Self::Mirrored | Self::OfEverybody => {}
                Self::Stock => stock(it, who),
                Self::TwoByTwo => two_by_two(it, who),
            }
        }
        if self == Self::OfEverybody {
            of_everybody(it, &GROUPS[..n]);
        }
        if self == Self::Mirrored {
            mirrored(it, &GROUPS[..1 + n.min(2)]);
        } else if self != Self::OfEverybody && it.below(3) == 0 {
            everybody(it);
        }
    }
}

fn running(it: &mut Design, who: &str, has_months: bool) {
    let sum = Head {
        word: "acumulado",
        ..HEAD
    };
    let (mut so_far, mut before): (u64, Option<Read>) = (0, None);
    for i in 0..12 {
        let value = it.any();
        so_far += value;
        it.row(sum, who, &month(i), so_far);
        let now = read(sum, who, &month(i));
        let mut step = vec![(1, now.clone())];
        step.extend(before.map(|before| (-1, before)));
        if has_months {
            it.row(HEAD, who, &month(i), value);
            step.push((-1, read(HEAD, who, &month(i))));
            it.tie(step);
        } else if i > 0 {
            it.attempt(value, step);
        }
        before = Some(now);
    }
}

fn together(it: &mut Design, who: &str, back: &[usize]) {
    let sum = Head {
        word: "together",
        ..HEAD
    };
    let n = back.iter().max().unwrap_or(&0) + 8;
    let all: Vec<u64> = (0..n).map(|_| it.any()).collect();
    for i in 0..n {
        it.row(HEAD, who, &month(i), all[i]);
        let months: Option<Vec<usize>> = back.iter().map(|back| i.checked_sub(*back)).collect();
        if let Some(months) = months {
            it.row(
                sum,
                who,
                &month(i),
                months.iter().map(|month| all[*month]).sum(),
            );
            let parts = months.iter().map(|i| (-1, read(HEAD, who, &month(*i))));
            it.tie(parts.chain([(1, read(sum, who, &month(i)))]).collect());
        }
    }
}

fn so_far(it: &mut Design, who: &str, has_months: bool) {
    let (mut sum, mut before): (u64, Option<Read>) = (0, None);
    for (i, released) in DAYS.into_iter().enumerate() {
        let value = it.any();
        sum += value;
        let head = Head { released, ..HEAD };
        it.row(head, who, "2023", sum);
        let now = Read {
            on: released,
            ..read(HEAD, who, "2023")
        };
        let mut step = vec![(1, now.clone())];
        step.extend(before.map(|before| (-1, before)));
        if has_months {
            it.row(head, who, &month(i), value);
            step.push((
                -1,
                Read {
                    on: released,
                    ..read(HEAD, who, &month(i))
                },
            ));
            it.tie(step);
        } else if i > 0 {
            it.attempt(value, step);
        }
        before = Some(now);
    }
}

fn parted(it: &mut Design, who: &str, is_backwards: bool) {
    let (mut first, mut second) = (
        Head {
            released: "2024-07-10",
            ..HEAD
        },
        Head {
            released: "2024-08-10",
            ..HEAD
        },
    );
    if is_backwards {
        std::mem::swap(&mut first.released, &mut second.released);
    }
    // Each has others of its own.
    let word = ["", "by sea", "by air"][GROUPS.iter().position(|one| *one == who).unwrap_or(0)];
    (first.word, second.word) = (word, word);
    for i in 0..6 {
        let (many, part, others) = (it.any(), it.any(), it.many());
        for head in [first, second] {
            it.row(head, "ECU", &month(i), many);
        }
        it.row(first, "OTHER", &month(i), others + part);
        it.row(second, "OTHER", &month(i), others);
        it.row(second, who, &month(i), part);
        let at = |head: Head, who: &str| Read {
            on: head.released,
            ..read(head, who, &month(i))
        };
        it.tie(vec![
            (1, at(first, "OTHER")),
            (-1, at(second, "OTHER")),
            (-1, at(second, who)),
        ]);
    }
}

fn mirrored(it: &mut Design, groups: &[&str]) {
    let here = Head {
        border: ("COL", ""),
        ..HEAD
    };
    let there = Head {
        measure: "exits",
        reporter: "COL",
        border: ("", "PAN"),
        ..HEAD
    };
    for i in 0..6 {
        let mut tie = vec![(1, read(there, "ALL", &month(i)))];
        let mut sum = 0;
        for who in groups {
            let value = it.any();
            it.row(here, who, &month(i), value);
            sum += value;
            tie.push((-1, read(here, who, &month(i))));
        }
        it.row(there, "ALL", &month(i), sum);
        it.tie(tie);
    }
}

fn stock(it: &mut Design, who: &str) {
    let of = |measure| Head { measure, ..HEAD };
    let mut there = 900;
    for i in 0..8 {
        let (come, go) = (it.any(), it.any());
        there = there + come - go;
        let heads = [of("entries"), of("exits"), of("population")];
        for (head, value) in heads.into_iter().zip([come, go, there]) {
            it.row(head, who, &month(i), value);
        }
        if i > 0 {
            let at = |head, i: usize| read(head, who, &month(i));
            it.tie(vec![
                (1, at(heads[2], i - 1)),
                (1, at(heads[0], i)),
                (-1, at(heads[1], i)),
                (-1, at(heads[2], i)),
            ]);
        }
    }
}

fn two_by_two(it: &mut Design, who: &str) {
    let words = ["adults", "minors", "by air", "by land"];
    for i in 0..8 {
        let (adults, minors) = (it.any(), it.any());
        let air = (adults + minors) / 3;
        let mut tie = Vec::new();
        let values = [adults, minors, air, adults + minors - air];
        for ((word, value), sign) in words.into_iter().zip(values).zip([1, 1, -1, -1]) {
            it.row(Head { word, ..HEAD }, who, &month(i), value);
            tie.push((sign, read(Head { word, ..HEAD }, who, &month(i))));
        }
        it.tie(tie);
    }
}

fn of_everybody(it: &mut Design, groups: &[&str]) {
    let sum = Head {
        word: "year to date",
        ..HEAD
    };
    let (mut so_far, mut before) = (0, None);
    for i in 0..12 {
        let mut tie = vec![(1, read(sum, "ALL", &month(i)))];
        tie.extend(before.map(|before| (-1, before)));
        for who in groups {
            let value = it.any();
            so_far += value;
            it.row(HEAD, who, &month(i), value);
            tie.push((-1, read(HEAD, who, &month(i))));
        }
        it.row(sum, "ALL", &month(i), so_far);
        it.tie(tie);
        before = Some(read(sum, "ALL", &month(i)));
    }
}

/// The publisher's own count of everybody beside the nationalities of each table.
fn everybody(it: &mut Design) {
    let mut all: BTreeMap<(Head, String), Vec<(String, u64)>> = BTreeMap::new();
    for (head, who, when, value) in it.rows.clone() {
        all.entry((head, when)).or_default().push((who, value));
    }
    for ((head, when), of) in all {
        it.row(head, "ALL", &when, of.iter().map(|(_, value)| value).sum());
        let at = |who: &str| Read {
            on: head.released,
            ..read(head, who, &when)
        };
        let parts = of.iter().map(|(who, _)| (-1, at(who)));
        it.tie(parts.chain([(1, at("ALL"))]).collect());
    }
}
