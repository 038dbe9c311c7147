//! Whose addresses count as official, decided by a list and not by the letters of a host name.

use kernel::Holder;

/// A publisher whose addresses are known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publisher {
    /// The name.
    pub name: String,
    /// The country or organisation that it speaks for.
    pub of: Holder,
    /// Its hosts; a host's subdomains belong to it.
    pub hosts: Vec<String>,
}

/// The charter's list of official publishers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Publishers(pub Vec<Publisher>);

impl Publishers {
    /// Returns the official publisher to whom an address belongs.
    ///
    /// ```
    /// use evidence::{Publisher, Publishers};
    /// let canada = Publisher { name: "Canada".into(), of: "CAN".parse()?, hosts: vec!["canada.ca".into()] };
    /// let list = Publishers(vec![canada]);
    /// assert!(list.of("https://www.canada.ca/en/x.html").is_some());
    /// assert!(list.of("https://canada.ca.evil.example/").is_none());
    /// assert!(list.of("https://notcanada.ca/").is_none());
    /// # Ok::<(), kernel::holder::NotAHolder>(())
    /// ```
    #[must_use]
    pub fn of(&self, address: &str) -> Option<&Publisher> {
        let host = host_of(address)?;
        let owns = |own: &String| belongs(&host, own);
        self.0.iter().find(|one| one.hosts.iter().any(owns))
    }
}

/// What the charter says of addresses: whose are official, and which hold copies of what others published.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Addresses {
    /// The official publishers.
    pub publishers: Publishers,
    /// Hosts of copies, test sites and throw-away sites; a host's subdomains belong to it.
    pub copies: Vec<String>,
}

/// What an address is worth to somebody who must not be led astray, the most first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// It belongs to an official publisher.
    Official,
    /// It belongs to somebody else who publishes in their own name.
    Other,
    /// It holds a copy of what somebody else published.
    Copy,
}

impl Addresses {
    /// Returns what an address is worth; a copy stays a copy on an official publisher's test site.
    ///
    /// ```
    /// use evidence::{Addresses, Publishers, Standing};
    /// let list = Addresses { publishers: Publishers::default(), copies: vec!["copies.example".into()] };
    /// assert_eq!(list.standing("https://www.copies.example/law.html"), Standing::Copy);
    /// assert_eq!(list.standing("https://nocopies.example/law.html"), Standing::Other);
    /// ```
    #[must_use]
    pub fn standing(&self, address: &str) -> Standing {
        let is_copy = host_of(address)
            .is_some_and(|host| self.copies.iter().any(|copy| belongs(&host, copy)));
        if is_copy {
            Standing::Copy
        } else if self.publishers.of(address).is_some() {
            Standing::Official
        } else {
            Standing::Other
        }
    }
}

/// Returns whether a host is another one or a subdomain of it.
fn belongs(host: &str, own: &str) -> bool {
    host == own || (host.strip_suffix(own)).is_some_and(|rest| rest.ends_with('.'))
}

/// Returns the host of a web address, in small letters, without user, port and final dot.
fn host_of(address: &str) -> Option<String> {
    let (scheme, rest) = address.split_once("://")?;
    if !["http", "https"].contains(&scheme) {
        return None;
    }
    let authority = rest.split(['/', '?', '#', '\\']).next()?;
    let host = authority.rsplit('@').next()?.split(':').next()?;
    Some(host.trim_end_matches('.').to_ascii_lowercase()).filter(|host| !host.is_empty())
}
