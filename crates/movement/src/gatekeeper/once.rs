//! Each kind of fault once for a file: an example, the further ones in short, and all rows.

use std::collections::BTreeMap;

use super::{Fault, Kind};

/// So many findings of a kind are told in words.
const MOST_TOLD: usize = 3;

/// Returns the faults of one file with each kind once, in the order in which the kinds first came.
///
/// A misspelt column is one finding, not one for each of its values.
#[must_use]
pub fn of_each_kind(faults: Vec<Fault>) -> Vec<Fault> {
    let mut order: Vec<(Kind, String)> = Vec::new();
    let mut by_kind: BTreeMap<(Kind, String), Vec<Fault>> = BTreeMap::new();
    for fault in faults {
        // What cannot be is of several kinds, each with its own question.
        let question = match fault.kind {
            Kind::Impossible => fault.question.clone(),
            _ => String::new(),
        };
        let kind = (fault.kind, question);
        if !by_kind.contains_key(&kind) {
            order.push(kind.clone());
        }
        by_kind.entry(kind).or_default().push(fault);
    }
    let together = order.into_iter().filter_map(|kind| by_kind.remove(&kind));
    together.filter_map(together_as_one).collect()
}

fn together_as_one(mut faults: Vec<Fault>) -> Option<Fault> {
    // The widest first: it explains most rows.
    faults.sort_by_key(|fault| std::cmp::Reverse(fault.lines.len()));
    let n = faults.len();
    let mut all = faults.into_iter();
    let mut first = all.next()?;
    for (place, other) in all.enumerate() {
        if place + 1 < MOST_TOLD {
            first.reason = format!("{}; also: {}", first.reason, other.reason);
            if other.question != first.question && !first.question.contains(&other.question) {
                first.question = format!("{} {}", first.question, other.question);
            }
        }
        first.lines.extend(other.lines);
    }
    if n > MOST_TOLD {
        first.reason = format!(
            "{}; and {} findings more of this kind",
            first.reason,
            n - MOST_TOLD
        );
    }
    first.lines.sort_unstable();
    first.lines.dedup();
    Some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(kind: Kind, lines: &[usize], reason: &str) -> Fault {
        Fault {
            file: "a.csv".to_owned(),
            kind,
            lines: lines.to_vec(),
            reason: reason.to_owned(),
            question: format!("{reason}?"),
        }
    }

    #[test]
    fn each_kind_is_one_finding_with_all_rows() {
        let faults = (0..252).map(|n| fault(Kind::UnknownName, &[n + 2], &format!("name {n}")));
        let mut faults: Vec<Fault> = faults.collect();
        faults.push(fault(Kind::Gap, &[7], "a gap"));
        let told = of_each_kind(faults);
        assert_eq!((told.len(), told[0].lines.len()), (2, 252));
        assert!(told[0].reason.starts_with("name 0; also: name 1"));
        assert!(
            told[0].reason.ends_with("249 findings more of this kind"),
            "{}",
            told[0].reason
        );
        assert_eq!(told[1].lines, [7]);
    }
}
