//! Two people wrote one field: both texts side by side, and three choices. Both are kept whatever is chosen.

use askama::Template;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use cycle::draft::Conflict;
use similar::{ChangeTag, TextDiff};

use super::write::Place;
use super::{beside, field, route};
use crate::failure::Shown;
use crate::page::{Page, html};
use crate::sent::Fields;
use crate::typed::{Kept, Told};

#[derive(Template)]
#[template(path = "report/conflict.html")]
struct ConflictPage {
    page: Page,
    form: crate::seat::Form,
    once: String,
    title: String,
    both: Vec<Both>,
    wants_send: bool,
}

/// Two texts for one field.
struct Both {
    name: String,
    label: String,
    /// Who wrote first, and when.
    theirs_by: String,
    theirs: Vec<Piece>,
    mine: Vec<Piece>,
    /// What came second, as it goes back.
    text: Kept,
    /// The version that stands.
    base: u32,
    /// The version that whoever came second had seen.
    was: String,
    /// Whether a third text can be written: not where one of a few answers is chosen.
    is_free: bool,
}

/// A piece of a text: words, and whether the other text lacks them.
struct Piece(Told, bool);

impl Piece {
    fn is_other(&self) -> bool {
        self.1
    }
}

/// Returns the page that asks which text stands.
pub fn page(place: &Place<'_>, conflicts: &[Conflict], sent: &Fields, wants_send: bool) -> Shown {
    let (office, seat) = (place.office, place.seat);
    let page = seat.page.titled(seat.page.say("desk-conflict"));
    let rated = place.known.rated(place.commitment);
    let one = |conflict: &Conflict| {
        let of = &conflict.field;
        let theirs = field::said(&page, of, &conflict.theirs.text).0;
        let mine = field::said(&page, of, &conflict.mine).0;
        let (theirs, mine) = pieces(&theirs, &mine);
        let by = place.desk.people.get(&conflict.theirs.by);
        let hour = office.hour(&seat.person.unit, conflict.theirs.at);
        let name = by.map_or("", |person| person.name.as_str());
        let blanks = [("name", name), ("hour", hour.as_str())];
        // On the page that asks again the first version that was seen comes along.
        let was = [format!("was.{of}"), format!("base.{of}")];
        let was = was
            .iter()
            .map(|name| sent.get(name))
            .find(|was| !was.is_empty());
        Both {
            name: of.to_string(),
            label: field::whole_label(&page, rated, of),
            theirs_by: page
                .say_filling("desk-conflict-theirs", &blanks)
                .into_owned(),
            theirs,
            mine,
            text: Kept(conflict.mine.clone()),
            base: conflict.theirs.version,
            was: was.unwrap_or("0").chars().take(10).collect(),
            is_free: field::answers(&page, of).is_empty(),
        }
    };
    let shown = ConflictPage {
        form: seat.form(&route(place.cycle, place.commitment)),
        once: office.once()?,
        title: beside::title(&page, place.known, place.commitment),
        both: conflicts.iter().map(one).collect(),
        wants_send,
        page: page.clone(),
    };
    let shown = html(&shown, page.words.language());
    Ok((StatusCode::CONFLICT, shown).into_response())
}

/// Returns both texts in pieces, each marked where the other differs. Texts of no end are not compared.
fn pieces(theirs: &str, mine: &str) -> (Vec<Piece>, Vec<Piece>) {
    const MOST: usize = 20_000;
    let whole = |text: &str| vec![Piece(Told(text.to_owned()), false)];
    if theirs.len() + mine.len() > MOST {
        return (whole(theirs), whole(mine));
    }
    let diff = TextDiff::from_words(theirs, mine);
    let (mut left, mut right) = (Vec::new(), Vec::new());
    let put = |side: &mut Vec<(String, bool)>, text: &str, is_other: bool| match side.last_mut() {
        Some((words, last)) if *last == is_other => words.push_str(text),
        _ => side.push((text.to_owned(), is_other)),
    };
    for change in diff.iter_all_changes() {
        match change.tag() {
            ChangeTag::Equal => {
                put(&mut left, change.value(), false);
                put(&mut right, change.value(), false);
            }
            ChangeTag::Delete => put(&mut left, change.value(), true),
            ChangeTag::Insert => put(&mut right, change.value(), true),
        }
    }
    let told = |side: Vec<(String, bool)>| {
        let piece = |(text, is_other)| Piece(Told(text), is_other);
        side.into_iter().map(piece).collect()
    };
    (told(left), told(right))
}
