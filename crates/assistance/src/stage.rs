//! The stages through which money passes, never added to one another.

use std::fmt;
use std::str::FromStr;

/// A stage between the first words about money and the last.
///
/// A total belongs to exactly one stage: adding a commitment to the payment that fulfils it
/// would count one dollar twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// Said aloud, in a speech, a fact sheet or a statement.
    Announced,
    /// Promised in writing or appropriated by a parliament.
    Pledged,
    /// Bound by a contract or an agreement.
    Awarded,
    /// Written into a budget or a plan of payments.
    Planned,
    /// Received by the activity that reports it.
    Received,
    /// Paid out to another.
    Disbursed,
    /// Spent on goods, people or services.
    Spent,
    /// Paid back: loans, interest, reimbursement, equity.
    Returned,
    /// Used in a community, by the receiving side's own word.
    Used,
}

impl Stage {
    /// All stages in the order in which money passes them.
    pub const ALL: [Self; 9] = [
        Self::Announced,
        Self::Pledged,
        Self::Awarded,
        Self::Planned,
        Self::Received,
        Self::Disbursed,
        Self::Spent,
        Self::Returned,
        Self::Used,
    ];

    /// Returns the stage to which a kind of transaction belongs, if it moves money at all.
    #[must_use]
    pub fn of(kind: TransactionKind) -> Option<Self> {
        match kind.0 {
            12 | 13 => Some(Self::Pledged),
            2 | 11 => Some(Self::Awarded),
            1 => Some(Self::Received),
            3 => Some(Self::Disbursed),
            4 => Some(Self::Spent),
            5..=8 => Some(Self::Returned),
            _ => None,
        }
    }

    /// Returns the word used in files and on the command line.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Announced => "announced",
            Self::Pledged => "pledged",
            Self::Awarded => "awarded",
            Self::Planned => "planned",
            Self::Received => "received",
            Self::Disbursed => "disbursed",
            Self::Spent => "spent",
            Self::Returned => "returned",
            Self::Used => "used",
        }
    }
}

impl fmt::Display for Stage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// Whether money is given, lent, or neither.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Terms {
    /// Nobody says.
    #[default]
    Unsaid,
    /// A grant.
    Grant,
    /// A loan or a bond: money that is to come back.
    Loan,
    /// Something else: equity, debt relief, a guarantee, a subsidy of interest.
    Other,
}

impl Terms {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Grant, Self::Loan, Self::Other, Self::Unsaid];

    /// Returns what a code of the aid standard's list `FinanceType` says.
    #[must_use]
    pub fn of(code: u16) -> Self {
        match code {
            0 => Self::Unsaid,
            100..=199 => Self::Grant,
            400..=499 => Self::Loan,
            _ => Self::Other,
        }
    }

    /// Returns the word used in files.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Unsaid => "unsaid",
            Self::Grant => "grant",
            Self::Loan => "loan",
            Self::Other => "other",
        }
    }
}

/// The kind of a transaction: a code of the aid standard's list `TransactionType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TransactionKind(pub u8);

/// Why a text names no kind of transaction.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "\"{0}\" is no kind of transaction; use its code (1 to 13) or one of incoming, commitment, disbursement, expenditure, interest, repayment, reimbursement, purchase-of-equity, sale-of-equity, guarantee, incoming-commitment, outgoing-pledge, incoming-pledge"
)]
pub struct NotAKind(pub String);

const KIND_NAMES: [&str; 13] = [
    "incoming",
    "commitment",
    "disbursement",
    "expenditure",
    "interest",
    "repayment",
    "reimbursement",
    "purchase-of-equity",
    "sale-of-equity",
    "guarantee",
    "incoming-commitment",
    "outgoing-pledge",
    "incoming-pledge",
];

impl TransactionKind {
    /// Returns the kind with this code, if the standard has it.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let number: u8 = match code.as_bytes() {
            [d @ b'1'..=b'9'] => d - b'0',
            [b'1', d @ b'0'..=b'3'] => 10 + (d - b'0'),
            _ => return None,
        };
        Some(Self(number))
    }

    /// Returns the name in words, such as `disbursement`; `unknown` for kind 0.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self.0 {
            0 => "unknown",
            code => KIND_NAMES
                .get(usize::from(code) - 1)
                .copied()
                .unwrap_or("unknown"),
        }
    }
}

impl FromStr for TransactionKind {
    type Err = NotAKind;

    fn from_str(text: &str) -> Result<Self, NotAKind> {
        Self::from_code(text)
            .or_else(|| {
                let at = KIND_NAMES.iter().position(|name| *name == text)?;
                u8::try_from(at + 1).ok().map(Self)
            })
            .ok_or_else(|| NotAKind(text.chars().take(40).collect()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_known_by_code_and_by_name() {
        for code in 1..=13_u8 {
            let kind: TransactionKind = code.to_string().parse().unwrap();
            assert_eq!(kind, TransactionKind(code));
            assert_eq!(kind.name().parse::<TransactionKind>().unwrap(), kind);
        }
        for text in ["", "0", "14", "01", "1 ", "C", "disbursements"] {
            assert!(text.parse::<TransactionKind>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_guarantee_moves_no_money() {
        assert_eq!(Stage::of(TransactionKind(10)), None);
        assert_eq!(Stage::of(TransactionKind(3)), Some(Stage::Disbursed));
        assert_eq!(Stage::of(TransactionKind(13)), Some(Stage::Pledged));
    }
}
