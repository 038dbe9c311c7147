//! `/desk/cycles`: the cycles, and the one that may be opened today.

use std::collections::BTreeMap;
use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use cycle::{Action, CycleId, Plan, Refusal, open};
use kernel::{CommitmentId, Holder};
use publication::snapshot::Snapshot;

use crate::failure::Shown;
use crate::office::Office;
use crate::page::{Page, html};
use crate::report::beside;
use crate::seat::{Form, Seat};
use crate::sent::Sent;

#[derive(Template)]
#[template(path = "cycles/page.html")]
struct CyclesPage {
    page: Page,
    cycles: Vec<Line>,
    plans: Vec<Planned>,
    form: Form,
    /// Whether the charter plans any cycle.
    is_planned: bool,
}

/// A cycle that was opened.
struct Line {
    title: String,
    link: String,
    state: String,
    n_items: usize,
    n_sent: usize,
}

/// A cycle that was not.
struct Planned {
    id: String,
    title: String,
    /// When it may be opened, in words.
    when: String,
    /// What will be called for, where whoever looks may open it now: holder, and how many promises of theirs.
    called: Option<Vec<(String, usize)>>,
    n_called: usize,
    once: String,
}

/// `GET /desk/cycles`
pub async fn get(State(office): State<Arc<Office>>, seat: Seat) -> Shown {
    seat.answers(shown(&office, &seat).await)
}

async fn shown(office: &Office, seat: &Seat) -> Shown {
    let here = office.here();
    if !seat.may_in(office, Action::ReadCycle, None) {
        return Err(Refusal::NotHere.into());
    }
    let page = seat.page.titled(seat.page.say("desk-cycles"));
    let known = office.published().await?;
    let mut plans = Vec::new();
    for plan in &office.rules.plans {
        if !seat.desk.cycles.contains_key(&plan.id) {
            plans.push(planned(office, seat, &page, &known, plan)?);
        }
    }
    let line = |(id, cycle): (&CycleId, &cycle::Cycle)| {
        let is_closed = cycle.closes <= here.today();
        let key = if is_closed {
            "desk-cycle-closed"
        } else {
            "desk-cycle-open"
        };
        let day = page.day(cycle.closes);
        Line {
            title: title(office, &page, id),
            link: page.link(&format!("/desk/cycles/{id}")),
            state: page.say_naming(key, "day", day).into_owned(),
            n_items: cycle.items.len(),
            n_sent: cycle
                .items
                .values()
                .filter(|one| !one.reports.is_empty())
                .count(),
        }
    };
    let shown = CyclesPage {
        cycles: seat.desk.cycles.iter().rev().map(line).collect(),
        plans,
        form: seat.form("/desk/cycles"),
        is_planned: !office.rules.plans.is_empty(),
        page: page.clone(),
    };
    Ok(html(&shown, page.words.language()))
}

/// Returns what a cycle is called.
pub fn title(office: &Office, page: &Page, id: &CycleId) -> String {
    let plan = office.rules.plan(id);
    plan.map_or_else(
        || id.to_string(),
        |plan| page.words.plain(&plan.title).to_owned(),
    )
}

fn planned(
    office: &Office,
    seat: &Seat,
    page: &Page,
    known: &Snapshot,
    plan: &Plan,
) -> Result<Planned, crate::failure::Failure> {
    let called = called(known);
    // Asked of the rule itself: nothing is decided here.
    let may = open::open(
        &seat.desk,
        &office.here(),
        &seat.actor,
        plan,
        &known.compact.version,
        &called,
    );
    let mut of: BTreeMap<&Holder, usize> = BTreeMap::new();
    for holder in called.values() {
        *of.entry(holder).or_default() += 1;
    }
    let holders = of
        .into_iter()
        .map(|(holder, n)| (beside::holder_name(page, known, holder), n));
    let mut holders: Vec<_> = holders.collect();
    holders.sort_by_cached_key(|(name, _)| kernel::text::bare(name));
    let (opens, closes) = (page.day(plan.opens), page.day(plan.closes));
    let blanks = [("first", opens.as_str()), ("last", closes.as_str())];
    Ok(Planned {
        id: plan.id.to_string(),
        title: page.words.plain(&plan.title).to_owned(),
        when: page.say_filling("desk-cycle-planned", &blanks).into_owned(),
        called: may.is_ok().then_some(holders),
        n_called: called.len(),
        once: office.once()?,
    })
}

/// Returns every commitment that is in force, with its holder: what was withdrawn or replaced is not asked for.
fn called(known: &Snapshot) -> BTreeMap<CommitmentId, Holder> {
    let has_ended = |rated: &&publication::snapshot::Rated| {
        matches!(rated.assessment.delivery.code(), "withdrawn" | "superseded")
    };
    let in_force = known.rated.iter().filter(|rated| !has_ended(rated));
    let one = |rated: &publication::snapshot::Rated| {
        (rated.commitment.id.clone(), rated.commitment.holder.clone())
    };
    in_force.map(one).collect()
}

/// `POST /desk/cycles`
pub async fn post(State(office): State<Arc<Office>>, sent: Sent) -> Shown {
    let shown = opened(&office, &sent).await;
    sent.answers(shown)
}

async fn opened(office: &Office, sent: &Sent) -> Shown {
    let id = sent
        .fields
        .get("cycle")
        .parse()
        .map_err(|_| Refusal::NotHere)?;
    let plan = office.rules.plan(&id).ok_or(Refusal::NotHere)?;
    let known = office.published().await?;
    let (here, called) = (office.here(), called(&known));
    let decide = |desk: &cycle::Desk| {
        let charter = &known.compact.version;
        open::open(desk, &here, &sent.seat.actor, plan, charter, &called).map(|events| (events, ()))
    };
    let to = format!("/desk/cycles/{id}");
    match sent.act(office, &to, &[], decide).await? {
        Ok(_) => Ok(sent.seat.page.go(&to)),
        Err(again) => Ok(again),
    }
}
