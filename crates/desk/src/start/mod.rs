//! `GET /desk`: what waits for whoever looks, and why it waits for them.

use std::collections::BTreeMap;
use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use cycle::access::Subject;
use cycle::people::Standing;
use cycle::{Action, CycleId, Item, State as Stands};

use crate::failure::Shown;
use crate::office::Office;
use crate::page::{Page, html};
use crate::seat::{Form, Seat};

/// Something that waits for whoever looks.
struct Task {
    /// What, in a sentence.
    what: String,
    /// Until when, where it ends.
    due: Option<String>,
    /// Where it is done.
    link: String,
    /// What does it at once: word and link.
    at_once: Option<(String, String)>,
}

#[derive(Template)]
#[template(path = "start/page.html")]
struct StartPage {
    page: Page,
    name: String,
    unit: String,
    tasks: Vec<Task>,
    /// Whether any cycle was opened.
    has_cycle: bool,
    /// Whether two administrators are there.
    is_staffed: bool,
    out: Form,
}

/// `GET /desk`
pub async fn get(State(office): State<Arc<Office>>, seat: Seat) -> Shown {
    let page = seat.page.titled(seat.page.say("desk-tasks"));
    let unit = office.rules.units.get(&seat.person.unit);
    let shown = StartPage {
        name: seat.person.name.clone(),
        unit: unit.map_or_else(String::new, |unit| page.words.plain(&unit.title).to_owned()),
        tasks: tasks(&office, &seat, &page),
        has_cycle: !seat.desk.cycles.is_empty(),
        is_staffed: seat.desk.people.n_administrators() >= 2,
        out: seat.form("/desk/sign-out"),
        page: page.clone(),
    };
    Ok(html(&shown, page.words.language()))
}

fn tasks(office: &Office, seat: &Seat, page: &Page) -> Vec<Task> {
    let here = office.here();
    let may = |action, subject: Subject<'_>| {
        cycle::access::may(here.rights, &seat.actor, action, subject)
    };
    let mut tasks = Vec::new();
    for (id, cycle) in &seat.desk.cycles {
        // The same kind of task on several promises of one cycle is one line.
        let mut kinds: BTreeMap<(usize, &'static str), Vec<&Item>> = BTreeMap::new();
        for item in cycle.items.values() {
            let subject = Subject::item(&item.holder, item.state);
            let kind = match item.state {
                Stands::Returned if may(Action::WriteDraft, subject) => (0, "desk-task-mend"),
                Stands::Called | Stands::Drafting if may(Action::WriteDraft, subject) => {
                    (1, "desk-task-report")
                }
                Stands::Silent if may(Action::WriteDraft, subject) => (2, "desk-task-late"),
                Stands::Sent if may(Action::CheckReport, subject) => (3, "desk-task-check"),
                Stands::Entered => {
                    let author = item.entered.as_ref().map(|(typist, _)| typist);
                    if !may(Action::ConfirmEntry, Subject { author, ..subject }) {
                        continue;
                    }
                    (4, "desk-task-confirm")
                }
                _ => continue,
            };
            kinds.entry(kind).or_default().push(item);
        }
        for ((_, key), items) in kinds {
            let mut task = task(page, id, key, &items);
            let untouched = crate::nothing_new::untouched(office, seat, id, cycle);
            if key == "desk-task-report" && !untouched.is_empty() {
                let link = page.link(&format!("/desk/cycles/{id}/nothing-new"));
                task.at_once = Some((page.say("desk-nothing-new").into_owned(), link));
            }
            tasks.push(task);
        }
    }
    for plan in &office.rules.plans {
        let is_time = plan.opens <= here.today() && here.today() < plan.closes;
        if is_time
            && !seat.desk.cycles.contains_key(&plan.id)
            && may(Action::OpenCycle, Subject::default())
        {
            tasks.push(Task {
                what: page
                    .say_naming("desk-task-open", "cycle", page.words.plain(&plan.title))
                    .into_owned(),
                due: None,
                link: page.link("/desk/cycles"),
                at_once: None,
            });
        }
    }
    let waiting = seat.desk.people.iter().filter(|one| {
        let author = match one.standing {
            Standing::Invited => one.invited_by.as_ref(),
            _ => one.recovery_by.as_ref(),
        };
        (one.standing == Standing::Invited || one.recovery_by.is_some())
            && may(
                Action::ConfirmInvitation,
                Subject {
                    author,
                    ..Subject::default()
                },
            )
    });
    let n_waiting = waiting.count();
    if n_waiting > 0 {
        tasks.push(Task {
            what: page
                .say_counting("desk-task-people", n_waiting)
                .into_owned(),
            due: None,
            link: page.link("/desk/people"),
            at_once: None,
        });
    }
    tasks
}

fn task(page: &Page, cycle: &CycleId, key: &str, items: &[&Item]) -> Task {
    let due = items
        .iter()
        .filter_map(|item| item.due.as_ref())
        .min_by_key(|due| due.at);
    let due = due.map(|due| {
        let day = page.day(due.day);
        page.say_filling(
            "desk-due",
            &[("day", day.as_str()), ("zone", due.zone.as_str())],
        )
        .into_owned()
    });
    Task {
        what: page.say_counting(key, items.len()).into_owned(),
        due,
        link: page.link(&format!("/desk/cycles/{cycle}")),
        at_once: None,
    }
}
