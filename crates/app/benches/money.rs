//! Money from files into the store and out again, by the program itself: speed and memory, each
//! beside its limit.
//!
//! `cargo bench -p app --bench money [MEGABYTES]` — the size of the invented file, 1000 when
//! nothing is said. The real files beside the repository are used where they are present.

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const MIB: f64 = 1_048_576.0;

fn main() {
    let megabytes: u64 = std::env::args()
        .skip(1)
        .find_map(|word| word.parse().ok())
        .unwrap_or(1_000);
    let folder = tempfile::tempdir().expect("a folder");
    let small = folder.path().join("small.xml");
    let large = folder.path().join("large.xml");
    write(&small, 100_000);
    write(&large, megabytes * 1_000_000);
    real(folder.path());
    println!("an invented file of {megabytes} MB");
    for (what, words) in [
        ("sums by type, recipient, year, sector", vec!["sums"]),
        ("import", vec!["import", "--data"]),
    ] {
        let run = |file: &Path, store: &str| {
            let store = folder.path().join(store).display().to_string();
            let mut all = words.clone();
            if all.len() > 1 {
                all.push(&store);
            }
            let file = file.display().to_string();
            all.push(&file);
            peak(&all)
        };
        let (_, baseline) = run(&small, "small");
        let (seconds, most) = run(&large, "large");
        println!(
            "  {what:<44} {:8.1} MB/s, {:.1} MiB at most, {:.1} MiB above a small file (at most 64)",
            megabytes as f64 / seconds,
            most / MIB,
            (most - baseline) / MIB
        );
    }
}

/// Imports the real files into an empty store.
fn real(folder: &Path) {
    let files = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/iati/activities");
    if !files.is_dir() {
        return println!("the real files are absent");
    }
    let bytes: u64 = fs::read_dir(&files)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").metadata().expect("its size").len())
        .sum();
    let megabytes = bytes as f64 / 1e6;
    println!("the real files ({megabytes:.1} MB)");
    let (files, store) = (
        files.display().to_string(),
        folder.join("real").display().to_string(),
    );
    let (seconds, most) = peak(&["import", &files, "--data", &store]);
    let speed = megabytes / seconds;
    println!(
        "  {:<44} {speed:8.1} MB/s (at least 20), {:.1} MiB at most",
        "import into SQLite",
        most / MIB
    );
    let (seconds, _) = peak(&["totals", "--data", &store]);
    println!("  {:<44} {seconds:8.2} s", "totals of everything, merged");
}

/// Runs the program and returns how long it took and its largest resident set, in bytes.
fn peak(words: &[&str]) -> (f64, f64) {
    let begun = Instant::now();
    let mut child = Command::new(env!("CARGO_BIN_EXE_cauce"))
        .arg("money")
        .args(words)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    let status = PathBuf::from(format!("/proc/{}/status", child.id()));
    let mut most = 0.0_f64;
    loop {
        // The kernel keeps the high-water mark; it is read until the program is gone.
        let text = fs::read_to_string(&status).unwrap_or_default();
        let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kib = line.and_then(|rest| rest.trim().strip_suffix(" kB")?.trim().parse::<f64>().ok());
        most = most.max(kib.unwrap_or(0.0) * 1024.0);
        if child.try_wait().expect("its state").is_some() {
            return (begun.elapsed().as_secs_f64(), most);
        }
        std::thread::sleep(Duration::from_millis(3));
    }
}

/// Writes invented activities until a file has this many bytes.
fn write(path: &Path, n_bytes: u64) {
    let mut out = BufWriter::new(File::create(path).expect("a file"));
    let begin = "<iati-activities version=\"2.03\">\n";
    out.write_all(begin.as_bytes()).expect("it is written");
    let (mut written, mut number) = (0_u64, 0_u64);
    while written < n_bytes {
        let mut one = format!(
            "<iati-activity default-currency=\"USD\" hierarchy=\"1\">\n<iati-identifier>XI-IATI-TEST-{number}</iati-identifier>\n\
             <reporting-org ref=\"XI-IATI-TEST\" type=\"40\"><narrative>Test</narrative></reporting-org>\n\
             <title><narrative>Water in district {number}</narrative></title>\n\
             <description><narrative>{}</narrative></description>\n\
             <recipient-country code=\"SV\" percentage=\"60\"/><recipient-country code=\"HN\" percentage=\"40\"/>\n\
             <sector code=\"14030\" percentage=\"50\"/><sector code=\"15190\" percentage=\"50\"/>\n",
            "Wells, pumps and pipes for the communities of the coast. ".repeat(6)
        );
        for payment in 0..8 {
            one.push_str(&format!(
                "<transaction ref=\"{number}-{payment}\"><transaction-type code=\"{}\"/><transaction-date iso-date=\"20{:02}-0{}-15\"/>\
                 <value value-date=\"2023-05-01\">{}.{:02}</value><provider-org ref=\"XI-IATI-TEST\"><narrative>Test</narrative></provider-org>\
                 <receiver-org ref=\"SV-NIT-{}\"><narrative>Committee {number}</narrative></receiver-org></transaction>\n",
                [2, 3, 3, 4][payment % 4],
                10 + number % 15,
                1 + payment,
                number * 37 % 100_000,
                number % 100,
                number % 500,
            ));
        }
        one.push_str("</iati-activity>\n");
        out.write_all(one.as_bytes()).expect("it is written");
        written += one.len() as u64;
        number += 1;
    }
    out.write_all(b"</iati-activities>\n")
        .expect("it is written");
    out.flush().expect("it is written");
}
