//! The only reader of environment variables.

/// Names a server in place of a file of our own; wins over the configuration file.
pub const DATABASE: &str = "CAUCE_DATABASE";

/// Names the server that takes letters, with the address from which they come: it may hold a password, which a flag would
/// show to everybody on this machine.
pub const SMTP: &str = "CAUCE_SMTP";

/// Returns the server that takes letters, if one is named.
#[expect(
    clippy::disallowed_methods,
    reason = "this is the one place that reads the environment"
)]
pub fn smtp() -> Option<String> {
    std::env::var(SMTP)
        .ok()
        .filter(|address| !address.is_empty())
}

/// Returns the PostgreSQL server to use in place of a file of our own, if one is named, and who names it.
#[expect(
    clippy::disallowed_methods,
    reason = "this is the one place that reads the environment"
)]
pub fn database() -> Option<(String, String)> {
    let said = std::env::var(DATABASE).ok();
    if let Some(address) = said.filter(|address| !address.is_empty()) {
        return Some((address, DATABASE.to_owned()));
    }
    let settings = crate::settings::in_force();
    let given = settings.get("database")?;
    let file = settings.file.as_ref()?.display();
    Some((
        given.values.first()?.clone(),
        format!("{file}:{}", given.line),
    ))
}
