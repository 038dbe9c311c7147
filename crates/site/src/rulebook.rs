//! The rules of a day, and how pages tell them.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use crate::said::rules;
use kernel::{Country, Day, FactId, Localized};
use pathways::criterion::{Criterion, Test};
use pathways::example::Example;
use pathways::expression::Truth;
use pathways::freshness::may_never_have_begun;
use pathways::judge::Person;
use pathways::pathway::Version;
use pathways::rules::{Rules, RulesError, Track, World};
use pathways::texts::Texts;
use pathways::timeline::extents;
use pathways::whatif::Change;
use pathways::{Answer, Answers, Boundary, Rulebook, State, Value};
use ui::{Badge, Markup, Shape, Tone, Words};

/// No more editions, and no more days of each, than this are kept.
const MOST_DAYS: usize = 16;

/// A rulebook with the editions that were asked for.
pub struct Book {
    /// Everything the charter says about pathways, of every day; a page asks for an edition.
    pub rules: Arc<Rulebook>,
    today: Arc<Edition>,
    past: Mutex<BTreeMap<Day, Arc<Edition>>>,
    example: OnceLock<Vec<Change>>,
}

impl Book {
    /// Returns the book with nothing compiled yet.
    pub fn of(rules: Arc<Rulebook>) -> Self {
        Self {
            today: Arc::new(Edition::of(Arc::clone(&rules))),
            rules,
            past: Mutex::new(BTreeMap::new()),
            example: OnceLock::new(),
        }
    }

    /// Returns what the bundled example finds, computed when it is first asked for and kept.
    pub fn example(&self) -> Option<(Example, &[Change])> {
        let example = self.rules.example?;
        let found = self.example.get_or_init(|| {
            example.run(&self.rules).unwrap_or_else(|fault| {
                tracing::error!(%fault, "the example cannot be computed");
                Vec::new()
            })
        });
        Some((example, found))
    }

    /// Returns the book as it could have been known on a day; today it is known whole.
    pub fn edition(&self, known_on: Day, today: Day) -> Arc<Edition> {
        if known_on >= today {
            return Arc::clone(&self.today);
        }
        let make = || Arc::new(Edition::of(Arc::new(self.rules.as_known_on(known_on))));
        kept(&self.past, known_on, || Ok::<_, Infallible>(make()))
            .unwrap_or_else(|never| match never {})
    }
}

/// A rulebook as it could have been known on a day, with the days that were asked for, compiled.
pub struct Edition {
    /// What was known of pathways and offices.
    pub book: Arc<Rulebook>,
    days: Mutex<BTreeMap<Day, Arc<Rules>>>,
}

impl Edition {
    fn of(book: Arc<Rulebook>) -> Self {
        let days = Mutex::new(BTreeMap::new());
        Self { book, days }
    }

    /// Returns the rules of a day, compiled once and kept.
    pub fn on(&self, day: Day) -> Result<Arc<Rules>, RulesError> {
        kept(&self.days, day, || Rules::on(&self.book, day).map(Arc::new))
    }
}

/// Returns what is kept of a day, or makes it and keeps it.
fn kept<T, E>(
    of_days: &Mutex<BTreeMap<Day, Arc<T>>>,
    day: Day,
    make: impl FnOnce() -> Result<Arc<T>, E>,
) -> Result<Arc<T>, E> {
    let mut of_days = of_days.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(found) = of_days.get(&day) {
        return Ok(Arc::clone(found));
    }
    let made = make()?;
    if of_days.len() >= MOST_DAYS {
        of_days.clear();
    }
    of_days.insert(day, Arc::clone(&made));
    Ok(made)
}

/// What a pathway or an office is on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Open under the version with this place.
    Open(usize),
    /// Not open, as the version with this place says.
    Shut(usize, State),
    /// Open, but it is not published under which of several versions; this is the last of them.
    OpenEither(usize),
    /// Open as published under the version with this place, but no source shows that it ever began.
    Unproven(usize),
    /// Its first version has not begun.
    NotYet(Option<Boundary>),
    /// It is not published which version is in force; this is the last open one that may be.
    Unclear(Option<usize>),
}

/// Returns what a pathway or an office is on a day.
pub fn standing(track: &Track, versions: &[&Version], day: Day) -> Standing {
    match track.worlds.as_slice() {
        [World::Open(open)] if may_never_have_begun(versions, day) => {
            Standing::Unproven(open.version)
        }
        [World::Open(open)] => Standing::Open(open.version),
        [World::Shut(Some(place), state)] => Standing::Shut(*place, *state),
        [World::Shut(None, _)] => Standing::NotYet(versions.first().map(|v| v.in_force.from)),
        [World::Open(_), .., World::Open(last)]
            if track
                .worlds
                .iter()
                .all(|world| matches!(world, World::Open(_))) =>
        {
            Standing::OpenEither(last.version)
        }
        several => Standing::Unclear(several.iter().rev().find_map(|world| match world {
            World::Open(open) => Some(open.version),
            World::Shut(place, _) => *place,
        })),
    }
}

impl Standing {
    /// Returns the place of the version that explains the day, if one does.
    pub fn version(self) -> Option<usize> {
        match self {
            Self::Open(place)
            | Self::OpenEither(place)
            | Self::Unproven(place)
            | Self::Shut(place, _) => Some(place),
            Self::Unclear(place) => place,
            Self::NotYet(_) => None,
        }
    }

    /// Returns whether it is open without doubt.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Open(_))
    }

    /// Returns whether its rule has ended, or has not begun on the day.
    pub fn is_past(self) -> bool {
        !matches!(self, Self::Open(_) | Self::Unproven(_))
    }

    /// Returns the standing in words, with the day on which it began.
    pub fn said(self, say: Words, versions: &[&Version]) -> String {
        match self {
            Self::Open(_) => say.say("standing-open").into_owned(),
            // What was told from its first day on and never opened has not ended either.
            Self::Shut(place, State::Closed)
                if versions[..=place].iter().all(|v| {
                    v.state != State::Open && matches!(v.in_force.from, Boundary::In(_))
                }) =>
            {
                say.say("standing-not-yet").into_owned()
            }
            Self::Shut(place, state) => {
                let word = rules::state(say, state);
                match versions[place].in_force.from {
                    Boundary::Unknown => capitalised(&word),
                    from => capitalised(&format!("{word}, {}", rules::since(say, from))),
                }
            }
            Self::NotYet(Some(Boundary::In(period))) => say
                .say_naming("standing-not-yet-day", "day", say.period(period))
                .into_owned(),
            Self::NotYet(_) => say.say("standing-not-yet").into_owned(),
            Self::OpenEither(_) => say.say("standing-open-either").into_owned(),
            Self::Unproven(_) => say.say("standing-unproven").into_owned(),
            Self::Unclear(_) => say.say("standing-unclear").into_owned(),
        }
    }

    /// Returns the standing as a badge.
    pub fn badge(self, say: Words, versions: &[&Version]) -> Badge {
        let (shape, tone) = match self {
            Self::Open(_) => (Shape::Full, Tone::Good),
            Self::Shut(_, State::Suspended) => (Shape::Holding, Tone::Slow),
            Self::Shut(..) => (Shape::Cross, Tone::Quiet),
            Self::NotYet(_) => (Shape::Clock, Tone::Fair),
            Self::OpenEither(_) => (Shape::Dashed, Tone::Good),
            Self::Unproven(_) | Self::Unclear(_) => (Shape::Dashed, Tone::Quiet),
        };
        Badge {
            word: self.said(say, versions),
            shape,
            tone,
        }
    }
}

/// Returns how it was called while nobody can ask for it: ended, or halted; empty where somebody can, or may soon.
pub fn was_once(say: Words, on_the_day: Standing) -> String {
    match on_the_day {
        Standing::Shut(_, State::Suspended) => say.say("pathway-was-halted").into_owned(),
        Standing::Shut(..) => say.say("pathway-was").into_owned(),
        _ => String::new(),
    }
}

/// Returns a text that begins with a capital letter.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// Returns the first day of a boundary in words, or that it was not published.
pub fn boundary(say: Words, boundary: Boundary, open_key: &str) -> String {
    match boundary {
        Boundary::In(period) => say.period(period),
        Boundary::Unknown => say.say("version-day-unknown").into_owned(),
        Boundary::Unbounded => say.say(open_key).into_owned(),
    }
}

/// Returns from when until when a version is in force, in words.
pub fn stretch(say: Words, version: &Version) -> String {
    let from = boundary(say, version.in_force.from, "version-standing");
    let until = boundary(say, version.in_force.until, "version-no-end");
    say.say_with(
        "version-from-until",
        &[("from", from.into()), ("until", until.into())],
    )
    .into_owned()
}

/// What is said of a criterion: when it is met, when not, what could change it.
pub struct Sentences {
    pub met: Markup,
    pub not_met: Markup,
    pub change: Markup,
    pub can_change: bool,
}

/// Returns the sentences of a criterion with its values filled in.
pub fn sentences(book: &Rulebook, say: Words, texts: &Texts, criterion: &Criterion) -> Sentences {
    let Some(found) = texts.criteria.get(&criterion.phrase) else {
        return Sentences {
            met: Markup::new().text(&criterion.id),
            not_met: Markup::new().text(&criterion.id),
            change: Markup::new(),
            can_change: false,
        };
    };
    let can_change = !found.change.is_empty();
    let change = if can_change {
        &found.change
    } else {
        &found.cannot_change
    };
    Sentences {
        met: filled(book, say, &found.met, &criterion.test),
        not_met: filled(book, say, &found.not_met, &criterion.test),
        change: filled(book, say, change, &criterion.test),
        can_change,
    }
}

fn filled(book: &Rulebook, say: Words, text: &Localized, test: &Test) -> Markup {
    let all: Localized = text
        .iter()
        .map(|(language, sentence)| {
            (
                language,
                rules::fill(Words::in_language(language), sentence, test, book),
            )
        })
        .collect();
    say.text(&all)
}

/// Returns a text of several paragraphs or a numbered list as HTML.
pub fn prose(say: Words, text: &Localized) -> Markup {
    let said = text.said(say.language());
    let mut out = Markup::new();
    if said.text.is_empty() {
        return out;
    }
    if said.fell_back {
        out.add_tag("<div lang=\"");
        out.add_text(said.language.code());
        out.add_tag("\"><p class=\"small soft\">");
        out.add_text(&say.say_naming("text-fell-back", "language", said.language.own_name()));
        out.add_tag("</p>");
    }
    for block in said.text.split("\n\n") {
        let lines: Vec<&str> = block
            .lines()
            .map(str::trim)
            .filter(|l| !l.is_empty())
            .collect();
        let item = |line: &str| -> Option<String> {
            if let Some(rest) = line.strip_prefix("- ") {
                return Some(rest.to_owned());
            }
            let (number, rest) = line.split_once(". ")?;
            number.parse::<u8>().ok().map(|_| rest.to_owned())
        };
        let items: Option<Vec<String>> = lines.iter().map(|line| item(line)).collect();
        match items {
            Some(items) if !items.is_empty() => {
                let is_numbered = !lines[0].starts_with("- ");
                out.add_tag(if is_numbered { "<ol>" } else { "<ul>" });
                for item in items {
                    out.add_tag("<li>");
                    out.add_text(&item);
                    out.add_tag("</li>");
                }
                out.add_tag(if is_numbered { "</ol>" } else { "</ul>" });
            }
            _ => {
                out.add_tag("<p>");
                out.add_text(&lines.join(" "));
                out.add_tag("</p>");
            }
        }
    }
    if said.fell_back {
        out.add_tag("</div>");
    }
    out
}

/// Returns a named section of the texts in words; its bare name where nobody wrote it.
pub fn section(say: Words, texts: &Texts, kind: &str, id: &str) -> Markup {
    let name = if id.is_empty() {
        kind.to_owned()
    } else {
        format!("{kind} {id}")
    };
    texts
        .section(&name)
        .map_or_else(|| Markup::new().text(id), |text| say.text(text))
}

/// Returns the countries that the charter names, by their name in the reader's language.
pub fn countries(book: &Rulebook, say: Words) -> Vec<(Country, String)> {
    let mut named: Vec<(Country, String)> = book
        .countries
        .iter()
        .map(|code| (*code, code.name(say.language()).to_owned()))
        .collect();
    named.sort_by_cached_key(|(_, name)| kernel::text::bare(name));
    named
}

/// Returns the nationalities that the criteria of a day do not rule out by themselves.
pub fn nationalities(book: &Rulebook, rules: &Rules, track: &Track) -> Vec<Country> {
    let is_possible =
        |country: &&Country| !is_ruled_out(book, rules, track, &[("nationality", **country)]);
    book.countries.iter().filter(is_possible).copied().collect()
}

/// Returns whether the criteria of a day rule somebody out of whom no more than these countries is known, each as the
/// answer to a question.
pub fn is_ruled_out(
    book: &Rulebook,
    rules: &Rules,
    track: &Track,
    known: &[(&str, Country)],
) -> bool {
    let mut answers = Answers::default();
    for (fact, country) in known {
        let question = (fact.parse::<FactId>().ok()).and_then(|fact| book.question(&fact));
        let answer = question.and_then(|question| {
            let answer = Answer::exactly(question, &Value::Country(*country))?;
            Some((question.id.clone(), answer))
        });
        // A question that nobody asks, or a country that is no answer to it, is served by nobody.
        let Some((fact, answer)) = answer else {
            return true;
        };
        answers.set(fact, answer);
    }
    let person = Person::of(rules, &answers);
    track.judge(&person.possible).truth == Truth::False
}

/// Returns a day on which the last open version was in force, if there ever was one.
pub fn last_open_day(versions: &[&Version]) -> Option<Day> {
    let timeline: Vec<_> = versions
        .iter()
        .map(|v| (v.in_force, v.seen_on.as_slice()))
        .collect();
    let extents = extents(&timeline);
    let place = versions.iter().rposition(|v| v.state == State::Open)?;
    Some(extents[place].latest_start.min(extents[place].latest_end))
}
