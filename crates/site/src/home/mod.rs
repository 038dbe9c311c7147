//! `GET /`: the compact in a sentence and in squares, four doors, what changed.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use progress::compact::Role;
use publication::Snapshot;
use ui::Markup;

use crate::changes::{self, Changes};
use crate::movement::{road, told};
use crate::page::Page;
use crate::section::Section;
use crate::squares::{self, Squares};
use crate::visit::{Shown, Visit};
use crate::{Public, headline, shown};

/// What a reader may have come for, with the key of the door's words.
const DOORS: [(Section, &str); 4] = [
    (Section::Screening, "home-door-way"),
    (Section::Commitments, "home-door-promised"),
    (Section::Money, "home-door-money"),
    (Section::Movement, "home-door-moved"),
];

#[derive(Template)]
#[template(path = "home/page.html")]
struct HomePage {
    page: Page,
    title: Markup,
    sentence: Markup,
    /// How many promises the sentence says nothing of.
    n_other: usize,
    summary: Markup,
    /// The doors to rooms that have something to show.
    doors: Vec<Door>,
    n_members: usize,
    n_silent: usize,
    squares: Squares,
    /// Of how many promises it can be told whether their number moves fast enough.
    n_paced: usize,
    last_meeting: Option<(Markup, String)>,
    changes: Changes,
    n_gaps: usize,
    /// Whether the compact itself lives, as far as anybody could tell on the day.
    state: Option<StateShown>,
    /// The other compacts that are served here, by title and address.
    others: Vec<(Markup, String)>,
    searched_on: String,
}

/// A door to a room.
struct Door {
    words: String,
    link: String,
    /// What is found behind it, in a line with an address of its own.
    line: Option<(String, String)>,
}

/// Whether the compact lives, and what that rests on.
struct StateShown {
    word: String,
    why: Markup,
    last_act: String,
    what: Markup,
    searched: Option<String>,
    /// Where all of it was read, the last act first.
    sources: Vec<Markup>,
}

impl StateShown {
    fn of(page: &Page, snapshot: &Snapshot) -> Option<Self> {
        let words = page.words;
        let (state, act) = snapshot.compact.state()?;
        let mut sources: Vec<&str> = vec![&act.source];
        for source in &state.sources {
            if !sources.contains(&source.as_str()) {
                sources.push(source);
            }
        }
        let say = |key, day| words.say_naming(key, "day", words.day(day)).into_owned();
        Some(Self {
            word: words
                .say(&format!("life-{}", state.life.code()))
                .into_owned(),
            why: words.text(&state.why),
            last_act: say("home-state-last", act.on),
            what: words.text(&act.what),
            // Where a later meeting is known, nobody searched beyond it.
            searched: (act.on <= state.searched_to)
                .then(|| say("home-state-searched", state.searched_to)),
            sources: sources.into_iter().map(shown::source).collect(),
        })
    }
}

/// `GET /`
pub async fn get(State(public): State<Arc<Public>>, visit: Visit) -> Shown {
    let snapshot = &visit.snapshot;
    let name = visit.page.words.plain(&snapshot.compact.title);
    let page = visit.titled(Section::Home, name).with_ratings();
    let words = page.words;
    let members = snapshot.compact.members.iter();
    let can_be_paced = |rated: &&publication::Rated| rated.not_assessable().is_none();
    let told = snapshot.headline();
    visit.show(&HomePage {
        title: words.text(&snapshot.compact.title),
        sentence: headline::told(&page, snapshot, &told).linked(),
        n_other: told.n_other,
        summary: words.text(&snapshot.compact.summary),
        doors: doors(&page, snapshot),
        n_members: members.filter(|member| member.role == Role::Member).count(),
        n_silent: snapshot.silent_members().len(),
        squares: squares::of(&page, snapshot),
        n_paced: snapshot.rated.iter().filter(can_be_paced).count(),
        last_meeting: changes::last_meeting(&page, snapshot),
        changes: changes::since_the_meeting(&page, snapshot),
        n_gaps: snapshot.compact.gaps.len(),
        state: StateShown::of(&page, snapshot),
        others: others(&public, &page),
        searched_on: words.day(snapshot.compact.searched_on),
        page,
    })
}

/// Returns the doors to rooms that have something to show.
fn doors(page: &Page, snapshot: &Snapshot) -> Vec<Door> {
    let open = DOORS.iter().filter(|(room, _)| page.has(room.entry().path));
    let door = |(room, key): &(Section, &str)| Door {
        words: page.say(key).into_owned(),
        link: page.link(room.entry().path),
        line: match room {
            Section::Movement => crossed(page, snapshot),
            _ => None,
        },
    };
    open.map(door).collect()
}

/// Returns what was found at the border at which most people were counted, and the address of its page.
fn crossed(page: &Page, snapshot: &Snapshot) -> Option<(String, String)> {
    let (corridor, found) = snapshot.movements.busiest_road()?;
    let measure = told::measure_named(page.words, found.measure.as_str());
    let line = format!("{measure}: {}", road::finding(page, &found));
    Some((line, page.link(&road::path(&corridor))))
}

/// Returns the other compacts by title and address. A day that was chosen is not carried over: theirs may not have
/// begun.
fn others(public: &Public, page: &Page) -> Vec<(Markup, String)> {
    let link = |base: &str| match page.reader.language_chosen {
        true => format!("{base}/?lang={}", page.language()),
        false => format!("{base}/"),
    };
    let others = public.house.others.iter();
    let others = others.map(|(title, base)| (page.words.text(title), link(base)));
    others.collect()
}
