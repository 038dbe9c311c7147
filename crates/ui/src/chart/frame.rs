//! What every chart has in common: its opening with words for who cannot see it, its axes, its marks.

use crate::chart::scale::Scale;
use crate::markup::Markup;
use crate::words::Words;

/// The width of a chart in units of its drawing: a phone of 320 CSS pixels shows it at its own size.
pub(super) const WIDTH: f64 = 340.0;
/// Its height.
pub(super) const HEIGHT: f64 = 220.0;

/// The paper of a chart with axes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Size {
    /// Its width and height.
    pub whole: (f64, f64),
    /// By which class the style sheet knows it.
    pub class: &'static str,
    /// Where the highest value lies.
    top: f64,
    right: f64,
    bottom: f64,
    n_labels: usize,
}

/// For a phone.
pub(super) const NARROW: Size = Size {
    whole: (WIDTH, HEIGHT),
    class: "chart",
    top: 24.0,
    right: 322.0,
    bottom: 194.0,
    n_labels: 5,
};
/// For the whole width of a desktop.
pub(super) const WIDE: Size = Size {
    whole: (800.0, 300.0),
    class: "chart broad",
    top: 24.0,
    right: 780.0,
    bottom: 274.0,
    n_labels: 14,
};
/// For a phone, where a desktop is shown the other.
const NARROW_OF_TWO: Size = Size {
    class: "chart narrow",
    ..NARROW
};

/// Returns a picture for a phone and one for a desktop, of which the style sheet shows one.
pub(super) fn both(draw: impl Fn(Size) -> Markup) -> Markup {
    let mut out = draw(NARROW_OF_TWO);
    out.add(&draw(WIDE));
    out
}

const LEFT: f64 = 46.0;

/// Returns a picture for a phone and one for a desktop with so much more room above its values and below its axis; the
/// one for a desktop keeps its height, as files are drawn with it.
pub(super) fn both_with_room((above, below): (f64, f64), draw: impl Fn(Size) -> Markup) -> Markup {
    let mut out = draw(with_room(NARROW_OF_TWO, (above, below)));
    out.add(&draw(wide_with_room((above, below))));
    out
}

/// Returns the paper for a desktop with room above its values and below its axis inside its own height.
pub(super) fn wide_with_room((above, below): (f64, f64)) -> Size {
    Size {
        top: WIDE.top + above,
        bottom: WIDE.bottom - below,
        ..WIDE
    }
}

fn with_room(size: Size, (above, below): (f64, f64)) -> Size {
    Size {
        whole: (size.whole.0, size.whole.1 + above + below),
        top: size.top + above,
        bottom: size.bottom + above,
        ..size
    }
}

/// Begins a picture: its frame, its title, and what it tells in words.
pub(super) fn opened(
    class: &'static str,
    (width, height): (f64, f64),
    id: &str,
    title: &str,
    description: &str,
) -> Markup {
    let mut out = Markup::new().tag("<svg class=\"");
    out.add_tag(class);
    out.add_tag("\" viewBox=\"0 0 ");
    point(&mut out, (width, height));
    out.add_tag("\" width=\"");
    out.add_length(width);
    out.add_tag("\" height=\"");
    out.add_length(height);
    out.add_tag("\" role=\"img\" aria-labelledby=\"");
    out.add_text(id);
    out.add_tag("-t ");
    out.add_text(id);
    out.add_tag("-d\"><title id=\"");
    out.add_text(id);
    out.add_tag("-t\">");
    out.add_text(title);
    out.add_tag("</title><desc id=\"");
    out.add_text(id);
    out.add_tag("-d\">");
    out.add_text(description);
    out.add_tag("</desc>");
    out
}

/// Begins a picture with axes; the one for a desktop bears names of its own.
pub(super) fn opened_in(size: Size, id: &str, title: &str, description: &str) -> Markup {
    let id = if size.class == WIDE.class {
        format!("{id}-wide")
    } else {
        id.to_owned()
    };
    opened(size.class, size.whole, &id, title, description)
}

/// The area between the axes, and where values lie in it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Plot {
    size: Size,
    upright: Scale,
    across: Scale,
}

impl Plot {
    /// Returns an area for values over time; moments are decimal years.
    pub(super) fn over_years(
        values: impl IntoIterator<Item = f64>,
        moments: impl IntoIterator<Item = f64>,
    ) -> Self {
        Self::over_years_in(NARROW, values, moments)
    }

    /// Returns an area of a size for values over time; moments are decimal years.
    pub(super) fn over_years_in(
        size: Size,
        values: impl IntoIterator<Item = f64>,
        moments: impl IntoIterator<Item = f64>,
    ) -> Self {
        Self {
            size,
            upright: Scale::from_zero(values, 4),
            across: Scale::of_years(moments, size.n_labels),
        }
    }

    /// Returns an area for values over steps that are counted from nought.
    pub(super) fn over_steps(values: impl IntoIterator<Item = f64>, n_steps: usize) -> Self {
        let mut across = Scale::from_zero([n_steps as f64], 6);
        across.ticks.retain(|tick| tick.fract() == 0.0);
        Self {
            size: NARROW,
            upright: Scale::from_zero(values, 4),
            across,
        }
    }

    /// Returns where a moment or step lies.
    pub(super) fn x(&self, moment: f64) -> f64 {
        LEFT + self.across.share(moment) * (self.size.right - LEFT)
    }

    /// Returns where a value lies.
    pub(super) fn y(&self, value: f64) -> f64 {
        self.size.bottom - self.upright.share(value) * (self.size.bottom - self.size.top)
    }

    /// Returns where a value at a moment lies.
    pub(super) fn at(&self, (moment, value): (f64, f64)) -> (f64, f64) {
        (self.x(moment), self.y(value))
    }

    /// Draws the axes with their round numbers and the unit above.
    pub(super) fn draw_axes(&self, out: &mut Markup, unit_name: &str, words: Words) {
        self.draw_heights(out, unit_name, words);
        let bottom = self.size.bottom;
        for tick in &self.across.ticks {
            let x = self.x(*tick);
            segment(out, "axis", (x, bottom), (x, bottom + 4.0));
            label(out, "middle", (x, bottom + 18.0), &format!("{tick:.0}"));
        }
    }

    /// Draws a name below a place between the moments.
    pub(super) fn draw_below(&self, out: &mut Markup, moment: f64, name: &str) {
        self.draw_below_in(out, 0, moment, name);
    }

    /// Draws a name below a place between the moments, so many lines further down.
    pub(super) fn draw_below_in(&self, out: &mut Markup, line: u8, moment: f64, name: &str) {
        let height = self.size.bottom + 18.0 + 14.0 * f64::from(line);
        label(out, "middle", (self.x(moment), height), name);
    }

    /// Returns how many names stand side by side below.
    pub(super) fn n_labels(&self) -> usize {
        self.size.n_labels
    }

    /// Draws the heights with their round numbers and the unit above.
    pub(super) fn draw_heights(&self, out: &mut Markup, unit_name: &str, words: Words) {
        let largest = self.upright.high.abs().max(self.upright.low.abs());
        let (divisor, unit) = shortened(largest, words);
        let broken = |tick: &f64| (tick / divisor).fract().abs() > 1e-9;
        let n_places = usize::from(self.upright.ticks.iter().any(broken));
        out.add_tag("<text class=\"unit\" x=\"2\" y=\"12\">");
        out.add_text(unit_name);
        if let Some(unit) = unit {
            out.add_text(", ");
            out.add_text(&unit);
        }
        out.add_tag("</text>");
        for tick in &self.upright.ticks {
            let y = self.y(*tick);
            let class = if *tick == 0.0 { "axis" } else { "grid" };
            segment(out, class, (LEFT, y), (self.size.right, y));
            let words = words.real(tick / divisor, n_places);
            label(out, "end", (LEFT - 5.0, y + 4.0), &words);
        }
    }

    /// Writes what matters beside its mark, the first first; what would lie on another is left out.
    pub(super) fn draw_callouts(&self, out: &mut Markup, told: &[((f64, f64), String)]) {
        self.draw_callouts_from(out, self.size.top + 12.0, told);
    }

    /// Writes the same where nothing else stands above the highest mark.
    pub(super) fn draw_callouts_above(&self, out: &mut Markup, told: &[((f64, f64), String)]) {
        self.draw_callouts_from(out, self.size.top - 4.0, told);
    }

    /// Writes the same, below its mark where that lies higher than `highest`.
    fn draw_callouts_from(&self, out: &mut Markup, highest: f64, told: &[((f64, f64), String)]) {
        /// Two numbers side by side are read as one where less than this lies between them.
        const GAP: f64 = 8.0;
        let mut taken: Vec<(f64, f64, f64)> = Vec::new();
        for ((x, y), words) in told {
            let width = 6.8 * words.chars().count() as f64;
            let least = LEFT + 2.0;
            let left = (x - width / 2.0).clamp(least, (self.size.right - width + 14.0).max(least));
            let height = if *y < highest { y + 18.0 } else { y - 9.0 };
            let is_taken = |(from, at, to): &(f64, f64, f64)| {
                (height - at).abs() < 14.0 && left < *to + GAP && *from < left + width + GAP
            };
            if taken.iter().any(is_taken) {
                continue;
            }
            taken.push((left, height, left + width));
            out.add_tag("<text class=\"callout\" x=\"");
            out.add_length(left);
            out.add_tag("\" y=\"");
            out.add_length(height);
            out.add_tag("\">");
            out.add_text(words);
            out.add_tag("</text>");
        }
    }

    /// Draws a band between the ends of intervals, each at its moment.
    pub(super) fn draw_band(
        &self,
        out: &mut Markup,
        class: &'static str,
        ends: &[(f64, (f64, f64))],
    ) {
        let upper = ends.iter().map(|(at, (_, high))| (*at, *high));
        let lower = ends.iter().rev().map(|(at, (low, _))| (*at, *low));
        out.add_tag("<path class=\"");
        out.add_tag(class);
        out.add_tag("\" d=\"");
        polyline(out, upper.chain(lower).map(|place| self.at(place)));
        out.add_tag("z\"/>");
    }
}

/// Writes two numbers with a space between them.
pub(super) fn point(out: &mut Markup, (x, y): (f64, f64)) {
    out.add_length(x);
    out.add_tag(" ");
    out.add_length(y);
}

/// Writes a path through points.
pub(super) fn polyline(out: &mut Markup, points: impl Iterator<Item = (f64, f64)>) {
    for (i, place) in points.enumerate() {
        out.add_tag(if i == 0 { "M" } else { "L" });
        point(out, place);
    }
}

/// Draws a straight line.
pub(super) fn segment(out: &mut Markup, class: &'static str, from: (f64, f64), to: (f64, f64)) {
    out.add_tag("<path class=\"");
    out.add_tag(class);
    out.add_tag("\" d=\"");
    polyline(out, [from, to].into_iter());
    out.add_tag("\"/>");
}

/// Writes words at a place; `anchor` is `start`, `middle` or `end`.
pub(super) fn label(out: &mut Markup, anchor: &'static str, (x, y): (f64, f64), words: &str) {
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

/// Draws a disc that says something when a pointer rests on it.
pub(super) fn disc(
    out: &mut Markup,
    class: &'static str,
    radius: f64,
    at: (f64, f64),
    words: &str,
) {
    out.add_tag("<circle class=\"");
    out.add_tag(class);
    out.add_tag("\" r=\"");
    out.add_length(radius);
    out.add_tag("\" cx=\"");
    out.add_length(at.0);
    out.add_tag("\" cy=\"");
    out.add_length(at.1);
    out.add_tag("\"><title>");
    out.add_text(words);
    out.add_tag("</title></circle>");
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
