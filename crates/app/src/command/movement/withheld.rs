//! What an import withholds: figures of a table that stand in sums with small counts of another are no longer shown,
//! and whoever brings the file is told.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use charter::FeedKind;
use kernel::{Country, Day};
use publication::counts::{Count, Gathered, Imported, Imports, Movements, PublicValue};

use crate::terminal::say;

/// With more counts of the countries concerned it takes long to work out what leaves.
const MOST_COUNTS: usize = 20_000;
/// No more tables than this are named.
const MOST_TABLES: usize = 12;

/// How many figures of a table there are, and how many of them are withheld.
type Withheld = BTreeMap<String, (usize, usize)>;

/// Says how many figures of which tables are withheld since the import that were not before.
pub fn tell(charter: &Path, before: Vec<Imported>, after: Vec<Imported>, today: Day) {
    let reporters = changed(&before, &after);
    if reporters.is_empty() {
        return;
    }
    let of = |all: Vec<Imported>| -> Vec<Imported> {
        let mut all = all;
        all.retain(|one| reporters.contains(&one.published.key.reporter));
        all
    };
    let (before, after) = (of(before), of(after));
    if before.len() + after.len() > MOST_COUNTS {
        say!(
            "which figures are withheld is shown on the site: these are too many to work it out here"
        );
        return;
    }
    let counts = of_charter(charter);
    let before = withheld(&counts, before, today);
    let after = withheld(&counts, after, today);
    let more: Vec<_> = (after.iter())
        .map(|(table, (n, n_all))| {
            let n_before = before.get(table).map_or(0, |(n, _)| *n);
            (table, *n, *n_all, n.saturating_sub(n_before))
        })
        .filter(|(_, _, _, n_more)| *n_more > 0)
        .collect();
    for (table, n, n_all, n_more) in more.iter().take(MOST_TABLES) {
        say!(
            "withheld: {n} of {n_all} figures of {table} are not shown, {n_more} more than before: they are small, or \
             a small count could be worked out from them"
        );
    }
    if more.len() > MOST_TABLES {
        say!(
            "withheld: the same of {} more tables",
            more.len() - MOST_TABLES
        );
    }
}

/// Returns the counts that a charter's own files give; none where it is not sound, which other commands tell.
fn of_charter(dir: &Path) -> Vec<Count> {
    let loaded = charter::load(dir);
    let feeds = loaded.charter.map(|charter| charter.feeds);
    let flows = feeds.into_iter().flatten();
    flows
        .filter(|feed| feed.kind == FeedKind::Flows)
        .filter_map(|feed| {
            let bytes = loaded.folder.files.get(&feed.file)?;
            let text = std::str::from_utf8(bytes).ok()?;
            intake::movement::published::read(&feed.file, text).ok()
        })
        .flatten()
        .collect()
}

/// Returns the countries of which something was added.
fn changed(before: &[Imported], after: &[Imported]) -> BTreeSet<Country> {
    let counted = |all: &[Imported]| {
        let mut n: BTreeMap<Country, usize> = BTreeMap::new();
        for one in all {
            *n.entry(one.published.key.reporter).or_default() += 1;
        }
        n
    };
    let before = counted(before);
    let mut after = counted(after);
    after.retain(|country, n| before.get(country) != Some(n));
    after.into_keys().collect()
}

fn withheld(counts: &[Count], imported: Vec<Imported>, today: Day) -> Withheld {
    let gathered = Gathered {
        counts: counts.to_vec(),
        imported: Imports::of(imported),
        ..Gathered::default()
    };
    let movements = Movements::of(&Arc::new(gathered), today);
    let tables = movements.imported_tables().map(|table| {
        let rows = table.blocks.iter().flat_map(|block| {
            let totals = [&block.totals, &block.own];
            (block.rows.iter().map(|(_, values)| values)).chain(totals)
        });
        let told = rows
            .flatten()
            .filter(|value| **value != PublicValue::Missing);
        let (mut n, mut n_all) = (0, 0);
        for value in told {
            n_all += 1;
            n += usize::from(*value == PublicValue::Withheld);
        }
        (table.head.slug.clone(), (n, n_all))
    });
    tables.collect()
}
