//! `members/*.toml`: one file per member or observer.

use kernel::Finding;
use progress::compact::Member;
use serde::Deserialize;

use crate::folder::{Content, Folder};
use crate::reading::{Reading, Text, Texts};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MemberFile {
    country: Text,
    role: Text,
    endorsed: Option<Text>,
    confidence: Text,
    source: Text,
    note: Option<Texts>,
}

/// Reads every member, in order of code.
pub fn read(folder: &Folder, findings: &mut Vec<Finding>) -> Vec<Member> {
    let mut members: Vec<Member> = folder
        .under("members/", ".toml")
        .filter_map(|(path, content)| one(path, content, findings))
        .collect();
    members.sort_by_key(|member| member.country);
    members
}

fn one(path: &str, content: Content<'_>, findings: &mut Vec<Finding>) -> Option<Member> {
    let (file, mut reading) = Reading::open::<MemberFile>(path, content, findings)?;
    let country: Option<kernel::Country> = reading.parse(&file.country);
    if path != format!("members/{}.toml", file.country.get_ref()) {
        reading.refuse(
            &file.country,
            "the file's name is not the country's code",
            "Rename the file to CODE.toml.",
        );
    }
    let role = reading.parse(&file.role);
    let confidence = reading.parse(&file.confidence);
    let endorsed = reading.period(file.endorsed.as_ref());
    let source = reading.address(&file.source);
    let note = reading.record_some(file.note.as_ref());
    Some(Member {
        country: country?,
        role: role?,
        endorsed,
        confidence: confidence?,
        source,
        note,
    })
}
