//! Money as its reporters tell it, counted once, as known on one day and in one currency.

mod activity;
mod build;
mod change;
mod tables;
#[cfg(test)]
mod tests;
mod view;

use std::collections::BTreeMap;
use std::ops::Deref;
use std::sync::Arc;

use assistance::arrived::Arrived;
use assistance::claim::{Site, Unread};
use assistance::count::{Excluded, Interval};
use assistance::link::{Grade, Side};
use assistance::purpose::PurposeRule;
use assistance::receipt::Receipt;
use assistance::total::{Cell, Sum};
use assistance::{MissingRate, Terms};
use kernel::{Country, Currency, Day};

pub use activity::{ActivityAid, ClaimAid, Neighbour, ReportAid, activity};
pub use build::{Build, Held};
pub use tables::{all, named, names, of_activity};
pub use view::{Offered, View};

/// Stands among kinds of transaction for what of payments and spending is lent.
pub const LENT: u8 = u8::MAX;

/// A file in force on the day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AidFile {
    /// Its number in the store.
    pub number: i64,
    /// The dataset of which it is a version.
    pub dataset: String,
    /// Its name, or the address from which it was fetched.
    pub name: String,
    /// The SHA-256 over it.
    pub digest: String,
    /// When the world knew it.
    pub known_on: Day,
    /// When it was taken in.
    pub recorded_on: Day,
}

/// What was counted, as it is shown on a day.
#[derive(Debug, Clone)]
pub struct Aid {
    /// The day as on which everything was known.
    pub on: Day,
    /// Files taken in since, which are still being counted.
    pub n_waiting: usize,
    /// The same for every day on which the same was known.
    counted: Arc<Counted>,
}

impl Deref for Aid {
    type Target = Counted;

    fn deref(&self) -> &Counted {
        &self.counted
    }
}

/// Everything that reporters tell of money, counted once.
#[derive(Debug, Clone)]
pub struct Counted {
    /// The currency and rule of every amount.
    pub view: View,
    /// What else could be asked for.
    pub offered: Offered,
    /// The files in force; none where nothing was taken in.
    pub files: Vec<AidFile>,
    /// Sums by kind, reporter, recipient and year.
    pub cells: BTreeMap<Cell, Sum>,
    /// What stands outside, by reason and published currency.
    pub aside: BTreeMap<(Excluded, Currency), Sum>,
    /// What no rate converts, by published currency and reason: minor units and transactions.
    pub left_out: BTreeMap<(Currency, MissingRate), (i128, u64)>,
    /// How many transactions each table of rates converted.
    pub converted: BTreeMap<usize, u64>,
    /// All spending as an interval.
    pub spent: Interval,
    /// What arrived in each country of the reports.
    pub arrived: BTreeMap<Country, Arrived>,
    /// The activities, in order of identifier; counts of neighbouring days share them.
    pub activities: Vec<Arc<Summary>>,
    /// Places below country level.
    pub places: Vec<Arc<PlaceAid>>,
    /// Publishers by identifier.
    pub publishers: BTreeMap<String, Publisher>,
    /// Links that their publisher could mend.
    pub faulty: Vec<FaultyLink>,
    /// Spending by pillar, by country; an activity of two pillars stands under both, whole.
    pub pillars: BTreeMap<(Option<Country>, Option<String>), PillarAid>,
    /// What receiving communities say.
    pub receipts: Vec<ReceiptAid>,
    /// Money that the files tell and that could not be read.
    pub unread: Vec<UnreadAid>,
    /// The rule that assigned the pillars.
    pub rule: PurposeRule,
}

/// An activity in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// Its identifier.
    pub id: String,
    /// Its title in the first language given.
    pub title: String,
    /// Who reports it: identifier.
    pub reporter: String,
    /// Countries and regions by the codes of the aid standard, those that only a transaction names too.
    pub places: Vec<String>,
    /// Awarded by it, in minor units.
    pub awarded: i128,
    /// Awarded to it by others, which is never added to what it awards.
    pub awarded_to_it: i128,
    /// Paid out or spent.
    pub spent: i128,
    /// Of that, lent: to be paid back.
    pub lent: i128,
    /// What of it was paid out or spent in each country.
    pub spent_in: Vec<(Country, i128)>,
    /// Received from others.
    pub received: i128,
    /// Transactions counted.
    pub n_claims: usize,
    /// Places below country level.
    pub n_sites: usize,
    /// The pillars it was assigned to.
    pub pillars: Vec<String>,
    /// Whether a person decided the pillars.
    pub decided: bool,
}

impl Summary {
    /// Returns the countries among its places.
    pub fn countries(&self) -> impl Iterator<Item = Country> {
        (self.places.iter()).filter_map(|code| Country::from_alpha2(code))
    }

    /// Returns what was paid out or spent in a country.
    #[must_use]
    pub fn spent_in(&self, country: Country) -> i128 {
        let here = self.spent_in.iter().find(|(one, _)| *one == country);
        here.map_or(0, |(_, minor)| *minor)
    }
}

/// Money that a file tells and that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnreadAid {
    /// The activity that tells it.
    pub activity: String,
    /// Who reports it.
    pub publisher: String,
    /// What stands there, and why it could not be read.
    pub unread: Unread,
    /// The file.
    pub file: String,
}

/// A place below country level with its activity and its share of the spending.
#[derive(Debug, Clone, PartialEq)]
pub struct PlaceAid {
    /// The activity that names it.
    pub activity: String,
    /// The one country of the activity; nothing where it names several or none.
    pub country: Option<Country>,
    /// Every country that the activity names.
    pub countries: Vec<Country>,
    /// Name, coordinates, gazetteer code and exactness as published.
    pub site: Site,
    /// Degrees north and east, where they were published and lie on the earth.
    pub at: Option<(f64, f64)>,
    /// The activity's spending divided evenly over its places, in minor units.
    pub share: i128,
    /// Over how many places it was divided.
    pub divided_over: usize,
}

/// A publisher and what its links are worth.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Publisher {
    /// Its name: the one that most of its reports give, the first in order where several are as frequent.
    pub name: String,
    /// How many activities it reports.
    pub n_activities: usize,
    /// How many payments could carry a link.
    pub n_payments: usize,
    /// Links by grade.
    pub links: BTreeMap<Grade, usize>,
    /// The names that its reports give it, by how many give it.
    pub names: BTreeMap<String, usize>,
}

/// A link that its publisher could mend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FaultyLink {
    /// The publisher. Links are many and say the same in large part: a text is kept once.
    pub publisher: Arc<str>,
    /// The activity that carries it.
    pub activity: Arc<str>,
    /// What is wrong.
    pub grade: Grade,
    /// Which party's field.
    pub side: Side,
    /// What stands there.
    pub names: Arc<str>,
    /// The file.
    pub file: Arc<str>,
    /// The line.
    pub line: u64,
}

/// Money of one pillar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PillarAid {
    /// Paid out or spent, in minor units.
    pub spent: i128,
    /// Activities with any spending or none.
    pub n_activities: usize,
}

/// What a receiving community says, with the file in which it says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptAid {
    /// The file's number.
    pub file: i64,
    /// The claim.
    pub receipt: Receipt,
}

impl Aid {
    /// Returns what was counted, as shown on a day.
    #[must_use]
    pub fn of(on: Day, counted: Counted) -> Self {
        Self {
            on,
            n_waiting: 0,
            counted: Arc::new(counted),
        }
    }

    /// Returns what is known where nothing was taken in.
    #[must_use]
    pub fn nothing(on: Day, view: View) -> Self {
        Self::of(on, Counted::nothing(view))
    }

    /// Returns the same count, shown on another day on which the same was known.
    #[must_use]
    pub fn shown_on(&self, on: Day) -> Self {
        Self { on, ..self.clone() }
    }

    /// Returns whether the first count after a start is being made, so that nobody knows a sum yet.
    #[must_use]
    pub fn is_to_come(&self) -> bool {
        self.n_waiting > 0 && self.is_empty()
    }

    /// Returns the same count while so many files that came later are being counted.
    #[must_use]
    pub fn waiting_for(&self, n_waiting: usize) -> Self {
        Self {
            n_waiting,
            ..self.clone()
        }
    }
}

impl Counted {
    /// Returns what is counted where nothing was taken in.
    #[must_use]
    pub fn nothing(view: View) -> Self {
        Self {
            view,
            offered: Offered::default(),
            files: Vec::new(),
            cells: BTreeMap::new(),
            aside: BTreeMap::new(),
            left_out: BTreeMap::new(),
            converted: BTreeMap::new(),
            spent: Interval::default(),
            arrived: BTreeMap::new(),
            activities: Vec::new(),
            places: Vec::new(),
            publishers: BTreeMap::new(),
            faulty: Vec::new(),
            pillars: BTreeMap::new(),
            receipts: Vec::new(),
            unread: Vec::new(),
            rule: PurposeRule::default(),
        }
    }

    /// Returns the file with this number.
    #[must_use]
    pub fn file(&self, number: i64) -> Option<&AidFile> {
        self.files.iter().find(|file| file.number == number)
    }

    /// Returns whether nothing was taken in that the world knew by then.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// Returns the activities that name a country, the largest spending there first.
    #[must_use]
    pub fn activities_in(&self, country: Country) -> Vec<&Summary> {
        let mut found: Vec<&Summary> = (self.activities.iter())
            .map(|one| &**one)
            .filter(|one| one.places.iter().any(|code| code == country.alpha2()))
            .collect();
        let here = |one: &Summary| one.spent_in(country);
        found.sort_by(|a, b| here(b).cmp(&here(a)).then_with(|| a.id.cmp(&b.id)));
        found
    }

    /// Returns the places that lie, or may lie, in a country.
    pub fn places_in(&self, country: Country) -> impl Iterator<Item = &PlaceAid> {
        (self.places.iter())
            .map(|place| &**place)
            .filter(move |place| place.countries.contains(&country))
    }

    /// Returns what receivers say of an activity.
    pub fn receipts_of<'a>(&'a self, activity: &'a str) -> impl Iterator<Item = &'a ReceiptAid> {
        self.receipts
            .iter()
            .filter(move |one| one.receipt.activity == activity)
    }

    /// Adds the cells up by a key; kinds stay apart. What of payments and spending is lent stands once
    /// more under [`LENT`].
    pub fn summed<K: Ord>(
        &self,
        key: impl Fn(&Cell) -> Option<K>,
    ) -> BTreeMap<K, BTreeMap<u8, i128>> {
        let mut out: BTreeMap<K, BTreeMap<u8, i128>> = BTreeMap::new();
        for (cell, sum) in &self.cells {
            if let Some(key) = key(cell) {
                let kinds = out.entry(key).or_default();
                *kinds.entry(cell.kind.0).or_default() += sum.minor;
                if cell.terms == Terms::Loan && matches!(cell.kind.0, 3 | 4) {
                    *kinds.entry(LENT).or_default() += sum.minor;
                }
            }
        }
        out
    }
}
