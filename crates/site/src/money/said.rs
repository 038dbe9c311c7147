//! Amounts, names and standings of announced money in words.

use assistance::announcement::{Amount, Kind, LeftAside, Qualifier, Totals};
use assistance::{Announcement, Stage, write_amount};
use kernel::{CommitmentId, Currency};
use publication::Snapshot;
use publication::money::Range;
use rust_decimal::Decimal;
use ui::{Badge, Markup, Shape, Tone, Words};

use crate::page::Page;
use crate::shown;

/// Returns an amount in millions where it has that many, else in full.
///
/// Billions are never said: the word means different numbers in the languages of the compact.
pub fn amount(words: Words, minor: i128, currency: Currency) -> String {
    let places = currency.decimal_places();
    let in_full: Decimal = write_amount(minor, places).parse().unwrap_or_default();
    let million = Decimal::from(1_000_000);
    let (key, number) = if in_full.abs() > million {
        ("money-millions", (in_full / million).round_dp(2))
    } else {
        ("money-in-full", in_full)
    };
    words
        .say_with(
            key,
            &[
                ("n", words.number(number).into()),
                ("currency", currency.code().to_owned().into()),
            ],
        )
        .into_owned()
}

/// Returns an amount with the word its speaker put before it.
pub fn as_said(words: Words, said: &Amount) -> String {
    let amount = amount(words, said.stated.minor, said.stated.currency);
    match said.qualifier {
        Qualifier::Exact => amount,
        other => words
            .say_naming(&format!("money-said-{}", other.word()), "amount", amount)
            .into_owned(),
    }
}

/// Returns what the words around an amount allow.
pub fn bounds(words: Words, least: i128, most: Option<i128>, currency: Currency) -> String {
    let amount = |minor| amount(words, minor, currency);
    let (key, blanks) = match (least, most) {
        (0, None) => ("money-bound-none", vec![]),
        (least, None) => ("money-bound-least", vec![("least", amount(least).into())]),
        (0, Some(most)) => ("money-bound-most", vec![("most", amount(most).into())]),
        (least, Some(most)) if least == most => {
            ("money-bound-exact", vec![("least", amount(least).into())])
        }
        (least, Some(most)) => (
            "money-bound-between",
            vec![
                ("least", amount(least).into()),
                ("most", amount(most).into()),
            ],
        ),
    };
    words.say_with(key, &blanks).into_owned()
}

/// Returns what the words of a sum allow.
pub fn range(words: Words, range: &Range, currency: Currency) -> String {
    bounds(words, range.least, range.most, currency)
}

/// Returns a stage's name.
pub fn stage(words: Words, stage: Stage) -> String {
    words
        .say(&format!("money-stage-{}", stage.word()))
        .into_owned()
}

/// Returns the badge of a kind of announcement.
pub fn kind(words: Words, kind: Kind) -> Badge {
    let (shape, tone) = match kind {
        Kind::New => (Shape::Full, Tone::Good),
        Kind::Conditional => (Shape::Dashed, Tone::Slow),
        Kind::Restated | Kind::Cumulative => (Shape::Swap, Tone::Quiet),
        Kind::Loan => (Shape::Paper, Tone::Quiet),
        Kind::Request => (Shape::Speech, Tone::Quiet),
    };
    Badge {
        word: words
            .say(&format!("money-kind-{}", kind.word()))
            .into_owned(),
        shape,
        tone,
    }
}

/// Returns the source's word for how far money came, where the words of the interface have it.
pub fn status(words: Words, status: &str) -> String {
    words
        .find(&format!("money-status-{status}"), &[])
        .map_or_else(|| status.to_owned(), std::borrow::Cow::into_owned)
}

/// Returns kinds of aid, parted by commas.
pub fn categories(words: Words, categories: &[String]) -> String {
    let said: Vec<String> = categories
        .iter()
        .map(|category| {
            words
                .find(&format!("money-category-{category}"), &[])
                .map_or_else(|| category.clone(), std::borrow::Cow::into_owned)
        })
        .collect();
    said.join(", ")
}

/// Returns the link to an announcement.
pub fn anchor(page: &Page, row: &Announcement) -> Markup {
    shown::anchor(
        &page.link(&format!("/money/announcements/{}", row.id)),
        page.words.plain(&row.title),
    )
}

/// Returns the link to an announcement by its identifier.
pub fn anchor_to(page: &Page, snapshot: &Snapshot, id: &kernel::AnnouncementId) -> Markup {
    let address = page.link(&format!("/money/announcements/{id}"));
    let title = (snapshot.announcements.get(id)).map_or("", |row| page.words.plain(&row.title));
    shown::anchor(&address, format!("{id} {title}").trim())
}

/// Returns why an announcement stands in no sum, as a sentence with links.
pub fn why_aside(page: &Page, snapshot: &Snapshot, why: &LeftAside) -> Markup {
    let (key, other) = match why {
        LeftAside::Kind(Kind::New | Kind::Conditional) => return Markup::new(),
        LeftAside::Kind(kind) => {
            let key = format!("money-aside-{}", kind.word());
            return Markup::new().text(&page.say(&key));
        }
        LeftAside::SaysAgain(other) => ("money-aside-says-again", other),
        LeftAside::Contained(other) => ("money-aside-contained", other),
        LeftAside::Superseded(other) => ("money-aside-superseded", other),
    };
    let mut out = Markup::new().text(&page.say(key)).tag(" ");
    out.add(&anchor_to(page, snapshot, other));
    out
}

/// Returns why an announcement said by itself stands aside, if it does.
pub fn aside_of<'a>(totals: &'a Totals, row: &Announcement) -> Option<&'a LeftAside> {
    totals
        .aside
        .iter()
        .find(|(id, _)| *id == row.id)
        .map(|(_, why)| why)
}

/// Returns the announcements of the money of a commitment: link and amount as it was said.
pub fn mentions(
    page: &Page,
    snapshot: &Snapshot,
    commitment: &CommitmentId,
) -> Vec<(Markup, String)> {
    snapshot
        .announcements
        .of_commitment(commitment)
        .map(|row| (anchor(page, row), as_said(page.words, &row.amount)))
        .collect()
}
