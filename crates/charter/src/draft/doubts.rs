//! What a row leaves open and nobody may guess: whether a promise is a new one, and which way is good.

use evidence::ToldPromise;
use kernel::{Holder, Language};

use super::standing::{Words, words};
use super::{Planner, bare};

/// How words begin that speak of having less, in the five languages, without accents where a language drops them.
const FALLING: &[&str] = &[
    "reduc", "reduç", "reduz", "redui", "rédui", "redwi", "redwì", "baj", "rebaj", "baix", "baiss",
    "bese", "disminu", "diminu", "cut", "lower", "decreas", "recort",
];

/// Words that begin like those and say nothing of the kind: "bajo" is "under".
const NOT_FALLING: &[&str] = &["bajo", "cute"];

/// Two texts with this share of words in common, or more, may be one promise worded anew.
const LIKE: f64 = 0.6;

impl Planner<'_> {
    /// Says that a promise which nobody gave an identifier reads like one that its holder has.
    pub(super) fn is_new(&mut self, file: &str, row: &ToldPromise, holder: &Holder) -> bool {
        if row.id.is_some() {
            return true;
        }
        let told: Vec<(Language, Words)> = (row.text.iter())
            .map(|(language, text)| (language, words(text)))
            .collect();
        let is_like = |at: &&usize| {
            let one = &self.standing[**at];
            // Two rows of one day in one table are two promises.
            let is_of_another_day = one.line == 0
                || (one.versions.last()).is_some_and(|last| row.made_on > Some(last.announced));
            is_of_another_day && reads_like(self.standing.words(**at), &told)
        };
        let Some(at) = self.standing.of(holder).iter().find(is_like) else {
            return true;
        };
        let found = &self.standing[*at];
        let id = found.id.clone();
        let place = if found.line > 0 {
            format!(" of line {}", found.line)
        } else {
            String::new()
        };
        self.refuse(
            file,
            row.line,
            format!("this reads like {id}{place}, in other words"),
            format!(
                "If it is that promise, put {id} in the column id and the day of the change in made on; if it is new, \
                 give it an id of its own."
            ),
        );
        false
    }

    /// Says that a number which may be meant to fall does not tell whether less is better.
    pub(super) fn tells_its_way(&mut self, file: &str, row: &ToldPromise) -> bool {
        let Some(target) = row.number.or(row.number_max) else {
            return true;
        };
        if row.direction.is_some() {
            return true;
        }
        let base = row.baseline.filter(|base| *base > target);
        let why = match (base, falls(row)) {
            (Some(base), _) => format!("it begins at {base} and aims at {target}"),
            (None, Some(word)) => format!("\"{}\" speaks of less", kernel::text::short(&word, 40)),
            (None, None) => return true,
        };
        self.refuse(
            file,
            row.line,
            format!("{why}, and the row does not tell which way is good"),
            "Say in a column direction whether more (up) or less (down) is better.",
        );
        false
    }
}

/// Returns the first word of a promise that speaks of having less.
fn falls(row: &ToldPromise) -> Option<String> {
    let texts = row.text.iter().chain(row.title.iter());
    let texts = texts.map(|(_, text)| text).chain(row.measure.as_deref());
    let words: Vec<String> = texts
        .flat_map(|text| bare(text).split(' ').map(str::to_owned).collect::<Vec<_>>())
        .collect();
    words.into_iter().find(|word| {
        !NOT_FALLING.contains(&word.as_str()) && FALLING.iter().any(|start| word.starts_with(start))
    })
}

/// Returns whether most words of a row are those of a wording that stands.
fn reads_like(stands: &[(Language, Words)], told: &[(Language, Words)]) -> bool {
    told.iter().any(|(language, told)| {
        let said = stands.iter().filter(|(other, _)| other == language);
        said.into_iter()
            .any(|(_, said)| in_common(said, told) >= LIKE)
    })
}

/// Returns which share of the words of two texts both have.
fn in_common(one: &Words, other: &Words) -> f64 {
    let n_both = one.intersection(other).count();
    2.0 * n_both as f64 / (one.len() + other.len()) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_common_are_a_share_of_the_words_of_both() {
        let share = |one: &str, other: &str| in_common(&words(one), &words(other));
        let most = share(
            "Opens two offices in the north",
            "Opens three offices in the north",
        );
        assert!(most > 0.8, "{most}");
        assert!(share("Opens two offices", "Passes a law on permits") < 0.1);
    }
}
