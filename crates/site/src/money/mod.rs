//! Money: what was announced, counted once, and what reporters say became of it.

mod activities;
mod activity;
mod announcements;
mod country;
mod look;
mod one;
mod outside;
mod overview;
mod pillars;
mod publishers;
mod said;

pub use activities::get as activities;
pub use activity::{csv as activity_csv, get as activity, json as activity_json};
pub use announcements::list;
pub use country::{get as country, list as countries};
pub use look::table as aid_table;
pub use one::get;
pub use outside::get as outside;
pub use overview::get as overview;
pub use pillars::get as pillars;
pub use publishers::{get as publisher, list as publishers};
pub use said::mentions;

/// Returns whether answering takes much work where much was taken in: lists of all activities, and whole tables.
#[must_use]
pub fn is_costly(path: &str) -> bool {
    let is_table = |below: &str| {
        path.strip_prefix(below)
            .is_some_and(|name| name.starts_with("aid-"))
    };
    let is_whole = ["/money/activities", "/data/all.zip"].contains(&path);
    is_whole || ["/data/", "/api/v1/"].into_iter().any(is_table)
}

#[cfg(test)]
mod tests {
    use publication::money::aid::names;

    use super::is_costly;

    #[test]
    fn lists_of_all_activities_and_whole_tables_are_costly_and_other_pages_are_not() {
        for name in names() {
            for path in [format!("/data/{name}.csv"), format!("/api/v1/{name}")] {
                assert!(is_costly(&path), "{path}");
            }
        }
        assert!(is_costly("/money/activities") && is_costly("/data/all.zip"));
        for path in [
            "/",
            "/money",
            "/money/activities/aid-1",
            "/data",
            "/data/members.csv",
        ] {
            assert!(!is_costly(path), "{path}");
        }
    }
}
