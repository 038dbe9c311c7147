//! `/desk/cycles/{cycle}/check`: reports that wait, those that say nothing new first; who is silent.

use std::collections::BTreeMap;
use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use cycle::code::News;
use cycle::{Action, Field, Item, Refusal, State as Stands, check};
use kernel::CommitmentId;

use crate::at::{self, OfCycle};
use crate::failure::Shown;
use crate::office::Office;
use crate::page::{Page, html};
use crate::report::{beside, due, route};
use crate::seat::{Form, Seat};
use crate::sent::Sent;

#[derive(Template)]
#[template(path = "check/list.html")]
struct ListPage {
    page: Page,
    cycle: String,
    form: Form,
    once: String,
    /// Reports that say nothing new.
    nothing_new: Vec<Line>,
    /// Reports that say something.
    rest: Vec<Line>,
    /// Holders that are silent, and on how many promises.
    silent: Vec<(String, usize)>,
}

/// A report that waits.
struct Line {
    id: String,
    title: String,
    holder: String,
    link: String,
    sent: String,
    due: String,
    is_late: bool,
}

/// `GET /desk/cycles/{cycle}/check`
pub async fn get(State(office): State<Arc<Office>>, named: OfCycle, seat: Seat) -> Shown {
    seat.answers(shown(&office, named, &seat).await)
}

async fn shown(office: &Office, named: OfCycle, seat: &Seat) -> Shown {
    let id = at::cycle(named)?;
    let cycle = seat.desk.cycles.get(&id).ok_or(Refusal::NotHere)?;
    if !seat.may_in(office, Action::CheckReport, Some(Stands::Sent)) {
        return Err(Refusal::NotHere.into());
    }
    let known = office.published().await?;
    let page = seat.page.titled(seat.page.say("desk-check"));
    let (mut nothing_new, mut rest) = (Vec::new(), Vec::new());
    let mut silent: BTreeMap<&kernel::Holder, usize> = BTreeMap::new();
    for (commitment, item) in &cycle.items {
        match item.state {
            Stands::Sent if seat.may(office, Action::CheckReport, item) => {
                let line = Line {
                    id: commitment.to_string(),
                    title: beside::title(&page, &known, commitment),
                    holder: beside::holder_name(&page, &known, &item.holder),
                    link: page.link(&format!("{}/check", route(&id, commitment))),
                    sent: sent_on(office, seat, &page, item),
                    due: due(&page, item.due.as_ref()),
                    is_late: item.last_report().is_some_and(|report| report.is_late),
                };
                if says_nothing_new(item) && item.marks.is_empty() {
                    nothing_new.push(line);
                } else {
                    rest.push(line);
                }
            }
            Stands::Silent => *silent.entry(&item.holder).or_default() += 1,
            _ => {}
        }
    }
    let silent = silent
        .into_iter()
        .map(|(holder, n)| (beside::holder_name(&page, &known, holder), n));
    let mut silent: Vec<_> = silent.collect();
    silent.sort_by_cached_key(|(name, _)| kernel::text::bare(name));
    let shown = ListPage {
        form: seat.form(&format!("/desk/cycles/{id}/check")),
        once: office.once()?,
        cycle: id.to_string(),
        nothing_new,
        rest,
        silent,
        page: page.clone(),
    };
    Ok(html(&shown, page.words.language()))
}

fn sent_on(office: &Office, seat: &Seat, page: &Page, item: &Item) -> String {
    item.last_report().map_or_else(String::new, |report| {
        let day = page.day(office.day(&seat.person.unit, report.at));
        page.say_naming("desk-sent-on", "day", day).into_owned()
    })
}

fn says_nothing_new(item: &Item) -> bool {
    let news = item
        .last_report()
        .and_then(|report| report.fields.get(&Field::News));
    news.is_some_and(|news| news.trim() == News::Nothing.code())
}

/// `POST /desk/cycles/{cycle}/check`
pub async fn post(State(office): State<Arc<Office>>, named: OfCycle, sent: Sent) -> Shown {
    let shown = accepted(&office, named, &sent).await;
    sent.answers(shown)
}

async fn accepted(office: &Office, named: OfCycle, sent: &Sent) -> Shown {
    let id = at::cycle(named)?;
    let commitments = sent.fields.all("item").map(str::parse);
    let commitments: Vec<CommitmentId> = commitments
        .collect::<Result<_, _>>()
        .map_err(|_| Refusal::NotHere)?;
    let here = office.here();
    let decide = |desk: &cycle::Desk| {
        check::accept(desk, &here, &sent.seat.actor, &id, &commitments).map(|events| (events, ()))
    };
    let to = format!("/desk/cycles/{id}/check");
    match sent.act(office, &to, &[], decide).await? {
        Ok(_) => Ok(sent.seat.page.go(&to)),
        Err(again) => Ok(again),
    }
}
