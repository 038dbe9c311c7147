//! Flows among countries as ribbons inside a circle, each as wide as its interval.

use std::f64::consts::TAU;

use crate::chart::frame::{self, label, point};
use crate::markup::Markup;

/// Flows among countries as ribbons inside a circle.
///
/// Nothing is drawn without its interval: the dark core of a ribbon is as wide as the lower end, the
/// pale rim as the upper end.
#[derive(Debug, Clone, PartialEq)]
pub struct ChordChart {
    /// A name unique on the page, for the references inside the picture.
    pub id: String,
    /// What the picture shows, in a few words.
    pub title: String,
    /// What it tells, in a sentence or two, for who cannot see it.
    pub description: String,
    /// The names on the circle, in order.
    pub names: Vec<String>,
    /// The ribbons.
    pub ribbons: Vec<Ribbon>,
}

/// One flow.
#[derive(Debug, Clone, PartialEq)]
pub struct Ribbon {
    /// The place of the origin among the names.
    pub from: usize,
    /// The place of the destination.
    pub to: usize,
    /// The lower end of the interval.
    pub low: f64,
    /// The upper end.
    pub high: f64,
    /// What is said when a pointer rests on it.
    pub label: String,
}

const SIDE: f64 = 340.0;
const RADIUS: f64 = 118.0;
/// The gap between two names, as a share of the circle.
const GAP: f64 = 0.014;
const LOOKS: [&str; 6] = [
    "<g class=\"c0\">",
    "<g class=\"c1\">",
    "<g class=\"c2\">",
    "<g class=\"c3\">",
    "<g class=\"c4\">",
    "<g class=\"c5\">",
];

/// A stretch of the circle, in turns from the top.
type Arc = (f64, f64);

impl ChordChart {
    /// Returns the picture as SVG.
    #[must_use]
    pub fn draw(&self) -> Markup {
        let size = (SIDE, SIDE);
        let mut out = frame::opened(
            "chart chord",
            size,
            &self.id,
            &self.title,
            &self.description,
        );
        let ends = self.ends();
        let unit = self.unit();
        // The widest first, so that narrow ones lie above them.
        let mut order: Vec<usize> = (0..self.ribbons.len()).collect();
        order.sort_by(|a, b| self.ribbons[*b].high.total_cmp(&self.ribbons[*a].high));
        for place in order {
            let ribbon = &self.ribbons[place];
            let (leaves, reaches) = ends[place];
            out.add_tag(LOOKS[ribbon.from % LOOKS.len()]);
            out.add_tag("<title>");
            out.add_text(&ribbon.label);
            out.add_tag("</title>");
            draw_ribbon(&mut out, "<path class=\"rim\" d=\"", leaves, reaches);
            let core = |arc: Arc| {
                let middle = f64::midpoint(arc.0, arc.1);
                let half = ribbon.low * unit / 2.0;
                (middle - half, middle + half)
            };
            draw_ribbon(
                &mut out,
                "<path class=\"core\" d=\"",
                core(leaves),
                core(reaches),
            );
            out.add_tag("</g>");
        }
        for (place, arc) in self.arcs().into_iter().enumerate() {
            out.add_tag(LOOKS[place % LOOKS.len()]);
            out.add_tag("<path class=\"arc\" d=\"M");
            point(&mut out, on_circle(RADIUS + 5.0, arc.0));
            round(&mut out, RADIUS + 5.0, arc);
            out.add_tag("\"/></g>");
            let middle = f64::midpoint(arc.0, arc.1);
            let (x, y) = on_circle(RADIUS + 12.0, middle);
            let anchor = match middle {
                m if !(0.03..0.97).contains(&m) || (m - 0.5).abs() < 0.03 => "middle",
                m if m < 0.5 => "start",
                _ => "end",
            };
            label(&mut out, anchor, (x, y + 4.0), &self.names[place]);
        }
        out.add_tag("</svg>");
        out
    }

    /// The share of the circle for one person.
    fn unit(&self) -> f64 {
        let all: f64 = self.ribbons.iter().map(|ribbon| 2.0 * ribbon.high).sum();
        (1.0 - GAP * self.names.len() as f64).max(0.1) / all.max(1.0)
    }

    /// The stretch of each name.
    fn arcs(&self) -> Vec<Arc> {
        let unit = self.unit();
        let mut at = GAP / 2.0;
        (0..self.names.len())
            .map(|place| {
                let touching = |r: &&Ribbon| r.from == place || r.to == place;
                let n: f64 = self.ribbons.iter().filter(touching).map(|r| r.high).sum();
                let arc = (at, at + n * unit);
                at = arc.1 + GAP;
                arc
            })
            .collect()
    }

    /// Where each ribbon leaves and where it reaches: leaving first along each name's stretch.
    fn ends(&self) -> Vec<(Arc, Arc)> {
        let unit = self.unit();
        let mut next: Vec<f64> = self.arcs().iter().map(|arc| arc.0).collect();
        let mut take = |place: usize, n: f64| {
            let from = next[place];
            next[place] += n * unit;
            (from, next[place])
        };
        let leaves: Vec<Arc> = self.ribbons.iter().map(|r| take(r.from, r.high)).collect();
        let reaches: Vec<Arc> = self.ribbons.iter().map(|r| take(r.to, r.high)).collect();
        leaves.into_iter().zip(reaches).collect()
    }
}

fn on_circle(radius: f64, turn: f64) -> (f64, f64) {
    let angle = turn * TAU;
    (
        SIDE / 2.0 + radius * angle.sin(),
        SIDE / 2.0 - radius * angle.cos(),
    )
}

/// Writes an arc along the circle to the end of a stretch.
fn round(out: &mut Markup, radius: f64, arc: Arc) {
    out.add_tag("A");
    point(out, (radius, radius));
    out.add_tag(if arc.1 - arc.0 > 0.5 {
        " 0 1 1 "
    } else {
        " 0 0 1 "
    });
    point(out, on_circle(radius, arc.1));
}

fn draw_ribbon(out: &mut Markup, tag: &'static str, leaves: Arc, reaches: Arc) {
    // The end that people reach lies a little inside, so that the direction is seen.
    let inner = RADIUS - 8.0;
    out.add_tag(tag);
    out.add_tag("M");
    point(out, on_circle(RADIUS, leaves.0));
    round(out, RADIUS, leaves);
    out.add_tag("Q");
    point(out, (SIDE / 2.0, SIDE / 2.0));
    out.add_tag(" ");
    point(out, on_circle(inner, reaches.0));
    round(out, inner, reaches);
    out.add_tag("Q");
    point(out, (SIDE / 2.0, SIDE / 2.0));
    out.add_tag(" ");
    point(out, on_circle(RADIUS, leaves.0));
    out.add_tag("z\"/>");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chart() -> ChordChart {
        let ribbon = |from, to, low, high| Ribbon {
            from,
            to,
            low,
            high,
            label: "a <b>".to_owned(),
        };
        ChordChart {
            id: "flows".to_owned(),
            title: "Flows".to_owned(),
            description: "Three".to_owned(),
            names: ["VEN", "COL", "USA"].map(str::to_owned).to_vec(),
            ribbons: vec![
                ribbon(0, 1, 50.0, 100.0),
                ribbon(1, 2, 10.0, 20.0),
                ribbon(0, 2, 0.0, 5.0),
            ],
        }
    }

    #[test]
    fn every_ribbon_has_a_core_and_a_rim_and_every_name_its_arc() {
        let svg = chart().draw().to_string();
        assert_eq!(svg.matches("class=\"rim\"").count(), 3);
        assert_eq!(svg.matches("class=\"core\"").count(), 3);
        assert_eq!(svg.matches("class=\"arc\"").count(), 3);
        assert!(svg.contains("a &lt;b&gt;") && !svg.contains("NaN"));
    }

    #[test]
    fn the_stretches_fill_the_circle_without_meeting() {
        let arcs = chart().arcs();
        let filled: f64 = arcs.iter().map(|arc| arc.1 - arc.0).sum();
        assert!((filled + GAP * 3.0 - 1.0).abs() < 1e-9);
        assert!(arcs.windows(2).all(|pair| pair[0].1 < pair[1].0));
    }
}
