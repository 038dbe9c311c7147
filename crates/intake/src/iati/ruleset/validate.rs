//! A whole file asked by a ruleset and by code lists, one activity at a time.

use std::collections::{BTreeMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::Read;

use kernel::Day;

use super::check::{Outcome, Scratch};
use super::codelists::Codelists;
use super::rules::{About, Ruleset, Weight};
use super::tree::{Names, Node, Tree};
use crate::iati::attributes::Attributes;
use crate::iati::refusal::{Refusal, RefusalKind};
use crate::iati::schema::{Asking, Departure};
use crate::iati::walk::{Element, Visitor, open, walk};

/// Activities whose identifiers are remembered in order to find repeated ones.
const MOST_IDENTIFIERS: usize = 1_000_000;
/// The longest value shown in a fault.
const SHOWN: usize = 80;

/// Everything that files are checked against.
#[derive(Debug, Clone)]
pub struct Validation {
    ruleset: Option<Ruleset>,
    codelists: Option<Codelists>,
    names: Names,
    identifiers: [u16; 2],
    /// The day on which the file is checked; later days are in the future.
    pub today: Day,
    /// Whether the official schema and the version are asked too.
    pub asks_schema: bool,
    /// How many faults of one check are kept in full; the rest are counted.
    pub n_kept: u64,
}

/// One fault in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The check that failed.
    pub about: About,
    /// The line on which the element begins.
    pub line: usize,
    /// The identifier of the activity or organisation; empty for the whole file.
    pub identifier: String,
    /// What was found there.
    pub found: String,
}

/// What was found in a file.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// Bytes read, unpacked.
    pub n_bytes: u64,
    /// Activities or organisations checked.
    pub n_checked: u64,
    /// Faults in the order of the file, a bounded number of each check.
    pub faults: Vec<Fault>,
    /// All faults counted by weight and check.
    pub counts: BTreeMap<(Weight, String), u64>,
    /// Cases answered, whether they held or not.
    pub n_answered: u64,
    /// Cases that need the list of organisations and were not checked, over all elements.
    pub n_not_checked: u64,
    /// Cases by what became of them: held, failed, without condition, without date.
    pub outcomes: [u64; 4],
    /// Identifiers of the activities with at least one failed rule, in order, as many as are kept.
    pub with_faults: Vec<String>,
}

impl Report {
    /// Returns how many faults weigh this much.
    #[must_use]
    pub fn n(&self, weight: Weight) -> u64 {
        self.counts
            .iter()
            .filter(|((w, _), _)| *w == weight)
            .map(|(_, n)| n)
            .sum()
    }
}

impl Validation {
    /// Puts a ruleset and code lists together; the lists are read with the ruleset's names.
    pub fn new<E>(
        ruleset: Option<Ruleset>,
        codelists: impl FnOnce(&mut Names) -> Result<Option<Codelists>, E>,
        today: Day,
    ) -> Result<Self, E> {
        let mut names = ruleset
            .as_ref()
            .map(|ruleset| ruleset.names.clone())
            .unwrap_or_default();
        let identifiers = ["iati-identifier", "organisation-identifier"].map(|n| names.learn(n));
        for name in ["iati-activity", "iati-organisation"] {
            names.learn(name);
        }
        let codelists = codelists(&mut names)?;
        Ok(Self {
            ruleset,
            codelists,
            names,
            identifiers,
            today,
            asks_schema: false,
            n_kept: 100,
        })
    }

    /// Checks one document, or returns why it is refused whole.
    pub fn check(&self, source: impl Read) -> Result<Report, Refusal> {
        let document = open(source).map_err(|error| Refusal {
            kind: RefusalKind::Read(error.to_string()),
            at: 0,
            line: 0,
        })?;
        let mut checker = Checker {
            validation: self,
            tree: Tree::new(),
            places: Vec::new(),
            scratch: Scratch::default(),
            report: Report::default(),
            seen: HashSet::new(),
            codes: Vec::new(),
            schema: Asking::default(),
            root: String::new(),
            depth: 0,
        };
        let n_bytes = walk(document, &mut checker)?;
        checker.departures();
        let mut report = checker.report;
        report.n_bytes = n_bytes;
        Ok(report)
    }
}

struct Checker<'v> {
    validation: &'v Validation,
    tree: Tree,
    /// For each open element, its place in the mapping.
    places: Vec<u32>,
    scratch: Scratch,
    report: Report,
    seen: HashSet<u64>,
    /// Faults of the open activity's codes; its identifier may follow them.
    codes: Vec<(About, usize, String)>,
    schema: Asking,
    /// The outermost element.
    root: String,
    depth: usize,
}

impl Checker<'_> {
    fn root(&mut self, element: &Element<'_>) -> Result<(), RefusalKind> {
        if !matches!(element.name, "iati-activities" | "iati-organisations") {
            let name = element.name.chars().take(60).collect();
            return Err(RefusalKind::NotActivities(name));
        }
        element.name.clone_into(&mut self.root);
        if !self.validation.asks_schema {
            return Ok(());
        }
        for attribute in Attributes::new(element.attributes) {
            if let ("version", value) = attribute?
                && !matches!(value.trim(), "2.01" | "2.02" | "2.03")
            {
                return Err(RefusalKind::Version(value.chars().take(20).collect()));
            }
        }
        Ok(())
    }

    /// Writes down where the document departed from the schema.
    fn departures(&mut self) {
        let (found, report) = (self.schema.found(), &mut self.report);
        for Departure { line, what } in found {
            let about = About {
                id: "0.3.1".to_owned(),
                weight: Weight::Critical,
                category: "iati".to_owned(),
                message: "The file must follow the schema of the standard.".to_owned(),
                link: String::new(),
            };
            let count = report.counts.entry((about.weight, about.id.clone()));
            let count = count.or_default();
            *count += 1;
            if *count <= self.validation.n_kept {
                report.faults.push(Fault {
                    about,
                    line,
                    identifier: String::new(),
                    found: what,
                });
            }
        }
    }

    /// Returns whether the element that stands directly under the outermost one is asked at all.
    fn is_asked(&self) -> bool {
        let name = self.validation.names.text(self.tree.name(2));
        match self.root.as_str() {
            "iati-activities" => name == "iati-activity",
            _ => name == "iati-organisation",
        }
    }

    fn ask_codes(&mut self, element: u32, place: u32, of_text: bool) {
        let validation = self.validation;
        let Some(codelists) = &validation.codelists else {
            return;
        };
        let (tree, codes) = (&self.tree, &mut self.codes);
        codelists.ask(tree, element, place, of_text, |unknown| {
            if codes.len() as u64 >= validation.n_kept * 100 {
                return;
            }
            let name = validation.names.text(tree.name(element));
            let where_ = match unknown.attribute {
                Some(attribute) => format!("{name}/@{}", validation.names.text(attribute)),
                None => name.to_owned(),
            };
            let about = About {
                id: format!("codelist {}", unknown.list),
                weight: if unknown.is_complete {
                    Weight::Error
                } else {
                    Weight::Warning
                },
                category: "codes".to_owned(),
                message: format!("The value must be on the code list {}.", unknown.list),
                link: format!(
                    "https://iatistandard.org/en/iati-standard/203/codelists/{}/",
                    unknown.list
                ),
            };
            let found = format!("{where_} = \"{}\"", shown(tree.string(unknown.node)));
            codes.push((about, tree.line(unknown.node), found));
        });
    }

    fn end_activity(&mut self) {
        self.report.n_checked += 1;
        let identifier = self.identifier();
        let validation = self.validation;
        let keep = |report: &mut Report, about: &About, line: usize, found: &dyn Fn() -> String| {
            let key = (about.weight, about.id.clone());
            let count = report.counts.entry(key).or_default();
            *count += 1;
            if *count <= validation.n_kept {
                report.faults.push(Fault {
                    about: about.clone(),
                    line,
                    identifier: identifier.clone(),
                    found: found(),
                });
            }
        };
        let mut hasher = DefaultHasher::new();
        identifier.hash(&mut hasher);
        if self.seen.len() < MOST_IDENTIFIERS && !self.seen.insert(hasher.finish()) {
            let about = About {
                id: "1.1.2".to_owned(),
                weight: Weight::Error,
                category: "identifiers".to_owned(),
                message: "The activity identifier must be unique for each activity.".to_owned(),
                link: String::new(),
            };
            let line = self.tree.line(Node::Element(2));
            keep(&mut self.report, &about, line, &|| {
                format!("\"{}\" again", shown(&identifier))
            });
        }
        for (about, line, found) in self.codes.drain(..) {
            keep(&mut self.report, &about, line, &|| found.clone());
        }
        if let Some(ruleset) = &validation.ruleset {
            let (tree, report) = (&self.tree, &mut self.report);
            let mut any = false;
            ruleset.ask(
                tree,
                validation.today,
                &mut self.scratch,
                |verdict| match verdict.outcome {
                    Outcome::Holds => report.outcomes[0] += 1,
                    Outcome::Fails => {
                        report.outcomes[1] += 1;
                        any = true;
                        let node = verdict.node;
                        keep(report, verdict.about, tree.line(node), &|| {
                            described(tree, node, &validation.names)
                        });
                    }
                    Outcome::NoCondition => report.outcomes[2] += 1,
                    Outcome::NoDate => report.outcomes[3] += 1,
                    Outcome::NotChecked => report.n_not_checked += 1,
                },
            );
            if any && (report.with_faults.len() as u64) < validation.n_kept * 100 {
                report.with_faults.push(identifier.clone());
            }
            report.n_answered = report.outcomes.iter().sum();
        }
    }

    fn identifier(&self) -> String {
        let tree = &self.tree;
        tree.children(2)
            .find(|child| self.validation.identifiers.contains(&tree.name(*child)))
            .map(|child| tree.string(Node::Element(child)))
            .filter(|text| !text.is_empty())
            .map_or_else(
                || "noIdentifier".to_owned(),
                |text| text.chars().take(200).collect(),
            )
    }
}

fn shown(text: &str) -> String {
    let text = text.trim();
    let mut shown: String = text.chars().take(SHOWN).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    shown.replace(['\n', '\r', '\t'], " ")
}

fn described(tree: &Tree, node: Node, names: &Names) -> String {
    let value = shown(tree.string(node));
    let (Node::Element(element) | Node::Attribute(_, element) | Node::Text(element)) = node;
    let name = names.text(tree.name(element));
    match node {
        Node::Attribute(..) => format!("{name}, \"{value}\""),
        _ if value.is_empty() || tree.children(element).next().is_some() => format!("<{name}>"),
        _ => format!("<{name}> \"{value}\""),
    }
}

impl Visitor for Checker<'_> {
    fn open(&mut self, element: &Element<'_>) -> Result<(), RefusalKind> {
        self.depth = element.depth;
        if element.depth == 1 {
            self.root(element)?;
        }
        if self.validation.asks_schema {
            self.schema.open(element)?;
        }
        let names = &self.validation.names;
        let number = self.tree.open(element, element.line(), names)?;
        let place = self.validation.codelists.as_ref().map_or(0, |codelists| {
            let around = self.places.last().copied().unwrap_or(0);
            codelists.place(around, self.tree.name(number))
        });
        self.places.push(place);
        self.ask_codes(number, place, false);
        Ok(())
    }

    fn close(&mut self, depth: usize) -> Result<(), RefusalKind> {
        let place = self.places.pop().unwrap_or(0);
        let element = self.tree.close();
        if place != 0 {
            self.ask_codes(element, place, true);
        }
        if self.validation.asks_schema {
            self.schema.close();
        }
        if depth == 2 {
            if self.is_asked() {
                self.end_activity();
            }
            self.codes.clear();
            self.tree.clear_activity();
            self.departures();
        }
        self.depth = depth - 1;
        Ok(())
    }

    fn text(&mut self, piece: &str) -> Result<(), RefusalKind> {
        if self.validation.asks_schema {
            self.schema.text(piece);
        }
        if self.depth > 1 {
            self.tree.text(piece)?;
        }
        Ok(())
    }
}
