//! The questions of a report, as a page asks them.

use std::collections::BTreeMap;

use cycle::field::{DeliverablePart, FigurePart, FlexibilityPart, MOST_EVIDENCE, MOST_FIGURES};
use cycle::form::{Fault, Form};
use cycle::{Field, Item};
use publication::snapshot::Rated;
use ui::Frame;

use super::field;
use super::prefill::Prefill;
use crate::typed::{Kept, Told};

/// How a question is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// In a line.
    Line,
    /// In several lines.
    Lines,
    /// By one of a few answers.
    Choice,
    /// By one of a list.
    List,
}

/// A question as it stands on a page.
pub struct Question {
    /// Its name in the form.
    pub name: String,
    /// What it is called.
    pub label: String,
    /// What helps to answer it; empty where nothing is needed.
    pub hint: String,
    /// How it is answered.
    pub kind: Kind,
    /// What stands in it.
    pub text: Kept,
    /// The version that stands.
    pub base: u32,
    /// The answers on offer: code, name, whether it is chosen.
    pub options: Vec<(&'static str, String, bool)>,
    /// What was written where one of the answers was to be chosen.
    pub odd: Told,
    /// What is wrong with it; empty where nothing is.
    pub fault: String,
    /// What the secretariat said of it; empty where it said nothing.
    pub mark: Told,
    /// From where it was filled in; empty where somebody wrote it.
    pub filled: String,
}

impl Question {
    /// Returns whether one of a few answers is chosen.
    pub fn is_choice(&self) -> bool {
        self.kind == Kind::Choice
    }

    /// Returns whether one of a list is chosen.
    pub fn is_list(&self) -> bool {
        self.kind == Kind::List
    }

    /// Returns whether several lines are written.
    pub fn is_long(&self) -> bool {
        self.kind == Kind::Lines
    }

    /// Returns whether something stands under its name that must be seen first.
    pub fn is_wrong(&self) -> bool {
        !self.fault.is_empty() || !self.mark.is_empty()
    }
}

/// Questions that belong together.
pub struct Section {
    /// What they are about; empty where they need no heading of their own.
    pub title: String,
    /// What helps.
    pub hint: String,
    /// The questions.
    pub questions: Vec<Question>,
    /// Whether it stands folded until somebody needs it.
    pub is_folded: bool,
}

/// What a page knows of the answers.
pub struct Said<'a> {
    /// The frame.
    pub page: &'a Frame,
    /// The promise.
    pub rated: Option<&'a Rated>,
    /// The form.
    pub form: &'a Form,
    /// What stands in each field, with its version.
    pub texts: BTreeMap<Field, (String, u32)>,
    /// What was filled in for whoever writes.
    pub prefill: &'a Prefill,
    /// What is wrong.
    pub faults: &'a [(Field, Fault)],
    /// What the secretariat said.
    pub marks: BTreeMap<Field, String>,
}

/// Returns what stands in the fields of an item's draft.
pub fn texts(item: &Item) -> BTreeMap<Field, (String, u32)> {
    let one = |(field, saved): (&Field, &cycle::draft::Saved)| {
        (field.clone(), (saved.text.clone(), saved.version))
    };
    item.draft.iter().map(one).collect()
}

impl Said<'_> {
    /// Returns what is asked first: whether there is anything new, and in which language.
    pub fn first(&self) -> Vec<Question> {
        vec![
            self.ask(Field::News, Kind::Choice),
            self.ask(Field::Language, Kind::List),
        ]
    }

    /// Returns the rest, in sections.
    pub fn rest(&self) -> Vec<Section> {
        let say = |key: &str| self.page.say(key).into_owned();
        let mut all = vec![self.section(
            say("desk-section-progress"),
            vec![
                self.ask(Field::Delivery, Kind::Choice),
                self.ask(Field::Narrative, Kind::Lines),
            ],
            false,
        )];
        for id in &self.form.deliverables {
            all.push(self.deliverable(id));
        }
        for n in 1..=self.n_figures() {
            all.push(self.figure(n));
        }
        let evidence = (1..=self.n_evidence()).map(|n| self.ask(Field::Evidence(n), Kind::Line));
        let mut section = self.section(say("desk-section-evidence"), evidence.collect(), false);
        section.hint = say("desk-section-evidence-hint");
        all.push(section);
        all.push(self.section(
            say("desk-section-obstacles"),
            vec![self.ask(Field::Difficulties, Kind::Lines)],
            false,
        ));
        all.push(self.section(
            say("desk-section-change"),
            vec![self.ask(Field::Change, Kind::Lines)],
            true,
        ));
        use FlexibilityPart::{Rule, Support, Until, Why};
        all.push(self.section(
            say("desk-section-flexibility"),
            vec![
                self.ask(Field::Flexibility(Rule), Kind::Line),
                self.ask(Field::Flexibility(Why), Kind::Lines),
                self.ask(Field::Flexibility(Until), Kind::Line),
                self.ask(Field::Flexibility(Support), Kind::Lines),
            ],
            true,
        ));
        all
    }

    /// Returns whether anything is said beyond what is asked first.
    pub fn says_more(&self) -> bool {
        let is_more = |field: &Field| !matches!(field, Field::News | Field::Language);
        let is_news = self.text(&Field::News);
        let is_wrong = self.faults.iter().any(|(field, _)| is_more(field));
        let is_said = |(field, (text, _)): (&Field, &(String, u32))| {
            is_more(field) && !text.trim().is_empty()
        };
        is_wrong
            || self.marks.keys().any(is_more)
            || self.texts.iter().any(is_said)
            || !is_news.is_empty() && is_news != cycle::code::News::Nothing.code()
    }

    fn section(&self, title: String, questions: Vec<Question>, may_fold: bool) -> Section {
        let is_touched = |one: &Question| !one.text.is_empty() || one.is_wrong();
        Section {
            title,
            hint: String::new(),
            is_folded: may_fold && !questions.iter().any(is_touched),
            questions,
        }
    }

    fn deliverable(&self, id: &str) -> Section {
        let part = self
            .rated
            .map_or(&[][..], |one| &one.commitment.deliverables);
        let part = part.iter().find(|part| part.id == *id);
        let title = part.map_or_else(
            || id.to_owned(),
            |part| self.page.words.plain(&part.done_when).to_owned(),
        );
        let field = |of| Field::Deliverable(id.to_owned(), of);
        let mut section = self.section(
            title,
            vec![
                self.ask(field(DeliverablePart::State), Kind::Choice),
                self.ask(field(DeliverablePart::On), Kind::Line),
                self.ask(field(DeliverablePart::Evidence), Kind::Line),
            ],
            false,
        );
        if let Some(due) = part.and_then(|part| part.due) {
            let day = self.page.period(due);
            section.hint = self
                .page
                .say_naming("desk-part-due", "day", day)
                .into_owned();
        }
        section
    }

    fn figure(&self, n: u8) -> Section {
        let ask = |part, kind| self.ask(Field::Figure(n, part), kind);
        let title = self.page.say_naming("desk-figure", "n", n).into_owned();
        self.section(
            title,
            vec![
                ask(FigurePart::Indicator, Kind::Line),
                ask(FigurePart::Value, Kind::Line),
                ask(FigurePart::Unit, Kind::Line),
                ask(FigurePart::AsOf, Kind::Line),
                ask(FigurePart::Qualifier, Kind::List),
                ask(FigurePart::Address, Kind::Line),
            ],
            true,
        )
    }

    /// Returns how many figures are asked for: those that are there, and one more.
    fn n_figures(&self) -> u8 {
        let numbers = self.said().filter_map(|field| match field {
            Field::Figure(n, _) => Some(*n),
            _ => None,
        });
        numbers
            .max()
            .unwrap_or(0)
            .saturating_add(1)
            .min(MOST_FIGURES)
    }

    fn n_evidence(&self) -> u8 {
        let numbers = self.said().filter_map(|field| match field {
            Field::Evidence(n) => Some(*n),
            _ => None,
        });
        numbers
            .max()
            .unwrap_or(0)
            .saturating_add(1)
            .min(MOST_EVIDENCE)
    }

    fn said(&self) -> impl Iterator<Item = &Field> {
        let written = self
            .texts
            .iter()
            .filter(|(_, (text, _))| !text.trim().is_empty());
        written.map(|(field, _)| field).chain(self.prefill.fields())
    }

    fn text(&self, field: &Field) -> &str {
        let written = self.texts.get(field).map(|(text, _)| text.as_str());
        written.unwrap_or_else(|| self.prefill.text(field))
    }

    fn ask(&self, field: Field, kind: Kind) -> Question {
        let text = self.text(&field).to_owned();
        let base = self.texts.get(&field).map_or(0, |(_, version)| *version);
        let answers = field::answers(self.page, &field);
        let is_offered = answers.iter().any(|(code, _)| *code == text.trim());
        let is_odd = matches!(kind, Kind::Choice | Kind::List) && !text.is_empty() && !is_offered;
        let fault = self.faults.iter().find(|(wrong, _)| *wrong == field);
        Question {
            name: field.to_string(),
            label: label(self.page, &field),
            hint: hint(self.page, &field),
            kind,
            base,
            options: answers
                .into_iter()
                .map(|(code, label)| (code, label, code == text.trim()))
                .collect(),
            odd: Told(if is_odd { text.clone() } else { String::new() }),
            fault: fault.map_or_else(String::new, |(_, fault)| wrong(self.page, *fault)),
            mark: Told(self.marks.get(&field).cloned().unwrap_or_default()),
            filled: self.prefill.told(self.page, &field, &text),
            text: Kept(text),
        }
    }
}

/// Returns what a field is called inside its own section.
fn label(page: &Frame, field: &Field) -> String {
    let label = field::label(page, field);
    match (field, label.split_once(": ")) {
        (Field::Figure(..), Some((_, part))) => part.to_owned(),
        _ => label,
    }
}

/// Returns what is wrong, in words.
pub fn wrong(page: &Frame, fault: Fault) -> String {
    let key = format!("desk-fault-{}", fault.code());
    match fault {
        Fault::TooLong(most) => page.say_counting(&key, most).into_owned(),
        _ => page.say(&key).into_owned(),
    }
}

/// Returns what helps to answer a question; empty where nothing is needed.
fn hint(page: &Frame, field: &Field) -> String {
    let key = match field {
        Field::Narrative => "desk-hint-narrative",
        Field::Change => "desk-hint-change",
        Field::Language => "desk-hint-language",
        Field::Deliverable(_, DeliverablePart::On) | Field::Flexibility(FlexibilityPart::Until) => {
            "desk-hint-day"
        }
        Field::Deliverable(_, DeliverablePart::Evidence) => "desk-hint-shows",
        Field::Figure(_, FigurePart::Value) => "desk-hint-number",
        Field::Figure(_, FigurePart::AsOf) => "desk-hint-period",
        Field::Figure(_, FigurePart::Address) => "desk-hint-address",
        Field::Figure(_, FigurePart::Unit) => "desk-hint-unit",
        Field::Flexibility(FlexibilityPart::Rule) => "desk-hint-rule",
        _ => return String::new(),
    };
    page.say(key).into_owned()
}
