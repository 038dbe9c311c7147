//! `cauce rate` as a person at a terminal meets it.

use std::io::Write;
use std::process::{Command, Output, Stdio};

pub fn rate(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_cauce"))
        .arg("rate")
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program was built");
    let mut stdin = child.stdin.take().expect("piped");
    // The program may answer before it has read everything.
    let _ = stdin.write_all(input);
    drop(stdin);
    child.wait_with_output().expect("the program ends")
}

pub fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("answers are UTF-8")
}

#[test]
fn the_template_rates_cleanly_by_every_method_and_in_every_form() {
    let template = rate(&["--template"], b"");
    assert!(template.status.success());
    for method in ["statcan", "destatis", "un", "cauce"] {
        for format in ["table", "csv", "json"] {
            let rated = rate(
                &["-", "--method", method, "--format", format],
                &template.stdout,
            );
            assert!(rated.status.success(), "{method} {format}");
            assert_eq!(text(&rated.stderr), "", "{method} {format}");
            assert!(
                text(&rated.stdout).contains("Permits issued"),
                "{method} {format}"
            );
        }
    }
}

#[test]
fn the_csv_answer_has_its_seven_columns_and_aggregates_without_a_series() {
    let template = rate(&["--template"], b"");
    let rated = rate(
        &["-", "--method", "statcan", "--format", "csv"],
        &template.stdout,
    );
    let answer = text(&rated.stdout);
    let mut lines = answer.split("\r\n");
    assert_eq!(
        lines.next(),
        Some("group,series,value,score,class,firmness,reason")
    );
    let group = answer
        .split("\r\n")
        .find(|line| line.starts_with("Services,,"))
        .unwrap();
    assert!(group.contains(",moderate_progress,"), "{group}");
}

#[test]
fn a_refused_file_is_named_with_its_line_and_ends_with_one() {
    let broken =
        b"series,group,direction,limit,target,target_year,base_year,base_value,year,value\n\
        Permits,,up,,,,,,2023,\"1,200\"\n";
    let refused = rate(&["-"], broken);
    assert_eq!(refused.status.code(), Some(1));
    assert_eq!(text(&refused.stdout), "");
    let said = text(&refused.stderr);
    assert!(
        said.contains("standard input:2: the value \"1,200\" is not a plain number"),
        "{said}"
    );
    assert!(said.contains("without thousands commas"), "{said}");
}

#[test]
fn a_file_that_is_not_there_ends_with_two() {
    let absent = rate(&["no-such-file.csv"], b"");
    assert_eq!(absent.status.code(), Some(2));
    assert!(text(&absent.stderr).contains("check the name"));
}

#[test]
fn yaml_is_known_by_its_content_and_a_rating_that_does_not_follow_is_pointed_out() {
    let file = b"1-1-1:\n  1-1-1:\n    base_value: 14.5\n    base_year: 2015.0\n    current_value: 10.4\n    \
        current_year: 2023.0\n    direction: -1\n    progress_value: 0.9010899546976208\n    \
        score: 2.1506954374096354\n    status: moderate_progress\n    target: 7.25\n";
    let sound = rate(&["-", "--method", "statcan", "--format", "csv"], file);
    assert_eq!(text(&sound.stderr), "");
    let answer = text(&sound.stdout);
    let row = "1-1-1,1-1-1,0.9010899546976208,2.1506954374096354,moderate_progress";
    assert!(answer.contains(row), "{answer}");
    let revised = text(file).replace("10.4", "14.4");
    let differs = rate(&["-", "--method", "statcan"], revised.as_bytes());
    assert!(differs.status.success());
    assert!(text(&differs.stderr).contains("was published as moderate_progress; its inputs give"));
}

#[testkit::needs_shared]
#[test]
fn statistics_canadas_file_follows_from_its_inputs() {
    let name = "cif-data-donnees-cic.indicator_calculation_components.yml";
    let Some(path) = testkit::shared(&format!("data/rating/{name}")) else {
        return;
    };
    let path = path.to_str().expect("an ordinary path");
    let rated = rate(&[path, "--method", "statcan", "--format", "csv"], b"");
    assert!(rated.status.success());
    assert_eq!(text(&rated.stderr), "", "every published rating follows");
    // 132 series, 86 indicators and the header.
    assert_eq!(text(&rated.stdout).lines().count(), 219);
}
