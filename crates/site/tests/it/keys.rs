//! Keys that are put together from the words of a type: all of them, and no other.

use std::collections::BTreeSet;

use assistance::announcement;
use evidence::{KnownBasis, Qualifier, SourceClass};
use kernel::Language;
use progress::commitment::{Change, EventKind, Kind, RelationKind};
use progress::compact::{Confidence, MeetingKind};
use progress::verdict;
use progress::{Delivery, EvidenceStrength, NotAssessable, Timeliness, Trajectory};
use publication::{Axis, tables};

fn keys_beginning(prefix: &str) -> BTreeSet<String> {
    ui::words::file_of(Language::En)
        .lines()
        .filter_map(|line| line.split_once(" =").map(|(key, _)| key.to_owned()))
        .filter(|key| key.starts_with(prefix))
        .collect()
}

fn same(prefix: &str, codes: impl IntoIterator<Item = &'static str>, endings: &[&str]) {
    let expected: BTreeSet<String> = codes
        .into_iter()
        .flat_map(|code| {
            endings
                .iter()
                .map(move |ending| format!("{prefix}{}{ending}", code.replace('_', "-")))
        })
        .collect();
    assert_eq!(keys_beginning(prefix), expected, "{prefix}");
}

macro_rules! codes {
    ($type:ty) => {
        <$type>::ALL.iter().map(|case| case.code())
    };
}

#[test]
fn every_class_has_its_words_and_no_words_lack_a_class() {
    let with_meaning = &["", "-means"];
    same("carried-measure-", codes!(response::share::Measure), &[""]);
    same("carried-per-", codes!(response::share::Per), &[""]);
    same("causes-class-", codes!(response::cause::Class), &[""]);
    same(
        "causes-direction-",
        codes!(response::cause::Direction),
        &[""],
    );
    same("causes-reason-", codes!(response::cause::Reason), &[""]);
    same("delivery-", codes!(Delivery), with_meaning);
    let trajectories = Trajectory::CLASSES.map(Trajectory::code);
    same("trajectory-", trajectories, with_meaning);
    same("evidence-", codes!(EvidenceStrength), with_meaning);
    same("time-", codes!(Timeliness), with_meaning);
    same("class-", codes!(SourceClass), with_meaning);
    same("axis-", codes!(Axis), &["", "-question"]);
    same("reason-", codes!(NotAssessable), &[""]);
    same("kind-", codes!(Kind), &[""]);
    same("life-", codes!(progress::compact::Life), &[""]);
    same("known-", codes!(KnownBasis), &[""]);
    same("confidence-", codes!(Confidence), &[""]);
    same("relation-", codes!(RelationKind), &[""]);
    same("wording-", codes!(Change), &[""]);
    same("change-wording-", codes!(Change), &[""]);
    same("event-", codes!(EventKind), &[""]);
    same("shows-", codes!(evidence::Shows), &[""]);
    same("document-kind-", codes!(evidence::DocumentKind), &[""]);
    same("part-", codes!(evidence::Part), &[""]);
    same(
        "members-role-",
        ["associated", "beneficiary", "observer"],
        &["", "-why"],
    );
    same("verdict-beside-", codes!(verdict::Beside), &[""]);
    same("verdict-found-", codes!(verdict::Found), &[""]);
    same("verdict-kind-", codes!(verdict::Kind), &[""]);
    use response::practice;
    let told = codes!(practice::Counted).chain(["not-reported"]);
    same("practice-direction-", told, &[""]);
    same("practice-grade-", codes!(practice::Grade), with_meaning);
    same("practice-why-", codes!(practice::Why), &[""]);
    same("practice-state-", codes!(practice::State), &[""]);
    same("practice-move-", codes!(practice::State), &[""]);
    same("practice-theme-", codes!(practice::Theme), &[""]);
    same("practice-lack-", codes!(practice::Lack), &[""]);
    same("practice-read-", codes!(practice::Read), &[""]);
    same("practice-found-", codes!(practice::Verdict), &[""]);
    let of_aid = publication::money::aid::names();
    same("table-", tables::names().chain(of_aid), &[""]);
    same("status-", codes!(publication::counts::Status), &[""]);
    let kinds = publication::counts::faults::KINDS;
    same(
        "fault-",
        kinds.map(movement::gatekeeper::Kind::name),
        &["", "-ask", "-means"],
    );
    same("need-", codes!(movement::alert::Need), &[""]);
    same(
        "stage-",
        ["register", "screen", "interview", "refer"],
        &[""],
    );
    let methods = movement::forecast::Method::ALL;
    same(
        "forecast-by-",
        methods.map(movement::forecast::Method::name),
        &[""],
    );
}

#[test]
fn every_word_of_a_rule_is_told() {
    use pathways::contact::What;
    use pathways::contradiction::Clash;
    use pathways::office::{Intake, Registration};
    use pathways::pathway::{Confidence, Fee};
    use pathways::question::Witness;
    use pathways::{Kind, ResultKind, State, WhyUnknown};
    same("screening-result-", codes!(ResultKind), &[""]);
    same("contact-what-", codes!(What), &[""]);
    same("fee-", codes!(Fee), &[""]);
    same("pathway-kind-", codes!(Kind), &[""]);
    same("who-can-tell-", codes!(Witness), &[""]);
    let confidences = codes!(Confidence).chain(["not-stated"]);
    same("trust-confidence-", confidences, &[""]);
    let clashes = codes!(Clash).chain(["heading", "both"]);
    same("clash-", clashes, &[""]);
    same("state-", codes!(State), &[""]);
    same("why-unknown-", codes!(WhyUnknown), &[""]);
    same("office-registration-", codes!(Registration), &[""]);
    same("office-intake-", codes!(Intake), &[""]);
}

#[test]
fn every_word_of_reported_money_is_told() {
    use assistance::count::Excluded;
    use assistance::{Rule, TransactionKind};
    let grades = assistance::link::Grade::ALL.map(assistance::link::Grade::word);
    same("aid-grade-", grades, &["", "-means"]);
    let kinds = (0..=13).map(|code| TransactionKind(code).name());
    same("aid-kind-", kinds, &[""]);
    let rules = [Rule::Daily, Rule::MonthBefore, Rule::AnnualAverage];
    same("aid-rule-", rules.map(Rule::word), &[""]);
    let reasons = Excluded::ALL.map(Excluded::word);
    same("aid-aside-", reasons.into_iter().chain(["title"]), &[""]);
}

#[test]
fn every_rule_of_the_default_method_is_told_in_words() {
    // The other methods stand beside and rate nothing here; their steps keep their names.
    let beside = ["statcan.", "un.", "destatis.", "eustat."];
    let rules = progress::assess::RULES
        .iter()
        .filter(|rule| !beside.iter().any(|method| rule.starts_with(method)));
    let expected: BTreeSet<String> = rules
        .map(|rule| format!("rule-{}", rule.replace('.', "-")))
        .collect();
    assert_eq!(keys_beginning("rule-"), expected);
    let choice = format!("chosen-{}", progress::assess::CHOICE);
    assert_eq!(keys_beginning("chosen-"), [choice].into());
    same("firmness-by-", codes!(progress::SmallChange), &[""]);
}

#[test]
fn every_hedge_and_every_kind_of_meeting_has_its_word() {
    let said = keys_beginning("qualifier-");
    for qualifier in Qualifier::ALL {
        let plain = matches!(
            qualifier,
            Qualifier::Exact | Qualifier::Corrected | Qualifier::NotFound
        );
        let key = format!("qualifier-{}", qualifier.code());
        assert_eq!(said.contains(&key), !plain, "{key}");
    }
    for kind in MeetingKind::ALL {
        let key = format!("meeting-{}", kind.code());
        assert!(keys_beginning("meeting-").contains(&key), "{key}");
    }
}

#[test]
fn everything_said_about_money_has_its_words() {
    same(
        "money-off-",
        publication::money::TakenOff::ALL
            .iter()
            .map(|why| why.code()),
        &[""],
    );
    let kinds = [
        "new",
        "restated",
        "cumulative",
        "conditional",
        "loan",
        "request",
    ];
    let ties = [
        "adds_to",
        "restates",
        "running_total",
        "includes",
        "supersedes",
        "may_overlap",
    ];
    assert!(
        kinds
            .iter()
            .all(|word| word.parse::<announcement::Kind>().is_ok())
    );
    assert!(
        ties.iter()
            .all(|word| word.parse::<announcement::RelationKind>().is_ok())
    );
    same("money-kind-", kinds, &[""]);
    same("money-tie-", ties, &[""]);
    for qualifier in ["nearly", "more-than", "up-to", "about"] {
        assert!(qualifier.parse::<announcement::Qualifier>().is_ok());
    }
    same(
        "money-said-",
        ["by", "nearly", "more-than", "up-to", "about"],
        &[""],
    );
    same(
        "money-stage-",
        ["announced", "pledged", "awarded", "disbursed", "spent"],
        &[""],
    );
}
