//! Who has reported, and what was accepted: with its voice, from its day on, and never more than that.

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use kernel::{CommitmentId, Day, Language};
use progress::compact::{Act, Life, State};
use publication::cycles::{AcceptedReport, CycleStanding, Cycles, MemberStanding, ReportId};
use publication::money::aid::{ActivityAid, Aid, View};
use publication::{Answered, Known, PastRating, Shelf, ShelfError, Snapshot};
use testkit::invented::{self, InventedShelf};
use tower::ServiceExt;

use crate::walk;

/// A shelf that answers from everything known, so that reports are rated as they come.
struct OfKnown(Known);

impl Shelf for OfKnown {
    fn today(&self) -> Day {
        invented::bounds().1
    }

    fn snapshot(&self, day: Day) -> Answered<'_, Arc<Snapshot>> {
        let snapshot = if day > self.today() {
            let today = self.today();
            Err(ShelfError::Future { asked: day, today })
        } else {
            Snapshot::of(&self.0, day).map(Arc::new)
        };
        Box::pin(std::future::ready(snapshot))
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

fn site(known: Known) -> Router {
    site::router(site::Parts {
        rooms: site::Rooms::default(),
        shelf: Arc::new(OfKnown(known)),
        methods: invented::methods(),
        rulebook: Arc::default(),
        signer: None,
        public_url: Some("https://cauce.example".to_owned()),
        house: site::House::default(),
    })
}

async fn ask(site: &Router, address: &str) -> (StatusCode, String) {
    let request = Request::get(address).body(Body::empty()).unwrap();
    let response = site.clone().oneshot(request).await.unwrap();
    let status = response.status();
    let body = to_bytes(response.into_body(), 10_000_000).await.unwrap();
    (status, String::from_utf8(body.to_vec()).unwrap())
}

async fn page(address: &str) -> String {
    let got = walk::get(address).await;
    assert_eq!(got.status, StatusCode::OK, "{address}");
    got.body
}

#[tokio::test]
async fn a_cycle_says_who_reported_who_is_silent_and_who_was_not_called() {
    let body = page("/cycles/2024?lang=en").await;
    for told in [
        "Called to report: 2. Promises on which they were asked: 4.",
        "Promises with a report: 2 of 4; accepted: 2.",
        "1 of 2 who were called; 1 of all 3 members.",
        "Not called, for want of a promise to report on: <a href=\"/members/MLT?lang=en\">",
        "silent</span> <span class=\"small\">since 4 March 2024",
        "4 March 2024 <span class=\"small soft\">Pacific/Fiji",
        "closed since 20 December 2024",
    ] {
        assert!(body.contains(told), "{told}");
    }
    // By their names, whoever reported first.
    assert!(body.find("Fiji</a></th>") < body.find("Iceland</a></th>"));
}

#[tokio::test]
async fn each_report_stands_at_its_anchor_with_its_voice() {
    let body = page("/cycles/2025?lang=en").await;
    let (_, whole) = body.split_once("id=\"D-52\"").expect("its anchor");
    for told in [
        "<strong>Self-reported:</strong> Ministry of Ports, <a href=\"/members/ISL?lang=en\">Iceland</a>",
        "accepted on 2 June 2025",
        "<strong>Substantial</strong>",
        "Begun, 1 March 2025",
        "<strong>about 330,000 permits</strong>, 31 December 2024",
        "<span dir=\"auto\" lang=\"es\">Las ventanillas atienden",
        "file, digest (SHA-256) <code>5e5e",
        "Dos impresoras.",
    ] {
        assert!(whole.contains(told), "{told}");
    }
    let (_, late) = body.split_once("id=\"D-60\"").expect("its anchor");
    assert!(
        late.contains("Late: it came after its last day.") && late.contains("Typed from a note")
    );
    assert!(!late.contains("Accepted unchecked"));
    let first = page("/cycles/2024?lang=en").await;
    let (_, unchecked) = first.split_once("id=\"D-38\"").expect("its anchor");
    assert!(unchecked.contains("Accepted unchecked by the passing of time"));
    assert!(unchecked.contains("Nothing new since the last report."));
    // A file is named by its digest and linked nowhere.
    assert!(!body.contains("href=\"file:"));
}

#[tokio::test]
async fn nothing_of_a_cycle_is_shown_before_its_day() {
    let before = walk::get("/cycles/2025?on=2025-04-13&lang=en").await;
    assert_eq!(before.status, StatusCode::NOT_FOUND);
    assert!(before.body.contains("/cycles/2024?on=2025-04-13"));
    let opened = page("/cycles/2025?on=2025-04-14&lang=en").await;
    assert!(!opened.contains("D-52") && opened.contains("Promises with a report: 0 of 4"));
    let sent = page("/cycles/2025?on=2025-05-20&lang=en").await;
    assert!(sent.contains("sent on 20 May 2025, not yet accepted") && !sent.contains("D-52"));
    let silent = page("/cycles/2025?on=2025-06-10&lang=en").await;
    assert!(silent.contains("silent since 10 June 2025") && silent.contains("D-52"));
    // What came late ends a silence from its own day on.
    let late = page("/cycles/2025?on=2025-06-25&lang=en").await;
    assert!(!late.contains("silent since 10 June 2025"));
    for (address, day) in [
        ("/cycles/2025/D-52", "2025-06-01"),
        ("/cycles/2024/D-52", "2025-06-30"),
    ] {
        let got = walk::get(&format!("{address}?on={day}")).await;
        assert_eq!(got.status, StatusCode::NOT_FOUND, "{address} {day}");
    }
}

#[tokio::test]
async fn a_promise_and_a_member_tell_the_last_report_in_a_line() {
    let promise = page("/commitments/C001?lang=en").await;
    let (_, reported) = promise.split_once("id=\"reported\"").expect("a panel");
    let (reported, _) = reported.split_once("</div>").unwrap();
    for told in [
        "<strong>Substantial.</strong>",
        "Las ventanillas atienden",
        "lang=\"es\"",
        "Self-reported: Ministry of Ports",
        "/cycles/2025?lang=en#D-52",
        "Computed here from everything that is known:",
    ] {
        assert!(reported.contains(told), "{told}");
    }
    let law = page("/commitments/C002?lang=en").await;
    assert!(law.contains("Reporting cycle 2025: sent on 5 June 2025, not yet accepted"));
    assert!(law.contains("Accepted unchecked by the passing of time"));
    let nobody = page("/commitments/C003?on=2024-01-07&lang=en").await;
    assert!(!nobody.contains("id=\"reported\""));
    let member = page("/members/ISL?lang=en").await;
    assert!(member.contains("Reporting cycle 2025: promises with a report 2 of 2"));
    let silent = page("/members/FJI?on=2025-01-01&lang=en").await;
    assert!(silent.contains("promises with a report 0 of 2, silent since 4 March 2024"));
    // Who was never called is told that no day stands.
    let never = page("/members/MLT?lang=en").await;
    assert!(never.contains("No day by which members must report"));
}

#[tokio::test]
async fn an_accepted_figure_is_on_its_page_in_the_api_and_rates_from_its_day_on() {
    let known = invented::known().with_cycles(invented::cycles(), "https://cauce.example");
    let site = site(known);
    let (status, figure) = ask(&site, "/sources/D-52-1?lang=en").await;
    assert_eq!(status, StatusCode::OK);
    assert!(figure.contains("330,000"));
    // It stands in no file of published figures: what said it is the report.
    assert!(figure.contains("/cycles/2025?lang=en#D-52\">Report D-52</a>"));
    assert!(!figure.contains("line 1 of the file"));
    let before = ask(&site, "/sources/D-52-1?on=2025-06-01").await;
    assert_eq!(before.0, StatusCode::NOT_FOUND);
    for (on, n) in [("2025-06-01", 0), ("2025-06-02", 1)] {
        let (_, rows) = ask(&site, &format!("/api/v1/figures?id=D-52-1&on={on}")).await;
        let rows: serde_json::Value = serde_json::from_str(&rows).expect("JSON");
        let n_rows = rows["rows"]
            .as_array()
            .or(rows["data"].as_array())
            .map(Vec::len);
        assert_eq!(n_rows, Some(n), "{on}: {rows}");
    }
    let (_, page) = ask(&site, "/commitments/C001?lang=en").await;
    assert!(page.contains("D-52-1") && page.contains("about 330,000 permits"));
    // A claim of a deliverable leads to the report, in the reader's language and house.
    assert!(page.contains("/cycles/2025?lang=en#D-52\">Report D-52</a> · Ministry of Ports"));
    let (_, report) = ask(&site, "/cycles/2025?lang=en").await;
    assert!(report.contains("href=\"/sources/D-52-1?lang=en\""));
    let (_, csv) = ask(&site, "/data/reports.csv?id=D-52").await;
    assert!(csv.contains("D-52-1") && csv.contains("self-reported"));
}

/// Returns the compact, asleep, ended or awake, in which nobody was ever called.
fn without_cycles(life: Option<Life>) -> Router {
    let mut known = invented::known();
    known.compact.states.clear();
    known.compact.states.extend(life.map(|life| State {
        said_on: "2025-01-01".parse().unwrap(),
        life,
        why: kernel::Localized::english("Nobody met."),
        last_act: Act {
            on: "2024-06-01".parse().unwrap(),
            what: kernel::Localized::english("A meeting"),
            source: "https://example.org/river/last".to_owned(),
        },
        searched_to: "2025-06-30".parse().unwrap(),
        sources: Vec::new(),
    }));
    site(known)
}

#[tokio::test]
async fn where_no_cycle_was_opened_the_page_says_so_and_why() {
    for (life, told, is_in_foot) in [
        (None, "Nobody has been asked to report yet.", true),
        (
            Some(Life::Dormant),
            "no act of one was found after 1 June 2024.",
            true,
        ),
        (Some(Life::Ended), "The compact has ended.", false),
    ] {
        let site = without_cycles(life);
        let (status, body) = ask(&site, "/cycles?lang=en").await;
        assert_eq!(status, StatusCode::OK);
        assert!(
            body.contains("No reporting cycle has been opened"),
            "{life:?}"
        );
        assert!(body.contains(told), "{life:?}");
        let (_, home) = ask(&site, "/?lang=en").await;
        assert_eq!(
            home.contains("href=\"/cycles?lang=en\""),
            is_in_foot,
            "{life:?}"
        );
        assert_eq!(ask(&site, "/cycles/2025").await.0, StatusCode::NOT_FOUND);
        assert_eq!(
            ask(&site, "/cycles/2025/due.ics").await.0,
            StatusCode::NOT_FOUND
        );
    }
}

/// Reads a calendar as its standard says, and refuses everything else.
fn calendar(file: &str) -> Vec<Vec<(String, String)>> {
    assert!(file.ends_with("\r\n") && !file.replace("\r\n", "").contains(['\r', '\n']));
    assert!(file.split("\r\n").all(|line| line.len() <= 75));
    let unfolded = file.replace("\r\n ", "");
    let mut lines = unfolded.split("\r\n");
    assert_eq!(lines.next(), Some("BEGIN:VCALENDAR"));
    assert_eq!(lines.next(), Some("VERSION:2.0"));
    let mut events: Vec<Vec<(String, String)>> = Vec::new();
    let mut is_inside = false;
    for line in lines.take_while(|line| *line != "END:VCALENDAR") {
        let (name, value) = line.split_once(':').expect("a property");
        match (name, value) {
            ("BEGIN", "VEVENT") => {
                events.push(Vec::new());
                is_inside = true;
            }
            ("END", "VEVENT") => is_inside = false,
            _ if is_inside => {
                let event = events.last_mut().unwrap();
                event.push((name.to_owned(), value.to_owned()));
            }
            _ => assert!(!value.is_empty(), "{line}"),
        }
    }
    events
}

#[tokio::test]
async fn last_days_are_a_calendar_whose_entries_keep_their_names() {
    let got = walk::get("/cycles/2025/due.ics?lang=es").await;
    assert_eq!(got.status, StatusCode::OK);
    let events = calendar(&got.body);
    let of = |event: &[(String, String)], name: &str| {
        let found = event.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.clone()).unwrap_or_default()
    };
    let told: Vec<String> = (events.iter())
        .map(|event| format!("{} {}", of(event, "UID"), of(event, "DTSTART;VALUE=DATE")))
        .collect();
    assert_eq!(
        told,
        [
            "due-2025-ISL@river.cauce 20250609",
            "due-2025-FJI@river.cauce 20250610",
            "due-2025-REG@river.cauce 20250714",
        ]
    );
    assert_eq!(of(&events[0], "SUMMARY"), "Vence el informe: Islandia");
    assert_eq!(of(&events[0], "DTEND;VALUE=DATE"), "20250610");
    // A day later, and in another language, the same entries bear the same names.
    let other = calendar(
        &walk::get("/cycles/2025/due.ics?lang=fr&on=2025-06-29")
            .await
            .body,
    );
    let names = |events: &[Vec<(String, String)>]| -> Vec<String> {
        events.iter().map(|event| of(event, "UID")).collect()
    };
    assert_eq!(names(&other), names(&events));
}

#[tokio::test]
async fn the_feed_tells_what_happened_once_and_under_the_same_name() {
    let file = walk::get("/cycles/2025/feed.atom?lang=en").await.body;
    let ids = |file: &str| -> Vec<String> {
        let parts = file.split("<id>").skip(1);
        parts
            .map(|part| part.split('<').next().unwrap().to_owned())
            .collect()
    };
    let begin = "tag:cauce.invalid,2025-04-14:river/cycles/2025";
    let expected = ["", "/D-60", "/silent/FJI/2025-06-10", "/D-52", "/opened"];
    assert_eq!(ids(&file), expected.map(|end| format!("{begin}{end}")));
    assert!(file.contains("<updated>2025-06-27T00:00:00Z</updated>"));
    assert!(file.contains("href=\"/cycles/2025?lang=en#D-52\""));
    let before = walk::get("/cycles/2025/feed.atom?lang=es&on=2025-06-02")
        .await
        .body;
    let expected = ["", "/D-52", "/opened"];
    assert_eq!(ids(&before), expected.map(|end| format!("{begin}{end}")));
    // Where the house has a name, entries are named by it, and addresses are whole.
    let site = site(invented::known().with_cycles(invented::cycles(), ""));
    let (_, named) = ask(&site, "/cycles/2025/feed.atom").await;
    assert!(named.contains("<id>tag:cauce.example,2025-04-14:river/cycles/2025/D-52</id>"));
    assert!(named.contains("href=\"https://cauce.example/cycles/2025#D-52\""));
}

/// What forms are sent that nobody hoped for.
fn odd() -> Vec<String> {
    vec![
        "<script>alert(1)</script><img src=x onerror=alert(1)>".to_owned(),
        "\"'><svg/onload=alert(1)>&lt;b&gt;{{ 7*7 }}${7*7}".to_owned(),
        "\u{202e}txt.exe\u{202c} \u{2066}a\u{2069} \u{200f}שלום\u{200e} مرحبا".to_owned(),
        "e".repeat(2_000),
        "👩‍👩‍👧‍👦 Z̸̢͉a̷l̶g̴o ﷽ \u{feff}\u{200b}\u{ad}".to_owned(),
        "=cmd|' /C calc'!A0\r\nBEGIN:VEVENT\r\n\t\u{1}\u{7}\u{b}".to_owned(),
        "javascript://example.org/%0aalert(1)".to_owned(),
        "https://example.org/\"onmouseover=\"alert(1)".to_owned(),
        String::new(),
        " \n\n ".to_owned(),
    ]
}

fn odd_reports() -> Cycles {
    let mut cycles = invented::cycles();
    let fields = cycles.reports[2].fields.clone();
    let template = cycles.reports[2].clone();
    cycles.reports.clear();
    for (n, text) in odd().into_iter().enumerate() {
        let mut one: AcceptedReport = template.clone();
        one.id = ReportId(100 + n as u64);
        one.unit = kernel::Localized::english(text.clone());
        one.fields = fields
            .iter()
            .map(|(name, _)| (name.clone(), text.clone()))
            .collect();
        let mut words = template.clone();
        words.id = ReportId(200 + n as u64);
        for (name, said) in &mut words.fields {
            let is_word = ["narrative", "difficulties", "change", "flexibility.why"];
            if is_word.contains(&name.as_str())
                || name.ends_with("indicator")
                || name.ends_with("unit")
            {
                said.clone_from(&text);
            }
        }
        cycles.reports.extend([one, words]);
    }
    cycles
}

#[tokio::test]
async fn whatever_a_report_says_stays_words() {
    let cycles = odd_reports();
    let ids: Vec<String> = cycles
        .reports
        .iter()
        .map(|one| one.id.to_string())
        .collect();
    let site = site(invented::known().with_cycles(cycles, "https://cauce.example"));
    let mut addresses: Vec<String> = [
        "/cycles/2025",
        "/cycles/2025/feed.atom",
        "/cycles/2025/due.ics",
        "/commitments/C001",
        "/members/ISL",
        "/changes",
        "/data/reports.csv",
        "/data/figures.csv",
        "/api/v1/reports",
        "/search?q=script",
    ]
    .map(str::to_owned)
    .into();
    addresses.extend(ids.iter().map(|id| format!("/cycles/2025/{id}")));
    for address in addresses {
        for language in [Language::En, Language::Ht] {
            let mark = if address.contains('?') { '&' } else { '?' };
            let (status, body) = ask(&site, &format!("{address}{mark}lang={language}")).await;
            assert_eq!(status, StatusCode::OK, "{address}");
            if address.contains(".csv") || address.starts_with("/api") {
                continue;
            }
            for bad in [
                "<script",
                "<img",
                "<svg/onload",
                "<b>{",
                "\" onmouseover",
                "\"onmouseover",
            ] {
                assert!(!body.contains(bad), "{address}: {bad}");
            }
            let scheme = ["href=\"javascript", "href=\"file", "href=\"&#34;"];
            assert!(scheme.iter().all(|one| !body.contains(one)), "{address}");
            if !address.ends_with(".ics") && !address.ends_with(".atom") {
                assert!(
                    !body.contains('\u{202e}') && !body.contains('\u{7}'),
                    "{address}"
                );
            }
        }
    }
}

const CODES: [&str; 22] = [
    "ARG", "BHS", "BRB", "BLZ", "BRA", "CAN", "CHL", "COL", "CRI", "ECU", "SLV", "GTM", "GUY",
    "HTI", "HND", "JAM", "MEX", "PAN", "PRY", "PER", "USA", "URY",
];

/// As many as the compact of Los Angeles has, and more: 22 members, 123 promises, ten cycles in which all reported.
fn many() -> Cycles {
    let mut known = invented::cycles();
    let whole = known.reports[2].clone();
    let mut promise = known.standings[0].members[1].promises[0].clone();
    let base = known.standings[0].clone();
    known = Cycles::default();
    let mut seq = 0;
    for cycle in 0..10 {
        let id = format!("{}", 2015 + cycle);
        let mut members: Vec<MemberStanding> = Vec::new();
        for (n, code) in CODES.iter().enumerate() {
            let mut promises = Vec::new();
            for k in (n..123).step_by(22) {
                promise.commitment = format!("C{:03}", k + 1).parse().unwrap();
                promises.push(promise.clone());
                seq += 1;
                let mut report = whole.clone();
                report.id = ReportId(seq);
                report.cycle.clone_from(&id);
                report.commitment = promise.commitment.clone();
                report.holder = code.parse().unwrap();
                known.reports.push(report);
            }
            members.push(MemberStanding {
                holder: code.parse().unwrap(),
                due: Some((
                    "2024-03-04".parse().unwrap(),
                    "America/Argentina/Buenos_Aires".to_owned(),
                )),
                promises,
            });
        }
        known.standings.push(CycleStanding {
            id,
            members,
            ..base.clone()
        });
    }
    known
}

#[tokio::test]
async fn the_largest_compact_stays_light() {
    let mut everything = invented::known();
    let template = everything.compact.commitments[0].clone();
    for n in 6..=123 {
        let mut one = template.clone();
        one.id = format!("C{n:03}").parse().unwrap();
        one.holder = CODES[n % CODES.len()].parse().unwrap();
        one.title = kernel::Localized::english(
            "Regularise and protect at least 1,500,000 people from a neighbouring country",
        );
        everything.compact.commitments.push(one);
    }
    let site = site(everything.with_cycles(many(), "https://cauce.example"));
    for address in [
        "/cycles",
        "/cycles/2024",
        "/cycles/2024/D-1200",
        "/commitments/C001",
        "/members/ISL",
    ] {
        let (status, body) = ask(&site, &format!("{address}?lang=es")).await;
        assert_eq!(status, StatusCode::OK, "{address}");
        assert!(body.len() <= 50_000, "{address}: {} bytes", body.len());
    }
    let (_, body) = ask(&site, "/cycles/2024?lang=en").await;
    // Each report still has its anchor, and leads to the whole of it.
    assert_eq!(body.matches(" id=\"D-").count(), 123);
    assert!(body.contains("id=\"D-1200\" href=\"/cycles/2024/D-1200?lang=en\""));
    let (_, feed) = ask(&site, "/cycles/2024/feed.atom").await;
    assert!(feed.len() <= 50_000 && feed.matches("<entry>").count() == 60);
    let (_, head) = ask(&site, "/data/cycle_standings.csv?cycle=2024").await;
    assert_eq!(head.lines().count(), 124);
}

#[tokio::test]
async fn cycles_are_found_and_files_say_what_they_are() {
    let found = page("/search?q=2025+reporting&lang=en").await;
    assert!(
        found.contains("/cycles/2025"),
        "a cycle is found by its name"
    );
    let section = page("/search?q=silent&lang=en").await;
    assert!(section.contains("href=\"/cycles?lang=en\""));
    let foot = page("/?lang=en").await;
    assert!(foot.contains("href=\"/cycles?lang=en\""));
    for (file, kind) in [
        ("due.ics", "text/calendar; charset=utf-8"),
        ("feed.atom", "application/atom+xml; charset=utf-8"),
    ] {
        let request = Request::get(format!("/cycles/2025/{file}"))
            .body(Body::empty())
            .unwrap();
        let site = site(invented::known().with_cycles(invented::cycles(), ""));
        let response = site.oneshot(request).await.unwrap();
        assert_eq!(response.headers()[header::CONTENT_TYPE], kind);
    }
}
