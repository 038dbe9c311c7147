//! Intervals of one thing as bars below one another, a name beside each; two kinds of mark where two definitions stand
//! side by side.

use crate::chart::frame::{self, WIDTH, disc, label, segment};
use crate::chart::scale::Scale;
use crate::markup::Markup;
use crate::words::Words;

/// Intervals as bars below one another, in the order given.
#[derive(Debug, Clone, PartialEq)]
pub struct RangesChart {
    /// A name unique on the page, for the references inside the picture.
    pub id: String,
    /// What the picture shows, in a few words.
    pub title: String,
    /// What it tells, in a sentence or two, for who cannot see it.
    pub description: String,
    /// The rows, from top to bottom.
    pub rows: Vec<RangeRow>,
}

/// A name with its intervals.
#[derive(Debug, Clone, PartialEq)]
pub struct RangeRow {
    /// The name.
    pub name: String,
    /// The first interval, drawn full, where there is one.
    pub full: Option<RangeMark>,
    /// The second, drawn hollow.
    pub hollow: Option<RangeMark>,
    /// What stands in place of an interval where there is none.
    pub without: String,
}

/// A value between its least and its most.
#[derive(Debug, Clone, PartialEq)]
pub struct RangeMark {
    /// The value.
    pub value: f64,
    /// The least.
    pub low: f64,
    /// The most.
    pub high: f64,
    /// What is said when a pointer rests on it.
    pub label: String,
}

/// How high a row is.
const ROW: f64 = 21.0;
/// Where the names end and the bars begin.
const LEFT: f64 = 116.0;
const RIGHT: f64 = 326.0;
/// A name longer than this is cut.
const N_LETTERS: usize = 17;

impl RangesChart {
    /// Returns the chart as SVG.
    #[must_use]
    pub fn draw(&self, words: Words) -> Markup {
        let marks = || {
            self.rows
                .iter()
                .flat_map(|row| row.full.iter().chain(&row.hollow))
        };
        let scale = Scale::from_zero(marks().map(|mark| mark.high), 4);
        let x = |value: f64| LEFT + scale.share(value) * (RIGHT - LEFT);
        let bottom = 6.0 + ROW * self.rows.len() as f64;
        let size = (WIDTH, bottom + 22.0);
        let mut out = frame::opened("chart", size, &self.id, &self.title, &self.description);
        let broken = |tick: &f64| tick.fract().abs() > 1e-9;
        let n_places = usize::from(scale.ticks.iter().any(broken));
        for tick in &scale.ticks {
            let class = if *tick == 0.0 { "axis" } else { "grid" };
            segment(&mut out, class, (x(*tick), 2.0), (x(*tick), bottom));
            let at = (x(*tick), bottom + 16.0);
            label(&mut out, "middle", at, &words.real(*tick, n_places));
        }
        for (i, row) in self.rows.iter().enumerate() {
            let y = 6.0 + ROW * (i as f64 + 0.5);
            label(&mut out, "end", (LEFT - 6.0, y + 4.0), &cut(&row.name));
            if row.full.is_none() && row.hollow.is_none() {
                label(&mut out, "start", (LEFT + 4.0, y + 4.0), &row.without);
            }
            for (mark, class) in [(&row.hollow, "beside"), (&row.full, "rates")] {
                let Some(mark) = mark else { continue };
                // An interval narrower than a line is still seen.
                let ends = (x(mark.low), x(mark.high).max(x(mark.low) + 1.0));
                segment(&mut out, "interval thick", (ends.0, y), (ends.1, y));
                disc(&mut out, class, 3.4, (x(mark.value), y), &mark.label);
            }
        }
        out.add_tag("</svg>");
        out
    }
}

fn cut(name: &str) -> String {
    if name.chars().count() <= N_LETTERS {
        return name.to_owned();
    }
    let mut short: String = name.chars().take(N_LETTERS - 1).collect();
    short.push('…');
    short
}

#[cfg(test)]
mod tests {
    use kernel::Language;

    use super::*;

    #[test]
    fn each_name_has_its_marks_or_the_words_why_not() {
        let mark = |value: f64| RangeMark {
            value,
            low: value - 1.0,
            high: value + 2.0,
            label: format!("a <{value}>"),
        };
        let row = |name: &str, full: Option<RangeMark>| RangeRow {
            name: name.to_owned(),
            hollow: full.as_ref().map(|one| mark(one.value + 4.0)),
            full,
            without: "not published".to_owned(),
        };
        let chart = RangesChart {
            id: "r".to_owned(),
            title: "Ranges".to_owned(),
            description: "Two".to_owned(),
            rows: vec![row("Iceland & co", Some(mark(10.0))), row("Fiji", None)],
        };
        let svg = chart.draw(Words::in_language(Language::En)).to_string();
        assert_eq!(svg.matches("<circle class=\"rates\"").count(), 1);
        assert_eq!(svg.matches("<circle class=\"beside\"").count(), 1);
        assert_eq!(svg.matches("not published").count(), 1);
        assert!(
            svg.contains("Iceland &amp; co") && svg.contains("a &lt;10&gt;"),
            "{svg}"
        );
    }
}
