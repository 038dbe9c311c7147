//! Several compacts behind one door: the first at the root, each of the others beneath `/c/ID`.

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderValue, Request, Response, StatusCode, Uri, header};
use tower::{ServiceExt, service_fn};

/// Under which every compact is found by its identifier.
const BENEATH: &str = "/c/";

/// Returns where the addresses of a compact begin: the first of several stands at the root.
pub fn base(at: usize, id: &str) -> String {
    if at == 0 {
        String::new()
    } else {
        format!("{BENEATH}{id}")
    }
}

/// Returns an address without the compact that it belongs to.
pub fn inside(path: &str) -> &str {
    let below = path.strip_prefix(BENEATH);
    below
        .and_then(|rest| rest.find('/').map(|at| &rest[at..]))
        .unwrap_or(path)
}

/// Returns where the compact of an address begins, and the address inside it; whether there is such a compact is not
/// asked.
pub fn split(uri: &Uri) -> (&str, Uri) {
    let page = inside(uri.path());
    let base = &uri.path()[..uri.path().len() - page.len()];
    let query = uri
        .query()
        .map_or(String::new(), |query| format!("?{query}"));
    match format!("{page}{query}").parse() {
        Ok(uri) if !base.is_empty() => (base, uri),
        _ => ("", uri.clone()),
    }
}

/// Returns what hands each request to the site of its compact; the first one's also answers what belongs to none.
pub fn router(sites: Vec<(String, Router)>) -> Router {
    Router::new().fallback_service(service_fn(move |request: Request<Body>| {
        let to = place(&sites, request.uri());
        let answer = match to {
            Place::Here(at) => Ok((sites[at].1.clone(), request)),
            Place::Beneath(at, uri) => {
                let mut request = request;
                *request.uri_mut() = uri;
                Ok((sites[at].1.clone(), request))
            }
            Place::Elsewhere(address) => Err(moved(&address)),
        };
        async move {
            match answer {
                Ok((site, request)) => site.oneshot(request).await,
                Err(moved) => Ok(moved),
            }
        }
    }))
}

/// To whom a request goes.
#[derive(Debug, PartialEq)]
enum Place {
    /// To this site, as it stands.
    Here(usize),
    /// To this site, under the address that it has there.
    Beneath(usize, Uri),
    /// To another address of the same page: each page has one.
    Elsewhere(String),
}

fn place(sites: &[(String, Router)], uri: &Uri) -> Place {
    let Some(rest) = uri.path().strip_prefix(BENEATH) else {
        return Place::Here(0);
    };
    let (id, page) = rest
        .split_once('/')
        .map_or((rest, None), |(id, page)| (id, Some(page)));
    let query = uri
        .query()
        .map_or(String::new(), |query| format!("?{query}"));
    match (sites.iter().position(|(one, _)| one == id), page) {
        // Two strokes at the beginning, of either kind, would name another host.
        (Some(0), page) => Place::Elsewhere(format!(
            "/{}{query}",
            page.unwrap_or_default().trim_start_matches(['/', '\\'])
        )),
        (Some(_), None) => Place::Elsewhere(format!("{BENEATH}{id}/{query}")),
        (Some(at), Some(page)) => {
            let inner = format!("/{page}{query}").parse();
            inner.map_or(Place::Here(0), |uri| Place::Beneath(at, uri))
        }
        (None, _) => Place::Here(0),
    }
}

/// Sends a reader to another address of the same page, for now: which compact stands first may change.
fn moved(address: &str) -> Response<Body> {
    let mut answer = Response::new(Body::empty());
    *answer.status_mut() = StatusCode::TEMPORARY_REDIRECT;
    if let Ok(address) = HeaderValue::from_str(address) {
        answer.headers_mut().insert(header::LOCATION, address);
    }
    site::guarded(answer)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn went(address: &str) -> Place {
        let sites = ["first", "second"].map(|id| (id.to_owned(), Router::new()));
        place(&sites, &address.parse().expect("an address"))
    }

    #[test]
    fn an_address_is_split_where_its_compact_begins() {
        let of = |address: &str| {
            let uri: Uri = address.parse().expect("an address");
            let (base, inside) = split(&uri);
            (base.to_owned(), inside.to_string())
        };
        let pair = |base: &str, inside: &str| (base.to_owned(), inside.to_owned());
        assert_eq!(
            of("/c/rivers/members?q=1"),
            pair("/c/rivers", "/members?q=1")
        );
        assert_eq!(of("/members?q=1"), pair("", "/members?q=1"));
        assert_eq!(of("/c/rivers"), pair("", "/c/rivers"));
    }

    #[test]
    fn each_page_has_one_address_and_no_redirect_leaves_the_house() {
        assert_eq!(went("/members?on=2024-01-01"), Place::Here(0));
        assert_eq!(
            went("/c/second/members?on=2024-01-01"),
            Place::Beneath(1, Uri::from_static("/members?on=2024-01-01"))
        );
        assert_eq!(went("/c/second/"), Place::Beneath(1, Uri::from_static("/")));
        assert_eq!(
            went("/c/second?lang=es"),
            Place::Elsewhere("/c/second/?lang=es".to_owned())
        );
        assert_eq!(
            went("/c/first/members?q=1"),
            Place::Elsewhere("/members?q=1".to_owned())
        );
        assert_eq!(went("/c/first"), Place::Elsewhere("/".to_owned()));
        assert_eq!(
            went("/c/first//elsewhere.example/"),
            Place::Elsewhere("/elsewhere.example/".to_owned())
        );
        assert_eq!(
            went("/c/first/\\elsewhere.example/"),
            Place::Elsewhere("/elsewhere.example/".to_owned())
        );
        assert_eq!(went("/c/third/members"), Place::Here(0));
        assert_eq!(went("/c/"), Place::Here(0));
    }

    #[test]
    fn what_is_costly_is_so_in_each_compact() {
        assert_eq!(inside("/c/second/money/activities"), "/money/activities");
        assert_eq!(inside("/money/activities"), "/money/activities");
        assert_eq!(inside("/c/second"), "/c/second");
    }
}
