//! Policies: what a charter may say, what a file may say, and what neither may.

use record::Policy;
use record::policy::{LogKey, PolicyFault, Witness};

use crate::notes::{checkpoint, log, signed, witness};

fn logs(n: u8) -> Vec<LogKey> {
    let key = |n: u8| record::Signer::new("log.example/x", record::key::Use::Text, &[n; 32]);
    let one = |n| LogKey {
        vkey: key(n).unwrap().vkey().clone(),
        url: None,
    };
    (1..=n).map(one).collect()
}

fn witnesses(n: u8) -> Vec<Witness> {
    let one = |n| Witness {
        name: format!("W{n:02}"),
        vkey: witness(n).vkey().clone(),
        url: (n % 2 == 0).then(|| format!("https://w{n}.example/")),
    };
    (1..=n).map(one).collect()
}

#[test]
fn policies_survive_being_written_and_read() {
    for (n_logs, listed, asked) in [
        (1, 0, 0),
        (1, 1, 1),
        (2, 3, 2),
        (2, 22, 12),
        (2, 22, 14),
        (1, 27, 14),
    ] {
        let policy = Policy::of(logs(n_logs), witnesses(listed), asked).unwrap();
        let text = policy.to_string();
        assert_eq!(
            Policy::read_ours(text.as_bytes()),
            Ok(policy.clone()),
            "{text}"
        );
        assert_eq!(policy.asked(), asked);
    }
}

#[test]
fn what_a_policy_means_in_numbers_is_told() {
    let told = |asked| {
        let policy = Policy::of(logs(1), witnesses(22), asked).unwrap();
        (policy.colluding(), policy.silent())
    };
    assert_eq!(told(12), (Some(2), Some(10)));
    assert_eq!(told(14), (Some(6), Some(8)));
    let nobody = Policy::of(logs(1), Vec::new(), 0).unwrap();
    assert_eq!((nobody.colluding(), nobody.is_witnessed()), (None, false));
}

#[test]
fn policies_that_a_charter_must_not_have_are_refused_by_name() {
    let of = |n_logs, listed, asked| Policy::of(logs(n_logs), witnesses(listed), asked);
    let not_ours = |result: Result<Policy, PolicyFault>| match result {
        Err(PolicyFault::NotOurs(what)) => what,
        other => panic!("{other:?}"),
    };
    assert!(not_ours(of(1, 22, 11)).contains("more than half"));
    assert!(not_ours(of(1, 2, 1)).contains("more than half"));
    assert!(not_ours(of(1, 22, 15)).contains("above 14"));
    assert!(not_ours(of(3, 22, 14)).contains("16 lines"));
    assert!(not_ours(of(0, 3, 2)).contains("without a key of the log"));
    assert_eq!(of(1, 3, 4), Err(PolicyFault::Asked));
    assert_eq!(of(1, 0, 1), Err(PolicyFault::Asked));
    let mut two_names = witnesses(3);
    two_names[2].vkey = two_names[0].vkey.clone();
    let same = Err(PolicyFault::SameKey("W03".into()));
    assert_eq!(
        Policy::of(logs(1), two_names, 2),
        same,
        "one key under two names"
    );
    let mut one_name = witnesses(3);
    one_name[2].name = "W01".into();
    assert_eq!(
        Policy::of(logs(1), one_name, 2),
        Err(PolicyFault::SameName("W01".into()))
    );
    for url in ["https://w1.example/ x", "", "https://w1.example/\n"] {
        let mut odd = witnesses(3);
        odd[0].url = Some(url.to_owned());
        assert!(Policy::of(logs(1), odd, 2).is_err(), "{url:?}");
    }
    let mut two_logs = logs(1);
    two_logs.push(LogKey {
        vkey: log().vkey().clone(),
        url: None,
    });
    assert_eq!(
        Policy::of(two_logs, Vec::new(), 0),
        Err(PolicyFault::SameKey("log.example/x".into()))
    );
}

#[test]
fn damaged_policies_are_refused_by_name() {
    let good = Policy::of(logs(1), witnesses(3), 2).unwrap().to_string();
    let line = |n: usize| good.lines().nth(n).unwrap().to_owned();
    let cases: Vec<(&str, String, PolicyFault)> = vec![
        (
            "no quorum",
            good.replace("quorum members\n", ""),
            PolicyFault::Quorum,
        ),
        (
            "two quorums",
            good.clone() + "quorum members\n",
            PolicyFault::Quorum,
        ),
        (
            "quorum before its group",
            format!("quorum members\n{good}"),
            PolicyFault::Undefined("members".into()),
        ),
        (
            "a member that is not there",
            good.replace("W03\n", "W04\n"),
            PolicyFault::Undefined("W04".into()),
        ),
        (
            "a member twice",
            good.replace(" W01 W02 W03\n", " W01 W02 W02\n"),
            PolicyFault::MemberTwice("W02".into()),
        ),
        (
            "a threshold of nought",
            good.replace("members 2", "members 0"),
            PolicyFault::Asked,
        ),
        (
            "a threshold above the list",
            good.replace("members 2", "members 4"),
            PolicyFault::Asked,
        ),
        (
            "a threshold in another spelling",
            good.replace("members 2", "members 02"),
            PolicyFault::Line(5),
        ),
        (
            "a word that is not known",
            good.clone() + "mirror x\n",
            PolicyFault::Line(7),
        ),
        (
            "a key of the log that cosigns",
            good.replacen("witness W01 ", "log ", 1),
            PolicyFault::Use(2),
        ),
        (
            "no last line break",
            good.trim_end().to_owned(),
            PolicyFault::NotLines,
        ),
        (
            "carriage returns",
            good.replace('\n', "\r\n"),
            PolicyFault::NotLines,
        ),
        (
            "a group called none",
            good.replace("group members", "group none"),
            PolicyFault::SameName("none".into()),
        ),
        (
            "the same key again",
            format!("{}\n{good}", line(1)),
            PolicyFault::SameKey("W01".into()),
        ),
        (
            "too long",
            good.clone() + &"#\n".repeat(40_000),
            PolicyFault::Long,
        ),
    ];
    for (name, text, fault) in cases {
        assert_eq!(Policy::read(text.as_bytes()), Err(fault), "{name}");
    }
    for (name, text) in [
        ("a comment", format!("# x\n{good}")),
        ("two spaces", good.replacen(' ', "  ", 1)),
        ("a blank line", format!("{good}\n")),
        ("all for a number", good.replace("members 2", "members all")),
        (
            "another order",
            format!(
                "{}\n{}\n{}\n{}\n{}\n{}\n",
                line(0),
                line(2),
                line(1),
                line(3),
                line(4),
                line(5)
            ),
        ),
    ] {
        assert!(Policy::read(text.as_bytes()).is_ok(), "{name} is a policy");
        assert!(
            Policy::read_ours(text.as_bytes()).is_err(),
            "{name} is not as we write it"
        );
    }
}

#[test]
fn groups_of_groups_are_counted_as_the_format_says() {
    let w = witnesses(5);
    let mut text = String::new();
    for one in &w {
        text += &format!("witness {} {}\n", one.name, one.vkey);
    }
    text += "group x 2 W01 W02 W03\ngroup y any W04 W05\ngroup both all x y\nquorum both\n";
    let policy = Policy::read(text.as_bytes()).unwrap();
    let by = |numbers: &[u8]| {
        let signers: Vec<_> = numbers.iter().map(|n| witness(*n)).collect();
        let keys = crate::notes::keys(&signers);
        let note = signed(&checkpoint(3), &signers);
        policy.is_satisfied(&note.open(&keys).unwrap())
    };
    assert!(by(&[1, 2, 4]) && by(&[1, 3, 5]) && by(&[1, 2, 3, 4, 5]));
    assert!(!by(&[1, 2, 3]) && !by(&[1, 4, 5]) && !by(&[4]));
}

#[test]
fn what_is_served_holds_the_logs_line_and_as_many_cosignatures_as_are_asked_for() {
    let policy = Policy::of(logs(1), witnesses(5), 3).unwrap();
    let note = signed(
        &checkpoint(3),
        &[witness(5), witness(4), log(), witness(2), witness(1)],
    );
    let served = policy.served(&note).unwrap();
    let names: Vec<&str> = served.lines.iter().map(|line| line.name.as_str()).collect();
    assert_eq!(
        names,
        ["log.example/x", "w1.example", "w2.example", "w4.example"]
    );
    let keys: Vec<_> = policy.keys().cloned().collect();
    assert!(policy.is_satisfied(&served.closed(&keys).unwrap()));
}
