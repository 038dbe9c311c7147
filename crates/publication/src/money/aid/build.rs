//! Reports taken in one activity after the other, and counted.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use assistance::arrived::{Inside, other_end};
use assistance::link::Grade;
use assistance::purpose::PurposeRule;
use assistance::total::{Columns, Opened, Reported, Totals, by_place, evenly};
use assistance::{Activity, Claim, Converter, Stage, Survey, Terms, TransactionKind};
use kernel::{Country, Day};

use super::{
    Aid, AidFile, Counted, FaultyLink, Offered, PlaceAid, ReceiptAid, Summary, UnreadAid, View,
};

/// A report with the numbers of two files: the one in force that reports it, and the one in which its
/// transactions were first said so.
#[derive(Debug, Clone, Copy)]
pub struct Held<'a> {
    /// The file in force.
    pub file: i64,
    /// The file in which its transactions were first said so.
    pub held: i64,
    /// The report.
    pub activity: &'a Activity,
}

/// Aid being counted. Survey all reports first, then hand over each activity's reports together.
pub struct Build<'a> {
    survey: &'a Survey,
    rule: &'a PurposeRule,
    converter: Converter,
    totals: Totals,
    names: BTreeMap<i64, Arc<str>>,
    /// Texts of faulty links, each once.
    texts: BTreeSet<Arc<str>>,
    known_on: BTreeMap<i64, Day>,
    on: Day,
    aid: Counted,
}

impl<'a> Build<'a> {
    /// Begins to count what was known on a day.
    #[must_use]
    pub fn new(
        on: Day,
        view: View,
        offered: &Offered,
        files: Vec<AidFile>,
        survey: &'a Survey,
        rule: &'a PurposeRule,
    ) -> Self {
        let columns = Columns {
            kind: true,
            recipient: true,
            year: true,
            reporter: true,
            terms: true,
            sector: false,
        };
        Self {
            survey,
            rule,
            converter: offered.converter(view),
            totals: Totals::new(columns, &[]),
            known_on: (files.iter())
                .map(|file| (file.number, file.known_on))
                .collect(),
            names: files
                .iter()
                .map(|file| (file.number, file.name.as_str().into()))
                .collect(),
            texts: BTreeSet::new(),
            on,
            aid: Counted {
                offered: offered.clone(),
                files,
                rule: rule.clone(),
                ..Counted::nothing(view)
            },
        }
    }

    /// Tells the names of files that are no longer in force but hold transactions that are.
    #[must_use]
    pub fn with_names(mut self, names: BTreeMap<i64, String>) -> Self {
        let names = names.into_iter();
        self.names
            .extend(names.map(|(number, name)| (number, name.into())));
        self
    }

    /// Takes in all reports of one activity.
    pub fn add(&mut self, reports: &[Held<'_>]) {
        let Some(Held {
            activity: first, ..
        }) = reports.first()
        else {
            return;
        };
        let activities: Vec<&Activity> = reports.iter().map(|one| one.activity).collect();
        let reported: Vec<Reported<'_>> = (reports.iter())
            .map(|one| Reported {
                activity: one.activity,
                known_on: self.known_on.get(&one.file).copied(),
            })
            .collect();
        self.unread(reports);
        let grades = self.links(reports);
        let counted = self.tallied(&reported);
        let speaks = activities
            .iter()
            .copied()
            .filter(|report| !report.is_secondary)
            .max_by_key(|report| report.updated)
            .unwrap_or(first);
        let mut summary = summary_of(speaks, &activities, &counted);
        for (report, claim, minor) in counted {
            use Stage::{Awarded, Disbursed, Received, Spent};
            let stage = Stage::of(claim.kind);
            if let Some(Awarded | Received | Disbursed | Spent) = stage {
                let grade = grades.get(&std::ptr::from_ref(claim)).copied();
                self.arrived(activities[report], claim, minor, grade);
            }
        }
        self.purpose(speaks, &mut summary);
        self.sites(speaks, &summary);
        self.aid.activities.push(Arc::new(summary));
    }

    /// Adds the claims of one activity to the totals, writes down what lacks a rate, and returns the claims that
    /// count, each with its report's place and its smallest units in the currency of the view.
    fn tallied<'r>(&mut self, reported: &[Reported<'r>]) -> Vec<(usize, &'r Claim, i128)> {
        let (converter, aid) = (&self.converter, &mut self.aid);
        let mut counted = Vec::new();
        self.totals.add(
            reported,
            self.survey,
            &mut |claim| {
                let converted = converter.of_claim(claim).ok()?;
                Some((converted.minor, converter.into))
            },
            &mut |opened: Opened<'r>| match (opened.counted, converter.of_claim(opened.claim)) {
                (Some((minor, _)), Ok(converted)) => {
                    counted.push((opened.report, opened.claim, minor));
                    if let Some((_, table)) = converted.by {
                        *aid.converted.entry(table).or_default() += 1;
                    }
                }
                (None, Err(why))
                    if opened.excluded == Some(assistance::count::Excluded::NoRate) =>
                {
                    let key = (opened.claim.currency, why);
                    let sum = aid.left_out.entry(key).or_default();
                    sum.0 += opened.claim.minor;
                    sum.1 += 1;
                }
                _ => {}
            },
        );
        counted
    }

    fn arrived(&mut self, report: &Activity, claim: &Claim, minor: i128, grade: Option<Grade>) {
        let places = if claim.places.is_empty() {
            &report.places
        } else {
            &claim.places
        };
        let countries: BTreeSet<Country> = places
            .iter()
            .filter_map(|share| Country::from_alpha2(&share.code))
            .collect();
        for country in countries {
            self.aid.arrived.entry(country).or_default().add(
                &Inside::Country(country),
                self.survey,
                report,
                claim,
                minor,
                grade,
            );
        }
    }

    /// Grades the links of reports, writes them down for their publishers, and returns what the
    /// link to the other end of each claim is worth.
    fn links(&mut self, reports: &[Held<'_>]) -> HashMap<*const Claim, Grade> {
        let mut grades = HashMap::new();
        for Held { held, activity, .. } in reports {
            let reference = activity.reporter.reference.trim().to_owned();
            let publisher = self.aid.publishers.entry(reference.clone()).or_default();
            let name = &activity.reporter.name;
            if let Some(n) = publisher.names.get_mut(name) {
                *n += 1;
            } else if !name.is_empty() {
                publisher.names.insert(name.clone(), 1);
            }
            publisher.n_activities += 1;
            let payments = activity.claims.iter().filter(|c| other_end(c).is_some());
            publisher.n_payments += payments.count();
            for link in self.survey.grade(activity) {
                let claim = &activity.claims[link.claim];
                *publisher.links.entry(link.grade).or_default() += 1;
                if other_end(claim) == Some(link.side) {
                    grades.insert(std::ptr::from_ref(claim), link.grade);
                }
                if matches!(link.grade, Grade::OrganisationId | Grade::ItsOwn) {
                    self.aid.faulty.push(FaultyLink {
                        publisher: kept(&mut self.texts, &reference),
                        activity: kept(&mut self.texts, &link.activity),
                        grade: link.grade,
                        side: link.side,
                        names: kept(&mut self.texts, &link.names),
                        file: self.names.get(held).cloned().unwrap_or_else(|| "".into()),
                        line: claim.line,
                    });
                }
            }
        }
        grades
    }

    /// Writes down the money that could not be read.
    fn unread(&mut self, reports: &[Held<'_>]) {
        for one in reports {
            let name = self.names.get(&one.file).map_or("", |name| name);
            let rows = one.activity.unread.iter().map(|unread| UnreadAid {
                activity: one.activity.id.clone(),
                publisher: one.activity.reporter.reference.trim().to_owned(),
                unread: unread.clone(),
                file: name.to_owned(),
            });
            self.aid.unread.extend(rows);
        }
    }

    fn purpose(&mut self, speaks: &Activity, summary: &mut Summary) {
        let purpose = self.rule.assign(speaks, self.on);
        summary.decided = purpose.decided.is_some();
        summary.pillars = purpose.pillars.into_iter().map(|one| one.pillar).collect();
        let mut under: Vec<Option<String>> = summary.pillars.iter().cloned().map(Some).collect();
        if under.is_empty() {
            under.push(None);
        }
        let named: BTreeSet<Country> = summary.countries().collect();
        for pillar in under {
            let all = self.aid.pillars.entry((None, pillar.clone())).or_default();
            all.spent += summary.spent;
            all.n_activities += 1;
            for country in &named {
                let key = (Some(*country), pillar.clone());
                let here = self.aid.pillars.entry(key).or_default();
                here.spent += summary.spent_in(*country);
                here.n_activities += 1;
            }
        }
    }

    fn sites(&mut self, speaks: &Activity, summary: &Summary) {
        let countries: Vec<Country> = summary.countries().collect();
        let only = (countries.len() == 1 && summary.places.len() == 1).then(|| countries[0]);
        let shares = evenly(summary.spent, speaks.sites.len());
        for (site, share) in speaks.sites.iter().zip(shares) {
            let degrees =
                |text: &str, most: f64| text.trim().parse::<f64>().ok().filter(|n| n.abs() <= most);
            let at = site.position.as_ref().and_then(|(north, east)| {
                let at = (degrees(north, 90.0)?, degrees(east, 180.0)?);
                // The point where both lines of reference cross is what empty fields become.
                (at != (0.0, 0.0)).then_some(at)
            });
            self.aid.places.push(Arc::new(PlaceAid {
                activity: speaks.id.clone(),
                country: only,
                countries: countries.clone(),
                site: site.clone(),
                at,
                share,
                divided_over: speaks.sites.len(),
            }));
        }
    }

    /// Ends the counting.
    #[must_use]
    pub fn finish(mut self, receipts: Vec<ReceiptAid>) -> Aid {
        self.aid.cells = self.totals.cells;
        self.aid.aside = self.totals.excluded;
        self.aid.spent = self.totals.spent;
        self.aid.receipts = receipts;
        self.aid.settle();
        Aid::of(self.on, self.aid)
    }
}

/// Returns an activity in short: what each stage of its money comes to.
fn summary_of(
    speaks: &Activity,
    reports: &[&Activity],
    counted: &[(usize, &Claim, i128)],
) -> Summary {
    let mut summary = Summary {
        id: speaks.id.clone(),
        title: speaks.title.clone(),
        reporter: speaks.reporter.reference.trim().to_owned(),
        places: places_of(speaks, counted),
        awarded: 0,
        awarded_to_it: 0,
        spent: 0,
        lent: 0,
        received: 0,
        spent_in: Vec::new(),
        n_claims: counted.len(),
        n_sites: speaks.sites.len(),
        pillars: Vec::new(),
        decided: false,
    };
    for (report, claim, minor) in counted {
        match Stage::of(claim.kind) {
            // What others award to it is not what it awards.
            Some(Stage::Awarded) if claim.kind == TransactionKind(11) => {
                summary.awarded_to_it += minor;
            }
            Some(Stage::Awarded) => summary.awarded += minor,
            Some(Stage::Received) => summary.received += minor,
            Some(Stage::Disbursed | Stage::Spent) => {
                summary.spent += minor;
                if claim.terms() == Terms::Loan {
                    summary.lent += minor;
                }
                for (code, part) in by_place(reports[*report], claim, *minor) {
                    if let Some(country) = Country::from_alpha2(code) {
                        add_in(&mut summary.spent_in, country, part);
                    }
                }
            }
            _ => {}
        }
    }
    summary
}

/// Adds to what is spent in a country, in order of country.
fn add_in(spent_in: &mut Vec<(Country, i128)>, country: Country, minor: i128) {
    match spent_in.binary_search_by_key(&country, |(one, _)| *one) {
        Ok(at) => spent_in[at].1 += minor,
        Err(at) => spent_in.insert(at, (country, minor)),
    }
}

/// Returns a text as it is kept once.
fn kept(texts: &mut BTreeSet<Arc<str>>, text: &str) -> Arc<str> {
    if let Some(known) = texts.get(text) {
        return Arc::clone(known);
    }
    let new: Arc<str> = text.into();
    texts.insert(Arc::clone(&new));
    new
}

/// Returns the countries and regions of an activity: those that it names, then those that only its
/// transactions name, in order.
fn places_of(speaks: &Activity, counted: &[(usize, &Claim, i128)]) -> Vec<String> {
    let mut places: Vec<String> = Vec::new();
    let own = speaks.places.iter().map(|share| &share.code);
    for code in own {
        if !places.contains(code) {
            places.push(code.clone());
        }
    }
    let of_claims = counted.iter().flat_map(|(_, claim, _)| &claim.places);
    let others: BTreeSet<&String> = of_claims.map(|share| &share.code).collect();
    for code in others {
        if !places.contains(code) {
            places.push(code.clone());
        }
    }
    places
}
