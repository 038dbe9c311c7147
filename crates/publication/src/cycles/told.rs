//! An accepted report as evidence: its holder speaks of itself.

use std::collections::{BTreeMap, BTreeSet};

use evidence::{
    DocumentKind, KnownBasis, Observation, Part, Qualifier, Shows, SourceClass, Statement,
};
use kernel::text::{one_line, short};
use kernel::{CommitmentId, Language, Localized, Period};
use rust_decimal::Decimal;

use super::AcceptedReport;

/// A statement repeats no more letters than this of its report.
const MOST_LETTERS: usize = 300;

/// The unit by which figures name an act that anybody can look up at an official address. Nobody looked up what a report
/// names, so that no figure of a report stands at such an address.
const LEGAL_ACT: &str = "legal act";

impl AcceptedReport {
    /// Returns the address of the report on the public site, under the site's own address or, where that is empty, as a
    /// path.
    #[must_use]
    pub fn page(&self, home: &str) -> String {
        format!("{home}/cycles/{}#{}", self.cycle, self.id)
    }

    /// Returns what a field says.
    #[must_use]
    pub fn said(&self, field: &str) -> Option<&str> {
        let found = self.fields.iter().find(|(name, _)| name == field);
        found
            .map(|(_, text)| text.trim())
            .filter(|text| !text.is_empty())
    }

    /// Returns the language in which the report is written.
    #[must_use]
    pub fn language(&self) -> Language {
        let said = self.said("language").and_then(|code| code.parse().ok());
        said.unwrap_or(Language::En)
    }

    /// Returns the addresses that the report names, and its files as `file:` with their digest, in the form's order.
    pub fn evidence(&self) -> impl Iterator<Item = &str> {
        let fields = self.fields.iter();
        let named = fields.filter(|(name, _)| name.starts_with("evidence."));
        named.filter_map(|(name, _)| self.said(name))
    }

    fn speaker(&self) -> String {
        self.unit.said(Language::En).text.to_owned()
    }

    /// Returns an address that the report gives, where it is one of the web; files are read on the report's own page.
    fn address(&self, field: &str, home: &str) -> String {
        let is_web = |text: &&str| text.starts_with("https://") || text.starts_with("http://");
        let given = self.said(field).filter(is_web);
        given.map_or_else(|| self.page(home), str::to_owned)
    }
}

/// What a figure counts, so that a later report can put it right.
type Counted = (CommitmentId, String, String, String);

/// Returns the figures of accepted reports, in the order of acceptance.
///
/// What an earlier report said about the same thing at the same time is corrected where the number is another, and not
/// said twice where it is the same. What does not read as a figure is left out: the form had refused it.
#[must_use]
pub fn observations(reports: &[AcceptedReport], home: &str) -> Vec<Observation> {
    let mut all: Vec<Observation> = Vec::new();
    let mut last: BTreeMap<Counted, usize> = BTreeMap::new();
    for report in reports {
        let numbers = report.fields.iter().filter_map(|(name, _)| {
            let (n, _) = name.strip_prefix("figure.")?.split_once('.')?;
            n.parse::<u8>().ok()
        });
        for n in numbers.collect::<BTreeSet<u8>>() {
            let Some(mut one) = figure(report, n, home) else {
                continue;
            };
            let as_of = one.as_of.map(|period| period.to_string());
            let counted = (
                report.commitment.clone(),
                one.indicator.clone(),
                one.unit.clone(),
                as_of.unwrap_or_default(),
            );
            let before = last.get(&counted).and_then(|at| all.get(*at));
            if let Some(before) = before {
                if (before.value, before.qualifier) == (one.value, one.qualifier) {
                    continue;
                }
                one.corrects = Some(before.id.clone());
            }
            last.insert(counted, all.len());
            all.push(one);
        }
    }
    all
}

fn figure(report: &AcceptedReport, n: u8, home: &str) -> Option<Observation> {
    let field = |part: &str| format!("figure.{n}.{part}");
    let said = |part: &str| report.said(&field(part));
    let unit = said("unit")?.to_owned();
    let source = if unit == LEGAL_ACT {
        report.page(home)
    } else {
        report.address(&field("address"), home)
    };
    Some(Observation {
        id: format!("{}-{n}", report.id).parse().ok()?,
        commitment: Some(report.commitment.clone()),
        member: report.holder.country(),
        indicator: said("indicator")?.to_owned(),
        value: Some(said("value")?.parse::<Decimal>().ok()?),
        unit,
        qualifier: match said("qualifier") {
            Some(word) => word.parse().ok()?,
            None => Qualifier::Exact,
        },
        as_of: Some(said("as_of")?.parse().ok()?),
        counted_since: None,
        known_on: report.known_on,
        known_basis: KnownBasis::Stated,
        reported_by: report.speaker(),
        class: SourceClass::SelfReported,
        source,
        note: Localized::default(),
        corrects: None,
        line: n.into(),
    })
}

/// Returns what accepted reports say of deliverables, and of the promise as a whole, in the order of acceptance.
///
/// *Done* and *begun* are claims of the holder: a rating calls what rests on them a statement and no record. *Not done*
/// says something only where an earlier report said otherwise. What is said of the whole moves no class by itself; that
/// the holder gives a promise up is taken into the charter by people, or nowhere.
#[must_use]
pub fn statements(reports: &[AcceptedReport], home: &str) -> Vec<Statement> {
    let mut all = Vec::new();
    let mut claimed: BTreeSet<(&CommitmentId, &str)> = BTreeSet::new();
    for report in reports {
        let whole = match report.said("news") {
            Some("finished") => Some(Shows::Done),
            Some("given-up") => Some(Shows::Ended),
            Some("something") => Some(Shows::Background),
            _ => None,
        };
        all.extend(whole.and_then(|shows| statement(report, None, shows, home)));
        let parts = report.fields.iter().filter_map(|(name, _)| {
            let part = name.strip_prefix("deliverable.")?;
            Some((name, part.strip_suffix(".state")?))
        });
        for (n, (field, part)) in (1..).zip(parts) {
            let key = (&report.commitment, part);
            let shows = match report.said(field) {
                Some("done") => Shows::Done,
                Some("begun") => Shows::Begun,
                Some("not") if claimed.contains(&key) => Shows::Contradicts,
                _ => continue,
            };
            if shows == Shows::Contradicts {
                claimed.remove(&key);
            } else {
                claimed.insert(key);
            }
            all.extend(statement(report, Some((n, part)), shows, home));
        }
    }
    all
}

fn statement(
    report: &AcceptedReport,
    part: Option<(usize, &str)>,
    shows: Shows,
    home: &str,
) -> Option<Statement> {
    let id = part.map_or_else(
        || report.id.to_string(),
        |(n, _)| format!("{}-p{n}", report.id),
    );
    let field = |name: &str| part.map(|(_, part)| format!("deliverable.{part}.{name}"));
    let on = field("on").and_then(|field| report.said(&field)?.parse().ok());
    let address = field("evidence").map(|field| report.address(&field, home));
    let words = report.said("narrative");
    Some(Statement {
        id: id.parse().ok()?,
        commitment: report.commitment.clone(),
        deliverable: part.map(|(_, part)| part.to_owned()),
        shows,
        on: on.map(Period::Day),
        known: Some(Period::Day(report.known_on)),
        known_on: report.known_on,
        by: report.holder.clone(),
        body: Some(report.speaker()),
        publisher: report.speaker(),
        kind: DocumentKind::Statement,
        part: Part::Own,
        title: report.id.to_string(),
        address: address.unwrap_or_else(|| report.page(home)),
        // Whoever accepts a report has not looked the address up.
        is_official: false,
        what: words.map_or_else(Localized::default, |words| {
            // Several statements of one report bear its words; whole they stand in the report.
            Localized::default().with(report.language(), short(&one_line(words), MOST_LETTERS))
        }),
        limits: Localized::default(),
        read_on: report.known_on,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cycles::ReportId;

    fn report(seq: u64, known_on: &str, fields: &[(&str, &str)]) -> AcceptedReport {
        let texts = fields.iter();
        AcceptedReport {
            id: ReportId(seq),
            commitment: "C001".parse().expect("an identifier"),
            holder: "GTM".parse().expect("a country"),
            cycle: "2027".to_owned(),
            known_on: known_on.parse().expect("a day"),
            unit: Localized::english("Ministry of Foreign Affairs"),
            is_late: false,
            is_checked: true,
            was_typed: false,
            fields: texts
                .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
                .collect(),
        }
    }

    fn figure<'a>(value: &'a str, unit: &'a str, address: &'a str) -> Vec<(&'a str, &'a str)> {
        vec![
            ("news", "something"),
            ("figure.1.indicator", "permits issued"),
            ("figure.1.value", value),
            ("figure.1.unit", unit),
            ("figure.1.as_of", "2027-03"),
            ("figure.1.address", address),
        ]
    }

    const PLACE: &str = "https://minex.example/permits";

    #[test]
    fn a_figure_is_its_holders_word_with_the_day_on_which_it_became_public() {
        let all = observations(
            &[report(12, "2027-05-04", &figure("500", "persons", PLACE))],
            "",
        );
        let [one] = &all[..] else { panic!("{all:?}") };
        assert_eq!(one.id.as_str(), "D-12-1");
        assert_eq!(one.class, SourceClass::SelfReported);
        assert_eq!(one.known_on.to_string(), "2027-05-04");
        assert_eq!(one.reported_by, "Ministry of Foreign Affairs");
        assert_eq!(one.source, PLACE);
        assert_eq!(one.as_of, "2027-03".parse().ok());
        // Where no address of the web is given, the report is its own.
        let all = observations(
            &[report(
                12,
                "2027-05-04",
                &figure("500", "persons", "file:00"),
            )],
            "",
        );
        assert_eq!(all[0].source, "/cycles/2027#D-12");
    }

    #[test]
    fn a_later_report_corrects_a_figure_and_does_not_repeat_it() {
        let one = |seq, value| report(seq, "2027-05-04", &figure(value, "persons", PLACE));
        let all = observations(&[one(12, "500"), one(20, "500.0"), one(30, "480")], "");
        let told = |one: &Observation| {
            (
                one.id.to_string(),
                one.corrects.as_ref().map(ToString::to_string),
            )
        };
        let told: Vec<_> = all.iter().map(told).collect();
        let first = ("D-12-1".to_owned(), None);
        assert_eq!(
            told,
            [first, ("D-30-1".to_owned(), Some("D-12-1".to_owned()))]
        );
    }

    #[test]
    fn what_is_no_figure_is_left_out() {
        for value in ["", "many", "1,5"] {
            let one = report(12, "2027-05-04", &figure(value, "persons", PLACE));
            assert_eq!(observations(&[one], ""), [], "{value}");
        }
    }

    #[test]
    fn claims_are_statements_of_the_holder_and_only_a_change_of_mind_speaks_against_them() {
        let says = |seq, state| {
            let fields = [
                ("news", "something"),
                ("deliverable.offices.state", state),
                ("narrative", "Se abrieron tres oficinas."),
                ("language", "es"),
            ];
            report(seq, "2027-05-04", &fields)
        };
        let shown = |reports: &[AcceptedReport]| -> Vec<(String, Shows)> {
            let parts = statements(reports, "https://cauce.example");
            let parts = parts.into_iter().filter(|one| one.deliverable.is_some());
            parts.map(|one| (one.id.to_string(), one.shows)).collect()
        };
        assert_eq!(shown(&[says(1, "not")]), []);
        assert_eq!(shown(&[says(1, "not-known")]), []);
        assert_eq!(
            shown(&[says(1, "done"), says(5, "not"), says(9, "not")]),
            [
                ("D-1-p1".to_owned(), Shows::Done),
                ("D-5-p1".to_owned(), Shows::Contradicts)
            ]
        );
        let one = &statements(&[says(1, "done")], "https://cauce.example")[1];
        assert_eq!(
            (one.part, one.kind, one.is_official),
            (Part::Own, DocumentKind::Statement, false)
        );
        assert_eq!(one.address, "https://cauce.example/cycles/2027#D-1");
        assert_eq!(
            one.what.get(Language::Es),
            Some("Se abrieron tres oficinas.")
        );
    }

    /// What a report claims may move delivery, and its evidence is a statement whatever address it names.
    #[test]
    fn no_report_makes_itself_a_record() {
        use ::evidence::{Publisher, Publishers, Register};
        use progress::rating::{Delivery, EvidenceStrength};
        let decree = "https://gazette.example/decree";
        let fields = [
            ("news", "finished"),
            ("deliverable.done.state", "done"),
            ("deliverable.done.on", "2025-02-01"),
            ("deliverable.done.evidence", decree),
        ];
        let mut one = report(12, "2025-05-04", &fields);
        one.commitment = "C002".parse().expect("an identifier");
        let mut register = Register {
            statements: statements(&[one], ""),
            searches: Vec::new(),
            publishers: Publishers(vec![Publisher {
                name: "Gazette".to_owned(),
                of: "GTM".parse().expect("a country"),
                hosts: vec!["gazette.example".to_owned()],
            }]),
        };
        let on = "2025-06-01".parse().expect("a day");
        let compact = crate::invented::compact();
        let promise = compact.commitments.iter();
        let promise = promise
            .clone()
            .find(|one| one.id.as_str() == "C002")
            .expect("a promise");
        let cards = crate::invented::methods();
        let instrument = cards[0].instrument(on).expect("an instrument");
        let rate = |register: &Register| {
            let rated = progress::assess::assess(promise, &[], register, &instrument, on);
            let rated = rated.expect("a promise in force");
            (rated.delivery, rated.evidence)
        };
        let claimed = (Delivery::Complete, EvidenceStrength::StatementOnly);
        assert_eq!(rate(&register), claimed);
        // Taken for the act itself, as if somebody had looked it up, it would be a record.
        for one in &mut register.statements {
            (one.kind, one.is_official) = (DocumentKind::Decree, true);
        }
        assert_eq!(rate(&register).1, EvidenceStrength::OfficialRecord);
    }

    #[test]
    fn an_act_that_a_report_names_does_not_stand_at_an_official_address() {
        let all = observations(
            &[report(12, "2027-05-04", &figure("1", LEGAL_ACT, PLACE))],
            "",
        );
        assert_eq!(all[0].source, "/cycles/2027#D-12");
    }
}
