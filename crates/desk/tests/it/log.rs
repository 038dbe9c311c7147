//! The log, and whom to telephone.

use axum::http::StatusCode;
use kernel::{Clock, Day};
use testkit::desk::{SOMETHING, World, id};

use crate::house::serve;

fn world() -> World {
    let mut world = World::called();
    world.writes("ada", "H01", &SOMETHING).expect("written");
    world
        .writes("bea", "H04", &[("narrative", "=1+1")])
        .expect("written");
    world.sends("ada", "H01").expect("sent");
    world.accepts("cam", "H01").expect("accepted");
    world
}

#[tokio::test]
async fn a_member_reads_what_happened_to_its_own_items_and_nobody_elses() {
    let house = serve(world()).await;
    let (ada, bea) = (house.signed_in("ada").await, house.signed_in("bea").await);
    let page = house.get("/desk/log", &ada).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text);
    for said in [
        "Field written",
        "Report accepted",
        "2027 · H01 · narrative",
        "ADA",
    ] {
        assert!(page.text.contains(said), "{said}: {}", page.text);
    }
    assert!(!page.text.contains("H04") && !page.text.contains("BEA"));
    assert!(page.text.contains("The secretariat") && !page.text.contains("CAM"));
    let file = house.get("/desk/log.csv", &bea).await;
    assert!(
        file.text
            .starts_with("number,moment,kind,what,who,about\r\n")
    );
    assert!(file.text.contains("field.saved") && !file.text.contains("H01"));
    assert_eq!(file.headers["content-type"], "text/csv; charset=utf-8");
}

#[tokio::test]
async fn an_administrator_reads_of_accounts_and_of_no_draft_and_others_find_nothing() {
    let house = serve(world()).await;
    let eve = house.signed_in("eve").await;
    let page = house.get("/desk/log", &eve).await;
    assert!(page.text.contains("Person proposed") && page.text.contains("BEA"));
    assert!(!page.text.contains("Field written") && !page.text.contains("H01"));
    for account in ["cam", "dot", "gil"] {
        let cookie = house.signed_in(account).await;
        for path in ["/desk/log", "/desk/log.csv"] {
            let answer = house.get(path, &cookie).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{account}");
        }
    }
}

#[tokio::test]
async fn a_name_that_looks_like_a_formula_is_guarded_in_the_file() {
    let mut world = World::staffed();
    let mut asked = testkit::desk::invitation("ivo", "secretariat", cycle::Role::Analyst);
    asked.name = "=cmd|' /C calc'!A0".to_owned();
    world.happens(None, vec![cycle::What::Invited(asked)]);
    let house = serve(world).await;
    let eve = house.signed_in("eve").await;
    let file = house.get("/desk/log.csv", &eve).await;
    assert!(file.text.contains("'=cmd"), "{}", file.text);
    assert!(!file.text.contains(",=cmd"));
}

#[tokio::test]
async fn whoever_is_late_or_gets_no_letters_stands_on_the_list_to_telephone() {
    let house = serve(world()).await;
    let cam = house.signed_in("cam").await;
    let page = house.get("/desk/letters", &cam).await;
    assert!(
        page.text.contains("Nobody: every letter arrives"),
        "{}",
        page.text
    );
    let bea = id("bea");
    let day: Day = house.clock.now().day();
    let store = &house.store;
    assert!(
        store
            .take_letter(&bea, day, "due", house.clock.now())
            .await
            .expect("taken")
    );
    store
        .letter_ended(&bea, day, "due", Some("550 no such box"), house.clock.now())
        .await
        .expect("written");
    let page = house.get("/desk/letters", &cam).await;
    for said in [
        "The brb-ministry",
        "550 no such box",
        "days left",
        "2 reports are missing",
    ] {
        assert!(page.text.contains(said), "{said}: {}", page.text);
    }
    assert!(
        !page.text.contains("<h3>The jam-ministry"),
        "its letters arrive"
    );
    house.wait(70 * 86_400);
    let cam = house.signed_in("cam").await;
    let page = house.get("/desk/letters", &cam).await;
    assert!(page.text.contains("days late") && page.text.contains("<h3>The jam-ministry"));
    for account in ["ada", "dot", "eve", "gil"] {
        let cookie = house.signed_in(account).await;
        let answer = house.get("/desk/letters", &cookie).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{account}");
    }
}
