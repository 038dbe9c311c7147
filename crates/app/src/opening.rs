//! Opening a charter together with the figures it names.

use std::path::Path;

use charter::{Charter, FeedKind};
use evidence::{Observation, Submission};
use kernel::{Day, Finding, Severity};
use publication::counts::Count;
use response::{Basis, Cause, Published};

/// A charter that was found sound, with the figures it names.
pub struct Opened {
    /// The charter.
    pub charter: Charter,
    /// The files of figures, in the order in which the sources name them.
    pub submissions: Vec<Submission>,
    /// Figures that announced money gives to the promises whose money it is.
    pub money: Vec<Observation>,
    /// Counts of people moving, of every file that the sources name.
    pub movements: Vec<Count>,
    /// Published figures of countries by year, with the keys and indicators that the charter names.
    pub basis: Basis,
}

impl Opened {
    /// Returns every figure of every file.
    pub fn figures(&self) -> impl Iterator<Item = &Observation> {
        (self.submissions.iter()).flat_map(|submission| &submission.observations)
    }
}

/// Returns the faults of publishers in a file, for whoever checks: the pages tell of each where it matters.
fn known_faults(read: &response::fault::Checked) -> impl Iterator<Item = Finding> {
    let faults = response::fault::check(std::slice::from_ref(read));
    faults.into_iter().map(|fault| Finding {
        severity: Severity::Notice,
        ..fault
    })
}

/// Reads and checks a charter folder and its figures: all of it, or only the findings.
pub fn open(dir: &Path, today: Day) -> (Option<Opened>, Vec<Finding>) {
    let ((opened, _), findings) = opened(charter::load(dir), today);
    (opened, findings)
}

/// Checks the figures of a charter that was read, and returns it with its folder.
pub fn opened(
    loaded: charter::Loaded,
    today: Day,
) -> ((Option<Opened>, charter::Folder), Vec<Finding>) {
    let charter::Loaded {
        charter,
        folder,
        mut findings,
    } = loaded;
    let Some(charter) = charter else {
        return ((None, folder), findings);
    };
    let mut submissions = Vec::new();
    let mut movements = Vec::new();
    let mut rows = Vec::new();
    for feed in &charter.feeds {
        let bytes = folder.files.get(&feed.file).map_or(&[][..], Vec::as_slice);
        match feed.kind {
            FeedKind::Figures => {
                let submission = intake::figures::read(&feed.source, &feed.file, bytes, today);
                findings.extend(submission.findings.iter().cloned());
                submissions.push(submission);
            }
            FeedKind::Flows => {
                let read = Finding::utf8(&feed.file, bytes)
                    .map_err(|finding| vec![finding])
                    .and_then(|text| intake::movement::published::read(&feed.file, text));
                match read {
                    Ok(counts) => movements.extend(counts),
                    Err(wrong) => findings.extend(wrong),
                }
            }
            FeedKind::Countries => match intake::response::read(&feed.file, bytes) {
                Ok(read) => {
                    findings.extend(known_faults(&read));
                    rows.extend(read.rows);
                }
                Err(wrong) => findings.extend(wrong),
            },
        }
    }
    findings.extend(causes(&charter.causes, &rows, today));
    let mut charter = charter;
    if let Some(bytes) = folder.files.get(intake::kept::FILE) {
        match intake::kept::read(bytes, today) {
            Ok(kept) => charter.compact.kept = kept,
            Err(wrong) => findings.extend(wrong),
        }
    }
    if submissions.iter().all(Submission::is_acceptable) {
        findings.extend(charter::check::figures(&charter, &folder, &submissions));
    }
    findings.extend(pathways::soundness::check(&charter.rulebook));
    findings.extend(pathways::freshness::check(&charter.rulebook, today));
    findings.sort();
    findings.dedup();
    let refused = findings
        .iter()
        .any(|finding| finding.severity == Severity::Error);
    let opened = (!refused).then(|| {
        let basis = Basis {
            rows,
            causes: charter.causes.clone(),
            keys: charter.keys.clone(),
        };
        let money = publication::money::feed(&mut charter.compact, &charter.announcements);
        Opened {
            charter,
            submissions,
            money,
            movements,
            basis,
        }
    });
    ((opened, folder), findings)
}

/// Finds causes of which no file tells anything, and promises that were read on a day that has not come.
fn causes(causes: &[Cause], rows: &[Published], today: Day) -> Vec<Finding> {
    let mut found = Vec::new();
    for cause in causes {
        let file = format!("causes/{}.toml", cause.id);
        if rows.iter().all(|row| row.series != cause.series) {
            let what = format!(
                "no file of countries tells of the series \"{}\"",
                cause.series
            );
            let advice = "Correct the name, or bring the file.";
            found.push(Finding::warning(&file, 0, what, advice));
        }
        if let Some(read) = cause.naming.read.filter(|read| *read > today) {
            let what = format!("the promises were read on {read}, and that day has not come");
            found.push(Finding::error(&file, 0, what, "Correct the day."));
        }
    }
    found
}
