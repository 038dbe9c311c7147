//! Past forecasts beside what came: intervals as bars, outcomes as marks inside or outside.

use crate::chart::frame::{self, HEIGHT, Plot, WIDTH, disc, point, segment};
use crate::markup::Markup;
use crate::words::Words;

/// Past forecasts beside what came.
#[derive(Debug, Clone, PartialEq)]
pub struct PastChart {
    /// A name unique on the page, for the references inside the picture.
    pub id: String,
    /// What the picture shows, in a few words.
    pub title: String,
    /// What it tells, in a sentence or two, for who cannot see it.
    pub description: String,
    /// The unit of the upright axis.
    pub unit: String,
    /// The forecasts, oldest first.
    pub forecasts: Vec<PastMark>,
}

/// One past forecast with its outcome.
#[derive(Debug, Clone, PartialEq)]
pub struct PastMark {
    /// The moment of the outcome, as a decimal year.
    pub at: f64,
    /// The ends of the interval that had been stated.
    pub interval: (f64, f64),
    /// What came.
    pub outcome: f64,
    /// What is said when a pointer rests on it.
    pub label: String,
}

impl PastChart {
    /// Returns the chart as SVG.
    #[must_use]
    pub fn draw(&self, words: Words) -> Markup {
        let values = self
            .forecasts
            .iter()
            .flat_map(|one| [one.outcome, one.interval.1]);
        let plot = Plot::over_years(values, self.forecasts.iter().map(|one| one.at));
        let size = (WIDTH, HEIGHT);
        let mut out = frame::opened("chart", size, &self.id, &self.title, &self.description);
        plot.draw_axes(&mut out, &self.unit, words);
        for one in &self.forecasts {
            let (low, high) = one.interval;
            let x = plot.x(one.at);
            segment(
                &mut out,
                "interval thick",
                (x, plot.y(low)),
                (x, plot.y(high)),
            );
            let at = plot.at((one.at, one.outcome));
            if (low..=high).contains(&one.outcome) {
                disc(&mut out, "rates", 2.2, at, &one.label);
            } else {
                out.add_tag("<path class=\"missed\" d=\"M");
                point(&mut out, (at.0 - 3.0, at.1 - 3.0));
                out.add_tag("l6 6m0-6l-6 6\"><title>");
                out.add_text(&one.label);
                out.add_tag("</title></path>");
            }
        }
        out.add_tag("</svg>");
        out
    }
}

#[cfg(test)]
mod tests {
    use kernel::Language;

    use super::*;

    #[test]
    fn an_outcome_outside_its_interval_is_crossed() {
        let mark = |outcome| PastMark {
            at: 2024.5,
            interval: (80.0, 120.0),
            outcome,
            label: "a <b>".to_owned(),
        };
        let chart = PastChart {
            id: "past".to_owned(),
            title: "Past".to_owned(),
            description: "Two".to_owned(),
            unit: "persons".to_owned(),
            forecasts: vec![mark(100.0), mark(121.0)],
        };
        let svg = chart.draw(Words::in_language(Language::En)).to_string();
        assert_eq!(svg.matches("class=\"missed\"").count(), 1);
        assert_eq!(svg.matches("class=\"rates\"").count(), 1);
        assert!(svg.contains("a &lt;b&gt;"));
    }
}
