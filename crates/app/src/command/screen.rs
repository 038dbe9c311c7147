//! `cauce screen`: which pathways, by these answers, on this day?

use std::io::{BufRead, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, bail};
use kernel::{Clock, Day, FactId, Language};
use pathways::judge::Person;
use pathways::next_question::next_question;
use pathways::question::{AnswerType, Question};
use pathways::{Answer, Answers, RawAnswer, Rulebook, Rules, contradiction, screen};
use site::said::rules;
use ui::Words;

use crate::clock::MachineClock;
use crate::command::shared::{CharterArg, TextOrJson};
use crate::screening;
use crate::terminal::{complain, say};

/// Says which lawful pathways can be tried, which cannot and why; keeps and sends nothing.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cauce screen --interactive --lang ht
  echo '{\"nationality\": \"HND\", \"country_of_stay\": \"GTM\", \"age\": 30}' | cauce screen --on 2024-05-08 --answers -
  cauce screen --answers answers.json --lang es   # the same words in a file
  cauce screen --answers sheet.txt        # what the square code on a printed sheet holds

An answers file is JSON by question: {\"nationality\": \"HND\", \"arrived\": \"2023-05\", \"passport\": \"unknown\"}.
What is absent is unknown; \"unknown\", \"prefer-not-to-say\" and \"needs-document\" are answers too.
The result is information, not legal advice, and never a decision.
Exit code: 0 screened, 1 an answer was not understood, 2 it could not be done.")]
pub struct Args {
    /// The day for which the rules are applied; the sheet's or today if left out.
    #[arg(long, value_name = "DAY")]
    on: Option<Day>,
    /// The answers, as JSON or as the code on a printed sheet; "-" reads standard input.
    #[arg(long, value_name = "FILE", required_unless_present = "interactive")]
    answers: Option<PathBuf>,
    /// Ask in the terminal, with as few questions as possible.
    #[arg(long, conflicts_with = "answers")]
    interactive: bool,
    /// The language: en, es, pt, fr or ht.
    #[arg(long, value_name = "LANG", default_value = "en")]
    lang: Language,
    /// How to answer.
    #[arg(long, value_enum, default_value_t)]
    format: TextOrJson,
    #[command(flatten)]
    charter: CharterArg,
}

/// Runs the screening and prints the outcomes.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let (book, digest) = screening::open(&args.charter.dir)?;
    let mut findings = Vec::new();
    let given = match &args.answers {
        Some(path) => {
            let (name, bytes) = (path.display().to_string(), read(path)?);
            match screening::answers::read(&book, &name, &bytes, &mut findings) {
                Ok(given) => Some(given),
                Err(refusal) => bail!("{refusal}"),
            }
        }
        None => None,
    };
    let of_the_sheet = given.as_ref().and_then(|given| given.day);
    let day = args
        .on
        .or(of_the_sheet)
        .unwrap_or_else(|| MachineClock.today());
    let rules = Rules::on(&book, day).context("the rules of this day cannot be compiled")?;
    let answers = match given {
        Some(given) => given.answers,
        None => {
            let stdin = std::io::stdin();
            interview(
                &book,
                &rules,
                args.lang,
                &mut stdin.lock(),
                &mut std::io::stderr(),
            )?
        }
    };
    for finding in &findings {
        complain!("error: {finding}");
    }
    if let Some((clash, facts)) = contradiction::find(&book, &answers, day) {
        let words = Words::in_language(args.lang);
        let said = words.say(&format!("clash-{}", clash.code()));
        let facts: Vec<&str> = facts.iter().map(FactId::as_str).collect();
        if !clash.may_be_true() {
            bail!(
                "{said} ({}). Correct one of these answers.",
                facts.join(", ")
            );
        }
        complain!("note: {said} ({})", facts.join(", "));
    }
    let found = screen(&book, &rules, &answers);
    match args.format {
        TextOrJson::Text => {
            let text = screening::text::screening(&book, &rules, &answers, &found, args.lang);
            say!("{}", text.trim_end_matches('\n'));
        }
        TextOrJson::Json => {
            let value = screening::json::screening(&book, &found, &answers, &digest, args.lang);
            say!("{}", serde_json::to_string_pretty(&value)?);
        }
    }
    Ok(if findings.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn read(path: &std::path::Path) -> anyhow::Result<Vec<u8>> {
    use std::io::Read as _;
    let limit = screening::answers::LARGEST as u64 + 1;
    let mut bytes = Vec::new();
    if path.as_os_str() == "-" {
        if std::io::stdin().is_terminal() {
            complain!("Type the answers as JSON, then press Ctrl-D:");
        }
        std::io::stdin().take(limit).read_to_end(&mut bytes)?;
    } else {
        intake::door::open(path)?
            .take(limit)
            .read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}

/// Asks question after question until no answer can change an outcome, or the input ends.
fn interview(
    book: &Rulebook,
    rules: &Rules,
    language: Language,
    input: &mut impl BufRead,
    output: &mut impl Write,
) -> anyhow::Result<Answers> {
    let mut answers = Answers::default();
    let mut asked: Vec<kernel::FactId> = Vec::new();
    loop {
        let person = Person::of(rules, &answers);
        let Some(number) = next_question(rules, &person) else {
            break;
        };
        let question = &book.questions[number];
        show(question, language, output)?;
        let mut line = String::new();
        if std::io::Read::take(&mut *input, 1_000).read_line(&mut line)? == 0 {
            break;
        }
        match line.trim() {
            "<" | "back" => {
                if let Some(fact) = asked.pop() {
                    answers.forget(&fact);
                }
                continue;
            }
            "" => continue,
            typed => match Answer::read(question, &typed_answer(question, typed)) {
                Ok(answer) => {
                    answers.set(question.id.clone(), answer);
                    asked.push(question.id.clone());
                }
                Err(error) => writeln!(output, "  {error}")?,
            },
        }
    }
    Ok(answers)
}

fn show(question: &Question, language: Language, output: &mut impl Write) -> anyhow::Result<()> {
    writeln!(output, "\n{}", question.texts.ask.said(language).text)?;
    writeln!(output, "  {}", question.texts.why.said(language).text)?;
    let choices: Vec<String> = match &question.answer_type {
        AnswerType::Choice(choices) => choices.clone(),
        AnswerType::YesNo => vec!["yes".to_owned(), "no".to_owned()],
        AnswerType::Country => question.offer.iter().map(|c| c.code().to_owned()).collect(),
        AnswerType::Day => vec!["2024-05-07".to_owned(), "2024-05".to_owned()],
        AnswerType::Whole(least, most) => vec![format!("{least}–{most}")],
    };
    let specials = question.specials.iter().map(|special| special.id.clone());
    let all: Vec<String> = choices
        .into_iter()
        .chain(specials)
        .map(|id| {
            let value = match id.parse::<kernel::Country>() {
                Ok(country) => pathways::Value::Country(country),
                Err(_) => pathways::Value::Word(id.clone()),
            };
            let said = rules::value(Words::in_language(language), question, &value);
            if said == id {
                id
            } else {
                format!("{id} = {said}")
            }
        })
        .collect();
    let document = if question.needs_document {
        ", needs-document"
    } else {
        ""
    };
    writeln!(
        output,
        "  [{}]  (unknown, prefer-not-to-say{document}; < goes back)",
        all.join(", ")
    )?;
    write!(output, "> ")?;
    output.flush()?;
    Ok(())
}

fn typed_answer(question: &Question, typed: &str) -> RawAnswer {
    match (&question.answer_type, typed.to_lowercase().as_str()) {
        (AnswerType::YesNo, "y" | "yes" | "s" | "sí" | "si" | "sim" | "o" | "oui" | "w" | "wi") => {
            RawAnswer::YesNo(true)
        }
        (AnswerType::YesNo, "n" | "no" | "não" | "nao" | "non") => RawAnswer::YesNo(false),
        (AnswerType::Whole(..), digits) => digits
            .parse()
            .map_or_else(|_| RawAnswer::Text(typed.to_owned()), RawAnswer::Whole),
        (AnswerType::Country, code) if code.len() == 3 => RawAnswer::Text(code.to_uppercase()),
        _ => RawAnswer::Text(typed.to_owned()),
    }
}
