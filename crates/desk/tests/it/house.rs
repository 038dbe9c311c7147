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
    _dir: Option<tempfile::TempDir>,
}

/// An answer, read to its end.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: axum::http::HeaderMap,
    pub text: String,
}

/// Returns what stands between quotes behind a name in a tag.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let found = tag.split(&format!("{name}=\"")).nth(1)?;
    Some(decoded(found.split('"').next()?))
}

/// Returns a text of a page as a browser reads it.
fn decoded(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let (name, left) = after.split_once(';').expect("a whole reference");
        let letter = match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            code => {
                let code = code.strip_prefix('#').expect("a number");
                let code: u32 = code.parse().expect("a number");
                char::from_u32(code).expect("a letter")
            }
        };
        out.push(letter);
        rest = left;
    }
    out.push_str(rest);
    out
}

/// Returns a text as a browser sends what stands in a field of several lines.
fn in_lines(text: &str) -> String {
    text.replace("\r\n", "\n")
        .replace('\r', "\n")
        .replace('\n', "\r\n")
}

impl Answer {
    /// Returns what a browser would send of the form that is sent to a route, without its buttons.
    pub fn form(&self, route: &str) -> Vec<(String, String)> {
        let form = self
            .text
            .split("<form")
            .find(|form| form.contains(&format!("action=\"{route}\"")));
        let form = form.unwrap_or_else(|| panic!("no form is sent to {route}: {}", self.text));
        let form = form.split("</form>").next().unwrap_or_default();
        let mut fields = Vec::new();
        for part in form.split('<').skip(1) {
            let (tag, text) = part.split_once('>').expect("a whole tag");
            let named = attribute(tag, "name");
            let (Some(name), kind) = (named, tag.split_whitespace().next().unwrap_or_default())
            else {
                continue;
            };
            match kind {
                "input" => {
                    let is_box =
                        tag.contains("type=\"radio\"") || tag.contains("type=\"checkbox\"");
                    if !is_box || tag.contains("checked") {
                        let value = attribute(tag, "value").unwrap_or_default();
                        fields.push((name, value));
                    }
                }
                "textarea" => {
                    // A browser leaves out the first line end.
                    let text = text.strip_prefix('\n').unwrap_or(text);
                    fields.push((name, in_lines(&decoded(text))));
                }
                "select" => {
                    let options = form
                        .split(&format!("name=\"{name}\""))
                        .nth(1)
                        .unwrap_or_default();
                    let options = options.split("</select>").next().unwrap_or_default();
                    let chosen = options
                        .split("<option")
                        .find(|one| one.contains("selected"));
                    let value = chosen.and_then(|one| attribute(one, "value"));
                    fields.push((name, value.unwrap_or_default()));
                }
                _ => {}
            }
        }
        fields
    }

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
    serve_with(world, vec![testkit::desk::plan()]).await
}

/// Serves a desk whose charter plans these cycles.
pub async fn serve_with(world: World, plans: Vec<cycle::Plan>) -> House {
    let dir = tempfile::tempdir().expect("a folder");
    let store = Store::open_file(&dir.path().join("cauce.sqlite")).await;
    let house = over(&world, store.expect("a database"), plans);
    happened(world, &house.store).await;
    House {
        _dir: Some(dir),
        ..house
    }
}

/// Serves a desk over a database, at which this happens first.
pub async fn serve_over(world: World, store: Store) -> House {
    let house = over(&world, store, vec![testkit::desk::plan()]);
    happened(world, &house.store).await;
    house
}

async fn happened(world: World, store: &DeskStore) {
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
}

/// Serves a desk over a database as it is.
pub fn over(world: &World, store: Store, plans: Vec<cycle::Plan>) -> House {
    let chance = Arc::new(SeededChance::new(1));
    let store = DeskStore::new(store, Arc::clone(&chance) as _);
    let clock = Hands(Arc::new(Mutex::new(world.now)));
    let router = desk::router(desk::Parts {
        store: store.clone(),
        shelf: Arc::new(testkit::harbours::HarbourShelf),
        rules: Arc::new(Rules {
            units: world.units.clone(),
            rights: world.rights.clone(),
            calendar: world.calendar.clone(),
            plans,
        }),
        title: Localized::english("The Harbours Compact"),
        languages: kernel::Language::ALL.to_vec(),
        base: String::new(),
        clock: Arc::new(clock.clone()),
        chance,
        zones: Arc::new(world.zones.clone()),
        key: [7; 32],
        papers: papers(),
        is_secure: false,
    });
    House {
        router,
        store,
        clock,
        _dir: None,
    }
}

/// What reads and cleans files, in this very process: that it is a child of little memory is tested where the program is.
pub fn papers() -> desk::Papers {
    desk::Papers {
        clean: Arc::new(|name, declared, bytes| {
            let pdf = |bytes: Vec<u8>| intake::evidence_file::clean_pdf(&bytes);
            let cleaned = intake::evidence_file::clean(name, declared, bytes, pdf);
            cleaned
                .map(|one| desk::Cleaned {
                    media: one.kind.media(),
                    bytes: one.bytes,
                })
                .map_err(intake::evidence_file::Unfit::code)
        }),
        read_form: Arc::new(|bytes| {
            intake::long_form::rows(bytes, intake::long_form::book).map_err(|why| {
                let rows = match &why {
                    intake::long_form::Unread::Formula(rows) => rows.clone(),
                    _ => Vec::new(),
                };
                (why.code(), rows)
            })
        }),
        write_form: Arc::new(|rows| press::long_form::workbook(rows).ok()),
    }
}

/// A secret that everybody at the invented desk has in their app.
pub const SECRET: [u8; 20] = *b"12345678901234567890";

impl House {
    /// Lets somebody sign in with the passphrase of every test and the invented secret.
    pub async fn enrolled(&self, account: &str) {
        let account: cycle::AccountId = account.parse().expect("an account");
        let sealed = desk_seal(&account);
        let credential = store::desk::NewCredential {
            account: account.clone(),
            passphrase: kept_passphrase(),
            totp: sealed,
            last_step: 0,
            recovery: Vec::new(),
        };
        let also = [store::desk::Also::Enrol(&credential)];
        let by = By::nobody(self.clock.now()).also(&also);
        let done = self.store.act(by, |_| Ok((Vec::new(), ()))).await;
        done.expect("an answer").expect("done");
    }

    /// Returns the digits that everybody's app shows now.
    pub fn digits(&self) -> String {
        let totp = totp_rs::Builder::new().with_secret(SECRET.to_vec()).build();
        let now = u64::try_from(self.clock.now().seconds()).expect("after 1970");
        totp.expect("a second factor").generate(now).to_string()
    }

    /// Sends a form with a file as a browser does.
    pub async fn upload(
        &self,
        route: &str,
        cookie: &str,
        fields: &[(&str, &str)],
        (name, kind, bytes): (&str, &str, &[u8]),
    ) -> Answer {
        const EDGE: &str = "----edge-of-the-harbour";
        let mut body = Vec::new();
        for (field, text) in fields {
            body.extend(
                format!(
                    "--{EDGE}\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{text}\r\n"
                )
                .into_bytes(),
            );
        }
        let head = format!(
            "--{EDGE}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
             Content-Type: {kind}\r\n\r\n"
        );
        body.extend(head.into_bytes());
        body.extend_from_slice(bytes);
        body.extend(format!("\r\n--{EDGE}--\r\n").into_bytes());
        let request = Request::post(route)
            .header(header::COOKIE, cookie)
            .header(
                header::CONTENT_TYPE,
                format!("multipart/form-data; boundary={EDGE}"),
            )
            .header("sec-fetch-site", "same-origin")
            .header(header::ACCEPT_LANGUAGE, "en");
        self.ask(request.body(Body::from(body)).expect("a request"))
            .await
    }

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

    /// Signs somebody in at the page, as whoever has both factors does.
    pub async fn signs_in(&self, account: &str, said: &[(&str, &str)]) -> Answer {
        let link = {
            let id = account.parse().expect("an account");
            let out = vec![
                cycle::What::RecoveryProposed {
                    account: testkit::desk::id(account),
                },
                cycle::What::RecoveryConfirmed {
                    account: testkit::desk::id(account),
                },
            ];
            let by = By::nobody(self.clock.now());
            let done = self.store.act(by, |_| Ok((out, ()))).await;
            done.expect("the database answers").expect("it is done");
            self.store
                .make_token(&id, self.clock.now())
                .await
                .expect("a link")
        };
        let link = format!("/desk/invitation/{link}");
        let page = self.get(&link, "").await;
        let passphrase = "lluvia tejado cobre mango";
        let code = digits(&page.text, self);
        let chosen = [
            ("passphrase", passphrase),
            ("again", passphrase),
            ("code", &code),
        ];
        assert_eq!(self.post(&link, "", &chosen).await.status, StatusCode::OK);
        self.wait(30);
        let code = digits(&page.text, self);
        let email = format!("{account}@harbours.example");
        let mut all = vec![
            ("email", email.as_str()),
            ("passphrase", passphrase),
            ("code", &code),
        ];
        all.extend_from_slice(said);
        self.post("/desk/sign-in", "", &all).await
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

    /// Sends the form on a page that is sent to a route, with other answers to some questions and one of its buttons.
    pub async fn send(
        &self,
        page: &Answer,
        route: &str,
        cookie: &str,
        said: &[(&str, &str)],
        button: &str,
    ) -> Answer {
        let mut fields = page.form(route);
        for (name, text) in said {
            fields.retain(|(one, _)| one != name);
            fields.push(((*name).to_owned(), (*text).to_owned()));
        }
        fields.push(("do".to_owned(), button.to_owned()));
        let fields: Vec<(&str, &str)> = fields
            .iter()
            .map(|(a, b)| (a.as_str(), b.as_str()))
            .collect();
        self.post(route, cookie, &fields).await
    }

    /// Returns an item as it stands.
    pub async fn item(&self, item: &str) -> cycle::Item {
        let desk = self.store.desk().await.expect("a desk");
        let item = desk.item(
            &testkit::desk::id(testkit::desk::CYCLE),
            &testkit::desk::id(item),
        );
        item.expect("it was called for").clone()
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

/// Returns the six digits that an app shows for the secret on a page.
pub fn digits(page: &str, house: &House) -> String {
    let secret = page.split("class=\"secret\">").nth(1).expect("a secret");
    let secret: String = secret
        .split('<')
        .next()
        .unwrap_or_default()
        .split_whitespace()
        .collect();
    let secret = totp_rs::Secret::try_from_base32(&secret).expect("a secret of letters and digits");
    let totp = totp_rs::Builder::new()
        .with_secret(secret)
        .build()
        .expect("a second factor");
    let now = u64::try_from(house.clock.now().seconds()).expect("after 1970");
    totp.generate(now).to_string()
}

/// The passphrase of every test.
pub const PASSPHRASE: &str = "lluvia tejado cobre mango";

/// Returns what is kept of it, as the desk keeps it: salt and outcome.
fn kept_passphrase() -> String {
    let params = argon2::Params::new(19 * 1024, 2, 1, Some(32)).expect("parameters");
    let argon = argon2::Argon2::new(argon2::Algorithm::Argon2id, argon2::Version::V0x13, params);
    let (salt, mut out) = ([3; 16], [0; 32]);
    argon
        .hash_password_into(PASSPHRASE.as_bytes(), &salt, &mut out)
        .expect("a digest");
    format!("{}:{}", kernel::hex::of(salt), kernel::hex::of(out))
}

/// Seals the invented secret as the desk does, with the key of [`serve_over`].
fn desk_seal(account: &cycle::AccountId) -> String {
    use chacha20poly1305::aead::{Aead, KeyInit, Payload};
    let sealer = chacha20poly1305::XChaCha20Poly1305::new(&[7; 32].into());
    let payload = Payload {
        msg: &SECRET,
        aad: &format!("factor/{account}").into_bytes(),
    };
    let nonce = chacha20poly1305::XNonce::from([5; 24]);
    let sealed = sealer.encrypt(&nonce, payload).expect("a sealed secret");
    format!("{}{}", kernel::hex::of([5_u8; 24]), kernel::hex::of(sealed))
}
