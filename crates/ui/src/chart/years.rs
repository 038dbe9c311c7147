//! Counts of whole years as bars, each over its own year.

use crate::chart::fan::last_and_most;
use crate::chart::frame::{self, Plot, Size, point};
use crate::markup::Markup;
use crate::words::Words;

/// Counts of whole years: calendar years or fiscal years, each a bar with its year below.
#[derive(Debug, Clone, PartialEq)]
pub struct YearsChart {
    /// A name unique on the page, for the references inside the picture.
    pub id: String,
    /// What the picture shows, in a few words.
    pub title: String,
    /// What it tells, in a sentence or two, for who cannot see it.
    pub description: String,
    /// The unit of the upright axis.
    pub unit: String,
    /// The counts, oldest first.
    pub years: Vec<YearMark>,
}

/// The count of one year.
#[derive(Debug, Clone, PartialEq)]
pub struct YearMark {
    /// The year that it bears.
    pub year: i16,
    /// How many.
    pub value: f64,
    /// Whether it stands for its year; other vintages are drawn beside as diamonds.
    pub stands: bool,
    /// What is said when a pointer rests on it.
    pub label: String,
}

/// So much stays free above the highest bar, for its number: on the bar it would run into the next one's.
const ROOM: (f64, f64) = (16.0, 0.0);
/// Which part of its year a bar takes.
const BREADTH: f64 = 0.72;

impl YearsChart {
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
        let values = self.years.iter().map(|one| one.value);
        let plot = Plot::over_years_in(size, values, years().chain(years().map(|year| year + 1.0)));
        let mut out = frame::opened_in(size, &self.id, &self.title, &self.description);
        plot.draw_heights(&mut out, &self.unit, words);
        let (first, last) = years().fold((f64::MAX, f64::MIN), |(a, b), y| (a.min(y), b.max(y)));
        let n_years = (last - first).max(0.0) as usize + 1;
        let every = n_years.div_ceil(plot.n_labels());
        // The newest year always bears its name.
        for year in (0..n_years).rev().step_by(every).map(|i| first + i as f64) {
            plot.draw_below(&mut out, year + 0.5, &format!("{year:.0}"));
        }
        for one in &self.years {
            draw_mark(&mut out, one, &plot);
        }
        let standing = self.years.iter().filter(|one| one.stands);
        let tops = standing.map(|one| (f64::from(one.year) + 0.5, one.value));
        let told = last_and_most(tops).map(|top| (plot.at(top), words.real(top.1, 0)));
        plot.draw_callouts_above(&mut out, &told.collect::<Vec<_>>());
        out.add_tag("</svg>");
        out
    }
}

fn draw_mark(out: &mut Markup, one: &YearMark, plot: &Plot) {
    let middle = f64::from(one.year) + 0.5;
    let (x, y) = plot.at((middle, one.value));
    if one.stands {
        let left = plot.x(middle - BREADTH / 2.0);
        out.add_tag("<rect class=\"rates\" x=\"");
        out.add_length(left);
        out.add_tag("\" y=\"");
        out.add_length(y);
        out.add_tag("\" width=\"");
        out.add_length(plot.x(middle + BREADTH / 2.0) - left);
        out.add_tag("\" height=\"");
        out.add_length((plot.y(0.0) - y).max(0.0));
        out.add_tag("\"><title>");
    } else {
        out.add_tag("<path class=\"beside\" d=\"M");
        point(out, (x, y - 4.0));
        out.add_tag("l4 4-4 4-4-4z\"><title>");
    }
    out.add_text(&one.label);
    out.add_tag(if one.stands {
        "</title></rect>"
    } else {
        "</title></path>"
    });
}

#[cfg(test)]
mod tests {
    use kernel::Language;

    use super::*;

    fn mark(year: i16, value: f64) -> YearMark {
        YearMark {
            year,
            value,
            stands: true,
            label: format!("{year}"),
        }
    }

    /// Returns where the words stand that a chart writes.
    fn place_of(svg: &str, words: &str) -> f64 {
        let before = svg.split(&format!(">{words}</text>")).next().unwrap();
        let x = before.rsplit(" x=\"").next().unwrap();
        x.split('"').next().unwrap().parse().unwrap()
    }

    #[test]
    fn a_bar_stands_over_its_own_year() {
        let chart = YearsChart {
            id: "year".to_owned(),
            title: "Counts".to_owned(),
            description: "Three years".to_owned(),
            unit: "persons".to_owned(),
            years: vec![
                mark(2022, 248_284.0),
                mark(2023, 520_085.0),
                mark(2024, 302_203.0),
            ],
        };
        let svg = chart
            .draw_wide(Words::in_language(Language::En))
            .to_string();
        for (i, year) in ["2022", "2023", "2024"].iter().enumerate() {
            let bar = svg.split("class=\"rates\" x=\"").nth(i + 1).unwrap();
            let number = |mark: &str| -> f64 {
                let rest = bar.split(mark).nth(1).unwrap();
                rest.split('"').next().unwrap().parse().unwrap()
            };
            let left: f64 = bar.split('"').next().unwrap().parse().unwrap();
            let middle = left + number("width=\"") / 2.0;
            assert!((middle - place_of(&svg, year)).abs() < 0.2, "{year}: {svg}");
        }
        assert!(svg.contains(">520,085</text>") && svg.contains(">302,203</text>"));
    }
}
