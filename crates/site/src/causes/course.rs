//! How an indicator moves, in words, shapes and colours.

use progress::{Firmness, Trajectory};
use publication::Snapshot;
use publication::responsibility::{self, Course};
use response::Cause;
use response::cause::{Class, Classified, Reason};
use rust_decimal::Decimal;
use ui::{Badge, Shape, Tone, Words};

use crate::page::Page;

/// In which column an indicator of a country is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// It gets better.
    Better,
    /// It gets better, slowly.
    Slowly,
    /// It hardly moves.
    Hardly,
    /// It gets worse.
    Worse,
    /// It changed or stayed, and no way is better or no change can be told in per cent.
    Neither,
    /// Nothing can be said.
    Nothing,
}

impl Column {
    /// Every column, in the order in which they stand.
    pub const ALL: [Self; 6] = [
        Self::Better,
        Self::Slowly,
        Self::Hardly,
        Self::Worse,
        Self::Neither,
        Self::Nothing,
    ];

    /// Returns the column of an indicator.
    pub fn of(found: &Classified, course: Option<&Course>) -> Self {
        match course.map(|one| one.trajectory) {
            _ if found.class == Class::NotAssessable => Self::Nothing,
            None | Some(Trajectory::NotAssessable(_)) => Self::Neither,
            Some(Trajectory::Achieved | Trajectory::Held | Trajectory::OnTrack) => Self::Better,
            Some(Trajectory::AccelerationNeeded) => Self::Slowly,
            Some(Trajectory::Limited) => Self::Hardly,
            Some(Trajectory::Deterioration | Trajectory::Lost) => Self::Worse,
        }
    }

    /// Returns the colour.
    pub const fn tone(self) -> Tone {
        match self {
            Self::Better => Tone::Good,
            Self::Slowly => Tone::Fair,
            Self::Hardly => Tone::Slow,
            Self::Worse => Tone::Bad,
            Self::Neither | Self::Nothing => Tone::Quiet,
        }
    }

    const fn key(self) -> &'static str {
        match self {
            Self::Better => "causes-course-better",
            Self::Slowly => "causes-course-slowly",
            Self::Hardly => "causes-course-hardly",
            Self::Worse => "causes-course-worse",
            Self::Neither => "causes-course-neither",
            Self::Nothing => "causes-class-not-assessable",
        }
    }

    /// Returns the words.
    pub fn word(self, words: Words) -> String {
        words.say(self.key()).into_owned()
    }

    /// Returns the badge of an indicator that has a course.
    pub fn badge(self, words: Words) -> Badge {
        Badge {
            word: self.word(words),
            shape: match self {
                Self::Better => Shape::Rising,
                Self::Slowly => Shape::Sloping,
                Self::Hardly | Self::Neither | Self::Nothing => Shape::Level,
                Self::Worse => Shape::Falling,
            },
            tone: self.tone(),
        }
    }
}

/// Returns by how much an indicator changes in a year, and whether a small change would give another class.
pub fn pace(page: &Page, course: &Course) -> String {
    let key = match course.per_year.is_sign_negative() {
        true => "causes-per-year-worse",
        false => "causes-per-year-better",
    };
    let pace = page.say_naming(key, "n", page.number(course.per_year.abs()));
    match course.firmness {
        Firmness::Fragile(_) => format!("{pace} {}", page.say("causes-fragile")),
        _ => pace.into_owned(),
    }
}

/// Returns the rule by which indicators get their words, with the numbers in force on the day.
pub fn rule(page: &Page, snapshot: &Snapshot) -> String {
    let per_cent = |name: &str| {
        let instrument = snapshot.method.instrument(snapshot.on).ok()?;
        let share = instrument.params().number(name);
        let per_cent = <Decimal as rust_decimal::prelude::FromPrimitive>::from_f64(share * 100.0)?;
        Some(page.number(per_cent.round_dp(2)))
    };
    let (Some(fast), Some(slow)) = (
        per_cent("untargeted_on_track"),
        per_cent("untargeted_moderate"),
    ) else {
        return String::new();
    };
    let blanks = [("fast", fast.as_str()), ("slow", &slow)];
    page.say_filling("causes-rule", &blanks).into_owned()
}

/// Returns what can be said of an indicator in a country, with its column.
pub fn of(snapshot: &Snapshot, cause: &Cause, found: &Classified) -> (Column, Option<Course>) {
    let course = responsibility::course(snapshot, cause, found);
    (Column::of(found, course.as_ref()), course)
}

/// Returns the reasons why nothing can be said, each with how often it holds; an absent one is not named.
pub fn reasons<'a>(page: &Page, found: impl Iterator<Item = &'a Classified> + Clone) -> String {
    let told = Reason::ALL.iter().filter_map(|reason| {
        let with = found.clone().filter(|one| one.reason == Some(*reason));
        let n = with.count();
        let name = || page.say(&format!("causes-reason-{}", reason.code()));
        (n > 0).then(|| format!("{}: {}", name(), page.count(n)))
    });
    told.collect::<Vec<_>>().join(" · ")
}
