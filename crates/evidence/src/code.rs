//! The words by which files and addresses name qualifiers and kinds of sources.

use crate::observation::{KnownBasis, Qualifier, SourceClass};
use crate::statement::{DocumentKind, Part, Shows};

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
    Unknown = "unknown",
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

kernel::coded!(Shows {
    Done = "done",
    Exceeded = "exceeded",
    Partly = "partly",
    Narrowed = "narrowed",
    Begun = "begun",
    Delayed = "delayed",
    Suspended = "suspended",
    Reinstated = "reinstated",
    Ended = "ended",
    Contradicts = "contradicts",
    Background = "background",
});

kernel::coded!(DocumentKind {
    Law = "law",
    Decree = "decree",
    Regulation = "regulation",
    Court = "court",
    OfficialPage = "official-page",
    OfficialDataset = "official-dataset",
    Statement = "statement",
    Un = "un",
    Ngo = "ngo",
    Research = "research",
    Press = "press",
    LawFirm = "law-firm",
});

kernel::coded!(Part {
    Own = "self",
    Partner = "partner",
    Operator = "operator",
    Outside = "outside",
});
