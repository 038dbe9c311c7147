//! Every page in every language, read as a reader gets it.

use std::io::Read;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use kernel::Language;
use testkit::invented;
use tower::ServiceExt;

const PAGES: &[&str] = &[
    "/",
    "/members",
    "/members/ISL",
    "/members/FJI",
    "/members/MLT",
    "/members/NZL",
    "/shares",
    "/shares/ISL",
    "/shares/FJI",
    "/shares/MLT?country=ISL",
    "/response/keys/half",
    "/causes",
    "/causes/ISL",
    "/causes/MLT",
    "/commitments",
    "/commitments?q=permisos",
    "/commitments?member=ISL&kind=policy",
    "/commitments?delivery=withdrawn",
    "/commitments?delivery=complete&delivery=substantial",
    "/commitments?reported=no&due_by=2030-01-01",
    "/commitments?pillar=2&package=AP02",
    "/commitments?sort=due",
    "/commitments/C001",
    "/commitments/C002",
    "/commitments/C003",
    "/commitments/C004",
    "/commitments/C005",
    "/pillars",
    "/practices",
    "/practices?country=ISL&theme=local-integration&pillar=1",
    "/practices?theme=cash",
    "/practices/boats-to-towns",
    "/practices/lamps",
    "/practices/visa-before-the-boat",
    "/packages",
    "/meetings",
    "/cycles",
    "/cycles/2024",
    "/cycles/2024/D-31",
    "/cycles/2025",
    "/cycles/2025/D-52",
    "/cycles/2025/D-60",
    "/methods",
    "/money",
    "/money?in=EUR&rule=daily",
    "/money?all=1",
    "/money/activities",
    "/money/activities?country=ISL&pillar=1",
    "/money/activities?q=refugios&pillar=none",
    "/money/activities/FJ-GOV-1-A1",
    "/money/activities/IS-RED-1?in=EUR",
    "/money/countries",
    "/money/countries/ISL",
    "/money/countries/MLT",
    "/money/countries/MLT?all=1",
    "/money/countries/NZL",
    "/money/outside",
    "/money/pillars",
    "/money/publishers",
    "/money/publishers/FJ-GOV-1",
    "/money/announcements",
    "/money/announcements/F01",
    "/money/announcements/F04",
    "/money/announcements/F05",
    "/money/announcements/F09",
    "/money/announcements/F10",
    "/movement",
    "/movement/corridors/FJI-ISL",
    "/movement/corridors/ISL-MLT",
    "/movement/countries/ISL",
    "/movement/countries/NZL",
    "/movement/alarms",
    "/movement/estimates",
    "/movement/faults",
    "/movement/imported",
    "/movement/imported?reporter=FJI",
    "/movement/imported/landings_fji_month",
    "/movement/imported/landings_fji_month?year=2023",
    "/movement/mirrors",
    "/movement/revisions",
    "/movement/scenarios",
    "/movement/scenarios/harbour-office",
    "/movement/scenarios/harbour-office?factor=1.5&interview=20",
    "/movement/scores",
    "/movement/series/landings_isl_fji-isl_all",
    "/movement/series/landings_isl_fji-isl_nzl",
    "/movement/series/harvest-visas_mlt_any-mlt_isl",
    "/sources",
    "/sources/R001",
    "/sources/R005",
    "/sources/R006",
    "/changes",
    "/unknown",
    "/verdicts",
    "/glance",
    "/search",
    "/search?q=ninos",
    "/search?q=zzzzzz",
    "/search?q=permitz+400000",
    "/about",
    "/data",
    "/data/commitments",
];

fn site() -> Router {
    site::router(site::Parts {
        rooms: site::Rooms::default(),
        shelf: Arc::new(invented::InventedShelf),
        methods: invented::methods(),
        rulebook: Arc::default(),
        signer: None,
        public_url: None,
        house: site::House::default(),
    })
}

/// What a reader gets.
pub struct Got {
    pub status: StatusCode,
    headers: axum::http::HeaderMap,
    pub body: String,
}

async fn ask(request: Request<Body>) -> Got {
    let response = site().oneshot(request).await.unwrap();
    let status = response.status();
    let headers = response.headers().clone();
    let body = to_bytes(response.into_body(), 10_000_000).await.unwrap();
    let is_packed = |kind: &str| kind.contains("spreadsheet") || kind.contains("zip");
    let is_packed = headers
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.to_str().is_ok_and(is_packed));
    Got {
        status,
        headers,
        body: if is_packed {
            assert!(body.starts_with(b"PK"), "it is an archive");
            String::new()
        } else {
            String::from_utf8(body.to_vec()).unwrap()
        },
    }
}

pub async fn get(address: &str) -> Got {
    ask(Request::get(address).body(Body::empty()).unwrap()).await
}

fn in_language(address: &str, language: Language) -> String {
    let mark = if address.contains('?') { '&' } else { '?' };
    format!("{address}{mark}lang={language}")
}

#[tokio::test]
async fn every_page_speaks_every_language() {
    for page in PAGES {
        for language in Language::ALL {
            let address = in_language(page, language);
            let got = get(&address).await;
            assert_eq!(got.status, StatusCode::OK, "{address}");
            let body = &got.body;
            assert!(
                body.contains(&format!("<html lang=\"{language}\">")),
                "{address}"
            );
            for fault in ["⚠", "{ $", "Localized", "None", "NaN"] {
                assert!(
                    !body.replace("</", "").contains(fault)
                        || fault == "None" && language == Language::En,
                    "{address}: {fault}"
                );
            }
            assert!(
                !body.contains("<script") && !body.contains(" style="),
                "{address}"
            );
            assert_eq!(body.matches("<h1>").count(), 1, "{address}");
            assert_eq!(body.matches("<main").count(), 1, "{address}");
            let unreviewed = ui::Words::in_language(language).say("frame-unreviewed");
            assert_eq!(
                body.contains(&*unreviewed),
                language != Language::En,
                "{address}"
            );
        }
    }
}

#[tokio::test]
async fn every_page_can_be_seen_as_it_was_known() {
    let is_later = |page: &&&str| **page == "/sources/R006" || page.starts_with("/cycles/2025");
    for page in PAGES.iter().filter(|page| !is_later(page)) {
        let mark = if page.contains('?') { '&' } else { '?' };
        let got = get(&format!("{page}{mark}on=2024-05-07&lang=es")).await;
        assert_eq!(got.status, StatusCode::OK, "{page}");
        assert!(got.body.contains("7 de mayo de 2024"), "{page}");
        for link in links(&got.body) {
            let inside = link.starts_with('/')
                && !link.starts_with("/assets")
                && !link.starts_with("/api")
                && !link.starts_with("/favicon");
            if inside {
                assert!(link.contains("lang="), "{page}: {link}");
            }
        }
    }
}

fn links(body: &str) -> Vec<String> {
    body.split(" href=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .map(|link| link.replace("&amp;", "&").replace("&#38;", "&"))
        .collect()
}

#[tokio::test]
async fn no_link_inside_the_site_is_broken() {
    let mut to_visit: Vec<String> = PAGES.iter().map(|page| (*page).to_owned()).collect();
    let mut seen: std::collections::BTreeSet<String> = to_visit.iter().cloned().collect();
    let mut n_visited = 0;
    while let Some(address) = to_visit.pop() {
        let got = get(&address).await;
        assert_eq!(got.status, StatusCode::OK, "{address}");
        n_visited += 1;
        if !got.headers[header::CONTENT_TYPE]
            .to_str()
            .unwrap()
            .contains("html")
        {
            continue;
        }
        for link in links(&got.body) {
            let (link, fragment) = link.split_once('#').unwrap_or((&link, ""));
            if !fragment.is_empty() {
                let target = if link.is_empty() { &address } else { link };
                let body = get(target).await.body;
                assert!(
                    body.contains(&format!("id=\"{fragment}\"")),
                    "{address}: {target}#{fragment}"
                );
            }
            let elsewhere = !link.starts_with('/') || link.contains("lang=");
            if !elsewhere && seen.insert(link.to_owned()) {
                to_visit.push(link.to_owned());
            }
        }
    }
    assert!(n_visited > PAGES.len());
}

/// Elements that HTML never closes.
const VOID: &[&str] = &["meta", "link", "input", "br", "hr", "img"];

/// Returns what is wrong with the nesting of a page, if anything.
fn ill_nested(body: &str) -> Option<String> {
    let mut open: Vec<&str> = Vec::new();
    for piece in body.split('<').skip(1) {
        let tag = &piece[..piece.find('>')?];
        let name = tag
            .trim_start_matches('/')
            .split([' ', '/', '\n'])
            .next()
            .unwrap_or_default();
        if tag.starts_with('!') || tag.ends_with('/') || VOID.contains(&name) {
            continue;
        }
        if tag.starts_with('/') {
            let last = open.pop();
            if last != Some(name) {
                return Some(format!("</{name}> closes {last:?}"));
            }
        } else {
            open.push(name);
        }
    }
    (!open.is_empty()).then(|| format!("{open:?} stay open"))
}

#[tokio::test]
async fn every_page_closes_what_it_opens_and_names_nothing_twice() {
    for page in PAGES {
        // An element may stand on several lines, one attribute a line.
        let body = get(page).await.body.replace('\n', " ");
        assert_eq!(ill_nested(&body), None, "{page}");
        let mut ids: Vec<&str> = body
            .split(" id=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .collect();
        let n_ids = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), n_ids, "{page}: {ids:?}");
        for label in body.split("<label for=\"").skip(1) {
            let id = label.split('"').next().unwrap_or_default();
            assert!(ids.contains(&id), "{page}: no field {id}");
        }
        let mut level = 1;
        for heading in body.split("<h").skip(1) {
            let Some(next) = heading.chars().next().and_then(|c| c.to_digit(10)) else {
                continue;
            };
            assert!(
                next <= level + 1,
                "{page}: a heading of level {next} after {level}"
            );
            level = next;
        }
    }
}

#[tokio::test]
async fn a_page_that_draws_loads_the_sheet_of_charts() {
    let mut n_drawn = 0;
    for page in PAGES {
        let body = get(page).await.body;
        let draws = body.contains("<svg class=\"chart") || body.contains("<svg class=\"bar");
        assert!(
            !draws || body.contains("/assets/charts-"),
            "{page} is drawn in black"
        );
        n_drawn += usize::from(draws);
    }
    assert!(n_drawn > 10, "{n_drawn}");
}

#[tokio::test]
async fn everything_is_guarded_and_asks_nobody_else() {
    for page in PAGES
        .iter()
        .chain(&["/favicon.svg", "/nowhere", "/data/members.csv"])
    {
        let got = get(page).await;
        let policy = got.headers[header::CONTENT_SECURITY_POLICY]
            .to_str()
            .unwrap();
        assert!(policy.starts_with("default-src 'none'"), "{page}");
        assert!(policy.contains("frame-ancestors 'none'"), "{page}");
        assert!(!policy.contains("unsafe"), "{page}");
        assert_eq!(
            got.headers[header::X_CONTENT_TYPE_OPTIONS],
            "nosniff",
            "{page}"
        );
        assert_eq!(
            got.headers[header::REFERRER_POLICY],
            "no-referrer",
            "{page}"
        );
        assert!(got.headers.contains_key(header::CACHE_CONTROL), "{page}");
        assert!(!got.headers.contains_key(header::SET_COOKIE), "{page}");
        for loaded in ["src=\"", "@import", "url("] {
            assert!(!got.body.contains(loaded), "{page}: {loaded}");
        }
    }
}

#[tokio::test]
async fn a_first_view_is_light() {
    let sheet = get(ui::style::address()).await;
    assert_eq!(sheet.status, StatusCode::OK);
    assert!(
        sheet.headers[header::CACHE_CONTROL]
            .to_str()
            .unwrap()
            .contains("immutable")
    );
    for page in PAGES {
        let request = Request::get(*page).header(header::ACCEPT_ENCODING, "gzip");
        let response = site()
            .oneshot(request.body(Body::empty()).unwrap())
            .await
            .unwrap();
        assert_eq!(
            response.headers()[header::CONTENT_ENCODING],
            "gzip",
            "{page}"
        );
        let zipped = to_bytes(response.into_body(), 10_000_000).await.unwrap();
        assert!(zipped.len() < 15_000, "{page}: {} bytes", zipped.len());
        let mut plain = String::new();
        flate2::read::GzDecoder::new(&zipped[..])
            .read_to_string(&mut plain)
            .unwrap();
        assert!(plain.starts_with("<!doctype html>"), "{page}");
    }
}

#[tokio::test]
async fn a_head_request_is_answered_without_a_body() {
    for page in [
        "/",
        "/commitments/C001",
        "/data/members.csv",
        "/api/v1/members",
    ] {
        let request = Request::head(page).body(Body::empty()).unwrap();
        let got = ask(request).await;
        assert_eq!(
            (got.status, got.body.as_str()),
            (StatusCode::OK, ""),
            "{page}"
        );
    }
    let post = Request::post("/").body(Body::empty()).unwrap();
    assert_eq!(ask(post).await.status, StatusCode::METHOD_NOT_ALLOWED);
}

#[tokio::test]
async fn the_form_for_counts_speaks_the_readers_language() {
    for (language, column) in [("en", "measure,"), ("es", "medida,"), ("ht", "mezi,")] {
        let page = format!("/movement/template.csv?lang={language}");
        let request = Request::get(page).body(Body::empty()).unwrap();
        let got = ask(request).await;
        assert_eq!(got.status, StatusCode::OK);
        assert!(got.body.starts_with(column), "{language}: {}", got.body);
    }
}

#[tokio::test]
async fn what_is_not_understood_is_told_in_the_readers_language() {
    for (address, status, language) in [
        ("/nowhere?lang=es", 404, "es"),
        ("/members/XXX?lang=fr", 404, "fr"),
        ("/members/%FF", 400, "en"),
        ("/commitments/C999?lang=ht", 404, "ht"),
        ("/sources/R999?lang=pt", 404, "pt"),
        ("/money/announcements/F99?lang=es", 404, "es"),
        ("/data/people.csv", 404, "en"),
        ("/movement/corridors/ISL-NZL?lang=es", 404, "es"),
        ("/movement/countries/XXX?lang=fr", 404, "fr"),
        ("/movement/series/people?lang=ht", 404, "ht"),
        (
            "/movement/series/landings_isl_fji-isl_all.xlsx?lang=pt",
            404,
            "pt",
        ),
        ("/?lang=tlh", 400, "en"),
        ("/?on=yesterday&lang=es", 400, "es"),
        ("/?on=2099-01-01&lang=es", 404, "es"),
        ("/?on=1999-01-01&lang=es", 404, "es"),
        ("/commitments?member=ZZZ&lang=es", 400, "es"),
        ("/commitments?kind=%3Cscript%3E", 400, "en"),
        ("/commitments?delivery=complete,great", 400, "en"),
        ("/commitments?page=0", 400, "en"),
        ("/commitments?page=99999999999999999999", 400, "en"),
        ("/commitments?due_by=soon", 400, "en"),
    ] {
        let got = get(address).await;
        assert_eq!(got.status.as_u16(), status, "{address}");
        assert!(!got.body.contains("<script"), "{address}");
        if address != "/members/%FF" {
            assert!(
                got.body.contains(&format!("<html lang=\"{language}\">")),
                "{address}"
            );
            assert!(!got.body.contains('⚠'), "{address}");
        }
    }
}

#[tokio::test]
async fn an_empty_answer_of_a_form_asks_nothing() {
    let got = get("/commitments?q=&member=&pillar=&kind=&due_by=&on=").await;
    assert_eq!(got.status, StatusCode::OK);
    assert!(got.body.contains("/commitments/C005"));
}

#[tokio::test]
async fn the_browser_chooses_the_language_where_the_address_does_not() {
    let request = Request::get("/")
        .header(header::ACCEPT_LANGUAGE, "es-GT,es;q=0.9")
        .body(Body::empty())
        .unwrap();
    let got = ask(request).await;
    assert!(got.body.contains("<html lang=\"es\">"));
    assert_eq!(
        got.headers[header::VARY].to_str().unwrap().to_lowercase(),
        "accept-language"
    );
    assert_eq!(got.headers[header::CONTENT_LANGUAGE], "es");
}

#[tokio::test]
async fn letters_that_turn_words_round_are_written_out_and_long_paths_are_not_repeated() {
    let turned = get("/search?q=a%E2%80%AEb").await.body;
    assert!(
        !turned.contains('\u{202e}') && turned.contains("\\u202e"),
        "{turned}"
    );
    let lost = get(&format!("/nowhere/{}", "x".repeat(5_000))).await;
    assert_eq!(lost.status, StatusCode::NOT_FOUND);
    assert!(lost.body.len() < 20_000, "{}", lost.body.len());
}

#[tokio::test]
async fn words_of_sources_cannot_become_tags() {
    let got = get("/sources").await;
    assert!(got.body.contains("Nobody &lt;in particular&gt;"));
    let got = get("/search?q=%22%3E%3Cimg%20src%3Dx%3E").await;
    assert!(!got.body.contains("<img"));
    let got = get("/commitments/C001").await;
    assert!(!got.body.contains("<value>"));
}

#[tokio::test]
async fn a_silent_member_has_an_honest_page() {
    let got = get("/members/MLT").await;
    assert!(got.body.contains("Nothing of its own was published"));
    assert!(got.body.contains("/packages#AP01"));
    assert!(!got.body.contains("Scorecard"));
}

#[tokio::test]
async fn a_text_that_is_not_translated_says_so_wherever_it_stands() {
    for page in [
        "/commitments",
        "/commitments/C003",
        "/sources/R001",
        "/meetings",
        "/",
    ] {
        let body = get(&in_language(page, Language::Pt)).await.body;
        assert!(body.contains("class=\"fell-back\""), "{page}");
        for title in ["Permits for 500,000 people", "Money for host islands"] {
            for (at, _) in body.match_indices(title) {
                let before = &body[..at];
                let plain = before.ends_with("lang=\"en\">") || before.ends_with("<title>");
                assert!(plain || before.ends_with(" · "), "{page}: {title}");
            }
        }
    }
}

#[tokio::test]
async fn the_first_promise_and_the_contradiction_stay_visible() {
    let body = get("/commitments/C001").await.body;
    for words in [
        "Give work permits to 400,000 people",
        "Give work permits to 500,000 people",
        "First promise",
        "Raised",
        "Sources contradict each other",
        "/sources/R003",
        "adopted it yet",
    ] {
        assert!(body.contains(words), "{words}");
    }
}

#[tokio::test]
async fn the_tables_leave_as_json_and_csv_with_a_description() {
    let description: serde_json::Value =
        serde_json::from_str(&get("/api/v1/openapi.json").await.body).unwrap();
    for name in publication::tables::names() {
        let got = get(&format!("/api/v1/{name}?limit=2")).await;
        assert_eq!(got.status, StatusCode::OK, "{name}");
        let json: serde_json::Value = serde_json::from_str(&got.body).unwrap();
        let described = &description["components"]["schemas"][name]["properties"]["rows"]["items"];
        for row in json["rows"].as_array().unwrap() {
            for column in row.as_object().unwrap().keys() {
                assert!(
                    described["properties"][column].is_object(),
                    "{name}.{column} is not described"
                );
            }
        }
        assert!(description["paths"][format!("/api/v1/{name}")]["get"].is_object());
        let csv = get(&format!("/data/{name}.csv")).await;
        assert!(
            csv.headers[header::CONTENT_TYPE]
                .to_str()
                .unwrap()
                .starts_with("text/csv")
        );
        assert!(csv.body.contains("\r\n"), "{name}");
    }
    for (address, status) in [
        ("/api/v1/people", 404),
        ("/api/v1/members?on=2099-01-01", 404),
        ("/api/v1/members?on=%00", 400),
        ("/api/v1/members?limit=-1", 400),
    ] {
        let got = get(address).await;
        assert_eq!(got.status.as_u16(), status, "{address}");
        let json: serde_json::Value = serde_json::from_str(&got.body).unwrap();
        assert!(json["advice"].is_string(), "{address}");
    }
}

#[tokio::test]
async fn no_small_count_of_people_moving_leaves_by_any_door() {
    // FY04 counts four people and FV02 eight; FY03 is the count from which FY04 could be subtracted.
    let small = ["landings_isl_fji-isl_nzl", "harvest-visas_mlt_any-mlt_isl"];
    for slug in small.iter().chain(&["landings_isl_fji-isl_mlt"]) {
        let page = get(&format!("/movement/series/{slug}")).await.body;
        assert!(page.contains("withheld"), "{slug}");
        assert!(!page.contains("<svg class=\"chart"), "{slug}");
        let csv = get(&format!("/movement/series/{slug}.csv")).await.body;
        let row = csv.lines().nth(1).unwrap();
        assert!(row.contains(",,yes,"), "{slug}: {row}");
        let json = get(&format!("/movement/series/{slug}.json")).await.body;
        let json: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert!(json["rows"][0]["value"].is_null(), "{slug}");
    }
    for address in ["/data/movements.csv", "/api/v1/movements"] {
        let body = get(address).await.body;
        for value in [",281,", "\"value\":281", "\"value\":\"281\""] {
            assert!(!body.contains(value), "{address}: {value}");
        }
    }
    let table = publication::tables::named("movements", &invented::snapshot()).unwrap();
    let place = |name: &str| table.columns.iter().position(|c| c.name == name).unwrap();
    let value = place("value");
    for row in &table.rows {
        if let publication::Cell::Number(n) = &row[value] {
            let n: u64 = n.to_string().parse().unwrap();
            assert!(n == 0 || n >= publication::counts::THRESHOLD);
        }
    }
}

#[tokio::test]
async fn a_border_shows_its_months_and_every_disagreement_below() {
    let body = get("/movement/corridors/FJI-ISL").await.body;
    assert!(body.contains("52,085") && body.contains("53,959"));
    let differ = body.find("1,874 apart").unwrap();
    assert!(body.find("<figcaption>").unwrap() < differ);
    // What is more than one in a hundred apart is not folded away.
    let panel = body.find("class=\"panel warm\"").unwrap();
    assert!(!body[panel..differ].contains("<details"));
}

#[tokio::test]
async fn a_forecast_is_told_as_an_interval_with_its_score_card() {
    let body = get("/movement/series/landings_isl_fji-isl_all").await.body;
    assert!(body.contains("between ") && body.contains("Score card"));
    assert!(body.contains("class=\"fan\"") && body.contains("class=\"fan wide\""));
    let short = get("/movement/series/asylum-claims_unhcr_any-isl_all")
        .await
        .body;
    assert!(!short.contains("between ") && !short.contains("class=\"fan"));
}
