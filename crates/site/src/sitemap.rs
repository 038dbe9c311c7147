//! `GET /sitemap.xml`: every page that may be found, for whoever reads everything.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::sync::Arc;

use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;
use kernel::address::encode;

use crate::visit::{Shown, Visit};
use crate::{Public, search};

/// `GET /sitemap.xml`: the address of each page of today in each language. Without an address under which readers
/// reach the site there is none: a sitemap holds whole addresses only.
pub async fn get(State(public): State<Arc<Public>>, visit: Visit) -> Shown {
    if public.house.origin.is_empty() {
        return Err(visit.nothing_named("failure-not-found-what", "/sitemap.xml", Vec::new()));
    }
    let index = public.index(&visit.snapshot).await;
    let index = index.map_err(|fault| visit.shelf_failed(fault))?;
    let paths: BTreeSet<String> = index
        .everything()
        .map(search::path_of)
        .map(|path| path.split('#').next().unwrap_or_default().to_owned())
        .collect();
    let mut map = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    map.push_str("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for path in paths {
        for language in &public.house.languages {
            let mut escaped = String::new();
            for (i, part) in path.split('/').enumerate() {
                if i > 0 {
                    escaped.push('/');
                }
                encode(&mut escaped, part);
            }
            let code = language.code();
            let begin = &public.public_url;
            let _ = writeln!(map, "<url><loc>{begin}{escaped}?lang={code}</loc></url>");
        }
    }
    map.push_str("</urlset>\n");
    let headers = [(header::CONTENT_TYPE, "application/xml; charset=utf-8")];
    Ok((headers, map).into_response())
}
