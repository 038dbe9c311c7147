//! People to ask: authorities, helplines, legal aid; each with its source and the day of it.

use kernel::{Country, Localized, Period};

use crate::pathway::Kind;

/// What kind of contact it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// The authority that decides or takes requests.
    Authority,
    /// The United Nations refugee agency.
    Unhcr,
    /// A telephone to ask.
    Helpline,
    /// Lawyers without a fee.
    LegalAid,
    /// The person's own consulate.
    Consular,
    /// Who hears complaints about authorities.
    Ombudsman,
}

kernel::coded!(What {
    Authority = "authority",
    Unhcr = "unhcr",
    Helpline = "helpline",
    LegalAid = "legal-aid",
    Consular = "consular",
    Ombudsman = "ombudsman",
});

/// By what a contact is confirmed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// The contact's own publication.
    Official,
    /// Two sources.
    TwoSources,
    /// One source.
    OneSource,
    /// A source so old that it may hold no more.
    Old,
}

kernel::coded!(Known {
    Official = "official",
    TwoSources = "two-sources",
    OneSource = "one-source",
    Old = "old",
});

/// Somebody to ask. What is not published is absent.
#[derive(Clone, Debug)]
pub struct Contact {
    /// Its name over all countries, such as `GTM/drer`.
    pub id: String,
    /// Where it helps; absent: in every country.
    pub country: Option<Country>,
    /// What kind it is.
    pub what: What,
    /// Kinds of pathways it is for; empty: for everybody.
    pub kinds: Vec<Kind>,
    /// Whether somebody in danger may be sent there: not who arranges returns, nor a post at the border.
    pub in_danger: bool,
    /// Its name, as it calls itself.
    pub name: String,
    /// Town.
    pub city: String,
    /// Street, number, floor.
    pub address: String,
    /// Telephones, one number each.
    pub phones: Vec<String>,
    /// A number for written messages.
    pub whatsapp: String,
    /// Address on the web.
    pub url: String,
    /// Opening hours in words.
    pub hours: Localized,
    /// What to know before going.
    pub note: Localized,
    /// Where it was published.
    pub source: String,
    /// The day, month or year of the source.
    pub source_on: Option<Period>,
    /// By what it is confirmed.
    pub known: Known,
    /// The file, relative to the charter.
    pub file: String,
    /// The line of its block in the file.
    pub line: usize,
}

impl Contact {
    /// Returns whether it is for pathways of a kind.
    #[must_use]
    pub fn is_for(&self, kind: Kind) -> bool {
        self.kinds.is_empty() || self.kinds.contains(&kind)
    }

    /// Returns whether a person could find or call it.
    #[must_use]
    pub fn can_be_reached(&self) -> bool {
        !(self.address.is_empty()
            && self.phones.is_empty()
            && self.whatsapp.is_empty()
            && self.url.is_empty())
    }

    /// Returns the numbers as a person reads them, one beside the other.
    #[must_use]
    pub fn numbers(&self) -> String {
        let written = (!self.whatsapp.is_empty()).then(|| format!("WhatsApp {}", self.whatsapp));
        let all: Vec<String> = self.phones.iter().cloned().chain(written).collect();
        all.join(" · ")
    }
}

/// Returns whether a text is one telephone number: `+` and 7 to 15 digits, or a short code of 3 to 6.
#[must_use]
pub fn is_number(text: &str) -> bool {
    let digits = dialled(text);
    let is_plain = text
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, '+' | ' ' | '-'));
    let n = digits.trim_start_matches('+').len();
    let has_one_plus = text.matches('+').count() <= 1;
    is_plain
        && has_one_plus
        && if text.starts_with('+') {
            (7..=15).contains(&n)
        } else {
            !digits.contains('+') && (3..=6).contains(&n)
        }
}

/// Returns a number as a telephone dials it.
#[must_use]
pub fn dialled(number: &str) -> String {
    let kept = number.chars().filter(|c| c.is_ascii_digit() || *c == '+');
    kept.collect()
}
