//! Workbooks, read in a child process with a memory limit.
//!
//! A workbook of two kilobytes can ask its reader for more memory than any machine has, and the reader
//! then ends the whole program. So the bytes go to a child that may fail: it has little memory, little
//! time, and no way back but text on its output.

mod hidden;
mod sheet;

use std::io::{Read, Write};
use std::path::Path;
use std::time::Duration;

use crate::child::{self, Answer, Input};
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
    let within = Duration::from_secs(2 * MOST_SECONDS);
    let answer = child::ask(program, CHILD, Input::File(opened), MOST_TEXT, within)
        .map_err(|error| refused(&format!("the program cannot start its reader: {error}")))?;
    let Some(Answer { code, out, said }) = answer else {
        return Err(refused(
            "it takes too long to read; save the sheet as CSV in UTF-8",
        ));
    };
    if code == Some(1) {
        return Err(refused(said.trim()));
    }
    if code != Some(0) {
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
    Ok(Written {
        text: door::text_of(&name, out)?,
        notes: said.lines().map(str::to_owned).collect(),
    })
}

/// Is the child: limits its own memory and time, reads a workbook from `input`, writes CSV to `output` and
/// what it recognised to `notes`.
///
/// # Errors
///
/// A sentence for the person who brought the workbook.
pub fn be_child(input: impl Read, output: impl Write, mut notes: impl Write) -> Result<(), String> {
    child::limit(MOST_MEMORY, MOST_SECONDS)
        .map_err(|error| format!("the memory of the reader cannot be limited: {error}"))?;
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

/// Refuses an archive that says it is too large.
pub(crate) fn look_inside(bytes: &[u8]) -> Result<(), String> {
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
