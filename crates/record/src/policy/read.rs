//! From the lines of a file to a policy, by the rules of c2sp.org/tlog-policy.

use std::collections::BTreeSet;

use super::{Group, LogKey, Policy, PolicyFault, Witness, cosigns};
use crate::id::decimal;
use crate::key::Vkey;

const MOST_BYTES: usize = 64 << 10;
const MOST: usize = 64;

pub(super) fn policy(bytes: &[u8]) -> Result<Policy, PolicyFault> {
    if bytes.len() > MOST_BYTES {
        return Err(PolicyFault::Long);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| PolicyFault::NotLines)?;
    let is_odd = |c: char| c < ' ' && c != '\n' && c != '\t' || c == '\u{7f}';
    if text.contains(is_odd) || !text.ends_with('\n') {
        return Err(PolicyFault::NotLines);
    }
    let mut reader = Reader::default();
    for (at, line) in text.lines().enumerate() {
        let words: Vec<&str> = line
            .split([' ', '\t'])
            .filter(|word| !word.is_empty())
            .collect();
        match words[..] {
            [] => {}
            [first, ..] if first.starts_with('#') => {}
            _ => reader.line(at + 1, &words)?,
        }
    }
    let Some(quorum) = reader.quorum else {
        return Err(PolicyFault::Quorum);
    };
    Ok(Policy {
        quorum,
        ..reader.policy
    })
}

struct Reader {
    policy: Policy,
    /// Names of witnesses and groups that stand on earlier lines.
    names: BTreeSet<String>,
    /// Names that are members of a group already.
    members: BTreeSet<String>,
    quorum: Option<Option<String>>,
}

impl Default for Reader {
    fn default() -> Self {
        Self {
            policy: Policy {
                logs: Vec::new(),
                witnesses: Vec::new(),
                groups: Vec::new(),
                quorum: None,
            },
            names: BTreeSet::new(),
            members: BTreeSet::new(),
            quorum: None,
        }
    }
}

impl Reader {
    fn line(&mut self, at: usize, words: &[&str]) -> Result<(), PolicyFault> {
        let policy = &mut self.policy;
        match *words {
            ["log", vkey, ref url @ ..] if url.len() < 2 => {
                let vkey = key(at, vkey, false)?;
                if policy
                    .logs
                    .iter()
                    .any(|log| log.vkey.bytes() == vkey.bytes())
                {
                    return Err(PolicyFault::SameKey(vkey.name().to_owned()));
                }
                let url = url.first().map(|&url| url.to_owned());
                policy.logs.push(LogKey { vkey, url });
            }
            ["witness", name, vkey, ref url @ ..] if url.len() < 2 => {
                let vkey = key(at, vkey, true)?;
                if policy
                    .witnesses
                    .iter()
                    .any(|one| one.vkey.bytes() == vkey.bytes())
                {
                    return Err(PolicyFault::SameKey(name.to_owned()));
                }
                self.define(name)?;
                let (name, url) = (name.to_owned(), url.first().map(|&url| url.to_owned()));
                self.policy.witnesses.push(Witness { name, vkey, url });
            }
            ["group", name, asked, ref names @ ..] => {
                let asked = match asked {
                    "all" => names.len(),
                    "any" => 1,
                    n => decimal(n)
                        .and_then(|n| usize::try_from(n).ok())
                        .ok_or(PolicyFault::Line(at))?,
                };
                if asked == 0 || asked > names.len() {
                    return Err(PolicyFault::Asked);
                }
                for &member in names {
                    if !self.names.contains(member) {
                        return Err(PolicyFault::Undefined(member.to_owned()));
                    }
                    if !self.members.insert(member.to_owned()) {
                        return Err(PolicyFault::MemberTwice(member.to_owned()));
                    }
                }
                self.define(name)?;
                self.policy.groups.push(Group {
                    name: name.to_owned(),
                    asked,
                    names: names.iter().map(|&name| name.to_owned()).collect(),
                });
            }
            ["quorum", name] => {
                if self.quorum.is_some() {
                    return Err(PolicyFault::Quorum);
                }
                if name != "none" && !self.names.contains(name) {
                    return Err(PolicyFault::Undefined(name.to_owned()));
                }
                self.quorum = Some((name != "none").then(|| name.to_owned()));
            }
            _ => return Err(PolicyFault::Line(at)),
        }
        let policy = &self.policy;
        if [
            policy.logs.len(),
            policy.witnesses.len(),
            policy.groups.len(),
        ]
        .iter()
        .any(|n| *n > MOST)
        {
            return Err(PolicyFault::Long);
        }
        Ok(())
    }

    fn define(&mut self, name: &str) -> Result<(), PolicyFault> {
        if name == "none" || !self.names.insert(name.to_owned()) {
            return Err(PolicyFault::SameName(name.to_owned()));
        }
        Ok(())
    }
}

fn key(at: usize, vkey: &str, is_witness: bool) -> Result<Vkey, PolicyFault> {
    let vkey: Vkey = vkey.parse().map_err(|fault| PolicyFault::Key(at, fault))?;
    if cosigns(&vkey) == is_witness {
        Ok(vkey)
    } else {
        Err(PolicyFault::Use(at))
    }
}
