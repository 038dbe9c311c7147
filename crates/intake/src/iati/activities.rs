//! Whole activities, one after the other, as claims of their reporters.

mod activity;
mod extract;
mod money;
mod shares;
mod transactions;

use std::io::Read;

use assistance::claim::Activity;

use super::notes::Notes;
use super::refusal::{Refusal, RefusalKind};
use super::ruleset::tree::{Names, Tree};
use super::walk::{Element, Visitor, open, walk};
use extract::Extract;

/// What was read besides the activities themselves.
#[derive(Debug)]
pub struct Passed {
    /// Bytes, unpacked.
    pub n_bytes: u64,
    /// What was found on the way.
    pub notes: Notes,
}

/// Reads every activity of a document and hands it over; `take` may stop the reading.
///
/// The document is refused whole if it is unsound, which may show only after activities were
/// handed over: take them into something that can be undone.
pub fn read(
    source: impl Read,
    file: &str,
    take: impl FnMut(Activity) -> Result<(), String>,
) -> Result<Passed, Refusal> {
    let document = open(source).map_err(|error| Refusal {
        kind: RefusalKind::Read(error.to_string()),
        at: 0,
        line: 0,
    })?;
    let mut names = Names::default();
    let known = Known::learn(&mut names);
    let mut reader = Reader {
        names,
        known,
        tree: Tree::new(),
        depth: 0,
        notes: Notes::about(file),
        take,
    };
    let n_bytes = walk(document, &mut reader)?;
    Ok(Passed {
        n_bytes,
        notes: reader.notes,
    })
}

macro_rules! known {
    ($($field:ident = $name:literal),+ $(,)?) => {
        /// The names that activities are read by.
        #[derive(Debug, Clone, Copy)]
        struct Known { $($field: u16),+ }

        impl Known {
            fn learn(names: &mut Names) -> Self {
                Self { $($field: names.learn($name)),+ }
            }
        }
    };
}

known! {
    activity = "iati-activity", identifier = "iati-identifier", reporting = "reporting-org",
    title = "title", description = "description", narrative = "narrative", reference = "ref",
    secondary = "secondary-reporter", hierarchy = "hierarchy", status = "activity-status",
    updated = "last-updated-datetime", default_currency = "default-currency",
    country = "recipient-country", region = "recipient-region", sector = "sector",
    code = "code", percentage = "percentage", vocabulary = "vocabulary",
    participating = "participating-org", role = "role", activity_id = "activity-id",
    scope = "humanitarian-scope", kind = "type", related = "related-activity",
    location = "location", name = "name", point = "point", pos = "pos",
    location_id = "location-id", exactness = "exactness",
    budget = "budget", planned = "planned-disbursement", start = "period-start",
    end = "period-end", iso_date = "iso-date", value = "value", currency = "currency",
    value_date = "value-date", transaction = "transaction", transaction_type = "transaction-type",
    transaction_date = "transaction-date", provider = "provider-org", receiver = "receiver-org",
    provider_activity = "provider-activity-id", receiver_activity = "receiver-activity-id",
    version = "version", language = "xml:lang", activity_date = "activity-date",
    finance = "finance-type", default_finance = "default-finance-type",
}

struct Reader<F> {
    names: Names,
    known: Known,
    tree: Tree,
    depth: usize,
    notes: Notes,
    take: F,
}

impl<F: FnMut(Activity) -> Result<(), String>> Visitor for Reader<F> {
    fn open(&mut self, element: &Element<'_>) -> Result<(), RefusalKind> {
        self.depth = element.depth;
        if element.depth == 1 && element.name != "iati-activities" {
            let name = element.name.chars().take(60).collect();
            return Err(RefusalKind::NotActivities(name));
        }
        let number = self.tree.open(element, element.line(), &self.names)?;
        if element.depth == 1 {
            let version = self.tree.attribute(number, self.known.version);
            let version = version.map_or("2.03", |node| self.tree.string(node));
            if !matches!(version, "2.01" | "2.02" | "2.03") {
                return Err(RefusalKind::Version(version.chars().take(20).collect()));
            }
        }
        Ok(())
    }

    fn close(&mut self, depth: usize) -> Result<(), RefusalKind> {
        let element = self.tree.close();
        self.depth = depth - 1;
        if depth == 2 {
            if self.tree.name(element) == self.known.activity {
                let activity = Extract {
                    tree: &self.tree,
                    names: &self.names,
                    known: &self.known,
                    notes: &mut self.notes,
                }
                .activity(element);
                (self.take)(activity).map_err(RefusalKind::Read)?;
            }
            self.tree.clear_activity();
        }
        Ok(())
    }

    fn text(&mut self, piece: &str) -> Result<(), RefusalKind> {
        if self.depth > 1 {
            self.tree.text(piece)?;
        }
        Ok(())
    }
}
