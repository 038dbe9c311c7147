//! How much of a whole is known to have come how far, as one band that narrows.

use crate::chart::frame::{label, polyline};
use crate::markup::Markup;

/// How much of a whole is known to have come how far: each stage as high as its share, one beside the other.
///
/// The list beside it says the same in numbers, so the drawing is hidden from screen readers.
#[derive(Debug, Clone, PartialEq)]
pub struct Narrowing {
    /// The number of each stage in its list, and its share of the whole from 0 to 1; nothing where nobody told.
    pub stages: Vec<Option<f64>>,
}

const WIDTH: f64 = 340.0;
const TALLEST: f64 = 72.0;
const MIDDLE: f64 = TALLEST / 2.0 + 2.0;
/// How much of a stage's width is its own; the rest leads to the next one.
const OWN: f64 = 0.62;

impl Narrowing {
    /// Returns the band as SVG.
    #[must_use]
    pub fn draw(&self) -> Markup {
        let mut out =
            Markup::new().tag("<svg class=\"chart\" viewBox=\"0 0 340 94\" aria-hidden=\"true\">");
        let wide = WIDTH / self.stages.len().max(1) as f64;
        // What nobody told is drawn as high as nothing: a line that goes on.
        let half =
            |share: Option<f64>| share.map_or(0.0, |one| one.clamp(0.0, 1.0) * TALLEST / 2.0);
        let mut before: Option<f64> = None;
        for (place, share) in self.stages.iter().enumerate() {
            let (left, half) = (place as f64 * wide, half(*share).max(0.8));
            let right = left + wide * OWN;
            if let Some(last) = before {
                let from = left - wide * (1.0 - OWN);
                let ends = [
                    (from, MIDDLE - last),
                    (left, MIDDLE - half),
                    (left, MIDDLE + half),
                    (from, MIDDLE + last),
                ];
                out.add_tag("<path class=\"fan\" d=\"");
                polyline(&mut out, ends.into_iter());
                out.add_tag("z\"/>");
            }
            let class = if share.is_some() { "rates" } else { "grid" };
            out.add_tag("<path class=\"");
            out.add_tag(class);
            out.add_tag("\" d=\"");
            let block = [
                (left, MIDDLE - half),
                (right, MIDDLE - half),
                (right, MIDDLE + half),
                (left, MIDDLE + half),
            ];
            polyline(&mut out, block.into_iter());
            out.add_tag("z\"/>");
            let number = (place + 1).to_string();
            label(&mut out, "middle", (left + wide * OWN / 2.0, 91.0), &number);
            before = Some(half);
        }
        out.add_tag("</svg>");
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stage_of_half_is_half_as_high_and_an_untold_one_is_a_line() {
        let band = Narrowing {
            stages: vec![Some(1.0), Some(0.5), None],
        };
        let svg = band.draw().to_string();
        assert!(svg.contains("M0 2L"), "{svg}");
        assert!(svg.contains(" 20L"), "{svg}");
        assert!(
            svg.contains("class=\"grid\"") && svg.contains(" 37.2L"),
            "{svg}"
        );
        assert_eq!(svg.matches("class=\"fan\"").count(), 2);
    }

    #[test]
    fn nothing_known_draws_no_number_that_is_none() {
        let band = Narrowing {
            stages: vec![Some(f64::NAN)],
        };
        assert!(!band.draw().to_string().contains("NaN"));
        let band = Narrowing { stages: Vec::new() };
        assert!(!band.draw().to_string().contains("inf"));
    }
}
