//! Small files, each with one oddity, and what is right for it.

use std::collections::BTreeMap;

use assistance::claim::Unread;
use assistance::count::{Excluded, Interval};
use assistance::total::{Columns, Reported, Totals};
use assistance::{Activity, Survey, TransactionKind};
use intake::iati::activities::read;
use intake::iati::{Notes, RefusalKind};

/// What became of a file.
struct Read {
    activities: Vec<Activity>,
    notes: Notes,
}

fn file(document: &[u8]) -> Result<Read, RefusalKind> {
    let mut activities = Vec::new();
    let passed = read(document, "case.xml", |activity| {
        activities.push(activity);
        Ok(())
    });
    let notes = passed.map_err(|refusal| refusal.kind)?.notes;
    Ok(Read { activities, notes })
}

fn case(name: &str) -> Vec<u8> {
    let folder = testkit::shared("cases/money").expect("needed");
    std::fs::read(folder.join(name)).expect(name)
}

fn shared(name: &str) -> Read {
    file(&case(name)).expect(name)
}

/// An activity of XX-1 around these elements.
fn activity(inside: &str) -> String {
    format!(
        "<iati-activities version=\"2.03\"><iati-activity default-currency=\"USD\">\
         <iati-identifier>XX-1-A</iati-identifier><reporting-org ref=\"XX-1\" type=\"10\"/>\
         {inside}</iati-activity></iati-activities>"
    )
}

fn paid(inside: &str) -> String {
    format!(
        "<transaction><transaction-type code=\"3\"/><transaction-date iso-date=\"2020-01-01\"/>\
         <value value-date=\"2020-01-01\">100</value>{inside}</transaction>"
    )
}

impl Read {
    fn totals(&self, columns: Columns) -> Totals {
        let survey = Survey::of(&self.activities);
        let mut totals = Totals::new(columns, &[]);
        for activity in &self.activities {
            let known_on = "2026-11-28".parse().ok();
            let value = &mut |claim: &assistance::Claim| Some((claim.minor, claim.currency));
            let reported = Reported { activity, known_on };
            totals.add(&[reported], &survey, value, &mut |_| {});
        }
        totals
    }

    /// Whole units by country or region.
    fn by_place(&self) -> Vec<(String, i128)> {
        let columns = Columns {
            recipient: true,
            ..Columns::default()
        };
        let mut sums: BTreeMap<String, i128> = BTreeMap::new();
        for (cell, sum) in self.totals(columns).cells {
            *sums.entry(cell.recipient).or_default() += sum.minor;
        }
        (sums.into_iter())
            .map(|(place, minor)| (place, minor / 100))
            .collect()
    }

    fn spent(&self) -> Interval {
        self.totals(Columns::default()).spent
    }

    fn has(&self, kind: &str) -> bool {
        self.notes.counts().contains_key(kind)
    }

    fn says(&self, what: &str) -> bool {
        let findings = self.notes.clone().into_findings();
        findings.iter().any(|finding| finding.what.contains(what))
    }
}

fn places(expected: &[(&str, i128)]) -> Vec<(String, i128)> {
    (expected.iter())
        .map(|(place, units)| ((*place).to_owned(), *units))
        .collect()
}

#[testkit::needs_shared]
#[test]
fn each_transaction_keeps_its_own_region_and_each_vocabulary_its_regions() {
    let own = shared("m01-two-transactions-own-region.xml").by_place();
    assert_eq!(own, places(&[("99:CAM", 100), ("99:SAM", 1000)]));
    let two = shared("m02-two-regions-one-vocabulary.xml");
    assert_eq!(two.by_place(), places(&[("99:CAM", 60), ("99:SAM", 40)]));
    assert!(!two.has("rebased"));
    let second_first = shared("m03-second-vocabulary-first.xml").by_place();
    assert_eq!(second_first, places(&[("489", 100)]));
}

#[test]
fn the_order_of_vocabularies_decides_nothing_and_an_empty_code_falls_back() {
    let first = "<recipient-region code=\"489\" vocabulary=\"1\" percentage=\"100\"/>";
    let second = "<recipient-region code=\"SAM\" vocabulary=\"99\" percentage=\"100\"/>";
    for regions in [[first, second], [second, first]] {
        let document = activity(&(regions.concat() + &paid("")));
        let places_of = file(document.as_bytes()).unwrap().by_place();
        assert_eq!(places_of, places(&[("489", 100)]));
    }
    let empty = "<recipient-country code=\"\"/>";
    let document = activity(&(format!("{first}{}", paid(empty))));
    let fallen_back = file(document.as_bytes()).unwrap().by_place();
    assert_eq!(fallen_back, places(&[("489", 100)]));
}

#[test]
fn percentages_near_the_whole_are_rounded_and_the_region_says_where_they_lie() {
    let inside = "<recipient-country code=\"HN\" percentage=\"99.9\"/>\
                  <recipient-region code=\"489\" percentage=\"100\"/>";
    let document = activity(&(inside.to_owned() + &paid("")));
    let near = file(document.as_bytes()).unwrap();
    assert_eq!(near.by_place(), places(&[("HN", 100)]));
}

#[testkit::needs_shared]
#[test]
fn odd_percentages_and_codes_are_told_as_what_they_are() {
    /// A file, what is told of it, and what comes to lie where.
    type Case = (&'static str, &'static str, &'static [(&'static str, i128)]);
    let cases: [Case; 8] = [
        (
            "b-pct-999.xml",
            "add up to 99.9, not",
            &[("HN", 50), ("SV", 49)],
        ),
        (
            "b-pct-1001.xml",
            "add up to 100.1, not",
            &[("HN", 49), ("SV", 50)],
        ),
        ("b-pct-0.xml", "add up to 0, not", &[("HN", 50), ("SV", 50)]),
        ("b-pct-single0.xml", "add up to 0, not", &[("HN", 100)]),
        (
            "b-pct-empty.xml",
            "carry no percentage",
            &[("HN", 0), ("SV", 100)],
        ),
        (
            "b-pct-sign.xml",
            "\"60%\" is not a percentage",
            &[("HN", 50), ("SV", 50)],
        ),
        ("b-code-twice.xml", "add up to 200, not", &[("HN", 100)]),
        (
            "b-code-case.xml",
            "\"hn\" is no country",
            &[("SV", 50), ("hn", 50)],
        ),
    ];
    for (name, says, expected) in cases {
        let read = shared(name);
        assert!(read.says(says), "{name}: {:?}", read.notes);
        let expected: Vec<_> = places(expected)
            .into_iter()
            .filter(|one| one.1 > 0)
            .collect();
        assert_eq!(read.by_place(), expected, "{name}");
    }
}

#[testkit::needs_shared]
#[test]
fn a_self_reference_explains_nothing_and_a_stranger_takes_nothing() {
    let own = shared("m07-self-reference-explains.xml").spent();
    assert_eq!((own.upper, own.lower), (100_000, 10_000));
    assert_eq!(own.explained_share(), Some(0.0));
    let stranger = shared("m09-stranger-says-child.xml").spent();
    assert_eq!((stranger.upper, stranger.lower), (100_000_100, 100_000_100));
}

#[testkit::needs_shared]
#[test]
fn a_parent_of_its_own_publisher_leaves_only_what_the_child_reports() {
    // The stranger's file, with one publisher for both.
    let text = String::from_utf8(case("m09-stranger-says-child.xml")).unwrap();
    let same = text.replace("ref=\"ZZ-NGO-9\"", "ref=\"XX-TEST-1\"");
    assert_ne!(same, text);
    let spent = file(same.as_bytes()).unwrap().spent();
    assert_eq!((spent.upper, spent.lower), (100_000_100, 100_000_000));
    assert_eq!(spent.below, 100);
}

#[testkit::needs_shared]
#[test]
fn days_to_come_stand_aside_and_countries_have_their_share() {
    let two = shared("m10-two-countries.xml");
    assert_eq!(
        two.by_place(),
        places(&[("HN", 7_100_000), ("SV", 900_000)])
    );
    for (name, units) in [("m10-two-countries.xml", 3_000_000), ("future.xml", 100)] {
        let aside = shared(name).totals(Columns::default()).excluded;
        let key = (Excluded::Future, "USD".parse().unwrap());
        assert_eq!(aside[&key].minor, units * 100, "{name}");
    }
}

#[testkit::needs_shared]
#[test]
fn what_comes_in_never_adds_to_what_goes_out() {
    let columns = Columns {
        kind: true,
        ..Columns::default()
    };
    let totals = shared("m11-incoming-commitment.xml").totals(columns);
    let of = |kind| {
        let cells = totals.cells.iter();
        let own = cells.filter(|(cell, _)| cell.kind == TransactionKind(kind));
        own.map(|(_, sum)| sum.minor).sum::<i128>()
    };
    assert_eq!((of(2), of(11)), (100_000_000, 100_000_000));
}

#[testkit::needs_shared]
#[test]
fn what_is_no_xml_is_refused_and_says_why() {
    let refused = |name| file(&case(name)).err();
    let twice = RefusalKind::Twice("percentage".to_owned());
    assert_eq!(refused("dupattr.xml"), Some(twice));
    for name in ["nul.xml", "nul-ref.xml"] {
        assert_eq!(refused(name), Some(RefusalKind::Character(0)), "{name}");
    }
    let old = RefusalKind::Version("1.05".to_owned());
    assert_eq!(refused("m05-version-105.xml"), Some(old));
}

#[testkit::needs_shared]
#[test]
fn money_that_cannot_be_read_is_kept_beside_the_activity() {
    let read = shared("twovalues.xml");
    assert!(read.activities[0].claims.is_empty());
    let expected = Unread {
        said: "100, 200".to_owned(),
        why: "the transaction has a second value".to_owned(),
        line: 9,
    };
    assert_eq!(read.activities[0].unread, [expected]);
}

#[test]
fn what_stands_inside_a_value_is_no_part_of_it_and_what_is_nested_is_told() {
    let with = |inside: &str| {
        let document = activity(&paid("").replace("</value>", &format!("{inside}</value>")));
        file(document.as_bytes()).expect("it is XML")
    };
    for inside in ["<value>7</value>", "<note>7</note>50", "<note/>"] {
        let read = with(inside);
        assert!(read.activities[0].claims.is_empty(), "{inside}");
        assert!(read.says("another element stands inside the value"));
    }
    assert_eq!(with("").activities[0].claims.len(), 1, "control");
    let nested = activity(&paid(&paid("")));
    let read = file(nested.as_bytes()).expect("it is XML");
    assert_eq!(read.activities[0].claims.len(), 1);
    assert!(read.says("a transaction stands inside another"));
}

#[testkit::needs_shared]
#[test]
fn identifiers_are_read_with_single_blanks_and_the_odd_one_is_told() {
    let read = shared("r1-identifiers.xml");
    let ids: Vec<&str> = read.activities.iter().map(|one| one.id.as_str()).collect();
    let expected = [
        "XX-TEST-1-MON & EVAL-16",
        "XX-TEST-1-MON & EVAL-16",
        "XX-TEST-1/2?a=b#c%20d",
        "XX-TEST-1-ñandú",
        "XX-TEST-1-SPACE",
        "XX-TEST-1-SPACE",
        "xx-test-1-space",
    ];
    assert_eq!(ids, expected);
    assert_eq!(read.notes.counts()["white space"].1, 1);
    assert!(read.says("taken for \"XX-TEST-1-MON & EVAL-16\""));
}

#[testkit::needs_shared]
#[test]
fn days_that_are_missing_are_unknown_and_no_rate_is_guessed_for_them() {
    let read = shared("r2-no-value-date.xml");
    let claims = read.activities.iter().flat_map(|one| &one.claims);
    let days: Vec<_> = claims
        .map(|one| (one.day.map(|day| day.to_string()), one.value_day, one.minor))
        .collect();
    let first = Some("2016-11-07".to_owned());
    let expected = [
        (first, None, 104_049_150),
        (None, None, 10_000),
        (None, None, 5_000),
    ];
    assert_eq!(days, expected);
    let columns = Columns {
        year: true,
        ..Columns::default()
    };
    let totals = read.totals(columns).cells;
    let years: Vec<_> = (totals.iter())
        .map(|(cell, sum)| (cell.year, cell.currency.to_string(), sum.minor))
        .collect();
    let eur = "EUR".to_owned();
    assert_eq!(years, [(0, eur.clone(), 15_000), (2016, eur, 104_049_150)]);
}

#[testkit::needs_shared]
#[test]
fn long_percentages_and_many_countries_add_up_and_a_mark_before_the_document_does_no_harm() {
    for name in ["r3-percentages.xml", "r8-bom.xml"] {
        let read = shared(name);
        let columns = Columns {
            recipient: true,
            sector: true,
            ..Columns::default()
        };
        let cells = read.totals(columns).cells;
        let mut by_place: BTreeMap<&str, i128> = BTreeMap::new();
        for (cell, sum) in &cells {
            *by_place.entry(&cell.recipient).or_default() += sum.minor;
        }
        let by_place: Vec<_> = by_place.into_iter().collect();
        assert_eq!(
            by_place,
            [("GT", 3_334), ("HN", 3_333), ("SV", 3_333)],
            "{name}"
        );
        assert_eq!(cells.len(), 6, "{name}");
        assert!(read.notes.counts().is_empty(), "{name}: {:?}", read.notes);
    }
    let many = shared("r12-23-countries.xml");
    assert_eq!(many.activities[0].places.len(), 23);
    assert!(many.notes.counts().is_empty(), "{:?}", many.notes);
}

#[test]
fn what_is_told_twice_is_said_and_counts_once_under_one_reference() {
    let named = paid("").replace("<transaction>", "<transaction ref=\"R-1\">");
    let cases = [
        (
            named.repeat(2),
            100,
            Some("told again"),
            "it is counted once",
        ),
        (
            paid("").repeat(2),
            200,
            Some("twice the same"),
            "both are counted",
        ),
        (named.clone() + &named.replace("R-1", "R-2"), 200, None, ""),
        (
            named.clone() + &named.replace(">100<", ">101<"),
            201,
            None,
            "",
        ),
    ];
    for (inside, units, kind, says) in cases {
        let read = file(activity(&inside).as_bytes()).unwrap();
        assert_eq!(read.spent().upper, units * 100, "{inside}");
        assert_eq!(read.notes.counts().keys().next().copied(), kind, "{inside}");
        assert!(kind.is_none() || read.says(says), "{:?}", read.notes);
    }
}

#[test]
fn long_identifiers_stay_two_and_loans_are_known_as_loans() {
    let long = "XX-1-".to_owned() + &"a".repeat(400);
    let id = |end: &str| {
        let document = activity("").replace("XX-1-A", &format!("{long}{end}"));
        let mut read = file(document.as_bytes()).unwrap();
        assert!(read.has("long identifier"));
        read.activities.remove(0).id
    };
    assert_ne!(id("1"), id("2"));
    assert_eq!(id("1"), id("1"));
    let inside = "<default-finance-type code=\"421\"/>".to_owned()
        + &paid("")
        + &paid("<finance-type code=\"110\"/>");
    let read = file(activity(&inside).as_bytes()).unwrap();
    let terms: Vec<_> = (read.activities[0].claims.iter())
        .map(|claim| claim.terms().word())
        .collect();
    assert_eq!(terms, ["loan", "grant"]);
}

#[testkit::needs_shared]
#[test]
fn currencies_of_yesterday_and_none_at_all_are_kept_apart() {
    let read = shared("r6-currencies.xml");
    let mut by_currency: BTreeMap<String, i128> = BTreeMap::new();
    for (cell, sum) in read.totals(Columns::default()).cells {
        *by_currency.entry(cell.currency.to_string()).or_default() += sum.minor;
    }
    // `BTC` and `usd` are no currencies, and never one; an empty one is the activity's own.
    assert_eq!(by_currency.get("XXX"), None);
    assert_eq!(read.activities[0].claims.len(), 17);
    let unread = read.activities[0].unread.iter();
    let unread: Vec<_> = unread
        .map(|one| (one.line > 1, one.said.as_str(), one.why.as_str()))
        .collect();
    assert_eq!(
        unread,
        [
            (true, "usd 100", "\"usd\" is no currency of ISO 4217"),
            (true, "BTC 100", "\"BTC\" is no currency of ISO 4217"),
        ]
    );
}
