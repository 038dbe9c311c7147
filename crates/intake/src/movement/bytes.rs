//! A file's text, unpacked where it is packed.

use std::io::Read;
use std::path::Path;

/// The most that one file may hold when unpacked: 256 MiB.
///
/// The largest published series read so far is 14 MB; a file that unpacks to more is a mistake or
/// an attack.
pub const MOST_BYTES: u64 = 256 << 20;

/// Why a file's text cannot be had.
#[derive(Debug, thiserror::Error)]
pub enum Unreadable {
    /// The file cannot be opened or read.
    #[error("{file}: {cause}; check the name and that you may read it")]
    Absent {
        /// The file.
        file: String,
        /// What the system said.
        cause: std::io::Error,
    },
    /// The file is too large.
    #[error("{file}: unpacks to more than {} MiB; split it by year", MOST_BYTES >> 20)]
    TooLarge {
        /// The file.
        file: String,
    },
    /// The file is a workbook that its reader refused.
    #[error("{file}: the workbook is refused: {why}")]
    Workbook {
        /// The file.
        file: String,
        /// Why, and what to do.
        why: String,
    },
    /// The file is not text.
    #[error("{file}: not UTF-8 text; save it as CSV in UTF-8")]
    NotText {
        /// The file.
        file: String,
    },
}

/// Returns the text of a file; one whose first bytes say gzip is unpacked, whatever its name.
pub fn read_text(path: &Path) -> Result<String, Unreadable> {
    let file = path.display().to_string();
    let absent = |cause| Unreadable::Absent {
        file: path.display().to_string(),
        cause,
    };
    let opened = std::fs::File::open(path).map_err(absent)?;
    let mut bytes = Vec::new();
    opened
        .take(MOST_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(absent)?;
    if bytes.starts_with(&[0x1f, 0x8b]) {
        let packed = std::mem::take(&mut bytes);
        flate2::read::MultiGzDecoder::new(&packed[..])
            .take(MOST_BYTES + 1)
            .read_to_end(&mut bytes)
            .map_err(absent)?;
    }
    if bytes.len() as u64 > MOST_BYTES {
        return Err(Unreadable::TooLarge { file });
    }
    let text = String::from_utf8(bytes).map_err(|_| Unreadable::NotText { file })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    // One kind of line end, so that line numbers are those that an editor shows.
    Ok(text.replace("\r\n", "\n"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    #[test]
    fn a_packed_file_reads_like_the_plain_one() {
        let folder = tempfile::tempdir().unwrap();
        let plain = folder.path().join("a.csv");
        std::fs::write(&plain, "\u{feff}series,period\r\n").unwrap();
        let packed = folder.path().join("b.csv");
        let mut out = flate2::write::GzEncoder::new(
            std::fs::File::create(&packed).unwrap(),
            flate2::Compression::default(),
        );
        out.write_all(b"series,period\n").unwrap();
        out.finish().unwrap();
        assert_eq!(read_text(&plain).unwrap(), read_text(&packed).unwrap());
        let absent = read_text(&folder.path().join("none.csv")).unwrap_err();
        assert!(absent.to_string().contains("check the name"));
    }
}
