//! The door: who comes in, how long they may keep us waiting, and what is answered without asking
//! anybody inside.
//!
//! The door has a thread of its own. It reads requests and writes answers; pages are written inside,
//! on other threads, so whatever is asked of them, the door goes on answering `/health`, `/ready`,
//! `/robots.txt` and the style sheet, and hears that it has to close.

mod costly;
mod forms;
mod rates;
mod seats;
mod tally;
mod watched;

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::Body;
use axum::extract::MatchedPath;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode, Version, header};
use http_body_util::{BodyExt, Limited};
use hyper::body::{Body as _, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use kernel::Clock;
use site::{Refused, Why};
use store::Store;
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Handle;
use tokio::sync::{Semaphore, watch};
use tokio::task::JoinSet;
use tokio::time::timeout;
use tower::ServiceExt;

use crate::command::compacts;
use crate::command::current_site::CurrentSite;
use costly::Costly;
use forms::Forms;
use rates::Rates;
use seats::{Seat, Seats, Taken};
use tally::Tally;
use watched::Watched;

/// No more pages than this are being written or waited for; the next reader is told to come back.
const PAGES_AT_ONCE: usize = 1_024;

/// An answer that took longer is worth a line in the log.
const SLOW: Duration = Duration::from_millis(500);

/// The store has so long to say that it is there.
const STORE_WITHIN: Duration = Duration::from_secs(2);

/// When told to stop, answers that have begun are finished within this.
const FINISH_WITHIN: Duration = Duration::from_secs(8);

/// In which a proxy says for whom it asks.
const FOR: &str = "x-forwarded-for";

/// Files and the database need descriptors too.
const RESERVED: u64 = 64;

/// More connections than this are not served at once, however many descriptors there are.
const MOST_SEATS: u64 = 4_096;

/// What stands behind the door.
pub struct Inside {
    /// The site.
    pub site: Router,
    /// Where each compact's addresses begin, and what knows its languages.
    pub houses: Vec<(String, CurrentSite)>,
    /// The threads on which pages are written.
    pub threads: Handle,
    /// Asked whether they are there, one for each compact.
    pub stores: Vec<Store>,
    /// Tells the day.
    pub clock: Arc<dyn Clock>,
    /// The whole addresses of the sitemaps; none where nobody said how readers reach the site.
    pub sitemaps: Vec<String>,
}

/// Who is trusted and how much one address may ask.
#[derive(Debug, Clone, Default)]
pub struct Rules {
    /// Whoever passes requests on for others and says for whom.
    pub proxies: Vec<IpAddr>,
    /// Requests a second from one address; zero for as many as it likes.
    pub a_second: u32,
}

/// The door of the site.
pub struct Door {
    inside: Inside,
    rules: Rules,
    seats: Arc<Seats>,
    rates: Arc<Rates>,
    pages: Semaphore,
    costly: Costly,
    forms: Forms,
    ready: Semaphore,
    refused: Tally,
    busy: Tally,
}

/// Returns how many connections may be open, below what the machine allows this program.
pub fn most_seats() -> usize {
    let allowed = rlimit::increase_nofile_limit(MOST_SEATS + RESERVED).unwrap_or(1_024);
    let seats = allowed.saturating_sub(RESERVED).clamp(16, MOST_SEATS);
    usize::try_from(seats).unwrap_or(usize::MAX)
}

impl Door {
    /// Returns a door to what stands behind it, with so many seats.
    pub fn new(inside: Inside, mut rules: Rules, seats: usize) -> Arc<Self> {
        // One address has one form, so that 127.0.0.1 is itself also on a listener of both families.
        for proxy in &mut rules.proxies {
            *proxy = proxy.to_canonical();
        }
        Arc::new(Self {
            rates: Rates::new(rules.a_second),
            seats: Seats::new(seats),
            pages: Semaphore::new(PAGES_AT_ONCE),
            costly: Costly::default(),
            forms: Forms::default(),
            ready: Semaphore::new(1),
            refused: Tally::default(),
            busy: Tally::default(),
            inside,
            rules,
        })
    }

    /// Lets people in until told to close, then finishes what has begun.
    pub async fn open(self: Arc<Self>, listener: TcpListener, mut close: watch::Receiver<bool>) {
        let mut guests = JoinSet::new();
        let mut look_round = tokio::time::interval(Duration::from_secs(1));
        loop {
            tokio::select! {
                () = told(&mut close) => break,
                _ = look_round.tick() => self.look_round(),
                Some(_) = guests.join_next() => {}
                accepted = listener.accept() => match accepted {
                    Ok((stream, from)) => {
                        let from = from.ip().to_canonical();
                        let is_proxy = self.rules.proxies.contains(&from);
                        if let Some(taken) = self.seats.take(from, is_proxy) {
                            let door = Arc::clone(&self);
                            guests.spawn(door.serve(stream, from, taken, close.clone()));
                        }
                    }
                    Err(fault) => {
                        tracing::error!(%fault, "a connection could not be accepted");
                        tokio::time::sleep(Duration::from_millis(50)).await;
                    }
                }
            }
        }
        drop(listener);
        let finished = async { while guests.join_next().await.is_some() {} };
        if timeout(FINISH_WITHIN, finished).await.is_err() {
            let n = guests.len();
            tracing::warn!(n, "connections were cut: they did not end in time");
        }
        Self::tell_refused(self.refused.rest());
        Self::tell_busy(self.busy.rest());
    }

    /// Lets go of whoever keeps us waiting, and says how many could not come in.
    fn look_round(&self) {
        self.seats.let_go_of_the_slow();
        let (n, connected) = (self.seats.let_go(), self.seats.n_taken());
        if n > 0 {
            tracing::warn!(n, connected, "connections had to make room");
        }
        Self::tell_refused(self.refused.due(Instant::now()));
        Self::tell_busy(self.busy.due(Instant::now()));
    }

    /// Says how many requests were turned away, once a minute at most: never whose they were.
    fn tell_refused(n: Option<u64>) {
        if let Some(n) = n {
            tracing::warn!(
                status = 429,
                n,
                "requests turned away: one address asked too much"
            );
        }
    }

    /// Says how many were told to come back, once a minute at most.
    fn tell_busy(n: Option<u64>) {
        if let Some(n) = n {
            tracing::warn!(
                status = 503,
                n,
                "requests turned away: too many readers at once"
            );
        }
    }

    async fn serve(
        self: Arc<Self>,
        stream: TcpStream,
        from: IpAddr,
        taken: Taken,
        mut close: watch::Receiver<bool>,
    ) {
        let seat = &taken.seat;
        // An answer leaves whole; waiting to fill a packet would only delay it.
        let _ = stream.set_nodelay(true);
        let stream = TokioIo::new(Watched::new(stream, Arc::clone(seat)));
        let service = service_fn(|request| {
            let (door, seat) = (Arc::clone(&self), Arc::clone(seat));
            async move { Ok::<_, std::convert::Infallible>(door.answer(request, from, &seat).await) }
        });
        let mut connection =
            std::pin::pin!(http1::Builder::new().serve_connection(stream, service));
        let mut is_closing = false;
        loop {
            tokio::select! {
                // Whatever a client does wrong ends its connection and nothing else.
                _ = connection.as_mut() => return,
                () = seat.told_to_go() => return,
                () = told(&mut close), if !is_closing => {
                    is_closing = true;
                    connection.as_mut().graceful_shutdown();
                }
            }
        }
    }

    /// Answers one request.
    async fn answer(
        &self,
        request: Request<Incoming>,
        from: IpAddr,
        seat: &Arc<Seat>,
    ) -> Response<Body> {
        seat.is_ours();
        let began = Instant::now();
        let (mut parts, body) = request.into_parts();
        let client = self.client(&mut parts.headers, from);
        let (uri, headers) = (parts.uri.clone(), parts.headers.clone());
        let answered = self.answered(parts, body, client, seat).await;
        let is_busy = matches!(answered, Err(Refused::Busy));
        let mut response = answered.unwrap_or_else(|refused| {
            let (base, uri) = compacts::split(&uri);
            let houses = self.inside.houses.iter();
            let house = houses.into_iter().find(|(one, _)| one == base);
            // Whose door it is in general, where no compact begins there.
            let house = house.or(self.inside.houses.first());
            let languages = house.map_or_else(Vec::new, |(_, site)| site.languages());
            let today = self.inside.clock.today();
            site::refusal(base, languages, &uri, &headers, today, refused)
        });
        if is_busy {
            self.busy.add();
        } else {
            tell(&response, began.elapsed());
        }
        if let Some(length) = response.body().size_hint().exact().filter(|n| *n > 0) {
            response
                .headers_mut()
                .insert(header::CONTENT_LENGTH, length.into());
        }
        let taking = Taking(Arc::clone(seat));
        response.map(|body| {
            Body::new(body.map_frame(move |frame| {
                let _ = &taking;
                frame
            }))
        })
    }

    async fn answered(
        &self,
        parts: Parts,
        body: Incoming,
        client: IpAddr,
        seat: &Seat,
    ) -> Result<Response<Body>, Refused> {
        has_one_host(&parts)?;
        if let Some(answer) = self.without_asking_inside(parts.uri.path()).await {
            return Ok(answer);
        }
        let _let_in = self.rates.let_in(client, Instant::now()).map_err(|_| {
            self.refused.add();
            Refused::TooOften
        })?;
        let page = crate::command::inside(parts.uri.path());
        let (body, _allowed) = if parts.method == Method::POST {
            let allowed = self.forms.allow(client, page, &parts.headers).await?;
            seat.sends(allowed.within);
            let form = Limited::new(body, allowed.most).collect().await;
            seat.is_ours();
            let form = form.map_err(|_| Refused::TooLarge)?;
            (Body::from(form.to_bytes()), Some(allowed))
        } else {
            (Body::empty(), None)
        };
        let _page = self.pages.try_acquire().map_err(|_| Refused::Busy)?;
        let _turn = if site::is_costly(crate::command::inside(parts.uri.path())) {
            Some(self.costly.turn().await?)
        } else {
            None
        };
        let mut parts = parts;
        parts.extensions.insert(desk::Client(client));
        // A set ends what it began when it is dropped: nothing is written for whoever has left.
        let mut writing = JoinSet::new();
        let page = written(self.inside.site.clone(), Request::from_parts(parts, body));
        writing.spawn_on(page, &self.inside.threads);
        match writing.join_next().await {
            Some(Ok(answer)) => Ok(answer),
            _ => Err(Refused::Broken),
        }
    }

    /// Answers what needs nobody inside.
    async fn without_asking_inside(&self, path: &str) -> Option<Response<Body>> {
        let said = |status, text: &'static str| {
            let mut answer = Response::new(Body::from(text));
            *answer.status_mut() = status;
            let plain = HeaderValue::from_static("text/plain; charset=utf-8");
            answer.headers_mut().insert(header::CONTENT_TYPE, plain);
            site::guarded(answer)
        };
        match path {
            "/robots.txt" => Some(site::robots(&self.inside.sitemaps)),
            "/health" => Some(said(StatusCode::OK, "alive\n")),
            "/ready" => {
                let asked = async {
                    let _turn = self.ready.acquire().await;
                    for store in &self.inside.stores {
                        store.answers().await?;
                    }
                    Ok::<_, store::StoreError>(())
                };
                let why = match timeout(STORE_WITHIN, asked).await {
                    Ok(Ok(())) => return Some(said(StatusCode::OK, "ready\n")),
                    Ok(Err(fault)) => fault.to_string(),
                    Err(_) => "the store did not answer in time".to_owned(),
                };
                let text = "not ready: the store does not answer\n";
                let mut answer = said(StatusCode::SERVICE_UNAVAILABLE, text);
                answer.extensions_mut().insert(Why(why));
                answer.extensions_mut().insert(AtTheDoor("/ready"));
                Some(answer)
            }
            _ => None,
        }
    }

    /// Returns for whom a request is made: a trusted proxy says it, anybody else only for themselves.
    fn client(&self, headers: &mut HeaderMap, from: IpAddr) -> IpAddr {
        if !self.rules.proxies.contains(&from) {
            for name in ["forwarded", FOR, "x-forwarded-host", "x-forwarded-proto"] {
                headers.remove(name);
            }
            return from;
        }
        let said: Vec<IpAddr> = headers
            .get_all(FOR)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .filter_map(forwarded)
            .collect();
        let known = |address: &&IpAddr| !self.rules.proxies.contains(*address);
        said.iter().rev().find(known).copied().unwrap_or(from)
    }
}

/// Reads an address that a proxy passes on, with or without a port.
fn forwarded(text: &str) -> Option<IpAddr> {
    let text = text.trim();
    let with_port = || text.parse::<SocketAddr>().map(|address| address.ip());
    let bare = text.trim_start_matches('[').trim_end_matches(']');
    let address = bare.parse().or_else(|_| with_port());
    address.ok().map(|address: IpAddr| address.to_canonical())
}

/// Waits until the door is told to close.
async fn told(close: &mut watch::Receiver<bool>) {
    let _ = close.wait_for(|close| *close).await;
}

/// Notes, when an answer has been handed over, that it is the client's turn to take it.
struct Taking(Arc<Seat>);

impl Drop for Taking {
    fn drop(&mut self) {
        self.0.takes();
    }
}

/// RFC 9112 §3.2: every request names one host, and no more.
fn has_one_host(parts: &Parts) -> Result<(), Refused> {
    let n = parts.headers.get_all(header::HOST).iter().count();
    if n == 1 || (n == 0 && parts.version < Version::HTTP_11) {
        Ok(())
    } else {
        Err(Refused::Host)
    }
}

/// The page that the door itself answered.
#[derive(Clone, Copy)]
struct AtTheDoor(&'static str);

/// Writes a page whole, so that nobody waits on these threads for a slow reader.
async fn written(site: Router, request: Request<Body>) -> Response<Body> {
    let answered = site.oneshot(request).await;
    let (parts, body) = answered.unwrap_or_else(|never| match never {}).into_parts();
    match body.collect().await {
        Ok(whole) => Response::from_parts(parts, Body::from(whole.to_bytes())),
        Err(fault) => {
            let mut answer = Response::new(Body::empty());
            *answer.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
            answer.extensions_mut().insert(Why(fault.to_string()));
            answer
        }
    }
}

/// Writes the one line that an answer is worth: which page by its pattern, never what was asked of it.
fn tell(answer: &Response<Body>, took: Duration) {
    let status = answer.status().as_u16();
    let page = answer.extensions().get::<MatchedPath>();
    let at_the_door = || {
        let page = answer.extensions().get::<AtTheDoor>();
        page.map_or("-", |page| page.0)
    };
    let page = page.map_or_else(at_the_door, MatchedPath::as_str);
    let why = answer.extensions().get::<Why>();
    let why = why.map_or("", |why| why.0.as_str());
    let duration_ms = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
    if status >= 500 {
        tracing::error!(status, page, duration_ms, why, "not answered");
    } else if status != 429 && !why.is_empty() {
        tracing::info!(status, page, duration_ms, why, "refused");
    } else if took > SLOW {
        tracing::warn!(status, page, duration_ms, "slow answer");
    }
}
