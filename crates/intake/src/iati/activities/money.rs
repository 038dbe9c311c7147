//! One amount with its currency; or what was said instead, and why it is none.

use assistance::claim::Unread;
use assistance::read_amount;
use kernel::Currency;

use super::extract::Extract;
use crate::iati::rules;
use crate::iati::ruleset::tree::Node;

/// What is kept of an amount that could not be read.
const LONGEST_UNREAD: usize = 60;

impl Extract<'_> {
    pub(super) fn money(
        &mut self,
        value: u32,
        default: Option<Currency>,
    ) -> Result<(i128, Currency), Unread> {
        let named = self.attribute(value, self.known.currency);
        let currency = if named.is_empty() {
            default
        } else {
            rules::currency(named)
        };
        let text = self.tree.string(Node::Element(value));
        let Some(currency) = currency else {
            // Amounts of unknown currencies are no amounts of one: none is added to another.
            let shown: String = named.chars().take(40).collect();
            let why = if named.is_empty() {
                "neither the value nor the activity names a known currency".to_owned()
            } else {
                format!("\"{shown}\" is no currency of ISO 4217")
            };
            self.warn("unknown currency", value, format!("{why}; it is left out"));
            let said = format!("{named} {}", text.trim());
            return Err(self.unread(value, said.trim_start(), why));
        };
        if self.tree.children(value).next().is_some() {
            // The texts of two elements are not one number, however they stand together.
            let why = "another element stands inside the value".to_owned();
            self.warn("no amount", value, format!("{why}; it is left out"));
            let said = format!("{named} {}", text.trim());
            return Err(self.unread(value, said.trim_start(), why));
        }
        match read_amount(text, currency.decimal_places()) {
            Ok(amount) => Ok((amount.minor, currency)),
            Err(fault) => {
                self.warn("no amount", value, format!("{fault}; it is left out"));
                let said = format!("{named} {}", text.trim());
                Err(self.unread(value, said.trim_start(), fault.to_string()))
            }
        }
    }

    pub(super) fn unread(&self, at: u32, said: &str, why: String) -> Unread {
        Unread {
            said: said.chars().take(LONGEST_UNREAD).collect(),
            why,
            line: self.tree.line(Node::Element(at)) as u64,
        }
    }
}
