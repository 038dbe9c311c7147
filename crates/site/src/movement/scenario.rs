//! `GET /movement/scenarios`: what an office can carry under several plans, never what a border would do.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use movement::scenario::{Basis, Case, Given, Outcome};
use publication::counts::outlook::levels;
use publication::counts::tables::SCENARIO_MONTHS;
use ui::Markup;
use ui::chart::BandsChart;

use super::told;
use crate::Public;
use crate::page::Page;
use crate::section::Section;
use crate::shown;
use crate::visit::{Failure, Shown, Visit};

#[derive(Template)]
#[template(path = "movement/scenarios.html")]
struct ScenariosPage {
    page: Page,
    cases: Vec<(Markup, Markup, String)>,
}

/// `GET /movement/scenarios`
pub async fn list(State(_): State<Arc<Public>>, visit: Visit) -> Shown {
    let page = visit.titled(
        Section::Movement,
        visit.page.say("movement-scenarios-title"),
    );
    let cases = visit.snapshot.movements.cases.iter().map(|case| {
        let link = page.link(&format!("/movement/scenarios/{}", case.id));
        (
            page.words.text(&case.title),
            page.words.text(&case.question),
            link,
        )
    });
    visit.show(&ScenariosPage {
        cases: cases.collect(),
        page,
    })
}

#[derive(Template)]
#[template(path = "movement/scenario.html")]
struct ScenarioPage {
    page: Page,
    question: Markup,
    change: String,
    source: Markup,
    factors: Vec<(String, String, bool)>,
    plans: Vec<PlanShown>,
    /// Registrations and a second plan of the reader's own: name, label, value.
    fields: Vec<(String, String, String)>,
    stages: Vec<StageShown>,
    arrivals: GivenShown,
    spread: GivenShown,
}

/// A staffing plan with what becomes of the office.
struct PlanShown {
    title: Markup,
    staff: String,
    waiting: Markup,
    backlog: Markup,
    rows: Vec<[String; 5]>,
}

/// A number with its basis.
struct GivenShown {
    value: String,
    basis: Markup,
}

/// A stage of the office's work.
struct StageShown {
    name: String,
    goes_on: GivenShown,
    by_one: GivenShown,
}

const STAGES: [&str; 4] = ["register", "screen", "interview", "refer"];

/// `GET /movement/scenarios/{id}`, `?factor=` for more registrations, `?register=&screen=…` for one's own plan.
pub async fn get(State(_): State<Arc<Public>>, Path(id): Path<String>, visit: Visit) -> Shown {
    let cases = &visit.snapshot.movements.cases;
    let case = cases.iter().find(|case| case.id == id).ok_or_else(|| {
        let page = &visit.page;
        let all = (
            page.say("movement-scenarios-title").into_owned(),
            page.link("/movement/scenarios"),
        );
        visit.nothing_named("failure-no-scenario", &id, vec![all])
    })?;
    let page = visit.titled(Section::Movement, visit.page.words.plain(&case.title));
    let words = page.words;
    let factor = number(&visit, case, "factor", case.factors[0])?;
    let mut own = [0.0; 4];
    for (staff, stage) in own.iter_mut().zip(STAGES) {
        *staff = number(&visit, case, stage, -1.0)?;
    }
    let is_own = own.iter().any(|n| *n >= 0.0);
    let first = case.plans.first().map_or([1.0; 4], |plan| plan.staff);
    for (staff, usual) in own.iter_mut().zip(first) {
        if *staff < 0.0 {
            *staff = usual;
        }
    }
    let mut plans: Vec<(Markup, [f64; 4])> = (case.plans.iter())
        .map(|plan| (words.text(&plan.title), plan.staff))
        .collect();
    if is_own {
        plans.insert(
            0,
            (Markup::new().text(&words.say("movement-own-plan")), own),
        );
    }
    let levels = levels();
    let outcomes: Vec<Vec<Outcome>> = (plans.iter())
        .map(|(_, staff)| {
            case.outcomes(factor, *staff, SCENARIO_MONTHS, &levels)
                .unwrap_or_default()
        })
        .collect();
    let top = |of: fn(&Outcome) -> &movement::Ranged| {
        let ends = outcomes
            .iter()
            .flatten()
            .flat_map(|one| of(one).intervals().last());
        ends.map(|interval| interval.high).fold(1.0, f64::max)
    };
    let (longest, fullest) = (top(|one| &one.waiting_months), top(|one| &one.backlog));
    let plans = plans
        .iter()
        .zip(&outcomes)
        .enumerate()
        .map(|(i, ((title, staff), outcomes))| {
            plan(&page, i, (title, *staff), outcomes, (longest, fullest))
        });
    visit.show(&ScenarioPage {
        question: words.text(&case.question),
        change: (case.change.added.iter())
            .map(|country| country.name(page.words.language()).to_owned())
            .collect::<Vec<_>>()
            .join(", "),
        source: shown::source(&case.change.source),
        factors: (case.factors.iter())
            .map(|one| {
                let link = page.link_asking(&page.reader.path, &[("factor", &one.to_string())]);
                let arrivals = words.real(case.arrivals.value * one, 0);
                (arrivals, link, (one - factor).abs() < 1e-9)
            })
            .collect(),
        plans: plans.collect(),
        fields: (STAGES.iter().zip(own))
            .map(|(stage, n)| {
                let label = words.say(&format!("stage-{stage}")).into_owned();
                ((*stage).to_owned(), label, n.to_string())
            })
            .collect(),
        stages: (STAGES.iter().enumerate())
            .map(|(i, stage)| StageShown {
                name: words.say(&format!("stage-{stage}")).into_owned(),
                goes_on: given(&page, &case.goes_on[i], 100.0, 1),
                by_one: given(&page, &case.by_one[i], 1.0, 0),
            })
            .collect(),
        arrivals: given(&page, &case.arrivals, 1.0, 0),
        spread: given(&page, &case.spread, 1.0, 2),
        page,
    })
}

/// Returns a number that was asked for, within what makes sense.
fn number(visit: &Visit, case: &Case, name: &str, usual: f64) -> Result<f64, Failure> {
    let back = || {
        let address = format!("/movement/scenarios/{}", case.id);
        vec![(
            visit.page.words.plain(&case.title).to_owned(),
            visit.page.link(&address),
        )]
    };
    let asked: Option<f64> = visit.answer(name, back)?;
    match asked {
        Some(n) if !(0.0..=10_000.0).contains(&n) => {
            Err(visit.not_understood(name, &n.to_string(), back()))
        }
        Some(n) => Ok(n),
        None => Ok(usual),
    }
}

fn given(page: &Page, one: &Given, times: f64, n_places: usize) -> GivenShown {
    let words = page.words;
    GivenShown {
        value: if times > 1.0 {
            told::share(words, one.value * times, n_places)
        } else {
            words.real(one.value, n_places)
        },
        basis: match &one.basis {
            Basis::Published(source) => shown::source(source),
            Basis::Assumed => Markup::new().text(&words.say("movement-assumed")),
        },
    }
}

fn plan(
    page: &Page,
    place: usize,
    (title, staff): (&Markup, [f64; 4]),
    outcomes: &[Outcome],
    (longest, fullest): (f64, f64),
) -> PlanShown {
    let words = page.words;
    let ends = |ranged: &movement::Ranged| {
        let end = |i: usize| {
            ranged
                .intervals()
                .get(i)
                .map_or((0.0, 0.0), |i| (i.low, i.high))
        };
        (end(0), end(1))
    };
    let chart = |what: &str, unit: &str, of: fn(&Outcome) -> &movement::Ranged, top: f64| {
        let chart = BandsChart {
            id: format!("{what}-{place}"),
            title: words.say(&format!("movement-{what}")).into_owned(),
            description: words
                .say_counting("movement-bands-description", outcomes.len())
                .into_owned(),
            unit: words.say(unit).into_owned(),
            steps: outcomes.iter().map(|one| ends(of(one))).collect(),
            top,
        };
        chart.draw(words)
    };
    let tenths = |(low, high): (f64, f64)| {
        let end = |n: f64| words.real(n, 1);
        let blanks = [("low", end(low).into()), ("high", end(high).into())];
        words.say_with("movement-between", &blanks).into_owned()
    };
    let persons = |(low, high): (f64, f64)| told::between(words, low, high);
    PlanShown {
        title: title.clone(),
        staff: staff.map(|n| words.real(n, 0)).join(" · "),
        waiting: chart(
            "waiting",
            "movement-waiting-unit",
            |one| &one.waiting_months,
            longest,
        ),
        backlog: chart(
            "backlog",
            "movement-backlog-unit",
            |one| &one.backlog,
            fullest,
        ),
        rows: (outcomes.iter().enumerate())
            .filter(|(i, _)| [0, 2, 5, 8, 11].contains(i))
            .map(|(i, one)| {
                let (narrow, wide) = ends(&one.waiting_months);
                let (some, most) = ends(&one.backlog);
                [
                    words.count(i + 1),
                    tenths(narrow),
                    tenths(wide),
                    persons(some),
                    persons(most),
                ]
            })
            .collect(),
    }
}
