//! The announcements of the charter, counted naively and counted once.

use std::collections::BTreeSet;
use std::path::Path;

use assistance::Stage;
use assistance::announcement::{Announcement, Announcements, Kind, LeftAside, naive_sum};
use kernel::AnnouncementId;

fn announcements() -> Announcements {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../charters/los-angeles");
    let loaded = charter::load(&dir);
    let charter = loaded
        .charter
        .unwrap_or_else(|| panic!("{:?}", loaded.findings));
    charter.announcements
}

fn id(text: &str) -> AnnouncementId {
    text.parse().unwrap()
}

fn get<'a>(all: &'a Announcements, text: &str) -> &'a Announcement {
    all.get(&id(text))
        .unwrap_or_else(|| panic!("{text} is missing"))
}

fn millions(minor: i128) -> f64 {
    minor as f64 / 1e8
}

fn dollars(all: &Announcements, rows: &[&str]) -> f64 {
    let rows = rows.iter().map(|row| get(all, row));
    millions(naive_sum(rows).values().sum())
}

fn stated(all: &Announcements, row: &str) -> f64 {
    millions(get(all, row).amount.stated.minor)
}

#[test]
fn guatemala_2024_is_578_and_its_unnamed_part_is_a_row() {
    let all = announcements();
    let parts: Vec<_> = all
        .parts(&id("F01"))
        .map(|part| part.id.to_string())
        .collect();
    assert_eq!(parts, ["F02", "F05"]);
    let remainder = get(&all, "F05");
    assert!(remainder.is_derived);
    assert_eq!(stated(&all, "F05"), 119.0);
    // 459 was said with "nearly", so the remainder is at least 119.
    assert_eq!(remainder.amount.least, Some(remainder.amount.stated.minor));
    assert_eq!(
        dollars(&all, &["F01", "F02", "F03", "F04", "F05"]),
        578.0 + 459.0 + 376.0 + 83.0
    );
    let (least, most) = all.bounds(get(&all, "F01"));
    assert_eq!((millions(least), most.map(millions)), (578.0, Some(578.0)));
}

#[test]
fn the_running_total_of_2024_adds_nothing() {
    let all = announcements();
    let totals = all.totals();
    let aside = |row: &str| {
        totals
            .aside
            .iter()
            .find(|(at, _)| *at == id(row))
            .map(|(_, why)| why.clone())
    };
    assert_eq!(aside("F15"), Some(LeftAside::Kind(Kind::Cumulative)));
    assert_eq!(
        dollars(&all, &["F01", "F10", "F15"]),
        578.0 + 686.0 + stated(&all, "F15")
    );
    assert_eq!(aside("F01"), None);
    assert_eq!(aside("F10"), None);
}

#[test]
fn new_york_2024_keeps_what_may_lie_inside_another_part_out_of_the_sum() {
    let all = announcements();
    let adding: Vec<_> = all
        .adding_parts(&id("F10"))
        .map(|part| part.id.to_string())
        .collect();
    assert_eq!(adding, ["F11", "F12", "F13", "F10R"]);
    let sum: f64 = adding.iter().map(|row| stated(&all, row)).sum();
    assert_eq!(sum, 686.0);
    // Safe Mobility's 83 is larger than what the named parts leave.
    assert!(stated(&all, "F14") > stated(&all, "F10R"));
    let press = &get(&all, "F10").also_said[0];
    assert_eq!(millions(press.stated.minor), 685.0);
}

#[test]
fn lima_2022_is_240_new_dollars_and_not_1632_or_more() {
    let all = announcements();
    let naive = dollars(&all, &["F27", "F28", "F29", "F30", "F30A"]);
    assert_eq!(naive, 240.0 + 82.0 + 160.0 + 817.0 + 575.0);
    assert!(naive > 1_632.0);
    let lima = Announcements(
        all.0
            .iter()
            .filter(|row| ["F27", "F28", "F29", "F30", "F30A"].contains(&row.id.as_str()))
            .cloned()
            .collect(),
    );
    let totals = lima.totals();
    let new = totals.new[&"USD".parse().unwrap()];
    assert_eq!(
        (new.n, millions(new.stated), millions(new.least)),
        (1, 240.0, 240.0)
    );
    assert_eq!(new.most, None, "\"more than\" bounds nothing above");
    assert_eq!(totals.conditional.len(), 0);
}

#[test]
fn guatemalas_170_is_an_intention_in_a_column_of_its_own() {
    let all = announcements();
    let row = get(&all, "F45");
    assert_eq!((row.kind, stated(&all, "F45")), (Kind::Conditional, 170.0));
    assert!(!row.condition.is_empty());
    let totals = all.totals();
    let conditional = totals.conditional[&"USD".parse().unwrap()];
    assert!(millions(conditional.stated) >= 170.0);
}

#[test]
fn the_grant_facility_has_five_shares_and_one_depends_on_a_parliament() {
    let all = announcements();
    let facility = id("F38");
    let shares: Vec<_> = all.parts(&facility).collect();
    let donors: BTreeSet<_> = shares.iter().flat_map(|share| &share.donors).collect();
    let sum: i128 = shares.iter().map(|share| share.amount.stated.minor).sum();
    assert_eq!((shares.len(), donors.len(), millions(sum)), (5, 5, 89.0));
    let only = Announcements(
        all.tree(get(&all, "F38"))
            .into_iter()
            .map(|(_, row)| row.clone())
            .collect(),
    );
    let new = only.totals().new[&"USD".parse().unwrap()];
    assert_eq!(
        (millions(new.stated), millions(new.conditional_inside)),
        (89.0, 25.0)
    );
}

#[test]
fn everything_announced_is_counted_once_or_left_aside_with_a_reason() {
    let all = announcements();
    assert_eq!(all.check(), []);
    assert_eq!(all.0.len(), 53);
    let totals = all.totals();
    let counted: usize = totals
        .new
        .values()
        .chain(totals.conditional.values())
        .map(|c| c.n)
        .sum();
    assert_eq!(counted + totals.aside.len(), all.roots().count());
    let usd = "USD".parse().unwrap();
    let naive = naive_sum(&all.0)[&usd];
    let new = totals.new[&usd];
    println!(
        "naive {} million dollars; new {} (at least {}), conditional {}; {} left aside",
        millions(naive),
        millions(new.stated),
        millions(new.least),
        millions(totals.conditional[&usd].stated),
        totals.aside.len()
    );
    assert!(naive > 2 * new.stated);
    for (_, why) in &totals.aside {
        assert!(!matches!(
            why,
            LeftAside::Kind(Kind::New | Kind::Conditional)
        ));
    }
}

#[test]
fn a_funnel_says_what_nobody_has_published() {
    let all = announcements();
    let funnel = all.funnel(get(&all, "F01"));
    let at = |stage| {
        funnel
            .stages
            .iter()
            .find(|reached| reached.stage == stage)
            .unwrap()
    };
    assert_eq!(at(Stage::Announced).minor.map(millions), Some(578.0));
    assert_eq!(at(Stage::Spent).minor, None);
    // What a note once said in words is a stage with its own day.
    let food = all.funnel(get(&all, "F22"));
    let awarded = food.stages.iter().find(|one| one.stage == Stage::Awarded);
    assert_eq!(awarded.unwrap().minor.map(millions), Some(159.0));
    let spent: Vec<_> = all.0.iter().filter(|row| row.status == "spent").collect();
    assert!(!spent.is_empty());
    for row in spent {
        let funnel = all.funnel(row);
        assert!(
            funnel
                .stages
                .iter()
                .all(|reached| reached.minor == Some(row.amount.stated.minor))
        );
    }
}

#[test]
fn a_contradiction_is_found_at_the_row_that_shows_it() {
    let mut all = announcements();
    let at = all.0.iter().position(|row| row.id == id("F03")).unwrap();
    all.0[at].amount.stated.minor *= 2;
    all.0[at].amount.least = Some(all.0[at].amount.stated.minor);
    all.0[at].amount.most = all.0[at].amount.least;
    let complaints = all.check();
    assert_eq!(complaints.len(), 1);
    assert_eq!(complaints[0].at, id("F02"));
    assert!(
        complaints[0]
            .trouble
            .to_string()
            .contains("at least 752000000.00")
    );
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("the specimen is there") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).expect("a copy");
        }
    }
}

/// The charter's announcement F48 with a line changed, read in an invented charter.
fn errors_of_f48(old: &str, new: &str) -> Vec<String> {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../charters/los-angeles");
    let text = std::fs::read_to_string(dir.join("announcements/f48.toml")).expect("it is there");
    assert!(text.contains(old), "F48 has no {old}");
    let changed = tempfile::tempdir().expect("a folder");
    copy(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("specimens/harbours"),
        changed.path(),
    );
    let home = changed.path().join("announcements");
    std::fs::create_dir(&home).expect("a folder");
    std::fs::write(home.join("f48.toml"), text.replacen(old, new, 1)).expect("it can be written");
    let findings = charter::load(changed.path()).findings;
    let own = findings
        .iter()
        .filter(|one| one.file.starts_with("announcements/"));
    own.map(ToString::to_string).collect()
}

#[test]
fn what_a_later_document_tells_is_not_known_before_it() {
    let row = get(&announcements(), "F48").clone();
    assert_eq!(row.shown_from().to_string(), "2024-03-25");
    assert_eq!(errors_of_f48("F48", "F48"), Vec::<String>::new());
    let without = errors_of_f48("known_on = \"2024-03-25\"\n", "");
    assert!(
        without.iter().any(|one| one.contains("bears 2024-03-25")),
        "{without:?}"
    );
    let before = errors_of_f48("known_on = \"2024-03-25\"", "known_on = \"2020\"");
    assert!(
        before.iter().any(|one| one.contains("before it was said")),
        "{before:?}"
    );
}
