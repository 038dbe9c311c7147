//! Counts of stretches of time as columns, each as wide as its stretch.

use crate::chart::fan::last_and_most;
use crate::chart::frame::{self, Plot, Size, point};
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
}

impl Columns {
    /// Returns the columns as SVG: one for a phone and one for a desktop.
    #[must_use]
    pub fn draw(&self, words: Words) -> Markup {
        frame::both(|size| self.draw_in(size, words))
    }

    /// Returns the columns for a file.
    #[must_use]
    pub fn draw_wide(&self, words: Words) -> Markup {
        self.draw_in(frame::WIDE, words)
    }

    fn draw_in(&self, size: Size, words: Words) -> Markup {
        let moments = self.columns.iter().flat_map(|one| [one.from, one.until]);
        let values = self.columns.iter().map(|one| one.value);
        let plot = Plot::over_years_in(size, values, moments);
        let mut out = frame::opened_in(size, &self.id, &self.title, &self.description);
        plot.draw_axes(&mut out, &self.unit, words);
        // One path for all: a page that holds the table beside them needs no words on each.
        out.add_tag("<path class=\"rates\" d=\"");
        for column in &self.columns {
            let (left, right) = (plot.x(column.from), plot.x(column.until));
            out.add_tag("M");
            point(&mut out, (left, plot.y(0.0)));
            out.add_tag("V");
            out.add_length(plot.y(column.value));
            out.add_tag("h");
            out.add_length((right - left).max(1.0));
            out.add_tag("V");
            out.add_length(plot.y(0.0));
        }
        out.add_tag("\"/>");
        let middle = |one: &Column| (one.from + one.until) / 2.0;
        let tops = self.columns.iter().map(|one| (middle(one), one.value));
        let told = last_and_most(tops).map(|top| (plot.at(top), words.real(top.1, 0)));
        plot.draw_callouts(&mut out, &told.collect::<Vec<_>>());
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
        // On a phone the year takes 276 units of width, four counts take 170 of height.
        let columns = "M46 194V24h138V194M184 194V109h138V194";
        assert!(svg.contains(columns), "{svg}");
        assert_eq!(
            svg.matches("class=\"rates\"").count(),
            2,
            "one path a picture"
        );
        assert!(svg.contains(">4</text>") && svg.contains(">2</text>"));
    }

    #[test]
    fn nothing_is_drawn_where_nothing_was_counted() {
        assert!(drawn(0.0).contains("M184 194V194h138V194"));
    }
}
