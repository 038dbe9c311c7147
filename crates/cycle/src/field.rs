//! The fields of a report, by the names that forms, tables and the log know them by.

use std::fmt;
use std::str::FromStr;

/// How many figures a report may hold.
pub const MOST_FIGURES: u8 = 20;
/// How many pieces of evidence a report may hold.
pub const MOST_EVIDENCE: u8 = 30;

/// One field of a report; the order is that of the form.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// Whether there is anything new.
    News,
    /// How far the promise is delivered, as the member says.
    Delivery,
    /// Of one deliverable.
    Deliverable(String, DeliverablePart),
    /// Of one figure, counted from 1.
    Figure(u8, FigurePart),
    /// What happened, in the member's words.
    Narrative,
    /// What stands in the way.
    Difficulties,
    /// How the promise itself should be changed.
    Change,
    /// What the member asks to be allowed.
    Flexibility(FlexibilityPart),
    /// An address, or a file as `file:` with its digest; counted from 1.
    Evidence(u8),
    /// The language of record.
    Language,
}

/// What is said of a deliverable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DeliverablePart {
    /// Done, begun, not, or not known.
    State,
    /// Since which day.
    On,
    /// What shows it.
    Evidence,
}

kernel::coded!(DeliverablePart {
    State = "state",
    On = "on",
    Evidence = "evidence",
});

/// What is said of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FigurePart {
    /// What is counted.
    Indicator,
    /// The number.
    Value,
    /// In which unit.
    Unit,
    /// When it was true.
    AsOf,
    /// How exact it is.
    Qualifier,
    /// Where it is published.
    Address,
}

kernel::coded!(FigurePart {
    Indicator = "indicator",
    Value = "value",
    Unit = "unit",
    AsOf = "as_of",
    Qualifier = "qualifier",
    Address = "address",
});

/// What is said when a member asks for flexibility.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FlexibilityPart {
    /// From which rule.
    Rule,
    /// Why.
    Why,
    /// Until which day.
    Until,
    /// What support is needed.
    Support,
}

kernel::coded!(FlexibilityPart {
    Rule = "rule",
    Why = "why",
    Until = "until",
    Support = "support",
});

/// Why a text names no field.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is no field of a report; take the names from the form's own table")]
pub struct NotAField(pub String);

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::News => f.write_str("news"),
            Self::Delivery => f.write_str("delivery"),
            Self::Deliverable(id, part) => write!(f, "deliverable.{id}.{}", part.code()),
            Self::Figure(n, part) => write!(f, "figure.{n}.{}", part.code()),
            Self::Narrative => f.write_str("narrative"),
            Self::Difficulties => f.write_str("difficulties"),
            Self::Change => f.write_str("change"),
            Self::Flexibility(part) => write!(f, "flexibility.{}", part.code()),
            Self::Evidence(n) => write!(f, "evidence.{n}"),
            Self::Language => f.write_str("language"),
        }
    }
}

impl FromStr for Field {
    type Err = NotAField;

    fn from_str(text: &str) -> Result<Self, NotAField> {
        read(text).ok_or_else(|| NotAField(text.chars().take(80).collect()))
    }
}

fn read(text: &str) -> Option<Field> {
    Some(match text {
        "news" => Field::News,
        "delivery" => Field::Delivery,
        "narrative" => Field::Narrative,
        "difficulties" => Field::Difficulties,
        "change" => Field::Change,
        "language" => Field::Language,
        _ => match text.split_once('.')? {
            // An identifier may hold dots, the part never does.
            ("deliverable", rest) => {
                let (id, part) = rest.rsplit_once('.')?;
                // The same alphabet as every other identifier.
                let id: kernel::IndicatorId = id.parse().ok()?;
                Field::Deliverable(id.to_string(), part.parse().ok()?)
            }
            ("figure", rest) => {
                let (n, part) = rest.split_once('.')?;
                Field::Figure(counted(n, MOST_FIGURES)?, part.parse().ok()?)
            }
            ("flexibility", part) => Field::Flexibility(part.parse().ok()?),
            ("evidence", n) => Field::Evidence(counted(n, MOST_EVIDENCE)?),
            _ => return None,
        },
    })
}

/// Reads a number from 1 in its one spelling.
fn counted(text: &str, most: u8) -> Option<u8> {
    let n: u8 = text.parse().ok()?;
    ((1..=most).contains(&n) && n.to_string() == text).then_some(n)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_reads_back_as_itself_and_nothing_else_is_one() {
        let names = [
            "news",
            "delivery",
            "deliverable.permits-issued.state",
            "deliverable.a.b.on",
            "figure.1.value",
            "figure.20.as_of",
            "narrative",
            "difficulties",
            "change",
            "flexibility.until",
            "evidence.30",
            "language",
        ];
        for name in names {
            assert_eq!(name.parse::<Field>().expect(name).to_string(), name);
        }
        let wrong = [
            "",
            "News",
            "news ",
            "figure.0.value",
            "figure.01.value",
            "figure.+1.value",
            "figure.21.value",
            "figure.1",
            "evidence.31",
            "deliverable..state",
            "deliverable.x",
            "deliverable.<b>.state",
            "flexibility",
        ];
        for name in wrong {
            assert!(name.parse::<Field>().is_err(), "{name}");
        }
    }
}
