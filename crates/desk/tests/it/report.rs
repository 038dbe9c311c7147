//! A member reports: nothing it writes is lost, and what it sends is what it sees.

use axum::http::StatusCode;
use cycle::State;
use testkit::desk::World;

use crate::house::{House, serve};

const H01: &str = "/desk/cycles/2027/items/H01";
const H03: &str = "/desk/cycles/2027/items/H03";

async fn called() -> House {
    serve(World::called()).await
}

/// What makes a report on H03 whole.
const WHOLE: [(&str, &str); 6] = [
    ("news", "something"),
    ("language", "en"),
    ("delivery", "limited"),
    ("narrative", "Two rooms\nare open."),
    ("deliverable.done.state", "begun"),
    ("difficulties", "No money."),
];

#[tokio::test]
async fn a_member_writes_sends_and_sees_what_happens_next() {
    let house = called().await;
    let ada = house.signed_in("ada").await;
    let cycle = house.get("/desk/cycles/2027", &ada).await;
    assert_eq!(cycle.status, StatusCode::OK, "{}", cycle.text);
    assert!(cycle.text.contains("2 reports to write") && cycle.text.contains(H03));
    assert!(
        !cycle.text.contains("H04"),
        "another member's promise is not hers"
    );

    let page = house.get(H03, &ada).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text);
    let early = house
        .send(&page, H03, &ada, &[("narrative", "Two rooms")], "send")
        .await;
    assert_eq!(
        early.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "{}",
        early.text
    );
    assert!(early.text.contains("href=\"#news\""), "{}", early.text);
    let item = house.item("H03").await;
    assert_eq!(
        item.said(&cycle::Field::Narrative),
        Some("Two rooms"),
        "saved before it was checked"
    );

    let saved = house.send(&early, H03, &ada, &WHOLE, "save").await;
    assert_eq!(
        (saved.status, saved.location()),
        (StatusCode::SEE_OTHER, H03)
    );
    let page = house.get(H03, &ada).await;
    assert!(
        page.text.contains("Saved 07:00"),
        "in the zone of the unit: {}",
        page.text
    );
    let once = page.hidden(H03, "once");
    let sent = house.send(&page, H03, &ada, &[], "send").await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
    let again = house.send(&page, H03, &ada, &[], "send").await;
    assert_eq!(
        (again.status, again.location()),
        (StatusCode::SEE_OTHER, H03),
        "a double click is one click: {}",
        again.text
    );
    // The control: the same form without its key is a second step, which does not follow.
    let other = house.send(&page, H03, &ada, &[("once", "")], "send").await;
    assert_eq!(other.status, StatusCode::CONFLICT);
    assert_eq!(once.len(), 32);
    let item = house.item("H03").await;
    assert_eq!((item.state, item.reports.len()), (State::Sent, 1));
    assert_eq!(
        item.reports[0].fields[&cycle::Field::Narrative],
        "Two rooms\nare open."
    );
    let shown = house.get(H03, &ada).await;
    assert!(
        shown.text.contains("The secretariat is checking")
            && !shown.text.contains("<form class=\"report\"")
    );
}

#[tokio::test]
async fn wrong_words_stay_as_typed_with_their_error_and_without_them_there_is_none() {
    let house = called().await;
    let abe = house.signed_in("abe").await;
    let page = house.get(H03, &abe).await;
    assert!(
        !page.text.contains("value=\"send\""),
        "an officer does not send"
    );
    assert!(!page.text.contains("role=\"alert\""));
    let wrong = [
        ("figure.1.value", "1.500"),
        ("deliverable.done.on", "31/03/2027"),
    ];
    house.send(&page, H03, &abe, &wrong, "save").await;
    let page = house.get(H03, &abe).await;
    assert!(page.text.contains("value=\"1.500\"") && page.text.contains("value=\"31/03/2027\""));
    assert!(page.text.contains("href=\"#figure.1.value\"") && page.text.contains("Write a day as"));
    let right = [
        ("figure.1.value", "1500"),
        ("deliverable.done.on", "2026-12-31"),
    ];
    house.send(&page, H03, &abe, &right, "save").await;
    let page = house.get(H03, &abe).await;
    assert!(
        !page.text.contains("role=\"alert\""),
        "the control: {}",
        page.text
    );
}

#[tokio::test]
async fn two_writers_lose_nothing_and_choose() {
    let house = called().await;
    let (ada, abe) = (house.signed_in("ada").await, house.signed_in("abe").await);
    let (hers, his) = (house.get(H03, &ada).await, house.get(H03, &abe).await);
    let text = "Forty beds stand in the old house.";
    house
        .send(
            &hers,
            H03,
            &ada,
            &[("narrative", text), ("difficulties", "Rain")],
            "save",
        )
        .await;
    let mine = "Sixty beds stand in the old house.";
    let both = house
        .send(&his, H03, &abe, &[("narrative", mine)], "save")
        .await;
    assert_eq!(both.status, StatusCode::CONFLICT, "{}", both.text);
    assert!(
        both.text.contains("<del>Forty</del>") && both.text.contains("<ins>Sixty</ins>"),
        "{}",
        both.text
    );
    assert!(
        !both.text.contains("Rain"),
        "what he left alone is no conflict"
    );
    // Whoever chooses nothing is asked again, and nothing changes.
    let again = house.send(&both, H03, &abe, &[], "save").await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    assert_eq!(
        house.item("H03").await.said(&cycle::Field::Narrative),
        Some(text)
    );
    let third = "Fifty beds stand in the old house.";
    let chosen = [("choice.narrative", "third"), ("third.narrative", third)];
    let done = house.send(&again, H03, &abe, &chosen, "save").await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    let item = house.item("H03").await;
    let saved = &item.draft[&cycle::Field::Narrative];
    assert_eq!(saved.text, third);
    let kept: Vec<&str> = saved.past.iter().map(|past| past.text.as_str()).collect();
    assert_eq!(kept, [mine, text], "both stay, each once");
    assert_eq!(item.said(&cycle::Field::Difficulties), Some("Rain"));
    let history = house.get(&format!("{H03}/history"), &ada).await;
    for words in [text, mine, third, "ABE", "ADA"] {
        assert!(history.text.contains(words), "{words}");
    }
    // The control: a second writer who saw the first one's text is in no conflict.
    let fresh = house.get(H03, &ada).await;
    let after = house
        .send(&fresh, H03, &ada, &[("narrative", text)], "save")
        .await;
    assert_eq!(after.status, StatusCode::SEE_OTHER);
    assert_eq!(
        house.item("H03").await.said(&cycle::Field::Narrative),
        Some(text)
    );
}

#[tokio::test]
async fn the_script_saves_the_same_form_and_hears_which_versions_stand() {
    let house = called().await;
    let ada = house.signed_in("ada").await;
    let page = house.get(H03, &ada).await;
    let typed = [("narrative", "One"), ("auto", "1"), ("once", "")];
    let heard = house.send(&page, H03, &ada, &typed, "").await;
    assert_eq!(heard.status, StatusCode::OK);
    assert!(
        heard.text.starts_with("{\"at\":\"07:00\",\"base\":{")
            && heard.text.contains("\"base.narrative\":1")
    );
    // The same page goes on with the version it heard.
    let on = [
        ("narrative", "One two"),
        ("auto", "1"),
        ("once", ""),
        ("base.narrative", "1"),
    ];
    assert_eq!(
        house.send(&page, H03, &ada, &on, "").await.status,
        StatusCode::OK
    );
    // A colleague writes meanwhile: now the old version stands against theirs.
    let abe = house.signed_in("abe").await;
    let his = house.get(H03, &abe).await;
    let theirs = [("narrative", "Two"), ("auto", "1"), ("once", "")];
    assert_eq!(
        house.send(&his, H03, &abe, &theirs, "").await.status,
        StatusCode::OK
    );
    let stale = [("narrative", "One three"), ("auto", "1"), ("once", "")];
    assert_eq!(
        house.send(&page, H03, &ada, &stale, "").await.status,
        StatusCode::CONFLICT
    );
    assert_eq!(
        house.item("H03").await.said(&cycle::Field::Narrative),
        Some("Two")
    );
    let script = page
        .text
        .split("<script src=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next());
    let script = house.get(script.expect("a script"), &ada).await;
    assert_eq!(script.status, StatusCode::OK);
}

#[tokio::test]
async fn a_form_that_came_too_late_comes_back_filled_and_is_saved_by_one_button() {
    let house = called().await;
    let ada = house.signed_in("ada").await;
    let page = house.get(H03, &ada).await;
    house.wait(3 * 3_600);
    let words = " Two rooms\n <b>are</b> \u{202e}open & \"warm\".";
    let typed = [("narrative", words), ("news", "something")];
    let late = house.send(&page, H03, &ada, &typed, "save").await;
    assert_eq!(late.status, StatusCode::UNAUTHORIZED);
    let carried = late.hidden("/desk/sign-in", "carried");
    assert!(!carried.is_empty() && house.item("H03").await.draft.is_empty());
    let back = house.signs_in("ada", &[("carried", &carried)]).await;
    assert_eq!(back.status, StatusCode::OK, "{}", back.text);
    assert!(back.text.contains("What happened") && back.text.contains("Yes, something"));
    let cookie = back.headers["set-cookie"].to_str().expect("a cookie");
    let cookie = cookie.split(';').next().expect("its value").to_owned();
    let saved = house.send(&back, H03, &cookie, &[], "save").await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text);
    assert_eq!(
        house.item("H03").await.said(&cycle::Field::Narrative),
        Some(words)
    );
    // The control: another person who signs in with the same sealed words gets none of them.
    let other = house.signs_in("abe", &[("carried", &carried)]).await;
    assert_eq!(
        (other.status, other.location()),
        (StatusCode::SEE_OTHER, "/desk")
    );
}

#[tokio::test]
async fn nothing_new_for_all_own_promises_is_one_page_and_one_button() {
    let house = called().await;
    let ada = house.signed_in("ada").await;
    let tasks = house.get("/desk", &ada).await;
    let to = "/desk/cycles/2027/nothing-new";
    assert!(
        tasks.text.contains(to),
        "from the first page: {}",
        tasks.text
    );
    let page = house.get(to, &ada).await;
    assert_eq!(page.text.matches("checked").count(), 2, "{}", page.text);
    let sent = house.send(&page, to, &ada, &[], "").await;
    assert_eq!(
        (sent.status, sent.location()),
        (StatusCode::SEE_OTHER, "/desk/cycles/2027")
    );
    let again = house.send(&page, to, &ada, &[], "").await;
    assert_eq!(again.status, StatusCode::SEE_OTHER);
    for item in ["H01", "H03"] {
        let item = house.item(item).await;
        assert_eq!((item.state, item.reports.len()), (State::Sent, 1));
        assert_eq!(item.reports[0].fields.len(), 2);
    }
    assert_eq!(
        house.get(to, &ada).await.status,
        StatusCode::NOT_FOUND,
        "nothing is left to say"
    );
    // The control: an officer may not send, and sees neither page nor button.
    let bob = house.signed_in("bob").await;
    assert_eq!(house.get(to, &bob).await.status, StatusCode::NOT_FOUND);
    assert!(!house.get("/desk", &bob).await.text.contains(to));
}

#[tokio::test]
async fn what_is_published_is_filled_in_marked_and_not_sent_with_nothing_new() {
    let house = called().await;
    let ada = house.signed_in("ada").await;
    let page = house.get(H01, &ada).await;
    assert!(page.text.contains("As published"), "{}", page.text);
    let filled = page
        .form(H01)
        .into_iter()
        .find(|(name, _)| name == "figure.1.value");
    let filled = filled.expect("a figure").1;
    assert!(!filled.is_empty());
    let other = house.get(H03, &ada).await;
    let news = [("news", "nothing-new")];
    let sent = house.send(&page, H01, &ada, &news, "send").await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
    assert_eq!(house.item("H01").await.reports[0].fields.len(), 2);
    // The control: where something is new, what was left standing is said.
    house
        .send(&other, H03, &ada, &[("news", "something")], "save")
        .await;
    let draft = house.item("H03").await.draft;
    assert!(
        draft
            .keys()
            .any(|field| matches!(field, cycle::Field::Figure(..))),
        "{:?}",
        draft.keys()
    );
}

#[tokio::test]
async fn the_sheet_for_the_minister_bears_the_digest_of_what_is_sent() {
    let house = called().await;
    let ada = house.signed_in("ada").await;
    let page = house.get(H03, &ada).await;
    house.send(&page, H03, &ada, &WHOLE, "save").await;
    let digest = |page: &str| {
        let found = page.split("class=\"secret\">").nth(1).expect("a digest");
        found.split('<').next().unwrap_or_default().to_owned()
    };
    let print = format!("{H03}/print");
    let before = house.get(&print, &ada).await;
    assert!(before.text.contains("Draft: not sent yet") && before.text.contains("Signature"));
    let page = house.get(H03, &ada).await;
    house.send(&page, H03, &ada, &[], "send").await;
    let after = house.get(&print, &ada).await;
    assert!(after.text.contains("Sent on 4 January 2027"));
    assert_eq!(digest(&before.text), digest(&after.text));
    let other = house.get(&format!("{H01}/print"), &ada).await;
    assert_ne!(digest(&before.text), digest(&other.text), "the control");
}

/// Returns a desk at which a report on H03 was accepted in the cycle before.
fn with_a_past() -> World {
    let mut world = World::called();
    let (cycle, commitment) = (testkit::desk::id("2026"), testkit::desk::id("H03"));
    let due = world.item("H03").due.clone().expect("it is due");
    let fields = WHOLE.map(|(field, text)| (testkit::desk::id(field), text.to_owned()));
    let ada = world.actor("ada");
    let opened = cycle::What::CycleOpened {
        cycle,
        charter: "a-charter".to_owned(),
        closes: testkit::desk::id("2026-10-30"),
        weeks: cycle::Weeks::default(),
        called: [(commitment, testkit::desk::id("JAM"))].into(),
        due: [].into(),
    };
    let (cycle, commitment) = (testkit::desk::id("2026"), testkit::desk::id("H03"));
    let sent = cycle::What::ReportSent {
        cycle,
        commitment,
        fields: fields.into(),
        is_late: false,
        check_by: due,
    };
    let accepted = cycle::What::ReportAccepted {
        cycle: testkit::desk::id("2026"),
        commitment: testkit::desk::id("H03"),
        is_checked: true,
    };
    world.happens(Some(&ada), vec![opened, sent, accepted]);
    world
}

#[tokio::test]
async fn the_last_report_is_filled_in_and_stands_beside_the_new_one_when_it_is_checked() {
    let house = serve(with_a_past()).await;
    let ada = house.signed_in("ada").await;
    let page = house.get(H03, &ada).await;
    let filled = page.form(H03);
    let said = |name: &str| {
        filled
            .iter()
            .find(|(one, _)| one == name)
            .map(|(_, text)| text.as_str())
    };
    assert_eq!(said("narrative"), Some("Two rooms\r\nare open."));
    assert_eq!(said("deliverable.done.state"), Some("begun"));
    assert_eq!(said("news"), None, "whether anything is new is asked anew");
    assert!(page.text.contains("As in your last report"));
    assert!(
        house.item("H03").await.draft.is_empty(),
        "looking saves nothing"
    );
    let all = house.get("/desk/cycles/2027/nothing-new", &ada).await;
    assert!(all.text.contains("Last report accepted on 4 January 2027"));

    let new = [
        ("news", "something"),
        ("narrative", "Three rooms are open."),
    ];
    let sent = house.send(&page, H03, &ada, &new, "send").await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
    let cam = house.signed_in("cam").await;
    let check = house.get(&format!("{H03}/check"), &cam).await;
    for words in [
        "Two rooms&#10;are open.",
        "Three rooms are open.",
        "Now: unchanged",
    ] {
        assert!(check.text.contains(words), "{words}: {}", check.text);
    }
    // The control: where no report came before, nothing stands beside.
    let other = called().await;
    let ada = other.signed_in("ada").await;
    assert!(
        !other
            .get(H03, &ada)
            .await
            .text
            .contains("As in your last report")
    );
}

#[tokio::test]
async fn what_was_filled_in_and_left_alone_does_not_stand_against_a_colleague() {
    let house = serve(with_a_past()).await;
    let (ada, abe) = (house.signed_in("ada").await, house.signed_in("abe").await);
    let (hers, his) = (house.get(H03, &ada).await, house.get(H03, &abe).await);
    let new = [
        ("news", "something"),
        ("narrative", "Three rooms are open."),
    ];
    house.send(&hers, H03, &ada, &new, "save").await;
    let rain = [("news", "something"), ("difficulties", "Rain")];
    let saved = house.send(&his, H03, &abe, &rain, "save").await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text);
    let item = house.item("H03").await;
    let said = |field: cycle::Field| item.said(&field).map(str::to_owned);
    assert_eq!(
        said(cycle::Field::Narrative).as_deref(),
        Some("Three rooms are open.")
    );
    assert_eq!(said(cycle::Field::Difficulties).as_deref(), Some("Rain"));
    // The control: what she wrote herself stands against what he writes.
    let four = [("narrative", "Four rooms are open.")];
    let both = house.send(&his, H03, &abe, &four, "save").await;
    assert_eq!(both.status, StatusCode::CONFLICT);
    assert!(both.text.contains("Three") && both.text.contains("Four"));
}

#[tokio::test]
async fn a_language_that_was_chosen_stays_through_forms() {
    let house = called().await;
    let ada = house.signed_in("ada").await;
    let route = format!("{H03}?lang=es");
    let page = house.get(&route, &ada).await;
    assert!(page.text.contains("Enviar a la secretaría"));
    let saved = house
        .send(&page, &route, &ada, &[("narrative", "Dos salas")], "save")
        .await;
    assert_eq!(saved.location(), route, "{}", saved.text);
    let wrong = house
        .send(&page, &route, &ada, &[("narrative", "Tres salas")], "send")
        .await;
    assert!(wrong.text.contains("Hay que mirar otra vez") || wrong.text.contains("Dos personas"));
    let plain = house.get(H03, &ada).await;
    assert!(
        plain.text.contains("Send to the secretariat"),
        "the control: her own"
    );
}
