//! Files of counts as statistical servers and humanitarian agencies really write them.

use intake::movement::read;
use kernel::Day;
use movement::gatekeeper::admit;
use movement::series::Odd;

use super::movement_offices::{case, odd, rows, sheet_of};

#[testkit::needs_shared]
#[test]
fn sdmx_counts_in_thousands_are_multiplied_and_what_is_no_count_is_named() {
    let Some(sheet) = sheet_of("14-public-reports/sdmx-decimal-unitmult.csv") else {
        return;
    };
    assert_eq!(
        rows(&sheet),
        [
            "CRI VEN  2020 Rounded { value: 12000, to: 1000 }",
            "CRI NIC  2020 Rounded { value: 12500, to: 100 }",
            "CRI CUB  2020 Missing",
            "CRI HTI  2020-05 70",
        ]
    );
    assert_eq!(odd(&sheet), []);
}

#[test]
fn a_fraction_and_no_number_are_refused_with_what_they_are() {
    let text = "DATAFLOW,REF_AREA,CITIZENSHIP,UNIT_MULT,TIME_PERIOD,OBS_VALUE,OBS_STATUS,CONF_STATUS\n\
        X,CRI,VEN,0,2020,12.5,A,F\nX,CRI,CUB,,2020,NaN,A,F\nX,CRI,HTI,1,2020,12.55,A,F\n\
        X,CRI,NIC,,2020,700,A,N\nX,CRI,COL,,2020-W05,7,A,F\nX,CRI,PER,,2020,1.234,A,F\n";
    let sheet = read("a.csv", text).unwrap().remove(0);
    assert_eq!(rows(&sheet), ["CRI NIC  2020 Suppressed { below: 5 }"]);
    assert_eq!(
        odd(&sheet),
        [
            ("OBS_VALUE", "1.234", Odd::Fraction),
            ("OBS_VALUE", "12.5", Odd::Fraction),
            ("OBS_VALUE", "12.55", Odd::Fraction),
            ("OBS_VALUE", "NaN", Odd::NoNumber),
            ("TIME_PERIOD", "2020-W05", Odd::TooFine),
        ]
    );
}

#[testkit::needs_shared]
#[test]
fn sdmx_names_beside_or_after_identifiers_are_no_dimensions() {
    let (Some(beside), Some(after), Some(semicolons)) = (
        sheet_of("14-public-reports/sdmx-labels-name.csv"),
        sheet_of("14-public-reports/sdmx-labels-both.csv"),
        sheet_of("14-public-reports/sdmx-semicolon.csv"),
    ) else {
        return;
    };
    let class = "X:DF_A(1.0)";
    let expected = [
        format!("CRI VEN {class} 2020 1200"),
        format!("CRI NIC {class} 2020 Provisional(5200)"),
    ];
    assert_eq!(rows(&beside), expected);
    assert_eq!(beside.rows[0].measure.as_str(), "b11");
    assert_eq!(rows(&after), ["CRI VEN  2020 1200"]);
    assert_eq!(after.rows[0].measure.as_str(), "x-df-a-1-0");
    assert_eq!(rows(&semicolons), ["CRI VEN  2020 1200"]);
    assert_eq!(semicolons.notes, ["cells parted by semicolons"]);
}

#[testkit::needs_shared]
#[test]
fn sdmx_attributes_split_no_series_and_parts_are_beside_their_total() {
    let Some(sheet) = sheet_of("14-public-reports/sdmx-sexes-total.csv") else {
        return;
    };
    let expected = [
        "CRI VEN F 2020 700",
        "CRI VEN M 2020 500",
        "CRI VEN _T 2020 1200",
        "CRI VEN _T 2021 1300",
        "CRI NIC F 2020 6",
        "CRI NIC M 2020 500",
        "CRI NIC _T 2020 506",
    ];
    assert_eq!(rows(&sheet), expected);
    assert_eq!(sheet.counts().len(), 7);
    // The count of 2021 is under embargo until 19 December 2026.
    let taken = |today: &str| {
        let today: Day = today.parse().unwrap();
        let admitted = admit(&sheet, &[], 10, today, today);
        (admitted.counts.len(), admitted.n_refused)
    };
    assert_eq!(taken("2026-11-29"), (6, 1));
    assert_eq!(taken("2026-12-19"), (7, 0));
}

#[testkit::needs_shared]
#[test]
fn tags_are_found_among_the_first_rows_whatever_parts_the_cells() {
    for (name, notes) in [
        ("hxl-semicolon", &["cells parted by semicolons"][..]),
        ("hxl-tags-in-row-4", &["tags in line 4"]),
        ("hxl-few-tags", &["5 columns without a tag left out"]),
        (
            "hxl-sex-disaggregated",
            &["#affected+f, #affected+m left out, which count a part of the people"],
        ),
        (
            "hxl-weekly-same-month",
            &[
                "of several days of a month the last, such as 2024-05-27; 3 earlier counts left out, not added",
            ],
        ),
    ] {
        let Some(sheet) = sheet_of(&format!("14-public-reports/{name}.csv")) else {
            return;
        };
        let value = if name == "hxl-weekly-same-month" {
            1300
        } else {
            1200
        };
        assert_eq!(
            rows(&sheet),
            [format!("CRI VEN  2024-05 {value}")],
            "{name}"
        );
        assert_eq!(sheet.rows[0].measure.as_str(), "refugees", "{name}");
        assert_eq!(sheet.notes, notes, "{name}");
    }
    let Some(sheet) = sheet_of("14-public-reports/hxl-admin1.csv") else {
        return;
    };
    let counts: Vec<u64> = sheet
        .counts()
        .values()
        .filter_map(|(value, _)| value.number())
        .collect();
    assert_eq!(counts, [703]);
}

#[test]
fn parts_are_never_everybody_and_days_are_never_added_up() {
    let tagged = |tags: &str, rows: &str| read("a.csv", &format!("a,b,c,d\n{tags}\n{rows}\n"));
    let head = "#country+asylum,#country+origin,#date";
    let refused = tagged(&format!("{head},#affected+f"), "CRI,VEN,2024-05,700").unwrap_err();
    assert!(
        refused.what.contains("only parts") && refused.line == 2,
        "{refused}"
    );
    let weekly = "CRI,VEN,2024-05-06,12\nCRI,VEN,2024-05-13,15";
    let sheet = tagged(&format!("{head},#reached"), weekly)
        .unwrap()
        .remove(0);
    assert_eq!(rows(&sheet), [""; 0]);
    assert_eq!(sheet.unknown.len(), 2);
    assert_eq!(sheet.unknown[0].odd, Odd::SeveralDays);
    let twice = "CRI,VEN,2024-05,12\nCRI,VEN,2024-05,15\nCRI,CUB,2024-05,9";
    let sheet = tagged(&format!("{head},#affected+refugees"), twice)
        .unwrap()
        .remove(0);
    assert_eq!(rows(&sheet), ["CRI CUB  2024-05 9"]);
    assert_eq!(sheet.unknown[0].lines, [3, 4]);
    // Two measures in two columns stay two measures.
    let text = "a,b,c,d,e\n#country+asylum,#country+origin,#date,#affected+refugees,#affected+idps\nCRI,VEN,2024,12,3\n";
    let sheet = read("a.csv", text).unwrap().remove(0);
    let measures: Vec<&str> = sheet.rows.iter().map(|row| row.measure.as_str()).collect();
    assert_eq!(measures, ["refugees", "idps"]);
}

#[testkit::needs_shared]
#[test]
fn other_tables_of_the_refugee_agency_are_named_and_not_read() {
    let Some(path) = case("14-public-reports/unhcr-no-known-columns.csv") else {
        return;
    };
    let refused = read("decisions.csv", &std::fs::read_to_string(path).unwrap()).unwrap_err();
    assert!(refused.what.contains("table of decisions"), "{refused}");
    assert!(refused.advice.contains("population"), "{refused}");
    let demographics = "year,coo,coa,f_0_4,f_total\n2024,HAI,COS,12,30\n";
    let refused = read("demographics.csv", demographics).unwrap_err();
    assert!(refused.what.contains("demographics"), "{refused}");
}

#[testkit::needs_shared]
#[test]
fn refugees_in_their_own_country_are_told_and_kept() {
    let Some(sheet) = sheet_of("14-public-reports/unhcr-special-codes.csv") else {
        return;
    };
    assert_eq!(odd(&sheet), []);
    let refugees: Vec<String> = rows(&sheet)
        .into_iter()
        .filter(|row| !row.ends_with(" 0"))
        .collect();
    assert_eq!(
        refugees[..2],
        ["CRI OTHER  2024 50", "CRI STATELESS  2024 60"]
    );
    let note = "1 row names the same country of origin and of asylum, the first in line 7; taken as they stand";
    assert_eq!(sheet.notes, [note]);
}
