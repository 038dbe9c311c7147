//! `GET /cycles/{cycle}/due.ics`: the days by which reports are due, for anybody's calendar.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::header;
use kernel::{Day, Holder};
use press::calendar::{Calendar, DueDay, write};
use publication::{Admitted, Cell, tables};

use super::found;
use crate::leaving::{Leaves, marked};
use crate::page::Page;
use crate::visit::{Failure, Shown, Visit};
use crate::{Public, shown};

/// The columns of an admitted table, by name: what may not leave is not there to be told.
pub(super) struct Columns<'a>(pub &'a Admitted);

impl<'a> Columns<'a> {
    /// Returns the cell of a row by the name of its column.
    pub fn cell(&self, row: &'a [Cell], name: &str) -> Option<&'a Cell> {
        let at = self.0.columns.iter().position(|one| one.name == name)?;
        row.get(at).filter(|cell| **cell != Cell::Empty)
    }

    pub fn text(&self, row: &'a [Cell], name: &str) -> Option<String> {
        self.cell(row, name).map(ToString::to_string)
    }

    pub fn day(&self, row: &'a [Cell], name: &str) -> Option<Day> {
        match self.cell(row, name)? {
            Cell::Day(day) => Some(*day),
            _ => None,
        }
    }

    pub fn holder(&self, row: &'a [Cell]) -> Option<Holder> {
        self.text(row, "holder")?.parse().ok()
    }

    /// Returns the rows of a cycle.
    pub fn within(&self, cycle: &'a str) -> impl Iterator<Item = &'a [Cell]> {
        let rows = self.0.rows.iter().map(Vec::as_slice);
        let of = move |row: &&'a [Cell]| self.text(row, "cycle").as_deref() == Some(cycle);
        rows.filter(of)
    }
}

/// Returns the whole address of a page, as known on the day asked for and in the reader's language.
pub(super) fn whole(public: &Public, page: &Page, path: &str) -> String {
    format!("{}{}", public.house.origin, page.link(path))
}

/// `GET /cycles/{cycle}/due.ics`
pub async fn get(State(public): State<Arc<Public>>, Path(id): Path<String>, visit: Visit) -> Shown {
    let cycle = found(&visit, &id)?;
    let calendar = calendar(&public, &visit, &cycle.id)?;
    let compact = &visit.snapshot.compact.id;
    let name = format!("attachment; filename=\"{compact}-{}-due.ics\"", cycle.id);
    let headers = [
        (
            header::CONTENT_TYPE,
            "text/calendar; charset=utf-8".to_owned(),
        ),
        (header::CONTENT_DISPOSITION, name),
        (header::VARY, "Accept-Language".to_owned()),
    ];
    let on = visit.page.on;
    Ok(marked(Leaves::Admitted(on), (headers, write(&calendar))))
}

fn calendar(public: &Public, visit: &Visit, cycle: &str) -> Result<Calendar, Failure> {
    let (page, snapshot) = (&visit.page, &visit.snapshot);
    let table = visit.admitted(tables::cycle_standings(snapshot))?;
    let columns = Columns(&table);
    // By holder: the day on which its cycle was opened, the day by which its reports are due and its zone, how many.
    let mut due: BTreeMap<Holder, (Day, Day, String, usize)> = BTreeMap::new();
    for row in columns.within(cycle) {
        let (Some(holder), Some(on)) = (columns.holder(row), columns.day(row, "due")) else {
            continue;
        };
        let opened = columns.day(row, "opened").unwrap_or(on);
        let zone = columns.text(row, "due_zone").unwrap_or_default();
        due.entry(holder).or_insert((opened, on, zone, 0)).3 += 1;
    }
    let compact = &snapshot.compact;
    let days = due.into_iter().map(|(holder, (opened, on, zone, n))| {
        let name = shown::holder_name(page, snapshot, &holder);
        let said = [("n", n.into()), ("zone", zone.into())];
        DueDay {
            uid: format!("due-{cycle}-{holder}@{}.cauce", compact.id),
            set_on: opened,
            on,
            summary: page
                .say_naming("cycle-ics-due", "holder", name)
                .into_owned(),
            description: page.words.say_with("cycle-ics-what", &said).into_owned(),
            link: whole(public, page, &format!("/cycles/{cycle}#{holder}")),
        }
    });
    let mut days: Vec<DueDay> = days.collect();
    days.sort_by(|a, b| (a.on, &a.uid).cmp(&(b.on, &b.uid)));
    let named = page.say_naming("cycle-title", "cycle", cycle);
    Ok(Calendar {
        name: format!("{named} · {}", page.words.plain(&compact.title)),
        days,
    })
}
