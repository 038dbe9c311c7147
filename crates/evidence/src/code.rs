//! The words by which files and addresses name qualifiers and kinds of sources.

use crate::observation::{KnownBasis, Qualifier, SourceClass};

kernel::coded!(Qualifier {
    Exact = "exact",
    AtLeast = "at-least",
    AtMost = "at-most",
    About = "about",
    Nearly = "nearly",
    Corrected = "corrected",
    NotFound = "not-found",
});

kernel::coded!(KnownBasis {
    Stated = "stated",
    Address = "address",
    AsOf = "as-of",
});

kernel::coded!(SourceClass {
    SelfReported = "self-reported",
    PartnerReported = "partner-reported",
    UnitedNations = "united-nations",
    Independent = "independent",
    OfficialDataset = "official-dataset",
    OfficialViaPress = "official-via-press",
    Press = "press",
    Missing = "missing",
});
