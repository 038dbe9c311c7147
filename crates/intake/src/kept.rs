//! The ledger of copies, `evidence/kept.csv`: one row per copy of a cited page that differs from the one before.

use std::collections::BTreeMap;

use csv::StringRecord;
use evidence::{Digest, Kept};
use kernel::{Day, Finding, address};

/// Its path inside a charter folder.
pub const FILE: &str = "evidence/kept.csv";

const HEADER: [&str; 6] = [
    "address",
    "kept_on",
    "sha256",
    "bytes",
    "media_type",
    "answered",
];

/// Reads the ledger, in the order of its rows; one bad row refuses it.
///
/// # Errors
///
/// What is wrong, with the line of each row.
pub fn read(bytes: &[u8], today: Day) -> Result<Vec<Kept>, Vec<Finding>> {
    let refuse = |line: usize, what: String, advice: &str| Finding::error(FILE, line, what, advice);
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .has_headers(false)
        .from_reader(bytes);
    let (mut kept, mut findings) = (Vec::<Kept>::new(), Vec::new());
    let mut last: BTreeMap<String, Day> = BTreeMap::new();
    for record in reader.records() {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                let line = error.position().map_or(0, csv::Position::line);
                let line = usize::try_from(line).unwrap_or(0);
                findings.push(refuse(line, error.to_string(), "Save the file as UTF-8."));
                break;
            }
        };
        let line = record.position().map_or(0, csv::Position::line);
        let line = usize::try_from(line).unwrap_or(0);
        if line == 1 {
            if record != HEADER[..] {
                let what = format!("the header is not {}", HEADER.join(","));
                findings.push(refuse(line, what, "Let cauce evidence keep write it."));
                break;
            }
            continue;
        }
        match row(&record, today) {
            Ok(one) if kept.iter().any(|other| other.is_copy_of(&one)) => {
                let what = format!("{} with this digest stands above already", one.address);
                findings.push(refuse(line, what, "Remove one of the two."));
            }
            Ok(one) if last.get(&one.address).is_some_and(|day| one.on < *day) => {
                let what = "a copy of the same address above was kept later".to_owned();
                findings.push(refuse(line, what, "Put the copies in order of their days."));
            }
            Ok(one) => {
                last.insert(one.address.clone(), one.on);
                kept.push(one);
            }
            Err((what, advice)) => findings.push(refuse(line, what, advice)),
        }
    }
    if findings.is_empty() {
        Ok(kept)
    } else {
        Err(findings)
    }
}

fn row(record: &StringRecord, today: Day) -> Result<Kept, (String, &'static str)> {
    let cell = |at: usize| record.get(at).unwrap_or_default();
    if record.len() != HEADER.len() {
        return Err((
            format!("the row has {} cells, not 6", record.len()),
            "Correct it.",
        ));
    }
    let seen = record.iter().all(|cell| kernel::text::plain(cell) == cell);
    if !seen {
        return Err(("a cell holds what nobody sees".to_owned(), "Remove it."));
    }
    let sound = |text: &str| match address::fault(text) {
        None => Ok(text.to_owned()),
        Some(fault) => {
            let shown = kernel::text::short(text, 60);
            Err((
                format!("\"{shown}\" is not an address: {fault}"),
                "Correct it.",
            ))
        }
    };
    let on: Day = cell(1).parse().map_err(|_| {
        let what = format!("\"{}\" is no day", kernel::text::short(cell(1), 40));
        (what, "Write the day of the copy as 2026-11-30.")
    })?;
    if on > today {
        return Err((
            format!("{on} lies in the future"),
            "Write the day of the copy.",
        ));
    }
    let digest = Digest::from_hex(cell(2));
    let n_bytes = cell(3).parse().ok();
    let (Some(digest), Some(n_bytes)) = (digest, n_bytes) else {
        let what = "the digest is not 64 digits, or the size is no number".to_owned();
        return Err((what, "Let cauce evidence keep write it."));
    };
    Ok(Kept {
        address: sound(cell(0))?,
        on,
        digest,
        n_bytes,
        media_type: cell(4).to_owned(),
        answered: match cell(5) {
            "" => String::new(),
            other => sound(other)?,
        },
    })
}

/// Returns the ledger with these copies.
///
/// # Panics
///
/// Never: it is written into memory.
#[must_use]
pub fn written(kept: &[Kept]) -> Vec<u8> {
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(HEADER).expect("memory takes it");
    for one in kept {
        let (on, n) = (one.on.to_string(), one.n_bytes.to_string());
        let cells = [
            &one.address,
            &on,
            one.digest.as_str(),
            &n,
            &one.media_type,
            &one.answered,
        ];
        out.write_record(cells.map(AsRef::<[u8]>::as_ref))
            .expect("memory takes it");
    }
    out.into_inner().expect("memory takes it")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> Day {
        "2026-11-30".parse().expect("a day")
    }

    fn kept(address: &str, on: &str, digit: char) -> Kept {
        Kept {
            address: address.to_owned(),
            on: on.parse().expect("a day"),
            digest: Digest::from_hex(&digit.to_string().repeat(64)).expect("64 digits"),
            n_bytes: 7,
            media_type: "text/html; charset=\"utf-8\"".to_owned(),
            answered: String::new(),
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        let all = [
            kept("https://a.org/x,y", "2026-11-01", 'a'),
            kept("https://b.org", "2026-11-01", 'b'),
            kept("https://a.org/x,y", "2026-11-30", 'c'),
        ];
        assert_eq!(read(&written(&all), today()).expect("it is sound"), all);
        assert_eq!(read(&written(&[]), today()), Ok(Vec::new()));
    }

    #[test]
    fn a_row_that_cannot_be_is_refused_with_its_line() {
        let good =
            String::from_utf8(written(&[kept("https://a.org", "2026-11-01", 'a')])).expect("text");
        let twice = format!("{good}{}", good.lines().nth(1).expect("a row"));
        for (text, said) in [
            (good.replace("sha256", "md5"), ":1: the header is not"),
            (
                good.replace("https://a", "https://u@a"),
                ":2: \"https://u@a.org\" is not an address",
            ),
            (
                good.replace("2026-11-01", "2026-12-01"),
                ":2: 2026-12-01 lies in the future",
            ),
            (
                good.replace("2026-11-01", "1.11.2026"),
                ":2: \"1.11.2026\" is no day",
            ),
            (
                good.replace("aaaa", "AAAA"),
                ":2: the digest is not 64 digits",
            ),
            (
                good.replace(",7,", ",-7,"),
                ":2: the digest is not 64 digits, or the size",
            ),
            (good.replace(",7,", ",7,,"), ":2: the row has 7 cells"),
            (
                good.replace("text/", "text\u{202e}/"),
                ":2: a cell holds what nobody sees",
            ),
            (
                twice.clone(),
                ":3: https://a.org with this digest stands above already",
            ),
            (
                twice
                    .replacen("aaaa", "bbbb", 1)
                    .replacen("2026-11-01", "2026-11-02", 1),
                ":3: a copy of the same address above was kept later",
            ),
        ] {
            let found = read(text.as_bytes(), today()).expect_err(said);
            assert!(found[0].to_string().contains(said), "{said}: {}", found[0]);
        }
    }
}
