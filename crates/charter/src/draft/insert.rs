//! Adds to a charter file without touching what stands in it.

use serde::Deserialize;
use toml::Spanned;

/// Returns a promise's file with a further wording behind the last one.
pub fn wording(text: &str, block: &str) -> String {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let last = lines.iter().rposition(|line| line.trim() == "[[version]]");
    let from = last.map_or(lines.len(), |at| at + 1);
    let next = lines[from..].iter().position(|line| line.starts_with('['));
    let at = next.map_or(lines.len(), |next| from + next);
    let (before, after) = (lines[..at].concat(), lines[at..].concat());
    let before = before.trim_end();
    if after.is_empty() {
        format!("{before}\n\n{block}")
    } else {
        format!("{before}\n\n{block}\n{after}")
    }
}

#[derive(Deserialize)]
struct Aimed {
    aim: Option<AimPlace>,
}

#[derive(Deserialize)]
struct AimPlace {
    rated_by: Option<Spanned<Vec<String>>>,
}

/// Returns a promise's file with further figures in the list of those that rate it; nothing where it has no such list.
pub fn rated_by(text: &str, ids: &[String]) -> Option<String> {
    let aimed: Aimed = toml::from_str(text).ok()?;
    let list = aimed.aim?.rated_by?;
    let new: Vec<String> = (ids.iter().filter(|id| !list.get_ref().contains(*id)))
        .map(|id| format!("\"{id}\""))
        .collect();
    if new.is_empty() {
        return Some(text.to_owned());
    }
    let close = list.span().end.checked_sub(1)?;
    let (before, after) = (text.get(..close)?, text.get(close..)?);
    if !after.starts_with(']') {
        return None;
    }
    let mark = if before.trim_end().ends_with(['[', ',']) {
        ""
    } else {
        ", "
    };
    Some(format!("{before}{mark}{}{after}", new.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROMISE: &str = "id = \"A1\"\n\n[[version]]\nannounced = \"2020-01-01\"  # first\n\n[aim]\nrated_by = [\"A\"]\n";

    #[test]
    fn a_wording_is_put_behind_the_last_one_and_before_what_follows() {
        let text = wording(PROMISE, "[[version]]\nannounced = \"2021-01-01\"\n");
        assert_eq!(
            text,
            "id = \"A1\"\n\n[[version]]\nannounced = \"2020-01-01\"  # first\n\n[[version]]\nannounced = \"2021-01-01\"\n\n\
             [aim]\nrated_by = [\"A\"]\n"
        );
    }

    #[test]
    fn figures_are_added_once_and_nothing_else_moves() {
        let ids = ["A".to_owned(), "B".to_owned()];
        let text = rated_by(PROMISE, &ids).unwrap();
        assert_eq!(text, PROMISE.replace("[\"A\"]", "[\"A\", \"B\"]"));
        assert_eq!(rated_by(&text, &ids).unwrap(), text);
        let empty = PROMISE.replace("[\"A\"]", "[]");
        assert!(rated_by(&empty, &ids).unwrap().contains("[\"A\", \"B\"]"));
        assert_eq!(rated_by("id = \"A1\"\n", &ids), None);
    }
}
