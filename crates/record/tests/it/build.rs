//! Release folders with logs of their own, honest or wrong in one way that is properly signed.

use std::collections::BTreeMap;

use kernel::Draws;
use kernel::canon::Value;
use record::folder::{Folder, Item};
use record::manifest::{Listed, Made, ReleaseKind};
use record::{Digest, Manifest, Policy, Proof, Tree, tile};

mod mutated;
mod twist;
mod writer;

pub use mutated::mutated;
pub use twist::Twist;
use twist::twisted;
use writer::{Change, Turn, Writer, named, policy};
pub use writer::{log_signer, witness};

pub const ORIGIN: &str = "log.example/x";
const RELEASE: &str = "2026-12-01.1";
const EARLIER: &str = "2026-09-01.1";
pub const SIGNED_AT: u64 = 1_796_119_200;

/// A folder in memory that can also hold what a folder must not.
#[derive(Clone, Default)]
pub struct TestFolder {
    pub files: BTreeMap<String, Vec<u8>>,
    pub odd: Vec<Item>,
}

impl Folder for TestFolder {
    fn items(&self) -> Vec<Item> {
        let mut items = self.files.items();
        items.extend(self.odd.clone());
        items.sort_by(|a, b| a.path.cmp(&b.path));
        items
    }

    fn read(&self, path: &str) -> Option<Vec<u8>> {
        self.files.get(path).cloned()
    }
}

/// A release, and what its readers may have.
pub struct Built {
    pub folder: TestFolder,
    /// A checkpoint that a reader may have kept from earlier.
    pub since: Vec<u8>,
    /// The policy in force at the release.
    pub policy: Policy,
    pub tree: Tree,
}

fn contents(draws: &mut Draws) -> BTreeMap<String, Vec<u8>> {
    let paths = [
        "charter/charter.toml",
        "charter/members/GTM.toml",
        "evidence/figures.csv",
        "data/commitments.csv",
        "README.en.md",
    ];
    let file = |path: &str| {
        (
            path.to_owned(),
            format!("{path} {}\r\n", draws.below(1_000)).into_bytes(),
        )
    };
    paths.map(file).into()
}

fn manifest(files: &BTreeMap<String, Vec<u8>>, supersedes: Option<&str>) -> Manifest {
    let listed = |(path, bytes): (&String, &Vec<u8>)| {
        let made = if path.starts_with("data/") {
            Made::Rebuilt
        } else {
            Made::Carried
        };
        let file = Listed {
            bytes: bytes.len() as u64,
            sha256: Digest::of(bytes),
            made,
        };
        (path.clone(), file)
    };
    let mut manifest = Manifest {
        supersedes: supersedes.map(|id| id.parse().unwrap()),
        kind: ReleaseKind::Cycle,
        reported: Some(9),
        files: files.iter().map(listed).collect(),
        ..crate::manifests::sample()
    };
    manifest.charter = manifest.charter_of_files();
    manifest
}

/// Begins a log: its first entries, and an earlier release that the new one may supersede.
fn begun(seed: u64, twist: Twist, supersedes: Option<&str>) -> (Writer, u8) {
    let mut draws = Draws::from_seed(seed);
    let listed = u8::try_from(draws.below(5)).unwrap();
    let listed = listed.max(if twist.needs_turn() { 2 } else { 0 });
    let witnesses: Vec<u8> = (1..=listed).collect();
    let half = usize::from(listed) / 2;
    let asked = match listed {
        0 => 0,
        _ => half + 1 + draws.below(usize::from(listed) - half),
    };
    let policy = policy(&[1], &witnesses, asked);
    let mut text = policy.to_string().into_bytes();
    if twist == Twist::PolicyText {
        text = mutated(&mut draws, &text);
    }
    let genesis = vec![
        ("charter", named("c")),
        ("format", Value::Whole(1)),
        ("policy", named(&text)),
    ];
    let first = Turn {
        index: 0,
        policy,
        text,
    };
    let mut log = Writer {
        draws,
        twist,
        entries: Vec::new(),
        turns: vec![first],
        given_up: Vec::new(),
        origin: ORIGIN,
    };
    if twist == Twist::NoGenesis {
        log.filler();
    }
    log.push("genesis", genesis);
    log.fillers();
    if supersedes.is_some() && twist != Twist::SupersedesUnknown {
        let on = ("on", "2026-09-01".into());
        let release = ("release", EARLIER.into());
        log.push("release", vec![release, ("manifest", named("m")), on]);
    }
    (log, listed)
}

/// Draws how the policy changes.
fn change(log: &mut Writer, listed: u8) -> Change {
    let changes = [
        Change::AddWitness,
        Change::RetireWitness,
        Change::RotateLog,
        Change::LoseLog,
    ];
    match changes[log.draws.below(4)] {
        _ if log.twist == Twist::KeyReturns => Change::RetireWitness,
        Change::RetireWitness if log.twist == Twist::KeyOutOfNowhere => Change::RotateLog,
        Change::RetireWitness | Change::LoseLog if listed == 0 => Change::AddWitness,
        change => change,
    }
}

/// Returns a release with a log of its own, wrong in one way, and the same for the same seed.
pub fn built(seed: u64, twist: Twist) -> Built {
    let supersedes = seed.is_multiple_of(2).then_some(EARLIER);
    let (mut log, listed) = begun(seed, twist, supersedes);
    let change = change(&mut log, listed);
    // Before the release, after it, or not at all.
    let when = match twist.needs_turn() {
        true => 1 + log.draws.below(2),
        false => log.draws.below(4),
    };
    if when == 1 {
        log.turn(change, listed);
        log.fillers();
    }

    let mut files = contents(&mut log.draws);
    let mut list = manifest(&files, supersedes);
    if twist == Twist::WrongCharter {
        list.charter = Digest::of("x");
    }
    let mut bytes = list.write().unwrap();
    if twist == Twist::ManifestText {
        bytes = mutated(&mut log.draws, &bytes);
    }
    let mut candidate = None;
    if log.draws.below(2) == 0 {
        let at = log.push(
            "candidate",
            vec![("release", RELEASE.into()), ("commit", named("k"))],
        );
        candidate = Some(at);
        log.fillers();
    }
    if twist == Twist::CandidateLater {
        candidate = Some(log.size());
    }
    twisted(&mut log);
    let digest = if twist == Twist::OtherManifest {
        Digest::of("x")
    } else {
        Digest::of(&bytes)
    };
    let mut fields = vec![
        ("release", RELEASE.into()),
        ("manifest", digest.to_string().into()),
        ("on", "2026-12-01".into()),
    ];
    fields.extend(supersedes.map(|id| ("supersedes", id.into())));
    fields.extend(candidate.map(|at| ("candidate", Value::Whole(at.try_into().unwrap()))));
    let placed = log.push("release", fields);
    let mut renditions = None;
    if log.draws.below(3) == 0 {
        let list = br#"{"files":{},"format":1}"#.to_vec();
        let at = log.push(
            "renditions",
            vec![("release", RELEASE.into()), ("manifest", named(&list))],
        );
        files.insert("renditions/RENDITIONS.json".into(), list);
        files.insert("renditions/report.en.pdf".into(), b"%PDF".to_vec());
        renditions = Some(at);
    }
    if log.draws.below(5) == 0 {
        let fields = vec![
            ("release", RELEASE.into()),
            ("path", "evidence/figures.csv".into()),
            ("commit", named("w")),
        ];
        log.push("withheld", fields);
        files.remove("evidence/figures.csv");
    }
    log.fillers();
    // A checkpoint from before a key of the log was lost proves the release for good.
    let before_turn = log.size();
    if when == 2 {
        log.turn(change, listed);
        log.fillers();
    }
    let most = if when == 2 && change == Change::LoseLog {
        before_turn
    } else {
        log.size()
    };
    files.insert("RELEASE.json".into(), bytes);
    finish(log, files, placed, renditions, most)
}

fn finish(
    mut log: Writer,
    mut files: BTreeMap<String, Vec<u8>>,
    placed: u64,
    renditions: Option<u64>,
    most: u64,
) -> Built {
    let n = log.size();
    let tree = Tree::of(&log.entries);
    let in_force = log.policy_at(placed).clone();
    let prove = |log: &mut Writer, index: u64, most: u64| {
        let size = index + 1 + log.draws.below(usize::try_from(most - index).unwrap()) as u64;
        let signs = log.draws.below(7);
        let policy = log.policy_at(index).clone();
        let newer = log.policy_at(size - 1).clone();
        Proof {
            extra: None,
            index,
            path: tree.inclusion(index, size).unwrap(),
            note: log.checkpoint(size, &[&policy, &newer], signs),
        }
        .to_string()
        .into_bytes()
    };
    files.insert(
        "proof/release.tlog-proof".into(),
        prove(&mut log, placed, most),
    );
    if let Some(index) = renditions {
        files.insert(
            "proof/renditions.tlog-proof".into(),
            prove(&mut log, index, most),
        );
    }
    let newest = log.checkpoint(n, &[log.policy_at(n - 1)], 9);
    files.insert("proof/checkpoint".into(), newest.to_string().into_bytes());
    let entries: &[Vec<u8>] = if log.twist == Twist::EmptyLog {
        &[]
    } else {
        &log.entries
    };
    files.insert("proof/entries".into(), tile::bundle(entries));
    let text = |policy: &Policy| {
        log.turns
            .iter()
            .find(|turn| turn.policy == *policy)
            .map(|turn| turn.text.clone())
    };
    let newest = text(&in_force).unwrap();
    for turn in &log.turns {
        if turn.text != newest {
            files.insert(
                format!("proof/turns/{}.policy", turn.index),
                turn.text.clone(),
            );
        }
    }
    files.insert("proof/policy.txt".into(), newest);
    for pair in log.turns.windows(2) {
        let [old, new] = pair else { continue };
        let both = [&old.policy, &new.policy];
        // One witness is too few for the old policy; the old keys alone are not the new policy's.
        let (policies, most): (&[&Policy], usize) = match log.twist {
            Twist::TurnWithoutOld if new.policy != old.policy => (&both, 1),
            Twist::TurnWithoutNew => (&both[..1], 9),
            _ => (&both, 9),
        };
        // A witness that is retired right after has signed before that.
        let note = log.checkpoint(new.index + 1, policies, most);
        files.insert(
            format!("proof/turns/{}.checkpoint", new.index),
            note.to_string().into_bytes(),
        );
    }
    let before = 1 + log.draws.below(usize::try_from(n).unwrap()) as u64;
    let since = log.checkpoint(before, &[log.policy_at(before - 1)], 9);
    Built {
        folder: TestFolder {
            files,
            odd: Vec::new(),
        },
        since: since.to_string().into_bytes(),
        policy: in_force,
        tree,
    }
}
