//! The fixed words of screening in the five languages, and sentences with their values filled in.
//!
//! The words of the results are part of the promise that this is no legal advice: none says more
//! than the published criteria do.

use kernel::{Day, Language};

use crate::Rulebook;
use crate::answer::WhyUnknown;
use crate::criterion::{Duration, Operator, Test};
use crate::question::{Question, Value};
use crate::screen::ResultKind;
use crate::timeline::{Boundary, State};

/// Words in the order of [`Language::ALL`].
type Five = [&'static str; 5];

fn pick(five: Five, language: Language) -> &'static str {
    let place = Language::ALL.iter().position(|known| *known == language);
    five[place.unwrap_or(0)]
}

/// Returns a result in words.
#[must_use]
pub fn result(kind: ResultKind, language: Language) -> &'static str {
    pick(
        match kind {
            ResultKind::Meets => [
                "Your answers meet the published criteria",
                "Tus respuestas cumplen los criterios publicados",
                "As suas respostas cumprem os critérios publicados",
                "Vos réponses remplissent les critères publiés",
                "Repons ou yo satisfè kritè ki pibliye yo",
            ],
            ResultKind::DoesNotMeet => [
                "Your answers do not meet a published criterion",
                "Tus respuestas no cumplen un criterio publicado",
                "As suas respostas não cumprem um critério publicado",
                "Vos réponses ne remplissent pas un critère publié",
                "Repons ou yo pa satisfè yon kritè ki pibliye",
            ],
            ResultKind::CannotTellYet => [
                "Cannot tell yet: answers are missing",
                "Todavía no se puede saber: faltan respuestas",
                "Ainda não se pode saber: faltam respostas",
                "On ne peut pas encore le dire : il manque des réponses",
                "Nou poko ka di: gen repons ki manke",
            ],
            ResultKind::CannotTellFromHere => [
                "Cannot tell from here: ask an office",
                "No se puede saber desde aquí: pregunta en una oficina",
                "Não se pode saber daqui: pergunte num escritório",
                "On ne peut pas le dire d'ici : demandez à un bureau",
                "Nou pa ka di sa depi isit la: mande yon biwo",
            ],
            ResultKind::NotOpen => [
                "Not open on this day",
                "No está abierta ese día",
                "Não está aberto nesse dia",
                "Pas ouvert ce jour-là",
                "Li pa louvri jou sa a",
            ],
        },
        language,
    )
}

/// Returns the sentence that stands beside every result.
#[must_use]
pub fn disclaimer(language: Language) -> &'static str {
    pick(
        [
            "This is information, not legal advice, and not a decision. Only an authority decides. Nobody may ask you for money for this.",
            "Esto es información, no es asesoría legal ni una decisión. Solo decide una autoridad. Nadie puede pedirte dinero por esto.",
            "Isto é informação, não é aconselhamento jurídico nem uma decisão. Só uma autoridade decide. Ninguém pode pedir dinheiro por isto.",
            "Ceci est une information, pas un conseil juridique ni une décision. Seule une autorité décide. Personne ne peut vous demander d'argent pour cela.",
            "Sa a se enfòmasyon, se pa konsèy legal ni yon desizyon. Se otorite yo sèlman ki deside. Pèsonn pa gen dwa mande w lajan pou sa.",
        ],
        language,
    )
}

/// Returns why a fact is not known, in words.
#[must_use]
pub fn why_unknown(why: WhyUnknown, language: Language) -> &'static str {
    pick(
        match why {
            WhyUnknown::NotAsked => [
                "not asked yet",
                "no preguntado todavía",
                "ainda não perguntado",
                "pas encore demandé",
                "poko mande",
            ],
            WhyUnknown::DoesNotKnow => [
                "you do not know",
                "no lo sabes",
                "você não sabe",
                "vous ne savez pas",
                "ou pa konnen",
            ],
            WhyUnknown::PrefersNotToSay => [
                "you would rather not say",
                "prefieres no decirlo",
                "você prefere não dizer",
                "vous préférez ne pas le dire",
                "ou pito pa di",
            ],
            WhyUnknown::NeedsDocument => [
                "a document is needed",
                "hace falta un documento",
                "é preciso um documento",
                "il faut un document",
                "fòk gen yon dokiman",
            ],
            WhyUnknown::NotExact => [
                "not exact enough",
                "no es lo bastante exacto",
                "não é exato o bastante",
                "pas assez précis",
                "li pa ase egzak",
            ],
        },
        language,
    )
}

/// Returns a state in words.
#[must_use]
pub fn state(state: State, language: Language) -> &'static str {
    pick(
        match state {
            State::Open => ["open", "abierta", "aberto", "ouvert", "louvri"],
            State::Suspended => ["suspended", "suspendida", "suspenso", "suspendu", "sispann"],
            State::Closed => ["closed", "cerrada", "fechado", "fermé", "fèmen"],
            State::NotKnown => [
                "nothing is published",
                "no hay nada publicado",
                "nada está publicado",
                "rien n'est publié",
                "anyen pa pibliye",
            ],
        },
        language,
    )
}

/// Returns "since" a boundary, or that the day is not published.
#[must_use]
pub fn since(boundary: Boundary, language: Language) -> String {
    match boundary {
        Boundary::In(period) if period.is_a_day() => format!(
            "{} {}",
            pick(
                ["since", "desde el", "desde", "depuis le", "depi"],
                language
            ),
            day(period.first_day(), language)
        ),
        Boundary::In(period) => format!(
            "{} {period}",
            pick(["since", "desde", "desde", "depuis", "depi"], language)
        ),
        Boundary::Unknown | Boundary::Unbounded => pick(
            [
                "since a day that is not published",
                "desde un día que no se publicó",
                "desde um dia que não foi publicado",
                "depuis un jour qui n'est pas publié",
                "depi yon jou yo pa pibliye",
            ],
            language,
        )
        .to_owned(),
    }
}

/// Returns a day as people write it.
#[must_use]
pub fn day(day: Day, language: Language) -> String {
    const MONTHS: [[&str; 12]; 5] = [
        [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ],
        [
            "enero",
            "febrero",
            "marzo",
            "abril",
            "mayo",
            "junio",
            "julio",
            "agosto",
            "septiembre",
            "octubre",
            "noviembre",
            "diciembre",
        ],
        [
            "janeiro",
            "fevereiro",
            "março",
            "abril",
            "maio",
            "junho",
            "julho",
            "agosto",
            "setembro",
            "outubro",
            "novembro",
            "dezembro",
        ],
        [
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre",
        ],
        [
            "janvye", "fevriye", "mas", "avril", "me", "jen", "jiyè", "out", "septanm", "oktòb",
            "novanm", "desanm",
        ],
    ];
    let place = Language::ALL
        .iter()
        .position(|l| *l == language)
        .unwrap_or(0);
    let month = MONTHS[place][usize::from(day.month().unsigned_abs() - 1)];
    let (number, year) = (day.day(), day.year());
    match language {
        Language::Es | Language::Pt => format!("{number} de {month} de {year}"),
        Language::Fr if number == 1 => format!("1er {month} {year}"),
        Language::Ht if number == 1 => format!("premye {month} {year}"),
        _ => format!("{number} {month} {year}"),
    }
}

/// Returns several words as a list: "Guatemala, Honduras and Nicaragua".
#[must_use]
pub fn list(items: &[String], language: Language) -> String {
    let last_starts_with_i = items.last().is_some_and(|last| {
        let lower = last.to_lowercase();
        lower.starts_with('i') || lower.starts_with("hi")
    });
    let and = match language {
        Language::Es if last_starts_with_i => "e",
        _ => pick(["and", "y", "e", "et", "ak"], language),
    };
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {and} {last}", first.join(", ")),
    }
}

/// Returns a value of a question in words.
#[must_use]
pub fn value(book: &Rulebook, question: &Question, value: &Value, language: Language) -> String {
    match value {
        Value::Country(country) => country.name(language).to_owned(),
        Value::Word(word) => {
            let words = question.texts.choices.iter().find(|(id, _)| id == word);
            words.map_or_else(
                || word.clone(),
                |(_, words)| words.said(language).text.to_owned(),
            )
        }
        Value::YesNo(yes) => {
            let five = if *yes {
                ["yes", "sí", "sim", "oui", "wi"]
            } else {
                ["no", "no", "não", "non", "non"]
            };
            pick(five, language).to_owned()
        }
        Value::Day(one) => day(*one, language),
        Value::Whole(n) => n.to_string(),
    }
}

/// Fills the values of a criterion into its sentence: `{list}`, `{day}`, `{number}`, `{number2}`,
/// `{duration}`, each from the first part of the criterion that has one.
#[must_use]
pub fn fill(sentence: &str, test: &Test, book: &Rulebook, language: Language) -> String {
    if !sentence.contains('{') {
        return sentence.to_owned();
    }
    let (mut values, mut days, mut numbers, mut lengths) =
        (None, Vec::new(), Vec::new(), Vec::new());
    test.leaves(&mut |fact, operator| {
        let several = |all: &[Value]| -> Vec<String> {
            let question = book.question(fact);
            let words = all
                .iter()
                .filter_map(|one| question.map(|q| value(book, q, one, language)));
            words.collect()
        };
        match operator {
            Operator::In(all) | Operator::NotIn(all) => {
                values.get_or_insert_with(|| several(all));
            }
            Operator::Is(one) => {
                values.get_or_insert_with(|| several(std::slice::from_ref(one)));
            }
            Operator::NotAfter(one) | Operator::NotBefore(one) => days.push(*one),
            Operator::AtLeast(n) | Operator::AtMost(n) => numbers.push(*n),
            Operator::Between(a, b) => {
                for bound in [a, b] {
                    match bound {
                        Value::Day(one) => days.push(*one),
                        Value::Whole(n) => numbers.push(*n),
                        _ => {}
                    }
                }
            }
            Operator::ForAtLeast(length) => lengths.push(*length),
        }
    });
    let mut filled = sentence.replace("{list}", &list(&values.unwrap_or_default(), language));
    let day_words: Vec<String> = days.iter().map(|one| day(*one, language)).collect();
    let number_words: Vec<String> = numbers.iter().map(i32::to_string).collect();
    let length_words: Vec<String> = lengths.iter().map(|one| duration(*one, language)).collect();
    for (name, words) in [
        ("{day}", day_words.first()),
        ("{day2}", day_words.get(1)),
        ("{number}", number_words.first()),
        ("{number2}", number_words.get(1)),
        ("{duration}", length_words.first()),
    ] {
        if let Some(words) = words {
            filled = filled.replace(name, words);
        }
    }
    filled
}

/// Returns a length of time in words.
#[must_use]
pub fn duration(length: Duration, language: Language) -> String {
    let (n, one, many): (i32, Five, Five) = match length {
        Duration::Days(n) => (
            n,
            ["day", "día", "dia", "jour", "jou"],
            ["days", "días", "dias", "jours", "jou"],
        ),
        Duration::Months(n) => (
            n,
            ["month", "mes", "mês", "mois", "mwa"],
            ["months", "meses", "meses", "mois", "mwa"],
        ),
        Duration::Years(n) => (
            n,
            ["year", "año", "ano", "an", "an"],
            ["years", "años", "anos", "ans", "an"],
        ),
    };
    format!("{n} {}", pick(if n == 1 { one } else { many }, language))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_joined_as_each_language_does() {
        let items = |names: &[&str]| names.iter().map(|n| (*n).to_owned()).collect::<Vec<_>>();
        let three = items(&["Guatemala", "Honduras", "Nicaragua"]);
        assert_eq!(
            list(&three, Language::En),
            "Guatemala, Honduras and Nicaragua"
        );
        assert_eq!(
            list(&three, Language::Ht),
            "Guatemala, Honduras ak Nicaragua"
        );
        assert_eq!(
            list(&items(&["Haití", "India"]), Language::Es),
            "Haití e India"
        );
    }

    #[test]
    fn no_result_says_eligible_or_qualify() {
        for (kind, _) in ResultKind::WORDS {
            for language in Language::ALL {
                let words = result(kind, language).to_lowercase();
                for word in [
                    "eligib", "elegib", "éligib", "qualif", "califica", "kalifye",
                ] {
                    assert!(!words.contains(word), "{words}");
                }
            }
        }
    }
}
