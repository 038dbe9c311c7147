//! The gatekeeper: what is wrong with a file, in which rows, why, and what to ask its publisher.

pub mod admit;
pub mod columns;
pub mod fault;
pub mod levels;
pub mod nationals;
pub mod once;
pub mod pattern;
pub mod releases;
pub mod rows;
pub mod small;
pub mod totals;

pub use admit::{Admitted, Taken, admit, impossible};
pub use columns::unknown_names;
pub use fault::{Fault, Kind};
pub use releases::compare;
pub use rows::not_meant;
pub use totals::PublishedTotal;

use crate::series::Sheet;

/// Returns everything that is wrong with one file, given totals that were published elsewhere.
///
/// `threshold` is the publication threshold: cells above nought and below it are a risk to the
/// people counted.
#[must_use]
pub fn inspect(sheet: &Sheet, totals: &[PublishedTotal], threshold: u64) -> Vec<Fault> {
    let mut faults = columns::unknown_names(sheet);
    faults.extend(columns::fiscal_months(sheet));
    let swapped = columns::exchanged(sheet);
    if let Some(fault) = swapped {
        // With reporters and nationalities exchanged every other comparison would be nonsense.
        faults.push(fault);
        return faults;
    }
    faults.extend(levels::future_noughts(sheet));
    let jumps = levels::jumps(sheet);
    faults.extend(nationals::own(sheet, &jumps));
    faults.extend(jumps);
    faults.extend(pattern::found(sheet));
    faults.extend(totals::rounding(sheet, totals));
    faults.extend(totals::gaps(sheet, totals));
    faults.extend(small::small_cells(sheet, threshold));
    faults
}
