//! How much a form may hold: some dozens of short answers on the public side, whole reports and files at the desk.
//!
//! A form is read to memory once. Large ones take turns, so that all of them together need no more memory than a few.

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

/// So many reports and so many files are read at once.
const REPORTS_AT_ONCE: usize = 16;
const FILES_AT_ONCE: usize = 4;

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
}

/// What a form may hold, until this is dropped.
pub struct Allowed<'a> {
    /// So many bytes.
    pub most: usize,
    /// To be sent within.
    pub within: Duration,
    _turn: Option<SemaphorePermit<'a>>,
}

impl Default for Forms {
    fn default() -> Self {
        Self {
            reports: Semaphore::new(REPORTS_AT_ONCE),
            files: Semaphore::new(FILES_AT_ONCE),
        }
    }
}

impl Forms {
    /// Returns what a form may hold that is sent to a path inside a house.
    pub async fn allow(&self, path: &str, headers: &HeaderMap) -> Result<Allowed<'_>, Refused> {
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
        let turn = timeout(PATIENCE, turns.acquire()).await;
        let turn = turn.ok().and_then(Result::ok).ok_or(Refused::Busy)?;
        Ok(Allowed {
            most,
            within,
            _turn: Some(turn),
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

    const FORM: &str = "application/x-www-form-urlencoded";
    const WITH_FILE: &str = "multipart/form-data; boundary=x";

    #[tokio::test]
    async fn only_the_desk_takes_more_than_a_few_answers() {
        let forms = Forms::default();
        let most = async |path: &str, headers: HeaderMap| {
            forms.allow(path, &headers).await.map(|one| one.most).ok()
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
        for _ in 0..FILES_AT_ONCE {
            taken.push(forms.allow("/desk/a", &headers).await.expect("a turn"));
        }
        let mut late = Box::pin(forms.allow("/desk/a", &headers));
        let mut look = Context::from_waker(Waker::noop());
        assert!(late.as_mut().poll(&mut look).is_pending(), "one too many");
        // Reports are not kept waiting by files.
        assert!(
            forms
                .allow("/desk/a", &of(Some(90_000), FORM))
                .await
                .is_ok()
        );
        taken.pop();
        assert!(late.await.is_ok(), "its turn has come");
    }
}
