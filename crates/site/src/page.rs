//! A page of the public site: the frame, and the day as on which it is shown.

use std::ops::Deref;
use std::sync::Arc;

use evidence::{Addresses, Standing};
use kernel::Day;
use progress::Compact;
use progress::compact::Life;
use ui::{Frame, Markup, Notice, Reader, When};

use crate::section::{NAV, Section};
use crate::shown;

/// A page of the public site; every word and link comes from its frame.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    frame: Frame,
    /// The day as on which everything is shown.
    pub on: Day,
    /// Whether the reader chose that day in the address.
    pub on_chosen: bool,
    /// The last day that can be asked for.
    pub today: Day,
    /// Whose addresses are official, and which hold copies.
    addresses: Arc<Addresses>,
}

impl Deref for Page {
    type Target = Frame;

    fn deref(&self) -> &Frame {
        &self.frame
    }
}

impl From<Page> for Frame {
    fn from(page: Page) -> Self {
        page.frame
    }
}

impl Page {
    /// Returns a page for this reader as on `today`, before anything is known of the compact.
    pub fn new(reader: Reader, today: Day) -> Self {
        let mut frame = Frame::new(reader, NAV, "");
        frame.when = Some(When {
            on: today,
            earliest: today,
            latest: today,
        });
        Self {
            frame,
            on: today,
            on_chosen: false,
            today,
            addresses: Arc::default(),
        }
    }

    /// Returns the page as it stands in its house: its languages, its address, who runs it.
    pub fn in_house(mut self, house: &crate::House) -> Self {
        self.frame.offered = house.languages.clone();
        self.frame.origin = house.origin.clone();
        self.frame.operator = house.operator.clone();
        self
    }

    /// Returns the page of a compact: under its name, without the entries that it has nothing for.
    pub fn of_compact(mut self, compact: &Compact, has_cycles: bool) -> Self {
        let name = self.words.plain(&compact.title).to_owned();
        self.frame.description = self
            .say_naming("frame-description", "compact", &name)
            .into_owned();
        self.frame.house = name;
        if let Some(when) = &mut self.frame.when {
            when.earliest = compact.adopted;
        }
        self.addresses = Arc::clone(&compact.addresses);
        if compact.verdicts.is_empty() {
            self.frame.lacks.push(Section::Verdicts.entry().path);
        }
        // A compact that ended without a cycle will never have one; of any other a reader may ask why there is none.
        let has_ended = (compact.state()).is_some_and(|(state, _)| state.life == Life::Ended);
        if has_ended && !has_cycles {
            self.frame.lacks.push(Section::Cycles.entry().path);
        }
        if compact.packages.is_empty() {
            self.frame.lacks.push(Section::Packages.entry().path);
        }
        self
    }

    /// Returns how to cite something that a page of the house shows: what it finds, as known when, and where.
    pub fn cited(&self, finding: &str, path: &str) -> String {
        let finding = finding.trim_end_matches('.');
        let day = self.say_naming("frame-as-known", "day", self.day(self.on));
        format!(
            "Cauce, {}: {finding}. {day} {}",
            self.house,
            self.address_of(path)
        )
    }

    /// Returns the page without the entries of these sections.
    pub fn without(mut self, sections: &[Section]) -> Self {
        let paths = sections.iter().map(|section| section.entry().path);
        self.frame.lacks.extend(paths);
        self
    }

    /// Returns a link to a page as it was known on a day, where there is one for that day.
    pub fn link_on(&self, day: Day, path: &str) -> Option<String> {
        let earliest = self.frame.when.map(|when| when.earliest);
        let is_there = day <= self.today && earliest.is_none_or(|first| first <= day);
        is_there.then(|| self.as_on(day).link(path))
    }

    /// Returns the page as it was known on a day that the reader chose: links keep the day, and the
    /// page says so.
    pub fn as_on(&self, day: Day) -> Self {
        let mut page = self.as_today();
        page.on = day;
        page.on_chosen = true;
        if let Some(when) = &mut page.frame.when {
            when.on = day;
        }
        page.frame.notices.push(Notice {
            class: "as-known",
            strong: self
                .say_naming("frame-as-known", "day", self.day(day))
                .into_owned(),
            text: String::new(),
            link: (self.say("frame-today").into_owned(), self.link_today()),
        });
        page.frame.footnotes.push(Notice {
            class: "as-known",
            strong: String::new(),
            text: self.say("frame-as-known-why").into_owned(),
            link: (
                self.say("frame-as-known-today").into_owned(),
                self.link_today(),
            ),
        });
        page.frame.reader.kept = vec![("on", day.to_string())];
        page
    }

    /// Returns the page as it is known today.
    pub fn as_today(&self) -> Self {
        let mut page = self.clone();
        page.on = self.today;
        page.on_chosen = false;
        if let Some(when) = &mut page.frame.when {
            when.on = self.today;
        }
        page.frame.notices.clear();
        page.frame
            .footnotes
            .retain(|notice| notice.class != "as-known");
        page.frame.reader.kept.clear();
        page
    }

    /// Returns the page with a title and its place among the sections.
    pub fn titled(&self, here: Option<Section>, title: impl Into<String>) -> Self {
        let mut page = self.clone();
        page.frame.title = title.into();
        if here.is_some_and(|section| section != Section::Home) && !page.description.is_empty() {
            page.frame.description = format!("{}. {}", page.title, page.description);
        }
        page.frame.here = here.map(Section::entry);
        page
    }

    /// Returns the page with what search engines and messengers say of it.
    pub fn described(mut self, about: &str) -> Self {
        about.clone_into(&mut self.frame.description);
        self
    }

    /// Returns an address for people on the move: a link that names its host; what holds copies is named, never linked.
    pub fn source(&self, address: &str) -> Markup {
        if self.addresses.standing(address) != Standing::Copy {
            return shown::source(address);
        }
        let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
        let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
        let said = self.say_naming("source-copy", "host", host.trim_start_matches("www."));
        Markup::new().text(&said)
    }

    /// Returns addresses with those of official publishers first and copies last.
    pub fn sources(&self, addresses: &[String]) -> Vec<Markup> {
        let mut sorted: Vec<&String> = addresses.iter().collect();
        sorted.sort_by_key(|address| self.addresses.standing(address));
        sorted.iter().map(|address| self.source(address)).collect()
    }

    /// Returns the page with the compact's name in its title, where it is not the only one served.
    pub fn named_among(mut self, house: &crate::House, compact: &Compact) -> Self {
        if !house.others.is_empty() {
            let name = self.words.plain(&compact.title);
            self.frame.title = format!("{} · {name}", self.frame.title);
        }
        self
    }

    /// Returns the page with the note that nobody has adopted the ratings that it shows.
    pub fn with_ratings(mut self) -> Self {
        self.frame.footnotes.push(Notice {
            class: "adopted",
            strong: String::new(),
            text: self.say("frame-adopted-by-nobody").into_owned(),
            link: (
                self.say("frame-how-rated").into_owned(),
                self.link("/methods"),
            ),
        });
        self
    }

    /// Returns the link to this page as it is known today.
    pub fn link_today(&self) -> String {
        self.reader.link_bare()
    }
}
