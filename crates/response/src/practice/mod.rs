//! Practices: what was done where, and what came of it, the failures in the same form as the rest.
//!
//! A practice is told with its outcomes before and after, its cost, what failed and how the rights of the people
//! concerned were kept. Until it has all of these it stays an idea. A grade says how much is *known* of an outcome,
//! never how much a practice is worth, and is worked out from the outcome's facts.

mod adoption;
mod counted;
mod grade;
mod state;

use kernel::{CommitmentId, Country, Currency, Day, Localized, Period};
use rust_decimal::Decimal;

pub use adoption::{Adopted, Adoption, Told};
pub use counted::Counted;
pub use grade::{Grade, Why};
pub use state::{Fault, Lack, Review, State, Verdict};

/// What somebody did for people on the move, with what came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Practice {
    /// The identifier, never used again; it names the file and the page.
    pub id: String,
    /// Its name.
    pub title: Localized,
    /// What was done.
    pub what: Localized,
    /// Where; a place need not be a member of the compact.
    pub places: Vec<Country>,
    /// Since when, where it was published.
    pub since: Option<Period>,
    /// Until when; nothing where it runs, or where no end was published.
    pub until: Option<Period>,
    /// Who did it, where somebody is named.
    pub by: Option<String>,
    /// The pillar of the compact that it serves, by identifier.
    pub pillar: Option<String>,
    /// What it is about.
    pub theme: Theme,
    /// The promises whose wording it is or helps.
    pub serves: Vec<CommitmentId>,
    /// What came of it; several, and none stands for the others.
    pub outcomes: Vec<Outcome>,
    /// What it needed to work.
    pub needed: Vec<Needed>,
    /// What it cost, or that no cost was found.
    pub cost: Cost,
    /// What failed or was unwanted; empty where nobody said, and then it stays an idea.
    pub failed: Localized,
    /// Where that was read.
    pub failed_source: Option<Source>,
    /// How the rights of the people concerned were kept.
    pub rights: Rights,
    /// Who took it over.
    pub adoptions: Vec<Adoption>,
    /// Where it stands in its review.
    pub state: State,
    /// Why it was returned, contested or withdrawn; the other side's text where it is contested.
    pub state_why: Localized,
    /// Who collected what is told here; nobody reviews his own research.
    pub researched_by: String,
    /// The day on which it was collected, and so the first day on which it is shown.
    pub researched: Day,
    /// The day by which it is to be looked at again.
    pub review_by: Day,
    /// What offices found that reviewed it.
    pub reviews: Vec<Review>,
}

impl Practice {
    /// Returns the day on which a person last confirmed what is told: of the collecting or of the last review.
    #[must_use]
    pub fn confirmed(&self) -> Day {
        let reviews = self.reviews.iter().map(|review| review.on);
        reviews.fold(self.researched, Day::max)
    }

    /// Returns the grade of one of its outcomes, with why.
    #[must_use]
    pub fn grade(&self, outcome: &Outcome) -> (Grade, Why) {
        grade::of(outcome, &self.adoptions, &self.places)
    }
}

/// What came of a practice, by one measure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// What was counted or asked.
    pub indicator: Localized,
    /// Its unit, such as `per cent`.
    pub unit: String,
    /// The value before, with its day; empty where none was published.
    pub before: Localized,
    /// The value after, with its day, or in words where the size was not read.
    pub after: Localized,
    /// The other group, place or time beside it; empty where there is none.
    pub comparison: Localized,
    /// How many were counted or asked, in the unit that the note names.
    pub people: Option<u64>,
    /// Whether the size was read; otherwise the direction alone.
    pub sized: bool,
    /// Which way it went, for the people concerned and for lawful movement.
    pub direction: Direction,
    /// How it was found out.
    pub design: Design,
    /// Whether how it would be found out was published before it began.
    pub protocol: bool,
    /// What a reader must know besides.
    pub note: Localized,
    /// Where it was read.
    pub source: Source,
}

/// Which way an outcome went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// It got better.
    Better,
    /// Partly better, or better for some and worse for others.
    Mixed,
    /// It was looked for, and no change was found.
    NoChange,
    /// It got worse.
    Worse,
}

kernel::coded!(Direction {
    Better = "better",
    Mixed = "mixed",
    NoChange = "no-change",
    Worse = "worse",
});

/// How an outcome was found out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Design {
    /// One count, or the word of whoever did it.
    Told,
    /// The same measure before and after, in one place.
    BeforeAfter,
    /// Beside another group, place or time.
    Comparison,
    /// Beside those whom a stated rule left out.
    AssignmentRule,
    /// Something that nobody chose parted people as a lot would.
    NaturalExperiment,
    /// A lot decided who took part.
    Lot,
}

kernel::coded!(Design {
    Told = "told",
    BeforeAfter = "before-after",
    Comparison = "comparison",
    AssignmentRule = "assignment-rule",
    NaturalExperiment = "natural-experiment",
    Lot = "lot",
});

/// What a practice is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Theme {
    /// A lawful status for people already inside.
    Regularisation,
    /// Lawful work across a border.
    LabourPathway,
    /// Places for refugees in another country.
    Resettlement,
    /// People or groups who bring and support somebody.
    Sponsorship,
    /// Entry on humanitarian grounds.
    HumanitarianEntry,
    /// Settling among neighbours: work, a home, papers.
    LocalIntegration,
    /// Health care.
    Health,
    /// School.
    Education,
    /// Money paid to people.
    Cash,
    /// Information, and what people think of one another.
    Information,
    /// A visa asked of people who needed none.
    VisaRequirement,
    /// First days: shelter, registration, transport.
    Reception,
}

kernel::coded!(Theme {
    Regularisation = "regularisation",
    LocalIntegration = "local-integration",
    Cash = "cash",
    Health = "health",
    Education = "education",
    Information = "information",
    LabourPathway = "labour-pathway",
    Resettlement = "resettlement",
    Sponsorship = "sponsorship",
    HumanitarianEntry = "humanitarian-entry",
    VisaRequirement = "visa-requirement",
    Reception = "reception",
});

/// Something that a practice needed to work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Needed {
    /// What.
    pub text: Localized,
    /// Whether a source says so; otherwise it is how whoever collected the practice reads it.
    pub is_sourced: bool,
}

/// What a practice cost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cost {
    /// An amount that was published.
    Published(Paid),
    /// No cost was found; what was searched.
    Searched(Localized),
}

/// An amount that was published, and who paid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paid {
    /// The least, in units of the currency.
    pub low: Decimal,
    /// The most, in units of the currency.
    pub high: Decimal,
    /// The currency.
    pub currency: Currency,
    /// For what: a person, a year, the whole.
    pub per: Localized,
    /// Who paid; empty where nobody is named.
    pub who: Localized,
    /// Where it was read.
    pub source: Source,
}

/// How the rights of the people concerned were kept; an empty text is not published, which is no check.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rights {
    /// Whether they chose, and knew.
    pub consent: Localized,
    /// What was done with what is known of them.
    pub data: Localized,
    /// How one leaves, and what holds after the end.
    pub exit: Localized,
}

impl Rights {
    /// Returns whether each of the three is told.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        ![&self.consent, &self.data, &self.exit]
            .iter()
            .any(|text| text.is_empty())
    }
}

/// A text in which something was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Its title.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// Its address.
    pub url: String,
    /// When, where it bears a date.
    pub published: Option<Period>,
    /// How far it was read.
    pub read: Read,
    /// The day on which it was last opened.
    pub confirmed: Day,
}

/// How far a text was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Read {
    /// The whole text.
    Full,
    /// Its beginning.
    Excerpt,
    /// The summary of a study, or its first page.
    Abstract,
    /// By an earlier search of the record; it was not opened again.
    Earlier,
}

kernel::coded!(Read {
    Full = "full",
    Excerpt = "excerpt",
    Abstract = "abstract",
    Earlier = "earlier",
});
