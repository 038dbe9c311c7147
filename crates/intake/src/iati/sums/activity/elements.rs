//! Places, sectors, currencies and days, as their attributes say them.

use std::borrow::Cow;

use assistance::Percentage;
use assistance::currency::no_currency;
use assistance::division::Share;
use kernel::{Currency, Day};

use super::{Inside, Reader};
use crate::iati::attributes::Attributes;
use crate::iati::refusal::RefusalKind;
use crate::iati::rules;
use crate::iati::walk::Element;

/// Distinct codes of one kind in one run.
const MOST_CODES: usize = 200_000;

impl Reader<'_> {
    /// Reads a recipient country or region.
    pub(super) fn place(
        &mut self,
        element: &Element<'_>,
        is_country: bool,
    ) -> Result<(), RefusalKind> {
        let read = shared(element)?;
        let vocabulary = if is_country { "" } else { &*read.vocabulary };
        let code = self.code(vocabulary, &read.code, true, element)?;
        let share = Share {
            code,
            percentage: self.percentage(&read.percentage, element),
            is_country,
        };
        if self.inside == Inside::Activity {
            self.places.push(share);
        } else if code != 0 {
            // What names nothing does not stand before what the activity names.
            self.own_places.push(share);
        }
        Ok(())
    }

    pub(super) fn sector(&mut self, element: &Element<'_>) -> Result<(), RefusalKind> {
        let read = shared(element)?;
        let wanted = self.question.vocabulary.as_str();
        let is_wanted = *read.vocabulary == *wanted
            || rules::is_first_vocabulary(&read.vocabulary) && wanted == "1";
        if !is_wanted {
            return Ok(());
        }
        let code = self.code("", &read.code, false, element)?;
        let share = Share {
            code,
            percentage: self.percentage(&read.percentage, element),
            is_country: false,
        };
        if self.inside == Inside::Activity {
            self.sectors.push(share);
        } else if code != 0 {
            self.own_sectors.push(share);
        }
        Ok(())
    }

    fn code(
        &mut self,
        vocabulary: &str,
        code: &str,
        place: bool,
        element: &Element<'_>,
    ) -> Result<u32, RefusalKind> {
        let code = rules::code(vocabulary, code);
        if code.is_empty() {
            self.warn("no usable code", element.line(), || {
                format!("<{}> has no usable code", element.name)
            });
            return Ok(0);
        }
        let codes = if place {
            &mut self.recipients
        } else {
            &mut self.sector_codes
        };
        let number = codes.number(&code);
        if codes.texts.len() > MOST_CODES {
            return Err(RefusalKind::TooMuch {
                limit: MOST_CODES,
                what: "different codes",
            });
        }
        Ok(number)
    }

    fn percentage(&mut self, text: &str, element: &Element<'_>) -> Option<Percentage> {
        rules::percentage(text).map(|read| {
            read.unwrap_or_else(|()| {
                let shown: String = text.chars().take(40).collect();
                self.warn("not a percentage", element.line(), || {
                    format!("\"{shown}\" is not a percentage; it counts as 0")
                });
                Percentage::default()
            })
        })
    }

    /// Returns the currency that a text names, [`no_currency`] where it names none that is known; nothing
    /// where the text is empty.
    pub(super) fn currency(
        &mut self,
        raw: &str,
        element: &Element<'_>,
    ) -> Result<Option<Currency>, RefusalKind> {
        // Whole files are written in one currency; it is looked up once.
        if let Some(last) = self.last_currency
            && last.letters() == *raw.as_bytes()
        {
            return Ok(Some(last));
        }
        let text = rules::attribute(raw)?;
        if text.is_empty() {
            return Ok(None);
        }
        let known = rules::currency(&text);
        if known.is_none() {
            let shown: String = text.chars().take(40).collect();
            self.warn("unknown currency", element.line(), || {
                format!("\"{shown}\" is no currency of ISO 4217; its money is left out")
            });
        }
        self.last_currency = known;
        Ok(Some(known.unwrap_or_else(no_currency)))
    }

    pub(super) fn day(
        &mut self,
        raw: &str,
        element: &Element<'_>,
    ) -> Result<Option<Day>, RefusalKind> {
        let text = rules::attribute(raw)?;
        let day = rules::day(&text);
        if day.is_none() && !text.is_empty() {
            let shown: String = text.chars().take(40).collect();
            self.warn("not a date", element.line(), || {
                format!("\"{shown}\" is no date between 1900 and 2199")
            });
        }
        Ok(day)
    }
}

/// The attributes of a place or sector.
#[derive(Debug, Default)]
struct Shared<'e> {
    code: Cow<'e, str>,
    percentage: Cow<'e, str>,
    vocabulary: Cow<'e, str>,
}

fn shared<'e>(element: &Element<'e>) -> Result<Shared<'e>, RefusalKind> {
    let mut read = Shared::default();
    for attribute in Attributes::new(element.attributes) {
        match attribute? {
            ("code", value) => read.code = rules::attribute(value)?,
            ("percentage", value) => read.percentage = rules::attribute(value)?,
            ("vocabulary", value) => read.vocabulary = rules::attribute(value)?,
            _ => {}
        }
    }
    Ok(read)
}

#[inline]
pub(super) fn attribute<'e>(
    element: &Element<'e>,
    wanted: &str,
) -> Result<Option<&'e str>, RefusalKind> {
    for attribute in Attributes::new(element.attributes) {
        let (name, value) = attribute?;
        if name == wanted {
            return Ok(Some(value));
        }
    }
    Ok(None)
}
