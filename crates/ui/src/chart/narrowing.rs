//! How much of a whole is known to have come how far, as one band that narrows.

use crate::chart::frame::{label, polyline};
use crate::figure::wrapped;
use crate::markup::Markup;

/// How much of a whole is known to have come how far: each stage as high as its share, one beside the other.
///
/// The list beside it says the same in numbers, so the drawing is hidden from screen readers.
#[derive(Debug, Clone, PartialEq)]
pub struct Narrowing {
    /// The stages in their order.
    pub stages: Vec<NarrowingStage>,
}

/// A stage that a part of the whole has reached.
#[derive(Debug, Clone, PartialEq)]
pub struct NarrowingStage {
    /// What the stage is called.
    pub name: String,
    /// How much has reached it, in words; where nobody told, that.
    pub amount: String,
    /// How much that is of the whole, from 0 to 1; nothing where nobody told.
    pub share: Option<f64>,
}

/// The paper: its width, its height, its class, and whether it bears names rather than the numbers of a list.
struct Paper {
    width: f64,
    height: f64,
    opening: &'static str,
    bears_names: bool,
}

const NARROW: Paper = Paper {
    width: 340.0,
    height: 94.0,
    opening: "<svg class=\"chart narrow\" viewBox=\"0 0 340 94\" aria-hidden=\"true\">",
    bears_names: false,
};
const WIDE: Paper = Paper {
    width: 800.0,
    height: 150.0,
    opening: "<svg class=\"chart broad\" viewBox=\"0 0 800 150\" aria-hidden=\"true\">",
    bears_names: true,
};
/// How much of a stage's width is its own; the rest leads to the next one.
const OWN: f64 = 0.62;
/// So many letters of a name stand in a line.
const N_LETTERS: usize = 24;

impl Narrowing {
    /// Returns the band as SVG: one for a phone and one for a desktop.
    #[must_use]
    pub fn draw(&self) -> Markup {
        let mut out = self.draw_on(&NARROW);
        out.add(&self.draw_on(&WIDE));
        out
    }

    fn draw_on(&self, paper: &Paper) -> Markup {
        let mut out = Markup::new().tag(paper.opening);
        let tallest = if paper.bears_names { 92.0 } else { 72.0 };
        let middle = tallest / 2.0 + 2.0;
        let wide = paper.width / self.stages.len().max(1) as f64;
        // What nobody told is drawn as high as nothing: a line that goes on.
        let half =
            |share: Option<f64>| share.map_or(0.0, |one| one.clamp(0.0, 1.0) * tallest / 2.0);
        let mut before: Option<f64> = None;
        for (place, stage) in self.stages.iter().enumerate() {
            let (left, half) = (place as f64 * wide, half(stage.share).max(0.8));
            let right = left + wide * OWN;
            if let Some(last) = before {
                let from = left - wide * (1.0 - OWN);
                let ends = [
                    (from, middle - last),
                    (left, middle - half),
                    (left, middle + half),
                    (from, middle + last),
                ];
                out.add_tag("<path class=\"fan\" d=\"");
                polyline(&mut out, ends.into_iter());
                out.add_tag("z\"/>");
            }
            let class = if stage.share.is_some() {
                "rates"
            } else {
                "grid"
            };
            out.add_tag("<path class=\"");
            out.add_tag(class);
            out.add_tag("\" d=\"");
            let block = [
                (left, middle - half),
                (right, middle - half),
                (right, middle + half),
                (left, middle + half),
            ];
            polyline(&mut out, block.into_iter());
            out.add_tag("z\"/>");
            if paper.bears_names {
                draw_name(&mut out, stage, (left, tallest + 18.0));
            } else {
                let number = (place + 1).to_string();
                let at = (left + wide * OWN / 2.0, paper.height - 3.0);
                label(&mut out, "middle", at, &number);
            }
            before = Some(half);
        }
        out.add_tag("</svg>");
        out
    }
}

/// Writes how much has reached a stage, and its name below.
fn draw_name(out: &mut Markup, stage: &NarrowingStage, (x, y): (f64, f64)) {
    let class = if stage.share.is_some() {
        "<text class=\"callout\" x=\""
    } else {
        "<text x=\""
    };
    out.add_tag(class);
    out.add_length(x);
    out.add_tag("\" y=\"");
    out.add_length(y);
    out.add_tag("\">");
    out.add_text(&stage.amount);
    out.add_tag("</text>");
    for (i, line) in wrapped(&stage.name, N_LETTERS).into_iter().enumerate() {
        label(out, "start", (x, y + 15.0 + 13.0 * i as f64), line);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stage(share: Option<f64>) -> NarrowingStage {
        NarrowingStage {
            name: "Pledged <in writing>".to_owned(),
            amount: "USD 5".to_owned(),
            share,
        }
    }

    #[test]
    fn a_stage_of_half_is_half_as_high_and_an_untold_one_is_a_line() {
        let band = Narrowing {
            stages: [Some(1.0), Some(0.5), None].map(stage).to_vec(),
        };
        let both = band.draw().to_string();
        let (svg, wide) = both.split_once("</svg>").unwrap();
        assert!(svg.contains("M0 2L"), "{svg}");
        assert!(svg.contains(" 20L"), "{svg}");
        assert!(
            svg.contains("class=\"grid\"") && svg.contains(" 37.2L"),
            "{svg}"
        );
        assert_eq!(svg.matches("class=\"fan\"").count(), 2);
        assert!(!svg.contains("USD 5"), "a phone has the list for that");
        assert_eq!(wide.matches(">USD 5</text>").count(), 3);
        assert!(wide.contains(">Pledged &lt;in writing&gt;</text>"));
    }

    #[test]
    fn nothing_known_draws_no_number_that_is_none() {
        let band = Narrowing {
            stages: vec![stage(Some(f64::NAN))],
        };
        assert!(!band.draw().to_string().contains("NaN"));
        let band = Narrowing { stages: Vec::new() };
        assert!(!band.draw().to_string().contains("inf"));
    }
}
