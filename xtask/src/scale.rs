//! Money at scale: real files copied with other identifiers, taken in, and what readers then wait for.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};

use anyhow::{Context, bail};

use crate::shell;
use crate::site::Site;

/// The real files.
const FROM: &str = "../shared/data/iati/activities";

const REFERENCE: &str = "<transaction ref=\"";

/// What stands around an identifier: its own element, and the attributes that name another's.
/// A payment's reference is its reporter's own: no two copies have the same.
const AROUND: [(&str, &str); 5] = [
    ("<iati-identifier>", "</iati-identifier>"),
    (REFERENCE, "\""),
    ("provider-activity-id=\"", "\""),
    ("receiver-activity-id=\"", "\""),
    ("<related-activity ", "/>"),
];

/// One activity more.
const ONE: &str = r#"<iati-activities version="2.03"><iati-activity default-currency="USD">
<iati-identifier>XI-IATI-SCALE-1</iati-identifier><reporting-org ref="XI-IATI-SCALE" type="40"/>
<title><narrative>One more</narrative></title><recipient-country code="SV"/>
<transaction><transaction-type code="3"/><transaction-date iso-date="2023-05-01"/>
<value value-date="2023-05-01">12.50</value></transaction></iati-activity></iati-activities>"#;

/// Takes in about so many megabytes, and prints what it and the pages afterwards took. No figure has a limit
/// here: the machine decides.
pub fn run(megabytes: u64) -> anyhow::Result<()> {
    let files = real()?;
    let size: usize = files.iter().map(|(_, text)| text.len()).sum();
    let n_copies = (megabytes * 1_000_000).div_ceil(size as u64).max(1);
    let inputs = std::env::temp_dir().join(format!("cauce-scale-{}", std::process::id()));
    fs::create_dir_all(&inputs)?;
    let measured = measure(&files, n_copies, &inputs);
    fs::remove_dir_all(&inputs)?;
    measured
}

fn measure(files: &[(String, String)], n_copies: u64, inputs: &Path) -> anyhow::Result<()> {
    let n_bytes = copies(files, 0..n_copies, inputs)?;
    let more = inputs.with_extension("xml");
    fs::write(&more, ONE)?;
    println!("{:<34} {:8.0} MB", "files", n_bytes as f64 / 1e6);
    let site = Site::start(|data| import("import", inputs, data))?;
    println!(
        "{:<34} {:8} MB",
        "resident at the start",
        site.resident()? / 1_000
    );
    page(&site, "first page about money", "/money")?;
    page(&site, "second page", "/money")?;
    page(&site, "list of activities", "/money/activities")?;
    page(&site, "table of activities", "/data/aid-activities.csv")?;
    println!("{:<34} {:8} MB", "resident then", site.resident()? / 1_000);
    import("import of one more activity", &more, site.folder())?;
    page(&site, "first page after it", "/money")?;
    counted(&site)?;
    println!("{:<34} {:8} MB", "resident then", site.resident()? / 1_000);
    let again = inputs.with_extension("again");
    fs::create_dir_all(&again)?;
    copies(files, n_copies..n_copies + 1, &again)?;
    meanwhile(&site, &again)?;
    fs::remove_dir_all(&again)?;
    println!("{:<34} {:8} MB", "resident then", site.resident()? / 1_000);
    println!(
        "{:<34} {:8.1} s",
        "processor time of the site",
        site.processor_seconds()?
    );
    fs::remove_file(&more)?;
    Ok(())
}

/// Times a page; one that is told to come back does so.
fn page(site: &Site, what: &str, path: &str) -> anyhow::Result<()> {
    let since = Instant::now();
    let mut n_refused = 0;
    while let Err(error) = site.get(path) {
        n_refused += 1;
        if since.elapsed() > Duration::from_secs(600) {
            return Err(error);
        }
    }
    let again = match n_refused {
        0 => String::new(),
        n => format!("   told to come back {n} times"),
    };
    println!("{what:<34} {:8.2} s{again}", since.elapsed().as_secs_f64());
    Ok(())
}

/// Waits until everything that was taken in is counted, and says how long it took and how long the slowest page
/// took meanwhile.
fn counted(site: &Site) -> anyhow::Result<()> {
    let since = Instant::now();
    let mut slowest = Duration::ZERO;
    loop {
        let asked = Instant::now();
        let shown = site.get("/money")?;
        slowest = slowest.max(asked.elapsed());
        if !String::from_utf8_lossy(&shown).contains("being counted") {
            break;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    println!(
        "{:<34} {:8.2} s   the slowest page meanwhile {:.2} s",
        "until it is counted",
        since.elapsed().as_secs_f64(),
        slowest.as_secs_f64()
    );
    Ok(())
}

/// Takes files in while readers ask, and says how long the slowest page took.
fn meanwhile(site: &Site, files: &Path) -> anyhow::Result<()> {
    let (mut slowest, mut n) = (Duration::ZERO, 0_u32);
    std::thread::scope(|threads| {
        let taking = threads.spawn(|| import("import of one copy more", files, site.folder()));
        while !taking.is_finished() {
            let asked = Instant::now();
            site.get("/money")?;
            slowest = slowest.max(asked.elapsed());
            n += 1;
            std::thread::sleep(Duration::from_millis(100));
        }
        taking.join().unwrap_or_else(|_| bail!("a fault of ours"))
    })?;
    let slowest = slowest.as_secs_f64();
    println!(
        "{:<34} {slowest:8.2} s   of {n}",
        "slowest page during the import"
    );
    counted(site)
}

/// Takes files in, and says how long it took and how much memory.
fn import(what: &str, files: &Path, data: &Path) -> anyhow::Result<()> {
    let since = Instant::now();
    let program = shell::program()?.display().to_string();
    let mut child = shell::command(&program, &["money", "import", "--data"])
        .args([data, files])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    let (mut peak, mut seconds) = (0, 0.0);
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        // A program that has just ended says nothing any more.
        peak = crate::site::kilobytes(child.id(), "VmHWM:").unwrap_or(peak);
        seconds = crate::site::processor_seconds(child.id()).unwrap_or(seconds);
        std::thread::sleep(Duration::from_millis(20));
    };
    if !matches!(status.code(), Some(0 | 1)) {
        bail!("{}: not taken in: {status}", files.display());
    }
    println!(
        "{what:<34} {:8.1} s   {seconds:.1} s of processors, {} MB at most",
        since.elapsed().as_secs_f64(),
        peak / 1_000
    );
    Ok(())
}

/// Returns the real files with their names.
fn real() -> anyhow::Result<Vec<(String, String)>> {
    let folder = shell::root().join(FROM);
    let listed =
        fs::read_dir(&folder).with_context(|| format!("{} is not there", folder.display()))?;
    let mut paths: Vec<PathBuf> = listed
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    paths.sort();
    let read = |path: PathBuf| {
        let name = path
            .file_name()
            .context("a name")?
            .to_string_lossy()
            .into_owned();
        Ok((name, fs::read_to_string(&path)?))
    };
    paths.into_iter().map(read).collect()
}

/// Writes the copies, and returns how many bytes they have.
fn copies(
    files: &[(String, String)],
    numbers: std::ops::Range<u64>,
    into: &Path,
) -> anyhow::Result<u64> {
    let mut known = BTreeSet::new();
    for (_, text) in files {
        changed(text, &AROUND[..1], &mut |_, said| {
            known.insert(said.trim().to_owned());
            None
        });
    }
    let mut n_bytes = 0;
    for copy in numbers {
        for (name, text) in files {
            let copied = changed(text, &AROUND, &mut |mark, said| {
                let is_ours = mark == REFERENCE || known.contains(said.trim());
                is_ours.then(|| format!("{}-copy{copy}", said.trim()))
            });
            n_bytes += copied.len() as u64;
            fs::write(into.join(format!("copy{copy}-{name}")), copied)?;
        }
    }
    Ok(n_bytes)
}

/// Returns a text with other identifiers; `other` says after which mark what takes the place of what.
fn changed(
    text: &str,
    around: &[(&str, &str)],
    other: &mut dyn FnMut(&str, &str) -> Option<String>,
) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 20);
    let mut rest = text;
    // Each of these marks is looked for once more only after it was passed.
    let mut next: Vec<Option<usize>> = around.iter().map(|(mark, _)| rest.find(mark)).collect();
    loop {
        let nearest =
            (next.iter().enumerate()).filter_map(|(which, at)| Some((at.as_ref()?, which)));
        let Some((&at, which)) = nearest.min() else {
            return out + rest;
        };
        let (mark, end) = around[which];
        let begin = at + mark.len();
        let length = rest[begin..].find(end).unwrap_or(0);
        let said = &rest[begin..begin + length];
        out.push_str(&rest[..begin]);
        if mark.ends_with(' ') {
            // Within the element's attributes.
            out.push_str(&changed(said, &[("ref=\"", "\"")], other));
        } else {
            out.push_str(&other(mark, said).unwrap_or_else(|| said.to_owned()));
        }
        rest = &rest[begin + length..];
        let passed = begin + length;
        for ((mark, _), at) in around.iter().zip(&mut next) {
            *at = match *at {
                Some(at) if at >= passed => Some(at - passed),
                Some(_) => rest.find(mark),
                None => None,
            };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_change_wherever_they_are_named_and_nothing_else_does() {
        let text = "<iati-identifier>A-1</iati-identifier><related-activity type=\"1\" ref=\"A-2\"/>\
<provider-org provider-activity-id=\"A-2\" ref=\"A-2\"/><receiver-org receiver-activity-id=\"B\"/>";
        let expected = "<iati-identifier>A-1x</iati-identifier><related-activity type=\"1\" ref=\"A-2x\"/>\
<provider-org provider-activity-id=\"A-2x\" ref=\"A-2\"/><receiver-org receiver-activity-id=\"B\"/>";
        let other = &mut |_: &str, id: &str| id.starts_with("A-").then(|| format!("{id}x"));
        assert_eq!(changed(text, &AROUND, other), expected);
        assert_eq!(changed(text, &AROUND, &mut |_, _| None), text);
    }
}
