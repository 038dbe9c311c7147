//! A promise of all together beside the shares of single countries, each count over its own promises.

use evidence::{Observation, Qualifier};
use kernel::{Country, Period};
use publication::shares::{Shares, Sum, percent};
use publication::{Rated, Snapshot};
use rust_decimal::Decimal;
use ui::Markup;

use crate::page::Page;
use crate::shown;

/// What members and others promised and did, at the last count of most of them.
pub struct SharesShown {
    /// When that was, and in which unit.
    pub caption: String,
    /// Members, others, all.
    pub rows: Vec<SumRow>,
    /// Those without a number in that count; empty where there is none.
    pub missing: Markup,
    /// Published totals of that day.
    pub beside: Vec<BesideRow>,
    /// The sum of members at each count, oldest first.
    pub times: Vec<SumRow>,
    /// Each share.
    pub parts: Vec<PartRow>,
}

/// What some promised and did.
pub struct SumRow {
    /// Who, or when.
    pub name: String,
    /// What they promised.
    pub promised: String,
    /// What was counted of them.
    pub counted: String,
    /// The one over the other.
    pub share: String,
}

/// A published total over the promises of members, and over those of all.
pub struct BesideRow {
    /// The figure.
    pub link: Markup,
    /// What it counts, in its own words.
    pub what: Markup,
    /// Its value.
    pub value: String,
    /// Over what members promised.
    pub of_members: String,
    /// Over what all promised.
    pub of_all: String,
}

/// What one country promised and did.
pub struct PartRow {
    /// The country.
    pub name: Markup,
    /// Its promise, as a link.
    pub promised: Markup,
    /// What was counted of it.
    pub counted: String,
    /// The one over the other.
    pub share: String,
}

/// Returns the shares of a promise, where it has any and most of them were counted once.
pub fn of(page: &Page, snapshot: &Snapshot, rated: &Rated) -> Option<SharesShown> {
    let mut shares = Shares::of(snapshot, rated)?;
    let name = |country: Country| kernel::text::bare(country.name(page.words.language()));
    shares.parts.sort_by_cached_key(|part| name(part.country));
    let last = *shares.times.last()?;
    let words = page.words;
    let members = shares.sum(last, |part| part.is_member);
    let others = shares.sum(last, |part| !part.is_member);
    let all = shares.sum(last, |_| true);
    let mut rows = vec![("shares-members", &members)];
    if others.n > 0 && members.n > 0 {
        rows.extend([("shares-others", &others), ("shares-all", &all)]);
    }
    let mut missing = all.missing.clone();
    missing.sort_by_cached_key(|country| name(*country));
    let missing = missing.iter().map(Country::code);
    let of_day =
        |figure: &&&Observation| figure.as_of.map(Period::last_day) == Some(last.last_day());
    Some(SharesShown {
        caption: {
            let (day, unit) = (words.period(last), shown::unit(words, shares.unit));
            let blanks = [("day", day.into()), ("unit", unit.into())];
            words.say_with("shares-caption", &blanks).into_owned()
        },
        rows: rows
            .into_iter()
            .map(|(key, sum)| row(page, page.say_counting(key, sum.n).into_owned(), sum))
            .collect(),
        missing: shown::countries(page, snapshot, missing),
        beside: (shares.beside.iter().filter(of_day))
            .filter_map(|figure| beside(page, snapshot, figure, &members, &all))
            .collect(),
        times: (shares.times.iter())
            .map(|at| {
                row(
                    page,
                    words.period(*at),
                    &shares.sum(*at, |part| part.is_member),
                )
            })
            .collect(),
        parts: (shares.parts.iter())
            .map(|part| {
                let counted = part.counted(last).filter(|figure| figure.value.is_some());
                let over = counted.and_then(|figure| percent(figure.value?, part.promised));
                let hedge = counted.map_or(Qualifier::NotFound, |figure| figure.qualifier);
                PartRow {
                    name: shown::country(page, snapshot, part.country.code()),
                    promised: shown::anchor(
                        &page.link(&format!("/commitments/{}", part.rated.commitment.id)),
                        &words.number(part.promised),
                    ),
                    counted: counted.and_then(|figure| figure.value).map_or_else(
                        || words.say("figure-no-value").into_owned(),
                        |value| shown::hedged(words, hedge, words.number(value)),
                    ),
                    share: over.map_or_else(String::new, |over| share(page, over, hedge)),
                }
            })
            .collect(),
    })
}

fn row(page: &Page, name: String, sum: &Sum) -> SumRow {
    let words = page.words;
    SumRow {
        name,
        promised: words.number(sum.promised),
        counted: shown::hedged(words, sum.qualifier, words.number(sum.counted)),
        share: (sum.percent()).map_or_else(String::new, |over| share(page, over, sum.qualifier)),
    }
}

fn beside(
    page: &Page,
    snapshot: &Snapshot,
    figure: &Observation,
    members: &Sum,
    all: &Sum,
) -> Option<BesideRow> {
    let value = figure.value?;
    let over = |promised: Decimal| {
        percent(value, promised)
            .map_or_else(String::new, |over| share(page, over, figure.qualifier))
    };
    Some(BesideRow {
        link: shown::anchor(
            &page.link(&format!("/sources/{}", figure.id)),
            figure.id.as_str(),
        ),
        what: shown::indicator(page.words, snapshot, figure),
        value: shown::hedged(page.words, figure.qualifier, page.words.number(value)),
        of_members: over(members.promised),
        of_all: over(all.promised),
    })
}

fn share(page: &Page, over: Decimal, qualifier: Qualifier) -> String {
    let words = page.words;
    let said = words.say_naming("share", "value", words.number(over));
    shown::hedged(words, qualifier, said.into_owned())
}
