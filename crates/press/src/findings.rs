//! Findings about files as one page that stands alone: no script, nothing fetched.

use std::io::{self, Write};

/// What was found in one file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Checked {
    /// The file.
    pub file: String,
    /// The outcome in a sentence.
    pub outcome: String,
    /// How often each check failed, the gravest first.
    pub counts: Vec<(String, String, u64)>,
    /// Each finding that is shown.
    pub findings: Vec<Row>,
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// How grave it is.
    pub severity: String,
    /// The check, by its published number.
    pub check: String,
    /// The line.
    pub line: u64,
    /// What is wrong, and what to do.
    pub message: String,
    /// What was found, and where.
    pub found: String,
    /// Where the check is explained; may be empty.
    pub link: String,
}

const STYLE: &str = "body{font:16px/1.5 system-ui,sans-serif;max-width:62rem;margin:auto;padding:1rem}\
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.35rem .6rem .35rem 0;\
border-bottom:1px solid #8884;overflow-wrap:anywhere}.n{text-align:right}:root{color-scheme:light dark}";

/// Writes the page.
pub fn page(out: &mut impl Write, title: &str, files: &[Checked]) -> io::Result<()> {
    write!(
        out,
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>{0}</title>\
         <style>{STYLE}</style></head><body><h1>{0}</h1>\n",
        escaped(title)
    )?;
    for file in files {
        let (name, outcome) = (escaped(&file.file), escaped(&file.outcome));
        writeln!(out, "<h2>{name}</h2><p>{outcome}</p>")?;
        if !file.counts.is_empty() {
            write!(
                out,
                "<table><thead><tr><th scope=\"col\">Severity</th><th scope=\"col\">Check</th>\
                 <th scope=\"col\" class=\"n\">How often</th></tr></thead><tbody>"
            )?;
            for (severity, check, n) in &file.counts {
                let (severity, check) = (escaped(severity), escaped(check));
                write!(
                    out,
                    "<tr><td>{severity}</td><td>{check}</td><td class=\"n\">{n}</td></tr>"
                )?;
            }
            writeln!(out, "</tbody></table>")?;
        }
        if !file.findings.is_empty() {
            write!(
                out,
                "<table><thead><tr><th scope=\"col\">Line</th><th scope=\"col\">Severity</th>\
                 <th scope=\"col\">What to do</th><th scope=\"col\">Found</th></tr></thead><tbody>"
            )?;
            for row in &file.findings {
                let check = if row.link.starts_with("https://") {
                    format!(
                        "<a href=\"{}\">{}</a>",
                        escaped(&row.link),
                        escaped(&row.check)
                    )
                } else {
                    escaped(&row.check)
                };
                write!(
                    out,
                    "<tr><td>{}</td><td>{}<br>{check}</td><td>{}</td><td>{}</td></tr>",
                    row.line,
                    escaped(&row.severity),
                    escaped(&row.message),
                    escaped(&row.found)
                )?;
            }
            writeln!(out, "</tbody></table>")?;
        }
    }
    writeln!(out, "</body></html>")
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_from_a_file_becomes_a_tag() {
        let hostile = "<script>alert(\"&\")</script>".to_owned();
        let file = Checked {
            file: hostile.clone(),
            outcome: hostile.clone(),
            counts: vec![(hostile.clone(), hostile.clone(), 2)],
            findings: vec![Row {
                severity: hostile.clone(),
                check: hostile.clone(),
                line: 7,
                message: hostile.clone(),
                found: hostile.clone(),
                link: format!("javascript:{hostile}"),
            }],
        };
        let mut out = Vec::new();
        page(&mut out, &hostile, &[file]).unwrap();
        let text = String::from_utf8(out).unwrap();
        assert!(!text.contains("<script") && !text.contains("javascript:"));
        assert!(text.contains("<td>7</td>") && text.ends_with("</html>\n"));
    }
}
