//! A running site of our own, asked over a plain connection.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::time::Duration;

use anyhow::{Context, bail};

use crate::shell;

/// A running site on a data folder of its own; both go when this is dropped.
pub struct Site {
    child: Child,
    folder: PathBuf,
    address: String,
}

impl Site {
    /// Serves the bundled charter from the program that was built last, after `prepare` has filled the data folder.
    pub fn start(prepare: impl FnOnce(&Path) -> anyhow::Result<()>) -> anyhow::Result<Self> {
        let folder = std::env::temp_dir().join(format!("cauce-xtask-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        prepare(&folder)?;
        let log = folder.with_extension("log");
        let program = shell::program()?;
        let mut command = shell::command(
            &program.display().to_string(),
            &["serve", "--listen", "127.0.0.1:0", "--data"],
        );
        let child = command
            .arg(&folder)
            .stdout(Stdio::piped())
            .stderr(fs::File::create(&log)?)
            .spawn()?;
        let mut site = Self {
            child,
            folder,
            address: String::new(),
        };
        let out = site.child.stdout.take().context("its output is piped")?;
        let mut lines = BufReader::new(out).lines();
        let mut said = String::new();
        while site.address.is_empty() {
            let Some(line) = lines.next() else {
                bail!(
                    "the site did not start:\n{said}{}",
                    fs::read_to_string(&log)?
                );
            };
            let line = line?;
            let Some((_, address)) = line.split_once("http://") else {
                said += &(line + "\n");
                continue;
            };
            let address = address.split(['/', ' ']).next();
            site.address = address.unwrap_or_default().to_owned();
        }
        // What it says later is read away, so that it never waits for us.
        std::thread::spawn(move || lines.map_while(Result::ok).for_each(drop));
        Ok(site)
    }

    /// Returns the bytes of an answer with status 200.
    pub fn get(&self, path: &str) -> anyhow::Result<Vec<u8>> {
        let answer = ask(&self.address, path)?;
        let split = answer
            .windows(4)
            .position(|four| four == b"\r\n\r\n")
            .context("an answer without an end of headers")?;
        let head = String::from_utf8_lossy(&answer[..split]);
        if !head.starts_with("HTTP/1.1 200") {
            bail!("{path}: {}", head.lines().next().unwrap_or_default());
        }
        let body = &answer[split + 4..];
        if head
            .to_ascii_lowercase()
            .contains("transfer-encoding: chunked")
        {
            return whole(body).with_context(|| format!("{path}: a broken chunk"));
        }
        Ok(body.to_vec())
    }

    /// Returns where the site listens.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Returns its data folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Returns the memory that the program holds now, in kilobytes.
    pub fn resident(&self) -> anyhow::Result<u64> {
        kilobytes(self.child.id(), "VmRSS:")
    }

    /// Returns the processor time that the program took so far.
    pub fn processor_seconds(&self) -> anyhow::Result<f64> {
        processor_seconds(self.child.id())
    }
}

/// Returns how much memory Linux says that a program holds, or has held.
pub fn kilobytes(program: u32, name: &str) -> anyhow::Result<u64> {
    let status = fs::read_to_string(format!("/proc/{program}/status"))?;
    let line = status.lines().find_map(|line| line.strip_prefix(name));
    let kilobytes = line
        .and_then(|line| line.split_whitespace().next())
        .with_context(|| format!("no {name}"))?;
    Ok(kilobytes.parse()?)
}

/// Returns the processor time that a program took, in seconds.
pub fn processor_seconds(program: u32) -> anyhow::Result<f64> {
    // Its own user and system time are the fields 14 and 15.
    seconds_in(&format!("/proc/{program}/stat"), 14)
}

/// Returns the sum of two times, of which the first is this field of a process's status, counted from 1.
pub fn seconds_in(path: &str, field: usize) -> anyhow::Result<f64> {
    let stat = fs::read_to_string(path)?;
    // Two fields stand before the end of the name in brackets.
    let fields: Vec<&str> = stat
        .rsplit(')')
        .next()
        .unwrap_or_default()
        .split_whitespace()
        .collect();
    let ticks = |at: usize| fields.get(at).and_then(|field| field.parse::<f64>().ok());
    let both = ticks(field - 3).zip(ticks(field - 2));
    // Linux counts in hundredths of a second on every machine that this runs on.
    let (user, system) = both.with_context(|| format!("{path} is laid out otherwise"))?;
    Ok((user + system) / 100.0)
}

impl Drop for Site {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(&self.folder);
        let _ = fs::remove_file(self.folder.with_extension("log"));
    }
}

/// Asks one question on a connection of its own and returns the whole answer.
pub fn ask(address: &str, path: &str) -> anyhow::Result<Vec<u8>> {
    let mut stream = TcpStream::connect(address)?;
    stream.set_read_timeout(Some(Duration::from_secs(120)))?;
    write!(
        stream,
        "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n"
    )?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    Ok(answer)
}

/// Puts the chunks of a body together.
fn whole(mut body: &[u8]) -> Option<Vec<u8>> {
    let mut all = Vec::new();
    loop {
        let end = body.windows(2).position(|two| two == b"\r\n")?;
        let length =
            usize::from_str_radix(std::str::from_utf8(&body[..end]).ok()?.trim(), 16).ok()?;
        if length == 0 {
            return Some(all);
        }
        all.extend_from_slice(body.get(end + 2..end + 2 + length)?);
        body = body.get(end + 2 + length + 2..)?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chunks_are_put_together_and_a_cut_body_is_refused() {
        assert_eq!(whole(b"2\r\nab\r\n1\r\nc\r\n0\r\n\r\n").unwrap(), b"abc");
        assert!(whole(b"5\r\nab\r\n").is_none());
    }
}
