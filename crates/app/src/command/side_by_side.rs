//! One series under every published method, side by side: who says what, and how far they agree.

use evidence::Series;
use progress::assessment::Step;
use progress::firmness::firmness;
use progress::method::{Goal, Instrument, Outcome};
use progress::panel::{Panel, panel};
use progress::{Firmness, Flip};
use serde_json::{Value, json};

/// Returns what each method says of a series, with every step of its reasoning.
pub fn json(series: &Series, goal: &Goal, instruments: &[Instrument]) -> Value {
    let panel = panel(series, goal, instruments);
    let agreement = panel.agreement();
    let methods = instruments
        .iter()
        .zip(&panel.rows)
        .map(|(instrument, row)| {
            let firmness = firmness(instrument, series, goal);
            let outcome = &row.outcome;
            json!({
                "method": row.method,
                "version": row.version,
                "value": outcome.value,
                "score": outcome.score,
                "class": outcome.class_word,
                "trajectory": outcome.class.code(),
                "firmness": firmness.code(),
                "moved_by": moved_by(&firmness),
                "reason": outcome.reason.map(progress::NotAssessable::code),
                "trace": outcome.trace.iter().map(step).collect::<Vec<_>>(),
            })
        });
    json!({
        "methods": methods.collect::<Vec<_>>(),
        "agreement": {
            "asked": agreement.n_asked,
            "answered": agreement.n_answered,
            "agreeing": agreement.n_agreeing,
            "classes": agreement.n_classes,
        },
    })
}

/// Says it in lines: one for each method, and how many of those that answered agree.
pub fn lines(panel: &Panel) -> Vec<String> {
    let said = panel.rows.iter().map(|row| {
        let method = format!("{} {}", row.method, row.version);
        format!("{method:16} {}", answer(&row.outcome))
    });
    let agreement = panel.agreement();
    let counted = format!(
        "{} of {} answer; {} of these agree on one scale",
        agreement.n_answered, agreement.n_asked, agreement.n_agreeing
    );
    said.chain([counted]).collect()
}

/// The class in the method's own words, or in parentheses why there is none.
pub fn answer(outcome: &Outcome) -> String {
    match outcome.reason {
        Some(reason) => format!("({})", reason.code()),
        None => outcome.class_word.to_owned(),
    }
}

/// Names the changes that would move a class.
pub fn moved_by(firmness: &Firmness) -> Vec<String> {
    match firmness {
        Firmness::Fragile(flips) => flips.iter().map(Flip::to_string).collect(),
        Firmness::Firm | Firmness::Undetermined(_) => Vec::new(),
    }
}

/// Writes a step of the reasoning.
pub fn step(step: &Step) -> Value {
    let inputs = step
        .inputs
        .iter()
        .map(|(name, what)| (name.clone(), json!(what)));
    let inputs: serde_json::Map<String, Value> = inputs.collect();
    json!({ "rule": step.rule, "inputs": inputs, "result": step.result })
}
