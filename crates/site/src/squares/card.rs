//! `GET /cards/{name}.svg`: the compact, a member or a promise as a card of 1,200 by 630, for whoever passes a link on.

use std::sync::Arc;

use axum::extract::{Path, State};
use kernel::{CommitmentId, Country};
use progress::axis::Class;
use publication::headline::Headline;
use publication::{Axis, Rated, Snapshot};
use ui::Markup;
use ui::figure::wrapped;

use super::picture::{INK, PAPER, SOFT, Sheet, file};
use super::{look, name, order};
use crate::page::Page;
use crate::visit::{Shown, Visit};
use crate::{Public, chart, classes, headline, shown};

/// The sides that a square of a card may have, the largest first.
const SIDES: [f64; 6] = [88.0, 60.0, 44.0, 36.0, 28.0, 22.0];
/// The room for squares: its width, and its foot.
const BREADTH: f64 = 1080.0;
const FOOT: f64 = 570.0;

/// What a card tells.
struct Card<'a> {
    /// Whose card it is.
    name: String,
    /// What is told, in a sentence.
    finding: String,
    /// The promises whose squares it shows.
    promises: Vec<&'a Rated>,
}

/// `GET /cards/{name}`: `compact.svg`, the code of a member or the identifier of a promise.
pub async fn get(
    State(_): State<Arc<Public>>,
    Path(file_name): Path<String>,
    visit: Visit,
) -> Shown {
    let snapshot = &visit.snapshot;
    let of = file_name.strip_suffix(".svg").unwrap_or_default();
    let card = of_compact(&visit.page, snapshot, of)
        .or_else(|| of_member(&visit.page, snapshot, of))
        .or_else(|| of_promise(&visit.page, snapshot, of));
    let Some(card) = card else {
        return Err(visit.nothing_named("failure-not-found-what", &file_name, Vec::new()));
    };
    Ok(file(visit.page.on, &draw(&visit.page, snapshot, &card)))
}

fn of_compact<'a>(page: &Page, snapshot: &'a Snapshot, name: &str) -> Option<Card<'a>> {
    (name == "compact").then(|| Card {
        name: page.words.plain(&snapshot.compact.title).to_owned(),
        finding: headline::of(page, snapshot).plain(),
        promises: ordered(snapshot.rated.iter().collect()),
    })
}

fn of_member<'a>(page: &Page, snapshot: &'a Snapshot, code: &str) -> Option<Card<'a>> {
    let country: Country = code.parse().ok()?;
    let member = snapshot.compact.member(country)?;
    let own: Vec<&Rated> = snapshot.held_by(member.country).collect();
    Some(Card {
        name: country.name(page.words.language()).to_owned(),
        finding: headline::told(page, snapshot, &Headline::of(&own)).plain(),
        promises: ordered(own),
    })
}

fn of_promise<'a>(page: &Page, snapshot: &'a Snapshot, id: &str) -> Option<Card<'a>> {
    let id: CommitmentId = id.parse().ok()?;
    let rated = snapshot.rated(&id)?;
    let class = Class::of(&rated.assessment, Axis::Delivery);
    let mut finding = format!(
        "{}: {}.",
        page.words.plain(&rated.commitment.title),
        classes::word(page.words, class)
    );
    if let Some(found) = chart::finding(page, rated) {
        finding.push(' ');
        finding.push_str(&found);
    }
    let holder = shown::holder_name(page, snapshot, &rated.commitment.holder);
    Some(Card {
        name: format!("{holder} · {id}"),
        finding,
        promises: vec![rated],
    })
}

/// Returns promises in the order in which squares stand.
fn ordered(mut promises: Vec<&Rated>) -> Vec<&Rated> {
    promises.sort_by_key(|rated| {
        order()
            .iter()
            .position(|one| *one == rated.assessment.delivery)
    });
    promises
}

fn draw(page: &Page, snapshot: &Snapshot, card: &Card<'_>) -> Markup {
    let mut sheet = Sheet::at(86.0);
    sheet.line(60.0, 34.0, SOFT, false, &card.name);
    sheet.y += 34.0;
    for line in wrapped(&card.finding, 54).into_iter().take(6) {
        sheet.line(60.0, 42.0, INK, true, line);
    }
    // Squares stand on their line from three quarters of their side.
    sheet.y += 30.0;
    let n = card.promises.len();
    let in_line = |side: f64| (BREADTH / side).floor() as usize;
    let height = |side: f64| side * n.div_ceil(in_line(side)) as f64;
    let side = SIDES
        .into_iter()
        .find(|side| sheet.y + height(*side) < FOOT);
    // All or none: a part of them would tell another story, so of a large compact the sentence stands alone.
    for (i, rated) in card.promises.iter().enumerate() {
        let Some(side) = side else {
            break;
        };
        if i > 0 && i % in_line(side) == 0 {
            sheet.y += side;
        }
        let x = 56.0 + side * (i % in_line(side)) as f64;
        let name = name(page, snapshot, rated);
        sheet.large_square(x, side, look(rated), &name);
    }
    sheet.y = 606.0;
    let day = page.say_naming("frame-as-known", "day", page.day(page.on));
    sheet.line(60.0, 24.0, SOFT, false, &format!("Cauce · {day}"));
    sheet.closed(page, &card.finding, (1200.0, 630.0), PAPER)
}

#[cfg(test)]
mod tests {
    use kernel::Language;

    use super::*;

    #[test]
    fn a_card_tells_the_compact_a_member_or_a_promise_and_nothing_else() {
        let snapshot = testkit::invented::snapshot();
        let page = Page::new(ui::Reader::at("/", Language::Es), snapshot.on);
        let card = of_compact(&page, &snapshot, "compact").unwrap();
        let drawn = draw(&page, &snapshot, &card).to_string();
        assert!(drawn.contains("width=\"1200\" height=\"630\""));
        assert_eq!(drawn.matches("<title>C00").count(), snapshot.rated.len());
        // All of them or none: a hundred fit as well, ten thousand do not.
        for (n, expected) in [(100, 100), (10_000, 0)] {
            let many = Card {
                promises: vec![&snapshot.rated[0]; n],
                name: String::new(),
                finding: card.finding.clone(),
            };
            let drawn = draw(&page, &snapshot, &many).to_string();
            assert_eq!(drawn.matches("<title>C00").count(), expected);
        }
        let member = of_member(&page, &snapshot, "ISL").unwrap();
        assert!(member.promises.len() < snapshot.rated.len() && member.name == "Islandia");
        let promise = of_promise(&page, &snapshot, "C001").unwrap();
        assert!(promise.name.ends_with("C001") && promise.promises.len() == 1);
        assert!(of_member(&page, &snapshot, "XXX").is_none());
        assert!(of_promise(&page, &snapshot, "C999").is_none());
    }
}
