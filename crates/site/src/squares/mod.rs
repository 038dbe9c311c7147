//! Every holder with its promises as squares: on the first page, at a glance, in the list of members, as a picture.

mod card;
mod picture;

use kernel::{Country, Holder};
use progress::Delivery;
use progress::axis::Class;
use publication::glance::Row;
use publication::{Axis, Rated, Snapshot};
use ui::Markup;
use ui::figure::Tools;
use ui::squares::{Filling, Look};

use crate::page::Page;
use crate::{classes, headline, shown};

pub use card::get as card;
pub use picture::get;

/// Of a compact with no more promises than this each has a square of its own; of a larger one they are counted, so
/// that a page stays light on an old phone.
pub const MOST_DRAWN: usize = 300;

/// The squares of a compact.
pub struct Squares {
    /// The drawings to which the squares refer.
    pub defined: Markup,
    /// What the squares mean, with how many there are.
    pub legend: Vec<Key>,
    /// The holders, in the order of their names.
    pub rows: Vec<RowShown>,
    /// Where to get them as a file, and how to cite them.
    pub tools: Markup,
}

/// What a square means.
pub struct Key {
    /// The square.
    pub look: Look,
    /// In words.
    pub word: String,
    /// How many there are.
    pub n: usize,
    /// The list of them.
    pub link: String,
}

/// A holder with its squares.
pub struct RowShown {
    /// The name, linked to its page where it has one.
    pub name: Markup,
    /// Its squares; nothing where it promised nothing.
    pub squares: Markup,
}

/// Returns the squares of a snapshot.
pub fn of(page: &Page, snapshot: &Snapshot) -> Squares {
    let rows = rows(page, snapshot);
    Squares {
        defined: ui::squares::defined(),
        legend: legend(page, snapshot),
        rows: (rows.iter())
            .map(|row| RowShown {
                name: shown::holder(page, snapshot, &row.holder),
                squares: of_row(page, snapshot, row),
            })
            .collect(),
        tools: tools(page, snapshot),
    }
}

/// Returns where to get the squares as a table and as files, and how to cite them.
pub fn tools(page: &Page, snapshot: &Snapshot) -> Markup {
    let table = page.say("squares-table").into_owned();
    let files = vec![
        (table, page.link("/glance")),
        ("SVG".to_owned(), page.link("/glance.svg")),
        ("CSV".to_owned(), page.link("/data/glance.csv")),
    ];
    Tools {
        source: Markup::new(),
        files: (files.into_iter())
            .filter(|(_, link)| page.reader.path != "/glance" || *link != page.link("/glance"))
            .collect(),
        cite: page.cited(&headline::of(page, snapshot).plain(), "/glance"),
    }
    .show(page.words)
}

/// Returns the holders by the names that the reader knows; who is no country stands after them.
pub fn rows<'a>(page: &Page, snapshot: &'a Snapshot) -> Vec<Row<'a>> {
    let mut rows = publication::glance::rows(snapshot);
    rows.sort_by_cached_key(|row| {
        let name = shown::holder_name(page, snapshot, &row.holder);
        (row.member.is_none(), kernel::text::bare(&name))
    });
    rows
}

/// Returns the squares of one country; nothing where it promised nothing of its own.
pub fn of_country(page: &Page, snapshot: &Snapshot, country: Country) -> Markup {
    let all = publication::glance::rows(snapshot);
    let own = all
        .iter()
        .find(|row| row.holder == Holder::Country(country));
    own.map_or_else(Markup::new, |row| of_row(page, snapshot, row))
}

/// Returns the squares of a holder, each a link; of a large compact one square a class with its count.
fn of_row(page: &Page, snapshot: &Snapshot, row: &Row) -> Markup {
    if !is_counted(snapshot) {
        let mut out = Markup::new();
        for rated in ordered(row) {
            out.add(&square(page, snapshot, rated));
        }
        return out;
    }
    counted(page, &row.holder, &row.promises, None)
}

/// Returns promises of a holder counted by class, each count a link to its list.
pub fn counted(page: &Page, holder: &Holder, promises: &[&Rated], pillar: Option<&str>) -> Markup {
    let holder = match holder {
        Holder::Country(country) => country.to_string(),
        _ => Holder::All.to_string(),
    };
    let mut out = Markup::new();
    for (look, class, n) in counts(promises) {
        let mut query = vec![("member", holder.as_str()), ("delivery", class.code())];
        query.extend(pillar.map(|pillar| ("pillar", pillar)));
        out.add_tag("<a class=\"counted\" href=\"");
        out.add_text(&page.link_asking("/commitments", &query));
        out.add_tag("\" title=\"");
        let word = classes::word(page.words, Class::Delivery(class));
        out.add_text(&format!("{word}: {}", page.count(n)));
        out.add_tag("\">");
        out.add(&look.picture());
        out.add_text(&page.count(n));
        out.add_tag("</a> ");
    }
    out
}

/// Returns whether a compact has too many promises to draw each.
pub fn is_counted(snapshot: &Snapshot) -> bool {
    snapshot.rated.len() > MOST_DRAWN
}

/// Returns promises counted by class.
fn counts(promises: &[&Rated]) -> impl Iterator<Item = (Look, Delivery, usize)> {
    order().into_iter().filter_map(|class| {
        let in_class = promises.iter();
        let n = in_class
            .filter(|rated| rated.assessment.delivery == class)
            .count();
        (n > 0).then(|| (of_delivery(class), class, n))
    })
}

/// Returns the square of a promise, which leads to its page and bears its number, title and class.
pub fn square(page: &Page, snapshot: &Snapshot, rated: &Rated) -> Markup {
    let link = page.link(&format!("/commitments/{}", rated.commitment.id));
    look(rated).linked(&link, &name(page, snapshot, rated))
}

/// Returns a promise by number, title and class, in a line.
fn name(page: &Page, snapshot: &Snapshot, rated: &Rated) -> String {
    let title = page.words.plain(&rated.commitment.title);
    let class = Class::of(&rated.assessment, Axis::Delivery);
    let mut name = format!(
        "{} · {title}: {}",
        rated.commitment.id,
        classes::word(page.words, class)
    );
    if let Some(by) = rated.ended_by() {
        let by = shown::holder_name(page, snapshot, by);
        let by = page.say_naming("headline-by", "names", by);
        name.push_str(&format!("; {} {by}", page.say("square-ended")));
    }
    if rated.is_overdue() {
        name.push_str(&format!("; {}", page.say("square-late")));
    }
    name
}

/// Returns how the square of a promise looks.
fn look(rated: &Rated) -> Look {
    Look {
        is_late: rated.is_overdue(),
        is_ended: rated.ended_by().is_some(),
        ..of_delivery(rated.assessment.delivery)
    }
}

/// Returns the square of a class.
fn of_delivery(class: Delivery) -> Look {
    let filling = match class {
        Delivery::Complete => Filling::Ticked,
        Delivery::Substantial => Filling::Most,
        Delivery::Limited => Filling::Little,
        Delivery::NotStarted => Filling::Dash,
        Delivery::Withdrawn => Filling::Crossed,
        Delivery::Superseded => Filling::Arrow,
        Delivery::NotDue => Filling::Hands,
        Delivery::NothingFound => Filling::Broken,
        Delivery::NotSearched => Filling::Dotted,
    };
    Look {
        filling,
        tone: classes::tone(Class::Delivery(class)),
        is_late: false,
        is_ended: false,
    }
}

/// Returns a holder's promises in the order in which squares stand, those of a class in the order of identifiers.
pub fn ordered<'a>(row: &Row<'a>) -> Vec<&'a Rated> {
    let mut promises = row.promises.clone();
    promises.sort_by_key(|rated| {
        order()
            .iter()
            .position(|one| *one == rated.assessment.delivery)
    });
    promises
}

/// Returns the classes in the order in which squares stand: what was shown first, silence last.
fn order() -> [Delivery; 9] {
    use Delivery as D;
    [
        D::Complete,
        D::Substantial,
        D::Limited,
        D::NotStarted,
        D::Withdrawn,
        D::Superseded,
        D::NotDue,
        D::NothingFound,
        D::NotSearched,
    ]
}

/// Returns what the squares of a snapshot mean; of a class that nobody is in nothing is told.
pub fn legend(page: &Page, snapshot: &Snapshot) -> Vec<Key> {
    let n_in = |class: Delivery| {
        let all = snapshot.rated.iter();
        all.filter(|rated| rated.assessment.delivery == class)
            .count()
    };
    let key = |look, word: String, n, query: (&str, &str)| Key {
        look,
        word,
        n,
        link: page.link_asking("/commitments", &[query]),
    };
    let mut keys: Vec<Key> = (order().iter())
        .map(|class| {
            let word = classes::word(page.words, Class::Delivery(*class));
            let query = ("delivery", class.code());
            key(of_delivery(*class), word, n_in(*class), query)
        })
        .collect();
    if !is_counted(snapshot) {
        let told = snapshot.headline();
        let bare = |is_late| Look {
            is_late,
            is_ended: !is_late,
            tone: ui::Tone::Quiet,
            filling: Filling::Broken,
        };
        let said = |key| page.say(key).into_owned();
        let (ended, late) = (said("square-ended"), said("square-late"));
        keys.push(key(bare(false), ended, told.n_ended, ("ended", "any")));
        keys.push(key(bare(true), late, told.n_overdue, ("time", "overdue")));
    }
    keys.retain(|key| key.n > 0);
    keys
}
