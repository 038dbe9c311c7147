//! A limit after which no request is heard is a need: that it has not passed.

use pathways::criterion::{Criterion, Operator, Role, Test};
use pathways::limit::{Late, Limit};
use pathways::pathway::Version;

const PREFIX: &str = "limit-";

/// The shared sentences of every such need.
pub const SENTENCES: &str = "in-time";

/// Returns the limit that a criterion came of.
pub fn limit_of(id: &str) -> Option<&str> {
    id.strip_prefix(PREFIX)
}

/// Adds a need for each limit that shuts, in place of those that came with a copied version.
pub fn add(version: &mut Version) {
    let id = |limit: &Limit| format!("{PREFIX}{}", limit.id);
    let own: Vec<Criterion> = version
        .limits
        .iter()
        .filter(|limit| limit.late == Late::Shut)
        .map(|limit| Criterion {
            id: id(limit),
            role: Role::Need,
            test: Test::Leaf(
                limit.fact.clone(),
                Operator::InTime(limit.within, limit.since),
            ),
            cite: limit.cite.clone(),
            phrase: id(limit),
        })
        .collect();
    version.criteria.retain(|one| !one.is_limit());
    version.criteria.extend(own);
}
