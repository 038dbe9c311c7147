//! Money that flows in from several, through one, and out to several, drawn as a river.

use crate::chart::frame::opened;
use crate::markup::Markup;

/// Money that flows in, through one, and out.
#[derive(Debug, Clone, PartialEq)]
pub struct River {
    /// A name unique on the page.
    pub id: String,
    /// What the picture shows, in a few words.
    pub title: String,
    /// What it tells, for who cannot see it.
    pub description: String,
    /// What flows in, from above.
    pub above: Vec<Stream>,
    /// The one in the middle.
    pub middle: String,
    /// What flows out, below.
    pub below: Vec<Stream>,
}

/// A stream that joins or leaves.
#[derive(Debug, Clone, PartialEq)]
pub struct Stream {
    /// From whom or to whom.
    pub name: String,
    /// How much, in words.
    pub amount: String,
    /// How wide, from 0 to 1.
    pub width: f64,
    /// Whether the other end is a known activity; else it is drawn broken.
    pub is_linked: bool,
}

const WIDTH: f64 = 340.0;
const TRUNK: f64 = 22.0;
const ROW: f64 = 38.0;
/// Letters of a name that find room beside the trunk.
const LETTERS: usize = 40;

impl River {
    /// Returns the river as SVG.
    #[must_use]
    pub fn draw(&self) -> Markup {
        let rows = self.above.len() + self.below.len();
        let height = rows as f64 * ROW + 56.0;
        let size = (WIDTH, height);
        let mut out = opened("chart", size, &self.id, &self.title, &self.description);
        out.add_tag("<g class=\"run\" opacity=\".6\">");
        let middle = self.above.len() as f64 * ROW + 28.0;
        let above = |number: usize| number as f64 * ROW + 18.0;
        let below = |number: usize| middle + 38.0 + number as f64 * ROW;
        for (number, stream) in self.above.iter().enumerate() {
            water(&mut out, stream, (62.0, above(number)), middle);
        }
        for (number, stream) in self.below.iter().enumerate() {
            water(&mut out, stream, (62.0, below(number)), middle);
        }
        out.add_tag("</g>");
        for (number, stream) in self.above.iter().enumerate() {
            label(&mut out, stream, above(number));
        }
        for (number, stream) in self.below.iter().enumerate() {
            label(&mut out, stream, below(number));
        }
        out.add_tag("<circle class=\"rates\" r=\"9\" cx=\"");
        out.add_length(TRUNK);
        out.add_tag("\" cy=\"");
        out.add_length(middle);
        out.add_tag("\"/><text font-weight=\"700\" x=\"40\" y=\"");
        out.add_length(middle + 4.0);
        out.add_tag("\">");
        out.add_text(&shortened(&self.middle));
        out.add_tag("</text></svg>");
        out
    }
}

/// Draws a stream between its label and the middle of the trunk.
fn water(out: &mut Markup, stream: &Stream, (x, y): (f64, f64), middle: f64) {
    out.add_tag(if stream.is_linked {
        "<path stroke-width=\""
    } else {
        "<path stroke-dasharray=\"5 4\" stroke-width=\""
    });
    out.add_length(1.5 + 8.0 * stream.width.clamp(0.0, 1.0).sqrt());
    out.add_tag("\" d=\"M");
    out.add_length(x);
    out.add_tag(" ");
    out.add_length(y);
    out.add_tag("C");
    for (number, (x, y)) in [(TRUNK, y), (TRUNK, y), (TRUNK, middle)]
        .into_iter()
        .enumerate()
    {
        if number > 0 {
            out.add_tag(" ");
        }
        out.add_length(x);
        out.add_tag(" ");
        out.add_length(y);
    }
    out.add_tag("\"/>");
}

fn label(out: &mut Markup, stream: &Stream, y: f64) {
    for (class, text, down) in [
        (
            "<text font-weight=\"600\" x=\"70\" y=\"",
            shortened(&stream.name),
            -1.0,
        ),
        ("<text x=\"70\" y=\"", stream.amount.clone(), 13.0),
    ] {
        out.add_tag(class);
        out.add_length(y + down);
        out.add_tag("\">");
        out.add_text(&text);
        out.add_tag("</text>");
    }
}

fn shortened(name: &str) -> String {
    if name.chars().count() <= LETTERS {
        return name.to_owned();
    }
    let mut kept: String = name.chars().take(LETTERS - 1).collect();
    kept.truncate(kept.trim_end().len());
    kept.push('…');
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_stream_has_its_name_and_a_broken_one_looks_broken() {
        let stream = |name: &str, is_linked| Stream {
            name: name.to_owned(),
            amount: "USD 1".to_owned(),
            width: f64::NAN,
            is_linked,
        };
        let long = "x".repeat(60);
        let river = River {
            id: "chain".to_owned(),
            title: "Chain".to_owned(),
            description: "Money".to_owned(),
            above: vec![stream("A & B", true)],
            middle: long,
            below: vec![stream("C", false), stream("D", true)],
        };
        let svg = river.draw().to_string();
        assert_eq!(svg.matches("<path ").count(), 3);
        assert_eq!(svg.matches("dasharray").count(), 1);
        assert!(svg.contains("A &amp; B") && svg.contains("x…") && !svg.contains("NaN"));
    }
}
