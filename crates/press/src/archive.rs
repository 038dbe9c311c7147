//! Files in one archive (ZIP), the same bytes for the same files.

use std::io::{Cursor, Write};

use kernel::Day;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// Why an archive could not be written.
#[derive(Debug, thiserror::Error)]
#[error("the archive could not be written: {0}")]
pub struct NotArchived(#[from] zip::result::ZipError);

/// Returns files by name as one archive; each bears the day as its date, so that an archive never depends on when it
/// was made.
///
/// # Errors
///
/// Where a name stands twice, or the files are more than an archive holds.
pub fn write<'f>(
    day: Day,
    files: impl IntoIterator<Item = (String, &'f [u8])>,
) -> Result<Vec<u8>, NotArchived> {
    let year = u16::try_from(day.year()).unwrap_or_default();
    let (month, of_month) = (day.month().unsigned_abs(), day.day().unsigned_abs());
    // The format knows no day before 1980 and none after 2107.
    let date = DateTime::from_date_and_time(year, month, of_month, 0, 0, 0).unwrap_or_default();
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(date);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive.start_file(name, options)?;
        archive
            .write_all(bytes)
            .map_err(zip::result::ZipError::from)?;
    }
    Ok(archive.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn every_file_comes_back_and_the_archive_is_the_same_each_time() {
        let day: Day = "2026-11-28".parse().unwrap();
        let long = "row\r\n".repeat(5_000);
        let files = || {
            [
                ("a.csv".to_owned(), long.as_bytes()),
                ("b.json".to_owned(), &b"{}"[..]),
            ]
        };
        let bytes = write(day, files()).unwrap();
        assert_eq!(bytes, write(day, files()).unwrap());
        assert!(bytes.len() < long.len() / 10, "it is packed");
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        assert_eq!(archive.len(), 2);
        let mut read = String::new();
        archive
            .by_name("a.csv")
            .unwrap()
            .read_to_string(&mut read)
            .unwrap();
        assert_eq!(read, long);
        assert!(archive.by_name("c.csv").is_err());
    }

    #[test]
    fn a_name_that_stands_twice_is_refused() {
        let day: Day = "2026-11-28".parse().unwrap();
        let twice = [("a".to_owned(), &b"1"[..]), ("a".to_owned(), &b"2"[..])];
        assert!(write(day, twice).is_err());
    }
}
