//! Text that is already HTML.

use std::fmt;

/// Text that is already HTML and must not be escaped again.
///
/// It grows only through [`Markup::text`], which escapes, and [`Markup::tag`], whose argument is
/// written in our own source.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Markup(String);

impl askama::filters::HtmlSafe for Markup {}

impl askama::FastWritable for Markup {
    fn write_into(&self, dest: &mut dyn fmt::Write, _: &dyn askama::Values) -> askama::Result<()> {
        dest.write_str(&self.0)?;
        Ok(())
    }
}

impl fmt::Display for Markup {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Markup {
    /// Returns nothing, to be added to.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds words of any origin, escaped for element content and quoted attributes.
    #[must_use]
    pub fn text(mut self, words: &str) -> Self {
        self.add_text(words);
        self
    }

    /// Adds words of any origin, escaped, in place.
    pub fn add_text(&mut self, words: &str) {
        for letter in words.chars() {
            match letter {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                other => self.0.push(other),
            }
        }
    }

    /// Adds a piece of HTML that stands in our own source.
    #[must_use]
    pub fn tag(mut self, html: &'static str) -> Self {
        self.0.push_str(html);
        self
    }

    /// Adds a piece of HTML that stands in our own source, in place.
    pub fn add_tag(&mut self, html: &'static str) {
        self.0.push_str(html);
    }

    /// Adds other markup.
    pub fn add(&mut self, other: &Self) {
        self.0.push_str(&other.0);
    }

    /// Adds a number of a drawing, with at most one decimal place; 0 for what is no number.
    pub fn add_length(&mut self, value: f64) {
        let rounded = if value.is_finite() {
            (value * 10.0).round() / 10.0
        } else {
            0.0
        };
        self.0.push_str(&format!("{}", rounded + 0.0));
    }

    /// Returns the HTML.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns whether nothing was added.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Returns what a template wrote without the indentation that only its authors need.
///
/// A line break stays one, for it may part two words; what stands in `<pre>` stays as it is.
#[must_use]
pub fn without_indentation(written: &str) -> String {
    let mut out = String::with_capacity(written.len());
    let mut is_kept = false;
    for line in written.split_inclusive('\n') {
        if is_kept {
            out.push_str(line);
        } else {
            out.push_str(line.trim_start_matches([' ', '\n']));
        }
        is_kept = match (line.rfind("<pre"), line.rfind("</pre>")) {
            (Some(opened), Some(closed)) => opened > closed,
            (None, None) => is_kept,
            (opened, _) => opened.is_some(),
        };
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_any_origin_cannot_become_tags() {
        let markup = Markup::new().tag("<b>").text("<script>\"'&").tag("</b>");
        assert_eq!(markup.to_string(), "<b>&lt;script&gt;&quot;&#39;&amp;</b>");
    }

    #[test]
    fn indentation_does_not_leave_but_a_formula_keeps_its_own() {
        assert_eq!(
            without_indentation("<p>\n    one\n\n    two\n</p>\n  <b>three</b>"),
            "<p>\none\ntwo\n</p>\n<b>three</b>"
        );
        let formula = "<div>\n<pre>\n  a\n\n  b</pre>\n<pre>c</pre>\n";
        let indented = formula.replace("<pre", "  <pre");
        assert_eq!(without_indentation(&indented), formula);
    }
}
