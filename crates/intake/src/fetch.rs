//! Files fetched from where their publisher keeps them.

use std::io::{self, Read, Write};
use std::time::Duration;

/// Why a file could not be fetched.
#[derive(Debug, thiserror::Error)]
pub enum FetchFault {
    /// The server answered, but not with the file.
    #[error("{address} answers with status {status}; check the address, or ask the publisher")]
    Status {
        /// The address.
        address: String,
        /// The status code of HTTP.
        status: u16,
    },
    /// Nobody answered, or the answer broke off.
    #[error(
        "{address} cannot be fetched: {why}; try again, or fetch it by other means and name the file"
    )]
    Unreachable {
        /// The address.
        address: String,
        /// What happened.
        why: String,
    },
    /// The answer ended before its announced length.
    #[error("{address} broke off after {got} of {announced} bytes; try again")]
    CutOff {
        /// The address.
        address: String,
        /// Bytes that came.
        got: u64,
        /// Bytes that were announced.
        announced: u64,
    },
    /// It could not be kept.
    #[error("what was fetched cannot be kept: {0}")]
    Kept(io::Error),
}

/// Returns whether a name is an address and not a file.
#[must_use]
pub fn is_address(name: &str) -> bool {
    name.starts_with("https://") || name.starts_with("http://")
}

/// Fetches a file piece by piece and returns its length in bytes.
///
/// `told` is shown the announced length first, where there is one, and then every number of bytes
/// so far.
pub fn fetch(
    address: &str,
    into: &mut impl Write,
    mut told: impl FnMut(Option<u64>, u64),
) -> Result<u64, FetchFault> {
    let unreachable = |why: String| FetchFault::Unreachable {
        address: address.to_owned(),
        why,
    };
    let agent: ureq::Agent = ureq::Agent::config_builder()
        .timeout_connect(Some(Duration::from_secs(20)))
        .timeout_recv_response(Some(Duration::from_secs(60)))
        .user_agent("cauce")
        .build()
        .into();
    let response = agent.get(address).call().map_err(|error| match error {
        ureq::Error::StatusCode(status) => FetchFault::Status {
            address: address.to_owned(),
            status,
        },
        other => unreachable(other.to_string()),
    })?;
    let announced = response.body().content_length();
    let mut body = response.into_body().into_reader();
    let mut piece = vec![0; 64 << 10];
    let mut n_bytes = 0_u64;
    told(announced, 0);
    loop {
        let n = match body.read(&mut piece) {
            Ok(0) => break,
            Ok(n) => n,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(unreachable(error.to_string())),
        };
        into.write_all(&piece[..n]).map_err(FetchFault::Kept)?;
        n_bytes += n as u64;
        told(announced, n_bytes);
    }
    match announced {
        Some(announced) if announced != n_bytes => Err(FetchFault::CutOff {
            address: address.to_owned(),
            got: n_bytes,
            announced,
        }),
        _ => Ok(n_bytes),
    }
}
