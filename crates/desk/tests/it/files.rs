//! Files that belong to reports: cleaned when they come, and handed to whoever may read the item.

use axum::body::{Body, Bytes};
use axum::http::{Request, StatusCode, header};
use testkit::desk::{CYCLE, World, id};

use crate::house::{Answer, House, serve};
use crate::specimen::{self, CANARY, tells};

const FILES: &str = "/desk/cycles/2027/items/H01/files";

async fn sends(house: &House, cookie: &str, (name, kind): (&str, &str), bytes: &[u8]) -> Answer {
    let token = house.get(FILES, cookie).await.hidden(FILES, "token");
    let fields = [("token", token.as_str())];
    house
        .upload(FILES, cookie, &fields, (name, kind, bytes))
        .await
}

/// Returns the digests of the files of the first item, as they are kept.
async fn digests(house: &House) -> Vec<String> {
    let files = house.store.files_of(&id(CYCLE), &id("H01")).await;
    files
        .expect("files")
        .into_iter()
        .map(|one| one.digest)
        .collect()
}

async fn bytes(house: &House, path: &str, cookie: &str) -> (StatusCode, Bytes) {
    use http_body_util::BodyExt;
    use tower::ServiceExt;
    let request = Request::get(path).header(header::COOKIE, cookie);
    let request = request.body(Body::empty()).expect("a request");
    let answer = house
        .router
        .clone()
        .oneshot(request)
        .await
        .expect("an answer");
    let status = answer.status();
    (
        status,
        answer
            .into_body()
            .collect()
            .await
            .expect("a body")
            .to_bytes(),
    )
}

#[tokio::test]
async fn nothing_hidden_in_a_file_leaves_again() {
    let house = serve(World::called()).await;
    let ada = house.signed_in("ada").await;
    let document = specimen::pdf("/OpenAction[3 0 R/Fit]", &[]);
    for (name, kind, sent) in [
        ("beds.png", "image/png", specimen::png(1)),
        ("quay.JPG", "image/jpeg", specimen::jpeg()),
        ("decree.pdf", "application/pdf", document),
    ] {
        assert!(tells(&sent), "{name}, the control: it is in what was sent");
        let done = sends(&house, &ada, (name, kind), &sent).await;
        assert_eq!(done.location(), FILES, "{name}: {}", done.text);
        let all = digests(&house).await;
        let page = house.get(FILES, &ada).await;
        assert!(page.text.contains(name), "{}", page.text);
        let mut found = None;
        for digest in all {
            let path = format!("/desk/files/{digest}");
            let answer = house.get(&path, &ada).await;
            let called = answer.headers["content-disposition"]
                .to_str()
                .expect("text");
            if called.ends_with(&format!("''{name}")) {
                assert!(called.starts_with("attachment"));
                assert_eq!(answer.headers["content-type"], kind);
                assert_eq!(answer.headers["x-content-type-options"], "nosniff");
                let policy = &answer.headers["content-security-policy"];
                assert!(policy.to_str().expect("text").starts_with("sandbox"));
                found = Some(bytes(&house, &path, &ada).await.1);
            }
        }
        let kept = found.unwrap_or_else(|| panic!("{name} is handed out"));
        assert!(
            !tells(&kept),
            "{name} tells: {}",
            String::from_utf8_lossy(&kept)
        );
        let again = intake::evidence_file::clean(name, kind, kept.to_vec(), |bytes| {
            intake::evidence_file::clean_pdf(&bytes)
        });
        assert!(again.is_ok(), "{name} is still such a file: {again:?}");
        if name == "quay.JPG" {
            assert!(kept.ends_with(b"\xff\xd9"), "nothing follows its end");
            let way = b"\x01\x12\0\x03\0\0\0\x01\0\x06";
            assert!(kept.windows(way.len()).any(|at| at == way), "which way up");
        }
    }
    let desk = house.store.desk().await.expect("a desk");
    let item = desk.item(&id(CYCLE), &id("H01")).expect("an item");
    let said = item
        .said(&cycle::Field::Evidence(3))
        .expect("a third piece");
    assert!(said.starts_with("file:"), "{said}");
}

#[tokio::test]
async fn documents_that_act_or_carry_and_files_that_pretend_are_refused_by_name() {
    let house = serve(World::called()).await;
    let ada = house.signed_in("ada").await;
    let pdf = |catalog: &str, more: &[&str]| specimen::pdf(catalog, more);
    let closed = {
        let text = String::from_utf8_lossy(&pdf("", &[])).into_owned();
        let closed = "/Info 4 0 R/Encrypt<</Filter/Standard/V 1/R 2/O(x)/U(y)/P -4>>";
        let mut bytes = pdf("", &[]);
        let at = text.rfind("/Info 4 0 R").map_or(0, |_| bytes.len());
        let tail = bytes
            .windows(11)
            .rposition(|at| at == b"/Info 4 0 R")
            .expect("a trailer");
        assert!(at > tail);
        bytes.splice(tail..tail + 11, closed.bytes());
        bytes
    };
    let html = "<!doctype html><script>1</script>".as_bytes().to_vec();
    let cases: Vec<(&str, &str, Vec<u8>, &str)> = vec![
        (
            "a.pdf",
            "application/pdf",
            pdf("/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>", &[]),
            "program",
        ),
        (
            "a.pdf",
            "application/pdf",
            pdf("/OpenAction<</S/Launch/F(cmd.exe)>>", &[]),
            "program",
        ),
        (
            "a.pdf",
            "application/pdf",
            pdf(
                "/OpenAction 9 0 R",
                &["<</S/URI/URI(http://x.example)/Next<</S/JavaScript/JS(1)>>>>"],
            ),
            "program",
        ),
        // A name may be written with the numbers of its letters.
        (
            "a.pdf",
            "application/pdf",
            pdf(
                "/Names 9 0 R",
                &[
                    "<</#4aava#53cript<</Names[(a)10 0 R]>>>>",
                    "<</S/#4Aava#53cript/#4a#53(1)>>",
                ],
            ),
            "program",
        ),
        (
            "a.pdf",
            "application/pdf",
            pdf("/AA<</WC<</S/URI/URI(http://x.example)>>>>", &[]),
            "program",
        ),
        (
            "a.pdf",
            "application/pdf",
            pdf(
                "/Names<</EmbeddedFiles<</Names[(a)9 0 R]>>>>",
                &["<</Type/Filespec/F(a.exe)/EF<</F 8 0 R>>>>"],
            ),
            "other files",
        ),
        (
            "a.pdf",
            "application/pdf",
            pdf(
                "/AcroForm<</XFA 9 0 R/Fields[]>>",
                &["<</Length 0>>\nstream\n\nendstream"],
            ),
            "only one program",
        ),
        ("a.pdf", "application/pdf", closed, "password"),
        (
            "a.pdf",
            "application/pdf",
            b"%PDF-1.7\nnothing more".to_vec(),
            "damaged",
        ),
        ("a.pdf", "application/pdf", specimen::png(1), "one thing"),
        ("a.png", "image/png", specimen::pdf("", &[]), "one thing"),
        ("a.png", "application/pdf", specimen::png(1), "one thing"),
        ("a.txt", "text/plain", html, "one thing"),
        ("a.csv", "text/csv", specimen::png(1), "one thing"),
        ("a.txt", "text/plain", b"a\0b".to_vec(), "UTF-8"),
        ("a.txt", "text/plain", b"ma\xf1ana".to_vec(), "UTF-8"),
        (
            "a.docx",
            "application/zip",
            b"PK\x03\x04".to_vec(),
            "type are not taken",
        ),
        (
            "a.svg",
            "image/svg+xml",
            b"<svg/>".to_vec(),
            "type are not taken",
        ),
        ("a.html", "text/html", b"x".to_vec(), "type are not taken"),
        ("a", "text/plain", b"x".to_vec(), "type are not taken"),
        ("a.png", "image/png", specimen::png(8_001), "8,000"),
        (
            "a.png",
            "image/png",
            specimen::png(1)[..60].to_vec(),
            "damaged",
        ),
        (
            "a.jpg",
            "image/jpeg",
            specimen::jpeg()[..300].to_vec(),
            "damaged",
        ),
        ("a.txt", "text/plain", Vec::new(), "empty"),
    ];
    for (name, kind, sent, said) in cases {
        let answer = sends(&house, &ada, (name, kind), &sent).await;
        let shown = String::from_utf8_lossy(&sent[..sent.len().min(60)]).into_owned();
        assert_eq!(
            answer.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{name} {said} {shown}"
        );
        assert!(
            answer.text.contains(said),
            "{name} {shown}: {}",
            answer.text
        );
    }
    assert!(digests(&house).await.is_empty());
    let plain = sends(&house, &ada, ("a.pdf", "application/pdf"), &pdf("", &[])).await;
    assert_eq!(plain.location(), FILES, "the control: {}", plain.text);
}

#[tokio::test]
async fn a_file_in_a_draft_is_the_units_alone_until_a_report_names_it() {
    let house = serve(World::called()).await;
    let (ada, bea, cam) = (
        house.signed_in("ada").await,
        house.signed_in("bea").await,
        house.signed_in("cam").await,
    );
    let text = "forty beds\n".as_bytes();
    sends(&house, &ada, ("beds.txt", "text/plain"), text).await;
    let file = format!("/desk/files/{}", digests(&house).await[0]);
    assert_eq!(house.get(&file, &ada).await.status, StatusCode::OK);
    for other in [&bea, &cam, &house.signed_in("eve").await] {
        assert_eq!(house.get(&file, other).await.status, StatusCode::NOT_FOUND);
    }
    assert_eq!(house.get(&file, "").await.status, StatusCode::SEE_OTHER);
    let page = house.get(FILES, &cam).await;
    assert!(!page.text.contains("beds.txt"), "nor is its name told");
    let unknown = format!("/desk/files/{}", "0".repeat(64));
    let absent = house.get(&unknown, &bea).await;
    let forbidden = house.get(&file, &bea).await;
    let same = |answer: Answer| answer.text.replace("0000", "").replace(&file[12..], "");
    assert_eq!(absent.status, forbidden.status);
    assert_eq!(
        same(absent).len(),
        same(forbidden).len(),
        "in the same words"
    );

    let actor = |desk: &cycle::Desk| desk.people.get(&id("ada")).cloned().expect("ada");
    let who = actor(&*house.store.desk().await.expect("a desk"));
    let by = store::desk::By {
        actor: Some(&who.id),
        unit: Some(&who.unit),
        ..store::desk::By::nobody(id("2027-01-05T12:00:00Z"))
    };
    let desk = house.store.desk().await.expect("a desk");
    let item = desk.item(&id(CYCLE), &id("H01")).expect("an item");
    let sent = cycle::What::ReportSent {
        cycle: id(CYCLE),
        commitment: id("H01"),
        fields: cycle::send::drafted(item),
        is_late: false,
        check_by: item.due.clone().expect("a deadline"),
    };
    house
        .store
        .act(by, |_| Ok((vec![sent], ())))
        .await
        .expect("an answer")
        .expect("done");
    assert_eq!(
        house.get(&file, &cam).await.status,
        StatusCode::OK,
        "now it was sent"
    );
    assert_eq!(house.get(&file, &bea).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_file_is_taken_out_of_a_draft_and_a_note_is_sent_by_whoever_types_it() {
    let house = serve(World::called()).await;
    let (ada, cam) = (house.signed_in("ada").await, house.signed_in("cam").await);
    sends(&house, &ada, ("beds.txt", "text/plain"), b"forty beds\n").await;
    let digest = digests(&house).await.remove(0);
    let remove = format!("{FILES}/remove");
    let done = house
        .fill(FILES, &remove, &ada, &[("digest", digest.as_str())])
        .await;
    assert_eq!(done.location(), FILES, "{}", done.text);
    assert!(digests(&house).await.is_empty());
    let file = format!("/desk/files/{digest}");
    assert_eq!(house.get(&file, &ada).await.status, StatusCode::NOT_FOUND);

    let note = "/desk/cycles/2027/items/H04/files";
    let token = house.get(note, &cam).await.hidden(note, "token");
    let sent = house
        .upload(
            note,
            &cam,
            &[("token", &token)],
            ("note.txt", "text/plain", b"as agreed\n"),
        )
        .await;
    assert_eq!(sent.location(), note);
    let desk = house.store.desk().await.expect("a desk");
    let item = desk.item(&id(CYCLE), &id("H04")).expect("an item");
    assert!(item.draft.is_empty(), "the member's draft is not touched");
    let theirs = house.get(note, &house.signed_in("ada").await).await;
    assert_eq!(theirs.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_gigabyte_is_cut_where_a_file_ends_and_nobody_holds_it() {
    let house = serve(World::called()).await;
    let ada = house.signed_in("ada").await;
    let token = house.get(FILES, &ada).await.hidden(FILES, "token");
    let n_sent = std::sync::Arc::new(std::sync::atomic::AtomicUsize::new(0));
    let head = format!(
        "--edge\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n{token}\r\n--edge\r\n\
         Content-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\n"
    );
    let counted = std::sync::Arc::clone(&n_sent);
    const PIECE: usize = 64 << 10;
    let zeros = (0..(1_usize << 30) / PIECE).map(move |_| {
        counted.fetch_add(PIECE, std::sync::atomic::Ordering::Relaxed);
        Ok::<_, std::convert::Infallible>(Bytes::from_static(&[b'0'; PIECE]))
    });
    let pieces = std::iter::once(Ok(Bytes::from(head))).chain(zeros);
    let body = Body::from_stream(Pieces(pieces));
    let request = Request::post(FILES)
        .header(header::COOKIE, &ada)
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=edge")
        .header("sec-fetch-site", "same-origin")
        .header(header::ACCEPT_LANGUAGE, "en");
    let answer = house.ask(request.body(body).expect("a request")).await;
    assert_eq!(
        answer.status,
        StatusCode::PAYLOAD_TOO_LARGE,
        "{}",
        answer.text
    );
    assert!(answer.text.contains("10 MB"));
    let n = n_sent.load(std::sync::atomic::Ordering::Relaxed);
    assert!(n < 12 << 20, "{n} bytes were taken");
}

/// Pieces of a body, each there at once.
struct Pieces<I>(I);

impl<I: Iterator + Unpin> futures_util::Stream for Pieces<I> {
    type Item = I::Item;

    fn poll_next(
        mut self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<I::Item>> {
        std::task::Poll::Ready(self.0.next())
    }
}

#[tokio::test]
async fn a_name_leads_nowhere_and_hides_nothing() {
    let house = serve(World::called()).await;
    let ada = house.signed_in("ada").await;
    let odd = "..\\..\\etc/pass\u{202e}txt.exe.txt";
    let done = sends(&house, &ada, (odd, "text/plain"), CANARY.as_bytes()).await;
    assert_eq!(done.location(), FILES, "{}", done.text);
    let path = format!("/desk/files/{}", digests(&house).await[0]);
    let answer = house.get(&path, &ada).await;
    let called = answer.headers["content-disposition"]
        .to_str()
        .expect("text");
    assert!(
        !called.contains("..") && !called.contains("%E2%80%AE"),
        "{called}"
    );
}
