//! Time limits that run for a person, in words.

use kernel::{Day, Language};
use pathways::limit::{Limit, Runs};
use pathways::texts::Texts;
use pathways::{Answer, Answers, Outcome, Pathway, ResultKind};
use site::said::rules;
use ui::Words;

/// What is said of one limit.
pub struct Told<'a> {
    /// The limit.
    pub limit: &'a Limit,
    /// How it stands, as a word.
    pub stands: &'static str,
    /// Its last day, where it is known.
    pub day: Option<Day>,
    /// The sentence.
    pub sentence: String,
}

/// Returns what is said of each limit of a rule that can be tried, or that came too late.
pub fn told<'a>(
    pathway: &'a Pathway,
    outcome: &Outcome,
    answers: &Answers,
    on: Day,
    language: Language,
) -> Vec<Told<'a>> {
    if outcome.result == ResultKind::NotOpen {
        return Vec::new();
    }
    let version = pathway
        .versions
        .iter()
        .rfind(|version| outcome.versions.contains(&version.id));
    let limits = version.into_iter().flat_map(|version| &version.limits);
    limits
        .filter_map(|limit| one(&pathway.texts, limit, answers, on, language))
        .collect()
}

fn one<'a>(
    texts: &Texts,
    limit: &'a Limit,
    answers: &Answers,
    on: Day,
    language: Language,
) -> Option<Told<'a>> {
    let words = Words::in_language(language);
    let possible = match answers.get(&limit.fact) {
        Some(Answer::Within(set)) => Some(set),
        _ => None,
    };
    let in_doubt = |key: &str| {
        let length = rules::limit(words, limit.within);
        words.say_naming(key, "length", length).into_owned()
    };
    let dated = |which: &str, day: Day| {
        let text = texts.section(&format!("limit {} {which}", limit.id));
        let text = text.map_or("", |text| text.said(language).text);
        text.replace("{day}", &words.day(day))
    };
    let (stands, day, sentence) = match limit.stands(possible, on) {
        Runs::Never => return None,
        Runs::Unknown => ("unknown", None, in_doubt("plan-limit-unknown")),
        Runs::MayHavePassed => ("may-have-passed", None, in_doubt("plan-limit-perhaps")),
        Runs::Passed(day) => ("passed", Some(day), dated("passed", day)),
        Runs::Until(day) => ("until", Some(day), dated("running", day)),
    };
    Some(Told {
        limit,
        stands,
        day,
        sentence,
    })
}
