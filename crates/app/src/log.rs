//! The log: one line for each thing worth knowing, to standard error.
//!
//! A line says what happened, to which page or file, and how long it took. Never a name, an answer, what
//! was asked of a page, or an address of a reader.

use std::io::{self, IsTerminal, Write};
use std::sync::OnceLock;
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::time::{Duration, Instant};

use kernel::Finding;
use movement::series::bare;
use tracing::Level;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{Layer, fmt};

/// How a line is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum Form {
    /// For a person.
    #[default]
    Human,
    /// For a machine: one JSON object a line.
    Json,
}

/// How the log is written, once it has begun.
static FORM: OnceLock<Form> = OnceLock::new();

/// Returns whether a machine reads the log: then nothing but its lines goes to standard error.
pub fn is_json() -> bool {
    FORM.get() == Some(&Form::Json)
}

/// Returns how long something took, as lines of the log say it.
pub fn ms(since: Instant) -> u64 {
    u64::try_from(since.elapsed().as_millis()).unwrap_or(u64::MAX)
}

/// Writes that a file was refused, and where. Why, the person at the terminal reads: it may quote the file.
pub fn refused(finding: &Finding) {
    let Finding { file, line, .. } = finding;
    // An address stays whole; of a path only the name of the file is told.
    let is_address = file.contains("://");
    let file = if is_address {
        file.as_str()
    } else {
        bare(file)
    };
    tracing::warn!(file, line, "refused");
}

/// Begins to write the log. Only our own rooms write: a library might tell what a reader asked.
pub fn begin(form: Form) {
    let _ = FORM.set(form);
    let ours =
        Targets::new().with_targets(["cauce", "site", "store"].map(|room| (room, Level::INFO)));
    let lines = fmt::layer()
        .with_writer(Lines::new())
        .with_target(false)
        .with_ansi(io::stderr().is_terminal());
    let lines = match form {
        Form::Human => lines.boxed(),
        Form::Json => lines.json().flatten_event(true).boxed(),
    };
    tracing_subscriber::registry()
        .with(lines.with_filter(ours))
        .init();
}

/// This many lines wait for whoever reads the log; more are dropped, and the site goes on.
const MOST_WAITING: usize = 4_096;

/// At the end, whoever reads the log has so long to take what is left.
const TAKEN_WITHIN: Duration = Duration::from_secs(1);

/// The way to the thread that writes.
static WAY: OnceLock<SyncSender<Said>> = OnceLock::new();

/// What the thread that writes is told.
enum Said {
    Line(Vec<u8>),
    /// Everything before this is written; tell so.
    Written(Sender<()>),
}

/// Writes lines on a thread of their own: a log that nobody reads must not stop the door.
struct Lines(SyncSender<Said>);

/// A line being written; it leaves whole when this is dropped.
struct Line {
    bytes: Vec<u8>,
    way: SyncSender<Said>,
}

impl Lines {
    fn new() -> Self {
        let way = WAY.get_or_init(|| {
            let (way, said) = sync_channel(MOST_WAITING);
            std::thread::spawn(move || write_all(&said));
            way
        });
        Self(way.clone())
    }
}

fn write_all(said: &Receiver<Said>) {
    for said in said {
        match said {
            // Whoever started the program may have stopped listening; the program goes on.
            Said::Line(bytes) => drop(io::stderr().write_all(&bytes)),
            Said::Written(tell) => drop(tell.send(())),
        }
    }
}

impl<'a> MakeWriter<'a> for Lines {
    type Writer = Line;

    fn make_writer(&'a self) -> Line {
        Line {
            bytes: Vec::new(),
            way: self.0.clone(),
        }
    }
}

impl Write for Line {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        let _ = self
            .way
            .try_send(Said::Line(std::mem::take(&mut self.bytes)));
    }
}

/// Waits until what was said is written, before the program ends.
pub fn finish() {
    let (tell, told) = channel();
    let is_told = WAY
        .get()
        .is_some_and(|way| way.try_send(Said::Written(tell)).is_ok());
    if is_told {
        let _ = told.recv_timeout(TAKEN_WITHIN);
    }
}
