//! The activity itself: its words, its days, who and what it names.

use assistance::claim::{Activity, Site};
use kernel::Day;

use super::extract::{Extract, LONGEST_BEGINNING, LONGEST_NAME, identifier};
use crate::iati::rules;
use crate::iati::ruleset::tree::Node;

/// The longest text that is kept of a description.
const LONGEST_DESCRIPTION: usize = 600;

impl Extract<'_> {
    pub(super) fn activity(&mut self, at: u32) -> Activity {
        let known = *self.known;
        let default = self.attribute(at, known.default_currency);
        let default = rules::currency(default);
        let reporting = self.first(at, known.reporting);
        let plans = self.plans(at, default);
        let (claims, unread) = self.claims(at, default);
        let id = self.id(at);
        let places = self.places(at);
        self.divided(at, &places);
        Activity {
            id,
            reporter: reporting
                .map(|child| self.party(child, known.activity_id))
                .unwrap_or_default(),
            reporter_kind: reporting
                .map(|child| self.short(child, known.kind))
                .unwrap_or_default(),
            language: self.short(at, known.language),
            is_secondary: reporting.is_some_and(|child| {
                matches!(self.attribute(child, known.secondary), "1" | "true")
            }),
            title: self.sentence(at, known.title, LONGEST_NAME),
            description: self.sentence(at, known.description, LONGEST_DESCRIPTION),
            hierarchy: self.attribute(at, known.hierarchy).parse().unwrap_or(1),
            status: self
                .first(at, known.status)
                .map(|child| self.short(child, known.code))
                .unwrap_or_default(),
            updated: self.day(at, known.updated),
            dates: self.dates(at),
            places,
            sectors: self.sectors(at),
            parties: self
                .children(at, known.participating)
                .map(|child| {
                    let party = self.party(child, known.activity_id);
                    (self.short(child, known.role), party)
                })
                .collect(),
            humanitarian: self
                .children(at, known.scope)
                .map(|child| {
                    let said = [known.kind, known.vocabulary, known.code];
                    said.map(|name| self.short(child, name)).into()
                })
                .collect(),
            related: self
                .children(at, known.related)
                .map(|child| {
                    let other = identifier(self.attribute(child, known.reference));
                    (self.short(child, known.kind), other)
                })
                .collect(),
            sites: self
                .children(at, known.location)
                .map(|child| self.site(child))
                .collect(),
            plans,
            claims,
            unread,
            line: self.tree.line(Node::Element(at)) as u64,
            at: self.tree.at(at),
        }
    }

    /// Reads what the activity is called by, and says where it has no name or a very long one.
    fn id(&mut self, at: u32) -> String {
        let id = self.first(at, self.known.identifier);
        let id = id.map(|child| self.tree.string(Node::Element(child)));
        let said = id.unwrap_or_default().trim();
        let id = identifier(said);
        if said.contains("  ") || said.contains(['\n', '\t', '\r']) {
            let what = format!(
                "an identifier holds more white space than is read: it is taken for \"{id}\""
            );
            self.notice("white space", at, what);
        }
        if id.is_empty() {
            let what =
                "the activity has no identifier; it is nobody's twin and nobody can link to it";
            self.notice("no identifier", at, what.to_owned());
        } else if id.len() > LONGEST_BEGINNING && id.contains('…') {
            let what = format!("an identifier is longer than {LONGEST_NAME} letters: {id}");
            self.notice("long identifier", at, what);
        }
        id
    }

    fn sentence(&self, at: u32, name: u16, limit: usize) -> String {
        self.first(at, name)
            .map(|child| self.narrative(child, limit))
            .unwrap_or_default()
    }

    /// Returns an attribute, cut where it is longer than any name.
    fn short(&self, of: u32, name: u16) -> String {
        self.attribute(of, name)
            .chars()
            .take(LONGEST_NAME)
            .collect()
    }

    /// Reads the days of the activity, each with its kind; what is no day is left out.
    fn dates(&mut self, at: u32) -> Vec<(String, Day)> {
        let known = *self.known;
        self.children(at, known.activity_date)
            .filter_map(|child| {
                let day = self.day(child, known.iso_date)?;
                Some((self.short(child, known.kind), day))
            })
            .collect()
    }

    fn site(&self, at: u32) -> Site {
        let known = self.known;
        let position = self
            .first(at, known.point)
            .and_then(|point| self.first(point, known.pos))
            .map(|pos| self.text(pos, 80))
            .and_then(|text| {
                let (latitude, longitude) = text.split_once(' ')?;
                let within = |text: &str, limit: f64| {
                    text.parse::<f64>()
                        .is_ok_and(|degrees| degrees.abs() <= limit)
                };
                (within(latitude, 90.0) && within(longitude, 180.0))
                    .then(|| (latitude.to_owned(), longitude.to_owned()))
            });
        let gazetteer = self.first(at, known.location_id).map(|id| {
            let text = |name| self.attribute(id, name).chars().take(64).collect();
            (text(known.vocabulary), text(known.code))
        });
        Site {
            name: self
                .first(at, known.name)
                .map(|name| self.narrative(name, LONGEST_NAME))
                .unwrap_or_default(),
            position,
            gazetteer,
            exactness: self
                .first(at, known.exactness)
                .map(|child| self.attribute(child, known.code).chars().take(8).collect())
                .unwrap_or_default(),
        }
    }
}
