//! Whom somebody in danger asks first. The list depends on the country and on nothing else that she
//! said, so that every road can hold it ready.

use kernel::Country;

use crate::Rulebook;
use crate::contact::{Contact, Known, What};
use crate::pathway::{Kind, Version};
use crate::rules::Rules;
use crate::screen::open_version;

/// So many stand at the top of a result: more would not be read.
pub const MOST: usize = 3;

/// Returns whom to ask first, best first: who takes requests for refuge there, then the refugee agency
/// of the United Nations (with a telephone first), then who helps everybody. Old sources come last. In
/// her own country nobody takes such a request.
#[must_use]
pub fn whom_to_ask<'a>(
    book: &'a Rulebook,
    rules: &Rules,
    here: Option<Country>,
    is_at_home: bool,
) -> Vec<&'a Contact> {
    let refuge = if is_at_home {
        Vec::new()
    } else {
        authorities(book, rules, here)
    };
    let helpers = book.contacts_in(here).filter(|one| {
        let is_helper = match one.what {
            What::Unhcr => true,
            What::Helpline | What::LegalAid | What::Ombudsman => one.kinds.is_empty(),
            What::Authority | What::Consular => false,
        };
        is_helper && !refuge.iter().any(|known| known.id == one.id)
    });
    let mut all: Vec<(bool, u8, bool, &Contact)> = refuge
        .iter()
        .copied()
        .chain(helpers)
        .filter(|one| one.in_danger && one.can_be_reached())
        .map(|one| {
            let has_phone = !(one.phones.is_empty() && one.whatsapp.is_empty());
            let place = match one.what {
                What::Authority => 0,
                What::Unhcr => 1,
                _ => 2,
            };
            // Of authorities the first named is the best, with a telephone or without.
            (one.known == Known::Old, place, place > 0 && !has_phone, one)
        })
        .collect();
    all.sort_by_key(|(is_old, place, is_mute, _)| (*is_old, *place, *is_mute));
    all.into_iter().take(MOST).map(|(.., one)| one).collect()
}

/// Returns the authorities that the open pathways to refuge in a country name, best first.
fn authorities<'a>(book: &'a Rulebook, rules: &Rules, here: Option<Country>) -> Vec<&'a Contact> {
    let mut found: Vec<&Contact> = Vec::new();
    for (pathway, track) in book.pathways.iter().zip(&rules.pathways) {
        if pathway.kind != Kind::Asylum || Some(pathway.destination) != here {
            continue;
        }
        let versions: Vec<&Version> = pathway.versions.iter().collect();
        let Some(version) = open_version(track, &versions) else {
            continue;
        };
        for one in book.whom_to_ask(pathway, version) {
            if one.what == What::Authority && !found.iter().any(|known| known.id == one.id) {
                found.push(one);
            }
        }
    }
    found
}
