//! Reported money as a reader asked for it: currency and rule, links that keep them, and the state
//! in which nothing was taken in.

use std::sync::Arc;

use assistance::Rule;
use kernel::address::encode;
use kernel::{Country, Currency};
use publication::money::aid::{self, Aid, View};
use publication::{Admitted, ShelfError, Snapshot};
use ui::Markup;

use super::said;
use crate::Public;
use crate::page::Page;
use crate::section::Section;
use crate::shown;
use crate::visit::{Asked, Failure, Visit};

/// Reported money as a reader asked for it, with the frame to show it in.
pub struct Look {
    /// The frame.
    pub page: Page,
    /// The money.
    pub aid: Arc<Aid>,
    /// Currency and rule as the reader chose them, to be kept in links.
    chosen: Vec<(&'static str, String)>,
    /// The choices, for the form.
    pub controls: Controls,
    /// The first year of the compact, from which reported money is shown unless the reader asks for all of it.
    pub since: Option<i16>,
}

/// The form in which a reader chooses currency and rule.
pub struct Controls {
    /// Where it leads.
    pub path: String,
    /// Questions that stay.
    pub kept: Vec<(String, String)>,
    /// Currencies: code and whether it is shown.
    pub currencies: Vec<(String, bool)>,
    /// Rules: word, name and whether it is shown.
    pub rules: Vec<(&'static str, String, bool)>,
    /// Whether there are rates to convert by.
    pub has_rates: bool,
}

/// Reads currency and rule of a query; what is not understood is named.
fn view(visit: &Visit) -> Result<View, Failure> {
    let usual = View::default();
    let instead = || vec![(usual.to_string(), visit.page.link(&visit.page.reader.path))];
    let currency: Option<Currency> = visit.answer("in", instead)?;
    let rule = match visit.asked.get("rule") {
        None => usual.rule,
        Some(word) => [Rule::Daily, Rule::MonthBefore, Rule::AnnualAverage]
            .into_iter()
            .find(|rule| rule.word() == word)
            .ok_or_else(|| visit.not_understood("rule", word, instead()))?,
    };
    Ok(View {
        currency: currency.unwrap_or(usual.currency),
        rule,
    })
}

impl Look {
    /// Asks the shelf for what the reader asked for; while the first count after a start is made, the reader is told
    /// to come back.
    pub async fn ask(public: &Public, visit: &Visit, title: &str) -> Result<Self, Failure> {
        let look = Self::ask_so_far(public, visit, title).await?;
        if look.aid.is_to_come() {
            return Err(visit.shelf_failed(ShelfError::Busy));
        }
        Ok(look)
    }

    /// Asks the shelf for what the reader asked for, where a page has something to say before anything is counted.
    pub async fn ask_so_far(public: &Public, visit: &Visit, title: &str) -> Result<Self, Failure> {
        let page = visit.titled(Section::Money, title);
        let asked = view(visit)?;
        let aid = public
            .shelf
            .aid_so_far(visit.page.on, asked)
            .await
            .map_err(|fault| visit.shelf_failed(fault))?;
        let chosen = ["in", "rule", "all"]
            .into_iter()
            .filter_map(|name| Some((name, visit.asked.get(name)?.to_owned())))
            .collect();
        let kept = page
            .reader
            .query
            .iter()
            .filter(|(name, _)| name != "in" && name != "rule")
            .cloned()
            .collect();
        let controls = Controls {
            path: page.at(&page.reader.path),
            kept,
            currencies: (aid.offered.currencies.iter())
                .map(|one| (one.code().to_owned(), *one == aid.view.currency))
                .collect(),
            rules: (aid.offered.rules().into_iter())
                .map(|rule| {
                    let name = page.say(&format!("aid-rule-{}", rule.word()));
                    (rule.word(), name.into_owned(), rule == aid.view.rule)
                })
                .collect(),
            has_rates: aid.offered.has_rates(),
        };
        Ok(Self {
            page,
            aid,
            chosen,
            controls,
            since: visit
                .asked
                .get("all")
                .is_none()
                .then(|| visit.snapshot.compact.adopted.year()),
        })
    }

    /// Returns a link that keeps language, day, currency and rule.
    pub fn link(&self, path: &str) -> String {
        self.link_asking(path, &[])
    }

    /// Returns such a link with questions of its own.
    pub fn link_asking(&self, path: &str, query: &[(&str, &str)]) -> String {
        let chosen = self
            .chosen
            .iter()
            .map(|(name, value)| (*name, value.as_str()));
        let all: Vec<(&str, &str)> = query.iter().copied().chain(chosen).collect();
        self.page.link_asking(path, &all)
    }

    /// Returns whether a year is shown: since the compact began, or any.
    pub fn shows(&self, year: i16) -> bool {
        self.since.is_none_or(|first| first <= year)
    }

    /// Returns the address of this page with the years that it does not show, or without them.
    pub fn other_years(&self) -> String {
        let kept = self.page.reader.query.iter();
        let mut query: Vec<(&str, &str)> = kept
            .filter(|(name, _)| name != "all")
            .map(|(name, answer)| (name.as_str(), answer.as_str()))
            .collect();
        if self.since.is_some() {
            query.push(("all", "1"));
        }
        self.page.link_asking(&self.page.reader.path, &query)
    }

    /// Returns the addresses of a table as CSV and JSON; files hold every year.
    pub fn files(&self, table: &str) -> (String, String) {
        let kept = self.chosen.iter().filter(|(name, _)| *name != "all");
        let kept: Vec<(&str, &str)> = kept.map(|(name, value)| (*name, value.as_str())).collect();
        (
            (self.page).link_asking(&format!("/data/{table}.csv"), &kept),
            (self.page).link_asking(&format!("/api/v1/{table}"), &kept),
        )
    }

    /// Returns an amount in the chosen currency.
    pub fn amount(&self, minor: i128) -> String {
        said::amount(self.page.words, minor, self.aid.view.currency)
    }

    /// Returns the sums of some kinds of transaction in a row of a breakdown, empty where nothing was told.
    pub fn kinds(&self, sums: &std::collections::BTreeMap<u8, i128>) -> [String; 5] {
        // Awarded, paid out, spent, lent of the two, received.
        [2, 3, 4, aid::LENT, 1]
            .map(|kind| (sums.get(&kind)).map_or_else(String::new, |minor| self.amount(*minor)))
    }

    /// Returns the link to an activity.
    pub fn activity(&self, id: &str, words: &str) -> Markup {
        let words = if words.trim().is_empty() { id } else { words };
        shown::anchor(&self.link(&activity_path(id)), words)
    }

    /// Returns a country or region of the aid standard, linked to its page of money.
    pub fn place(&self, code: &str) -> Markup {
        match Country::from_alpha2(code) {
            Some(country) => self.country(country),
            None if code.is_empty() => Markup::new().text(&self.page.say("aid-unlocated")),
            None => Markup::new().text(&self.page.say_naming("aid-region", "code", code)),
        }
    }

    /// Returns a country's name, linked to its page of money where there is one.
    pub fn country(&self, country: Country) -> Markup {
        let name = country.name(self.page.words.language());
        if self.aid.arrived.contains_key(&country) {
            shown::anchor(&self.link(&format!("/money/countries/{country}")), name)
        } else {
            Markup::new().text(name)
        }
    }

    /// Returns a pillar's name.
    pub fn pillar(&self, snapshot: &Snapshot, id: &str) -> String {
        let pillars = &snapshot.compact.pillars;
        pillars.iter().find(|pillar| pillar.id == id).map_or_else(
            || id.to_owned(),
            |pillar| format!("{id} · {}", self.page.words.plain(&pillar.title)),
        )
    }
}

/// Returns the address of an activity's page.
pub fn activity_path(id: &str) -> String {
    let mut path = "/money/activities/".to_owned();
    encode(&mut path, id);
    path
}

/// Returns the address of a publisher's page.
pub fn publisher_path(reference: &str) -> String {
    let mut path = "/money/publishers/".to_owned();
    encode(
        &mut path,
        if reference.is_empty() { "-" } else { reference },
    );
    path
}

/// Returns a share from 0 to 1 in per cent.
pub fn percent(page: &Page, share: Option<f64>) -> String {
    share.map_or_else(
        || "–".to_owned(),
        |share| {
            let value = page.words.real(share * 100.0, 1);
            page.say_naming("share", "value", value).into_owned()
        },
    )
}

/// Returns a table of reported money by its name, if there is one and it may leave.
pub async fn table(
    public: &Public,
    snapshot: &Snapshot,
    name: &str,
    asked: &Asked,
) -> Result<Option<Admitted>, ShelfError> {
    if !aid::names().any(|known| known == name) {
        return Ok(None);
    }
    let usual = View::default();
    let rules = [Rule::Daily, Rule::MonthBefore, Rule::AnnualAverage];
    let view = View {
        currency: asked
            .get("in")
            .and_then(|code| code.parse().ok())
            .unwrap_or(usual.currency),
        rule: rules
            .into_iter()
            .find(|rule| Some(rule.word()) == asked.get("rule"))
            .unwrap_or(usual.rule),
    };
    let aid = public.shelf.aid(snapshot.on, view).await?;
    Ok(aid::named(name, &aid, &snapshot.visibility))
}
