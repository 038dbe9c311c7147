//! `GET /verdicts`: what courts, auditors and others found, beside our class of each promise.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use evidence::Observation;
use progress::axis::Class;
use progress::compact::Confidence;
use progress::verdict::{Beside, Found, Kind, Verdict};
use progress::{Delivery, EvidenceStrength, Timeliness};
use publication::tables::beside;
use publication::{Axis, Rated, Snapshot};
use ui::{Badge, Markup, Shape, Tone, Words};

use crate::page::Page;
use crate::section::Section;
use crate::visit::{Shown, Visit};
use crate::{Public, classes, shown};

#[derive(Template)]
#[template(path = "verdicts/page.html")]
struct VerdictsPage {
    page: Page,
    day: String,
    judged: Vec<Judged>,
    n_agree: usize,
    n_differ: usize,
    n_apart: usize,
    /// Whether a court is among those who judged.
    has_court: bool,
}

/// A promise with our class and everything that others found of it.
struct Judged {
    id: String,
    title: Markup,
    class: Badge,
    means: String,
    /// What was counted last of what was promised, where numbers were.
    number: Option<String>,
    /// By when it was to be done, and whether that day has passed.
    due: Option<String>,
    /// What our class rests on.
    evidence: Badge,
    /// Who judged it without a part in it, where our class rests on the promiser's word alone.
    and_finding: Option<String>,
    verdicts: Vec<VerdictShown>,
}

/// What one body found of a promise.
pub struct VerdictShown {
    /// Its identifier, with that of the promise where it judges several.
    pub anchor: String,
    /// What was found, in a few words.
    pub found: String,
    /// What kind of body, who, and by which number.
    pub by: Markup,
    /// The day on which it was given, and when it became known where that was later.
    pub day: String,
    /// What was found, in our words.
    pub what: Markup,
    /// What it does not say.
    pub limits: Markup,
    /// The number that it names.
    pub counts: Option<String>,
    /// How it stands beside our class.
    pub beside: Badge,
    /// What that means.
    pub beside_means: String,
    /// That its number is not ours, and of when ours is.
    pub numbers: Option<String>,
    /// Whether it was read as told by somebody else.
    pub is_told: bool,
    /// How sure this is, where sources disagree or it was worked out.
    pub confidence: Option<String>,
    /// Where it was read.
    pub source: Markup,
    /// That copies were kept, where the ledger says so.
    pub kept: String,
    /// The page as it was on the day on which it became known, where there is one.
    pub as_known: Option<String>,
}

/// `GET /verdicts`
pub async fn get(State(public): State<Arc<Public>>, visit: Visit) -> Shown {
    let snapshot = &visit.snapshot;
    let page = visit
        .titled(Section::Verdicts, visit.page.say("verdicts-title"))
        .named_among(&public.house, &snapshot.compact);
    let ways = ways(snapshot);
    let n_of = |way: Beside| ways.iter().filter(|one| **one == way).count();
    let judged = in_order(&page, snapshot);
    visit.show(&VerdictsPage {
        day: page.day(snapshot.on),
        judged: (judged.into_iter())
            .map(|rated| of_promise(&page, snapshot, rated))
            .collect(),
        n_agree: n_of(Beside::Agree),
        n_differ: n_of(Beside::Differ),
        n_apart: n_of(Beside::Apart),
        has_court: beside(snapshot).any(|(verdict, _)| verdict.kind == Kind::Court),
        page,
    })
}

/// Returns how each judgment and report stands beside our classes.
///
/// What one body gave on one day is one of them, whichever promises it judges and whoever told it: cases that were
/// joined are one judgment. It differs where one of its rows does.
fn ways(snapshot: &Snapshot) -> Vec<Beside> {
    let mut given: BTreeMap<(String, Option<&str>, kernel::Day), Vec<Beside>> = BTreeMap::new();
    for (verdict, rated) in beside(snapshot) {
        let one = (verdict.by.to_string(), verdict.body.as_deref(), verdict.on);
        let way = verdict.found.beside(rated.assessment.delivery);
        given.entry(one).or_default().push(way);
    }
    let strongest = |rows: Vec<Beside>| {
        let has = |way: &Beside| rows.contains(way);
        let strongest = [Beside::Differ, Beside::Agree].into_iter().find(has);
        strongest.unwrap_or(Beside::Apart)
    };
    given.into_values().map(strongest).collect()
}

/// Returns the promises that were judged: by a court before others, the newest first, then by who promised.
fn in_order<'a>(page: &Page, snapshot: &'a Snapshot) -> Vec<&'a Rated> {
    let mut judged: Vec<(_, &Rated)> = Vec::new();
    for (verdict, rated) in beside(snapshot) {
        let place = place(verdict);
        let known = (judged.iter_mut()).find(|(_, one)| one.commitment.id == rated.commitment.id);
        match known {
            Some((first, _)) => *first = place.min(*first),
            None => judged.push((place, rated)),
        }
    }
    judged.sort_by_cached_key(|(place, rated)| {
        let name = shown::holder_name(page, snapshot, &rated.commitment.holder);
        (*place, kernel::text::bare(&name))
    });
    judged.into_iter().map(|(_, rated)| rated).collect()
}

/// Returns where a verdict stands among others: judgments first, the newest first.
fn place(verdict: &Verdict) -> (bool, Reverse<kernel::Day>) {
    (verdict.kind != Kind::Court, Reverse(verdict.on))
}

fn of_promise(page: &Page, snapshot: &Snapshot, rated: &Rated) -> Judged {
    let class = Class::of(&rated.assessment, Axis::Delivery);
    Judged {
        id: rated.commitment.id.to_string(),
        title: shown::commitment(page, snapshot, &rated.commitment.id),
        class: classes::badge(page.words, class),
        means: classes::meaning(page.words, class),
        number: number(page, snapshot, rated),
        due: due(page, snapshot, rated),
        evidence: classes::badge(page.words, Class::of(&rated.assessment, Axis::Evidence)),
        and_finding: and_finding(page, snapshot, rated),
        verdicts: of(page, snapshot, rated),
    }
}

/// Returns the last count that rates a promise.
pub fn last_count(rated: &Rated) -> Option<&Observation> {
    let ids = &rated.commitment.aim.as_ref()?.rated_by;
    let counted = rated.figures.iter();
    let counted = counted.filter(|figure| ids.contains(&figure.id) && figure.value.is_some());
    counted.max_by_key(|figure| figure.as_of.map(kernel::Period::last_day))
}

/// Returns the last count in words, and the number promised.
fn number(page: &Page, snapshot: &Snapshot, rated: &Rated) -> Option<String> {
    let words = page.words;
    let target = rated.commitment.on(snapshot.on)?.target.as_ref()?;
    let last = last_count(rated)?;
    let blanks = [
        ("value", shown::value(words, last).into()),
        ("day", shown::as_of(words, last).into()),
        ("target", crate::commitments::target(words, target)?.into()),
    ];
    Some(words.say_with("verdicts-number", &blanks).into_owned())
}

/// Returns by when a promise was to be done by its wording in force.
fn deadline(snapshot: &Snapshot, rated: &Rated) -> Option<kernel::Period> {
    rated.commitment.due(rated.commitment.on(snapshot.on)?)
}

/// Returns the deadline in words, and whether it has passed without the promise shown done.
fn due(page: &Page, snapshot: &Snapshot, rated: &Rated) -> Option<String> {
    let key = match rated.assessment.time {
        Timeliness::Overdue => "verdicts-overdue",
        _ => "verdicts-deadline",
    };
    let day = page.period(deadline(snapshot, rated)?);
    Some(page.say_naming(key, "day", day).into_owned())
}

/// Returns that bodies without a part in a promise judged it, where our class rests on statements alone.
fn and_finding(page: &Page, snapshot: &Snapshot, rated: &Rated) -> Option<String> {
    let by = judges(page, snapshot, rated)?;
    let said = page.say_naming("verdicts-and-finding", "by", by);
    Some(said.into_owned())
}

/// Returns which bodies without a part in a promise judged it, where our class rests on statements alone. The class
/// stays what it is.
pub fn judges(page: &Page, snapshot: &Snapshot, rated: &Rated) -> Option<String> {
    if rated.assessment.evidence != EvidenceStrength::StatementOnly {
        return None;
    }
    let law = &rated.commitment;
    let mut names: Vec<String> = Vec::new();
    for (verdict, _) in beside(snapshot).filter(|(_, other)| other.commitment.id == law.id) {
        let has_part = verdict.by == law.holder || law.beneficiaries.contains(&verdict.by);
        let name = shown::holder_name(page, snapshot, &verdict.by);
        if !has_part && !verdict.found.is_of_validity() && !names.contains(&name) {
            names.push(name);
        }
    }
    (!names.is_empty()).then(|| names.join(", "))
}

/// Returns what others found of a promise: judgments first, the newest first.
pub fn of(page: &Page, snapshot: &Snapshot, rated: &Rated) -> Vec<VerdictShown> {
    let all = beside(snapshot).filter(|(_, other)| other.commitment.id == rated.commitment.id);
    let mut all: Vec<&Verdict> = all.map(|(verdict, _)| verdict).collect();
    all.sort_by_key(|verdict| place(verdict));
    all.into_iter()
        .map(|verdict| told(page, snapshot, rated, verdict))
        .collect()
}

/// Returns how many verdicts speak of promises that a country holds.
pub fn n_about(snapshot: &Snapshot, country: kernel::Country) -> usize {
    let of_it = |rated: &Rated| rated.commitment.holder.country() == Some(country);
    beside(snapshot).filter(|(_, rated)| of_it(rated)).count()
}

fn told(page: &Page, snapshot: &Snapshot, rated: &Rated, verdict: &Verdict) -> VerdictShown {
    let words = page.words;
    let way = verdict.found.beside(rated.assessment.delivery);
    let numbers = numbers(page, snapshot, rated, verdict);
    let is_same = numbers.is_none() && says_the_same(verdict.found, rated.assessment.delivery);
    let has_doubt = !matches!(
        verdict.confidence,
        Confidence::Confirmed | Confidence::Probable
    );
    VerdictShown {
        anchor: match verdict.of.as_slice() {
            [_] => verdict.id.clone(),
            _ => format!("{}-{}", verdict.id, rated.commitment.id),
        },
        found: words
            .say(&format!("verdict-found-{}", verdict.found.code()))
            .into_owned(),
        by: by(page, snapshot, verdict),
        day: if verdict.known_on == verdict.on {
            words.day(verdict.on)
        } else {
            let known = words.say_naming("verdict-known", "day", words.day(verdict.known_on));
            format!("{} ({known})", words.day(verdict.on))
        },
        what: words.text(&verdict.what),
        limits: words.text(&verdict.limits),
        counts: verdict.counts.as_ref().map(|counts| {
            let number = words.number(counts.value);
            let said = shown::hedged(words, counts.qualifier, number);
            let amount = shown::amount(words, said, counts.value, &counts.unit);
            words
                .say_naming("verdict-counts", "amount", amount)
                .into_owned()
        }),
        beside: badge(words, way, is_same),
        beside_means: words.say(why(verdict, way, is_same)).into_owned(),
        numbers,
        is_told: verdict.confidence == Confidence::Probable,
        confidence: has_doubt.then(|| {
            words
                .say(&format!("confidence-{}", verdict.confidence.code()))
                .into_owned()
        }),
        source: shown::source(&verdict.source),
        kept: shown::kept(page, snapshot, &verdict.source),
        as_known: page.link_on(verdict.known_on, "/verdicts"),
    }
}

/// Returns the kind of body, its name, its chamber and its number.
fn by(page: &Page, snapshot: &Snapshot, verdict: &Verdict) -> Markup {
    let words = page.words;
    let kind = words.say(&format!("verdict-kind-{}", verdict.kind.code()));
    let mut out = Markup::new().text(&kind);
    out.add_tag(" · ");
    out.add(&shown::holder(page, snapshot, &verdict.by));
    if let Some(body) = &verdict.body {
        out.add_tag(" (");
        out.add(&shown::name(words, snapshot, body));
        out.add_tag(")");
    }
    out.add_tag(" · ");
    let is_number = !verdict.reference.contains(char::is_whitespace);
    if is_number {
        // The number of a case is the same in every language.
        out.add_text(&verdict.reference);
    } else {
        out.add(&shown::name(words, snapshot, &verdict.reference));
    }
    out
}

/// Returns that the number of a verdict is not ours, and how long before the deadline ours was counted.
fn numbers(page: &Page, snapshot: &Snapshot, rated: &Rated, verdict: &Verdict) -> Option<String> {
    let words = page.words;
    let counts = verdict.counts.as_ref()?;
    let ours = last_count(rated)?;
    if ours.unit != counts.unit || ours.value == Some(counts.value) {
        return None;
    }
    let number = words.number(counts.value);
    let blanks = [
        (
            "theirs",
            shown::hedged(words, counts.qualifier, number).into(),
        ),
        ("ours", shown::value(words, ours).into()),
        ("day", shown::as_of(words, ours).into()),
    ];
    let mut said = words.say_with("verdict-numbers", &blanks).into_owned();
    let counted = ours.as_of.map(kernel::Period::last_day);
    let due = deadline(snapshot, rated);
    if let (Some(counted), Some(due)) = (counted, due) {
        let n = counted.days_until(due.last_day());
        if let Some(n) = usize::try_from(n).ok().filter(|n| *n > 0) {
            said.push(' ');
            let blanks = [("n", n.into()), ("day", words.period(due).into())];
            said.push_str(&words.say_with("verdict-numbers-before", &blanks));
        }
    }
    Some(said)
}

/// Returns whether a finding and a class are the same statement, and do not only fit each other.
const fn says_the_same(found: Found, class: Delivery) -> bool {
    matches!(
        (found, class),
        (Found::Reached, Delivery::Complete)
            | (Found::Partly, Delivery::Limited | Delivery::Substantial)
    )
}

/// Returns the badge of how a verdict stands beside our class.
fn badge(words: Words, way: Beside, is_same: bool) -> Badge {
    let (shape, tone) = match way {
        Beside::Agree => (Shape::Holding, Tone::Good),
        Beside::Differ => (Shape::Opposed, Tone::Slow),
        Beside::Apart => (Shape::Dashed, Tone::Quiet),
    };
    let word = match way {
        Beside::Agree if !is_same => words.say("verdict-compatible"),
        _ => words.say(&format!("verdict-beside-{}", way.code())),
    };
    Badge {
        word: word.into_owned(),
        shape,
        tone,
    }
}

/// Returns the key of the sentence that says why the two stand as they do.
fn why(verdict: &Verdict, way: Beside, is_same: bool) -> &'static str {
    match way {
        Beside::Agree if is_same => "verdict-agree-means",
        Beside::Agree => "verdict-compatible-means",
        Beside::Differ => "verdict-differ-means",
        Beside::Apart if verdict.found.is_of_validity() => "verdict-of-validity",
        Beside::Apart => "verdict-no-class",
    }
}
