//! The compact in one sentence that can be quoted, each number of it a link to the list that it counts.

use kernel::Holder;
use publication::Snapshot;
use publication::headline::Headline;
use ui::Markup;

use crate::page::Page;
use crate::shown;

/// No more than this are named among those who ended promises.
const N_NAMED: usize = 3;
/// Where a number stands in a phrase until it is put there as a link.
const NUMBER: char = '\u{e000}';
/// Where the phrases stand in the sentence until they are put there.
const PHRASES: char = '\u{e001}';

/// A sentence whose numbers lead to lists.
#[derive(Debug, Default)]
pub struct Sentence(Vec<Piece>);

/// A piece of a sentence.
#[derive(Debug)]
enum Piece {
    /// Words.
    Words(String),
    /// A number with what it counts, and the address of the list.
    Counted {
        before: String,
        number: String,
        after: String,
        link: String,
    },
}

impl Sentence {
    /// Returns the sentence with its links.
    pub fn linked(&self) -> Markup {
        let mut out = Markup::new();
        for piece in &self.0 {
            match piece {
                Piece::Words(words) => out.add_text(words),
                Piece::Counted {
                    before,
                    number,
                    after,
                    link,
                } => {
                    out.add_tag("<a href=\"");
                    out.add_text(link);
                    out.add_tag("\">");
                    out.add_text(before);
                    out.add_tag("<b>");
                    out.add_text(number);
                    out.add_tag("</b>");
                    out.add_text(after);
                    out.add_tag("</a>");
                }
            }
        }
        out
    }

    /// Returns the sentence as words alone.
    pub fn plain(&self) -> String {
        let pieces = self.0.iter().map(|piece| match piece {
            Piece::Words(words) => words.clone(),
            Piece::Counted {
                before,
                number,
                after,
                ..
            } => format!("{before}{number}{after}"),
        });
        pieces.collect()
    }

    fn add_words(&mut self, words: impl Into<String>) {
        self.0.push(Piece::Words(words.into()));
    }
}

/// Returns the sentence of a snapshot; noughts are left out.
pub fn of(page: &Page, snapshot: &Snapshot) -> Sentence {
    told(page, snapshot, &snapshot.headline())
}

/// Returns the sentence of some promises of a snapshot; its links lead to the lists of all.
pub fn told(page: &Page, snapshot: &Snapshot, told: &Headline) -> Sentence {
    let mut sentence = Sentence::default();
    if told.n == 0 {
        sentence.add_words(page.say("headline-none"));
        return sentence;
    }
    let all = counted(page, "headline-promises", told.n, &[]);
    let phrases = phrases(page, snapshot, told);
    if phrases.is_empty() {
        sentence.0.push(all);
        sentence.add_words(".");
        return sentence;
    }
    let whole = page.say_filling(
        "headline-whole",
        &[
            ("promises", &NUMBER.to_string()),
            ("phrases", &PHRASES.to_string()),
        ],
    );
    let (before, rest) = whole.split_once(NUMBER).unwrap_or(("", &whole));
    let (between, after) = rest.split_once(PHRASES).unwrap_or((rest, ""));
    sentence.add_words(before);
    sentence.0.push(all);
    sentence.add_words(between);
    for (i, phrase) in phrases.into_iter().enumerate() {
        if i > 0 {
            sentence.add_words(", ");
        }
        sentence.0.extend(phrase);
    }
    sentence.add_words(after);
    sentence
}

/// Returns a phrase around a number with the list that it counts.
fn counted(page: &Page, key: &str, n: usize, query: &[(&str, &str)]) -> Piece {
    let blanks = [("n", n.into()), ("number", NUMBER.to_string().into())];
    let said = page.words.say_with(key, &blanks);
    let (before, after) = said.split_once(NUMBER).unwrap_or(("", &said));
    Piece::Counted {
        before: before.to_owned(),
        number: page.count(n),
        after: after.to_owned(),
        link: page.link_asking("/commitments", query),
    }
}

/// Returns what is told of the promises, each phrase in pieces.
fn phrases(page: &Page, snapshot: &Snapshot, told: &Headline) -> Vec<Vec<Piece>> {
    let phrase =
        |key, n, query: &[(&str, &str)]| (n > 0).then(|| vec![counted(page, key, n, query)]);
    let mut ended = phrase("headline-ended", told.n_ended, &[("ended", "any")]);
    if let Some(pieces) = &mut ended {
        pieces.extend(by_whom(page, snapshot, &told.ended_by));
    }
    let all = [
        phrase(
            "headline-complete",
            told.n_complete,
            &[("delivery", "complete")],
        ),
        ended,
        phrase("headline-overdue", told.n_overdue, &[("time", "overdue")]),
        phrase(
            "headline-nothing-found",
            told.n_nothing_found,
            &[("delivery", progress::Delivery::NothingFound.code())],
        ),
        phrase(
            "headline-not-searched",
            told.n_not_searched,
            &[("delivery", progress::Delivery::NotSearched.code())],
        ),
    ];
    all.into_iter().flatten().collect()
}

/// Returns in brackets who ended how many: no article or preposition that a language would bend to a name.
fn by_whom(page: &Page, snapshot: &Snapshot, by: &[(Holder, usize)]) -> Vec<Piece> {
    let whole = page.say_naming("headline-by", "names", NUMBER);
    let (before, after) = whole.split_once(NUMBER).unwrap_or(("", &whole));
    let mut pieces = vec![Piece::Words(format!(" {before}"))];
    for (i, (holder, n)) in by.iter().take(N_NAMED).enumerate() {
        if i > 0 {
            pieces.push(Piece::Words(", ".to_owned()));
        }
        pieces.push(Piece::Counted {
            before: format!("{} ", shown::holder_name(page, snapshot, holder)),
            number: page.count(n),
            after: String::new(),
            link: page.link_asking("/commitments", &[("ended", &holder.to_string())]),
        });
    }
    if by.len() > N_NAMED {
        pieces.push(Piece::Words(format!(" {}", page.say("headline-others"))));
    }
    pieces.push(Piece::Words(after.to_owned()));
    pieces
}
