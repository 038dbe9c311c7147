//! The bytes of a charter folder, with limits and a digest.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use kernel::{Finding, Language};
use sha2::{Digest, Sha256};

/// No text file of a charter is larger than this; a longer one is a mistake.
const LARGEST_TEXT: u64 = 1 << 20;
/// No file of published figures is larger than this.
const LARGEST_FIGURES: u64 = 64 << 20;
/// No charter holds more files than this.
const MOST_FILES: usize = 100_000;
/// No charter folder is nested deeper than this.
const DEEPEST: usize = 6;

/// A charter folder: every file's bytes by its path with forward slashes.
#[derive(Debug)]
pub struct Folder {
    /// Where it lies.
    pub dir: PathBuf,
    /// Path inside the folder and bytes, in order of path.
    pub files: BTreeMap<String, Vec<u8>>,
    /// The SHA-256 over every path and its bytes, in lower-case hexadecimal digits.
    pub digest: String,
    /// What was wrong with reading it.
    pub findings: Vec<Finding>,
    /// The languages of `charter.toml`; all that there are where it names none.
    languages: Vec<Language>,
    /// The languages in which it keeps its records.
    records_in: Vec<Language>,
}

/// The languages in which the texts of a charter must stand.
#[derive(Clone, Copy, Debug)]
pub struct Languages<'a> {
    /// Those in which readers are met.
    pub all: &'a [Language],
    /// Those in which promises, documents and notes are kept.
    pub of_records: &'a [Language],
}

/// The bytes of a file, with the languages that its texts need.
#[derive(Clone, Copy, Debug)]
pub struct Content<'a> {
    /// What stands in it.
    pub bytes: &'a [u8],
    /// The languages of its charter.
    pub languages: Languages<'a>,
}

impl Default for Folder {
    /// Returns an empty folder: without charter.toml readers are met in every language, and nothing is asked of the
    /// records; that it is missing is fault enough.
    fn default() -> Self {
        Self {
            dir: PathBuf::new(),
            files: BTreeMap::new(),
            digest: String::new(),
            findings: Vec::new(),
            languages: Language::ALL.to_vec(),
            records_in: Vec::new(),
        }
    }
}

impl Folder {
    /// Reads every file of the folder into memory.
    #[must_use]
    pub fn read(dir: &Path) -> Self {
        let mut folder = Self {
            dir: dir.to_owned(),
            ..Self::default()
        };
        if dir.is_dir() {
            folder.walk(dir, "", 0);
        } else {
            folder.findings.push(Finding::error(
                dir.display().to_string(),
                0,
                "there is no charter folder here",
                "Name one with --charter DIR.",
            ));
        }
        folder.digest = folder.calculate_digest();
        folder.read_languages();
        folder
    }

    fn walk(&mut self, dir: &Path, prefix: &str, depth: usize) {
        let entries = match fs::read_dir(dir) {
            Ok(entries) => entries,
            Err(error) => return self.unreadable(prefix, &error),
        };
        for entry in entries {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => return self.unreadable(prefix, &error),
            };
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.starts_with('.') {
                continue;
            }
            let path = if prefix.is_empty() {
                name
            } else {
                format!("{prefix}/{name}")
            };
            match entry.file_type() {
                Ok(kind) if kind.is_dir() && depth < DEEPEST => {
                    self.walk(&entry.path(), &path, depth + 1);
                }
                Ok(kind) if kind.is_file() => self.take(&entry.path(), path),
                Ok(_) => self.findings.push(Finding::error(
                    path,
                    0,
                    "this is a link, a special file, or nested too deeply",
                    "A charter holds plain files in at most six levels of folders.",
                )),
                Err(error) => self.unreadable(&path, &error),
            }
        }
    }

    fn take(&mut self, at: &Path, path: String) {
        if self.files.len() >= MOST_FILES {
            if self.files.len() == MOST_FILES {
                let advice = format!("A charter holds at most {MOST_FILES} files; split it.");
                self.findings
                    .push(Finding::error(&path, 0, "there are too many files", advice));
            }
            return;
        }
        match fs::metadata(at) {
            Ok(about) if about.len() > limit(&path) => {
                self.findings.push(too_large(&path, about.len()));
            }
            Ok(_) => match fs::read(at) {
                Ok(bytes) => {
                    self.files.insert(path, bytes);
                }
                Err(error) => self.unreadable(&path, &error),
            },
            Err(error) => self.unreadable(&path, &error),
        }
    }

    fn unreadable(&mut self, path: &str, error: &std::io::Error) {
        let advice = "Check that the file is there and may be read.";
        self.findings.push(Finding::error(
            path,
            0,
            format!("it cannot be read: {error}"),
            advice,
        ));
    }

    fn calculate_digest(&self) -> String {
        let mut hash = Sha256::new();
        for (path, bytes) in &self.files {
            hash.update((path.len() as u64).to_be_bytes());
            hash.update(path.as_bytes());
            hash.update((bytes.len() as u64).to_be_bytes());
            hash.update(bytes);
        }
        kernel::hex::of(hash.finalize())
    }

    /// Reads the languages ahead of all else; what is wrong with them is said by the reader of `charter.toml`.
    fn read_languages(&mut self) {
        let head = self.files.get("charter.toml");
        let head = head.and_then(|bytes| std::str::from_utf8(bytes).ok());
        let head: Option<toml::Table> = head.and_then(|text| text.parse().ok());
        let named = |key: &str| -> Option<Vec<Language>> {
            let codes = head.as_ref()?.get(key)?.as_array()?.iter();
            Some(
                codes
                    .filter_map(|code| code.as_str()?.parse().ok())
                    .collect(),
            )
        };
        if let Some(languages) = named("languages") {
            self.records_in = named("records_in").unwrap_or_else(|| languages.clone());
            self.languages = languages;
        }
    }

    /// Returns the folder as it would be with these files added or replaced.
    #[must_use]
    pub fn with(&self, changed: &BTreeMap<String, Vec<u8>>) -> Self {
        let mut files = self.files.clone();
        files.extend(
            changed
                .iter()
                .map(|(path, bytes)| (path.clone(), bytes.clone())),
        );
        let large = changed.iter().filter_map(|(path, bytes)| {
            let n = bytes.len() as u64;
            (n > limit(path)).then(|| too_large(path, n))
        });
        let mut folder = Self {
            dir: self.dir.clone(),
            findings: self.findings.iter().cloned().chain(large).collect(),
            files,
            ..Self::default()
        };
        folder.digest = folder.calculate_digest();
        folder.read_languages();
        folder
    }

    /// Writes files into a folder: first all of them beside their places, then each into its own, members before
    /// promises and promises before figures, so that whoever is stopped in between leaves a sound charter behind.
    ///
    /// # Errors
    ///
    /// Where the disk refuses; then nothing is written, or some of the last step.
    pub fn write(dir: &Path, changed: &BTreeMap<String, Vec<u8>>) -> std::io::Result<()> {
        let mut made: Vec<(PathBuf, PathBuf)> = Vec::new();
        let mut paths: Vec<&String> = changed.keys().collect();
        paths.sort_by_key(|path| match path.split('/').next() {
            Some("published") => 2,
            Some("commitments") => 1,
            _ => 0,
        });
        let laid = paths.into_iter().try_for_each(|path| {
            let at = dir.join(path);
            if let Some(home) = at.parent() {
                fs::create_dir_all(home)?;
            }
            // A name that begins with a point is no file of a charter.
            let name = at.file_name().unwrap_or_default().to_string_lossy();
            let new = at.with_file_name(format!(".{name}.new"));
            made.push((new.clone(), at));
            fs::write(&new, &changed[path])
        });
        if laid.is_err() {
            for (new, _) in &made {
                let _ = fs::remove_file(new);
            }
        }
        laid?;
        made.iter().try_for_each(|(new, at)| fs::rename(new, at))
    }

    /// Returns the languages in which the texts of this charter must stand.
    pub fn languages(&self) -> Languages<'_> {
        Languages {
            all: &self.languages,
            of_records: &self.records_in,
        }
    }

    /// Returns a file.
    pub fn file(&self, path: &str) -> Option<Content<'_>> {
        let bytes = self.files.get(path)?;
        let languages = self.languages();
        Some(Content { bytes, languages })
    }

    /// Returns the files below a folder with this ending, in order of path.
    pub fn under<'a>(
        &'a self,
        prefix: &'a str,
        ending: &'a str,
    ) -> impl Iterator<Item = (&'a str, Content<'a>)> {
        let languages = self.languages();
        self.files
            .iter()
            .filter(move |(path, _)| path.starts_with(prefix) && path.ends_with(ending))
            .map(move |(path, bytes)| (path.as_str(), Content { bytes, languages }))
    }
}
/// Returns how many bytes a file may have.
fn limit(path: &str) -> u64 {
    if path.starts_with("published/") {
        LARGEST_FIGURES
    } else {
        LARGEST_TEXT
    }
}

fn too_large(path: &str, n: u64) -> Finding {
    let what = format!("the file has {n} bytes; the most is {}", limit(path));
    Finding::error(path, 0, what, "Split it, or remove what does not belong.")
}
