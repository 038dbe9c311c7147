//! A reader's visit: which language, which day, what else was asked.

use std::str::FromStr;
use std::sync::Arc;

use askama::Template;
use axum::extract::{FromRequestParts, Query};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use kernel::text::plain_lines;
use kernel::{Day, Language};
use pathways::Rules;
use publication::{Admitted, ShelfError, Snapshot, Table};
use ui::{FailurePage, Frame, Reader, without_indentation};

use crate::headers;
use crate::page::Page;
use crate::refusals::Why;
use crate::rooms;
use crate::rulebook::Edition;
use crate::section::Section;
use crate::{House, Public};

/// A reader's visit: the frame in their language, and the release of the day they asked for.
pub struct Visit {
    /// The frame, not yet titled.
    pub page: Page,
    /// The promises as they could have been known on the day.
    pub snapshot: Arc<Snapshot>,
    /// Everything in the query besides language and day.
    pub asked: Asked,
    /// Everything that stood in the address, also what no page asks.
    pub written: Asked,
}

/// Every question that a page may ask in its address besides language and day; others go no further.
const QUESTIONS: [&str; 31] = [
    "all",
    "country",
    "delivery",
    "due_by",
    "ended",
    "evidence",
    "factor",
    "firmness",
    "from",
    "in",
    "interview",
    "kind",
    "member",
    "package",
    "page",
    "pillar",
    "publisher",
    "q",
    "refer",
    "register",
    "reported",
    "reporter",
    "rule",
    "screen",
    "sort",
    "state",
    "theme",
    "time",
    "to",
    "trajectory",
    "year",
];
/// Questions that take several answers.
const OF_SEVERAL: [&str; 4] = ["delivery", "evidence", "time", "trajectory"];
/// The longest answer that is taken from an address.
const LONGEST: usize = 200;
/// The longest path that links of a page repeat.
const LONGEST_PATH: usize = 300;

/// What a query asks besides language and day, in order, without empty answers.
#[derive(Debug, Clone, Default)]
pub struct Asked(pub Vec<(String, String)>);

impl Asked {
    /// Returns what was answered to a question, if anything.
    pub fn get(&self, name: &str) -> Option<&str> {
        debug_assert!(QUESTIONS.contains(&name), "{name} is no known question");
        self.0
            .iter()
            .find(|(asked, _)| asked == name)
            .map(|(_, answer)| answer.as_str())
    }
}

/// A page that cannot be shown, with the page that says so.
#[derive(Debug)]
pub struct Failure {
    status: StatusCode,
    page: Box<FailurePage>,
    /// Why, for the log.
    why: String,
}

impl Failure {
    /// Returns a failure with the page that tells the reader.
    pub fn new(status: StatusCode, page: FailurePage) -> Self {
        Self {
            status,
            page: Box::new(page),
            why: String::new(),
        }
    }

    /// Says why, for the log: never what was asked.
    pub fn because(self, why: impl Into<String>) -> Self {
        Self {
            why: why.into(),
            ..self
        }
    }
}

/// What a handler answers.
pub type Shown = Result<Response, Failure>;

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let language = self.page.page.words.language();
        let mut response = (self.status, html(&*self.page, language)).into_response();
        if self.status == StatusCode::SERVICE_UNAVAILABLE {
            headers::come_back(&mut response);
        }
        response
            .headers_mut()
            .insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if !self.why.is_empty() {
            response.extensions_mut().insert(Why(self.why));
        }
        response
    }
}

fn html(template: &impl Template, language: Language) -> Response {
    match template.render() {
        Ok(body) => {
            let headers = [
                (header::CONTENT_TYPE, "text/html; charset=utf-8"),
                (header::CONTENT_LANGUAGE, language.code()),
                (header::VARY, "Accept-Language"),
            ];
            // Words that came from elsewhere may hold letters that turn round what stands beside them.
            let body = without_indentation(&body);
            (headers, plain_lines(&body).into_owned()).into_response()
        }
        Err(fault) => {
            let mut broken = StatusCode::INTERNAL_SERVER_ERROR.into_response();
            broken.extensions_mut().insert(Why(fault.to_string()));
            broken
        }
    }
}

impl Visit {
    /// Returns the frame of a page with this title.
    pub fn titled(&self, section: Section, title: impl Into<String>) -> Page {
        self.page.titled(Some(section), title)
    }

    /// Returns a page as an answer.
    pub fn show(&self, template: &impl Template) -> Shown {
        Ok(html(template, self.page.words.language()))
    }

    /// Says that there is nothing by this name, and what there is instead.
    pub fn nothing_named(&self, key: &str, name: &str, instead: Vec<(String, String)>) -> Failure {
        let name: String = name.chars().take(60).collect();
        let words = self.page.words;
        let page = FailurePage {
            page: frame(&self.page, "failure-not-found-title"),
            what: words.say_naming(key, "name", name).into_owned(),
            advice: words.say("failure-not-found-advice").into_owned(),
            instead,
        };
        Failure::new(StatusCode::NOT_FOUND, page)
    }

    /// Says that an answer in the address was not understood, and which ones are.
    pub fn not_understood(
        &self,
        question: &str,
        answer: &str,
        instead: Vec<(String, String)>,
    ) -> Failure {
        not_understood(self.page.clone(), question, answer, instead)
    }

    /// Says why the shelf gave nothing.
    pub fn shelf_failed(&self, fault: ShelfError) -> Failure {
        no_release(self.page.clone(), fault)
    }

    /// Returns a table as it may leave the house, or says that it may not.
    pub fn admitted(&self, table: Table) -> Result<Admitted, Failure> {
        let name = table.name.clone();
        let admitted = self.snapshot.visibility.admit(table);
        admitted.ok_or_else(|| self.nothing_named("failure-no-table", &name, Vec::new()))
    }

    /// Returns the pathways and offices as they could have been known on the day asked for.
    pub fn edition(&self, public: &Public) -> Arc<Edition> {
        public.book.edition(self.page.on, self.page.today)
    }

    /// Returns the rules of the day asked for, or says that the fault is ours.
    pub fn rules(&self, edition: &Edition) -> Result<Arc<Rules>, Failure> {
        self.rules_of(edition, self.page.on)
    }

    /// Returns the rules of a day, or says that the fault is ours.
    pub fn rules_of(&self, edition: &Edition, day: Day) -> Result<Arc<Rules>, Failure> {
        edition
            .on(day)
            .map_err(|fault| no_release(self.page.clone(), ShelfError::Store(fault.to_string())))
    }

    /// Returns an answer as what it should be, or says that it was not understood.
    pub fn answer<T: FromStr>(
        &self,
        question: &str,
        instead: impl Fn() -> Vec<(String, String)>,
    ) -> Result<Option<T>, Failure> {
        match self.asked.get(question) {
            None => Ok(None),
            Some(text) => text
                .parse()
                .map(Some)
                .map_err(|_| self.not_understood(question, text, instead())),
        }
    }
}

/// Returns the frame of a failure with the title by this key.
pub fn frame(page: &Page, title: &str) -> Frame {
    page.titled(None, page.say(title)).into()
}

fn not_understood(
    page: Page,
    question: &str,
    answer: &str,
    instead: Vec<(String, String)>,
) -> Failure {
    let words = page.words;
    let answer: String = answer.chars().take(60).collect();
    Failure::new(
        StatusCode::BAD_REQUEST,
        FailurePage {
            what: words
                .say_with(
                    "failure-answer-what",
                    &[
                        ("answer", answer.into()),
                        ("question", question.to_owned().into()),
                    ],
                )
                .into_owned(),
            advice: words.say("failure-answer-advice").into_owned(),
            page: frame(&page, "failure-answer-title"),
            instead,
        },
    )
}

/// Returns what a browser says of its reader's languages.
fn accepted(headers: &HeaderMap) -> &str {
    let said = headers.get(header::ACCEPT_LANGUAGE);
    said.and_then(|value| value.to_str().ok())
        .unwrap_or_default()
}

/// The frame before anything is known of the compact.
pub fn bare_frame(
    uri: &Uri,
    headers: &HeaderMap,
    today: Day,
    house: &House,
) -> (Page, Vec<(String, String)>) {
    let query = Query::<Vec<(String, String)>>::try_from_uri(uri)
        .map(|Query(pairs)| pairs)
        .unwrap_or_default();
    let chosen = query
        .iter()
        .find(|(name, _)| name == "lang")
        .and_then(|(_, code)| code.parse::<Language>().ok());
    let language = chosen
        .unwrap_or_else(|| ui::choice::from_header_among(accepted(headers), &house.languages));
    let mut others: Vec<(String, String)> = Vec::new();
    for (name, answer) in &query {
        let known = others.iter_mut().find(|(known, _)| known == name);
        let is_new = known.is_none();
        // Several classes of one axis are one answer, parted by commas.
        if let Some((_, answers)) = known.filter(|_| OF_SEVERAL.contains(&name.as_str())) {
            answers.push(',');
            answers.extend(answer.trim().chars().take(LONGEST));
            answers.truncate(answers.floor_char_boundary(LONGEST));
        } else if QUESTIONS.contains(&name.as_str()) && is_new && !answer.trim().is_empty() {
            let answer = answer.trim().chars().take(LONGEST).collect();
            others.push((name.clone(), answer));
        }
    }
    // An address that no page has is not repeated for every language once it is long.
    let path = Some(uri.path()).filter(|path| path.len() <= LONGEST_PATH);
    let path = path.unwrap_or("/");
    let reader = Reader {
        language_chosen: chosen.is_some(),
        base: house.base.clone(),
        query: others,
        ..Reader::at(path, language)
    };
    let page = Page::new(reader, today).in_house(house);
    (page, query)
}

impl FromRequestParts<Arc<Public>> for Visit {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, public: &Arc<Public>) -> Result<Self, Failure> {
        let today = public.shelf.today();
        let (mut page, query) = bare_frame(&parts.uri, &parts.headers, today, &public.house);
        let said = |name: &str| {
            query
                .iter()
                .find(|(asked, answer)| asked == name && !answer.is_empty())
                .map(|(_, answer)| answer.as_str())
        };
        if let Some(code) = said("lang")
            && code.parse::<Language>().is_err()
        {
            let instead = Language::ALL
                .iter()
                .map(|language| (language.own_name().to_owned(), page.link_in(language)))
                .collect();
            return Err(not_understood(page, "lang", code, instead));
        }
        let on = match said("on") {
            None => today,
            Some(text) => match text.parse::<Day>() {
                Ok(day) => {
                    page = page.as_on(day);
                    day
                }
                Err(_) => {
                    let instead = vec![(page.day(today), page.link_today())];
                    return Err(not_understood(page, "on", text, instead));
                }
            },
        };
        let snapshot = public
            .shelf
            .snapshot(on)
            .await
            .map_err(|fault| no_release(page.clone(), fault))?;
        let has_cycles = !snapshot.cycles.standings.is_empty();
        page = page.of_compact(&snapshot.compact, has_cycles);
        page = page.without(&public.lacks);
        if let Some(section) = rooms::at(&page.reader.path, &public.lacks) {
            let filled = rooms::is_filled(section, &*public.shelf, on).await;
            if !filled.map_err(|fault| no_release(page.clone(), fault))? {
                return Err(rooms::none_here(&page, section));
            }
        }
        Ok(Self {
            asked: Asked(page.reader.query.clone()),
            written: Asked(query),
            page,
            snapshot,
        })
    }
}

/// Says why there is no release for the day that was asked for.
fn no_release(page: Page, fault: ShelfError) -> Failure {
    let words = page.words;
    let today = (words.day(page.today), page.link_today());
    let log = match &fault {
        ShelfError::Store(_) | ShelfError::Busy => fault.to_string(),
        ShelfError::Future { .. } | ShelfError::TooEarly { .. } => String::new(),
    };
    let (status, title, what, advice, instead) = match fault {
        ShelfError::Future { asked, today: last } => (
            StatusCode::NOT_FOUND,
            "failure-day-title",
            words.say_naming("failure-day-future", "day", words.day(asked)),
            words.say_naming("failure-day-latest", "day", words.day(last)),
            vec![today],
        ),
        ShelfError::TooEarly { asked, adopted } => {
            let at_adoption = page.as_on(adopted);
            (
                StatusCode::NOT_FOUND,
                "failure-day-title",
                words.say_naming("failure-day-early", "day", words.day(asked)),
                words.say_naming("failure-day-earliest", "day", words.day(adopted)),
                vec![
                    (words.day(adopted), at_adoption.link(&page.reader.path)),
                    today,
                ],
            )
        }
        ShelfError::Busy => (
            StatusCode::SERVICE_UNAVAILABLE,
            "failure-busy-title",
            words.say("failure-busy-what"),
            words.say("failure-busy-advice"),
            Vec::new(),
        ),
        ShelfError::Store(_) => (
            StatusCode::SERVICE_UNAVAILABLE,
            "failure-ours-title",
            words.say("failure-ours-what"),
            words.say("failure-ours-advice"),
            Vec::new(),
        ),
    };
    let page = FailurePage {
        page: frame(&page.as_today(), title),
        what: what.into_owned(),
        advice: advice.into_owned(),
        instead,
    };
    Failure::new(status, page).because(log)
}

/// Answers every address that nothing is at.
pub async fn nothing_here(visit: Visit) -> Failure {
    let path = visit.page.reader.path.clone();
    visit.nothing_named("failure-not-found-what", &path, Vec::new())
}

/// Answers every request that is not a reading.
pub async fn not_that_way() -> Response {
    let headers = [(header::ALLOW, "GET, HEAD")];
    (
        StatusCode::METHOD_NOT_ALLOWED,
        headers,
        "This site can only be read: use GET or HEAD.\n",
    )
        .into_response()
}
