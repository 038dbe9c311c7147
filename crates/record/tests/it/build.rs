//! Release folders with logs of their own, honest or wrong in one way that is properly signed.

use std::collections::BTreeMap;

use kernel::canon::{Keys, Value, write};
use kernel::{Draws, Moment};
use record::folder::{Folder, Item};
use record::key::Use;
use record::manifest::{Listed, Made, ReleaseKind};
use record::note::Line;
use record::policy::{LogKey, Witness};
use record::{Checkpoint, Digest, Head, Manifest, Note, Policy, Proof, Signer, Tree, tile};

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

/// What is wrong, and signed all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Twist {
    None,
    ReleaseIdReused,
    SupersedesUnknown,
    UnknownKind,
    FreeText,
    SecondGenesis,
    NoGenesis,
    OtherLog,
    KeyOutOfNowhere,
    TurnWithoutOld,
    TurnWithoutNew,
    ReplacesAnother,
    KeyReturns,
    ManifestText,
    EntryText,
    PolicyText,
    OtherOrigin,
    CandidateLater,
    WrongCharter,
    UnsignedByLog,
    OtherManifest,
    LongEntry,
    EmptyLog,
}

impl Twist {
    pub const ALL: [Self; 22] = [
        Self::ReleaseIdReused,
        Self::SupersedesUnknown,
        Self::UnknownKind,
        Self::FreeText,
        Self::SecondGenesis,
        Self::NoGenesis,
        Self::OtherLog,
        Self::KeyOutOfNowhere,
        Self::TurnWithoutOld,
        Self::TurnWithoutNew,
        Self::ReplacesAnother,
        Self::KeyReturns,
        Self::ManifestText,
        Self::EntryText,
        Self::PolicyText,
        Self::OtherOrigin,
        Self::CandidateLater,
        Self::WrongCharter,
        Self::UnsignedByLog,
        Self::OtherManifest,
        Self::LongEntry,
        Self::EmptyLog,
    ];
}

/// How a policy changed in the middle of a log.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Change {
    AddWitness,
    RetireWitness,
    RotateLog,
    LoseLog,
}

struct Turn {
    index: u64,
    policy: Policy,
    text: Vec<u8>,
}

struct Writer {
    draws: Draws,
    twist: Twist,
    entries: Vec<Vec<u8>>,
    turns: Vec<Turn>,
    /// Keys that were given up, each with the entry that says so.
    given_up: Vec<(u64, [u8; 32])>,
    origin: &'static str,
}

pub fn log_signer(n: u8) -> Signer {
    Signer::new(ORIGIN, Use::Text, &[n; 32]).unwrap()
}

pub fn witness(n: u8) -> Signer {
    Signer::new(&format!("w{n}.example"), Use::Cosignature, &[100 + n; 32]).unwrap()
}

/// Every signer that may ever sign: two of the log, nine witnesses.
fn signers() -> Vec<Signer> {
    let logs = (1..=2).map(log_signer);
    logs.chain((1..=9).map(witness)).collect()
}

fn policy(logs: &[u8], witnesses: &[u8], asked: usize) -> Policy {
    let log = |n: &u8| LogKey {
        vkey: log_signer(*n).vkey().clone(),
        url: Some("https://log.example/x/".into()),
    };
    let one = |n: &u8| Witness {
        name: format!("W{n}"),
        vkey: witness(*n).vkey().clone(),
        url: None,
    };
    let witnesses = witnesses.iter().map(one).collect();
    Policy::of(logs.iter().map(log).collect(), witnesses, asked).unwrap()
}

fn named(text: impl AsRef<[u8]>) -> Value {
    Digest::of(text).to_string().into()
}

impl Writer {
    fn size(&self) -> u64 {
        self.entries.len() as u64
    }

    fn push(&mut self, kind: &str, fields: Vec<(&str, Value)>) -> u64 {
        let at = Moment::from_seconds(1_796_000_000 + 60 * self.entries.len() as i64);
        let mut all: BTreeMap<String, Value> =
            fields.into_iter().map(|(k, v)| (k.into(), v)).collect();
        all.insert("at".into(), at.to_string().into());
        all.insert("kind".into(), kind.into());
        all.entry("log".into()).or_insert(self.origin.into());
        let mut bytes = write(&Value::Object(all), Keys::Fields).unwrap();
        if self.twist == Twist::EntryText && self.draws.below(4) == 0 {
            bytes = mutated(&mut self.draws, &bytes);
        }
        self.entries.push(bytes);
        self.size() - 1
    }

    fn filler(&mut self) {
        let (about, member) = (("about", "cycle-2027".into()), ("member", "GTM".into()));
        let commit = ("commit", named(self.size().to_string()));
        match self.draws.below(8) {
            0 => self.push("notice", vec![about, member, commit]),
            1 => self.push(
                "reply",
                vec![about, member, commit, ("by", "account".into())],
            ),
            2 => self.push("decision", vec![("id", "D-1".into()), commit]),
            3 => self.push("alarm", vec![("id", "A-2026-1".into()), commit]),
            4 => self.push(
                "cycle",
                vec![("cycle", "cycle-2027".into()), ("digest", named("d"))],
            ),
            5 => self.push(
                "draw",
                vec![("cycle", "cycle-2027".into()), ("share", named("s"))],
            ),
            6 => self.push(
                "lot",
                vec![
                    ("batch", "b1".into()),
                    ("root", named("r")),
                    ("capacity", Value::Whole(9)),
                ],
            ),
            _ => self.push(
                "desk-head",
                vec![("day", "2026-11-30".into()), ("digest", named("h"))],
            ),
        };
    }

    fn fillers(&mut self) {
        for _ in 0..self.draws.below(3) {
            self.filler();
        }
    }

    fn key(&mut self, role: &str, key: &Signer, state: &str) -> u64 {
        let index = self.push(
            "key",
            vec![
                ("role", role.into()),
                ("vkey", key.vkey().to_string().into()),
                ("valid_from", "2026-11-01".into()),
                ("state", state.into()),
            ],
        );
        if state != "active" {
            self.given_up.push((index, *key.vkey().bytes()));
        }
        index
    }

    fn turn(&mut self, change: Change, listed: u8) {
        let before = self.turns.last().expect("genesis names one");
        let before_digest = Digest::of(&before.text);
        let all: Vec<u8> = (1..=listed).collect();
        let asked = |n: usize| if n == 0 { 0 } else { n / 2 + 1 };
        let without_key = self.twist == Twist::KeyOutOfNowhere;
        let policy = match change {
            Change::AddWitness => {
                if !without_key {
                    self.key("witness", &witness(listed + 1), "active");
                }
                let more: Vec<u8> = (1..=listed + 1).collect();
                policy(&[1], &more, asked(more.len()))
            }
            Change::RetireWitness => policy(&[1], &all[1..], asked(all.len() - 1)),
            Change::RotateLog => {
                if !without_key {
                    self.key("log", &log_signer(2), "active");
                }
                policy(&[1, 2], &all, asked(all.len()))
            }
            Change::LoseLog => {
                if !without_key {
                    self.key("log", &log_signer(2), "active");
                }
                self.key("log", &log_signer(1), "lost");
                policy(&[2], &all, asked(all.len()))
            }
        };
        let text = policy.to_string().into_bytes();
        let replaces = if self.twist == Twist::ReplacesAnother {
            Digest::of("x")
        } else {
            before_digest
        };
        let index = self.push(
            "policy",
            vec![
                ("policy", named(&text)),
                ("replaces", replaces.to_string().into()),
                ("valid_from", "2026-11-01".into()),
            ],
        );
        self.turns.push(Turn {
            index,
            policy,
            text,
        });
        if change == Change::RetireWitness {
            self.key("witness", &witness(1), "retired");
            if self.twist == Twist::KeyReturns {
                self.key("witness", &witness(1), "active");
            }
        }
    }

    fn policy_at(&self, index: u64) -> &Policy {
        let turn = self.turns.iter().rfind(|turn| turn.index <= index);
        &turn.expect("genesis names one").policy
    }

    /// Returns the checkpoint of a size, signed by all that these policies name and that is not
    /// given up; of the witnesses, the first `most` alone.
    fn checkpoint(&self, size: u64, policies: &[&Policy], most: usize) -> Note {
        let tree = Tree::of(&self.entries);
        let head = Head {
            size,
            root: tree.root_at(size).unwrap(),
        };
        let origin = if self.twist == Twist::OtherOrigin {
            "other.example/y"
        } else {
            self.origin
        };
        let text = Checkpoint {
            origin: origin.into(),
            head,
        }
        .to_string();
        let mut lines: Vec<Line> = Vec::new();
        let mut n_witnesses = 0;
        for signer in signers() {
            let key = signer.vkey();
            let is_named = policies
                .iter()
                .any(|policy| policy.keys().any(|one| one == key));
            let is_up = self
                .given_up
                .iter()
                .any(|(at, bytes)| *at < size && bytes == key.bytes());
            let is_log = key.used() == Use::Text;
            if !is_named || is_up || !is_log && n_witnesses == most {
                continue;
            }
            if is_log && self.twist == Twist::UnsignedByLog && most > 0 {
                continue;
            }
            n_witnesses += usize::from(!is_log);
            lines.push(signer.sign(&text, SIGNED_AT + size));
        }
        Note { text, lines }
    }
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

/// Returns a release with a log of its own, wrong in one way, and the same for the same seed.
pub fn built(seed: u64, twist: Twist) -> Built {
    let mut draws = Draws::from_seed(seed);
    let listed = u8::try_from(draws.below(5)).unwrap();
    let needs_turn = [
        Twist::KeyOutOfNowhere,
        Twist::TurnWithoutOld,
        Twist::TurnWithoutNew,
        Twist::ReplacesAnother,
        Twist::KeyReturns,
    ];
    let listed = if needs_turn.contains(&twist) {
        listed.max(2)
    } else {
        listed
    };
    let witnesses: Vec<u8> = (1..=listed).collect();
    let half = usize::from(listed) / 2;
    let asked = if listed == 0 {
        0
    } else {
        half + 1 + draws.below(usize::from(listed) - half)
    };
    let first = policy(&[1], &witnesses, asked);
    let mut text = first.to_string().into_bytes();
    if twist == Twist::PolicyText {
        text = mutated(&mut draws, &text);
    }
    let mut log = Writer {
        draws,
        twist,
        entries: Vec::new(),
        turns: vec![Turn {
            index: 0,
            policy: first,
            text: text.clone(),
        }],
        given_up: Vec::new(),
        origin: ORIGIN,
    };
    let genesis = || {
        vec![
            ("charter", named("c")),
            ("format", Value::Whole(1)),
            ("policy", named(&text)),
        ]
    };
    if twist == Twist::NoGenesis {
        log.filler();
    }
    log.push("genesis", genesis());
    log.fillers();
    let supersedes = (log.draws.below(2) == 0).then_some(EARLIER);
    if supersedes.is_some() && twist != Twist::SupersedesUnknown {
        log.push(
            "release",
            vec![
                ("release", EARLIER.into()),
                ("manifest", named("m")),
                ("on", "2026-09-01".into()),
            ],
        );
    }
    let changes = [
        Change::AddWitness,
        Change::RetireWitness,
        Change::RotateLog,
        Change::LoseLog,
    ];
    let mut change = changes[log.draws.below(4)];
    if listed == 0 && matches!(change, Change::RetireWitness | Change::LoseLog) {
        change = Change::AddWitness;
    }
    if twist == Twist::KeyReturns {
        change = Change::RetireWitness;
    } else if twist == Twist::KeyOutOfNowhere && change == Change::RetireWitness {
        change = Change::RotateLog;
    }
    let when = if needs_turn.contains(&twist) {
        1 + log.draws.below(2)
    } else {
        log.draws.below(4)
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
    twisted(&mut log, &text);
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

/// Writes what no honest log holds, before the release.
fn twisted(log: &mut Writer, policy: &[u8]) {
    match log.twist {
        Twist::ReleaseIdReused => {
            log.push(
                "release",
                vec![
                    ("release", RELEASE.into()),
                    ("manifest", named("m")),
                    ("on", "2026-12-01".into()),
                ],
            );
        }
        Twist::UnknownKind => {
            log.push("note", vec![("id", "x".into())]);
        }
        Twist::FreeText => {
            log.push(
                "decision",
                vec![("id", "Ana López".into()), ("commit", named("c"))],
            );
        }
        Twist::SecondGenesis => {
            let index = log.push(
                "genesis",
                vec![
                    ("charter", named("c")),
                    ("format", Value::Whole(1)),
                    ("policy", named(policy)),
                ],
            );
            let first = &log.turns[0];
            let (policy, text) = (first.policy.clone(), first.text.clone());
            log.turns.push(Turn {
                index,
                policy,
                text,
            });
        }
        Twist::OtherLog => {
            log.push(
                "decision",
                vec![
                    ("id", "x".into()),
                    ("commit", named("c")),
                    ("log", "other.example/y".into()),
                ],
            );
        }
        Twist::LongEntry => {
            let many = Value::List(vec!["C002".into(); 700]);
            log.push(
                "erratum",
                vec![
                    ("release", EARLIER.into()),
                    ("digest", named("e")),
                    ("touches", many),
                ],
            );
        }
        _ => {}
    }
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

/// Returns a text with one or two small changes such as people, editors and attackers make.
pub fn mutated(draws: &mut Draws, bytes: &[u8]) -> Vec<u8> {
    const PIECES: [&[u8]; 20] = [
        b"-0",
        b"1.0",
        b"1e2",
        b" ",
        b"\n",
        b"null",
        b"true",
        b"\"\"",
        b"\\u0041",
        "é".as_bytes(),
        b"9007199254740992",
        b"{}",
        b"[]",
        b",",
        b"\"x\":1,",
        b"\\/",
        b"+",
        b"\t",
        b"\xff",
        b"0",
    ];
    let mut bytes = bytes.to_vec();
    for _ in 0..=draws.below(2) {
        let at = draws.below(bytes.len());
        match draws.below(5) {
            0 => bytes[at] ^= 1 << draws.below(8),
            1 => {
                bytes.splice(at..at, PIECES[draws.below(20)].iter().copied());
            }
            2 => {
                // A whole value between two marks of JSON or two spaces, by another.
                let is_mark = |c: &u8| b":,[]{} \n".contains(c);
                let from = bytes[..at].iter().rposition(is_mark).map_or(0, |i| i + 1);
                let to = bytes[at..]
                    .iter()
                    .position(is_mark)
                    .map_or(bytes.len(), |i| at + i);
                bytes.splice(from..to.max(from), PIECES[draws.below(20)].iter().copied());
            }
            3 => {
                let end = (at + 1 + draws.below(12)).min(bytes.len());
                let piece = bytes[at..end].to_vec();
                bytes.splice(at..at, piece);
            }
            _ => {
                let end = (at + 1 + draws.below(4)).min(bytes.len());
                bytes.drain(at..end);
            }
        }
        if bytes.is_empty() {
            bytes.push(b'x');
        }
    }
    bytes
}
