//! What every chart has in common: its opening with words for who cannot see it, its axes, its marks.

use crate::chart::scale::Scale;
use crate::markup::Markup;
use crate::words::Words;

/// The width of a chart in units of its drawing: a phone of 320 CSS pixels shows it at its own size.
pub(super) const WIDTH: f64 = 340.0;
/// Its height.
pub(super) const HEIGHT: f64 = 220.0;
const LEFT: f64 = 46.0;
const RIGHT: f64 = 322.0;
const TOP: f64 = 24.0;
const BOTTOM: f64 = 194.0;

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

/// The area between the axes, and where values lie in it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Plot {
    upright: Scale,
    across: Scale,
}

impl Plot {
    /// Returns an area for values over time; moments are decimal years.
    pub(super) fn over_years(
        values: impl IntoIterator<Item = f64>,
        moments: impl IntoIterator<Item = f64>,
    ) -> Self {
        Self {
            upright: Scale::from_zero(values, 4),
            across: Scale::of_years(moments, 5),
        }
    }

    /// Returns an area for values over steps that are counted from nought.
    pub(super) fn over_steps(values: impl IntoIterator<Item = f64>, n_steps: usize) -> Self {
        let mut across = Scale::from_zero([n_steps as f64], 6);
        across.ticks.retain(|tick| tick.fract() == 0.0);
        Self {
            upright: Scale::from_zero(values, 4),
            across,
        }
    }

    /// Returns where a moment or step lies.
    pub(super) fn x(&self, moment: f64) -> f64 {
        LEFT + self.across.share(moment) * (RIGHT - LEFT)
    }

    /// Returns where a value lies.
    pub(super) fn y(&self, value: f64) -> f64 {
        BOTTOM - self.upright.share(value) * (BOTTOM - TOP)
    }

    /// Returns where a value at a moment lies.
    pub(super) fn at(&self, (moment, value): (f64, f64)) -> (f64, f64) {
        (self.x(moment), self.y(value))
    }

    /// Draws the axes with their round numbers and the unit above.
    pub(super) fn draw_axes(&self, out: &mut Markup, unit_name: &str, words: Words) {
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
            segment(out, class, (LEFT, y), (RIGHT, y));
            let words = words.real(tick / divisor, n_places);
            label(out, "end", (LEFT - 5.0, y + 4.0), &words);
        }
        for tick in &self.across.ticks {
            let x = self.x(*tick);
            segment(out, "axis", (x, BOTTOM), (x, BOTTOM + 4.0));
            label(out, "middle", (x, BOTTOM + 18.0), &format!("{tick:.0}"));
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
