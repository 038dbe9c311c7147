//! Damaged and hostile aid-standard files are refused or reported, never half believed.

use std::io::{Read, Write};
use std::time::Instant;

use intake::iati::RefusalKind;
use intake::iati::sums::{Answer, By, Question, sum};

fn question() -> Question {
    Question {
        by: By {
            kind: true,
            recipient: true,
            year: true,
            sector: true,
            currency: false,
        },
        kinds: Vec::new(),
        vocabulary: "1".to_owned(),
        into: None,
    }
}

fn ask(document: impl Read) -> Result<Answer, RefusalKind> {
    sum(document, "test.xml", &question()).map_err(|refusal| refusal.kind)
}

/// A document that is written as it is read, `n` times the middle.
struct Endless {
    parts: Vec<Vec<u8>>,
    at: usize,
    left: u64,
}

impl Endless {
    fn new(before: &str, middle: &str, n_bytes: u64) -> Self {
        let chunk = middle.repeat(65_536 / middle.len() + 1).into_bytes();
        let left = n_bytes / chunk.len() as u64 + 1;
        Self {
            parts: vec![before.as_bytes().to_vec(), chunk],
            at: 0,
            left,
        }
    }
}

impl Read for Endless {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        let part = usize::from(self.left > 0 && self.parts[0].is_empty());
        if part == 1 && self.at == self.parts[1].len() {
            self.at = 0;
            self.left -= 1;
        }
        if part == 0 && self.at == self.parts[0].len() {
            self.parts[0].clear();
            self.at = 0;
            return self.read(out);
        }
        if self.left == 0 {
            return Ok(0);
        }
        let rest = &self.parts[part][self.at..];
        let n = rest.len().min(out.len());
        out[..n].copy_from_slice(&rest[..n]);
        self.at += n;
        Ok(n)
    }
}

fn refused_quickly(document: impl Read) -> RefusalKind {
    let begun = Instant::now();
    let refusal = ask(document).expect_err("the document must be refused");
    let took = begun.elapsed();
    assert!(took.as_secs() < 2, "refused only after {took:?}");
    refusal
}

const HEAD: &str = "<iati-activities version=\"2.03\"><iati-activity>";

#[test]
fn a_document_with_a_dtd_is_refused_whole() {
    let laughs = r#"<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]>
        <iati-activities version="2.03"><iati-activity>&lol2;</iati-activity></iati-activities>"#;
    assert_eq!(refused_quickly(laughs.as_bytes()), RefusalKind::Doctype);
    let quadratic = Endless::new("<!DOCTYPE a [<!ENTITY a \"", "aaaaaaaa", 1 << 30);
    assert_eq!(refused_quickly(quadratic), RefusalKind::Doctype);
    let undefined = format!("{HEAD}&lol9;</iati-activity></iati-activities>");
    assert_eq!(
        refused_quickly(undefined.as_bytes()),
        RefusalKind::Entity("lol9".to_owned())
    );
}

#[test]
fn what_no_real_file_does_is_refused_quickly() {
    let deep = Endless::new(HEAD, "<a>", 2_000_000 * 3);
    assert_eq!(refused_quickly(deep), RefusalKind::TooDeep);
    let long_text = Endless::new(&format!("{HEAD}<title>"), "word ", 1 << 30);
    assert_eq!(refused_quickly(long_text), RefusalKind::TooLong);
    let attributes = Endless::new("<iati-activities ", "a=\"1\" ", 60_000_000);
    assert_eq!(refused_quickly(attributes), RefusalKind::TooLong);
    let comment = Endless::new("<!--", "word ", 1 << 30);
    assert_eq!(refused_quickly(comment), RefusalKind::TooLong);
}

#[test]
fn other_encodings_are_refused_with_advice() {
    let latin = b"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><iati-activities/>";
    assert_eq!(
        ask(latin.as_slice()).unwrap_err(),
        RefusalKind::Encoding("ISO-8859-1".to_owned())
    );
    let undeclared = b"<iati-activities version=\"2.03\"><a>M\xe9xico</a></iati-activities>";
    assert_eq!(
        ask(undeclared.as_slice()).unwrap_err(),
        RefusalKind::NotUtf8
    );
    // Every tool reads UTF-16; half a letter is none.
    let wide = b"\xff\xfe<\0a\0/\0>\0";
    let other = RefusalKind::NotActivities("a".to_owned());
    assert_eq!(ask(wide.as_slice()).unwrap_err(), other);
    let text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><iati-activities version=\"2.03\"/>";
    let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    assert!(ask(big.as_slice()).is_ok());
    assert!(ask(&big[..big.len() - 1]).is_err());
    // The same declaration over bytes that are no UTF-16 is a lie.
    let lie = RefusalKind::Encoding("UTF-16".to_owned());
    assert_eq!(ask(text.as_bytes()).unwrap_err(), lie);
    let marked = b"\xef\xbb\xbf<iati-activities version=\"2.03\"/>";
    assert!(ask(marked.as_slice()).is_ok());
}

#[test]
fn what_is_cut_off_is_refused_whole() {
    let whole = format!("{HEAD}<title/></iati-activity></iati-activities>");
    assert!(ask(whole.as_bytes()).is_ok());
    for length in 1..whole.len() {
        assert!(ask(&whole.as_bytes()[..length]).is_err(), "{length}");
    }
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(whole.as_bytes()).unwrap();
    let packed = packed.finish().unwrap();
    assert!(ask(packed.as_slice()).is_ok());
    for length in 2..packed.len() {
        assert!(ask(&packed[..length]).is_err(), "{length}");
    }
}

#[test]
fn another_kind_of_document_is_refused() {
    let refusal = |text: &str| ask(text.as_bytes()).unwrap_err();
    assert!(matches!(
        refusal("<html></html>"),
        RefusalKind::NotActivities(_)
    ));
    assert!(matches!(
        refusal("<iati-activities version=\"1.05\"/>"),
        RefusalKind::Version(_)
    ));
    for text in [
        "",
        "   ",
        "money",
        "<iati-activities version=\"2.03\"/><iati-activities/>",
        "<iati-activities version=\"2.03\"/>money",
        "<iati-activities version=\"2.03\"></iati-activity>",
        "<iati-activities version=\"2.03\" broken></iati-activities>",
    ] {
        assert!(ask(text.as_bytes()).is_err(), "{text}");
    }
}

#[test]
fn odd_values_are_findings_and_their_money_stays_visible() {
    let transaction = |date: &str, value: &str| {
        format!(
            "<transaction><transaction-type code=\"3\"/><transaction-date iso-date=\"{date}\"/>{value}</transaction>"
        )
    };
    let huge = format!("<value currency=\"USD\">1{}</value>", "0".repeat(30));
    let document = format!(
        "<iati-activities version=\"2.03\"><iati-activity default-currency=\"usd\">\
         <recipient-country code=\"CO\" percentage=\"-40\"/><recipient-country code=\"EC\" percentage=\"50\"/>\
         {}{}{}{}</iati-activity></iati-activities>",
        transaction("0000-01-01", "<value>1.00</value>"),
        transaction("99999-01-01", "<value currency=\"USD\">2.00</value>"),
        transaction("2024-01-01", "<value currency=\"ZZZ\">4.00</value>"),
        transaction("2024-01-01", &huge),
    );
    let answer = ask(document.as_bytes()).unwrap();
    let counts = answer.notes[0].counts();
    let count = |kind| counts.get(kind).map(|(_, n)| *n);
    assert_eq!(count("not a date"), Some(2));
    assert_eq!(count("unknown currency"), Some(2));
    assert_eq!(count("not a percentage"), Some(1));
    assert_eq!(count("no amount"), Some(1));
    let rows: Vec<_> = answer
        .rows()
        .into_iter()
        .map(|row| {
            (
                row.recipient.unwrap(),
                row.year.unwrap(),
                row.currency.to_string(),
                row.minor,
            )
        })
        .collect();
    let row = |year, currency: &str, minor| ("EC".to_owned(), year, currency.to_owned(), minor);
    assert_eq!(rows, [row(0, "USD", 200)]);
}

#[test]
fn characters_that_xml_does_not_hold_are_refused_with_their_line() {
    let document = |inside: &str| {
        format!(
            "<iati-activities version=\"2.03\">\n<iati-activity>\n{inside}</iati-activity></iati-activities>"
        )
    };
    let refused = |inside: &str| {
        let refusal = sum(document(inside).as_bytes(), "test.xml", &question()).unwrap_err();
        (refusal.line, refusal.kind)
    };
    let character = |code| (3, RefusalKind::Character(code));
    for (inside, code) in [
        ("<title>a\u{1b}]0;x\u{7}</title>", 0x1b),
        ("<title>a\0b</title>", 0),
        ("<title ref=\"\u{7}\"/>", 7),
        ("<!-- \u{1} -->", 1),
        ("<title><![CDATA[\u{8}]]></title>", 8),
        ("<title>&#27;</title>", 0x1b),
        ("<title>&#x0;</title>", 0),
        ("<title>&#xFFFE;</title>", 0xfffe),
        ("<title ref=\"&#7;\"/>", 7),
        ("<title ref=\"&#0;\"/>", 0),
        ("<title ref=\"a &amp; &#x1f;\"/>", 0x1f),
    ] {
        assert_eq!(refused(inside), character(code), "{inside:?}");
    }
    let sound = "<title ref=\"&#9;&#xA;&#233;\">\t\r\n&#13;é\u{85}</title>";
    assert!(ask(document(sound).as_bytes()).is_ok());
}

#[test]
fn an_attribute_that_stands_twice_is_refused_with_its_line() {
    let twice = "<iati-activities version=\"2.03\">\n<iati-activity>\n<sector code=\"1\"\n code=\"2\"/></iati-activity></iati-activities>";
    let refusal = sum(twice.as_bytes(), "test.xml", &question()).unwrap_err();
    assert_eq!(
        (refusal.line, refusal.kind),
        (3, RefusalKind::Twice("code".to_owned()))
    );
}

#[test]
fn a_packed_document_that_grows_beyond_all_proportion_is_refused() {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    packed
        .write_all(b"<iati-activities version=\"2.03\">")
        .unwrap();
    for _ in 0..2_000 {
        packed.write_all(&[b' '; 8 << 10]).unwrap();
    }
    packed.write_all(b"</iati-activities>").unwrap();
    let packed = packed.finish().unwrap();
    assert!(matches!(
        ask(packed.as_slice()).unwrap_err(),
        RefusalKind::Packed(_)
    ));
}
