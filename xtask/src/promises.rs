//! Does each test that a promise names exist?

use std::fs;

use anyhow::bail;

use crate::shell;

const FILE: &str = "docs/reference/promises.md";

/// Fails when `docs/reference/promises.md` names a test that is not there.
pub fn check() -> anyhow::Result<()> {
    let text = fs::read_to_string(shell::root().join(FILE))?;
    let sources = shell::sources()?;
    let browser = fs::read_to_string(shell::root().join("tests/browser/screening.test.mjs"))
        .unwrap_or_default();
    let is_there = |test: &str| {
        let call = format!("fn {test}(");
        sources.iter().any(|(_, text)| text.contains(&call)) || browser.contains(test)
    };
    let (mut n_tests, mut faults) = (0, Vec::new());
    for (line, test) in named(&text) {
        n_tests += 1;
        if !is_there(test) {
            faults.push(format!("{FILE}:{line}: there is no test {test}"));
        }
    }
    if !faults.is_empty() {
        bail!("{}", faults.join("\n"));
    }
    println!("{n_tests} tests are named in {FILE}, and all are there");
    Ok(())
}

/// Returns the words in backticks in the rows of the table, each with its line: a test's name is a sentence.
fn named(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .enumerate()
        .filter(|(_, line)| line.starts_with('|'))
        .flat_map(|(at, line)| {
            let quoted = line.split('`').skip(1).step_by(2);
            let sentences =
                quoted.filter(|word| word.contains('_') && !word.contains(['.', ' ', '/']));
            sentences.map(move |word| (at + 1, word.rsplit("::").next().unwrap_or(word)))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rows_tests_are_found_and_other_words_are_not() {
        let found: Vec<_> =
            named("a `x_y`\n| D1 | `a_b_c` · `store::d_e` `cauce check` |\n").collect();
        assert_eq!(found, [(2, "a_b_c"), (2, "d_e")]);
    }
}
