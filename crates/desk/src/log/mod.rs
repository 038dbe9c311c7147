//! `/desk/log` and `/desk/log.csv`: what happened to the own unit's items; for administrators, to accounts.

use std::collections::BTreeMap;
use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;
use cycle::access::Subject;
use cycle::item::Step;
use cycle::{Action, Relation};
use store::desk::LogLine;

use crate::failure::{Failure, Shown};
use crate::office::Office;
use crate::page::{Page, html};
use crate::seat::Seat;

/// A page shows so many lines; the file holds all.
const ON_A_PAGE: usize = 200;

/// A line in words.
struct Line {
    seq: u64,
    at: String,
    what: String,
    who: String,
    about: String,
    link: Option<String>,
}

#[derive(Template)]
#[template(path = "log/page.html")]
struct LogPage {
    page: Page,
    lines: Vec<Line>,
    n_all: usize,
    is_all: bool,
    file: String,
}

/// `GET /desk/log`
pub async fn get(State(office): State<Arc<Office>>, seat: Seat) -> Shown {
    let shown = async {
        let page = seat.page.titled(seat.page.say("desk-log"));
        let all = lines(&office, &seat).await?;
        let told = Told::new(&office, &seat, &page);
        let shown = LogPage {
            lines: all
                .iter()
                .take(ON_A_PAGE)
                .map(|one| told.line(one))
                .collect(),
            n_all: all.len(),
            is_all: all.len() <= ON_A_PAGE,
            file: page.link("/desk/log.csv"),
            page: page.clone(),
        };
        Ok(html(&shown, page.words.language()))
    };
    shown
        .await
        .map_err(|failure: Failure| failure.on(&seat.page))
}

/// `GET /desk/log.csv`
pub async fn csv(State(office): State<Arc<Office>>, seat: Seat) -> Shown {
    let written = async {
        let told = Told::new(&office, &seat, &seat.page);
        let mut out = Vec::new();
        let head = ["number", "moment", "kind", "what", "who", "about"];
        kernel::csv::row(&mut out, head).map_err(Failure::ours)?;
        for one in lines(&office, &seat).await? {
            let line = told.line(&one);
            let number = one.seq.to_string();
            let at = one.at.to_string();
            let cells = [
                number.as_str(),
                &at,
                &one.kind,
                &line.what,
                &line.who,
                &line.about,
            ];
            kernel::csv::row(&mut out, cells).map_err(Failure::ours)?;
        }
        let headers = [
            (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
            (
                header::CONTENT_DISPOSITION,
                "attachment; filename=\"desk-log.csv\"",
            ),
        ];
        Ok((headers, out).into_response())
    };
    written
        .await
        .map_err(|failure: Failure| failure.on(&seat.page))
}

/// Returns the lines that somebody may read, the newest first.
async fn lines(office: &Office, seat: &Seat) -> Result<Vec<LogLine>, Failure> {
    let here = office.here();
    let holder = seat.actor.holder.as_ref();
    let own = Subject {
        holder,
        ..Subject::default()
    };
    let may_read = cycle::access::may(here.rights, &seat.actor, Action::ReadLog, own);
    if let (Some(holder), true) = (holder, may_read) {
        return Ok(office.store.log_of_holder(holder).await?);
    }
    here.admit(&seat.actor, Action::Invite, Subject::default())?;
    Ok(office.store.log_of_accounts().await?)
}

/// What turns lines into words.
struct Told<'a> {
    office: &'a Office,
    seat: &'a Seat,
    page: &'a Page,
    /// The steps of the items of the reader's own holder, by number: they know fields.
    steps: BTreeMap<u64, &'a Step>,
}

impl<'a> Told<'a> {
    fn new(office: &'a Office, seat: &'a Seat, page: &'a Page) -> Self {
        let items = seat.desk.cycles.values().flat_map(|one| one.items.values());
        let own = items.filter(|item| seat.actor.relation_to(Some(&item.holder)) == Relation::Own);
        let steps = own.flat_map(|item| &item.trail);
        Self {
            office,
            seat,
            page,
            steps: steps.map(|step| (step.seq, step)).collect(),
        }
    }

    fn line(&self, line: &LogLine) -> Line {
        let page = self.page;
        let key = format!("desk-event-{}", line.kind.replace('.', "-"));
        let account = |id: &str| {
            let person = id.parse().ok();
            let person = person.and_then(|id| self.seat.desk.people.get(&id));
            person.map_or_else(|| id.to_owned(), |person| person.name.clone())
        };
        let is_account = line.kind.starts_with("account.") || line.kind.starts_with("recovery.");
        let mut about = match (&line.subject, &line.cycle) {
            (Some(id), _) if is_account => account(id),
            (Some(id), Some(cycle)) => format!("{cycle} · {id}"),
            (Some(id), None) => id.clone(),
            (None, cycle) => cycle.clone().unwrap_or_default(),
        };
        let step = self.steps.get(&line.seq);
        if let Some(field) = step.and_then(|step| step.field.as_ref()) {
            about = format!("{about} · {field}");
        }
        let link = match (&line.subject, &line.cycle) {
            (Some(id), _) if is_account => Some(format!("/desk/people/{id}")),
            (Some(id), Some(cycle)) => Some(format!("/desk/cycles/{cycle}/items/{id}")),
            _ => None,
        };
        Line {
            seq: line.seq,
            at: page.moment(line.at),
            what: page.say(&key).into_owned(),
            who: self.who(line),
            about,
            link: link.map(|path| page.link(&path)),
        }
    }

    /// People of the own unit by name, everybody else by their unit; administrators know everybody.
    fn who(&self, line: &LogLine) -> String {
        let person = line.actor.as_ref();
        let person = person.and_then(|id| self.seat.desk.people.get(id));
        let is_known = line.unit.as_ref() == Some(&self.seat.actor.unit);
        match (person, &line.unit) {
            (Some(person), _) if is_known || self.seat.actor.holder.is_none() => {
                person.name.clone()
            }
            (_, Some(unit)) => {
                let unit = self.office.rules.units.get(unit);
                unit.map_or_else(String::new, |unit| {
                    self.page.words.plain(&unit.title).to_owned()
                })
            }
            (_, None) => self.page.say("desk-by-clock").into_owned(),
        }
    }
}
