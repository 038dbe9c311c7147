//! `GET /money/outside`: reported money that stands in no total, with the reason.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use ui::Markup;

use super::country::reporter_name;
use super::look::Look;
use super::overview::missing;
use super::said;
use crate::Public;
use crate::page::Page;
use crate::visit::{Shown, Visit};

/// Rows of what could not be read that the page shows; the rest is in the table.
const SHOWN: usize = 100;

#[derive(Template)]
#[template(path = "money/outside.html")]
struct OutsidePage {
    page: Page,
    look: Look,
    aside: Vec<(String, usize, String)>,
    left_out: Vec<(String, usize, String)>,
    unread: Vec<UnreadRow>,
    aside_files: (String, String),
    left_out_files: (String, String),
    unread_files: (String, String),
}

/// Money that could not be read.
struct UnreadRow {
    activity: Markup,
    publisher: String,
    said: String,
    why: String,
    place: String,
}

/// `GET /money/outside`
pub async fn get(State(public): State<Arc<Public>>, visit: Visit) -> Shown {
    let title = visit.page.say("aid-outside");
    let look = Look::ask(&public, &visit, &title).await?;
    let (page, aid) = (&look.page, &look.aid);
    let many = |n: u64| usize::try_from(n).unwrap_or(usize::MAX);
    let aside = aid.aside.iter().map(|((why, currency), sum)| {
        let amount = said::amount(page.words, sum.minor, *currency);
        let why = page.say(&format!("aid-aside-{}", why.word()));
        (amount, many(sum.n_parts), why.into_owned())
    });
    let left_out = aid.left_out.iter().map(|((currency, why), (minor, n))| {
        let amount = said::amount(page.words, *minor, *currency);
        (amount, many(*n), page.say(missing(*why)).into_owned())
    });
    let unread = aid.unread.iter().take(SHOWN).map(|one| UnreadRow {
        activity: look.activity(&one.activity, &one.activity),
        publisher: reporter_name(&look, &one.publisher),
        said: one.unread.said.clone(),
        why: one.unread.why.clone(),
        place: format!("{}:{}", one.file, one.unread.line),
    });
    visit.show(&OutsidePage {
        aside: aside.collect(),
        left_out: left_out.collect(),
        unread: unread.collect(),
        aside_files: look.files("aid-aside"),
        left_out_files: look.files("aid-left-out"),
        unread_files: look.files("aid-unread"),
        page: look.page.clone(),
        look,
    })
}
