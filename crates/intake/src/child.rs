//! A child process that reads what may be made to break its reader: little memory, little time, and no way back but
//! bytes on its output.

use std::io::{self, Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// What a child said.
pub(crate) struct Answer {
    /// Its exit code; nothing where it was ended.
    pub code: Option<i32>,
    /// What it wrote, with one byte more than the most where it wrote more.
    pub out: Vec<u8>,
    /// What it complained or noted.
    pub said: String,
}

/// What a child reads.
pub(crate) enum Input {
    /// An open file.
    File(std::fs::File),
    /// Bytes in memory.
    Bytes(Vec<u8>),
}

/// Starts `program` with one argument, gives it its input, and takes what it answers within the time; nothing where it
/// took too long.
pub(crate) fn ask(
    program: &Path,
    argument: &str,
    input: Input,
    most_out: u64,
    within: Duration,
) -> io::Result<Option<Answer>> {
    let (stdin, bytes) = match input {
        Input::File(file) => (file.into(), None),
        Input::Bytes(bytes) => (Stdio::piped(), Some(bytes)),
    };
    let mut child = Command::new(program)
        .arg(argument)
        .stdin(stdin)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    if let (Some(bytes), Some(mut pipe)) = (bytes, child.stdin.take()) {
        // A child that stopped reading has refused already.
        std::thread::spawn(move || drop(pipe.write_all(&bytes)));
    }
    let (stdout, stderr) = (child.stdout.take(), child.stderr.take());
    let taken = |pipe: Option<Box<dyn Read + Send>>, most: u64| {
        std::thread::spawn(move || {
            let mut bytes = Vec::new();
            if let Some(pipe) = pipe {
                let _ = pipe.take(most + 1).read_to_end(&mut bytes);
            }
            bytes
        })
    };
    let out = taken(stdout.map(|pipe| Box::new(pipe) as _), most_out);
    let said = taken(stderr.map(|pipe| Box::new(pipe) as _), 4_000);
    let deadline = Instant::now() + within;
    let status = loop {
        match child.try_wait() {
            Ok(Some(status)) => break status,
            Ok(None) if Instant::now() < deadline => std::thread::sleep(Duration::from_millis(5)),
            _ => {
                let _ = child.kill();
                let _ = child.wait();
                return Ok(None);
            }
        }
    };
    let said = said.join().unwrap_or_default();
    Ok(Some(Answer {
        code: status.code(),
        out: out.join().unwrap_or_default(),
        said: String::from_utf8_lossy(&said).into_owned(),
    }))
}

/// Limits the memory of this very process to so many bytes beyond what it has, and its processor time.
pub(crate) fn limit(memory: u64, seconds: u64) -> io::Result<()> {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let now = (status.lines())
        .find_map(|line| line.strip_prefix("VmSize:"))
        .and_then(|rest| {
            rest.trim()
                .trim_end_matches("kB")
                .trim()
                .parse::<u64>()
                .ok()
        })
        .map_or(512 << 20, |kib| kib << 10);
    rlimit::setrlimit(rlimit::Resource::AS, now + memory, now + memory)?;
    rlimit::setrlimit(rlimit::Resource::CPU, seconds, seconds)?;
    rlimit::setrlimit(rlimit::Resource::CORE, 0, 0)
}
