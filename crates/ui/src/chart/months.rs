//! Counts of months as bars, one part of each told apart, with what happened meanwhile.

use crate::chart::fan::last_and_most;
use crate::chart::frame::{self, Plot, Size, point, polyline, segment};
use crate::markup::Markup;
use crate::words::Words;

/// Counts of months, each a bar over its own month; a month that nobody counted is hatched, never nought.
#[derive(Debug, Clone, PartialEq)]
pub struct MonthsChart {
    /// A name unique on the page, for the references inside the picture.
    pub id: String,
    /// What the picture shows, in a few words.
    pub title: String,
    /// What it tells, in a sentence or two, for who cannot see it.
    pub description: String,
    /// The unit of the upright axis.
    pub unit: String,
    /// The months that were counted, oldest first.
    pub bars: Vec<MonthBar>,
    /// The calendar years, oldest first; months of theirs without a bar are gaps where they are over.
    pub years: Vec<YearSum>,
    /// The day as on which all this was known, as a decimal year.
    pub until: f64,
    /// When something happened, as decimal years, oldest first: each bears its number in a list beside the picture.
    pub events: Vec<f64>,
}

/// The count of one month.
#[derive(Debug, Clone, PartialEq)]
pub struct MonthBar {
    /// Its year.
    pub year: i16,
    /// Its month, 1 to 12.
    pub month: i8,
    /// How many.
    pub value: f64,
    /// How many of them are told apart; nothing where that is not known.
    pub part: Option<f64>,
    /// The number in words.
    pub number: String,
    /// The number with its month, which a desktop writes above the most and the last.
    pub label: String,
}

/// A calendar year with what its months add up to.
#[derive(Debug, Clone, PartialEq)]
pub struct YearSum {
    /// The year.
    pub year: i16,
    /// The sum in words; empty where a month is missing.
    pub sum: String,
}

/// Room above the values for the numbers of what happened, and below the axis for sums.
const ROOM: (f64, f64) = (32.0, 16.0);
/// Where the numbers stand, in turns: so many rows, the first at this height, each so much lower.
const ROWS: (usize, f64, f64) = (3, 26.0, 11.0);
/// Numbers nearer to each other than this stand in different rows.
const NEAR: f64 = 14.0;
/// Which part of its month a bar takes.
const BREADTH: f64 = 0.84;
/// The width of a letter below the axis.
const LETTER: f64 = 6.2;

impl MonthBar {
    fn begins(&self) -> f64 {
        f64::from(self.year) + f64::from(self.month - 1) / 12.0
    }
}

impl MonthsChart {
    /// Returns the marks of the legend: everybody, the part that is told apart, a month without a count.
    #[must_use]
    pub fn marks() -> [Markup; 3] {
        let opened = || Markup::new().tag("<svg viewBox=\"0 0 24 16\" aria-hidden=\"true\">");
        [
            "<path class=\"fan\" d=\"M5 16V3h14v13z\"/><path class=\"run\" d=\"M5 3h14\"/></svg>",
            "<path class=\"rates\" d=\"M5 16V3h14v13z\"/></svg>",
            "<path class=\"hatch\" d=\"M4 16l4-14M10 16l4-14M16 16l4-14\"/></svg>",
        ]
        .map(|mark| opened().tag(mark))
    }

    /// Returns the chart as SVG: one for a phone and one for a desktop.
    #[must_use]
    pub fn draw(&self, words: Words) -> Markup {
        frame::both_with_room(ROOM, |size| self.draw_in(size, words))
    }

    /// Returns the chart for a file.
    #[must_use]
    pub fn draw_wide(&self, words: Words) -> Markup {
        self.draw_in(frame::wide_with_room(ROOM), words)
    }

    fn draw_in(&self, size: Size, words: Words) -> Markup {
        let years = || self.years.iter().map(|one| f64::from(one.year));
        let ends = years().chain(years().map(|year| year + 1.0));
        let values = self.bars.iter().map(|bar| bar.value);
        let plot = Plot::over_years_in(size, values, ends);
        let mut out = frame::opened_in(size, &self.id, &self.title, &self.description);
        plot.draw_heights(&mut out, &self.unit, words);
        self.draw_gaps(&mut out, &plot);
        let is_wide = size.class == frame::WIDE.class;
        self.draw_bars(&mut out, &plot);
        self.draw_years(&mut out, &plot);
        self.draw_events(&mut out, &plot);
        let tops = self.bars.iter();
        let tops = tops.map(|bar| (bar.begins() + 0.5 / 12.0, bar.value));
        let label = |(at, _): (f64, f64)| {
            let mut bars = self.bars.iter();
            let found = bars.find(|bar| bar.begins() <= at && at < bar.begins() + 1.0 / 12.0);
            found.map_or_else(String::new, |bar| {
                let said = if is_wide { &bar.label } else { &bar.number };
                said.clone()
            })
        };
        let told = last_and_most(tops).map(|top| (plot.at(top), label(top)));
        plot.draw_callouts(&mut out, &told.collect::<Vec<_>>());
        out.add_tag("</svg>");
        out
    }

    /// Hatches every stretch of months without a bar.
    fn draw_gaps(&self, out: &mut Markup, plot: &Plot) {
        let months = self
            .years
            .iter()
            .flat_map(|one| (1..=12).map(|m| (one.year, m)));
        let is_there = |at: &(i16, i8)| {
            let mut bars = self.bars.iter();
            bars.any(|bar| (bar.year, bar.month) == *at)
        };
        out.add_tag("<path class=\"hatch\" d=\"");
        for (year, month) in months.filter(|at| !is_there(at)) {
            let from = f64::from(year) + f64::from(month - 1) / 12.0;
            if from + 1.0 / 12.0 > self.until {
                break;
            }
            let (left, right) = (plot.x(from), plot.x(from + 1.0 / 12.0));
            let bottom = plot.y(0.0);
            for share in [0.0, 0.5] {
                let x = left + (right - left) * share;
                polyline(out, [(x, bottom), (x + 4.0, bottom - 16.0)].into_iter());
            }
        }
        out.add_tag("\"/>");
    }

    /// Draws the bars: everybody pale, the part told apart dark, and an edge that says how high the pale part reaches
    /// where the eye does not.
    fn draw_bars(&self, out: &mut Markup, plot: &Plot) {
        let base = plot.y(0.0);
        let first = self.years.first().map_or(0.0, |one| f64::from(one.year));
        let room = plot.x(first + 1.0 / 12.0) - plot.x(first);
        let left = |bar: &MonthBar| plot.x(bar.begins()) + room * (1.0 - BREADTH) / 2.0;
        let width = room * BREADTH;
        let upright = |out: &mut Markup, bar: &MonthBar, value: f64| {
            out.add_tag("M");
            point(out, (left(bar), base));
            out.add_tag("V");
            out.add_length(plot.y(value));
            out.add_tag("h");
            out.add_length(width);
            out.add_tag("V");
            out.add_length(base);
        };
        // One path for all bars: words on each would be heavy, and the table beside the picture has them.
        out.add_tag("<path class=\"fan\" d=\"");
        for bar in &self.bars {
            upright(out, bar, bar.value);
        }
        out.add_tag("\"/>");
        out.add_tag("<path class=\"rates\" d=\"");
        for bar in &self.bars {
            if let Some(part) = bar.part {
                upright(out, bar, part);
            }
        }
        out.add_tag("\"/><path class=\"run\" d=\"");
        for bar in &self.bars {
            out.add_tag("M");
            point(out, (left(bar), plot.y(bar.value)));
            out.add_tag("h");
            out.add_length(width);
        }
        out.add_tag("\"/>");
    }

    fn draw_years(&self, out: &mut Markup, plot: &Plot) {
        let n = self.years.len();
        let every = n.div_ceil(plot.n_labels()).max(1);
        let base = plot.y(0.0);
        for (i, one) in self.years.iter().enumerate() {
            let begin = f64::from(one.year);
            let x = plot.x(begin);
            segment(out, "axis", (x, base), (x, base + 5.0));
            // The newest year always bears its name.
            if (n - 1 - i).is_multiple_of(every) {
                plot.draw_below(out, begin + 0.5, &one.year.to_string());
            }
            let room = plot.x(begin + 1.0) - x;
            if LETTER * one.sum.chars().count() as f64 <= room {
                plot.draw_below_in(out, 1, begin + 0.5, &one.sum);
            }
        }
    }

    fn draw_events(&self, out: &mut Markup, plot: &Plot) {
        let mut last_in_row = [f64::NEG_INFINITY; ROWS.0];
        for (i, at) in self.events.iter().enumerate() {
            let x = plot.x(*at);
            let row = last_in_row
                .iter()
                .position(|last| x - last >= NEAR)
                .unwrap_or(0);
            last_in_row[row] = x;
            let height = ROWS.1 + ROWS.2 * row as f64;
            segment(out, "path", (x, height + 3.0), (x, plot.y(0.0)));
            out.add_tag("<text class=\"callout\" text-anchor=\"middle\" x=\"");
            out.add_length(x);
            out.add_tag("\" y=\"");
            out.add_length(height);
            out.add_tag("\">");
            out.add_text(&(i + 1).to_string());
            out.add_tag("</text>");
        }
    }
}

#[cfg(test)]
mod tests {
    use kernel::Language;

    use super::*;

    fn bar(year: i16, month: i8, value: f64, part: Option<f64>) -> MonthBar {
        MonthBar {
            year,
            month,
            value,
            part,
            number: format!("{value:.0}"),
            label: format!("{value:.0} ({month}/{year})"),
        }
    }

    fn chart(bars: Vec<MonthBar>) -> MonthsChart {
        let sum = |year: i16, sum: &str| YearSum {
            year,
            sum: sum.to_owned(),
        };
        MonthsChart {
            id: "road".to_owned(),
            title: "Months".to_owned(),
            description: "Two years".to_owned(),
            unit: "people".to_owned(),
            bars,
            years: vec![sum(2023, "520,085"), sum(2024, "")],
            until: 2026.5,
            events: vec![2023.5, 2023.51, 2024.2],
        }
    }

    fn drawn(bars: Vec<MonthBar>) -> String {
        let words = Words::in_language(Language::En);
        chart(bars).draw_wide(words).to_string()
    }

    #[test]
    fn a_month_that_nobody_counted_is_hatched_and_a_nought_is_not() {
        let all = |skipped: i8, value: f64| -> Vec<MonthBar> {
            let months = [2023, 2024]
                .into_iter()
                .flat_map(|y| (1..=12).map(move |m| (y, m)));
            let kept = months.filter(|at| *at != (2023, skipped));
            kept.map(|(y, m)| bar(y, m, value, None)).collect()
        };
        let hatches = |svg: &str| {
            let path = svg.split("class=\"hatch\" d=\"").nth(1).unwrap();
            path.split('"').next().unwrap().matches('M').count()
        };
        assert_eq!(hatches(&drawn(all(5, 100.0))), 2);
        assert_eq!(hatches(&drawn(all(0, 100.0))), 0, "every month is there");
        assert_eq!(hatches(&drawn(all(0, 0.0))), 0, "nought is a count");
        let mut early = chart(all(5, 100.0));
        early.until = 2023.4;
        let svg = early
            .draw_wide(Words::in_language(Language::En))
            .to_string();
        assert_eq!(hatches(&svg), 0, "what is not over is no gap");
    }

    #[test]
    fn a_part_is_as_high_as_its_share_and_the_most_and_the_last_are_said() {
        let svg = drawn(vec![
            bar(2023, 8, 80_000.0, Some(40_000.0)),
            bar(2023, 9, 70_000.0, None),
            bar(2024, 3, 194.0, None),
        ]);
        assert_eq!(svg.matches("class=\"rates\"").count(), 1);
        let height = |class: &str| -> f64 {
            let path = svg
                .split(&format!("class=\"{class}\" d=\"M"))
                .nth(1)
                .unwrap();
            let base: f64 = path.split([' ', 'V']).nth(1).unwrap().parse().unwrap();
            let top: f64 = path.split(['V', 'h']).nth(1).unwrap().parse().unwrap();
            base - top
        };
        assert!(
            (height("fan") / height("rates") - 2.0).abs() < 0.02,
            "{svg}"
        );
        assert!(svg.contains(">80000 (8/2023)</text>") && svg.contains(">194 (3/2024)</text>"));
        assert!(!svg.contains(">70000 (9/2023)</text>"));
        assert!(svg.contains(">520,085</text>"));
    }

    #[test]
    fn on_a_phone_the_numbers_stand_without_their_months_and_the_paper_is_light() {
        let bars = vec![bar(2023, 8, 80_000.0, None), bar(2024, 3, 194.0, None)];
        let both = chart(bars)
            .draw(Words::in_language(Language::En))
            .to_string();
        let (narrow, wide) = both.split_once("</svg>").unwrap();
        assert!(narrow.contains(">194</text>") && !narrow.contains("(3/2024)"));
        assert!(wide.contains(">194 (3/2024)</text>"));
    }

    #[test]
    fn what_happened_at_one_time_bears_numbers_that_do_not_lie_on_each_other() {
        let svg = drawn(vec![bar(2023, 8, 10.0, None)]);
        let heights: Vec<&str> = (svg.split("text-anchor=\"middle\" x=\"").skip(1))
            .filter(|one| [">1<", ">2<", ">3<"].iter().any(|n| one.contains(n)))
            .filter_map(|one| one.split(" y=\"").nth(1)?.split('"').next())
            .collect();
        assert_ne!(heights[0], heights[1]);
        assert_eq!(heights[0], heights[2]);
    }
}
