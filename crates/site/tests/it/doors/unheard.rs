//! No answer leaves the page on which it was given.

use std::sync::{Arc, Mutex};

use axum::body::Body;
use axum::http::{Request, StatusCode, header};

use super::{ask, post};

#[derive(Clone, Default)]
struct Heard(Arc<Mutex<Vec<u8>>>);

impl std::io::Write for Heard {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn no_answer_is_heard_in_a_log_or_seen_in_an_address() {
    let heard = Heard::default();
    let ear = heard.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(move || ear.clone())
        .finish();
    let guard = tracing::subscriber::set_default(subscriber);
    tracing::warn!("the ear hears");
    let canary = "nationality=HTI;age=77;arrived=2019-03-04;canary=CANARY";
    for go in ["next", "back", "check", "result", "sheet"] {
        for say in ["", "CANARY", "=number"] {
            let sent = [
                ("a", canary),
                ("at", "age"),
                ("n", "CANARY"),
                ("say", say),
                ("go", go),
            ];
            let got = post("/screening?lang=ht&on=2024-05-08", &sent).await;
            assert_eq!(got.status, StatusCode::OK);
            // The phone's Back button shows it from the phone alone; nobody on the way keeps it.
            assert_eq!(got.headers[header::CACHE_CONTROL], "private, no-cache");
            assert!(!got.body.contains("CANARY"));
            for link in got
                .body
                .split(['"', ' '])
                .filter(|part| part.starts_with('/'))
            {
                // The number as a word: a digest in an address may hold the two digits by chance.
                let mut words = link.split(|c: char| !c.is_ascii_alphanumeric());
                assert!(!words.any(|word| word == "77"), "{go}: {link}");
                for answer in ["HTI", "2019-03-04"] {
                    assert!(!link.contains(answer), "{go}: {link}");
                }
            }
            assert!(got.body.contains("<title>Kesyon · Cauce</title>"));
            assert!(got.body.contains("data-leave"));
        }
    }
    let broken = Request::post("/screening")
        .body(Body::from("a=CANARY"))
        .unwrap();
    assert!(ask(broken).await.status.is_client_error());
    drop(guard);
    let log = String::from_utf8(heard.0.lock().unwrap().clone()).unwrap();
    assert!(log.contains("the ear hears"));
    for answer in ["HTI", "77;", "2019-03-04", "CANARY"] {
        assert!(!log.contains(answer), "{answer} in a log");
    }
}
