//! The transactions held, divided over places and sectors and added to the cells.

use assistance::division::Share;
use kernel::Severity;

use super::{Cells, Codes, Key, Reader};
use crate::iati::refusal::RefusalKind;
use crate::iati::rules;

/// Cells in one run.
const MOST_CELLS: usize = 400_000;

impl Reader<'_> {
    /// Divides the transactions held and adds them to the cells.
    pub(super) fn add_held(&mut self) -> Result<(), RefusalKind> {
        let by = self.question.by;
        if by.recipient || by.sector {
            self.prepare_activity();
        }
        let tells_published = by.currency && self.question.into.is_some();
        for held in &self.held {
            let key = Key {
                recipient: 0,
                sector: 0,
                year: if by.year { held.year } else { 0 },
                kind: if by.kind { held.kind } else { 0 },
                currency: held.currency,
                published: tells_published.then_some(held.published),
            };
            if !by.recipient && !by.sector {
                add(&mut self.cells, key, held.minor);
                continue;
            }
            let own = &self.own_places[held.places.0 as usize..held.places.1 as usize];
            let places = match own {
                [] => &self.place_division,
                own => {
                    self.own_place_division.divide_places(own);
                    &self.own_place_division
                }
            };
            let own = &self.own_sectors[held.sectors.0 as usize..held.sectors.1 as usize];
            let sectors = match own {
                [] => &self.sector_division,
                own => {
                    self.own_sector_division.divide(own.iter());
                    &self.own_sector_division
                }
            };
            self.splitter
                .split(held.minor, &places.weights, &mut self.place_parts);
            for (place, place_part) in places.codes.iter().zip(&self.place_parts) {
                if *place_part == 0 && held.minor != 0 {
                    continue;
                }
                let key = Key {
                    recipient: if by.recipient { *place } else { 0 },
                    ..key
                };
                if !by.sector {
                    add(&mut self.cells, key, *place_part);
                    continue;
                }
                self.splitter
                    .split(*place_part, &sectors.weights, &mut self.sector_parts);
                for (sector, part) in sectors.codes.iter().zip(&self.sector_parts) {
                    if *part != 0 || *place_part == 0 {
                        add(
                            &mut self.cells,
                            Key {
                                sector: *sector,
                                ..key
                            },
                            *part,
                        );
                    }
                }
            }
        }
        self.held.clear();
        self.own_places.clear();
        self.own_sectors.clear();
        if self.cells.len() > MOST_CELLS {
            return Err(RefusalKind::TooMuch {
                limit: MOST_CELLS,
                what: "different rows",
            });
        }
        Ok(())
    }

    /// Makes the activity's own places and sectors ready to divide by, once.
    fn prepare_activity(&mut self) {
        if self.prepared {
            return;
        }
        self.prepared = true;
        keep_one_vocabulary(&mut self.places, 0, &self.recipients);
        let places = self.place_division.divide_places(&self.places);
        let sectors = self.sector_division.divide(self.sectors.iter());
        let line = self.activity_line;
        for (how, what) in [(places, "places"), (sectors, "sectors")] {
            let notes = &mut self.notes;
            rules::rebasing(how, what, |kind, told, advice| {
                notes.note(kind, Severity::Notice, line, || told, advice);
            });
        }
    }
}

#[inline]
fn add(cells: &mut Cells, key: Key, minor: i128) {
    let cell = cells.entry(key).or_default();
    cell.minor += minor;
    cell.n_parts += 1;
}

/// Keeps the regions of one vocabulary; `from` is where the list begins.
pub(super) fn keep_one_vocabulary(places: &mut Vec<Share<u32>>, from: usize, codes: &Codes) {
    let text = |share: &Share<u32>| &*codes.texts[share.code as usize];
    let regions = places[from..].iter().filter(|share| !share.is_country);
    let Some(kept) = rules::region_vocabulary(regions.map(text)) else {
        return;
    };
    let is_kept =
        |share: &Share<u32>| share.is_country || rules::vocabulary_of(text(share)) == kept;
    let mut end = from;
    for at in from..places.len() {
        let share = places[at];
        if is_kept(&share) {
            places[end] = share;
            end += 1;
        }
    }
    places.truncate(end);
}
