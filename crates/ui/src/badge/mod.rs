//! A class of a rating: a word, a shape and a colour, never the colour alone.

use crate::markup::Markup;

/// The colour that stands beside a shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// What was hoped for.
    Good,
    /// On the way.
    Fair,
    /// Too slow.
    Slow,
    /// The wrong way.
    Bad,
    /// Nothing can be said.
    Quiet,
}

impl Tone {
    /// Returns the name by which the style sheet knows it.
    #[must_use]
    pub fn class(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Fair => "fair",
            Self::Slow => "slow",
            Self::Bad => "bad",
            Self::Quiet => "quiet",
        }
    }
}

/// The shape that stands beside a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A full disc with a tick.
    Full,
    /// A disc filled to three quarters.
    ThreeQuarters,
    /// A disc filled to a quarter.
    Quarter,
    /// An empty disc.
    Empty,
    /// A dashed disc.
    Dashed,
    /// A cross.
    Cross,
    /// Two arrows that swap places.
    Swap,
    /// An arrow that rises.
    Rising,
    /// An arrow that rises slowly.
    Sloping,
    /// An arrow that goes ahead.
    Level,
    /// An arrow that falls.
    Falling,
    /// A bar that holds.
    Holding,
    /// A clock.
    Clock,
    /// A clock that has run out.
    Overdue,
    /// A sheet of paper with a seal.
    Sealed,
    /// A sheet of paper.
    Paper,
    /// A speech bubble.
    Speech,
    /// Two opposed marks.
    Opposed,
}

impl Shape {
    /// Returns the drawing inside a square of 16 units; strokes take the colour around them.
    #[must_use]
    pub fn drawing(self) -> &'static str {
        match self {
            Self::Full => {
                r#"<circle class="f" cx="8" cy="8" r="7"/><path class="k" d="m4.6 8.3 2.3 2.4 4.5-5"/>"#
            }
            Self::ThreeQuarters => {
                r#"<circle cx="8" cy="8" r="6.3"/><path class="f" d="M8 8V1.7A6.3 6.3 0 1 1 1.7 8Z"/>"#
            }
            Self::Quarter => {
                r#"<circle cx="8" cy="8" r="6.3"/><path class="f" d="M8 8V1.7A6.3 6.3 0 0 1 14.3 8Z"/>"#
            }
            Self::Empty => r#"<circle cx="8" cy="8" r="6.3"/>"#,
            Self::Dashed => r#"<circle cx="8" cy="8" r="6.3" stroke-dasharray="2.4 2.5"/>"#,
            Self::Cross => r#"<path d="m3 3 10 10M13 3 3 13"/>"#,
            Self::Swap => r#"<path d="M2 5h11l-3-3M14 11H3l3 3"/>"#,
            Self::Rising => r#"<path d="M3 13 13 3M6 3h7v7"/>"#,
            Self::Sloping => r#"<path d="m2 11 12-5M9.6 4.2 14 6l-2 4.4"/>"#,
            Self::Level => r#"<path d="M2 8h12M10 4l4 4-4 4"/>"#,
            Self::Falling => r#"<path d="m3 3 10 10M6 13h7V6"/>"#,
            Self::Holding => r#"<path d="M2 5.5h12M2 10.5h12"/>"#,
            Self::Clock => r#"<circle cx="8" cy="8" r="6.3"/><path d="M8 4v4l2.6 2"/>"#,
            Self::Overdue => {
                r#"<circle class="f" cx="8" cy="8" r="7"/><path class="k" d="M8 3.8v5M8 11v1.4"/>"#
            }
            Self::Sealed => {
                r#"<path d="M3 1.7h7l3 3v9.6H3z"/><circle class="f" cx="8" cy="9" r="2.6"/>"#
            }
            Self::Paper => r#"<path d="M3 1.7h7l3 3v9.6H3zM5.5 8h5M5.5 11h5"/>"#,
            Self::Speech => r#"<path d="M2 2.5h12v8H8l-3.5 3.3v-3.3H2z"/>"#,
            Self::Opposed => r#"<path d="M7 3 2 8l5 5M9 3l5 5-5 5"/>"#,
        }
    }

    /// Returns the drawing as a small picture of its own, for the eye only.
    #[must_use]
    pub fn picture(self, tone: Tone) -> Markup {
        let mut out = Markup::new().tag("<svg class=\"i ");
        out.add_tag(tone.class());
        out.add_tag("\" viewBox=\"0 0 16 16\" aria-hidden=\"true\">");
        out.add_tag(self.drawing());
        out.add_tag("</svg>");
        out
    }
}

/// A class of a rating as a reader sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Badge {
    /// The word for the class.
    pub word: String,
    /// The shape beside it.
    pub shape: Shape,
    /// The colour beside it.
    pub tone: Tone,
}

impl Badge {
    /// Returns the badge as HTML: picture for the eye, word for everybody.
    #[must_use]
    pub fn show(&self) -> Markup {
        self.shown(None)
    }

    /// Returns the badge as HTML with what the word answers, told to those who listen.
    #[must_use]
    pub fn show_of(&self, question: &str) -> Markup {
        self.shown(Some(question))
    }

    /// Returns the picture alone as a link, with what it stands for told to those who listen or point.
    #[must_use]
    pub fn show_linked(&self, address: &str, name: &str) -> Markup {
        let mut out = Markup::new().tag("<a class=\"badge ");
        out.add_tag(self.tone.class());
        out.add_tag("\" href=\"");
        out.add_text(address);
        out.add_tag("\" title=\"");
        out.add_text(&format!("{name}: {}", self.word));
        out.add_tag("\">");
        out.add(&self.shape.picture(self.tone));
        // A mark of no width gives the link the height of a line, which a thumb can hit.
        out.add_tag("\u{200b}<span class=\"away\">");
        out.add_text(&format!("{name}: {}", self.word));
        out.add_tag("</span></a>");
        out
    }

    fn shown(&self, question: Option<&str>) -> Markup {
        let mut out = Markup::new().tag("<span class=\"badge ");
        out.add_tag(self.tone.class());
        out.add_tag("\">");
        out.add(&self.shape.picture(self.tone));
        if let Some(question) = question {
            out.add_tag("<span class=\"away\">");
            out.add_text(question);
            out.add_tag(": </span>");
        }
        out.add_text(&self.word);
        out.add_tag("</span>");
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_badge_speaks_without_its_colour() {
        let badge = Badge {
            word: "Complete".to_owned(),
            shape: Shape::Full,
            tone: Tone::Good,
        };
        let html = badge.show().to_string();
        assert!(html.contains(">Complete</span>"));
        assert!(html.contains("aria-hidden=\"true\""));
        let linked = badge.show_linked("/commitments/C001", "C001").to_string();
        assert!(linked.contains("<span class=\"away\">C001: Complete</span></a>"));
        let named = badge.show_of("Delivery").to_string();
        assert!(named.contains("<span class=\"away\">Delivery: </span>Complete</span>"));
    }
}
