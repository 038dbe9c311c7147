//! Figures over time, with the path to what was promised.

use crate::chart::frame::{self, Plot, Size, polyline, segment};
use crate::markup::Markup;
use crate::words::Words;

/// Figures over time, with the path to what was promised.
///
/// Drawn for a width of 320 CSS pixels; wider screens enlarge it.
#[derive(Debug, Clone, PartialEq)]
pub struct LineChart {
    /// A name unique on the page, for the references inside the picture.
    pub id: String,
    /// What the picture shows, in a few words.
    pub title: String,
    /// What it tells, in a sentence or two, for who cannot see it.
    pub description: String,
    /// The unit of the upright axis.
    pub unit: String,
    /// The figures.
    pub marks: Vec<Mark>,
    /// The paths and levels.
    pub lines: Vec<Line>,
}

/// One figure.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// When it was true, as a decimal year.
    pub at: f64,
    /// The value.
    pub value: f64,
    /// The lower and upper end, where the figure is an interval.
    pub interval: Option<(f64, f64)>,
    /// What it is here for.
    pub kind: MarkKind,
    /// What is said when a pointer rests on it.
    pub label: String,
    /// What stands beside it; empty where nothing does.
    pub name: String,
}

/// What a figure is in a chart for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkKind {
    /// It rates: a full disc, joined by a line to the next.
    Rates,
    /// It stands beside, unrated or contradicting: an empty diamond.
    Beside,
}

/// A path or a level.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Where it begins: decimal year and value.
    pub from: (f64, f64),
    /// Where it ends.
    pub to: (f64, f64),
    /// Upper end at `to`, where the promise was "from … to …".
    pub upper: Option<f64>,
    /// What it shows.
    pub kind: LineKind,
    /// What stands at its end; empty where nothing does.
    pub name: String,
}

/// What a line shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineKind {
    /// The path to what was promised first.
    FirstPromise,
    /// The path to what is promised now.
    PresentPromise,
    /// A published estimate of what comes.
    Expected,
}

impl LineKind {
    fn class(self) -> &'static str {
        match self {
            Self::FirstPromise => "first",
            Self::PresentPromise => "now",
            Self::Expected => "expected",
        }
    }
}

impl LineChart {
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
        let values = self
            .marks
            .iter()
            .flat_map(|m| {
                let (low, high) = m.interval.unwrap_or((m.value, m.value));
                [m.value, low, high]
            })
            .chain(
                self.lines
                    .iter()
                    .flat_map(|l| [l.from.1, l.to.1, l.upper.unwrap_or(l.to.1)]),
            );
        let moments = self
            .marks
            .iter()
            .map(|m| m.at)
            .chain(self.lines.iter().flat_map(|l| [l.from.0, l.to.0]));
        let plot = Plot::over_years_in(size, values, moments);
        let mut out = frame::opened_in(size, &self.id, &self.title, &self.description);
        plot.draw_axes(&mut out, &self.unit, words);
        for line in &self.lines {
            draw_line(&mut out, line, &plot);
        }
        self.draw_marks(&mut out, &plot);
        let marks = self
            .marks
            .iter()
            .map(|m| (plot.at((m.at, m.value)), &m.name));
        let ends = self.lines.iter().map(|l| (plot.at(l.to), &l.name));
        let told: Vec<_> = (marks.chain(ends))
            .filter(|(_, name)| !name.is_empty())
            .map(|(at, name)| (at, name.clone()))
            .collect();
        plot.draw_callouts(&mut out, &told);
        out.add_tag("</svg>");
        out
    }

    fn draw_marks(&self, out: &mut Markup, plot: &Plot) {
        let mut rated: Vec<&Mark> = self
            .marks
            .iter()
            .filter(|m| m.kind == MarkKind::Rates)
            .collect();
        rated.sort_by(|a, b| a.at.total_cmp(&b.at));
        if rated.len() > 1 {
            out.add_tag("<polyline class=\"run\" points=\"");
            for mark in &rated {
                out.add_length(plot.x(mark.at));
                out.add_tag(",");
                out.add_length(plot.y(mark.value));
                out.add_tag(" ");
            }
            out.add_tag("\"/>");
        }
        for mark in &self.marks {
            let (cx, cy) = plot.at((mark.at, mark.value));
            out.add_tag("<g>");
            out.add_tag("<title>");
            out.add_text(&mark.label);
            out.add_tag("</title>");
            if let Some((low, high)) = mark.interval {
                segment(out, "interval", (cx, plot.y(low)), (cx, plot.y(high)));
            }
            match mark.kind {
                MarkKind::Rates => {
                    out.add_tag("<circle class=\"rates\" r=\"4.5\" cx=\"");
                    out.add_length(cx);
                    out.add_tag("\" cy=\"");
                    out.add_length(cy);
                    out.add_tag("\"/>");
                }
                MarkKind::Beside => {
                    out.add_tag("<path class=\"beside\" d=\"M");
                    out.add_length(cx);
                    out.add_tag(" ");
                    out.add_length(cy - 5.5);
                    out.add_tag("l5.5 5.5-5.5 5.5-5.5-5.5z\"/>");
                }
            }
            out.add_tag("</g>");
        }
    }
}

fn draw_line(out: &mut Markup, line: &Line, plot: &Plot) {
    let from = plot.at(line.from);
    let to = plot.at(line.to);
    if let Some(upper) = line.upper {
        out.add_tag("<path class=\"band ");
        out.add_tag(line.kind.class());
        out.add_tag("\" d=\"");
        polyline(out, [from, to, (to.0, plot.y(upper))].into_iter());
        out.add_tag("z\"/>");
    }
    let class = match line.kind {
        LineKind::FirstPromise => "path first",
        LineKind::PresentPromise => "path now",
        LineKind::Expected => "path expected",
    };
    segment(out, class, from, to);
    out.add_tag("<path class=\"target ");
    out.add_tag(line.kind.class());
    out.add_tag("\" d=\"M");
    out.add_length(to.0 - 6.0);
    out.add_tag(" ");
    out.add_length(to.1);
    out.add_tag("h12M");
    out.add_length(to.0);
    out.add_tag(" ");
    out.add_length(to.1 - 6.0);
    out.add_tag("v12\"/>");
}

#[cfg(test)]
mod tests {
    use kernel::Language;

    use super::*;

    fn chart() -> LineChart {
        LineChart {
            id: "c002".to_owned(),
            title: "Permits <issued>".to_owned(),
            description: "From 1.2 to 2 million".to_owned(),
            unit: "permits".to_owned(),
            marks: vec![
                Mark {
                    at: 2022.44,
                    value: 1_200_000.0,
                    interval: None,
                    kind: MarkKind::Rates,
                    label: "1.2 million".to_owned(),
                    name: String::new(),
                },
                Mark {
                    at: 2024.35,
                    value: 2_000_000.0,
                    interval: Some((1_900_000.0, 2_100_000.0)),
                    kind: MarkKind::Rates,
                    label: "2 million".to_owned(),
                    name: String::new(),
                },
                Mark {
                    at: 2024.7,
                    value: 2_500_000.0,
                    interval: None,
                    kind: MarkKind::Beside,
                    label: "2.5 million".to_owned(),
                    name: String::new(),
                },
            ],
            lines: vec![Line {
                from: (2022.44, 1_200_000.0),
                to: (2022.67, 1_500_000.0),
                upper: None,
                kind: LineKind::FirstPromise,
                name: "1.5 million".to_owned(),
            }],
        }
    }

    #[test]
    fn what_rates_and_what_stands_beside_have_different_shapes() {
        let svg = chart().draw(Words::in_language(Language::Es)).to_string();
        assert_eq!(
            svg.matches("<svg").count(),
            2,
            "for a phone and for a desktop"
        );
        assert_eq!(svg.matches("class=\"rates\"").count(), 2 * 2);
        assert_eq!(svg.matches("class=\"beside\"").count(), 2);
        assert_eq!(svg.matches("class=\"run\"").count(), 2);
        assert!(svg.contains(">1.5 million</text>"));
        assert!(svg.contains("Permits &lt;issued&gt;"));
        assert!(svg.contains("aria-labelledby=\"c002-t c002-d\""));
    }

    #[test]
    fn nothing_is_drawn_outside_the_frame_even_of_odd_numbers() {
        let mut chart = chart();
        chart.marks[0].value = f64::NAN;
        chart.marks[1].value = -1e15;
        let svg = chart.draw(Words::in_language(Language::En)).to_string();
        assert!(!svg.contains("inf") && !svg.contains("NaN"), "{svg}");
    }
}
