//! One act at the desk: what is decided on the newest desk is written, with all that belongs to it, or nothing is.

use std::sync::Arc;

use cycle::{AccountId, Actor, CycleId, Desk, Event, Refusal, UnitId, What};
use kernel::{CommitmentId, Moment};

use super::credential::NewCredential;
use super::once::{Once, Seen};
use super::{DeskStore, credential, file, ledger, session, token};
use crate::{StoreError, Unit};

/// Who acts, when, and what is done in the same unit of work.
#[derive(Clone, Copy)]
pub struct By<'a> {
    /// When, by the house's clock.
    pub at: Moment,
    /// Who; nothing where the clock or the machine's own terminal acts.
    pub actor: Option<&'a AccountId>,
    /// For which unit.
    pub unit: Option<&'a UnitId>,
    /// The form that was sent, so that sending it twice does it once.
    pub once: Option<Once<'a>>,
    /// What changes beside the log.
    pub also: &'a [Also<'a>],
}

impl<'a> By<'a> {
    /// Returns what a person does.
    #[must_use]
    pub fn person(at: Moment, actor: &'a Actor) -> Self {
        Self {
            actor: Some(&actor.account),
            unit: Some(&actor.unit),
            ..Self::nobody(at)
        }
    }

    /// Returns what the clock or the machine's own terminal does.
    #[must_use]
    pub fn nobody(at: Moment) -> Self {
        Self {
            at,
            actor: None,
            unit: None,
            once: None,
            also: &[],
        }
    }

    /// Does it once, however often the form is sent.
    #[must_use]
    pub fn once(self, once: Once<'a>) -> Self {
        let once = Some(once);
        Self { once, ..self }
    }

    /// Changes these rows too.
    #[must_use]
    pub fn also(self, also: &'a [Also<'a>]) -> Self {
        Self { also, ..self }
    }
}

/// What changes beside the log in the same unit of work.
#[derive(Debug, Clone, Copy)]
pub enum Also<'a> {
    /// The link of an invitation is used up; where it was used, has expired or never was, nothing is done at all.
    Consume {
        /// What the link bears.
        token: &'a str,
    },
    /// Somebody gets a passphrase, a second factor and recovery codes in place of any they had.
    Enrol(&'a NewCredential),
    /// Every session of somebody ends.
    EndSessions(&'a AccountId),
    /// A file belongs to what an item says.
    UseFile {
        /// The file.
        digest: &'a str,
        /// The cycle.
        cycle: &'a CycleId,
        /// The commitment.
        commitment: &'a CommitmentId,
    },
}

/// What an act brought.
#[derive(Debug)]
pub enum Acted<T> {
    /// It was done now.
    Now(Done<T>),
    /// It was done before: the same form gets the same answer.
    Again {
        /// Where the first answer led.
        location: String,
    },
    /// The form's key was used with another content.
    OtherBody,
}

impl<T> Acted<T> {
    /// Returns what was done now.
    #[must_use]
    pub fn now(self) -> Option<Done<T>> {
        match self {
            Self::Now(done) => Some(done),
            _ => None,
        }
    }
}

/// What was done.
#[derive(Debug)]
pub struct Done<T> {
    /// The desk after it, and perhaps after what others did since.
    pub desk: Arc<Desk>,
    /// What the decision told besides.
    pub value: T,
    /// What was written.
    pub events: Vec<Event>,
}

impl DeskStore {
    /// Does one thing at the desk: all of it, or nothing.
    ///
    /// `decide` sees the desk with everything that happened before, in every program, and nothing happens between its
    /// decision and the writing of it. Whoever comes meanwhile waits.
    ///
    /// # Errors
    /// The database does not answer, its disk is full, or the log is not what was written; nothing is written then.
    pub async fn act<T: Send>(
        &self,
        by: By<'_>,
        decide: impl FnOnce(&Desk) -> Result<(Vec<What>, T), Refusal> + Send,
    ) -> Result<Result<Acted<T>, Refusal>, StoreError> {
        let _turn = self.0.turn.lock().await;
        let mut unit = self.0.store.begin_desk().await?;
        let decided = match self.decided(&mut unit, by, decide).await {
            Ok(decided) => decided,
            Err(error) => {
                // What went wrong first is what is told.
                unit.leave().await.ok();
                return Err(error);
            }
        };
        let Decided::Done {
            value,
            events,
            is_written,
        } = decided
        else {
            unit.leave().await?;
            return Ok(match decided {
                Decided::Refused(refusal) => Err(refusal),
                Decided::Again(location) => Ok(Acted::Again { location }),
                _ => Ok(Acted::OtherBody),
            });
        };
        if is_written {
            unit.commit().await?;
        } else {
            unit.leave().await?;
        }
        // Whoever else holds the desk keeps it as it was; where nobody does, it is changed in place.
        let mut held = self.0.held.lock().await;
        held.add(&events);
        let desk = held.desk();
        Ok(Ok(Acted::Now(Done {
            desk,
            value,
            events,
        })))
    }

    /// Decides, and writes what was decided into a unit of work that is still open.
    async fn decided<T: Send>(
        &self,
        unit: &mut Unit,
        by: By<'_>,
        decide: impl FnOnce(&Desk) -> Result<(Vec<What>, T), Refusal> + Send,
    ) -> Result<Decided<T>, StoreError> {
        let desk = {
            let mut held = self.0.held.lock().await;
            held.catch_up(&mut ledger::From::Unit(unit)).await?;
            if let Some(trouble) = held.trouble() {
                return Err(trouble);
            }
            held.desk()
        };
        if let Some(once) = &by.once {
            match once.seen(unit).await? {
                Seen::Never => {}
                Seen::Same { location } => return Ok(Decided::Again(location)),
                Seen::OtherBody => return Ok(Decided::OtherBody),
            }
        }
        let (whats, value) = match decide(&desk) {
            Ok(decided) => decided,
            Err(refusal) => return Ok(Decided::Refused(refusal)),
        };
        let is_written = !whats.is_empty() || !by.also.is_empty();
        let numbered = (desk.seq + 1..).zip(whats).map(|(seq, what)| Event {
            seq,
            at: by.at,
            actor: by.actor.cloned(),
            unit: by.unit.cloned(),
            what,
        });
        let events: Vec<Event> = numbered.collect();
        if is_written {
            let salts = events.iter().map(|_| self.secret::<32>());
            let salts = salts.collect::<Result<Vec<_>, _>>()?;
            ledger::append(unit, &desk, &events, &salts).await?;
            for also in by.also {
                if !also.is_done(unit, by.at).await? {
                    return Ok(Decided::Refused(Refusal::NotHere));
                }
            }
            if let Some(once) = &by.once {
                once.note(unit, by.at).await?;
            }
        }
        Ok(Decided::Done {
            value,
            events,
            is_written,
        })
    }
}

/// What was decided, before it is part of the store.
enum Decided<T> {
    Done {
        value: T,
        events: Vec<Event>,
        is_written: bool,
    },
    Again(String),
    OtherBody,
    Refused(Refusal),
}

impl Also<'_> {
    /// Does it; returns whether it could be done.
    async fn is_done(&self, unit: &mut Unit, at: Moment) -> Result<bool, StoreError> {
        match *self {
            Also::Consume { token } => token::consume(unit, token, at).await,
            Also::Enrol(new) => credential::put(unit, new, at).await,
            Also::EndSessions(account) => session::end_all(unit, account, at).await,
            Also::UseFile {
                digest,
                cycle,
                commitment,
            } => file::used(unit, digest, cycle, commitment).await,
        }
    }
}
