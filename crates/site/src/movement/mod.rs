//! `/movement`: counts of people moving, their disagreements, faults and forecasts.

mod alarms;
mod charts;
mod corridor;
mod country;
mod definition;
mod estimates;
mod faults;
mod imported;
mod meanwhile;
mod mirrors;
mod multiples;
mod outlook;
mod overview;
mod revisions;
pub mod road;
mod scenario;
mod scores;
mod series;
mod table;
pub mod told;
mod triangle;

use std::sync::Arc;

use axum::Router;
use axum::routing::get;

use crate::Public;

/// Returns everything below `/movement`.
pub fn routes() -> Router<Arc<Public>> {
    Router::new()
        .route("/movement", get(overview::get))
        .route("/movement/alarms", get(alarms::get))
        .route("/movement/corridors/{id}", get(corridor::get))
        .route("/movement/countries/{code}", get(country::get))
        .route("/movement/estimates", get(estimates::get))
        .route("/movement/faults", get(faults::get))
        .route("/movement/imported", get(imported::list))
        .route("/movement/imported/{name}", get(table::get))
        .route("/movement/mirrors", get(mirrors::get))
        .route("/movement/revisions", get(revisions::get))
        .route("/movement/scenarios", get(scenario::list))
        .route("/movement/scenarios/{id}", get(scenario::get))
        .route("/movement/scores", get(scores::get))
        .route("/movement/series/{name}", get(series::get))
        .route("/movement/template.csv", get(imported::template_csv))
        .route("/movement/template.xlsx", get(imported::template_xlsx))
}
