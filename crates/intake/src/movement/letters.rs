//! What letters a file of counts is written in: UTF-8, UTF-16, or the one byte a letter of Windows.

use std::path::Path;

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::door::{self, Barred};

/// A file as text, and what was recognised on the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The text.
    pub text: String,
    /// What was recognised, where the file is no plain UTF-8: letters, or the sheet of a workbook.
    pub notes: Vec<String>,
}

impl From<String> for Written {
    fn from(text: String) -> Self {
        let notes = Vec::new();
        Self { text, notes }
    }
}

/// Returns the text of a file, plain or packed, in whichever letters it is written; a workbook is read by
/// `program`, which is this program itself.
///
/// # Errors
///
/// As [`door::text`] and [`crate::workbook::in_child`].
pub fn open(
    path: &Path,
    program: impl FnOnce() -> std::io::Result<std::path::PathBuf>,
) -> Result<Written, Barred> {
    let name = kernel::text::plain(&path.display().to_string()).into_owned();
    let mut head = [0; 4];
    let n = std::io::Read::read(&mut door::open(path)?, &mut head);
    if crate::workbook::is_workbook(&head[..n.unwrap_or(0)]) {
        let program = program().map_err(|error| Barred::Workbook {
            file: name,
            why: format!("the program does not find itself: {error}"),
        })?;
        return crate::workbook::in_child(&program, path);
    }
    of_bytes(&name, door::unpacked_bytes(path, door::MOST_TEXT)?)
}

/// Returns some bytes as text.
///
/// UTF-16 is told by its mark, or by its noughts at every second place. What is no UTF-8 and holds no letter
/// of more than one byte that is valid UTF-8 is read as Windows-1252, in which spreadsheets of the hemisphere
/// save CSV; what holds both is damaged.
///
/// # Errors
///
/// Where a line is no text in any of them, or holds a control character.
pub fn of_bytes(file: &str, bytes: Vec<u8>) -> Result<Written, Barred> {
    if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return Err(Barred::Workbook {
            file: file.to_owned(),
            why: "it is of the old kind (.xls); save it as .xlsx".to_owned(),
        });
    }
    if let Some((words, big)) = utf16(&bytes) {
        let letters = if big { UTF_16BE } else { UTF_16LE };
        // What is no letter, such as half a one at the end, is shown as what it is.
        let (text, _) = letters.decode_without_bom_handling(words);
        return Ok(Written {
            text: door::text_of(file, text.into_owned().into_bytes())?,
            notes: vec!["letters in UTF-16".to_owned()],
        });
    }
    match std::str::from_utf8(&bytes) {
        Ok(_) => door::text_of(file, bytes).map(Written::from),
        Err(_) => match windows(&bytes) {
            None => door::text_of(file, bytes).map(Written::from),
            Some(text) => Ok(Written {
                text: door::text_of(file, text.into_bytes())?,
                notes: vec!["letters in Windows-1252".to_owned()],
            }),
        },
    }
}

/// Returns the bytes of UTF-16 without their mark, and whether the greater half of each letter stands first.
fn utf16(bytes: &[u8]) -> Option<(&[u8], bool)> {
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        return Some((rest, true));
    }
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        return Some((rest, false));
    }
    // Without a mark: Latin letters leave a nought at every second place, and nowhere else.
    let head = &bytes[..bytes.len().min(512) & !1];
    let noughts = |first: usize| {
        head.iter()
            .skip(first)
            .step_by(2)
            .filter(|b| **b == 0)
            .count()
    };
    let (even, odd, most) = (noughts(0), noughts(1), head.len() / 2);
    match (even, odd) {
        _ if most < 4 => None,
        (0, odd) if odd * 4 >= most * 3 => Some((bytes, false)),
        (even, 0) if even * 4 >= most * 3 => Some((bytes, true)),
        _ => None,
    }
}

fn windows(bytes: &[u8]) -> Option<String> {
    if bytes.utf8_chunks().any(|chunk| !chunk.valid().is_ascii()) {
        return None;
    }
    let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
    // Bytes that stand for no letter come out as control characters of their own number.
    let is_no_letter = |c: char| ('\u{80}'..='\u{9f}').contains(&c);
    (!text.contains(is_no_letter)).then(|| text.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: impl Into<Vec<u8>>) -> Result<Written, String> {
        of_bytes("a.csv", bytes.into()).map_err(|error| error.to_string())
    }

    #[test]
    fn the_same_words_are_read_in_four_ways_of_writing_them() {
        let text = "reporter,nationality\nMéxico,Haití – «todas»\n";
        assert_eq!(read(text).unwrap(), Written::from(text.to_owned()));
        let two = |of: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(of).collect::<Vec<u8>>();
        let (little, big) = (two(u16::to_le_bytes), two(u16::to_be_bytes));
        for bytes in [
            [b"\xff\xfe", &little[..]].concat(),
            [b"\xfe\xff", &big[..]].concat(),
            little,
            big,
        ] {
            let found = read(bytes).unwrap();
            assert_eq!(found.text, text);
            assert_eq!(found.notes, ["letters in UTF-16"]);
        }
        let found =
            read(*b"reporter,nationality\nM\xe9xico,Hait\xed \x96 \xabtodas\xbb\n").unwrap();
        assert_eq!(
            (&*found.text, &*found.notes[0]),
            (text, "letters in Windows-1252")
        );
    }

    #[test]
    fn what_is_damaged_is_not_taken_for_another_way_of_writing() {
        assert!(
            read(*b"M\xc3\xa9xico,Hait\xed\n")
                .unwrap_err()
                .contains("a.csv:1")
        );
        assert!(read(*b"a,b\nM\x81xico\n").unwrap_err().contains("a.csv:2"));
        assert!(read(*b"a\0b,c\n1,2\n").unwrap_err().contains("U+0000"));
        assert!(
            read(*b"\xd0\xcf\x11\xe0\xa1\xb1")
                .unwrap_err()
                .contains(".xlsx")
        );
    }
}
