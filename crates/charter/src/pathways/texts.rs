//! `en.md`, `es.md` …: sections under fixed headings, found and put in place.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Finding, Language, Localized, Severity};
use pathways::pathway::Version;
use pathways::texts::{Sentences, Texts};

use super::{in_time, plain_words};
use crate::folder::Folder;
use crate::reading::without_mark;

/// The words of one file.
#[derive(Clone, Debug, Default)]
pub struct Page {
    title: String,
    summary: String,
    /// The words under each heading, with the line of the heading.
    sections: BTreeMap<String, (String, usize)>,
    pending: Option<String>,
    /// The last line, under which something can be added.
    n_lines: usize,
    /// Whether the file could not be read at all; that is told once.
    is_unread: bool,
}

/// The words of one folder, by language.
#[derive(Clone, Debug, Default)]
pub struct Pages {
    home: String,
    pages: BTreeMap<Language, Page>,
}

const SENTENCES: [&str; 4] = ["met", "not met", "change", "cannot change"];
const OPTIONAL: [&str; 5] = ["notice", "meanwhile", "against", "bring", "swindlers"];
/// What a sentence of a criterion may name; a limit names its last day.
const BLANKS: [&str; 6] = ["list", "day", "day2", "number", "number2", "duration"];

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
        for language in folder.languages().all.iter().copied() {
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
        Self {
            home: prefix.to_owned(),
            pages,
        }
    }

    fn section(&self, language: Language, name: &str) -> Option<&String> {
        let (words, _) = self.pages.get(&language)?.sections.get(name)?;
        Some(words)
    }

    /// Returns whether a section stands in any language.
    fn has(&self, name: &str) -> bool {
        self.pages
            .values()
            .any(|page| page.sections.contains_key(name))
    }
}

/// The sections that pathways and offices look for, by the folder in which they look.
#[derive(Debug, Default)]
pub struct Asked(BTreeMap<String, BTreeSet<String>>);

impl Asked {
    fn ask(&mut self, pages: &Pages, names: &BTreeSet<String>) {
        let known = self.0.entry(pages.home.clone()).or_default();
        known.extend(names.iter().cloned());
    }

    /// Names the sections of a folder that nothing looks for: their names are misspelt. Where a rule
    /// could not be read nothing is said, because it would have looked for more.
    pub fn unasked(&self, pages: &Pages, findings: &mut Vec<Finding>) {
        let is_refused =
            |one: &Finding| one.severity == Severity::Error && one.file.ends_with(".toml");
        let Some(asked) = self.0.get(&pages.home) else {
            return;
        };
        if findings.iter().any(is_refused) {
            return;
        }
        for (language, page) in &pages.pages {
            let unasked = page
                .sections
                .iter()
                .filter(|(name, _)| !asked.contains(*name));
            for (name, (_, line)) in unasked {
                findings.push(Finding {
                    severity: if pages.home == SHARED {
                        Severity::Warning
                    } else {
                        Severity::Error
                    },
                    ..Finding::error(
                        format!("{}{language}.md", pages.home),
                        *line,
                        format!("no rule looks for the section \"{name}\""),
                        format!(
                            "Compare its name with the ids in the rule; these may always stand: {}.",
                            OPTIONAL.join(", ")
                        ),
                    )
                });
            }
        }
    }
}

/// Where the sentences stand that all share.
const SHARED: &str = "pathways/";

fn read_page(path: &str, bytes: &[u8], findings: &mut Vec<Finding>) -> Page {
    let mut page = Page::default();
    let text = match Finding::utf8(path, bytes) {
        Ok(text) => without_mark(path, text, findings),
        Err(finding) => {
            findings.push(finding);
            page.is_unread = true;
            return page;
        }
    };
    let mut heading: Option<(String, usize)> = None;
    let mut body = String::new();
    let mut finish = |heading: &Option<(String, usize)>, body: &mut String| {
        let words = body.trim().to_owned();
        body.clear();
        match heading {
            None => page.summary = words,
            Some((name, line)) => {
                let is_empty = words.is_empty();
                if page.sections.insert(name.clone(), (words, *line)).is_some() || is_empty {
                    findings.push(Finding::error(
                        path,
                        *line,
                        format!("the section \"{name}\" is empty or stands twice"),
                        "Fill it, or remove one.",
                    ));
                }
            }
        }
    };
    let mut title = String::new();
    for (number, line) in text.lines().enumerate() {
        page.n_lines = number + 1;
        if let Some(name) = line.strip_prefix("## ") {
            finish(&heading, &mut body);
            heading = Some((name.trim().to_owned(), number + 1));
        } else if let (Some(words), None) = (line.strip_prefix("# "), &heading) {
            words.trim().clone_into(&mut title);
        } else {
            body.push_str(line);
            body.push('\n');
        }
    }
    finish(&heading, &mut body);
    page.title = title;
    let review = page.sections.get("review");
    page.pending = review
        .and_then(|(review, _)| review.strip_prefix("pending:"))
        .map(|reason| reason.trim().to_owned());
    lines(path, text, findings);
    page
}

/// Looks at every line for words that promise too much, and for blanks that nothing fills.
fn lines(path: &str, text: &str, findings: &mut Vec<Finding>) {
    let mut heading = "";
    for (number, line) in text.lines().enumerate() {
        if let Some(name) = line.strip_prefix("## ") {
            heading = name.trim();
            continue;
        }
        if let Some(word) = plain_words::forbidden(line) {
            let what = format!("\"{word}\" says what only an authority can decide");
            findings.push(Finding::error(path, number + 1, what, plain_words::ADVICE));
        }
        let may_name: &[&str] = match heading.split(' ').next() {
            Some("criterion") => &BLANKS,
            Some("limit") => &["day"],
            _ => &[],
        };
        for blank in blanks(line).filter(|blank| !may_name.contains(blank)) {
            let advice = if may_name.is_empty() {
                "Only the sentences of criteria and limits have blanks: write the words.".to_owned()
            } else {
                format!("Here stand {{{}}}.", may_name.join("}, {"))
            };
            let what = format!("nothing fills the blank {{{blank}}}");
            findings.push(Finding::error(path, number + 1, what, advice));
        }
    }
}

/// Returns what stands between braces.
fn blanks(line: &str) -> impl Iterator<Item = &str> {
    let parts = line.split('{').skip(1);
    parts.filter_map(|part| part.split_once('}').map(|(blank, _)| blank))
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
    own: &Pages,
    like: Option<&Pages>,
    shared: &Pages,
    needed: &Needed<'_>,
    asked: &mut Asked,
    findings: &mut Vec<Finding>,
) -> Texts {
    let mut texts = Texts::default();
    let sources = Sources { own, like, shared };
    let names = section_names(needed);
    let phrases = phrases(needed.versions);
    let looked_for = looked_for(&names, &phrases);
    for pages in [Some(own), like, Some(shared)].into_iter().flatten() {
        asked.ask(pages, &looked_for);
    }
    for (language, page) in &own.pages {
        let language = *language;
        if page.is_unread {
            continue;
        }
        if let Some(reason) = &page.pending {
            texts.pending.insert(language, reason.clone());
        } else {
            headed(&mut texts, &sources, language, page, findings);
        }
        let mut lack = |name: &str, what: String| {
            if page.pending.is_some() {
                return;
            }
            findings.push(sources.hole(language, page, name, what));
        };
        for (name, is_required) in &names {
            match sources.find(language, page, name) {
                Some(words) if name.starts_with("limit ") => match running_and_passed(words) {
                    Some(both) => {
                        for (which, words) in ["running", "passed"].into_iter().zip(&both) {
                            let section = texts.sections.entry(format!("{name} {which}"));
                            add(section.or_default(), language, words);
                        }
                    }
                    None => lack(
                        name,
                        format!(
                            "\"## {name}\" with a line \"running: … {{day}} …\" and a line \"passed: …\""
                        ),
                    ),
                },
                Some(words) => {
                    add(
                        texts.sections.entry(name.clone()).or_default(),
                        language,
                        words,
                    );
                }
                None if *is_required => lack(name, format!("the section \"{name}\"")),
                None => {}
            }
        }
        for (phrase, id) in &phrases {
            let find = |name: &str| sources.find(language, page, name);
            let [by_id, by_phrase] = [id, phrase].map(|name| format!("criterion {name}"));
            let found = [&by_id, &by_phrase]
                .into_iter()
                .find_map(|name| own.section(language, name))
                .or_else(|| find(&by_phrase))
                .or_else(|| find(&by_id));
            let read = found.and_then(|words| sentences(words));
            match read.or_else(|| in_time(find, id)) {
                Some(read) => put(
                    texts.criteria.entry(phrase.clone()).or_default(),
                    language,
                    &read,
                ),
                None => lack(
                    &by_phrase,
                    format!(
                        "\"## criterion {phrase}\" with met, not met, and change or cannot change"
                    ),
                ),
            }
        }
    }
    texts
}

/// Where the words of one pathway or office are sought, one after the other.
struct Sources<'a> {
    own: &'a Pages,
    like: Option<&'a Pages>,
    shared: &'a Pages,
}

impl<'a> Sources<'a> {
    /// Finds a section. Where the language is still to be written, what stands elsewhere serves only
    /// if it says the same: not where this pathway, or its model, has words of its own.
    fn find(&self, language: Language, page: &Page, name: &str) -> Option<&'a String> {
        let mut each = [Some(self.own), self.like, Some(self.shared)]
            .into_iter()
            .flatten();
        if page.pending.is_some() {
            each.find(|pages| pages.has(name))?.section(language, name)
        } else {
            each.find_map(|pages| pages.section(language, name))
        }
    }

    /// Says that something is missing, in the file where it belongs.
    fn hole(&self, language: Language, page: &Page, name: &str, what: String) -> Finding {
        let is_own = self.own.has(name) || self.like.is_some_and(|like| like.has(name));
        let shared = self.shared.pages.get(&language);
        if let (false, true, Some(shared)) = (is_own, self.shared.has(name), shared) {
            return Finding::error(
                format!("{SHARED}{language}.md"),
                shared.n_lines,
                format!("{what} is missing, which pathways share"),
                "Write it here, as in the other languages.",
            );
        }
        Finding::error(
            format!("{}{language}.md", self.own.home),
            page.n_lines,
            format!("{what} is missing"),
            "Write it here, in the file named by texts_like, or in the shared sentences.",
        )
    }
}

/// Reads what stands above the sections, and whether somebody reviewed the words.
fn headed(
    texts: &mut Texts,
    sources: &Sources<'_>,
    language: Language,
    page: &Page,
    findings: &mut Vec<Finding>,
) {
    let mut lack = |line: usize, what: &str| {
        findings.push(Finding::error(
            format!("{}{language}.md", sources.own.home),
            line,
            format!("{what} is missing"),
            "Write it here.",
        ));
    };
    if page.title.is_empty() {
        lack(1, "the title (\"# …\")");
    }
    let like_summary = sources
        .like
        .and_then(|pages| pages.pages.get(&language))
        .map(|page| page.summary.as_str());
    let summary = [Some(page.summary.as_str()), like_summary]
        .into_iter()
        .flatten()
        .find(|words| !words.is_empty());
    if summary.is_none() {
        lack(1, "the summary under the title");
    }
    add(&mut texts.title, language, &page.title);
    add(&mut texts.summary, language, summary.unwrap_or_default());
    match page.sections.get("review") {
        Some((review, _)) => {
            texts.review.insert(language, review.clone());
        }
        None => lack(page.n_lines, "the section \"review\""),
    }
}

/// Returns the names of every section that these rules look for.
fn looked_for(
    names: &BTreeMap<String, bool>,
    phrases: &BTreeSet<(String, String)>,
) -> BTreeSet<String> {
    let mut all: BTreeSet<String> = names.keys().cloned().collect();
    all.insert("review".to_owned());
    for (phrase, id) in phrases {
        all.extend([phrase, id].map(|name| format!("criterion {name}")));
        if in_time::limit_of(id).is_some() {
            all.insert(format!("criterion {}", in_time::SENTENCES));
        }
    }
    all
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
    for name in OPTIONAL {
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
