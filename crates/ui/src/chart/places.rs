//! Places on the part of the hemisphere's map that they need.

use super::frame::{disc, segment};
use super::map::{LAND, POINTS, projected};
use crate::markup::Markup;

const WIDTH: f64 = 340.0;
const HEIGHT: f64 = 240.0;
/// The narrowest part that is shown, in units of the hemisphere's map: the coast is no finer.
const NARROWEST: f64 = 44.0;
/// About how wide and how high a letter is.
const LETTER: (f64, f64) = (5.8, 11.0);

/// Places on the part of the hemisphere's map that they need.
#[derive(Debug, Clone, PartialEq)]
pub struct PlacesMap {
    /// What the picture shows, for who cannot see it.
    pub title: String,
    /// The places.
    pub places: Vec<Place>,
}

/// One place.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// Its name.
    pub name: String,
    /// Degrees east.
    pub east: f64,
    /// Degrees north.
    pub north: f64,
    /// Whether one can go there.
    pub state: PlaceState,
}

/// Whether one can go to a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PlaceState {
    /// It is open.
    Open,
    /// It was announced or may be open; nothing shows it.
    Unsure,
    /// It is shut.
    Shut,
}

impl PlaceState {
    /// Every state, in the order of a legend.
    pub const ALL: [Self; 3] = [Self::Open, Self::Unsure, Self::Shut];

    /// Draws the mark of a state.
    fn draw(self, out: &mut Markup, (x, y): (f64, f64), name: &str) {
        let class = match self {
            Self::Open => "rates",
            Self::Unsure | Self::Shut => "beside",
        };
        disc(out, class, 4.5, (x, y), name);
        if self == Self::Shut {
            // A cross says it without colour.
            segment(out, "beside", (x - 2.6, y - 2.6), (x + 2.6, y + 2.6));
            segment(out, "beside", (x - 2.6, y + 2.6), (x + 2.6, y - 2.6));
        }
    }

    /// Returns the mark of a state alone, for a legend.
    #[must_use]
    pub fn mark(self) -> Markup {
        let mut out = Markup::new().tag("<svg viewBox=\"0 0 24 16\" aria-hidden=\"true\">");
        self.draw(&mut out, (12.0, 8.0), "");
        out.add_tag("</svg>");
        out
    }
}

/// Returns where a country's name stands on the hemisphere's map, as degrees east and north.
#[must_use]
pub fn middle_of(country: &str) -> Option<(f64, f64)> {
    let found = POINTS.iter().find(|(code, ..)| *code == country);
    found.map(|(_, east, north, _)| (*east, *north))
}

/// A rectangle that a label takes: left, top, right, bottom.
type Box = (f64, f64, f64, f64);

impl PlacesMap {
    /// Returns the map as SVG; empty where there is no place.
    #[must_use]
    pub fn draw(&self) -> Markup {
        if self.places.is_empty() {
            return Markup::new();
        }
        let spots: Vec<(f64, f64)> = self
            .places
            .iter()
            .map(|p| projected(p.east, p.north))
            .collect();
        let view = View::around(&spots);
        let mut out = Markup::new()
            .tag("<svg class=\"chart map\" viewBox=\"0 0 340 240\" role=\"img\" aria-label=\"");
        out.add_text(&self.title);
        out.add_tag(
            "\"><rect class=\"sea\" width=\"340\" height=\"240\"/><path class=\"land\" vector-effect=\"non-scaling-stroke\" transform=\"scale(",
        );
        out.add_length(view.scale / 2.0);
        out.add_tag(") translate(");
        out.add_length(-2.0 * view.left);
        out.add_tag(" ");
        out.add_length(-2.0 * view.top);
        out.add_tag(")\" d=\"");
        out.add_tag(LAND.trim_ascii_end());
        out.add_tag("\"/>");
        let mut taken: Vec<Box> = Vec::new();
        for (place, spot) in self.places.iter().zip(&spots) {
            let (x, y) = view.at(*spot);
            taken.push((x - 4.5, y - 4.5, x + 4.5, y + 4.5));
            place.state.draw(&mut out, (x, y), &place.name);
        }
        for (place, spot) in self.places.iter().zip(&spots) {
            label(&mut out, &place.name, view.at(*spot), &mut taken, "");
        }
        for (code, east, north, _) in POINTS {
            let spot = projected(east, north);
            let (x, y) = view.at(spot);
            // A mark in the middle of a country bears the country's name already.
            if spots.contains(&spot) {
                continue;
            }
            if (0.0..=WIDTH).contains(&x) && (0.0..=HEIGHT).contains(&y) {
                label(&mut out, code, (x, y), &mut taken, " class=\"soft\"");
            }
        }
        out.add_tag("</svg>");
        out
    }
}

/// The part of the map that is shown.
struct View {
    left: f64,
    top: f64,
    scale: f64,
}

impl View {
    fn around(spots: &[(f64, f64)]) -> Self {
        let (mut left, mut top) = (f64::INFINITY, f64::INFINITY);
        let (mut right, mut bottom) = (f64::NEG_INFINITY, f64::NEG_INFINITY);
        for (x, y) in spots {
            (left, right) = (left.min(*x), right.max(*x));
            (top, bottom) = (top.min(*y), bottom.max(*y));
        }
        let wide = ((right - left) * 1.5)
            .max((bottom - top) * 1.5 * WIDTH / HEIGHT)
            .max(NARROWEST);
        let scale = WIDTH / wide;
        Self {
            left: f64::midpoint(left, right) - wide / 2.0,
            top: f64::midpoint(top, bottom) - HEIGHT / scale / 2.0,
            scale,
        }
    }

    fn at(&self, (x, y): (f64, f64)) -> (f64, f64) {
        ((x - self.left) * self.scale, (y - self.top) * self.scale)
    }
}

/// Writes a name beside its point, on the first side where nothing stands yet; else not at all.
fn label(
    out: &mut Markup,
    name: &str,
    (x, y): (f64, f64),
    taken: &mut Vec<Box>,
    class: &'static str,
) {
    let long = LETTER.0 * name.chars().count() as f64;
    let sides = [
        ("start", x + 6.0, y + 3.5, x + 6.0),
        ("end", x - 6.0, y + 3.5, x - 6.0 - long),
        ("middle", x, y - 6.5, x - long / 2.0),
        ("middle", x, y + 14.0, x - long / 2.0),
        ("end", x + 3.0, y + 14.0, x + 3.0 - long),
        ("middle", x, y + 19.0, x - long / 2.0),
        ("middle", x, y - 11.5, x - long / 2.0),
    ];
    for (anchor, at, base, left) in sides {
        let room = (left, base - LETTER.1 + 2.0, left + long, base + 2.0);
        let is_inside = room.0 >= 0.0 && room.2 <= WIDTH && room.1 >= 0.0 && room.3 <= HEIGHT;
        let is_free = !taken.iter().any(|other| {
            room.0 < other.2 && other.0 < room.2 && room.1 < other.3 && other.1 < room.3
        });
        if is_inside && is_free {
            taken.push(room);
            out.add_tag("<text");
            out.add_tag(class);
            out.add_tag(" text-anchor=\"");
            out.add_tag(anchor);
            out.add_tag("\" x=\"");
            out.add_length(at);
            out.add_tag("\" y=\"");
            out.add_length(base);
            out.add_tag("\">");
            out.add_text(name);
            out.add_tag("</text>");
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(name: &str, east: f64, north: f64) -> Place {
        Place {
            name: name.to_owned(),
            east,
            north,
            state: PlaceState::Open,
        }
    }

    #[test]
    fn what_is_shut_is_told_from_what_is_open_without_colour() {
        let drawn = |state| {
            let one = Place {
                state,
                ..place("Town", -84.0, 9.9)
            };
            let map = PlacesMap {
                title: String::new(),
                places: vec![one],
            };
            map.draw().to_string()
        };
        let (open, shut) = (drawn(PlaceState::Open), drawn(PlaceState::Shut));
        assert_eq!(open.matches("class=\"beside\"").count(), 0);
        assert_eq!(shut.matches("class=\"beside\"").count(), 3);
        assert_eq!(
            drawn(PlaceState::Unsure)
                .matches("class=\"beside\"")
                .count(),
            1
        );
    }

    #[test]
    fn a_country_of_the_hemisphere_has_a_middle_and_no_other_has() {
        assert!(middle_of("ECU").is_some() && middle_of("MEX").is_some());
        assert_eq!(middle_of("FJI"), None);
    }

    #[test]
    fn every_place_stands_inside_and_no_two_names_stand_on_each_other() {
        let map = PlacesMap {
            title: "Places".to_owned(),
            places: vec![
                place("Quetzaltenango", -91.52, 14.84),
                place("San Marcos", -91.79, 14.96),
                place("Chiquimula", -89.55, 14.80),
                place("San José", -84.08, 9.93),
                place("Medellín", -75.57, 6.25),
                place("Soacha", -74.22, 4.58),
                place("Cali <&>", -76.52, 3.43),
            ],
        };
        let svg = map.draw().to_string();
        assert_eq!(svg.matches("<circle").count(), 7);
        assert!(svg.contains("Cali &lt;&amp;&gt;"));
        for name in ["Quetzaltenango", "San José", "Medellín", "Soacha"] {
            assert!(svg.contains(&format!(">{name}</text>")), "{name}");
        }
        assert!(svg.len() < 15_000, "{}", svg.len());
    }

    #[test]
    fn one_place_alone_has_its_surroundings() {
        let spots = [projected(-84.08, 9.93)];
        let view = View::around(&spots);
        let (x, y) = view.at(spots[0]);
        assert!((x - WIDTH / 2.0).abs() < 1e-9 && (y - HEIGHT / 2.0).abs() < 1e-9);
        assert!((WIDTH / view.scale - NARROWEST).abs() < 1e-9);
    }

    #[test]
    fn without_places_nothing_is_drawn() {
        let map = PlacesMap {
            title: String::new(),
            places: Vec::new(),
        };
        assert!(map.draw().is_empty());
    }
}
