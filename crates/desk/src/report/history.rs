//! `/desk/cycles/{cycle}/items/{item}/history`: who did what and when, and every earlier text.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use cycle::item::Step;
use cycle::{AccountId, Field, Relation, UnitId, look};

use super::{beside, field, route};
use crate::at::{self, OfItem};
use crate::failure::Shown;
use crate::office::Office;
use crate::page::{Page, html};
use crate::seat::Seat;
use crate::typed::Told;

#[derive(Template)]
#[template(path = "report/history.html")]
struct HistoryPage {
    page: Page,
    title: String,
    route: String,
    steps: Vec<Line>,
    fields: Vec<Past>,
}

/// One step.
struct Line {
    when: String,
    what: String,
    who: String,
    reason: Told,
}

/// What was written in one field, the newest first.
struct Past {
    label: String,
    texts: Vec<Written>,
}

/// One text.
struct Written {
    when: String,
    who: String,
    text: Told,
    /// What became of it.
    fate: String,
}

/// `GET /desk/cycles/{cycle}/items/{item}/history`
pub async fn get(State(office): State<Arc<Office>>, named: OfItem, seat: Seat) -> Shown {
    seat.answers(shown(&office, named, &seat).await)
}

async fn shown(office: &Office, named: OfItem, seat: &Seat) -> Shown {
    let (cycle, commitment) = at::item(named)?;
    let item = look::item(
        &seat.desk,
        &office.here(),
        &seat.actor,
        (&cycle, &commitment),
    )?;
    let known = office.published().await?;
    let page = seat.page.titled(seat.page.say("desk-history"));
    let rated = known.rated(&commitment);
    let unit = &seat.person.unit;
    let when = |at| {
        let day = page.day(office.day(unit, at));
        format!("{day}, {}", office.hour(unit, at))
    };
    let is_own = seat.actor.relation_to(Some(&item.holder)) == Relation::Own;
    // One save may touch many fields: what is told of a draft stands with its field.
    let steps = item
        .trail
        .iter()
        .rev()
        .filter(|step| !cycle::What::is_draft(step.kind));
    let line = |step: &Step| {
        let what = page.say(&format!("desk-step-{}", step.kind.replace('.', "-")));
        let of = step
            .field
            .as_ref()
            .map(|of| field::whole_label(&page, rated, of));
        Line {
            when: when(step.at),
            what: of.map_or_else(|| what.to_string(), |of| format!("{what}: {of}")),
            who: who(office, &page, seat, step.by.as_ref(), step.unit.as_ref()),
            reason: Told(step.reason.clone().unwrap_or_default()),
        }
    };
    let past = |(of, saved): (&Field, &cycle::draft::Saved)| {
        let text = |text: &str, by, at, fate: &str| Written {
            when: when(at),
            who: who(office, &page, seat, Some(by), None),
            text: field::said(&page, of, text),
            fate: page.say(fate).into_owned(),
        };
        let earlier = saved.past.iter().rev().map(|one| {
            let fate = match one.version {
                Some(_) => "desk-text-before",
                None => "desk-text-beside",
            };
            text(&one.text, &one.by, one.at, fate)
        });
        let now = text(&saved.text, &saved.by, saved.at, "desk-text-now");
        Past {
            label: field::whole_label(&page, rated, of),
            texts: std::iter::once(now).chain(earlier).collect(),
        }
    };
    let shown = HistoryPage {
        title: beside::title(&page, &known, &commitment),
        route: route(&cycle, &commitment),
        steps: steps.map(line).collect(),
        fields: if is_own {
            item.draft.iter().map(past).collect()
        } else {
            Vec::new()
        },
        page: page.clone(),
    };
    Ok(html(&shown, page.words.language()))
}

/// Returns who did something: colleagues by name, everybody else by their unit.
fn who(
    office: &Office,
    page: &Page,
    seat: &Seat,
    by: Option<&AccountId>,
    unit: Option<&UnitId>,
) -> String {
    let Some(by) = by else {
        return page.say("desk-who-clock").into_owned();
    };
    let person = seat.desk.people.get(by);
    let unit = unit.or_else(|| person.map(|person| &person.unit));
    let is_colleague = unit == Some(&seat.person.unit);
    match (person, unit) {
        (Some(person), _) if is_colleague => person.name.clone(),
        (_, Some(unit)) => office.unit(page, unit),
        _ => String::new(),
    }
}
