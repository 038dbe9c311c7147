//! How much a form may hold: some dozens of short answers on the public side, whole reports and files at the desk.
//!
//! A form is read to memory once. Large ones take turns, so that all of them together need no more memory than a few.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::http::{HeaderMap, header};
use site::Refused;
use tokio::sync::{Semaphore, SemaphorePermit};
use tokio::time::timeout;

/// A form of the public side is some dozens of short answers; so are most of the desk's.
pub const SMALL: usize = 16 * 1024;
/// A report in all its fields.
const REPORT: usize = 256 * 1024;
/// A file of 10 MiB, and what a browser writes around it.
const FILE: usize = (10 << 20) + (64 << 10);

/// So many reports and so many files are read at once, and so many of them from one address: whoever sends slowly keeps
/// nobody else waiting.
const REPORTS_AT_ONCE: usize = 64;
const FILES_AT_ONCE: usize = 8;
const REPORTS_OF_ONE: u32 = 8;
const FILES_OF_ONE: u32 = 2;

/// Nobody waits longer for a turn.
const PATIENCE: Duration = Duration::from_secs(10);

/// How long a client may take to send a form, by what it holds: a file of 10 MiB leaves a ministry at a megabit a
/// second in a minute and a half.
const SMALL_WITHIN: Duration = Duration::from_secs(9);
const REPORT_WITHIN: Duration = Duration::from_secs(30);
const FILE_WITHIN: Duration = Duration::from_secs(180);

/// The turns of those who send much.
pub struct Forms {
    reports: Semaphore,
    files: Semaphore,
    of_one: Arc<Mutex<HashMap<(IpAddr, bool), u32>>>,
}

/// One of the turns that an address may have at once.
struct OfOne {
    all: Arc<Mutex<HashMap<(IpAddr, bool), u32>>>,
    key: (IpAddr, bool),
}

impl Drop for OfOne {
    fn drop(&mut self) {
        let mut all = self.all.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(n) = all.get_mut(&self.key) {
            *n -= 1;
            if *n == 0 {
                all.remove(&self.key);
            }
        }
    }
}

/// What a form may hold, until this is dropped.
pub struct Allowed<'a> {
    /// So many bytes.
    pub most: usize,
    /// To be sent within.
    pub within: Duration,
    _turn: Option<(SemaphorePermit<'a>, OfOne)>,
}

impl Default for Forms {
    fn default() -> Self {
        Self {
            reports: Semaphore::new(REPORTS_AT_ONCE),
            files: Semaphore::new(FILES_AT_ONCE),
            of_one: Arc::default(),
        }
    }
}

impl Forms {
    /// Takes one of the turns that an address may have at once.
    fn of_one(&self, from: IpAddr, is_file: bool) -> Result<OfOne, Refused> {
        let most = if is_file {
            FILES_OF_ONE
        } else {
            REPORTS_OF_ONE
        };
        let key = (from, is_file);
        let mut all = self.of_one.lock().unwrap_or_else(PoisonError::into_inner);
        let n = all.entry(key).or_default();
        if *n >= most {
            return Err(Refused::TooOften);
        }
        *n += 1;
        let all = Arc::clone(&self.of_one);
        Ok(OfOne { all, key })
    }

    /// Returns what a form may hold that an address sends to a path inside a house.
    pub async fn allow(
        &self,
        from: IpAddr,
        path: &str,
        headers: &HeaderMap,
    ) -> Result<Allowed<'_>, Refused> {
        let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
        let length = text(header::CONTENT_LENGTH).and_then(|text| text.parse::<usize>().ok());
        let is_small = length.is_some_and(|length| length <= SMALL);
        if is_small || !path.starts_with("/desk/") {
            return Ok(Allowed {
                most: SMALL,
                within: SMALL_WITHIN,
                _turn: None,
            });
        }
        let kind = text(header::CONTENT_TYPE).unwrap_or_default();
        let is_file = kind.trim_start().starts_with("multipart/form-data");
        let (turns, most, within) = if is_file {
            (&self.files, FILE, FILE_WITHIN)
        } else {
            (&self.reports, REPORT, REPORT_WITHIN)
        };
        // What says that it is too large waits for no turn.
        if length.is_some_and(|length| length > most) {
            return Err(Refused::TooLarge);
        }
        let of_one = self.of_one(from, is_file)?;
        let turn = timeout(PATIENCE, turns.acquire()).await;
        let turn = turn.ok().and_then(Result::ok).ok_or(Refused::Busy)?;
        Ok(Allowed {
            most,
            within,
            _turn: Some((turn, of_one)),
        })
    }
}

#[cfg(test)]
mod tests {
    use std::task::{Context, Waker};

    use super::*;

    fn of(length: Option<usize>, kind: &'static str) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert(header::CONTENT_TYPE, kind.parse().expect("a header"));
        if let Some(length) = length {
            headers.insert(header::CONTENT_LENGTH, length.into());
        }
        headers
    }

    fn at(n: u8) -> IpAddr {
        IpAddr::from([192, 0, 2, n])
    }

    const FORM: &str = "application/x-www-form-urlencoded";
    const WITH_FILE: &str = "multipart/form-data; boundary=x";

    #[tokio::test]
    async fn only_the_desk_takes_more_than_a_few_answers() {
        let forms = Forms::default();
        let most = async |path: &str, headers: HeaderMap| {
            forms
                .allow(at(1), path, &headers)
                .await
                .map(|one| one.most)
                .ok()
        };
        let large = Some(200_000);
        assert_eq!(most("/screening", of(large, FORM)).await, Some(SMALL));
        assert_eq!(most("/screening", of(large, WITH_FILE)).await, Some(SMALL));
        assert_eq!(most("/desks/x", of(large, WITH_FILE)).await, Some(SMALL));
        assert_eq!(most("/desk/people", of(large, FORM)).await, Some(REPORT));
        assert_eq!(most("/desk/a", of(None, FORM)).await, Some(REPORT));
        assert_eq!(most("/desk/a", of(Some(90), WITH_FILE)).await, Some(SMALL));
        assert_eq!(most("/desk/a", of(large, WITH_FILE)).await, Some(FILE));
        assert_eq!(most("/desk/a", of(Some(1 << 30), WITH_FILE)).await, None);
        assert_eq!(most("/desk/a", of(Some(300_000), FORM)).await, None);
    }

    #[tokio::test]
    async fn a_few_files_are_read_at_once_and_the_next_waits_for_its_turn() {
        let forms = Forms::default();
        let headers = of(Some(9 << 20), WITH_FILE);
        let mut taken = Vec::new();
        for n in 0..FILES_AT_ONCE {
            let from = at(u8::try_from(n / 2).expect("a few"));
            taken.push(
                forms
                    .allow(from, "/desk/a", &headers)
                    .await
                    .expect("a turn"),
            );
        }
        let mut late = Box::pin(forms.allow(at(99), "/desk/a", &headers));
        let mut look = Context::from_waker(Waker::noop());
        assert!(late.as_mut().poll(&mut look).is_pending(), "one too many");
        // Reports are not kept waiting by files.
        assert!(
            forms
                .allow(at(99), "/desk/a", &of(Some(90_000), FORM))
                .await
                .is_ok()
        );
        taken.pop();
        assert!(late.await.is_ok(), "its turn has come");
    }

    #[tokio::test]
    async fn one_address_that_sends_slowly_keeps_no_other_waiting() {
        let forms = Forms::default();
        let headers = of(Some(200_000), FORM);
        let mut slow = Vec::new();
        while let Ok(turn) = forms.allow(at(1), "/desk/a", &headers).await {
            slow.push(turn);
        }
        assert_eq!(slow.len(), 8);
        assert!(forms.allow(at(2), "/desk/a", &headers).await.is_ok());
        slow.pop();
        assert!(
            forms.allow(at(1), "/desk/a", &headers).await.is_ok(),
            "its own turn comes again"
        );
    }
}
