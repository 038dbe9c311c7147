//! The invented promises under what the bundled charter lets out.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use kernel::{CommitmentId, Day};
use publication::money::aid::{ActivityAid, Aid, View};
use testkit::invented::InventedShelf;

use publication::{Answered, PastRating, Shelf, ShelfError, Snapshot, Visibility};

/// Returns the folder of the bundled charter.
pub fn charter_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../charters/los-angeles")
}

/// A shelf of invented promises, from the compact's adoption until a late day.
pub struct OfTheCharter(Visibility, Arc<evidence::Addresses>);

impl OfTheCharter {
    pub fn open() -> Self {
        let charter = charter::load(&charter_folder()).charter;
        let charter = charter.expect("the bundled charter is sound");
        Self(charter.visibility, charter.compact.addresses)
    }

    fn bounds() -> (Day, Day) {
        let day = |text: &str| text.parse().expect("a day");
        (day("2022-06-10"), day("2026-11-20"))
    }
}

impl Shelf for OfTheCharter {
    fn today(&self) -> Day {
        Self::bounds().1
    }

    fn snapshot(&self, day: Day) -> Answered<'_, Arc<Snapshot>> {
        Box::pin(std::future::ready(self.known_on(day)))
    }

    fn aid(&self, day: Day, view: View) -> Answered<'_, Arc<Aid>> {
        InventedShelf.aid(day, view)
    }

    fn activity<'a>(
        &'a self,
        day: Day,
        view: View,
        id: &'a str,
    ) -> Answered<'a, Option<Arc<ActivityAid>>> {
        InventedShelf.activity(day, view, id)
    }

    fn ratings<'a>(&'a self, day: Day, id: &'a CommitmentId) -> Answered<'a, Vec<PastRating>> {
        InventedShelf.ratings(day, id)
    }
}

impl OfTheCharter {
    fn known_on(&self, day: Day) -> Result<Arc<Snapshot>, ShelfError> {
        let (adopted, today) = Self::bounds();
        if day > today {
            return Err(ShelfError::Future { asked: day, today });
        }
        if day < adopted {
            let asked = day;
            return Err(ShelfError::TooEarly { asked, adopted });
        }
        let mut snapshot = testkit::invented::snapshot();
        snapshot.compact.addresses = Arc::clone(&self.1);
        Ok(Arc::new(Snapshot {
            on: day,
            visibility: self.0.clone(),
            cycles: Arc::new(testkit::invented::cycles().on(day)),
            ..snapshot
        }))
    }
}
