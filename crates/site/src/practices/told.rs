//! The words for what is known of a practice.

use kernel::Country;
use response::Practice;
use response::practice::{Adopted, Counted, Direction, Grade, Outcome, State};
use ui::{Badge, Shape, Tone, Words};

use crate::page::Page;

/// Returns the names of countries, parted by commas.
pub fn places(words: Words, places: &[Country]) -> String {
    let names = places.iter().map(|place| place.name(words.language()));
    names.collect::<Vec<_>>().join(", ")
}

/// Returns since when and until when, or that it was not published.
pub fn stretch(page: &Page, practice: &Practice) -> String {
    let since = practice.since.map(|since| page.period(since));
    let until = practice.until.map(|until| page.period(until));
    match (since, until) {
        (Some(since), Some(until)) => format!("{since} – {until}"),
        (Some(since), None) => page
            .say_naming("practices-since", "day", since)
            .into_owned(),
        (None, Some(until)) => page
            .say_naming("practices-until", "day", until)
            .into_owned(),
        (None, None) => page.say("practices-no-date").into_owned(),
    }
}

/// Returns the badge of a direction.
fn direction(words: Words, direction: Direction) -> Badge {
    Badge {
        word: direction_word(words, direction),
        shape: match direction {
            Direction::Better => Shape::Rising,
            Direction::Mixed => Shape::Swap,
            Direction::NoChange => Shape::Level,
            Direction::Worse => Shape::Falling,
        },
        tone: tone(direction.into()),
    }
}

/// Returns the colour of a column in which outcomes are counted.
pub fn tone(column: Counted) -> Tone {
    match column {
        Counted::Better => Tone::Good,
        Counted::Mixed => Tone::Slow,
        Counted::NoChange => Tone::Fair,
        Counted::Worse => Tone::Bad,
        Counted::OnlyTold => Tone::Quiet,
    }
}

/// Returns the badge of an outcome: its direction, or quietly that one is only told.
pub fn outcome(words: Words, practice: &Practice, outcome: &Outcome) -> Badge {
    let badge = direction(words, outcome.direction);
    if practice.counted(outcome) != Counted::OnlyTold {
        return badge;
    }
    let word = words.say_naming("practices-claimed", "way", badge.word.as_str());
    Badge {
        word: word.into_owned(),
        tone: Tone::Quiet,
        ..badge
    }
}

/// Returns the word for a direction.
pub fn direction_word(words: Words, direction: Direction) -> String {
    let key = format!("practice-direction-{}", direction.code());
    words.say(&key).into_owned()
}

/// Returns the name of a column in which outcomes are counted.
pub fn column_word(words: Words, column: Counted) -> String {
    let key = format!("practice-direction-{}", column.code());
    words.say(&key).into_owned()
}

/// Returns the word for a grade.
pub fn grade(words: Words, grade: Grade) -> String {
    let key = format!("practice-grade-{}", grade.code());
    words.say(&key).into_owned()
}

/// Returns where a practice stands in its review, and whose move it is.
pub fn state(words: Words, state: State) -> (String, String) {
    let code = state.code();
    (
        words.say(&format!("practice-state-{code}")).into_owned(),
        words.say(&format!("practice-move-{code}")).into_owned(),
    )
}

/// Returns how many took it over, by what they told, the silent ones too.
pub fn adopted(page: &Page, adopted: Adopted) -> String {
    let parts = adopted.parts().into_iter().filter(|(_, n)| *n > 0);
    let parts = parts.map(|(code, n)| {
        let word = page.say(&format!("practice-direction-{code}"));
        format!("{} {word}", page.count(n))
    });
    let parts: Vec<String> = parts.collect();
    let all = page.say_counting("practices-adopted", adopted.all);
    format!("{all}: {}.", parts.join(", "))
}
