//! The only reader of environment variables.

/// Names a server in place of a file of our own; wins over the configuration file.
pub const DATABASE: &str = "CAUCE_DATABASE";

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
