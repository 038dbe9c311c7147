//! `GET /cycles/{cycle}/{report}`: one report that was accepted, in words, with whose voice it is.

use std::collections::BTreeSet;
use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use evidence::Qualifier;
use kernel::{Day, Language, Period};
use publication::Snapshot;
use publication::cycles::AcceptedReport;
use rust_decimal::Decimal;
use ui::Markup;

use super::{address, found, title};
use crate::Public;
use crate::page::Page;
use crate::section::Section;
use crate::shown;
use crate::visit::{Shown, Visit};

#[derive(Template)]
#[template(path = "cycles/report_page.html")]
struct ReportPage {
    page: Page,
    report: ReportShown,
    /// The cycle, by title and address.
    cycle: (String, String),
}

/// A report as pages tell it.
pub struct ReportShown {
    pub id: String,
    pub promise: Markup,
    /// Whose voice, when accepted.
    pub voice: Markup,
    /// How it came, where not as usual.
    pub notes: Vec<String>,
    /// Whether anything is new, in a sentence.
    pub news: Option<String>,
    pub claimed: Option<String>,
    pub parts: Vec<PartSaid>,
    pub figures: Vec<FigureSaid>,
    /// The language in which it is written.
    pub language: &'static str,
    /// Texts of the holder: what they answer, and their words.
    pub texts: Vec<(String, Markup)>,
    pub until: Option<String>,
    pub evidence: Vec<Markup>,
}

/// What is said of a deliverable.
pub struct PartSaid {
    pub done_when: Markup,
    pub state: String,
    pub evidence: Option<Markup>,
}

/// A figure as it was reported.
pub struct FigureSaid {
    pub value: String,
    pub what: Markup,
    pub as_of: String,
    pub source: Option<Markup>,
    /// Where it stands among all figures, if it does.
    pub link: Option<(String, String)>,
}

/// `GET /cycles/{cycle}/{report}`
pub async fn get(
    State(_): State<Arc<Public>>,
    Path((cycle, report)): Path<(String, String)>,
    visit: Visit,
) -> Shown {
    let cycle = found(&visit, &cycle)?;
    let snapshot = &visit.snapshot;
    let mut within = snapshot.cycles.within(&cycle.id);
    let named = (title(&visit.page, cycle), address(&visit.page, cycle));
    let Some(found) = within.find(|one| one.id.to_string() == report) else {
        return Err(visit.nothing_named("failure-no-report", &report, vec![named]));
    };
    let heading = visit.page.say_naming("cycle-report", "id", found.id);
    let page = visit.titled(Section::Cycles, heading);
    visit.show(&ReportPage {
        report: shown(&page, snapshot, found),
        cycle: named,
        page,
    })
}

/// Returns a report in words.
pub fn shown(page: &Page, snapshot: &Snapshot, report: &AcceptedReport) -> ReportShown {
    let claimed = report.said("delivery");
    let language = report.language();
    let texts = [
        ("narrative", "cycle-narrative"),
        ("difficulties", "cycle-difficulties"),
        ("change", "cycle-change"),
        ("flexibility.rule", "cycle-flexibility"),
        ("flexibility.why", "cycle-flexibility-why"),
        ("flexibility.support", "cycle-flexibility-support"),
    ];
    let texts = texts.into_iter().filter_map(|(field, key)| {
        let told = told(page, language, report.said(field)?, field == "narrative");
        Some((page.say(key).into_owned(), told))
    });
    let until = report.said("flexibility.until");
    ReportShown {
        id: report.id.to_string(),
        promise: shown::commitment(page, snapshot, &report.commitment),
        voice: voice(page, snapshot, report),
        notes: notes(page, report),
        news: news(page, report),
        claimed: claimed.and_then(|code| self::claimed(page, code)),
        parts: parts(page, snapshot, report),
        figures: figures(page, snapshot, report),
        language: language.own_name(),
        texts: texts.collect(),
        until: until.and_then(|day| Some(page.day(day.parse::<Day>().ok()?))),
        evidence: report.evidence().map(|one| named(page, one)).collect(),
    }
}

/// Returns who speaks, of what, and since when that is public.
fn voice(page: &Page, snapshot: &Snapshot, report: &AcceptedReport) -> Markup {
    let mut out = Markup::new().tag("<strong>");
    out.add_text(&page.say("cycle-voice"));
    out.add_tag("</strong> ");
    out.add(&page.text(&report.unit));
    out.add_text(", ");
    out.add(&shown::holder(page, snapshot, &report.holder));
    out.add_text(" · ");
    out.add_text(&page.say_naming("cycle-accepted-on", "day", page.day(report.known_on)));
    out
}

/// Returns how a report came, where not as usual.
pub(super) fn notes(page: &Page, report: &AcceptedReport) -> Vec<String> {
    let notes = [
        (report.is_late, "cycle-late"),
        (report.was_typed, "cycle-typed"),
        (!report.is_checked, "cycle-unchecked"),
    ];
    let so = notes.into_iter().filter(|(is, _)| *is);
    so.map(|(_, key)| page.say(key).into_owned()).collect()
}

/// Returns whether anything is new, in a sentence; nothing where what is new follows.
pub(super) fn news(page: &Page, report: &AcceptedReport) -> Option<String> {
    let code = report.said("news").filter(|code| *code != "something")?;
    let found = page.words.find(&format!("cycle-news-{code}"), &[]);
    found.map(std::borrow::Cow::into_owned)
}

/// Returns the word for how far a promise is delivered, as its holder says.
pub(super) fn claimed(page: &Page, code: &str) -> Option<String> {
    let known = publication::cycles::CLAIMED.contains(&code);
    known.then(|| page.say(&format!("delivery-{code}")).into_owned())
}

fn parts(page: &Page, snapshot: &Snapshot, report: &AcceptedReport) -> Vec<PartSaid> {
    let rated = snapshot.rated(&report.commitment);
    let parts = rated.map_or(&[][..], |one| &one.commitment.deliverables);
    let told = report.fields.iter().filter_map(|(field, _)| {
        let id = field.strip_prefix("deliverable.")?.strip_suffix(".state")?;
        let code = report.said(field)?;
        let state = page.words.find(&format!("cycle-part-{code}"), &[])?;
        let of = |part: &str| report.said(&format!("deliverable.{id}.{part}"));
        let on = of("on").and_then(|day| day.parse::<Day>().ok());
        let part = parts.iter().find(|part| part.id == id);
        Some(PartSaid {
            // A deliverable that the charter no longer has bears its identifier.
            done_when: part
                .map_or_else(|| Markup::new().text(id), |part| page.text(&part.done_when)),
            state: on.map_or_else(
                || state.clone().into_owned(),
                |day| format!("{state}, {}", page.day(day)),
            ),
            evidence: of("evidence").map(|one| named(page, one)),
        })
    });
    told.collect()
}

fn figures(page: &Page, snapshot: &Snapshot, report: &AcceptedReport) -> Vec<FigureSaid> {
    let numbers = report.fields.iter().filter_map(|(field, _)| {
        let (n, _) = field.strip_prefix("figure.")?.split_once('.')?;
        n.parse::<u8>().ok()
    });
    let numbers: BTreeSet<u8> = numbers.collect();
    let figures = numbers.into_iter().filter_map(|n| {
        let said = |part: &str| report.said(&format!("figure.{n}.{part}"));
        let value: Decimal = said("value")?.parse().ok()?;
        let hedge = said("qualifier").and_then(|code| code.parse::<Qualifier>().ok());
        let number = page.number(value);
        let number = shown::hedged(page.words, hedge.unwrap_or(Qualifier::Exact), number);
        let id = format!("{}-{n}", report.id);
        let rated = snapshot.rated(&report.commitment);
        let is_there = rated.is_some_and(|one| one.figures.iter().any(|one| one.id.as_str() == id));
        let indicator = said("indicator")?;
        let known = snapshot.compact.indicators.get(indicator);
        Some(FigureSaid {
            value: shown::amount(page.words, number, value, said("unit")?),
            what: known.map_or_else(|| Markup::new().text(indicator), |known| page.text(known)),
            as_of: said("as_of").map_or_else(String::new, |text| {
                let period = text.parse::<Period>();
                period.map_or_else(|_| text.to_owned(), |period| page.period(period))
            }),
            source: said("address").map(|one| named(page, one)),
            link: is_there.then(|| (page.link(&format!("/sources/{id}")), id)),
        })
    });
    figures.collect()
}

/// Returns a text of the holder line by line, as of its own language; the first text says which that is, where the
/// reader's is another.
fn told(page: &Page, language: Language, text: &str, is_first: bool) -> Markup {
    let mut out = Markup::new().tag("<span dir=\"auto\" lang=\"");
    out.add_text(language.code());
    out.add_tag("\">");
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    for (n, line) in lines.enumerate() {
        if n > 0 {
            out.add_tag("<br>");
        }
        out.add_text(line);
    }
    out.add_tag("</span>");
    if is_first && language != page.words.language() {
        out.add_tag(" <abbr class=\"fell-back\" title=\"");
        out.add_text(&page.say_naming("cycle-told-in", "language", language.own_name()));
        out.add_tag("\">");
        out.add_text(&language.code().to_uppercase());
        out.add_tag("</abbr>");
    }
    out
}

/// Returns what a report names: an address as a link, a file by its digest, which is not handed out here.
fn named(page: &Page, what: &str) -> Markup {
    let Some(digest) = what.strip_prefix("file:") else {
        return shown::source(what);
    };
    let mut out = Markup::new().text(&page.say("cycle-file"));
    out.add_tag(" <code>");
    out.add_text(digest);
    out.add_tag("</code>");
    out
}
