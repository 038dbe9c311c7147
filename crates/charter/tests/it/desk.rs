//! The desk's files: what is read of them, and what refuses them.

use std::fs;
use std::path::Path;

use charter::desk::{called, form};
use cycle::{Rights, Role, UnitKind, Weeks, Zones};
use kernel::Severity;

use crate::reading::{copy, copy_of_specimen};

/// Copies the harbours with the desk laid over them.
fn harbours_with_a_desk() -> tempfile::TempDir {
    let dir = copy_of_specimen();
    let desk = Path::new(env!("CARGO_MANIFEST_DIR")).join("specimens/desk");
    copy(&desk, dir.path());
    dir
}

/// Replaces a text in one file and returns what was found.
fn found_after(file: &str, old: &str, new: &str) -> (bool, Vec<String>) {
    let dir = harbours_with_a_desk();
    let path = dir.path().join(file);
    let text = fs::read_to_string(&path).expect("the file is there");
    assert!(text.contains(old), "{file} does not contain {old}");
    fs::write(&path, text.replacen(old, new, 1)).expect("it can be written");
    let loaded = charter::load(dir.path());
    let told = loaded.findings.iter().map(ToString::to_string).collect();
    (loaded.charter.is_some(), told)
}

#[test]
fn a_desk_is_read_whole() {
    let loaded = charter::load(harbours_with_a_desk().path());
    assert_eq!(loaded.findings, []);
    let charter = loaded.charter.expect("the specimen is sound");
    let desk = charter.desk.expect("it has a desk");
    let units: Vec<_> = desk.rules.units.iter().map(|unit| unit.id.as_str()).collect();
    assert_eq!(
        units,
        [
            "brb-ministry",
            "jam-ministry",
            "lookout",
            "secretariat",
            "spring-meeting"
        ]
    );
    let unit = desk.rules.units.iter().next().expect("there are five");
    assert_eq!(
        (unit.kind, unit.zone.as_str()),
        (UnitKind::Ministry, "America/Barbados")
    );
    assert_eq!(desk.rules.rights, Rights::proposed());
    let plan = &desk.rules.plans[0];
    assert_eq!(
        (plan.id.as_str(), plan.weeks),
        ("2027", Weeks::default())
    );
    assert_eq!(desk.rules.calendar.n_days(), 2);
    for unit in desk.rules.units.iter() {
        let zone = desk.zones.zone(&unit.zone);
        assert_eq!(zone.expect("every unit's zone is there").name(), unit.zone);
    }
    let now = "2027-01-04T12:00:00Z".parse().expect("a moment");
    let jamaica = "JAM".parse().expect("a holder");
    let due = desk.setting(now).due(8, &jamaica);
    assert_eq!(
        due.at.to_string(),
        "2027-03-03T04:59:59Z",
        "the day after the holiday"
    );
}

#[test]
fn a_charter_without_units_has_no_desk() {
    let charter = charter::load(copy_of_specimen().path()).charter;
    assert!(charter.expect("the specimen is sound").desk.is_none());
    let dir = harbours_with_a_desk();
    fs::remove_file(dir.path().join("access.toml")).expect("it is there");
    let loaded = charter::load(dir.path());
    assert!(loaded.charter.is_none());
    let told: Vec<_> = loaded.findings.iter().map(ToString::to_string).collect();
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(
        told[1].contains("cycles/2027.toml: without access.toml the compact has no desk"),
        "{}",
        told[1]
    );
}

#[test]
fn what_a_cycle_calls_for_and_asks_is_read_from_the_promises() {
    let charter = charter::load(harbours_with_a_desk().path())
        .charter
        .expect("sound");
    let day = "2027-01-04".parse().expect("a day");
    let all = called(&charter.compact, day, None);
    let told: Vec<_> = all
        .iter()
        .map(|(id, holder)| format!("{id} {holder}"))
        .collect();
    assert_eq!(told, ["H01 JAM", "H02 REG"]);
    let before = "2019-01-01".parse().expect("a day");
    assert!(called(&charter.compact, before, None).is_empty());
    let id = "H01".parse().expect("an identifier");
    let form = form(&charter.compact, &id).expect("it is there");
    assert!(!form.deliverables.is_empty());
    for part in form.deliverables {
        let field = format!("deliverable.{part}.state");
        assert_eq!(
            field.parse::<cycle::Field>().expect("a field").to_string(),
            field
        );
    }
}

#[test]
fn every_fault_of_units_is_refused_with_its_line() {
    for (old, new, expected) in [
        (
            "kind = \"ministry\"",
            "kind = \"office\"",
            "access.toml:4: \"office\" is not a known word here. Use one of ministry, secretariat,",
        ),
        (
            "id = \"brb-ministry\"",
            "id = \"jam-ministry\"",
            "access.toml:12: the unit \"jam-ministry\" is there twice.",
        ),
        (
            "holder = \"JAM\"",
            "",
            "access.toml:3: the unit reports for nobody. Add holder",
        ),
        (
            "holder = \"JAM\"",
            "holder = \"TTO\"",
            "access.toml:6: TTO is neither a member nor an organisation",
        ),
        (
            "holder = \"JAM\"",
            "holder = \"CAN\"",
            "access.toml:6: CAN is neither a member",
        ),
        (
            "kind = \"observer\"",
            "kind = \"observer\"\nholder = \"BRB\"",
            "access.toml:40: an observer reports for nobody.",
        ),
        (
            "language = \"en\"",
            "language = \"nl\"",
            "access.toml:7: \"nl\"",
        ),
        (
            "harbours@jam.example",
            "harbours at jam",
            "access.toml:8: \"harbours at jam\" is no address of mail.",
        ),
        (
            "America/Jamaica",
            "America/Jamaca",
            "access.toml:9: \"America/Jamaca\" is no zone. Did you mean \"America/Jamaica\"?",
        ),
        (
            "America/Jamaica",
            "america/jamaica",
            "access.toml:9: \"america/jamaica\" is no zone. Did you mean \"America/Jamaica\"?",
        ),
        (
            "America/Jamaica",
            "Island time",
            "access.toml:9: \"Island time\" is no zone. Write it as the tz database does",
        ),
        (
            "kind = \"secretariat\"",
            "kind = \"observer\"",
            "access.toml: no unit keeps the cycle going.",
        ),
        (
            "holder = \"BRB\"",
            "holder = \"JAM\"",
            "access.toml:18: another unit of JAM lives by America/Jamaica.",
        ),
        ("mailbox =", "mail =", "access.toml:8: unknown field `mail`"),
    ] {
        let (is_sound, told) = found_after("access.toml", old, new);
        assert!(!is_sound, "{new} was taken");
        assert!(
            told.iter().any(|one| one.contains(expected)),
            "{expected}\n{told:#?}"
        );
    }
}

/// Adds rows of rights to the specimen.
fn with_rights(rows: &str) -> (Option<Rights>, Vec<String>) {
    let dir = harbours_with_a_desk();
    let path = dir.path().join("access.toml");
    let text = fs::read_to_string(&path).expect("it is there");
    fs::write(&path, format!("{text}\n{rows}")).expect("it can be written");
    let loaded = charter::load(dir.path());
    let told = loaded.findings.iter().map(ToString::to_string).collect();
    let desk = loaded.charter.and_then(|charter| charter.desk);
    (desk.map(|desk| desk.rules.rights), told)
}

#[test]
fn rights_that_are_given_take_the_place_of_the_proposed_ones_and_the_rest_is_told() {
    let (rights, told) = with_rights(
        "[[may]]\nrole = \"officer\"\naction = [\"write.draft\"]\nwhose = [\"own\"]\n\
         [[may]]\nrole = \"analyst\"\naction = [\"check.report\"]\nwhose = [\"own\", \"other\"]\nwhen = [\"sent\"]\n",
    );
    let rights = rights.expect("what is denied is no fault");
    assert_eq!(rights.rows().len(), 2);
    assert_eq!(rights.rows()[1].role, Role::Analyst);
    assert_eq!(told.len(), 12, "{told:#?}");
    assert!(
        told[0].contains("access.toml:46: nobody may "),
        "{}",
        told[0]
    );
}

#[test]
fn every_fault_of_rights_is_refused_with_its_line() {
    let row = |role: &str, action: &str, whose: &str, when: &str| {
        format!(
            "[[may]]\nrole = \"{role}\"\naction = [{action}]\nwhose = [{whose}]\nwhen = [{when}]\n"
        )
    };
    for (row, expected) in [
        (
            row("chief", "\"write.draft\"", "\"own\"", ""),
            "access.toml:46: \"chief\" is not a known word here. Use one of officer, coordinator,",
        ),
        (
            row("officer", "\"write.everything\"", "\"own\"", ""),
            "access.toml:47: \"write.everything\" is not a known word here. Use one of read.cycle,",
        ),
        (
            row("officer", "\"write.draft\"", "\"mine\"", ""),
            "access.toml:48: \"mine\" is not a known word here. Use one of own, other.",
        ),
        (
            row("officer", "\"write.draft\"", "\"own\"", "\"monday\""),
            "access.toml:49: \"monday\" is not a known word here. Use one of sent, not-author.",
        ),
        (
            row("officer", "", "\"own\"", ""),
            "access.toml:46: the row gives nothing.",
        ),
        (
            row("officer", "\"write.draft\"", "\"own\", \"other\"", ""),
            "access.toml:47: write.draft for others would let one holder write for another.",
        ),
        (
            row("administrator", "\"read.item\"", "\"other\"", ""),
            "access.toml:47: an administrator may not read.item.",
        ),
    ] {
        let (rights, told) = with_rights(&row);
        assert!(rights.is_none(), "{row} was taken");
        assert!(
            told.iter().any(|one| one.contains(expected)),
            "{expected}\n{told:#?}"
        );
    }
}

#[test]
fn every_fault_of_a_cycle_is_refused_with_its_line() {
    for (old, new, expected) in [
        (
            "id = \"2027\"",
            "id = \"2028\"",
            "cycles/2027.toml:1: the file is 2027.toml, the cycle \"2028\".",
        ),
        (
            "2027-01-04",
            "4 January",
            "cycles/2027.toml:2: \"4 January\"",
        ),
        (
            "2027-10-29",
            "2027-03-29",
            "cycles/2027.toml:3: the cycle closes on 2027-03-29, before 12 weeks have passed.",
        ),
        (
            "report = 8",
            "report = 0",
            "cycles/2027.toml:13: a step cannot take 0 weeks.",
        ),
        (
            "check = 2",
            "check = 300",
            "cycles/2027.toml:14: a step cannot take 300 weeks.",
        ),
        (
            "mend",
            "amend",
            "cycles/2027.toml:15: unknown field `amend`",
        ),
        (
            "ht = \"Premye sik, 2027\"",
            "",
            "cycles/2027.toml:5: the text in ht is missing.",
        ),
    ] {
        let (is_sound, told) = found_after("cycles/2027.toml", old, new);
        assert!(!is_sound, "{new} was taken");
        assert!(
            told.iter().any(|one| one.contains(expected)),
            "{expected}\n{told:#?}"
        );
    }
}

#[test]
fn every_fault_of_a_calendar_is_refused_with_its_line() {
    for (old, new, expected) in [
        (
            "holder,day",
            "country,day",
            "calendars/2027.csv:1: the columns are others. Begin the file with holder,day,name,source.",
        ),
        (
            "JAM,",
            "Jamaica,",
            "calendars/2027.csv:2: \"Jamaica\" holds nothing.",
        ),
        (
            "JAM,",
            "TTO,",
            "calendars/2027.csv:2: TTO is neither a member",
        ),
        (
            "2027-03-01",
            "1 March",
            "calendars/2027.csv:2: \"1 March\" is no day.",
        ),
        (
            "2027-03-01",
            "2028-03-01",
            "calendars/2027.csv:2: 2028-03-01 is no day of 2027.",
        ),
        (
            "Day of the Lamps",
            "Lamps, day of",
            "calendars/2027.csv:2: this line has 5 cells, not four.",
        ),
        (
            "Day of the Lamps",
            "",
            "calendars/2027.csv:2: a holiday without a name or a source.",
        ),
        (
            "Day of the Lamps",
            "\"Lamps\"",
            "calendars/2027.csv:2: the line holds a quotation mark",
        ),
        (
            "BRB,2027-01-21",
            "JAM,2027-03-01",
            "calendars/2027.csv:3: JAM has 2027-03-01 twice.",
        ),
    ] {
        let (is_sound, told) = found_after("calendars/2027.csv", old, new);
        assert!(!is_sound, "{new} was taken");
        assert!(
            told.iter().any(|one| one.contains(expected)),
            "{expected}\n{told:#?}"
        );
    }
}

#[test]
fn a_cycle_that_reaches_beyond_the_last_calendar_is_read_with_a_warning() {
    let (is_sound, told) = found_after("cycles/2027.toml", "2027-10-29", "2028-02-01");
    assert!(is_sound, "{told:?}");
    assert_eq!(told.len(), 1);
    assert!(
        told[0].contains(
            "cycles/2027.toml:3: the cycle reaches into 2028, for which no calendar is known."
        ),
        "{}",
        told[0]
    );
}

#[test]
fn whoever_has_no_unit_is_noticed_and_the_desk_stands() {
    let dir = harbours_with_a_desk();
    let path = dir.path().join("access.toml");
    let text = fs::read_to_string(&path).expect("it is there");
    let (before, rest) = text
        .split_once("[[unit]]\nid = \"spring-meeting\"")
        .expect("it is there");
    let (_, after) = rest.split_once("\n\n").expect("another follows");
    fs::write(&path, format!("{before}{after}")).expect("it can be written");
    let loaded = charter::load(dir.path());
    assert!(loaded.charter.expect("it is sound").desk.is_some());
    assert_eq!(loaded.findings.len(), 1);
    assert_eq!(loaded.findings[0].severity, Severity::Notice);
    assert!(
        loaded.findings[0]
            .to_string()
            .contains("no unit reports for REG")
    );
}
