//! The sheet that she may print: what stands on it, and what does not.

use std::path::Path;

use super::{LIDIA, post};

#[tokio::test]
async fn the_sheet_holds_the_answers_and_a_code() {
    let got = post(
        "/screening?lang=en&on=2024-05-08",
        &[("a", LIDIA), ("go", "sheet")],
    )
    .await;
    assert!(
        got.body.contains("<code>cauce;2024-05-08;nationality=HND;"),
        "{}",
        got.body
    );
    assert!(got.body.contains("class=\"qr\""));
    assert!(got.body.contains("anybody with a phone can read them"));
    assert!(got.body.contains("A photograph of you"));
}

#[tokio::test]
async fn the_sheet_leaves_out_what_could_be_used_against_a_person_unless_she_wants_it() {
    let sheet = async |go: &'static str| {
        let said = format!("{LIDIA};criminal_record=no;smartphone=prefer-not-to-say");
        let got = post(
            "/screening?lang=en&on=2024-05-08",
            &[("a", &said), ("go", go)],
        )
        .await;
        let start = got.body.find("<code>").unwrap() + 6;
        let end = got.body[start..].find("</code>").unwrap();
        let compact = got.body[start..start + end].to_owned();
        let article = got.body[got.body.find("<article").unwrap()..].to_owned();
        let article = article[..article.find("</article>").unwrap()].to_owned();
        (compact, article, got.body)
    };
    let (usual, article, page) = sheet("sheet").await;
    for sensitive in ["fears_return", "criminal_record", "prefer-not"] {
        assert!(!usual.contains(sensitive), "{usual}");
    }
    assert!(!article.contains("Would you be in danger"));
    assert!(page.contains("value=\"sheet:whole\""));
    let (whole, ..) = sheet("sheet:whole").await;
    assert!(
        whole.contains("fears_return=yes") && !whole.contains("prefer-not"),
        "{whole}"
    );
    let charter = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../charters/los-angeles");
    let book = charter::pathways::load(&charter).rulebook.unwrap();
    for text in [usual, whole] {
        let (day, said, wrong) = pathways::said::Said::read_sheet(&book, &text).unwrap();
        assert_eq!((day.to_string().as_str(), wrong.len()), ("2024-05-08", 0));
        assert!(
            said.iter()
                .any(|(fact, word)| fact.as_str() == "nationality" && word == "HND")
        );
    }
}

#[tokio::test]
async fn a_sheet_that_leaves_danger_out_does_not_tell_it_by_a_heading() {
    let address = "/screening?lang=es&on=2026-11-20";
    let mother =
        "nationality=HND;country_of_stay=GTM;fears_return=yes;age=32;stay_status=irregular";
    let got = post(address, &[("a", mother), ("go", "sheet")]).await;
    let sheet = &got.body[got.body.find("class=\"sheet\"").unwrap()..];
    assert!(sheet.contains("7a Avenida 14-44"));
    for word in ["efugi", "asilo", "peligro"] {
        assert!(!sheet.contains(word), "{word} stands on the sheet");
    }
    let got = post(address, &[("a", mother), ("go", "sheet:whole")]).await;
    assert!(got.body.contains("efugi"));
}
