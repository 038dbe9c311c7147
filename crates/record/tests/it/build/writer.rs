//! A log that is written entry by entry, and its checkpoints.

use std::collections::BTreeMap;

use kernel::canon::{Keys, Value, write};
use kernel::{Draws, Moment};
use record::key::Use;
use record::note::Line;
use record::policy::{LogKey, Witness};
use record::{Checkpoint, Digest, Head, Note, Policy, Signer, Tree};

use super::mutated::mutated;
use super::{ORIGIN, SIGNED_AT, Twist};

/// How a policy changed in the middle of a log.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Change {
    AddWitness,
    RetireWitness,
    RotateLog,
    LoseLog,
}

pub struct Turn {
    pub index: u64,
    pub policy: Policy,
    pub text: Vec<u8>,
}

pub struct Writer {
    pub draws: Draws,
    pub twist: Twist,
    pub entries: Vec<Vec<u8>>,
    pub turns: Vec<Turn>,
    /// Keys that were given up, each with the entry that says so.
    pub given_up: Vec<(u64, [u8; 32])>,
    pub origin: &'static str,
}

pub fn log_signer(n: u8) -> Signer {
    Signer::new(ORIGIN, Use::Text, &[n; 32]).unwrap()
}

pub fn witness(n: u8) -> Signer {
    Signer::new(&format!("w{n}.example"), Use::Cosignature, &[100 + n; 32]).unwrap()
}

/// Every signer that may ever sign: two of the log, nine witnesses.
pub fn signers() -> Vec<Signer> {
    let logs = (1..=2).map(log_signer);
    logs.chain((1..=9).map(witness)).collect()
}

pub fn policy(logs: &[u8], witnesses: &[u8], asked: usize) -> Policy {
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

pub fn named(text: impl AsRef<[u8]>) -> Value {
    Digest::of(text).to_string().into()
}

impl Writer {
    pub fn size(&self) -> u64 {
        self.entries.len() as u64
    }

    pub fn push(&mut self, kind: &str, fields: Vec<(&str, Value)>) -> u64 {
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

    pub fn filler(&mut self) {
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

    pub fn fillers(&mut self) {
        for _ in 0..self.draws.below(3) {
            self.filler();
        }
    }

    pub fn key(&mut self, role: &str, key: &Signer, state: &str) -> u64 {
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

    pub fn turn(&mut self, change: Change, listed: u8) {
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

    pub fn policy_at(&self, index: u64) -> &Policy {
        let turn = self.turns.iter().rfind(|turn| turn.index <= index);
        &turn.expect("genesis names one").policy
    }

    /// Returns the checkpoint of a size, signed by all that these policies name and that is not
    /// given up; of the witnesses, the first `most` alone.
    pub fn checkpoint(&self, size: u64, policies: &[&Policy], most: usize) -> Note {
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
