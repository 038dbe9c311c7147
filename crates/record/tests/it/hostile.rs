//! What others may send, each refused by the name of the rule that it breaks.

use record::checkpoint::CheckpointFault;
use record::note::NoteFault;
use record::policy::{LogKey, PolicyFault, Witness};
use record::proof::ProofFault;
use record::{Checkpoint, Note, Policy, Proof};

use crate::notes::{checkpoint, log, signed, witness};

#[test]
fn damaged_notes_are_refused_by_name() {
    let good = signed(&checkpoint(3), &[log(), witness(1)]).to_string();
    assert!(Note::read(good.as_bytes()).is_ok());
    let line = good.lines().nth(4).unwrap();
    let twice = |n: usize| {
        let lines: String = std::iter::repeat_n(format!("{line}\n"), n).collect();
        format!("{}\n{lines}", checkpoint(3))
    };
    assert!(Note::read(twice(64).as_bytes()).is_ok());
    let cases: Vec<(&str, Vec<u8>, NoteFault)> = vec![
        (
            "carriage returns added by mail",
            good.replace('\n', "\r\n").into(),
            NoteFault::Control,
        ),
        (
            "a tab",
            good.replacen(' ', "\t", 1).into(),
            NoteFault::Control,
        ),
        (
            "a nul",
            good.replacen('3', "\0", 1).into(),
            NoteFault::Control,
        ),
        (
            "no last line break",
            good.trim_end().into(),
            NoteFault::BadLine,
        ),
        (
            "no signatures",
            format!("{}\n", checkpoint(3)).into(),
            NoteFault::Lines,
        ),
        (
            "no blank line",
            good.replace("\n\n", "\n").into(),
            NoteFault::NoText,
        ),
        ("no text", format!("\n\n{line}\n").into(), NoteFault::NoText),
        ("nothing", Vec::new(), NoteFault::NoText),
        ("65 lines", twice(65).into(), NoteFault::Lines),
        (
            "too long",
            [b"x".repeat(65_600), b"\n".to_vec()].concat(),
            NoteFault::Long,
        ),
        (
            "not UTF-8",
            [b"\xff", good.as_bytes()].concat(),
            NoteFault::NotText,
        ),
        (
            "a short dash",
            good.replace('—', "-").into(),
            NoteFault::BadLine,
        ),
        (
            "two spaces",
            good.replacen("— log.example/x ", "— log.example/x  ", 1)
                .into(),
            NoteFault::BadLine,
        ),
        (
            "no padding",
            good.replace("==\n", "=\n").into(),
            NoteFault::BadLine,
        ),
        (
            "a word behind",
            good.replace("==\n", "== x\n").into(),
            NoteFault::BadLine,
        ),
        (
            "a plus in a name",
            good.replacen("— log", "— l+g", 1).into(),
            NoteFault::BadLine,
        ),
        (
            "a hard space in a name",
            good.replacen("— log", "— l\u{a0}g", 1).into(),
            NoteFault::BadLine,
        ),
        (
            "an id alone",
            format!("x\n\n— x {}\n", record::base64::of([1, 2, 3, 4])).into(),
            NoteFault::BadLine,
        ),
        // Four bits of the last character are spare; RFC 4648 lets readers take whatever they say.
        (
            "spare bits",
            good.replace("A==", "B==")
                .replace("Q==", "R==")
                .replace("g==", "h==")
                .replace("w==", "x==")
                .into(),
            NoteFault::BadLine,
        ),
    ];
    for (name, bytes, fault) in cases {
        assert_eq!(Note::read(&bytes), Err(fault), "{name}");
    }
}

#[test]
fn damaged_checkpoints_are_refused_by_name() {
    let good = checkpoint(3);
    let root = good.lines().nth(2).unwrap();
    let with_size = |size: &str| format!("log.example/x\n{size}\n{root}\n");
    assert!(Checkpoint::read(&with_size("9223372036854775807")).is_ok());
    for size in [
        "03",
        "+3",
        "-3",
        " 3",
        "3 ",
        "",
        "9223372036854775808",
        "1e2",
        "٣",
        "3.0",
        "0x3",
    ] {
        assert_eq!(
            Checkpoint::read(&with_size(size)),
            Err(CheckpointFault::Size),
            "{size}"
        );
    }
    let cases = [
        (
            "an extension line",
            format!("{good}more\n"),
            CheckpointFault::Lines,
        ),
        (
            "a blank line inside",
            good.replacen('\n', "\n\n", 1),
            CheckpointFault::Lines,
        ),
        (
            "a blank line behind",
            format!("{good}\n"),
            CheckpointFault::Lines,
        ),
        (
            "two lines",
            "log.example/x\n3\n".to_owned(),
            CheckpointFault::Lines,
        ),
        (
            "a name with a space",
            good.replacen('/', " ", 1),
            CheckpointFault::Origin,
        ),
        ("no name", format!("\n3\n{root}\n"), CheckpointFault::Origin),
        (
            "31 bytes",
            format!("x\n3\n{}\n", record::base64::of([7; 31])),
            CheckpointFault::Root,
        ),
        ("no root", "x\n3\n\n".to_owned(), CheckpointFault::Root),
    ];
    for (name, text, fault) in cases {
        assert_eq!(Checkpoint::read(&text), Err(fault), "{name}");
    }
}

#[test]
fn damaged_proofs_are_refused_by_name() {
    let note = signed(&checkpoint(3), &[log()]).to_string();
    let hash = record::Digest::of("x").base64();
    let good = format!("c2sp.org/tlog-proof@v1\nindex 2\n{hash}\n\n{note}");
    assert_eq!(Proof::read(good.as_bytes()).unwrap().to_string(), good);
    let with_extra = good.replace("index", "extra AAEC\nindex");
    let proof = Proof::read(with_extra.as_bytes()).unwrap();
    assert_eq!(proof.extra, Some(vec![0, 1, 2]));
    assert_eq!(proof.to_string(), with_extra);
    let many = format!("{hash}\n").repeat(64);
    let cases: Vec<(&str, String, ProofFault)> = vec![
        (
            "another version",
            good.replace("@v1", "@v2"),
            ProofFault::First,
        ),
        (
            "carriage returns",
            good.replace('\n', "\r\n"),
            ProofFault::First,
        ),
        (
            "extra that is not base64",
            with_extra.replace("AAEC", "AAE"),
            ProofFault::Extra,
        ),
        (
            "extra after the index",
            good.replace("index 2\n", "index 2\nextra AAEC\n"),
            ProofFault::Path,
        ),
        (
            "extra twice",
            with_extra.replace("index", "extra AAEC\nindex"),
            ProofFault::Index,
        ),
        ("no index", good.replace("index 2\n", ""), ProofFault::Index),
        (
            "an index of two spellings",
            good.replace("index 2", "index 02"),
            ProofFault::Index,
        ),
        (
            "an index beyond 2^63",
            good.replace("index 2", "index 9223372036854775808"),
            ProofFault::Index,
        ),
        (
            "a line beside the path",
            good.replace(&hash, &format!("{hash}\nx")),
            ProofFault::Path,
        ),
        (
            "64 hashes",
            good.replace(&format!("{hash}\n"), &many),
            ProofFault::Path,
        ),
        (
            "a hash of 31 bytes",
            good.replace(&hash, &record::base64::of([7; 31])),
            ProofFault::Path,
        ),
        (
            "no checkpoint",
            format!("c2sp.org/tlog-proof@v1\nindex 2\n{hash}\n"),
            ProofFault::Path,
        ),
        (
            "nothing behind",
            "c2sp.org/tlog-proof@v1\nindex 2\n\n".to_owned(),
            ProofFault::Note(NoteFault::NoText),
        ),
        (
            "too long",
            good.clone() + &" ".repeat(65_536),
            ProofFault::Long,
        ),
    ];
    for (name, text, fault) in cases {
        assert_eq!(Proof::read(text.as_bytes()), Err(fault), "{name}");
    }
}

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
