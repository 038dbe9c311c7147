//! Practices and what came of each, as tables; a failure stands in the same columns as a success.

use kernel::Language;
use response::Practice;
use response::practice::{Adopted, Cost, Counted, Grade, Lack, Outcome, Paid};

use super::{joined, text, written};
use crate::columns;
use crate::snapshot::Snapshot;
use crate::table::Table;

fn paid(practice: &Practice) -> Option<&Paid> {
    match &practice.cost {
        Cost::Published(paid) => Some(paid),
        Cost::Searched(_) => None,
    }
}

/// Returns one row per practice collected by the day, in order of identifier.
#[must_use]
pub(super) fn practices(snapshot: &Snapshot) -> Table {
    let rows = (snapshot.practices.iter()).map(|one| (one, Adopted::of(&one.adoptions)));
    Table::of(
        "practices",
        snapshot.on,
        rows,
        columns! { (practice, adopted) =>
            ("id", "Identifier, never used again", practice.id.as_str()),
            ("title_en", "Its name in English", text(&practice.title, Language::En)),
            ("title_es", "The same in Spanish", text(&practice.title, Language::Es)),
            ("what_en", "What was done, in English", text(&practice.what, Language::En)),
            ("what_es", "The same in Spanish", text(&practice.what, Language::Es)),
            ("place", "Codes of where, parted by semicolons; not only members", joined(&practice.places)),
            ("since", "Since when; empty where not published", practice.since),
            ("until", "Until when; empty where it runs or no end was published", practice.until),
            ("office", "Who did it; empty where nobody is named", practice.by.as_deref()),
            ("pillar", "The pillar that it serves", practice.pillar.as_deref()),
            ("theme", "What it is about", practice.theme.code()),
            ("commitments", "Promises that it serves, parted by semicolons", joined(&practice.serves)),
            ("n_better", "How many outcomes got better; those that are only told stand in n_only_told",
                practice.n(Counted::Better)),
            ("n_mixed", "How many are mixed", practice.n(Counted::Mixed)),
            ("n_no_change", "How many showed no change", practice.n(Counted::NoChange)),
            ("n_worse", "How many got worse", practice.n(Counted::Worse)),
            ("n_only_told", "How many are only told, in whatever direction: no value before and no other group",
                practice.n(Counted::OnlyTold)),
            ("cost_low", "Least published cost, in currency", paid(practice).map(|one| one.low)),
            ("cost_high", "Most published cost, in currency", paid(practice).map(|one| one.high)),
            ("currency", "The currency", paid(practice).map(|one| one.currency.code())),
            ("cost_per_en", "For what that cost is, in English",
                paid(practice).map(|one| text(&one.per, Language::En))),
            ("who_paid_en", "Who paid, in English",
                paid(practice).map(|one| text(&one.who, Language::En))),
            ("failed_en", "What failed or was unwanted, in English", text(&practice.failed, Language::En)),
            ("failed_es", "The same in Spanish", text(&practice.failed, Language::Es)),
            ("consent_en", "Whether people chose; empty: not published, which is no check",
                text(&practice.rights.consent, Language::En)),
            ("data_en", "What was done with what is known of them; empty: not published",
                text(&practice.rights.data, Language::En)),
            ("exit_en", "How one leaves; empty: not published",
                text(&practice.rights.exit, Language::En)),
            ("state", "idea, submitted, returned, reviewed, listed, contested or withdrawn",
                practice.state.code()),
            ("lacks", "What an idea lacks to be a practice, parted by semicolons",
                joined(practice.lacks().into_iter().map(Lack::code))),
            ("reviewed_by", "Offices that reviewed it, parted by semicolons",
                joined(practice.reviews.iter().map(|one| &one.office))),
            ("researched_by", "Who collected it; nobody reviews his own research",
                practice.researched_by.as_str()),
            ("researched", "The day on which it was collected", practice.researched),
            ("confirmed", "The day on which it was last confirmed", practice.confirmed()),
            ("review_by", "The day by which it is to be looked at again", practice.review_by),
            ("adoptions", "How many took it over", adopted.all),
            ("adopted_better", "How many of them report that it got better", adopted.better),
            ("adopted_mixed", "How many report mixed outcomes", adopted.mixed),
            ("adopted_none", "How many report that no change was found", adopted.no_change),
            ("adopted_worse", "How many report that it got worse", adopted.worse),
            ("adopted_silent", "How many reported nothing", adopted.silent),
        },
    )
}

/// Returns one row per outcome of each practice, with the grade of that outcome.
#[must_use]
pub(super) fn outcomes(snapshot: &Snapshot) -> Table {
    let rows = snapshot.practices.iter().flat_map(|practice| {
        let outcomes = practice.outcomes.iter().enumerate();
        outcomes.map(move |(i, outcome)| (practice, i + 1, outcome, practice.grade(outcome)))
    });
    Table::of(
        "practice_outcomes",
        snapshot.on,
        rows,
        columns! { (practice, number, outcome, (grade, why)) =>
            ("id", "Identifier: the practice and the number of the outcome",
                format!("{}-{number}", practice.id)),
            ("practice", "The practice", practice.id.as_str()),
            ("number", "1 is the first that is told", *number),
            ("indicator_en", "What was counted or asked, in English", text(&outcome.indicator, Language::En)),
            ("indicator_es", "The same in Spanish", text(&outcome.indicator, Language::Es)),
            ("unit", "Its unit", outcome.unit.as_str()),
            ("before_en", "The value before, as printed; empty where not published",
                text(&outcome.before, Language::En)),
            ("after_en", "The value after, as printed", text(&outcome.after, Language::En)),
            ("comparison_en", "The other group, place or time", text(&outcome.comparison, Language::En)),
            ("people", "How many were counted or asked; empty where not published", outcome.people),
            ("sized", "Whether the size was read, not the direction alone", outcome.sized),
            ("direction", "better, mixed, no-change or worse, for the people concerned and lawful movement",
                outcome.direction.code()),
            ("counted", "In which column it is counted: its direction, or only-told where its grade is 0",
                practice.counted(outcome).code()),
            ("design", "How it was found out", outcome.design.code()),
            ("protocol", "Whether how it would be found out was published beforehand", outcome.protocol),
            ("grade", "How much is known of it: 0 told to 4 by lot; never how good it is",
                Grade::number(*grade)),
            ("grade_word", "The same in a word", grade.code()),
            ("why", "The fact on which the grade rests", why.code()),
            ("note_en", "What a reader must know besides, in English", text(&outcome.note, Language::En)),
            ("title", "Title of the text in which it was read", source(outcome).title.as_str()),
            ("publisher", "Who published that", source(outcome).publisher.as_str()),
            ("published", "When; empty where it bears no date", written(source(outcome).published)),
            ("read", "How far it was read: full, excerpt, abstract, or earlier and not opened again",
                source(outcome).read.code()),
            ("confirmed", "The day on which it was last opened", source(outcome).confirmed),
            ("source", "Address at which it was read", source(outcome).url.as_str()),
        },
    )
}

fn source(outcome: &Outcome) -> &response::practice::Source {
    &outcome.source
}
