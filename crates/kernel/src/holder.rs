//! Who promises, reports, replies.

use std::fmt;
use std::str::FromStr;

use crate::id::OrganisationId;
use crate::place::Country;

/// Who holds a promise, a report, an office's return: keys name a holder, never a member, since
/// organisations report too.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Holder {
    /// One country.
    Country(Country),
    /// An organisation; written `org:NAME`.
    Organisation(OrganisationId),
    /// All members together; written `REG`.
    All,
}

/// Why a text is not a holder.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "\"{0}\" holds nothing; write a country as GTM, an organisation as org:NAME, all members as REG"
)]
pub struct NotAHolder(pub String);

impl Holder {
    /// Returns the country, where one holds it.
    #[must_use]
    pub fn country(&self) -> Option<Country> {
        match self {
            Self::Country(country) => Some(*country),
            Self::Organisation(_) | Self::All => None,
        }
    }
}

impl FromStr for Holder {
    type Err = NotAHolder;

    fn from_str(text: &str) -> Result<Self, NotAHolder> {
        let read = match text.strip_prefix("org:") {
            Some(name) => name.parse().ok().map(Self::Organisation),
            None if text == "REG" => Some(Self::All),
            None => text.parse().ok().map(Self::Country),
        };
        read.ok_or_else(|| NotAHolder(text.chars().take(40).collect()))
    }
}

impl fmt::Display for Holder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Country(country) => f.write_str(country.code()),
            Self::Organisation(name) => write!(f, "org:{name}"),
            Self::All => f.write_str("REG"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_holder_survives_being_written_and_read() {
        for text in ["GTM", "org:red-cross", "REG"] {
            let holder: Holder = text.parse().unwrap();
            assert_eq!(holder.to_string(), text);
            assert_eq!(holder.country().is_some(), text == "GTM");
        }
        for text in ["gtm", "ORG:x", "org:", "org:a b", "org:REG/x", "reg", ""] {
            assert!(text.parse::<Holder>().is_err(), "{text}");
        }
    }
}
