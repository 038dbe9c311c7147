//! `cauce evidence drill`: what can be checked again with the network off.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::ValueEnum;

use super::cited::{Cited, Sources};
use super::{Copy, look};
use crate::command::shared::CharterArg;
use crate::terminal::{out, say};

const ABOUT: &str = "\
Nobody is asked. Each document, figure and verdict is looked up in evidence/kept.csv of the charter, and
the copies that it names are read and compared with their digests: kept and right, kept and damaged, or
not kept. Where several copies of a page were kept because it changed, one that is right will do.

Exit code: 0 all can be checked again, 1 some are not kept, 2 could not run, 3 some are damaged.

Examples:
  cauce evidence drill
  cauce evidence drill --charter charters/eu-relocation-2015 --format csv";

/// Arguments of `cauce evidence drill`.
#[derive(Debug, clap::Args)]
#[command(after_help = ABOUT)]
pub struct Args {
    #[command(flatten)]
    charter: CharterArg,
    /// The data folder
    #[arg(long, value_name = "DIR", default_value = "data")]
    data: PathBuf,
    /// How it answers
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

#[derive(Debug, Clone, std::marker::Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// By holder and in total, for people
    Text,
    /// One row a source
    Csv,
}

/// How the sources of a holder stand.
#[derive(Debug, Default, Clone, std::marker::Copy)]
struct Stand {
    n_right: usize,
    n_damaged: usize,
    n_absent: usize,
}

impl Stand {
    fn add(&mut self, copy: Copy) {
        *match copy {
            Copy::Right => &mut self.n_right,
            Copy::Damaged => &mut self.n_damaged,
            Copy::Absent => &mut self.n_absent,
        } += 1;
    }

    fn plus(&mut self, other: Self) {
        self.n_right += other.n_right;
        self.n_damaged += other.n_damaged;
        self.n_absent += other.n_absent;
    }
}

/// Looks at every copy, and says how each source stands.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let sources = Sources::of(&args.charter.dir)?;
    let mut looked: BTreeMap<&str, Copy> = BTreeMap::new();
    for one in &sources.cited {
        looked.entry(&one.address).or_insert_with(|| {
            let copies: Vec<Copy> = (sources.copies(&one.address))
                .map(|copy| look(&args.data, &copy.digest))
                .collect();
            let has = |copy: &Copy| copies.contains(copy);
            let best = [Copy::Right, Copy::Damaged].into_iter().find(has);
            best.unwrap_or(Copy::Absent)
        });
    }
    let of = |one: &Cited| {
        looked
            .get(one.address.as_str())
            .copied()
            .unwrap_or(Copy::Absent)
    };
    match args.format {
        Format::Csv => rows(&sources, of)?,
        Format::Text => told(&sources, of),
    }
    let has = |copy: Copy| sources.cited.iter().any(|one| of(one) == copy);
    Ok(ExitCode::from(
        match (has(Copy::Damaged), has(Copy::Absent)) {
            (true, _) => 3,
            (false, true) => 1,
            (false, false) => 0,
        },
    ))
}

fn told(sources: &Sources, of: impl Fn(&Cited) -> Copy) {
    let mut holders: BTreeMap<&str, Stand> = BTreeMap::new();
    let mut kinds: BTreeMap<&str, Stand> = BTreeMap::new();
    let mut total = Stand::default();
    for one in &sources.cited {
        let mut stand = Stand::default();
        stand.add(of(one));
        holders.entry(&one.holder).or_default().plus(stand);
        kinds.entry(one.kind).or_default().plus(stand);
        total.plus(stand);
    }
    let line = |name: &str, stand: Stand| {
        say!(
            "{name:<12}{:>10}{:>10}{:>10}",
            stand.n_right,
            stand.n_damaged,
            stand.n_absent
        );
    };
    say!(
        "{:<12}{:>10}{:>10}{:>10}",
        "",
        "right",
        "damaged",
        "not kept"
    );
    holders.iter().for_each(|(name, stand)| line(name, *stand));
    kinds
        .iter()
        .for_each(|(name, stand)| line(&format!("{name}s"), *stand));
    line("all", total);
    let changed = sources.kept.iter().enumerate();
    let changed = changed.filter(|(at, one)| {
        sources.kept[..*at]
            .iter()
            .any(|other| other.address == one.address)
    });
    for (_, one) in changed {
        say!(
            "changed: {}, kept anew on {}",
            kernel::address::without_secrets(&one.address),
            one.on
        );
    }
}

fn rows(sources: &Sources, of: impl Fn(&Cited) -> Copy) -> anyhow::Result<()> {
    let mut to = out();
    let mut line = |cells: [&str; 9]| writeln!(to, "{}", cells.map(cell).join(","));
    line([
        "holder", "kind", "id", "state", "kept_on", "sha256", "copies", "address", "shows",
    ])?;
    for one in &sources.cited {
        let state = match of(one) {
            Copy::Right => "right",
            Copy::Damaged => "damaged",
            Copy::Absent => "not-kept",
        };
        let first = sources.copies(&one.address).next();
        let on = first.map(|copy| copy.on.to_string()).unwrap_or_default();
        let digest = first.map_or("", |copy| copy.digest.as_str());
        let n = sources.copies(&one.address).count().to_string();
        line([
            &one.holder,
            one.kind,
            &one.id,
            state,
            &on,
            digest,
            &n,
            &one.address,
            &one.shows,
        ])?;
    }
    Ok(())
}

/// Returns a cell of CSV; one that a spreadsheet would take for a formula begins with a quotation mark.
fn cell(text: &str) -> String {
    let text = match text.starts_with(['=', '+', '-', '@']) && text.len() > 1 {
        true => format!("'{text}"),
        false => text.to_owned(),
    };
    if text.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text
    }
}
