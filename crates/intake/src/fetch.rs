//! A file from an address, when somebody asks for it; nothing is ever asked for unbidden.
//!
//! Where a question may go is decided in [`crate::outgoing`].

use std::io::{self, Read, Write};
use std::time::{Duration, Instant};

use kernel::Moment;
use kernel::address::without_secrets;
use ureq::ResponseExt;
use ureq::http::Uri;
use ureq::unversioned::transport::DefaultConnector;

use crate::outgoing::{Guard, MOST_REDIRECTS, NotPublic, redirected};

/// What an address answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fetched {
    /// The address that answered in the end, after any redirections, without its secrets.
    pub address: String,
    /// The media type, as the server states it; empty where it states none.
    pub kind: String,
    /// The bytes, unpacked where they were packed for the journey.
    pub bytes: Vec<u8>,
}

/// What is asked for, and how long and how much of it at most.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask<'a> {
    /// The address: `https://…`, or `http://…` for a server of one's own.
    pub address: &'a str,
    /// The media type that is wanted; `*/*` takes any.
    pub accept: &'a str,
    /// The most bytes that are taken, unpacked.
    pub most_bytes: u64,
    /// The longest that one attempt may last, redirections and body included.
    pub patience: Duration,
    /// Whether addresses of this machine and of private networks may be asked.
    pub allow_private: bool,
}

impl<'a> Ask<'a> {
    /// Returns a question for any media type to a public address: 64 MiB and two minutes at most.
    #[must_use]
    pub fn of(address: &'a str) -> Self {
        Self {
            address,
            accept: "*/*",
            most_bytes: crate::door::MOST_TEXT,
            patience: Duration::from_secs(120),
            allow_private: false,
        }
    }

    /// Returns a question for a file that is kept piece by piece: 1 GiB and fifteen minutes at most.
    #[must_use]
    pub fn file(address: &'a str) -> Self {
        Self {
            most_bytes: 1 << 30,
            patience: Duration::from_secs(15 * 60),
            ..Self::of(address)
        }
    }

    fn shown(&self) -> String {
        without_secrets(self.address)
    }

    fn too_large(&self) -> NotFetched {
        NotFetched::TooLarge {
            address: self.shown(),
            most_bytes: self.most_bytes,
        }
    }

    fn no_answer(&self, cause: &impl std::fmt::Display) -> NotFetched {
        NotFetched::NoAnswer {
            address: self.shown(),
            cause: cause.to_string(),
        }
    }
}

/// Why an address gave nothing. No message holds a password or a key.
#[derive(Debug, thiserror::Error)]
pub enum NotFetched {
    /// The address is none.
    #[error("{address}: not an address of the web; write https://…")]
    NotAnAddress {
        /// The address as given.
        address: String,
    },
    /// The address leads to this machine or to a private network.
    #[error(
        "{address}: leads to {to}, which is not a public address; --allow-private asks it all the same"
    )]
    NotPublic {
        /// The address.
        address: String,
        /// Where it leads.
        to: NotPublic,
    },
    /// The server sends the question on to where it may not go.
    #[error("{address}: sends on to {to}, {why}; look at that address and name it yourself")]
    SentAway {
        /// The address that was asked.
        address: String,
        /// Where it sends the question.
        to: String,
        /// Why the question does not go there.
        why: &'static str,
    },
    /// The server answers that it will not.
    #[error("{address}: the server answers with status {status}{}", hint(*status))]
    Refused {
        /// The address.
        address: String,
        /// The status of the answer.
        status: u16,
        /// After how many seconds it wants to be asked again, where it says so.
        retry_after: Option<u64>,
    },
    /// The answer is too large.
    #[error("{address}: answers with more than {} MiB; ask for less, such as fewer years", most_bytes >> 20)]
    TooLarge {
        /// The address.
        address: String,
        /// The most that was to be taken.
        most_bytes: u64,
    },
    /// There was no answer, or it broke off.
    #[error(
        "{address}: no whole answer: {cause}; check the address and the connection, then ask again"
    )]
    NoAnswer {
        /// The address.
        address: String,
        /// What went wrong.
        cause: String,
    },
    /// The answer ended before its announced length.
    #[error("{address} broke off after {got} of {announced} bytes; ask again")]
    CutOff {
        /// The address.
        address: String,
        /// Bytes that came.
        got: u64,
        /// Bytes that were announced.
        announced: u64,
    },
    /// It could not be kept on this side.
    #[error("what was fetched cannot be kept: {0}")]
    NotKept(io::Error),
}

fn hint(status: u16) -> &'static str {
    match status {
        401 | 403 => "; the source wants a key or does not serve this network",
        404 | 410 => "; nothing is at this address, check it in a browser",
        429 => "; it has been asked too often, wait some minutes",
        500..=599 => "; the fault is theirs, ask again later",
        _ => "; check the address",
    }
}

/// By which name we ask.
const AGENT: &str = concat!("cauce/", env!("CARGO_PKG_VERSION"));

/// How often an attempt is made where the server is busy or the connection breaks.
const ATTEMPTS: u32 = 3;

/// A server that wants to be left alone for more seconds is not asked again.
pub const LONGEST_WAIT: u64 = 120;

/// Returns what an address answers. A busy server (429, 500 and above) and a broken connection are
/// asked again twice: when the server says, else after one second and after two.
///
/// # Errors
///
/// A sentence that names the address, what went wrong and whose move it is.
pub fn fetch(ask: &Ask<'_>) -> Result<Fetched, NotFetched> {
    let mut attempt = 1;
    loop {
        let answer = once(ask);
        let wait = match &answer {
            Err(NotFetched::Refused {
                status,
                retry_after,
                ..
            }) if *status == 429 || *status >= 500 => Some(retry_after.unwrap_or(attempt.into())),
            Err(NotFetched::NoAnswer { .. }) => Some(attempt.into()),
            _ => None,
        };
        let Some(wait) = wait.filter(|wait| attempt < ATTEMPTS && *wait <= LONGEST_WAIT) else {
            return answer;
        };
        std::thread::sleep(Duration::from_secs(wait));
        attempt += 1;
    }
}

fn once(ask: &Ask<'_>) -> Result<Fetched, NotFetched> {
    let answer = answered(ask, &[("accept", ask.accept)])?;
    let address = without_secrets(&answer.get_uri().to_string());
    let kind = answer.headers().get("content-type");
    let kind = kind
        .and_then(|kind| kind.to_str().ok())
        .unwrap_or_default()
        .to_owned();
    let mut bytes = Vec::new();
    let body = answer.into_body().into_reader();
    body.take(ask.most_bytes + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| ask.no_answer(&error))?;
    if bytes.len() as u64 > ask.most_bytes {
        return Err(ask.too_large());
    }
    Ok(Fetched {
        address,
        kind,
        bytes,
    })
}

/// Returns whether a name is an address and not a file.
#[must_use]
pub fn is_address(name: &str) -> bool {
    name.starts_with("https://") || name.starts_with("http://")
}

/// Fetches a file piece by piece, as it lies at the address, and returns the address that answered in
/// the end, without its secrets. `told` hears the announced length, where there is one, and the bytes
/// so far.
///
/// # Errors
///
/// A sentence that names the address, what went wrong and whose move it is.
pub fn stream(
    ask: &Ask<'_>,
    into: &mut impl Write,
    told: impl FnMut(Option<u64>, u64),
) -> Result<String, NotFetched> {
    let answer = answered(ask, &[("accept-encoding", "identity")])?;
    kept(ask, answer, into, told)
}

/// Writes what a server answers piece by piece, and returns the address that answered.
fn kept(
    ask: &Ask<'_>,
    answer: Answer,
    into: &mut impl Write,
    mut told: impl FnMut(Option<u64>, u64),
) -> Result<String, NotFetched> {
    let from = without_secrets(&answer.get_uri().to_string());
    let announced = answer.body().content_length();
    if announced.is_some_and(|announced| announced > ask.most_bytes) {
        return Err(ask.too_large());
    }
    let mut body = answer.into_body().into_reader();
    let mut piece = vec![0; 64 << 10];
    let mut n_bytes = 0_u64;
    told(announced, 0);
    loop {
        let n = match body.read(&mut piece) {
            Ok(0) => break,
            Ok(n) => n,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(ask.no_answer(&error)),
        };
        n_bytes += n as u64;
        if n_bytes > ask.most_bytes {
            return Err(ask.too_large());
        }
        into.write_all(&piece[..n]).map_err(NotFetched::NotKept)?;
        told(announced, n_bytes);
    }
    match announced {
        Some(announced) if announced != n_bytes => Err(NotFetched::CutOff {
            address: ask.shown(),
            got: n_bytes,
            announced,
        }),
        _ => Ok(from),
    }
}

type Answer = ureq::http::Response<ureq::Body>;

/// What tells a version of a file from another, in its server's own words; empty where it says nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Version {
    /// The entity tag.
    pub etag: String,
    /// When it was last changed.
    pub last_modified: String,
}

/// Returns what an answer says under a name; nothing where it is no plain text.
fn said<'a>(answer: &'a Answer, name: &str) -> &'a str {
    let value = answer.headers().get(name);
    let value = value.and_then(|value| value.to_str().ok());
    value.unwrap_or_default().trim()
}

/// Returns after how many seconds a server wants to be asked again: it says so, or names the moment, which is
/// measured by its own clock.
fn retry_after(said: &str, now: &str) -> Option<u64> {
    said.parse().ok().or_else(|| {
        let seconds = moment(now)?.seconds_until(moment(said)?);
        Some(u64::try_from(seconds).unwrap_or(0))
    })
}

/// Reads a moment as servers write it: `Wed, 21 Oct 2015 07:28:00 GMT`.
fn moment(text: &str) -> Option<Moment> {
    const MONTHS: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    let (_, rest) = text.split_once(", ")?;
    let words: Vec<&str> = rest.split(' ').collect();
    let [day, month, year, time, "GMT"] = words.as_slice() else {
        return None;
    };
    let month = 1 + MONTHS.iter().position(|name| name == month)?;
    format!("{year}-{month:02}-{day}T{time}Z").parse().ok()
}

/// Fetches a file like [`stream`] if it is not the version that is known; nothing where it is. Returns the
/// address that answered and the version that it gave.
///
/// # Errors
///
/// A sentence that names the address, what went wrong and whose move it is.
pub fn stream_if_changed(
    ask: &Ask<'_>,
    known: &Version,
    into: &mut impl Write,
    told: impl FnMut(Option<u64>, u64),
) -> Result<Option<(String, Version)>, NotFetched> {
    let mut headers = vec![("accept-encoding", "identity")];
    if !known.etag.is_empty() {
        headers.push(("if-none-match", known.etag.as_str()));
    } else if !known.last_modified.is_empty() {
        headers.push(("if-modified-since", known.last_modified.as_str()));
    }
    let is_known = headers.len() > 1;
    match answered(ask, &headers) {
        Err(NotFetched::Refused { status: 304, .. }) if is_known => Ok(None),
        Err(fault) => Err(fault),
        Ok(answer) => {
            let version = Version {
                etag: said(&answer, "etag").to_owned(),
                last_modified: said(&answer, "last-modified").to_owned(),
            };
            Ok(Some((kept(ask, answer, into, told)?, version)))
        }
    }
}

/// Sends a question, follows where it may be sent on, and returns the answer if the server is willing.
fn answered(ask: &Ask<'_>, headers: &[(&str, &str)]) -> Result<Answer, NotFetched> {
    let not_an_address = || NotFetched::NotAnAddress {
        address: ask.shown(),
    };
    if !is_address(ask.address) {
        return Err(not_an_address());
    }
    let mut to: Uri = ask.address.parse().map_err(|_| not_an_address())?;
    let config = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        // Behind a proxy nobody could tell which address answers.
        .proxy(None)
        .user_agent(AGENT)
        .build();
    let guard = Guard::new(ask.allow_private);
    let agent = ureq::Agent::with_parts(config, DefaultConnector::default(), guard);
    let until = Instant::now() + ask.patience;
    for _ in 0..=MOST_REDIRECTS {
        let left = until.saturating_duration_since(Instant::now());
        let mut question = agent.get(to.clone());
        for (name, value) in headers {
            question = question.header(*name, *value);
        }
        let question = question.config().timeout_global(Some(left)).build();
        let answer = question.call().map_err(|error| match error {
            ureq::Error::BadUri(_) => not_an_address(),
            ureq::Error::Io(error) if NotPublic::said_by(&error).is_some() => {
                NotFetched::NotPublic {
                    address: without_secrets(&to.to_string()),
                    to: NotPublic::said_by(&error).unwrap_or_default(),
                }
            }
            other => ask.no_answer(&other),
        })?;
        let status = answer.status().as_u16();
        if (200..300).contains(&status) {
            return Ok(answer);
        }
        let place = answer.headers().get("location");
        let place = place.and_then(|place| place.to_str().ok());
        let (301 | 302 | 303 | 307 | 308, Some(place)) = (status, place) else {
            return Err(NotFetched::Refused {
                address: ask.shown(),
                status,
                retry_after: retry_after(said(&answer, "retry-after"), said(&answer, "date")),
            });
        };
        to = redirected(&to, place).map_err(|why| NotFetched::SentAway {
            address: ask.shown(),
            to: kernel::text::short(&without_secrets(place), 200),
            why,
        })?;
    }
    Err(NotFetched::SentAway {
        address: ask.shown(),
        to: without_secrets(&to.to_string()),
        why: "after too many other addresses",
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::TcpListener;

    /// Answers each visitor with the next of these, and returns its address and the visits so far.
    fn stand_in(answers: Vec<String>) -> (String, std::thread::JoinHandle<Vec<String>>) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let served = std::thread::spawn(move || {
            let mut asked = Vec::new();
            for answer in answers {
                let (mut visitor, _) = listener.accept().unwrap();
                let mut head = [0; 2048];
                let n = visitor.read(&mut head).unwrap();
                asked.push(String::from_utf8_lossy(&head[..n]).into_owned());
                visitor.write_all(answer.as_bytes()).unwrap();
            }
            asked
        });
        (address, served)
    }

    fn answer(status: &str, body: &str) -> String {
        let length = body.len();
        format!(
            "HTTP/1.1 {status}\r\ncontent-type: text/csv\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n{body}"
        )
    }

    #[test]
    fn when_to_ask_again_is_said_in_seconds_or_as_a_moment_of_the_servers_clock() {
        let now = "Wed, 21 Oct 2015 07:28:00 GMT";
        let later = "Thu, 22 Oct 2015 07:28:30 GMT";
        assert_eq!(retry_after("7", now), Some(7));
        assert_eq!(retry_after(later, now), Some(86_430));
        assert_eq!(retry_after(now, later), Some(0));
        for (said, now) in [
            ("", now),
            (later, ""),
            ("soon", now),
            ("Wed, 99 Oct 2015 07:28:00 GMT", now),
        ] {
            assert_eq!(retry_after(said, now), None, "{said}");
        }
    }

    fn here(address: &str) -> Ask<'_> {
        Ask {
            allow_private: true,
            ..Ask::of(address)
        }
    }

    fn sent_on(to: &str) -> String {
        format!(
            "HTTP/1.1 302 Found\r\nlocation: {to}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"
        )
    }

    #[test]
    fn this_machine_is_not_asked_unless_it_is_allowed_and_no_message_holds_a_password() {
        // Nobody listens there: a question that was sent would be another error.
        for host in [
            "127.0.0.1:9",
            "localhost:9",
            "2130706433:9",
            "[::ffff:127.0.0.1]:9",
        ] {
            let address = format!("http://ana:s3cret@{host}/a.csv?api_key=k3y");
            let refused = fetch(&Ask::of(&address)).unwrap_err();
            assert!(matches!(refused, NotFetched::NotPublic { .. }), "{refused}");
            let said = format!("{refused} {refused:?}");
            assert!(!said.contains("s3cret") && !said.contains("k3y"), "{said}");
            let mut kept = Vec::new();
            let refused = stream(&Ask::file(&address), &mut kept, |_, _| {}).unwrap_err();
            assert!(matches!(refused, NotFetched::NotPublic { .. }), "{refused}");
        }
    }

    #[test]
    fn the_address_that_answered_in_the_end_is_kept_without_its_key() {
        let (last, _) = stand_in(vec![answer("200 OK", "a\n"), answer("200 OK", "a\n")]);
        let to = format!("{last}/b.csv?sig=k3y");
        let (first, _) = stand_in(vec![sent_on(&to), sent_on(&to)]);
        let fetched = fetch(&here(&first)).unwrap();
        assert_eq!(fetched.address, format!("{last}/b.csv?sig=[left out]"));
        let mut kept = Vec::new();
        let from = stream(&here(&first), &mut kept, |_, _| {}).unwrap();
        assert_eq!((from, kept.as_slice()), (fetched.address, &b"a\n"[..]));
    }

    #[test]
    fn a_question_is_not_sent_on_for_ever_nor_to_another_scheme() {
        let (address, served) = stand_in(vec![sent_on("/again"); MOST_REDIRECTS + 1]);
        let refused = fetch(&here(&address)).unwrap_err();
        assert!(matches!(refused, NotFetched::SentAway { .. }), "{refused}");
        assert_eq!(served.join().unwrap().len(), MOST_REDIRECTS + 1);
        for to in [
            "https://127.0.0.1:9/x",
            "file:///etc/passwd",
            "//",
            "gopher://a/b",
        ] {
            let (address, _) = stand_in(vec![sent_on(to)]);
            let refused = fetch(&here(&address)).unwrap_err();
            assert!(
                matches!(refused, NotFetched::SentAway { .. }),
                "{to}: {refused}"
            );
        }
    }

    #[test]
    fn a_stream_ends_at_its_limits_of_size_and_of_time() {
        let endless =
            "HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n".to_owned() + &"x".repeat(5_000);
        let (address, _) = stand_in(vec![endless]);
        let ask = Ask {
            most_bytes: 4_000,
            ..here(&address)
        };
        let mut kept = Vec::new();
        let refused = stream(&ask, &mut kept, |_, _| {}).unwrap_err();
        assert!(matches!(refused, NotFetched::TooLarge { .. }), "{refused}");
        assert!(kept.len() <= 4_000);
        // A server that announces more than it ever sends, and keeps the line open.
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let held = std::thread::spawn(move || {
            let (mut visitor, _) = listener.accept().unwrap();
            visitor
                .write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nx")
                .unwrap();
            // Until the other side gives up.
            let mut rest = Vec::new();
            visitor.read_to_end(&mut rest).ok();
        });
        let ask = Ask {
            patience: Duration::from_millis(300),
            ..here(&address)
        };
        let refused = stream(&ask, &mut Vec::new(), |_, _| {}).unwrap_err();
        assert!(matches!(refused, NotFetched::NoAnswer { .. }), "{refused}");
        held.join().unwrap();
    }

    #[test]
    fn a_busy_server_is_asked_again_and_then_answers() {
        let (address, served) =
            stand_in(vec![answer("503 Busy", ""), answer("200 OK", "a,b\n1,2\n")]);
        let fetched = fetch(&Ask {
            accept: "text/csv",
            ..here(&format!("{address}/a.csv"))
        });
        let fetched = fetched.unwrap();
        assert_eq!(
            (fetched.bytes.as_slice(), fetched.kind.as_str()),
            (&b"a,b\n1,2\n"[..], "text/csv")
        );
        let asked = served.join().unwrap();
        assert_eq!(asked.len(), 2);
        assert!(asked[1].starts_with("GET /a.csv ") && asked[1].contains("accept: text/csv"));
    }

    #[test]
    fn a_refusal_is_told_once_and_what_is_too_large_is_not_taken() {
        let (address, served) =
            stand_in(vec![answer("404 Not Found", ""), answer("200 OK", "12345")]);
        let refused = fetch(&here(&address)).unwrap_err();
        assert!(
            matches!(refused, NotFetched::Refused { status: 404, .. }),
            "{refused}"
        );
        let large = fetch(&Ask {
            most_bytes: 4,
            ..here(&address)
        });
        assert!(matches!(large, Err(NotFetched::TooLarge { .. })));
        assert_eq!(served.join().unwrap().len(), 2);
        assert!(matches!(
            fetch(&Ask::of("/etc/passwd")),
            Err(NotFetched::NotAnAddress { .. })
        ));
    }
}
