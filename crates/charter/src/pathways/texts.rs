//! `en.md`, `es.md` …: sections under fixed headings, found and put in place.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Finding, Language, Localized};
use pathways::pathway::Version;
use pathways::texts::{Sentences, Texts};

use super::in_time;
use crate::folder::Folder;

/// The words of one file.
#[derive(Clone, Debug, Default)]
pub struct Page {
    title: String,
    summary: String,
    sections: BTreeMap<String, String>,
    pending: Option<String>,
}

/// The words of one folder, by language.
#[derive(Clone, Debug, Default)]
pub struct Pages(BTreeMap<Language, Page>);

const SENTENCES: [&str; 4] = ["met", "not met", "change", "cannot change"];

impl Pages {
    /// Reads the sentences that all pathways and offices share.
    pub fn shared(folder: &Folder, findings: &mut Vec<Finding>) -> Self {
        Self::in_folder(folder, "pathways/", false, findings)
    }

    /// Reads the language files directly in a folder, whose name ends in a slash.
    pub fn in_folder(
        folder: &Folder,
        prefix: &str,
        all_needed: bool,
        findings: &mut Vec<Finding>,
    ) -> Self {
        let mut pages = BTreeMap::new();
        for language in Language::ALL {
            let path = format!("{prefix}{language}.md");
            match folder.files.get(&path) {
                Some(bytes) => {
                    pages.insert(language, read_page(&path, bytes, findings));
                }
                None if all_needed => findings.push(Finding::error(
                    path,
                    0,
                    "this language file is missing",
                    "Write it; or only \"## review\" and \"pending: reason\" if it is still to come.",
                )),
                None => {}
            }
        }
        Self(pages)
    }

    fn section(&self, language: Language, name: &str) -> Option<&String> {
        self.0.get(&language)?.sections.get(name)
    }
}

fn read_page(path: &str, bytes: &[u8], findings: &mut Vec<Finding>) -> Page {
    let mut page = Page::default();
    let text = match Finding::utf8(path, bytes) {
        Ok(text) => text,
        Err(finding) => {
            findings.push(finding);
            return page;
        }
    };
    let mut heading: Option<String> = None;
    let mut body = String::new();
    let mut finish = |heading: &Option<String>, body: &mut String, line: usize| {
        let words = body.trim().to_owned();
        body.clear();
        match heading {
            None => page.summary = words,
            Some(name) => {
                if words.is_empty() || page.sections.insert(name.clone(), words).is_some() {
                    findings.push(Finding::error(
                        path,
                        line,
                        format!("the section \"{name}\" is empty or stands twice"),
                        "Fill it, or remove one.",
                    ));
                }
            }
        }
    };
    let mut title = String::new();
    let mut last = 0;
    for (number, line) in text.lines().enumerate() {
        last = number + 1;
        if let Some(name) = line.strip_prefix("## ") {
            finish(&heading, &mut body, number);
            heading = Some(name.trim().to_owned());
        } else if let (Some(words), None) = (line.strip_prefix("# "), &heading) {
            words.trim().clone_into(&mut title);
        } else {
            body.push_str(line);
            body.push('\n');
        }
    }
    finish(&heading, &mut body, last);
    page.title = title;
    let review = page.sections.get("review").map(String::as_str);
    page.pending = review
        .and_then(|review| review.strip_prefix("pending:"))
        .map(|reason| reason.trim().to_owned());
    page
}

/// What the words of one pathway or office must hold.
pub struct Needed<'a> {
    /// Sections without which a page is not complete.
    pub sections: &'a [&'a str],
    /// The versions, whose criteria, documents and so on need words.
    pub versions: &'a [&'a Version],
}

/// Puts the words of a pathway or office together: its own, then its model's, then the shared ones.
pub fn assemble(
    folder_name: &str,
    own: &Pages,
    like: Option<&Pages>,
    shared: &Pages,
    needed: &Needed<'_>,
    findings: &mut Vec<Finding>,
) -> Texts {
    let mut texts = Texts::default();
    let names = section_names(needed);
    let phrases = phrases(needed.versions);
    for (language, page) in &own.0 {
        let language = *language;
        if let Some(reason) = &page.pending {
            texts.pending.insert(language, reason.clone());
            continue;
        }
        let file = format!("{folder_name}{language}.md");
        let mut lack = |what: String| {
            findings.push(Finding::error(
                &file,
                0,
                format!("{what} is missing"),
                "Write it here, in the file named by texts_like, or in the shared sentences.",
            ));
        };
        let find = |name: &str| -> Option<&String> {
            [Some(own), like, Some(shared)]
                .into_iter()
                .flatten()
                .find_map(|pages| pages.section(language, name))
        };
        if page.title.is_empty() {
            lack("the title (\"# …\")".to_owned());
        }
        let like_summary = like
            .and_then(|pages| pages.0.get(&language))
            .map(|page| page.summary.as_str());
        let summary = [Some(page.summary.as_str()), like_summary]
            .into_iter()
            .flatten()
            .find(|words| !words.is_empty());
        if summary.is_none() {
            lack("the summary under the title".to_owned());
        }
        add(&mut texts.title, language, &page.title);
        add(&mut texts.summary, language, summary.unwrap_or_default());
        match page.sections.get("review") {
            Some(review) => {
                texts.review.insert(language, review.clone());
            }
            None => lack("the section \"review\"".to_owned()),
        }
        for (name, is_required) in &names {
            match find(name) {
                Some(words) if name.starts_with("limit ") => match running_and_passed(words) {
                    Some(both) => {
                        for (which, words) in ["running", "passed"].into_iter().zip(&both) {
                            let section = texts.sections.entry(format!("{name} {which}"));
                            add(section.or_default(), language, words);
                        }
                    }
                    None => lack(format!(
                        "\"## {name}\" with a line \"running: … {{day}} …\" and a line \"passed: …\""
                    )),
                },
                Some(words) => {
                    add(
                        texts.sections.entry(name.clone()).or_default(),
                        language,
                        words,
                    );
                }
                None if *is_required => lack(format!("the section \"{name}\"")),
                None => {}
            }
        }
        for (phrase, id) in &phrases {
            let found = [format!("criterion {id}"), format!("criterion {phrase}")]
                .iter()
                .find_map(|name| own.section(language, name))
                .or_else(|| find(&format!("criterion {phrase}")))
                .or_else(|| find(&format!("criterion {id}")));
            let read = found.and_then(|words| sentences(words));
            let read = read.or_else(|| in_time(find, id));
            match read {
                Some(read) => put(
                    texts.criteria.entry(phrase.clone()).or_default(),
                    language,
                    &read,
                ),
                None => lack(format!(
                    "\"## criterion {phrase}\" with met, not met, and change or cannot change"
                )),
            }
        }
    }
    texts
}

/// Returns what is said of a limit that shuts: the shared sentences, and what its own says of the
/// time after it.
fn in_time<'a>(find: impl Fn(&str) -> Option<&'a String>, id: &str) -> Option<[Option<String>; 4]> {
    let limit = in_time::limit_of(id)?;
    let mut read = sentences(find(&format!("criterion {}", in_time::SENTENCES))?)?;
    let [_, passed] = running_and_passed(find(&format!("limit {limit}"))?)?;
    read[2] = None;
    read[3] = Some(passed);
    Some(read)
}

fn add(text: &mut Localized, language: Language, words: &str) {
    *text = std::mem::take(text).with(language, words);
}

fn put(sentences: &mut Sentences, language: Language, read: &[Option<String>; 4]) {
    let places = [
        &mut sentences.met,
        &mut sentences.not_met,
        &mut sentences.change,
        &mut sentences.cannot_change,
    ];
    for (place, words) in places.into_iter().zip(read) {
        if let Some(words) = words {
            add(place, language, words);
        }
    }
}

/// Reads met, not met, and one of change and cannot change; a line without a key continues the last.
fn sentences(words: &str) -> Option<[Option<String>; 4]> {
    let mut read: [Option<String>; 4] = Default::default();
    let mut current: Option<usize> = None;
    for line in words.lines() {
        let keyed = SENTENCES.iter().enumerate().find_map(|(place, key)| {
            let rest = line.strip_prefix(key)?.strip_prefix(':')?;
            Some((place, rest.trim().to_owned()))
        });
        match (keyed, current) {
            (Some((place, rest)), _) => {
                read[place] = Some(rest);
                current = Some(place);
            }
            (None, Some(place)) if !line.trim().is_empty() => {
                if let Some(sentence) = &mut read[place] {
                    sentence.push(' ');
                    sentence.push_str(line.trim());
                }
            }
            _ => {}
        }
    }
    let is_whole =
        read[0].is_some() && read[1].is_some() && (read[2].is_some() != read[3].is_some());
    let is_full = read.iter().flatten().all(|sentence| !sentence.is_empty());
    (is_whole && is_full).then_some(read)
}

/// Reads the two lines of a limit: while it runs, which names its last day, and after.
fn running_and_passed(words: &str) -> Option<[String; 2]> {
    let line = |key: &str| {
        let found = words.lines().find_map(|line| line.trim().strip_prefix(key));
        found
            .map(|rest| rest.trim().to_owned())
            .filter(|rest| !rest.is_empty())
    };
    let running = line("running:").filter(|words| words.contains("{day}"))?;
    Some([running, line("passed:")?])
}

fn phrases(versions: &[&Version]) -> BTreeSet<(String, String)> {
    versions
        .iter()
        .flat_map(|version| &version.criteria)
        .map(|criterion| (criterion.phrase.clone(), criterion.id.clone()))
        .collect()
}

fn section_names(needed: &Needed<'_>) -> BTreeMap<String, bool> {
    let mut names: BTreeMap<String, bool> = needed
        .sections
        .iter()
        .map(|name| ((*name).to_owned(), true))
        .collect();
    for name in ["notice", "meanwhile", "against", "bring", "swindlers"] {
        names.insert(name.to_owned(), false);
    }
    for version in needed.versions {
        names.insert(format!("version {}", version.id), false);
        let documents = version.documents.iter().map(|id| format!("document {id}"));
        let decisions = version
            .decisions
            .iter()
            .map(|one| format!("decision {}", one.id));
        let silences = version
            .silences
            .iter()
            .map(|one| format!("unknown {}", one.id));
        let caps = version.caps.iter().map(|one| format!("cap {}", one.id));
        let costs = version.costs.iter().map(|one| format!("cost {}", one.id));
        let limits = version.limits.iter().map(|one| format!("limit {}", one.id));
        for name in documents
            .chain(decisions)
            .chain(silences)
            .chain(caps)
            .chain(costs)
            .chain(limits)
        {
            names.insert(name, true);
        }
    }
    names
}
