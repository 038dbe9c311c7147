//! Where money goes and to what, in shares: countries and regions, sectors.

use assistance::Percentage;
use assistance::division::{Division, Share};
use kernel::Severity;

use super::extract::Extract;
use crate::iati::rules;
use crate::iati::ruleset::tree::Node;

impl Extract<'_> {
    fn share(&mut self, of: u32, is_country: bool) -> Share<String> {
        let text = self.attribute(of, self.known.percentage);
        let percentage = rules::percentage(text).map(|read| {
            read.unwrap_or_else(|()| {
                let shown: String = text.chars().take(40).collect();
                self.warn(
                    "not a percentage",
                    of,
                    format!("\"{shown}\" is not a percentage; it counts as 0"),
                );
                Percentage::default()
            })
        });
        let vocabulary = self.attribute(of, self.known.vocabulary);
        let vocabulary = if is_country { "" } else { vocabulary };
        let code = rules::code(vocabulary, self.attribute(of, self.known.code)).into_owned();
        if code.is_empty() {
            let what = format!(
                "<{}> has no usable code",
                self.names.text(self.tree.name(of))
            );
            self.warn("no usable code", of, what);
        }
        Share {
            code,
            percentage,
            is_country,
        }
    }

    pub(super) fn places(&mut self, of: u32) -> Vec<Share<String>> {
        let mut places: Vec<Share<String>> = Vec::new();
        let tree = self.tree;
        for child in tree.children(of) {
            let is_country = tree.name(child) == self.known.country;
            if !is_country && tree.name(child) != self.known.region {
                continue;
            }
            places.push(self.share(child, is_country));
        }
        let regions = places.iter().filter(|place| !place.is_country);
        let kept = rules::region_vocabulary(regions.map(|place| place.code.as_str()));
        if let Some(kept) = kept.map(str::to_owned) {
            places.retain(|place| place.is_country || rules::vocabulary_of(&place.code) == kept);
        }
        places
    }

    pub(super) fn sectors(&mut self, of: u32) -> Vec<Share<String>> {
        let mut found = Vec::new();
        for sector in self.children(of, self.known.sector) {
            let share = self.share(sector, false);
            // Without a code it belongs to no vocabulary but the first.
            let vocabulary = self.attribute(sector, self.known.vocabulary);
            if !share.code.is_empty() || rules::is_first_vocabulary(vocabulary) {
                found.push(share);
            }
        }
        found
    }

    /// Says where the percentages of places are not what they should be.
    pub(super) fn divided(&mut self, at: u32, places: &[Share<String>]) {
        let numbered = (places.iter().enumerate()).map(|(number, share)| Share {
            code: number,
            percentage: share.percentage,
            is_country: share.is_country,
        });
        let numbered: Vec<Share<usize>> = numbered.collect();
        let how = Division::default().divide_places(&numbered);
        let line = self.tree.line(Node::Element(at));
        let notes = &mut *self.notes;
        rules::rebasing(how, "places", |kind, told, advice| {
            notes.note(kind, Severity::Notice, line, || told, advice);
        });
        for place in places.iter().filter(|place| place.is_country) {
            if kernel::Country::from_alpha2(&place.code).is_none() && !place.code.is_empty() {
                let told = format!("\"{}\" is no country of ISO 3166-1", place.code);
                let advice =
                    "Its money is counted under the code as written, in no country's page.";
                let severity = Severity::Notice;
                self.notes
                    .note("no country", severity, line, || told, advice);
            }
        }
    }
}
