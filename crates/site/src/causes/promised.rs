//! Which promises and clauses name a cause, by their own words.

use kernel::{CommitmentId, Country, Holder};
use publication::responsibility;
use publication::snapshot::{Rated, Snapshot};
use response::named::{Link, Named};
use response::{Cause, named};
use ui::Markup;

use crate::money;
use crate::page::Page;
use crate::shown::{self, Row};

/// What was said of causes, and where nobody looked.
pub struct Promised {
    /// The promises, in order of identifier.
    pub promises: Vec<Promise>,
    /// The clauses of the compact's text: number, address, words.
    pub clauses: Vec<(String, Markup, Vec<Said>)>,
    /// How many promises name a cause in all.
    pub n_in_all: usize,
    /// The causes for whose words nobody has read the promises.
    pub unread: Vec<Markup>,
    /// The last day on which somebody read them.
    pub read: Option<String>,
}

/// A promise with the words that name causes.
pub struct Promise {
    /// As it stands in a list.
    pub row: Row,
    /// The words.
    pub said: Vec<Said>,
    /// The money that was announced for it: the announcement, and its amount as it was said.
    pub money: Vec<(Markup, String)>,
}

/// Words that name one cause or more.
pub struct Said {
    /// The causes.
    pub causes: String,
    /// The words, quoted.
    pub words: Markup,
    /// Who decided that they mean the cause, and why, where they do not name it.
    pub coded: Option<(Markup, Markup)>,
}

/// Returns what was said of causes; of a country only what it promised, alone or with others, or what was promised it.
pub fn promised(page: &Page, snapshot: &Snapshot, country: Option<Country>) -> Promised {
    let (read, unread): (Vec<&Cause>, Vec<&Cause>) =
        (snapshot.basis.causes.iter()).partition(|cause| responsibility::is_read(snapshot, cause));
    let links: Vec<(&Cause, &Link)> = read
        .iter()
        .flat_map(|cause| responsibility::naming(snapshot, cause).map(|link| (*cause, link)))
        .collect();
    let named = |rated: &&Rated| {
        links
            .iter()
            .any(|(_, link)| is_of(link, &rated.commitment.id))
    };
    let all: Vec<&Rated> = snapshot.rated.iter().filter(named).collect();
    let is_asked = |rated: &&&Rated| country.is_none_or(|one| concerns(rated, one));
    let promise = |rated: &&Rated| {
        let id = &rated.commitment.id;
        Promise {
            row: shown::row(page, snapshot, rated),
            said: said(page, snapshot, &links, |link| is_of(link, id)),
            money: money::mentions(page, snapshot, id),
        }
    };
    let days = read.iter().filter_map(|cause| cause.naming.read);
    Promised {
        promises: all.iter().filter(is_asked).map(promise).collect(),
        clauses: clauses(page, snapshot, &links),
        n_in_all: all.len(),
        unread: unread.iter().map(|cause| page.text(&cause.title)).collect(),
        read: days.max().map(|day| page.day(day)),
    }
}

fn is_of(link: &Link, id: &CommitmentId) -> bool {
    matches!(&link.of, Named::Commitment(of) if of == id)
}

/// Returns whether a promise is of a country, of all, or for a country.
fn concerns(rated: &Rated, country: Country) -> bool {
    let commitment = &rated.commitment;
    let is = |holder: &Holder| *holder == Holder::Country(country);
    is(&commitment.holder)
        || commitment.holder == Holder::All
        || commitment
            .joint_with
            .iter()
            .any(|code| code == country.code())
        || commitment.beneficiaries.iter().any(is)
}

/// Returns the words of one text; those that several causes quote alike stand once.
fn said(
    page: &Page,
    snapshot: &Snapshot,
    links: &[(&Cause, &Link)],
    is_meant: impl Fn(&Link) -> bool,
) -> Vec<Said> {
    let mut grouped: Vec<(&Link, Vec<&str>)> = Vec::new();
    for (cause, link) in links.iter().filter(|(_, link)| is_meant(link)) {
        let title = page.words.plain(&cause.title);
        let same =
            |one: &&mut (&Link, Vec<&str>)| one.0.says == link.says && one.0.coded == link.coded;
        match grouped.iter_mut().find(same) {
            Some((_, titles)) => titles.push(title),
            None => grouped.push((link, vec![title])),
        }
    }
    let one = |(link, titles): (&Link, Vec<&str>)| Said {
        causes: titles.join(", "),
        words: page.text(&link.says),
        coded: (link.coded.as_ref()).map(|one: &named::Coded| {
            (
                shown::name(page.words, snapshot, &one.by),
                page.text(&one.why),
            )
        }),
    };
    grouped.into_iter().map(one).collect()
}

fn clauses(
    page: &Page,
    snapshot: &Snapshot,
    links: &[(&Cause, &Link)],
) -> Vec<(String, Markup, Vec<Said>)> {
    let mut found: Vec<(&str, &str)> = links
        .iter()
        .filter_map(|(_, link)| match &link.of {
            Named::Clause { id, source } => Some((id.as_str(), source.as_str())),
            Named::Commitment(_) => None,
        })
        .collect();
    found.sort_unstable();
    found.dedup();
    let clause = |(number, source): (&str, &str)| {
        let is_meant = |link: &Link| matches!(&link.of, Named::Clause { id, .. } if id == number);
        (
            number.to_owned(),
            page.source(source),
            said(page, snapshot, links, is_meant),
        )
    };
    found.into_iter().map(clause).collect()
}
