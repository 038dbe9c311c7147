//! What screening says, as a page shows it.

use kernel::Day;
use pathways::expression::Truth;
use pathways::pathway::Version;
use pathways::rules::{FactBits, Rules, Track, World};
use pathways::screen::{Outcome, Screening, screen};
use pathways::texts::Texts;
use pathways::{Answers, Boundary, Office, Pathway, ResultKind, Rulebook};
use ui::{Badge, Markup, Shape, Tone};

use crate::offices::site_names;
use crate::page::Page;
use crate::pathways::{Details, details};
use crate::rulebook::{self, prose, section};
use crate::said::rules;
use crate::shown;

/// Pathways with the same result.
pub struct Group {
    pub badge: Badge,
    /// The word of the result, which names the group in addresses.
    pub word: &'static str,
    /// Whether its pathways stand on the printed sheet: something can be done about them.
    pub is_on_the_sheet: bool,
    pub means: String,
    pub items: Vec<Item>,
}

/// What is said of one pathway.
pub struct Item {
    pub link: String,
    pub title: Markup,
    pub destination: String,
    /// Why it is not open.
    pub shut: String,
    pub shut_why: Markup,
    /// Failing criteria, each with its article and what could change it.
    pub failing: Vec<ReasonShown>,
    /// Criteria that the answers meet.
    pub met: Vec<ReasonShown>,
    /// Questions whose answers are missing or not known, with the reason.
    pub open: Vec<(Markup, String)>,
    /// What the published rules leave open and matters.
    pub silences: Vec<Markup>,
    pub change_day_unknown: bool,
    /// Only where the answers meet the criteria.
    pub next: Option<Next>,
}

/// A criterion with its sentence.
pub struct ReasonShown {
    pub said: Markup,
    pub change: Markup,
    pub can_change: bool,
    pub cite: String,
}

/// How to go on.
pub struct Next {
    pub start: Markup,
    pub details: Details,
    /// How many may come, as far as it speaks of the day.
    pub caps: Vec<Markup>,
    pub official: Vec<Markup>,
}

/// An office that serves the person on the day.
pub struct OfficeShown {
    pub link: String,
    pub title: Markup,
    pub start: Markup,
    pub phone: String,
    pub web: Option<Markup>,
    pub sites: String,
    pub languages: String,
    pub hours: String,
}

/// Everything that screening says.
pub struct ResultShown {
    /// The pathways whose criteria the answers meet, if any.
    pub met: Option<Group>,
    /// The others.
    pub groups: Vec<Group>,
    pub offices: Vec<OfficeShown>,
    pub documents: Vec<Markup>,
    pub n_missing: usize,
    /// The facts that the pathways and offices on the printed sheet ask about.
    pub needed: FactBits,
}

/// Screens the answers and returns what is said of them.
pub fn shown(page: &Page, book: &Rulebook, rules: &Rules, answers: &Answers) -> ResultShown {
    let screening = screen(book, rules, answers);
    let order = [
        ResultKind::Meets,
        ResultKind::CannotTellYet,
        ResultKind::CannotTellFromHere,
        ResultKind::DoesNotMeet,
        ResultKind::NotOpen,
    ];
    let mut groups = order
        .into_iter()
        .map(|kind| group(page, book, &screening, kind));
    let met = groups.next().filter(|group| !group.items.is_empty());
    let groups: Vec<Group> = groups.filter(|group| !group.items.is_empty()).collect();
    let mut documents: Vec<Markup> = Vec::new();
    for document in met
        .iter()
        .flat_map(|group| &group.items)
        .filter_map(|item| item.next.as_ref())
        .flat_map(|next| &next.details.documents)
    {
        if !documents.contains(document) {
            documents.push(document.clone());
        }
    }
    let mut missing: Vec<_> = screening
        .pathways
        .iter()
        .flat_map(|(_, outcome)| &outcome.missing)
        .collect();
    missing.sort();
    missing.dedup();
    ResultShown {
        n_missing: missing.len(),
        needed: needed(rules, &screening),
        met,
        groups,
        offices: offices(page, book, &screening),
        documents,
    }
}

/// Whether pathways with a result stand on the printed sheet: something can be done about them.
fn is_on_the_sheet(kind: ResultKind) -> bool {
    matches!(kind, ResultKind::Meets | ResultKind::CannotTellFromHere)
}

/// Returns the facts that what stands on the printed sheet asks about, and those that fill them in.
fn needed(rules: &Rules, screening: &Screening) -> FactBits {
    let pathways = rules.pathways.iter().zip(&screening.pathways);
    let shown = pathways.filter(|(_, (_, outcome))| is_on_the_sheet(outcome.result));
    let offices = rules.offices.iter().zip(&screening.offices);
    let serving = offices.filter(|(_, (_, outcome))| outcome.result == ResultKind::Meets);
    let facts = (shown.map(|(track, _)| track))
        .chain(serving.map(|(track, _)| track))
        .fold(0, |all, track| all | track.facts);
    let filling = rules.facts.iter().enumerate();
    filling.fold(facts, |all, (place, fact)| match fact.filled_by {
        Some((a, b)) if facts & (1 << place) != 0 => all | 1 << a | 1 << b,
        _ => all,
    })
}

/// Returns the mark that stands beside a result.
pub fn badge(page: &Page, kind: ResultKind) -> Badge {
    let (shape, tone) = match kind {
        ResultKind::Meets => (Shape::Full, Tone::Good),
        ResultKind::CannotTellYet => (Shape::Quarter, Tone::Fair),
        ResultKind::CannotTellFromHere => (Shape::Speech, Tone::Slow),
        ResultKind::DoesNotMeet => (Shape::Empty, Tone::Quiet),
        ResultKind::NotOpen => (Shape::Clock, Tone::Quiet),
    };
    Badge {
        word: rules::result(page.words, kind).into_owned(),
        shape,
        tone,
    }
}

fn group(page: &Page, book: &Rulebook, screening: &Screening, kind: ResultKind) -> Group {
    let items = book
        .pathways
        .iter()
        .zip(&screening.pathways)
        .filter(|(_, (_, outcome))| outcome.result == kind)
        .map(|(pathway, (_, outcome))| item(page, book, pathway, outcome))
        .collect();
    Group {
        badge: badge(page, kind),
        word: kind.code(),
        is_on_the_sheet: is_on_the_sheet(kind),
        means: page
            .say(&format!("screening-means-{}", kind.code()))
            .into_owned(),
        items,
    }
}

fn item(page: &Page, book: &Rulebook, pathway: &Pathway, outcome: &Outcome) -> Item {
    let say = page.words;
    let language = say.language();
    let list: Vec<&Version> = pathway.versions.iter().collect();
    let version = explaining(&list, outcome);
    let (shut, shut_why) = shut(page, &pathway.texts, outcome);
    let asked = |facts: &mut dyn Iterator<Item = (&kernel::FactId, pathways::WhyUnknown)>| {
        facts
            .filter_map(|(fact, why)| {
                let question = book.question(fact)?;
                Some((
                    say.text(&question.texts.ask),
                    rules::why_unknown(say, why).into_owned(),
                ))
            })
            .collect::<Vec<_>>()
    };
    let missing = outcome
        .missing
        .iter()
        .map(|f| (f, pathways::WhyUnknown::NotAsked));
    let unsettled = outcome.unsettled.iter().map(|(f, why)| (f, *why));
    let reasons = |truth: Truth| -> Vec<ReasonShown> {
        let Some(version) = version else {
            return Vec::new();
        };
        let with = outcome
            .reasons
            .iter()
            .filter(|reason| reason.truth == truth);
        with.filter_map(|reason| {
            let criterion = version.criteria.iter().find(|c| c.id == reason.criterion)?;
            let sentences = rulebook::sentences(book, say, &pathway.texts, criterion);
            Some(ReasonShown {
                said: if truth == Truth::True {
                    sentences.met
                } else {
                    sentences.not_met
                },
                change: sentences.change,
                can_change: sentences.can_change,
                cite: reason.cite.clone(),
            })
        })
        .collect()
    };
    Item {
        link: page.link(&format!("/pathways/{}", pathway.id)),
        title: page.text(&pathway.texts.title),
        destination: pathway.destination.name(language).to_owned(),
        shut,
        shut_why,
        failing: reasons(Truth::False),
        met: reasons(Truth::True),
        open: asked(&mut missing.chain(unsettled)),
        silences: outcome
            .silences
            .iter()
            .map(|id| section(say, &pathway.texts, "unknown", id))
            .collect(),
        change_day_unknown: outcome.change_day_unknown,
        next: version
            .filter(|_| outcome.result == ResultKind::Meets)
            .map(|version| next(page, pathway, version)),
    }
}

/// Returns how to go on with a pathway under a version.
pub fn next(page: &Page, pathway: &Pathway, version: &Version) -> Next {
    let say = page.words;
    let start = pathway.texts.section("how to start");
    Next {
        start: start.map_or_else(Markup::new, |text| prose(say, text)),
        details: details(say, &pathway.texts, version),
        caps: version
            .caps
            .iter()
            .filter(|cap| cap.holds_on(page.on))
            .map(|cap| section(say, &pathway.texts, "cap", &cap.id))
            .collect(),
        official: pathway.official.iter().map(|a| shown::source(a)).collect(),
    }
}

/// Returns the last version that may be in force and is open.
fn explaining<'a>(list: &[&'a Version], outcome: &Outcome) -> Option<&'a Version> {
    list.iter()
        .rev()
        .find(|v| v.state == pathways::State::Open && outcome.versions.contains(&v.id))
        .copied()
}

fn shut(page: &Page, texts: &Texts, outcome: &Outcome) -> (String, Markup) {
    let Some(shut) = &outcome.not_open else {
        return (String::new(), Markup::new());
    };
    let why = shut
        .version
        .as_ref()
        .and_then(|id| texts.section(&format!("version {id}")))
        .map_or_else(Markup::new, |text| page.words.text(text));
    let since = shut.since.filter(|_| shut.version.is_some());
    (
        shut_words(page, since.map(|since| (shut.state, since)), shut.opens),
        why,
    )
}

fn shut_words(
    page: &Page,
    state: Option<(pathways::State, Boundary)>,
    opens: Option<Boundary>,
) -> String {
    let mut said = match state {
        Some((state, since)) => {
            let state = rules::state(page.words, state);
            let since = rules::since(page.words, since);
            rulebook::capitalised(&format!("{state}, {since}."))
        }
        None => page.say("standing-not-yet").into_owned(),
    };
    if let Some(Boundary::In(period)) = opens {
        said.push(' ');
        said.push_str(&page.say_naming("standing-opens", "day", page.period(period)));
    }
    said
}

/// Returns why a pathway that has no open version is not open, whoever asks.
pub fn shut_of(
    page: &Page,
    texts: &Texts,
    day: Day,
    track: &Track,
    list: &[&Version],
) -> (String, Markup) {
    let place = track.worlds.iter().rev().find_map(|world| match world {
        World::Shut(place, _) => *place,
        World::Open(_) => None,
    });
    let opens = list.iter().find(|v| {
        v.state == pathways::State::Open
            && matches!(v.in_force.from, Boundary::In(period) if period.first_day() > day)
    });
    let state = place.map(|place| (list[place].state, list[place].in_force.from));
    let why = place
        .and_then(|place| texts.section(&format!("version {}", list[place].id)))
        .map_or_else(Markup::new, |text| page.words.text(text));
    (shut_words(page, state, opens.map(|v| v.in_force.from)), why)
}

fn offices(page: &Page, book: &Rulebook, screening: &Screening) -> Vec<OfficeShown> {
    book.offices
        .iter()
        .zip(&screening.offices)
        .filter(|(_, (_, outcome))| outcome.result == ResultKind::Meets)
        .filter_map(|(office, (_, outcome))| {
            let version = outcome.versions.last()?;
            Some(office_part(page, office, version))
        })
        .collect()
}

/// Returns an office as the version with this name has it.
pub fn office_part(page: &Page, office: &Office, version: &str) -> OfficeShown {
    let version = office.versions.iter().find(|v| v.rule.id == version);
    let contact = version.map(|v| v.contact.clone()).unwrap_or_default();
    let start = office.texts.section("how to start");
    OfficeShown {
        link: page.link(&format!("/offices/{}", office.id)),
        title: page.text(&office.texts.title),
        start: start.map_or_else(Markup::new, |text| prose(page.words, text)),
        phone: contact.phone.unwrap_or_default(),
        web: contact.web.as_deref().map(shown::source),
        sites: version.map_or_else(String::new, |v| site_names(v).join(", ")),
        languages: crate::offices::language_names(&contact.languages).join(", "),
        hours: contact
            .hours
            .iter()
            .map(|line| crate::offices::hours(page.words, line))
            .collect::<Vec<_>>()
            .join("; "),
    }
}
