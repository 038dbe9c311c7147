//! `GET /commitments/{id}`: one promise, then and now, and everything known about it.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use evidence::Observation;
use kernel::{CommitmentId, Language, ObservationId};
use progress::Commitment;
use progress::axis::Class;
use progress::commitment::{Change, Target, Version};
use progress::compact::Confidence;
use progress::{Firmness, Flip};
use publication::{Axis, MethodCard, Rated, Snapshot};
use ui::{Badge, Markup, Shape, Tone, Words};

use crate::commitments::exhibits::{self, DocumentShown, PartShown, SearchShown};
use crate::commitments::happened::{self, EventShown};
use crate::commitments::history::{self, PastShown};
use crate::commitments::methods::{self, AnswerShown};
use crate::commitments::picture;
use crate::commitments::shares::{self, SharesShown};
use crate::commitments::trace::{self, StepShown};
use crate::cycles::{self, Reported};
use crate::page::Page;
use crate::section::Section;
use crate::shown;
use crate::verdicts::{self, VerdictShown};
use crate::visit::{Shown, Visit};
use crate::{Public, chart, classes};

#[derive(Template)]
#[template(path = "commitments/page.html")]
struct CommitmentPage {
    page: Page,
    id: String,
    title: Markup,
    holder: Markup,
    actor: Markup,
    joint: Markup,
    beneficiaries: Markup,
    pillar: Option<Markup>,
    package: Option<Markup>,
    kind: String,
    confidence: Option<String>,
    note: Markup,
    now: VersionShown,
    versions: Vec<VersionShown>,
    events: Vec<EventShown>,
    verdicts: Vec<VerdictShown>,
    practices: Vec<Markup>,
    reported: Option<Reported>,
    standing: Option<String>,
    against_first: Option<String>,
    /// Who judged it without a part in it, where our class rests on statements alone, and where that is told.
    judged: Option<(String, String)>,
    axes: Vec<AxisAnswer>,
    firmness: Option<(Badge, Markup)>,
    parts: Vec<PartShown>,
    documents: Vec<DocumentShown>,
    searches: Vec<SearchShown>,
    read_on: Option<String>,
    coding: Option<CodingShown>,
    chart: Option<Markup>,
    /// What the chart finds, and where it comes from.
    finding: String,
    tools: Markup,
    has_first_path: bool,
    has_path: bool,
    has_beside: bool,
    has_rating: bool,
    aim: Option<(Markup, Markup)>,
    is_added_up: bool,
    figures: Vec<FigureRow>,
    conflict: Option<Conflict>,
    shares: Option<SharesShown>,
    trace: Vec<StepShown>,
    method: Option<MethodPanel>,
    method_version: String,
    answers: Vec<AnswerShown>,
    /// The ratings that were written down, latest first; nothing where they cannot be read now.
    history: Option<Vec<PastShown>>,
    files: Files,
    relations: Vec<(String, Markup)>,
    money: Vec<(Markup, String)>,
}

/// The addresses of what the page also gives as files.
struct Files {
    history_csv: String,
    history_json: String,
    methods_csv: String,
    methods_json: String,
}

impl Files {
    fn of(page: &Page, id: &CommitmentId) -> Self {
        let file = |name: &str| page.link(&format!("/commitments/{id}/{name}"));
        Self {
            history_csv: file("history.csv"),
            history_json: file("history.json"),
            methods_csv: file("methods.csv"),
            methods_json: file("methods.json"),
        }
    }
}

/// One wording of the promise.
struct VersionShown {
    announced: String,
    occasion: Markup,
    change: Badge,
    text: Markup,
    target: Option<String>,
    baseline: Option<String>,
    starts: Option<String>,
    deadline: Option<String>,
    source: Markup,
    kept: String,
}

/// The answer on one axis.
struct AxisAnswer {
    name: String,
    badge: Badge,
    means: String,
}

/// How the promise was read, and why.
struct CodingShown {
    why: Markup,
    rules: Vec<(String, String)>,
    unlike: Vec<(Markup, Markup)>,
}

/// A published figure in the table.
struct FigureRow {
    link: Markup,
    what: Markup,
    value: String,
    as_of: String,
    known_on: String,
    reported_by: Markup,
    class: String,
    role: Badge,
}

/// Figures that contradict each other, with the rule that chose.
struct Conflict {
    rated: Vec<FigureRow>,
    beside: Vec<FigureRow>,
    rule: Markup,
}

/// The method that rated.
struct MethodPanel {
    title: Markup,
    link: String,
    since: Option<String>,
}

/// `GET /commitments/{id}`
pub async fn get(State(public): State<Arc<Public>>, Path(id): Path<String>, visit: Visit) -> Shown {
    let snapshot = &visit.snapshot;
    let rated = super::rated(&visit, &id)?;
    let commitment = &rated.commitment;
    let past = public.shelf.ratings(visit.page.on, &commitment.id).await;
    let words = visit.page.words;
    let title = format!("{} · {}", commitment.id, words.plain(&commitment.title));
    let page = visit.titled(Section::Commitments, title).with_ratings();
    let first = commitment.first_promise();
    let now = commitment.on(snapshot.on).unwrap_or(first);
    let drawn = chart::of(&page, rated);
    let lines = drawn.as_ref().map_or(&[][..], |c| &c.lines);
    let marked = |kind| {
        drawn
            .as_ref()
            .is_some_and(|chart| chart.marks.iter().any(|mark| mark.kind == kind))
    };
    let joint = commitment.joint_with.iter().map(String::as_str);
    let receive: Vec<String> = commitment
        .beneficiaries
        .iter()
        .map(ToString::to_string)
        .collect();
    let holder = shown::holder_name(&page, snapshot, &commitment.holder);
    visit.show(&CommitmentPage {
        id: commitment.id.to_string(),
        title: words.text(&commitment.title),
        holder: shown::holder(&page, snapshot, &commitment.holder),
        actor: if names_the_holder(commitment, &holder) {
            Markup::new()
        } else {
            shown::name(words, snapshot, &commitment.actor)
        },
        joint: shown::countries(&page, snapshot, joint),
        beneficiaries: shown::countries(&page, snapshot, receive.iter().map(String::as_str)),
        pillar: snapshot
            .compact
            .pillars
            .iter()
            .find(|pillar| pillar.id == commitment.pillar)
            .map(|pillar| {
                let address = page.link(&format!("/pillars#p{}", pillar.id));
                shown::anchor(&address, words.plain(&pillar.title))
            }),
        package: commitment.package.as_ref().map(|id| {
            let name = snapshot
                .compact
                .package(id)
                .map_or("", |package| words.plain(&package.title));
            let name = format!("{id} {name}");
            shown::anchor(&page.link(&format!("/packages#{id}")), name.trim())
        }),
        kind: shown::kind(words, commitment.kind.code()),
        confidence: (commitment.confidence != Confidence::Confirmed).then(|| {
            words
                .say(&format!("confidence-{}", commitment.confidence.code()))
                .into_owned()
        }),
        note: words.text(&commitment.note),
        now: version(&page, snapshot, commitment, now),
        versions: commitment
            .versions
            .iter()
            .filter(|v| v.announced <= snapshot.on)
            .map(|v| version(&page, snapshot, commitment, v))
            .collect(),
        events: happened::events(&page, snapshot, rated),
        verdicts: verdicts::of(&page, snapshot, rated),
        reported: cycles::of_promise(&page, snapshot, rated),
        practices: crate::practices::serving(&page, snapshot, &commitment.id),
        standing: commitment
            .standing(snapshot.on)
            .map(|event| happened::line(&page, snapshot, commitment, event)),
        against_first: against_first(words, rated),
        judged: verdicts::judges(&page, snapshot, rated).map(|by| {
            let said = page.say_naming("commitment-finding", "by", by);
            (
                page.link(&format!("/verdicts#{}", commitment.id)),
                said.into_owned(),
            )
        }),
        axes: axes(words, rated, now),
        firmness: rated.not_assessable().is_none().then(|| {
            let firmness = &rated.assessment.firmness;
            (
                classes::firmness(words, firmness),
                firmness_why(words, firmness),
            )
        }),
        parts: exhibits::parts(&page, snapshot, rated),
        documents: exhibits::beside(&page, snapshot, rated),
        searches: exhibits::searches(&page, rated),
        read_on: (rated.statements.iter().map(|one| one.read_on).max())
            .filter(|day| *day <= snapshot.on)
            .map(|day| words.day(day)),
        coding: coding(&page, snapshot, rated),
        has_first_path: lines
            .iter()
            .any(|l| l.kind == ui::chart::LineKind::FirstPromise),
        has_path: !lines.is_empty(),
        has_beside: marked(ui::chart::MarkKind::Beside),
        has_rating: marked(ui::chart::MarkKind::Rates),
        chart: drawn.as_ref().map(|c| c.draw(words)),
        finding: chart::finding(&page, rated).unwrap_or_default(),
        tools: picture::tools(&page, snapshot, rated),
        aim: commitment
            .aim
            .as_ref()
            .map(|aim| (words.text(&aim.title), words.text(&aim.why))),
        is_added_up: chart::is_added_up(rated),
        figures: rated
            .figures
            .iter()
            .map(|figure| figure_row(&page, snapshot, rated, figure))
            .collect(),
        conflict: conflict(&page, snapshot, rated),
        shares: shares::of(&page, snapshot, rated),
        trace: rated
            .assessment
            .trace
            .iter()
            .map(|step| trace::step(&page, snapshot, commitment, step))
            .collect(),
        method: public
            .methods
            .iter()
            .find(|method| method.id == rated.assessment.method)
            .map(|method| panel(&page, method)),
        method_version: rated.assessment.method_version.clone(),
        answers: methods::told(&page, &public.methods, rated),
        history: past.ok().map(|past| history::told(&page, &past)),
        files: Files::of(&page, &commitment.id),
        money: crate::money::mentions(&page, snapshot, &commitment.id),
        relations: commitment
            .relations
            .iter()
            .map(|relation| {
                let key = format!("relation-{}", relation.kind.code().replace('_', "-"));
                (
                    words.say(&key).into_owned(),
                    // A commitment that was announced later is not linked before its day.
                    match snapshot.rated(&relation.to) {
                        Some(_) => shown::commitment(&page, snapshot, &relation.to),
                        None => Markup::new().text(relation.to.as_str()),
                    },
                )
            })
            .collect(),
        page,
    })
}

/// Returns whether the office that spoke is told as nothing but the country itself, in files in English.
fn names_the_holder(commitment: &Commitment, holder: &str) -> bool {
    let country = commitment.holder.country();
    commitment.actor == holder
        || country.is_some_and(|country| commitment.actor == country.name(Language::En))
}

fn change_badge(words: Words, change: Change) -> Badge {
    let (shape, tone) = match change {
        Change::First => (Shape::Speech, Tone::Quiet),
        Change::Raised => (Shape::Rising, Tone::Good),
        Change::Neutral => (Shape::Level, Tone::Quiet),
        Change::Lowered => (Shape::Falling, Tone::Bad),
    };
    Badge {
        word: words
            .say(&format!("wording-{}", change.code()))
            .into_owned(),
        shape,
        tone,
    }
}

fn version(
    page: &Page,
    snapshot: &Snapshot,
    commitment: &Commitment,
    version: &Version,
) -> VersionShown {
    let words = page.words;
    let meeting = version
        .meeting
        .as_ref()
        .and_then(|id| snapshot.compact.meetings.iter().find(|m| m.id == *id));
    VersionShown {
        announced: words.day(version.announced),
        occasion: match meeting {
            Some(meeting) => shown::anchor(
                &page.link(&format!("/meetings#{}", meeting.id)),
                words.plain(&meeting.title),
            ),
            None => shown::name(words, snapshot, &version.occasion),
        },
        change: change_badge(words, version.change),
        text: words.text(&version.text),
        target: version.target.as_ref().and_then(|t| target(words, t)),
        baseline: version.target.as_ref().and_then(|target| {
            let value = words.number(target.baseline?);
            Some(match target.baseline_on {
                Some(on) => words
                    .say_with(
                        "target-baseline-on",
                        &[("value", value.into()), ("day", words.period(on).into())],
                    )
                    .into_owned(),
                None => value,
            })
        }),
        starts: version.starts.map(|period| words.period(period)),
        deadline: deadline(words, commitment, version),
        source: shown::source(&version.source),
        kept: shown::kept(page, snapshot, &version.source),
    }
}

/// Returns by when a wording was to be done; where it names no day and a part does, the day of that part.
fn deadline(words: Words, commitment: &Commitment, version: &Version) -> Option<String> {
    let due = words.period(commitment.due(version)?);
    Some(if commitment.n_undated(version) == 0 {
        due
    } else {
        (words.say_naming("target-deadline-of-part", "day", due)).into_owned()
    })
}

/// Returns a number promised, as it was said, with its unit.
pub fn target(words: Words, target: &Target) -> Option<String> {
    let last = target.max.or(target.min)?;
    let said = target_number(words, target)?;
    Some(shown::amount(words, said, last, &target.unit))
}

/// Returns a number promised, as it was said.
pub fn target_number(words: Words, target: &Target) -> Option<String> {
    Some(match (target.min, target.max) {
        (Some(min), Some(max)) if min == max => words.number(min),
        (Some(min), Some(max)) => words
            .say_with(
                "target-between",
                &[
                    ("min", words.number(min).into()),
                    ("max", words.number(max).into()),
                ],
            )
            .into_owned(),
        (Some(min), None) => words
            .say_naming("qualifier-at-least", "value", words.number(min))
            .into_owned(),
        (None, Some(max)) => words
            .say_naming("qualifier-at-most", "value", words.number(max))
            .into_owned(),
        (None, None) => return None,
    })
}

fn axes(words: Words, rated: &Rated, now: &Version) -> Vec<AxisAnswer> {
    let n_undated = rated.commitment.n_undated(now);
    Axis::ALL
        .iter()
        // Where there is no number to follow, the question is not asked.
        .filter(|axis| **axis != Axis::Trajectory || rated.not_assessable().is_none())
        .map(|axis| {
            let class = Class::of(&rated.assessment, *axis);
            let mut means = classes::meaning(words, class);
            if *axis == Axis::Time && n_undated > 0 {
                means.push(' ');
                means.push_str(&words.say_counting("commitment-undated", n_undated));
            }
            AxisAnswer {
                name: classes::axis_name(words, *axis),
                badge: classes::badge(words, class),
                means,
            }
        })
        .collect()
}

fn firmness_why(words: Words, firmness: &Firmness) -> Markup {
    let said = match firmness {
        Firmness::Firm => words.say("firmness-firm-means"),
        Firmness::Fragile(flips) => {
            let told = |flip: &Flip| {
                let change = words.say(&format!("firmness-by-{}", flip.change.code()));
                let class = classes::word(words, Class::Trajectory(flip.class));
                format!("{change} → {class}")
            };
            let all: Vec<String> = flips.iter().map(told).collect();
            words.say_naming("firmness-fragile-means", "changes", all.join("; "))
        }
        Firmness::Undetermined(_) => words.say("firmness-undetermined-means"),
    };
    Markup::new().text(&said)
}

fn figure_link(page: &Page, id: &ObservationId) -> Markup {
    shown::anchor(&page.link(&format!("/sources/{id}")), id.as_str())
}

/// Returns how the promise was read, with the rules that decided.
fn coding(page: &Page, snapshot: &Snapshot, rated: &Rated) -> Option<CodingShown> {
    let coding = rated.commitment.coding.as_ref()?;
    let book = snapshot.compact.rule_book.as_ref();
    let title = |id: &String| {
        let rule = book.and_then(|book| book.rules.iter().find(|rule| rule.id == *id));
        rule.map_or(id.as_str(), |rule| page.words.plain(&rule.title))
            .to_owned()
    };
    let rules = coding.rules.iter();
    let unlike = coding.unlike.iter();
    Some(CodingShown {
        why: page.words.text(&coding.why),
        rules: rules
            .map(|id| (page.link(&format!("/methods/coding#{id}")), title(id)))
            .collect(),
        unlike: unlike
            .map(|(id, why)| (shown::commitment(page, snapshot, id), page.words.text(why)))
            .collect(),
    })
}

/// Returns delivery and time by the first wording, where they differ from those in force.
fn against_first(words: Words, rated: &Rated) -> Option<String> {
    let (delivery, time) = rated.assessment.differs_by_first()?;
    let delivery = classes::word(words, Class::Delivery(delivery));
    let time = classes::word(words, Class::Time(time));
    let said = words.say_with(
        "commitment-against-first",
        &[("delivery", delivery.into()), ("time", time.into())],
    );
    Some(said.into_owned())
}

/// Returns whether a figure contradicts those that rate.
pub fn contradicts(rated: &Rated, figure: &Observation) -> bool {
    rated.assessment.chosen_by.is_some() && rated.assessment.beside.contains(&figure.id)
}

fn figure_row(page: &Page, snapshot: &Snapshot, rated: &Rated, figure: &Observation) -> FigureRow {
    let words = page.words;
    let (key, shape, tone) = if rated.assessment.rated_by.contains(&figure.id) {
        ("role-rates", Shape::Full, Tone::Fair)
    } else if contradicts(rated, figure) {
        ("role-contradicts", Shape::Opposed, Tone::Bad)
    } else {
        ("role-beside", Shape::Empty, Tone::Quiet)
    };
    FigureRow {
        link: figure_link(page, &figure.id),
        what: shown::indicator(words, snapshot, figure),
        value: shown::value(words, figure),
        as_of: shown::as_of(words, figure),
        known_on: if figure.known_basis == evidence::KnownBasis::Unknown {
            words.say("figure-known-unstated").into_owned()
        } else {
            words.day(figure.known_on)
        },
        reported_by: shown::name(words, snapshot, &figure.reported_by),
        class: words
            .say(&format!("class-{}", figure.class.code()))
            .into_owned(),
        role: Badge {
            word: words.say(key).into_owned(),
            shape,
            tone,
        },
    }
}

fn conflict(page: &Page, snapshot: &Snapshot, rated: &Rated) -> Option<Conflict> {
    let assessment = &rated.assessment;
    // Without a rule that chose there was no contradiction, only figures that stand beside.
    let rule = assessment.chosen_by.as_ref()?;
    let rows = |ids: &[ObservationId]| {
        rated
            .figures
            .iter()
            .filter(|figure| ids.contains(&figure.id))
            .map(|figure| figure_row(page, snapshot, rated, figure))
            .collect()
    };
    let words = page.words;
    Some(Conflict {
        rated: rows(&assessment.rated_by),
        beside: rows(&assessment.beside),
        rule: words
            .find(&format!("chosen-{}", trace::key_of(rule)), &[])
            .map_or_else(
                || shown::english(words, rule),
                |said| Markup::new().text(&said),
            ),
    })
}

fn panel(page: &Page, method: &MethodCard) -> MethodPanel {
    let words = page.words;
    let in_force = method
        .parameters
        .iter()
        .rev()
        .find(|parameters| parameters.valid_from <= page.on);
    MethodPanel {
        title: words.text(&method.title),
        link: page.link(&format!("/methods#{}", method.id)),
        since: in_force.map(|parameters| words.day(parameters.valid_from)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_date_was_promised_never_stands_beside_the_date_of_a_part() {
        let snapshot = testkit::invented::snapshot();
        let rated = snapshot.rated(&"C002".parse().unwrap()).unwrap();
        let mut law = rated.commitment.clone();
        let words = Words::in_language(Language::En);
        let told = |law: &Commitment| deadline(words, law, law.first_promise());
        law.versions[0].deadline = None;
        assert_eq!(told(&law).as_deref(), Some("30 June 2022"));
        let mut other = law.deliverables[0].clone();
        (other.id, other.due) = ("other".to_owned(), None);
        law.deliverables.push(other);
        let with_part = told(&law).expect("a date");
        assert!(with_part.starts_with("30 June 2022 ("), "{with_part}");
        law.deliverables[0].due = None;
        assert_eq!(told(&law), None);
    }
}
