//! Words about counts, without the counts.

/// Returns what the gatekeeper says of a file, every count in it left out: a sum that stands in a sentence
/// can be subtracted like one that stands in a table. Months, years and addresses stay.
#[must_use]
pub fn without_counts(reason: &str) -> String {
    let mut before = "";
    let words = reason.split(' ').map(|word| {
        let told = masked(word, before);
        before = word;
        told
    });
    words.collect::<Vec<_>>().join(" ")
}

/// Words after which four digits are a year.
const BEFORE_A_YEAR: [&str; 6] = ["of", "in", "from", "since", "until", "year"];

fn masked(word: &str, before: &str) -> String {
    let bare = word.trim_matches(|c: char| !c.is_ascii_alphanumeric());
    let is_year = bare.len() == 4
        && BEFORE_A_YEAR.contains(&before)
        && matches!(bare.parse(), Ok(1900..=2100));
    let is_period = bare.contains('-') && bare.parse::<kernel::Period>().is_ok();
    let is_fiscal = bare.starts_with("FY");
    let is_name = word.contains("://") || bare.starts_with(|c: char| c.is_ascii_alphabetic());
    if is_year || is_period || is_fiscal || is_name || !word.bytes().any(|c| c.is_ascii_digit()) {
        return word.to_owned();
    }
    let (start, end) = (
        word.find(bare).unwrap_or(0),
        word.find(bare).map_or(word.len(), |at| at + bare.len()),
    );
    format!("{}…{}", &word[..start], &word[end..])
}

/// Endings of files that the gatekeeper reads.
const ENDINGS: [&str; 3] = [".csv", ".xlsx", ".gz"];

/// Returns a sentence with every path of a file cut down to the file's name: where it lies on somebody's machine
/// is nobody else's business.
#[must_use]
pub fn without_folders(text: &str) -> String {
    let (mut told, mut rest) = (String::new(), text);
    let ends = |text: &str| {
        let at = ENDINGS.iter().filter_map(|one| text.find(one));
        at.min()
    };
    while let Some(end) = ends(rest) {
        let (path, after) = rest.split_at(end);
        let is_address = path.contains("://");
        match (path.find(['/', '\\']), path.rfind(['/', '\\'])) {
            (Some(first), Some(last)) if !is_address => {
                let from = path[..first].rfind(' ').map_or(0, |space| space + 1);
                told += &path[..from];
                told += &path[last + 1..];
            }
            _ => told += path,
        }
        let dot = '.'.len_utf8();
        told += &after[..dot];
        rest = &after[dot..];
    }
    told + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_left_out_and_what_they_are_about_stays() {
        let told = "PAN irregular-entries of 2022-01 add up to 7; 4702 was published (https://a.example/7), 4695 more";
        let kept = "PAN irregular-entries of 2022-01 add up to …; … was published (https://a.example/7), … more";
        assert_eq!(without_counts(told), kept);
        assert_eq!(
            without_counts("12,345 of 2023 fell to 2019"),
            "… of 2023 fell to …"
        );
        assert_eq!(without_counts("rises 100-fold (40 %)"), "rises … (… %)");
    }

    #[test]
    fn of_a_path_only_the_name_of_the_file_is_told() {
        for (said, told) in [
            (
                "5 of 7 figures of /srv/a b/2024.csv are replaced",
                "5 of 7 figures of 2024.csv are replaced",
            ),
            (
                "figures of old/x.csv.gz and C:\\Data\\y.xlsx differ",
                "figures of x.csv.gz and y.xlsx differ",
            ),
            ("figures of x.csv differ 3/4", "figures of x.csv differ 3/4"),
            (
                "see https://a.example/b/c.csv",
                "see https://a.example/b/c.csv",
            ),
        ] {
            assert_eq!(without_folders(said), told);
        }
    }
}
