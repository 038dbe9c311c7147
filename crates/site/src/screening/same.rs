//! Sentences that many pathways say alike but for the name of their country: told once, named by their place.

use std::collections::BTreeMap;

use serde_json::{Value, json};

/// What stands in the place of the country.
const COUNTRY: &str = "{c}";
/// Sentences that stand more seldom cost more by their place than in full.
const OFTEN: usize = 5;
/// The columns whose sentences are told so.
const COLUMNS: [&str; 3] = ["cost", "decisions", "met"];

/// Puts numbers in the place of sentences that are said often, and returns these sentences; `places` names the
/// country of each pathway, in the reader's language.
pub fn told_once(pathways: &mut [Value], places: &[&str]) -> Vec<String> {
    let mut n_said: BTreeMap<String, usize> = BTreeMap::new();
    each(pathways, places, |sentence, place| {
        *n_said.entry(bare(sentence, place)).or_default() += 1;
        None
    });
    let often = n_said.into_iter().filter(|(_, n)| *n >= OFTEN);
    let all: Vec<String> = often.map(|(sentence, _)| sentence).collect();
    each(pathways, places, |sentence, place| {
        all.binary_search(&bare(sentence, place)).ok()
    });
    all
}

fn bare(sentence: &str, place: &str) -> String {
    if place.is_empty() {
        sentence.to_owned()
    } else {
        sentence.replace(place, COUNTRY)
    }
}

/// Shows every sentence to `number` and takes the number that it gives.
fn each(
    pathways: &mut [Value],
    places: &[&str],
    mut number: impl FnMut(&str, &str) -> Option<usize>,
) {
    for (pathway, place) in pathways.iter_mut().zip(places) {
        for column in COLUMNS {
            let Some(value) = pathway.get_mut(column) else {
                continue;
            };
            let sentences = match value {
                Value::Array(all) => all.iter_mut().collect(),
                one => vec![one],
            };
            for one in sentences {
                let said = one.as_str().filter(|said| !said.is_empty());
                if let Some(n) = said.and_then(|said| number(said, place)) {
                    *one = json!(n);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_often_comes_back_as_it_was() {
        let places = ["Peru", "Chile", "Peru", "Belize", "Brazil", "Chile"];
        let said = |place: &str| {
            json!({ "met": [format!("You are in {place}."), format!("Only {place} {place}.")],
                    "cost": "", "start": "Go." })
        };
        let mut pathways: Vec<Value> = places.iter().map(|place| said(place)).collect();
        pathways[3]["met"][1] = json!("Seldom.");
        pathways[0]["met"][1] = json!("Seldom too.");
        let before = pathways.clone();
        let all = told_once(&mut pathways, &places);
        assert_eq!(all, ["You are in {c}."]);
        assert_ne!(pathways, before);
        for (pathway, place) in pathways.iter_mut().zip(places) {
            for one in pathway["met"].as_array_mut().unwrap() {
                if let Some(n) = one.as_u64() {
                    *one = json!(all[usize::try_from(n).unwrap()].replace(COUNTRY, place));
                }
            }
        }
        assert_eq!(pathways, before);
    }
}
