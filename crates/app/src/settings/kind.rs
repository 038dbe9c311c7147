//! What a setting may be, and how a wrong one is told.

use std::net::{IpAddr, SocketAddr};
use std::path::Path;

use toml::Value;

/// What a setting may be.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// A folder, beside the file unless it is named from the root.
    Folder,
    /// One folder or several, as [`Kind::Folder`].
    Folders,
    /// Where to listen.
    Listen,
    /// A PostgreSQL server's address; it may hold a password, so it is never shown.
    Server,
    /// Addresses of other machines.
    Proxies,
    /// The site's own address.
    Url,
    /// A name.
    Text,
    /// An address of mail or of a page.
    Contact,
    /// A whole number.
    Number {
        /// The least that it may be.
        least: u32,
    },
    /// How the log is written.
    Form,
}

impl Kind {
    /// Returns what is expected, to be read after "Write".
    pub fn expected(self) -> String {
        match self {
            Self::Folder => "the name of a folder in quotes".to_owned(),
            Self::Folders => "the name of a folder in quotes, or a list of such names".to_owned(),
            Self::Listen => "an address and a port in quotes".to_owned(),
            Self::Server => {
                "the address of a PostgreSQL server in quotes, with signs in its password as %40"
                    .to_owned()
            }
            Self::Proxies => "a list of addresses without ports, each in quotes".to_owned(),
            Self::Url => {
                "an address in quotes that begins with https:// or http://, without user, ? or #"
                    .to_owned()
            }
            Self::Text => "a name in quotes".to_owned(),
            Self::Contact => "an address of mail, or one that begins with https://".to_owned(),
            Self::Number { least } => format!("a whole number from {least} to {}", u32::MAX),
            Self::Form => "\"human\" or \"json\"".to_owned(),
        }
    }

    /// Returns what a flag would be given, once for each value; nothing where the value cannot be.
    pub fn read(self, value: &Value, beside: &Path) -> Option<Vec<String>> {
        let one = |text: String| Some(vec![text]);
        match (self, value) {
            (Self::Folder, Value::String(name)) if !name.is_empty() => {
                one(beside.join(name).display().to_string())
            }
            (Self::Folders, Value::Array(list)) if !list.is_empty() => {
                let each = list.iter().map(|name| Self::Folder.read(name, beside));
                each.map(|one| one?.pop()).collect()
            }
            (Self::Folders, name) => Self::Folder.read(name, beside),
            (Self::Listen, Value::String(text)) => {
                one(text.parse::<SocketAddr>().ok()?.to_string())
            }
            (Self::Server, Value::String(text)) => {
                store::is_server(text).then(|| vec![text.clone()])
            }
            (Self::Proxies, Value::Array(list)) => list.iter().map(address).collect(),
            (Self::Proxies, Value::String(_)) => one(address(value)?),
            (Self::Url, Value::String(text)) => one(public_url(text).ok()?),
            (Self::Text, Value::String(text)) => one(name(text).ok()?),
            (Self::Contact, Value::String(text)) => one(contact(text).ok()?),
            (Self::Number { least }, Value::Integer(number)) => {
                let number = u32::try_from(*number).ok().filter(|n| *n >= least)?;
                one(number.to_string())
            }
            (Self::Form, Value::String(word)) => ["human", "json"]
                .contains(&word.as_str())
                .then(|| vec![word.clone()]),
            _ => None,
        }
    }

    /// Returns whether a value is at least of the right sort.
    pub fn is_sort(self, value: &Value) -> bool {
        match self {
            Self::Number { .. } => value.is_integer(),
            Self::Proxies | Self::Folders => value.is_array() || value.is_str(),
            _ => value.is_str(),
        }
    }
}

fn address(value: &Value) -> Option<String> {
    Some(value.as_str()?.parse::<IpAddr>().ok()?.to_string())
}

/// Returns whether a server's address holds a password, before its host or in its query.
pub fn has_password(address: &str) -> bool {
    let user = address.rsplit_once('@').map_or("", |(before, _)| before);
    let user = user.split_once("://").map_or(user, |(_, user)| user);
    user.contains(':') || address.contains("password=")
}

/// Returns a name of one line, or why it is none.
pub fn name(said: &str) -> Result<String, String> {
    let said = said.trim();
    let is_name = !said.is_empty() && said.len() <= 200 && !said.contains(char::is_control);
    let why = "write a name of one line".to_owned();
    is_name.then(|| said.to_owned()).ok_or(why)
}

/// Returns an address without its last slash, or why it is none.
pub fn public_url(said: &str) -> Result<String, String> {
    let said = said.trim_end_matches('/');
    let host = said
        .strip_prefix("https://")
        .or_else(|| said.strip_prefix("http://"));
    match host {
        Some(host) if !host.is_empty() && !host.contains(['?', '#', '@', ' ']) => {
            Ok(said.to_owned())
        }
        _ => Err("write it whole, such as https://cauce.example, without user, ? or #".to_owned()),
    }
}

/// Returns whom readers write to, or why nobody can be written to so.
pub fn contact(said: &str) -> Result<String, String> {
    let is_page = public_url(said).is_ok();
    let is_plain = !said.contains(|c: char| c.is_whitespace() || "<>\"'?#&%:/".contains(c));
    let is_mail = is_plain
        && said.split_once('@').is_some_and(|(who, host)| {
            !who.is_empty() && host.contains('.') && !host.contains('@')
        });
    if is_page || is_mail {
        Ok(said.to_owned())
    } else {
        Err("write an e-mail address, or a page's address whole".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_contact_is_a_plain_address_that_somebody_can_write_to() {
        for good in ["record@cauce.example", "https://cauce.example/tell-us"] {
            assert_eq!(contact(good), Ok(good.to_owned()));
        }
        for bad in [
            "",
            "record",
            "a@b",
            "a b@c.example",
            "javascript:alert(1)",
            "a@b.c@d.e",
            "a@b.c?bcc=x@y.z",
        ] {
            assert!(contact(bad).is_err(), "{bad}");
        }
    }
}
