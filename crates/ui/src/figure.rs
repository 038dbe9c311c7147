//! A figure as every page shows it: what it finds, the picture, where it comes from, how to take it along.

use crate::markup::Markup;
use crate::words::Words;

/// A picture of numbers with everything that belongs to it, under one caption.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Figure {
    /// What it finds, in a sentence made from the numbers; what it shows, where no sentence can be made.
    pub title: String,
    /// The picture.
    pub picture: Markup,
    /// What its marks mean; may be empty.
    pub legend: Markup,
    /// What is said below it besides; may be empty.
    pub note: String,
    /// Where it comes from, and how to take it along.
    pub tools: Tools,
}

/// Where a figure comes from, and how to take it along.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Tools {
    /// Who published the numbers; may be empty.
    pub source: Markup,
    /// The table and the files of the same numbers, by name and address.
    pub files: Vec<(String, String)>,
    /// How to cite it; may be empty.
    pub cite: String,
}

impl Figure {
    /// Returns the figure as HTML.
    #[must_use]
    pub fn show(&self, words: Words) -> Markup {
        let mut out = Markup::new().tag("<figure><figcaption>");
        out.add_text(&self.title);
        out.add_tag("</figcaption>");
        out.add(&self.picture);
        out.add(&self.legend);
        if !self.note.is_empty() {
            out.add_tag("<p class=\"small soft\">");
            out.add_text(&self.note);
            out.add_tag("</p>");
        }
        out.add(&self.tools.show(words));
        out.add_tag("</figure>");
        out
    }
}

impl Tools {
    /// Returns the line below a figure, and the words to cite it, folded.
    #[must_use]
    pub fn show(&self, words: Words) -> Markup {
        let mut out = Markup::new();
        let mut is_first = true;
        out.add_tag("<p class=\"small\">");
        if !self.source.is_empty() {
            out.add_text(&words.say("source"));
            out.add_tag(": ");
            out.add(&self.source);
            is_first = false;
        }
        for (name, address) in &self.files {
            if !is_first {
                out.add_tag(" · ");
            }
            is_first = false;
            out.add_tag("<a href=\"");
            out.add_text(address);
            out.add_tag("\">");
            out.add_text(name);
            out.add_tag("</a>");
        }
        out.add_tag("</p>");
        if !self.cite.is_empty() {
            out.add_tag("<details class=\"small\"><summary>");
            out.add_text(&words.say("cite"));
            out.add_tag("</summary><p>");
            out.add_text(&self.cite);
            out.add_tag("</p></details>");
        }
        out
    }
}

/// Returns a wide picture as a file of its own: its finding above it, its source below.
#[must_use]
pub fn as_file(title: &str, picture: &Markup, source: &str) -> Markup {
    let lines: Vec<&str> = wrapped(title, N_LETTERS);
    let top = 22.0 + 22.0 * lines.len() as f64;
    let height = top + 345.0;
    let mut out = Markup::new();
    out.add_tag("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"820\" height=\"");
    out.add_length(height);
    out.add_tag("\" viewBox=\"-10 0 820 ");
    out.add_length(height);
    out.add_tag("\"><style>");
    out.add_tag(crate::style::for_files());
    out.add_tag("</style><rect x=\"-10\" width=\"820\" height=\"100%\" fill=\"#fffdf9\"/>");
    for (i, line) in lines.into_iter().enumerate() {
        out.add_tag("<text style=\"font:bold 17px serif;fill:#25211c\" x=\"2\" y=\"");
        out.add_length(28.0 + 22.0 * i as f64);
        out.add_tag("\">");
        out.add_text(line);
        out.add_tag("</text>");
    }
    out.add_tag("<g transform=\"translate(0 ");
    out.add_length(top);
    out.add_tag(")\">");
    out.add(picture);
    out.add_tag("</g>");
    for (i, line) in wrapped(source, 130).into_iter().enumerate() {
        out.add_tag("<text x=\"2\" y=\"");
        out.add_length(top + 315.0 + 14.0 * i as f64);
        out.add_tag("\">");
        out.add_text(line);
        out.add_tag("</text>");
    }
    out.add_tag("</svg>\n");
    out
}

/// So many letters of a finding stand in a line.
const N_LETTERS: usize = 84;

/// Returns words in lines of no more letters than that, broken at spaces.
#[must_use]
pub fn wrapped(words: &str, n_letters: usize) -> Vec<&str> {
    let mut lines = Vec::new();
    let mut rest = words.trim();
    while rest.chars().count() > n_letters {
        let limit = rest
            .char_indices()
            .nth(n_letters + 1)
            .map_or(rest.len(), |(at, _)| at);
        let Some(at) = rest[..limit].rfind(' ').filter(|at| *at > 0) else {
            break;
        };
        lines.push(&rest[..at]);
        rest = rest[at..].trim_start();
    }
    if !rest.is_empty() {
        lines.push(rest);
    }
    lines
}

#[cfg(test)]
mod tests {
    use kernel::Language;

    use super::*;

    #[test]
    fn a_figure_has_one_caption_and_says_how_to_cite_it() {
        let figure = Figure {
            title: "8 of <123>".to_owned(),
            tools: Tools {
                source: Markup::new().text("UNHCR"),
                files: vec![("CSV".to_owned(), "/a.csv?x&y".to_owned())],
                cite: "Cauce, 2026".to_owned(),
            },
            ..Figure::default()
        };
        let html = figure.show(Words::in_language(Language::En)).to_string();
        assert_eq!(html.matches("<figcaption>").count(), 1);
        assert!(html.contains("<figcaption>8 of &lt;123&gt;</figcaption>"));
        assert!(html.contains("UNHCR · <a href=\"/a.csv?x&amp;y\">CSV</a>"));
        assert!(html.contains("<p>Cauce, 2026</p>"));
    }

    #[test]
    fn a_finding_is_broken_between_words() {
        assert_eq!(wrapped("one two three", 8), ["one two", "three"]);
        assert_eq!(wrapped("señoras ñandú", 7), ["señoras", "ñandú"]);
        assert_eq!(wrapped("unbreakable", 4), ["unbreakable"]);
        assert!(wrapped("", 4).is_empty());
    }
}
