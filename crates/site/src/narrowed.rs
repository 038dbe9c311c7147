//! What a list of offices or pathways is narrowed to.
//!
//! Words, a destination and a state may stand in an address. A nationality and where somebody is may not: an
//! address is kept by browsers, proxies and whoever looks over a shoulder. They travel in the body of a form, and
//! the answer is kept by nobody.

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
    /// Where somebody is who asks for a pathway.
    pub stay: Option<Country>,
    /// Where a pathway leads.
    pub to: Option<Country>,
    /// The word for how a pathway stands on the day; empty for any.
    pub state: String,
}

/// The words for how a pathway stands, in the order of the page.
pub const STATES: [&str; 4] = ["open", "unsure", "suspended", "closed"];

/// The fields of a form, as they were sent.
pub type Form = axum::Form<Vec<(String, String)>>;

impl Narrowed {
    /// Returns what the address says.
    pub fn by_address(visit: &Visit) -> Result<Self, Failure> {
        let told = Self {
            question: visit.asked.get("q").unwrap_or_default().to_owned(),
            to: visit.answer("to", Vec::new)?,
            state: visit.asked.get("state").unwrap_or_default().to_owned(),
            ..Self::default()
        };
        told.understood(visit)
    }

    /// Returns what a form says.
    fn by_form(visit: &Visit, sent: &[(String, String)]) -> Result<Self, Failure> {
        let said = |name: &str| {
            let found = sent.iter().find(|(field, _)| field == name);
            found.map_or("", |(_, text)| text.trim())
        };
        let country = |name: &str| match said(name) {
            "" => Ok(None),
            code => {
                (code.parse().map(Some)).map_err(|_| visit.not_understood(name, code, Vec::new()))
            }
        };
        let told = Self {
            question: said("q").chars().take(200).collect(),
            nationality: country("nationality")?,
            stay: country("stay")?,
            to: country("to")?,
            state: said("state").to_owned(),
        };
        told.understood(visit)
    }

    fn understood(self, visit: &Visit) -> Result<Self, Failure> {
        if self.state.is_empty() || STATES.contains(&self.state.as_str()) {
            return Ok(self);
        }
        let instead = STATES.map(|state| {
            let link = (visit.page).link_asking(&visit.page.reader.path, &[("state", state)]);
            (
                visit
                    .page
                    .say(&format!("pathways-state-{state}"))
                    .into_owned(),
                link,
            )
        });
        Err(visit.not_understood("state", &self.state, instead.to_vec()))
    }

    /// Returns whether anything narrows the list.
    pub fn is_any(&self) -> bool {
        self.is_private()
            || self.to.is_some()
            || !(self.question.is_empty() && self.state.is_empty())
    }

    /// Returns whether something was told that no address may hold.
    fn is_private(&self) -> bool {
        self.nationality.is_some() || self.stay.is_some()
    }

    /// Answers a form: at its own address where nothing was told that it may not hold, else here and kept by nobody.
    pub fn answer(visit: &Visit, form: &Form, show: impl FnOnce(Self) -> Shown) -> Shown {
        let told = Self::by_form(visit, &form.0)?;
        if !told.is_private() {
            let to = told.to.map(|country| country.to_string());
            let all = [
                ("q", told.question.as_str()),
                ("to", to.as_deref().unwrap_or_default()),
                ("state", told.state.as_str()),
            ];
            let asked: Vec<(&str, &str)> = (all.into_iter())
                .filter(|(_, answer)| !answer.is_empty())
                .collect();
            let link = visit.page.link_asking(&visit.page.reader.path, &asked);
            return Ok(Redirect::to(&link).into_response());
        }
        let mut answer = show(told)?;
        let nobody = HeaderValue::from_static("no-store");
        answer.headers_mut().insert(header::CACHE_CONTROL, nobody);
        Ok(answer)
    }
}
