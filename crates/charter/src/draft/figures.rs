//! Rows of a table of figures as further rows of the charter's file of figures.

use std::collections::BTreeMap;

use evidence::{KnownBasis, Observation, SourceClass, Told, ToldFigure};
use kernel::{Day, Finding, Holder, Language, ObservationId};

use super::standing::Standing;
use super::{Planner, StepKind, alike};

/// A figure that is to be added, by the columns of the file.
type Cells = BTreeMap<&'static str, String>;

/// What tells one figure from another: promise, member, what is counted, when it was true, where it was read.
type Key = (String, String, String, String, String);

/// A value that stands under a key; the last one is in force.
#[derive(Clone)]
struct Stood {
    value: Option<String>,
    id: String,
    /// The day on which it was published, where that is stated.
    published: Option<Day>,
    class: SourceClass,
    /// The line of the table that brings it; 0 where it stood before.
    line: usize,
}

impl Planner<'_> {
    pub(super) fn figures(&mut self, told: &Told<ToldFigure>) {
        let Some(path) = self.feed() else {
            let advice = "Add sources/published-figures.toml with file = \"published/figures.csv\" and kind = \"figures\".";
            return self.refuse(
                &told.file,
                0,
                "no source of this charter feeds a file of figures",
                advice,
            );
        };
        let mut ids: BTreeMap<String, Key> = self
            .known
            .iter()
            .map(|one| (one.id.to_string(), key_of(one)))
            .collect();
        let mut known: BTreeMap<Key, Vec<Stood>> = BTreeMap::new();
        for one in self.known {
            known.entry(key_of(one)).or_default().push(Stood {
                value: one.value.map(|v| v.normalize().to_string()),
                id: one.id.to_string(),
                published: (one.known_basis != KnownBasis::Unknown).then_some(one.known_on),
                class: one.class,
                line: 0,
            });
        }
        let mut other_class = Vec::new();
        let mut rows = Vec::new();
        let mut rating: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for row in &told.rows {
            let Some(at) = self.counted(&told.file, row) else {
                continue;
            };
            self.figure(
                &told.file,
                row,
                at,
                &mut ids,
                &mut known,
                &mut other_class,
                &mut rows,
                &mut rating,
            );
        }
        self.say_other_classes(&told.file, path, &other_class);
        if !rows.is_empty() {
            let text = self.text(path);
            self.put(path, lines(&text, &rows));
        }
        for (file, ids) in rating {
            let text = super::insert::rated_by(&self.text(&file), &ids);
            match text {
                Some(text) => self.put(&file, text),
                None => self.refuse(
                    &file,
                    0,
                    "its aim has no list of figures",
                    "Write rated_by = [] under [aim].",
                ),
            }
        }
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "one row sees what all rows before it added"
    )]
    fn figure(
        &mut self,
        file: &str,
        row: &ToldFigure,
        at: usize,
        ids: &mut BTreeMap<String, Key>,
        known: &mut BTreeMap<Key, Vec<Stood>>,
        other_class: &mut Vec<(usize, String)>,
        rows: &mut Vec<Cells>,
        rating: &mut BTreeMap<String, Vec<String>>,
    ) {
        let stands = &self.standing[at];
        let unit = row
            .unit
            .clone()
            .or_else(|| stands.target().map(|target| target.unit.clone()));
        let Some(unit) = unit else {
            return self.refuse(
                file,
                row.line,
                "the figure has no unit",
                "Write what is counted in the column unit.",
            );
        };
        let measure = row
            .measure
            .clone()
            .or_else(|| stands.measure.clone())
            .unwrap_or_else(|| unit.clone());
        let member = row
            .member
            .or(stands.holder.country())
            .map(|one| one.to_string())
            .unwrap_or_default();
        let when = row.as_of.map(|one| one.to_string()).unwrap_or_default();
        let key = (
            stands.id.to_string(),
            member.clone(),
            measure.to_lowercase(),
            when.clone(),
            row.source.clone(),
        );
        let value = row.value.map(|one| one.normalize().to_string());
        let others = known.entry(key.clone()).or_default();
        let corrects = match place(row, value.as_deref(), others) {
            Place::Known(stands) => {
                if let Some(class) = row.class.filter(|class| *class != stands.class) {
                    let (was, told) = (stands.class.code(), class.code());
                    other_class.push((row.line, format!("{} is {was} and not {told}", stands.id)));
                }
                self.plan.n_known += 1;
                return;
            }
            Place::Wrong(what, advice) => return self.refuse(file, row.line, what, advice),
            Place::New => None,
            Place::Corrects(id) => Some(id),
        };
        if let Some((what, advice)) = too_early(row, self.today) {
            return self.refuse(file, row.line, what, advice);
        }
        let stem = format!(
            "{}-{}",
            stands.id,
            if when.is_empty() {
                row.known_on.map(|d| d.to_string()).unwrap_or_default()
            } else {
                when.clone()
            }
        );
        let id = row
            .id
            .clone()
            .unwrap_or_else(|| free(&stem.replace('/', "_"), ids));
        if id.parse::<ObservationId>().is_err() || ids.contains_key(&id) {
            let what = format!(
                "id: \"{}\" is no identifier, or stands for another figure",
                kernel::text::short(&id, 60)
            );
            return self.refuse(file, row.line, what, "Use letters, digits, - and _; an identifier is never used again. Left out, one is made.");
        }
        let class = row.class.unwrap_or(SourceClass::SelfReported);
        others.push(Stood {
            value: value.clone(),
            id: id.clone(),
            published: row.known_on,
            class,
            line: row.line,
        });
        ids.insert(id.clone(), key);
        let is_same_unit = stands
            .target()
            .is_some_and(|target| alike(&target.unit, &unit));
        let (promise, home) = (stands.id.to_string(), stands.file.clone());
        if stands.has_aim && is_same_unit && value.is_some() {
            rating.entry(home.clone()).or_default().push(id.clone());
        } else if stands.has_aim && !is_same_unit {
            let what = format!(
                "counted in {unit}, and {promise} is promised in another unit: shown, and not rated by"
            );
            self.notice(
                "unit",
                file,
                row.line,
                what,
                "Where it is the same thing, write the same unit.",
            );
        }
        let note = |language| row.note.get(language).unwrap_or_default().to_owned();
        if row.class.is_none() {
            let what =
                "figures without a class are taken for the member's own word, the weakest there is"
                    .to_owned();
            let advice = "Add the column class, such as official-dataset, independent or press, or say --for-all class=….";
            self.notice("class", file, row.line, what, advice);
        }
        let basis = if row.known_on.is_some() {
            KnownBasis::Stated
        } else {
            KnownBasis::Unknown
        };
        let feed = self.feed().unwrap_or_default().to_owned();
        rows.push(BTreeMap::from([
            ("id", id.clone()),
            ("commitment", promise),
            ("member", member),
            ("indicator", measure),
            ("value", value.unwrap_or_default()),
            ("unit", unit),
            ("qualifier", row.qualifier.code().to_owned()),
            ("as_of", when),
            (
                "counted_since",
                row.since.map(|one| one.to_string()).unwrap_or_default(),
            ),
            (
                "known_on",
                row.known_on.map(|one| one.to_string()).unwrap_or_default(),
            ),
            ("known_basis", basis.code().to_owned()),
            (
                "reported_by",
                row.publisher
                    .clone()
                    .unwrap_or_else(|| host(&row.source).to_owned()),
            ),
            ("class", class.code().to_owned()),
            ("source", row.source.clone()),
            ("note_en", note(Language::En)),
            ("note_es", note(Language::Es)),
            ("corrects", corrects.clone().unwrap_or_default()),
        ]));
        let kind = if corrects.is_some() {
            StepKind::Correction
        } else {
            StepKind::Figure
        };
        self.step(kind, id, &feed, row.line);
    }

    /// Says that a figure which stands keeps its class, whatever the table says now.
    fn say_other_classes(&mut self, file: &str, path: &str, others: &[(usize, String)]) {
        let Some((line, _)) = others.first() else {
            return;
        };
        let shown: Vec<&str> = others
            .iter()
            .take(4)
            .map(|(_, what)| what.as_str())
            .collect();
        let more = others.len().saturating_sub(shown.len());
        let more = if more > 0 {
            format!(", and {more} more")
        } else {
            String::new()
        };
        self.plan.findings.push(Finding::notice(
            file,
            *line,
            format!(
                "known already, and the class differs: {}{more}",
                shown.join(", ")
            ),
            format!("Nothing was changed: correct it in the column class of {path}."),
        ));
    }

    /// Returns the promise that a row counts, or says why it is not known.
    fn counted(&mut self, file: &str, row: &ToldFigure) -> Option<usize> {
        if let Some(member) = row.member.filter(|one| !self.members.contains_key(one)) {
            let what = format!("{member} is no member of {}", self.charter.compact.id);
            self.refuse(file, row.line, what, "Correct the country, or remove the row; bring its promises first where it has joined.");
            return None;
        }
        if let Some(named) = &row.promise {
            let is_own =
                |one: &Standing| row.member.is_none() || one.holder.country() == row.member;
            let found = (self.standing.named(named)).or_else(|| self.standing.told(named, is_own));
            if found.is_none() {
                let what = format!(
                    "\"{}\" is no promise of this charter",
                    kernel::text::short(named, 60)
                );
                self.refuse(
                    file,
                    row.line,
                    what,
                    "Write its identifier, such as AUT1, or its text.",
                );
            }
            return found;
        }
        let holder = row.member.map_or(Holder::All, Holder::Country);
        let own = self.standing.of(&holder).iter().copied();
        let own: Vec<usize> = own.filter(|at| self.standing[*at].has_aim).collect();
        let in_unit = |at: &usize| {
            let unit = row.unit.as_deref();
            unit.is_some_and(|unit| {
                self.standing[*at]
                    .target()
                    .is_some_and(|target| alike(&target.unit, unit))
            })
        };
        let of_unit: Vec<usize> = own.iter().copied().filter(in_unit).collect();
        match (own.as_slice(), of_unit.as_slice()) {
            ([one], _) | (_, [one]) => Some(*one),
            ([], _) => {
                let what = format!("{holder} has promised no number in this charter");
                self.refuse(
                    file,
                    row.line,
                    what,
                    "Bring the promise first, or name one in the column promise.",
                );
                None
            }
            (several, _) => {
                let ids: Vec<&str> = several
                    .iter()
                    .map(|at| self.standing[*at].id.as_str())
                    .collect();
                let what = format!(
                    "{holder} has promised several numbers, and the row does not say which it counts"
                );
                let advice = format!(
                    "Add the column promise with one of {}.",
                    kernel::text::short(&ids.join(", "), 120)
                );
                self.refuse(file, row.line, what, advice);
                None
            }
        }
    }
}

/// What a row is beside those that stand for the same thing, day and source.
enum Place<'a> {
    New,
    Known(&'a Stood),
    Corrects(String),
    Wrong(String, &'static str),
}

/// Finds what a row is. A value that differs from the one in force corrects it, even where it is an earlier value
/// again; when it was published tells that from an old table brought twice.
fn place<'a>(row: &ToldFigure, value: Option<&str>, others: &'a [Stood]) -> Place<'a> {
    let Some(last) = others.last() else {
        return Place::New;
    };
    let is_later = row
        .known_on
        .is_some_and(|day| last.published.is_none_or(|before| day > before));
    let shown = last.value.as_deref().unwrap_or("nothing");
    let equal = others
        .iter()
        .rev()
        .find(|one| one.value.as_deref() == value);
    match equal {
        Some(same) if same.line > 0 && (same.id == last.id || !is_later) => Place::Wrong(
            format!("the same figure stands on line {} already", same.line),
            "Keep one of the two.",
        ),
        Some(same) if same.id == last.id || !is_later => Place::Known(same),
        _ if is_later => Place::Corrects(last.id.clone()),
        _ if last.line > 0 => Place::Wrong(
            format!(
                "line {} gives {shown} for the same thing, day and source",
                last.line
            ),
            "Keep one, or tell in the column measure what differs; a correction stands beneath, with a later day in published.",
        ),
        _ => {
            let since = last
                .published
                .map_or(String::new(), |day| format!(", published on {day}"));
            Place::Wrong(
                format!(
                    "{} gives {shown} for the same thing, day and source{since}",
                    last.id
                ),
                "Where the source corrected it, write the day of the correction, later than that, in the column published.",
            )
        }
    }
}

/// Says that a figure counts a time that had not ended when it was published, or has not ended yet.
fn too_early(row: &ToldFigure, today: Day) -> Option<(String, &'static str)> {
    let when = row.as_of?;
    if when.last_day() > today {
        let what = format!("as of {when} lies in the future");
        return Some((what, "Write the day to which it was counted."));
    }
    let day = row.known_on.filter(|day| *day < when.last_day())?;
    Some((
        format!("published on {day}, before it was true: as of {when}"),
        "Exchange the two or correct one; as of is the day to which it was counted.",
    ))
}

fn key_of(one: &Observation) -> Key {
    let text = |value: Option<String>| value.unwrap_or_default();
    (
        text(one.commitment.as_ref().map(ToString::to_string)),
        text(one.member.as_ref().map(ToString::to_string)),
        one.indicator.to_lowercase(),
        text(one.as_of.as_ref().map(ToString::to_string)),
        one.source.clone(),
    )
}

/// Returns an identifier that nobody has.
fn free(stem: &str, ids: &BTreeMap<String, Key>) -> String {
    if !ids.contains_key(stem) {
        return stem.to_owned();
    }
    let more = (2..).map(|n| format!("{stem}.{n}"));
    more.into_iter()
        .find(|id| !ids.contains_key(id))
        .unwrap_or_default()
}

/// Returns the file with further rows, in the order of its own columns.
fn lines(text: &str, rows: &[Cells]) -> String {
    let mut out = text.to_owned();
    if !out.ends_with('\n') {
        out.push('\n');
    }
    let header: Vec<&str> = text
        .trim_start_matches('\u{feff}')
        .lines()
        .next()
        .unwrap_or_default()
        .split(',')
        .map(str::trim)
        .collect();
    for row in rows {
        let cells = header
            .iter()
            .map(|name| cell(row.get(name).map_or("", String::as_str)));
        out.push_str(&cells.collect::<Vec<_>>().join(","));
        out.push('\n');
    }
    out
}

fn cell(text: &str) -> String {
    let text = text.replace(['\n', '\r'], " ");
    if text.contains([',', '"']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text
    }
}

/// Returns the host of an address, which stands for whoever publishes there.
fn host(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#', ':']).next().unwrap_or(rest);
    host.strip_prefix("www.").unwrap_or(host)
}
