//! Workbooks, read in a child process with a memory limit.
//!
//! A workbook of two kilobytes can ask its reader for more memory than any machine has, and the reader
//! then ends the whole program. So the bytes go to a child that may fail: it has little memory, little
//! time, and no way back but text on its output.

mod hidden;
mod sheet;

use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::door::{self, Barred, MOST_TEXT};
use crate::movement::letters::Written;

/// The argument by which the program knows that it is the child.
pub const CHILD: &str = "read-workbook";

/// The largest workbook that is taken: 16 MiB as it lies on disk.
const MOST_PACKED: u64 = 16 << 20;
/// The most that its parts may say they unpack to: 64 MiB.
const MOST_UNPACKED: u64 = 64 << 20;
/// The memory that the child may use beyond what it has at its start: 128 MiB.
const MOST_MEMORY: u64 = 128 << 20;
/// The processor time that the child may use, in seconds.
const MOST_SECONDS: u64 = 20;

/// Returns whether the bytes are those of a packed workbook rather than of text.
#[must_use]
pub fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// Returns the sheet of a workbook that holds a table, as CSV, read by a child process: the one with a known
/// header among its first rows, or else the first. What was recognised stands among the notes.
///
/// `program` is this program itself, which knows [`CHILD`]. Whatever the workbook does to the child,
/// the caller goes on.
///
/// # Errors
///
/// Where the child refused the workbook, ran out of memory or time, or wrote too much.
pub fn in_child(program: &Path, file: &Path) -> Result<Written, Barred> {
    let name = file.display().to_string();
    let refused = |why: &str| Barred::Workbook {
        file: name.clone(),
        why: why.to_owned(),
    };
    let opened = door::open(file)?;
    let mut child = Command::new(program)
        .arg(CHILD)
        .stdin(opened)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| refused(&format!("the program cannot start its reader: {error}")))?;
    let (stdout, stderr) = (child.stdout.take(), child.stderr.take());
    let taken = |pipe: Option<Box<dyn Read + Send>>, most: u64| {
        std::thread::spawn(move || {
            let mut bytes = Vec::new();
            if let Some(pipe) = pipe {
                let _ = pipe.take(most + 1).read_to_end(&mut bytes);
            }
            bytes
        })
    };
    let out = taken(stdout.map(|pipe| Box::new(pipe) as _), MOST_TEXT);
    let said = taken(stderr.map(|pipe| Box::new(pipe) as _), 4_000);
    let deadline = Instant::now() + Duration::from_secs(2 * MOST_SECONDS);
    let status = loop {
        match child.try_wait() {
            Ok(Some(status)) => break status,
            Ok(None) if Instant::now() < deadline => std::thread::sleep(Duration::from_millis(5)),
            _ => {
                let _ = child.kill();
                let _ = child.wait();
                return Err(refused(
                    "it takes too long to read; save the sheet as CSV in UTF-8",
                ));
            }
        }
    };
    let (out, said) = (
        out.join().unwrap_or_default(),
        said.join().unwrap_or_default(),
    );
    if status.code() == Some(1) {
        return Err(refused(String::from_utf8_lossy(&said).trim()));
    }
    if !status.success() {
        return Err(refused(
            "it asks for more memory or time than a table of counts needs; save the sheet as CSV in UTF-8",
        ));
    }
    if out.len() as u64 > MOST_TEXT {
        return Err(Barred::TooLarge {
            file: name,
            most: MOST_TEXT,
        });
    }
    let notes = String::from_utf8_lossy(&said).into_owned();
    Ok(Written {
        text: door::text_of(&name, out)?,
        notes: notes.lines().map(str::to_owned).collect(),
    })
}

/// Is the child: limits its own memory and time, reads a workbook from `input`, writes CSV to `output` and
/// what it recognised to `notes`.
///
/// # Errors
///
/// A sentence for the person who brought the workbook.
pub fn be_child(input: impl Read, output: impl Write, mut notes: impl Write) -> Result<(), String> {
    limit().map_err(|error| format!("the memory of the reader cannot be limited: {error}"))?;
    let mut bytes = Vec::new();
    input
        .take(MOST_PACKED + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| format!("it cannot be read: {error}"))?;
    if bytes.len() as u64 > MOST_PACKED {
        return Err(format!(
            "it has more than {} MiB; save the sheet as CSV",
            MOST_PACKED >> 20
        ));
    }
    look_inside(&bytes)?;
    let hidden = hidden(&bytes);
    sheet::write_csv(bytes, output, &mut notes)?;
    // What was recognised is said last: a refusal is one sentence.
    let said = hidden.iter().try_for_each(|one| writeln!(notes, "{one}"));
    said.map_err(|error| error.to_string())
}

/// Returns what the sheets hide.
fn hidden(bytes: &[u8]) -> Vec<String> {
    let mut found = Vec::new();
    let _ = each_part(bytes, |part| {
        found.extend(hidden::told(part.name, part.packed, part.is_packed));
        Ok(())
    });
    found
}

/// One part of the archive that a workbook is.
struct Part<'a> {
    name: &'a [u8],
    packed: &'a [u8],
    is_packed: bool,
    /// How much it says that it unpacks to.
    says: u64,
}

fn limit() -> std::io::Result<()> {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let now = (status.lines())
        .find_map(|line| line.strip_prefix("VmSize:"))
        .and_then(|rest| {
            rest.trim()
                .trim_end_matches("kB")
                .trim()
                .parse::<u64>()
                .ok()
        })
        .map_or(512 << 20, |kib| kib << 10);
    rlimit::setrlimit(rlimit::Resource::AS, now + MOST_MEMORY, now + MOST_MEMORY)?;
    rlimit::setrlimit(rlimit::Resource::CPU, MOST_SECONDS, MOST_SECONDS)?;
    rlimit::setrlimit(rlimit::Resource::CORE, 0, 0)
}

/// Refuses an archive that says it is too large.
fn look_inside(bytes: &[u8]) -> Result<(), String> {
    let mut unpacked = 0_u64;
    each_part(bytes, |part| {
        // A size of four times FF stands elsewhere, which no table of counts needs.
        unpacked += part.says;
        if unpacked > MOST_UNPACKED {
            return Err(format!(
                "it says that it unpacks to more than {} MiB; save the sheet as CSV",
                MOST_UNPACKED >> 20
            ));
        }
        Ok(())
    })
}

/// Reads the list of parts at the end of the archive.
fn each_part<'a>(
    bytes: &'a [u8],
    mut look: impl FnMut(Part<'a>) -> Result<(), String>,
) -> Result<(), String> {
    const END: usize = 22;
    let damaged = || "it is no workbook, or it is damaged; save it again as .xlsx".to_owned();
    let u16_at = |at: usize| {
        bytes
            .get(at..at + 2)
            .map(|b| u16::from_le_bytes([b[0], b[1]]))
    };
    let u32_at = |at: usize| {
        bytes
            .get(at..at + 4)
            .map(|b| u32::from_le_bytes([b[0], b[1], b[2], b[3]]))
    };
    let last = bytes.len().checked_sub(END).ok_or_else(damaged)?;
    let end = (last.saturating_sub(u16::MAX as usize)..=last)
        .rev()
        .find(|at| bytes[*at..].starts_with(b"PK\x05\x06"))
        .ok_or_else(damaged)?;
    let n_parts = u16_at(end + 10).ok_or_else(damaged)?;
    let mut at = u32_at(end + 16).ok_or_else(damaged)? as usize;
    for _ in 0..n_parts {
        if !bytes
            .get(at..)
            .is_some_and(|part| part.starts_with(b"PK\x01\x02"))
        {
            return Err(damaged());
        }
        let lengths = [28, 30, 32].map(|place| u16_at(at + place).unwrap_or(0) as usize);
        // The part itself stands behind a head of its own, whose name and extras may be of other lengths.
        let packed = || {
            let head = u32_at(at + 42)? as usize;
            let before = 30 + u16_at(head + 26)? as usize + u16_at(head + 28)? as usize;
            let rest = bytes.get(head + before..)?;
            rest.get(..u32_at(at + 20)? as usize)
        };
        look(Part {
            name: (bytes.get(at + 46..))
                .and_then(|rest| rest.get(..lengths[0]))
                .unwrap_or_default(),
            packed: packed().unwrap_or_default(),
            is_packed: u16_at(at + 10) != Some(0),
            says: u64::from(u32_at(at + 24).ok_or_else(damaged)?),
        })?;
        at += 46 + lengths.iter().sum::<usize>();
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_says_it_is_too_large_or_is_no_archive_is_refused_before_it_is_unpacked() {
        assert!(look_inside(b"PK\x03\x04 and nothing more").is_err());
        let mut bytes = b"PK\x01\x02".to_vec();
        bytes.resize(46, 0);
        bytes[24..28].copy_from_slice(&u32::MAX.to_le_bytes());
        let at = bytes.len() as u32;
        bytes.extend(b"PK\x05\x06\0\0\0\0\x01\0\x01\0");
        bytes.extend(at.to_le_bytes());
        bytes.extend([0; 6]);
        let refused = look_inside(&bytes).unwrap_err();
        assert!(refused.contains("64 MiB"), "{refused}");
    }
}
