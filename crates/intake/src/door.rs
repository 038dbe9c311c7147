//! The one way in for a file that somebody names: what is opened, how large it may grow, what is text.
//!
//! Every reader opens its file here. A pipe, a socket or a device is refused by its name before it is
//! opened, since it may never end; a packed file is refused once it grows beyond all proportion.

use std::collections::BTreeSet;
use std::fs::{File, Metadata};
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use flate2::bufread::MultiGzDecoder;
use kernel::Finding;

/// The most that a file held in memory may have, unpacked: 64 MiB.
///
/// The largest published series read so far is 14 MB; a file that unpacks to more is a mistake or
/// an attack.
pub const MOST_TEXT: u64 = 64 << 20;
/// The most that a packed file which is read piece by piece may grow to: 4 GiB.
pub const MOST_UNPACKED: u64 = 4 << 30;
/// How many times its packed size a file may have. Tables and XML shrink to a tenth, seldom to a
/// hundredth; only what repeats itself shrinks further.
pub const MOST_GROWTH: u64 = 500;
/// Below this size growth does not matter.
const HARMLESS: u64 = 1 << 20;
/// The deepest that folders are searched, and the most files that are found.
const DEEPEST_FOLDER: usize = 32;
const MOST_FILES: usize = 100_000;

/// Why a file does not come in.
#[derive(Debug, thiserror::Error)]
pub enum Barred {
    /// It cannot be found, opened or read.
    #[error("{file}: {cause}; check the name and that you may read it")]
    Absent {
        /// The file.
        file: String,
        /// What the system said.
        cause: io::Error,
    },
    /// It is no regular file.
    #[error("{file}: is {what} and not a file; save what it gives as a file and name that")]
    NotAFile {
        /// The name.
        file: String,
        /// What it is instead.
        what: &'static str,
    },
    /// It holds, or unpacks to, too much.
    #[error("{file}: has more than {} MiB, unpacked; split it by year", most >> 20)]
    TooLarge {
        /// The file.
        file: String,
        /// The most, in bytes.
        most: u64,
    },
    /// It unpacks to many times its size.
    #[error(
        "{file}: unpacks to more than {MOST_GROWTH} times its size, which no real file does; ask for a sound one"
    )]
    Grows {
        /// The file.
        file: String,
    },
    /// Some bytes are no text.
    #[error("{file}:{line}: this line is not UTF-8 text; save it as UTF-8")]
    NotText {
        /// The file.
        file: String,
        /// The line, counted from 1.
        line: usize,
    },
    /// A control character stands in it.
    #[error(
        "{file}:{line}: this line holds the control character U+{code:04X}; remove it, text holds none"
    )]
    Control {
        /// The file.
        file: String,
        /// The line, counted from 1.
        line: usize,
        /// The character's number.
        code: u32,
    },
    /// A folder holds too many files, or holds folders too deep.
    #[error(
        "{file}: holds more than {MOST_FILES} files or folders nested deeper than {DEEPEST_FOLDER}; name the files"
    )]
    TooMany {
        /// The folder.
        file: String,
    },
    /// A workbook that its reader refused.
    #[error("{file}: the workbook is refused: {why}")]
    Workbook {
        /// The file.
        file: String,
        /// Why, and what to do.
        why: String,
    },
}

fn shown(path: &Path) -> String {
    kernel::text::plain(&path.display().to_string()).into_owned()
}

fn absent(path: &Path) -> impl Fn(io::Error) -> Barred + '_ {
    |cause| Barred::Absent {
        file: shown(path),
        cause,
    }
}

/// Opens a regular file.
///
/// # Errors
///
/// Where there is none, or what is there is a folder, a pipe, a socket or a device.
pub fn open(path: &Path) -> Result<File, Barred> {
    is_a_file(path, &path.metadata().map_err(absent(path))?)?;
    let file = File::open(path).map_err(absent(path))?;
    // It may have been exchanged between the two looks.
    is_a_file(path, &file.metadata().map_err(absent(path))?)?;
    Ok(file)
}

fn is_a_file(path: &Path, about: &Metadata) -> Result<(), Barred> {
    if about.is_file() {
        return Ok(());
    }
    Err(Barred::NotAFile {
        file: shown(path),
        what: kind_of(about),
    })
}

#[cfg(unix)]
fn kind_of(about: &Metadata) -> &'static str {
    use std::os::unix::fs::FileTypeExt;
    let kind = about.file_type();
    if kind.is_dir() {
        "a folder"
    } else if kind.is_fifo() {
        "a pipe"
    } else if kind.is_socket() {
        "a socket"
    } else {
        "a device"
    }
}

#[cfg(not(unix))]
fn kind_of(about: &Metadata) -> &'static str {
    if about.is_dir() {
        "a folder"
    } else {
        "a device"
    }
}

/// Returns the bytes of a regular file as they lie, at most `most`.
///
/// # Errors
///
/// As [`open`], and where it is larger.
pub fn bytes(path: &Path, most: u64) -> Result<Vec<u8>, Barred> {
    whole(open(path)?, path, most)
}

/// Returns the bytes of a regular file, unpacked where its first bytes say gzip, at most `most`.
///
/// # Errors
///
/// As [`open`], and where it is larger or grows beyond all proportion.
pub fn unpacked_bytes(path: &Path, most: u64) -> Result<Vec<u8>, Barred> {
    let source = unpacked(open(path)?, most).map_err(absent(path))?;
    whole(source, path, most)
}

fn whole(source: impl Read, path: &Path, most: u64) -> Result<Vec<u8>, Barred> {
    let mut bytes = Vec::new();
    let read = source.take(most + 1).read_to_end(&mut bytes);
    let too_large = || Barred::TooLarge {
        file: shown(path),
        most,
    };
    read.map_err(|error| match too_much(&error) {
        Some(TooMuch::Growth) => Barred::Grows { file: shown(path) },
        Some(TooMuch::Size) => too_large(),
        None => absent(path)(error),
    })?;
    if bytes.len() as u64 > most {
        return Err(too_large());
    }
    Ok(bytes)
}

/// Returns the text of a file, unpacked where it is packed, with one kind of line end so that line
/// numbers are those that an editor shows.
///
/// # Errors
///
/// As [`unpacked_bytes`], and where a line is no text, named with its number.
pub fn text(path: &Path) -> Result<String, Barred> {
    text_of(&shown(path), unpacked_bytes(path, MOST_TEXT)?)
}

/// Returns some bytes as text, as [`text`] does.
///
/// # Errors
///
/// Where a line is not UTF-8 or holds a control character.
pub fn text_of(file: &str, bytes: Vec<u8>) -> Result<String, Barred> {
    let mut text = String::from_utf8(bytes).map_err(|error| Barred::NotText {
        file: file.to_owned(),
        line: line_at(error.as_bytes(), error.utf8_error().valid_up_to()),
    })?;
    if text.starts_with('\u{feff}') {
        text.drain(..'\u{feff}'.len_utf8());
    }
    if text.contains('\r') {
        text = text.replace("\r\n", "\n");
    }
    match control(&text) {
        None => Ok(text),
        Some((at, code)) => Err(Barred::Control {
            file: file.to_owned(),
            line: line_at(text.as_bytes(), at),
            code,
        }),
    }
}

/// Returns where the first control character stands that text does not hold, and its number.
fn control(text: &str) -> Option<(usize, u32)> {
    let is_bad = |letter: &char| letter.is_control() && !matches!(letter, '\t' | '\n' | '\r');
    let (at, letter) = text.char_indices().find(|(_, letter)| is_bad(letter))?;
    Some((at, u32::from(letter)))
}

/// Returns some bytes as text without a byte order mark, or the finding that names the line which is
/// none.
///
/// # Errors
///
/// One finding where a line is not UTF-8 or holds a control character.
pub fn utf8<'a>(file: &str, bytes: &'a [u8]) -> Result<&'a str, Finding> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let line = line_at(bytes, error.valid_up_to());
        Finding::error(
            file,
            line,
            "this line is not UTF-8",
            "Save the file as UTF-8.",
        )
    })?;
    match control(text) {
        None => Ok(text),
        Some((at, code)) => Err(Finding::error(
            file,
            line_at(bytes, at),
            format!("this line holds the control character U+{code:04X}"),
            "Remove it; text holds none.",
        )),
    }
}

/// Returns the line, counted from 1, in which a byte stands.
#[must_use]
pub fn line_at(bytes: &[u8], at: usize) -> usize {
    1 + memchr::memchr_iter(b'\n', &bytes[..at.min(bytes.len())]).count()
}

/// What a packed file has too much of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TooMuch {
    /// It grows beyond the size that is read.
    #[error("it unpacks to more than can be read")]
    Size,
    /// It grows to many times its size.
    #[error("it unpacks to more than {MOST_GROWTH} times its size")]
    Growth,
}

/// Returns what a packed file has too much of, where that is what an error says.
#[must_use]
pub fn too_much(error: &io::Error) -> Option<TooMuch> {
    error.get_ref()?.downcast_ref().copied()
}

/// Returns a source unpacked where its first bytes say gzip; it fails once it grows to more than
/// `most` bytes or beyond [`MOST_GROWTH`]. What is not packed passes as it is.
///
/// # Errors
///
/// Where its beginning cannot be read.
pub fn unpacked<'r>(source: impl Read + 'r, most: u64) -> io::Result<Box<dyn Read + 'r>> {
    let mut source = BufReader::with_capacity(64 << 10, source);
    if !source.fill_buf()?.starts_with(&[0x1f, 0x8b]) {
        return Ok(Box::new(source));
    }
    Ok(Box::new(Unpacking {
        inner: MultiGzDecoder::new(CountedBytes {
            inner: source,
            n_bytes: 0,
        }),
        n_bytes: 0,
        most,
    }))
}

struct CountedBytes<R> {
    inner: R,
    n_bytes: u64,
}

impl<R: BufRead> Read for CountedBytes<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let n = self.inner.read(into)?;
        self.n_bytes += n as u64;
        Ok(n)
    }
}

impl<R: BufRead> BufRead for CountedBytes<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.inner.fill_buf()
    }

    fn consume(&mut self, n: usize) {
        self.n_bytes += n as u64;
        self.inner.consume(n);
    }
}

struct Unpacking<R> {
    inner: MultiGzDecoder<CountedBytes<R>>,
    n_bytes: u64,
    most: u64,
}

impl<R: BufRead> Read for Unpacking<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let n = self.inner.read(into)?;
        self.n_bytes += n as u64;
        if self.n_bytes > self.most {
            return Err(io::Error::other(TooMuch::Size));
        }
        if self.n_bytes > HARMLESS && self.n_bytes / MOST_GROWTH > self.inner.get_ref().n_bytes {
            return Err(io::Error::other(TooMuch::Growth));
        }
        Ok(n)
    }
}

/// The longest line of a table that is read piece by piece: 256 KiB.
const LONGEST_LINE: usize = 256 << 10;

/// Refuses a table with a line longer than any table has, before it is taken apart.
///
/// # Errors
///
/// One finding with the line.
pub fn short_lines(file: &str, text: &str) -> Result<(), Finding> {
    let mut from = 0;
    let ends = memchr::memchr_iter(b'\n', text.as_bytes());
    for (number, end) in ends.chain([text.len()]).enumerate() {
        let length = end - from;
        if length > LONGEST_LINE {
            let what = format!("the line has {length} bytes; the most is {LONGEST_LINE}");
            let advice = "Look for a missing line end or an open quotation mark.";
            return Err(Finding::error(file, number + 1, what, advice));
        }
        from = end + 1;
    }
    Ok(())
}

/// A source that fails at a line longer than any table has, before it is held in memory.
#[derive(Debug)]
pub struct ShortLines<R> {
    inner: R,
    n_since: usize,
}

impl<R> ShortLines<R> {
    /// Begins at a line's beginning.
    #[must_use]
    pub fn new(inner: R) -> Self {
        Self { inner, n_since: 0 }
    }
}

impl<R: Read> Read for ShortLines<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let n = self.inner.read(into)?;
        self.n_since = match memchr::memrchr(b'\n', &into[..n]) {
            Some(at) => n - at,
            None => self.n_since + n,
        };
        if self.n_since > LONGEST_LINE {
            let what =
                format!("a line has more than {LONGEST_LINE} bytes; look for a lost line end");
            return Err(io::Error::other(what));
        }
        Ok(n)
    }
}

/// Returns the files that are named, and those in named folders whose names end so, in order. A file
/// that several names or links lead to comes once, and a folder that holds itself is entered once.
///
/// # Errors
///
/// Where a name leads nowhere, or a folder cannot be listed or holds too much.
pub fn files(named: &[PathBuf], endings: &[&str]) -> Result<Vec<PathBuf>, Barred> {
    let mut search = Search {
        endings,
        found: Vec::new(),
        seen: BTreeSet::new(),
    };
    for path in named {
        let about = path.metadata().map_err(absent(path))?;
        if about.is_dir() {
            search.folder(path, 0)?;
        } else {
            search.take(path);
        }
    }
    Ok(search.found)
}

struct Search<'a> {
    endings: &'a [&'a str],
    found: Vec<PathBuf>,
    /// Where each file and folder really lies.
    seen: BTreeSet<PathBuf>,
}

impl Search<'_> {
    fn take(&mut self, path: &Path) {
        // What cannot be followed is refused by its name when it is opened.
        let real = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        if self.seen.insert(real) {
            self.found.push(path.to_owned());
        }
    }

    fn folder(&mut self, folder: &Path, depth: usize) -> Result<(), Barred> {
        let real = folder.canonicalize().map_err(absent(folder))?;
        if !self.seen.insert(real) {
            return Ok(());
        }
        if depth > DEEPEST_FOLDER || self.found.len() > MOST_FILES {
            return Err(Barred::TooMany {
                file: shown(folder),
            });
        }
        let entries = folder.read_dir().map_err(absent(folder))?;
        let mut entries: Vec<PathBuf> = entries
            .map(|entry| entry.map(|entry| entry.path()))
            .collect::<Result<_, _>>()
            .map_err(absent(folder))?;
        entries.sort();
        for entry in entries {
            let name = entry.file_name().unwrap_or_default().to_string_lossy();
            if entry.is_dir() {
                self.folder(&entry, depth + 1)?;
            } else if self.endings.iter().any(|ending| name.ends_with(ending)) {
                self.take(&entry);
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::write::GzEncoder;
    use std::io::Write;

    fn packed(plain: impl Read) -> Vec<u8> {
        let mut out = GzEncoder::new(Vec::new(), flate2::Compression::best());
        io::copy(&mut { plain }, &mut out).unwrap();
        out.finish().unwrap()
    }

    #[test]
    fn a_packed_file_reads_like_the_plain_one() {
        let folder = tempfile::tempdir().unwrap();
        let (plain, pack) = (folder.path().join("a.csv"), folder.path().join("b.csv"));
        std::fs::write(&plain, "\u{feff}series,period\r\n").unwrap();
        std::fs::write(&pack, packed(&b"series,period\n"[..])).unwrap();
        assert_eq!(text(&plain).unwrap(), text(&pack).unwrap());
        let none = text(&folder.path().join("none.csv")).unwrap_err();
        assert!(none.to_string().contains("check the name"));
    }

    #[test]
    fn what_grows_beyond_all_proportion_is_refused_and_what_grows_as_tables_do_is_not() {
        let grown = |bytes: &[u8], most| {
            let mut n = 0;
            let mut source = unpacked(bytes, most).unwrap();
            let mut piece = [0; 4096];
            loop {
                match source.read(&mut piece) {
                    Ok(0) => return Ok(n),
                    Ok(got) => n += got,
                    Err(error) => return Err(too_much(&error)),
                }
            }
        };
        let blanks = packed(io::repeat(b' ').take(20 << 20));
        assert_eq!(grown(&blanks, u64::MAX), Err(Some(TooMuch::Growth)));
        let mut table = Vec::new();
        for n in 0..200_000_u32 {
            writeln!(table, "{n},{}", n.wrapping_mul(2_654_435_761)).unwrap();
        }
        let pack = packed(&table[..]);
        assert_eq!(grown(&pack, u64::MAX), Ok(table.len()));
        assert_eq!(grown(&pack, 1 << 20), Err(Some(TooMuch::Size)));
    }

    #[test]
    fn what_is_no_text_is_named_with_its_line() {
        let refused = |bytes: &[u8]| text_of("a.csv", bytes.to_vec()).unwrap_err().to_string();
        assert!(refused(b"a\r\nb\xff\n").starts_with("a.csv:2: this line is not UTF-8"));
        assert!(
            refused(b"a\nb\n\x1b[2J")
                .starts_with("a.csv:3: this line holds the control character U+001B")
        );
        assert!(refused("a\nb\u{9b}".as_bytes()).contains("a.csv:2"));
        let found = utf8("b.csv", b"\xef\xbb\xbfa\n\0").unwrap_err();
        assert_eq!((found.line, found.what.contains("U+0000")), (2, true));
        assert_eq!(text_of("a.csv", b"a\tb\r\n".to_vec()).unwrap(), "a\tb\n");
    }

    #[cfg(unix)]
    #[test]
    fn pipes_sockets_devices_and_folders_are_refused_by_name_and_links_are_followed_once() {
        use std::os::unix::fs::symlink;
        use std::os::unix::net::UnixListener;
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        let _socket = UnixListener::bind(at("s.csv")).unwrap();
        symlink("/dev/zero", at("z.csv")).unwrap();
        let is = |path: &Path| open(path).unwrap_err().to_string();
        assert!(is(&at("s.csv")).contains("is a socket and not a file"));
        assert!(is(&at("z.csv")).contains("is a device and not a file"));
        assert!(is(folder.path()).contains("is a folder and not a file"));
        std::fs::write(at("a.csv"), "a").unwrap();
        symlink(".", at("loop1")).unwrap();
        symlink(".", at("loop2")).unwrap();
        symlink("a.csv", at("b.csv")).unwrap();
        let found = files(
            &[folder.path().to_owned(), at("b.csv")],
            &["a.csv", "b.csv"],
        )
        .unwrap();
        assert_eq!(found, [at("a.csv")]);
    }

    /// A pipe that nobody writes to would hold the program for ever.
    #[cfg(unix)]
    #[test]
    fn a_pipe_is_refused_before_it_is_opened() {
        let folder = tempfile::tempdir().unwrap();
        let pipe = folder.path().join("p.csv");
        let made = std::process::Command::new("mkfifo").arg(&pipe).status();
        assert!(made.is_ok_and(|status| status.success()));
        assert!(
            open(&pipe)
                .unwrap_err()
                .to_string()
                .contains("is a pipe and not a file")
        );
    }
}
