//! Tables of promises and of figures as a secretariat keeps them, told row by row.
//!
//! Which columns there are says [`columns`]; letters, separators, cover sheets, numbers and days are read as those of
//! tables of counts are. A row that is not understood is named with its line and advice, and refuses the table.

mod cells;
pub mod columns;

use std::collections::BTreeMap;

use evidence::{Qualifier, Told, ToldFigure, ToldPromise, Who};
use kernel::text::folded;
use kernel::{Finding, Language};
use movement::series::Odd;

use cells::{Row, Ways};
use columns::{FIGURES, Holds, PROMISES, Places, Said};

use crate::movement::letters::Written;
use crate::movement::numbers::Numbers;
use crate::movement::periods::Dates;
use crate::movement::table::Csv;
use crate::movement::words;

/// After this many findings the rest is left unsaid.
const MOST_FINDINGS: usize = 200;

/// Reads a table of promises; texts whose header names no language are in `language`.
#[must_use]
pub fn promises(
    file: &str,
    written: &Written,
    said: &Said,
    language: Language,
) -> Told<ToldPromise> {
    let mut told = table(file, written, PROMISES, said, language, promise);
    one_a_member(&mut told);
    told
}

/// Reads a table of figures.
#[must_use]
pub fn figures(file: &str, written: &Written, said: &Said, language: Language) -> Told<ToldFigure> {
    table(file, written, FIGURES, said, language, figure)
}

type Listed = &'static [(&'static str, &'static str)];

fn table<T>(
    file: &str,
    written: &Written,
    listed: Listed,
    said: &Said,
    language: Language,
    read: impl Fn(&mut Row<'_>) -> Option<T>,
) -> Told<T> {
    let mut told = Told {
        file: file.to_owned(),
        rows: Vec::new(),
        one_a_member: false,
        n_refused: 0,
        telling: Vec::new(),
        findings: Vec::new(),
    };
    let csv = match Csv::read_by(file, &written.text, |cells| is_this(cells, listed, said)) {
        Ok(csv) => csv,
        Err(finding) => {
            told.findings.push(finding);
            return told;
        }
    };
    let mut places = match Places::of(file, &csv.header, listed, said) {
        Ok(places) => places,
        Err(wrong) => {
            told.findings.extend(wrong);
            return told;
        }
    };
    let moved = places.by_content(&csv.header, said, |at| holds(&csv, at));
    if let Some((words, addresses)) = moved {
        let what = format!(
            "the source is read from \"{addresses}\", since \"{words}\" holds words and no addresses"
        );
        told.findings
            .push(Finding::notice(file, csv.line, what, ""));
    }
    told.telling.clone_from(&places.telling);
    head(file, &csv, written, listed, &places, &mut told.findings);
    if is_refused(&told.findings) {
        return told;
    }
    let width = csv.header.len();
    let ways = Ways {
        numbers: (0..width).map(|at| Numbers::of(&csv, at)).collect(),
        dates: (0..width).map(|at| Dates::of(&csv, at)).collect(),
        plain: Numbers::plain(),
    };
    told.one_a_member = !["id", "text", "title", "promise"]
        .iter()
        .any(|name| has_own(&places, name));
    for (line, cells) in csv.rows() {
        if told.findings.len() >= MOST_FINDINGS {
            told.findings.push(Finding::error(
                file,
                line,
                "there are more findings than these",
                "Mend these first.",
            ));
            break;
        }
        let mut row = Row {
            file,
            line,
            places: &places,
            cells: &cells,
            ways: &ways,
            language,
            findings: &mut told.findings,
        };
        if is_a_total(&mut row) {
            continue;
        }
        let before = row.findings.len();
        row.language_is_known();
        row.hides_nothing();
        let one = read(&mut row);
        if told.findings.len() == before {
            told.rows.extend(one);
        } else if is_refused(&told.findings[before..]) {
            told.n_refused += 1;
        }
    }
    told
}

fn is_refused(findings: &[Finding]) -> bool {
    findings
        .iter()
        .any(|one| one.severity == kernel::Severity::Error)
}

/// Returns what most of the filled cells of a column hold.
fn holds(csv: &Csv<'_>, at: usize) -> Holds {
    let (mut n, mut n_days, mut n_addresses) = (0, 0, 0);
    let dates = Dates::of(csv, at);
    for (_, cells) in csv.rows() {
        let cell = cells.get(at).unwrap_or_default().trim();
        if words::is_missing(cell) {
            continue;
        }
        n += 1;
        let is_day = !matches!(dates.day(cell), Err(odd) if odd != Odd::TwoDays);
        n_days += usize::from(is_day);
        n_addresses += usize::from(cell.starts_with("https://") || cell.starts_with("http://"));
    }
    match n {
        0 => Holds::Nothing,
        _ if 2 * n_days > n => Holds::Days,
        _ if 2 * n_addresses > n => Holds::Addresses,
        _ => Holds::Words,
    }
}

fn has_own(places: &Places, name: &'static str) -> bool {
    places.place(name).is_some() || places.in_languages(name).next().is_some()
}

/// Returns whether a row of cells is the header of this table: most of what must be there is named.
fn is_this(cells: &[&str], listed: Listed, said: &Said) -> bool {
    let header: Vec<String> = cells.iter().map(|cell| (*cell).to_owned()).collect();
    let bare = Said {
        columns: said.columns.clone(),
        for_all: Vec::new(),
    };
    let Ok(places) = Places::of("", &header, listed, &bare) else {
        return false;
    };
    let named = |names: &[&'static str]| names.iter().any(|name| has_own(&places, name));
    let who = named(&["member", "promise"]);
    let what = named(&["text", "number", "value"]);
    let n_filled = cells.iter().filter(|cell| !cell.is_empty()).count();
    who && what && n_filled > 1
}

/// Says what of the header was understood, and refuses a table without what it must have.
fn head(
    file: &str,
    csv: &Csv<'_>,
    written: &Written,
    listed: Listed,
    places: &Places,
    findings: &mut Vec<Finding>,
) {
    let is_figures = std::ptr::eq(listed, FIGURES);
    let needed: &[(&[&'static str], &str)] = if is_figures {
        &[
            (&["member", "promise"], "member or promise"),
            (&["value"], "value"),
            (&["as_of", "known_on"], "as of"),
            (&["source"], "source"),
        ]
    } else {
        &[
            (&["member"], "member"),
            (&["text", "number"], "text or number"),
            (&["source"], "source"),
        ]
    };
    let lacks = needed
        .iter()
        .filter(|(names, _)| !names.iter().any(|name| places.has(name)));
    let lacking: Vec<&str> = lacks.map(|(_, told)| *told).collect();
    if !lacking.is_empty() {
        let what = format!("the header has no column for {}", lacking.join(", "));
        let shown = kernel::text::short(&csv.header.join(", "), 200);
        let advice = format!(
            "It reads: {shown}. Name the column with --column COLUMN=HEADER, or give one value for all rows with \
             --for-all COLUMN=VALUE."
        );
        findings.push(Finding::error(file, csv.line, what, advice));
    }
    let notes = csv.notes.iter().chain(&written.notes).cloned();
    let notes: Vec<String> = notes.collect();
    if !notes.is_empty() {
        findings.push(Finding::notice(
            file,
            csv.line,
            format!("read with {}", notes.join(", ")),
            "",
        ));
    }
    for header in &places.absent {
        findings.push(Finding::notice(
            file,
            csv.line,
            format!("no column is headed \"{header}\""),
            "",
        ));
    }
    if !places.unread.is_empty() {
        let what = format!(
            "not read: {}",
            kernel::text::short(&places.unread.join(", "), 300)
        );
        findings.push(Finding::notice(
            file,
            csv.line,
            what,
            "Where one of them matters, name it with --column COLUMN=HEADER.",
        ));
    }
}

/// Leaves out a row of totals, and says so: what it adds up stands above it.
fn is_a_total(row: &mut Row<'_>) -> bool {
    let is_total = words::is_total(row.cell("member"));
    if is_total {
        row.findings.push(Finding::notice(
            row.file,
            row.line,
            "a row of totals is left out",
            "",
        ));
    }
    is_total
}

fn promise(row: &mut Row<'_>) -> Option<ToldPromise> {
    if promises_nothing(row) {
        return None;
    }
    let who = row.some("member").map(|text| Row::who(&text));
    if who.is_none() {
        row.refuse(
            "the row names nobody who promises",
            "Write a country in the column member, or REG for all members.",
        );
    }
    let number = row.number("number");
    let unit = row.some("unit").or_else(|| row.places.unit.clone());
    let text = row.texts("text");
    if number.is_some() && unit.is_none() {
        row.refuse(
            "the number has no unit",
            "Write what is counted in the column unit, or --for-all unit=persons.",
        );
    }
    let (number_max, baseline) = (row.number("number_max"), row.number("baseline"));
    let [baseline_on, starts, deadline] =
        ["baseline_on", "starts", "deadline"].map(|name| row.period(name));
    let made_on = row.day("made_on");
    let source = row.source();
    let beneficiaries = row.list("beneficiaries");
    Some(ToldPromise {
        line: row.line,
        id: row.some("id"),
        who: who?,
        role: row.some("role").map(|word| word.to_lowercase()),
        actor: row.some("actor"),
        title: row.texts("title"),
        text,
        number,
        number_max,
        unit,
        baseline,
        baseline_on,
        starts,
        deadline,
        made_on,
        occasion: row.some("occasion"),
        pillar: row.some("pillar"),
        package: row.some("package"),
        kind: row.some("kind").map(|word| word.to_lowercase()),
        joint_with: row.list("joint_with"),
        beneficiaries: beneficiaries.iter().map(|text| Row::who(text)).collect(),
        measure: row.some("measure"),
        direction: row.some("direction"),
        combine: row.some("combine"),
        like: row.some("like"),
        rules: row.list("rules"),
        confidence: row.some("confidence"),
        source: source?,
        note: row.texts("note"),
    })
}

/// Leaves out a row that names somebody and no promise, and says so; with a role in the compact and a source it
/// still tells of a member.
fn promises_nothing(row: &mut Row<'_>) -> bool {
    let says = |name| !words::is_missing(row.cell(name));
    let has_text = !row.texts("text").is_empty() || ["number", "number_max"].into_iter().any(says);
    let role = row.cell("role").to_lowercase();
    let is_told = ["member", "observer", "associated", "beneficiary"].contains(&role.as_str())
        && !row.cell("source").is_empty();
    if has_text || is_told {
        return false;
    }
    let who = kernel::text::short(row.cell("member"), 60);
    let advice = "Where it is a member, give its role and a source; where it promised, the text or the number.";
    row.findings.push(Finding::notice(
        row.file,
        row.line,
        format!("{who} promises nothing here and is left out"),
        advice,
    ));
    true
}

fn figure(row: &mut Row<'_>) -> Option<ToldFigure> {
    let promise = row.some("promise");
    let member = row.country("member");
    if promise.is_none() && row.some("member").is_none() {
        row.refuse(
            "the row names neither promise nor member",
            "Write one of the two.",
        );
    }
    let value = row.number("value");
    let qualifier = row.word("qualifier").unwrap_or(if value.is_some() {
        Qualifier::Exact
    } else {
        Qualifier::NotFound
    });
    let [as_of, since] = ["as_of", "since"].map(|name| row.period(name));
    let known_on = row.day("known_on");
    if as_of.is_none() && known_on.is_none() {
        row.refuse(
            "the row says neither when it was true nor when it became known",
            "Write one in as of or known on.",
        );
    }
    let class = row.word("class");
    let source = row.source();
    Some(ToldFigure {
        line: row.line,
        id: row.some("id"),
        promise,
        member,
        measure: row.some("measure"),
        value,
        unit: row.some("unit").or_else(|| row.places.unit.clone()),
        qualifier,
        as_of,
        since,
        known_on,
        publisher: row.some("publisher"),
        class,
        source: source?,
        note: row.texts("note"),
    })
}

/// Refuses rows that say a thing twice: a member of a table with one row a member, or the same promise.
fn one_a_member(told: &mut Told<ToldPromise>) {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for row in &told.rows {
        let who = match &row.who {
            Who::Holder(holder) => holder.to_string(),
            Who::Name(name) => folded(name),
        };
        let texts: Vec<String> = row
            .text
            .iter()
            .chain(row.title.iter())
            .map(|(_, text)| folded(text))
            .collect();
        let (key, what) = match &row.id {
            Some(id) => (format!("id {id}"), format!("the id {id}")),
            None => (
                format!("{who} {}", texts.join(" ")),
                format!(
                    "{who}{}",
                    if texts.is_empty() {
                        ""
                    } else {
                        " with this text"
                    }
                ),
            ),
        };
        // The same promise worded anew on another day is a change, and may stand beneath the first.
        let key = row
            .made_on
            .map_or(key.clone(), |day| format!("{key} {day}"));
        if let Some(first) = seen.insert(key, row.line) {
            let what = format!("{what} stands on line {first} already");
            told.findings.push(Finding::error(
                &told.file,
                row.line,
                what,
                "Keep one row, or tell the two apart by an id or a text.",
            ));
        }
    }
}
