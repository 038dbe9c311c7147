//! `GET /`: where the compact stands, who is silent, what changed.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use kernel::Day;
use publication::Snapshot;
use publication::changes::{NewlyKnown, What};
use ui::Markup;

use crate::page::Page;
use crate::section::Section;
use crate::shown::{self, AxisShown};
use crate::visit::{Shown, Visit};
use crate::{Public, commitments};

/// No more changes than this stand open; the others fold away.
const N_OPEN: usize = 3;

/// No more promises than this are named beside a change.
const N_TOUCHED: usize = 4;

/// No more changes than this are told at all.
const N_TOLD: usize = 20;

#[derive(Template)]
#[template(path = "home/page.html")]
struct HomePage {
    page: Page,
    title: Markup,
    summary: Markup,
    n_commitments: usize,
    n_reported: usize,
    n_members: usize,
    n_silent: usize,
    axes: Vec<AxisShown>,
    silent: Vec<(String, String)>,
    last_meeting: Option<(Markup, String)>,
    changes: Vec<Change>,
    earlier: Vec<Change>,
    n_untold: usize,
    n_gaps: usize,
    /// Whether the compact itself lives, as far as anybody could tell on the day.
    state: Option<StateShown>,
    /// The other compacts that are served here, by title and address.
    others: Vec<(Markup, String)>,
    searched_on: String,
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

/// Something that became known, in words.
struct Change {
    /// When it became known, as finely as that is known.
    day: String,
    what: Markup,
    /// The promises that it touches, by address and title; no more than stand in a line or two.
    touches: Vec<(String, Markup)>,
    /// How many others it touches.
    n_more: usize,
    /// What makes it the same as another of its day.
    sign: (Day, String),
}

/// `GET /`
pub async fn get(State(public): State<Arc<Public>>, visit: Visit) -> Shown {
    let snapshot = &visit.snapshot;
    let name = visit.page.words.plain(&snapshot.compact.title);
    let page = visit.titled(Section::Home, name).with_ratings();
    let words = page.words;
    let meeting = snapshot.compact.last_ministerial(snapshot.on);
    let known = meeting.map_or_else(Vec::new, |meeting| snapshot.known_since(meeting.day));
    let mut changes: Vec<Change> = Vec::new();
    for one in known.iter().filter_map(|one| told(&page, snapshot, one)) {
        match changes.iter_mut().find(|other| other.sign == one.sign) {
            Some(same) if same.touches.len() < N_TOUCHED => same.touches.extend(one.touches),
            Some(same) => same.n_more += 1,
            None => changes.push(one),
        }
    }
    let n_untold = changes.len().saturating_sub(N_TOLD);
    changes.truncate(N_TOLD);
    let earlier = changes.split_off(changes.len().min(N_OPEN));
    let silent: Vec<_> = snapshot.silent_members();
    let silent_by_name = shown::members_by_name(snapshot, words.language())
        .into_iter()
        .filter(|member| silent.iter().any(|s| s.country == member.country))
        .map(|member| {
            (
                member.country.name(words.language()).to_owned(),
                page.link(&format!("/members/{}", member.country)),
            )
        })
        .collect();
    let n_members = snapshot
        .compact
        .members
        .iter()
        .filter(|member| member.role == progress::compact::Role::Member)
        .count();
    visit.show(&HomePage {
        title: words.text(&snapshot.compact.title),
        summary: words.text(&snapshot.compact.summary),
        n_commitments: snapshot.rated.len(),
        n_reported: snapshot.rated.iter().filter(|r| r.is_reported()).count(),
        n_members,
        n_silent: silent.len(),
        axes: shown::axes(&page, &snapshot.tally(), &[]),
        silent: silent_by_name,
        last_meeting: meeting.map(|m| (words.text(&m.title), words.day(m.day))),
        changes,
        earlier,
        n_untold,
        n_gaps: snapshot.compact.gaps.len(),
        state: StateShown::of(&page, snapshot),
        others: others(&public, &page),
        searched_on: words.day(snapshot.compact.searched_on),
        page,
    })
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

/// Returns something that became known, in words.
fn told(page: &Page, snapshot: &Snapshot, known: &NewlyKnown) -> Option<Change> {
    let rated = snapshot.rated(&known.commitment)?;
    let commitment = &rated.commitment;
    let words = page.words;
    let (what, link, sign) = match &known.what {
        What::Promise => {
            let said = words.say("change-promise");
            (Markup::new().text(&said), None, said.into_owned())
        }
        What::Wording(i) => {
            let change = commitment.versions.get(*i)?.change;
            let key = format!("change-wording-{}", change.code());
            let sign = format!("{key} {}", commitment.id);
            (Markup::new().text(&words.say(&key)), None, sign)
        }
        What::Event(i) => {
            let event = commitment.events.get(*i)?;
            let line = commitments::event_line(page, snapshot, commitment, event);
            (Markup::new().text(&line), None, line)
        }
        What::Document(id) => {
            let document = rated.statements.iter().find(|one| one.id == *id)?;
            let link = format!("/commitments/{}#{id}", commitment.id);
            let sign = document.address.clone();
            (words.text(&document.what), Some(link), sign)
        }
        What::Figure(id) => {
            let figure = rated.figures.iter().find(|figure| figure.id == *id)?;
            let mut what = shown::indicator(words, snapshot, figure);
            what.add_tag(": ");
            what.add_text(&shown::value(words, figure));
            (what, Some(format!("/sources/{id}")), id.to_string())
        }
    };
    Some(Change {
        day: words.period(known.when),
        what: match link {
            None => what,
            Some(link) => shown::anchor_around(&page.link(&link), &what),
        },
        touches: vec![(
            page.link(&format!("/commitments/{}", commitment.id)),
            words.text(&commitment.title),
        )],
        n_more: 0,
        sign: (known.day, sign),
    })
}
