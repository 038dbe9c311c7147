//! Whoever fails to sign in again and again has to wait: per account and address, so that nobody locks out another.

use std::net::IpAddr;

use kernel::Moment;

/// So many failures cost nothing.
const FREE: u32 = 10;
/// The longest wait, in seconds.
const LONGEST_S: i64 = 300;

/// Returns the name under which failures are counted. Who the account belongs to is not written down with it.
pub fn name(email: &str, from: Option<IpAddr>) -> String {
    let from = from.map(|from| from.to_string()).unwrap_or_default();
    let both = format!("{}\n{from}", email.trim().to_lowercase());
    kernel::hex::of(<sha2::Sha256 as sha2::Digest>::digest(both.as_bytes()))
}

/// Returns how many seconds somebody has to wait who failed so often, the last time then.
pub fn wait_s(n: u32, last: Moment, now: Moment) -> i64 {
    if n < FREE {
        return 0;
    }
    let wait = 1_i64
        .checked_shl(n - FREE)
        .unwrap_or(LONGEST_S)
        .clamp(1, LONGEST_S);
    // A clock that was set back lengthens no wait.
    (wait - last.seconds_until(now).max(0)).max(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_failures_are_free_then_the_wait_doubles_up_to_five_minutes() {
        let now = Moment::from_seconds(1_000);
        assert_eq!(wait_s(9, now, now), 0);
        assert_eq!(wait_s(10, now, now), 1);
        assert_eq!(wait_s(11, now, now), 2);
        assert_eq!(wait_s(11, now, now.plus_seconds(2)), 0);
        assert_eq!(wait_s(60, now, now), 300);
        assert_eq!(wait_s(600, now, now.plus_seconds(-5)), 300);
    }

    #[test]
    fn the_same_person_from_two_addresses_is_counted_apart() {
        let one = "192.0.2.1".parse().ok();
        let other = "192.0.2.2".parse().ok();
        assert_eq!(name(" Ana@x.example", one), name("ana@X.example ", one));
        assert_ne!(name("ana@x.example", one), name("ana@x.example", other));
    }
}
