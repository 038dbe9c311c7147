//! A country's own promises by what became of them: what was ended stands first, silence last.

use progress::axis::Class;
use progress::{Delivery, Timeliness};
use publication::{Axis, Rated, Snapshot};
use ui::Markup;

use crate::page::Page;
use crate::said::rules;
use crate::{classes, commitments, shown};

/// Of a group no more than this many stand open; the others fold away.
const N_OPEN: usize = 6;
/// Nor fold away more than this; the search has the rest.
const N_FOLDED: usize = 40;

/// What became of a promise, in the order of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Became {
    Ended,
    Overdue,
    Complete,
    InPart,
    NotDue,
    Nothing,
}

impl Group {
    /// Returns whether the page holds no more than a part of it.
    pub fn is_cut(&self) -> bool {
        self.n > self.open.len() + self.folded.len()
    }
}

impl Became {
    const ALL: [Self; 6] = [
        Self::Ended,
        Self::Overdue,
        Self::Complete,
        Self::InPart,
        Self::NotDue,
        Self::Nothing,
    ];

    fn of(rated: &Rated) -> Self {
        let assessment = &rated.assessment;
        match (assessment.delivery, assessment.time) {
            (Delivery::Withdrawn | Delivery::Superseded, _) => Self::Ended,
            (Delivery::Complete, _) => Self::Complete,
            (_, Timeliness::Overdue) => Self::Overdue,
            (Delivery::Substantial | Delivery::Limited, _) => Self::InPart,
            (Delivery::NotDue, _) => Self::NotDue,
            (Delivery::NotStarted | Delivery::NothingFound | Delivery::NotSearched, _) => {
                Self::Nothing
            }
        }
    }

    fn code(self) -> &'static str {
        match self {
            Self::Ended => "ended",
            Self::Overdue => "overdue",
            Self::Complete => "complete",
            Self::InPart => "in-part",
            Self::NotDue => "not-due",
            Self::Nothing => "nothing",
        }
    }
}

/// Promises of which the same became.
pub struct Group {
    pub id: &'static str,
    pub title: String,
    /// How many there are.
    pub n: usize,
    pub open: Vec<Promise>,
    pub folded: Vec<Promise>,
}

/// A promise under its holder's name, which it need not say again.
pub struct Promise {
    pub id: String,
    pub link: String,
    pub title: Markup,
    /// Who holds it, where that is another.
    pub holder: Markup,
    /// Who promised it together with the holder.
    pub joint: Markup,
    pub due: Option<String>,
    /// By whom and when it was ended, paused or set going again.
    pub standing: Option<String>,
    /// The classes that the group's name does not say.
    pub marks: Vec<Markup>,
}

/// Returns the groups that hold anything.
pub fn groups(page: &Page, snapshot: &Snapshot, own: &[&Rated]) -> Vec<Group> {
    let groups = Became::ALL.iter().map(|became| {
        let here = own.iter().filter(|rated| Became::of(rated) == *became);
        let n = here.clone().count();
        let shown = here.take(N_OPEN + N_FOLDED);
        let mut open: Vec<Promise> = shown.map(|one| promise(page, snapshot, one)).collect();
        let folded = if open.len() > N_OPEN + 2 {
            open.split_off(N_OPEN)
        } else {
            Vec::new()
        };
        Group {
            id: became.code(),
            title: page
                .say(&format!("member-group-{}", became.code()))
                .into_owned(),
            n,
            open,
            folded,
        }
    });
    groups.filter(|group| !group.open.is_empty()).collect()
}

/// Returns in one sentence how many promises there are and what became of them.
pub fn sentence(page: &Page, own: &[&Rated]) -> String {
    let parts: Vec<String> = Became::ALL
        .iter()
        .filter_map(|became| {
            let n = own.iter().filter(|one| Became::of(one) == *became).count();
            let key = format!("member-n-{}", became.code());
            (n > 0).then(|| page.say_counting(&key, n).into_owned())
        })
        .collect();
    let blanks = [
        ("n", own.len().into()),
        ("parts", rules::list(page.words, &parts).into()),
    ];
    page.words.say_with("member-sum", &blanks).into_owned()
}

/// Returns a promise that somebody else holds: with its holder, and with the class that no group's name says.
pub fn promise_of_others(page: &Page, snapshot: &Snapshot, rated: &Rated) -> Promise {
    let delivery = Class::of(&rated.assessment, Axis::Delivery);
    Promise {
        holder: shown::holder(page, snapshot, &rated.commitment.holder),
        marks: vec![classes::named_badge(page.words, delivery)],
        ..promise(page, snapshot, rated)
    }
}

fn promise(page: &Page, snapshot: &Snapshot, rated: &Rated) -> Promise {
    let words = page.words;
    let commitment = &rated.commitment;
    let now = commitment
        .on(snapshot.on)
        .unwrap_or_else(|| commitment.first_promise());
    let says_more = |class: &Class| match *class {
        // The group says it already; an overdue promise may still be half done.
        Class::Delivery(class) => match Became::of(rated) {
            Became::Ended | Became::Complete | Became::NotDue => false,
            Became::Overdue | Became::InPart => class != Delivery::NothingFound,
            Became::Nothing => class == Delivery::NotStarted,
        },
        Class::Time(Timeliness::Overdue | Timeliness::NotYetDue) => false,
        other => !classes::is_silence(other),
    };
    Promise {
        id: commitment.id.to_string(),
        link: page.link(&format!("/commitments/{}", commitment.id)),
        title: words.text(&commitment.title),
        holder: Markup::new(),
        joint: shown::countries(
            page,
            snapshot,
            commitment.joint_with.iter().map(String::as_str),
        ),
        due: commitment.due(now).map(|period| words.period(period)),
        standing: commitment
            .standing(snapshot.on)
            .map(|event| commitments::event_line(page, snapshot, commitment, event)),
        marks: Axis::ALL
            .iter()
            .map(|axis| Class::of(&rated.assessment, *axis))
            .filter(says_more)
            .map(|class| classes::named_badge(words, class))
            .collect(),
    }
}
