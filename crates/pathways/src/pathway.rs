//! Pathways and offices: what is published about them, version by version.

use kernel::{Country, Day, OfficeId, PathwayId, Period};

use crate::cases::Case;
use crate::criterion::Criterion;
use crate::limit::Limit;
use crate::texts::Texts;
use crate::timeline::{InForce, State};

/// What kind of way a pathway is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Resettlement of refugees.
    Resettlement,
    /// Permission to enter and stay for a time, without admission.
    Parole,
    /// Joining a relative.
    Family,
    /// Work.
    Labour,
    /// Refugees brought by a group of residents.
    PrivateSponsorship,
    /// An appointment at a border.
    PortAppointment,
    /// Another way open to people in need of protection.
    Complementary,
    /// A permit for people who are already in the country.
    Regularisation,
    /// Work and housing for people who are already protected.
    Integration,
    /// Refuge asked for in the country where one is.
    Asylum,
    /// Residence by an agreement between countries.
    Agreement,
    /// Study.
    Study,
    /// Protection of particular people, such as victims of a crime or children alone.
    Protection,
}

kernel::coded!(Kind {
    Resettlement = "resettlement",
    Parole = "parole",
    Family = "family",
    Labour = "labour",
    PrivateSponsorship = "private-sponsorship",
    PortAppointment = "port-appointment",
    Complementary = "complementary",
    Regularisation = "regularisation",
    Integration = "integration",
    Asylum = "asylum",
    Agreement = "agreement",
    Study = "study",
    Protection = "protection",
});

/// What a pathway leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeadsTo {
    /// Refugee status.
    RefugeeStatus,
    /// Refugee status or another international protection.
    InternationalProtection,
    /// Permanent residence.
    PermanentResidence,
    /// Residence for some years.
    TemporaryResidence,
    /// Leave to stay for some time.
    TemporaryStay,
    /// Work for a season or a contract.
    TemporaryWork,
    /// An inspection at the border; what follows is open.
    Inspection,
    /// The source does not say.
    NotPublished,
}

kernel::coded!(LeadsTo {
    RefugeeStatus = "refugee-status",
    InternationalProtection = "international-protection",
    PermanentResidence = "permanent-residence",
    TemporaryResidence = "temporary-residence",
    TemporaryStay = "temporary-stay",
    TemporaryWork = "temporary-work",
    Inspection = "inspection",
    NotPublished = "not-published",
});

/// How well a citation was checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Checked {
    /// The text was read.
    Yes,
    /// A press report was read.
    Press,
    /// It is general knowledge.
    GeneralKnowledge,
    /// It was not checked.
    No,
}

kernel::coded!(Checked {
    Yes = "yes",
    Press = "press",
    GeneralKnowledge = "general-knowledge",
    No = "no",
});

/// By what a rule is confirmed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// The official text was read.
    OfficialText,
    /// Two sources say the same.
    TwoSources,
    /// One source says it.
    OneSource,
    /// Nothing found confirms it.
    NotConfirmed,
}

kernel::coded!(Confidence {
    OfficialText = "official-text",
    TwoSources = "two-sources",
    OneSource = "one-source",
    NotConfirmed = "not-confirmed",
});

/// Whether something is to be paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fee {
    /// Nothing.
    Free,
    /// A fee of an authority.
    Official,
    /// It is not known.
    Unknown,
}

kernel::coded!(Fee {
    Free = "free",
    Official = "official-fee",
    Unknown = "unknown",
});

/// People who already have what a pathway gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Already {
    /// Its citizens.
    Citizen,
    /// Permanent residents.
    Permanent,
    /// Holders of a permit.
    Permit,
    /// Recognised refugees.
    Refugee,
}

kernel::coded!(Already {
    Citizen = "citizen",
    Permanent = "permanent",
    Permit = "permit",
    Refugee = "refugee",
});

/// Where a version was published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The act or document, such as `88 FR 1255`; may be empty.
    pub act: String,
    /// The article; may be empty.
    pub article: String,
    /// Its address; may be empty.
    pub link: String,
    /// The day on which it was read.
    pub read_on: Day,
    /// How well the citation was checked.
    pub checked: Checked,
}

/// What an authority decides and no answer can settle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Its name, such as `vetting`.
    pub id: String,
    /// Who decides: a country's code or an organisation.
    pub by: String,
    /// The article.
    pub cite: String,
}

/// What the published rules do not say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Silence {
    /// Its name, such as `waiting-time`.
    pub id: String,
    /// Whether it decides who may use the pathway.
    pub matters: bool,
}

/// What a cap counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CapUnit {
    /// Persons.
    Persons,
    /// Families.
    Families,
    /// Visas.
    Visas,
    /// Permits.
    Permits,
    /// Places.
    Places,
}

kernel::coded!(CapUnit {
    Persons = "persons",
    Families = "families",
    Visas = "visas",
    Permits = "permits",
    Places = "places",
});

/// For whom a fee is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Payer {
    /// Each person.
    Person,
    /// Each adult.
    Adult,
    /// Each child.
    Child,
    /// The family once.
    Family,
}

kernel::coded!(Payer {
    Person = "person",
    Adult = "adult",
    Child = "child",
    Family = "family",
});

/// How many may come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cap {
    /// Its name inside the version.
    pub id: String,
    /// The number, or the lower end of a range, as a decimal.
    pub number: String,
    /// The upper end of a range.
    pub upto: Option<String>,
    /// What the number counts.
    pub unit: CapUnit,
    /// Day, month, year, total, or a period.
    pub per: String,
    /// Where the number was published.
    pub source: String,
}

impl Cap {
    /// Returns whether the number speaks of a day: always, unless it is that of one named period.
    #[must_use]
    pub fn holds_on(&self, day: kernel::Day) -> bool {
        let period = self.per.parse::<kernel::Period>();
        period.map_or(true, |period| period.contains(day))
    }
}

/// What it costs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cost {
    /// Its name inside the version.
    pub id: String,
    /// The amount as a decimal; `0` is free of charge.
    pub amount: String,
    /// The currency's code.
    pub currency: String,
    /// For whom it is paid.
    pub per: Payer,
    /// Where it was published.
    pub source: String,
}

/// One version of a rule: a stretch of time during which it did not change.
#[derive(Clone, Debug)]
pub struct Version {
    /// Its name inside the file.
    pub id: String,
    /// Open, suspended, closed, or nothing published.
    pub state: State,
    /// From when until when.
    pub in_force: InForce,
    /// Days on which a source shows it in force.
    pub seen_on: Vec<Day>,
    /// Where it was published.
    pub source: Source,
    /// Needs and bars, in the order of the file.
    pub criteria: Vec<Criterion>,
    /// What an authority decides.
    pub decisions: Vec<Decision>,
    /// What the rules do not say.
    pub silences: Vec<Silence>,
    /// How many may come.
    pub caps: Vec<Cap>,
    /// What it costs.
    pub costs: Vec<Cost>,
    /// Documents to bring.
    pub documents: Vec<String>,
    /// Offices where one starts.
    pub start_at: Vec<OfficeId>,
    /// What it leads to.
    pub leads_to: LeadsTo,
    /// By what it is confirmed; absent where that was not stated.
    pub confidence: Option<Confidence>,
    /// The day, month or year of the newest source that confirms it.
    pub confirmed_on: Option<Period>,
    /// Whether something is to be paid; absent where that was not stated.
    pub fee: Option<Fee>,
    /// Whom to ask, best first, by the names of contacts.
    pub contacts: Vec<String>,
    /// Time limits that run for a person.
    pub limits: Vec<Limit>,
    /// The line of its block in the file.
    pub line: usize,
}

/// Who looked at a file last, and when somebody should look again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reviewed {
    /// Who; empty: nobody yet.
    pub by: String,
    /// When.
    pub on: Option<Day>,
    /// When somebody should look again.
    pub again_by: Option<Day>,
    /// The line on which that stands.
    pub line: usize,
}

impl Version {
    /// Returns whether asking is free, costs an official fee, or is not known to be either.
    #[must_use]
    pub fn fee(&self) -> Fee {
        let is_free = |cost: &Cost| cost.amount.bytes().all(|c| matches!(c, b'0' | b'.'));
        match self.fee {
            Some(fee) => fee,
            None if self.costs.is_empty() => Fee::Unknown,
            None if self.costs.iter().all(is_free) => Fee::Free,
            None => Fee::Official,
        }
    }
}

/// A lawful pathway with all its versions.
#[derive(Clone, Debug)]
pub struct Pathway {
    /// Its name; it never changes.
    pub id: PathwayId,
    /// The row of the published list that it tells.
    pub row: String,
    /// The country it leads to, or in which it regularises.
    pub destination: Country,
    /// What kind of way it is.
    pub kind: Kind,
    /// Official addresses.
    pub official: Vec<String>,
    /// Who looked at it.
    pub reviewed: Reviewed,
    /// Versions, oldest first.
    pub versions: Vec<Version>,
    /// The words, with shared sentences already in their place.
    pub texts: Texts,
    /// Worked cases.
    pub cases: Vec<Case>,
    /// The file, relative to the charter.
    pub file: String,
}
