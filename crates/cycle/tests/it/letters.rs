//! Reminders that come when they help, and end.

use cycle::letters;
use kernel::Day;
use testkit::desk::{World, id};

/// Returns which units get a letter on a day.
fn on(world: &World, day: Day) -> Vec<String> {
    let letters = letters::of_day(&world.desk, &world.units, &world.calendar, |_| day);
    letters
        .into_iter()
        .map(|letter| letter.unit.id.to_string())
        .collect()
}

/// Returns the days of a year on which a unit gets a letter.
fn days(world: &World, unit: &str) -> Vec<Day> {
    let first: Day = id("2027-01-01");
    let year = (0..365).map(|n| first.plus_days(n));
    year.filter(|day| on(world, *day).iter().any(|one| one == unit))
        .collect()
}

#[test]
fn whoever_has_not_reported_is_reminded_seven_times_on_working_days_and_then_left_in_peace() {
    let mut world = World::called();
    let before = days(&world, "brb-ministry");
    world.now = id("2027-03-10T12:00:00Z");
    let _ = world.lapses();
    let days = days(&world, "brb-ministry");
    assert_eq!(before, days, "silence is reminded by the same calendar");
    assert_eq!(days.len(), 7, "{days:?}");
    let holder = id("BRB");
    assert!(
        days.iter()
            .all(|day| world.calendar.is_working(&holder, *day)),
        "{days:?}"
    );
    let last = days.last().expect("seven");
    assert!(
        last.days_until(id("2027-12-31")) > 200,
        "reminders end: {days:?}"
    );
    let week = |day: &Day| Day::EPOCH.plus_days(4).days_until(*day) / 7;
    for day in &days {
        let same = days.iter().filter(|other| week(other) == week(day)).count();
        assert!(same <= 3, "{same} letters in one week: {days:?}");
    }
}

#[test]
fn whoever_has_reported_gets_no_letter() {
    let mut world = World::called();
    assert!(
        !days(&world, "jam-ministry").is_empty(),
        "the control: without a report there are letters"
    );
    for item in ["H01", "H03"] {
        let said = [("news", "nothing-new"), ("language", "en")];
        world.writes("ada", item, &said).expect("she may write");
        world.sends("ada", item).expect("she may send");
    }
    assert_eq!(days(&world, "jam-ministry"), []);
}

#[test]
fn a_letter_tells_how_much_waits_and_until_when_and_nothing_of_what_is_written() {
    let mut world = World::called();
    let said = [("news", "something"), ("narrative", "unsent words")];
    world.writes("bea", "H04", &said).expect("she may write");
    let waiting = letters::waiting(&world.desk, &id("BRB"));
    let [one] = &waiting[..] else {
        panic!("{waiting:?}")
    };
    assert_eq!((one.n_to_write, one.n_to_mend, one.n_silent), (2, 0, 0));
    assert!(one.due.is_some() && !format!("{waiting:?}").contains("unsent"));
}
