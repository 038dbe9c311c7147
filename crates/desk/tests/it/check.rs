//! An analyst checks: marks, return, acceptance; reports by note; the whole journey of three members.

use axum::http::StatusCode;
use cycle::State;
use testkit::desk::{A_REASON, World};

use crate::house::{House, serve};

const CYCLE: &str = "/desk/cycles/2027";
const CHECK: &str = "/desk/cycles/2027/check";

fn item(id: &str) -> String {
    format!("{CYCLE}/items/{id}")
}

async fn sends(house: &House, who: &str, id: &str, narrative: &str) {
    let cookie = house.signed_in(who).await;
    let route = item(id);
    let page = house.get(&route, &cookie).await;
    let said = [
        ("news", "something"),
        ("language", "en"),
        ("delivery", "limited"),
        ("narrative", narrative),
        ("deliverable.done.state", "begun"),
    ];
    let sent = house.send(&page, &route, &cookie, &said, "send").await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
}

async fn a_note(house: &House) -> String {
    let file = store::desk::NewFile {
        bytes: b"Note 14/2027: nothing new.",
        original: testkit::desk::A_NOTE,
        name: "note-14-2027.pdf",
        media: "application/pdf",
    };
    let kept = house
        .store
        .put_file(file, kernel::Clock::now(&house.clock))
        .await;
    kept.expect("a file")
}

#[tokio::test]
async fn three_members_report_one_returned_one_late_one_by_note() {
    let house = serve(World::called()).await;
    let (ada, bea) = (house.signed_in("ada").await, house.signed_in("bea").await);
    let (cam, cyd) = (house.signed_in("cam").await, house.signed_in("cyd").await);

    // Jamaica: nothing new on one promise, something on the other.
    sends(&house, "ada", "H03", "Two rooms are open.").await;
    let to = format!("{CYCLE}/nothing-new");
    let page = house.get(&to, &ada).await;
    house.send(&page, &to, &ada, &[], "").await;

    // The analyst accepts what says nothing in one act, and returns the other.
    let list = house.get(CHECK, &cam).await;
    assert_eq!(
        list.text.matches("type=\"checkbox\"").count(),
        1,
        "{}",
        list.text
    );
    assert!(list.text.contains(&format!("{}/check", item("H03"))));
    let done = house.send(&list, CHECK, &cam, &[], "").await;
    assert_eq!(done.location(), CHECK);
    assert_eq!(house.item("H01").await.state, State::Accepted);

    let check = format!("{}/check", item("H03"));
    let page = house.get(&check, &cam).await;
    let none = house.send(&page, &check, &cam, &[], "return").await;
    assert_eq!(
        none.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "no mark, no return"
    );
    let short = [("mark.narrative", "too short")];
    let short = house.send(&page, &check, &cam, &short, "return").await;
    assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        short.text.contains(">\ntoo short</textarea>"),
        "kept as typed: {}",
        short.text
    );
    let mark = [("mark.narrative", A_REASON)];
    let saved = house.send(&page, &check, &cam, &mark, "mark").await;
    assert_eq!(
        (saved.status, saved.location()),
        (StatusCode::SEE_OTHER, check.as_str())
    );
    let page = house.get(&check, &cyd).await;
    let open = house.send(&page, &check, &cyd, &[], "accept").await;
    assert_eq!(
        open.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "a mark stands open"
    );
    let back = house.send(&page, &check, &cyd, &[], "return").await;
    assert_eq!(back.location(), CHECK, "{}", back.text);

    // She reads why, mends it, sends it again; it is accepted with her unit as its author.
    let own = house.get(CYCLE, &ada).await;
    assert!(own.text.contains("One report came back") && own.text.contains(A_REASON));
    let route = item("H03");
    let page = house.get(&route, &ada).await;
    assert!(page.text.contains(A_REASON) && page.text.contains("What it asks stands beside"));
    let mended = [("narrative", "Two rooms are open since March.")];
    house.send(&page, &route, &ada, &mended, "send").await;
    let page = house.get(&check, &cam).await;
    let accepted = house.send(&page, &check, &cam, &[], "accept").await;
    assert_eq!(accepted.location(), CHECK, "{}", accepted.text);
    let seen = house.item("H03").await;
    assert_eq!((seen.state, seen.reports.len()), (State::Accepted, 2));
    assert_eq!(seen.accepted().expect("a report").by.as_str(), "ada");

    // Barbados: one by note, typed by one person and confirmed by another.
    by_note(&house, &cam, &cyd).await;

    // The other late: silent first, late then.
    house.wait(9 * 7 * 86_400);
    let (bea, cam) = (house.signed_in("bea").await, {
        let _ = bea;
        house.signed_in("cam").await
    });
    let lapsed = {
        let world = World::called();
        let setting = cycle::Setting {
            now: kernel::Clock::now(&house.clock),
            ..world.setting()
        };
        let by = store::desk::By::nobody(setting.now);
        house
            .store
            .act(by, |desk| Ok((cycle::lapse::lapsed(desk, &setting), ())))
            .await
    };
    lapsed
        .expect("the database answers")
        .expect("the clock does it");
    let list = house.get(CHECK, &cam).await;
    assert!(
        list.text.contains("<h2>Silent</h2>") && list.text.contains("Barbados: "),
        "{}",
        list.text
    );
    let own = house.get(CYCLE, &bea).await;
    assert!(own.text.contains("One report is late"), "{}", own.text);
    sends(&house, "bea", "H05", "The centre was closed.").await;
    assert!(house.item("H05").await.reports[0].is_late);
    let staff = house.get(CYCLE, &cam).await;
    assert!(
        staff
            .text
            .contains("2 of 3 that were asked have sent a report"),
        "{}",
        staff.text
    );
    assert!(
        staff
            .text
            .contains("2 of 3 members of the compact hold a promise")
    );
}

async fn by_note(house: &House, cam: &str, cyd: &str) {
    let enter = format!("{}/enter", item("H04"));
    let page = house.get(&enter, cam).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text);
    let said = [
        ("news", "nothing-new"),
        ("language", "en"),
        ("difficulties", "The budget is late."),
    ];
    let none = house.send(&page, &enter, cam, &said, "enter").await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(none.text.contains("Choose the note") && none.text.contains("The budget is late."));
    let digest = a_note(house).await;
    let typed = house
        .send(&none, &enter, cam, &[("typed", &digest)], "enter")
        .await;
    assert_eq!(
        (typed.status, typed.location()),
        (StatusCode::SEE_OTHER, CYCLE),
        "{}",
        typed.text
    );
    let confirm = format!("{}/confirm", item("H04"));
    let own = house.get(&confirm, cam).await;
    assert!(
        own.text.contains("Another person must do this") && !own.text.contains("value=\"right\"")
    );
    let page = house.get(&confirm, cyd).await;
    assert!(page.text.contains("The budget is late.") && page.text.contains("note-14-2027.pdf"));
    let own = house.send(&page, &confirm, cam, &[], "right").await;
    assert_eq!(
        own.status,
        StatusCode::FORBIDDEN,
        "nobody confirms what they typed"
    );
    let right = house.send(&page, &confirm, cyd, &[], "right").await;
    assert_eq!(right.status, StatusCode::SEE_OTHER, "{}", right.text);
    let seen = house.item("H04").await;
    assert_eq!(seen.state, State::Sent);
    assert_eq!(seen.reports[0].typed_from.as_deref(), Some(digest.as_str()));
    let check = format!("{}/check", item("H04"));
    let page = house.get(&check, cyd).await;
    house.send(&page, &check, cyd, &[], "accept").await;
    assert_eq!(house.item("H04").await.state, State::Accepted);
}

#[tokio::test]
async fn an_approver_opens_a_cycle_once_and_an_accepted_report_again() {
    let house = serve(World::staffed()).await;
    let (dot, ada) = (house.signed_in("dot").await, house.signed_in("ada").await);
    assert!(
        !house
            .get("/desk/cycles", &ada)
            .await
            .text
            .contains("Open this cycle")
    );
    let page = house.get("/desk/cycles", &dot).await;
    assert!(
        page.text.contains("Reports of 2027") && page.text.contains("It will ask for 4 reports"),
        "{}",
        page.text
    );
    let opened = house.send(&page, "/desk/cycles", &dot, &[], "").await;
    assert_eq!(opened.location(), CYCLE, "{}", opened.text);
    let again = house.send(&page, "/desk/cycles", &dot, &[], "").await;
    assert_eq!(again.location(), CYCLE, "a double click");
    let later = house
        .send(&page, "/desk/cycles", &dot, &[("once", "")], "")
        .await;
    assert_eq!(later.status, StatusCode::CONFLICT, "the control");

    sends(&house, "ada", "H03", "Two rooms are open.").await;
    let cam = house.signed_in("cam").await;
    let check = format!("{}/check", item("H03"));
    let page = house.get(&check, &cam).await;
    house.send(&page, &check, &cam, &[], "accept").await;
    assert_eq!(
        house.get(&check, &cam).await.status,
        StatusCode::NOT_FOUND,
        "an analyst reopens nothing"
    );
    let page = house.get(&check, &dot).await;
    let reopen = format!("{}/reopen", item("H03"));
    let short = house
        .send(&page, &reopen, &dot, &[("reason", "because")], "")
        .await;
    assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(short.text.contains("because</textarea>"));
    let done = house
        .send(&page, &reopen, &dot, &[("reason", A_REASON)], "")
        .await;
    assert_eq!(
        (done.status, done.location()),
        (StatusCode::SEE_OTHER, CYCLE),
        "{}",
        done.text
    );
    let own = house.get(&item("H03"), &ada).await;
    assert!(own.text.contains("opened again for this reason") && own.text.contains(A_REASON));
}

#[tokio::test]
async fn a_compact_without_a_planned_cycle_says_why_nobody_can_open_one() {
    let house = crate::house::serve_with(World::staffed(), Vec::new()).await;
    let dot = house.signed_in("dot").await;
    let page = house.get("/desk/cycles", &dot).await;
    assert!(
        page.text
            .contains("No cycle is planned, so nobody can open one"),
        "{}",
        page.text
    );
    assert!(!page.text.contains("<button>"));
    let planned = serve(World::staffed()).await;
    let dot = planned.signed_in("dot").await;
    let page = planned.get("/desk/cycles", &dot).await;
    assert!(!page.text.contains("nobody can open one"), "the control");
}

#[tokio::test]
async fn staff_learn_of_no_draft() {
    let house = serve(World::called()).await;
    let before = {
        let cam = house.signed_in("cam").await;
        house.get(CYCLE, &cam).await.text
    };
    let ada = house.signed_in("ada").await;
    let page = house.get(&item("H03"), &ada).await;
    let said = [("narrative", "An early word")];
    house.send(&page, &item("H03"), &ada, &said, "save").await;
    for who in ["cam", "dot", "eve", "gil", "bea"] {
        let cookie = house.signed_in(who).await;
        for path in ["", "/history", "/print", "/check", "/enter", "/confirm"] {
            let page = house.get(&format!("{}{path}", item("H03")), &cookie).await;
            let is_entry = who == "cam" && path == "/enter";
            let status = if is_entry {
                StatusCode::CONFLICT
            } else {
                StatusCode::NOT_FOUND
            };
            assert_eq!(page.status, status, "{who} {path}");
            assert!(!page.text.contains("An early word"));
        }
    }
    let cam = house.signed_in("cam").await;
    assert_eq!(
        house.get(CYCLE, &cam).await.text,
        before,
        "nor that there is one"
    );
    let own = house.get(&item("H03"), &ada).await;
    assert!(own.text.contains("An early word"), "the control");
}

#[tokio::test]
async fn what_is_forbidden_and_what_is_absent_are_the_same_bytes() {
    let house = serve(World::called()).await;
    let paths = ["", "/history", "/print", "/check", "/enter", "/confirm"];
    for who in ["ada", "abe", "bea", "cam", "dot", "eve", "gil"] {
        let cookie = house.signed_in(who).await;
        for path in paths {
            let forbidden = item(if who == "bea" { "H01" } else { "H04" });
            let shown = house.get(&format!("{forbidden}{path}"), &cookie).await;
            if shown.status != StatusCode::NOT_FOUND {
                assert_eq!((who, path), ("cam", "/enter"), "{}", shown.text);
                continue;
            }
            for absent in [
                item("H99"),
                "/desk/cycles/2031/items/H01".to_owned(),
                item("%FF"),
                item("%3Cb%3E"),
            ] {
                let nothing = house.get(&format!("{absent}{path}"), &cookie).await;
                let same = |text: &str, of: &str| {
                    let named = format!("{of}{path}");
                    text.replace(&named, "HERE")
                        .replace(&named.replace('%', "%25"), "HERE")
                };
                assert_eq!(
                    (shown.status, same(&shown.text, &forbidden)),
                    (nothing.status, same(&nothing.text, &absent)),
                    "{who} {path} {absent}"
                );
            }
        }
    }
    // The control: what is theirs is another page.
    let bea = house.signed_in("bea").await;
    assert_eq!(house.get(&item("H04"), &bea).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_forged_form_changes_nothing() {
    let house = serve(World::called()).await;
    let (ada, bea) = (house.signed_in("ada").await, house.signed_in("bea").await);
    let page = house.get(&item("H03"), &ada).await;
    let before = house.store.desk().await.expect("a desk").seq;
    let token = page.hidden(&item("H03"), "token");
    let said = [
        ("token", token.as_str()),
        ("narrative", "mine"),
        ("do", "save"),
    ];
    // Her token is another session's, and another route's.
    for (who, route) in [
        (&bea, item("H03")),
        (&bea, item("H04")),
        (&ada, item("H01")),
    ] {
        assert_eq!(
            house.post(&route, who, &said).await.status,
            StatusCode::FORBIDDEN
        );
    }
    // Her own token for the item of another member.
    let own = house.get(&item("H04"), &bea).await;
    let sent = house
        .send(
            &own,
            &item("H04"),
            &bea,
            &[("deliverable.none.state", "done")],
            "save",
        )
        .await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER);
    let saved = house.item("H04").await;
    assert!(
        !saved
            .draft
            .keys()
            .any(|field| field.to_string().contains("none")),
        "no such part"
    );
    let nothing_new = format!("{CYCLE}/nothing-new");
    let page = house.get(&nothing_new, &ada).await;
    let forged = house
        .send(&page, &nothing_new, &ada, &[("item", "H04")], "")
        .await;
    assert_eq!(forged.status, StatusCode::NOT_FOUND);
    assert!(house.item("H04").await.reports.is_empty());
    let after = house.store.desk().await.expect("a desk");
    assert!(after.seq > before, "the control: her own form was saved");
    assert!(house.item("H03").await.draft.is_empty());
}
