//! Every event survives being written down, and a damaged one is refused by name.

use std::collections::BTreeMap;

use cycle::event::read;
use cycle::people::Invitation;
use cycle::{Due, Field, Role, Weeks, What};
use kernel::Language;
use kernel::canon::{self, Keys, Value};
use proptest::prelude::*;
use testkit::desk::{id, the_cycle};

/// Each kind of event, with this text wherever a person may write one.
fn every_kind(text: &str) -> Vec<What> {
    let (cycle, commitment) = (the_cycle(), id("H01"));
    let item = || (the_cycle(), id::<kernel::CommitmentId>("H01"));
    let fields = || {
        BTreeMap::from([
            (Field::Narrative, text.to_owned()),
            (id("figure.1.value"), text.to_owned()),
        ])
    };
    let due = || Due {
        day: id("2027-03-01"),
        at: id("2027-03-02T04:59:59Z"),
        zone: text.to_owned(),
    };
    let text = || text.to_owned();
    let account = || id("ada");
    let mut all = vec![
        What::CycleOpened {
            cycle,
            charter: text(),
            closes: id("2027-10-29"),
            weeks: Weeks {
                report: 8,
                check: 0,
                mend: 255,
            },
            called: BTreeMap::from([(commitment, id("org:pilots")), (id("H02"), id("REG"))]),
            due: BTreeMap::from([(id("JAM"), due()), (id("REG"), due())]),
        },
        What::Invited(Invitation {
            account: account(),
            unit: id("jam-ministry"),
            name: text(),
            email: text(),
            language: Language::Ht,
            roles: Role::ALL.to_vec(),
            until: Some(id("2027-12-31")),
        }),
        What::InvitationConfirmed { account: account() },
        What::Enrolled { account: account() },
        What::Suspended { account: account() },
        What::RecoveryProposed { account: account() },
        What::RecoveryConfirmed { account: account() },
        What::Erased,
    ];
    let (cycle, commitment) = item();
    all.push(What::FieldSaved {
        cycle,
        commitment,
        field: id("deliverable.a.b.on"),
        text: text(),
    });
    let (cycle, commitment) = item();
    all.push(What::FieldKept {
        cycle,
        commitment,
        field: Field::News,
        text: text(),
    });
    let (cycle, commitment) = item();
    all.push(What::ReportSent {
        cycle,
        commitment,
        fields: fields(),
        is_late: true,
        check_by: due(),
    });
    let (cycle, commitment) = item();
    all.push(What::ReportEntered {
        cycle,
        commitment,
        fields: fields(),
        original: text(),
    });
    let (cycle, commitment) = item();
    all.push(What::EntryConfirmed {
        cycle,
        commitment,
        check_by: due(),
        is_late: false,
    });
    let (cycle, commitment) = item();
    all.push(What::EntryRefused { cycle, commitment });
    let (cycle, commitment) = item();
    all.push(What::FieldMarked {
        cycle,
        commitment,
        field: Field::Evidence(30),
        reason: text(),
    });
    let (cycle, commitment) = item();
    all.push(What::ReportReturned {
        cycle,
        commitment,
        mend_by: due(),
    });
    let (cycle, commitment) = item();
    all.push(What::ReportAccepted {
        cycle,
        commitment,
        is_checked: true,
    });
    let (cycle, commitment) = item();
    all.push(What::ItemReopened {
        cycle,
        commitment,
        reason: text(),
        mend_by: due(),
    });
    let (cycle, commitment) = item();
    all.push(What::ItemSilent { cycle, commitment });
    all
}

fn bytes(what: &What) -> Vec<u8> {
    canon::write(&what.content(), Keys::Fields).expect("every content has one spelling")
}

fn survives(what: &What) -> bool {
    let value = canon::parse(&bytes(what), Keys::Fields).expect("what was written reads back");
    read(what.kind(), &value).as_ref() == Ok(what)
}

#[test]
fn every_kind_is_tried() {
    let mut kinds: Vec<&str> = every_kind("").iter().map(What::kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    assert_eq!(
        kinds.len(),
        19,
        "one of each; whoever adds a kind adds it here"
    );
}

#[test]
fn naughty_texts_survive_being_written_down() {
    for text in testkit::naughty() {
        assert!(every_kind(&text).iter().all(survives), "{text:?}");
    }
}

proptest! {
    #![proptest_config(crate::at_least(500))]

    #[test]
    fn every_event_survives_being_written_down(text in any::<String>()) {
        for what in every_kind(&text) {
            prop_assert!(survives(&what), "{what:?}");
        }
    }

    #[test]
    fn no_damage_is_read_as_something_else(
        which in 0..19_usize, at in any::<prop::sample::Index>(), byte in any::<u8>(),
    ) {
        let what = &every_kind("beds")[which];
        let mut damaged = bytes(what);
        let at = at.index(damaged.len());
        damaged[at] = byte;
        // A digest is what finds a changed letter; here only nothing may panic, and what reads back is what it says.
        if let Ok(value) = canon::parse(&damaged, Keys::Fields)
            && let Ok(again) = read(what.kind(), &value)
        {
            prop_assert_eq!(again.kind(), what.kind());
            prop_assert!(survives(&again));
        }
    }
}

#[test]
fn whatever_is_missing_or_of_another_kind_is_refused_by_its_name() {
    let mut n = 0;
    for what in every_kind("beds") {
        let Value::Object(whole) = what.content() else {
            panic!("a content is an object")
        };
        for name in whole.keys() {
            for damage in [
                None,
                Some(Value::Null),
                Some(Value::Whole(-1)),
                Some(Value::List(vec![Value::Null])),
            ] {
                let mut damaged = whole.clone();
                match damage.clone() {
                    None => damaged.remove(name),
                    Some(value) => damaged.insert(name.clone(), value),
                };
                // The end of a role may be missing: then it has none.
                if name == "until" && damage.is_none() {
                    continue;
                }
                let refusal = read(what.kind(), &Value::Object(damaged));
                let refusal = refusal.expect_err("damage is refused").to_string();
                let kind = what.kind();
                assert!(
                    refusal.contains(kind) && refusal.contains(&format!("\"{name}\"")),
                    "{refusal}"
                );
                n += 1;
            }
        }
    }
    assert!(n > 200, "{n}");
    let refusal = read("report.burnt", &Value::Null)
        .expect_err("no such kind")
        .to_string();
    assert_eq!(
        refusal,
        "an event of the kind \"report.burnt\" is damaged: no such kind is known to this program"
    );
}

#[test]
fn a_field_that_is_said_twice_is_refused() {
    let pair = || Value::List(vec!["news".into(), "something".into()]);
    let mut content = every_kind("beds")
        .iter()
        .find(|what| what.kind() == "report.sent")
        .expect("it is there")
        .content();
    if let Value::Object(fields) = &mut content {
        fields.insert("fields".to_owned(), Value::List(vec![pair(), pair()]));
    }
    let refusal = read("report.sent", &content)
        .expect_err("twice")
        .to_string();
    assert!(
        refusal.ends_with("\"fields\" says something twice"),
        "{refusal}"
    );
}
