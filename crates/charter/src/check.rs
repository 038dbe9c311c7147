//! What no single file can show: that the files agree with each other.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{CommitmentId, Country, Finding, Holder};
use progress::Compact;
use progress::commitment::Commitment;
use progress::compact::Role;

use crate::Charter;

mod figures;

pub use figures::figures;

/// Finds references that lead nowhere, identifiers used twice, and a method missing or doubled.
pub fn check(charter: &Charter, findings: &mut Vec<Finding>) {
    crate::announcements::check_references(charter, findings);
    register(charter, findings);
    codings(charter, findings);
    crate::plausible::check(charter, findings);
    let compact = &charter.compact;
    let members: BTreeSet<Country> = compact
        .members
        .iter()
        .map(|member| member.country)
        .collect();
    let pillars: BTreeSet<&str> = compact
        .pillars
        .iter()
        .map(|pillar| pillar.id.as_str())
        .collect();
    identifiers(compact, findings);
    packages(compact, &members, &pillars, findings);
    if compact.members.is_empty() {
        no_members(compact, findings);
    }
    let mut ids: BTreeMap<&CommitmentId, String> = BTreeMap::new();
    let mut folded: BTreeMap<String, String> = BTreeMap::new();
    for commitment in &compact.commitments {
        let file = file_of(commitment);
        ids.insert(&commitment.id, file.clone());
        // Capitals alone tell two addresses apart only on some machines, and a reader who types one never.
        let id = commitment.id.as_str().to_lowercase();
        if let Some(other) = folded.insert(id, file.clone()) {
            let what = format!(
                "{} is used by {other} as well, capitals aside",
                commitment.id
            );
            refuse(&file, what, findings);
        }
    }
    for commitment in &compact.commitments {
        commitment_refers(charter, commitment, &members, &pillars, &ids, findings);
    }
    methods(charter, findings);
}

/// Finds a charter without members: one that is just begun is told so, one in which somebody promises is refused.
fn no_members(compact: &Compact, findings: &mut Vec<Finding>) {
    if !compact.commitments.is_empty() {
        return refuse("members/", "the charter has no member".into(), findings);
    }
    let advice = "Bring a table of promises with cauce charter import, or write members/CODE.toml.";
    findings.push(Finding::warning(
        "members/",
        0,
        "nobody is a member yet",
        advice,
    ));
}

/// The file in which the compact as a whole stands.
const HEAD: &str = "charter.toml";

/// Finds what two things of one kind are called by.
fn identifiers(compact: &Compact, findings: &mut Vec<Finding>) {
    twice(
        HEAD,
        "pillar",
        compact.pillars.iter().map(|pillar| pillar.id.as_str()),
        findings,
    );
    twice(
        HEAD,
        "package",
        compact.packages.iter().map(|package| package.id.as_str()),
        findings,
    );
    twice(
        HEAD,
        "meeting",
        compact.meetings.iter().map(|meeting| meeting.id.as_str()),
        findings,
    );
    twice(
        HEAD,
        "gap",
        compact.gaps.iter().map(|gap| gap.id.as_str()),
        findings,
    );
    let organisations = compact.organisations.iter();
    let organisations = organisations.map(|(id, _)| id.as_str());
    twice(HEAD, "organisation", organisations, findings);
    let verdicts = compact.verdicts.iter().map(|one| one.id.as_str());
    twice("verdicts.toml", "verdict", verdicts, findings);
    twice(
        "sources/",
        "source",
        compact.sources.iter().map(|source| source.id.as_str()),
        findings,
    );
}

/// Finds packages of pillars, and members of packages, that are not there.
fn packages(
    compact: &Compact,
    members: &BTreeSet<Country>,
    pillars: &BTreeSet<&str>,
    findings: &mut Vec<Finding>,
) {
    for package in &compact.packages {
        if !pillars.contains(package.pillar.as_str()) {
            refuse(
                HEAD,
                format!(
                    "package {} names pillar \"{}\", which is not there",
                    package.id, package.pillar
                ),
                findings,
            );
        }
        for country in package
            .leads
            .iter()
            .chain(&package.participants)
            .filter(|c| !members.contains(c))
        {
            refuse(
                HEAD,
                format!(
                    "package {} names {country}, which is not a member",
                    package.id
                ),
                findings,
            );
        }
    }
}

/// Finds whether exactly one method rates, and whether each has its numbers on the days that matter.
fn methods(charter: &Charter, findings: &mut Vec<Finding>) {
    let compact = &charter.compact;
    match charter
        .methods
        .iter()
        .filter(|method| method.in_force)
        .count()
    {
        1 => {}
        n => refuse(
            "methods/",
            format!("{n} methods are in force; exactly one rates"),
            findings,
        ),
    }
    for method in &charter.methods {
        let days = method.parameters.iter().map(|dated| dated.valid_from);
        for day in days.chain([compact.adopted, compact.searched_on]) {
            if let Err(error) = method.instrument(day) {
                let advice = "Correct the dated blocks of parameters; the last one is never used by default.";
                let file = format!("methods/{}.toml", method.id);
                findings.push(Finding::error(file, 0, error.to_string(), advice));
            }
        }
    }
    twice(
        "methods/",
        "method",
        charter.methods.iter().map(|method| method.id.as_str()),
        findings,
    );
}

fn commitment_refers(
    charter: &Charter,
    commitment: &Commitment,
    members: &BTreeSet<Country>,
    pillars: &BTreeSet<&str>,
    ids: &BTreeMap<&CommitmentId, String>,
    findings: &mut Vec<Finding>,
) {
    let compact = &charter.compact;
    let file = file_of(commitment);
    if !pillars.contains(commitment.pillar.as_str()) {
        refuse(
            &file,
            format!("pillar \"{}\" is not in charter.toml", commitment.pillar),
            findings,
        );
    }
    let is_known = match &commitment.holder {
        Holder::Country(country) => members.contains(country),
        Holder::Organisation(id) => compact.organisations.iter().any(|(other, _)| other == id),
        Holder::All => true,
    };
    if !is_known {
        refuse(
            &file,
            format!(
                "the holder {} is neither in members/ nor an organisation of charter.toml",
                commitment.holder
            ),
            findings,
        );
    }
    let role = (commitment.holder.country()).and_then(|country| {
        let mut members = compact.members.iter();
        members
            .find(|one| one.country == country)
            .map(|one| one.role)
    });
    if role == Some(Role::Beneficiary) {
        let what = format!(
            "{} is a beneficiary, which receives and promises nothing",
            commitment.holder
        );
        let advice =
            "Correct its role in members/, or the holder; who receives stands in beneficiaries.";
        findings.push(Finding::error(&file, 0, what, advice));
    }
    if let Some(package) = &commitment.package
        && compact.package(package).is_none()
    {
        refuse(
            &file,
            format!("package {package} is not in charter.toml"),
            findings,
        );
    }
    for version in &commitment.versions {
        let Some(id) = &version.meeting else { continue };
        match compact.meetings.iter().find(|meeting| meeting.id == *id) {
            None => refuse(
                &file,
                format!("meeting {id} is not in charter.toml"),
                findings,
            ),
            Some(meeting) if version.announced < meeting.day => {
                refuse(
                    &file,
                    format!("it was announced before the meeting {id} was held"),
                    findings,
                );
            }
            Some(_) => {}
        }
    }
    for relation in &commitment.relations {
        if relation.to == commitment.id {
            refuse(&file, "the commitment is tied to itself".into(), findings);
        } else if !ids.contains_key(&relation.to) {
            refuse(
                &file,
                format!("it is tied to {}, which is not there", relation.to),
                findings,
            );
        }
    }
}

/// Finds documents and searches about promises or parts that are not there, and identifiers used twice.
fn register(charter: &Charter, findings: &mut Vec<Finding>) {
    let register = &charter.register;
    let ids = register.statements.iter().map(|one| one.id.as_str());
    twice("evidence/", "document", ids, findings);
    let statements = register.statements.iter();
    let about = statements.map(|one| (&one.commitment, &one.deliverable, one.id.to_string()));
    let searches = register.searches.iter();
    let searches = searches.map(|one| (&one.commitment, &one.deliverable, "a search".to_owned()));
    let searched_on = charter.compact.searched_on;
    let read = register
        .statements
        .iter()
        .map(|one| (&one.commitment, "a document", one.read_on));
    let looked = register
        .searches
        .iter()
        .map(|one| (&one.commitment, "a search", one.on));
    for (id, what, day) in read.chain(looked).filter(|(_, _, day)| *day > searched_on) {
        let what = format!("{what} is of {day}, after the day to which the record was searched");
        let advice = format!("Correct it, or move searched_on in charter.toml past {searched_on}.");
        findings.push(Finding::error(evidence_of(charter, id), 0, what, advice));
    }
    for (id, part, what) in about.chain(searches) {
        let file = evidence_of(charter, id);
        let Some(commitment) = charter.compact.commitment(id) else {
            refuse(
                &file,
                format!("{what} speaks of {id}, which is not there"),
                findings,
            );
            continue;
        };
        let is_there = |part: &String| commitment.deliverables.iter().any(|one| one.id == *part);
        if let Some(part) = part.as_ref().filter(|part| !is_there(part)) {
            let what = format!("{what} speaks of the part \"{part}\", which {id} does not have");
            refuse(&file, what, findings);
        }
    }
    for one in &register.statements {
        let decides = one.shows.is_done() || one.shows.is_begun();
        let has_parts = (charter.compact.commitment(&one.commitment))
            .is_some_and(|commitment| !commitment.deliverables.is_empty());
        if decides && has_parts && one.deliverable.is_none() {
            let what = format!("{} shows {} and names no part", one.id, one.shows.code());
            let parts = charter
                .compact
                .commitment(&one.commitment)
                .map_or(Vec::new(), |found| {
                    found
                        .deliverables
                        .iter()
                        .map(|part| format!("\"{}\"", part.id))
                        .collect()
                });
            let advice = format!("Add deliverable = one of {}.", parts.join(", "));
            let file = evidence_of(charter, &one.commitment);
            findings.push(Finding::error(file, 0, what, advice));
        }
    }
}

/// Returns the file in which the documents of a promise stand.
pub fn evidence_of(charter: &Charter, id: &CommitmentId) -> String {
    let holder = charter
        .compact
        .commitment(id)
        .map_or("*".to_owned(), |one| one.holder.to_string());
    let holder = holder.replace(':', "-");
    format!("evidence/{holder}/{}.toml", id.as_str().to_lowercase())
}

/// Finds codings by rules or kinds that the rule book does not have.
fn codings(charter: &Charter, findings: &mut Vec<Finding>) {
    let Some(book) = &charter.compact.rule_book else {
        return;
    };
    for commitment in &charter.compact.commitments {
        let file = file_of(commitment);
        let Some(coding) = &commitment.coding else {
            refuse(&file, "it is not coded by the rule book".into(), findings);
            continue;
        };
        if book.kinds.iter().all(|(id, _)| *id != coding.like) {
            refuse(
                &file,
                format!("coding.toml has no kind \"{}\"", coding.like),
                findings,
            );
        }
        for rule in coding
            .rules
            .iter()
            .filter(|rule| book.rules.iter().all(|one| one.id != **rule))
        {
            refuse(
                &file,
                format!("coding.toml has no rule \"{rule}\""),
                findings,
            );
        }
        for (to, _) in &coding.unlike {
            if charter.compact.commitment(to).is_none() {
                refuse(
                    &file,
                    format!("it is compared with {to}, which is not there"),
                    findings,
                );
            }
        }
    }
}

/// Returns the file in which a promise stands.
pub fn file_of(commitment: &Commitment) -> String {
    format!(
        "commitments/{}/{}.toml",
        commitment.holder.to_string().replace(':', "-"),
        commitment.id.as_str().to_lowercase()
    )
}

fn refuse(file: &str, what: String, findings: &mut Vec<Finding>) {
    findings.push(Finding::error(
        file,
        0,
        what,
        "Correct the reference, or add what it names.",
    ));
}

fn twice<'a>(
    file: &str,
    kind: &str,
    ids: impl Iterator<Item = &'a str>,
    findings: &mut Vec<Finding>,
) {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for id in ids {
        if let Some(other) = seen.insert(id.to_lowercase(), id) {
            let what = if other == id {
                format!("the {kind} \"{id}\" is there twice")
            } else {
                format!("the {kind}s \"{other}\" and \"{id}\" differ by capitals alone")
            };
            findings.push(Finding::error(
                file,
                0,
                what,
                "Give each its own identifier.",
            ));
        }
    }
}
