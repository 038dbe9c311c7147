//! The invented desk behind its pages, with a database of its own and a clock that tests move.

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Body;
use axum::http::{Request, Response, StatusCode, header};
use cycle::Rules;
use http_body_util::BodyExt;
use kernel::{Clock, Localized, Moment, SeededChance};
use store::Store;
use store::desk::{By, DeskStore};
use testkit::desk::World;
use tower::ServiceExt;

/// A clock that stands still until a test moves it.
#[derive(Clone)]
pub struct Hands(Arc<Mutex<Moment>>);

impl Clock for Hands {
    fn now(&self) -> Moment {
        *self.0.lock().expect("a whole clock")
    }
}

/// A desk that is served.
pub struct House {
    pub router: Router,
    pub store: DeskStore,
    pub clock: Hands,
    _dir: tempfile::TempDir,
}

/// An answer, read to its end.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: axum::http::HeaderMap,
    pub text: String,
}

impl Answer {
    /// Returns where the answer sends a browser.
    pub fn location(&self) -> &str {
        self.headers
            .get(header::LOCATION)
            .map_or("", |value| value.to_str().expect("an address"))
    }

    /// Returns the value of the first hidden field by this name in the form that is sent to a route.
    pub fn hidden(&self, route: &str, name: &str) -> String {
        let form = self
            .text
            .split("<form")
            .find(|form| form.contains(&format!("action=\"{route}\"")));
        let form = form.unwrap_or_else(|| panic!("no form is sent to {route}"));
        let field = form.split(&format!("name=\"{name}\" value=\"")).nth(1);
        let field = field.unwrap_or_else(|| panic!("the form to {route} has no {name}"));
        field.split('"').next().unwrap_or_default().to_owned()
    }
}

/// Serves a desk at which this happened.
pub async fn serve(world: World) -> House {
    let dir = tempfile::tempdir().expect("a folder");
    let store = Store::open_file(&dir.path().join("cauce.sqlite"))
        .await
        .expect("a database");
    serve_over(world, store, dir).await
}

/// Serves a desk over a database.
pub async fn serve_over(world: World, store: Store, dir: tempfile::TempDir) -> House {
    let chance = Arc::new(SeededChance::new(1));
    let store = DeskStore::new(store, Arc::clone(&chance) as _);
    for event in &world.events {
        let by = By {
            actor: event.actor.as_ref(),
            unit: event.unit.as_ref(),
            ..By::nobody(event.at)
        };
        let what = event.what.clone();
        let done = store.act(by, |_| Ok((vec![what], ()))).await;
        done.expect("the database answers")
            .expect("it happened before");
    }
    let clock = Hands(Arc::new(Mutex::new(world.now)));
    let router = desk::router(desk::Parts {
        store: store.clone(),
        shelf: Arc::new(testkit::invented::InventedShelf),
        rules: Arc::new(Rules {
            units: world.units.clone(),
            rights: world.rights.clone(),
            calendar: world.calendar.clone(),
            plans: vec![testkit::desk::plan()],
        }),
        title: Localized::english("The Harbours Compact"),
        languages: kernel::Language::ALL.to_vec(),
        base: String::new(),
        clock: Arc::new(clock.clone()),
        chance,
        zones: Arc::new(world.zones.clone()),
        key: [7; 32],
        is_secure: false,
    });
    House {
        router,
        store,
        clock,
        _dir: dir,
    }
}

impl House {
    /// Moves the clock.
    pub fn wait(&self, seconds: i64) {
        let mut now = self.clock.0.lock().expect("a whole clock");
        *now = now.plus_seconds(seconds);
    }

    /// Returns the cookie of somebody who has just signed in.
    pub async fn signed_in(&self, account: &str) -> String {
        let account = account.parse().expect("an account");
        let token = self
            .store
            .begin_session(&account, self.clock.now())
            .await
            .expect("a session");
        format!("cauce={token}")
    }

    /// Sends a request as it stands.
    pub async fn ask(&self, request: Request<Body>) -> Answer {
        let answer: Response<Body> = self
            .router
            .clone()
            .oneshot(request)
            .await
            .expect("an answer");
        let (parts, body) = answer.into_parts();
        let bytes = body.collect().await.expect("a body").to_bytes();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        Answer {
            status: parts.status,
            headers: parts.headers,
            text,
        }
    }

    /// Asks for a page.
    pub async fn get(&self, path: &str, cookie: &str) -> Answer {
        let request = Request::get(path)
            .header(header::COOKIE, cookie)
            .header(header::ACCEPT_LANGUAGE, "en");
        self.ask(request.body(Body::empty()).expect("a request"))
            .await
    }

    /// Sends a form as a browser does, exactly these fields.
    pub async fn post(&self, path: &str, cookie: &str, fields: &[(&str, &str)]) -> Answer {
        let body = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .finish();
        let request = Request::post(path)
            .header(header::COOKIE, cookie)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .header(header::ACCEPT_LANGUAGE, "en");
        self.ask(request.body(Body::from(body)).expect("a request"))
            .await
    }

    /// Opens a page, takes the form that is sent to a route from it, and sends it with these fields.
    pub async fn fill(
        &self,
        page: &str,
        route: &str,
        cookie: &str,
        fields: &[(&str, &str)],
    ) -> Answer {
        let shown = self.get(page, cookie).await;
        let token = shown.hidden(route, "token");
        let mut all = vec![("token", token.as_str())];
        all.extend_from_slice(fields);
        self.post(route, cookie, &all).await
    }
}
