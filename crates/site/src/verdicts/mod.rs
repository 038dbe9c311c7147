//! `GET /verdicts`: what courts, auditors and others found, beside our class of each promise.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use progress::axis::Class;
use progress::compact::Confidence;
use progress::verdict::{Beside, Verdict};
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
}

/// A promise with our class and everything that others found of it.
struct Judged {
    id: String,
    title: Markup,
    class: Badge,
    means: String,
    /// What was counted last of what was promised, where numbers were.
    number: Option<String>,
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
    /// How sure this is, where it is not confirmed.
    pub confidence: Option<String>,
    /// Where it was read.
    pub source: Markup,
    /// The page as it was on the day on which it became known, where there is one.
    pub as_known: Option<String>,
}

/// `GET /verdicts`
pub async fn get(State(_): State<Arc<Public>>, visit: Visit) -> Shown {
    let snapshot = &visit.snapshot;
    let page = visit.titled(Section::Verdicts, visit.page.say("verdicts-title"));
    let words = page.words;
    let ways: Vec<Beside> = beside(snapshot)
        .map(|(verdict, rated)| verdict.found.beside(rated.assessment.delivery))
        .collect();
    let n_of = |way: Beside| ways.iter().filter(|one| **one == way).count();
    let mut judged: Vec<Judged> = Vec::new();
    for (_, rated) in beside(snapshot) {
        let id = rated.commitment.id.to_string();
        if judged.iter().all(|one| one.id != id) {
            judged.push(of_promise(&page, snapshot, rated));
        }
    }
    visit.show(&VerdictsPage {
        day: words.day(snapshot.on),
        judged,
        n_agree: n_of(Beside::Agree),
        n_differ: n_of(Beside::Differ),
        n_apart: n_of(Beside::Apart),
        page,
    })
}

fn of_promise(page: &Page, snapshot: &Snapshot, rated: &Rated) -> Judged {
    let class = Class::of(&rated.assessment, Axis::Delivery);
    Judged {
        id: rated.commitment.id.to_string(),
        title: shown::commitment(page, snapshot, &rated.commitment.id),
        class: classes::badge(page.words, class),
        means: classes::meaning(page.words, class),
        number: number(page, snapshot, rated),
        verdicts: of(page, snapshot, rated),
    }
}

/// Returns the last count that rates a promise, and the number promised.
fn number(page: &Page, snapshot: &Snapshot, rated: &Rated) -> Option<String> {
    let words = page.words;
    let target = rated.commitment.on(snapshot.on)?.target.as_ref()?;
    let ids = &rated.commitment.aim.as_ref()?.rated_by;
    let counted = rated.figures.iter();
    let counted = counted.filter(|figure| ids.contains(&figure.id) && figure.value.is_some());
    let last = counted.max_by_key(|figure| figure.as_of.map(kernel::Period::last_day))?;
    let blanks = [
        ("value", shown::value(words, last).into()),
        ("day", shown::as_of(words, last).into()),
        ("target", crate::commitments::target(words, target)?.into()),
    ];
    Some(words.say_with("verdicts-number", &blanks).into_owned())
}

/// Returns what others found of a promise, oldest first.
pub fn of(page: &Page, snapshot: &Snapshot, rated: &Rated) -> Vec<VerdictShown> {
    let all = beside(snapshot).filter(|(_, other)| other.commitment.id == rated.commitment.id);
    all.map(|(verdict, _)| told(page, snapshot, rated, verdict))
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
        beside: badge(words, way),
        beside_means: words.say(why(verdict, way)).into_owned(),
        confidence: (verdict.confidence != Confidence::Confirmed).then(|| {
            words
                .say(&format!("confidence-{}", verdict.confidence.code()))
                .into_owned()
        }),
        source: shown::source(&verdict.source),
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

/// Returns the badge of how a verdict stands beside our class.
fn badge(words: Words, way: Beside) -> Badge {
    let (shape, tone) = match way {
        Beside::Agree => (Shape::Holding, Tone::Good),
        Beside::Differ => (Shape::Opposed, Tone::Slow),
        Beside::Apart => (Shape::Dashed, Tone::Quiet),
    };
    Badge {
        word: words
            .say(&format!("verdict-beside-{}", way.code()))
            .into_owned(),
        shape,
        tone,
    }
}

/// Returns the key of the sentence that says why the two stand as they do.
fn why(verdict: &Verdict, way: Beside) -> &'static str {
    match way {
        Beside::Agree => "verdict-agree-means",
        Beside::Differ => "verdict-differ-means",
        Beside::Apart if verdict.found.is_of_validity() => "verdict-of-validity",
        Beside::Apart => "verdict-no-class",
    }
}
