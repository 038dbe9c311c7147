//! The only reader of environment variables.

/// Returns the PostgreSQL server to use in place of a file of our own, if one is named.
#[expect(
    clippy::disallowed_methods,
    reason = "this is the one place that reads the environment"
)]
pub fn database() -> Option<String> {
    std::env::var("CAUCE_DATABASE")
        .ok()
        .filter(|address| !address.is_empty())
}
