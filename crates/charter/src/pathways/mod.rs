//! Reads `pathways/`, `offices/` and `questions/` into a rulebook.
//!
//! The format is described in `docs/reference/pathways.md`.

mod already;
mod answers;
mod blanks;
mod cases;
mod contacts;
mod countries;
mod criteria;
mod example;
mod files;
mod in_time;
mod margins;
mod offices;
mod old_codes;
mod plain_words;
mod questions;
mod texts;
mod versions;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use kernel::{Finding, Severity};
use pathways::Rulebook;
use pathways::contact::Contact;

use crate::folder::Folder;

pub use answers::raw_answer;
pub use blanks::BLANKS;

/// What came of reading the pathways of a charter.
#[derive(Debug)]
pub struct LoadedRulebook {
    /// The rulebook, unless any finding refuses it.
    pub rulebook: Option<Rulebook>,
    /// The SHA-256 over every file of the charter.
    pub digest: String,
    /// What was noticed, in order of file and line.
    pub findings: Vec<Finding>,
}

/// Reads the pathways, offices and questions of a charter folder.
///
/// This proves that every file can be read and that every name leads somewhere; what only the rules
/// themselves can show (gaps, contradictions, worked cases) is proved by [`pathways::soundness`].
#[must_use]
pub fn load(dir: &Path) -> LoadedRulebook {
    from(&Folder::read(dir))
}

/// A rulebook without what is refused.
#[derive(Debug)]
pub struct UsableRulebook {
    /// The rulebook, unless something is refused that all pathways share.
    pub rulebook: Option<Rulebook>,
    /// The SHA-256 over every file of the charter.
    pub digest: String,
    /// The folders and files that are left out, because they are refused.
    pub left_out: BTreeSet<String>,
    /// What is wrong with them, and with the rest.
    pub findings: Vec<Finding>,
}

/// Reads the pathways of a charter without those that are refused, such as a draft that is still to
/// be filled in. What serves people reads with [`load`] instead, which refuses the whole.
#[must_use]
pub fn load_usable(dir: &Path) -> UsableRulebook {
    usable(Folder::read(dir), "")
}

/// Reads the pathways of a charter with a changed `pathway.toml` or `office.toml` in its place; a
/// pathway that the charter does not have is added, with the files that lie beside it. Returns
/// `None` where the bytes name no office of the charter and are no pathway.
#[must_use]
pub fn load_replacing(
    dir: &Path,
    bytes: &[u8],
    beside: &BTreeMap<String, Vec<u8>>,
) -> Option<UsableRulebook> {
    #[derive(serde::Deserialize)]
    struct Head {
        id: String,
        destination: Option<String>,
    }
    let head: Head = toml::from_str(std::str::from_utf8(bytes).ok()?).ok()?;
    let mut folder = Folder::read(dir);
    let endings = ["pathway", "office"].map(|kind| format!("/{}/{kind}.toml", head.id));
    let there = |path: &&String| endings.iter().any(|ending| path.ends_with(ending));
    let path = match (folder.files.keys().find(there), head.destination) {
        (Some(path), _) => path.clone(),
        (None, Some(country)) => {
            format!(
                "pathways/{}/{}/pathway.toml",
                country.to_lowercase(),
                head.id
            )
        }
        (None, None) => return None,
    };
    let home = path[..=path.rfind('/')?].to_owned();
    let is_new = folder.files.insert(path, bytes.to_vec()).is_none();
    for language in kernel::Language::ALL {
        let words = format!("{language}.md");
        let pending = is_new.then(|| b"## review\npending: a draft that is tried out\n".to_vec());
        if let Some(text) = beside.get(&words).cloned().or(pending) {
            folder.files.insert(format!("{home}{words}"), text);
        }
    }
    if is_new {
        folder.files.insert(format!("{home}cases.toml"), Vec::new());
    }
    for (name, question) in beside {
        let is_question = name
            .strip_suffix(".toml")
            .is_some_and(|id| !["pathway", "office", "cases"].contains(&id));
        if is_question {
            let known = folder.files.entry(format!("questions/{name}"));
            known.or_insert_with(|| question.clone());
        }
    }
    Some(usable(folder, &home))
}

/// Leaves out what is refused, and then what rests on it, until the rest can be read. What lies in
/// `kept` is not left out: where it is refused, all is.
fn usable(mut folder: Folder, kept: &str) -> UsableRulebook {
    let mut left_out = BTreeSet::new();
    let mut wrong = Vec::new();
    loop {
        let mut findings = folder.findings.clone();
        let book = read(&folder, &mut findings);
        let refused = || findings.iter().filter(|f| f.severity == Severity::Error);
        // A contact that cannot be read leaves a pathway with one less; nothing else rests on it.
        let (homes, stuck): (Vec<_>, Vec<_>) = refused()
            .filter(|finding| !finding.file.starts_with("contacts/"))
            .map(|finding| home_of(&finding.file).filter(|home| home.as_str() != kept))
            .partition(Option::is_some);
        let contacts = refused().filter(|finding| finding.file.starts_with("contacts/"));
        left_out.extend(contacts.map(|finding| finding.file.clone()));
        let is_done = homes.is_empty() || !stuck.is_empty();
        wrong.extend(findings);
        if is_done {
            wrong.sort();
            wrong.dedup();
            return UsableRulebook {
                rulebook: stuck.is_empty().then_some(book),
                digest: folder.digest,
                left_out,
                findings: wrong,
            };
        }
        for home in homes.into_iter().flatten() {
            folder.files.retain(|path, _| !path.starts_with(&home));
            folder.findings.retain(|one| !one.file.starts_with(&home));
            left_out.insert(home);
        }
    }
}

/// Returns the folder or file that can be left out with a file of it.
fn home_of(file: &str) -> Option<String> {
    let parts: Vec<&str> = file.split('/').collect();
    match parts.as_slice() {
        ["pathways", country, id, _] => Some(format!("pathways/{country}/{id}/")),
        ["offices", id, _] => Some(format!("offices/{id}/")),
        ["questions", name] if name.ends_with(".toml") => Some(file.to_owned()),
        ["pathways", "what-if.toml"] => Some(file.to_owned()),
        _ => None,
    }
}

fn from(folder: &Folder) -> LoadedRulebook {
    let mut findings = folder.findings.clone();
    let rulebook = read(folder, &mut findings);
    findings.sort();
    findings.dedup();
    let is_refused = findings.iter().any(|f| f.severity == Severity::Error);
    LoadedRulebook {
        rulebook: (!is_refused).then_some(rulebook),
        digest: folder.digest.clone(),
        findings,
    }
}

/// Reads a rulebook from the files of a folder; what cannot be read is left out with a finding.
#[must_use]
pub fn read(folder: &Folder, findings: &mut Vec<Finding>) -> Rulebook {
    let mut own = Vec::new();
    let book = whole(folder, &mut own);
    told_once(&mut own);
    findings.extend(own);
    book
}

/// Leaves out what only follows from another finding.
fn told_once(findings: &mut Vec<Finding>) {
    findings.sort();
    findings.dedup();
    let unread = contacts::unread(findings);
    findings.retain(|finding| !contacts::is_missed_because_of(&unread, finding));
}

fn whole(folder: &Folder, findings: &mut Vec<Finding>) -> Rulebook {
    blanks::find(folder, findings);
    let questions = questions::read(folder, findings);
    let countries = countries::read(folder, findings);
    let shared = texts::Pages::shared(folder, findings);
    let mut book = Rulebook {
        questions,
        countries,
        margins: margins::read(folder, findings),
        example: example::read(folder, findings),
        contacts: contacts::read(folder, findings),
        ..Rulebook::default()
    };
    let mut asked = texts::Asked::default();
    book.offices = offices::offices(folder, &book, &shared, &mut asked, findings);
    book.pathways = files::pathways(folder, &book, &shared, &mut asked, findings);
    asked.unasked(&shared, findings);
    leave_out_unreachable(&mut book);
    book
}

/// Leaves out contacts that nobody could find or call: a name without a door sends a person nowhere. They are
/// told where they are read.
fn leave_out_unreachable(book: &mut Rulebook) {
    let is_reached = |contact: &&Contact| contact.can_be_reached();
    let gone = book.contacts.iter().filter(|one| !is_reached(one));
    let gone: BTreeSet<String> = gone.map(|contact| contact.id.clone()).collect();
    book.contacts.retain(Contact::can_be_reached);
    for version in book.pathways.iter_mut().flat_map(|one| &mut one.versions) {
        version.contacts.retain(|id| !gone.contains(id));
    }
}
