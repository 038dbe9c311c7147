//! The one road for files of counts: `check` looks along it, `import` goes it. What one says the other does.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use charter::Charter;
use evidence::Digest;
use intake::door::Barred;
use intake::movement::release;
use kernel::{Country, Day, Finding, Language, Severity};
use movement::gatekeeper::{Admitted, Fault, PublishedTotal, admit, compare};
use movement::series::Sheet;

use crate::command::shared::CharterArg;
use crate::terminal::{complain, say};

/// Files, and what they are compared with.
#[derive(Debug, clap::Args)]
#[group(skip)]
pub struct Args {
    /// Files, or folders whose CSV files and workbooks are all read
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    /// Totals published elsewhere: CSV with measure,reporter,period,value,source; may be repeated
    #[arg(long, value_name = "FILE")]
    totals: Vec<PathBuf>,
    /// The day of the release, for files that do not state it
    #[arg(long)]
    released: Option<Day>,
    #[command(flatten)]
    charter: CharterArg,
}

/// Returns the folder of the charter with which files are compared.
pub fn charter(args: &Args) -> &Path {
    &args.charter.dir
}

/// The most rows of one table's releases that lie in memory together.
const MOST_TOGETHER: usize = 600_000;

/// What files are judged by.
pub struct Road {
    totals: Vec<PublishedTotal>,
    threshold: u64,
    released: Option<Day>,
    today: Day,
    /// Whose counts are shown; nothing where no charter is at hand.
    pub members: BTreeSet<Country>,
    /// The compact whose charter is at hand.
    pub compact: Option<String>,
    /// The files, releases of one table together.
    pub tables: Vec<Vec<PathBuf>>,
}

/// What the files of one table hold.
pub struct Looked {
    pub judged: Vec<Judged>,
    /// Why files were not read.
    pub not_read: Vec<Finding>,
    /// How many of those could not even be opened.
    pub n_unopened: usize,
}

/// One release of one file, judged.
pub struct Judged {
    pub sheet: Sheet,
    pub digest: Digest,
    pub released: Day,
    /// Whether nobody says of which day the release is: it is looked at as of today, and not taken.
    pub is_undated: bool,
    pub admitted: Admitted,
    /// Counts of countries that are no members: how many of each.
    pub outside: BTreeMap<Country, usize>,
}

impl Road {
    /// Finds the files and the totals, and says what is not there to compare with.
    pub fn of(args: &Args, threshold: u64, today: Day) -> anyhow::Result<Self> {
        let totals = totals(&args.charter.dir, &args.totals)?;
        if totals.is_empty() {
            complain!(
                "notice: no published totals are at hand; name them with --totals, or a charter with --charter"
            );
        }
        // Releases of one table lie in memory together, tables one after the other.
        let mut tables: BTreeMap<String, Vec<PathBuf>> = BTreeMap::new();
        for path in files(&args.paths)? {
            let table = release::without_release(&path.display().to_string());
            tables.entry(table).or_default().push(path);
        }
        let charter = loaded(&args.charter.dir);
        Ok(Self {
            totals,
            threshold,
            released: args.released,
            today,
            members: members(charter.as_ref()),
            compact: charter.map(|charter| charter.compact.id.to_string()),
            tables: tables.into_values().collect(),
        })
    }

    /// Returns how many files there are.
    pub fn n_files(&self) -> usize {
        self.tables.iter().map(Vec::len).sum()
    }

    /// Reads and judges the releases of one table, oldest first. One bad file stops nobody else's.
    pub fn look(&self, table: &[PathBuf]) -> Looked {
        let (mut all, mut not_read, mut n_unopened) = (Vec::new(), Vec::new(), 0);
        for path in table {
            match read(path) {
                Ok(Ok((digest, sheets))) => all.extend(self.of_file(&digest, sheets)),
                Ok(Err(finding)) => not_read.push(finding),
                Err(fault) => {
                    let (finding, is_opened) = barred(path, &fault);
                    n_unopened += usize::from(!is_opened);
                    not_read.push(finding);
                }
            }
        }
        all.sort_by_key(|one| (one.sheet.format, one.released));
        let n_rows: usize = all.iter().map(|one| one.sheet.rows.len()).sum();
        if n_rows <= MOST_TOGETHER {
            compared(&mut all);
        } else if let Some(path) = table.first() {
            not_read.push(Finding::error(
                path.display().to_string(),
                0,
                format!("the releases of this table have more than {MOST_TOGETHER} rows together"),
                "Its rows were looked at, but not compared; look at two releases at a time.",
            ));
        }
        let undated = all.iter().filter(|one| one.is_undated && !one.is_empty());
        not_read.extend(undated.map(|one| {
            Finding::error(
                one.sheet.file.clone(),
                0,
                "neither the file nor its name says of which day the release is",
                "Say --released DAY, the day on which it was published.",
            )
        }));
        Looked {
            judged: all,
            not_read,
            n_unopened,
        }
    }

    fn of_file(&self, digest: &Digest, mut sheets: Vec<Sheet>) -> Vec<Judged> {
        // Of a row whose release is not understood nobody knows to which release it belongs.
        let has_stray = |sheet: &Sheet| sheet.released.is_none() && !sheet.unknown.is_empty();
        let is_short = sheets.len() > 1 && sheets.iter().any(has_stray);
        // A row that is not understood is told with the file's own day, and is no release of today.
        let own = sheets.iter().filter_map(|sheet| sheet.released).max();
        if own.is_some() {
            let is_stray = |sheet: &mut Sheet| sheet.released.is_none() && sheet.rows.is_empty();
            let stray: Vec<Sheet> = sheets.extract_if(.., is_stray).collect();
            if let Some(last) = sheets.iter_mut().find(|sheet| sheet.released == own) {
                for one in stray {
                    last.unknown.extend(one.unknown);
                    last.notes.extend(one.notes);
                }
            }
        }
        let judge = |sheet: Sheet| {
            let stated = sheet.released.or(self.released);
            let released = stated.unwrap_or(self.today);
            let mut admitted = admit(&sheet, &self.totals, self.threshold, released, self.today);
            for one in &mut admitted.counts {
                one.is_short |= is_short;
            }
            // Where no row is understood there is nothing to be dated, and each row is told already.
            let has_counts = sheet.format != "country-codes" && !sheet.rows.is_empty();
            Judged {
                digest: digest.clone(),
                released,
                is_undated: stated.is_none() && has_counts,
                outside: self.outside(&admitted),
                admitted,
                sheet,
            }
        };
        sheets.into_iter().map(judge).collect()
    }

    /// Returns how many counts each country reports that is no member.
    fn outside(&self, admitted: &Admitted) -> BTreeMap<Country, usize> {
        let reporters = admitted.counts.iter().map(|one| one.published.key.reporter);
        let mut outside = BTreeMap::new();
        for country in reporters.filter(|_| !self.members.is_empty()) {
            if !self.members.contains(&country) {
                *outside.entry(country).or_default() += 1;
            }
        }
        outside
    }
}

/// Returns the charter of a folder; nothing where there is no sound one, which other commands tell.
fn loaded(folder: &Path) -> Option<Charter> {
    let loaded = folder.is_dir().then(|| charter::load(folder).charter);
    loaded.flatten()
}

fn members(charter: Option<&Charter>) -> BTreeSet<Country> {
    let members = charter.into_iter().flat_map(|one| &one.compact.members);
    members.map(|one| one.country).collect()
}

/// Adds what each release replaces of the one before.
fn compared(all: &mut [Judged]) {
    for place in 1..all.len() {
        let (before, after) = (&all[place - 1].sheet, &all[place].sheet);
        let is_next = before.format == after.format
            && before.released.is_some()
            && before.released < after.released;
        if let Some(fault) = is_next.then(|| compare(before, after)).flatten() {
            all[place].admitted.faults.push(fault);
        }
    }
}

impl Judged {
    /// Says what was found in the file, and what happens to it.
    pub fn tell(&self, verb: &str) {
        super::input::tell(&self.sheet.file, &self.sheet.notes);
        self.admitted.faults.iter().for_each(tell);
        let (file, released) = (&self.sheet.file, self.released);
        if self.sheet.format == "country-codes" {
            let n = self.sheet.unknown.len();
            say!("{file}: a list of countries: nothing is counted in it, {n} codes are not known");
            return;
        }
        if self.is_empty() {
            say!(
                "{file}: holds a header and no count: nothing {verb}. The publisher's move: a file with its rows."
            );
            return;
        }
        if self.is_undated {
            return;
        }
        if self.sheet.rows.is_empty() && self.sheet.released.is_none() {
            // Where no row is understood, none says of which day it is.
            let n = self.admitted.n_refused;
            say!(
                "{file}: release of an unknown day: 0 counts {verb}, 0 of them in quarantine, {n} rows refused"
            );
            return;
        }
        let (n, n_refused) = (self.admitted.counts.len(), self.admitted.n_refused);
        let n_quarantined = self.admitted.n_quarantined();
        say!(
            "{file}: release of {released}: {n} counts {verb}, {n_quarantined} of them in quarantine, \
             {n_refused} rows refused"
        );
        if self.admitted.is_short() {
            say!("    where a row is refused, sums are shown as the least (≥) and never as exact");
        }
        if !self.outside.is_empty() {
            let n: usize = self.outside.values().sum();
            let listed = self.outside.iter().map(|(country, n)| {
                let name = country.name(Language::En);
                format!("{name} ({country}) {n}")
            });
            say!(
                "    {n} counts of countries that are no members of the charter, kept in the store and shown nowhere: {}",
                listed.collect::<Vec<_>>().join(", ")
            );
        }
    }

    /// Returns whether the file holds no row, not even one that is refused.
    pub fn is_empty(&self) -> bool {
        let is_list = self.sheet.format == "country-codes";
        !is_list && self.sheet.rows.is_empty() && self.sheet.unknown.is_empty()
    }
}

/// Reads a file and its digest; its name in findings is the path as it was given.
fn read(path: &Path) -> anyhow::Result<Result<(Digest, Vec<Sheet>), Finding>> {
    let (digest, _) = intake::digest::of_reader(intake::door::open(path)?)?;
    let written = super::input::written(path)?;
    let sheets = intake::movement::read_written(&path.display().to_string(), &written);
    Ok(sheets.map(|sheets| (digest, sheets)))
}

/// Returns what is told of a file that does not come in, and whether it was opened at all: what is in it is told with
/// its own advice, and only of what is not there it is asked whether it is.
fn barred(path: &Path, fault: &anyhow::Error) -> (Finding, bool) {
    let file = path.display().to_string();
    let told = format!("{fault:#}");
    let is_opened = !matches!(
        fault.downcast_ref::<Barred>(),
        None | Some(Barred::Absent { .. } | Barred::NotAFile { .. } | Barred::TooMany { .. })
    );
    if !is_opened {
        let advice = "Look whether the file is there and is what its name says.";
        return (Finding::error(file, 0, told, advice), false);
    }
    // The name stands before what is told already.
    let what = told.strip_prefix(&format!("{file}: ")).unwrap_or(&told);
    let line = match fault.downcast_ref() {
        Some(Barred::NotText { line, .. } | Barred::Control { line, .. }) => *line,
        _ => 0,
    };
    let what = what
        .strip_prefix(&format!("{file}:{line}: "))
        .unwrap_or(what);
    let (what, advice) = what.rsplit_once("; ").unwrap_or((what, ""));
    let mut letters = advice.chars();
    let advice = match letters.next() {
        Some(first) => format!("{}{}.", first.to_uppercase(), letters.as_str()),
        None => String::new(),
    };
    (Finding::error(file, line, what, advice), true)
}

/// Returns the files named, and all CSV files and workbooks in the folders named, in order; each file
/// once, whatever links lead to it.
fn files(paths: &[PathBuf]) -> anyhow::Result<Vec<PathBuf>> {
    Ok(intake::door::files(paths, &[".csv", ".csv.gz", ".xlsx"])?)
}

/// Returns the totals that a charter and further files give for comparison.
fn totals(charter: &Path, further: &[PathBuf]) -> anyhow::Result<Vec<PublishedTotal>> {
    let published = charter.join("published");
    let of_charter = ["flows.csv", "movement_totals.csv"].map(|name| published.join(name));
    let present = of_charter.iter().filter(|path| path.is_file());
    let mut totals = Vec::new();
    for path in further.iter().chain(present) {
        let written = super::input::written(path)?;
        let read = intake::movement::totals::read(&path.display().to_string(), &written.text);
        totals.extend(read.map_err(|finding| anyhow::anyhow!("{finding}"))?);
    }
    Ok(totals)
}

/// Returns the word for what becomes of the rows of a fault.
pub fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "refused",
        Severity::Warning => "quarantined",
        Severity::Notice => "notice",
    }
}

/// Says one fault, with the first of its lines.
fn tell(fault: &Fault) {
    say!("{}: {fault}", word(fault.kind.severity()));
    if fault.lines.len() > 1 {
        let shown = fault.lines.iter().take(8).map(ToString::to_string);
        let shown = shown.collect::<Vec<_>>().join(", ");
        let more = if fault.lines.len() > 8 { ", …" } else { "" };
        say!("    {} rows: {shown}{more}", fault.lines.len());
    }
}
