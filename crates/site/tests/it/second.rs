//! A second compact, which has beneficiaries and fewer languages, and no pathways, offices, money, counts or packages.

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, header};
use kernel::{CommitmentId, Day, Holder, Language};
use progress::compact::Role;
use publication::money::aid::{ActivityAid, Aid, View};
use publication::{Answered, PastRating, Shelf, Snapshot};
use testkit::invented::InventedShelf;
use tower::ServiceExt;

/// The invented shelf with another compact on it.
struct SecondShelf;

const LANGUAGES: [Language; 3] = [Language::En, Language::Es, Language::Fr];

fn second(snapshot: &Snapshot) -> Snapshot {
    let mut second = snapshot.clone();
    let compact = &mut second.compact;
    compact.languages = LANGUAGES.to_vec();
    compact.adopted = "2022-01-01".parse().unwrap();
    compact.packages.clear();
    compact.verdicts.clear();
    let observer = compact
        .members
        .iter_mut()
        .find(|one| one.role == Role::Observer);
    let observer = observer.expect("there is one");
    observer.role = Role::Beneficiary;
    let receiver = Holder::Country(observer.country);
    for rated in &mut second.rated {
        rated.commitment.beneficiaries = vec![receiver.clone()];
        rated.commitment.package = None;
    }
    second
}

impl Shelf for SecondShelf {
    fn today(&self) -> Day {
        InventedShelf.today()
    }

    fn snapshot(&self, day: Day) -> Answered<'_, Arc<Snapshot>> {
        Box::pin(async move {
            let snapshot = InventedShelf.snapshot(day).await?;
            Ok(Arc::new(second(&snapshot)))
        })
    }

    fn aid(&self, day: Day, view: View) -> Answered<'_, Arc<Aid>> {
        Box::pin(std::future::ready(Ok(Arc::new(Aid::nothing(day, view)))))
    }

    fn activity<'a>(
        &'a self,
        _: Day,
        _: View,
        _: &'a str,
    ) -> Answered<'a, Option<Arc<ActivityAid>>> {
        Box::pin(std::future::ready(Ok(None)))
    }

    fn ratings<'a>(&'a self, _: Day, _: &'a CommitmentId) -> Answered<'a, Vec<PastRating>> {
        Box::pin(std::future::ready(Ok(Vec::new())))
    }
}

fn site() -> Router {
    beside(Vec::new())
}

/// The same site beside others.
fn beside(others: Vec<(kernel::Localized, String)>) -> Router {
    site::router(site::Parts {
        rooms: site::Rooms {
            money: false,
            movement: false,
        },
        shelf: Arc::new(SecondShelf),
        methods: testkit::invented::methods(),
        rulebook: Arc::default(),
        signer: None,
        public_url: None,
        house: site::House {
            languages: LANGUAGES.to_vec(),
            others,
            ..site::House::default()
        },
    })
}

/// The status and the page that a reader of these languages gets.
async fn asked(address: &str, languages: &str) -> (u16, String) {
    asked_of(site(), address, languages).await
}

async fn asked_of(site: Router, address: &str, languages: &str) -> (u16, String) {
    let request = Request::get(address).header(header::ACCEPT_LANGUAGE, languages);
    let response = site.oneshot(request.body(Body::empty()).unwrap()).await;
    let response = response.unwrap();
    let status = response.status().as_u16();
    let body = to_bytes(response.into_body(), 10_000_000).await.unwrap();
    (status, String::from_utf8(body.to_vec()).unwrap())
}

async fn get(address: &str) -> (u16, String) {
    asked(address, "en").await
}

#[tokio::test]
async fn beside_another_compact_a_page_bears_the_name_of_its_own() {
    let other = (kernel::Localized::default(), "/c/other".to_owned());
    let named = |body: &str| body.contains("<h1>At a glance · ");
    let (_, body) = asked_of(beside(vec![other]), "/glance", "en").await;
    assert!(named(&body) && body.contains("<title>At a glance · "));
    assert!(body.contains("Beneficiaries, who are promised something"));
    // Control: alone, it is told in the first sentence.
    assert!(!named(&get("/glance").await.1));
}

const EMPTY: [(&str, &str); 9] = [
    ("/pathways", "no pathways"),
    ("/pathways/changes", "no pathways"),
    ("/screening", "no pathways"),
    ("/offices", "no offices"),
    ("/offices.csv", "no offices"),
    ("/money", "no money"),
    ("/money/countries/ISL", "no money"),
    ("/movement", "no counts"),
    ("/movement/alarms", "no counts"),
];

#[tokio::test]
async fn a_room_without_anything_says_so_and_no_page_leads_there() {
    for (address, said) in EMPTY {
        let (status, body) = get(address).await;
        assert_eq!(status, 404, "{address}");
        assert!(
            body.contains(&format!("This compact has {said}")),
            "{address}: {body}"
        );
        assert!(body.contains("href=\"/commitments\""), "{address}");
    }
    for page in [
        "/",
        "/members",
        "/commitments",
        "/glance",
        "/about",
        "/meetings",
        "/packages",
    ] {
        let (status, body) = get(page).await;
        assert_eq!(status, 200, "{page}");
        let empty = EMPTY.iter().map(|(address, _)| *address);
        for address in empty.chain(["/packages", "/verdicts"]) {
            assert!(
                !body.contains(&format!("href=\"{address}\"")),
                "{page}: {address}"
            );
        }
    }
    assert!(
        get("/")
            .await
            .1
            .contains("Search promises, members, figures")
    );
    // Control: what the compact has stays in the menu.
    assert!(get("/").await.1.contains("href=\"/meetings\""));
}

#[tokio::test]
async fn a_beneficiary_is_listed_with_what_was_promised_for_it_and_never_silent() {
    let (_, list) = get("/members").await;
    assert!(list.contains("id=\"beneficiary\"") && list.contains("/members/NZL"));
    let (status, page) = get("/members/NZL").await;
    assert_eq!(status, 200);
    assert!(page.contains("5 promises were made for it") && page.contains("/commitments/C004"));
    assert!(!page.contains("Nothing of its own was published"));
    let (_, table) = get("/data/members.csv").await;
    let row = table.lines().find(|line| line.starts_with("NZL")).unwrap();
    assert!(
        row.contains(",beneficiary,") && row.contains(",no,"),
        "{row}"
    );
    // Control: a member without a promise is silent, as before.
    let (_, malta) = get("/members/MLT").await;
    assert!(malta.contains("Nothing of its own was published"));
    let (_, table) = get("/data/members.csv").await;
    let row = table.lines().find(|line| line.starts_with("MLT")).unwrap();
    assert!(row.contains(",yes,"), "{row}");
}

#[tokio::test]
async fn the_language_switch_and_the_first_choice_offer_the_compacts_languages_alone() {
    let (_, body) = get("/").await;
    for (code, is_offered) in [
        ("en", true),
        ("es", true),
        ("fr", true),
        ("pt", false),
        ("ht", false),
    ] {
        assert_eq!(
            body.contains(&format!("hreflang=\"{code}\"")),
            is_offered,
            "{code}"
        );
    }
    let (_, body) = asked("/", "pt-BR, fr;q=0.5").await;
    assert!(body.contains("<html lang=\"fr\">"));
    let (_, body) = asked("/?on=2024-05-07", "ht").await;
    assert!(body.contains("<html lang=\"en\">") && body.contains("As it was known on 7 May 2024"));
}

#[tokio::test]
async fn a_meeting_before_the_adoption_has_no_page_of_its_day() {
    let (_, body) = get("/meetings").await;
    assert!(!body.contains("on=2021-03-01"));
    assert!(body.contains("on=2023-05-02"));
}

#[tokio::test]
async fn what_the_search_offers_is_found() {
    let (_, body) = get("/search").await;
    let links: Vec<&str> = body
        .split("href=\"/search?q=")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    assert_eq!(links.len(), 3, "{links:?}");
    for link in links {
        let (_, found) = get(&format!("/search?q={link}")).await;
        assert!(!found.contains("Nothing was found"), "{link}");
    }
}
