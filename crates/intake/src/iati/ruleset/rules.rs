//! A ruleset read from JSON and compiled.

use serde_json::{Map, Value};

use super::tree::Names;
use super::xpath::{Expression, NotUnderstood};

/// A compiled ruleset.
#[derive(Debug, Clone)]
pub struct Ruleset {
    pub(super) contexts: Vec<Context>,
    pub(super) names: Names,
    pub(super) fixed: Fixed,
}

/// The cases that are asked of every element a path finds.
#[derive(Debug, Clone)]
pub(super) struct Context {
    pub(super) path: Expression,
    pub(super) cases: Vec<Case>,
}

/// One case of a rule.
#[derive(Debug, Clone)]
pub(super) struct Case {
    pub(super) kind: Kind,
    pub(super) paths: Vec<Expression>,
    pub(super) condition: Option<Expression>,
    /// Whether the case needs the list of organisations, which no file here holds.
    pub(super) needs_organisations: bool,
    /// The path whose distinct values the case is asked for one by one.
    pub(super) foreach: Option<Expression>,
    pub(super) about: About,
}

/// What a case says about itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct About {
    /// The identifier of the check, such as `6.11.1`.
    pub id: String,
    /// How much it weighs.
    pub weight: Weight,
    /// The part of the standard that it belongs to.
    pub category: String,
    /// What should be, in a sentence.
    pub message: String,
    /// Where it is explained.
    pub link: String,
}

/// How much a check weighs, in the words of the standard's validator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Weight {
    /// The file cannot be used.
    Critical,
    /// Wrong.
    #[default]
    Error,
    /// Probably wrong.
    Warning,
    /// Could be better.
    Advisory,
}

impl Weight {
    /// Returns the word used in reports.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Critical => "critical",
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Advisory => "advisory",
        }
    }
}

/// What a case asks.
#[derive(Debug, Clone)]
pub(super) enum Kind {
    NoMoreThanOne,
    AtLeastOne,
    OnlyOneOf(Vec<Expression>),
    OneOrAll(Expression, All),
    Sum(f64, bool),
    DateOrder(Moment, Moment),
    DateNow(Moment),
    TimeLimit(Moment, Moment),
    BetweenDates(Moment, Moment, Moment),
    Regex(Box<regex_lite::Regex>, bool),
    StartsWith(Vec<Expression>, String),
    Unique,
    IfThen(Expression, Expression),
    Range(Option<f64>, Option<f64>),
    NoSpaces,
}

/// What must be everywhere if the one is nowhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum All {
    Language,
    Sector,
    Place,
    Currency,
    Nothing,
}

/// A date in the activity, or now.
#[derive(Debug, Clone)]
pub(super) enum Moment {
    Now,
    At(Expression),
}

/// Names that the kinds themselves speak of.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fixed {
    pub(super) narrative: u16,
    pub(super) language: u16,
    pub(super) transaction: u16,
    pub(super) sector: u16,
    pub(super) country: u16,
    pub(super) region: u16,
    pub(super) money: [u16; 3],
    pub(super) currency: u16,
}

/// Why a file is no ruleset.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotARuleset {
    /// Not JSON.
    #[error("the ruleset is not JSON: {0}")]
    Json(String),
    /// A kind of rule, or a key, that the language does not have.
    #[error("the ruleset's context \"{context}\" has {what}")]
    Shape {
        /// The context.
        context: String,
        /// What is wrong.
        what: String,
    },
    /// An expression beyond what is understood.
    #[error("the ruleset's context \"{context}\": {fault}")]
    Expression {
        /// The context.
        context: String,
        /// What is wrong.
        fault: NotUnderstood,
    },
}

impl Ruleset {
    /// Reads a ruleset from JSON.
    pub fn read(json: &str) -> Result<Self, NotARuleset> {
        let value: Value =
            serde_json::from_str(json).map_err(|error| NotARuleset::Json(error.to_string()))?;
        let Value::Object(contexts) = value else {
            return Err(NotARuleset::Json(
                "the outermost value is no object".to_owned(),
            ));
        };
        let mut names = Names::default();
        let fixed = Fixed {
            narrative: names.learn("narrative"),
            language: names.learn("xml:lang"),
            transaction: names.learn("transaction"),
            sector: names.learn("sector"),
            country: names.learn("recipient-country"),
            region: names.learn("recipient-region"),
            money: ["value", "forecast", "loan-status"].map(|name| names.learn(name)),
            currency: names.learn("currency"),
        };
        let mut compiled = Vec::new();
        for (context, rules) in &contexts {
            let mut reader = CaseReader {
                context,
                names: &mut names,
            };
            let path = reader.expression(context, false)?;
            let mut cases = Vec::new();
            for (rule, body) in reader.object(rules)? {
                for case in reader.cases(body)? {
                    if matches!(rule.as_str(), "loop") {
                        reader.looped(case, &mut cases)?;
                    } else {
                        cases.push(reader.case(rule, case, None)?);
                    }
                }
            }
            compiled.push(Context { path, cases });
        }
        Ok(Self {
            contexts: compiled,
            names,
            fixed,
        })
    }

    /// Returns how many cases there are.
    #[must_use]
    pub fn n_cases(&self) -> usize {
        self.contexts
            .iter()
            .map(|context| context.cases.len())
            .sum()
    }
}

type Object = Map<String, Value>;

struct CaseReader<'c, 'n> {
    context: &'c str,
    names: &'n mut Names,
}

impl CaseReader<'_, '_> {
    fn shape(&self, what: impl Into<String>) -> NotARuleset {
        NotARuleset::Shape {
            context: self.context.to_owned(),
            what: what.into(),
        }
    }

    fn expression(&mut self, text: &str, loops: bool) -> Result<Expression, NotARuleset> {
        Expression::parse(text, self.names, loops).map_err(|fault| NotARuleset::Expression {
            context: self.context.to_owned(),
            fault,
        })
    }

    fn object<'v>(&self, value: &'v Value) -> Result<&'v Object, NotARuleset> {
        value
            .as_object()
            .ok_or_else(|| self.shape("a value that should be an object"))
    }

    fn cases<'v>(
        &self,
        body: &'v Value,
    ) -> Result<impl Iterator<Item = &'v Object> + use<'v>, NotARuleset> {
        let cases = body.get("cases").and_then(Value::as_array);
        let cases = cases.ok_or_else(|| self.shape("a rule without an array \"cases\""))?;
        if cases.iter().any(|case| !case.is_object()) {
            return Err(self.shape("a case that is no object"));
        }
        Ok(cases.iter().filter_map(Value::as_object))
    }

    fn text<'v>(&self, case: &'v Object, key: &str) -> Result<&'v str, NotARuleset> {
        case.get(key)
            .and_then(Value::as_str)
            .ok_or_else(|| self.shape(format!("a case without the text \"{key}\"")))
    }

    fn list(
        &mut self,
        case: &Object,
        key: &str,
        loops: bool,
    ) -> Result<Vec<Expression>, NotARuleset> {
        let Some(list) = case.get(key) else {
            return Ok(Vec::new());
        };
        let list = list
            .as_array()
            .ok_or_else(|| self.shape(format!("a \"{key}\" that is no array")))?;
        let mut expressions = Vec::new();
        for item in list {
            let text = item.as_str().ok_or_else(|| {
                self.shape(format!("a \"{key}\" with something other than texts"))
            })?;
            expressions.push(self.expression(text, loops)?);
        }
        Ok(expressions)
    }

    fn moment(&mut self, case: &Object, key: &str) -> Result<Moment, NotARuleset> {
        match self.text(case, key)? {
            "NOW" => Ok(Moment::Now),
            path => Ok(Moment::At(self.expression(path, false)?)),
        }
    }

    fn looped(&mut self, case: &Object, out: &mut Vec<Case>) -> Result<(), NotARuleset> {
        let foreach = self.text(case, "foreach")?;
        let foreach = self.expression(foreach, false)?;
        let subs: Vec<&str> = case
            .get("subs")
            .and_then(Value::as_array)
            .map(|subs| subs.iter().filter_map(Value::as_str).collect())
            .unwrap_or_default();
        let rules = case
            .get("do")
            .ok_or_else(|| self.shape("a loop without \"do\""))?;
        for (rule, body) in self.object(rules)? {
            for inner in self.cases(body)? {
                let mut compiled = self.case(rule, inner, Some(&subs))?;
                compiled.foreach = Some(foreach.clone());
                out.push(compiled);
            }
        }
        Ok(())
    }

    fn case(
        &mut self,
        rule: &str,
        case: &Object,
        subs: Option<&[&str]>,
    ) -> Result<Case, NotARuleset> {
        let loops = |key| subs.is_some_and(|subs| subs.contains(&key));
        let organisations = |value: Option<&Value>| {
            value.is_some_and(|value| match value {
                Value::String(text) => text == "ORG-ID-PREFIX",
                Value::Array(items) => items.iter().any(|item| item == "ORG-ID-PREFIX"),
                _ => false,
            })
        };
        let condition = match case.get("condition") {
            Some(_) => {
                let text = self.text(case, "condition")?;
                Some(self.expression(text, loops("condition"))?)
            }
            None => None,
        };
        let needs_organisations =
            case.contains_key("idCondition") || organisations(case.get("prefix"));
        Ok(Case {
            kind: self.kind(rule, case, &loops, needs_organisations)?,
            paths: self.list(case, "paths", loops("paths"))?,
            condition,
            needs_organisations,
            foreach: None,
            about: about(case),
        })
    }

    fn kind(
        &mut self,
        rule: &str,
        case: &Object,
        loops: &dyn Fn(&'static str) -> bool,
        needs_organisations: bool,
    ) -> Result<Kind, NotARuleset> {
        let number = |key: &str| case.get(key).and_then(Value::as_f64);
        Ok(match rule {
            "no_more_than_one" | "noMoreThanOne" => Kind::NoMoreThanOne,
            "atleast_one" | "atLeastOne" => Kind::AtLeastOne,
            "only_one_of" | "onlyOneOf" => Kind::OnlyOneOf(self.list(case, "excluded", false)?),
            "one_or_all" | "oneOrAll" => {
                let all = match self.text(case, "all")? {
                    "lang" => All::Language,
                    "sector" => All::Sector,
                    "recipient-country|recipient-region" => All::Place,
                    "currency" => All::Currency,
                    _ => All::Nothing,
                };
                let one = self.text(case, "one")?;
                Kind::OneOrAll(self.expression(one, false)?, all)
            }
            "sum" | "strict_sum" | "strictSum" => {
                let sum = number("sum").ok_or_else(|| self.shape("a sum without a number"))?;
                Kind::Sum(sum, rule != "sum")
            }
            "date_order" | "dateOrder" => {
                Kind::DateOrder(self.moment(case, "less")?, self.moment(case, "more")?)
            }
            "date_now" | "dateNow" => Kind::DateNow(self.moment(case, "date")?),
            "time_limit" | "timeLimit" => {
                Kind::TimeLimit(self.moment(case, "start")?, self.moment(case, "end")?)
            }
            "between_dates" | "betweenDates" => Kind::BetweenDates(
                self.moment(case, "date")?,
                self.moment(case, "start")?,
                self.moment(case, "end")?,
            ),
            "regex_matches" | "regexMatches" | "regex_no_matches" | "regexNoMatches" => {
                let pattern = regex_lite::Regex::new(self.text(case, "regex")?)
                    .map_err(|_| self.shape("a regular expression that is not understood"))?;
                Kind::Regex(
                    Box::new(pattern),
                    !rule.contains("no_") && !rule.contains("No"),
                )
            }
            "startswith" | "startsWith" => {
                let prefixes = if needs_organisations
                    && case
                        .get("prefix")
                        .is_some_and(|p| !p.is_array() || p[0] == "ORG-ID-PREFIX")
                {
                    Vec::new()
                } else if case.contains_key("start") {
                    // So the authors' description; their own ruleset says `prefix`.
                    let text = self.text(case, "start")?;
                    vec![self.expression(text, loops("start"))?]
                } else {
                    self.list(case, "prefix", loops("prefix"))?
                };
                let separator = case.get("separator").and_then(Value::as_str);
                Kind::StartsWith(prefixes, separator.unwrap_or("").to_owned())
            }
            "unique" => Kind::Unique,
            "if_then" | "ifThen" => {
                let (condition, then) = (self.text(case, "if")?, self.text(case, "then")?);
                Kind::IfThen(
                    self.expression(condition, loops("if"))?,
                    self.expression(then, loops("then"))?,
                )
            }
            "range" => Kind::Range(number("min"), number("max")),
            "no_spaces" | "noSpaces" => Kind::NoSpaces,
            other => {
                let shown: String = other.chars().take(40).collect();
                return Err(self.shape(format!("the kind of rule \"{shown}\", which is unknown")));
            }
        })
    }
}

fn about(case: &Object) -> About {
    let Some(info) = case.get("ruleInfo") else {
        return About::default();
    };
    let text = |key: &str| info[key].as_str().unwrap_or("").to_owned();
    let link = match (info["link"]["url"].as_str(), info["link"]["path"].as_str()) {
        (Some(url), _) => url.to_owned(),
        (None, Some(path)) => format!("https://iatistandard.org/en/iati-standard/203/{path}"),
        (None, None) => String::new(),
    };
    About {
        id: text("id"),
        weight: match info["severity"].as_str() {
            Some("critical") => Weight::Critical,
            Some("warning") => Weight::Warning,
            Some("advisory") => Weight::Advisory,
            _ => Weight::Error,
        },
        category: text("category"),
        message: text("message"),
        link,
    }
}
