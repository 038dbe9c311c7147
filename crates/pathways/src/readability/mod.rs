//! How hard a text is to read, by a formula published for its language.
//!
//! Each formula gives a score on a scale of its own; the table published with it turns the score into
//! a year of school, in a straight line between the middles of its bands. A person of twelve is in the
//! sixth or seventh year of school: a text above the seventh is listed. The formulas were made for
//! samples of a hundred words; for one sentence the result is an indication and no more.

mod sentences;
mod syllables;
mod texts;

use kernel::Language;

pub use syllables::syllables;
pub use texts::{Reading, Subject, readings};

/// The year of school of a twelve-year-old; what lies above is listed.
pub const TWELVE_YEARS_OLD: f64 = 7.0;

/// A text of fewer words is too short for any formula to judge by itself; it is judged with its pathway.
pub const FEWEST_WORDS: usize = 12;

/// Counts that every formula is made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Sentences; an item of a list is one.
    pub n_sentences: usize,
    /// Words; a blank such as `{list}` is one of two syllables.
    pub n_words: usize,
    /// Syllables.
    pub n_syllables: usize,
    /// Words of more than six letters.
    pub n_long_words: usize,
}

/// How hard a text is to read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Level {
    /// What was counted.
    pub counts: Counts,
    /// The formula's own score.
    pub score: f64,
    /// The year of school, from 1.
    pub year: f64,
}

/// A formula with the table that turns its score into years of school.
#[derive(Clone, Copy, Debug)]
pub struct Formula {
    /// Its name.
    pub name: &'static str,
    /// Where it was published.
    pub source: &'static str,
    /// Whether it was validated for the language.
    pub is_validated: bool,
    score: fn(f64, f64, f64) -> f64,
    /// Score and year of school, in rising order of years.
    years: &'static [(f64, f64)],
}

impl Formula {
    /// Returns the formula for a language.
    #[must_use]
    pub fn of(language: Language) -> Self {
        match language {
            Language::En => FLESCH_KINCAID,
            Language::Es => FERNANDEZ_HUERTA,
            Language::Pt => MARTINS,
            Language::Fr => KANDEL_MOLES,
            Language::Ht => LIX,
        }
    }
}

/// Kincaid, Fishburne, Rogers and Chissom 1975: the score is the year of school.
const FLESCH_KINCAID: Formula = Formula {
    name: "Flesch–Kincaid",
    source: "Kincaid et al. 1975, Research Branch Report 8-75",
    is_validated: true,
    score: |length, syllables, _| 0.39 * length + 11.8 * syllables - 15.59,
    years: &[(1.0, 1.0), (18.0, 18.0)],
};
/// Fernández Huerta 1959, with words per sentence as its author meant them (Law 2011).
const FERNANDEZ_HUERTA: Formula = Formula {
    name: "Fernández Huerta",
    source: "Fernández Huerta 1959, Consigna 214; bands of the same article",
    is_validated: true,
    score: |length, syllables, _| 206.84 - 60.0 * syllables - 1.02 * length,
    years: &[
        (105.0, 3.0),
        (95.0, 4.0),
        (85.0, 5.0),
        (75.0, 6.0),
        (65.0, 7.5),
        (55.0, 10.0),
        (40.0, 12.5),
        (15.0, 16.0),
    ],
};
/// Martins, Ghiraldelo, Nunes and Oliveira 1996: Flesch's formula moved by 42 points.
const MARTINS: Formula = Formula {
    name: "Flesch, Martins et al.",
    source: "Martins, Ghiraldelo, Nunes and Oliveira 1996, Notas do ICMSC 28; bands of the same",
    is_validated: true,
    score: |length, syllables, _| 248.835 - 1.015 * length - 84.6 * syllables,
    years: &[
        (100.0, 1.0),
        (87.5, 2.5),
        (62.5, 6.5),
        (37.5, 10.5),
        (12.5, 15.0),
    ],
};
/// Kandel and Moles 1958, on the bands of Flesch.
const KANDEL_MOLES: Formula = Formula {
    name: "Kandel & Moles",
    source: "Kandel and Moles 1958, Cahiers d'études de radio-télévision 19; bands of Flesch 1949",
    is_validated: true,
    score: |length, syllables, _| 207.0 - 1.015 * length - 73.6 * syllables,
    years: &[
        (105.0, 4.0),
        (95.0, 5.0),
        (85.0, 6.0),
        (75.0, 7.0),
        (65.0, 8.5),
        (55.0, 11.0),
        (40.0, 14.0),
        (15.0, 17.0),
    ],
};
/// Björnsson 1968, made to be independent of the language; years by Anderson 1983, for English. No
/// formula is known that was validated for Haitian Creole.
const LIX: Formula = Formula {
    name: "LIX",
    source: "Björnsson 1968, Läsbarhet; years by Anderson 1983, Journal of Reading 26",
    is_validated: false,
    score: |length, _, long| length + 100.0 * long,
    years: &[
        (5.0, 0.5),
        (12.5, 1.0),
        (17.5, 2.0),
        (22.0, 3.0),
        (26.0, 4.0),
        (30.0, 5.0),
        (34.0, 6.0),
        (38.0, 7.0),
        (42.0, 8.0),
        (46.0, 9.0),
        (50.0, 10.0),
        (54.0, 11.0),
        (60.0, 12.0),
        (80.0, 16.0),
    ],
};

/// Returns how hard a text is to read; `None` where it holds no word.
#[must_use]
pub fn level(text: &str, language: Language) -> Option<Level> {
    let counts = sentences::counts(text, language);
    if counts.n_words == 0 || counts.n_sentences == 0 {
        return None;
    }
    let words = counts.n_words as f64;
    let formula = Formula::of(language);
    let score = (formula.score)(
        words / counts.n_sentences as f64,
        counts.n_syllables as f64 / words,
        counts.n_long_words as f64 / words,
    );
    Some(Level {
        counts,
        score,
        year: year(score, formula.years),
    })
}

/// Returns the year of school in a straight line between the points of a table; its ends hold on.
fn year(score: f64, table: &[(f64, f64)]) -> f64 {
    let rises = table.first().map(|p| p.0) < table.last().map(|p| p.0);
    let at = |point: f64| if rises { point } else { -point };
    let score = at(score);
    for pair in table.windows(2) {
        let [(from, low), (to, high)] = [pair[0], pair[1]];
        let (from, to) = (at(from), at(to));
        if score <= from {
            return low;
        }
        if score <= to {
            return low + (high - low) * (score - from) / (to - from);
        }
    }
    table.last().map_or(0.0, |point| point.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_formula_gives_what_its_authors_arithmetic_gives() {
        // Ten words, one sentence; two syllables a word; one word in five is long.
        for (language, score, year) in [
            (Language::En, 0.39 * 10.0 + 11.8 * 2.0 - 15.59, 11.91),
            (Language::Es, 206.84 - 120.0 - 10.2, 5.84),
            (Language::Pt, 248.835 - 10.15 - 169.2, 5.38),
            (Language::Fr, 207.0 - 10.15 - 147.2, 12.07),
            (Language::Ht, 30.0, 5.0),
        ] {
            let formula = Formula::of(language);
            let got = (formula.score)(10.0, 2.0, 0.2);
            assert!((got - score).abs() < 1e-9, "{language}");
            assert!(
                (super::year(got, formula.years) - year).abs() < 0.01,
                "{language} {}",
                super::year(got, formula.years)
            );
        }
    }

    #[test]
    fn a_longer_sentence_and_longer_words_are_never_easier() {
        for language in Language::ALL {
            let formula = Formula::of(language);
            let year = |length: f64, syllables: f64, long: f64| {
                super::year((formula.score)(length, syllables, long), formula.years)
            };
            for step in 1..40 {
                let (less, more) = (f64::from(step), f64::from(step + 1));
                assert!(year(less, 1.6, 0.2) <= year(more, 1.6, 0.2), "{language}");
                assert!(
                    year(9.0, less / 10.0, less / 40.0) <= year(9.0, more / 10.0, more / 40.0),
                    "{language}"
                );
            }
        }
    }

    #[test]
    fn short_plain_sentences_are_easy_and_a_decree_is_not() {
        let plain = [
            (
                Language::En,
                "You must be 18 or older. Bring your passport. The office will call you. Do not pay anyone.",
            ),
            (
                Language::Es,
                "Usted debe tener 18 años o más. Lleve su pasaporte. La oficina le va a llamar. No pague a nadie.",
            ),
            (
                Language::Pt,
                "Você deve ter 18 anos ou mais. Leve o seu passaporte. O escritório vai ligar. Não pague a ninguém.",
            ),
            (
                Language::Fr,
                "Vous devez avoir 18 ans ou plus. Apportez votre passeport. Le bureau vous appelle. Ne payez personne.",
            ),
            (
                Language::Ht,
                "Ou dwe gen 18 an oswa plis. Pote paspò ou. Biwo a ap rele ou. Pa peye pèsonn.",
            ),
        ];
        let decree = [
            (
                Language::En,
                "Notwithstanding the aforementioned provisions, beneficiaries are required to demonstrate uninterrupted physical presence immediately preceding the submission of their application.",
            ),
            (
                Language::Es,
                "No obstante las disposiciones anteriormente mencionadas, los beneficiarios deberán acreditar la permanencia ininterrumpida inmediatamente anterior a la presentación de la solicitud correspondiente.",
            ),
            (
                Language::Pt,
                "Não obstante as disposições anteriormente mencionadas, os beneficiários deverão comprovar permanência ininterrupta imediatamente anterior à apresentação do requerimento correspondente.",
            ),
            (
                Language::Fr,
                "Nonobstant les dispositions susmentionnées, les bénéficiaires doivent justifier d'une présence physique ininterrompue précédant immédiatement la présentation de leur demande administrative.",
            ),
            (
                Language::Ht,
                "Malgre dispozisyon ki mansyone pi wo yo, benefisyè yo dwe demontre prezans fizik san entèripsyon imedyatman anvan prezantasyon demann administrasyon yo.",
            ),
        ];
        for ((language, easy), (_, hard)) in plain.into_iter().zip(decree) {
            let (easy, hard) = (
                level(easy, language).unwrap(),
                level(hard, language).unwrap(),
            );
            assert!(easy.year <= TWELVE_YEARS_OLD, "{language} {easy:?}");
            assert!(hard.year > TWELVE_YEARS_OLD, "{language} {hard:?}");
        }
    }

    #[test]
    fn a_text_without_a_word_has_no_level() {
        for text in ["", " — ", "1. ", "..."] {
            assert_eq!(level(text, Language::En).map(|l| l.counts), None, "{text}");
        }
    }
}
