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
        let owns = |own: &String| {
            host == *own
                || host
                    .strip_suffix(own.as_str())
                    .is_some_and(|rest| rest.ends_with('.'))
        };
        self.0.iter().find(|one| one.hosts.iter().any(owns))
    }
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
