//! What may happen to a folder on its way: by accident, by mail, by somebody's hand.

use kernel::Draws;
use record::folder::{Item, What};
use record::{Note, Proof, tile};

use crate::build::{TestFolder, mutated, witness};

/// How a folder was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Damage {
    Bit,
    Gone,
    Beside,
    CaseTwin,
    Cut,
    LineBreak,
    CarriageReturns,
    Link,
    EmptyFolder,
    Device,
    ExtraLine,
    StrangersLine,
    LaterKind,
    TwiceALine,
    LineGone,
    SizeSpelling,
    OtherIndex,
    EntriesSwapped,
    EntryDropped,
    EntryTwice,
    OlderCheckpoint,
    Threshold,
    Text,
    Swapped,
    NoList,
}

impl Damage {
    pub const ALL: [Self; 25] = [
        Self::Bit,
        Self::Gone,
        Self::Beside,
        Self::CaseTwin,
        Self::Cut,
        Self::LineBreak,
        Self::CarriageReturns,
        Self::Link,
        Self::EmptyFolder,
        Self::Device,
        Self::ExtraLine,
        Self::StrangersLine,
        Self::LaterKind,
        Self::TwiceALine,
        Self::LineGone,
        Self::SizeSpelling,
        Self::OtherIndex,
        Self::EntriesSwapped,
        Self::EntryDropped,
        Self::EntryTwice,
        Self::OlderCheckpoint,
        Self::Threshold,
        Self::Text,
        Self::Swapped,
        Self::NoList,
    ];
}

const PROOF: &str = "proof/release.tlog-proof";

/// Damages a folder; where the damage finds nothing to do, the folder stays as it is.
pub fn damage(folder: &mut TestFolder, damage: Damage, draws: &mut Draws) {
    let paths: Vec<String> = folder.files.keys().cloned().collect();
    let path = &paths[draws.below(paths.len())];
    let file = folder.files[path].clone();
    let policy = folder.files.get("proof/policy.txt").cloned();
    let proof = folder.files.get(PROOF).cloned().unwrap_or_default();
    let mut put = |path: &str, bytes: Vec<u8>| {
        folder.files.insert(path.to_owned(), bytes);
    };
    match damage {
        Damage::Bit => {
            let mut bytes = file;
            if !bytes.is_empty() {
                let at = draws.below(bytes.len());
                bytes[at] ^= 1 << draws.below(8);
            }
            put(path, bytes);
        }
        Damage::Gone => {
            folder.files.remove(path);
        }
        Damage::NoList => {
            folder.files.remove("RELEASE.json");
        }
        Damage::Beside => {
            let places = [
                "x.csv",
                "data/x.csv",
                "proof/x",
                "proof/turns/0.checkpoint",
                "renditions/x",
                "charter/x.toml",
                "a b",
                "proof/renditions.tlog-proof",
            ];
            put(places[draws.below(8)], b"x".to_vec());
        }
        Damage::CaseTwin => put(&path.to_uppercase(), file),
        Damage::Cut => put(path, file[..file.len() / 2].to_vec()),
        Damage::LineBreak => put(path, [&file[..], b"\n"].concat()),
        Damage::CarriageReturns => {
            let text = String::from_utf8_lossy(&file).replace('\n', "\r\n");
            put(path, text.into_bytes());
        }
        Damage::Link | Damage::EmptyFolder if folder.odd.is_empty() => {
            let what = if damage == Damage::Link {
                What::Link
            } else {
                What::EmptyFolder
            };
            let path = "data/odd".to_owned();
            folder.odd.push(Item { path, what });
        }
        Damage::Device => put("data/aux.csv", file),
        Damage::Text => put(path, mutated(draws, &file)),
        Damage::Swapped => {
            let other = &paths[draws.below(paths.len())];
            let bytes = folder.files[other].clone();
            folder.files.insert(other.clone(), file);
            folder.files.insert(path.clone(), bytes);
        }
        Damage::EntriesSwapped | Damage::EntryDropped | Damage::EntryTwice => {
            entries(folder, damage, draws);
        }
        Damage::Threshold => {
            let text = String::from_utf8(policy.unwrap_or_default()).unwrap_or_default();
            put(
                "proof/policy.txt",
                text.replace("members 2", "members 1").into_bytes(),
            );
        }
        Damage::OlderCheckpoint => {
            let Ok(proof) = Proof::read(&proof) else {
                return;
            };
            put("proof/checkpoint", proof.note.to_string().into_bytes());
        }
        _ => lines(folder, damage, draws),
    }
}

fn entries(folder: &mut TestFolder, damage: Damage, draws: &mut Draws) {
    let Some(mut all) = tile::unbundle(&folder.files["proof/entries"]) else {
        return;
    };
    if all.is_empty() {
        return;
    }
    let (one, other) = (draws.below(all.len()), draws.below(all.len()));
    match damage {
        Damage::EntriesSwapped => all.swap(one, other),
        Damage::EntryDropped => {
            all.remove(one);
        }
        _ => all.insert(other, all[one].clone()),
    }
    folder
        .files
        .insert("proof/entries".into(), tile::bundle(&all));
}

fn lines(folder: &mut TestFolder, damage: Damage, draws: &mut Draws) {
    let notes: Vec<String> = folder
        .files
        .keys()
        .filter(|path| path.ends_with("checkpoint") || path.ends_with("tlog-proof"))
        .cloned()
        .collect();
    let path = notes[draws.below(notes.len())].clone();
    let text = String::from_utf8_lossy(&folder.files[&path]).into_owned();
    let (before, note) = match Proof::read(text.as_bytes()) {
        Ok(proof) => {
            let note = proof.note.to_string();
            (text[..text.len() - note.len()].to_owned(), proof.note)
        }
        Err(_) => match Note::read(text.as_bytes()) {
            Ok(note) => (String::new(), note),
            Err(_) => return,
        },
    };
    let mut note = note;
    let mut text = None;
    match damage {
        Damage::ExtraLine => {
            text = Some(before.replace("index", "extra AAEC\nindex") + &note.to_string());
        }
        Damage::StrangersLine => note.lines.push(witness(9).sign(&note.text, 1)),
        Damage::LaterKind => {
            let mut line = note.lines[0].clone();
            line.id = [6; 4];
            line.signature = vec![6; 2_428];
            note.lines.push(line);
        }
        Damage::TwiceALine => note
            .lines
            .push(note.lines[draws.below(note.lines.len())].clone()),
        Damage::LineGone if note.lines.len() > 1 => {
            note.lines.remove(draws.below(note.lines.len()));
        }
        Damage::SizeSpelling => {
            let sign = ["0", "+", " "][draws.below(3)];
            note.text = note.text.replacen('\n', &format!("\n{sign}"), 1);
        }
        Damage::OtherIndex => {
            let index = format!("index {}", draws.below(9));
            let old = before.lines().nth(1).unwrap_or_default().to_owned();
            text = Some(before.replace(&old, &index) + &note.to_string());
        }
        _ => {}
    }
    let text = text.unwrap_or_else(|| before + &note.to_string());
    folder.files.insert(path, text.into_bytes());
}
