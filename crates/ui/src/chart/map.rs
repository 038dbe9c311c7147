//! A map of the hemisphere with lines between countries.
//!
//! Land and boundaries are those of Natural Earth at 1:50 million (public domain), projected by
//! Lambert's equal-area azimuthal projection around 8° N, 80° W and simplified once to half a unit of
//! this drawing; islands smaller than a quarter of a square unit are left to the points.

use kernel::Country;

use crate::chart::frame::{self, label, point, polyline};
use crate::markup::Markup;

/// Land and boundaries as a path, in half units of the drawing.
pub(super) const LAND: &str = include_str!("land.txt");

const WIDTH: f64 = 340.0;
const HEIGHT: f64 = 400.0;
const SCALE: f64 = 212.0;
const CENTRE: (f64, f64) = (170.0, 196.0);

/// A map of the hemisphere with lines between countries.
#[derive(Debug, Clone, PartialEq)]
pub struct HemisphereMap {
    /// A name unique on the page, for the references inside the picture.
    pub id: String,
    /// What the picture shows, in a few words.
    pub title: String,
    /// What it tells, in a sentence or two, for who cannot see it.
    pub description: String,
    /// The lines; countries without a point are left out.
    pub ways: Vec<Way>,
}

/// A line from one country to another.
#[derive(Debug, Clone, PartialEq)]
pub struct Way {
    /// Where it begins.
    pub from: Country,
    /// Where it ends.
    pub to: Country,
    /// Whether it crosses a border that is counted; drawn stronger.
    pub is_border: bool,
    /// What is said when a pointer rests on it.
    pub label: String,
}

/// Where a label stands beside its point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Right,
    Above,
    Below,
}

/// Approximate capitals, or middles of large countries, in degrees: our own table, for labels only.
pub(super) const POINTS: [(&str, f64, f64, Side); 37] = [
    ("ARG", -64.0, -36.0, Side::Right),
    ("ATG", -61.8, 17.1, Side::Right),
    ("BHS", -77.3, 25.0, Side::Right),
    ("BLZ", -88.8, 17.3, Side::Above),
    ("BOL", -64.5, -17.0, Side::Above),
    ("BRA", -51.0, -10.0, Side::Right),
    ("BRB", -59.6, 13.1, Side::Right),
    ("CAN", -95.0, 53.5, Side::Left),
    ("CHL", -70.8, -32.0, Side::Left),
    ("COL", -74.0, 4.7, Side::Right),
    ("CRI", -84.1, 9.9, Side::Left),
    ("CUB", -80.0, 22.2, Side::Above),
    ("DMA", -61.4, 15.3, Side::Right),
    ("DOM", -70.0, 18.7, Side::Right),
    ("ECU", -78.5, -0.5, Side::Left),
    ("GRD", -61.7, 12.1, Side::Right),
    ("GTM", -90.5, 14.8, Side::Left),
    ("GUY", -58.9, 6.0, Side::Above),
    ("HND", -86.8, 14.8, Side::Right),
    ("HTI", -72.4, 18.7, Side::Below),
    ("JAM", -77.0, 18.0, Side::Below),
    ("KNA", -62.7, 17.3, Side::Above),
    ("LCA", -61.0, 13.9, Side::Right),
    ("MEX", -101.0, 22.5, Side::Left),
    ("NIC", -85.5, 12.6, Side::Right),
    ("PAN", -79.9, 8.7, Side::Below),
    ("PER", -75.5, -10.0, Side::Left),
    ("PRI", -66.4, 18.2, Side::Above),
    ("PRY", -57.8, -23.5, Side::Right),
    ("SLV", -88.9, 13.6, Side::Below),
    ("SUR", -55.9, 4.2, Side::Right),
    ("TTO", -61.3, 10.5, Side::Right),
    ("URY", -56.0, -33.0, Side::Right),
    ("USA", -98.0, 39.0, Side::Left),
    ("VCT", -61.2, 13.2, Side::Right),
    ("VEN", -66.5, 7.5, Side::Above),
    ("GUF", -53.2, 4.0, Side::Right),
];

/// Returns whether a country has a point on the map.
#[must_use]
pub fn is_on_the_map(country: Country) -> bool {
    place(country).is_some()
}

fn place(country: Country) -> Option<((f64, f64), Side)> {
    POINTS
        .iter()
        .find(|(code, ..)| *code == country.code())
        .map(|(_, east, north, side)| (projected(*east, *north), *side))
}

/// Lambert's equal-area azimuthal projection (Snyder 1987, equations 22-4, 24-2 to 24-4).
pub(super) fn projected(east: f64, north: f64) -> (f64, f64) {
    let (middle, north) = (8f64.to_radians(), north.to_radians());
    let east = (east + 80.0).to_radians();
    let k =
        (2.0 / (1.0 + middle.sin() * north.sin() + middle.cos() * north.cos() * east.cos())).sqrt();
    let x = k * north.cos() * east.sin();
    let y = k * (middle.cos() * north.sin() - middle.sin() * north.cos() * east.cos());
    (CENTRE.0 + SCALE * x, CENTRE.1 - SCALE * y)
}

impl HemisphereMap {
    /// Returns the map as SVG.
    #[must_use]
    pub fn draw(&self) -> Markup {
        let size = (WIDTH, HEIGHT);
        let mut out = frame::opened("chart map", size, &self.id, &self.title, &self.description);
        out.add_tag("<path class=\"land\" transform=\"scale(.5)\" d=\"");
        out.add_tag(LAND.trim_ascii_end());
        out.add_tag("\"/>");
        let mut shown: Vec<Country> = Vec::new();
        for way in &self.ways {
            if let (Some((from, _)), Some((to, _))) = (place(way.from), place(way.to)) {
                draw_way(&mut out, way, from, to);
                shown.extend([way.from, way.to]);
            }
        }
        shown.sort_unstable();
        shown.dedup();
        for country in shown {
            if let Some((at, side)) = place(country) {
                draw_point(&mut out, country, at, side);
            }
        }
        out.add_tag("</svg>");
        out
    }
}

/// Draws a line that bends to its right, with a tip at its end, so that the way back lies apart.
fn draw_way(out: &mut Markup, way: &Way, from: (f64, f64), to: (f64, f64)) {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let length = dx.hypot(dy).max(1.0);
    let bend = if way.is_border { 0.35 } else { 0.12 };
    let through = (
        f64::midpoint(from.0, to.0) - dy * bend,
        f64::midpoint(from.1, to.1) + dx * bend,
    );
    // The line ends a little before the point, where its tip shows the direction.
    let (ex, ey) = (to.0 - through.0, to.1 - through.1);
    let reach = ex.hypot(ey).max(1.0);
    let (ux, uy) = (ex / reach, ey / reach);
    let gap = 4.0_f64.min(length / 4.0);
    let end = (to.0 - ux * gap, to.1 - uy * gap);
    let tip = if way.is_border { 6.0 } else { 3.6 };
    out.add_tag(if way.is_border {
        "<g class=\"way border\"><title>"
    } else {
        "<g class=\"way\"><title>"
    });
    out.add_text(&way.label);
    out.add_tag("</title><path d=\"M");
    point(out, from);
    out.add_tag("Q");
    point(out, through);
    out.add_tag(" ");
    point(out, end);
    out.add_tag("\"/><path d=\"");
    let left = (end.0 - (ux + 0.5 * uy) * tip, end.1 - (uy - 0.5 * ux) * tip);
    let right = (end.0 - (ux - 0.5 * uy) * tip, end.1 - (uy + 0.5 * ux) * tip);
    polyline(out, [left, end, right].into_iter());
    out.add_tag("\"/></g>");
}

fn draw_point(out: &mut Markup, country: Country, at: (f64, f64), side: Side) {
    out.add_tag("<circle class=\"spot\" r=\"2.2\" cx=\"");
    out.add_length(at.0);
    out.add_tag("\" cy=\"");
    out.add_length(at.1);
    out.add_tag("\"/>");
    let (anchor, x, y) = match side {
        Side::Left => ("end", at.0 - 4.0, at.1 + 3.5),
        Side::Right => ("start", at.0 + 4.0, at.1 + 3.5),
        Side::Above => ("middle", at.0, at.1 - 5.0),
        Side::Below => ("middle", at.0, at.1 + 11.0),
    };
    label(out, anchor, (x, y), country.code());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_point_is_a_country_inside_the_picture() {
        for (code, east, north, _) in POINTS {
            assert!(code.parse::<Country>().is_ok(), "{code}");
            let (x, y) = projected(east, north);
            assert!(
                (0.0..=WIDTH).contains(&x) && (0.0..=HEIGHT).contains(&y),
                "{code}"
            );
        }
    }

    #[test]
    fn a_country_without_a_point_is_left_to_the_table() {
        let way = |from: &str, to: &str| Way {
            from: from.parse().unwrap(),
            to: to.parse().unwrap(),
            is_border: true,
            label: "a <b>".to_owned(),
        };
        let map = HemisphereMap {
            id: "map".to_owned(),
            title: "Map".to_owned(),
            description: "Lines".to_owned(),
            ways: vec![way("COL", "PAN"), way("NPL", "PAN")],
        };
        let svg = map.draw().to_string();
        assert_eq!(svg.matches("class=\"way border\"").count(), 1);
        assert!(svg.contains(">PAN</text>") && !svg.contains("NPL"));
        assert!(svg.contains("a &lt;b&gt;"));
        assert!(svg.len() < 25_000);
    }
}
