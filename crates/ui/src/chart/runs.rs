//! Several counts of one thing over time, told apart by dash and mark, with flags where something
//! was signalled.

use crate::chart::frame::{self, HEIGHT, Plot, WIDTH, label, point};
use crate::markup::Markup;
use crate::words::Words;

/// Several counts of one thing over time.
#[derive(Debug, Clone, PartialEq)]
pub struct RunsChart {
    /// A name unique on the page, for the references inside the picture.
    pub id: String,
    /// What the picture shows, in a few words.
    pub title: String,
    /// What it tells, in a sentence or two, for who cannot see it.
    pub description: String,
    /// The unit of the upright axis.
    pub unit: String,
    /// The counts; more than five are told apart by their names alone.
    pub runs: Vec<Run>,
    /// What was signalled.
    pub flags: Vec<Flag>,
}

/// One party's count.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// Who counted, or what.
    pub name: String,
    /// Decimal years and values; a gap is a `None`.
    pub points: Vec<(f64, Option<f64>)>,
}

/// Something that was signalled at a count.
#[derive(Debug, Clone, PartialEq)]
pub struct Flag {
    /// When, as a decimal year.
    pub at: f64,
    /// How many were counted.
    pub value: f64,
    /// Whether what was signalled came about; `None` while nobody can know.
    pub came_true: Option<bool>,
    /// What is said when a pointer rests on it.
    pub label: String,
}

const LOOKS: [&str; 5] = ["run l0", "run l1", "run l2", "run l3", "run l4"];

/// The height of a line of the legend.
const LINE: f64 = 15.0;

impl RunsChart {
    /// Returns the chart as SVG, its legend below.
    #[must_use]
    pub fn draw(&self, words: Words) -> Markup {
        let points = || self.runs.iter().flat_map(|run| &run.points);
        let values = points().filter_map(|(_, value)| *value);
        let plot = Plot::over_years(values, points().map(|(at, _)| *at));
        let n_lines = if self.runs.len() > 1 {
            self.runs.len()
        } else {
            0
        };
        let size = (WIDTH, HEIGHT + LINE * n_lines as f64);
        let mut out = frame::opened("chart", size, &self.id, &self.title, &self.description);
        plot.draw_axes(&mut out, &self.unit, words);
        for (place, run) in self.runs.iter().enumerate() {
            let look = LOOKS[place % LOOKS.len()];
            draw_run(&mut out, look, run, &plot);
            if n_lines > 0 {
                let y = HEIGHT + LINE * (place as f64 + 0.5) - 4.0;
                frame::segment(&mut out, look, (46.0, y), (80.0, y));
                label(&mut out, "start", (88.0, y + 4.0), &run.name);
            }
        }
        for flag in &self.flags {
            draw_flag(&mut out, flag, &plot);
        }
        out.add_tag("</svg>");
        out
    }
}

fn draw_run(out: &mut Markup, look: &'static str, run: &Run, plot: &Plot) {
    out.add_tag("<path class=\"");
    out.add_tag(look);
    out.add_tag("\" d=\"");
    let mut joined = false;
    for (at, value) in &run.points {
        if let Some(value) = value {
            out.add_tag(if joined { "L" } else { "M" });
            point(out, plot.at((*at, *value)));
            if !joined {
                // A count between two gaps is still to be seen.
                out.add_tag("h.1");
            }
        }
        joined = value.is_some();
    }
    out.add_tag("\"/>");
}

/// Draws a triangle above the count: full where it came true, empty where not, dashed while open.
fn draw_flag(out: &mut Markup, flag: &Flag, plot: &Plot) {
    let (x, y) = plot.at((flag.at, flag.value));
    out.add_tag(match flag.came_true {
        Some(true) => "<path class=\"flag true\" d=\"M",
        Some(false) => "<path class=\"flag false\" d=\"M",
        None => "<path class=\"flag open\" d=\"M",
    });
    point(out, (x, (y - 3.0).max(8.0)));
    out.add_tag("l-4-7h8z\"><title>");
    out.add_text(&flag.label);
    out.add_tag("</title></path>");
}

#[cfg(test)]
mod tests {
    use kernel::Language;

    use super::*;

    fn chart() -> RunsChart {
        let run = |name: &str, values: [Option<f64>; 3]| Run {
            name: name.to_owned(),
            points: values
                .into_iter()
                .enumerate()
                .map(|(i, value)| (2023.0 + i as f64 / 12.0, value))
                .collect(),
        };
        let flag = |at, came_true| Flag {
            at,
            value: 500.0,
            came_true,
            label: "a <b>".to_owned(),
        };
        RunsChart {
            id: "mirror".to_owned(),
            title: "Two counts".to_owned(),
            description: "They differ".to_owned(),
            unit: "persons".to_owned(),
            runs: vec![
                run("PAN <1>", [Some(100.0), None, Some(500.0)]),
                run("HND", [Some(90.0), Some(300.0), Some(400.0)]),
            ],
            flags: vec![
                flag(2023.0, Some(true)),
                flag(2023.1, Some(false)),
                flag(2023.2, None),
            ],
        }
    }

    #[test]
    fn a_gap_breaks_the_line_and_every_count_is_named() {
        let svg = chart().draw(Words::in_language(Language::En)).to_string();
        let first = svg.split("run l0\" d=\"").nth(1).unwrap();
        assert_eq!(first.split('"').next().unwrap().matches('M').count(), 2);
        assert!(svg.contains("PAN &lt;1&gt;") && svg.contains(">HND<"));
    }

    #[test]
    fn what_came_true_what_did_not_and_what_is_open_have_different_shapes() {
        let svg = chart().draw(Words::in_language(Language::En)).to_string();
        for look in ["flag true", "flag false", "flag open"] {
            assert_eq!(svg.matches(look).count(), 1, "{look}");
        }
        assert!(svg.contains("a &lt;b&gt;"));
    }
}
