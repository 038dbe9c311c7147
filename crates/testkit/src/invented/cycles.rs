//! Two reporting cycles of the invented compact: one that is closed, with a silence, and one that is open.

use kernel::{CommitmentId, Holder};
use publication::cycles::{
    AcceptedReport, CycleStanding, Cycles, MemberStanding, PromiseStanding, ReportId,
};

use super::{day, two};

fn id(text: &str) -> CommitmentId {
    text.parse().expect("an identifier")
}

fn holder(text: &str) -> Holder {
    text.parse().expect("a holder")
}

/// Returns a promise with the days on which it was sent, accepted and silent; a dash is none.
fn promise(commitment: &str, sent: &str, accepted: &str, silent: &str) -> PromiseStanding {
    let on = |text: &str| (text != "-").then(|| day(text));
    PromiseStanding {
        commitment: id(commitment),
        sent_on: on(sent),
        last_sent_on: on(sent),
        accepted_on: on(accepted),
        silent_on: on(silent),
    }
}

fn member(code: &str, due: &str, zone: &str, promises: Vec<PromiseStanding>) -> MemberStanding {
    MemberStanding {
        holder: holder(code),
        due: Some((day(due), zone.to_owned())),
        promises,
    }
}

/// Returns who had reported in which cycle, and what was accepted.
#[must_use]
pub fn cycles() -> Cycles {
    let (reykjavik, fiji) = ("Atlantic/Reykjavik", "Pacific/Fiji");
    let first = CycleStanding {
        id: "2024".to_owned(),
        opened: day("2024-01-08"),
        closes: day("2024-12-20"),
        members: vec![
            member(
                "FJI",
                "2024-03-04",
                fiji,
                vec![
                    promise("C003", "-", "-", "2024-03-04"),
                    promise("C004", "-", "-", "2024-03-04"),
                ],
            ),
            member(
                "ISL",
                "2024-03-04",
                reykjavik,
                vec![
                    promise("C001", "2024-02-20", "2024-03-01", "-"),
                    promise("C002", "2024-02-20", "2024-03-15", "-"),
                ],
            ),
        ],
    };
    let second = CycleStanding {
        id: "2025".to_owned(),
        opened: day("2025-04-14"),
        closes: day("2026-03-31"),
        members: vec![
            member(
                "FJI",
                "2025-06-10",
                fiji,
                vec![promise("C004", "2025-06-25", "2025-06-27", "2025-06-10")],
            ),
            member(
                "ISL",
                "2025-06-09",
                reykjavik,
                vec![
                    promise("C001", "2025-05-20", "2025-06-02", "-"),
                    promise("C002", "2025-06-05", "-", "-"),
                ],
            ),
            member(
                "REG",
                "2025-07-14",
                reykjavik,
                vec![promise("C005", "-", "-", "-")],
            ),
        ],
    };
    Cycles {
        standings: vec![first, second],
        reports: reports(),
    }
}

fn report(
    seq: u64,
    about: (&str, &str, &str),
    known_on: &str,
    says: &[(&str, &str)],
) -> AcceptedReport {
    let (commitment, by, cycle) = about;
    let unit = match by {
        "ISL" => two("Ministry of Ports", "Ministerio de Puertos"),
        _ => two("Office of the Islands", "Oficina de las Islas"),
    };
    AcceptedReport {
        id: ReportId(seq),
        commitment: id(commitment),
        holder: holder(by),
        cycle: cycle.to_owned(),
        known_on: day(known_on),
        unit,
        is_late: false,
        is_checked: true,
        was_typed: false,
        fields: (says.iter())
            .map(|(field, text)| ((*field).to_owned(), (*text).to_owned()))
            .collect(),
    }
}

/// Returns the reports that were accepted: one with everything, one with nothing new, one that came late and by a note.
fn reports() -> Vec<AcceptedReport> {
    let digest = format!("file:{}", "5e".repeat(32));
    let first = report(
        31,
        ("C001", "ISL", "2024"),
        "2024-03-01",
        &[
            ("news", "something"),
            ("delivery", "limited"),
            ("narrative", "We opened two counters at the harbour."),
            ("language", "en"),
        ],
    );
    let mut unchecked = report(
        38,
        ("C002", "ISL", "2024"),
        "2024-03-15",
        &[("news", "nothing-new"), ("language", "en")],
    );
    unchecked.is_checked = false;
    let whole = report(
        52,
        ("C001", "ISL", "2025"),
        "2025-06-02",
        &[
            ("news", "something"),
            ("delivery", "substantial"),
            ("deliverable.done.state", "begun"),
            ("deliverable.done.on", "2025-03-01"),
            (
                "deliverable.done.evidence",
                "https://example.org/river/counter",
            ),
            ("figure.1.indicator", "permits issued"),
            ("figure.1.value", "330000"),
            ("figure.1.unit", "permits"),
            ("figure.1.as_of", "2024-12-31"),
            ("figure.1.qualifier", "about"),
            ("figure.1.address", "https://example.org/river/figure"),
            (
                "narrative",
                "Las ventanillas atienden también los sábados.\n\nFaltan impresoras en el norte.",
            ),
            (
                "difficulties",
                "Los talleres del norte no tienen impresoras.",
            ),
            ("change", "Pedimos contar también las renovaciones."),
            ("flexibility.rule", "La fecha del informe"),
            ("flexibility.why", "El recuento cierra en abril."),
            ("flexibility.until", "2025-09-30"),
            ("flexibility.support", "Dos impresoras."),
            ("evidence.1", "https://example.org/river/counter"),
            ("evidence.2", digest.as_str()),
            ("language", "es"),
        ],
    );
    let mut late = report(
        60,
        ("C004", "FJI", "2025"),
        "2025-06-27",
        &[
            ("news", "something"),
            ("delivery", "not-started"),
            ("narrative", "No account has been named yet."),
            ("language", "en"),
        ],
    );
    late.is_late = true;
    late.was_typed = true;
    vec![first, unchecked, whole, late]
}
