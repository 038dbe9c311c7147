//! Every holder with every promise of its own by class, and since when nothing was told: the compact at a glance.

use evidence::{Qualifier, Shows, SourceClass};
use kernel::{Day, Holder};
use progress::compact::{Member, Role};
use progress::{Commitment, Delivery};

use crate::snapshot::{Rated, Snapshot};

/// A holder with its promises.
#[derive(Debug, Clone)]
pub struct Row<'a> {
    /// Who promised.
    pub holder: Holder,
    /// Its place in the compact, where it is a country.
    pub member: Option<&'a Member>,
    /// Its own promises: the delivered first, then in the order of the classes, then of the identifiers.
    pub promises: Vec<&'a Rated>,
    /// The last day on which anything of what became of them became known.
    pub last_told: Option<Day>,
    /// The promises of which nothing was told.
    pub untold: Vec<&'a Rated>,
    /// The day since which the oldest of these has stood.
    pub untold_since: Option<Day>,
}

impl Row<'_> {
    /// Returns how many of its promises stand in a class.
    #[must_use]
    pub fn n_in(&self, class: Delivery) -> usize {
        let promises = self.promises.iter();
        promises
            .filter(|rated| rated.assessment.delivery == class)
            .count()
    }
}

/// Returns members and others who promised, the silent members too: countries by code, then organisations, then all
/// together. Who only receives or watches has no row.
#[must_use]
pub fn rows(snapshot: &Snapshot) -> Vec<Row<'_>> {
    let members = snapshot.compact.members.iter();
    let countries = members.map(|member| (Holder::Country(member.country), Some(member)));
    let organisations = snapshot.compact.organisations.iter();
    let organisations = organisations.map(|(id, _)| (Holder::Organisation(id.clone()), None));
    let all = countries
        .chain(organisations)
        .chain([(Holder::All, None)])
        .map(|(holder, member)| row(snapshot, holder, member));
    let is_shown = |row: &Row| {
        !row.promises.is_empty() || row.member.is_some_and(|member| member.role == Role::Member)
    };
    all.filter(is_shown).collect()
}

/// Returns of how many promises the class says that nothing shows them, and of how many of these something was
/// published all the same.
#[must_use]
pub fn not_shown(snapshot: &Snapshot) -> (usize, usize) {
    let is_silent = |rated: &&Rated| {
        let class = rated.assessment.delivery;
        matches!(class, Delivery::NotSearched | Delivery::NothingFound)
    };
    let silent: Vec<&Rated> = snapshot.rated.iter().filter(is_silent).collect();
    let n_reported = silent.iter().filter(|rated| rated.is_reported()).count();
    (silent.len(), n_reported)
}

fn row<'a>(snapshot: &'a Snapshot, holder: Holder, member: Option<&'a Member>) -> Row<'a> {
    let own = snapshot.rated.iter();
    let mut promises: Vec<&Rated> = own
        .filter(|rated| rated.commitment.holder == holder)
        .collect();
    let place = |rated: &Rated| {
        let class = rated.assessment.delivery;
        Delivery::ALL.iter().position(|one| *one == class)
    };
    promises.sort_by_key(|rated| place(rated));
    let untold: Vec<&Rated> = promises
        .iter()
        .copied()
        .filter(|rated| !rated.is_reported())
        .collect();
    let announced = |rated: &&Rated| first_announced(&rated.commitment);
    Row {
        holder,
        member,
        last_told: promises.iter().filter_map(|rated| last_told(rated)).max(),
        untold_since: untold.iter().map(announced).min(),
        promises,
        untold,
    }
}

fn first_announced(commitment: &Commitment) -> Day {
    commitment.first_promise().announced
}

/// Returns the last day on which a figure, a document or an end told what became of a promise.
fn last_told(rated: &Rated) -> Option<Day> {
    let figures = rated.figures.iter().filter(|figure| {
        figure.class != SourceClass::Missing && figure.qualifier != Qualifier::NotFound
    });
    let documents = rated.statements.iter();
    let documents = documents.filter(|one| one.shows != Shows::Background);
    let events = rated.commitment.events.iter();
    figures
        .map(|figure| figure.known_on)
        .chain(documents.map(|one| one.known_on))
        .chain(events.map(progress::commitment::Event::shown_from))
        .max()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::invented;

    #[test]
    fn a_silent_member_has_a_row_and_a_silent_observer_has_none() {
        let snapshot = invented::snapshot();
        let rows = rows(&snapshot);
        let holders: Vec<String> = rows.iter().map(|row| row.holder.to_string()).collect();
        assert_eq!(holders, ["FJI", "ISL", "MLT", "REG"]);
        let malta = &rows[2];
        assert_eq!((malta.promises.len(), malta.last_told), (0, None));
        assert_eq!(malta.untold_since, None);
    }

    #[test]
    fn a_class_of_silence_does_not_mean_that_nothing_was_published() {
        let snapshot = invented::snapshot();
        let (n_silent, n_reported) = not_shown(&snapshot);
        let n_untold = rows(&snapshot).iter().map(|row| row.untold.len()).sum();
        assert!(
            n_silent - n_reported <= n_untold,
            "{n_silent}, {n_reported}"
        );
    }

    #[test]
    fn what_was_never_told_counts_from_its_announcement() {
        let snapshot = invented::snapshot();
        let rows = rows(&snapshot);
        // Of the money that Fiji promised on 2 May 2023 nothing was published; its centre was dropped.
        let fiji = &rows[0];
        let untold: Vec<&str> = (fiji.untold.iter())
            .map(|rated| rated.commitment.id.as_str())
            .collect();
        assert_eq!(untold, ["C004"]);
        assert_eq!(fiji.untold_since, Some("2023-05-02".parse().unwrap()));
        assert_eq!(fiji.last_told, Some("2024-02-29".parse().unwrap()));
        assert_eq!(fiji.n_in(Delivery::Withdrawn), 1);
    }
}
