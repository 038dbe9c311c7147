//! Counts of years of several at one scale, one small picture beside the other.

use crate::chart::frame::{self, label, point, segment};
use crate::markup::Markup;
use crate::words::Words;

/// Counts of years of several, side by side at one scale.
#[derive(Debug, Clone, PartialEq)]
pub struct Multiples {
    /// A name unique on the page, for the references inside the picture.
    pub id: String,
    /// What the picture shows, in a few words.
    pub title: String,
    /// What it tells, in a sentence or two, for who cannot see it.
    pub description: String,
    /// The first and the last year of every picture.
    pub years: (i16, i16),
    /// The pictures in the order in which they are drawn.
    pub panels: Vec<Panel>,
}

/// The years of one of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Panel {
    /// Whose they are.
    pub name: String,
    /// Years and counts; a year without a count is left out.
    pub years: Vec<(i16, f64)>,
}

/// How many stand in a row, on a phone and on a desktop, and how wide the paper is.
const SHAPES: [(usize, f64, &str); 2] = [(2, 340.0, "chart narrow"), (5, 800.0, "chart broad")];
/// The height of a picture: its name, its bars, its years.
const HEIGHT: f64 = 116.0;
const TOP: f64 = 30.0;
const BOTTOM: f64 = 92.0;
const GAP: f64 = 16.0;
/// The width of a letter of a name.
const LETTER: f64 = 6.9;

impl Multiples {
    /// Returns the pictures as SVG: one for a phone and one for a desktop.
    #[must_use]
    pub fn draw(&self, words: Words) -> Markup {
        let mut out = Markup::new();
        for shape in SHAPES {
            out.add(&self.draw_in(shape, words));
        }
        out
    }

    /// Returns the largest count, to which every picture is drawn.
    fn most(&self) -> f64 {
        let all = self.panels.iter().flat_map(|panel| &panel.years);
        all.map(|(_, value)| *value).fold(1.0, f64::max)
    }

    fn draw_in(
        &self,
        (n_across, width, class): (usize, f64, &'static str),
        words: Words,
    ) -> Markup {
        let n_down = self.panels.len().div_ceil(n_across).max(1);
        let id = if class == "chart broad" {
            format!("{}-wide", self.id)
        } else {
            self.id.clone()
        };
        let size = (width, HEIGHT * n_down as f64);
        let mut out = frame::opened(class, size, &id, &self.title, &self.description);
        let breadth = (width - GAP * (n_across - 1) as f64) / n_across as f64;
        for (i, panel) in self.panels.iter().enumerate() {
            let left = (breadth + GAP) * (i % n_across) as f64;
            let above = HEIGHT * (i / n_across) as f64;
            self.draw_panel(&mut out, panel, (left, above, breadth), words);
        }
        out.add_tag("</svg>");
        out
    }

    fn draw_panel(
        &self,
        out: &mut Markup,
        panel: &Panel,
        (left, above, breadth): (f64, f64, f64),
        words: Words,
    ) {
        let (first, last) = self.years;
        let slot = breadth / f64::from((last - first).max(0) + 1);
        let base = above + BOTTOM;
        let height = |value: f64| (BOTTOM - TOP) * value.max(0.0) / self.most();
        let x = |year: i16| left + slot * f64::from(year - first);
        out.add_tag("<text class=\"callout\" x=\"");
        out.add_length(left);
        out.add_tag("\" y=\"");
        out.add_length(above + 12.0);
        out.add_tag("\">");
        out.add_text(&shortened(&panel.name, breadth));
        out.add_tag("</text>");
        // One path for all: the table beside the picture has the words of each.
        out.add_tag("<path class=\"c0\" d=\"");
        for (year, value) in &panel.years {
            out.add_tag("M");
            point(out, (x(*year) + slot * 0.12, base));
            out.add_tag("v-");
            out.add_length(height(*value).max(0.7));
            out.add_tag("h");
            out.add_length(slot * 0.76);
            out.add_tag("V");
            out.add_length(base);
        }
        out.add_tag("\"/>");
        segment(out, "axis", (left, base), (left + breadth, base));
        // Of several with as many, the first.
        let most = panel.years.iter().rev().max_by(|a, b| a.1.total_cmp(&b.1));
        if let Some((year, value)) = most {
            let number = words.real(*value, 0);
            let half = LETTER * number.chars().count() as f64 / 2.0;
            let middle = (x(*year) + slot / 2.0).clamp(left + half, left + breadth - half);
            label(
                out,
                "middle",
                (middle, base - height(*value) - 3.0),
                &number,
            );
        }
        label(out, "start", (left, base + 13.0), &first.to_string());
        if last > first {
            label(out, "end", (left + breadth, base + 13.0), &last.to_string());
        }
    }
}

/// Returns a name as far as there is room; the list beside the picture has it whole.
fn shortened(name: &str, room: f64) -> String {
    let n_letters = (room / LETTER) as usize;
    if name.chars().count() <= n_letters {
        return name.to_owned();
    }
    let kept: String = name.chars().take(n_letters.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use kernel::Language;

    use super::*;

    #[test]
    fn every_picture_has_one_scale_and_a_missing_year_no_bar() {
        let panel = |name: &str, years: &[(i16, f64)]| Panel {
            name: name.to_owned(),
            years: years.to_vec(),
        };
        let chart = Multiples {
            id: "by".to_owned(),
            title: "By nationality".to_owned(),
            description: "Two".to_owned(),
            years: (2021, 2023),
            panels: vec![
                panel(
                    "Venezuela",
                    &[(2021, 2_819.0), (2022, 150_000.0), (2023, 300_000.0)],
                ),
                panel("Nepal <&>", &[(2021, 150_000.0), (2023, 10.0)]),
            ],
        };
        let words = Words::in_language(Language::En);
        let svg = chart.draw(words).to_string();
        assert_eq!(svg.matches("v-").count(), 2 * 5, "five years on two papers");
        let heights: Vec<f64> = (svg.split("v-").skip(1))
            .map(|rest| rest.split('h').next().unwrap().parse().unwrap())
            .collect();
        assert!((heights[2] / heights[1] - 2.0).abs() < 0.05, "{heights:?}");
        assert_eq!(heights[1], heights[3], "as many are as high in any picture");
        assert!(svg.contains("Nepal &lt;&amp;&gt;") && svg.contains(">300,000</text>"));
    }

    #[test]
    fn a_long_name_ends_where_there_is_no_room() {
        assert_eq!(shortened("Haiti", 60.0), "Haiti");
        let short = shortened("República Bolivariana de Venezuela", 100.0);
        assert!(
            short.ends_with('…') && short.chars().count() <= 16,
            "{short}"
        );
    }
}
