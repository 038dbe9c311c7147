//! Lawful pathways: rules as data, screening with unknown answers, the next question.
//!
//! What is known of a fact is a set of still-possible values ([`values::ValueSet`]). A criterion is
//! true if every possible value satisfies it and false if none does. Criteria on the same fact
//! inside one node are combined on the value sets; across facts, strong Kleene logic decides. The
//! rules of one day are compiled once ([`rules::Rules`]) and then judge any number of persons.

pub mod answer;
pub mod cases;
pub mod columns;
pub mod contact;
pub mod contradiction;
pub mod criterion;
pub mod danger;
pub mod diff;
pub mod difference;
pub mod example;
pub mod expression;
pub mod freshness;
pub mod generate;
pub mod judge;
pub mod limit;
pub mod next_question;
pub mod office;
pub mod past;
pub mod pathway;
pub mod protect;
pub mod question;
pub mod readability;
pub mod result;
pub mod rules;
pub mod said;
pub mod screen;
pub mod soundness;
pub mod texts;
pub mod timeline;
pub mod trust;
pub mod values;
pub mod whatif;

// Unit tests read the specimens as a room of their own: what `testkit` builds is made of the
// published types, not of those under test.
#[cfg(test)]
extern crate self as pathways;
#[cfg(test)]
#[path = "../../testkit/src/specimens.rs"]
pub mod specimens;

pub use answer::{Answer, Answers, NotAnAnswer, RawAnswer, WhyUnknown};
pub use cases::Case;
pub use criterion::{Criterion, Duration, Operator, Role, Test};
pub use office::Office;
pub use pathway::{Kind, Pathway, Version};
pub use question::{AnswerType, Question, Value};
pub use result::ResultKind;
pub use rules::{Rules, RulesError};
pub use screen::{Outcome, screen};
pub use timeline::{Boundary, State};

/// Everything that a charter says about pathways: questions, pathways, offices.
#[derive(Clone, Debug, Default)]
pub struct Rulebook {
    /// Questions in the order in which they are written about.
    pub questions: Vec<Question>,
    /// Pathways in alphabetical order of their names.
    pub pathways: Vec<Pathway>,
    /// Offices in alphabetical order of their names.
    pub offices: Vec<Office>,
    /// People to ask, by country, in the order of their files.
    pub contacts: Vec<contact::Contact>,
    /// How many people of a nationality are in a country, by published figures.
    pub margins: Vec<generate::Margin>,
    /// What the page "what if" compares.
    pub example: Option<example::Example>,
    /// The countries that a person can name.
    pub countries: std::collections::BTreeSet<kernel::Country>,
}

impl Rulebook {
    /// Returns the question that asks for a fact.
    #[must_use]
    pub fn question(&self, fact: &kernel::FactId) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == *fact)
    }

    /// Returns the pathway with this name.
    #[must_use]
    pub fn pathway(&self, id: &str) -> Option<&Pathway> {
        self.pathways.iter().find(|p| p.id.as_str() == id)
    }

    /// Returns the office with this name.
    #[must_use]
    pub fn office(&self, id: &str) -> Option<&Office> {
        self.offices.iter().find(|office| office.id.as_str() == id)
    }

    /// Returns the contact with this name, such as `GTM/drer`.
    #[must_use]
    pub fn contact(&self, id: &str) -> Option<&contact::Contact> {
        self.contacts.iter().find(|contact| contact.id == id)
    }

    /// Returns whom to ask about a pathway under a version: those that it names, else those of its
    /// country for its kind, else those who help everywhere. Nobody leaves without somebody to ask.
    #[must_use]
    pub fn whom_to_ask<'a>(
        &'a self,
        pathway: &Pathway,
        version: &Version,
    ) -> Vec<&'a contact::Contact> {
        let own = self.asked_of_its_own(pathway, version);
        if !own.is_empty() {
            return own;
        }
        self.contacts_in(None::<kernel::Country>)
            .filter(|contact| contact.is_for(pathway.kind) && contact.can_be_reached())
            .collect()
    }

    /// Returns whom to ask about a pathway on a day: those whom the version of the day names, also where it
    /// lets nobody in, else those of the version that is told, else those of the newest one.
    #[must_use]
    pub fn whom_to_ask_on_a_day<'a>(
        &'a self,
        pathway: &Pathway,
        of_the_day: Option<&Version>,
        told: Option<&Version>,
    ) -> Vec<&'a contact::Contact> {
        let naming = of_the_day.filter(|version| !version.contacts.is_empty());
        match naming.or(told).or(pathway.versions.last()) {
            Some(version) => self.whom_to_ask(pathway, version),
            None => Vec::new(),
        }
    }

    /// Returns those whom a version names, else those of the pathway's country for its kind.
    pub(crate) fn asked_of_its_own<'a>(
        &'a self,
        pathway: &Pathway,
        version: &Version,
    ) -> Vec<&'a contact::Contact> {
        let named: Vec<_> = version
            .contacts
            .iter()
            .filter_map(|id| self.contact(id))
            .collect();
        if !named.is_empty() {
            return named;
        }
        self.contacts_in(pathway.destination)
            .filter(|contact| contact.is_for(pathway.kind) && contact.can_be_reached())
            .take(2)
            .collect()
    }

    /// Returns the contacts in a country; where it has none, those that help everywhere.
    pub fn contacts_in(
        &self,
        country: impl Into<Option<kernel::Country>>,
    ) -> impl Iterator<Item = &contact::Contact> {
        let own = country.into();
        let has_own = self.contacts.iter().any(|contact| contact.country == own);
        let sought = if has_own { own } else { None };
        self.contacts
            .iter()
            .filter(move |contact| contact.country == sought)
    }

    /// Returns how many worked cases stand beside the rules.
    #[must_use]
    pub fn n_cases(&self) -> usize {
        let of_pathways = self.pathways.iter().map(|pathway| pathway.cases.len());
        let of_offices = self.offices.iter().map(|office| office.cases.len());
        of_pathways.chain(of_offices).sum()
    }
}
