//! The demonstration's folder: a charter like any other, with a cycle that was opened three weeks ago.

use std::fs;
use std::path::Path;

use anyhow::{Context, bail};
use charter::Folder;
use charter::draft::{Begin, Brought, begin, plan};
use intake::compact::columns::Said;
use intake::movement::letters::Written;
use kernel::{Day, Language, Localized};

use crate::opening;

/// The file that says what a folder is.
pub const MARK: &str = "this-is-a-demonstration";

const PROMISES: &str = include_str!("promises.csv");
const FIGURES: &str = include_str!("figures.csv");
const ACCESS: &str = include_str!("access.toml");

/// So many days ago the cycle was opened.
pub const OPENED_DAYS_AGO: i32 = 21;

/// Writes the charter into a folder that is empty or not there.
pub fn write(dir: &Path, today: Day) -> anyhow::Result<()> {
    let is_empty = fs::read_dir(dir).map_or(true, |mut entries| entries.next().is_none());
    if !is_empty {
        bail!(
            "{} is not empty and holds no demonstration; name another folder with --data",
            dir.display()
        );
    }
    let mut files = begin(&Begin {
        id: "harbours".parse()?,
        title: Localized::english("Harbours Compact (invented)")
            .with(Language::Es, "Pacto de los Puertos (inventado)"),
        languages: vec![Language::En, Language::Es],
        adopted: "2026-01-15".parse()?,
        source: Some("https://harbours.example/text".to_owned()),
        today,
    });
    let folder = Folder::default().with(&files);
    let ((opened, folder), findings) = opening::opened(charter::read(folder), today);
    let opened = opened.with_context(|| format!("{findings:?}"))?;
    let said = Said {
        columns: Vec::new(),
        for_all: Vec::new(),
    };
    let promises = intake::compact::promises("promises.csv", &table(PROMISES), &said, Language::En);
    let figures = intake::compact::figures("figures.csv", &table(FIGURES), &said, Language::En);
    let known: Vec<_> = opened.figures().cloned().collect();
    let planned = plan(
        &opened.charter,
        &folder,
        &known,
        &Brought {
            promises: Some(&promises),
            figures: Some(&figures),
            new_members: true,
            today,
        },
    );
    files.extend(planned.files);
    // Units report for members, who are there now.
    files.insert("access.toml".to_owned(), ACCESS.as_bytes().to_vec());
    files.insert(
        format!("cycles/{}.toml", today.year()),
        cycle(today).into_bytes(),
    );
    let home = dir.join("charter");
    fs::create_dir_all(&home).with_context(|| format!("{} cannot be made", home.display()))?;
    Folder::write(&home, &files).with_context(|| format!("{} cannot be written", home.display()))
}

fn table(text: &str) -> Written {
    Written {
        text: text.to_owned(),
        notes: Vec::new(),
    }
}

/// Notes that a folder is whole: what was begun and not finished is no demonstration.
pub fn mark(dir: &Path) -> anyhow::Result<()> {
    let what = "Everything here is invented. `cauce demo` made it; remove the folder when you have seen enough.\n";
    fs::write(dir.join(MARK), what).context("the folder cannot be marked")
}

fn cycle(today: Day) -> String {
    let (opens, closes) = (today.plus_days(-OPENED_DAYS_AGO), today.plus_days(200));
    let year = today.year();
    format!(
        "id = \"{year}\"\ntitle = {{ en = \"Reports of {year}\", es = \"Informes de {year}\" }}\nopens = \"{opens}\"\n\
         closes = \"{closes}\"\nweeks = {{ report = 8, check = 2, mend = 2 }}\n"
    )
}
