//! Counts of stretches of time as columns, each as wide as its stretch.

use crate::chart::frame::{self, HEIGHT, Plot, WIDTH};
use crate::markup::Markup;
use crate::words::Words;

/// Counts of stretches of time as columns.
#[derive(Debug, Clone, PartialEq)]
pub struct Columns {
    /// A name unique on the page.
    pub id: String,
    /// What the picture shows, in a sentence.
    pub title: String,
    /// What it tells, for who cannot see it.
    pub description: String,
    /// What is counted.
    pub unit: String,
    /// The columns, oldest first.
    pub columns: Vec<Column>,
}

/// One column.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Where its stretch begins, as a decimal year.
    pub from: f64,
    /// Where it ends.
    pub until: f64,
    /// How high it is.
    pub value: f64,
    /// What is said when a pointer rests on it.
    pub label: String,
}

impl Columns {
    /// Returns the columns as SVG.
    #[must_use]
    pub fn draw(&self, words: Words) -> Markup {
        let size = (WIDTH, HEIGHT);
        let mut out = frame::opened("chart", size, &self.id, &self.title, &self.description);
        let moments = self.columns.iter().flat_map(|one| [one.from, one.until]);
        let plot = Plot::over_years(self.columns.iter().map(|one| one.value), moments);
        plot.draw_axes(&mut out, &self.unit, words);
        for column in &self.columns {
            let (left, right) = (plot.x(column.from), plot.x(column.until));
            let (top, bottom) = (plot.y(column.value), plot.y(0.0));
            out.add_tag("<rect class=\"rates\" x=\"");
            out.add_length(left);
            out.add_tag("\" y=\"");
            out.add_length(top.min(bottom));
            out.add_tag("\" width=\"");
            out.add_length((right - left).max(1.0));
            out.add_tag("\" height=\"");
            out.add_length((bottom - top).abs());
            out.add_tag("\"><title>");
            out.add_text(&column.label);
            out.add_tag("</title></rect>");
        }
        out.add_tag("</svg>");
        out
    }
}

#[cfg(test)]
mod tests {
    use kernel::Language;

    use super::*;

    fn drawn(value: f64) -> String {
        let column = |from: f64, value| Column {
            from,
            until: from + 0.5,
            value,
            label: format!("half a year <{value}>"),
        };
        let chart = Columns {
            id: "c".to_owned(),
            title: "Two halves".to_owned(),
            description: String::new(),
            unit: "ways".to_owned(),
            columns: vec![column(2022.0, 4.0), column(2022.5, value)],
        };
        chart.draw(Words::in_language(Language::En)).to_string()
    }

    #[test]
    fn a_column_of_half_is_half_as_high_and_stands_in_its_own_stretch() {
        let svg = drawn(2.0);
        // The year takes 276 units of width, four counts take 170 of height.
        assert!(
            svg.contains("x=\"46\" y=\"24\" width=\"138\" height=\"170\""),
            "{svg}"
        );
        assert!(
            svg.contains("x=\"184\" y=\"109\" width=\"138\" height=\"85\""),
            "{svg}"
        );
        assert!(svg.contains("half a year &lt;2&gt;"), "{svg}");
    }

    #[test]
    fn nothing_is_drawn_where_nothing_was_counted() {
        assert!(drawn(0.0).contains("height=\"0\""));
    }
}
