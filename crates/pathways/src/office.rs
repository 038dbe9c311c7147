//! Offices: where people are informed and where requests begin.

use kernel::{Country, Day, OfficeId};

use crate::cases::Case;
use crate::pathway::{Reviewed, Version};
use crate::texts::Texts;

/// An office with all its versions.
#[derive(Clone, Debug)]
pub struct Office {
    /// Its name; it never changes.
    pub id: OfficeId,
    /// The row of the published list that it tells.
    pub row: String,
    /// Where it is.
    pub country: Country,
    /// How far its clock is from UTC, such as `-05:00`; absent where a country has several.
    pub utc_offset: Option<String>,
    /// Official addresses.
    pub official: Vec<String>,
    /// Who runs it.
    pub operators: Vec<String>,
    /// Who looked at the file.
    pub reviewed: Reviewed,
    /// Versions, oldest first.
    pub versions: Vec<OfficeVersion>,
    /// The words.
    pub texts: Texts,
    /// Worked cases.
    pub cases: Vec<Case>,
    /// The file, relative to the charter.
    pub file: String,
}

/// A version of an office: whom it serves, where and how.
#[derive(Clone, Debug)]
pub struct OfficeVersion {
    /// Whom it serves, and when.
    pub rule: Version,
    /// By when one had to be in the country, where published.
    pub presence: Option<Day>,
    /// How people register.
    pub registration: Registration,
    /// How many are taken in, and when.
    pub intake: Intake,
    /// Where it is; empty where not published.
    pub sites: Vec<Site>,
    /// How to reach it.
    pub contact: Contact,
}

/// How people register with an office.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Registration {
    /// With a form on the internet.
    OnlineForm,
    /// Only people whom the United Nations contact.
    ContactedOnly,
    /// In person, without an appointment.
    WalkIn,
    /// The published rules do not say.
    #[default]
    NotPublished,
}

kernel::coded!(Registration {
    OnlineForm = "online-form",
    ContactedOnly = "contacted-only",
    WalkIn = "walk-in",
    NotPublished = "not-published",
});

/// How many an office takes in, and when.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Intake {
    /// The published rules do not say.
    #[default]
    NotPublished,
    /// No limit is published.
    Open,
    /// So many a day, then the form closes.
    DailyQuota,
    /// On certain days only.
    SetDays,
    /// Only people whom the United Nations contact.
    ContactedOnly,
}

kernel::coded!(Intake {
    NotPublished = "not-published",
    Open = "open",
    DailyQuota = "daily-quota",
    SetDays = "set-days",
    ContactedOnly = "contacted-only",
});

/// One place of an office. What is not published is absent.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Site {
    /// The name of the place.
    pub name: String,
    /// Street and number.
    pub address: Option<String>,
    /// Town.
    pub city: Option<String>,
    /// Province or department.
    pub province: Option<String>,
    /// Postal code.
    pub postal_code: Option<String>,
    /// Degrees north, as written.
    pub latitude: Option<String>,
    /// Degrees east, as written.
    pub longitude: Option<String>,
    /// Where the coordinates are published, if they are those of the town and not of the door.
    pub located_by: Option<String>,
}

/// How to reach an office.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    /// Telephone.
    pub phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// Address on the web.
    pub web: Option<String>,
    /// Languages spoken, as ISO 639-1 codes.
    pub languages: Vec<String>,
    /// Opening hours.
    pub hours: Vec<Hours>,
    /// What is published about access for disabled people.
    pub accessibility: Option<String>,
}

/// One line of opening hours.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hours {
    /// Days in two letters, such as `Mo We Fr`.
    pub days: String,
    /// Opening time.
    pub opens: String,
    /// Closing time; empty where not published.
    pub closes: String,
}
