//! What people change about themselves.

use axum::http::StatusCode;
use kernel::Clock;
use testkit::desk::{World, id};

use crate::house::{Answer, House, PASSPHRASE, serve};

const NEW: &str = "faro ladrillo nube sextante";

fn cookie(answer: &Answer) -> String {
    let cookie = answer.headers["set-cookie"].to_str().expect("a cookie");
    cookie.split(';').next().expect("a value").to_owned()
}

async fn changes(house: &House, cookie: &str, old: &str, new: &str) -> Answer {
    let page = "/desk/account/passphrase";
    let fields = [("old", old), ("passphrase", new), ("again", new)];
    house.fill(page, page, cookie, &fields).await
}

#[tokio::test]
async fn a_new_passphrase_needs_the_old_one_and_ends_every_other_session() {
    let house = serve(World::staffed()).await;
    house.enrolled("ada").await;
    let (here, elsewhere) = (house.signed_in("ada").await, house.signed_in("ada").await);
    let wrong = changes(&house, &here, "not the passphrase", NEW).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let weak = changes(&house, &here, PASSPHRASE, "password1234").await;
    assert_eq!(weak.status, StatusCode::UNPROCESSABLE_ENTITY);
    let still = house.get("/desk", &elsewhere).await;
    assert_eq!(still.status, StatusCode::OK, "the control: nothing changed");
    let done = changes(&house, &here, PASSPHRASE, NEW).await;
    assert_eq!(done.location(), "/desk/account", "{}", done.text);
    let new = cookie(&done);
    for old in [&here, &elsewhere] {
        assert_eq!(house.get("/desk", old).await.status, StatusCode::SEE_OTHER);
    }
    assert_eq!(house.get("/desk", &new).await.status, StatusCode::OK);
    for (passphrase, status) in [
        (PASSPHRASE, StatusCode::UNAUTHORIZED),
        (NEW, StatusCode::SEE_OTHER),
    ] {
        let code = house.digits();
        let fields = [
            ("email", "ada@harbours.example"),
            ("passphrase", passphrase),
            ("code", &code),
        ];
        let answer = house.post("/desk/sign-in", "", &fields).await;
        assert_eq!(answer.status, status, "{passphrase}");
    }
}

#[tokio::test]
async fn no_passphrase_waits_in_a_page_while_digits_are_asked_for_or_a_session_has_ended() {
    let house = serve(World::staffed()).await;
    house.enrolled("ada").await;
    let ada = house.signed_in("ada").await;
    let page = "/desk/account/passphrase";
    let token = house.get(page, &ada).await.hidden(page, "token");
    house.wait(301);
    let stale = house.get(page, &ada).await;
    assert_eq!(stale.location(), "/desk/fresh?to=/desk/account/passphrase");
    house.wait(3_600);
    let fields = [
        ("token", token.as_str()),
        ("old", PASSPHRASE),
        ("passphrase", NEW),
    ];
    let late = house.post(page, &ada, &fields).await;
    assert_eq!(late.status, StatusCode::UNAUTHORIZED);
    let carried = late.hidden("/desk/sign-in", "carried");
    let code = house.digits();
    let fields = [
        ("email", "ada@harbours.example"),
        ("passphrase", PASSPHRASE),
        ("code", &code),
        ("carried", &carried),
    ];
    let back = house.post("/desk/sign-in", "", &fields).await;
    assert_eq!(back.status, StatusCode::OK);
    assert!(!back.text.contains(PASSPHRASE) && !back.text.contains(NEW));
}

#[tokio::test]
async fn a_session_that_somebody_planted_is_not_the_one_that_signs_in() {
    let house = serve(World::staffed()).await;
    house.enrolled("ada").await;
    let planted = house.signed_in("bea").await;
    let code = house.digits();
    let fields = [
        ("email", "ada@harbours.example"),
        ("passphrase", PASSPHRASE),
        ("code", &code),
    ];
    let answer = house.post("/desk/sign-in", &planted, &fields).await;
    let own = cookie(&answer);
    assert_ne!(own, planted);
    let both = format!("{planted}; {own}");
    let answer = house.get("/desk", &both).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "two cookies: nobody");
    let answer = house.get("/desk/account", &planted).await;
    assert!(answer.text.contains("BEA") && !answer.text.contains("ADA"));
}

#[tokio::test]
async fn sessions_are_listed_and_the_others_end() {
    let house = serve(World::staffed()).await;
    let (here, elsewhere) = (house.signed_in("ada").await, house.signed_in("ada").await);
    let page = house.get("/desk/account", &here).await;
    assert_eq!(page.text.matches("last seen").count(), 2, "{}", page.text);
    assert_eq!(page.text.matches("This one").count(), 1);
    let done = house
        .fill("/desk/account", "/desk/account/others", &here, &[])
        .await;
    assert_eq!(done.location(), "/desk/account");
    let gone = house.get("/desk", &elsewhere).await;
    assert_eq!(gone.status, StatusCode::SEE_OTHER);
    assert_eq!(house.get("/desk", &here).await.status, StatusCode::OK);
}

#[tokio::test]
async fn ten_new_codes_are_shown_once_and_the_language_is_kept() {
    let house = serve(World::staffed()).await;
    house.enrolled("ada").await;
    let ada = house.signed_in("ada").await;
    let codes = house
        .fill("/desk/account", "/desk/account/codes", &ada, &[])
        .await;
    assert_eq!(codes.text.matches("class=\"secret\"").count(), 10);
    assert_eq!(
        house.store.n_recovery(&id("ada")).await.expect("a count"),
        10
    );
    let code = codes.text.split("class=\"secret\">").nth(3);
    let code = code
        .and_then(|rest| rest.split('<').next())
        .expect("a code");
    let fields = [
        ("email", "ada@harbours.example"),
        ("passphrase", PASSPHRASE),
        ("code", code),
    ];
    let answer = house.post("/desk/sign-in", "", &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);

    let route = "/desk/account/language";
    house
        .fill("/desk/account", route, &ada, &[("language", "ht")])
        .await;
    let page = house.get("/desk/account", &ada).await;
    assert!(page.text.contains("lang=\"ht\""), "{}", page.text);
    let no = house
        .fill("/desk/account", route, &ada, &[("language", "xx")])
        .await;
    assert_eq!(no.status, StatusCode::NOT_FOUND);
    assert!(house.clock.now().seconds() > 0);
}
