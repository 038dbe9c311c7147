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
fn terms_that_contradict_each_other_are_refused() {
    refused(
        "A,,up,100,120,2030,2015,10,2024,60\n",
        2,
        "beyond its limit 100",
    );
    refused(
        "A,,down,0,-1,2030,2015,10,2024,6\n",
        2,
        "beyond its limit 0",
    );
    refused("A,,up,,20,2030,2015,99,2015,10\n", 2, "the base value 99");
    let whole = read_rows("A,,up,100,100,2030,2015,10,2015,10\nA,,,,,,,,2024,60\n");
    assert_eq!(whole.findings, []);
}

#[test]
fn one_slip_in_a_first_row_is_one_finding() {
    let file = read_rows("A,,up,,,,,,2023,1x\nA,,,,,,,,2024,2\nA,,,,,,,,2025,3\n");
    assert_eq!(file.findings.len(), 1, "{:?}", file.findings);
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

#[track_caller]
fn read_text(text: &str) -> SeriesFile {
    read("brought.csv", text.as_bytes())
}

#[test]
fn the_sign_between_columns_is_found_and_said() {
    for (sign, name) in [(";", "semicolons"), ("\t", "tabs"), ("|", "bars")] {
        let text = format!("{HEADER}\nA,,up,100,,,,,2024,20.5\n").replace(',', sign);
        let file = read_text(&text);
        assert_eq!(file.series.len(), 1, "{name}");
        let said = file.findings[0].to_string();
        assert!(
            said.contains(&format!("read with {name} between columns")),
            "{said}"
        );
    }
    let none = read_text("Ano:Valor\n2024:1\n");
    assert!(none.findings[0].to_string().contains("is no header"));
}

#[test]
fn a_comma_before_decimals_is_taken_for_one_only_where_it_can_be_nothing_else() {
    let rows = |value: &str| {
        let text = format!("{HEADER}\nA,,up,,,,,,2023,7\nA,,,,,,,,2024,VALUE\n").replace(',', ";");
        read_text(&text.replace("VALUE", value))
    };
    let taken = rows("20,5");
    assert_eq!(taken.series[0].series.points()[1].value, Some(20.5));
    assert!(
        taken.findings[0]
            .to_string()
            .contains("a comma before decimals")
    );
    // 1,200 may be a thousand, and said so; a point somewhere speaks against the comma.
    assert!(rows("1,200").series.is_empty());
    let said = format!("{HEADER}\nA,,up,,,,,,2024,1,200\n").replace(',', ";");
    let said = said.replace("1;200", "1,200");
    let comma = read_with("x.csv", said.as_bytes(), Some(DecimalMark::Comma));
    assert_eq!(comma.file.series[0].series.points()[0].value, Some(1.2));
}

#[test]
fn a_point_between_thousands_is_refused_unless_somebody_says_what_it_is() {
    let rows = "A,,up,,,,,,2015,1.200\nA,,,,,,,,2018,980\nA,,,,,,,,2020,2.400\n";
    refused(
        rows,
        2,
        "\"1.200\" in \"A\" may be 1200 or 1.2: 980 stands beside it",
    );
    let text = format!("{HEADER}\n{rows}");
    let point = read_with("x.csv", text.as_bytes(), Some(DecimalMark::Point));
    assert_eq!(point.file.findings, []);
    assert_eq!(point.file.series[0].series.points()[0].value, Some(1.2));
    // Nothing tells: said, and read as decimals.
    let file = read_rows("A,,up,,,,,,2015,1.200\nA,,,,,,,,2020,2.400\n");
    assert_eq!(file.series.len(), 1);
    assert!(file.findings[0].to_string().contains("is read as 1.2"));
    // The control: a number whose decimals allow one reading settles it.
    let file = read_rows("A,,up,,,,,,2015,1.200\nA,,,,,,,,2018,980\nA,,,,,,,,2020,2.45\n");
    assert_eq!(file.findings, []);
}

#[test]
fn headers_may_have_capitals_and_spaces_and_years_may_be_spans_or_quarters() {
    let header = HEADER
        .replace("series", "Series")
        .replace("year,value", " Year ,VALUE");
    let file = read_text(&format!(
        "{header}\nA,,up,,,,,,2015/2016,1\nA,,,,,,,,2020.0,2\nA,,,,,,,,2024 Q1,3\nA,,,,,,,,2024 Q2,4\n"
    ));
    assert_eq!(file.findings, []);
    let at: Vec<f64> = file.series[0]
        .series
        .points()
        .iter()
        .map(|p| p.at)
        .collect();
    assert_eq!(at, [2015.0, 2020.0, 2024.0, 2024.25]);
    refused(
        "A,,up,,,,,,2015-03,1\n",
        2,
        "the year \"2015-03\" is not a year",
    );
}

#[test]
fn another_encoding_is_named() {
    let latin = [HEADER.as_bytes(), b"\nMigraci\xf3n,,up,,,,,,2024,1\n"].concat();
    let file = read("x.csv", &latin);
    let said = file.findings[0].to_string();
    assert!(
        said.starts_with("x.csv:2: the line is not UTF-8: the byte F3 would be \"ó\" in Latin-1"),
        "{said}"
    );
    let wide: Vec<u8> = HEADER.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let file = read("x.csv", &[b"\xff\xfe".as_slice(), &wide].concat());
    assert!(file.findings[0].to_string().contains("the file is UTF-16"));
}

#[test]
fn a_target_may_be_for_every_year() {
    let text = format!("{HEADER}\nA,,down,,60,every,,,2024,62\nB,,down,,60,2030,,,2024,62\n");
    let brought = read_with("x.csv", text.as_bytes(), None);
    assert_eq!(brought.file.findings, []);
    assert_eq!(
        brought
            .terms
            .iter()
            .map(|t| t.every_year)
            .collect::<Vec<_>>(),
        [true, false]
    );
    assert_eq!(brought.file.series[0].target_year, None);
    refused(
        "A,,down,,60,2030,,,2024,62\nA,,,,,every,,,2025,61\n",
        3,
        "target_year of \"A\" differs",
    );
}
