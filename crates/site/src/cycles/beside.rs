//! What a holder last reported, beside what is computed; and where a member stands, in a line.

use kernel::text::{one_line, short};
use kernel::{Country, Holder, Localized};
use progress::axis::{Axis, Class};
use publication::cycles::Standing;
use publication::{Rated, Snapshot};
use ui::{Badge, Markup};

use super::one::standing;
use super::report::{claimed, news, notes};
use crate::page::Page;
use crate::{classes, shown};

/// No more letters of a report than this stand on the page of its promise.
const MOST: usize = 200;

/// What a holder last reported of a promise, and where the last call stands.
pub struct Reported {
    /// Whose voice, and when it was accepted; nothing where no report ever was.
    pub voice: Option<Markup>,
    /// How it came, where not as usual.
    pub notes: Vec<String>,
    /// What it says of delivery, in a word.
    pub claimed: Option<String>,
    /// The class that is computed from everything.
    pub computed: Badge,
    /// What it says, in a sentence or its first words.
    pub words: Option<Markup>,
    /// The report, by its address.
    pub link: Option<String>,
    /// Where the last call stands, where that is no report that was accepted; and its cycle.
    pub since: Option<(String, String)>,
}

/// Returns what the holder last reported of a promise; nothing where it was never called to.
pub fn of_promise(page: &Page, snapshot: &Snapshot, rated: &Rated) -> Option<Reported> {
    let id = &rated.commitment.id;
    let last = snapshot.cycles.about(id).next();
    let call = snapshot.cycles.standings.iter().rev().find_map(|cycle| {
        let members = cycle.members.iter();
        let mut promises = members.flat_map(|one| &one.promises);
        let promise = promises.find(|one| one.commitment == *id)?;
        Some((cycle, promise))
    });
    let since = call.filter(|(_, promise)| promise.standing() != Standing::Accepted);
    if last.is_none() && since.is_none() {
        return None;
    }
    let class = Class::of(&rated.assessment, Axis::Delivery);
    Some(Reported {
        voice: last.map(|report| {
            let mut out = page.text(&report.unit);
            out.add_text(", ");
            out.add(&shown::holder(page, snapshot, &report.holder));
            out.add_text(" · ");
            out.add_text(&page.say_naming("cycle-accepted-on", "day", page.day(report.known_on)));
            out
        }),
        notes: last.map_or_else(Vec::new, |report| notes(page, report)),
        claimed: last.and_then(|report| claimed(page, report.said("delivery")?)),
        computed: classes::badge(page.words, class),
        words: last.and_then(|report| {
            let said = news(page, report).map(|said| Markup::new().text(&said));
            said.or_else(|| {
                let told = short(&one_line(report.said("narrative")?), MOST);
                let told = Localized::default().with(report.language(), told);
                Some(page.text(&told))
            })
        }),
        link: last.map(|report| page.link(&format!("/cycles/{}#{}", report.cycle, report.id))),
        since: since.map(|(cycle, promise)| {
            let title = super::title(page, cycle);
            let said = format!("{title}: {}", standing(page, promise));
            (said, page.link(&format!("/cycles/{}#promises", cycle.id)))
        }),
    })
}

/// Returns where a member stands in the last cycle in which it was called, in a line with its address.
pub fn of_member(page: &Page, snapshot: &Snapshot, country: Country) -> Option<(String, String)> {
    let holder = Holder::Country(country);
    let cycles = snapshot.cycles.standings.iter().rev();
    let (cycle, member) = cycles
        .filter_map(|cycle| Some((cycle, cycle.of(&holder)?)))
        .next()?;
    let (n, called) = (page.count(member.n_sent()), page.count(member.n_called()));
    let title = super::title(page, cycle);
    let blanks = [("cycle", &*title), ("n", &*n), ("of", &*called)];
    let mut said = page.say_filling("cycle-member", &blanks).into_owned();
    if let Some(day) = member.silent_since() {
        let since = page.say_naming("cycle-standing-silent", "day", page.day(day));
        said.push_str(&format!(", {since}"));
    } else if let Some((day, _)) = &member.due
        && member.n_sent() < member.n_called()
    {
        let due = page.say_naming("row-due", "day", page.day(*day));
        said.push_str(&format!(", {due}"));
    }
    Some((said, page.link(&format!("/cycles/{}#{country}", cycle.id))))
}
