//! Files of counts as offices really write them.

use std::path::PathBuf;

use intake::movement::letters::of_bytes;
use intake::movement::{long, read, read_written};
use movement::gatekeeper::unknown_names;
use movement::series::{Group, Odd, Sheet, Value};

pub fn case(name: &str) -> Option<PathBuf> {
    Some(testkit::shared("cases/movement")?.join(name))
}

fn sheets_of(name: &str) -> Option<Vec<Sheet>> {
    let bytes = std::fs::read(case(name)?).unwrap();
    Some(read_written(name, &of_bytes(name, bytes).unwrap()).unwrap())
}

pub fn sheet_of(name: &str) -> Option<Sheet> {
    let mut sheets = sheets_of(name)?;
    assert_eq!(sheets.len(), 1, "{name}");
    Some(sheets.remove(0))
}

/// Returns the whole of a sheet in short: who counts, who is counted, class, period, number.
pub fn rows(sheet: &Sheet) -> Vec<String> {
    let row = |row: &movement::series::Row| {
        let value = match row.value {
            Value::Exact(number) => number.to_string(),
            other => format!("{other:?}"),
        };
        format!(
            "{} {} {} {} {value}",
            row.reporter, row.nationality, row.class, row.period
        )
    };
    sheet.rows.iter().map(row).collect()
}

pub fn odd(sheet: &Sheet) -> Vec<(&str, &str, Odd)> {
    let listed = sheet.unknown.iter();
    listed
        .map(|unknown| (unknown.column.as_str(), unknown.text.as_str(), unknown.odd))
        .collect()
}

fn plain(rows: &[&str]) -> String {
    let header =
        "measure,definition,reporter,origin,destination,nationality,period,value,status,released";
    format!("{header}\n{}\n", rows.join("\n"))
}

#[testkit::needs_shared]
#[test]
fn the_world_and_others_are_no_places_and_names_are_resolved() {
    let Some(path) = case("14-public-reports/stocks-others.csv") else {
        return;
    };
    let wrong = long::stocks("stocks.csv", &std::fs::read_to_string(path).unwrap()).unwrap_err();
    let lines: Vec<usize> = wrong.iter().map(|finding| finding.line).collect();
    assert_eq!(lines, [2, 4]);
    assert!(wrong[0].what.contains("Others") && wrong[1].what.contains("World"));
    let text = "birthplace,residence,value\nNicaragua,Costa Rica,300000\nNIC,EE. UU.,5\nRegion A,CRI,2.5\n";
    let pairs: Vec<String> = long::stocks("stocks.csv", text)
        .unwrap()
        .into_iter()
        .map(|stock| format!("{} {} {}", stock.birthplace, stock.residence, stock.value))
        .collect();
    assert_eq!(pairs, ["NIC CRI 300000", "NIC USA 5", "Region A CRI 2.5"]);
    let twice = "birthplace,residence,value\nNicaragua,Costa Rica,3\nNIC,CRI,3\n";
    assert!(
        long::stocks("stocks.csv", twice).unwrap_err()[0]
            .what
            .contains("line 2")
    );
}

#[testkit::needs_shared]
#[test]
fn a_series_in_thousands_is_not_forecast_as_fractions_of_a_person() {
    let Some(path) = case("12-thousands-point-in-forecast/wm.csv") else {
        return;
    };
    let wrong = long::points("wm.csv", &std::fs::read_to_string(path).unwrap()).unwrap_err();
    assert!(
        wrong[0].what.contains("1.234") && wrong[0].what.contains("two ways"),
        "{}",
        wrong[0]
    );
    assert_eq!(wrong.len(), 1);
    // With another fraction in the column the point begins one.
    let text = "series,period,value\nA,2024-01,1.234\nA,2024-02,1.5\n";
    assert_eq!(long::points("a.csv", text).unwrap()[0].value, Some(1.234));
}

#[testkit::needs_shared]
#[test]
fn series_of_noughts_and_large_numbers_are_read_as_they_stand() {
    for (name, n) in [
        ("all-zero", 30),
        ("constant", 30),
        ("huge", 30),
        ("intermittent", 36),
        ("one-non-zero", 30),
        ("one-value", 1),
    ] {
        let Some(path) = case(&format!("14-public-reports/{name}.csv")) else {
            return;
        };
        let points = long::points(name, &std::fs::read_to_string(path).unwrap()).unwrap();
        assert_eq!(points.len(), n, "{name}");
        let last = points.last().and_then(|point| point.value).unwrap();
        if name == "huge" {
            assert!(last > 1e15);
        }
    }
}

#[testkit::needs_shared]
#[test]
fn separators_letters_and_side_by_side_months_are_recognised() {
    for (name, notes, n) in [
        ("16-semicolons", &["cells parted by semicolons"][..], 252),
        ("18-latin1", &["letters in Windows-1252"], 252),
    ] {
        let Some(sheet) = sheet_of(&format!("11-gatekeeper/{name}.csv")) else {
            return;
        };
        assert_eq!(sheet.notes, notes, "{name}");
        assert_eq!((sheet.rows.len(), sheet.unknown.len()), (n, 0), "{name}");
    }
    let Some(path) = case("11-gatekeeper/20-wide.csv") else {
        return;
    };
    let wide = read("wide.csv", &std::fs::read_to_string(path).unwrap()).unwrap_err();
    assert!(wide.what.contains("12 months stand side by side"), "{wide}");
}

#[testkit::needs_shared]
#[test]
fn a_cell_that_is_not_understood_is_told_once_as_what_it_is() {
    let Some(sheets) = sheets_of("11-gatekeeper/14-thousands-point.csv") else {
        return;
    };
    let faults: Vec<_> = sheets.iter().flat_map(unknown_names).collect();
    assert_eq!(faults.len(), 1, "{faults:?}");
    let (reason, question) = (&faults[0].reason, &faults[0].question);
    assert!(
        reason.contains("read in two ways") && reason.contains("such as \"1.243\" in line 3"),
        "{reason}"
    );
    assert!(
        !reason.contains("country") && !question.contains("country"),
        "{reason} {question}"
    );
    assert!(faults[0].lines.len() > 100);
    // 15/02/2025 can only be day first.
    let Some(sheets) = sheets_of("11-gatekeeper/04-released-day-month.csv") else {
        return;
    };
    assert_eq!(sheets.len(), 1);
    assert_eq!(sheets[0].released, Some("2025-02-15".parse().unwrap()));
    assert_eq!(sheets[0].notes, ["15/02/2025 taken for 2025-02-15"]);
    let Some(sheets) = sheets_of("11-gatekeeper/11-codes-ROM-ZAR-UK.csv") else {
        return;
    };
    let asked: Vec<String> = unknown_names(&sheets[0])
        .into_iter()
        .map(|fault| fault.question)
        .collect();
    assert!(
        asked.contains(&"Which country or group is \"ROM\"?".to_owned()),
        "{asked:?}"
    );
}

#[test]
fn an_office_writes_in_its_own_words() {
    let text = "medida;definición;declarante;origen;destino;nacionalidad;periodo;valor;estado;publicado;observaciones\n\
        Entradas irregulares;;Costa Rica;;;Rep. Dominicana;mayo 2024;1.234;exacto;10 de junio de 2024;Paso Canoas\n\
        Entradas irregulares;;Costa Rica;;;Otras nacionalidades;mayo 2024;56;Provisional;10 de junio de 2024;\n\
        Entradas irregulares;;Costa Rica;;;Apátrida;mayo 2024;s/d;sin dato;10 de junio de 2024;\n\
        ;;;;;Total;;1.290;;;\n\
        Fuente: dirección de migración;;;;;;;;;;\n";
    let bytes: Vec<u8> = text.chars().map(|letter| letter as u8).collect();
    let mut sheets = read_written("a.csv", &of_bytes("a.csv", bytes).unwrap()).unwrap();
    let sheet = sheets.remove(0);
    assert_eq!(
        rows(&sheet),
        [
            "CRI DOM  2024-05 1234",
            "CRI OTHER  2024-05 Provisional(56)",
            "CRI STATELESS  2024-05 Missing"
        ]
    );
    assert_eq!(sheet.rows[0].measure.as_str(), "irregular-entries");
    assert_eq!(
        sheet.notes,
        [
            "letters in Windows-1252",
            "cells parted by semicolons",
            "Entradas irregulares taken for irregular-entries",
            "mayo 2024 taken for 2024-05",
            "10 de junio de 2024 taken for 2024-06-10",
            "1.234 taken for 1234",
            "column observaciones left out",
            "remarks in line 6 left out",
            "totals in line 5 agree with the rows above and are not added to them",
        ]
    );
    assert_eq!(odd(&sheet), []);
    // The same total over other rows is refused, and never added.
    let wrong = text.replace("1.290", "1.291");
    let sheet = read("a.csv", &wrong).unwrap().remove(0);
    assert_eq!(sheet.rows.len(), 3);
    assert_eq!(odd(&sheet), [("value", "1.291", Odd::Total)]);
    assert!(
        unknown_names(&sheet)[0]
            .reason
            .contains("differs from the sum")
    );
}

#[test]
fn a_publishers_own_total_of_a_month_is_a_count_of_everybody() {
    let rows_of = plain(&[
        "irregular-entries,,CRI,,,VEN,2024-05,60,,2024-06-10",
        "irregular-entries,,CRI,,,Todas,2024-05,100,,2024-06-10",
    ]);
    let sheet = read("a.csv", &rows_of).unwrap().remove(0);
    assert_eq!(sheet.rows[1].nationality, Group::All);
}

#[test]
fn what_stands_twice_or_is_another_kind_of_document_is_refused_with_advice() {
    for (text, said) in [
        (
            "measure,medida,reporter,nationality,period,value,released\na,b,CRI,VEN,2024-05,1,2024-06-10\n",
            "both say measure",
        ),
        (
            "measure,reporter,nationality,period,value\na,CRI,VEN,2024-05,1\n",
            "lacks released",
        ),
        (
            "<?xml version=\"1.0\"?>\n<mes:StructureSpecificData>\n",
            "SDMX-ML",
        ),
        ("<!DOCTYPE html>\n<html>\n", "web page"),
        ("{\"data\": []}\n", "JSON"),
    ] {
        let refused = read("a.csv", text).unwrap_err();
        assert!(
            refused.what.contains(said) && !refused.advice.is_empty(),
            "{refused}"
        );
        assert!(refused.to_string().len() < 250, "{refused}");
    }
}

#[test]
fn country_names_are_those_that_offices_write() {
    let group = |text: &str| {
        let text = plain(&[&format!("entries,,CRI,,,\"{text}\",2024-05,1,,2024-06-10")]);
        let sheet = read("a.csv", &text).unwrap().remove(0);
        sheet
            .rows
            .first()
            .map_or_else(String::new, |row| row.nationality.to_string())
    };
    for (text, code) in [
        ("República Bolivariana de Venezuela", "VEN"),
        ("Venezuela (Rep. Bol.)", "VEN"),
        ("EE. UU.", "USA"),
        ("EE.UU.", "USA"),
        ("EEUU", "USA"),
        ("EUA", "USA"),
        ("Rep. Dominicana", "DOM"),
        ("Holanda", "NLD"),
        ("Pays-Bas", "NLD"),
        ("China, República Popular", "CHN"),
        ("R.P. China", "CHN"),
        ("Otros", "OTHER"),
        ("Otras nacionalidades", "OTHER"),
        ("Outras nacionalidades", "OTHER"),
        ("Todas", "ALL"),
        ("Apátrida", "STATELESS"),
        ("No especificado", "UNKNOWN"),
        ("Desconocida", "UNKNOWN"),
        ("Lòt nasyonalite", "OTHER"),
        // What no list knows stays unknown.
        ("Hayti", ""),
        ("EE", "EST"),
    ] {
        assert_eq!(group(text), code, "{text}");
    }
}

#[test]
fn a_row_parted_otherwise_than_the_header_is_no_remark_and_a_second_header_is_no_row() {
    let header = "measure,reporter,nationality,period,value,released";
    let good = "entries,MEX,HTI,2024-01,500,2024-03-01";
    let with = |line: &str| {
        read(
            "a.csv",
            &format!("{header}\n{good}\n{line}\nTotal,,,,500,\n"),
        )
    };
    for (line, what) in [
        (
            "entries;MEX;HTI;2024-02;700;2024-03-01",
            "parted by semicolons",
        ),
        (
            "entries\tMEX\tHTI\t2024-02\t700\t2024-03-01",
            "parted by tabs",
        ),
        (
            "entries|MEX|HTI|2024-02|700|2024-03-01,,,,,",
            "parted by upright strokes",
        ),
        (
            "\"entries,MEX,HTI,2024-02,700,2024-03-01\"",
            "in one pair of quotation marks",
        ),
        ("entries;MEX;HTI;2024-02;700", "parted by semicolons"),
        (
            "measure,nationality,reporter,period,value,released",
            "a second header",
        ),
        (
            "medida,nacionalidad,declarante,mes,valor,publicado",
            "a second header",
        ),
    ] {
        let found = with(line).expect_err(line);
        assert_eq!(found.line, 3, "{line}");
        assert!(found.what.contains(what), "{line}: {found}");
    }
    // Control: remarks are remarks, whatever signs stand in them.
    for line in [
        "Source: INM; figures of 2024; preliminary",
        "Nota: cifras preliminares; sujetas a cambios",
        "\"Counted at the border, by hand, and so on\"",
    ] {
        let sheets = with(line).expect(line);
        assert_eq!(rows(&sheets[0]), ["MEX HTI  2024-01 500"], "{line}");
        assert!(
            sheets[0]
                .notes
                .iter()
                .any(|note| note.contains("remarks in line 3")),
            "{line}"
        );
    }
}
