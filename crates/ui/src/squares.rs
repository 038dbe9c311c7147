//! Promises as squares: one square is one promise, told by its filling and its colour, never the colour alone.

use crate::badge::Tone;
use crate::markup::Markup;

/// How a square is filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Filling {
    /// Full, with a tick.
    Ticked,
    /// To three quarters.
    Most,
    /// To a quarter.
    Little,
    /// An outline with a dash: nothing has begun.
    Dash,
    /// Full, with a cross.
    Crossed,
    /// An outline with an arrow: another took its place.
    Arrow,
    /// An outline with the hands of a clock: not due.
    Hands,
    /// A broken outline: looked for in vain.
    Broken,
    /// A broken outline with a dot: nobody looked yet.
    Dotted,
}

/// What may lie over a square.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Over {
    /// A frame: past its date.
    Late,
    /// A stroke: ended, whatever had been shown of it.
    Ended,
}

impl Filling {
    /// Every filling, in the order in which a legend tells them.
    pub const ALL: [Self; 9] = [
        Self::Ticked,
        Self::Most,
        Self::Little,
        Self::Dash,
        Self::Crossed,
        Self::Arrow,
        Self::Hands,
        Self::Broken,
        Self::Dotted,
    ];

    /// Returns the name by which a square refers to the drawing.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Ticked => "q-ticked",
            Self::Most => "q-most",
            Self::Little => "q-little",
            Self::Dash => "q-dash",
            Self::Crossed => "q-crossed",
            Self::Arrow => "q-arrow",
            Self::Hands => "q-hands",
            Self::Broken => "q-broken",
            Self::Dotted => "q-dotted",
        }
    }

    /// Returns the drawing inside a square of 24 units, in the colour around it: by attributes alone, so that a
    /// file needs no style sheet.
    #[must_use]
    pub fn drawing(self) -> &'static str {
        match self {
            Self::Ticked => {
                r#"<path fill="currentColor" fill-rule="evenodd" d="M6 4h12a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2Zm2.2 6.8-1.6 1.6 4 4 6.8-7.4-1.7-1.5-5.2 5.7Z"/>"#
            }
            Self::Most => {
                r#"<rect x="4.8" y="4.8" width="14.4" height="14.4" rx="1.6" fill="none" stroke="currentColor" stroke-width="1.6"/><path fill="currentColor" d="M4.8 9h14.4v10.2H4.8z"/>"#
            }
            Self::Little => {
                r#"<rect x="4.8" y="4.8" width="14.4" height="14.4" rx="1.6" fill="none" stroke="currentColor" stroke-width="1.6"/><path fill="currentColor" d="M4.8 14.4h14.4v4.8H4.8z"/>"#
            }
            Self::Dash => {
                r#"<rect x="4.8" y="4.8" width="14.4" height="14.4" rx="1.6" fill="none" stroke="currentColor" stroke-width="1.6"/><path fill="none" stroke="currentColor" stroke-width="2" d="M8.5 12h7"/>"#
            }
            Self::Crossed => {
                r#"<path fill="currentColor" fill-rule="evenodd" d="M6 4h12a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2Zm2 2.6L6.6 8l4 4-4 4L8 17.4l4-4 4 4 1.4-1.4-4-4 4-4L16 6.6l-4 4Z"/>"#
            }
            Self::Arrow => {
                r#"<rect x="4.8" y="4.8" width="14.4" height="14.4" rx="1.6" fill="none" stroke="currentColor" stroke-width="1.6"/><path fill="none" stroke="currentColor" stroke-width="1.8" d="M7.5 12h9M13 8.5l3.5 3.5-3.5 3.5"/>"#
            }
            Self::Hands => {
                r#"<rect x="4.8" y="4.8" width="14.4" height="14.4" rx="1.6" fill="none" stroke="currentColor" stroke-width="1.2"/><path fill="none" stroke="currentColor" stroke-width="1.6" d="M12 7.8V12l3 2.4"/>"#
            }
            Self::Broken => {
                r#"<rect x="4.8" y="4.8" width="14.4" height="14.4" rx="1.6" fill="none" stroke="currentColor" stroke-width="1.4" stroke-dasharray="2.8 2.2"/>"#
            }
            Self::Dotted => {
                r#"<rect x="4.8" y="4.8" width="14.4" height="14.4" rx="1.6" fill="none" stroke="currentColor" stroke-width="1.2" stroke-dasharray="1 2.2"/><circle fill="currentColor" cx="12" cy="12" r="1.5"/>"#
            }
        }
    }
}

impl Over {
    /// Both, in the order in which they are drawn.
    pub const ALL: [Self; 2] = [Self::Late, Self::Ended];

    /// Returns the name by which a square refers to the drawing.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Late => "q-late",
            Self::Ended => "q-ended",
        }
    }

    /// Returns the drawing inside a square of 24 units.
    #[must_use]
    pub fn drawing(self) -> &'static str {
        match self {
            Self::Late => {
                r#"<rect x="1.2" y="1.2" width="21.6" height="21.6" rx="3" fill="none" stroke="currentColor" stroke-width="2.2"/>"#
            }
            Self::Ended => {
                r#"<path fill="none" stroke="currentColor" stroke-width="2.4" d="M2.6 21.4 21.4 2.6"/>"#
            }
        }
    }
}

/// How a square looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// How it is filled.
    pub filling: Filling,
    /// Its colour.
    pub tone: Tone,
    /// Whether a frame says that it is past its date.
    pub is_late: bool,
    /// Whether a stroke says that it was ended.
    pub is_ended: bool,
}

impl Look {
    /// Returns what lies over it.
    pub fn over(self) -> impl Iterator<Item = Over> {
        let all = [(Over::Late, self.is_late), (Over::Ended, self.is_ended)];
        all.into_iter().filter(|(_, is)| *is).map(|(over, _)| over)
    }

    /// Returns the square as HTML, for the eye only; the drawings of [`defined`] stand on the same page.
    #[must_use]
    pub fn picture(self) -> Markup {
        let mut out = Markup::new().tag("<svg class=\"q ");
        out.add_tag(self.tone.class());
        out.add_tag("\" aria-hidden=\"true\"><use href=\"#");
        out.add_tag(self.filling.name());
        out.add_tag("\"/>");
        for over in self.over() {
            out.add_tag("<use class=\"over\" href=\"#");
            out.add_tag(over.name());
            out.add_tag("\"/>");
        }
        out.add_tag("</svg>");
        out
    }

    /// Returns the square as a link that bears its whole name for those who listen or point.
    #[must_use]
    pub fn linked(self, address: &str, name: &str) -> Markup {
        let mut out = Markup::new().tag("<a href=\"");
        out.add_text(address);
        out.add_tag("\" title=\"");
        out.add_text(name);
        out.add_tag("\">");
        out.add(&self.picture());
        out.add_tag("</a>");
        out
    }
}

/// Returns every drawing once, to which the squares of a page refer.
#[must_use]
pub fn defined() -> Markup {
    let mut out = Markup::new().tag("<svg class=\"away\" aria-hidden=\"true\">");
    let fillings = Filling::ALL.map(|one| (one.name(), one.drawing()));
    let over = Over::ALL.map(|one| (one.name(), one.drawing()));
    for (name, drawing) in fillings.into_iter().chain(over) {
        out.add_tag("<symbol id=\"");
        out.add_tag(name);
        out.add_tag("\" viewBox=\"0 0 24 24\">");
        out.add_tag(drawing);
        out.add_tag("</symbol>");
    }
    out.add_tag("</svg>");
    out
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn look() -> Look {
        Look {
            filling: Filling::Little,
            tone: Tone::Slow,
            is_late: true,
            is_ended: false,
        }
    }

    #[test]
    fn a_square_bears_its_name_and_refers_to_drawings_that_are_there() {
        let drawn = look().linked("/commitments/C002?a&b", "C002 <Permits>: Limited");
        let html = drawn.as_str();
        assert!(html.contains("title=\"C002 &lt;Permits&gt;: Limited\""));
        assert!(html.contains("href=\"/commitments/C002?a&amp;b\""));
        let defined = defined().to_string();
        for one in html.split("href=\"#").skip(1) {
            let name = one.split('"').next().unwrap();
            assert!(defined.contains(&format!("id=\"{name}\"")), "{name}");
        }
        assert!(html.contains("#q-late") && !html.contains("#q-ended"));
    }

    #[test]
    fn no_two_classes_have_the_same_drawing() {
        let drawings: BTreeSet<&str> = Filling::ALL.map(Filling::drawing).into();
        assert_eq!(drawings.len(), Filling::ALL.len());
        // What is a link may not be told by a style that a file does not have.
        assert!(drawings.iter().all(|drawing| !drawing.contains("class=")));
    }
}
