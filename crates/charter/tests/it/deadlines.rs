//! Deadlines: whole weeks, each member's working days, each member's clock.

use std::collections::BTreeSet;

use charter::desk::WorldZones;
use cycle::{Calendar, Due, Zones, due};
use kernel::{Day, Holder, Moment};
use testkit::desk::id;

/// The members whose holidays are published, each with the zone of its capital, or where most people live.
const MEMBERS: [(&str, &str); 22] = [
    ("ARG", "America/Argentina/Buenos_Aires"),
    ("BLZ", "America/Belize"),
    ("BRA", "America/Sao_Paulo"),
    ("BRB", "America/Barbados"),
    ("CAN", "America/Toronto"),
    ("CHL", "America/Santiago"),
    ("COL", "America/Bogota"),
    ("CRI", "America/Costa_Rica"),
    ("ECU", "America/Guayaquil"),
    ("GTM", "America/Guatemala"),
    ("GUY", "America/Guyana"),
    ("HND", "America/Tegucigalpa"),
    ("HTI", "America/Port-au-Prince"),
    ("JAM", "America/Jamaica"),
    ("MEX", "America/Mexico_City"),
    ("PAN", "America/Panama"),
    ("PER", "America/Lima"),
    ("PRY", "America/Asuncion"),
    ("SLV", "America/El_Salvador"),
    ("SUR", "America/Paramaribo"),
    ("URY", "America/Montevideo"),
    ("USA", "America/New_York"),
];

fn zones() -> WorldZones {
    WorldZones::of(MEMBERS.iter().map(|(_, zone)| *zone))
}

/// What a public list says of the members' holidays: member, day, the weekday that the list gives it.
fn listed() -> Vec<(String, Day, String)> {
    let path = testkit::shared("data/calendars/calendars-2026-2030.csv").expect("it is there");
    let text = std::fs::read_to_string(path).expect("it can be read");
    let row = |line: &str| {
        let cells: Vec<&str> = line.split(',').collect();
        (cells[0].to_owned(), id(cells[1]), cells[2].to_owned())
    };
    text.lines().skip(1).map(row).collect()
}

fn calendar(listed: &[(String, Day, String)]) -> Calendar {
    let day = |(member, day, _): &(String, Day, String)| {
        (id::<Holder>(member), *day, "a holiday".to_owned())
    };
    listed.iter().map(day).collect()
}

/// The weekday by another count than ours.
fn weekday(day: Day) -> jiff::civil::Weekday {
    jiff::civil::date(day.year(), day.month(), day.day()).weekday()
}

fn due_in(zone: &str, member: &str, at: &str, weeks: u8, calendar: &Calendar) -> Due {
    let zones = WorldZones::of([zone]);
    let zone = zones.zone(zone).expect("the zone is bundled");
    due::after(weeks, id(at), &id(member), zone, calendar)
}

#[testkit::needs_shared]
#[test]
fn last_days_are_the_working_days_that_a_public_list_gives_for_every_member_and_year() {
    use jiff::civil::Weekday::{Saturday, Sunday};
    let listed = listed();
    let calendar = calendar(&listed);
    let off: BTreeSet<(&str, Day)> = listed
        .iter()
        .map(|(who, day, _)| (who.as_str(), *day))
        .collect();
    for (_, day, told) in &listed {
        assert!(
            format!("{:?}", weekday(*day)).starts_with(told.as_str()),
            "{day} {told}"
        );
    }
    let zones = zones();
    let first: Day = id("2026-01-01");
    let mut n = 0;
    for (member, zone) in MEMBERS {
        let zone = zones.zone(zone).expect("bundled");
        let holder: Holder = id(member);
        let mut n_moved = 0;
        for start in (0..1_700).map(|n| first.plus_days(n)) {
            for (hour, weeks) in [(0, 2), (3, 8), (12, 8), (23, 2)] {
                let event = Moment::beginning_of(start).plus_seconds(hour * 3_600 + 1_800);
                let due = due::after(weeks, event, &holder, zone, &calendar);
                // By the list and another count of weekdays: the first day at or after, that is no day off.
                let same_weekday = zone.day_of(event).plus_days(i32::from(weeks) * 7);
                let is_off = |day: Day| {
                    matches!(weekday(day), Saturday | Sunday) || off.contains(&(member, day))
                };
                let mut expected = same_weekday;
                while is_off(expected) {
                    expected = expected.plus_days(1);
                }
                assert_eq!(due.day, expected, "{member} {event}");
                assert_eq!(due.at, zone.end_of(expected));
                assert_eq!(zone.day_of(due.at), expected);
                assert_eq!(zone.day_of(due.at.plus_seconds(1)), expected.plus_days(1));
                let is_weekend = matches!(weekday(same_weekday), Saturday | Sunday);
                n_moved += usize::from(expected != same_weekday && !is_weekend);
                n += 1;
            }
        }
        // The control: the naive rule without a calendar is wrong for every member.
        assert!(n_moved > 0, "{member} has no holiday that moves a last day");
    }
    assert_eq!(n, 22 * 1_700 * 4);
}

#[testkit::needs_shared]
#[test]
fn a_start_in_one_hour_of_the_year_ends_in_the_other() {
    let calendar = calendar(&listed());
    for (zone, member, at, weeks, expected) in [
        // Begun in winter, ended in summer: an hour earlier by universal time.
        (
            "America/New_York",
            "USA",
            "2027-02-01T15:00:00Z",
            8,
            "2027-03-30T03:59:59Z",
        ),
        (
            "America/New_York",
            "USA",
            "2027-01-11T15:00:00Z",
            8,
            "2027-03-09T04:59:59Z",
        ),
        // Late in the evening it is still the day before.
        (
            "America/Guatemala",
            "GTM",
            "2027-03-23T05:30:00Z",
            8,
            "2027-05-18T05:59:59Z",
        ),
        (
            "America/Guatemala",
            "GTM",
            "2027-03-23T06:00:00Z",
            8,
            "2027-05-19T05:59:59Z",
        ),
        // 22 March is a holiday in Colombia, and 25 and 26 March the days before Easter.
        (
            "America/Bogota",
            "COL",
            "2027-01-25T15:00:00Z",
            8,
            "2027-03-24T04:59:59Z",
        ),
        (
            "America/Bogota",
            "COL",
            "2027-01-28T15:00:00Z",
            8,
            "2027-03-30T04:59:59Z",
        ),
    ] {
        let due = due_in(zone, member, at, weeks, &calendar);
        assert_eq!(due.at.to_string(), expected, "{member} {at}");
        assert_eq!(due.zone, zone);
    }
}

#[test]
fn of_two_last_seconds_where_clocks_are_set_back_at_midnight_the_later_counts() {
    let zones = WorldZones::of(["America/Santiago"]);
    let chile = zones.zone("America/Santiago").expect("bundled");
    let saturday: Day = id("2027-04-03");
    let end = chile.end_of(saturday);
    assert_eq!(end.to_string(), "2027-04-04T03:59:59Z");
    // The control: an hour before, the clocks showed the same, and after that it was still Saturday.
    let earlier = end.plus_seconds(-3_600);
    assert_eq!(chile.day_of(earlier.plus_seconds(1)), saturday);
    assert_eq!(chile.day_of(end.plus_seconds(1)), id("2027-04-04"));
    // Set forward at midnight, in September, no second is missing before it.
    let end = chile.end_of(id("2027-09-04"));
    assert_eq!(end.to_string(), "2027-09-05T03:59:59Z");
    assert_eq!(chile.day_of(end.plus_seconds(1)), id("2027-09-05"));
}

#[test]
fn a_zone_is_known_by_its_one_name() {
    for name in [
        "",
        "UTC+6",
        "america/lima",
        "America/Atlantis",
        "../etc/localtime",
    ] {
        assert!(WorldZones::of([name]).zone(name).is_none(), "{name}");
    }
    assert!(WorldZones::of(["UTC"]).zone("UTC").is_some());
}
