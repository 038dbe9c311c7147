//! What a list of offices or pathways is narrowed to.
//!
//! Words may stand in an address. A nationality may not: an address is kept by browsers, proxies and
//! whoever looks over a shoulder. It travels in the body of a form, and the answer is kept by nobody.

use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Redirect};
use kernel::Country;

use crate::visit::{Failure, Shown, Visit};

/// What a list is narrowed to.
#[derive(Debug, Default)]
pub struct Narrowed {
    /// Words to be found.
    pub question: String,
    /// Whom the offices serve or the pathways do not rule out.
    pub nationality: Option<Country>,
}

/// The fields of a form, as they were sent.
pub type Form = axum::Form<Vec<(String, String)>>;

impl Narrowed {
    /// Returns what the address says.
    pub fn by_address(visit: &Visit) -> Self {
        Self {
            question: visit.asked.get("q").unwrap_or_default().to_owned(),
            nationality: None,
        }
    }

    /// Returns what a form says.
    fn by_form(visit: &Visit, sent: &[(String, String)]) -> Result<Self, Failure> {
        let said = |name: &str| {
            let found = sent.iter().find(|(field, _)| field == name);
            found.map_or("", |(_, text)| text.trim())
        };
        let code = said("nationality");
        let nationality = match code {
            "" => None,
            code => Some(
                (code.parse())
                    .map_err(|_| visit.not_understood("nationality", code, Vec::new()))?,
            ),
        };
        Ok(Self {
            question: said("q").chars().take(200).collect(),
            nationality,
        })
    }

    /// Answers a form: at its own address where no nationality was told, else here and kept by nobody.
    pub fn answer(visit: &Visit, form: &Form, show: impl FnOnce(Self) -> Shown) -> Shown {
        let told = Self::by_form(visit, &form.0)?;
        if told.nationality.is_none() {
            let words = [("q", told.question.as_str())];
            let asked = if told.question.is_empty() {
                &[][..]
            } else {
                &words
            };
            let link = visit.page.link_asking(&visit.page.reader.path, asked);
            return Ok(Redirect::to(&link).into_response());
        }
        let mut answer = show(told)?;
        let nobody = HeaderValue::from_static("no-store");
        answer.headers_mut().insert(header::CACHE_CONTROL, nobody);
        Ok(answer)
    }
}
