//! A queue for each stage of an office, driven by draws of arrivals.

use crate::range::{Interval, Level, Ranged};
use kernel::Draws;

/// One stage of an office's work.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stage {
    /// The share of those who leave this stage that go on to the next, 0 to 1.
    pub goes_on: f64,
    /// The persons that one member of staff finishes in one month.
    pub by_one: f64,
}

/// The stages in order: register, screen, interview, refer; who leaves the last one departs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stages {
    /// Registration.
    pub register: Stage,
    /// Screening.
    pub screen: Stage,
    /// Interview.
    pub interview: Stage,
    /// Referral, until departure.
    pub refer: Stage,
}

/// The staff of each stage in each month.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// By month: staff who register, screen, interview and refer. The last month holds on.
    pub staff: Vec<[f64; 4]>,
}

/// Arrivals of one month, and how uncertain they are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Arrivals {
    /// The median.
    pub median: f64,
    /// The standard deviation of the logarithm.
    pub spread: f64,
}

impl Arrivals {
    /// Returns the arrivals multiplied, as when more nationalities become eligible.
    #[must_use]
    pub fn times(self, factor: f64) -> Self {
        Self {
            median: self.median * factor,
            ..self
        }
    }
}

/// What becomes of the office in one month.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// Persons who wait at the end of the month, at any stage.
    pub backlog: Ranged,
    /// Months that somebody who registers at the end of the month will wait until referral, at the
    /// pace of that month.
    pub waiting_months: Ranged,
    /// Persons who departed since the beginning.
    pub departed: Ranged,
}

/// Why a scenario cannot be worked out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ScenarioError {
    /// A share or a pace makes no sense.
    #[error("shares lie between 0 and 1, and staff and pace are nought or more")]
    Number,
    /// There is nothing to work out.
    #[error("a scenario needs at least one month of arrivals and one of staff")]
    Empty,
    /// No level is given.
    #[error("a scenario needs at least one interval")]
    NoLevel,
}

/// How far from the median a run goes at most, on the log scale: twenty times as many, or one for twenty.
///
/// A larger spread says that nobody knows; numbers beyond this would only look as if somebody did.
const FARTHEST: f64 = 3.0;

/// Returns the office's outcome month by month, with intervals from `n_draws` runs.
///
/// The share of each month's work that is done follows the staff; arrivals are log-normal, one error
/// for a whole run, because a forecast that is too low this month is too low the next.
pub fn simulate(
    arrivals: &[Arrivals],
    stages: Stages,
    plan: &Plan,
    waiting_at_start: [f64; 4],
    levels: &[Level],
    n_draws: usize,
    seed: u64,
) -> Result<Vec<Outcome>, ScenarioError> {
    check(arrivals, stages, plan, levels)?;
    let n_draws = n_draws.max(100);
    let n = arrivals.len();
    let mut backlog = vec![Vec::with_capacity(n_draws); n];
    let mut waiting = vec![Vec::with_capacity(n_draws); n];
    let mut departed = vec![Vec::with_capacity(n_draws); n];
    for draw in 0..n_draws as u64 {
        let mut draws = Draws::nth(seed, draw);
        let error = draws.normal();
        let mut queue = waiting_at_start;
        let mut gone = 0.0;
        for (month, arrivals) in arrivals.iter().enumerate() {
            let log = (arrivals.spread * error).clamp(-FARTHEST, FARTHEST);
            let arrived = arrivals.median * log.exp();
            let staff = plan.staff[month.min(plan.staff.len() - 1)];
            let wait = one_month(&mut queue, &mut gone, arrived, stages, staff);
            backlog[month].push(queue.iter().sum());
            waiting[month].push(wait);
            departed[month].push(gone);
        }
    }
    let outcome = |month: usize| Outcome {
        backlog: ranged(&mut backlog[month].clone(), levels),
        waiting_months: ranged(&mut waiting[month].clone(), levels),
        departed: ranged(&mut departed[month].clone(), levels),
    };
    Ok((0..n).map(outcome).collect())
}

fn check(
    arrivals: &[Arrivals],
    stages: Stages,
    plan: &Plan,
    levels: &[Level],
) -> Result<(), ScenarioError> {
    if arrivals.is_empty() || plan.staff.is_empty() {
        return Err(ScenarioError::Empty);
    }
    if levels.is_empty() {
        return Err(ScenarioError::NoLevel);
    }
    let all = [
        stages.register,
        stages.screen,
        stages.interview,
        stages.refer,
    ];
    let shares = all
        .iter()
        .all(|s| (0.0..=1.0).contains(&s.goes_on) && s.by_one >= 0.0);
    let staff = plan.staff.iter().flatten().all(|n| *n >= 0.0);
    let counts = arrivals.iter().all(|a| a.median >= 0.0 && a.spread >= 0.0);
    if shares && staff && counts {
        Ok(())
    } else {
        Err(ScenarioError::Number)
    }
}

/// The waiting time that is stated where a stage has no staff: five years, which stands for never.
const NEVER: f64 = 60.0;

/// Works one month: returns the waiting time of somebody who registers at its end.
fn one_month(
    queue: &mut [f64; 4],
    gone: &mut f64,
    arrived: f64,
    stages: Stages,
    staff: [f64; 4],
) -> f64 {
    let all = [
        stages.register,
        stages.screen,
        stages.interview,
        stages.refer,
    ];
    queue[0] += arrived;
    let mut wait = 0.0;
    for stage in 0..4 {
        let pace = staff[stage] * all[stage].by_one;
        let done = queue[stage].min(pace);
        queue[stage] -= done;
        wait += if pace > 0.0 {
            queue[stage] / pace
        } else if queue[stage] > 0.0 {
            NEVER
        } else {
            0.0
        };
        let on = done * all[stage].goes_on;
        match queue.get_mut(stage + 1) {
            Some(next) => *next += on,
            None => *gone += on,
        }
    }
    wait.min(NEVER)
}

fn ranged(values: &mut [f64], levels: &[Level]) -> Ranged {
    values.sort_unstable_by(f64::total_cmp);
    let at = |p: f64| values[((values.len() - 1) as f64 * p).round() as usize];
    let intervals = (levels.iter())
        .map(|level| Interval {
            level: *level,
            low: at(level.miss() / 2.0),
            high: at(1.0 - level.miss() / 2.0),
        })
        .collect();
    Ranged::widened(at(0.5), intervals).expect("levels were checked and runs are finite")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stages() -> Stages {
        let stage = |goes_on, by_one| Stage { goes_on, by_one };
        // Of 172,600 applications to the Safe Mobility offices 27,400 were referred (15.9 %) and
        // 7,600 arrived, as the press quoted the State Department.
        Stages {
            register: stage(1.0, 800.0),
            screen: stage(0.30, 200.0),
            interview: stage(27_400.0 / 172_600.0 / 0.30, 60.0),
            refer: stage(7_600.0 / 27_400.0, 80.0),
        }
    }

    fn run(factor: f64, interviewers: f64) -> Vec<Outcome> {
        let arrivals = [Arrivals {
            median: 2_000.0,
            spread: 0.4,
        }
        .times(factor); 6];
        let plan = Plan {
            staff: vec![[4.0, 12.0, interviewers, 6.0]],
        };
        let levels = [Level::new(80).unwrap()];
        simulate(&arrivals, stages(), &plan, [0.0; 4], &levels, 400, 7).unwrap()
    }

    #[test]
    fn more_nationalities_lengthen_the_wait_and_more_interviewers_shorten_it() {
        let wait = |outcomes: Vec<Outcome>| outcomes[5].waiting_months.centre();
        let before = wait(run(1.0, 11.0));
        let after = wait(run(1.8, 11.0));
        let staffed = wait(run(1.8, 22.0));
        assert!(after > before, "{after} {before}");
        assert!(staffed < after, "{staffed} {after}");
    }

    #[test]
    fn with_enough_staff_the_public_funnel_is_reproduced() {
        let arrivals = [Arrivals {
            median: 1_726.0,
            spread: 0.0,
        }; 100];
        let plan = Plan {
            staff: vec![[100.0; 4]],
        };
        let levels = [Level::new(80).unwrap()];
        let outcomes = simulate(&arrivals, stages(), &plan, [0.0; 4], &levels, 100, 1).unwrap();
        let departed = outcomes[99].departed.centre();
        assert!((departed - 7_600.0).abs() < 1.0, "{departed}");
        assert_eq!(outcomes[99].waiting_months.centre(), 0.0);
    }

    #[test]
    fn a_huge_spread_still_gives_numbers_that_an_office_can_read() {
        let arrivals = [Arrivals {
            median: 2_000.0,
            spread: 50.0,
        }; 6];
        let plan = Plan {
            staff: vec![[4.0, 12.0, 11.0, 6.0]],
        };
        let levels = [Level::new(95).unwrap()];
        let outcomes = simulate(&arrivals, stages(), &plan, [0.0; 4], &levels, 400, 7).unwrap();
        let most = outcomes[5].backlog.intervals()[0].high;
        assert!(most <= 6.0 * 2_000.0 * 20.1, "{most}");
    }

    #[test]
    fn a_stage_without_staff_never_ends() {
        let outcomes = run(1.0, 0.0);
        assert_eq!(outcomes[5].waiting_months.centre(), 60.0);
        assert_eq!(outcomes[5].departed.centre(), 0.0);
    }
}
