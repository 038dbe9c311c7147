//! `GET /cycles/{cycle}/feed.atom`: that a cycle was opened, a report accepted, somebody silent.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::header;
use kernel::{CommitmentId, Day, Holder};
use press::feed::{Entry, Feed, write};
use publication::tables;

use super::due::{Columns, whole};
use super::found;
use crate::leaving::{Leaves, marked};
use crate::visit::{Shown, Visit};
use crate::{Public, shown};

/// No more than the latest so many are told; the tables have the rest.
const MOST: usize = 60;
/// Who names entries where nobody said under which address readers reach the site: a name that nobody else may bear.
const NOBODY: &str = "cauce.invalid";

/// `GET /cycles/{cycle}/feed.atom`
pub async fn get(State(public): State<Arc<Public>>, Path(id): Path<String>, visit: Visit) -> Shown {
    let cycle = found(&visit, &id)?;
    let (page, snapshot) = (&visit.page, &visit.snapshot);
    let path = format!("/cycles/{}", cycle.id);
    let origin = &public.house.origin;
    let host = origin.split_once("://").map_or(NOBODY, |(_, host)| host);
    // A name for ever: it begins with who gives it, and since when that name was theirs to give.
    let host = host.split([':', '/']).next().unwrap_or(NOBODY);
    let begin = format!("tag:{host},{}:{}{path}", cycle.opened, snapshot.compact.id);
    let told = |holder: &Holder| shown::holder_name(page, snapshot, holder);
    let title = |id: &CommitmentId| {
        let rated = snapshot.rated(id);
        let title = rated.map_or("", |one| page.words.plain(&one.commitment.title));
        format!("{id} {title}").trim_end().to_owned()
    };
    let mut entries = vec![Entry {
        id: format!("{begin}/opened"),
        on: cycle.opened,
        title: page.say("cycle-feed-opened").into_owned(),
        text: super::Counted::of(snapshot, cycle).say(page, "cycle-called"),
        link: whole(&public, page, &path),
    }];
    let standings = visit.admitted(tables::cycle_standings(snapshot))?;
    let columns = Columns(&standings);
    let mut silences: BTreeMap<(Day, Holder), Vec<String>> = BTreeMap::new();
    for row in columns.within(&cycle.id) {
        if let (Some(day), Some(holder)) = (columns.day(row, "silent_on"), columns.holder(row)) {
            let promises = silences.entry((day, holder)).or_default();
            promises.extend(columns.text(row, "commitment"));
        }
    }
    entries.extend(silences.into_iter().map(|((on, holder), promises)| {
        Entry {
            id: format!("{begin}/silent/{holder}/{on}"),
            on,
            title: page
                .say_naming("cycle-feed-silent", "holder", told(&holder))
                .into_owned(),
            text: promises.join(", "),
            link: whole(&public, page, &format!("{path}#{holder}")),
        }
    }));
    let reports = visit.admitted(tables::reports(snapshot))?;
    let columns = Columns(&reports);
    entries.extend(columns.within(&cycle.id).filter_map(|row| {
        let (id, holder) = (columns.text(row, "id")?, columns.holder(row)?);
        let commitment: CommitmentId = columns.text(row, "commitment")?.parse().ok()?;
        Some(Entry {
            id: format!("{begin}/{id}"),
            on: columns.day(row, "accepted_on")?,
            title: page
                .say_naming("cycle-feed-accepted", "holder", told(&holder))
                .into_owned(),
            text: title(&commitment),
            link: whole(&public, page, &format!("{path}#{id}")),
        })
    }));
    // Of one day, what was told last stands first.
    entries.sort_by_key(|one| one.on);
    entries.reverse();
    entries.truncate(MOST);
    let named = super::title(page, cycle);
    let compact = page.words.plain(&snapshot.compact.title);
    let feed = Feed {
        id: begin,
        title: format!("{named} · {compact}"),
        author: compact.to_owned(),
        own: whole(&public, page, &format!("{path}/feed.atom")),
        page: whole(&public, page, &path),
        language: page.words.language(),
        begun: cycle.opened,
        entries,
    };
    let headers = [
        (header::CONTENT_TYPE, "application/atom+xml; charset=utf-8"),
        (header::VARY, "Accept-Language"),
    ];
    Ok(marked(
        Leaves::Admitted(visit.page.on),
        (headers, write(&feed)),
    ))
}
