//! Cells that are merged downwards: a label says the same of every row, a count counts once.

use super::{Book, said};
use crate::movement::header;
use crate::movement::numbers::MERGED;

/// The most merged cells of a sheet that are looked at.
const MOST_MERGED: usize = 5_000;

/// The row of the header, and which of its columns hold labels: what may be said of several rows at once.
#[derive(Debug, Default)]
pub(super) struct Header {
    line: usize,
    is_label: Vec<bool>,
}

impl Header {
    /// Returns which columns of a header hold labels.
    pub(super) fn of(line: usize, cells: &[String]) -> Self {
        let names: Vec<&str> = cells.iter().map(String::as_str).collect();
        let format = header::known(&names);
        Self {
            line,
            is_label: (names.iter())
                .map(|name| header::is_label(format, name))
                .collect(),
        }
    }
}

/// The merged cells of a sheet.
pub(super) struct Merged {
    header: Header,
    regions: Vec<Region>,
}

/// A cell that is merged with those below it.
struct Region {
    column: usize,
    first: u32,
    last: u32,
    text: String,
}

impl Merged {
    /// Finds the cells of a sheet that are merged downwards.
    ///
    /// # Errors
    ///
    /// Where there are more than are looked at.
    pub(super) fn of(book: &mut Book, sheet: &str, header: Header) -> Result<Self, String> {
        let regions = book.merge_cells_by_sheet_name(sheet).map_err(said)?;
        let downwards = regions
            .into_iter()
            .filter(|region| region.end.0 > region.start.0);
        let regions: Vec<Region> = downwards
            .take(MOST_MERGED + 1)
            .map(|region| Region {
                column: region.start.1 as usize,
                first: region.start.0,
                last: region.end.0,
                text: String::new(),
            })
            .collect();
        if regions.len() > MOST_MERGED {
            return Err(format!(
                "sheet {sheet} has more than {MOST_MERGED} merged cells; part them, so that every row says all of it"
            ));
        }
        Ok(Self { header, regions })
    }

    /// Fills a row with what is said of it above. A count that is merged over several rows belongs to none of
    /// them: each gets the mark by which it is refused. Where a whole row is merged, it is one tall row.
    pub(super) fn fill(&mut self, at: u32, row: &mut [String]) {
        self.regions.retain(|region| region.last >= at);
        let has_own = row.iter().any(|cell| !cell.is_empty());
        let marked: Vec<(usize, String)> = (self.regions.iter())
            .filter(|region| region.first == at)
            .filter_map(|region| Some((region.column, self.mark(region, row)?)))
            .collect();
        for region in &mut self.regions {
            let Some(cell) = row.get_mut(region.column) else {
                continue;
            };
            if region.first == at {
                let mark = marked.iter().find(|(column, _)| *column == region.column);
                if let Some((_, mark)) = mark {
                    cell.clone_from(mark);
                }
                region.text.clone_from(cell);
            } else if region.first < at && has_own && cell.is_empty() {
                cell.clone_from(&region.text);
            }
        }
    }

    /// Returns the mark of a cell that counts several rows at once, if it does.
    fn mark(&self, region: &Region, row: &[String]) -> Option<String> {
        let text = row.get(region.column)?;
        let is_label = self.header.is_label.get(region.column).copied();
        let is_count = text.contains(|letter: char| letter.is_numeric())
            && !is_label.unwrap_or_default()
            && region.first as usize > self.header.line;
        let n_rows = region.last - region.first + 1;
        (is_count && !self.is_one_row(region, row))
            .then(|| format!("{MERGED} over {n_rows} rows: {text}"))
    }

    /// Returns whether everything in a row is merged as far down as this cell.
    fn is_one_row(&self, cell: &Region, row: &[String]) -> bool {
        let reaches = |column: usize| {
            let covers = |one: &Region| {
                one.column == column && one.first <= cell.first && one.last >= cell.last
            };
            self.regions.iter().any(covers)
        };
        let mut filled = (0..row.len()).filter(|column| !row[*column].is_empty());
        filled.all(reaches)
    }
}
