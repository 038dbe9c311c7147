//! Counts of people moving, as they may be published on one day.
//!
//! A [`Movements`] holds no count that may not leave: small counts, and those from which they could
//! be worked out, are withheld while it is built.

pub mod faults;
pub mod gathered;
pub mod imported;
pub mod lines;
pub mod mirror;
pub mod outlook;
mod quoted;
pub mod road;
pub mod series;
pub mod tables;
mod telling;
mod views;
pub mod watch;

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use kernel::{Country, Day};
use movement::alert::{Detector, Released};
use movement::scenario::Case;
pub use movement::series::{Count, Group, Reporter, Status, Subject, template, words};

use crate::disclosure::sums;

pub use crate::disclosure::THRESHOLD;
pub use faults::FaultShown;
pub use gathered::{Estimate, EstimatedFlow, FileFault, FileTaken, Gathered, Imported};
pub use imported::{ImportedTable, Imports, PublicValue};
pub use lines::MonthLine;
pub use mirror::{Disagreement, MirrorView};
pub use outlook::Outlook;
pub use road::{Road, RoadMonth, RoadYear};
pub use series::{CountShown, Rhythm, SeriesShown};
pub use watch::{TriggerShown, Watched};

/// Counts of people moving, as they may be published on one day.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Movements {
    /// The series, in order of what they count.
    pub series: Vec<SeriesShown>,
    /// What the gatekeeper found in them.
    pub faults: Vec<FaultShown>,
    /// The files that were taken in by then, the refused ones too.
    pub files: Vec<FileTaken>,
    /// The imported tables known by then.
    pub imported: Vec<imported::Head>,
    /// The offices whose waiting time is worked out.
    pub cases: Vec<Case>,
    /// The alarms that a person had released by then, newest first.
    pub alarms: Vec<Released>,
    /// The estimated flows kept by then.
    pub estimates: Vec<Estimate>,
    /// The day as on which all this was known.
    on: Option<Day>,
    /// Counts that may not leave: every way out withholds what is small.
    raw: Arc<Gathered>,
    /// Worked out when first asked for.
    tables: OnceLock<Vec<OnceLock<Option<ImportedTable>>>>,
    lines: OnceLock<Vec<MonthLine>>,
    outlooks: OnceLock<Vec<Outlook>>,
    watched: OnceLock<Vec<Watched>>,
}

/// Two countries between which people were counted.
#[derive(Debug, Clone, PartialEq)]
pub struct Corridor<'a> {
    /// Where people came from: a side of a border, or their nationality.
    pub from: Country,
    /// Where they went.
    pub to: Country,
    /// Whether a count names the border between the two, rather than a nationality.
    pub is_border: bool,
    /// The series that count it.
    pub series: Vec<&'a SeriesShown>,
}

impl Corridor<'_> {
    /// Returns the name for addresses: `COL-PAN`.
    #[must_use]
    pub fn id(&self) -> String {
        format!("{}-{}", self.from, self.to)
    }
}

impl Movements {
    /// Returns what could have been known of the charter's counts on `on`, without what may not leave.
    #[must_use]
    pub fn build(counts: &[Count], on: Day) -> Self {
        let counts = counts.to_vec();
        Self::of(
            &Arc::new(Gathered {
                counts,
                ..Gathered::default()
            }),
            on,
        )
    }

    /// Returns what could have been known on `on`, without what may not leave.
    #[must_use]
    pub fn of(gathered: &Arc<Gathered>, on: Day) -> Self {
        let known: Vec<&Count> = (gathered.counts.iter())
            .filter(|count| count.shown_from() <= on)
            .collect();
        let mut hidden = sums::cells(&known, THRESHOLD);
        hidden.extend(quoted::telltale(
            &gathered.imported,
            THRESHOLD,
            &gathered.counts,
        ));
        let mut alarms: Vec<Released> = (gathered.alarms.iter())
            .filter(|alarm| alarm.released_on <= on)
            .cloned()
            .collect();
        alarms.sort_by_key(|alarm| std::cmp::Reverse(alarm.released_on));
        Self {
            series: series::shown(&known, &hidden),
            faults: faults::found(&known, THRESHOLD),
            files: (gathered.files.iter())
                .filter(|file| file.released <= on)
                .map(FileTaken::as_told)
                .collect(),
            imported: gathered.imported.heads(on),
            cases: (gathered.cases.iter())
                .filter(|case| case.change.from <= on)
                .cloned()
                .collect(),
            alarms,
            estimates: (gathered.estimates.iter())
                .filter(|one| one.kept_on <= on)
                .cloned()
                .collect(),
            on: Some(on),
            raw: Arc::clone(gathered),
            ..Self::default()
        }
    }

    /// Returns the imported tables, each made fit to leave when it is first asked for.
    fn tables(&self) -> &[OnceLock<Option<ImportedTable>>] {
        self.tables
            .get_or_init(|| self.imported.iter().map(|_| OnceLock::new()).collect())
    }

    fn table(&self, place: usize) -> Option<&ImportedTable> {
        let one = self.tables().get(place)?.get_or_init(|| {
            (self.raw.imported).protected(
                &self.imported[place],
                self.on?,
                THRESHOLD,
                &self.raw.counts,
            )
        });
        one.as_ref()
    }

    /// Returns the imported table with this name, small counts withheld.
    #[must_use]
    pub fn imported_named(&self, slug: &str) -> Option<&ImportedTable> {
        let place = self.imported.iter().position(|head| head.slug == slug)?;
        self.table(place)
    }

    /// Returns every imported table, small counts withheld.
    pub fn imported_tables(&self) -> impl Iterator<Item = &ImportedTable> {
        (0..self.imported.len()).filter_map(|place| self.table(place))
    }

    /// Returns every monthly line: of the charter's series, then of imported totals.
    #[must_use]
    pub fn lines(&self) -> &[MonthLine] {
        self.lines.get_or_init(|| {
            let of_charter = self.series.iter().filter_map(MonthLine::of_series);
            let of_files = (self.imported.iter().enumerate())
                .filter(|(_, head)| head.key.rhythm == Rhythm::Month)
                .filter_map(|(place, _)| MonthLine::of_table(self.table(place)?));
            of_charter.chain(of_files).collect()
        })
    }

    /// Returns what the detector saw in every line; worked out once.
    #[must_use]
    pub fn watched(&self) -> &[Watched] {
        self.watched
            .get_or_init(|| watch::watched(self.lines(), &Detector::default()))
    }

    /// Returns the common triggers known by then, each with what the counts say of it.
    #[must_use]
    pub fn triggers(&self) -> Vec<TriggerShown> {
        self.on.map_or_else(Vec::new, |on| {
            watch::triggers(&self.raw.triggers, self.lines(), on)
        })
    }

    /// Returns the corridors that several count, each with the counts at hand.
    #[must_use]
    pub fn mirrors(&self) -> Vec<MirrorView> {
        self.raw
            .chains
            .iter()
            .map(|chain| mirror::view(chain, self.lines(), &self.series))
            .collect()
    }

    /// Returns the series with this name.
    #[must_use]
    pub fn named(&self, slug: &str) -> Option<&SeriesShown> {
        self.series.iter().find(|one| one.subject.slug() == slug)
    }

    /// Returns the corridors that are counted, borders first, then by the codes of the countries.
    #[must_use]
    pub fn corridors(&self) -> Vec<Corridor<'_>> {
        let mut found: BTreeMap<(bool, Country, Country), Vec<&SeriesShown>> = BTreeMap::new();
        for one in &self.series {
            if let Some((from, to)) = one.subject.corridor() {
                let by_nationality = one.subject.origin.is_none();
                found
                    .entry((by_nationality, from, to))
                    .or_default()
                    .push(one);
            }
        }
        // A corridor that is counted as a border and by nationality is one corridor.
        let mut corridors: Vec<Corridor<'_>> = Vec::new();
        for ((by_nationality, from, to), series) in found {
            match corridors
                .iter_mut()
                .find(|corridor| (corridor.from, corridor.to) == (from, to))
            {
                Some(corridor) => corridor.series.extend(series),
                None => corridors.push(Corridor {
                    from,
                    to,
                    is_border: !by_nationality,
                    series,
                }),
            }
        }
        corridors
    }

    /// Returns the series that speak of a country: as nationality, origin, destination or reporter.
    pub fn about(&self, country: Country) -> impl Iterator<Item = &SeriesShown> {
        self.series.iter().filter(move |one| {
            let subject = &one.subject;
            subject.nationality == Group::Of(country)
                || subject.origin == Some(country)
                || subject.destination == Some(country)
                || subject.reporter.country() == Some(country)
        })
    }

    /// Returns every country of which a series speaks, or of whose counts files were taken in.
    #[must_use]
    pub fn countries(&self) -> Vec<Country> {
        let mut all: Vec<Country> = self
            .series
            .iter()
            .flat_map(|one| {
                let subject = &one.subject;
                [
                    subject.nationality.country(),
                    subject.origin,
                    subject.destination,
                    subject.reporter.country(),
                ]
            })
            .flatten()
            .collect();
        all.extend(self.imported.iter().map(|head| head.key.reporter));
        all.sort_unstable();
        all.dedup();
        all
    }

    /// Returns the forecasts, each with intervals and score card; worked out once.
    #[must_use]
    pub fn outlooks(&self) -> &[Outlook] {
        self.outlooks.get_or_init(|| outlook::all(self.lines()))
    }

    /// Returns how many counts are withheld.
    #[must_use]
    pub fn n_withheld(&self) -> usize {
        self.series
            .iter()
            .flat_map(|one| &one.counts)
            .filter(|count| count.value.count().is_none())
            .count()
    }

    /// Returns how many counts there are, the withheld ones among them.
    #[must_use]
    pub fn n_counts(&self) -> usize {
        self.series.iter().map(|one| one.counts.len()).sum()
    }
}
