//! Odd words in every field, and a disk without room: what was typed stands or comes back, letter for letter.

use axum::http::StatusCode;
use cycle::Field;
use store::Store;
use testkit::desk::World;

use crate::house::{over, serve, serve_over};

const H03: &str = "/desk/cycles/2027/items/H03";

/// Words that have broken forms elsewhere.
const ODD: [&str; 22] = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "</textarea><b>",
    "</textarea >\n<form action=\"/elsewhere\">",
    "&lt;b&gt; &amp;amp; &#10;",
    "{{ 7 * 7 }} {% raw %} ${7*7}",
    "' OR 1=1; DROP TABLE desk_event; --",
    "  two spaces before\n   and three here  ",
    "\n\nlines before",
    "tab\there",
    "\u{202e}turned round\u{202c}",
    "\u{200b}\u{feff}hidden\u{2028}line",
    "\u{1}\u{7f}\u{85}\u{9b}controls",
    "Ω≈ç√∫ ˜µ≤≥÷ ٠١٢٣ 田中さん 👩‍👩‍👧‍👦 Z͑ͫ̓ͪ̂ͫ̽",
    "\u{e000}202e;private",
    "%00 %0d%0a %s %n",
    "CON.txt ../../../etc/passwd",
    "=1+1 @SUM(1) +1 -1",
    "null undefined NaN true",
    "\u{fffd}\u{ffff}\u{10ffff}",
    "base.narrative",
    "<pre>\n  x",
];

const FREE: [&str; 20] = [
    "narrative",
    "difficulties",
    "change",
    "flexibility.rule",
    "flexibility.why",
    "flexibility.until",
    "flexibility.support",
    "evidence.1",
    "figure.1.indicator",
    "figure.1.value",
    "figure.1.unit",
    "figure.1.as_of",
    "figure.1.qualifier",
    "figure.1.address",
    "deliverable.done.on",
    "deliverable.done.evidence",
    "deliverable.done.state",
    "delivery",
    "news",
    "language",
];

#[tokio::test]
async fn odd_words_stand_in_every_field_as_they_were_typed() {
    let house = serve(World::called()).await;
    let ada = house.signed_in("ada").await;
    for (n, odd) in ODD.iter().enumerate() {
        let page = house.get(H03, &ada).await;
        let said: Vec<(&str, &str)> = FREE.iter().map(|field| (*field, *odd)).collect();
        let saved = house.send(&page, H03, &ada, &said, "save").await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{n}: {}", saved.text);
        let item = house.item("H03").await;
        for field in FREE {
            let of: Field = field.parse().expect("a field");
            assert_eq!(item.said(&of), Some(*odd), "{n}: {field} is kept");
        }
        let page = house.get(H03, &ada).await;
        assert_eq!(page.status, StatusCode::OK);
        for bad in [
            "<script>alert",
            "<img src=x",
            "<form action=\"/elsewhere",
            "</textarea><b>",
        ] {
            assert!(!page.text.contains(bad), "{n}: {bad}");
        }
        // Sending the page as it stands changes nothing: each field shows what is kept.
        let before = house.store.desk().await.expect("a desk").seq;
        house.send(&page, H03, &ada, &[], "save").await;
        let after = house.store.desk().await.expect("a desk").seq;
        assert_eq!(
            before, after,
            "{n}: {odd:?} changed on its way through the page"
        );
        for beneath in ["/history", "/print"] {
            let page = house.get(&format!("{H03}{beneath}"), &ada).await;
            assert_eq!(page.status, StatusCode::OK);
            assert!(
                !page.text.contains("<script>alert") && !page.text.contains('\u{202e}'),
                "{n}"
            );
        }
    }
}

#[tokio::test]
async fn a_nul_is_refused_with_every_other_word_given_back() {
    let house = serve(World::called()).await;
    let ada = house.signed_in("ada").await;
    let page = house.get(H03, &ada).await;
    let said = [("narrative", "nul \0 here"), ("difficulties", "Many words")];
    let refused = house.send(&page, H03, &ada, &said, "save").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        refused.text.contains("Many words</textarea>") && refused.text.contains("character NUL")
    );
    assert!(house.item("H03").await.draft.is_empty());
    let mended = house
        .send(&refused, H03, &ada, &[("narrative", "no nul here")], "save")
        .await;
    assert_eq!(
        mended.status,
        StatusCode::SEE_OTHER,
        "the control: {}",
        mended.text
    );
    assert_eq!(
        house.item("H03").await.said(&Field::Difficulties),
        Some("Many words")
    );
}

#[tokio::test]
async fn too_long_a_text_is_kept_and_not_sent() {
    let house = serve(World::called()).await;
    let ada = house.signed_in("ada").await;
    let page = house.get(H03, &ada).await;
    let long = "é".repeat(2_001);
    let said = [
        ("news", "something"),
        ("delivery", "limited"),
        ("deliverable.done.state", "not"),
        ("narrative", long.as_str()),
    ];
    let kept = house.send(&page, H03, &ada, &said, "send").await;
    assert_eq!(kept.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(kept.text.contains("Longer than 2,000 characters"));
    assert_eq!(
        house.item("H03").await.said(&Field::Narrative),
        Some(long.as_str())
    );
    let short = "é".repeat(2_000);
    let sent = house
        .send(&kept, H03, &ada, &[("narrative", &short)], "send")
        .await;
    assert_eq!(
        sent.status,
        StatusCode::SEE_OTHER,
        "the control: {}",
        sent.text
    );
}

#[tokio::test]
async fn without_room_on_the_disk_the_words_come_back() {
    let dir = tempfile::tempdir().expect("a folder");
    let file = dir.path().join("cauce.sqlite");
    let store = Store::open_file(&file).await.expect("a database");
    let world = World::called();
    let plans = || vec![testkit::desk::plan()];
    let house = serve_over(world.clone(), store.clone()).await;
    let ada = house.signed_in("ada").await;
    store.close().await;
    // No page more than there is: as on a full disk.
    let full = Store::open_file_up_to(&file, 1).await.expect("a database");
    let house = over(&world, full, plans());
    let page = house.get(H03, &ada).await;
    let words = "Words that are not lost. ".repeat(400);
    let said = [
        ("narrative", words.as_str()),
        ("difficulties", "a <b>few</b>"),
    ];
    let refused = house.send(&page, H03, &ada, &said, "save").await;
    assert_eq!(
        refused.status,
        StatusCode::INSUFFICIENT_STORAGE,
        "{}",
        refused.text
    );
    assert!(
        refused.text.contains(words.trim_end())
            && refused.text.contains("a &lt;b&gt;few&lt;/b&gt;</textarea>")
    );
    assert!(house.item("H03").await.draft.is_empty());
    // The control: with room again the same page sends the same words.
    let roomy = Store::open_file(&file).await.expect("a database");
    let house = over(&world, roomy, plans());
    let saved = house.send(&refused, H03, &ada, &[], "save").await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text);
    assert_eq!(
        house.item("H03").await.said(&Field::Narrative),
        Some(words.as_str())
    );
}

#[tokio::test]
async fn without_a_database_the_words_come_back() {
    let dir = tempfile::tempdir().expect("a folder");
    let file = dir.path().join("cauce.sqlite");
    let store = Store::open_file(&file).await.expect("a database");
    let house = serve_over(World::called(), store).await;
    let ada = house.signed_in("ada").await;
    let page = house.get(H03, &ada).await;
    let aside = dir.path().join("aside.sqlite");
    std::fs::rename(&file, &aside).expect("the file goes");
    let said = [("narrative", "Words that are not lost")];
    let refused = house.send(&page, H03, &ada, &said, "save").await;
    assert_eq!(
        refused.status,
        StatusCode::SERVICE_UNAVAILABLE,
        "{}",
        refused.text
    );
    assert_eq!(refused.headers["retry-after"], "10");
    assert!(
        refused.text.contains("Words that are not lost</textarea>"),
        "{}",
        refused.text
    );
    std::fs::rename(&aside, &file).expect("the file comes back");
    let saved = house.send(&refused, H03, &ada, &[], "save").await;
    assert_eq!(
        saved.status,
        StatusCode::SEE_OTHER,
        "the control: {}",
        saved.text
    );
}
