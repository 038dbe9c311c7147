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
    /// Where it helps.
    pub country: Country,
    /// What kind it is.
    pub what: What,
    /// Kinds of pathways it is for; empty: for everybody.
    pub kinds: Vec<Kind>,
    /// Its name, as it calls itself.
    pub name: String,
    /// Town.
    pub city: String,
    /// Street, number, floor.
    pub address: String,
    /// Telephone.
    pub phone: String,
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
        !(self.address.is_empty() && self.phone.is_empty() && self.url.is_empty())
    }
}
