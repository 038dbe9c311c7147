//! What may follow a monthly line, and how past forecasts of it fared.

use kernel::Day;
use publication::counts::Outlook;
use ui::Words;

use super::told;

/// A forecast with how past ones fared.
pub struct OutlookShown {
    pub why: String,
    pub method: String,
    pub steps: Vec<StepShown>,
    pub n_past: usize,
    pub error: String,
    pub error_of_last: String,
    pub verdict: String,
    pub held: Vec<(String, String)>,
}

/// One month that is forecast, in words.
pub struct StepShown {
    pub month: String,
    pub narrow: String,
    pub wide: String,
}

/// Returns whether a forecast speaks of a month that has not passed.
pub fn is_ahead(outlook: &Outlook, on: Day) -> bool {
    outlook.months.iter().any(|month| month.last_day() >= on)
}

/// Returns a forecast in words: of months that have passed nothing is foretold.
pub fn outlook_shown(words: Words, outlook: &Outlook, on: Day) -> OutlookShown {
    let score = &outlook.fan.score;
    let verdict = match score.against_last_value() {
        Some(ratio) if ratio < 0.98 => "movement-score-better",
        Some(ratio) if ratio > 1.02 => "movement-score-worse",
        _ => "movement-score-alike",
    };
    OutlookShown {
        why: words
            .say_with(
                if is_ahead(outlook, on) {
                    "movement-outlook-why"
                } else {
                    "movement-outlook-passed"
                },
                &[
                    ("n", outlook.n_months.into()),
                    ("last", words.period(outlook.last).into()),
                ],
            )
            .into_owned(),
        method: words
            .say(&format!("forecast-by-{}", outlook.fan.method.name()))
            .into_owned(),
        steps: outlook
            .months
            .iter()
            .zip(&outlook.fan.steps)
            .filter(|(month, _)| month.last_day() >= on)
            .filter_map(|(month, step)| {
                let [narrow, wide] = step.intervals() else {
                    return None;
                };
                Some(StepShown {
                    month: words.period(*month),
                    narrow: told::between(words, narrow.low, narrow.high),
                    wide: told::between(words, wide.low, wide.high),
                })
            })
            .collect(),
        n_past: score.n_outcomes,
        error: words.real(score.error, 0),
        error_of_last: words.real(score.error_of_last_value, 0),
        verdict: words.say(verdict).into_owned(),
        held: score
            .held
            .iter()
            .filter_map(|held| {
                let share = |value: String| words.say_naming("share", "value", value).into_owned();
                Some((
                    share(held.level.per_cent().to_string()),
                    share(words.real((*held).per_cent()?, 0)),
                ))
            })
            .collect(),
    }
}
