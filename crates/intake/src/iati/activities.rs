//! Whole activities, one after the other, as claims of their reporters.

use std::io::Read;

use assistance::claim::{Activity, Claim, Party, Plan, Site, Unread};
use assistance::currency::no_currency;
use assistance::division::{Division, Share};
use assistance::{Percentage, TransactionKind, read_amount};
use kernel::{Currency, Day, Severity};

use super::notes::Notes;
use super::refusal::{Refusal, RefusalKind};
use super::rules;
use super::ruleset::tree::{Names, Node, Tree};
use super::walk::{Element, Visitor, open, walk};

/// The longest text that is kept of a description.
const LONGEST_DESCRIPTION: usize = 600;
/// The longest text that is kept of a title, a name or an identifier.
const LONGEST_NAME: usize = 300;
/// What is kept of a longer identifier, before the beginning of its digest.
const LONGEST_BEGINNING: usize = 240;
/// What is kept of an amount that could not be read.
const LONGEST_UNREAD: usize = 60;
/// How much unread money of one activity is kept; the rest is counted by the finding.
const MOST_UNREAD: usize = 200;

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

/// Returns an identifier with single spaces; a very long one keeps its beginning and a digest of the
/// whole, so that two of them stay two.
fn identifier(text: &str) -> String {
    let whole = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if whole.chars().count() <= LONGEST_NAME {
        return whole;
    }
    let digest = crate::digest::of(whole.as_bytes());
    let beginning: String = whole.chars().take(LONGEST_BEGINNING).collect();
    format!("{}…{}", beginning.trim_end(), &digest.as_str()[..32])
}

struct Extract<'t> {
    tree: &'t Tree,
    names: &'t Names,
    known: &'t Known,
    notes: &'t mut Notes,
}

impl<'t> Extract<'t> {
    fn children(&self, of: u32, name: u16) -> impl Iterator<Item = u32> + use<'t> {
        let tree = self.tree;
        tree.children(of)
            .filter(move |child| tree.name(*child) == name)
    }

    fn attribute(&self, of: u32, name: u16) -> &'t str {
        self.tree
            .attribute(of, name)
            .map_or("", |node| self.tree.string(node).trim())
    }

    fn text(&self, of: u32, limit: usize) -> String {
        let text = self.tree.string(Node::Element(of));
        let mut kept = String::new();
        for word in text.split_whitespace() {
            if !kept.is_empty() {
                kept.push(' ');
            }
            kept.push_str(word);
            if kept.len() > limit {
                // Shorter than the limit with its ellipsis, so that it is read back unchanged.
                let mut end = limit - 4;
                while !kept.is_char_boundary(end) {
                    end -= 1;
                }
                kept.truncate(end);
                kept.truncate(kept.trim_end().len());
                kept.push('…');
                break;
            }
        }
        kept
    }

    fn narrative(&self, of: u32, limit: usize) -> String {
        self.children(of, self.known.narrative)
            .map(|narrative| self.text(narrative, limit))
            .find(|text| !text.is_empty())
            .unwrap_or_default()
    }

    fn first(&self, of: u32, name: u16) -> Option<u32> {
        self.children(of, name).next()
    }

    fn warn(&mut self, kind: &'static str, at: u32, what: String) {
        let line = self.tree.line(Node::Element(at));
        let advice = "Tell the publisher; the rest of the file was read.";
        self.notes
            .note(kind, Severity::Warning, line, || what, advice);
    }

    fn notice(&mut self, kind: &'static str, at: u32, what: String) {
        let line = self.tree.line(Node::Element(at));
        let advice = "Tell the publisher; everything was read.";
        self.notes
            .note(kind, Severity::Notice, line, || what, advice);
    }

    fn day(&mut self, of: u32, name: u16) -> Option<Day> {
        let text = self.attribute(of, name);
        let day = rules::day(text);
        if day.is_none() && !text.is_empty() {
            let shown: String = text.chars().take(40).collect();
            self.warn(
                "not a date",
                of,
                format!("\"{shown}\" is no date between 1900 and 2199"),
            );
        }
        day
    }

    fn party(&self, of: u32, activity: u16) -> Party {
        Party {
            reference: identifier(self.attribute(of, self.known.reference)),
            name: self.narrative(of, LONGEST_NAME),
            activity: identifier(self.attribute(of, activity)),
        }
    }

    /// Reads the code of a kind of finance; 0 where there is none.
    fn finance(&self, of: u32, name: u16) -> u16 {
        let code = self.first(of, name);
        let code = code.map(|child| self.attribute(child, self.known.code));
        code.and_then(|code| code.parse().ok()).unwrap_or(0)
    }

    fn share(&mut self, of: u32, is_country: bool) -> Share<String> {
        let text = self.attribute(of, self.known.percentage);
        let percentage = rules::percentage(text).map(|read| {
            read.unwrap_or_else(|()| {
                let shown: String = text.chars().take(40).collect();
                self.warn(
                    "not a percentage",
                    of,
                    format!("\"{shown}\" is not a percentage; it counts as 0"),
                );
                Percentage::default()
            })
        });
        let vocabulary = self.attribute(of, self.known.vocabulary);
        let vocabulary = if is_country { "" } else { vocabulary };
        let code = rules::code(vocabulary, self.attribute(of, self.known.code)).into_owned();
        if code.is_empty() {
            let what = format!(
                "<{}> has no usable code",
                self.names.text(self.tree.name(of))
            );
            self.warn("no usable code", of, what);
        }
        Share {
            code,
            percentage,
            is_country,
        }
    }

    fn places(&mut self, of: u32) -> Vec<Share<String>> {
        let mut places: Vec<Share<String>> = Vec::new();
        let tree = self.tree;
        for child in tree.children(of) {
            let is_country = tree.name(child) == self.known.country;
            if !is_country && tree.name(child) != self.known.region {
                continue;
            }
            places.push(self.share(child, is_country));
        }
        let regions = places.iter().filter(|place| !place.is_country);
        let kept = rules::region_vocabulary(regions.map(|place| place.code.as_str()));
        if let Some(kept) = kept.map(str::to_owned) {
            places.retain(|place| place.is_country || rules::vocabulary_of(&place.code) == kept);
        }
        places
    }

    fn sectors(&mut self, of: u32) -> Vec<Share<String>> {
        let mut found = Vec::new();
        for sector in self.children(of, self.known.sector) {
            let share = self.share(sector, false);
            // Without a code it belongs to no vocabulary but the first.
            let vocabulary = self.attribute(sector, self.known.vocabulary);
            if !share.code.is_empty() || rules::is_first_vocabulary(vocabulary) {
                found.push(share);
            }
        }
        found
    }

    fn money(&mut self, value: u32, default: Option<Currency>) -> Result<(i128, Currency), Unread> {
        let named = self.attribute(value, self.known.currency);
        let currency = if named.is_empty() {
            default
        } else {
            rules::currency(named)
        };
        let currency = currency.unwrap_or_else(|| {
            let shown: String = named.chars().take(40).collect();
            self.warn(
                "unknown currency",
                value,
                format!("\"{shown}\" is no known currency; the money is kept under XXX"),
            );
            no_currency()
        });
        let text = self.tree.string(Node::Element(value));
        match read_amount(text, currency.decimal_places()) {
            Ok(amount) => Ok((amount.minor, currency)),
            Err(fault) => {
                self.warn("no amount", value, format!("{fault}; it is left out"));
                let said = format!("{named} {}", text.trim());
                Err(self.unread(value, said.trim_start(), fault.to_string()))
            }
        }
    }

    fn unread(&self, at: u32, said: &str, why: String) -> Unread {
        Unread {
            said: said.chars().take(LONGEST_UNREAD).collect(),
            why,
            line: self.tree.line(Node::Element(at)) as u64,
        }
    }

    fn activity(&mut self, at: u32) -> Activity {
        let known = *self.known;
        let default = self.attribute(at, known.default_currency);
        let default = rules::currency(default);
        let reporting = self.first(at, known.reporting);
        let sentence = |this: &Self, name, limit| {
            this.first(at, name)
                .map(|child| this.narrative(child, limit))
                .unwrap_or_default()
        };
        let list = |this: &Self, name| -> Vec<u32> { this.children(at, name).collect() };
        let mut plans = Vec::new();
        for (name, is_disbursement) in [(known.budget, false), (known.planned, true)] {
            for plan in list(self, name) {
                let Some(value) = self.first(plan, known.value) else {
                    continue;
                };
                if let Ok((minor, currency)) = self.money(value, default) {
                    let mut day = |name| {
                        let child = self.first(plan, name)?;
                        self.day(child, known.iso_date)
                    };
                    plans.push(Plan {
                        is_disbursement,
                        from: day(known.start),
                        to: day(known.end),
                        minor,
                        currency,
                    });
                }
            }
        }
        let finance = self.finance(at, known.default_finance);
        let (mut claims, mut unread) = (Vec::new(), Vec::new());
        for transaction in list(self, known.transaction) {
            match self.claim(transaction, default, finance) {
                Ok(claim) => claims.push(claim),
                Err(one) if unread.len() < MOST_UNREAD => unread.push(one),
                Err(_) => {}
            }
        }
        let text = |this: &Self, of, name| -> String {
            this.attribute(of, name)
                .chars()
                .take(LONGEST_NAME)
                .collect()
        };
        let id = self.first(at, known.identifier);
        let id = id.map(|child| self.tree.string(Node::Element(child)));
        let id = identifier(id.unwrap_or_default());
        if id.is_empty() {
            let what =
                "the activity has no identifier; it is nobody's twin and nobody can link to it";
            self.notice("no identifier", at, what.to_owned());
        } else if id.len() > LONGEST_BEGINNING && id.contains('…') {
            let what = format!("an identifier is longer than {LONGEST_NAME} letters: {id}");
            self.notice("long identifier", at, what);
        }
        let places = self.places(at);
        self.divided(at, &places);
        Activity {
            id,
            reporter: reporting
                .map(|child| self.party(child, known.activity_id))
                .unwrap_or_default(),
            reporter_kind: reporting
                .map(|child| text(self, child, known.kind))
                .unwrap_or_default(),
            language: text(self, at, known.language),
            is_secondary: reporting.is_some_and(|child| {
                matches!(self.attribute(child, known.secondary), "1" | "true")
            }),
            title: sentence(self, known.title, LONGEST_NAME),
            description: sentence(self, known.description, LONGEST_DESCRIPTION),
            hierarchy: self.attribute(at, known.hierarchy).parse().unwrap_or(1),
            status: self
                .first(at, known.status)
                .map(|child| text(self, child, known.code))
                .unwrap_or_default(),
            updated: self.day(at, known.updated),
            dates: list(self, known.activity_date)
                .into_iter()
                .filter_map(|child| {
                    let day = self.day(child, known.iso_date)?;
                    Some((text(self, child, known.kind), day))
                })
                .collect(),
            places,
            sectors: self.sectors(at),
            parties: list(self, known.participating)
                .into_iter()
                .map(|child| {
                    (
                        text(self, child, known.role),
                        self.party(child, known.activity_id),
                    )
                })
                .collect(),
            humanitarian: list(self, known.scope)
                .into_iter()
                .map(|child| {
                    (
                        text(self, child, known.kind),
                        text(self, child, known.vocabulary),
                        text(self, child, known.code),
                    )
                })
                .collect(),
            related: list(self, known.related)
                .into_iter()
                .map(|child| {
                    (
                        text(self, child, known.kind),
                        identifier(self.attribute(child, known.reference)),
                    )
                })
                .collect(),
            sites: list(self, known.location)
                .into_iter()
                .map(|child| self.site(child))
                .collect(),
            plans,
            claims,
            unread,
            line: self.tree.line(Node::Element(at)) as u64,
            at: self.tree.at(at),
        }
    }

    /// Says where the percentages of places are not what they should be.
    fn divided(&mut self, at: u32, places: &[Share<String>]) {
        let numbered = (places.iter().enumerate()).map(|(number, share)| Share {
            code: number,
            percentage: share.percentage,
            is_country: share.is_country,
        });
        let numbered: Vec<Share<usize>> = numbered.collect();
        let how = Division::default().divide_places(&numbered);
        let line = self.tree.line(Node::Element(at));
        let notes = &mut *self.notes;
        rules::rebasing(how, "places", |kind, told, advice| {
            notes.note(kind, Severity::Notice, line, || told, advice);
        });
        for place in places.iter().filter(|place| place.is_country) {
            if kernel::Country::from_alpha2(&place.code).is_none() && !place.code.is_empty() {
                let told = format!("\"{}\" is no country of ISO 3166-1", place.code);
                let advice =
                    "Its money is counted under the code as written, in no country's page.";
                let severity = Severity::Notice;
                self.notes
                    .note("no country", severity, line, || told, advice);
            }
        }
    }

    fn site(&self, at: u32) -> Site {
        let known = self.known;
        let position = self
            .first(at, known.point)
            .and_then(|point| self.first(point, known.pos))
            .map(|pos| self.text(pos, 80))
            .and_then(|text| {
                let (latitude, longitude) = text.split_once(' ')?;
                let within = |text: &str, limit: f64| {
                    text.parse::<f64>()
                        .is_ok_and(|degrees| degrees.abs() <= limit)
                };
                (within(latitude, 90.0) && within(longitude, 180.0))
                    .then(|| (latitude.to_owned(), longitude.to_owned()))
            });
        let gazetteer = self.first(at, known.location_id).map(|id| {
            let text = |name| self.attribute(id, name).chars().take(64).collect();
            (text(known.vocabulary), text(known.code))
        });
        Site {
            name: self
                .first(at, known.name)
                .map(|name| self.narrative(name, LONGEST_NAME))
                .unwrap_or_default(),
            position,
            gazetteer,
            exactness: self
                .first(at, known.exactness)
                .map(|child| self.attribute(child, known.code).chars().take(8).collect())
                .unwrap_or_default(),
        }
    }

    fn claim(&mut self, at: u32, default: Option<Currency>, finance: u16) -> Result<Claim, Unread> {
        let known = *self.known;
        let Some(value) = self.first(at, known.value) else {
            let why = "the transaction has no value";
            self.warn("no amount", at, format!("{why}; it is left out"));
            return Err(self.unread(at, "", why.to_owned()));
        };
        if let Some(second) = self.children(at, known.value).nth(1) {
            let why = "the transaction has a second value";
            self.warn("second value", at, format!("{why}; it is left out"));
            let said = [value, second].map(|one| self.tree.string(Node::Element(one)).trim());
            return Err(self.unread(at, &said.join(", "), why.to_owned()));
        }
        let (minor, currency) = self.money(value, default)?;
        let kind = self
            .first(at, known.transaction_type)
            .and_then(|child| TransactionKind::from_code(self.attribute(child, known.code)));
        if kind.is_none() {
            self.warn(
                "no kind",
                at,
                "the transaction has no known type; it is kept under \"unknown\"".to_owned(),
            );
        }
        let party = |this: &Self, name, activity| {
            this.first(at, name)
                .map(|child| this.party(child, activity))
                .unwrap_or_default()
        };
        // What names nothing does not stand before what the activity names.
        let named = |mut shares: Vec<Share<String>>| {
            shares.retain(|share| !share.code.is_empty());
            shares
        };
        let own_finance = self.finance(at, known.finance);
        Ok(Claim {
            kind: kind.unwrap_or(TransactionKind(0)),
            reference: self
                .attribute(at, known.reference)
                .chars()
                .take(LONGEST_NAME)
                .collect(),
            day: self
                .first(at, known.transaction_date)
                .and_then(|child| self.day(child, known.iso_date)),
            value_day: self.day(value, known.value_date),
            minor,
            currency,
            provider: party(self, known.provider, known.provider_activity),
            receiver: party(self, known.receiver, known.receiver_activity),
            places: named(self.places(at)),
            sectors: named(self.sectors(at)),
            finance: if own_finance == 0 {
                finance
            } else {
                own_finance
            },
            line: self.tree.line(Node::Element(at)) as u64,
            at: self.tree.at(at),
        })
    }
}
