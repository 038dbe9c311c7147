//! The parts of the public site.

use ui::{Entry, Nav};

/// A part of the site with its own entry in the frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// Where the compact stands.
    Home,
    /// What was promised.
    Commitments,
    /// Who promised.
    Members,
    /// Themes.
    Pillars,
    /// Committees.
    Packages,
    /// When members met.
    Meetings,
    /// Who has reported.
    Cycles,
    /// Counts of people moving.
    Movement,
    /// How ratings are computed.
    Methods,
    /// Where figures come from.
    Sources,
    /// Everybody's promises on one page.
    Glance,
    /// What courts and auditors found.
    Verdicts,
    /// What is not known.
    Unknown,
    /// Lawful pathways.
    Pathways,
    /// Questions about oneself.
    Screening,
    /// Where people are served.
    Offices,
    /// Money announced.
    Money,
    /// Search over everything.
    Search,
    /// What this is.
    About,
    /// Tables to download.
    Data,
}

/// The entries of the public site.
pub const NAV: Nav = Nav {
    home: "/",
    head: &[
        Section::Pathways.entry(),
        Section::Offices.entry(),
        Section::Commitments.entry(),
        Section::Members.entry(),
        Section::Money.entry(),
        Section::Meetings.entry(),
        Section::Movement.entry(),
        Section::Verdicts.entry(),
        Section::Methods.entry(),
        Section::Unknown.entry(),
        Section::Search.entry(),
    ],
    foot: &[
        Section::Home.entry(),
        Section::Glance.entry(),
        Section::Pathways.entry(),
        Section::Screening.entry(),
        Section::Offices.entry(),
        Section::Commitments.entry(),
        Section::Members.entry(),
        Section::Pillars.entry(),
        Section::Packages.entry(),
        Section::Meetings.entry(),
        Section::Cycles.entry(),
        Section::Money.entry(),
        Section::Movement.entry(),
        Section::Verdicts.entry(),
        Section::Methods.entry(),
        Section::Sources.entry(),
        Section::Unknown.entry(),
        Section::About.entry(),
        Section::Data.entry(),
    ],
    promise: "frame-promise",
};

impl Section {
    /// Returns the section's address and the key of its name.
    pub const fn entry(self) -> Entry {
        let (path, key) = match self {
            Self::Home => ("/", "section-home"),
            Self::Commitments => ("/commitments", "section-commitments"),
            Self::Members => ("/members", "section-members"),
            Self::Pillars => ("/pillars", "section-pillars"),
            Self::Packages => ("/packages", "section-packages"),
            Self::Meetings => ("/meetings", "section-meetings"),
            Self::Cycles => ("/cycles", "section-cycles"),
            Self::Movement => ("/movement", "section-movement"),
            Self::Methods => ("/methods", "section-methods"),
            Self::Sources => ("/sources", "section-sources"),
            Self::Glance => ("/glance", "section-glance"),
            Self::Verdicts => ("/verdicts", "section-verdicts"),
            Self::Unknown => ("/unknown", "section-unknown"),
            Self::Pathways => ("/pathways", "section-pathways"),
            Self::Screening => ("/screening", "section-screening"),
            Self::Offices => ("/offices", "section-offices"),
            Self::Money => ("/money", "section-money"),
            Self::Search => ("/search", "section-search"),
            Self::About => ("/about", "section-about"),
            Self::Data => ("/data", "section-data"),
        };
        Entry { path, key }
    }
}
