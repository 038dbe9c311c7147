//! What a document cannot show, and what a note may not say without one.

use kernel::{Finding, Holder};

use crate::Charter;
use crate::check::{evidence_of, file_of};

/// The rule by which what was there before a promise counts; a promise that is read by it is marked so.
const ALREADY: &str = "already-in-force";

/// Words that tell of a thing done, after "was" and the like.
const DONE: [&str; 14] = [
    "approved",
    "adopted",
    "signed",
    "published",
    "issued",
    "opened",
    "reopened",
    "held",
    "launched",
    "passed",
    "created",
    "extended",
    "awarded",
    "inaugurated",
];
/// Words that tell of a thing done by themselves.
const BEGAN: [&str; 8] = [
    "began",
    "started",
    "comenzó",
    "comenzaron",
    "empezó",
    "empezaron",
    "inició",
    "entró",
];
/// Words after the Spanish "se" that do.
const SE: [&str; 16] = [
    "abrieron",
    "abrió",
    "adoptó",
    "aprobaron",
    "aprobó",
    "celebraron",
    "celebró",
    "creó",
    "emitió",
    "firmaron",
    "firmó",
    "inauguró",
    "lanzó",
    "promulgó",
    "publicaron",
    "publicó",
];
/// Words that deny what the sentence says, or leave it open.
const DENIED: [&str; 19] = [
    "neither", "never", "no", "nobody", "none", "not", "nothing", "unknown", "whether", "without",
    "nada", "nadie", "ningun", "ninguna", "ninguno", "ningún", "nunca", "sin", "tampoco",
];

/// Finds documents that cannot show what they are said to show, and notes that nothing supports.
pub fn check(charter: &Charter, findings: &mut Vec<Finding>) {
    documents(charter, findings);
    notes(charter, findings);
}

/// Finds documents of days before the promise, and of one member for a promise of all.
fn documents(charter: &Charter, findings: &mut Vec<Finding>) {
    for one in &charter.register.statements {
        let Some(commitment) = charter.compact.commitment(&one.commitment) else {
            continue;
        };
        let mut refuse = |what: String, advice: &str| {
            let file = evidence_of(charter, &one.commitment);
            findings.push(Finding::error(file, 0, what, advice));
        };
        let made = commitment.first_promise().announced;
        let coding = commitment.coding.as_ref();
        let is_marked =
            coding.is_some_and(|coding| coding.rules.iter().any(|rule| rule == ALREADY));
        let decides = one.shows.is_done() || one.shows.is_begun();
        if let Some(on) = one.on.filter(|on| decides && on.last_day() < made)
            && !is_marked
        {
            let what = format!(
                "{} is of {on}, before {} was promised on {made}, and shows {}",
                one.id,
                commitment.id,
                one.shows.code()
            );
            refuse(
                what,
                "Write shows = \"background\"; or add \"already-in-force\" to the rules of the promise's coding, \
                 where what was promised was there before.",
            );
        }
        let part = commitment
            .deliverables
            .iter()
            .find(|part| Some(&part.id) == one.deliverable.as_ref());
        let is_of_one = matches!(one.by, Holder::Country(_));
        let is_for_all = part.is_none_or(|part| part.of.is_none());
        if one.shows.is_done() && commitment.holder == Holder::All && is_of_one && is_for_all {
            let what = format!(
                "{} tells the act of {} alone and shows {}, and all members promised {}",
                one.id,
                one.by,
                one.shows.code(),
                commitment.id
            );
            refuse(
                what,
                "Write shows = \"partly\"; or give the part an of, where it is that member's own.",
            );
        }
    }
}

/// Finds notes that say a thing happened beside a promise of which nothing is shown.
fn notes(charter: &Charter, findings: &mut Vec<Finding>) {
    for commitment in &charter.compact.commitments {
        let mut parts = commitment.deliverables.iter();
        let has_figure = parts.any(|part| !(part.met_by.is_empty() && part.begun_by.is_empty()));
        let aim = commitment.aim.as_ref();
        let mut statements = charter.register.statements.iter();
        let is_shown = has_figure
            || aim.is_some_and(|aim| !aim.rated_by.is_empty())
            || !commitment.events.is_empty()
            || statements.any(|one| {
                one.commitment == commitment.id && (one.shows.is_done() || one.shows.is_begun())
            });
        if is_shown || commitment.deliverables.is_empty() {
            continue;
        }
        let told = commitment.note.iter();
        let said = told.filter_map(|(_, note)| that_it_happened(note)).next();
        if let Some(sentence) = said {
            let what = format!(
                "the note says that a thing happened (\"{sentence}\"), and nothing shows any part of the promise"
            );
            let advice =
                "Enter the document that shows it under evidence/, or take it out of the note.";
            findings.push(Finding::error(file_of(commitment), 0, what, advice));
        }
    }
}

/// Returns the first sentence of a note that says that a thing happened.
fn that_it_happened(note: &str) -> Option<&str> {
    let sentences = note.split(';').flat_map(|part| part.split(". "));
    let mut sentences = sentences.map(|one| one.trim().trim_end_matches('.'));
    sentences.find(|sentence| happened(sentence))
}

fn happened(sentence: &str) -> bool {
    let sentence = sentence.to_lowercase();
    let words: Vec<&str> = sentence
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    if words.iter().any(|word| DENIED.contains(word)) {
        return false;
    }
    words.iter().enumerate().any(|(at, word)| {
        let before = |n: usize| at.checked_sub(n).map_or("", |place| words[place]);
        let after = |n: usize| words.get(at + n).copied().unwrap_or_default();
        let is_still_to_be = ["be", "being", "to"].contains(&before(1));
        let is_told = ["was", "were", "been"];
        if DONE.contains(word) {
            let is_dated = ["on", "in"].contains(&after(1)) && starts_with_digit(after(2));
            let is_last = at + 1 == words.len();
            let is_a_deed = *word != "published" && (is_dated || is_last);
            return !is_still_to_be
                && (is_told.contains(&before(1)) || is_told.contains(&before(2)) || is_a_deed);
        }
        let is_entry = ["entered", "came"].contains(word);
        BEGAN.contains(word) && (*word != "entró" || after(2) == "vigor")
            || SE.contains(word) && before(1) == "se"
            || *word == "took" && after(1) == "effect"
            || is_entry && (after(1), after(2)) == ("into", "force")
    })
}

fn starts_with_digit(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::that_it_happened;

    #[test]
    fn a_note_that_says_that_a_thing_happened_is_heard() {
        for note in [
            "Another matter. The law was approved on 1 June 2022.",
            "Two memoranda were later signed.",
            "The first flights have been opened to families.",
            "Signed on 6–7 May 2024 according to our source.",
            "Leads published for nine of eleven packages, four ministerial meetings held.",
            "Referrals began in 2024 according to the New York sheet.",
            "The decree took effect; nothing else is known.",
            "The rule entered into force in May.",
            "La ley se aprobó el 1 de junio de 2022.",
            "El centro comenzó a atender en 2025.",
            "La norma entró en vigor en mayo.",
        ] {
            assert!(that_it_happened(note).is_some(), "{note}");
        }
    }

    #[test]
    fn a_note_that_denies_doubts_or_hopes_is_left_alone() {
        for note in [
            "No list was published.",
            "The agreement was not signed.",
            "Whether the office was opened is not known.",
            "The text is still to be signed.",
            "The rule is to be issued in 2024.",
            "The office never opened.",
            "Nobody says when it was opened.",
            "No se publicó ninguna lista.",
            "The promise names no date and asks for a list.",
            "Counts published in 2023 use another definition.",
            "El plan prevé que se abra un centro.",
            "The entry into the country stays free.",
        ] {
            assert_eq!(that_it_happened(note), None, "{note}");
        }
    }
}
