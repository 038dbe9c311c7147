//! Where a question of ours may go: the one policy about outgoing requests.
//!
//! Only `http` and `https`; only public addresses, unless the person at the terminal allows private
//! ones; sent on only within one scheme, to public addresses, and not for ever. What decides is the
//! address to which a name resolves and to which the connection is then made, however it is spelled.

use std::fmt;
use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::NextTimeout;

/// How often a question may be sent on.
pub const MOST_REDIRECTS: usize = 5;

/// Returns whether an address belongs to the public internet.
///
/// Refused are this machine, private and shared networks, links, documentation, benchmarks, groups of
/// receivers and what is reserved (IANA's special-purpose registries), also where an IPv6 address
/// carries such an IPv4 address in it.
#[must_use]
pub fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    let is_special = match (a, b) {
        (0 | 10 | 127, _) => true,
        // Shared by the customers of one provider.
        (100, 64..=127) => true,
        (169, 254) | (192, 168) => true,
        (172, 16..=31) => true,
        (192, 0) => c == 0 || c == 2,
        (192, 88) => c == 99,
        (198, 18 | 19) => true,
        (198, 51) => c == 100,
        (203, 0) => c == 113,
        (224.., _) => true,
        _ => false,
    };
    !is_special
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    let [a, b, c, d, e, f, g, h] = address.segments();
    let carried =
        |high: u16, low: u16| is_public_v4(Ipv4Addr::from(u32::from(high) << 16 | u32::from(low)));
    match (a, b) {
        // An IPv4 address, written so, or to be translated.
        (0, 0) if (c, d, e) == (0, 0, 0) => f == 0xffff && carried(g, h),
        (0x64, 0xff9b) if (c, d, e, f) == (0, 0, 0, 0) => carried(g, h),
        (0x2002, _) => carried(b, c),
        // Tunnels, documentation, identifiers that are no places, and what is only discarded.
        (0x2001, 0..=0x01ff | 0x0db8) | (0x3fff, 0..=0x0fff) => false,
        // All that is public today begins with the bits 001.
        _ => a & 0xe000 == 0x2000,
    }
}

/// An address that is not public, as an error of the resolver.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotPublic(IpAddr);

impl Default for NotPublic {
    fn default() -> Self {
        Self(IpAddr::V4(Ipv4Addr::UNSPECIFIED))
    }
}

impl NotPublic {
    /// Returns the address that an error of the resolver names.
    #[must_use]
    pub fn said_by(error: &io::Error) -> Option<Self> {
        error.get_ref()?.downcast_ref::<Self>().copied()
    }
}

impl fmt::Display for NotPublic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for NotPublic {}

/// Returns the first address that may not be asked.
#[must_use]
pub fn barred(mut addresses: impl Iterator<Item = IpAddr>) -> Option<NotPublic> {
    addresses
        .find(|address| !is_public(*address))
        .map(NotPublic)
}

/// Resolves names as the system does, and refuses a name that leads to any address which is not
/// public. The connection is made to the addresses that were looked at, so no second answer of a name
/// server can lead elsewhere.
#[derive(Debug)]
pub struct Guard {
    inner: DefaultResolver,
    allow_private: bool,
}

impl Guard {
    /// Returns a guard; `allow_private` lets every address pass.
    #[must_use]
    pub fn new(allow_private: bool) -> Self {
        Self {
            inner: DefaultResolver::default(),
            allow_private,
        }
    }
}

impl Resolver for Guard {
    fn resolve(
        &self,
        uri: &Uri,
        config: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let found = self.inner.resolve(uri, config, timeout)?;
        if !self.allow_private
            && let Some(barred) = barred(found.iter().map(std::net::SocketAddr::ip))
        {
            let error = io::Error::new(io::ErrorKind::PermissionDenied, barred);
            return Err(ureq::Error::Io(error));
        }
        Ok(found)
    }
}

/// Returns where an answer sends a question on, or why it does not go there.
///
/// # Errors
///
/// The reason, to be read after the address.
pub fn redirected(from: &Uri, place: &str) -> Result<Uri, &'static str> {
    const UNREADABLE: &str = "which is no address of the web";
    let authority = from.authority().ok_or(UNREADABLE)?;
    // Nobody's password goes along.
    let host = authority.as_str().rsplit('@').next().unwrap_or_default();
    let scheme = from.scheme_str().unwrap_or("https");
    let whole = if let Some(rest) = place.strip_prefix("//") {
        format!("{scheme}://{rest}")
    } else if place.starts_with('/') {
        format!("{scheme}://{host}{place}")
    } else if place.starts_with('?') {
        format!("{scheme}://{host}{}{place}", from.path())
    } else if place
        .split(['/', '?', '#'])
        .next()
        .is_some_and(|part| part.contains(':'))
    {
        place.to_owned()
    } else {
        let folder = from
            .path()
            .rsplit_once('/')
            .map_or("", |(folder, _)| folder);
        format!("{scheme}://{host}{folder}/{place}")
    };
    let whole = whole.split('#').next().unwrap_or_default();
    let to: Uri = whole.parse().map_err(|_| UNREADABLE)?;
    if to.host().is_none_or(str::is_empty) {
        return Err(UNREADABLE);
    }
    if to.scheme_str() != from.scheme_str() {
        return Err("which is another scheme");
    }
    Ok(to)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::ToSocketAddrs;

    #[test]
    fn no_spelling_of_an_address_that_is_not_public_gets_through() {
        // Numbers are resolved by the system without asking anybody.
        for host in [
            "127.0.0.1",
            "127.1",
            "127.0.1",
            "2130706433",
            "017700000001",
            "0x7f000001",
            "0x7f.1",
            "0177.0.0.1",
            "127.255.255.254",
            "0",
            "0.0.0.0",
            "10.0.0.1",
            "167772161",
            "10.255.1",
            "172.16.0.1",
            "172.31.255.255",
            "192.168.1.1",
            "0xc0a80101",
            "169.254.169.254",
            "2852039166",
            "100.64.0.1",
            "100.127.255.255",
            "192.0.0.1",
            "192.0.2.1",
            "198.18.0.1",
            "198.51.100.1",
            "203.0.113.1",
            "224.0.0.1",
            "240.0.0.1",
            "255.255.255.255",
            "[::1]",
            "[::]",
            "[::ffff:127.0.0.1]",
            "[::ffff:7f00:1]",
            "[::127.0.0.1]",
            "[::ffff:10.0.0.1]",
            "[64:ff9b::127.0.0.1]",
            "[64:ff9b::a9fe:a9fe]",
            "[2002:7f00:1::]",
            "[2002:a00:1::1]",
            "[fe80::1]",
            "[fec0::1]",
            "[fc00::1]",
            "[fd00:ec2::254]",
            "[ff02::1]",
            "[2001:db8::1]",
            "[2001::1]",
            "[100::1]",
            "[64:ff9b:1::1]",
            "[4000::1]",
        ] {
            let found = format!("{host}:80").to_socket_addrs();
            // What the system does not take for an address is asked of nobody either.
            let Ok(found) = found else { continue };
            assert!(barred(found.map(|one| one.ip())).is_some(), "{host}");
        }
        for address in ["0x7f.1", "2130706433", "017700000001"] {
            assert!(
                format!("{address}:80").to_socket_addrs().is_ok(),
                "{address} is not tried"
            );
        }
    }

    #[test]
    fn public_addresses_are_asked_and_one_that_is_not_bars_the_rest() {
        for address in [
            "1.1.1.1",
            "8.8.8.8",
            "100.63.255.255",
            "100.128.0.1",
            "172.15.0.1",
            "172.32.0.1",
            "192.0.1.1",
            "198.17.0.1",
            "223.255.255.255",
            "2606:4700::1111",
            "::ffff:8.8.8.8",
            "64:ff9b::808:808",
            "2002:808:808::1",
        ] {
            assert!(is_public(address.parse().unwrap()), "{address}");
        }
        let mixed = ["8.8.8.8", "127.0.0.1"].map(|one| one.parse().unwrap());
        assert!(barred(mixed.into_iter()).is_some());
    }

    #[test]
    fn an_answer_sends_a_question_on_within_its_scheme_and_without_its_password() {
        let from: Uri = "https://u:p@a.org/b/c.xml?k=1".parse().unwrap();
        for (place, to) in [
            ("/d", Ok("https://a.org/d")),
            ("d.xml?x=1#y", Ok("https://a.org/b/d.xml?x=1")),
            ("?x=1", Ok("https://a.org/b/c.xml?x=1")),
            ("//b.org/d", Ok("https://b.org/d")),
            ("https://b.org:8443/d", Ok("https://b.org:8443/d")),
            ("http://a.org/d", Err("which is another scheme")),
            ("file:///etc/passwd", Err("which is no address of the web")),
            ("javascript:alert(1)", Err("which is another scheme")),
        ] {
            let found = redirected(&from, place).map(|uri| uri.to_string());
            assert_eq!(found.as_deref().map_err(|why| *why), to, "{place}");
        }
    }
}
