//! `cauce health`: is the site that runs here ready? For a container's or a watcher's health check.

use std::io::{Read, Write};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpStream};
use std::process::ExitCode;
use std::time::Duration;

use crate::terminal::{complain, say};

/// The site looks for its store for two seconds, so an answer comes before this.
const PATIENCE: Duration = Duration::from_secs(5);

/// Asks the site that runs on this machine whether it is ready.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cauce health
  cauce health --listen 127.0.0.1:9000

It asks /ready, at the address of the configuration file unless another is given.
Exit code: 0 ready, 1 not ready or not there.")]
pub struct Args {
    /// The address on which the site listens.
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
}

/// Asks, and says what was answered.
pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let address = reached(args.listen);
    match asked(address) {
        Ok(answer) if answer.starts_with("HTTP/1.1 200 ") => {
            say!("ready");
            return Ok(ExitCode::SUCCESS);
        }
        Ok(answer) if answer.starts_with("HTTP/1.1 503 ") => {
            complain!("not ready: the store does not answer; the site's log says why");
        }
        Ok(_) => complain!("not ready: {address} answers, and is no cauce"),
        Err(why) => complain!("not ready: nobody answers at {address} ({why})"),
    }
    Ok(ExitCode::FAILURE)
}

/// Returns where a site that listens everywhere is reached from its own machine.
fn reached(listen: SocketAddr) -> SocketAddr {
    let ip = match listen.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(ip) if ip.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
        ip => ip,
    };
    SocketAddr::new(ip, listen.port())
}

fn asked(address: SocketAddr) -> std::io::Result<String> {
    let mut stream = TcpStream::connect_timeout(&address, PATIENCE)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    stream.write_all(b"GET /ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")?;
    let mut answer = Vec::new();
    stream.take(4_096).read_to_end(&mut answer)?;
    Ok(String::from_utf8_lossy(&answer).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_that_listens_everywhere_is_asked_on_its_own_machine() {
        for (listen, asked) in [
            ("0.0.0.0:80", "127.0.0.1:80"),
            ("[::]:80", "[::1]:80"),
            ("192.0.2.1:80", "192.0.2.1:80"),
        ] {
            let [listen, asked] = [listen, asked].map(|text| text.parse().expect("an address"));
            assert_eq!(reached(listen), asked);
        }
    }
}
