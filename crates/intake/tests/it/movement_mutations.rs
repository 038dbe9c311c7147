//! Damaged tables of every format: none brings a reader or the gatekeeper down.
//!
//! Five hundred of each on every run; `cargo xtask fuzz N` makes it N of each.

use std::panic::{AssertUnwindSafe, catch_unwind};

use intake::door;
use intake::movement::{long, published, read, totals};
use kernel::{Day, Draws, Language};
use movement::gatekeeper::{PublishedTotal, Taken, admit, compare};
use movement::series::template;

/// One sound table of each format, told apart by its header.
fn specimens() -> Vec<(&'static str, String)> {
    let text = |text: &str| text.to_owned();
    vec![
        // The examples of the form as they stand are nobody's counts.
        (
            "movement.csv",
            template::csv(Language::En).replace("law 2021", "law 2020"),
        ),
        (
            "sdmx.csv",
            text(
                "DATAFLOW,REF_AREA,CITIZENSHIP,MEASURE,SEX,TIME_PERIOD,OBS_VALUE,OBS_STATUS\n\
                 X:MIG(1.0),CRI,NIC,INFLOWS,_T,2023,4120,A\nX:MIG(1.0),CRI,VEN,INFLOWS,_T,2023-Q2,880,P\n",
            ),
        ),
        (
            "hxl.csv",
            text(
                "a,b,c,d\n#country+asylum,#country+origin,#date+reported,#affected+refugees\n\
                 Pérou,Venezuela,2024-05-31,12034\nEkwatè,Kolonbi,2024-05-31,310\n",
            ),
        ),
        (
            "population_2024-06-17_MYT2023.csv",
            text(
                "year,coo_name,coo,coo_iso,coa_name,coa,coa_iso,refugees,asylum_seekers\n\
                 2023,Chile,CHL,CHL,China,CHI,CHN,12,0\n2023,Stateless,STA,XXA,Honduras,HON,HND,*,5\n",
            ),
        ),
        (
            "encounters.csv",
            text(
                "period,region,citizenship,n,vintage\n2024-05,SW,Venezuela,1200,fy25may\n2024-06,SW,Haiti,13,fy25jun\n",
            ),
        ),
        (
            "southwest_fy25_may.csv",
            text(
                "Fiscal Year,Month (abbv),Component,Demographic,Citizenship Grouping,Encounter Count\n\
                 2025,OCT,USBP,FMUA,VENEZUELA,12\n2025 (FYTD),MAY,OFO,UC,HAITI,\"1,300\"\n",
            ),
        ),
        (
            "h2.csv",
            text(
                "period,nationality,visa_class,issuances\n2024-05,Mexico,H2A,20\n2024-05,Jamaica,H2B,7\n",
            ),
        ),
        (
            "admissions.csv",
            text(
                "period,region,nationality,n\n2024-05,Africa,Dem. Rep. Congo,20\n2024-05,Americas,Venezuela,70\n",
            ),
        ),
        (
            "irreg.csv",
            text("period,geo,nat,n\n2024-05,PAN,VEN,20\n2024-06,PAN,HTI,70\n"),
        ),
        (
            "codes.csv",
            text("origin_iso,origin_name\nVEN,Venezuela\nHTI,Honduras\n"),
        ),
        (
            "series.csv",
            text("series,period,value\nDarién,2024-01,12\nDarién,FY2024,\n"),
        ),
        (
            "stocks.csv",
            text("birthplace,residence,value\nVEN,COL,12\nHTI,DOM,3.5\n"),
        ),
        (
            "totals.csv",
            text("measure,reporter,period,value,source\nentries,PAN,2024-05,12,https://a.org\n"),
        ),
        (
            "flows.csv",
            text(
                "id,measure,reporter,origin,destination,nationality,period,value,unit,status,as_of,source,note_en,note_es\n\
                 a1,darien_crossings,PAN,,,ALL,2022,248284,people,final,2023-01-01,https://a.org,,\n",
            ),
        ),
    ]
}

const SPLINTERS: [&[u8]; 30] = [
    b",",
    b"\n",
    b"\r\n",
    b"\"",
    b"\"\"",
    b";",
    b"\0",
    b"\x1b[2J",
    b"\xff",
    b"\xef\xbb\xbf",
    b"-",
    b"+5",
    b"9223372036854775807",
    b"9223372036854775808",
    b"18446744073709551615",
    b"99999999999999999999",
    b"1e+19",
    b"4e+05",
    b"<5",
    b"*",
    b"NaN",
    b"0001",
    b"9999-12",
    b"2199-12",
    b"-999",
    b"32767",
    b"FY0000",
    "é".as_bytes(),
    "#country+".as_bytes(),
    b"2024-02-31",
];

fn damage(text: &mut Vec<u8>, numbers: &mut Draws) {
    for _ in 0..=numbers.below(4) {
        let at = numbers.below(text.len() + 1);
        match numbers.below(6) {
            0 => text.truncate(at),
            1 if at < text.len() => text[at] = numbers.below(256) as u8,
            2 => drop(text.drain(at..(at + numbers.below(6)).min(text.len()))),
            3 => {
                let until = (at + numbers.below(40)).min(text.len());
                let again = text[at..until].to_vec();
                text.splice(at..at, again);
            }
            // A whole cell is exchanged, so that the row stays a row.
            4 => {
                let is_end = |byte: &u8| matches!(byte, b',' | b'\n');
                let from = text[..at].iter().rposition(is_end).map_or(0, |end| end + 1);
                let until = text[at..]
                    .iter()
                    .position(is_end)
                    .map_or(text.len(), |end| at + end);
                let splinter = SPLINTERS[numbers.below(SPLINTERS.len())];
                text.splice(from..until, splinter.iter().copied());
            }
            _ => {
                let splinter = SPLINTERS[numbers.below(SPLINTERS.len())];
                text.splice(at..at, splinter.iter().copied());
            }
        }
    }
}

/// Reads a table as every command would; returns whether anything was read.
fn read_everything(file: &str, bytes: Vec<u8>, totals_of: &[PublishedTotal], today: Day) -> bool {
    let Ok(text) = door::text_of(file, bytes) else {
        return false;
    };
    let _ = long::points(file, &text);
    let _ = long::stocks(file, &text);
    let _ = long::by_country(file, &text);
    let _ = totals::read(file, &text);
    let _ = published::read(file, &text);
    let Ok(sheets) = read(file, &text) else {
        return false;
    };
    let mut n_taken = 0;
    for sheet in &sheets {
        let released = sheet.released.unwrap_or(today);
        let admitted = admit(sheet, totals_of, 10, released, today);
        let kept = |count: u64| i64::try_from(count).is_ok();
        for Taken { published, .. } in &admitted.counts {
            assert!(published.value.number().is_none_or(kept), "{published:?}");
            assert!(
                published.key.period().first_day() <= today || published.value.number().is_none()
            );
        }
        n_taken += admitted.counts.len();
    }
    for pair in sheets.windows(2) {
        let _ = compare(&pair[0], &pair[1]);
    }
    n_taken > 0
}

#[expect(
    clippy::disallowed_methods,
    reason = "a test learns from its runner how long it may take"
)]
#[test]
fn damaged_tables_of_every_format_bring_no_reader_down() {
    let n_rounds: usize = std::env::var("CAUCE_FUZZ_ROUNDS")
        .ok()
        .and_then(|n| n.parse().ok())
        .unwrap_or(500);
    let today: Day = "2026-11-28".parse().unwrap();
    let total = PublishedTotal {
        measure: "southwest-border-encounters".parse().unwrap(),
        reporter: "USA".parse().unwrap(),
        period: "2024-10".parse().unwrap(),
        value: u64::MAX,
        source: "elsewhere".to_owned(),
    };
    let totals = [total];
    for (number, (file, sound)) in specimens().into_iter().enumerate() {
        let sound = sound.into_bytes();
        let is_counts = number < 9;
        assert_eq!(
            read_everything(file, sound.clone(), &totals, today),
            is_counts,
            "{file} is no specimen of its format"
        );
        let mut numbers = Draws::from_seed(number as u64);
        let mut n_read = 0;
        for round in 0..n_rounds {
            let mut damaged = sound.clone();
            damage(&mut damaged, &mut numbers);
            let kept = damaged.clone();
            let done = catch_unwind(AssertUnwindSafe(|| {
                read_everything(file, damaged, &totals, today)
            }));
            match done {
                Ok(read) => n_read += usize::from(read),
                Err(_) => panic!(
                    "{file}, round {round}: {:?}",
                    String::from_utf8_lossy(&kept)
                ),
            }
        }
        assert!(
            !is_counts || n_read * 20 > n_rounds,
            "{file}: hardly any was read"
        );
    }
}

#[test]
fn no_fiscal_year_brings_the_reader_down_and_each_row_is_refused_with_its_line() {
    for year in [
        "1900",
        "1899",
        "2201",
        "9999",
        "0000",
        "-999",
        "+001",
        "3276",
        "20",
        "é025",
        "2024.5",
        "20245",
        "2024/2025",
    ] {
        let text = format!(
            "Fiscal Year,Month (abbv),Component,Citizenship Grouping,Encounter Count\n{year},OCT,USBP,HAITI,12\n"
        );
        let sheets = read("southwest.csv", &text).unwrap();
        assert!(sheets[0].rows.is_empty(), "{year}");
        assert_eq!(sheets[0].unknown[0].lines, [2], "{year}");
    }
}
