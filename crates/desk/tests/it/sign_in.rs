//! Coming in: by invitation, with a passphrase and a second factor; and staying out.

use axum::http::StatusCode;
use cycle::Role;
use kernel::Clock;
use testkit::desk::{World, id, invitation};

use crate::house::{House, digits, serve};

const PASSPHRASE: &str = "lluvia tejado cobre mango";

async fn invited() -> (House, String) {
    let mut world = World::empty();
    world.happens(
        None,
        vec![
            cycle::What::Invited(invitation("eve", "secretariat", Role::Administrator)),
            cycle::What::InvitationConfirmed { account: id("eve") },
        ],
    );
    let house = serve(world).await;
    let link = house
        .store
        .make_token(&id("eve"), house.clock.now())
        .await
        .expect("a link");
    (house, format!("/desk/invitation/{link}"))
}

#[tokio::test]
async fn whoever_was_invited_enrols_once_and_signs_in_with_both_factors() {
    let (house, link) = invited().await;
    for _ in 0..3 {
        let page = house.get(&link, "").await;
        assert_eq!(
            page.status,
            StatusCode::OK,
            "looking uses nothing up: {}",
            page.text
        );
    }
    let page = house.get(&link, "").await;
    let code = digits(&page.text, &house);
    let weak = [
        ("passphrase", "password1234"),
        ("again", "password1234"),
        ("code", &code),
    ];
    assert_eq!(
        house.post(&link, "", &weak).await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    let good = [
        ("passphrase", PASSPHRASE),
        ("again", PASSPHRASE),
        ("code", &code),
    ];
    let codes = house.post(&link, "", &good).await;
    assert_eq!(codes.status, StatusCode::OK, "{}", codes.text);
    assert_eq!(codes.text.matches("class=\"secret\"").count(), 10);
    assert_eq!(house.get(&link, "").await.status, StatusCode::NOT_FOUND);

    let sign_in = |code: String, passphrase: &'static str| {
        let house = &house;
        async move {
            let fields = [
                ("email", "EVE@harbours.example"),
                ("passphrase", passphrase),
                ("code", &code),
            ];
            house.post("/desk/sign-in", "", &fields).await
        }
    };
    let used = sign_in(code.clone(), PASSPHRASE).await;
    assert_eq!(
        used.status,
        StatusCode::UNAUTHORIZED,
        "the digits shown at enrolment work no more"
    );
    house.wait(30);
    let code = digits(&page.text, &house);
    assert_eq!(
        sign_in(code.clone(), "wrong passphrase here").await.status,
        StatusCode::UNAUTHORIZED
    );
    let came = sign_in(code.clone(), PASSPHRASE).await;
    assert_eq!(
        (came.status, came.location()),
        (StatusCode::SEE_OTHER, "/desk")
    );
    assert_eq!(
        sign_in(code, PASSPHRASE).await.status,
        StatusCode::UNAUTHORIZED,
        "digits work once"
    );
    let cookie = came.headers["set-cookie"].to_str().expect("a cookie");
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
    let cookie = cookie.split(';').next().expect("its value").to_owned();
    let desk = house.get("/desk", &cookie).await;
    assert!(desk.status == StatusCode::OK && desk.text.contains("EVE"));
    let paper = codes
        .text
        .split("class=\"secret\">")
        .nth(1)
        .and_then(|rest| rest.split('<').next());
    let paper = paper.expect("a code").to_lowercase();
    assert_eq!(
        sign_in(paper.clone(), PASSPHRASE).await.status,
        StatusCode::SEE_OTHER
    );
    assert_eq!(
        sign_in(paper, PASSPHRASE).await.status,
        StatusCode::UNAUTHORIZED,
        "a code works once"
    );
}

#[tokio::test]
async fn unknown_and_known_accounts_fail_in_the_same_words() {
    let house = serve(World::staffed()).await;
    let try_it = |email: &'static str| {
        let house = &house;
        async move {
            let fields = [
                ("email", email),
                ("passphrase", PASSPHRASE),
                ("code", "123456"),
            ];
            house.post("/desk/sign-in", "", &fields).await
        }
    };
    let known = try_it("ada@harbours.example").await;
    let unknown = try_it("nobody@harbours.example").await;
    let same = |text: &str| text.replace("ada@", "").replace("nobody@", "");
    assert_eq!(
        (known.status, same(&known.text)),
        (unknown.status, same(&unknown.text))
    );
    assert_eq!(known.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_session_ends_after_an_hour_without_a_sign_of_life_and_whoever_is_put_out_is_out_at_once()
{
    let house = serve(World::staffed()).await;
    let cookie = house.signed_in("ada").await;
    assert_eq!(house.get("/desk", &cookie).await.status, StatusCode::OK);
    house.wait(3_599);
    assert_eq!(house.get("/desk", &cookie).await.status, StatusCode::OK);
    house.wait(3_600);
    assert_eq!(
        house.get("/desk", &cookie).await.location(),
        "/desk/sign-in?to=%2Fdesk"
    );
    let cookie = house.signed_in("ada").await;
    let by = store::desk::By::nobody(house.clock.now());
    let out = vec![cycle::What::Suspended { account: id("ada") }];
    let done = house
        .store
        .act(by, |_| Ok((out, ())))
        .await
        .expect("an answer")
        .expect("done");
    assert!(done.now().is_some());
    assert_eq!(
        house.get("/desk", &cookie).await.status,
        StatusCode::SEE_OTHER
    );
}

#[tokio::test]
async fn a_form_without_its_token_from_elsewhere_or_of_another_kind_changes_nothing() {
    let house = serve(World::staffed()).await;
    let (ada, bea) = (house.signed_in("ada").await, house.signed_in("bea").await);
    assert_eq!(
        house.post("/desk/sign-out", &ada, &[]).await.status,
        StatusCode::FORBIDDEN
    );
    let hers = house
        .get("/desk", &bea)
        .await
        .hidden("/desk/sign-out", "token");
    let forged = house
        .post("/desk/sign-out", &ada, &[("token", &hers)])
        .await;
    assert_eq!(forged.status, StatusCode::FORBIDDEN);
    assert_eq!(house.get("/desk", &ada).await.status, StatusCode::OK);
    let own = house.fill("/desk", "/desk/sign-out", &ada, &[]).await;
    assert_eq!(
        own.status,
        StatusCode::SEE_OTHER,
        "the control: her own form does it"
    );
    assert_eq!(house.get("/desk", &ada).await.status, StatusCode::SEE_OTHER);
}
