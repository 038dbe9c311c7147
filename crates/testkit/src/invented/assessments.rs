//! How the invented promises are rated: told here, never computed, so that every class of every axis is shown.

use evidence::ExhibitId;
use progress::assessment::{DeliverableState, Found, Step};
use progress::{
    Assessment, Commitment, Delivery, EvidenceStrength, Firmness, Flip, NotAssessable, SmallChange,
    Timeliness, Trajectory, Untried,
};

use super::day;

pub(super) fn assessment(commitment: &Commitment) -> Assessment {
    let blank = Assessment {
        commitment: commitment.id.clone(),
        on: day("2025-06-30"),
        method: "cauce".parse().expect("an identifier"),
        method_version: "1".to_owned(),
        delivery: Delivery::NotSearched,
        trajectory: Trajectory::NotAssessable(NotAssessable::NoNumber),
        evidence: EvidenceStrength::None,
        time: Timeliness::NoDate,
        firmness: Firmness::Undetermined(Untried::NotAssessable),
        deliverables: commitment
            .deliverables
            .iter()
            .map(|deliverable| DeliverableState {
                id: deliverable.id.clone(),
                state: Found::Nothing,
                shown_by: None,
                against: Vec::new(),
                is_searched: commitment.id.as_str() == "C005",
            })
            .collect(),
        rated_by: Vec::new(),
        beside: Vec::new(),
        against_first: None,
        chosen_by: None,
        trace: vec![Step {
            rule: "sample.rule".to_owned(),
            inputs: vec![("<value>".to_owned(), "310000".to_owned())],
            result: "limited".to_owned(),
        }],
    };
    match commitment.id.as_str() {
        "C001" => Assessment {
            delivery: Delivery::Substantial,
            trajectory: Trajectory::AccelerationNeeded,
            evidence: EvidenceStrength::Contradicted,
            time: Timeliness::Overdue,
            firmness: Firmness::Fragile(vec![Flip {
                change: SmallChange::LatestLower,
                class: Trajectory::Limited,
            }]),
            rated_by: ["R001", "R002"].map(|id| id.parse().expect("an id")).into(),
            beside: vec!["R003".parse().expect("an id")],
            chosen_by: Some("stated-series".to_owned()),
            ..blank
        },
        "C002" => Assessment {
            delivery: Delivery::Complete,
            evidence: EvidenceStrength::IndependentRecord,
            time: Timeliness::Early,
            deliverables: vec![DeliverableState {
                id: "done".to_owned(),
                state: Found::Done,
                shown_by: Some((
                    ExhibitId::Figure("R004".parse().expect("an id")),
                    Some(day("2022-05-15")),
                )),
                against: Vec::new(),
                is_searched: false,
            }],
            ..blank
        },
        "C003" => Assessment {
            delivery: Delivery::Withdrawn,
            evidence: EvidenceStrength::StatementOnly,
            ..blank
        },
        "C005" => Assessment {
            delivery: Delivery::NothingFound,
            ..blank
        },
        _ => blank,
    }
}
