//! The one writer of calendars (RFC 5545): days by which something is due, each lasting a whole day.

use std::fmt::Write;

use kernel::Day;

/// A calendar that anybody may subscribe to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    /// Its name.
    pub name: String,
    /// The days, in order.
    pub days: Vec<DueDay>,
}

/// A day by which something is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueDay {
    /// What names it for ever, so that a calendar which reads the file again moves the day and adds no second one.
    pub uid: String,
    /// The day on which it was set.
    pub set_on: Day,
    /// The day.
    pub on: Day,
    /// What is due, in a line.
    pub summary: String,
    /// What to know besides.
    pub description: String,
    /// Where it is told; left out unless it is a whole address.
    pub link: String,
}

/// No line is longer than so many bytes, its end not counted.
const MOST_BYTES: usize = 75;

/// Returns the calendar as a file: UTF-8, lines ended by CR LF and folded after 75 bytes.
#[must_use]
pub fn write(calendar: &Calendar) -> String {
    let mut out = String::new();
    line(&mut out, "BEGIN:VCALENDAR");
    line(&mut out, "VERSION:2.0");
    line(&mut out, "PRODID:-//Cauce//Reporting cycles//EN");
    line(&mut out, "CALSCALE:GREGORIAN");
    line(&mut out, "METHOD:PUBLISH");
    line(&mut out, &format!("X-WR-CALNAME:{}", text(&calendar.name)));
    for one in &calendar.days {
        line(&mut out, "BEGIN:VEVENT");
        line(&mut out, &format!("UID:{}", text(&one.uid)));
        line(&mut out, &format!("DTSTAMP:{}T000000Z", date(one.set_on)));
        line(&mut out, &format!("DTSTART;VALUE=DATE:{}", date(one.on)));
        // The end is the first day that no longer belongs to it.
        let end = date(one.on.tomorrow());
        line(&mut out, &format!("DTEND;VALUE=DATE:{end}"));
        line(&mut out, &format!("SUMMARY:{}", text(&one.summary)));
        line(&mut out, &format!("DESCRIPTION:{}", text(&one.description)));
        // A path alone is no address to a calendar, which knows no house.
        if one.link.contains("://") {
            line(&mut out, &format!("URL:{}", plain(&one.link)));
        }
        // A day by which something is due does not make anybody busy.
        line(&mut out, "TRANSP:TRANSPARENT");
        line(&mut out, "END:VEVENT");
    }
    line(&mut out, "END:VCALENDAR");
    out
}

fn date(day: Day) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// Returns a text as a value: what would end it is written out.
fn text(said: &str) -> String {
    let mut out = String::with_capacity(said.len());
    for letter in said.chars() {
        match letter {
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(letter);
            }
            '\n' => out.push_str("\\n"),
            other if other.is_control() => {}
            other => out.push(other),
        }
    }
    out
}

/// Returns an address as a value, which has no way to write out what would end it.
fn plain(address: &str) -> String {
    address.chars().filter(|one| !one.is_control()).collect()
}

/// Writes a line, folded between letters: what continues it begins with a blank, which counts.
fn line(out: &mut String, content: &str) {
    let mut n_bytes = 0;
    for letter in content.chars() {
        if n_bytes + letter.len_utf8() > MOST_BYTES {
            let _ = write!(out, "\r\n ");
            n_bytes = 1;
        }
        out.push(letter);
        n_bytes += letter.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn calendar(summary: &str) -> String {
        let day = |text: &str| text.parse().expect("a day");
        write(&Calendar {
            name: "Acuerdo".to_owned(),
            days: vec![DueDay {
                uid: "ISL-2025-due@river.cauce".to_owned(),
                set_on: day("2025-04-14"),
                on: day("2025-12-31"),
                summary: summary.to_owned(),
                description: "a; b, c\\d\ne".to_owned(),
                link: "https://cauce.example/cycles/2025#ISL".to_owned(),
            }],
        })
    }

    #[test]
    fn a_day_ends_where_the_next_begins_also_at_the_end_of_a_year() {
        let file = calendar("x");
        assert!(file.contains("DTSTART;VALUE=DATE:20251231\r\nDTEND;VALUE=DATE:20260101\r\n"));
        assert!(file.contains("DTSTAMP:20250414T000000Z\r\n"));
        assert!(file.contains("DESCRIPTION:a\\; b\\, c\\\\d\\ne\r\n"));
    }

    #[test]
    fn no_line_is_too_long_and_none_is_broken_inside_a_letter() {
        let long = "Último día: ñandú 🇭🇹 ".repeat(20);
        let file = calendar(&long);
        for line in file.split("\r\n") {
            assert!(line.len() <= MOST_BYTES, "{}: {line}", line.len());
            assert!(!line.contains(['\r', '\n']));
        }
        assert!(
            file.replace("\r\n ", "")
                .contains(&format!("SUMMARY:{long}\r\n"))
        );
        // Cut after so many bytes, the same text would be broken.
        assert!((1..long.len()).any(|at| !long.is_char_boundary(at)));
    }

    #[test]
    fn a_text_cannot_begin_a_line_of_its_own() {
        let file = calendar("x\r\nEND:VEVENT\r\nBEGIN:VALARM\u{0}");
        assert_eq!(file.matches("\r\nEND:VEVENT").count(), 1);
        assert!(file.contains("SUMMARY:x\\nEND:VEVENT\\nBEGIN:VALARM\r\n"));
    }
}
