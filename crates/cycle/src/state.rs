//! The desk: what all events so far add up to.

use std::collections::BTreeMap;

use kernel::{CommitmentId, Day, Holder, Moment};

use crate::access::Grant;
use crate::draft::{Past, Saved};
use crate::due::{Due, Weeks};
use crate::event::{Event, What};
use crate::field::Field;
use crate::item::{Item, Mark, Report, State, Step};
use crate::people::{AccountId, Invitation, People, Person, Standing};
use crate::refusal::Refusal;
use crate::send::drafted;

/// A cycle's identifier, such as `2027`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CycleId(String);

impl CycleId {
    /// Returns the identifier as it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::str::FromStr for CycleId {
    type Err = kernel::id::NotAnId;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        // The same alphabet as every other identifier.
        let one: kernel::MeetingId = text.parse()?;
        Ok(Self(one.to_string()))
    }
}

impl std::fmt::Display for CycleId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// A cycle that was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cycle {
    /// When it was opened.
    pub opened: Moment,
    /// The day on which it closes.
    pub closes: Day,
    /// The charter's version by which it was opened.
    pub charter: String,
    /// How long each step may take.
    pub weeks: Weeks,
    /// When each holder's reports are due.
    pub due: BTreeMap<Holder, Due>,
    /// Every commitment that was called for.
    pub items: BTreeMap<CommitmentId, Item>,
}

impl Cycle {
    /// Returns the items of a holder.
    pub fn of_holder<'a>(
        &'a self,
        holder: &'a Holder,
    ) -> impl Iterator<Item = (&'a CommitmentId, &'a Item)> {
        self.items
            .iter()
            .filter(move |(_, item)| item.holder == *holder)
    }
}

/// The desk of one compact.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Desk {
    /// The last event that is part of it; 0 before the first.
    pub seq: u64,
    /// Everybody with an account.
    pub people: People,
    /// Every cycle that was opened.
    pub cycles: BTreeMap<CycleId, Cycle>,
}

impl Desk {
    /// Returns the desk that these events add up to.
    #[must_use]
    pub fn of<'a>(events: impl IntoIterator<Item = &'a Event>) -> Self {
        let mut desk = Self::default();
        for event in events {
            desk.apply(event);
        }
        desk
    }

    /// Returns how long each step of a cycle may take.
    #[must_use]
    pub fn weeks(&self, cycle: &CycleId) -> Weeks {
        self.cycles
            .get(cycle)
            .map_or_else(Weeks::default, |one| one.weeks)
    }

    /// Returns whether the last day of a cycle has come: nothing new is written, sent or opened again in it.
    #[must_use]
    pub fn is_closed(&self, cycle: &CycleId, today: Day) -> bool {
        let cycle = self.cycles.get(cycle);
        cycle.is_some_and(|one| one.closes <= today)
    }

    /// Returns an item.
    ///
    /// # Errors
    /// [`Refusal::NotHere`], the same as for an item that somebody may not see.
    pub fn item(&self, cycle: &CycleId, commitment: &CommitmentId) -> Result<&Item, Refusal> {
        let cycle = self.cycles.get(cycle).ok_or(Refusal::NotHere)?;
        cycle.items.get(commitment).ok_or(Refusal::NotHere)
    }

    /// Adds the next event. What was erased, or speaks of something that is not there, changes nothing but the count.
    pub fn apply(&mut self, event: &Event) {
        self.seq = event.seq;
        match &event.what {
            What::CycleOpened {
                cycle,
                charter,
                closes,
                weeks,
                called,
                due,
            } => {
                let item = |(id, holder): (&CommitmentId, &Holder)| {
                    (
                        id.clone(),
                        Item::called(holder.clone(), due.get(holder).cloned()),
                    )
                };
                let opened = Cycle {
                    opened: event.at,
                    closes: *closes,
                    charter: charter.clone(),
                    weeks: *weeks,
                    due: due.clone(),
                    items: called.iter().map(item).collect(),
                };
                self.cycles.insert(cycle.clone(), opened);
            }
            What::Invited(asked) => self.invited(event, asked),
            What::InvitationConfirmed { account } => self.person(account, event, |person| {
                person.standing = Standing::Confirmed;
            }),
            What::Enrolled { account } => self.person(account, event, |person| {
                person.standing = Standing::Enrolled;
            }),
            What::Suspended { account } => self.person(account, event, |person| {
                person.standing = Standing::Suspended;
                person.recovery_by = None;
            }),
            What::RecoveryProposed { account } => self.person(account, event, |person| {
                person.recovery_by.clone_from(&event.actor);
            }),
            What::RecoveryConfirmed { account } => self.person(account, event, |person| {
                person.standing = Standing::Confirmed;
                // Whoever proposed it is handed no link, now or later.
                person.invited_by = person.recovery_by.take();
            }),
            What::LanguageChosen { account, language } => {
                // Whoever was invited on a day stays so: a language says nothing of their standing.
                if let Some(person) = self.people.0.get_mut(account) {
                    person.language = *language;
                }
            }
            What::Erased => {}
            about_item => {
                let Some((cycle, commitment)) = about_item.item() else {
                    return;
                };
                let cycle = self.cycles.get_mut(cycle);
                if let Some(item) = cycle.and_then(|cycle| cycle.items.get_mut(commitment)) {
                    step(item, event);
                }
            }
        }
    }

    fn person(&mut self, account: &AccountId, event: &Event, change: impl FnOnce(&mut Person)) {
        if let Some(person) = self.people.0.get_mut(account) {
            change(person);
            person.at = event.at;
        }
    }

    fn invited(&mut self, event: &Event, asked: &Invitation) {
        let grant = |role: &crate::Role| Grant {
            role: *role,
            from: event.at.day(),
            until: asked.until,
        };
        let person = Person {
            id: asked.account.clone(),
            unit: asked.unit.clone(),
            name: asked.name.clone(),
            email: asked.email.clone(),
            language: asked.language,
            grants: asked.roles.iter().map(grant).collect(),
            standing: Standing::Invited,
            invited_by: event.actor.clone(),
            recovery_by: None,
            at: event.at,
        };
        self.people.0.insert(asked.account.clone(), person);
    }
}

/// Takes an item one step further.
fn step(item: &mut Item, event: &Event) {
    match &event.what {
        What::FieldSaved { field, text, .. } => {
            write(item, field, text, event);
            // Whoever is silent stays so until a report is sent: a word in a draft ends no silence.
            if item.state == State::Called {
                item.state = State::Drafting;
            }
        }
        What::FieldKept { field, text, .. } => {
            if let (Some(saved), Some(by)) = (item.draft.get_mut(field), &event.actor) {
                saved.past.push(Past {
                    text: text.clone(),
                    version: None,
                    by: by.clone(),
                    at: event.at,
                });
            }
        }
        What::ReportSent {
            fields,
            is_late,
            check_by,
            ..
        } => {
            let typed_from = None;
            report(item, event, fields.clone(), *is_late, typed_from);
            item.due = Some(check_by.clone());
        }
        What::ReportEntered {
            fields, original, ..
        } => {
            for (field, text) in fields {
                write(item, field, text, event);
            }
            item.state = State::Entered;
            item.entered = event.actor.clone().map(|by| (by, original.clone()));
        }
        What::EntryConfirmed {
            check_by, is_late, ..
        } => {
            let original = item.entered.take().map(|(_, original)| original);
            // Nothing was drafted when it was typed, so that this is what was typed.
            let fields = drafted(item);
            report(item, event, fields, *is_late, original);
            item.due = Some(check_by.clone());
        }
        What::EntryRefused { .. } => {
            item.entered = None;
            // The member wrote nothing: it finds an empty form, and what was typed among the earlier texts.
            for field in drafted(item).into_keys() {
                write(item, &field, "", event);
            }
            item.state = if item.due.is_some() {
                State::Called
            } else {
                State::Silent
            };
        }
        What::FieldMarked { field, reason, .. } => {
            if reason.is_empty() {
                item.marks.remove(field);
            } else {
                let mark = Mark {
                    reason: reason.clone(),
                    report: item.last_report().map_or(0, |one| one.n),
                    at: event.at,
                };
                item.marks.insert(field.clone(), mark);
            }
        }
        What::ReportReturned { mend_by, .. } => {
            item.state = State::Returned;
            item.due = Some(mend_by.clone());
        }
        What::ReportAccepted { is_checked, .. } => {
            if let Some(report) = item.reports.last_mut() {
                // What was opened again and stands as before keeps its first acceptance.
                if report.accepted.is_none() {
                    report.accepted = Some((event.seq, event.at));
                    report.is_checked = *is_checked;
                }
                item.state = State::Accepted;
                item.due = None;
            }
        }
        What::ItemReopened { mend_by, .. } => {
            item.state = State::Drafting;
            item.due = Some(mend_by.clone());
        }
        What::ItemSilent { .. } => {
            item.state = State::Silent;
            item.due = None;
        }
        _ => return,
    }
    item.trail.push(Step {
        seq: event.seq,
        at: event.at,
        kind: event.what.kind(),
        by: event.actor.clone(),
        unit: event.unit.clone(),
        field: event.what.field().cloned(),
        reason: event.what.reason().map(str::to_owned),
    });
}

fn write(item: &mut Item, field: &Field, text: &str, event: &Event) {
    let Some(by) = event.actor.clone() else {
        return;
    };
    let new = |version, past| Saved {
        text: text.to_owned(),
        version,
        by,
        at: event.at,
        past,
    };
    let saved = match item.draft.remove(field) {
        None => new(1, Vec::new()),
        Some(old) => {
            let mut past = old.past;
            past.push(Past {
                text: old.text,
                version: Some(old.version),
                by: old.by,
                at: old.at,
            });
            new(old.version + 1, past)
        }
    };
    item.draft.insert(field.clone(), saved);
}

fn report(
    item: &mut Item,
    event: &Event,
    fields: BTreeMap<Field, String>,
    is_late: bool,
    typed_from: Option<String>,
) {
    let (Some(by), Some(unit)) = (event.actor.clone(), event.unit.clone()) else {
        return;
    };
    let n = item.last_report().map_or(1, |one| one.n + 1);
    item.reports.push(Report {
        n,
        fields,
        seq: event.seq,
        at: event.at,
        by,
        unit,
        is_late,
        typed_from,
        accepted: None,
        is_checked: false,
    });
    // Marks were about the report before; the analyst looks at this one afresh.
    item.marks.clear();
    item.state = State::Sent;
}
