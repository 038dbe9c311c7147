//! One country's outline with places in it.
//!
//! Outlines are those of Natural Earth at 1:10 million (public domain), each simplified to a five
//! hundredth of its country's extent; they show where a place lies and take no side on a border.

use kernel::Country;

use crate::chart::frame::opened;
use crate::markup::Markup;

/// One line per country: its code, then rings parted by semicolons, in thousandths of a degree
/// east and north, each point as the step from the one before.
const OUTLINES: &str = include_str!("outlines.txt");

const WIDTH: f64 = 340.0;
const TALLEST: f64 = 420.0;
const MARGIN: f64 = 12.0;

/// One country's outline with places in it.
#[derive(Debug, Clone, PartialEq)]
pub struct CountryMap {
    /// A name unique on the page.
    pub id: String,
    /// What the picture shows, in a few words.
    pub title: String,
    /// What it tells, for who cannot see it.
    pub description: String,
    /// The country.
    pub country: Country,
    /// The places.
    pub places: Vec<PlaceMark>,
}

/// A place on the map.
#[derive(Debug, Clone, PartialEq)]
pub struct PlaceMark {
    /// Degrees north.
    pub north: f64,
    /// Degrees east.
    pub east: f64,
    /// How large it is drawn, from 0 to 1.
    pub size: f64,
    /// Whether the coordinates are said to be exact; else it is drawn hollow.
    pub is_exact: bool,
    /// What is said when a pointer rests on it.
    pub label: String,
}

/// How degrees become lengths of the drawing.
struct Frame {
    west: f64,
    north: f64,
    across: f64,
    scale: f64,
    height: f64,
}

impl Frame {
    fn around(rings: &[Vec<(f64, f64)>]) -> Self {
        let all = || rings.iter().flatten();
        let least = |of: fn(&(f64, f64)) -> f64| all().map(of).fold(f64::INFINITY, f64::min);
        let most = |of: fn(&(f64, f64)) -> f64| all().map(of).fold(f64::NEG_INFINITY, f64::max);
        let (west, east) = (least(|p| p.0), most(|p| p.0));
        let (south, north) = (least(|p| p.1), most(|p| p.1));
        // Degrees of longitude are as long as at the country's middle.
        let across = f64::midpoint(south, north).to_radians().cos();
        let (wide, tall) = ((east - west) * across, north - south);
        let inside = WIDTH - 2.0 * MARGIN;
        let scale = (inside / wide).min((TALLEST - 2.0 * MARGIN) / tall);
        Self {
            west: west - (inside / scale - wide) / across / 2.0,
            north,
            across,
            scale,
            height: tall * scale + 2.0 * MARGIN,
        }
    }

    fn place(&self, east: f64, north: f64) -> (f64, f64) {
        (
            MARGIN + (east - self.west) * self.across * self.scale,
            MARGIN + (self.north - north) * self.scale,
        )
    }

    fn holds(&self, (x, y): (f64, f64)) -> bool {
        (0.0..=WIDTH).contains(&x) && (0.0..=self.height).contains(&y)
    }
}

/// Returns whether a country's outline is there to be drawn.
#[must_use]
pub fn has_outline(country: Country) -> bool {
    line(country).is_some()
}

/// Returns whether a point lies in a country, as far as its simplified outline can tell: a point no farther from the
/// outline than a thirtieth of the country's extent is taken to lie inside. True where there is no outline.
#[must_use]
pub fn lies_in(country: Country, north: f64, east: f64) -> bool {
    let rings = rings(country);
    rings.is_empty() || holds(&rings, north, east)
}

/// Returns the country of the hemisphere in whose outline a point lies; the one first named where two are as near.
#[must_use]
pub fn country_at(north: f64, east: f64) -> Option<Country> {
    let all = OUTLINES
        .lines()
        .filter_map(|line| line.get(..3)?.parse().ok());
    let mut near = all.filter(|country| holds(&rings(*country), north, east));
    near.next()
}

fn holds(rings: &[Vec<(f64, f64)>], north: f64, east: f64) -> bool {
    if rings.is_empty() || !north.is_finite() || !east.is_finite() {
        return false;
    }
    let all = || rings.iter().flatten();
    let extent = |of: fn(&(f64, f64)) -> f64| {
        let ends = all()
            .map(of)
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), one| {
                (low.min(one), high.max(one))
            });
        ends.1 - ends.0
    };
    let near = extent(|p| p.0).max(extent(|p| p.1)) / 30.0;
    let mut is_inside = false;
    for ring in rings {
        for (place, to) in ring.iter().enumerate() {
            let from = ring[(place + ring.len() - 1) % ring.len()];
            // A line to the east crosses an outline an odd number of times where it begins inside.
            let crosses = (from.1 > north) != (to.1 > north)
                && east < (to.0 - from.0) * (north - from.1) / (to.1 - from.1) + from.0;
            is_inside ^= crosses;
            if distance((east, north), from, *to) <= near {
                return true;
            }
        }
    }
    is_inside
}

/// Returns how far a point lies from a stretch between two others.
fn distance(of: (f64, f64), from: (f64, f64), to: (f64, f64)) -> f64 {
    let (across, up) = (to.0 - from.0, to.1 - from.1);
    let long = across * across + up * up;
    let share = if long == 0.0 {
        0.0
    } else {
        (((of.0 - from.0) * across + (of.1 - from.1) * up) / long).clamp(0.0, 1.0)
    };
    (of.0 - from.0 - share * across).hypot(of.1 - from.1 - share * up)
}

fn line(country: Country) -> Option<&'static str> {
    OUTLINES
        .lines()
        .find_map(|line| line.strip_prefix(country.code())?.strip_prefix(' '))
}

/// Returns the rings of a country's outline, each point as degrees east and north.
fn rings(country: Country) -> Vec<Vec<(f64, f64)>> {
    let ring = |text: &str| {
        let numbers: Vec<i32> = text.split(' ').filter_map(|n| n.parse().ok()).collect();
        let (mut east, mut north) = (0, 0);
        numbers
            .chunks_exact(2)
            .map(|step| {
                east += step[0];
                north += step[1];
                (f64::from(east) / 1_000.0, f64::from(north) / 1_000.0)
            })
            .collect()
    };
    line(country).map_or_else(Vec::new, |line| line.split(';').map(ring).collect())
}

impl CountryMap {
    /// Returns the map as SVG and how many places lie outside it; nothing where there is no outline.
    #[must_use]
    pub fn draw(&self) -> Option<(Markup, usize)> {
        let rings = rings(self.country);
        if rings.is_empty() {
            return None;
        }
        let frame = Frame::around(&rings);
        let size = (WIDTH, frame.height);
        let mut out = opened("chart map", size, &self.id, &self.title, &self.description);
        out.add_tag("<path class=\"land\" d=\"");
        for ring in &rings {
            for (number, (east, north)) in ring.iter().enumerate() {
                let (x, y) = frame.place(*east, *north);
                out.add_tag(if number == 0 { "M" } else { "L" });
                out.add_length(x);
                out.add_tag(" ");
                out.add_length(y);
            }
            out.add_tag("z");
        }
        out.add_tag("\"/>");
        let mut n_outside = 0;
        // Large places first, so that small ones stay in sight.
        let mut places: Vec<&PlaceMark> = self.places.iter().collect();
        places.sort_by(|a, b| b.size.total_cmp(&a.size));
        for place in places {
            let at = frame.place(place.east, place.north);
            if frame.holds(at) {
                draw_place(&mut out, place, at);
            } else {
                n_outside += 1;
            }
        }
        out.add_tag("</svg>");
        Some((out, n_outside))
    }
}

fn draw_place(out: &mut Markup, place: &PlaceMark, at: (f64, f64)) {
    out.add_tag(if place.is_exact {
        "<circle class=\"rates\" fill-opacity=\".6\" r=\""
    } else {
        "<circle class=\"beside\" fill-opacity=\".6\" r=\""
    });
    out.add_length(2.5 + 8.5 * place.size.clamp(0.0, 1.0).sqrt());
    out.add_tag("\" cx=\"");
    out.add_length(at.0);
    out.add_tag("\" cy=\"");
    out.add_length(at.1);
    out.add_tag("\"><title>");
    out.add_text(&place.label);
    out.add_tag("</title></circle>");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn country(code: &str) -> Country {
        code.parse().unwrap()
    }

    #[test]
    fn every_outline_is_of_a_country_and_closes_around_land() {
        for line in OUTLINES.lines() {
            let code = &line[..3];
            let rings = rings(country(code));
            assert!(
                !rings.is_empty() && rings.iter().all(|ring| ring.len() >= 3),
                "{code}"
            );
            let on_earth = |p: &(f64, f64)| p.0.abs() <= 180.0 && p.1.abs() <= 90.0;
            assert!(rings.iter().flatten().all(on_earth), "{code}");
        }
        assert!(has_outline(country("SLV")) && !has_outline(country("NPL")));
    }

    #[test]
    fn a_place_lies_in_the_country_whose_outline_holds_it() {
        let salvador = country("SLV");
        // San Salvador, the harbour of La Unión on the coast, Montevideo, and Tegucigalpa across the border.
        assert!(lies_in(salvador, 13.7, -89.2));
        assert!(lies_in(salvador, 13.34, -87.84));
        assert!(!lies_in(salvador, -34.9, -56.2));
        assert!(!lies_in(salvador, 14.08, -87.21));
        assert_eq!(country_at(-33.0, -56.0), Some(country("URY")));
        assert_eq!(country_at(0.0, 0.0), None);
        assert!(!lies_in(salvador, f64::NAN, 0.0));
    }

    #[test]
    fn a_place_is_drawn_where_it_lies_and_not_where_it_does_not() {
        let mark = |north, east| PlaceMark {
            north,
            east,
            size: 0.5,
            is_exact: true,
            label: "<a>".to_owned(),
        };
        let map = CountryMap {
            id: "map".to_owned(),
            title: "Map".to_owned(),
            description: "Places".to_owned(),
            country: country("SLV"),
            places: vec![mark(13.7, -89.2), mark(4.7, -74.0), mark(f64::NAN, 0.0)],
        };
        let (svg, n_outside) = map.draw().unwrap();
        assert_eq!(n_outside, 2);
        assert_eq!(svg.as_str().matches("<circle").count(), 1);
        assert!(svg.as_str().contains("&lt;a&gt;") && !svg.as_str().contains("NaN"));
        let nowhere = CountryMap {
            country: country("NPL"),
            ..map
        };
        assert_eq!(nowhere.draw(), None);
    }
}
