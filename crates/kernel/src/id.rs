//! Identifiers that cannot be mistaken for one another.

use std::fmt;
use std::str::FromStr;

/// Why a text is not an identifier.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "\"{0}\" is not an identifier; use 1 to 64 letters, digits, '-', '_' or '.', beginning with a letter or digit"
)]
pub struct NotAnId(pub String);

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// Returns the identifier as it is written in files and addresses.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                let first = text.chars().next().is_some_and(|c| c.is_ascii_alphanumeric());
                let rest = text.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c));
                if first && rest && text.len() <= 64 {
                    Ok(Self(text.to_owned()))
                } else {
                    Err(NotAnId(text.chars().take(80).collect()))
                }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

ids! {
    /// Money announced, or a part of it, such as `F01`.
    AnnouncementId,
    /// A commitment, such as `C049`; it never changes and is never used again.
    CommitmentId,
    /// A fact about a person that a question asks for, such as `country_of_stay`.
    FactId,
    /// An indicator, such as `permits-issued`.
    IndicatorId,
    /// A dated meeting, such as `guatemala-2024`.
    MeetingId,
    /// An assessment method, such as `statcan`.
    MethodId,
    /// A published figure, such as `R001`.
    ObservationId,
    /// An office that informs people or takes their request, such as `safe-mobility-guatemala`.
    OfficeId,
    /// An organisation, such as `red-cross`.
    OrganisationId,
    /// An action package, such as `AP05`.
    PackageId,
    /// A lawful pathway, such as `parole-nicaraguans`.
    PathwayId,
    /// A source of data, such as `published-figures`.
    SourceId,
    /// What a document says about a promise, such as `E009`.
    StatementId,
}
