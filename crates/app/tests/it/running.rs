//! Starting the program and listening to it.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;

/// The root of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The invented charter.
pub fn harbours() -> PathBuf {
    root().join("crates/charter/specimens/harbours")
}

/// Runs the program at the root of the repository and returns what it said.
pub fn cauce(words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_cauce"))
        .args(words)
        .current_dir(root())
        .output()
        .expect("the program starts")
}

/// What the program printed.
pub fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

/// Copies a folder.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("it is there") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("a copy");
        }
    }
}

/// Reads an answer to its end.
pub fn answer(mut stream: TcpStream) -> String {
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).expect("it answers");
    String::from_utf8_lossy(&answer).into_owned()
}

/// A running site; it stops when this is dropped.
pub struct Site {
    child: Child,
    /// `127.0.0.1:PORT`.
    pub address: String,
    /// What the program said before it listened.
    pub greeting: String,
    /// What it has said on standard error.
    log: Arc<Mutex<String>>,
    /// Writes the log, and ends with the program.
    listener: Option<JoinHandle<()>>,
}

impl Site {
    /// Starts the site on a free port.
    pub fn start(charter: &Path, data: &Path) -> Self {
        Self::start_with(charter, data, &[])
    }

    /// Starts the site on a free port with more options.
    pub fn start_with(charter: &Path, data: &Path, options: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_cauce"))
            .args(["serve", "--listen", "127.0.0.1:0", "--charter"])
            .arg(charter)
            .arg("--data")
            .arg(data)
            .args(options)
            .current_dir(root())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut lines = BufReader::new(child.stdout.take().expect("it is piped")).lines();
        let log = Arc::<Mutex<String>>::default();
        let listener = listen(child.stderr.take().expect("it is piped"), Arc::clone(&log));
        let mut greeting = String::new();
        let address = loop {
            let Some(Ok(line)) = lines.next() else {
                let _ = child.wait();
                let _ = listener.join();
                let log = log.lock().expect("nobody failed");
                panic!("the site did not start:\n{greeting}{log}");
            };
            if let Some(address) = line.strip_prefix("http://") {
                break address.to_owned();
            }
            greeting += &line;
            greeting.push('\n');
        };
        Self {
            child,
            address,
            greeting,
            log,
            listener: Some(listener),
        }
    }

    /// Asks for a page and returns status line, headers and body.
    pub fn get(&self, path: &str) -> String {
        answer(self.ask(path))
    }

    /// Sends these bytes and returns where the answer will come.
    pub fn send(&self, bytes: &str) -> TcpStream {
        let mut stream = TcpStream::connect(&self.address).expect("the site listens");
        stream.write_all(bytes.as_bytes()).expect("it hears");
        stream
    }

    /// Asks for a page and returns where its answer will come.
    pub fn ask(&self, path: &str) -> TcpStream {
        let mut stream = TcpStream::connect(&self.address).expect("the site listens");
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n",
            self.address
        )
        .expect("it hears");
        stream
    }

    /// Tells the program to read its charter again, and waits until it says that it did or would not: however slow the
    /// machine is.
    pub fn read_again(&self) {
        let n_before = self.n_readings();
        self.signal("HUP");
        for _ in 0..30_000 {
            if self.n_readings() > n_before {
                return;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        panic!(
            "the charter was not read again: {}",
            self.log.lock().expect("nobody failed")
        );
    }

    fn n_readings(&self) -> usize {
        let log = self.log.lock().expect("nobody failed");
        let is_reading =
            |line: &&str| line.contains("read again") || line.contains("keeps what it had");
        log.lines().filter(is_reading).count()
    }

    /// Sends a signal by name.
    pub fn signal(&self, name: &str) {
        let sent = Command::new("kill")
            .args([&format!("-{name}"), &self.child.id().to_string()])
            .status();
        assert!(sent.is_ok_and(|status| status.success()));
    }

    /// Waits until the program has ended by itself, and returns what it said on standard error.
    pub fn ended(mut self) -> String {
        let _ = self.child.wait();
        if let Some(listener) = self.listener.take() {
            let _ = listener.join();
        }
        std::mem::take(&mut *self.log.lock().expect("nobody failed"))
    }

    /// Stops the site and returns what it said on standard error.
    pub fn stop(self) -> String {
        self.signal("TERM");
        self.ended()
    }
}

/// Keeps what a program says on standard error, until it says no more.
fn listen(stderr: impl Read + Send + 'static, log: Arc<Mutex<String>>) -> JoinHandle<()> {
    std::thread::spawn(move || {
        for line in BufReader::new(stderr).lines().map_while(Result::ok) {
            let mut log = log.lock().expect("nobody failed");
            log.push_str(&line);
            log.push('\n');
        }
    })
}

impl Drop for Site {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
