//! One question as a page shows it.

use pathways::question::Question;
use pathways::said::{OTHER, Said};
use pathways::{AnswerType, Rulebook};
use ui::{Markup, Words};

use crate::rulebook;

/// A question with the answers on offer.
pub struct QuestionShown {
    pub fact: String,
    pub ask: Markup,
    pub why: Markup,
    pub help: Markup,
    /// Answers of one tap: word, words, whether it was said before.
    pub taps: Vec<(String, String, bool)>,
    /// Countries to choose among.
    pub countries: Vec<(String, String, bool)>,
    /// Year, month, day as said before.
    pub day: Option<(String, u8, String)>,
    pub months: Vec<(u8, String)>,
    /// What was said before, and the bounds.
    pub whole: Option<(String, i32, i32)>,
    /// "I don't know" and its kin.
    pub unknowns: Vec<(&'static str, String, bool)>,
}

impl QuestionShown {
    /// Returns what a form sends to be asked the same once more.
    pub fn again(&self) -> String {
        format!("change:{}", self.fact)
    }

    /// Returns whether there are more answers than a person sees at a glance.
    pub fn is_long(&self) -> bool {
        self.taps.len() + self.countries.len() > 3
    }

    /// Returns every answer on offer: word, words, whether it was said before.
    pub fn all(&self) -> impl Iterator<Item = (&str, &str, bool)> {
        let own = self.taps.iter().chain(&self.countries);
        let own = own.map(|(word, words, was)| (word.as_str(), words.as_str(), *was));
        let unknowns = self.unknowns.iter();
        own.chain(unknowns.map(|(word, words, was)| (*word, words.as_str(), *was)))
    }
}

/// Returns a question as a page shows it, with what was said to it before.
pub fn shown(book: &Rulebook, say: Words, question: &Question, said: &Said) -> QuestionShown {
    let before = said.word(&question.id).unwrap_or_default();
    let texts = &question.texts;
    let tap = |word: &str, words: String| (word.to_owned(), words, word == before);
    let named = |word: &str| {
        let found = texts.choices.iter().find(|(id, _)| id == word);
        found.map_or_else(|| word.to_owned(), |(_, words)| say.plain(words).to_owned())
    };
    let mut taps = Vec::new();
    let mut countries = Vec::new();
    let (mut day, mut whole) = (None, None);
    match &question.answer_type {
        AnswerType::YesNo => {
            taps.push(tap("yes", say.say("screening-yes").into_owned()));
            taps.push(tap("no", say.say("screening-no").into_owned()));
        }
        AnswerType::Choice(choices) => {
            taps.extend(choices.iter().map(|word| tap(word, named(word))));
        }
        AnswerType::Country => {
            let language = say.language();
            taps.extend(
                question
                    .offer
                    .iter()
                    .map(|code| tap(code.code(), code.name(language).to_owned())),
            );
            countries = rulebook::countries(book, say)
                .into_iter()
                .filter(|(code, _)| !question.offer.contains(code))
                .map(|(code, name)| tap(code.code(), name))
                .collect();
            countries.push(tap(OTHER, say.say("screening-other-country").into_owned()));
        }
        AnswerType::Day => day = Some(parts(before)),
        AnswerType::Whole(least, most) => {
            let number = before
                .parse::<i32>()
                .map_or_else(|_| String::new(), |n| n.to_string());
            whole = Some((number, *least, *most));
        }
    }
    taps.extend(question.specials.iter().map(|s| tap(&s.id, named(&s.id))));
    let mut unknowns = vec![
        ("unknown", "screening-unknown"),
        ("prefer-not-to-say", "screening-rather-not"),
    ];
    if question.needs_document {
        unknowns.push(("needs-document", "screening-needs-document"));
    }
    QuestionShown {
        fact: question.id.to_string(),
        ask: say.text(&texts.ask),
        why: say.text(&texts.why),
        help: say.text(&texts.help),
        taps,
        countries,
        months: (1..=12_u8)
            .map(|n| (n, say.say(&format!("month-{n}")).into_owned()))
            .collect(),
        day,
        whole,
        unknowns: unknowns
            .into_iter()
            .map(|(word, key)| (word, say.say(key).into_owned(), word == before))
            .collect(),
    }
}

/// Parts a day, month or year as it was said into the fields of the form.
fn parts(before: &str) -> (String, u8, String) {
    let mut pieces = before.split('-');
    let year = pieces.next().unwrap_or_default();
    if year.len() != 4 || !year.bytes().all(|c| c.is_ascii_digit()) {
        return (String::new(), 0, String::new());
    }
    let month = pieces.next().and_then(|m| m.parse().ok()).unwrap_or(0);
    let day = pieces.next().unwrap_or_default().trim_start_matches('0');
    (year.to_owned(), month, day.to_owned())
}

/// Puts the fields of the form together: a day, a month or a year.
pub fn day_word(year: &str, month: &str, day: &str) -> String {
    let (year, month, day) = (year.trim(), month.trim(), day.trim());
    match (month.is_empty() || month == "0", day.is_empty()) {
        (true, _) => year.to_owned(),
        (false, true) => format!("{year}-{month:0>2}"),
        (false, false) => format!("{year}-{month:0>2}-{day:0>2}"),
    }
}

/// Returns what was said in words.
pub fn in_words(say: Words, question: &Question, word: &str) -> String {
    let key = match word {
        "unknown" => Some("screening-unknown"),
        "prefer-not-to-say" => Some("screening-rather-not"),
        "needs-document" => Some("screening-needs-document"),
        "yes" if question.answer_type == AnswerType::YesNo => Some("screening-yes"),
        "no" if question.answer_type == AnswerType::YesNo => Some("screening-no"),
        OTHER if question.answer_type == AnswerType::Country => Some("screening-other-country"),
        _ => None,
    };
    if let Some(key) = key {
        return say.say(key).into_owned();
    }
    if let Some((_, words)) = question.texts.choices.iter().find(|(id, _)| id == word) {
        return say.plain(words).to_owned();
    }
    match &question.answer_type {
        AnswerType::Country => word.parse().map_or_else(
            |_| word.to_owned(),
            |code: kernel::Country| code.name(say.language()).to_owned(),
        ),
        AnswerType::Day => word
            .parse()
            .map_or_else(|_| word.to_owned(), |period| say.period(period)),
        _ => word.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_may_be_known_to_the_month_or_the_year_only() {
        assert_eq!(day_word("2023", "", ""), "2023");
        assert_eq!(day_word(" 2023", "5", ""), "2023-05");
        assert_eq!(day_word("2023", "5", "7"), "2023-05-07");
        assert_eq!(parts("2023-05-07"), ("2023".to_owned(), 5, "7".to_owned()));
        assert_eq!(parts("2023"), ("2023".to_owned(), 0, String::new()));
        assert_eq!(parts("never"), (String::new(), 0, String::new()));
    }
}
