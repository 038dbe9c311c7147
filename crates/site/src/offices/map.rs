//! The places of offices on a map, where their coordinates were published.

use pathways::office::Site;
use ui::Markup;
use ui::chart::{Place, PlacesMap};

use crate::page::Page;

/// Returns the places whose coordinates were published.
pub fn places(sites: &[Site]) -> Vec<Place> {
    let degrees = |text: &Option<String>| text.as_ref()?.parse::<f64>().ok();
    let found = sites.iter().filter_map(|site| {
        Some(Place {
            name: site.name.clone(),
            east: degrees(&site.longitude)?,
            north: degrees(&site.latitude)?,
        })
    });
    found.collect()
}

/// Returns the places drawn with what the picture leaves out, or nothing where there are none.
pub fn drawn(page: &Page, places: Vec<Place>) -> Markup {
    if places.is_empty() {
        return Markup::new();
    }
    let title = page.say_counting("offices-map", places.len()).into_owned();
    let mut out = Markup::new().tag("<figure>");
    out.add(&PlacesMap { title, places }.draw());
    out.add_tag("<figcaption>");
    out.add_text(&page.say("offices-map-note"));
    out.add_tag("</figcaption></figure>");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_without_published_coordinates_is_not_drawn() {
        let site = |latitude: Option<&str>, longitude: Option<&str>| Site {
            name: "Town".to_owned(),
            latitude: latitude.map(str::to_owned),
            longitude: longitude.map(str::to_owned),
            ..Site::default()
        };
        let sites = [site(None, None), site(Some("14.8"), Some("-91.5"))];
        let town = Place {
            name: "Town".to_owned(),
            east: -91.5,
            north: 14.8,
        };
        assert_eq!(places(&sites), [town]);
    }
}
