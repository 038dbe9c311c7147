//! Where a practice stands in its review, and what it lacks for the next step.

use kernel::{Country, Day, Localized};

use super::Practice;

/// So many offices review a practice before it counts as reviewed.
pub const ENOUGH_OFFICES: usize = 2;

/// Where a practice stands in its review.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// Collected; nobody has reviewed it.
    Idea,
    /// An office that runs it handed it in.
    Submitted,
    /// A reviewer gave it back, with a reason.
    Returned,
    /// Two offices found it sound, one of them from another country.
    Reviewed,
    /// The compact lists it.
    Listed,
    /// Somebody disputes it; both texts stay.
    Contested,
    /// Whoever handed it in took it back, with a reason.
    Withdrawn,
}

kernel::coded!(State {
    Idea = "idea",
    Submitted = "submitted",
    Returned = "returned",
    Reviewed = "reviewed",
    Listed = "listed",
    Contested = "contested",
    Withdrawn = "withdrawn",
});

/// What an office found that reviewed a practice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// The office, by name.
    pub office: String,
    /// Its country.
    pub country: Country,
    /// The day.
    pub on: Day,
    /// What it found.
    pub found: Verdict,
}

/// What a reviewing office found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// It is as it is told.
    Sound,
    /// Something must be mended first.
    Returned,
}

kernel::coded!(Verdict {
    Sound = "sound",
    Returned = "returned",
});

/// What an idea lacks to be a practice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lack {
    /// No outcome with a value before or another group, and a value after.
    Outcome,
    /// Nothing is told of what failed.
    Failure,
    /// Consent, data or the way out is not told.
    Rights,
}

kernel::coded!(Lack {
    Outcome = "outcome",
    Failure = "failure",
    Rights = "rights",
});

/// What contradicts the state that a practice is said to have.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// It is more than an idea, and lacks what a practice must have.
    #[error("it is {}, and lacks its {}; say state = \"idea\" until it is told", state.code(), lack.code())]
    Lacks {
        /// What it claims to be.
        state: State,
        /// What is not there.
        lack: Lack,
    },
    /// Too few offices found it sound.
    #[error("it is {}, and {n} office(s) found it sound; two must, one of them from another country", state.code())]
    TooFew {
        /// What it claims to be.
        state: State,
        /// How many did.
        n: usize,
    },
    /// Every reviewer sits where the practice was done.
    #[error(
        "every office that reviewed it is from a country where it was done; one must be from another"
    )]
    AllFromInside,
    /// Who reviewed it collected or did it.
    #[error("{0} reviewed its own research or work; nobody marks his own")]
    OwnWork(String),
    /// It was reviewed before it was collected.
    #[error("{office} reviewed it on {on}, before it was collected; correct one of the two")]
    TooEarly {
        /// Who.
        office: String,
        /// When.
        on: Day,
    },
    /// A returned, contested or withdrawn practice does not say why.
    #[error("it is {} without a reason; write state_why", .0.code())]
    NoReason(State),
}

impl Practice {
    /// Returns what it lacks to be a practice; a cost that was searched and not found is told, so it never lacks.
    #[must_use]
    pub fn lacks(&self) -> Vec<Lack> {
        let is_told = |text: &Localized| !text.is_empty();
        let has_outcome = (self.outcomes.iter())
            .any(|one| is_told(&one.after) && (is_told(&one.before) || is_told(&one.comparison)));
        let mut lacks = Vec::new();
        if !has_outcome {
            lacks.push(Lack::Outcome);
        }
        if self.failed.is_empty() || self.failed_source.is_none() {
            lacks.push(Lack::Failure);
        }
        if !self.rights.is_whole() {
            lacks.push(Lack::Rights);
        }
        lacks
    }

    /// Returns whether outcomes and failures are told; an idea without them is listed apart.
    #[must_use]
    pub fn is_told_whole(&self) -> bool {
        self.lacks().iter().all(|lack| *lack == Lack::Rights)
    }

    /// Returns what contradicts its state.
    #[must_use]
    pub fn faults(&self) -> Vec<Fault> {
        let mut faults = self.own_reviews();
        if self.state == State::Idea {
            return faults;
        }
        let state = self.state;
        let lacks = self.lacks().into_iter();
        faults.extend(lacks.map(|lack| Fault::Lacks { state, lack }));
        let needs_why = [State::Returned, State::Contested, State::Withdrawn];
        if needs_why.contains(&state) && self.state_why.is_empty() {
            faults.push(Fault::NoReason(state));
        }
        if matches!(state, State::Reviewed | State::Listed) {
            faults.extend(self.too_little_reviewed());
        }
        faults
    }

    /// Returns each review by whoever collected or did it, and each that is older than what it reviews.
    fn own_reviews(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        for review in &self.reviews {
            let is = |name: &str| name.trim().to_lowercase() == review.office.trim().to_lowercase();
            if is(&self.researched_by) || self.by.as_deref().is_some_and(is) {
                faults.push(Fault::OwnWork(review.office.clone()));
            }
            if review.on < self.researched {
                let (office, on) = (review.office.clone(), review.on);
                faults.push(Fault::TooEarly { office, on });
            }
        }
        faults
    }

    fn too_little_reviewed(&self) -> Option<Fault> {
        let mut offices: Vec<(String, Country)> = Vec::new();
        for review in self
            .reviews
            .iter()
            .filter(|one| one.found == Verdict::Sound)
        {
            let office = (review.office.trim().to_lowercase(), review.country);
            if !offices.contains(&office) {
                offices.push(office);
            }
        }
        if offices.len() < ENOUGH_OFFICES {
            let (state, n) = (self.state, offices.len());
            return Some(Fault::TooFew { state, n });
        }
        let is_outside = |(_, country): &(String, Country)| !self.places.contains(country);
        (!offices.iter().any(is_outside)).then_some(Fault::AllFromInside)
    }
}
