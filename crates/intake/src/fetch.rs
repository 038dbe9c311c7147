//! A file from an address, when somebody asks for it; nothing is ever asked for unbidden.

use std::io::Read;
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
    #[error("{address}: the server answers {status}{}", hint(*status))]
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

/// How often an attempt is made where the server is busy or the connection breaks.
const ATTEMPTS: u32 = 3;

/// Returns what an address answers. A busy server (429, 500 and above) and a broken connection are
/// asked again twice, after one second and after two.
///
/// # Errors
///
/// A sentence that names the address, what went wrong and whose move it is.
pub fn fetch(ask: &Ask<'_>) -> Result<Fetched, NotFetched> {
    if !ask.address.starts_with("https://") && !ask.address.starts_with("http://") {
        return Err(NotFetched::NotAnAddress {
            address: ask.address.to_owned(),
        });
    }
    let agent: ureq::Agent = ureq::Agent::config_builder()
        .timeout_global(Some(ask.patience))
        .http_status_as_error(false)
        .user_agent(concat!("cauce/", env!("CARGO_PKG_VERSION")))
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
    let no_answer = |cause: String| NotFetched::NoAnswer {
        address: ask.address.to_owned(),
        cause,
    };
    let answer = agent.get(ask.address).header("accept", ask.accept).call();
    let answer = answer.map_err(|error| match error {
        ureq::Error::BadUri(_) => NotFetched::NotAnAddress {
            address: ask.address.to_owned(),
        },
        other => no_answer(other.to_string()),
    })?;
    let status = answer.status().as_u16();
    if !(200..300).contains(&status) {
        return Err(NotFetched::Refused {
            address: ask.address.to_owned(),
            status,
        });
    }
    use ureq::ResponseExt;
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
        .map_err(|error| no_answer(error.to_string()))?;
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

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;
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
