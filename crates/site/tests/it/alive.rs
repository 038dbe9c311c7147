//! What a reader is told of the compact itself, and of kept copies.

use crate::walk::get;

#[tokio::test]
async fn the_first_page_says_whether_the_compact_is_alive_as_could_be_said_on_the_day() {
    let body = get("/").await.body;
    for words in [
        "<strong>Dormant.</strong> Last act found: 1 September 2023.",
        "A letter. No later act was found.",
        "Searched for later acts up to 30 June 2025.",
        "href=\"https://example.net/neighbours\"",
    ] {
        assert!(body.contains(words), "{words}");
    }
    for (lang, word) in [
        ("es", "Inactivo"),
        ("pt", "Inativo"),
        ("fr", "En sommeil"),
        ("ht", "An dòmi"),
    ] {
        let body = get(&format!("/?lang={lang}")).await.body;
        assert!(
            body.contains(&format!("<strong>{word}.</strong>")),
            "{lang}"
        );
    }
}

#[tokio::test]
async fn a_kept_copy_is_told_beside_the_document_it_is_of_and_beside_no_other() {
    let body = get("/commitments/C002").await.body;
    assert!(
        body.contains("Copy kept on 1 May 2022, sha256 aaaaaaaaaaaaaaaa…"),
        "{body}"
    );
    assert!(body.contains(
        "The page had changed on 1 June 2025, and that copy is kept too, sha256 bbbbbbbbbbbbbbbb…"
    ));
    // Control: of another promise's sources nothing was kept.
    assert!(!get("/commitments/C001").await.body.contains("Copy kept"));
    let csv = get("/data/kept.csv").await.body;
    assert_eq!(csv.lines().count(), 3, "{csv}");
}
