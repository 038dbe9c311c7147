//! A file from an address, when somebody asks for it; nothing is ever asked for unbidden.

use std::io::{self, Read, Write};
use std::time::Duration;

/// What an address answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fetched {
    /// The address that answered in the end, after any redirections.
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
}

impl<'a> Ask<'a> {
    /// Returns a question for any media type: 256 MiB and two minutes at most.
    #[must_use]
    pub fn of(address: &'a str) -> Self {
        Self {
            address,
            accept: "*/*",
            most_bytes: 256 << 20,
            patience: Duration::from_secs(120),
        }
    }
}

/// Why an address gave nothing.
#[derive(Debug, thiserror::Error)]
pub enum NotFetched {
    /// The address is none.
    #[error("{address}: not an address of the web; write https://…")]
    NotAnAddress {
        /// The address as given.
        address: String,
    },
    /// The server answers that it will not.
    #[error("{address}: the server answers with status {status}{}", hint(*status))]
    Refused {
        /// The address.
        address: String,
        /// The status of the answer.
        status: u16,
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

/// Returns what an address answers. A busy server (429, 500 and above) and a broken connection are
/// asked again twice, after one second and after two.
///
/// # Errors
///
/// A sentence that names the address, what went wrong and whose move it is.
pub fn fetch(ask: &Ask<'_>) -> Result<Fetched, NotFetched> {
    if !is_address(ask.address) {
        return Err(NotFetched::NotAnAddress {
            address: ask.address.to_owned(),
        });
    }
    let agent: ureq::Agent = ureq::Agent::config_builder()
        .timeout_global(Some(ask.patience))
        .http_status_as_error(false)
        .user_agent(AGENT)
        .build()
        .into();
    let mut attempt = 1;
    loop {
        let answer = once(&agent, ask);
        let again = match &answer {
            Err(NotFetched::Refused { status, .. }) => *status == 429 || *status >= 500,
            Err(NotFetched::NoAnswer { .. }) => true,
            _ => false,
        };
        if !again || attempt == ATTEMPTS {
            return answer;
        }
        std::thread::sleep(Duration::from_secs(u64::from(attempt)));
        attempt += 1;
    }
}

fn once(agent: &ureq::Agent, ask: &Ask<'_>) -> Result<Fetched, NotFetched> {
    use ureq::ResponseExt;
    let answer = answered(
        agent.get(ask.address).header("accept", ask.accept),
        ask.address,
    )?;
    let address = answer.get_uri().to_string();
    let kind = answer.headers().get("content-type");
    let kind = kind
        .and_then(|kind| kind.to_str().ok())
        .unwrap_or_default()
        .to_owned();
    let mut bytes = Vec::new();
    let body = answer.into_body().into_reader();
    body.take(ask.most_bytes + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| no_answer(ask.address, &error))?;
    if bytes.len() as u64 > ask.most_bytes {
        return Err(NotFetched::TooLarge {
            address: ask.address.to_owned(),
            most_bytes: ask.most_bytes,
        });
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

/// Fetches a file of any size piece by piece, as it lies at the address, and returns its length in
/// bytes. `told` hears the announced length, where there is one, and the bytes so far.
///
/// # Errors
///
/// A sentence that names the address, what went wrong and whose move it is.
pub fn stream(
    address: &str,
    into: &mut impl Write,
    mut told: impl FnMut(Option<u64>, u64),
) -> Result<u64, NotFetched> {
    let agent: ureq::Agent = ureq::Agent::config_builder()
        .timeout_connect(Some(Duration::from_secs(20)))
        .timeout_recv_response(Some(Duration::from_secs(60)))
        .http_status_as_error(false)
        .user_agent(AGENT)
        .build()
        .into();
    let request = agent.get(address).header("accept-encoding", "identity");
    let answer = answered(request, address)?;
    let announced = answer.body().content_length();
    let mut body = answer.into_body().into_reader();
    let mut piece = vec![0; 64 << 10];
    let mut n_bytes = 0_u64;
    told(announced, 0);
    loop {
        let n = match body.read(&mut piece) {
            Ok(0) => break,
            Ok(n) => n,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(no_answer(address, &error)),
        };
        into.write_all(&piece[..n]).map_err(NotFetched::NotKept)?;
        n_bytes += n as u64;
        told(announced, n_bytes);
    }
    match announced {
        Some(announced) if announced != n_bytes => Err(NotFetched::CutOff {
            address: address.to_owned(),
            got: n_bytes,
            announced,
        }),
        _ => Ok(n_bytes),
    }
}

type Request = ureq::RequestBuilder<ureq::typestate::WithoutBody>;

/// Sends a question and returns the answer, if the server is willing.
fn answered(
    request: Request,
    address: &str,
) -> Result<ureq::http::Response<ureq::Body>, NotFetched> {
    let answer = request.call().map_err(|error| match error {
        ureq::Error::BadUri(_) => NotFetched::NotAnAddress {
            address: address.to_owned(),
        },
        other => no_answer(address, &other),
    })?;
    let status = answer.status().as_u16();
    if (200..300).contains(&status) {
        return Ok(answer);
    }
    Err(NotFetched::Refused {
        address: address.to_owned(),
        status,
    })
}

fn no_answer(address: &str, cause: &impl std::fmt::Display) -> NotFetched {
    NotFetched::NoAnswer {
        address: address.to_owned(),
        cause: cause.to_string(),
    }
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
    fn a_busy_server_is_asked_again_and_then_answers() {
        let (address, served) =
            stand_in(vec![answer("503 Busy", ""), answer("200 OK", "a,b\n1,2\n")]);
        let fetched = fetch(&Ask {
            accept: "text/csv",
            ..Ask::of(&format!("{address}/a.csv"))
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
        let refused = fetch(&Ask::of(&address)).unwrap_err();
        assert!(
            matches!(refused, NotFetched::Refused { status: 404, .. }),
            "{refused}"
        );
        let large = fetch(&Ask {
            most_bytes: 4,
            ..Ask::of(&address)
        });
        assert!(matches!(large, Err(NotFetched::TooLarge { .. })));
        assert_eq!(served.join().unwrap().len(), 2);
        assert!(matches!(
            fetch(&Ask::of("/etc/passwd")),
            Err(NotFetched::NotAnAddress { .. })
        ));
    }
}
