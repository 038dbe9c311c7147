//! From a value to the list of a release, if every field is of its form.

use std::collections::BTreeMap;

use kernel::canon::Value;

use super::{Listed, Made, Manifest, ManifestFault, NAME, Notified, ReleaseKind};
use crate::digest::Digest;
use crate::folder::path_fault;
use crate::id::{ReleaseId, is_code, is_origin};

type Read<T> = Result<T, ManifestFault>;

/// Fields of an object that are taken out one by one; what is left is unknown.
struct Fields(BTreeMap<String, Value>);

impl Fields {
    fn of(value: Value, name: &'static str) -> Read<Self> {
        match value {
            Value::Object(fields) => Ok(Self(fields)),
            _ => Err(ManifestFault::Field(name)),
        }
    }

    fn take(&mut self, name: &'static str) -> Read<Value> {
        self.0.remove(name).ok_or(ManifestFault::Field(name))
    }

    fn text(&mut self, name: &'static str, fits: fn(&str) -> bool) -> Read<String> {
        match self.take(name)? {
            Value::Text(text) if fits(&text) => Ok(text),
            _ => Err(ManifestFault::Field(name)),
        }
    }

    fn whole(&mut self, name: &'static str) -> Read<u64> {
        self.maybe_whole(name)?.ok_or(ManifestFault::Field(name))
    }

    fn maybe_whole(&mut self, name: &'static str) -> Read<Option<u64>> {
        match self.take(name)? {
            Value::Null => Ok(None),
            Value::Whole(n) => n
                .try_into()
                .map(Some)
                .map_err(|_| ManifestFault::Field(name)),
            _ => Err(ManifestFault::Field(name)),
        }
    }

    fn codes(&mut self, name: &'static str) -> Read<Vec<String>> {
        let one = |value| match value {
            Value::Text(text) if is_code(&text) => Ok(text),
            _ => Err(ManifestFault::Field(name)),
        };
        self.list(name)?.into_iter().map(one).collect()
    }

    fn list(&mut self, name: &'static str) -> Read<Vec<Value>> {
        match self.take(name)? {
            Value::List(list) => Ok(list),
            _ => Err(ManifestFault::Field(name)),
        }
    }

    fn object(&mut self, name: &'static str) -> Read<Self> {
        Self::of(self.take(name)?, name)
    }

    fn end(self) -> Read<()> {
        match self.0.into_keys().next() {
            Some(name) => Err(ManifestFault::Unknown(name)),
            None => Ok(()),
        }
    }
}

fn is_release(text: &str) -> bool {
    text.parse::<ReleaseId>().is_ok()
}

/// `cauce 0.2.0`: two codes.
fn is_program(text: &str) -> bool {
    text.split_once(' ')
        .is_some_and(|(name, version)| is_code(name) && is_code(version))
}

pub(super) fn manifest(value: Value) -> Read<Manifest> {
    let no = ManifestFault::Field;
    let mut all = Fields::of(value, "release")?;
    let release: ReleaseId = all
        .text("release", is_release)?
        .parse()
        .map_err(|_| no("release"))?;
    if all.text("on", |_| true)? != release.day.to_string() {
        return Err(no("on"));
    }
    if all.whole("format")? != 1 {
        return Err(no("format"));
    }
    let supersedes: Option<ReleaseId> = match all.take("supersedes")? {
        Value::Null => None,
        Value::Text(text) => Some(text.parse().map_err(|_| no("supersedes"))?),
        _ => return Err(no("supersedes")),
    };
    if supersedes.is_some_and(|before| before >= release) {
        return Err(ManifestFault::Forward);
    }
    let kind = match all.text("kind", |_| true)?.as_str() {
        "cycle" => ReleaseKind::Cycle,
        "interim" => ReleaseKind::Interim,
        _ => return Err(no("kind")),
    };
    let mut denominators = all.object("denominators")?;
    let mut method = all.object("method")?;
    let charter = all.text("charter", |_| true)?;
    let manifest = Manifest {
        release,
        kind,
        supersedes,
        compact: all.text("compact", is_code)?,
        log: all.text("log", is_origin)?,
        charter: Digest::read(&charter).ok_or(no("charter"))?,
        kept: kept(all.object("kept")?)?,
        files: files(all.object("files")?)?,
        members: denominators.whole("members")?,
        reported: denominators.maybe_whole("reported")?,
        method: (
            method.text("id", is_code)?,
            method.text("version", is_code)?,
        ),
        languages: all.codes("languages")?,
        notified: all
            .list("notified")?
            .into_iter()
            .map(notified)
            .collect::<Read<_>>()?,
        errata: all.codes("errata")?,
        program: all.text("program", is_program)?,
        rules: all.whole("rules")?,
    };
    denominators.end()?;
    method.end()?;
    all.end()?;
    Ok(manifest)
}

fn notified(value: Value) -> Read<Notified> {
    let mut fields = Fields::of(value, "notified")?;
    let one = Notified {
        member: fields.text("member", is_code)?,
        notice: fields.whole("notice")?,
        reply: fields.maybe_whole("reply")?,
        waived: match fields.take("waived")? {
            Value::Bool(yes) => yes,
            _ => return Err(ManifestFault::Field("waived")),
        },
    };
    fields.end()?;
    Ok(one)
}

fn kept(fields: Fields) -> Read<BTreeMap<String, Digest>> {
    let one = |(path, value): (String, Value)| {
        if let Some(what) = path_fault(&path) {
            return Err(ManifestFault::Path { path, what });
        }
        let digest = value.as_text().and_then(Digest::read_hex);
        Ok((path, digest.ok_or(ManifestFault::Field("kept"))?))
    };
    fields.0.into_iter().map(one).collect()
}

fn files(fields: Fields) -> Read<BTreeMap<String, Listed>> {
    let one = |(path, value): (String, Value)| {
        let what = path_fault(&path).or_else(|| {
            let beside = path.starts_with("renditions/") || path.starts_with("proof/");
            if path == NAME {
                Some("the list does not hold itself")
            } else {
                beside.then_some("renditions and proofs are not part of the list")
            }
        });
        if let Some(what) = what {
            return Err(ManifestFault::Path { path, what });
        }
        let mut fields = Fields::of(value, "files")?;
        let sha256 = fields.text("sha256", |_| true)?;
        let file = Listed {
            bytes: fields.whole("bytes")?,
            sha256: Digest::read_hex(&sha256).ok_or(ManifestFault::Field("sha256"))?,
            made: match fields.text("made", |_| true)?.as_str() {
                "rebuilt" => Made::Rebuilt,
                "carried" => Made::Carried,
                _ => return Err(ManifestFault::Field("made")),
            },
        };
        fields.end()?;
        Ok((path, file))
    };
    fields.0.into_iter().map(one).collect()
}
