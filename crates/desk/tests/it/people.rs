//! Letting people in and out: always two administrators, each with a second factor that was shown a moment ago.

use axum::http::StatusCode;
use cycle::Role;
use kernel::Clock;
use testkit::desk::{World, id, invitation};

use crate::house::{Answer, House, serve};

const GUEST: [(&str, &str); 5] = [
    ("name", "Zoe Martin"),
    ("email", "zoe@harbours.example"),
    ("unit", "jam-ministry"),
    ("role", "officer"),
    ("language", "fr"),
];

async fn invites(house: &House, cookie: &str, fields: &[(&str, &str)]) -> Answer {
    let page = "/desk/people/invite";
    house.fill(page, page, cookie, fields).await
}

/// Returns the account of somebody by their name.
async fn account(house: &House, name: &str) -> String {
    let desk = house.store.desk().await.expect("a desk");
    let person = desk.people.iter().find(|one| one.name == name);
    person.expect("somebody by this name").id.to_string()
}

async fn standing(house: &House, account: &str) -> &'static str {
    let desk = house.store.desk().await.expect("a desk");
    let person = desk.people.get(&id(account)).expect("a person");
    person.standing.code()
}

#[tokio::test]
async fn one_administrator_proposes_and_another_confirms_and_hands_the_link_over() {
    let house = serve(World::staffed()).await;
    let (eve, fay) = (house.signed_in("eve").await, house.signed_in("fay").await);
    let done = invites(&house, &eve, &GUEST).await;
    assert_eq!(done.location(), "/desk/people", "{}", done.text);
    let zoe = account(&house, "Zoe Martin").await;
    let confirm = format!("/desk/people/{zoe}/confirm");

    // Her own page has no such form; a form that she makes herself is refused and changes nothing.
    let own = house.get("/desk/people", &eve).await;
    assert!(own.text.contains("Zoe Martin") && !own.text.contains(&confirm));
    let other_form = house.get("/desk/account", &eve).await;
    let token = other_form.hidden("/desk/sign-out", "token");
    for token in [token, token_of(&house, &eve, &confirm)] {
        let alone = house.post(&confirm, &eve, &[("token", &token)]).await;
        assert!(
            matches!(alone.status, StatusCode::FORBIDDEN | StatusCode::CONFLICT),
            "{}",
            alone.status
        );
    }
    assert_eq!(standing(&house, &zoe).await, "invited");

    let done = house.fill("/desk/people", &confirm, &fay, &[]).await;
    assert_eq!(done.status, StatusCode::OK, "{}", done.text);
    assert_eq!(
        standing(&house, &zoe).await,
        "confirmed",
        "the control: another may"
    );
    let link = done.text.split("/desk/invitation/").nth(1).expect("a link");
    let link: String = link.chars().take_while(char::is_ascii_hexdigit).collect();
    assert_eq!(link.len(), 40);
    assert!(done.text.contains("mailto:zoe%40harbours.example?subject="));
    assert!(done.text.contains("Bonjour%20Zoe"), "in her own language");
    let page = house.get(&format!("/desk/invitation/{link}"), "").await;
    assert!(page.status == StatusCode::OK && page.text.contains("Zoe Martin"));
    house.wait(72 * 3_600);
    let late = house.get(&format!("/desk/invitation/{link}"), "").await;
    assert_eq!(late.status, StatusCode::NOT_FOUND, "three days");
}

/// Returns the token that a form to a route would bear: what somebody could compute who reads their own cookie.
fn token_of(_: &House, cookie: &str, route: &str) -> String {
    use hmac::{Hmac, KeyInit, Mac};
    let session = cookie.split('=').nth(1).expect("a token");
    let mut mac = Hmac::<sha2::Sha256>::new_from_slice(session.as_bytes()).expect("a key");
    mac.update(b"form");
    mac.update(route.as_bytes());
    kernel::hex::of(mac.finalize().into_bytes())
}

#[tokio::test]
async fn whoever_is_no_administrator_finds_nothing_there() {
    let house = serve(World::staffed()).await;
    for account in ["ada", "cam", "dot", "gil"] {
        let cookie = house.signed_in(account).await;
        for page in ["/desk/people", "/desk/people/invite", "/desk/people/bea"] {
            let answer = house.get(page, &cookie).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{account} {page}");
            assert!(!answer.text.contains("bea@"));
        }
        for verb in ["confirm", "link", "suspend", "recover"] {
            let route = format!("/desk/people/bea/{verb}");
            let token = token_of(&house, &cookie, &route);
            let answer = house.post(&route, &cookie, &[("token", &token)]).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{account} {verb}");
        }
    }
}

#[tokio::test]
async fn without_a_fresh_second_factor_the_words_wait_and_come_back_and_digits_work_once() {
    let house = serve(World::staffed()).await;
    house.enrolled("eve").await;
    let eve = house.signed_in("eve").await;
    house.wait(301);
    let asked = invites(&house, &eve, &GUEST).await;
    assert_eq!(asked.status, StatusCode::FORBIDDEN);
    let desk = house.store.desk().await.expect("a desk");
    assert!(desk.people.by_email("zoe@harbours.example").is_none());
    let route = "/desk/fresh";
    let (token, carried) = (asked.hidden(route, "token"), asked.hidden(route, "carried"));
    assert!(!carried.contains("Zoe"), "sealed");
    let show = |code: String, cookie: String, token: String| {
        let (house, carried) = (&house, carried.clone());
        async move {
            let fields = [
                ("token", token.as_str()),
                ("carried", carried.as_str()),
                ("code", code.as_str()),
            ];
            house.post(route, &cookie, &fields).await
        }
    };
    let wrong = show("000000".to_owned(), eve.clone(), token.clone()).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let code = house.digits();
    let back = show(code.clone(), eve.clone(), token).await;
    assert_eq!(back.status, StatusCode::OK, "{}", back.text);
    assert!(back.text.contains("value=\"Zoe Martin\""));
    let cookie = back.headers["set-cookie"].to_str().expect("a cookie");
    let new = cookie.split(';').next().expect("a value").to_owned();
    assert_ne!(new, eve, "the session is another");
    assert_eq!(
        house.get("/desk/people", &eve).await.status,
        StatusCode::SEE_OTHER,
        "the old cookie is worthless"
    );
    let invite = "/desk/people/invite";
    let (token, once) = (back.hidden(invite, "token"), back.hidden(invite, "once"));
    let mut fields = vec![("token", token.as_str()), ("once", once.as_str())];
    fields.extend(GUEST);
    for _ in 0..2 {
        let sent = house.post(invite, &new, &fields).await;
        assert_eq!(sent.location(), "/desk/people", "{}", sent.text);
    }
    let desk = house.store.desk().await.expect("a desk");
    let n = desk.people.iter().filter(|one| one.name == "Zoe Martin");
    assert_eq!(n.count(), 1, "sent twice, done once");

    house.wait(301);
    house.wait(-301);
    let again = house.get("/desk/fresh", &new).await.hidden(route, "token");
    let replayed = show(code, new, again).await;
    assert_eq!(replayed.status, StatusCode::UNPROCESSABLE_ENTITY, "once");
}

#[tokio::test]
async fn whoever_is_put_out_or_recovers_is_out_at_the_next_request() {
    let house = serve(World::staffed()).await;
    let (eve, fay) = (house.signed_in("eve").await, house.signed_in("fay").await);
    let ada = house.signed_in("ada").await;
    let done = house
        .fill("/desk/people/ada", "/desk/people/ada/recover", &eve, &[])
        .await;
    assert_eq!(done.location(), "/desk/people/ada");
    assert_eq!(
        house.get("/desk", &ada).await.status,
        StatusCode::OK,
        "the control: proposed alone is nothing yet"
    );
    let done = house
        .fill("/desk/people", "/desk/people/ada/confirm", &fay, &[])
        .await;
    assert!(done.text.contains("/desk/invitation/"));
    assert_eq!(house.get("/desk", &ada).await.status, StatusCode::SEE_OTHER);

    let bea = house.signed_in("bea").await;
    house
        .fill("/desk/people/bea", "/desk/people/bea/suspend", &eve, &[])
        .await;
    assert_eq!(house.get("/desk", &bea).await.status, StatusCode::SEE_OTHER);
    assert_eq!(standing(&house, "bea").await, "suspended");
    // Two administrators must remain: the page offers no such button, and a form made by hand is refused.
    let page = house.get("/desk/people/fay", &eve).await;
    assert!(!page.text.contains("/desk/people/fay/suspend"));
    let token = token_of(&house, &eve, "/desk/people/fay/suspend");
    let refused = house
        .post("/desk/people/fay/suspend", &eve, &[("token", &token)])
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_role_that_ends_is_gone_at_the_next_request() {
    let mut world = World::staffed();
    let mut asked = invitation("ida", "secretariat", Role::Analyst);
    asked.until = Some(world.now.day());
    world.happens(
        None,
        vec![
            cycle::What::Invited(asked),
            cycle::What::InvitationConfirmed { account: id("ida") },
            cycle::What::Enrolled { account: id("ida") },
        ],
    );
    let house = serve(world).await;
    house.wait(43_200 - 61);
    let ida = house.signed_in("ida").await;
    assert_eq!(
        house.get("/desk/letters", &ida).await.status,
        StatusCode::OK
    );
    house.wait(61);
    assert_eq!(house.clock.now().to_string(), "2027-01-05T00:00:00Z");
    let after = house.get("/desk/letters", &ida).await;
    assert_eq!(after.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_is_wrong_with_an_invitation_is_said_beside_the_words() {
    let house = serve(World::staffed()).await;
    let eve = house.signed_in("eve").await;
    for (name, wrong, said) in [
        ("email", "nobody", "An address of mail"),
        ("email", "ADA@harbours.example", "Somebody has this address"),
        ("unit", "nowhere", "no such unit"),
        ("role", "analyst", "does not fit"),
        ("role", "king", "at least one role"),
    ] {
        let mut fields = GUEST;
        for (field, text) in &mut fields {
            if *field == name {
                *text = wrong;
            }
        }
        let answer = invites(&house, &eve, &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
        assert!(answer.text.contains(said), "{wrong}: {}", answer.text);
        assert!(answer.text.contains("value=\"Zoe Martin\""));
    }
}
