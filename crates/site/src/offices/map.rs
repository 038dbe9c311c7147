//! A simple map: one point for each place whose coordinates were published.

use pathways::office::Site;
use ui::{Markup, Page};

/// A place with coordinates: name, degrees east, degrees north.
pub type Point = (String, f64, f64);

/// Returns the places whose coordinates were published and lie on the earth.
pub fn points(sites: &[Site]) -> Vec<Point> {
    sites
        .iter()
        .filter_map(|site| {
            let degrees = |text: &Option<String>, most: f64| -> Option<f64> {
                let n: f64 = text.as_ref()?.parse().ok()?;
                (n.abs() <= most).then_some(n)
            };
            Some((
                site.name.clone(),
                degrees(&site.longitude, 180.0)?,
                degrees(&site.latitude, 90.0)?,
            ))
        })
        .collect()
}

/// Returns the points drawn to scale with their names, or nothing where there are none.
///
/// Degrees are drawn as equal lengths (plate carrée); no outline of a country is drawn, so that no
/// border is taken sides on.
pub fn drawn(page: &Page, points: &[Point]) -> Markup {
    if points.is_empty() {
        return Markup::new();
    }
    let (mut west, mut east, mut south, mut north) = (180.0_f64, -180.0_f64, 90.0_f64, -90.0_f64);
    for (_, x, y) in points {
        (west, east) = (west.min(*x), east.max(*x));
        (south, north) = (south.min(*y), north.max(*y));
    }
    let span = (east - west).max(north - south).max(1.0) * 1.3;
    let (middle_x, middle_y) = (f64::midpoint(west, east), f64::midpoint(south, north));
    let place = |x: f64, y: f64| {
        (
            160.0 + (x - middle_x) / span * 300.0,
            100.0 - (y - middle_y) / span * 180.0,
        )
    };
    let mut out = Markup::new()
        .tag("<figure><svg class=\"chart\" viewBox=\"0 0 320 200\" role=\"img\" aria-label=\"");
    out.add_text(&page.say_counting("offices-map", points.len()));
    out.add_tag("\"><rect class=\"bed\" width=\"320\" height=\"200\"/>");
    for (name, x, y) in points {
        let (left, top) = place(*x, *y);
        out.add_tag("<circle class=\"rates\" r=\"5\" cx=\"");
        out.add_length(left);
        out.add_tag("\" cy=\"");
        out.add_length(top);
        out.add_tag("\"/><text x=\"");
        out.add_length(if left > 220.0 { left - 8.0 } else { left + 8.0 });
        out.add_tag("\" y=\"");
        out.add_length(top + 4.0);
        if left > 220.0 {
            out.add_tag("\" text-anchor=\"end");
        }
        out.add_tag("\">");
        out.add_text(name);
        out.add_tag("</text>");
    }
    out.add_tag("</svg><figcaption>");
    out.add_text(&page.say("offices-map-note"));
    out.add_tag("</figcaption></figure>");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_without_published_coordinates_is_not_drawn() {
        let place = |latitude: Option<&str>, longitude: Option<&str>| Site {
            name: "Town".to_owned(),
            latitude: latitude.map(str::to_owned),
            longitude: longitude.map(str::to_owned),
            ..Site::default()
        };
        let sites = [
            place(None, None),
            place(Some("14.8"), None),
            place(Some("north"), Some("-91.5")),
            place(Some("99"), Some("-91.5")),
            place(Some("14.8"), Some("-91.5")),
        ];
        assert_eq!(points(&sites), [("Town".to_owned(), -91.5, 14.8)]);
    }
}
