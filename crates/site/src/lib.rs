//! Public pages and the public API.
//!
//! Everything shown comes from one [`publication::Snapshot`]: the promises as they could have been
//! known on one day. This room cannot name a database, let alone a person.

mod about;
mod apart;
mod api;
mod causes;
mod changes;
mod chart;
mod classes;
mod commitments;
mod cycles;
mod data;
mod glance;
mod headers;
mod headline;
mod home;
mod leaving;
mod meetings;
mod members;
mod methods;
mod money;
mod movement;
mod narrowed;
mod offices;
mod packages;
mod page;
mod pathways;
mod pillars;
mod practices;
mod refusals;
mod responsibility;
mod rooms;
mod rulebook;
pub mod said;
mod screening;
mod search;
mod section;
mod shown;
mod sitemap;
mod sources;
mod squares;
mod unknown;
mod verdicts;
mod visit;

use std::sync::Arc;

use ::pathways::readability::{Reading, readings};
use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state, map_response};
use axum::response::Response;
use axum::routing::get;
use kernel::{Day, Language, Localized};
use publication::flights::Flights;
use publication::search::Index;
use publication::{MethodCard, Shelf, ShelfError, Snapshot};
pub use ui::Operator;

pub use headers::guarded;
pub use leaving::Leaves;
pub use money::is_costly;
pub use refusals::{Refused, Why, refusal};
pub use rooms::Rooms;
pub use screening::{Part, Signer, danger_first, order};

use crate::rulebook::Book;
use tower_http::compression::CompressionLayer;

/// What every handler may ask.
pub(crate) struct Public {
    shelf: Arc<dyn Shelf>,
    methods: Vec<MethodCard>,
    book: Book,
    signer: Option<Signer>,
    /// The sections for which the charter has nothing.
    lacks: Vec<section::Section>,
    /// What is searched, by what it was built from: the day, the charter's version, how many tables were imported.
    indexes: Flights<(Day, String, usize), Index>,
    /// How hard the texts known on a day are to read.
    readings: Flights<Day, Readings>,
    /// The beginning of absolute addresses; empty where nobody said and the site begins at the root.
    public_url: String,
    /// Where this site begins, and what stands beside it.
    house: House,
}

impl Public {
    /// Returns the search index of a release, built once and kept.
    async fn index(&self, snapshot: &Arc<Snapshot>) -> Result<Arc<Index>, ShelfError> {
        let n_imported = snapshot.movements.imported.len();
        let key = (snapshot.on, snapshot.compact.version.clone(), n_imported);
        let flight = self.indexes.ask(key, || {
            let snapshot = Arc::clone(snapshot);
            let edition = self.book.edition(snapshot.on, self.shelf.today());
            let book = Arc::clone(&edition.book);
            let lacks = self.lacks.clone();
            apart::computed(move || {
                let beside = search::entries(&book, &snapshot, &lacks);
                Ok(Index::of(&snapshot, &beside))
            })
        })?;
        flight.await
    }

    /// Returns how hard the texts known on a day are to read in each language, worked out once and kept.
    async fn readings(&self, on: Day) -> Result<Arc<Readings>, ShelfError> {
        let edition = self.book.edition(on, self.shelf.today());
        let flight = self.readings.ask(on, || {
            let rules = Arc::clone(&edition.book);
            apart::computed(move || {
                let of = |language| (language, readings(&rules, language));
                Ok(Language::ALL.into_iter().map(of).collect())
            })
        })?;
        flight.await
    }
}

/// How hard every text of each language is to read.
type Readings = Vec<(Language, Vec<Reading>)>;

/// Where the site of one compact begins, in which languages it is offered, and which others stand beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct House {
    /// The beginning of each address, such as `/c/rivers`; empty at the root.
    pub base: String,
    /// The languages on offer; never empty.
    pub languages: Vec<Language>,
    /// The titles of the other compacts, and where their addresses begin.
    pub others: Vec<(Localized, String)>,
    /// The beginning of whole addresses, such as `https://cauce.example`; empty where nobody said.
    pub origin: String,
    /// Who runs the site, where they said so.
    pub operator: Option<Operator>,
}

impl Default for House {
    /// Returns a house at the root, alone, in every language.
    fn default() -> Self {
        Self {
            base: String::new(),
            languages: Language::ALL.to_vec(),
            others: Vec::new(),
            origin: String::new(),
            operator: None,
        }
    }
}

/// What the public site is made of.
pub struct Parts {
    /// Answers for the promises.
    pub shelf: Arc<dyn Shelf>,
    /// Shown on the page of methods, the one in force first or wherever the charter put it.
    pub methods: Vec<MethodCard>,
    /// The pathways, questions and offices.
    pub rulebook: Arc<::pathways::Rulebook>,
    /// Signs the rules that a phone keeps; without it they leave unsigned, and the page says so.
    pub signer: Option<Signer>,
    /// For which rooms there is something to show.
    pub rooms: Rooms,
    /// The address under which readers reach the site, such as `https://cauce.example`; without it,
    /// addresses in files begin at the root.
    pub public_url: Option<String>,
    /// Where it begins, and what stands beside it.
    pub house: House,
}

/// Returns what machines are told that read everything, with the whole addresses of the sitemaps.
#[must_use]
pub fn robots(sitemaps: &[String]) -> Response {
    guarded(headers::robots(sitemaps))
}

/// Returns the public site: pages, tables, API.
pub fn router(parts: Parts) -> Router {
    let origin = parts.public_url.unwrap_or_default();
    let public = Arc::new(Public {
        shelf: parts.shelf,
        methods: parts.methods,
        lacks: rooms::lacking(parts.rooms, &parts.rulebook),
        book: Book::of(parts.rulebook),
        signer: parts.signer,
        indexes: apart::board(4),
        readings: apart::board(2),
        public_url: format!("{origin}{}", parts.house.base),
        house: House {
            origin,
            ..parts.house
        },
    });
    Router::new()
        .route("/", get(home::get))
        .route("/members", get(members::list))
        .route("/members/{code}", get(members::get))
        .route("/commitments", get(commitments::list))
        .route("/commitments.csv", get(commitments::csv))
        .route("/commitments/{id}", get(commitments::get))
        .route("/commitments/{id}/figures.svg", get(commitments::picture))
        .route(
            "/commitments/{id}/history.csv",
            get(commitments::history_csv),
        )
        .route(
            "/commitments/{id}/history.json",
            get(commitments::history_json),
        )
        .route(
            "/commitments/{id}/methods.csv",
            get(commitments::methods_csv),
        )
        .route(
            "/commitments/{id}/methods.json",
            get(commitments::methods_json),
        )
        .route("/pillars", get(pillars::get))
        .route("/packages", get(packages::get))
        .route("/meetings", get(meetings::get))
        .route("/methods", get(methods::get))
        .route("/methods/coding", get(methods::coding))
        .route("/money", get(money::overview))
        .route("/money/announcements", get(money::list))
        .route("/money/announcements/{id}", get(money::get))
        .merge(movement::routes())
        .merge(responsibility::routes())
        .merge(causes::routes())
        .merge(practices::routes())
        .merge(cycles::routes())
        .route("/money/activities", get(money::activities))
        .route("/money/activities/{id}", get(money::activity))
        .route(
            "/money/activities/{id}/transactions.csv",
            get(money::activity_csv),
        )
        .route(
            "/money/activities/{id}/transactions.json",
            get(money::activity_json),
        )
        .route("/money/countries", get(money::countries))
        .route("/money/countries/{code}", get(money::country))
        .route("/money/outside", get(money::outside))
        .route("/money/pillars", get(money::pillars))
        .route("/money/publishers", get(money::publishers))
        .route("/money/publishers/{id}", get(money::publisher))
        .route("/sources", get(sources::list))
        .route("/sources/{id}", get(sources::get))
        .route("/changes", get(changes::get))
        .route("/unknown", get(unknown::get))
        .route("/glance", get(glance::get))
        .route("/glance.svg", get(squares::get))
        .route("/cards/{file}", get(squares::card))
        .route("/verdicts", get(verdicts::get))
        .route("/pathways", get(pathways::list).post(pathways::narrowed))
        .route("/pathways/changes", get(pathways::changes))
        .route("/pathways/months.csv", get(pathways::months_csv))
        .route("/pathways/readability", get(pathways::readability))
        .route("/pathways/what-if", get(pathways::what_if))
        .route("/pathways/what-if.csv", get(pathways::what_if_csv))
        .route("/pathways/what-if.json", get(pathways::what_if_json))
        .route("/pathways/{id}", get(pathways::get))
        .merge(offices::hsds_routes())
        .route("/offices", get(offices::list).post(offices::narrowed))
        .route("/offices.csv", get(offices::csv))
        .route(
            "/offices/countries/{code}",
            get(offices::in_country).post(offices::narrowed_in_country),
        )
        .route("/offices/{id}", get(offices::get))
        .route("/search", get(search::get))
        .route("/about", get(about::get))
        .route("/data", get(data::list))
        .route("/data/{file}", get(data::get))
        .route("/api/v1", get(api::start))
        .route("/api/v1/openapi.json", get(api::description))
        .route("/api/v1/{table}", get(api::table))
        .route("/api/v1/{table}/{id}", get(api::item))
        .route("/assets/{file}", get(headers::asset))
        .route("/favicon.ico", get(headers::favicon_for_old_browsers))
        .route("/favicon.svg", get(headers::favicon))
        .route("/sitemap.xml", get(sitemap::get))
        .layer(from_fn(headers::may_be_read_from_elsewhere))
        .layer(map_response(headers::may_be_kept))
        // Below here nothing is kept by anybody unless it says so itself.
        .merge(screening::routes())
        .fallback(visit::nothing_here)
        .method_not_allowed_fallback(visit::not_that_way)
        .with_state(Arc::clone(&public))
        .layer(from_fn_with_state(public, refusals::guard))
        .layer(CompressionLayer::new().gzip(true).br(true))
}
