//! One fault of a file.

use std::fmt;

use kernel::{Finding, Severity};

/// What kind of fault it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// The reporter's own nationals are counted where they cannot be, or lead a many-fold jump.
    OtherEntries,
    /// The level changes many-fold from one month to the next and stays.
    LevelBreak,
    /// Counts do not add up to a total published elsewhere.
    Gap,
    /// The columns for reporter and nationality are exchanged.
    Exchanged,
    /// Cells are so small that people could be recognised.
    SmallCells,
    /// Counts are rounded, so that their sum differs from the published total.
    Rounding,
    /// Months that had not happened are filled with noughts.
    FutureNoughts,
    /// A month is still to come, or more people are counted than can be.
    Impossible,
    /// A name or code is not one that the mapper knows.
    UnknownName,
    /// Months are those of a fiscal year.
    FiscalMonths,
    /// A later release replaces figures of an earlier one.
    Replaced,
    /// Counts go on in thousands.
    UnitChange,
    /// A month is the copy of another.
    CopiedMonth,
    /// Counts run up within the year.
    Cumulative,
    /// Two groups are counted under one.
    MergedGroups,
    /// A month is left out between others.
    MonthLeftOut,
    /// A total stands among its parts.
    TotalAsGroup,
    /// The season of a year lies three months off.
    ShiftedSeason,
    /// One cell is about ten times too large.
    SingleCell,
    /// A group is nobody while the others are still counted.
    VanishedGroup,
    /// One code becomes another.
    CodeChanged,
    /// A group keeps one number for months.
    SameNumber,
}

impl Kind {
    /// Returns the short name used in files and on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::OtherEntries => "other-entries",
            Self::LevelBreak => "level-break",
            Self::Gap => "gap",
            Self::Exchanged => "exchanged-columns",
            Self::SmallCells => "small-cells",
            Self::Rounding => "rounding",
            Self::FutureNoughts => "future-noughts",
            Self::Impossible => "impossible",
            Self::UnknownName => "unknown-name",
            Self::FiscalMonths => "fiscal-months",
            Self::Replaced => "replaced",
            Self::UnitChange => "unit-change",
            Self::CopiedMonth => "copied-month",
            Self::Cumulative => "cumulative",
            Self::MergedGroups => "merged-groups",
            Self::MonthLeftOut => "month-left-out",
            Self::TotalAsGroup => "total-as-group",
            Self::ShiftedSeason => "shifted-season",
            Self::SingleCell => "single-cell",
            Self::VanishedGroup => "vanished-group",
            Self::CodeChanged => "code-changed",
            Self::SameNumber => "same-number",
        }
    }

    /// Returns how much it weighs: an error refuses the rows, a warning sets them aside in quarantine, a
    /// notice is for the reader. What is said here is what [`super::admit`] does.
    #[must_use]
    pub fn severity(self) -> Severity {
        match self {
            Self::Exchanged | Self::Impossible | Self::UnknownName | Self::FutureNoughts => {
                Severity::Error
            }
            Self::OtherEntries
            | Self::LevelBreak
            | Self::UnitChange
            | Self::CopiedMonth
            | Self::Cumulative
            | Self::MergedGroups
            | Self::TotalAsGroup
            | Self::ShiftedSeason
            | Self::SingleCell
            | Self::VanishedGroup
            | Self::CodeChanged
            | Self::SameNumber => Severity::Warning,
            // Small cells are withheld at the way out; and that people are missing is no reason to doubt
            // those who were counted.
            Self::SmallCells
            | Self::Gap
            | Self::MonthLeftOut
            | Self::Rounding
            | Self::FiscalMonths
            | Self::Replaced => Severity::Notice,
        }
    }
}

impl Kind {
    /// Returns whose move it is, and what happens until then.
    #[must_use]
    pub fn whose_move(self) -> &'static str {
        match self.severity() {
            Severity::Error => {
                "The publisher's move: mend the rows and release the file again; until then they are not taken."
            }
            Severity::Warning => {
                "The publisher's move: a release without the fault; until then the rows are kept and not shown."
            }
            Severity::Notice => "Nobody has to do anything: the rows are taken as they are.",
        }
    }
}

/// One fault, with its rows, its reason and the question to put to the publisher.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The file.
    pub file: String,
    /// What kind of fault it is.
    pub kind: Kind,
    /// The lines concerned, in order; empty where the whole file is meant.
    pub lines: Vec<usize>,
    /// What was found, with the figures that show it.
    pub reason: String,
    /// A question that the publisher could answer.
    pub question: String,
}

impl Fault {
    /// Returns the fault as a finding at its first line.
    #[must_use]
    pub fn finding(&self) -> Finding {
        Finding {
            file: self.file.clone(),
            line: self.lines.first().copied().unwrap_or(0),
            severity: self.kind.severity(),
            what: format!("{}: {}", self.kind.name(), self.reason),
            advice: format!(
                "{} Ask the publisher: {}",
                self.kind.whose_move(),
                self.question
            ),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.finding(), f)
    }
}
