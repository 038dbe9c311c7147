//! The transactions of an activity, as claims; and the money that it plans.

use assistance::TransactionKind;
use assistance::claim::{Claim, Plan, Unread, repeats};
use assistance::division::Share;
use kernel::Currency;

use super::extract::{Extract, LONGEST_NAME};
use crate::iati::ruleset::tree::Node;

/// How much unread money of one activity is kept; the rest is counted by the finding.
const MOST_UNREAD: usize = 200;

impl Extract<'_> {
    /// Reads the budgets, then the planned disbursements; one whose amount cannot be read is left out.
    pub(super) fn plans(&mut self, at: u32, default: Option<Currency>) -> Vec<Plan> {
        let known = *self.known;
        let mut plans = Vec::new();
        for (name, is_disbursement) in [(known.budget, false), (known.planned, true)] {
            for plan in self.children(at, name) {
                let Some(value) = self.first(plan, known.value) else {
                    continue;
                };
                if let Ok((minor, currency)) = self.money(value, default) {
                    let mut day = |name| {
                        let child = self.first(plan, name)?;
                        self.day(child, known.iso_date)
                    };
                    plans.push(Plan {
                        is_disbursement,
                        from: day(known.start),
                        to: day(known.end),
                        minor,
                        currency,
                    });
                }
            }
        }
        plans
    }

    /// Reads every transaction: those whose money was read, and the first of those whose money was not.
    pub(super) fn claims(
        &mut self,
        at: u32,
        default: Option<Currency>,
    ) -> (Vec<Claim>, Vec<Unread>) {
        let finance = self.finance(at, self.known.default_finance);
        self.tell_nested(at);
        let (mut claims, mut unread) = (Vec::new(), Vec::new());
        for transaction in self.children(at, self.known.transaction) {
            match self.claim(transaction, default, finance) {
                Ok(claim) => claims.push(claim),
                Err(one) if unread.len() < MOST_UNREAD => unread.push(one),
                Err(_) => {}
            }
        }
        self.tell_repeats(&claims);
        (claims, unread)
    }

    /// Tells which activities and transactions stand inside something else, where nobody reads them.
    fn tell_nested(&mut self, at: u32) {
        let (known, tree) = (*self.known, self.tree);
        let is_nested = |element: &u32| {
            let name = tree.name(*element);
            name == known.activity || name == known.transaction && tree.parent(*element) != at
        };
        for element in tree
            .below(at)
            .filter(|element| *element != at)
            .filter(is_nested)
        {
            let what = if tree.name(element) == known.activity {
                "an activity"
            } else {
                "a transaction"
            };
            self.warn(
                "nested",
                element,
                format!("{what} stands inside another; it is left out"),
            );
        }
    }

    /// Tells which transactions say all that another of the activity says.
    fn tell_repeats(&mut self, claims: &[Claim]) {
        for (again, first) in repeats(claims) {
            let (again, first) = (&claims[again], &claims[first]);
            let reference = again.reference.trim();
            let said = format!(
                "the transaction says all that the one of line {} says",
                first.line
            );
            let (kind, what) = if reference.is_empty() {
                let counted = "without a reference both are counted";
                (
                    "twice the same",
                    format!("twice the same: {said}; {counted}"),
                )
            } else {
                let counted =
                    format!("under the same reference \"{reference}\"; it is counted once");
                ("told again", format!("told again: {said}, {counted}"))
            };
            self.warn_on(kind, again.line, what);
        }
    }

    fn claim(&mut self, at: u32, default: Option<Currency>, finance: u16) -> Result<Claim, Unread> {
        let known = *self.known;
        let Some(value) = self.first(at, known.value) else {
            let why = "the transaction has no value";
            self.warn("no amount", at, format!("{why}; it is left out"));
            return Err(self.unread(at, "", why.to_owned()));
        };
        if let Some(second) = self.children(at, known.value).nth(1) {
            let why = "the transaction has a second value";
            self.warn("second value", at, format!("{why}; it is left out"));
            let said = [value, second].map(|one| self.tree.string(Node::Element(one)).trim());
            return Err(self.unread(at, &said.join(", "), why.to_owned()));
        }
        let (minor, currency) = self.money(value, default)?;
        let kind = self
            .first(at, known.transaction_type)
            .and_then(|child| TransactionKind::from_code(self.attribute(child, known.code)));
        if kind.is_none() {
            self.warn(
                "no kind",
                at,
                "the transaction has no known type; it is kept under \"unknown\"".to_owned(),
            );
        }
        let party = |this: &Self, name, activity| {
            this.first(at, name)
                .map(|child| this.party(child, activity))
                .unwrap_or_default()
        };
        // What names nothing does not stand before what the activity names.
        let named = |mut shares: Vec<Share<String>>| {
            shares.retain(|share| !share.code.is_empty());
            shares
        };
        let own_finance = self.finance(at, known.finance);
        Ok(Claim {
            kind: kind.unwrap_or(TransactionKind(0)),
            reference: self
                .attribute(at, known.reference)
                .chars()
                .take(LONGEST_NAME)
                .collect(),
            day: self
                .first(at, known.transaction_date)
                .and_then(|child| self.day(child, known.iso_date)),
            value_day: self.day(value, known.value_date),
            minor,
            currency,
            provider: party(self, known.provider, known.provider_activity),
            receiver: party(self, known.receiver, known.receiver_activity),
            places: named(self.places(at)),
            sectors: named(self.sectors(at)),
            finance: if own_finance == 0 {
                finance
            } else {
                own_finance
            },
            line: self.tree.line(Node::Element(at)) as u64,
            at: self.tree.at(at),
        })
    }
}
