//! A result as a plan: what to try now where she is, what is missing and who can tell, what is open
//! elsewhere, and, folded, why not the rest. The page's script builds the same from the same parts.

use std::collections::BTreeSet;

use kernel::{Country, FactId, Language, Localized};
use pathways::contact::{Contact, Known, dialled};
use pathways::danger;
use pathways::judge::Person;
use pathways::limit::{Limit, Runs, Within};
use pathways::next_question::worth_asking;
use pathways::pathway::{Fee, Kind, Version};
use pathways::question::Witness;
use pathways::rules::{CompiledCriterion, FactBits, Rules, Track, World};
use pathways::screen::{Outcome, Screening, open_version, screen};
use pathways::texts::Texts;
use pathways::{Answer, Answers, Pathway, Rulebook, State, Value, WhyUnknown};
use pathways::{ResultKind, expression::Truth};
use ui::{Markup, Words};

use super::result::{OfficeShown, ReasonShown, offices, shut_of};
use crate::page::Page;
use crate::pathways::details;
use crate::rulebook::{self, prose};
use crate::said::rules;

/// What a card says of the person and its rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Says {
    /// Her answers meet a rule that is confirmed and not old.
    Meets,
    /// They fit the rule as last read.
    Fits,
    /// Only those who stand on the card can tell.
    CannotTellFromHere,
    /// Answers are missing.
    CannotTellYet,
    /// A time limit passed after which nobody is heard; whether anything is left, others can tell.
    TooLate,
}

impl Says {
    /// Returns what is said of an outcome; `None` where the pathway is no step.
    pub fn of(outcome: &Outcome) -> Option<Self> {
        if outcome.is_too_late() {
            return Some(Self::TooLate);
        }
        match outcome.result {
            ResultKind::Meets if outcome.is_firm() => Some(Self::Meets),
            ResultKind::Meets => Some(Self::Fits),
            ResultKind::CannotTellFromHere => Some(Self::CannotTellFromHere),
            ResultKind::CannotTellYet => Some(Self::CannotTellYet),
            ResultKind::DoesNotMeet | ResultKind::NotOpen => None,
        }
    }

    /// Returns the word that names it in files and pages.
    pub fn word(self) -> &'static str {
        match self {
            Self::Meets => "meets",
            Self::Fits => "fits",
            Self::CannotTellFromHere => "cannot-tell-from-here",
            Self::CannotTellYet => "cannot-tell-yet",
            Self::TooLate => "too-late",
        }
    }
}

/// Somebody to ask.
pub struct ContactShown {
    pub id: String,
    /// Whether it stands further up on the same page with all that is known of it.
    pub is_above: bool,
    pub what: String,
    pub name: String,
    pub place: String,
    /// The numbers one beside the other, as read.
    pub numbers: String,
    /// Each number with what opens it: a telephone, or written messages.
    pub calls: Vec<(String, String)>,
    pub web: Option<Markup>,
    pub hours: Markup,
    pub note: Markup,
    pub source: String,
}

/// What a card tells whoever reads it.
pub struct Card {
    /// One line: what one has of it.
    pub gives: Markup,
    /// What to know before anything else.
    pub notice: Markup,
    pub start: Markup,
    pub steps: Markup,
    pub time: Markup,
    pub bring: Markup,
    /// What it costs, line by line, and how to know a swindler.
    pub cost: Markup,
    pub meanwhile: Markup,
    pub against: Markup,
    pub decisions: Markup,
    pub official: Vec<Markup>,
}

/// A pathway that can be tried, or perhaps.
pub struct Step {
    pub word: &'static str,
    pub said: String,
    pub note: Markup,
    pub link: String,
    pub title: Markup,
    pub name: String,
    pub destination: String,
    pub limits: Vec<Markup>,
    pub open: Vec<(Markup, String)>,
    pub silences: Vec<Markup>,
    pub met: Vec<ReasonShown>,
    pub contacts: Vec<ContactShown>,
    pub card: Card,
    /// Whether it stands unfolded.
    pub is_open: bool,
    /// Whether it leads to the country where she is.
    pub is_here: bool,
    /// Whether its name alone tells that somebody asks for protection.
    pub is_sensitive: bool,
}

impl Step {
    /// Returns what it tells whoever reads it.
    pub fn card(&self) -> &Card {
        &self.card
    }

    /// Returns whether it can be tried as far as her answers tell.
    fn is_told(&self) -> bool {
        ![Says::CannotTellYet.word(), Says::TooLate.word()].contains(&self.word)
    }

    /// Returns whether all is told of it: what only waits for answers is told by its name.
    pub fn is_whole(&self) -> bool {
        self.is_here || self.word != Says::CannotTellYet.word()
    }
}

/// A pathway that is no step.
pub struct NotNow {
    pub link: String,
    pub title: Markup,
    pub destination: String,
    pub said: Markup,
    pub failing: Vec<ReasonShown>,
}

/// The whole plan.
pub struct Plan {
    /// What is said first to somebody in danger.
    pub danger: String,
    pub danger_contacts: Vec<ContactShown>,
    pub is_where_known: bool,
    pub now: Vec<Step>,
    /// What rests on something she has in hand: steps elsewhere, and what is held up, with the reason.
    pub brought: Vec<Step>,
    pub held: Vec<NotNow>,
    pub missing: Vec<(Markup, String, String)>,
    pub elsewhere: Vec<Step>,
    pub could_change: Vec<NotNow>,
    pub only_there: Vec<NotNow>,
    pub could_return: Vec<NotNow>,
    pub contacts: Vec<ContactShown>,
    pub offices: Vec<OfficeShown>,
    /// How many questions more could change something, and about what.
    pub n_missing: usize,
    pub about: String,
    /// The facts that what stands on the printed sheet asks about.
    pub needed: FactBits,
}

impl Plan {
    /// Returns whether nothing can be said to somebody whose country is known.
    pub fn is_without_a_step(&self) -> bool {
        self.is_where_known && self.now.is_empty()
    }

    /// Returns whether anybody to ask stands on the page.
    pub fn knows_somebody(&self) -> bool {
        let is_named = self.now.iter().any(|step| !step.contacts.is_empty());
        is_named || !(self.contacts.is_empty() && self.danger_contacts.is_empty())
    }

    /// Returns the steps that stand on the printed sheet.
    pub fn on_the_sheet(&self) -> impl Iterator<Item = &Step> {
        let steps = self.now.iter().chain(&self.brought).chain(&self.elsewhere);
        steps.filter(|step| step.is_told()).take(ON_THE_SHEET)
    }

    /// Tells each contact in full where it stands first on the sheet; of steps that are told by their
    /// place alone no contact has a name there.
    pub fn name_contacts_on_the_sheet(&mut self, is_sensitive_left_out: bool) {
        let mut seen = BTreeSet::new();
        let steps = self.now.iter_mut().chain(&mut self.brought);
        for step in steps.chain(&mut self.elsewhere) {
            let is_named = step.is_told() && !(step.is_sensitive && is_sensitive_left_out);
            for one in &mut step.contacts {
                one.is_above = is_named && !seen.insert(one.id.clone());
            }
        }
    }

    /// Tells each contact in full where it stands first on the page, and by its name after that.
    fn name_contacts_once(&mut self) {
        let mut seen = BTreeSet::new();
        let steps = |steps: &'_ mut Vec<Step>, seen: &mut BTreeSet<String>| {
            for step in steps.iter_mut().filter(|step| step.is_whole()) {
                for one in &mut step.contacts {
                    one.is_above = !seen.insert(one.id.clone());
                }
            }
        };
        for one in &mut self.danger_contacts {
            one.is_above = !seen.insert(one.id.clone());
        }
        steps(&mut self.now, &mut seen);
        steps(&mut self.brought, &mut seen);
        self.contacts.retain(|one| seen.insert(one.id.clone()));
        steps(&mut self.elsewhere, &mut seen);
    }
}

/// What a person may have in hand that opens a pathway.
pub const BROUGHT: [&str; 5] = [
    "family_petition",
    "job_offer_country",
    "us_supporter",
    "us_sponsor_group",
    "us_invitation",
];

/// Whether a criterion that holds rests on something that the person said she has.
fn is_brought(
    book: &Rulebook,
    track: &Track,
    outcome: &Outcome,
    rules: &Rules,
    answers: &Answers,
) -> bool {
    let has = |fact: usize| {
        let id = rules.facts[fact].id.as_str();
        let value = only(answers, id).and_then(|number| book.questions[fact].decode(number));
        BROUGHT.contains(&id)
            && match value {
                None | Some(Value::YesNo(false)) => false,
                Some(Value::Word(word)) => word != "none",
                Some(_) => true,
            }
    };
    let open = track.worlds.iter().rev().find_map(|world| match world {
        World::Open(open) => Some(&open.criteria),
        World::Shut(..) => None,
    });
    let judged = open.into_iter().flatten().zip(&outcome.reasons);
    judged
        .filter(|(_, reason)| reason.truth == Truth::True)
        .any(|(compiled, _)| {
            let mut found = false;
            compiled
                .expression
                .leaves(&mut |fact, _| found |= has(fact));
            found
        })
}

/// The order in which kinds stand: protection first.
pub fn kind_rank(kind: Kind) -> u8 {
    match kind {
        Kind::Asylum => 0,
        Kind::Protection => 1,
        Kind::Regularisation => 2,
        Kind::Agreement => 3,
        Kind::Family => 4,
        Kind::Labour => 5,
        _ => 6,
    }
}

/// Whether a criterion only asks where the person is.
pub fn is_of_place(criterion: &CompiledCriterion, rules: &Rules) -> bool {
    let (mut n, mut is_place) = (0, true);
    criterion.expression.leaves(&mut |fact, _| {
        n += 1;
        let id = rules.facts[fact].id.as_str();
        is_place &= matches!(id, "country_of_stay" | "in_home_country");
    });
    n > 0 && is_place
}

/// Whether a criterion asks what kind of work an offer is for: an offer of another kind is not held up there, it
/// leads elsewhere.
fn is_of_work(criterion: &CompiledCriterion, rules: &Rules) -> bool {
    let mut is_work = false;
    criterion.expression.leaves(&mut |fact, _| {
        is_work |= rules.facts[fact].id.as_str() == "job_kind";
    });
    is_work
}

/// Where in a plan a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// It can be tried where she is.
    Now,
    /// It leads elsewhere and rests on something that she has in hand.
    Brought,
    /// It is open elsewhere.
    Elsewhere,
}

/// Returns the pathways that are steps of a plan, by their place, in its order: danger first, then
/// what is surest, then by kind.
pub fn order(
    book: &Rulebook,
    rules: &Rules,
    answers: &Answers,
    screening: &Screening,
) -> Vec<(Part, usize)> {
    let here = country(answers, "country_of_stay");
    let is_in_danger = says_yes(answers, "fears_return");
    let mut all: Vec<(Part, bool, Says, u8, usize)> = Vec::new();
    for (place, pathway) in book.pathways.iter().enumerate() {
        let outcome = &screening.pathways[place].1;
        let (Some(says), Some(_)) = (
            Says::of(outcome),
            open_version(&rules.pathways[place], &versions(pathway)),
        ) else {
            continue;
        };
        let first = is_in_danger && matches!(pathway.kind, Kind::Asylum | Kind::Protection);
        let part = if here == Some(pathway.destination) {
            Part::Now
        } else if is_brought(book, &rules.pathways[place], outcome, rules, answers) {
            Part::Brought
        } else {
            Part::Elsewhere
        };
        all.push((part, !first, says, kind_rank(pathway.kind), place));
    }
    all.sort_unstable();
    all.into_iter()
        .map(|(part, .., place)| (part, place))
        .collect()
}

/// Returns what is said first to somebody in danger, by the key of its words, and whom she asks.
pub fn danger_first<'a>(
    book: &'a Rulebook,
    rules: &Rules,
    answers: &Answers,
) -> Option<(&'static str, Vec<&'a Contact>)> {
    if !says_yes(answers, "fears_return") {
        return None;
    }
    let here = country(answers, "country_of_stay");
    let is_at_home = here.is_some() && here == country(answers, "nationality");
    let key = if is_at_home {
        "plan-danger-home"
    } else {
        "plan-danger"
    };
    Some((key, danger::whom_to_ask(book, rules, here, is_at_home)))
}

/// Screens the answers and makes a plan of what comes of it.
pub fn plan(page: &Page, book: &Rulebook, rules: &Rules, answers: &Answers) -> Plan {
    let screening = screen(book, rules, answers);
    let here = country(answers, "country_of_stay");
    let is_in_danger = says_yes(answers, "fears_return");
    let (mut now, mut brought, mut elsewhere) = (Vec::new(), Vec::new(), Vec::new());
    let left = worth_asking(rules, &Person::of(rules, answers));
    let mut open_facts: Vec<(FactId, WhyUnknown)> = Vec::new();
    for (_, outcome) in &screening.pathways {
        if Says::of(outcome).is_none() {
            continue;
        }
        for pair in &outcome.unsettled {
            if !open_facts.contains(pair) {
                open_facts.push(pair.clone());
            }
        }
    }
    for (part, place) in order(book, rules, answers, &screening) {
        let (pathway, outcome) = (&book.pathways[place], &screening.pathways[place].1);
        let (Some(says), Some(version)) = (
            Says::of(outcome),
            open_version(&rules.pathways[place], &versions(pathway)),
        ) else {
            continue;
        };
        let step = Step {
            is_here: part == Part::Now,
            is_sensitive: matches!(pathway.kind, Kind::Asylum | Kind::Protection),
            ..step(page, book, pathway, version, outcome, says, answers)
        };
        match part {
            Part::Now => now.push(step),
            Part::Brought => brought.push(step),
            Part::Elsewhere => elsewhere.push(step),
        }
    }
    for step in now.iter_mut().take(UNFOLDED).chain(&mut brought) {
        step.is_open = true;
    }
    // Of whom neither the country nor the nationality is known, everything would wait for everything.
    let is_lost = ["nationality", "country_of_stay"]
        .iter()
        .all(|fact| only(answers, fact).is_none());
    if is_lost {
        elsewhere.clear();
        open_facts.retain(|(fact, _)| matches!(fact.as_str(), "nationality" | "country_of_stay"));
    }
    let waiting = now.iter().chain(&brought).chain(&elsewhere);
    let waiting = waiting.filter(|step| step.word == Says::CannotTellYet.word());
    let about: Vec<String> = waiting.take(3).map(|step| step.name.clone()).collect();
    let first = danger_first(book, rules, answers);
    let danger = first
        .as_ref()
        .map_or_else(String::new, |(key, _)| page.say(key).into_owned());
    let danger_contacts: Vec<ContactShown> = first
        .into_iter()
        .flat_map(|(_, contacts)| contacts)
        .map(|one| contact_shown(page, one))
        .collect();
    let contacts = book
        .contacts_in(here)
        .filter(|one| one.kinds.is_empty() && (one.in_danger || !is_in_danger))
        .map(|one| contact_shown(page, one))
        .collect();
    let (could_change, only_there, could_return, held) =
        others(page, book, rules, &screening, answers);
    let mut plan = Plan {
        danger,
        danger_contacts,
        is_where_known: here.is_some(),
        now,
        brought,
        held,
        missing: open_facts
            .into_iter()
            .filter_map(|(fact, why)| who_can_tell(page, book, &fact, why))
            .collect(),
        elsewhere,
        could_change,
        only_there,
        could_return,
        contacts,
        offices: offices(page, book, &screening),
        n_missing: left.count_ones() as usize,
        about: about.join(" · "),
        needed: needed(rules, &screening),
    };
    plan.name_contacts_once();
    plan
}

/// So many steps stand unfolded.
pub const UNFOLDED: usize = 1;

/// So many steps stand on the printed sheet: it must fit on two sides of paper.
const ON_THE_SHEET: usize = 4;

fn versions(pathway: &Pathway) -> Vec<&Version> {
    pathway.versions.iter().collect()
}

fn only(answers: &Answers, fact: &str) -> Option<i32> {
    match answers.get(&fact.parse().ok()?)? {
        Answer::Within(set) => set.only(),
        Answer::Unknown(_) => None,
    }
}

fn country(answers: &Answers, fact: &str) -> Option<Country> {
    pathways::question::country_of_number(only(answers, fact)?)
}

fn says_yes(answers: &Answers, fact: &str) -> bool {
    only(answers, fact) == Some(1)
}

fn who_can_tell(
    page: &Page,
    book: &Rulebook,
    fact: &FactId,
    why: WhyUnknown,
) -> Option<(Markup, String, String)> {
    let question = book.question(fact)?;
    Some((
        page.text(&question.texts.ask),
        rules::why_unknown(page.words, why).into_owned(),
        who(page, question.who),
    ))
}

/// Returns who can best answer a question, in words.
pub fn who(page: &Page, who: Witness) -> String {
    page.say(&format!("who-can-tell-{}", who.code()))
        .into_owned()
}

fn step(
    page: &Page,
    book: &Rulebook,
    pathway: &Pathway,
    version: &Version,
    outcome: &Outcome,
    says: Says,
    answers: &Answers,
) -> Step {
    let say = page.words;
    let texts = &pathway.texts;
    let contacts: Vec<ContactShown> = book
        .whom_to_ask(pathway, version)
        .into_iter()
        .map(|one| contact_shown(page, one))
        .collect();
    let asked = |fact: &FactId, why: WhyUnknown| {
        let question = book.question(fact)?;
        let why = rules::why_unknown(say, why).into_owned();
        Some((say.text(&question.texts.ask), why))
    };
    let missing = (outcome.missing.iter()).filter_map(|fact| asked(fact, WhyUnknown::NotAsked));
    let unsettled = (outcome.unsettled.iter()).filter_map(|(fact, why)| asked(fact, *why));
    Step {
        word: says.word(),
        said: said(page, says, outcome, !contacts.is_empty()),
        note: note(page, pathway, version),
        link: page.link(&format!("/pathways/{}", pathway.id)),
        title: page.text(&texts.title),
        name: page.words.plain(&texts.title).to_owned(),
        destination: pathway.destination.name(say.language()).to_owned(),
        limits: version
            .limits
            .iter()
            .flat_map(|limit| limit_said(page, texts, limit, answers))
            .collect(),
        open: missing.chain(unsettled).collect(),
        silences: outcome
            .silences
            .iter()
            .map(|id| rulebook::section(say, texts, "unknown", id))
            .collect(),
        met: reasons(book, page, pathway, version, outcome, Truth::True),
        contacts,
        card: card(page, pathway, version),
        is_open: false,
        is_here: false,
        is_sensitive: false,
    }
}

fn said(page: &Page, says: Says, outcome: &Outcome, has_contacts: bool) -> String {
    let day = || {
        outcome
            .trust
            .as_ref()
            .map(pathways::trust::Trust::last_known)
    };
    match says {
        Says::Fits => fits(page, day()),
        Says::TooLate => {
            let day = outcome
                .too_late
                .map_or_else(String::new, |day| page.day(day));
            page.say_naming("plan-says-too-late", "day", day)
                .into_owned()
        }
        Says::CannotTellFromHere if !has_contacts => {
            page.say("plan-says-cannot-tell-nobody").into_owned()
        }
        _ => page.say(&format!("plan-says-{}", says.word())).into_owned(),
    }
}

/// Returns that answers fit a rule as it was last read.
pub fn fits(page: &Page, day: Option<kernel::Period>) -> String {
    let day = day.map_or_else(String::new, |day| page.period(day));
    page.say_naming("plan-says-fits", "day", day).into_owned()
}

/// Returns what speaks for and against the rule itself: by what it is confirmed, when it ends.
pub fn note(page: &Page, pathway: &Pathway, version: &Version) -> Markup {
    let mut said = crate::pathways::alerts(page, pathway);
    said.push(crate::pathways::confirmed(page, pathway, version));
    Markup::new().text(&said.join(" "))
}

/// Returns the criteria of a truth with their sentences.
fn reasons(
    book: &Rulebook,
    page: &Page,
    pathway: &Pathway,
    version: &Version,
    outcome: &Outcome,
    truth: Truth,
) -> Vec<ReasonShown> {
    let with = outcome.reasons.iter().filter(|one| one.truth == truth);
    with.filter_map(|reason| {
        let criterion = version.criteria.iter().find(|c| c.id == reason.criterion)?;
        let sentences = rulebook::sentences(book, page.words, &pathway.texts, criterion);
        let said = if truth == Truth::True {
            sentences.met
        } else {
            sentences.not_met
        };
        Some(ReasonShown {
            said,
            change: sentences.change,
            can_change: sentences.can_change,
        })
    })
    .collect()
}

/// Returns what a card tells whoever reads it.
pub fn card(page: &Page, pathway: &Pathway, version: &Version) -> Card {
    let say = page.words;
    let text = |name: &str| {
        let found = pathway.texts.section(name);
        found.map_or_else(Markup::new, |text| prose(say, text))
    };
    let details = details(page, &pathway.texts, version);
    let bring = text("bring");
    let fee = version.fee();
    let swindlers = if fee == Fee::Free {
        Markup::new()
    } else {
        text("swindlers")
    };
    let mut cost = Markup::new();
    // Who takes the fee and against what is said there in full.
    if fee != Fee::Official || swindlers.is_empty() {
        cost.add_tag("<p>");
        cost.add_text(&page.say(&format!("fee-{}", fee.code())));
        cost.add_tag("</p>");
    }
    let free = page.say("cost-free");
    // That it is free was said already.
    let is_said = |amount: &str| fee == Fee::Free && amount == free;
    for (amount, words, _) in details.costs.iter().filter(|one| !is_said(&one.0)) {
        cost.add_tag("<p>");
        cost.add(words);
        cost.add_tag(" <span class=\"small soft\">(");
        cost.add_text(amount);
        cost.add_tag(")</span></p>");
    }
    cost.add(&swindlers);
    Card {
        gives: first_line(page, &pathway.texts, "what it gives"),
        notice: text("notice"),
        start: text("how to start"),
        steps: text("steps"),
        time: text("time"),
        bring: if bring.is_empty() {
            items(&details.documents)
        } else {
            bring
        },
        cost,
        meanwhile: text("meanwhile"),
        against: text("against"),
        decisions: items(details.decisions.iter().map(|(words, _)| words)),
        official: page.sources(&pathway.official),
    }
}

/// Returns the first paragraph of a section.
fn first_line(page: &Page, texts: &Texts, name: &str) -> Markup {
    let found = texts.section(name).into_iter().flat_map(Localized::iter);
    let first: Localized = found
        .filter_map(|(language, words)| Some((language, words.split("\n\n").next()?.to_owned())))
        .collect();
    if first.iter().next().is_none() {
        return Markup::new();
    }
    page.text(&first)
}

/// Returns a list, or nothing where there is nothing to list.
fn items<'a>(all: impl IntoIterator<Item = &'a Markup>) -> Markup {
    let mut out = Markup::new();
    for one in all {
        out.add_tag(if out.is_empty() {
            "<ul><li>"
        } else {
            "</li><li>"
        });
        out.add(one);
    }
    if !out.is_empty() {
        out.add_tag("</li></ul>");
    }
    out
}

/// Returns what is said of a limit whose day is not known, and of one that may have passed.
pub fn limit_in_doubt(page: &Page, limit: &Limit) -> [String; 2] {
    let length = rules::limit(page.words, limit.within);
    ["plan-limit-unknown", "plan-limit-perhaps"]
        .map(|key| page.say_naming(key, "length", length.as_ref()).into_owned())
}

/// Returns the sentence of a limit, with its blank, in the reader's language.
pub fn limit_text(say: Words, texts: &Texts, limit: &Limit, which: &str) -> Markup {
    texts
        .section(&format!("limit {} {which}", limit.id))
        .map_or_else(Markup::new, |text| say.text(text))
}

fn limit_said(page: &Page, texts: &Texts, limit: &Limit, answers: &Answers) -> Vec<Markup> {
    let possible = match answers.get(&limit.fact) {
        Some(Answer::Within(set)) => Some(set),
        _ => None,
    };
    let [unknown, perhaps] = limit_in_doubt(page, limit);
    let mut said = match limit.stands(possible, page.on) {
        Runs::Never => return Vec::new(),
        Runs::Unknown => vec![Markup::new().text(&unknown)],
        Runs::MayHavePassed => vec![Markup::new().text(&perhaps)],
        Runs::Passed(day) => vec![limit_filled(page, texts, limit, "passed", day)],
        Runs::Until(day) => vec![limit_filled(page, texts, limit, "running", day)],
    };
    if matches!(limit.within, Within::WorkingDays(_)) {
        said.push(Markup::new().text(&page.say("plan-limit-weekends")));
    }
    said
}

/// Returns the sentence of a limit with its last day.
fn limit_filled(
    page: &Page,
    texts: &Texts,
    limit: &Limit,
    which: &str,
    day: kernel::Day,
) -> Markup {
    let text = texts.section(&format!("limit {} {which}", limit.id));
    let filled: Localized = text
        .into_iter()
        .flat_map(Localized::iter)
        .map(|(language, words)| (language, with_day(language, words, day)))
        .collect();
    page.text(&filled)
}

fn with_day(language: Language, words: &str, day: kernel::Day) -> String {
    words.replace("{day}", &Words::in_language(language).day(day))
}

/// Returns a contact as pages show it.
pub fn contact_shown(page: &Page, contact: &Contact) -> ContactShown {
    let say = page.words;
    let text = |text: &Localized| {
        if text.iter().next().is_none() {
            Markup::new()
        } else {
            say.text(text)
        }
    };
    let places = [contact.address.as_str(), contact.city.as_str()];
    let places: Vec<&str> = places.into_iter().filter(|one| !one.is_empty()).collect();
    let source = match (contact.known, contact.source_on) {
        (Known::Old, _) => page.say("contact-old").into_owned(),
        (_, Some(day)) => page
            .say_naming("contact-on", "day", page.period(day))
            .into_owned(),
        (_, None) => page.say("contact-undated").into_owned(),
    };
    ContactShown {
        id: contact.id.clone(),
        is_above: false,
        what: page
            .say(&format!("contact-what-{}", contact.what.code()))
            .into_owned(),
        name: contact.name.clone(),
        place: places.join(", "),
        numbers: contact.numbers(),
        calls: calls(contact),
        web: (!contact.url.is_empty()).then(|| page.source(&contact.url)),
        hours: text(&contact.hours),
        note: text(&contact.note),
        source,
    }
}

/// Returns each number with what opens it, so that one tap calls one number.
fn calls(contact: &Contact) -> Vec<(String, String)> {
    let phones = contact.phones.iter();
    let phones = phones.map(|one| (format!("tel:{}", dialled(one)), one.clone()));
    let written = (!contact.whatsapp.is_empty()).then(|| {
        let number = dialled(&contact.whatsapp);
        let address = format!("https://wa.me/{}", number.trim_start_matches('+'));
        (address, format!("WhatsApp {}", contact.whatsapp))
    });
    phones.chain(written).collect()
}

type Others = (Vec<NotNow>, Vec<NotNow>, Vec<NotNow>, Vec<NotNow>);

/// Returns what could change, what is only for people who are there, what may come back, and what rests
/// on something she has and is held up.
fn others(
    page: &Page,
    book: &Rulebook,
    rules: &Rules,
    screening: &Screening,
    answers: &Answers,
) -> Others {
    let (mut could_change, mut only_there, mut could_return, mut held) = Others::default();
    for (place, pathway) in book.pathways.iter().enumerate() {
        let (track, outcome) = (&rules.pathways[place], &screening.pathways[place].1);
        let list = versions(pathway);
        let mut one = NotNow {
            link: page.link(&format!("/pathways/{}", pathway.id)),
            title: page.text(&pathway.texts.title),
            destination: pathway.destination.name(page.words.language()).to_owned(),
            said: Markup::new(),
            failing: Vec::new(),
        };
        if outcome.result == ResultKind::NotOpen {
            let may_return = outcome.not_open.as_ref().is_some_and(|shut| {
                shut.opens.is_some() || shut.version.is_some() && shut.state == State::Suspended
            });
            if !may_return {
                continue;
            }
            let (said, why) = shut_of(page, &pathway.texts, rules.day, track, &list);
            one.said = Markup::new().text(&said).text(" ");
            one.said.add(&why);
            could_return.push(one);
            continue;
        }
        if outcome.result != ResultKind::DoesNotMeet {
            continue;
        }
        let (Some(version), Some(open)) = (
            open_version(track, &list),
            track.worlds.iter().rev().find_map(|world| match world {
                World::Open(open) => Some(open),
                World::Shut(..) => None,
            }),
        ) else {
            continue;
        };
        one.failing = reasons(book, page, pathway, version, outcome, Truth::False);
        let failing = (open.criteria.iter()).filter(|compiled| {
            let id = &version.criteria[compiled.place].id;
            let reason = outcome
                .reasons
                .iter()
                .find(|reason| reason.criterion == *id);
            reason.is_some_and(|reason| reason.truth == Truth::False)
        });
        let is_another_offer = failing.clone().any(|compiled| is_of_work(compiled, rules));
        if !is_another_offer && is_brought(book, track, outcome, rules, answers) {
            held.push(one);
            continue;
        }
        let can_all_change = one.failing.iter().all(|reason| reason.can_change);
        if !can_all_change || one.failing.is_empty() {
            continue;
        }
        if failing.clone().all(|compiled| is_of_place(compiled, rules)) {
            only_there.push(one);
        } else if !failing.clone().any(|compiled| is_of_place(compiled, rules)) {
            could_change.push(one);
        }
    }
    (could_change, only_there, could_return, held)
}

/// Returns the facts that what stands on the printed sheet asks about, and those that fill them in.
fn needed(rules: &Rules, screening: &Screening) -> FactBits {
    let pathways = rules.pathways.iter().zip(&screening.pathways);
    let shown = pathways.filter(|(_, (_, outcome))| {
        let is_told = matches!(
            outcome.result,
            ResultKind::Meets | ResultKind::CannotTellFromHere
        );
        is_told && !outcome.is_too_late()
    });
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
