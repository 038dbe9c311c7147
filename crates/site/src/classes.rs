//! The word, shape and colour of every class on the four axes.

use progress::Firmness;
use progress::assessment::Found;
use publication::Axis;
use ui::{Badge, Shape, Tone, Words};

/// Returns the shape and colour of a class.
fn look(axis: Axis, code: &str) -> (Shape, Tone) {
    use Shape as S;
    use Tone as T;
    match (axis, code) {
        (Axis::Delivery, "complete") => (S::Full, T::Good),
        (Axis::Delivery, "substantial") => (S::ThreeQuarters, T::Fair),
        (Axis::Delivery, "limited") => (S::Quarter, T::Slow),
        (Axis::Delivery, "not-started") => (S::Empty, T::Bad),
        (Axis::Delivery, "withdrawn") => (S::Cross, T::Bad),
        (Axis::Delivery, "superseded") => (S::Swap, T::Quiet),
        (Axis::Trajectory, "achieved") => (S::Full, T::Good),
        (Axis::Trajectory, "held") => (S::Holding, T::Good),
        (Axis::Trajectory, "on-track") => (S::Rising, T::Fair),
        (Axis::Trajectory, "acceleration-needed") => (S::Sloping, T::Slow),
        (Axis::Trajectory, "limited") => (S::Level, T::Slow),
        (Axis::Trajectory, "deterioration") => (S::Falling, T::Bad),
        (Axis::Trajectory, "lost") => (S::Cross, T::Bad),
        (Axis::Evidence, "independent-record") => (S::Sealed, T::Good),
        (Axis::Evidence, "official-record") => (S::Paper, T::Fair),
        (Axis::Evidence, "statement-only") => (S::Speech, T::Slow),
        (Axis::Evidence, "contradicted") => (S::Opposed, T::Bad),
        (Axis::Time, "early" | "on-time") => (S::Full, T::Good),
        (Axis::Time, "late") => (S::Clock, T::Slow),
        (Axis::Time, "day-unknown") => (S::ThreeQuarters, T::Fair),
        (Axis::Time, "not-yet-due") => (S::Clock, T::Quiet),
        (Axis::Time, "overdue") => (S::Overdue, T::Bad),
        _ => (S::Dashed, T::Quiet),
    }
}

/// Returns whether a class says only that nothing was said.
pub fn is_silence(axis: Axis, code: &str) -> bool {
    matches!(
        (axis, code),
        (Axis::Delivery, "no-evidence-found")
            | (Axis::Trajectory, "not-assessable")
            | (Axis::Evidence, "none")
            | (Axis::Time, "no-date")
    )
}

/// Returns the colour of a class.
pub fn tone(axis: Axis, code: &str) -> Tone {
    look(axis, code).1
}

/// Returns the word for a class.
pub fn word(words: Words, axis: Axis, code: &str) -> String {
    words.say(&format!("{}-{code}", axis.code())).into_owned()
}

/// Returns the name of an axis.
pub fn axis_name(words: Words, axis: Axis) -> String {
    words.say(&format!("axis-{}", axis.code())).into_owned()
}

/// Returns the badge of a class.
pub fn badge(words: Words, axis: Axis, code: &str) -> Badge {
    let (shape, tone) = look(axis, code);
    Badge {
        word: word(words, axis, code),
        shape,
        tone,
    }
}

/// Returns the badge of firmness.
pub fn firmness(words: Words, firmness: &Firmness) -> Badge {
    let (key, shape, tone) = match firmness {
        Firmness::Firm => ("firmness-firm", Shape::Holding, Tone::Good),
        Firmness::Fragile(_) => ("firmness-fragile", Shape::Opposed, Tone::Slow),
        Firmness::Undetermined(_) => ("firmness-undetermined", Shape::Dashed, Tone::Quiet),
    };
    Badge {
        word: words.say(key).into_owned(),
        shape,
        tone,
    }
}

/// Returns the badge of a deliverable's state.
pub fn found(words: Words, state: Found) -> Badge {
    let (key, shape, tone) = match state {
        Found::Done => ("deliverable-done", Shape::Full, Tone::Good),
        Found::Begun => ("deliverable-begun", Shape::Quarter, Tone::Slow),
        Found::Nothing => ("deliverable-nothing", Shape::Dashed, Tone::Quiet),
    };
    Badge {
        word: words.say(key).into_owned(),
        shape,
        tone,
    }
}
