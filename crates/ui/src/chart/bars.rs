//! Counts of classes as one bar of parts.

use crate::badge::Tone;
use crate::markup::Markup;
use crate::words::Words;

/// Counts of classes as one bar, as long as `n_of`.
///
/// The same counts stand in a table beside it; the bar is for the eye.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// What the bar counts, in a sentence.
    pub title: String,
    /// The parts, in the order of the classes.
    pub parts: Vec<BarPart>,
    /// How many the whole bar stands for.
    pub n_of: usize,
}

/// One part of a bar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BarPart {
    /// The word for the class.
    pub word: String,
    /// How many there are.
    pub n: usize,
    /// The colour of the class.
    pub tone: Tone,
    /// Whether the part is shown hatched, because nothing was said.
    pub silent: bool,
}

const WIDTH: f64 = 340.0;
const HEIGHT: f64 = 26.0;

impl Bar {
    /// Returns the bar as SVG.
    #[must_use]
    pub fn draw(&self, words: Words) -> Markup {
        let mut out =
            Markup::new().tag("<svg class=\"bar\" viewBox=\"0 0 340 26\" role=\"img\"><title>");
        out.add_text(&self.title);
        out.add_tag("</title><desc>");
        for part in self.parts.iter().filter(|part| part.n > 0) {
            out.add_text(&part.word);
            out.add_text(": ");
            out.add_text(&words.count(part.n));
            out.add_text(". ");
        }
        out.add_tag("</desc><rect class=\"bed\" width=\"340\" height=\"26\" rx=\"3\"/>");
        let mut x = 0.0;
        for part in self.parts.iter().filter(|part| part.n > 0) {
            let width = WIDTH * part.n as f64 / self.n_of.max(1) as f64;
            out.add_tag("<g class=\"");
            out.add_tag(part.tone.class());
            if part.silent {
                out.add_tag(" silent");
            }
            out.add_tag("\"><rect x=\"");
            out.add_length(x);
            out.add_tag("\" width=\"");
            out.add_length((width - 1.5).max(1.0));
            out.add_tag("\" height=\"26\"/>");
            if part.silent {
                hatch(&mut out, x, (width - 1.5).max(1.0));
            }
            if width >= 22.0 {
                out.add_tag("<text text-anchor=\"middle\" x=\"");
                out.add_length(x + width / 2.0);
                out.add_tag("\" y=\"18\">");
                out.add_text(&words.count(part.n));
                out.add_tag("</text>");
            }
            out.add_tag("</g>");
            x += width;
        }
        out.add_tag("</svg>");
        out
    }
}

fn hatch(out: &mut Markup, x: f64, width: f64) {
    out.add_tag("<path class=\"hatch\" d=\"");
    let mut at = x + 4.0;
    while at + 5.0 < x + width {
        out.add_tag("M");
        out.add_length(at);
        out.add_tag(" ");
        out.add_length(HEIGHT);
        out.add_tag("l5-26");
        at += 9.0;
    }
    out.add_tag("\"/>");
}

#[cfg(test)]
mod tests {
    use kernel::Language;

    use super::*;

    #[test]
    fn silence_takes_its_full_room_in_the_bar() {
        let bar = Bar {
            title: "Delivery of all 40".to_owned(),
            parts: vec![
                BarPart {
                    word: "Complete".to_owned(),
                    n: 10,
                    tone: Tone::Good,
                    silent: false,
                },
                BarPart {
                    word: "No evidence found".to_owned(),
                    n: 30,
                    tone: Tone::Quiet,
                    silent: true,
                },
            ],
            n_of: 40,
        };
        let svg = bar.draw(Words::in_language(Language::En)).to_string();
        assert!(svg.contains("x=\"85\" width=\"253.5\""), "{svg}");
        assert!(svg.contains("Complete: 10. No evidence found: 30. "));
    }

    #[test]
    fn a_bar_of_nothing_is_an_empty_bed() {
        let bar = Bar {
            title: String::new(),
            parts: Vec::new(),
            n_of: 0,
        };
        let svg = bar.draw(Words::in_language(Language::En)).to_string();
        assert!(svg.contains("class=\"bed\"") && !svg.contains("NaN"));
    }
}
