//! What cannot be done, with the page that says whose move it is.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use cycle::Refusal;
use store::StoreError;
use ui::{FailurePage, Frame};

use crate::page::{Page, html};
use crate::words::Words;

/// Something that cannot be done.
#[derive(Debug)]
pub struct Failure {
    status: StatusCode,
    /// The keys of what is wrong and of what to do.
    what: String,
    advice: String,
    /// What stands in the blank of either sentence.
    named: String,
    /// The page that is left; without it the language is not known yet.
    page: Option<Box<Page>>,
    /// The words of the form that was sent, to give them back.
    words: Option<Box<Words>>,
    why: String,
}

/// What a handler answers.
pub type Shown = Result<Response, Failure>;

impl Failure {
    /// Returns a failure that the keys `desk-failure-<what>` and `desk-failure-<what>-advice` tell.
    pub fn new(status: StatusCode, what: impl Into<String>, advice: &'static str) -> Self {
        Self {
            status,
            what: what.into(),
            advice: advice.to_owned(),
            named: String::new(),
            page: None,
            words: None,
            why: String::new(),
        }
    }

    /// Returns a failure that a key tells, and what to do by the same key with `-advice` behind it.
    pub fn advised(status: StatusCode, what: String) -> Self {
        let advice = format!("{what}-advice");
        let mut failure = Self::new(status, what, "");
        failure.advice = advice;
        failure
    }

    /// Returns that there is nothing here: the same whether it is absent or not for whoever asks.
    pub fn not_here() -> Self {
        Self::new(
            StatusCode::NOT_FOUND,
            "desk-refusal-not-here",
            "desk-refusal-not-here-advice",
        )
    }

    /// Returns that a form did not come from a page of ours.
    pub fn forged() -> Self {
        Self::new(
            StatusCode::FORBIDDEN,
            "desk-refusal-forged",
            "desk-refusal-forged-advice",
        )
    }

    /// Returns a fault of the program or of what lies under it.
    pub fn ours(why: impl std::fmt::Display) -> Self {
        let status = StatusCode::INTERNAL_SERVER_ERROR;
        let mut failure = Self::new(status, "failure-ours-what", "failure-ours-advice");
        failure.why = why.to_string();
        failure
    }

    /// Returns that too much is asked at once.
    pub fn busy() -> Self {
        Self::new(
            StatusCode::SERVICE_UNAVAILABLE,
            "desk-refusal-busy",
            "desk-refusal-gone-advice",
        )
    }

    /// Returns the failure with the words of a form that was not taken, for whoever wrote them: where nothing is there
    /// for them, there is nothing to give back.
    pub fn giving_back(mut self, words: impl FnOnce() -> Words) -> Self {
        let is_for_them = self.status == StatusCode::CONFLICT
            || self.status == StatusCode::UNPROCESSABLE_ENTITY
            || self.status.is_server_error();
        if is_for_them && self.words.is_none() {
            self.words = Some(Box::new(words()));
        }
        self
    }

    /// Returns the failure with the page on which it is told.
    pub fn on(mut self, page: &Page) -> Self {
        self.page.get_or_insert_with(|| Box::new(page.clone()));
        self
    }

    /// Returns whether the words of a form are worth giving back.
    pub fn is_passing(&self) -> bool {
        matches!(
            self.status,
            StatusCode::INSUFFICIENT_STORAGE | StatusCode::SERVICE_UNAVAILABLE
        )
    }

    /// Returns why, for the log: never what was asked.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// Returns the sentence of what is wrong, in the words of a page.
    pub fn said(&self, page: &Frame) -> String {
        let named = if self.named.is_empty() {
            String::new()
        } else {
            page.say(&format!("desk-state-{}", self.named)).into_owned()
        };
        page.say_naming(&self.what, "name", named).into_owned()
    }
}

impl From<StoreError> for Failure {
    fn from(fault: StoreError) -> Self {
        let why = fault.to_string();
        let mut failure = match fault {
            StoreError::Full | StoreError::ReadOnly => Self::new(
                StatusCode::INSUFFICIENT_STORAGE,
                "desk-refusal-full",
                "desk-refusal-full-advice",
            ),
            StoreError::Unreachable(_) | StoreError::TookTooLong | StoreError::Replaced(_) => {
                Self::new(
                    StatusCode::SERVICE_UNAVAILABLE,
                    "desk-refusal-gone",
                    "desk-refusal-gone-advice",
                )
            }
            _ => Self::ours(""),
        };
        failure.why = why;
        failure
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        let status = match &refusal {
            Refusal::NotHere => return Self::not_here(),
            Refusal::OutOfOrder(_) => StatusCode::CONFLICT,
            Refusal::SamePerson => StatusCode::FORBIDDEN,
            Refusal::Fields(_) | Refusal::Text(_) => StatusCode::UNPROCESSABLE_ENTITY,
        };
        let what = format!("desk-refusal-{}", refusal.code());
        let mut failure = Self::new(status, what, "desk-refusal-advice");
        failure.named = match refusal {
            Refusal::OutOfOrder(state) => state.to_owned(),
            _ => String::new(),
        };
        failure
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        if !self.why.is_empty() {
            tracing::error!(
                why = self.why,
                status = self.status.as_u16(),
                "the desk could not answer"
            );
        }
        let Some(page) = &self.page else {
            return self.status.into_response();
        };
        let (what, advice) = (self.said(page), page.say(&self.advice).into_owned());
        let titled = page.titled(page.say("desk-refusal-title"));
        let language = page.words.language();
        let shown = match &self.words {
            Some(words) => html(&words.page(titled, what, advice), language),
            None => html(
                &FailurePage {
                    what,
                    advice,
                    instead: Vec::new(),
                    page: titled.into(),
                },
                language,
            ),
        };
        let mut answer = (self.status, shown).into_response();
        if self.is_passing() {
            answer
                .headers_mut()
                .insert(header::RETRY_AFTER, HeaderValue::from_static("10"));
        }
        answer
    }
}
