//! The templates of pages: laid out so that a change can be read line by line.

use std::path::{Path, PathBuf};

/// The longest line that a reader of a change still sees whole.
const WIDEST: usize = 120;

#[test]
fn no_line_of_a_template_is_wider_than_a_readable_change() {
    let found = templates();
    assert!(found.len() > 50, "only {} templates found", found.len());
    let wide: Vec<String> = found
        .iter()
        .flat_map(|path| too_wide(&path.display().to_string(), &read(path)))
        .collect();
    assert!(wide.is_empty(), "{}", wide.join("\n"));
}

#[test]
fn no_line_of_a_template_opens_two_blocks() {
    let crowded: Vec<String> = templates()
        .iter()
        .flat_map(|path| crowded(&path.display().to_string(), &read(path)))
        .collect();
    assert!(crowded.is_empty(), "{}", crowded.join("\n"));
}

#[test]
fn a_wide_line_and_a_crowded_line_are_noticed() {
    let wide = format!("<p>\n  {}\n</p>\n", "a ".repeat(60));
    assert_eq!(
        too_wide("a.html", &wide),
        ["a.html:2: 122 characters; the most is 120"]
    );
    assert_eq!(
        crowded("a.html", "<ul>\n  <li><p>words</p></li>\n</ul>\n"),
        ["a.html:2: <li> and <p> on one line"]
    );
}

/// Returns a complaint for each line over the width.
fn too_wide(name: &str, text: &str) -> Vec<String> {
    text.lines()
        .enumerate()
        .filter(|(_, line)| line.chars().count() > WIDEST)
        .map(|(i, line)| {
            let n = line.chars().count();
            format!("{name}:{}: {n} characters; the most is {WIDEST}", i + 1)
        })
        .collect()
}

/// Returns a complaint for each line that opens a second block beside the first.
fn crowded(name: &str, text: &str) -> Vec<String> {
    const BLOCKS: [&str; 16] = [
        "article", "dd", "details", "div", "dl", "dt", "form", "h2", "h3", "li", "nav", "ol", "p",
        "section", "tr", "ul",
    ];
    let opened = |line: &str| -> Vec<String> {
        line.split('<')
            .skip(1)
            .filter_map(|rest| rest.split([' ', '>', '{']).next())
            .filter(|tag| BLOCKS.contains(tag))
            .map(str::to_owned)
            .collect()
    };
    text.lines()
        .enumerate()
        .filter_map(|(i, line)| match opened(line).as_slice() {
            [first, second, ..] => Some(format!(
                "{name}:{}: <{first}> and <{second}> on one line",
                i + 1
            )),
            _ => None,
        })
        .collect()
}

/// Returns every template of the rooms that write pages.
fn templates() -> Vec<PathBuf> {
    let rooms = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut open = vec![rooms.join("ui/src"), rooms.join("site/src")];
    let mut found = Vec::new();
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(&folder).expect("a folder of the checkout") {
            let path = entry.expect("an entry of the folder").path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|ending| ending == "html") {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).expect("a template is text")
}
