//! Figures over time, with the path to what was promised.

use crate::chart::scale::Scale;
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

pub(super) const WIDTH: f64 = 340.0;
pub(super) const HEIGHT: f64 = 220.0;
pub(super) const LEFT: f64 = 46.0;
pub(super) const RIGHT: f64 = 322.0;
pub(super) const TOP: f64 = 24.0;
pub(super) const BOTTOM: f64 = 194.0;

impl LineChart {
    /// Returns the chart as SVG.
    #[must_use]
    pub fn draw(&self, words: Words) -> Markup {
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
        let upright = Scale::from_zero(values, 4);
        let moments = self
            .marks
            .iter()
            .map(|m| m.at)
            .chain(self.lines.iter().flat_map(|l| [l.from.0, l.to.0]));
        let years = Scale::of_years(moments, 5);
        let x = |moment: f64| LEFT + years.share(moment) * (RIGHT - LEFT);
        let y = |value: f64| BOTTOM - upright.share(value) * (BOTTOM - TOP);

        let mut out = Markup::new().tag("<svg class=\"chart\" viewBox=\"0 0 ");
        out.add_length(WIDTH);
        out.add_tag(" ");
        out.add_length(HEIGHT);
        out.add_tag("\" role=\"img\" aria-labelledby=\"");
        out.add_text(&self.id);
        out.add_tag("-t ");
        out.add_text(&self.id);
        out.add_tag("-d\"><title id=\"");
        out.add_text(&self.id);
        out.add_tag("-t\">");
        out.add_text(&self.title);
        out.add_tag("</title><desc id=\"");
        out.add_text(&self.id);
        out.add_tag("-d\">");
        out.add_text(&self.description);
        out.add_tag("</desc>");

        axes(&mut out, &self.unit, &upright, &years, words);
        for line in &self.lines {
            draw_line(&mut out, line, x, y);
        }
        self.draw_marks(&mut out, x, y);
        out.add_tag("</svg>");
        out
    }

    fn draw_marks(&self, out: &mut Markup, x: impl Fn(f64) -> f64, y: impl Fn(f64) -> f64) {
        let mut rated: Vec<&Mark> = self
            .marks
            .iter()
            .filter(|m| m.kind == MarkKind::Rates)
            .collect();
        rated.sort_by(|a, b| a.at.total_cmp(&b.at));
        if rated.len() > 1 {
            out.add_tag("<polyline class=\"run\" points=\"");
            for mark in &rated {
                out.add_length(x(mark.at));
                out.add_tag(",");
                out.add_length(y(mark.value));
                out.add_tag(" ");
            }
            out.add_tag("\"/>");
        }
        for mark in &self.marks {
            let (cx, cy) = (x(mark.at), y(mark.value));
            out.add_tag("<g>");
            out.add_tag("<title>");
            out.add_text(&mark.label);
            out.add_tag("</title>");
            if let Some((low, high)) = mark.interval {
                segment(out, "interval", (cx, y(low)), (cx, y(high)));
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

/// Draws the axes with their round numbers.
pub(super) fn axes(
    out: &mut Markup,
    unit_name: &str,
    upright: &Scale,
    years: &Scale,
    words: Words,
) {
    let (divisor, unit) = shortened(upright.high.abs().max(upright.low.abs()), words);
    let n_places = usize::from(
        upright
            .ticks
            .iter()
            .any(|tick| (tick / divisor).fract().abs() > 1e-9),
    );
    out.add_tag("<text class=\"unit\" x=\"2\" y=\"12\">");
    out.add_text(unit_name);
    if let Some(unit) = unit {
        out.add_text(", ");
        out.add_text(&unit);
    }
    out.add_tag("</text>");
    for tick in &upright.ticks {
        let y = BOTTOM - upright.share(*tick) * (BOTTOM - TOP);
        segment(
            out,
            if *tick == 0.0 { "axis" } else { "grid" },
            (LEFT, y),
            (RIGHT, y),
        );
        label(
            out,
            "end",
            LEFT - 5.0,
            y + 4.0,
            &words.real(tick / divisor, n_places),
        );
    }
    for tick in &years.ticks {
        let x = LEFT + years.share(*tick) * (RIGHT - LEFT);
        segment(out, "axis", (x, BOTTOM), (x, BOTTOM + 4.0));
        label(out, "middle", x, BOTTOM + 18.0, &format!("{tick:.0}"));
    }
}

fn draw_line(out: &mut Markup, line: &Line, x: impl Fn(f64) -> f64, y: impl Fn(f64) -> f64) {
    let from = (x(line.from.0), y(line.from.1));
    let to = (x(line.to.0), y(line.to.1));
    if let Some(upper) = line.upper {
        out.add_tag("<path class=\"band ");
        out.add_tag(line.kind.class());
        out.add_tag("\" d=\"M");
        for (i, (px, py)) in [from, to, (to.0, y(upper))].into_iter().enumerate() {
            if i > 0 {
                out.add_tag("L");
            }
            out.add_length(px);
            out.add_tag(" ");
            out.add_length(py);
        }
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

fn segment(out: &mut Markup, class: &'static str, from: (f64, f64), to: (f64, f64)) {
    out.add_tag("<path class=\"");
    out.add_tag(class);
    out.add_tag("\" d=\"M");
    out.add_length(from.0);
    out.add_tag(" ");
    out.add_length(from.1);
    out.add_tag("L");
    out.add_length(to.0);
    out.add_tag(" ");
    out.add_length(to.1);
    out.add_tag("\"/>");
}

fn label(out: &mut Markup, anchor: &'static str, x: f64, y: f64, words: &str) {
    out.add_tag("<text text-anchor=\"");
    out.add_tag(anchor);
    out.add_tag("\" x=\"");
    out.add_length(x);
    out.add_tag("\" y=\"");
    out.add_length(y);
    out.add_tag("\">");
    out.add_text(words);
    out.add_tag("</text>");
}

/// Returns by what the labels of a large axis are divided, with the word for it.
fn shortened(largest: f64, words: Words) -> (f64, Option<String>) {
    if largest >= 2e9 {
        (1e9, Some(words.say("chart-thousand-millions").into_owned()))
    } else if largest >= 2e6 {
        (1e6, Some(words.say("chart-millions").into_owned()))
    } else if largest >= 2e4 {
        (1e3, Some(words.say("chart-thousands").into_owned()))
    } else {
        (1.0, None)
    }
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
                },
                Mark {
                    at: 2024.35,
                    value: 2_000_000.0,
                    interval: Some((1_900_000.0, 2_100_000.0)),
                    kind: MarkKind::Rates,
                    label: "2 million".to_owned(),
                },
                Mark {
                    at: 2024.7,
                    value: 2_500_000.0,
                    interval: None,
                    kind: MarkKind::Beside,
                    label: "2.5 million".to_owned(),
                },
            ],
            lines: vec![Line {
                from: (2022.44, 1_200_000.0),
                to: (2022.67, 1_500_000.0),
                upper: None,
                kind: LineKind::FirstPromise,
            }],
        }
    }

    #[test]
    fn what_rates_and_what_stands_beside_have_different_shapes() {
        let svg = chart().draw(Words::in_language(Language::Es)).to_string();
        assert_eq!(svg.matches("class=\"rates\"").count(), 2);
        assert_eq!(svg.matches("class=\"beside\"").count(), 1);
        assert_eq!(svg.matches("class=\"run\"").count(), 1);
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
