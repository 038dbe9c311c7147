use super::*;

const HEADER: &str =
    "series,group,direction,limit,target,target_year,base_year,base_value,year,value";

fn read_rows(rows: &str) -> SeriesFile {
    read("brought.csv", format!("{HEADER}\n{rows}").as_bytes())
}

#[track_caller]
fn refused(rows: &str, line: usize, what: &str) {
    let file = read_rows(rows);
    assert!(file.series.is_empty(), "nothing of the file is taken in");
    let finding = file.findings.first().expect("a finding");
    assert_eq!(finding.line, line, "{finding}");
    assert!(finding.to_string().contains(what), "{finding}");
    assert!(!finding.advice.is_empty());
}

#[test]
fn the_template_is_read_without_a_finding() {
    let file = read("template.csv", TEMPLATE.as_bytes());
    assert_eq!(file.findings, []);
    assert_eq!(file.series.len(), 4);
    assert_eq!(file.series[0].group, ["Status", "Permits"]);
}

#[test]
fn a_thousands_comma_is_refused_and_not_repaired() {
    refused("A,,up,,,,,,2024,\"1,234\"\n", 2, "thousands commas");
    refused("A,,up,,,,,,2024,1,234\n", 2, "11 fields under 10 columns");
}

#[test]
fn what_is_not_a_number_is_refused() {
    for text in [
        "NaN", "inf", "-inf", "1e999", "abc", "0x10", "--1", "१२", ".",
    ] {
        refused(
            &format!("A,,up,,,,,,2024,{text}\n"),
            2,
            "is not a plain number",
        );
    }
}

#[test]
fn a_year_may_stand_only_once_in_a_series() {
    refused("A,,up,,,,,,2024,1\nA,,,,,,,,2024,2\n", 3, "first on line 2");
}

#[test]
fn a_wrong_column_is_named() {
    let file = read(
        "x.csv",
        HEADER.replace("target_year", "goal_year").as_bytes(),
    );
    let said: Vec<String> = file.findings.iter().map(ToString::to_string).collect();
    assert!(
        said[0].contains("\"goal_year\" is not a column"),
        "{said:?}"
    );
    assert!(
        said[1].contains("the column target_year is missing"),
        "{said:?}"
    );
}

#[test]
fn a_huge_field_and_a_wrong_encoding_are_refused() {
    let field = |n_bytes| format!("{},,up,,,,,,2024,1\n", "x".repeat(n_bytes));
    refused(&field(200_000), 2, "200000 bytes");
    refused(&field(1_000_000), 2, "the line has 1000016 bytes");
    let file = read("x.csv", &[HEADER.as_bytes(), b"\n\xff\xfe,,up\n"].concat());
    assert_eq!(file.findings[0].line, 2);
}

#[test]
fn a_series_is_the_same_only_if_group_and_whole_name_are_the_same() {
    let long = "Diphtheria, tetanus and whooping cough in children of seventeen";
    let rows = format!(
        "\"{long} years\",A,up,,,,,,2020,1\n\"{long} months\",A,up,,,,,,2020,2\n\
         \"{long} years\",B,up,,,,,,2020,3\n"
    );
    assert_eq!(read_rows(&rows).series.len(), 3);
}

#[test]
fn a_school_year_counts_as_the_year_in_which_it_begins() {
    let file = read_rows("A,,up,,,,,,2015-16,1\n");
    assert_eq!(file.series[0].series.points()[0].at, 2015.0);
}

#[test]
fn a_number_that_means_missing_is_pointed_out() {
    let file = read_rows("A,,up,,,,,,2015,40\nA,,,,,,,,2020,-1\n");
    assert_eq!(file.series.len(), 1, "a warning refuses nothing");
    assert!(
        file.findings[0].to_string().contains("holds -1"),
        "{}",
        file.findings[0]
    );
}
