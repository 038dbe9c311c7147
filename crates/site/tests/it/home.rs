//! The first page: its sentence is that of the ratings, its squares are the promises, its doors lead somewhere.

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::Request;
use kernel::{CommitmentId, Day, Language};
use progress::commitment::EventKind;
use progress::{Delivery, Timeliness};
use publication::money::aid::{ActivityAid, Aid, View};
use publication::{Answered, PastRating, Rated, Shelf, Snapshot};
use testkit::invented::{self, InventedShelf};
use tower::ServiceExt;

/// The invented promises, so many times over.
struct Shelved(usize);

impl Shelf for Shelved {
    fn today(&self) -> Day {
        InventedShelf.today()
    }

    fn snapshot(&self, day: Day) -> Answered<'_, Arc<Snapshot>> {
        Box::pin(async move {
            let mut snapshot = Snapshot::clone(&*InventedShelf.snapshot(day).await?);
            let once = snapshot.rated.clone();
            snapshot.rated = (0..self.0).flat_map(|_| once.clone()).collect();
            of_the_day(&mut snapshot, day);
            Ok(Arc::new(snapshot))
        })
    }

    fn aid(&self, day: Day, view: View) -> Answered<'_, Arc<Aid>> {
        InventedShelf.aid(day, view)
    }

    fn activity<'a>(
        &'a self,
        day: Day,
        view: View,
        id: &'a str,
    ) -> Answered<'a, Option<Arc<ActivityAid>>> {
        InventedShelf.activity(day, view, id)
    }

    fn ratings<'a>(&'a self, day: Day, id: &'a CommitmentId) -> Answered<'a, Vec<PastRating>> {
        InventedShelf.ratings(day, id)
    }
}

/// Leaves out what the day did not know: the invented shelf shows every day the same ratings.
fn of_the_day(snapshot: &mut Snapshot, day: Day) {
    let is_known = |rated: &Rated| rated.commitment.first_promise().announced <= day;
    snapshot.rated.retain(is_known);
    for rated in &mut snapshot.rated {
        let assessment = &mut rated.assessment;
        assessment.on = day;
        let is_early = day < "2024-01-01".parse().unwrap();
        if is_early && assessment.delivery != Delivery::Complete {
            assessment.delivery = Delivery::NotSearched;
        }
    }
}

fn site(n_times: usize) -> Router {
    site::router(site::Parts {
        rooms: site::Rooms::default(),
        shelf: Arc::new(Shelved(n_times)),
        methods: invented::methods(),
        rulebook: Arc::default(),
        signer: None,
        public_url: None,
        house: site::House::default(),
    })
}

async fn get_of(site: Router, address: &str) -> String {
    let request = Request::get(address).body(Body::empty()).unwrap();
    let response = site.oneshot(request).await.unwrap();
    let body = to_bytes(response.into_body(), 10_000_000).await.unwrap();
    String::from_utf8(body.to_vec()).unwrap()
}

async fn get(address: &str) -> String {
    get_of(site(1), address).await
}

/// Returns the sentence of a page as HTML.
fn sentence(body: &str) -> &str {
    let rest = body
        .split("<p class=\"headline\">")
        .nth(1)
        .expect("a sentence");
    rest.split("</p>").next().unwrap()
}

/// Returns the numbers of the sentence with the questions of the lists that they lead to.
fn numbers(body: &str) -> Vec<(String, usize)> {
    let links = sentence(body).split("<a href=\"").skip(1);
    let number = |link: &str| {
        let (address, rest) = link.split_once('"').unwrap();
        let query = address.split_once('?').map_or("", |(_, query)| query);
        let asked = query.replace("&amp;", "&").replace("&#38;", "&");
        let of_list = asked.split('&').find(|one| {
            ["delivery=", "time=", "ended="]
                .iter()
                .any(|name| one.starts_with(name))
        });
        let digits = rest.split("<b>").nth(1).unwrap().split('<').next().unwrap();
        let n = digits.parse().expect("a number");
        (of_list.unwrap_or("all").to_owned(), n)
    };
    links.map(number).collect()
}

/// Counts again what the sentence should say, from the ratings and the events alone.
fn counted_again(snapshot: &Snapshot) -> Vec<(String, usize)> {
    let count = |is: &dyn Fn(&Rated) -> bool| snapshot.rated.iter().filter(|one| is(one)).count();
    let in_class = |class: Delivery| count(&|one| one.assessment.delivery == class);
    let ended = |one: &Rated| {
        let standing = one.commitment.standing(snapshot.on);
        let is_end = standing.is_some_and(|event| event.kind == EventKind::Withdrawn);
        is_end && one.assessment.delivery != Delivery::Complete
    };
    let mut told = vec![
        ("all".to_owned(), snapshot.rated.len()),
        ("delivery=complete".to_owned(), in_class(Delivery::Complete)),
        ("ended=any".to_owned(), count(&ended)),
    ];
    let by = |one: &Rated| one.commitment.standing(snapshot.on).unwrap().by.to_string();
    let all = snapshot.rated.iter().filter(|one| ended(one)).map(by);
    let mut by_whom: Vec<String> = all.collect();
    by_whom.sort();
    for holder in by_whom.iter().collect::<std::collections::BTreeSet<_>>() {
        let n = by_whom.iter().filter(|other| *other == holder).count();
        told.push((format!("ended={holder}"), n));
    }
    told.extend([
        (
            "time=overdue".to_owned(),
            count(&|one| one.assessment.time == Timeliness::Overdue),
        ),
        (
            "delivery=nothing-found".to_owned(),
            in_class(Delivery::NothingFound),
        ),
        (
            "delivery=not-searched".to_owned(),
            in_class(Delivery::NotSearched),
        ),
    ]);
    told.retain(|(_, n)| *n > 0);
    told
}

#[tokio::test]
async fn the_sentence_is_that_of_the_ratings_on_any_day_in_every_language() {
    let mut seen = std::collections::BTreeSet::new();
    for day in [
        "2022-06-30",
        "2023-05-02",
        "2024-02-28",
        "2024-03-01",
        "2024-05-07",
    ] {
        let day: Day = day.parse().unwrap();
        let snapshot = Shelved(1)
            .snapshot(day)
            .await
            .expect("a day of the compact");
        let expected = counted_again(&snapshot);
        seen.insert(format!("{expected:?}"));
        for language in Language::ALL {
            let body = get(&format!("/?on={day}&lang={language}")).await;
            assert_eq!(numbers(&body), expected, "{day} {language}");
            assert!(!sentence(&body).contains('\u{e000}'), "{day} {language}");
        }
    }
    assert!(seen.len() > 1, "the days differ: {seen:?}");
}

#[tokio::test]
async fn every_number_leads_to_a_list_of_as_many() {
    let body = get("/").await;
    let found = numbers(&body);
    assert!(
        found.iter().any(|(list, _)| list.starts_with("ended=")),
        "{found:?}"
    );
    for (list, n) in found {
        let address = match list.as_str() {
            "all" => "/commitments".to_owned(),
            query => format!("/commitments?{query}"),
        };
        let table = get(&address.replace("/commitments", "/commitments.csv")).await;
        assert_eq!(table.lines().count(), n + 1, "{address}");
    }
    let refused = get("/commitments?ended=XXX").await;
    assert!(refused.contains("XXX") && !refused.contains("<ul class=\"list\">"));
}

#[tokio::test]
async fn one_promise_is_told_as_one_and_a_compact_without_any_says_so() {
    let none = get_of(site(0), "/?lang=en").await;
    assert_eq!(
        sentence(&none),
        "No promise was found in anything published."
    );
    assert!(none.contains("none found"));
    for language in Language::ALL {
        let body = get_of(site(0), &format!("/?lang={language}")).await;
        assert!(
            !body.contains('⚠') && numbers(&body).is_empty(),
            "{language}"
        );
    }
    let words = ui::Words::in_language(Language::En);
    let said = |n: usize| {
        let blanks = [("n", n.into()), ("number", n.into())];
        words.say_with("headline-overdue", &blanks).into_owned()
    };
    assert_eq!(said(1), "1 past its date");
    assert_eq!(said(2), "2 past their date");
}

#[tokio::test]
async fn every_promise_has_a_square_that_bears_its_title_and_class() {
    let body = get("/").await;
    for id in ["C001", "C002", "C003", "C004", "C005"] {
        let named = format!(" title=\"{id} · ");
        assert_eq!(body.matches(&named).count(), 1, "{id}");
    }
    assert!(body.contains(": Withdrawn; ended (by: Fiji)\""), "{body}");
    // Silence has its row too.
    let malta = body.split("href=\"/members/MLT\"").nth(1).unwrap();
    let row = malta.split("</div>").next().unwrap();
    assert!(row.contains("none found") && !row.contains("<svg"));
    let list = get("/members").await;
    assert!(list.contains(" title=\"C001 · "));
}

#[tokio::test]
async fn a_large_compact_is_counted_and_its_first_page_stays_light() {
    for page in ["/", "/glance", "/members"] {
        let body = get_of(site(700), page).await;
        assert!(body.len() < 50 * 1024, "{page}: {} bytes", body.len());
        assert!(body.contains("class=\"counted\""), "{page}");
        assert!(!body.contains(" title=\"C001 · "), "{page}");
    }
    let picture = get_of(site(700), "/glance.svg").await;
    assert!(picture.starts_with("<svg") && picture.len() < 30_000);
}

#[tokio::test]
async fn a_door_stands_only_before_a_room_that_exists() {
    let body = get("/").await;
    let doors = body.split("<ul class=\"doors\">").nth(1).unwrap();
    let doors = doors.split("</ul>").next().unwrap();
    for room in ["/commitments", "/money", "/movement"] {
        assert!(doors.contains(&format!("href=\"{room}\"")), "{room}");
    }
    // The invented charter has no pathways, so nobody is asked questions.
    assert!(!doors.contains("/screening"));
}

#[tokio::test]
async fn the_picture_and_the_cards_speak_the_readers_language_and_name_their_day() {
    let picture = get("/glance.svg?lang=es&on=2024-05-07").await;
    assert!(picture.contains("7 de mayo de 2024") && picture.contains("Un cuadro es una promesa"));
    for card in ["compact", "ISL", "C001"] {
        let drawn = get(&format!("/cards/{card}.svg?lang=fr")).await;
        assert!(drawn.starts_with("<svg") && !drawn.contains('⚠'), "{card}");
    }
    assert!(get("/cards/C999.svg").await.starts_with("<!doctype html>"));
}
