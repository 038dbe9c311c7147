//! The long form: taken along, filled, brought back.

use axum::http::StatusCode;
use testkit::desk::{CYCLE, World, id};

use crate::house::{Answer, House, serve};

const FORM: &str = "/desk/cycles/2027/form";

async fn brings(house: &House, cookie: &str, name: &str, bytes: &[u8]) -> Answer {
    let token = house.get(FORM, cookie).await.hidden(FORM, "token");
    let fields = [("token", token.as_str())];
    house
        .upload(FORM, cookie, &fields, (name, "text/csv", bytes))
        .await
}

async fn said(house: &House, field: &str) -> Option<String> {
    let desk = house.store.desk().await.expect("a desk");
    let item = desk.item(&id(CYCLE), &id("H01")).expect("an item");
    item.said(&id(field)).map(str::to_owned)
}

#[tokio::test]
async fn the_own_form_brought_back_unchanged_writes_nothing_and_is_the_same_bytes() {
    let mut world = World::called();
    let odd = "=1+1; \"two\"\nlines, 'and' a comma";
    world
        .writes("ada", "H01", &[("narrative", odd), ("language", "es")])
        .expect("written");
    let house = serve(world).await;
    let ada = house.signed_in("ada").await;
    let path = "/desk/cycles/2027/form.csv";
    let file = house.get(path, &ada).await;
    assert!(
        file.text
            .starts_with("commitment,field,language,value,base_version\r\n")
    );
    assert!(file.text.contains("H01,news,es,,0\r\n"), "{}", file.text);
    assert!(!file.text.contains("H04"), "another's promise");
    let before = house.store.desk().await.expect("a desk").seq;
    let taken = brings(&house, &ada, "form.csv", file.text.as_bytes()).await;
    assert_eq!(taken.status, StatusCode::OK, "{}", taken.text);
    assert!(taken.text.contains("0 fields were written"));
    assert_eq!(house.store.desk().await.expect("a desk").seq, before);
    assert_eq!(house.get(path, &ada).await.text, file.text);

    let filled = file
        .text
        .replace("H01,news,es,,0", "H01,news,es,something,0");
    let taken = brings(&house, &ada, "form.csv", filled.as_bytes()).await;
    assert!(
        taken.text.contains("One field was written"),
        "{}",
        taken.text
    );
    assert_eq!(said(&house, "news").await.as_deref(), Some("something"));
    assert_eq!(
        said(&house, "narrative").await.as_deref(),
        Some(odd),
        "guarded and back"
    );
    let after = house.get(path, &ada).await.text;
    assert_eq!(after, filled.replace("something,0", "something,1"));
}

#[tokio::test]
async fn of_two_writers_neither_loses_and_both_texts_are_shown() {
    let mut world = World::called();
    world
        .writes("ada", "H01", &[("narrative", "first")])
        .expect("written");
    let copy = "commitment,field,language,value,base_version\r\nH01,narrative,,from far,1\r\nH01,change,,new,0\r\n";
    world
        .writes("abe", "H01", &[("narrative", "meanwhile")])
        .expect("written");
    let house = serve(world).await;
    let ada = house.signed_in("ada").await;
    let taken = brings(&house, &ada, "form.csv", copy.as_bytes()).await;
    assert_eq!(taken.status, StatusCode::CONFLICT);
    for text in ["from far", "meanwhile", "H01 · narrative"] {
        assert!(taken.text.contains(text), "{text}: {}", taken.text);
    }
    assert_eq!(
        said(&house, "narrative").await.as_deref(),
        Some("meanwhile")
    );
    assert_eq!(said(&house, "change").await.as_deref(), Some("new"));
    let desk = house.store.desk().await.expect("a desk");
    let item = desk.item(&id(CYCLE), &id("H01")).expect("an item");
    let past = &item.draft[&id("narrative")].past;
    assert!(past.iter().any(|past| past.text == "from far"));
}

#[tokio::test]
async fn one_wrong_row_and_nothing_is_taken_and_every_wrong_row_is_named() {
    let house = serve(World::called()).await;
    let ada = house.signed_in("ada").await;
    let wrong = "commitment;field;language;value;base_version\r\nH01;news;;something;0\r\nH04;news;;x;0\r\n\
                 H99;news;;x;0\r\nH01;newz;;x;0\r\nH01;deliverable.x.state;;done;0\r\nH01;narrative;xx;x;0\r\n\
                 H01;narrative;;x;9\r\nH01;news;;y;0\r\n";
    let refused = brings(&house, &ada, "form.csv", wrong.as_bytes()).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    for row in 3..=9 {
        assert!(
            refused
                .text
                .contains(&format!("<td class=\"n\">{row}</td>")),
            "{row}"
        );
    }
    assert!(!refused.text.contains("<td class=\"n\">2</td>"));
    assert_eq!(said(&house, "news").await, None);
    let right = wrong.lines().take(2).collect::<Vec<_>>().join("\r\n");
    let taken = brings(&house, &ada, "form.csv", right.as_bytes()).await;
    assert_eq!(taken.status, StatusCode::OK, "the control: {}", taken.text);
    for other in ["", "a,b\r\n1,2\r\n", "PK\x03\x04 no workbook"] {
        let refused = brings(&house, &ada, "form.csv", other.as_bytes()).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{other}");
    }
}

#[tokio::test]
async fn a_workbook_comes_back_as_it_was_filled_and_a_formula_is_refused() {
    let house = serve(World::called()).await;
    let ada = house.signed_in("ada").await;
    let rows = |news: &str| {
        let row = |cells: [&str; 5]| cells.map(str::to_owned).to_vec();
        vec![
            row(["commitment", "field", "language", "value", "base_version"]),
            row(["H01", "news", "", news, "0"]),
            row(["H01", "narrative", "", "=1+1 is typed\nover two lines", "0"]),
        ]
    };
    let book = press::long_form::workbook(&rows("something")).expect("a workbook");
    let taken = brings(&house, &ada, "form.xlsx", &book).await;
    assert_eq!(taken.status, StatusCode::OK, "{}", taken.text);
    let typed = said(&house, "narrative").await;
    assert_eq!(typed.as_deref(), Some("=1+1 is typed\nover two lines"));

    let mut formula = rust_xlsxwriter::Workbook::new();
    let sheet = formula.add_worksheet();
    for (row, cells) in (0..).zip(rows("nothing-new")) {
        for (column, cell) in (0..).zip(cells) {
            sheet.write_string(row, column, cell).expect("a cell");
        }
    }
    sheet
        .write_formula(1, 3, "=\"some\"&\"thing\"")
        .expect("a formula");
    let book = formula.save_to_buffer().expect("a workbook");
    let refused = brings(&house, &ada, "form.xlsx", &book).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        refused.text.contains("<td class=\"n\">2</td>"),
        "{}",
        refused.text
    );
    assert_eq!(said(&house, "news").await.as_deref(), Some("something"));
}

#[tokio::test]
async fn whoever_writes_no_draft_has_no_form() {
    let house = serve(World::called()).await;
    for account in ["cam", "dot", "eve", "gil"] {
        let cookie = house.signed_in(account).await;
        for path in [
            FORM,
            "/desk/cycles/2027/form.csv",
            "/desk/cycles/2027/form.xlsx",
        ] {
            let answer = house.get(path, &cookie).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{account} {path}");
        }
    }
}
