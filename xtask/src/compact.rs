//! A large compact: invented tables of promises and figures, taken in, and what readers then wait for and carry.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::time::Instant;

use anyhow::bail;

use crate::shell;
use crate::site::Site;

const MEMBERS: [&str; 25] = [
    "ARG", "BRB", "BLZ", "BRA", "CAN", "CHL", "COL", "CRI", "ECU", "SLV", "GTM", "GUY", "HTI",
    "HND", "JAM", "MEX", "PAN", "PRY", "PER", "USA", "URY", "DOM", "SUR", "TTO", "BOL",
];

/// Figures of each promise.
const FIGURES: u64 = 5;

/// What a page may weigh, in bytes as they are written.
const HEAVY: usize = 50_000;

/// Takes in so many promises with five figures each, serves them, and prints what each step took. No figure has a
/// limit here: the machine decides.
pub fn run(n_promises: u64) -> anyhow::Result<()> {
    let home = std::env::temp_dir().join(format!("cauce-compact-{}", std::process::id()));
    fs::create_dir_all(&home)?;
    let measured = measure(&home, n_promises);
    fs::remove_dir_all(&home)?;
    measured
}

fn measure(home: &Path, n_promises: u64) -> anyhow::Result<()> {
    let [charter, promises, figures] = ["charter", "promises.csv", "figures.csv"]
        .map(|name| home.join(name).display().to_string());
    let (table, counts) = tables(n_promises);
    fs::write(&promises, table)?;
    fs::write(&figures, counts)?;
    timed(
        "begin",
        &[
            "charter",
            "new",
            &charter,
            "--id",
            "large",
            "--title",
            "Large",
            "--adopted",
            "2022-06-10",
        ],
    )?;
    let tables = [
        "charter",
        "import",
        &charter,
        "--promises",
        &promises,
        "--figures",
        &figures,
    ];
    timed("take the tables in", &tables)?;
    timed("take the same tables in again", &tables)?;
    timed("check", &["check", "--charter", &charter])?;
    let since = Instant::now();
    let site = Site::start(|data| {
        fs::create_dir_all(data)?;
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(data, fs::Permissions::from_mode(0o700))?;
        Ok(fs::write(
            data.join("cauce.toml"),
            format!("charter = \"{charter}\"\nrate = 0\n"),
        )?)
    })?;
    let (wall, processor) = (since.elapsed().as_secs_f64(), site.processor_seconds()?);
    println!(
        "{:<34} {wall:8.2} s   {processor:.2} s of processor",
        "first start"
    );
    println!("{:<34} {:8} MB", "resident", site.resident()? / 1_000);
    for path in [
        "/",
        "/commitments",
        "/commitments?page=2",
        "/commitments/P7",
        "/members",
        "/members/MEX",
        "/sources",
        "/sources?page=2",
        "/sources/P7-2022-12-31",
        "/search?q=families",
        "/methods",
        "/data",
        "/unknown",
    ] {
        let since = Instant::now();
        let n = site.get(path)?.len();
        let mark = if n > HEAVY { "   heavy" } else { "" };
        println!(
            "{path:<34} {:8.2} s {:8.1} KB{mark}",
            since.elapsed().as_secs_f64(),
            n as f64 / 1e3
        );
    }
    Ok(())
}

/// Returns a table of promises and one of figures. Every number follows from its place alone.
fn tables(n_promises: u64) -> (String, String) {
    let mut promises = "id,member,text,number,unit,deadline,made on,baseline,source\n".to_owned();
    let mut figures = "promise,value,unit,as of,known on,class,publisher,source\n".to_owned();
    for at in 1..=n_promises {
        let member = MEMBERS[(at % MEMBERS.len() as u64) as usize];
        let host = format!("https://office-{}.example", member.to_lowercase());
        let number = 50 + at * 7_919 % 90_000;
        let (year, district) = (2024 + at % 7, at % 97);
        let _ = writeln!(
            promises,
            "P{at},{member},\"Takes measure {at} for {number} families of district {district}, with its towns\",{number},\
             families,{year}-12-31,2022-06-10,0,{host}/promise/{at}"
        );
        for count in 0..FIGURES {
            let value = number * (count + 1) * (1 + at % 3) / 10;
            let (year, day, known) = if count % 2 == 0 {
                (
                    2022 + count / 2,
                    "12-31",
                    format!("{}-02-15", 2023 + count / 2),
                )
            } else {
                (
                    2023 + count / 2,
                    "06-30",
                    format!("{}-08-15", 2023 + count / 2),
                )
            };
            let _ = writeln!(
                figures,
                "P{at},{value},families,{year}-{day},{known},official-dataset,Office of {member},{host}/count/{at}/{count}"
            );
        }
    }
    (promises, figures)
}

fn timed(what: &str, words: &[&str]) -> anyhow::Result<()> {
    let since = Instant::now();
    let program = shell::program()?.display().to_string();
    let done = shell::command(&program, words)
        .stdout(Stdio::null())
        .status()?;
    if !done.success() {
        bail!("{what}: {done}");
    }
    println!("{what:<34} {:8.2} s", since.elapsed().as_secs_f64());
    Ok(())
}
