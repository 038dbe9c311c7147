//! A page of the desk: the frame, and the desk's own entries in it.

use std::ops::Deref;

use askama::Template;
use axum::http::header;
use axum::response::{IntoResponse, Redirect, Response};
use cycle::Role;
use kernel::text::plain_lines;
use kernel::{Language, Moment};
use ui::{Entry, Frame, Nav, Reader, without_indentation};

use crate::failure::Failure;
use crate::office::Office;

const TASKS: Entry = Entry {
    path: "/desk",
    key: "desk-tasks",
};
const CYCLES: Entry = Entry {
    path: "/desk/cycles",
    key: "desk-cycles",
};
const PEOPLE: Entry = Entry {
    path: "/desk/people",
    key: "desk-people",
};
const LETTERS: Entry = Entry {
    path: "/desk/letters",
    key: "desk-letters",
};
const LOG: Entry = Entry {
    path: "/desk/log",
    key: "desk-log",
};
const ACCOUNT: Entry = Entry {
    path: "/desk/account",
    key: "desk-account",
};
const PUBLIC: Entry = Entry {
    path: "/",
    key: "desk-public",
};

/// The entries of the desk; whoever may not go somewhere is not shown the way.
pub const NAV: Nav = Nav {
    home: "/desk",
    head: &[TASKS, CYCLES, PEOPLE, LETTERS, LOG, ACCOUNT],
    foot: &[PUBLIC],
    promise: "desk-promise",
};

/// A page of the desk; every word and link comes from its frame.
#[derive(Debug, Clone)]
pub struct Page(Frame);

impl Deref for Page {
    type Target = Frame;

    fn deref(&self) -> &Frame {
        &self.0
    }
}

impl From<Page> for Frame {
    fn from(page: Page) -> Self {
        page.0
    }
}

impl Page {
    /// Returns a page for a reader who has not signed in.
    pub fn new(office: &Office, reader: Reader) -> Self {
        let mut frame = Frame::new(reader, NAV, "");
        frame.offered.clone_from(&office.languages);
        frame.house = frame.words.plain(&office.title).to_owned();
        frame.lacks = NAV.head.iter().map(|entry| entry.path).collect();
        Self(frame)
    }

    /// Returns the page with these entries, for whoever has signed in.
    pub fn with_entries(mut self, has: impl Fn(&str) -> bool) -> Self {
        self.0.lacks.retain(|path| !has(path));
        self
    }

    /// Returns the page with a title.
    pub fn titled(&self, title: impl Into<String>) -> Self {
        let mut page = self.clone();
        page.0.title = title.into();
        let path = page.0.reader.path.clone();
        let stands_in = |entry: &&Entry| {
            path == entry.path || entry.path != "/desk" && path.starts_with(entry.path)
        };
        page.0.here = NAV.head.iter().find(stands_in).copied();
        page
    }

    /// Sends a browser on with a GET, in the language that was chosen.
    pub fn go(&self, path: &str) -> Response {
        Redirect::to(&self.0.link(path)).into_response()
    }

    /// Returns a link to a cycle.
    pub fn to_cycle(&self, cycle: &str) -> String {
        self.0.link(&format!("/desk/cycles/{cycle}"))
    }

    /// Returns a link to the reports of a cycle that wait to be checked.
    pub fn to_check(&self, cycle: &str) -> String {
        self.0.link(&format!("/desk/cycles/{cycle}/check"))
    }

    /// Returns a link to what lies beneath an address.
    pub fn beneath(&self, route: &str, what: &str) -> String {
        self.0.link(&format!("{route}/{what}"))
    }

    /// Returns a moment in words: the day, and the minute in universal time.
    pub fn moment(&self, at: Moment) -> String {
        let written = at.to_string();
        let minute = written.get(11..16).unwrap_or_default();
        let day = self.day(at.day());
        self.say_filling("desk-moment", &[("day", day.as_str()), ("minute", minute)])
            .into_owned()
    }

    /// Returns the names of roles, one after the other.
    pub fn roles<'a>(&self, roles: impl IntoIterator<Item = &'a Role>) -> String {
        let name = |role: &Role| self.say(&format!("desk-role-{}", role.code())).into_owned();
        let names: Vec<String> = roles.into_iter().map(name).collect();
        names.join(" · ")
    }

    /// Returns the address of the desk's own style.
    pub fn desk_style(&self) -> String {
        crate::assets::style(&self.0.reader.base)
    }

    /// Returns the address of the desk's script.
    pub fn desk_script(&self) -> String {
        crate::assets::script(&self.0.reader.base)
    }
}

/// Returns a page as an answer.
pub fn html(template: &impl Template, language: Language) -> Response {
    match template.render() {
        Ok(body) => {
            let headers = [
                (header::CONTENT_TYPE, "text/html; charset=utf-8"),
                (header::CONTENT_LANGUAGE, language.code()),
            ];
            // Words that a person typed may hold letters that turn round what stands beside them.
            let body = without_indentation(&body);
            (headers, crate::typed::with_kept(&plain_lines(&body))).into_response()
        }
        Err(fault) => Failure::ours(fault).into_response(),
    }
}
