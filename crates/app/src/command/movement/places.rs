//! What is said about the places of two counts of stocks.

use std::collections::BTreeSet;
use std::path::Path;

use intake::movement::long;

use crate::terminal::complain;

/// Says which places stand in one file only: a country left out of the other count seems to lose everybody.
pub fn tell(file: &Path, stocks: &[long::Stock], others: &[long::Stock]) {
    let places = |stocks: &[long::Stock]| -> BTreeSet<String> {
        let of = stocks
            .iter()
            .flat_map(|stock| [&stock.birthplace, &stock.residence]);
        of.cloned().collect()
    };
    let (here, there) = (places(stocks), places(others));
    let alone: Vec<&str> = here.difference(&there).map(String::as_str).collect();
    if !alone.is_empty() {
        complain!("notice: in {} alone: {}", file.display(), few(&alone));
    }
    let unlisted = |place: &&String| place.parse::<kernel::Country>().is_err();
    let own: Vec<&str> = here.iter().filter(unlisted).map(String::as_str).collect();
    if !own.is_empty() && own.len() < here.len() {
        complain!(
            "notice: {}: taken for places of their own, since no list of countries knows them: {}",
            file.display(),
            few(&own)
        );
    }
}

/// Returns the first of some words.
fn few(words: &[&str]) -> String {
    let shown = words[..words.len().min(10)].join(", ");
    let more = if words.len() > 10 { ", …" } else { "" };
    shown + more
}
