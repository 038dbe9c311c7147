//! What is filled in for whoever begins to write: the last report that was accepted, else the newest published figure.

use std::collections::BTreeMap;

use cycle::field::FigurePart;
use cycle::{CycleId, Desk, Field, Item};
use kernel::CommitmentId;
use publication::snapshot::Rated;
use ui::Frame;

/// What is filled in, and from where.
#[derive(Debug, Clone, Default)]
pub struct Prefill {
    texts: BTreeMap<Field, String>,
    key: &'static str,
    /// Whether nobody has written yet: only then it stands in the form.
    is_shown: bool,
}

impl Prefill {
    /// Returns nothing filled in.
    pub fn nothing() -> Self {
        Self::default()
    }

    /// Returns what is filled in for an item.
    pub fn of(
        desk: &Desk,
        (cycle, commitment): (&CycleId, &CommitmentId),
        item: &Item,
        rated: Option<&Rated>,
        language: kernel::Language,
    ) -> Self {
        let is_shown = item.draft.is_empty();
        let mut texts = match last_accepted(desk, cycle, commitment) {
            Some(report) => {
                let mut fields = report.fields.clone();
                // Whether anything is new is asked anew each time.
                fields.remove(&Field::News);
                return Self {
                    texts: fields,
                    key: "desk-filled-report",
                    is_shown,
                };
            }
            None => rated.map(published).unwrap_or_default(),
        };
        texts.insert(Field::Language, language.code().to_owned());
        Self {
            texts,
            key: "desk-filled-published",
            is_shown,
        }
    }

    /// Returns the fields that are filled in.
    pub fn fields(&self) -> impl Iterator<Item = &Field> {
        self.texts.keys().filter(|_| self.is_shown)
    }

    /// Returns what is filled into a field; empty where nothing is.
    pub fn text(&self, field: &Field) -> &str {
        // Somebody's language does not change because they have begun to write.
        let is_shown = self.is_shown || *field == Field::Language;
        let text = self.texts.get(field).filter(|_| is_shown);
        text.map_or("", String::as_str)
    }

    /// Returns whether a text is what was filled in.
    pub fn is(&self, field: &Field, text: &str) -> bool {
        self.texts.get(field).is_some_and(|filled| filled == text)
    }

    /// Returns from where a field was filled in, as long as it says so; empty else.
    pub fn told(&self, page: &Frame, field: &Field, text: &str) -> String {
        if *field == Field::Language || !self.is(field, text) {
            return String::new();
        }
        page.say(self.key).into_owned()
    }
}

/// Returns the last accepted report on a promise, of this cycle or an earlier one.
pub fn last_accepted<'a>(
    desk: &'a Desk,
    cycle: &CycleId,
    commitment: &CommitmentId,
) -> Option<&'a cycle::item::Report> {
    let until_now = desk.cycles.range(..=cycle.clone());
    let items = until_now
        .rev()
        .filter_map(|(_, one)| one.items.get(commitment));
    items.filter_map(Item::accepted).next()
}

/// Returns the newest published figure as it stands in a form.
fn published(rated: &Rated) -> BTreeMap<Field, String> {
    let figure = rated.figures.iter().rev().find_map(|one| {
        let (value, as_of) = (one.value?, one.as_of?);
        Some([
            (FigurePart::Indicator, one.indicator.clone()),
            (FigurePart::Value, value.normalize().to_string()),
            (FigurePart::Unit, one.unit.clone()),
            (FigurePart::AsOf, as_of.to_string()),
            (FigurePart::Address, one.source.clone()),
        ])
    });
    let field = |(part, text)| (Field::Figure(1, part), text);
    let fields: BTreeMap<_, _> = figure.into_iter().flatten().map(field).collect();
    // A value such as 1.500 reads like thousands in a form: then nothing is filled in at all.
    let is_right = |(field, text): (&Field, &String)| {
        text.is_empty() || cycle::form::fault(field, text, kernel::Day::LAST).is_none()
    };
    if fields.iter().all(is_right) {
        fields
    } else {
        BTreeMap::new()
    }
}
