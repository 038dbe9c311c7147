//! `questions/*.toml`: each question once.

use std::collections::BTreeMap;

use kernel::{Country, FactId, Finding, Language};
use pathways::question::{AnswerType, Question, QuestionTexts, Special, Value};
use pathways::values::ValueSet;
use serde::Deserialize;
use toml::Spanned;

use super::plain_words::{self, forbidden};
use crate::folder::{Content, Folder};
use crate::reading::{Reading, Text, Texts};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct QuestionFile {
    id: Text,
    #[serde(rename = "type")]
    answer_type: Text,
    #[serde(default)]
    specials: Vec<SpecialEntry>,
    choices: Option<Spanned<Vec<String>>>,
    range: Option<Spanned<[i32; 2]>>,
    #[serde(default)]
    offer: Vec<Text>,
    #[serde(default)]
    needs_document: bool,
    burden: Spanned<u8>,
    sensitivity: Spanned<u8>,
    who: Text,
    can_change: Text,
    pin: Option<u8>,
    #[serde(default)]
    of_everybody: bool,
    #[serde(default)]
    later: bool,
    after: Option<Text>,
    filled_by: Option<FilledBy>,
    #[serde(default)]
    review: String,
    #[serde(default)]
    pending: BTreeMap<String, Spanned<String>>,
    ask: Texts,
    why: Texts,
    help: Option<Texts>,
    #[serde(default)]
    choice: BTreeMap<String, Texts>,
    #[serde(default)]
    prior: BTreeMap<String, Spanned<f64>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SpecialEntry {
    id: Text,
    counts_as: Option<Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FilledBy {
    same: [Text; 2],
}

/// Reads every question, in alphabetical order of the facts.
pub fn read(folder: &Folder, findings: &mut Vec<Finding>) -> Vec<Question> {
    let mut questions = Vec::new();
    for (path, content) in folder.under("questions/", ".toml") {
        questions.extend(one(path, content, findings));
    }
    for place in 0..questions.len() {
        let question: &Question = &questions[place];
        if let Some((a, b)) = question.filled_by.clone() {
            let is_country = |fact: &FactId| {
                questions
                    .iter()
                    .any(|q| q.id == *fact && q.answer_type == AnswerType::Country)
            };
            if question.answer_type != AnswerType::YesNo || !is_country(&a) || !is_country(&b) {
                findings.push(Finding::error(
                    format!("questions/{}.toml", question.id),
                    0,
                    "only a yes-no question can be filled in, and only from two country questions",
                    "Correct filled_by or remove it.",
                ));
                questions[place].filled_by = None;
            }
        }
        if let Some(before) = questions[place].after.clone()
            && !questions
                .iter()
                .any(|one| one.id == before && one.after.is_none())
        {
            let file = format!("questions/{}.toml", questions[place].id);
            let what = "after names no question, or one that itself waits for another";
            let advice = "Name the question that must be asked first, or remove it.";
            findings.push(Finding::error(file, 0, what, advice));
            questions[place].after = None;
        }
    }
    questions
}

fn one(path: &str, content: Content<'_>, findings: &mut Vec<Finding>) -> Option<Question> {
    let (file, mut reading) = Reading::open::<QuestionFile>(path, content, findings)?;
    let id: Option<FactId> = reading.parse(&file.id);
    if path != format!("questions/{}.toml", file.id.get_ref()) {
        reading.refuse(
            &file.id,
            "the file's name is not the question's id",
            "Rename the file.",
        );
    }
    let answer_type = answer_type(&file, &mut reading);
    let specials = specials(&file, &mut reading);
    let offer: Vec<Country> = reading.countries(&file.offer);
    for (number, most) in [(&file.burden, 5), (&file.sensitivity, 5)] {
        if *number.get_ref() > most {
            reading.refuse(number, "the number is too large", "Use 0 to 5.");
        }
    }
    let who = reading.parse(&file.who);
    let can_change = reading.parse(&file.can_change);
    let filled_by = file.filled_by.as_ref().and_then(|filled| {
        let [a, b] = &filled.same;
        Some((reading.parse(a)?, reading.parse(b)?))
    });
    let written = written(&file, &mut reading);
    let every = [&file.ask, &file.why].into_iter().chain(&file.help);
    for words in every.chain(file.choice.values()) {
        let found = words.get_ref().values().find_map(|text| forbidden(text));
        if let Some(word) = found {
            let what = format!("\"{word}\" says what only an authority can decide");
            reading.refuse(words, what, plain_words::ADVICE);
        }
    }
    let texts = QuestionTexts {
        ask: reading.texts(&file.ask, &written),
        why: reading.texts(&file.why, &written),
        help: reading.texts_some(file.help.as_ref(), &written),
        choices: file
            .choice
            .iter()
            .map(|(choice, words)| (choice.clone(), reading.texts(words, &written)))
            .collect(),
        review: file.review.clone(),
    };
    let mut question = Question {
        id: id?,
        answer_type: answer_type?,
        specials,
        offer,
        needs_document: file.needs_document,
        burden: *file.burden.get_ref(),
        sensitivity: *file.sensitivity.get_ref(),
        who: who?,
        can_change: can_change?,
        pin: file.pin,
        of_everybody: file.of_everybody,
        later: file.later,
        after: file.after.as_ref().and_then(|fact| reading.parse(fact)),
        filled_by,
        prior: Vec::new(),
        texts,
    };
    every_choice_has_words(&file, &question, &mut reading);
    question.prior = prior(&file, &question, &mut reading);
    Some(question)
}

/// Returns the languages in which the words must stand: all but those that are still to be written.
fn written(file: &QuestionFile, reading: &mut Reading<'_>) -> Vec<Language> {
    let mut written = reading.languages().to_vec();
    for (code, reason) in &file.pending {
        match code.parse::<Language>() {
            Ok(language) if language != Language::En => {
                written.retain(|one| *one != language);
                let what = format!(
                    "the words in {language} are still to be written: {}",
                    reason.get_ref()
                );
                reading.notice(reason, what);
            }
            Ok(_) => reading.refuse(
                reason,
                "the English words cannot wait: they stand in for every other language",
                "Write them, simply.",
            ),
            Err(error) => {
                reading.refuse(reason, error.to_string(), "Use es, pt, fr or ht.");
            }
        }
    }
    written
}

fn answer_type(file: &QuestionFile, reading: &mut Reading<'_>) -> Option<AnswerType> {
    Some(
        match (
            file.answer_type.get_ref().as_str(),
            &file.choices,
            &file.range,
        ) {
            ("country", None, None) => AnswerType::Country,
            ("yes-no", None, None) => AnswerType::YesNo,
            ("day", None, None) => AnswerType::Day,
            ("choice", Some(choices), None) if (2..=24).contains(&choices.get_ref().len()) => {
                AnswerType::Choice(choices.get_ref().clone())
            }
            ("whole", None, Some(range))
                if 0 <= range.get_ref()[0]
                    && range.get_ref()[0] <= range.get_ref()[1]
                    && range.get_ref()[1] <= 100_000 =>
            {
                AnswerType::Whole(range.get_ref()[0], range.get_ref()[1])
            }
            _ => {
                reading.refuse(
                &file.answer_type,
                "the type, the choices and the range do not fit together",
                "Use country, yes-no or day alone, choice with 2 to 24 choices, or whole with a range.",
            );
                return None;
            }
        },
    )
}

fn specials(file: &QuestionFile, reading: &mut Reading<'_>) -> Vec<Special> {
    let is_day = file.answer_type.get_ref() == "day";
    let may_have = is_day || file.answer_type.get_ref() == "country";
    let mut specials = Vec::new();
    for special in &file.specials {
        let counts_as = special
            .counts_as
            .as_ref()
            .map(|word| word.get_ref().as_str());
        let is_sound = may_have
            && match counts_as {
                Some("earliest" | "nothing") => is_day,
                Some(_) => false,
                None => !is_day,
            };
        if is_sound {
            specials.push(Special {
                id: special.id.get_ref().clone(),
                is_earliest: counts_as == Some("earliest"),
            });
        } else {
            reading.refuse(
                &special.id,
                "this special answer does not fit the question",
                "Day questions: counts_as = \"earliest\" or \"nothing\"; country questions: no counts_as.",
            );
        }
    }
    specials
}

fn every_choice_has_words(file: &QuestionFile, question: &Question, reading: &mut Reading<'_>) {
    let choices = match &question.answer_type {
        AnswerType::Choice(choices) => choices.clone(),
        _ => Vec::new(),
    };
    let specials = question.specials.iter().map(|special| special.id.clone());
    for id in choices.into_iter().chain(specials) {
        if !file.choice.contains_key(&id) {
            reading.refuse(
                &file.id,
                format!("the answer \"{id}\" has no words"),
                format!("Add [choice.{id}] with every language of charter.toml."),
            );
        }
    }
    for id in file.choice.keys() {
        if question.encode(&Value::Word(id.clone())).is_none() {
            reading.refuse(
                &file.id,
                format!("[choice.{id}] has words but is not an answer"),
                "Remove it, or add it to choices or specials.",
            );
        }
    }
}

fn prior(
    file: &QuestionFile,
    question: &Question,
    reading: &mut Reading<'_>,
) -> Vec<(ValueSet, f64)> {
    let mut prior = Vec::new();
    let mut sum = 0.0;
    for (name, share) in &file.prior {
        let value = match name.as_str() {
            "true" => Some(Value::YesNo(true)),
            "false" => Some(Value::YesNo(false)),
            code => match code.parse::<Country>() {
                Ok(country) => Some(Value::Country(country)),
                Err(_) => Some(Value::Word(name.clone())),
            },
        };
        let number = value.and_then(|value| question.encode(&value));
        sum += share.get_ref();
        match number {
            Some(number) if (0.0..=1.0).contains(share.get_ref()) && sum <= 1.000_001 => {
                prior.push((ValueSet::one(number), *share.get_ref()));
            }
            _ => reading.refuse(
                share,
                format!("\"{name}\" is not an answer, or the shares exceed 1"),
                "Correct the shares; they only order the questions.",
            ),
        }
    }
    prior
}
