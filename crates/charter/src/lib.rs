//! Reads and checks the charter folder; the only reader of it.
//!
//! A charter is what a coordinating body has decided, kept as files. Reading one never fails half
//! way: either every file is sound and a [`Charter`] comes out, or findings do, each with file,
//! line, what is wrong and what to do.

mod announcements;
pub mod check;
mod coding;
mod commitments;
mod compact;
mod declaration;
pub mod desk;
pub mod draft;
pub mod folder;
mod indicators;
mod members;
mod methods;
mod movement;
mod names;
pub mod pathways;
mod plausible;
mod practices;
mod publishers;
mod purpose;
pub mod reading;
mod register;
mod response;
mod sources;
mod states;
mod strangers;
mod verdicts;
mod visibility;

use std::path::Path;
use std::sync::Arc;

use kernel::{Finding, Severity};

pub use compact::Header;
pub use declaration::Clause;
pub use desk::Desk;
pub use folder::Folder;
pub use movement::Movement;

/// Everything one charter folder says about promises.
#[derive(Debug, Clone)]
pub struct Charter {
    /// The compact with its members, packages, meetings and commitments.
    pub compact: progress::Compact,
    /// What the head of the charter says besides.
    pub header: Header,
    /// The assessment methods, each with dated parameters; exactly one is in force.
    pub methods: Vec<publication::MethodCard>,
    /// The clauses of the compact's text.
    pub clauses: Vec<Clause>,
    /// The files of figures that the sources name, by source and path inside the folder.
    pub feeds: Vec<Feed>,
    /// Where files of money are had from.
    pub harvests: Vec<Harvest>,
    /// Which columns of which tables may leave.
    pub visibility: publication::Visibility,
    /// Money announced, as trees.
    pub announcements: assistance::Announcements,
    /// Lawful pathways, the questions they ask and the offices that help.
    pub rulebook: ::pathways::Rulebook,
    /// Triggers, corridors and office scenarios.
    pub movement: Movement,
    /// What was done where, and what came of it.
    pub practices: Vec<::response::Practice>,
    /// What documents show of the promises, and the searches for them.
    pub register: evidence::Register,
    /// By which keys responsibility is shown.
    pub keys: Vec<::response::Key>,
    /// Which indicators count as causes.
    pub causes: Vec<::response::Cause>,
    /// By which words and decisions money is assigned to pillars.
    pub purpose: assistance::purpose::PurposeRule,
    /// Who reports, checks and lets people in, and when; a compact without `access.toml` has no desk.
    pub desk: Option<Desk>,
    /// The line of `names.toml` at which each of the compact's names stands.
    pub name_lines: names::Lines,
}

/// A file of this charter that a source feeds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feed {
    /// The source.
    pub source: kernel::SourceId,
    /// The path inside the charter folder, with forward slashes.
    pub file: String,
    /// What the file holds.
    pub kind: FeedKind,
}

/// Where the files of a source are had from, when somebody asks for them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Harvest {
    /// The source.
    pub source: kernel::SourceId,
    /// Addresses that answer with a list of files.
    pub lists: Vec<String>,
    /// Addresses of files.
    pub files: Vec<String>,
}

/// What a fed file holds, and so which reader takes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FeedKind {
    /// Figures about promises.
    Figures,
    /// Counts of people moving.
    Flows,
    /// Figures of countries by year: people, economies, who hosts how many, why people leave.
    Countries,
}

kernel::coded!(FeedKind {
    Figures = "figures",
    Flows = "flows",
    Countries = "countries",
});

/// What came of reading a charter folder.
#[derive(Debug)]
pub struct Loaded {
    /// The charter, unless any finding refuses it.
    pub charter: Option<Charter>,
    /// The folder as read, for the other readers of its parts.
    pub folder: Folder,
    /// What was noticed, in order of file and line.
    pub findings: Vec<Finding>,
}

/// Reads and checks a charter folder.
///
/// ```no_run
/// let loaded = charter::load(std::path::Path::new("charters/los-angeles"));
/// for finding in &loaded.findings {
///     println!("{finding}");
/// }
/// ```
#[must_use]
pub fn load(dir: &Path) -> Loaded {
    read(Folder::read(dir))
}

/// Checks a charter folder whose files have been read already.
#[must_use]
pub fn read(folder: Folder) -> Loaded {
    let mut findings = folder.findings.clone();
    let charter = assemble(&folder, &mut findings);
    findings.sort();
    findings.dedup();
    let refused = findings
        .iter()
        .any(|finding| finding.severity == Severity::Error);
    Loaded {
        charter: charter.filter(|_| !refused),
        folder,
        findings,
    }
}

fn assemble(folder: &Folder, findings: &mut Vec<Finding>) -> Option<Charter> {
    if folder.files.is_empty() && !findings.is_empty() {
        return None;
    }
    let (header, mut compact) = compact::read(folder, findings)?;
    compact.members = members::read(folder, findings);
    let addresses = publishers::read(folder, findings);
    let publishers = addresses.publishers.clone();
    compact.addresses = Arc::new(addresses);
    compact.commitments = commitments::read(folder, &publishers, findings);
    compact.verdicts = verdicts::read(folder, findings);
    compact.rule_book = coding::read(folder, findings);
    compact.indicators = indicators::read(folder, findings);
    let (told, name_lines) = names::read(folder, findings);
    compact.names = told;
    let register = register::read(folder, publishers, findings);
    let (sources, feeds, harvests) = sources::read(folder, findings);
    compact.sources = sources;
    strangers::check(folder, &feeds, findings);
    let methods = methods::read(folder, findings);
    let clauses = declaration::read(folder, findings);
    let visibility = visibility::read(folder, findings);
    let announcements = announcements::read(folder, findings);
    let rulebook = pathways::read(folder, findings);
    let movement = movement::read(folder, findings);
    let keys = response::keys(folder, findings);
    let causes = response::causes(folder, &clauses, findings);
    let purpose = purpose::read(folder, &compact.pillars, findings);
    let practices = practices::read(folder, findings);
    let desk = desk::read(folder, findings);
    let charter = Charter {
        compact,
        header,
        methods,
        clauses,
        feeds,
        harvests,
        visibility,
        announcements,
        rulebook,
        movement,
        practices,
        register,
        keys,
        causes,
        purpose,
        desk,
        name_lines,
    };
    // References are followed only once every file reads well; else one slip would be reported many times.
    if findings
        .iter()
        .all(|finding| finding.severity < Severity::Error)
    {
        check::check(&charter, findings);
        movement::check(&charter, folder, findings);
        verdicts::check(&charter.compact, folder, findings);
        practices::check(&charter.compact, folder, findings);
        if let Some(desk) = &charter.desk {
            desk::check(desk, &charter.compact, folder, findings);
        }
        response::check(&charter.compact, &charter.clauses, folder, findings);
    }
    Some(charter)
}
