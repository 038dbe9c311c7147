//! Offices on a map, each as it stands: open, announced and unproven, or shut.

use pathways::office::OfficeVersion;
use pathways::{Boundary, Office, State as RuleState};
use ui::Markup;
use ui::chart::places::middle_of;
use ui::chart::{Place, PlaceState, PlacesMap};

use crate::page::Page;
use crate::rulebook::Standing;

/// Returns the places of an office whose coordinates were published; where none were, the middle of its country under
/// the country's name.
pub fn places(
    page: &Page,
    office: &Office,
    told: Option<&OfficeVersion>,
    standing: Standing,
) -> Vec<Place> {
    let degrees = |text: &Option<String>| text.as_ref()?.parse::<f64>().ok();
    let state = match standing {
        Standing::Open(_) => PlaceState::Open,
        Standing::Shut(_, pathways::State::NotKnown) => PlaceState::Unsure,
        Standing::Shut(..) => PlaceState::Shut,
        _ => PlaceState::Unsure,
    };
    let years = match state {
        PlaceState::Unsure => String::new(),
        PlaceState::Open | PlaceState::Shut => format!(" {}", years(office, state)),
    };
    let sites = told.map_or(&[][..], |version| &version.sites);
    let mut found: Vec<Place> = sites
        .iter()
        .filter_map(|site| {
            Some(Place {
                name: format!("{}{years}", site.name),
                east: degrees(&site.longitude)?,
                north: degrees(&site.latitude)?,
                state,
            })
        })
        .collect();
    if let (true, Some((east, north))) = (found.is_empty(), middle_of(office.country.code())) {
        found.push(Place {
            name: format!("{}{years}", office.country.name(page.words.language())),
            east,
            north,
            state,
        });
    }
    found
}

/// Returns from which year to which an office was open; a year that was not published is a question mark.
fn years(office: &Office, state: PlaceState) -> String {
    let versions = office.versions.iter().map(|version| &version.rule);
    let open: Vec<_> = versions
        .filter(|rule| rule.state == RuleState::Open)
        .collect();
    let year = |boundary: Boundary| match boundary {
        Boundary::In(period) => period.first_day().year().to_string(),
        Boundary::Unknown | Boundary::Unbounded => "?".to_owned(),
    };
    let (Some(first), Some(last)) = (open.first(), open.last()) else {
        return String::new();
    };
    let until = match state {
        PlaceState::Open => String::new(),
        PlaceState::Unsure | PlaceState::Shut => year(last.in_force.until),
    };
    format!("{}–{until}", year(first.in_force.from))
}

/// Returns the places drawn, with what each mark means and what the picture leaves out; nothing where there are none.
pub fn drawn(page: &Page, places: Vec<Place>) -> Markup {
    if places.is_empty() {
        return Markup::new();
    }
    let title = page.say_counting("offices-map", places.len()).into_owned();
    let states: Vec<(PlaceState, usize)> = PlaceState::ALL
        .into_iter()
        .map(|state| {
            (
                state,
                places.iter().filter(|one| one.state == state).count(),
            )
        })
        .filter(|(_, n)| *n > 0)
        .collect();
    let mut out = Markup::new().tag("<figure>");
    out.add(&PlacesMap { title, places }.draw());
    out.add_tag("<ul class=\"legend\">");
    for (state, n) in states {
        let key = match state {
            PlaceState::Open => "offices-map-open",
            PlaceState::Unsure => "offices-map-unsure",
            PlaceState::Shut => "offices-map-shut",
        };
        out.add_tag("<li>");
        out.add(&state.mark());
        out.add_text(&page.say_counting(key, n));
        out.add_tag("</li>");
    }
    out.add_tag("</ul><figcaption class=\"small soft\">");
    out.add_text(&page.say("offices-map-note"));
    out.add_tag("</figcaption></figure>");
    out
}
