//! Counts over time with what may follow: never a middle without its intervals.

use crate::chart::frame::{self, Plot, Size, disc, point};
use crate::markup::Markup;
use crate::words::Words;

/// Counts over time, and the intervals of what may follow.
#[derive(Debug, Clone, PartialEq)]
pub struct FanChart {
    /// A name unique on the page, for the references inside the picture.
    pub id: String,
    /// What the picture shows, in a few words.
    pub title: String,
    /// What it tells, in a sentence or two, for who cannot see it.
    pub description: String,
    /// The unit of the upright axis.
    pub unit: String,
    /// The counts.
    pub dots: Vec<Dot>,
    /// What may follow; empty where nothing is forecast.
    pub steps: Vec<Step>,
}

/// One count.
#[derive(Debug, Clone, PartialEq)]
pub struct Dot {
    /// When, as a decimal year.
    pub at: f64,
    /// How many.
    pub value: f64,
    /// Whether it stands for its period; other vintages are drawn beside, unjoined.
    pub stands: bool,
    /// Whether the line to it from the one before would cross a missing or withheld period.
    pub after_gap: bool,
    /// What is said when a pointer rests on it.
    pub label: String,
}

/// One period that is forecast.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Step {
    /// When, as a decimal year.
    pub at: f64,
    /// The ends of the narrow interval.
    pub narrow: (f64, f64),
    /// The ends of the wide interval.
    pub wide: (f64, f64),
}

/// More counts than this are drawn as small dots.
const MANY: usize = 24;

impl FanChart {
    /// Returns the chart as SVG: one for a phone and one for a desktop.
    #[must_use]
    pub fn draw(&self, words: Words) -> Markup {
        frame::both(|size| self.draw_in(size, words))
    }

    /// Returns the chart for a file.
    #[must_use]
    pub fn draw_wide(&self, words: Words) -> Markup {
        self.draw_in(frame::WIDE, words)
    }

    fn draw_in(&self, size: Size, words: Words) -> Markup {
        let values = (self.dots.iter().map(|dot| dot.value))
            // The wide interval is cut where it would flatten everything else.
            .chain(self.steps.iter().map(|step| step.narrow.1));
        let moments = (self.dots.iter().map(|dot| dot.at)).chain(self.steps.iter().map(|s| s.at));
        let plot = Plot::over_years_in(size, values, moments);
        let mut out = frame::opened_in(size, &self.id, &self.title, &self.description);
        self.draw_band(&mut out, "fan wide", |step| step.wide, &plot);
        self.draw_band(&mut out, "fan", |step| step.narrow, &plot);
        plot.draw_axes(&mut out, &self.unit, words);
        self.draw_run(&mut out, &plot);
        self.draw_dots(&mut out, &plot);
        let standing = self.dots.iter().filter(|dot| dot.stands);
        let matter = last_and_most(standing.map(|dot| (dot.at, dot.value)));
        let told = matter.map(|place| (plot.at(place), words.real(place.1, 0)));
        plot.draw_callouts(&mut out, &told.collect::<Vec<_>>());
        out.add_tag("</svg>");
        out
    }

    /// Draws a band from the last count that stands over the ends of every step.
    fn draw_band(
        &self,
        out: &mut Markup,
        class: &'static str,
        ends: impl Fn(&Step) -> (f64, f64),
        plot: &Plot,
    ) {
        let Some(last) = self.dots.iter().rfind(|dot| dot.stands) else {
            return;
        };
        if self.steps.is_empty() {
            return;
        }
        let begins = (last.at, (last.value, last.value));
        let steps = self.steps.iter().map(|step| (step.at, ends(step)));
        let band: Vec<_> = std::iter::once(begins).chain(steps).collect();
        plot.draw_band(out, class, &band);
    }

    fn draw_run(&self, out: &mut Markup, plot: &Plot) {
        out.add_tag("<path class=\"run\" d=\"");
        for (i, dot) in self.dots.iter().filter(|dot| dot.stands).enumerate() {
            out.add_tag(if i == 0 || dot.after_gap { "M" } else { "L" });
            point(out, plot.at((dot.at, dot.value)));
        }
        out.add_tag("\"/>");
    }

    fn draw_dots(&self, out: &mut Markup, plot: &Plot) {
        let many = self.dots.iter().filter(|dot| dot.stands).count() > MANY;
        for dot in &self.dots {
            let at = plot.at((dot.at, dot.value));
            if dot.stands {
                disc(out, "rates", if many { 2.0 } else { 4.0 }, at, &dot.label);
            } else {
                out.add_tag("<path class=\"beside\" d=\"M");
                point(out, (at.0, at.1 - 4.0));
                out.add_tag("l4 4-4 4-4-4z\"><title>");
                out.add_text(&dot.label);
                out.add_tag("</title></path>");
            }
        }
    }
}

/// Returns the last value and the greatest, once where they are one.
pub(super) fn last_and_most(
    values: impl Iterator<Item = (f64, f64)> + Clone,
) -> impl Iterator<Item = (f64, f64)> {
    let last = values.clone().last();
    // Of several with as many, the first.
    let most = values.reduce(|a, b| if b.1 > a.1 { b } else { a });
    let most = most.filter(|most| Some(*most) != last);
    last.into_iter().chain(most)
}

#[cfg(test)]
mod tests {
    use kernel::Language;

    use super::*;

    fn dot(at: f64, value: f64, stands: bool) -> Dot {
        Dot {
            at,
            value,
            stands,
            after_gap: false,
            label: format!("<{value}>"),
        }
    }

    fn chart() -> FanChart {
        FanChart {
            id: "month".to_owned(),
            title: "Counts".to_owned(),
            description: "Three counts".to_owned(),
            unit: "persons".to_owned(),
            dots: vec![
                dot(2023.0, 5_000.0, true),
                dot(2023.1, 5_500.0, false),
                dot(2023.2, 6_000.0, true),
            ],
            steps: vec![Step {
                at: 2023.3,
                narrow: (4_000.0, 9_000.0),
                wide: (2_000.0, 15_000.0),
            }],
        }
    }

    #[test]
    fn what_follows_is_drawn_as_bands_and_never_as_a_line() {
        let svg = chart().draw(Words::in_language(Language::En)).to_string();
        assert_eq!(svg.matches("class=\"fan").count(), 2 * 2);
        assert_eq!(svg.matches("class=\"rates\"").count(), 2 * 2);
        assert!(svg.contains("class=\"callout\"") && svg.contains(">6,000</text>"));
        assert_eq!(svg.matches("class=\"beside\"").count(), 2);
        assert!(svg.contains("&lt;6000&gt;"));
        let run = svg.split("class=\"run\" d=\"").nth(1).unwrap();
        assert_eq!(run.split('"').next().unwrap().matches('L').count(), 1);
    }

    #[test]
    fn a_gap_breaks_the_line() {
        let mut chart = chart();
        chart.dots[2].after_gap = true;
        chart.steps.clear();
        let svg = chart.draw(Words::in_language(Language::En)).to_string();
        let run = svg.split("class=\"run\" d=\"").nth(1).unwrap();
        assert_eq!(run.split('"').next().unwrap().matches('M').count(), 2);
        assert!(!svg.contains("class=\"fan"));
    }
}
