//! An amount as a stretch of a whole.

use crate::markup::Markup;

/// How a stretch looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StretchLook {
    /// Said by somebody.
    Said,
    /// What the parts leave, hatched.
    Left,
    /// Beside the sum, because it may lie in another part.
    Beside,
    /// Taken off or put aside.
    Aside,
}

/// An amount as a stretch of a whole, to stand under the words that name it.
///
/// The words beside it say the same, so the drawing is hidden from screen readers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stretch {
    /// Where the whole begins and ends, as shares of the width.
    pub whole: (f64, f64),
    /// Where the amount begins and ends.
    pub own: (f64, f64),
    /// How it looks.
    pub look: StretchLook,
    /// Whether it may be more than is drawn.
    pub open: bool,
}

const WIDTH: f64 = 340.0;

impl Stretch {
    /// Returns the stretch as SVG.
    #[must_use]
    pub fn draw(&self) -> Markup {
        let mut out = Markup::new()
            .tag("<svg class=\"bar stretch\" viewBox=\"0 0 340 12\" aria-hidden=\"true\">");
        rect(&mut out, "bed", self.whole);
        let class = match self.look {
            StretchLook::Said => "said",
            StretchLook::Left => "left",
            StretchLook::Beside => "beside",
            StretchLook::Aside => "aside",
        };
        rect(&mut out, class, self.own);
        let (from, to) = (self.own.0 * WIDTH, self.own.1 * WIDTH);
        if self.look == StretchLook::Left {
            out.add_tag("<path class=\"hatch\" d=\"");
            let mut at = from + 3.0;
            while at + 4.0 < to {
                out.add_tag("M");
                out.add_length(at);
                out.add_tag(" 12l4-12");
                at += 7.0;
            }
            out.add_tag("\"/>");
        }
        if self.open {
            out.add_tag("<path class=\"open\" d=\"M");
            out.add_length((to - 7.0).max(0.0));
            out.add_tag(" 2l5 4-5 4\"/>");
        }
        out.add_tag("</svg>");
        out
    }
}

fn rect(out: &mut Markup, class: &'static str, (from, to): (f64, f64)) {
    out.add_tag("<rect class=\"");
    out.add_tag(class);
    out.add_tag("\" x=\"");
    out.add_length(from.clamp(0.0, 1.0) * WIDTH);
    out.add_tag("\" width=\"");
    out.add_length(((to - from) * WIDTH).clamp(1.5, WIDTH));
    out.add_tag("\" height=\"12\"/>");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stretch_begins_where_its_share_begins() {
        let drawn = Stretch {
            whole: (0.0, 1.0),
            own: (0.5, 0.75),
            look: StretchLook::Left,
            open: true,
        };
        let svg = drawn.draw().to_string();
        assert!(
            svg.contains("class=\"left\" x=\"170\" width=\"85\""),
            "{svg}"
        );
        assert!(svg.contains("class=\"hatch\"") && svg.contains("class=\"open\""));
    }

    #[test]
    fn a_stretch_of_nothing_is_still_seen() {
        let drawn = Stretch {
            whole: (0.0, 0.0),
            own: (0.0, f64::NAN),
            look: StretchLook::Said,
            open: false,
        };
        assert!(!drawn.draw().to_string().contains("NaN"));
    }
}
