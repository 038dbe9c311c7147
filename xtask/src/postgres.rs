//! A PostgreSQL server of our own, thrown away afterwards.

use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, bail};

use crate::shell;

/// A running server; it stops and its files go when this is dropped.
pub struct Server {
    bin: PathBuf,
    dir: PathBuf,
    as_root: bool,
    /// The address to which tests connect.
    pub address: String,
}

impl Server {
    /// Starts a server on a free port of this machine, installing PostgreSQL where it is missing.
    pub fn start() -> anyhow::Result<Self> {
        if installed().is_none() {
            shell::install(&["postgresql"])?;
        }
        let bin = installed()
            .context("PostgreSQL is installed, but initdb is not where Debian puts it")?;
        let as_root = shell::output("id", &["-u"])?.trim() == "0";
        let dir = std::env::temp_dir().join(format!("cauce-postgres-{}", std::process::id()));
        fs::create_dir_all(&dir)?;
        if as_root {
            run(Command::new("chown").arg("postgres").arg(&dir))?;
        }
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let server = Self {
            bin,
            dir,
            as_root,
            address: format!("postgres://postgres@127.0.0.1:{port}/postgres"),
        };
        let data = server.dir.join("data");
        run(server.program("initdb").arg("-D").arg(&data).args([
            "-U",
            "postgres",
            "-A",
            "trust",
            "--no-sync",
        ]))?;
        let options = format!(
            "-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={} -c fsync=off",
            server.dir.display()
        );
        run(server
            .program("pg_ctl")
            .arg("-D")
            .arg(&data)
            .args(["-w", "-o", &options, "-l"])
            .arg(server.dir.join("log"))
            .arg("start"))?;
        Ok(server)
    }

    /// PostgreSQL refuses to run as root; then its own user runs it.
    fn program(&self, name: &str) -> Command {
        let program = self.bin.join(name);
        if self.as_root {
            let mut command = Command::new("runuser");
            command
                .args(["-u", "postgres", "--"])
                .arg(program)
                .current_dir("/tmp");
            command
        } else {
            Command::new(program)
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let data = self.dir.join("data");
        let _ = run(self
            .program("pg_ctl")
            .arg("-D")
            .arg(data)
            .args(["-m", "immediate", "stop"]));
        let _ = fs::remove_dir_all(&self.dir);
    }
}

fn installed() -> Option<PathBuf> {
    let mut versions: Vec<PathBuf> = fs::read_dir("/usr/lib/postgresql")
        .ok()?
        .filter_map(|entry| Some(entry.ok()?.path().join("bin")))
        .collect();
    versions.sort();
    versions
        .into_iter()
        .rev()
        .find(|bin| Path::new(bin).join("initdb").exists())
}

fn run(command: &mut Command) -> anyhow::Result<()> {
    let status = command
        .stdout(Stdio::null())
        .stderr(Stdio::inherit())
        .status()?;
    if !status.success() {
        bail!("{command:?} failed");
    }
    Ok(())
}
