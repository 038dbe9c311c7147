//! The script of the interview, the worker that keeps it for a day without a network, the rules.

use std::sync::{Arc, LazyLock};

use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};

use super::{compiled, told};
use crate::Public;
use crate::leaving::{self, Leaves};
use crate::visit::{Shown, Visit};

const SCRIPT: &str = include_str!("screening.js");
const INTERPRETER: &str = include_str!("judge.js");
const CODE: &str = include_str!("code.js");
const WORKER: &str = include_str!("worker.js");

/// The interpreter and the pages it speaks through, as one file, without what only we read.
static WHOLE_SCRIPT: LazyLock<String> =
    LazyLock::new(|| light(&format!("{INTERPRETER}\n{CODE}\n{SCRIPT}")));

/// Leaves out lines of comment and indentation. No text of the scripts runs over several lines.
fn light(script: &str) -> String {
    let lines = script.lines().map(str::trim_start);
    let is_comment = |line: &str| {
        ["//", "/**", "* "]
            .iter()
            .any(|mark| line.starts_with(mark))
    };
    let kept = lines.filter(|line| !is_comment(line));
    kept.collect::<Vec<_>>().join("\n")
}

static DIGEST: LazyLock<String> = LazyLock::new(|| {
    let digest = Sha256::digest(WHOLE_SCRIPT.as_bytes());
    kernel::hex::of(&digest[..6])
});

/// Returns the address of a file of the house that begins at `base`, with a mark that changes with its content.
pub fn address(base: &str, name: &str) -> String {
    format!("{base}/screening/{name}?{}", *DIGEST)
}

/// `GET /screening/{file}`
pub async fn file(State(public): State<Arc<Public>>, Path(name): Path<String>) -> Response {
    let body = match name.as_str() {
        "screening.js" => WHOLE_SCRIPT.as_str(),
        "worker.js" => WORKER,
        _ => return StatusCode::NOT_FOUND.into_response(),
    };
    // The script's address changes with its content; the worker's may not.
    let keeping = if name == "worker.js" {
        "no-cache"
    } else {
        "public, max-age=31536000, immutable"
    };
    let headers = [
        (header::CONTENT_TYPE, "text/javascript; charset=utf-8"),
        (header::CACHE_CONTROL, keeping),
    ];
    let worker = [(
        "service-worker-allowed",
        format!("{}/screening", public.house.base),
    )];
    (headers, worker, body).into_response()
}

/// `GET /screening/rules.json`: the rules of a day in one language, compiled and signed.
pub async fn rules(State(public): State<Arc<Public>>, visit: Visit) -> Shown {
    let edition = visit.edition(&public);
    let rules = visit.rules(&edition)?;
    let body = compiled::signed(&public, &edition.book, &visit.page, &rules);
    Ok(of_the_day(&visit, body))
}

/// `GET /screening/told.json`: what the result tells, for the same day and language, signed too.
pub async fn told(State(public): State<Arc<Public>>, visit: Visit) -> Shown {
    let edition = visit.edition(&public);
    let rules = visit.rules(&edition)?;
    let body = told::signed(&public, &edition.book, &visit.page, &rules);
    Ok(of_the_day(&visit, body))
}

fn of_the_day(visit: &Visit, body: String) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "application/json"),
        (header::CACHE_CONTROL, "no-cache"),
    ];
    leaving::marked(Leaves::Rules(visit.page.on), (headers, body))
}
