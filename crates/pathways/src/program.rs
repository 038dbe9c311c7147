//! The flat compiled form of a rulebook, which a page evaluates without asking a server.
//!
//! It holds every version with its dates, so that any day can be screened. It holds no sentences:
//! those are found by the phrase of a criterion. Written twice from one rulebook it is the same
//! text, byte by byte.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use kernel::FactId;

use crate::Rulebook;
use crate::criterion::{Duration, Operator, Role, Test};
use crate::pathway::Version;
use crate::question::{Question, day_number};
use crate::screen::citation;
use crate::timeline::{State, extents};
use crate::values::ValueSet;

/// A statement about one fact.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Statement {
    /// The value lies in the set.
    Within(usize, ValueSet),
    /// The value is a day at least so many months and days before the day of screening, or one of
    /// the special answers that are earlier than every day.
    LongAgo(usize, i32, i32),
}

/// A version in the flat form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FlatVersion {
    /// Its name.
    pub id: String,
    /// Whether it lets people in.
    pub state: State,
    /// Earliest start, latest start, earliest end, latest end, as days from 1970-01-01.
    pub span: [i32; 4],
    /// Whether the rules are silent on something that matters.
    pub is_silent: bool,
    /// Criteria: name, role, citation, phrase, expression as JSON over statement numbers.
    pub criteria: Vec<(String, Role, String, String, String)>,
}

/// The flat compiled form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Program {
    /// Statements, each once.
    pub statements: Vec<Statement>,
    /// Pathways: name and versions.
    pub pathways: Vec<(String, Vec<FlatVersion>)>,
    /// Offices: name and versions.
    pub offices: Vec<(String, Vec<FlatVersion>)>,
}

impl Program {
    /// Compiles a rulebook. Criteria on facts or offices that are not there are refused earlier.
    #[must_use]
    pub fn new(book: &Rulebook) -> Self {
        let numbered = book.questions.iter().enumerate();
        let mut compiler = Compiler {
            book,
            numbers: numbered.map(|(number, q)| (&q.id, number)).collect(),
            statements: BTreeMap::new(),
        };
        // Statements are numbered in the order in which they are first met.
        let pathways = book.pathways.iter().map(|pathway| {
            let versions: Vec<&Version> = pathway.versions.iter().collect();
            (pathway.id.to_string(), compiler.versions(&versions))
        });
        let pathways = pathways.collect();
        let offices = book.offices.iter().map(|office| {
            let versions: Vec<&Version> = office.versions.iter().map(|v| &v.rule).collect();
            (office.id.to_string(), compiler.versions(&versions))
        });
        let offices = offices.collect();
        let mut statements: Vec<(usize, Statement)> = compiler
            .statements
            .into_iter()
            .map(|(statement, number)| (number, statement))
            .collect();
        statements.sort();
        Self {
            statements: statements
                .into_iter()
                .map(|(_, statement)| statement)
                .collect(),
            pathways,
            offices,
        }
    }

    /// Returns the program as JSON, always the same for the same rulebook.
    #[must_use]
    pub fn json(&self, book: &Rulebook) -> String {
        let mut out = String::from("{\"facts\":[");
        for (place, question) in book.questions.iter().enumerate() {
            comma(&mut out, place);
            fact(&mut out, book, question);
        }
        out.push_str("],\"statements\":[");
        for (place, statement) in self.statements.iter().enumerate() {
            comma(&mut out, place);
            let _ = match statement {
                Statement::Within(fact, set) => write!(out, "[{fact},{}]", stretches(set)),
                Statement::LongAgo(fact, months, days) => {
                    let earliest = stretches(&book.questions[*fact].earliest());
                    write!(out, "[{fact},{earliest},{months},{days}]")
                }
            };
        }
        for (name, tracks) in [("pathways", &self.pathways), ("offices", &self.offices)] {
            let _ = write!(out, "],\"{name}\":[");
            for (place, (id, versions)) in tracks.iter().enumerate() {
                comma(&mut out, place);
                let _ = write!(out, "{{\"id\":{},\"versions\":[", quoted(id));
                for (place, version) in versions.iter().enumerate() {
                    comma(&mut out, place);
                    flat_version(&mut out, version);
                }
                out.push_str("]}");
            }
        }
        out.push_str("]}\n");
        out
    }
}

fn comma(out: &mut String, place: usize) {
    if place > 0 {
        out.push(',');
    }
}

fn fact(out: &mut String, book: &Rulebook, question: &Question) {
    let _ = write!(
        out,
        "{{\"id\":{},\"domain\":{},\"price\":{}",
        quoted(question.id.as_str()),
        stretches(&question.domain()),
        question.price(),
    );
    if let Some(pin) = question.pin {
        let _ = write!(out, ",\"pin\":{pin}");
    }
    if let Some((a, b)) = &question.filled_by {
        let number = |id: &FactId| book.questions.iter().position(|q| q.id == *id);
        if let (Some(a), Some(b)) = (number(a), number(b)) {
            let _ = write!(out, ",\"filled\":[{a},{b}]");
        }
    }
    if !question.prior.is_empty() {
        out.push_str(",\"prior\":[");
        for (place, (set, share)) in question.prior.iter().enumerate() {
            comma(out, place);
            let _ = write!(out, "[{},{share}]", stretches(set));
        }
        out.push(']');
    }
    out.push('}');
}

fn flat_version(out: &mut String, version: &FlatVersion) {
    let [a, b, c, d] = version.span;
    let _ = write!(
        out,
        "{{\"id\":{},\"state\":\"{}\",\"span\":[{a},{b},{c},{d}],\"silent\":{},\"criteria\":[",
        quoted(&version.id),
        version.state.word(),
        version.is_silent,
    );
    for (place, (id, role, cite, phrase, expression)) in version.criteria.iter().enumerate() {
        comma(out, place);
        let _ = write!(
            out,
            "[{},{},{},{},{expression}]",
            quoted(id),
            *role == Role::Bar,
            quoted(cite),
            quoted(phrase),
        );
    }
    out.push_str("]}");
}

fn stretches(set: &ValueSet) -> String {
    let each = set.stretches().iter().map(|(a, b)| format!("[{a},{b}]"));
    format!("[{}]", each.collect::<Vec<_>>().join(","))
}

/// Returns a text as a JSON string, without any character that could end a script element.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => {
                let _ = write!(out, "\\u{:04x}", c as u32);
            }
            c if c.is_control() => {
                let _ = write!(out, "\\u{:04x}", c as u32);
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

struct Compiler<'a> {
    book: &'a Rulebook,
    numbers: BTreeMap<&'a FactId, usize>,
    statements: BTreeMap<Statement, usize>,
}

impl Compiler<'_> {
    fn versions(&mut self, versions: &[&Version]) -> Vec<FlatVersion> {
        let timeline: Vec<_> = versions
            .iter()
            .map(|v| (v.in_force, v.seen_on.as_slice()))
            .collect();
        let spans = extents(&timeline);
        versions
            .iter()
            .zip(spans)
            .map(|(version, extent)| FlatVersion {
                id: version.id.clone(),
                state: version.state,
                span: [
                    extent.earliest_start,
                    extent.latest_start,
                    extent.earliest_end,
                    extent.latest_end,
                ]
                .map(day_number),
                is_silent: version.silences.iter().any(|silence| silence.matters),
                criteria: version
                    .criteria
                    .iter()
                    .map(|criterion| {
                        (
                            criterion.id.clone(),
                            criterion.role,
                            citation(version, &criterion.cite),
                            criterion.phrase.clone(),
                            self.expression(&criterion.test),
                        )
                    })
                    .collect(),
            })
            .collect()
    }

    fn expression(&mut self, test: &Test) -> String {
        let mut several = |sign: &str, parts: &[Test]| {
            let each: Vec<String> = parts.iter().map(|part| self.expression(part)).collect();
            format!("[{sign},{}]", each.join(","))
        };
        match test {
            Test::Any(parts) => several("\"|\"", parts),
            Test::All(parts) => several("\"&\"", parts),
            Test::Not(part) => several("\"!\"", std::slice::from_ref(part)),
            Test::CountAtLeast(n, parts) => several(&format!("\"#\",{n}"), parts),
            Test::ServedBy(offices) => {
                let numbers: Vec<String> = offices
                    .iter()
                    .filter_map(|id| self.book.offices.iter().position(|o| o.id == *id))
                    .map(|number| number.to_string())
                    .collect();
                format!("[\"@\",{}]", numbers.join(","))
            }
            Test::Leaf(fact, operator) => {
                let number = self.numbers.get(fact).copied().unwrap_or(0);
                let statement = match operator {
                    Operator::ForAtLeast(Duration::Days(n)) => Statement::LongAgo(number, 0, *n),
                    Operator::ForAtLeast(Duration::Months(n)) => Statement::LongAgo(number, *n, 0),
                    Operator::ForAtLeast(Duration::Years(n)) => {
                        Statement::LongAgo(number, 12 * n, 0)
                    }
                    // No other operator depends on the day of screening.
                    _ => {
                        let day = kernel::Day::new(2000, 1, 1).expect("a day");
                        let set = operator.values(&self.book.questions[number], day);
                        Statement::Within(number, set)
                    }
                };
                let next = self.statements.len();
                self.statements.entry(statement).or_insert(next).to_string()
            }
        }
    }
}
