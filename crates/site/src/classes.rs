//! The word, shape and colour of every class on the four axes.

use progress::assessment::Found;
use progress::axis::Class;
use progress::{Delivery, EvidenceStrength, Firmness, Timeliness, Trajectory};
use publication::Axis;
use ui::{Badge, Markup, Shape, Tone, Words};

/// Returns the shape and colour of a class.
fn look(class: Class) -> (Shape, Tone) {
    use Shape as S;
    use Tone as T;
    match class {
        Class::Delivery(Delivery::Complete) => (S::Full, T::Good),
        Class::Delivery(Delivery::Substantial) => (S::ThreeQuarters, T::Fair),
        Class::Delivery(Delivery::Limited) => (S::Quarter, T::Slow),
        Class::Delivery(Delivery::NotStarted) => (S::Empty, T::Bad),
        Class::Delivery(Delivery::Withdrawn) => (S::Cross, T::Bad),
        Class::Delivery(Delivery::Superseded) => (S::Swap, T::Quiet),
        Class::Delivery(Delivery::NothingFound) => (S::Empty, T::Quiet),
        Class::Delivery(Delivery::NotDue) => (S::Clock, T::Quiet),
        Class::Delivery(Delivery::NotSearched) => SILENT,
        Class::Trajectory(Trajectory::Achieved) => (S::Full, T::Good),
        Class::Trajectory(Trajectory::Held) => (S::Holding, T::Good),
        Class::Trajectory(Trajectory::OnTrack) => (S::Rising, T::Fair),
        Class::Trajectory(Trajectory::AccelerationNeeded) => (S::Sloping, T::Slow),
        Class::Trajectory(Trajectory::Limited) => (S::Level, T::Slow),
        Class::Trajectory(Trajectory::Deterioration) => (S::Falling, T::Bad),
        Class::Trajectory(Trajectory::Lost) => (S::Cross, T::Bad),
        Class::Trajectory(Trajectory::NotAssessable(_)) => SILENT,
        Class::Evidence(EvidenceStrength::IndependentRecord) => (S::Sealed, T::Good),
        Class::Evidence(EvidenceStrength::OfficialRecord) => (S::Paper, T::Fair),
        Class::Evidence(EvidenceStrength::StatementOnly) => (S::Speech, T::Slow),
        Class::Evidence(EvidenceStrength::Contradicted) => (S::Opposed, T::Bad),
        Class::Evidence(EvidenceStrength::None) => SILENT,
        Class::Time(Timeliness::Early | Timeliness::OnTime) => (S::Full, T::Good),
        Class::Time(Timeliness::Late) => (S::Clock, T::Slow),
        Class::Time(Timeliness::DayUnknown) => (S::ThreeQuarters, T::Fair),
        Class::Time(Timeliness::NotYetDue | Timeliness::EndedBeforeDue) => (S::Clock, T::Quiet),
        Class::Time(Timeliness::Overdue) => (S::Overdue, T::Bad),
        Class::Time(Timeliness::NoDate | Timeliness::NothingOwed) => SILENT,
    }
}

/// How a class looks that says only that nothing was said.
const SILENT: (Shape, Tone) = (Shape::Dashed, Tone::Quiet);

/// Returns whether a class says only that nothing was said.
pub fn is_silence(class: Class) -> bool {
    look(class) == SILENT
}

/// Returns the colour of a class.
pub fn tone(class: Class) -> Tone {
    look(class).1
}

/// Returns the word for a class.
pub fn word(words: Words, class: Class) -> String {
    words
        .say(&format!("{}-{}", class.axis().code(), class.code()))
        .into_owned()
}

/// Returns what a class means.
pub fn meaning(words: Words, class: Class) -> String {
    words
        .say(&format!("{}-{}-means", class.axis().code(), class.code()))
        .into_owned()
}

/// Returns the name of an axis.
pub fn axis_name(words: Words, axis: Axis) -> String {
    words.say(&format!("axis-{}", axis.code())).into_owned()
}

/// Returns the badge of a class.
pub fn badge(words: Words, class: Class) -> Badge {
    let (shape, tone) = look(class);
    Badge {
        word: word(words, class),
        shape,
        tone,
    }
}

/// Returns the badge of a class with the name of its axis, which eyes find in the legend.
pub fn named_badge(words: Words, class: Class) -> Markup {
    badge(words, class).show_of(&axis_name(words, class.axis()))
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
