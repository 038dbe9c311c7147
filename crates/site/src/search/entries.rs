//! What a person looks for beside the promises: pathways, offices, people to ask, questions.

use kernel::{Country, Day, Language, Localized};
use pathways::contact::Contact;
use pathways::pathway::{Kind, Version};
use pathways::rules::{Rules, Track};
use pathways::texts::Texts;
use pathways::{Office, Pathway, Rulebook};
use publication::search::{Entry, Found};
use ui::Words;

use crate::rulebook::{Standing, standing};

/// Words for refuge that texts may not use, in the public languages.
const REFUGE: [&str; 8] = [
    "asylum", "asilo", "asile", "azil", "refuge", "refugio", "refúgio", "refij",
];

/// Returns everything that the rules of a day let be found: what had begun by then, and every question.
pub fn entries(book: &Rulebook, day: Day) -> Vec<Entry> {
    let Ok(rules) = Rules::on(book, day) else {
        return Vec::new();
    };
    let has_begun = |track: &Track, list: &[&Version]| {
        !matches!(standing(track, list, day), Standing::NotYet(_))
    };
    let pathways = book.pathways.iter().zip(&rules.pathways);
    let pathways = pathways.filter(|(pathway, track)| {
        let list: Vec<&Version> = pathway.versions.iter().collect();
        has_begun(track, &list)
    });
    let offices = book.offices.iter().zip(&rules.offices);
    let offices = offices.filter(|(office, track)| {
        let list: Vec<&Version> = office.versions.iter().map(|v| &v.rule).collect();
        has_begun(track, &list)
    });
    let questions = book.questions.iter().map(|question| Entry {
        what: Found::Question(question.id.to_string()),
        title: question.texts.ask.clone(),
        names: Vec::new(),
        texts: vec![
            (2.0, question.texts.why.clone()),
            (1.0, question.texts.help.clone()),
        ],
    });
    let contacts = book.contacts.iter();
    (pathways.map(|(one, _)| pathway(one)))
        .chain(offices.map(|(one, _)| office(one)))
        .chain(contacts.map(contact))
        .chain(questions)
        .collect()
}

fn pathway(pathway: &Pathway) -> Entry {
    let mut names = vec![pathway.id.to_string(), pathway.row.clone()];
    if pathway.kind == Kind::Asylum {
        names.extend(REFUGE.map(str::to_owned));
    }
    let kind = format!("pathway-kind-{}", pathway.kind.code());
    let kind = Language::ALL.map(|one| (one, Words::in_language(one).say(&kind).into_owned()));
    let mut texts = told(&pathway.texts);
    texts.push((3.0, kind.into_iter().collect()));
    texts.push((4.0, pathway.destination.names()));
    Entry {
        what: Found::Pathway(pathway.id.to_string()),
        title: pathway.texts.title.clone(),
        names,
        texts,
    }
}

fn office(office: &Office) -> Entry {
    let mut texts = told(&office.texts);
    texts.push((4.0, office.country.names()));
    let sites = office.versions.iter().flat_map(|version| &version.sites);
    let mut names: Vec<String> = sites.map(|site| site.name.clone()).collect();
    names.extend(office.operators.iter().cloned());
    names.sort();
    names.dedup();
    Entry {
        what: Found::Office(office.id.to_string()),
        title: office.texts.title.clone(),
        names,
        texts,
    }
}

/// A contact bears one name in every language: its own.
fn contact(contact: &Contact) -> Entry {
    let name = Language::ALL.map(|one| (one, contact.name.clone()));
    let what = format!("contact-what-{}", contact.what.code());
    let what = Language::ALL.map(|one| (one, Words::in_language(one).say(&what).into_owned()));
    Entry {
        what: Found::Contact(contact.id.clone()),
        title: name.into_iter().collect(),
        names: vec![contact.city.clone(), contact.address.clone()],
        texts: vec![
            (3.0, what.into_iter().collect()),
            (
                4.0,
                contact
                    .country
                    .map(kernel::Country::names)
                    .unwrap_or_default(),
            ),
            (1.0, contact.note.clone()),
        ],
    }
}

/// The texts that stand on a page, without those of single criteria.
fn told(texts: &Texts) -> Vec<(f64, Localized)> {
    let sections = ["how to start", "bring", "steps", "what it gives"];
    let sections = sections.into_iter().filter_map(|name| texts.section(name));
    std::iter::once((3.0, texts.summary.clone()))
        .chain(sections.map(|text| (1.0, text.clone())))
        .collect()
}

/// Returns the country of a contact's name, such as `GTM/drer`.
pub fn country_of(contact: &str) -> Option<Country> {
    contact.split('/').next()?.parse().ok()
}
