//! `office.toml`, with the words and cases beside it.

use kernel::{Country, Finding, OfficeId};
use pathways::Rulebook;
use pathways::office::{Contact, Hours, Office, OfficeVersion, Site};
use pathways::pathway::Version;
use serde::Deserialize;

use super::cases;
use super::files::reviewed;
use super::texts::{Asked, Needed, Pages, assemble};
use super::versions::{SiteEntry, VersionEntry, version};
use crate::folder::{Content, Folder};
use crate::reading::{Reading, Text};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OfficeFile {
    id: Text,
    row: String,
    country: Text,
    utc_offset: Option<Text>,
    official: Vec<Text>,
    operators: Vec<String>,
    reviewed_by: String,
    reviewed_on: Text,
    review_by: Text,
    version: Vec<VersionEntry>,
}

const OFFICE_SECTIONS: [&str; 1] = ["how to start"];

/// Reads every office, in alphabetical order of names.
pub fn offices(
    folder: &Folder,
    book: &Rulebook,
    shared: &Pages,
    asked: &mut Asked,
    findings: &mut Vec<Finding>,
) -> Vec<Office> {
    folder
        .under("offices/", "/office.toml")
        .filter_map(|(path, content)| office(folder, path, content, book, shared, asked, findings))
        .collect()
}

fn office(
    folder: &Folder,
    path: &str,
    content: Content<'_>,
    book: &Rulebook,
    shared: &Pages,
    asked: &mut Asked,
    findings: &mut Vec<Finding>,
) -> Option<Office> {
    let prefix = path.trim_end_matches("office.toml");
    let own = Pages::in_folder(folder, prefix, true, findings);
    let (file, mut reading) = Reading::open::<OfficeFile>(path, content, findings)?;
    let id: Option<OfficeId> = reading.parse(&file.id);
    if prefix != format!("offices/{}/", file.id.get_ref()) {
        reading.refuse(
            &file.id,
            "the folder's name is not the office's id",
            "Rename it.",
        );
    }
    let country: Option<Country> = reading.parse(&file.country);
    if let Some(offset) = file
        .utc_offset
        .as_ref()
        .filter(|text| !is_offset(text.get_ref()))
    {
        reading.refuse(
            offset,
            "this is not a distance from UTC",
            "Write it as \"-05:00\", or leave it out.",
        );
    }
    let official = file.official.iter().map(|a| reading.address(a)).collect();
    let reviewed = reviewed(
        &file.reviewed_by,
        &file.reviewed_on,
        &file.review_by,
        &mut reading,
    );
    let mut rules: Vec<Version> = Vec::new();
    let mut versions: Vec<OfficeVersion> = Vec::new();
    for entry in &file.version {
        if entry.leads_to.is_some() || entry.start_at.is_some() {
            reading.refuse(
                &entry.id,
                "an office has no leads_to or start_at",
                "These belong to a pathway.",
            );
        }
        entry.refuse_in_an_office(&mut reading);
        if let Some(rule) = version(entry, &rules, None, book, &mut reading) {
            rules.push(rule.clone());
            versions.push(office_version(entry, rule, versions.last(), &mut reading));
        }
    }
    let list: Vec<&Version> = rules.iter().collect();
    let needed = Needed {
        sections: &OFFICE_SECTIONS,
        versions: &list,
    };
    let texts = assemble(&own, None, shared, &needed, asked, findings);
    asked.unasked(&own, findings);
    let cases = cases::read(folder, prefix, book, findings);
    Some(Office {
        id: id?,
        row: file.row,
        country: country?,
        utc_offset: file.utc_offset.map(toml::Spanned::into_inner),
        official,
        operators: file.operators,
        reviewed,
        versions,
        texts,
        cases,
        file: path.to_owned(),
    })
}

fn office_version(
    entry: &VersionEntry,
    rule: Version,
    before: Option<&OfficeVersion>,
    reading: &mut Reading<'_>,
) -> OfficeVersion {
    let presence = entry
        .presence
        .as_ref()
        .filter(|text| text.get_ref() != "none-published")
        .and_then(|text| reading.day(text));
    let registration = reading.parse_some(entry.registration.as_ref());
    let intake = reading.parse_some(entry.intake.as_ref());
    // Sites and contact carry over where a version repeats an earlier one.
    let carried = before.filter(|_| rule.state == pathways::State::Open);
    let sites = match &entry.site {
        Some(sites) => sites.iter().map(|entry| site(entry, reading)).collect(),
        None => Vec::new(),
    };
    let contact = match &entry.contact {
        Some(contact) => Contact {
            phone: contact.phone.clone(),
            email: contact.email.clone(),
            web: contact.web.as_ref().map(|web| reading.address(web)),
            languages: contact.languages.clone(),
            hours: contact
                .hours
                .iter()
                .map(|line| Hours {
                    days: line.days.clone(),
                    opens: line.opens.clone(),
                    closes: line.closes.clone(),
                })
                .collect(),
            accessibility: contact.accessibility.clone(),
        },
        None => carried
            .map(|before| before.contact.clone())
            .unwrap_or_default(),
    };
    OfficeVersion {
        rule,
        presence,
        registration: registration.unwrap_or_default(),
        intake: intake.unwrap_or_default(),
        sites,
        contact,
    }
}

fn site(entry: &SiteEntry, reading: &mut Reading<'_>) -> Site {
    let latitude = entry
        .latitude
        .as_ref()
        .and_then(|text| degrees(text, 90.0, reading));
    let longitude = entry
        .longitude
        .as_ref()
        .and_then(|text| degrees(text, 180.0, reading));
    for (there, missing) in [
        (&entry.latitude, &entry.longitude),
        (&entry.longitude, &entry.latitude),
    ] {
        if let (Some(there), None) = (there, missing) {
            reading.refuse(
                there,
                "one coordinate stands alone",
                "Write latitude and longitude, or neither.",
            );
        }
    }
    Site {
        name: entry.name.clone(),
        address: entry.address.clone(),
        city: entry.city.clone(),
        province: entry.province.clone(),
        postal_code: entry.postal_code.clone(),
        latitude,
        longitude,
        located_by: entry.located_by.as_ref().map(|text| reading.address(text)),
    }
}

/// Reads decimal degrees, as written; what is none, or lies off the earth, leaves a finding.
fn degrees(text: &Text, most: f64, reading: &mut Reading<'_>) -> Option<String> {
    let written = text.get_ref();
    let number: Option<f64> = written.parse().ok();
    if number.is_none_or(|n| !n.is_finite() || n.abs() > most) {
        reading.refuse(
            text,
            format!("this is not a coordinate between -{most} and {most}"),
            "Write decimal degrees such as \"14.84\"; south and west are negative.",
        );
        return None;
    }
    Some(written.clone())
}

fn is_offset(text: &str) -> bool {
    let bytes = text.as_bytes();
    let two = |from: usize, most: u8| {
        text.get(from..from + 2)
            .and_then(|t| t.parse::<u8>().ok())
            .is_some_and(|n| n <= most)
    };
    bytes.len() == 6
        && matches!(bytes[0], b'+' | b'-')
        && bytes[3] == b':'
        && two(1, 14)
        && two(4, 59)
}
