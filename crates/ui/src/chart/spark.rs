//! A line the size of a word.

use crate::markup::Markup;

/// A line the size of a word: where a figure came from and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Sparkline {
    /// What it shows, in a few words.
    pub title: String,
    /// Decimal year and value, in order of time.
    pub points: Vec<(f64, f64)>,
}

impl Sparkline {
    /// Returns the line as SVG; nothing where there are fewer than two points.
    #[must_use]
    pub fn draw(&self) -> Markup {
        let points: Vec<(f64, f64)> = self
            .points
            .iter()
            .copied()
            .filter(|(at, value)| at.is_finite() && value.is_finite())
            .collect();
        let (Some(first), Some(last)) = (points.first(), points.last()) else {
            return Markup::new();
        };
        if points.len() < 2 || last.0 <= first.0 {
            return Markup::new();
        }
        let low = points.iter().map(|p| p.1).fold(0.0, f64::min);
        let high = points.iter().map(|p| p.1).fold(0.0, f64::max);
        let height = if high > low { high - low } else { 1.0 };
        let place = |(at, value): (f64, f64)| {
            (
                2.0 + 72.0 * (at - first.0) / (last.0 - first.0),
                20.0 - 18.0 * (value - low) / height,
            )
        };
        let mut out =
            Markup::new().tag("<svg class=\"spark\" viewBox=\"0 0 78 22\" role=\"img\"><title>");
        out.add_text(&self.title);
        out.add_tag("</title><polyline points=\"");
        for point in &points {
            let (x, y) = place(*point);
            out.add_length(x);
            out.add_tag(",");
            out.add_length(y);
            out.add_tag(" ");
        }
        out.add_tag("\"/><circle r=\"2.5\" cx=\"");
        let (x, y) = place(*last);
        out.add_length(x);
        out.add_tag("\" cy=\"");
        out.add_length(y);
        out.add_tag("\"/></svg>");
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_point_is_not_a_line() {
        let one = Sparkline {
            title: String::new(),
            points: vec![(2024.0, 5.0)],
        };
        assert!(one.draw().is_empty());
        let two = Sparkline {
            title: "rising".to_owned(),
            points: vec![(2022.0, 0.0), (2024.0, 5.0)],
        };
        assert!(two.draw().to_string().contains("74,2 "));
    }
}
