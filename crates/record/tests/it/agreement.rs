//! A second program, in another language and without a line in common, says the same of every
//! release (promise L4).

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use kernel::Draws;
use record::folder::What;
use record::verify::{Given, verify};

use crate::build::{Built, TestFolder, Twist, built};
use crate::damage::{Damage, damage};
use crate::rounds;
use crate::verifying::told;

fn program() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/verify/verify.py")
}

fn put(folder: &TestFolder, at: &Path) {
    for (path, bytes) in &folder.files {
        let path = at.join(path);
        fs::create_dir_all(path.parent().expect("it lies in the folder")).unwrap();
        fs::write(path, bytes).unwrap();
    }
    for item in &folder.odd {
        let path = at.join(&item.path);
        fs::create_dir_all(path.parent().expect("it lies in the folder")).unwrap();
        match item.what {
            What::Link => std::os::unix::fs::symlink("/etc/hostname", path).unwrap(),
            _ => fs::create_dir(path).unwrap(),
        }
    }
}

/// A folder, and what its reader brings along.
struct Case {
    name: String,
    built: Built,
    brings: bool,
}

/// Returns one of very many: honest, wrong and signed, or damaged once or twice on the way.
fn case(seed: u64) -> Case {
    let mut draws = Draws::nth(1, seed);
    let twist = match draws.below(10) {
        0..5 => Twist::None,
        5 | 6 => [Twist::ManifestText, Twist::EntryText, Twist::PolicyText][draws.below(3)],
        _ => Twist::ALL[draws.below(Twist::ALL.len())],
    };
    let mut built = built(seed, twist);
    let n_damages = if twist == Twist::None {
        draws.below(5) / 2
    } else {
        draws.below(5) / 4
    };
    let mut name = format!("{twist:?}");
    for _ in 0..n_damages {
        if built.folder.files.len() < 6 {
            break;
        }
        let kind = Damage::ALL[draws.below(Damage::ALL.len())];
        damage(&mut built.folder, kind, &mut draws);
        name += &format!(" {kind:?}");
    }
    let brings = draws.below(3) == 0;
    if brings && draws.below(3) == 0 {
        built.since = crate::build::mutated(&mut draws, &built.since);
    }
    Case {
        name,
        built,
        brings,
    }
}

/// Returns what the second program says of each folder, in the words of [`told`].
fn second(arguments: &[PathBuf]) -> Vec<String> {
    let output = Command::new("python3")
        .args(["-B".as_ref(), program().as_os_str()])
        .args(arguments)
        .output()
        .expect("python3 is installed");
    let text = String::from_utf8_lossy(&output.stdout);
    let mut all: Vec<String> = Vec::new();
    for line in text.lines() {
        match line.split(' ').next() {
            Some("folder") => all.push(String::new()),
            Some("1" | "2" | "3" | "4" | "5" | "6" | "exit") => {
                let one = all.last_mut().expect("a folder comes first");
                let space = if one.is_empty() { "" } else { " " };
                *one += &format!("{space}{}", line.trim());
            }
            _ => {}
        }
    }
    assert!(
        output.stderr.is_empty(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    all
}

#[test]
fn both_programs_say_the_same_of_every_release() {
    let n = rounds(500).max(200) as u64;
    let mut codes = [0; 4];
    let mut differing = Vec::new();
    for chunk in (0..n).collect::<Vec<u64>>().chunks(250) {
        let dir = tempfile::tempdir().unwrap();
        let mut arguments: Vec<PathBuf> = Vec::new();
        let mut first = Vec::new();
        let cases: Vec<Case> = chunk.iter().map(|seed| case(*seed)).collect();
        // Those who bring something come last, since what was brought stays.
        let (with, without): (Vec<_>, Vec<_>) =
            chunk.iter().zip(&cases).partition(|(_, case)| case.brings);
        for (
            seed,
            Case {
                name,
                built,
                brings,
            },
        ) in without.into_iter().chain(with)
        {
            let at = dir.path().join(seed.to_string());
            put(&built.folder, &at);
            let mut given = Given::default();
            if *brings {
                let brought =
                    ["since", "policy"].map(|file| dir.path().join(format!("{seed}.{file}")));
                fs::write(&brought[0], &built.since).unwrap();
                fs::write(&brought[1], built.policy.to_string()).unwrap();
                arguments.extend([
                    "--since".into(),
                    brought[0].clone(),
                    "--policy".into(),
                    brought[1].clone(),
                ]);
                given = Given {
                    policy: Some(&built.policy),
                    since: Some(&built.since),
                    now: None,
                };
            }
            arguments.push(at);
            let report = verify(&built.folder, given);
            codes[usize::from(report.exit_code())] += 1;
            // A folder that cannot be looked at has no steps.
            let told = if report.cannot.is_some() {
                "exit 2".to_owned()
            } else {
                told(&report)
            };
            first.push((seed, name, told, report));
        }
        let second = second(&arguments);
        assert_eq!(second.len(), first.len());
        for ((seed, name, told, report), other) in first.into_iter().zip(second) {
            if told != other {
                differing.push(format!(
                    "{seed} {name}\n  {told}\n  {other}\n  {:?}",
                    report.steps
                ));
            }
        }
    }
    println!("{n} releases: {codes:?}");
    assert!(
        differing.is_empty(),
        "{} of {n}\n{}",
        differing.len(),
        differing[..differing.len().min(5)].join("\n")
    );
    assert!(
        codes.iter().all(|n| *n > 0),
        "every verdict was given: {codes:?}"
    );
}

/// The control: a reader that is a little less careful is told apart by these very folders.
#[test]
fn the_folders_tell_a_careless_program_apart() {
    let careless = |case: &Case| {
        // It looks at the release's own proof, and does not ask how the log came about.
        let report = verify(&case.built.folder, Given::default());
        let found = report.steps.iter().filter(|step| step.n != 6);
        let differs = found
            .into_iter()
            .any(|step| step.standing() > record::verify::Standing::Withheld);
        (report.exit_code() == 1) != differs
    };
    let n = (0..400)
        .map(case)
        .filter(|case| !case.brings && careless(case))
        .count();
    assert!(n > 0, "{n} of 400");
}

#[needs_shared::needs_shared]
#[test]
fn the_second_program_accepts_the_same_edge_vectors_number_by_number() {
    let script = "
import json, sys
sys.path.insert(0, sys.argv[1])
import verify
for v in json.load(open(sys.argv[2])):
    if verify.holds(bytes.fromhex(v['key']), v['msg'].encode(), bytes.fromhex(v['sig'])):
        print(v['number'])
";
    let folder = program();
    let output = Command::new("python3")
        .args(["-B", "-c", script])
        .arg(folder.parent().expect("it lies in a folder"))
        .arg(crate::shared("ed25519_edge_vectors.json"))
        .output()
        .expect("python3 is installed");
    let text = String::from_utf8_lossy(&output.stdout);
    let numbers: Vec<u64> = text.lines().map(|line| line.parse().unwrap()).collect();
    assert_eq!(
        numbers.len(),
        43,
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    assert_eq!(numbers, crate::signatures::accepted());
}

#[test]
fn the_second_program_is_short_and_stands_alone() {
    let text = fs::read_to_string(program()).unwrap();
    assert!(
        text.lines().count() <= 400,
        "{} lines",
        text.lines().count()
    );
    assert!(text.lines().all(|line| line.chars().count() <= 120));
    let imports: Vec<&str> = text
        .lines()
        .filter(|line| line.contains("import "))
        .collect();
    assert_eq!(imports.len(), 1, "{imports:?}");
    let known =
        "base64, collections, datetime, functools, hashlib, itertools, json, os, pathlib, re, sys";
    assert_eq!(
        imports[0].split("  #").next(),
        Some(format!("import {known}").as_str())
    );
}
