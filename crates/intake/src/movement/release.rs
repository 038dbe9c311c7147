//! The day of a release, where a file's name states it.

use kernel::Day;

const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

/// Returns the day of release that a name states: a day (`2024-06-17`), or a month of a fiscal year
/// (`fy25_may`, `fy25may`), of which the last day is taken.
#[must_use]
pub fn released(name: &str) -> Option<Day> {
    let lower = name.to_ascii_lowercase();
    let day = (0..lower.len().saturating_sub(9))
        .filter_map(|i| lower.get(i..i + 10)?.parse::<Day>().ok())
        .next();
    day.or_else(|| fiscal(&lower))
}

/// Returns the end of the month that follows the last `fy` and two digits, or of the fiscal year.
fn fiscal(lower: &str) -> Option<Day> {
    let at = lower.rfind("fy")?;
    let year: i16 = lower.get(at + 2..at + 4)?.parse().ok()?;
    let rest = lower[at + 4..].trim_start_matches(['_', '-']);
    let month = MONTHS
        .iter()
        .position(|month| rest.starts_with(month))
        .map_or(9, |i| i as i8 + 1);
    let year = 2000 + if month >= 10 { year - 1 } else { year };
    Some(Day::new(year, month, 1).ok()?.end_of_month())
}

/// Returns the name without what states its release, so that releases of one table are known.
#[must_use]
pub fn without_release(name: &str) -> String {
    let lower = name.to_ascii_lowercase();
    let lower = lower.trim_end_matches(".gz").trim_end_matches(".csv");
    let mut parts: Vec<&str> = lower.split('_').collect();
    parts.retain(|part| {
        let month = MONTHS.contains(part);
        let fiscal = part.starts_with("fy") && part[2..].starts_with(|c: char| c.is_ascii_digit());
        let term = part.starts_with("gt2") || part.starts_with("myt2");
        part.parse::<Day>().is_err() && !month && !fiscal && !term
    });
    parts.join("_")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_their_release() {
        for (name, day) in [
            ("population_2024-06-17_GT2023.csv.gz", Some("2024-06-17")),
            ("cbp_sbo_encounters_fy22_fy25_aug.csv", Some("2025-08-31")),
            ("fy25may", Some("2025-05-31")),
            ("fy23", Some("2023-09-30")),
            ("irreg.csv.gz", None),
        ] {
            assert_eq!(
                released(name),
                day.map(|day| day.parse().unwrap()),
                "{name}"
            );
        }
        let (may, aug) = (
            "cbp_sbo_encounters_fy22_fy25_may.csv",
            "cbp_sbo_encounters_fy22_fy25_aug.csv",
        );
        assert_eq!(without_release(may), without_release(aug));
    }
}
