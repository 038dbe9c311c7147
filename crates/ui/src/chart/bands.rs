//! Intervals step by step into the future, without a middle.

use crate::chart::frame::{self, HEIGHT, Plot, WIDTH};
use crate::markup::Markup;
use crate::words::Words;

/// Intervals step by step into the future: a backlog, a waiting time.
#[derive(Debug, Clone, PartialEq)]
pub struct BandsChart {
    /// A name unique on the page, for the references inside the picture.
    pub id: String,
    /// What the picture shows, in a few words.
    pub title: String,
    /// What it tells, in a sentence or two, for who cannot see it.
    pub description: String,
    /// The unit of the upright axis.
    pub unit: String,
    /// The narrow and the wide interval of each step; the first step is number 1.
    pub steps: Vec<Ends>,
    /// A value that the upright axis must hold, so that pictures side by side compare.
    pub top: f64,
}

/// The ends of a narrow and of a wide interval.
pub type Ends = ((f64, f64), (f64, f64));

impl BandsChart {
    /// Returns the chart as SVG.
    #[must_use]
    pub fn draw(&self, words: Words) -> Markup {
        let highest = self.steps.iter().map(|(_, wide)| wide.1);
        let plot = Plot::over_steps(highest.chain([self.top]), self.steps.len());
        let size = (WIDTH, HEIGHT);
        let mut out = frame::opened("chart", size, &self.id, &self.title, &self.description);
        for (class, ends) in [
            ("fan wide", (|step| step.1) as fn(&Ends) -> (f64, f64)),
            ("fan", |step| step.0),
        ] {
            let steps = self.steps.iter().enumerate();
            let band: Vec<_> = steps
                .map(|(i, step)| (i as f64 + 1.0, ends(step)))
                .collect();
            plot.draw_band(&mut out, class, &band);
        }
        plot.draw_axes(&mut out, &self.unit, words);
        out.add_tag("</svg>");
        out
    }
}

#[cfg(test)]
mod tests {
    use kernel::Language;

    use super::*;

    #[test]
    fn only_intervals_are_drawn() {
        let chart = BandsChart {
            id: "wait".to_owned(),
            title: "Wait".to_owned(),
            description: "Months".to_owned(),
            unit: "months".to_owned(),
            steps: vec![((1.0, 2.0), (0.5, 3.0)), ((2.0, 3.0), (1.0, 5.0))],
            top: 8.0,
        };
        let svg = chart.draw(Words::in_language(Language::En)).to_string();
        assert_eq!(svg.matches("class=\"fan").count(), 2);
        assert!(!svg.contains("class=\"run\""));
        assert!(svg.contains(">8<"), "{svg}");
    }
}
