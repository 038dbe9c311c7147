//! Adds to a charter file without touching what stands in it.

use std::ops::Range;

use serde::Deserialize;
use toml::de::{DeTable, DeValue};
use toml::{Spanned, Table, Value};

/// Returns a promise's file with a further wording behind the last one; nothing where that cannot be done without
/// touching what stands.
pub fn wording(text: &str, block: &str) -> Option<String> {
    let before: Table = toml::from_str(text).ok()?;
    let headers = headers(text)?;
    let last = headers.iter().rposition(|(_, name)| name == "version")?;
    // What a wording holds may stand under headers of its own, such as [version.target].
    let mut behind = headers[last + 1..].iter();
    let next = behind.find(|(_, name)| !name.starts_with("version."));
    let at = next.map_or(text.len(), |(at, _)| *at);
    let (head, tail) = (text[..at].trim_end(), &text[at..]);
    let longer = match tail {
        "" => format!("{head}\n\n{block}"),
        tail => format!("{head}\n\n{block}\n{tail}"),
    };
    is_longer_by_one(before, toml::from_str(&longer).ok()?).then_some(longer)
}

/// Returns whether a file says what it said, and one wording more at the end.
fn is_longer_by_one(mut before: Table, mut after: Table) -> bool {
    let (Some(Value::Array(had)), Some(Value::Array(has))) =
        (before.remove("version"), after.remove("version"))
    else {
        return false;
    };
    before == after && has.len() == had.len() + 1 && has.starts_with(&had)
}

/// Returns where each header of a file stands, and its name: a line within a text that looks like one is none.
fn headers(text: &str) -> Option<Vec<(usize, String)>> {
    let mut texts = Vec::new();
    within(DeTable::parse(text).ok()?.get_ref(), &mut texts);
    let mut at = 0;
    let mut found = Vec::new();
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let name = line.trim_start().strip_prefix('[');
        let is_in_a_text = texts
            .iter()
            .any(|span: &Range<usize>| span.contains(&start));
        if let Some(name) = name.filter(|_| !is_in_a_text) {
            let name = name.split(']').next()?.trim_start_matches('[');
            let letters = name.chars().filter(|c| !c.is_whitespace() && *c != '"');
            found.push((start, letters.collect()));
        }
    }
    Some(found)
}

/// Collects where the texts of a table stand.
fn within(table: &DeTable<'_>, texts: &mut Vec<Range<usize>>) {
    table
        .iter()
        .for_each(|(_, value)| value_within(value, texts));
}

fn value_within(value: &Spanned<DeValue<'_>>, texts: &mut Vec<Range<usize>>) {
    match value.get_ref() {
        DeValue::String(_) => texts.push(value.span()),
        DeValue::Array(all) => all.iter().for_each(|one| value_within(one, texts)),
        DeValue::Table(table) => within(table, texts),
        _ => {}
    }
}

#[derive(Deserialize)]
struct Titled {
    title: Spanned<Value>,
}

/// Returns a promise's file with another title; nothing where that cannot be done without touching anything else.
pub fn title(text: &str, title: &str) -> Option<String> {
    let place = toml::from_str::<Titled>(text).ok()?.title.span();
    let changed = format!(
        "{}{title}{}",
        text.get(..place.start)?,
        text.get(place.end..)?
    );
    let without = |text: &str| {
        let mut table: Table = toml::from_str(text).ok()?;
        table.remove("title").map(|_| table)
    };
    (without(text)? == without(&changed)?).then_some(changed)
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

    const NEXT: &str = "[[version]]\nannounced = \"2021-01-01\"\n";
    const PROMISE: &str = "id = \"A1\"\n\n[[version]]\nannounced = \"2020-01-01\"  # first\n\n[aim]\nrated_by = [\"A\"]\n";

    #[test]
    fn a_wording_is_put_behind_the_last_one_and_before_what_follows() {
        let text = wording(PROMISE, NEXT).unwrap();
        assert_eq!(
            text,
            "id = \"A1\"\n\n[[version]]\nannounced = \"2020-01-01\"  # first\n\n[[version]]\nannounced = \"2021-01-01\"\n\n\
             [aim]\nrated_by = [\"A\"]\n"
        );
    }

    #[test]
    fn a_text_that_looks_like_a_block_is_left_alone() {
        let odd = PROMISE.replace(
            "# first\n",
            "# first\ntext = \"\"\"\nHe wrote:\n[[version]]\n[aim]\n\"\"\"\n",
        );
        let text = wording(&odd, NEXT).unwrap();
        assert_eq!(
            text,
            odd.replace("\n[aim]\nrated", &format!("\n{NEXT}\n[aim]\nrated"))
        );
        // A header with a remark, and a part of the wording under a header of its own.
        let parted = PROMISE
            .replace("[[version]]", "[[version]]  # said")
            .replace("\n[aim]", "[version.text]\nen = \"A\"\n\n[aim]");
        let text = wording(&parted, NEXT).unwrap();
        assert_eq!(text, parted.replace("[aim]", &format!("{NEXT}\n[aim]")));
    }

    #[test]
    fn a_title_is_changed_alone() {
        let titled = format!("title = {{ en = \"A\" }}  # ours\n{PROMISE}");
        let text = title(&titled, "{ en = \"B\" }").unwrap();
        assert_eq!(text, titled.replace("\"A\" }", "\"B\" }"));
        assert_eq!(title(&titled, "{ en = \"B\" }\nholder = \"X\""), None);
        assert_eq!(title(PROMISE, "{ en = \"B\" }"), None);
    }

    #[test]
    fn a_block_that_would_change_what_stands_is_refused() {
        let stray = "announced = \"2021-01-01\"\n";
        assert_eq!(wording(PROMISE, stray), None);
        assert_eq!(wording(PROMISE, &format!("{NEXT}\n{NEXT}")), None);
        assert_eq!(wording("id = \"A1\"\n", NEXT), None);
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
