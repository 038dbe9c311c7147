//! Counting again only what has changed: the same as counting everything, however files come and go.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use assistance::claim::{Activity, Claim, Party, Site, Unread};
use assistance::division::Share;
use assistance::purpose::{PillarWords, PurposeRule};
use assistance::{Change, Percentage, Survey, TransactionKind};
use publication::money::aid::{Aid, Offered, View};
use store::Store;
use store::assistance::AidSource;

use crate::fresh::{Fresh, day, fresh};
use crate::money::{take, version};

/// Numbers that look like chance and are the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % n
    }

    fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        let at = self.below(of.len() as u64);
        of[usize::try_from(at).expect("a small number")]
    }
}

const PUBLISHERS: [&str; 3] = ["XA", "XB", "XC"];
const IDS: [&str; 9] = [
    "XA-1", "XA-2", "XA-3", "XB-1", "XB-2", "XB-3", "XC-1", "XC-2", "",
];
/// What may stand where an activity is named: activities, organisations, nobody.
const NAMED: [&str; 10] = [
    "", "", "", "XA-1", "XA-2", "XB-1", "XC-1", "XB", "XD", "nobody",
];

fn party(dice: &mut Dice) -> Party {
    Party {
        reference: dice.one(&["", "XA", "XB", "XD", "GT-GOV"]).to_owned(),
        name: String::new(),
        activity: dice.one(&NAMED).to_owned(),
    }
}

fn share(dice: &mut Dice) -> Share<String> {
    Share {
        code: dice.one(&["GT", "SV", "HN", "998"]).to_owned(),
        percentage: Percentage::read("100"),
        is_country: true,
    }
}

fn claim(dice: &mut Dice) -> Claim {
    let kind = [1, 2, 3, 4, 11][usize::try_from(dice.below(5)).expect("a small number")];
    let minor = 100 * i128::from(dice.below(4)) - 100;
    let currency = dice
        .one(&["USD", "USD", "UYU"])
        .parse()
        .expect("a currency");
    let mut claim = Claim::of(TransactionKind(kind), minor, currency);
    claim.reference = dice.one(&["", "REF-0001", "REF-0002"]).to_owned();
    claim.day = dice
        .one(&["2023-05-01", "2023-05-09", "2025-01-01", ""])
        .parse()
        .ok();
    claim.provider = party(dice);
    claim.receiver = party(dice);
    if dice.below(3) == 0 {
        claim.places = vec![share(dice)];
    }
    claim.line = dice.below(90);
    claim.at = dice.below(9_000);
    claim
}

fn report(dice: &mut Dice) -> Activity {
    let related = (0..dice.below(3)).map(|_| {
        let kind = dice.one(&["1", "2", "3"]).to_owned();
        (kind, dice.one(&IDS).to_owned())
    });
    let related = related.collect();
    Activity {
        id: dice.one(&IDS).to_owned(),
        related,
        reporter: Party {
            reference: dice.one(&PUBLISHERS).to_owned(),
            name: dice.one(&["", "One name", "Another name"]).to_owned(),
            activity: String::new(),
        },
        is_secondary: dice.below(5) == 0,
        title: dice.one(&["Water", "Papers"]).to_owned(),
        places: (0..dice.below(2)).map(|_| share(dice)).collect(),
        sites: (0..dice.below(2)).map(|_| Site::default()).collect(),
        unread: (0..dice.below(2))
            .map(|line| Unread {
                said: String::new(),
                why: String::new(),
                line,
            })
            .collect(),
        claims: (0..dice.below(6)).map(|_| claim(dice)).collect(),
        ..Activity::default()
    }
}

fn reports(dice: &mut Dice) -> Vec<Activity> {
    (0..2 + dice.below(5)).map(|_| report(dice)).collect()
}

fn rule() -> PurposeRule {
    PurposeRule {
        pillars: vec![PillarWords {
            pillar: "1".to_owned(),
            words: vec!["papers".to_owned()],
            sectors: Vec::new(),
        }],
        ..PurposeRule::default()
    }
}

async fn counted(source: &AidSource, on: &str) -> Arc<Aid> {
    let today = day("2026-11-01");
    let aid = source.aid(day(on), today, View::default(), &rule()).await;
    aid.expect("it is counted")
}

fn anew(store: &Store) -> AidSource {
    AidSource::new(store.clone(), Offered::default())
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_counted_from_another_count_is_what_is_counted_from_scratch() {
    for Fresh { store, .. } in fresh().await {
        let mut dice = Dice(0x5eed_cafe);
        let source = anew(&store);
        let mut before = format!("{:?}", counted(&source, "2026-01-01").await);
        let mut n_different = 0;
        for step in 0..40 {
            let dataset = dice.one(&["a", "b", "c", "d"]);
            let known_on = dice.one(&["2024-01-01", "2025-01-01", "2025-01-01"]);
            let version = version(dataset, &format!("digest {step}"), known_on);
            take(&store, version, &reports(&mut dice)).await;
            for on in ["2026-01-01", "2024-06-01"] {
                let from_scratch = format!("{:?}", counted(&anew(&store), on).await);
                let from_another = format!("{:?}", counted(&source, on).await);
                assert_eq!(from_another, from_scratch, "step {step} on {on}");
            }
            let now = format!("{:?}", counted(&source, "2026-01-01").await);
            // Control: what is compared does change.
            n_different += usize::from(now != before);
            before = now;
        }
        assert!(
            n_different > 20,
            "{n_different} of 40 steps changed anything"
        );
        let (n_whole, n_changed) = source.n_counted();
        assert!(
            n_changed > 20,
            "{n_whole} whole, {n_changed} from another count"
        );
    }
}

/// Returns what a survey says of a report, as far as it matters to a count.
fn told(survey: &Survey, report: &Activity) -> String {
    let mut left = survey.left_to_children(report);
    let left: Vec<i128> = report.claims.iter().map(|claim| left.take(claim)).collect();
    let knows = report.claims.iter();
    let knows: Vec<bool> = (knows.map(|claim| survey.knows(&claim.provider.activity))).collect();
    format!("{:?} {left:?} {knows:?}", survey.grade(report))
}

fn surveyed(reports: &[&Activity]) -> Survey {
    Survey::of(reports.iter().copied())
}

/// In the order in which the store hands reports over.
fn in_order(files: &[Vec<Activity>]) -> Vec<&Activity> {
    let mut all: Vec<&Activity> = files.iter().flatten().collect();
    all.sort_by(|a, b| a.id.cmp(&b.id));
    all
}

#[test]
fn a_survey_after_a_change_is_the_survey_from_scratch_and_knows_whom_the_change_touches() {
    let mut dice = Dice(0x00c0_ffee);
    let mut n_beyond = 0;
    for round in 0..400 {
        let mut files: Vec<Vec<Activity>> = (0..4).map(|_| reports(&mut dice)).collect();
        let before = surveyed(&in_order(&files));
        let old = files.clone();
        let at = usize::try_from(dice.below(4)).expect("a small number");
        files[at] = reports(&mut dice);
        let mut change = Change::default();
        old[at].iter().for_each(|report| change.goes(report));
        files[at].iter().for_each(|report| change.comes(report));
        let touched = before.touched(&change);
        let changes = |report: &&Activity| change.activities().contains(report.id.as_str());
        let mut after = before.without(change.activities());
        in_order(&files)
            .into_iter()
            .filter(changes)
            .for_each(|report| after.add(report));
        let after = after.settled();
        let from_scratch = surveyed(&in_order(&files));
        for report in in_order(&files) {
            let told_now = told(&after, report);
            assert_eq!(told_now, told(&from_scratch, report), "round {round}");
            let stays = !changes(&report);
            if stays && told_now != told(&before, report) {
                assert!(
                    touched.contains(report.id.as_str()),
                    "round {round}: {}",
                    report.id
                );
                n_beyond += 1;
            }
        }
    }
    // Control: counting the changed activities alone again would be wrong.
    assert!(n_beyond > 10, "{n_beyond}");
}

#[tokio::test(flavor = "multi_thread")]
async fn however_many_ask_one_count_is_made() {
    for Fresh { store, .. } in fresh().await {
        let mut dice = Dice(7);
        take(&store, version("a", "1", "2024-01-01"), &reports(&mut dice)).await;
        let source = Arc::new(anew(&store));
        let asking: Vec<_> = (0..12)
            .map(|_| {
                let source = Arc::clone(&source);
                tokio::spawn(async move { counted(&source, "2026-01-01").await })
            })
            .collect();
        let mut found = BTreeSet::new();
        for asked in asking {
            found.insert(format!("{:?}", asked.await.expect("it does not fail")));
        }
        assert_eq!((found.len(), source.n_counted()), (1, (1, 0)));
        // Control: another day on which less was known is another count.
        counted(&source, "2023-01-01").await;
        let (n_whole, n_changed) = source.n_counted();
        assert_eq!(n_whole + n_changed, 2);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn while_files_are_counted_pages_are_told_of_the_last_count_and_files_wait() {
    for Fresh { store, .. } in fresh().await {
        let today = day("2026-11-01");
        take(
            &store,
            version("a", "1", "2024-01-01"),
            &[crate::money::activity("A", &[100])],
        )
        .await;
        let source = anew(&store).waiting(Duration::ZERO);
        let rule = rule();
        let first = source.aid(today, today, View::default(), &rule).await;
        assert_eq!(first.expect("it is counted").activities.len(), 1);
        let many: Vec<Activity> = (0..1_500)
            .map(|n| crate::money::activity(&format!("B-{n}"), &[1]))
            .collect();
        take(&store, version("b", "1", "2024-01-01"), &many).await;
        let shown = source
            .aid_so_far(today, today, View::default(), &rule)
            .await;
        let shown = shown.expect("there is a count");
        assert_eq!((shown.n_waiting, shown.activities.len()), (1, 1));
        let whole = source.aid(today, today, View::default(), &rule).await;
        let whole = whole.expect("it is counted");
        assert_eq!((whole.n_waiting, whole.activities.len()), (0, 1_501));
        // Control: once it is counted, pages are told of it too.
        let shown = source
            .aid_so_far(today, today, View::default(), &rule)
            .await;
        assert_eq!(shown.expect("there is a count").n_waiting, 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn while_the_first_count_is_made_pages_are_told_so_and_files_wait() {
    for Fresh { store, .. } in fresh().await {
        let today = day("2026-11-01");
        let many: Vec<Activity> = (0..1_500)
            .map(|n| crate::money::activity(&format!("B-{n}"), &[1]))
            .collect();
        take(&store, version("b", "1", "2024-01-01"), &many).await;
        let source = anew(&store).waiting(Duration::ZERO);
        let rule = rule();
        let shown = source
            .aid_so_far(today, today, View::default(), &rule)
            .await;
        let shown = shown.expect("it is told");
        assert_eq!((shown.n_waiting, shown.activities.len()), (1, 0));
        assert!(shown.is_to_come());
        // An earlier day may be cited: whoever asks for it waits.
        let (before, view) = (day("2025-01-01"), View::default());
        let earlier = source.aid_so_far(before, today, view, &rule).await;
        assert!(!earlier.expect("it is counted").is_to_come());
        let whole = source.aid(today, today, view, &rule).await;
        let whole = whole.expect("it is counted");
        assert_eq!((whole.n_waiting, whole.activities.len()), (0, 1_500));
        assert!(!whole.is_to_come());
        // Control: where no file was taken in nothing is to come.
        let source = anew(&store);
        let none = day("2023-01-01");
        let shown = source.aid_so_far(none, none, view, &rule).await;
        assert!(!shown.expect("it is told").is_to_come());
    }
}
