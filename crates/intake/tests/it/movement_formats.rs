//! One sample of each format, written for these tests.

use intake::movement::read;
use kernel::Language;
use movement::series::{Group, Sheet, Value, template};

fn one(file: &str, text: &str) -> Sheet {
    let mut sheets = read(file, text).unwrap();
    assert_eq!(sheets.len(), 1);
    sheets.remove(0)
}

#[test]
fn the_template_reads_as_what_it_shows() {
    let sheet = one("movement.csv", &template::csv(Language::En));
    assert_eq!(sheet.unknown, []);
    let values: Vec<Value> = sheet.rows.iter().map(|row| row.value).collect();
    let expected = [
        Value::Exact(18_540),
        Value::Provisional(1_290),
        Value::Suppressed { below: 10 },
    ];
    assert_eq!(values, expected);
    assert_eq!(
        sheet.rows[0].key().unwrap().definition,
        "migration law 2021 art. 12"
    );
    assert_eq!(sheet.released.unwrap().to_string(), "2024-06-10");
}

#[test]
fn a_column_for_a_place_or_an_hour_is_refused() {
    let text = "measure,reporter,nationality,period,value,released,place\n\
        entries,PAN,VEN,2024-05,12,2024-06-10,Bajo Chiquito\n";
    let refused = read("movement.csv", text).unwrap_err();
    assert!(refused.what.contains("place"), "{refused}");
    let text = "measure,reporter,nationality,period,value,released\n\
        entries,PAN,VEN,2024-05-03,12,2024-06-10\n";
    let sheet = one("movement.csv", text);
    assert!(sheet.rows.is_empty());
    assert_eq!(sheet.unknown[0].column, "period");
}

#[test]
fn statistical_data_keep_their_status() {
    let text = "DATAFLOW,REF_AREA,CITIZENSHIP,MEASURE,SEX,TIME_PERIOD,OBS_VALUE,OBS_STATUS\n\
        X:MIG(1.0),CRI,NIC,INFLOWS,_T,2023,4120,A\n\
        X:MIG(1.0),CRI,VEN,INFLOWS,_T,2023,880,P\n\
        X:MIG(1.0),CRI,HTI,INFLOWS,_T,2023,,M\n\
        X:MIG(1.0),CRI,_T,INFLOWS,_T,2023,5000,A\n";
    let sheet = one("mig.csv", text);
    assert_eq!(sheet.format, "sdmx-csv");
    let values: Vec<Value> = sheet.rows.iter().map(|row| row.value).collect();
    let expected = [
        Value::Exact(4120),
        Value::Provisional(880),
        Value::Missing,
        Value::Exact(5000),
    ];
    assert_eq!(values, expected);
    assert_eq!(sheet.rows[3].nationality, Group::All);
}

#[test]
fn humanitarian_tags_tell_the_columns_whatever_their_names() {
    let text = "Pays d'accueil,Nationalité,Mois,Personnes\n\
        #country+asylum,#country+origin,#date+reported,#affected+refugees\n\
        Pérou,Venezuela,2024-05-31,12034\n\
        Ekwatè,Kolonbi,2024-05-31,310\n";
    let sheet = one("tagged.csv", text);
    assert_eq!(sheet.format, "hxl");
    assert_eq!(sheet.unknown, []);
    assert_eq!(sheet.rows[0].reporter.code(), "PER");
    assert_eq!(sheet.rows[0].period.to_string(), "2024-05");
    assert_eq!(sheet.rows[1].nationality.to_string(), "COL");
    assert_eq!(sheet.rows[1].measure.as_str(), "refugees");
}

#[test]
fn the_refugee_agency_s_codes_are_read_as_its_own() {
    let text = "year,coo_name,coo,coo_iso,coa_name,coa,coa_iso,refugees,asylum_seekers\n\
        2023,Chile,CHL,CHL,China,CHI,CHN,12,0\n\
        2023,Stateless,STA,XXA,Honduras,HON,HND,*,5\n";
    let sheet = one("population_2024-06-17_GT2023.csv", text);
    assert_eq!(sheet.rows[0].reporter.code(), "CHN");
    assert_eq!(sheet.rows[1].value, Value::Suppressed { below: 5 });
    assert_eq!(sheet.rows[1].nationality, Group::Stateless);
    assert_eq!(sheet.rows.len(), 3);
}

#[test]
fn what_is_not_known_is_listed_and_not_taken() {
    let text =
        "period,nationality,visa_class,issuances\n2024-05,Atlantis,H2A,10\n2024-05,Mexico,H2A,20\n";
    let sheet = one("h2.csv", text);
    assert_eq!(sheet.rows.len(), 1);
    assert_eq!(sheet.unknown[0].text, "Atlantis");
    assert_eq!(sheet.unknown[0].lines, [2]);
    assert!(
        read("x.csv", "a,b\n1,2\n")
            .unwrap_err()
            .advice
            .contains("template")
    );
}
