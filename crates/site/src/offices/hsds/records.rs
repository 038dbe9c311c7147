//! The rows of the directory, made from offices and the rules of a day.

use std::collections::BTreeMap;

use kernel::{Day, Language, Localized, Period};
use pathways::contact::{Contact, Known};
use pathways::criterion::{Operator, Test};
use pathways::freshness::ends_soon;
use pathways::office::{Hours, OfficeVersion, Site};
use pathways::pathway::Version;
use pathways::rules::{Rules, Track, World};
use pathways::{Boundary, Office, Rulebook, State};
use serde_json::{Value, json};
use ui::Words;

use super::directory::{Directory, Row, uuid};
use crate::offices::list::{rules_of, told};
use crate::offices::table::{begun_by, ended_by, nationalities};
use crate::rulebook::{self, Standing, standing};

/// Returns the directory as it stands on a day.
pub fn directory(book: &Rulebook, rules: &Rules, day: Day, language: Language) -> Directory {
    let mut out = Directory::default();
    let mut writer = Writer {
        book,
        day,
        say: Words::in_language(language),
        out: &mut out,
    };
    writer.organizations();
    for (office, track) in book.offices.iter().zip(&rules.offices) {
        writer.service(office, track);
    }
    let is_known = |source: Period| source.last_day() <= day;
    for one in &book.contacts {
        if one.source_on.is_none_or(is_known) {
            writer.contact(one);
        }
    }
    out
}

/// Makes a row of fields that are there; `null` fields are left out.
fn row(fields: Value) -> Row {
    let Value::Object(fields) = fields else {
        return Row::new();
    };
    let is_there = |value: &Value| !value.is_null() && value != "";
    fields
        .into_iter()
        .filter(|(_, value)| is_there(value))
        .collect()
}

struct Writer<'a> {
    book: &'a Rulebook,
    day: Day,
    say: Words,
    out: &'a mut Directory,
}

/// Who runs an office, as one name: HSDS asks for an organization, and where none is published the
/// office stands for itself.
fn runner(say: Words, office: &Office) -> String {
    if office.operators.is_empty() {
        say.plain(&office.texts.title).to_owned()
    } else {
        office.operators.join(" and ")
    }
}

impl Writer<'_> {
    fn plain(&self, text: &Localized) -> String {
        self.say.plain(text).to_owned()
    }

    /// One organization per operator, and one for operators who run an office together.
    fn organizations(&mut self) {
        let english = Words::in_language(Language::En);
        let mut runs: BTreeMap<String, (Vec<String>, Vec<String>)> = BTreeMap::new();
        for office in &self.book.offices {
            let title = self.plain(&office.texts.title);
            let mut names = office.operators.clone();
            if names.len() != 1 {
                names.push(runner(english, office));
            }
            for name in names {
                let is_joint = office.operators.len() > 1 && !office.operators.contains(&name);
                let members = if is_joint {
                    office.operators.clone()
                } else {
                    Vec::new()
                };
                let (offices, joined) = runs.entry(name).or_default();
                offices.push(title.clone());
                *joined = members;
            }
        }
        for (name, (offices, members)) in runs {
            let members: Vec<String> = members.iter().map(|m| uuid("organization", m)).collect();
            let about = self
                .say
                .say_naming("hsds-runs", "offices", offices.join("; "));
            self.out.add(
                "organization",
                row(json!({
                    "id": uuid("organization", &name),
                    "name": name,
                    "description": about,
                    "cauce_members": members.join(" "),
                })),
            );
        }
    }

    fn service(&mut self, office: &Office, track: &Track) {
        let id = uuid("service", office.id.as_str());
        let list = rules_of(office);
        let on_the_day = standing(track, &list, self.day);
        let texts = &office.texts;
        let mut service = row(json!({
            "id": id,
            "organization_id": uuid("organization", &runner(Words::in_language(Language::En), office)),
            "name": self.plain(&texts.title),
            "description": self.plain(&texts.summary),
            "url": office.official.first(),
            "status": status(on_the_day, track),
            "application_process": texts.section("how to start").map(|text| self.plain(text)),
            "assured_date": office.reviewed.on.map(|day| day.to_string()),
            "alert": self.alert(office, track, on_the_day),
            "last_modified": format!("{}T00:00:00.000Z", self.last_modified(office, on_the_day)),
            "cauce_office": office.id.as_str(),
            "cauce_pathways": pathways_of(self.book, office),
        }));
        if let Some(version) = told(office, on_the_day.version()) {
            if on_the_day.is_open() {
                service.extend(row(json!({
                    "eligibility_description": self.sentences(office, &version.rule),
                    "minimum_age": age(&version.rule),
                })));
            }
            service.extend(row(json!({
                "email": version.contact.email,
                "fees_description": self.fees(office, &version.rule),
            })));
            self.details(office, version, &id);
        }
        self.out.add("service", service);
        let day = self.day;
        for version in begun_by(office, day) {
            self.version(office, version, &id);
        }
    }

    /// Somebody to ask is an organization with one service; what is old or undated says so.
    fn contact(&mut self, contact: &Contact) {
        let key = format!("contact {}", contact.id);
        let (id, runner) = (uuid("service", &key), uuid("organization", &key));
        let language = self.say.language();
        let country = contact
            .country
            .map(|country| country.name(language).to_owned());
        let what = self
            .say
            .say(&format!("contact-what-{}", contact.what.code()));
        let about: Vec<String> = [Some(what.into_owned()), country.clone()]
            .into_iter()
            .flatten()
            .collect();
        let about = about.join(", ");
        let note = self.plain(&contact.note);
        let shown = match (contact.known, contact.source_on) {
            (Known::Old, _) => self.say.say("contact-old").into_owned(),
            (_, None) => self.say.say("contact-undated").into_owned(),
            _ => String::new(),
        };
        let pathways = self.book.pathways.iter().filter(|pathway| {
            let mut versions = pathway.versions.iter();
            versions.any(|version| version.contacts.contains(&contact.id))
        });
        let pathways: Vec<&str> = pathways.map(|pathway| pathway.id.as_str()).collect();
        let day = contact.source_on.map(Period::first_day);
        self.out.add(
            "organization",
            row(json!({ "id": runner, "name": contact.name, "description": about })),
        );
        self.out.add(
            "service",
            row(json!({
                "id": id,
                "organization_id": runner,
                "name": contact.name,
                "description": if note.is_empty() { about } else { note },
                "url": contact.url,
                "status": "active",
                "alert": shown,
                "last_modified": day.map(|day| format!("{day}T00:00:00.000Z")),
                "cauce_pathways": pathways.join(" "),
            })),
        );
        let written = Some(&contact.whatsapp).filter(|number| !number.is_empty());
        let phones = contact.phones.iter().map(|number| (number, "voice"));
        for (number, kind) in phones.chain(written.map(|number| (number, "text"))) {
            let own = uuid("phone", &format!("{key} {number}"));
            let phone = json!({ "id": own, "service_id": id, "number": number, "type": kind });
            self.out.add("phone", row(phone));
        }
        let hours = self.plain(&contact.hours);
        if !hours.is_empty() {
            let hours =
                json!({ "id": uuid("schedule", &key), "service_id": id, "description": hours });
            self.out.add("schedule", row(hours));
        }
        if let Some(country) = country {
            let area =
                json!({ "id": uuid("service_area", &key), "service_id": id, "name": country });
            self.out.add("service_area", row(area));
        }
        let place = [contact.address.as_str(), contact.city.as_str()];
        let place: Vec<&str> = place.into_iter().filter(|part| !part.is_empty()).collect();
        if place.is_empty() {
            return;
        }
        // HSDS asks for every part of an address; here it is one line, as it was published.
        let location = uuid("location", &key);
        self.out.add(
            "service_at_location",
            row(json!({
                "id": uuid("service_at_location", &key),
                "service_id": id,
                "location_id": location,
            })),
        );
        self.out.add(
            "location",
            row(json!({ "id": location, "location_type": "physical", "name": place.join(", ") })),
        );
    }

    /// What whoever passes the record on should say with it: that the office is not open or that nothing
    /// shows it ever was, that its rule ends soon, that somebody should have looked at it again.
    fn alert(&self, office: &Office, track: &Track, on_the_day: Standing) -> String {
        let list = rules_of(office);
        let mut said = Vec::new();
        if !is_open(track) || matches!(on_the_day, Standing::Unproven(_)) {
            said.push(on_the_day.said(self.say, &list));
        }
        if let Some(ends) = ends_soon(&list, self.day) {
            let day = self.say.day(ends.last);
            said.push(self.say.say_naming("plan-ends", "day", day).into_owned());
        }
        if let Some(day) = office.reviewed.again_by.filter(|day| *day < self.day) {
            let day = self.say.day(day);
            let lapsed = self.say.say_naming("trust-review-lapsed", "day", day);
            said.push(lapsed.into_owned());
        }
        said.join(" ")
    }

    /// The last day on which the record changed: a source was read, somebody reviewed it, or a
    /// version came into force.
    fn last_modified(&self, office: &Office, on_the_day: Standing) -> Day {
        let read = office.versions.iter().map(|v| v.rule.source.read_on);
        let began = on_the_day.version().and_then(|place| {
            match office.versions[place].rule.in_force.from {
                Boundary::In(period) if period.is_a_day() => Some(period.first_day()),
                _ => None,
            }
        });
        let all = read.chain(office.reviewed.on).chain(began);
        all.filter(|day| *day <= self.day).max().unwrap_or(self.day)
    }

    fn sentences(&self, office: &Office, rule: &Version) -> String {
        let sentence = |c| rulebook::sentences(self.book, self.say, &office.texts, c).not_met;
        let all: Vec<String> = rule
            .criteria
            .iter()
            .map(|c| unescaped(&sentence(c).to_string()))
            .collect();
        all.join(" ")
    }

    fn fees(&self, office: &Office, rule: &Version) -> Option<String> {
        let cost = rule.costs.first()?;
        let text = office.texts.section(&format!("cost {}", cost.id))?;
        Some(self.plain(text))
    }

    /// Everything that hangs on a service by its version to tell.
    fn details(&mut self, office: &Office, version: &OfficeVersion, id: &str) {
        let contact = &version.contact;
        if let Some(phone) = &contact.phone {
            let phone = json!({ "id": uuid("phone", id), "service_id": id, "number": phone });
            self.out.add("phone", row(phone));
        }
        for code in &contact.languages {
            let name = code
                .parse::<Language>()
                .map(Language::own_name)
                .unwrap_or_default();
            let key = uuid("language", &format!("{id} {code}"));
            self.out.add(
                "language",
                row(json!({ "id": key, "service_id": id, "name": name, "code": code })),
            );
        }
        for (number, hours) in contact.hours.iter().enumerate() {
            let key = uuid("schedule", &format!("{id} {number}"));
            let line = schedule(hours, office.utc_offset.as_deref(), &version.rule, &key, id);
            self.out.add("schedule", line);
        }
        for document in &version.rule.documents {
            let text = office.texts.section(&format!("document {document}"));
            let words = text.map_or_else(|| document.clone(), |text| self.plain(text));
            let key = uuid("document", &format!("{id} {document}"));
            let document = json!({ "id": key, "service_id": id, "document": words });
            self.out.add("required_document", row(document));
        }
        for cost in &version.rule.costs {
            let text = office.texts.section(&format!("cost {}", cost.id));
            self.out.add(
                "cost_option",
                row(json!({
                    "id": uuid("cost", &format!("{id} {}", cost.id)),
                    "service_id": id,
                    "currency": cost.currency,
                    "amount": cost.amount.parse::<f64>().ok().map(number),
                    "amount_description": text.map(|text| self.plain(text)),
                })),
            );
        }
        let country = office.country.name(self.say.language()).to_owned();
        let area = json!({ "id": uuid("service_area", id), "service_id": id, "name": country });
        self.out.add("service_area", row(area));
        for site in &version.sites {
            self.site(office, contact.accessibility.as_deref(), site, id);
        }
    }

    fn site(&mut self, office: &Office, access: Option<&str>, site: &Site, id: &str) {
        let key = format!("{id} {}", site.name);
        let location = uuid("location", &key);
        let link = json!({
            "id": uuid("service_at_location", &key),
            "service_id": id,
            "location_id": location,
        });
        self.out.add("service_at_location", row(link));
        let degrees = |text: &Option<String>| text.as_ref()?.parse::<f64>().ok();
        self.out.add(
            "location",
            row(json!({
                "id": location,
                "location_type": "physical",
                "name": site.name,
                "description": site.located_by.as_ref().map(|_| self.say.say("hsds-town")),
                "latitude": degrees(&site.latitude),
                "longitude": degrees(&site.longitude),
                "external_identifier": site.located_by,
                "external_identifier_type": site.located_by.as_ref().map(|_| "URI"),
            })),
        );
        // HSDS asks for every part of an address: it stands here only where all are published.
        if let (Some(address), Some(city), Some(province), Some(postal)) =
            (&site.address, &site.city, &site.province, &site.postal_code)
        {
            self.out.add(
                "address",
                row(json!({
                    "id": uuid("address", &key),
                    "location_id": location,
                    "address_1": address,
                    "city": city,
                    "state_province": province,
                    "postal_code": postal,
                    "country": office.country.alpha2(),
                    "address_type": "physical",
                })),
            );
        }
        if let Some(access) = access.filter(|said| *said != "not-published") {
            let key = uuid("accessibility", &key);
            self.out.add(
                "accessibility",
                row(json!({ "id": key, "location_id": location, "description": access })),
            );
        }
    }

    fn version(&mut self, office: &Office, version: &OfficeVersion, id: &str) {
        let rule = &version.rule;
        let (act, article) = (&rule.source.act, &rule.source.article);
        let source = if article.is_empty() {
            act.clone()
        } else {
            format!("{act}, {article}")
        };
        self.out.add(
            "cauce_version",
            row(json!({
                "id": uuid("version", &format!("{id} {}", rule.id)),
                "service_id": id,
                "version": rule.id,
                "state": rule.state.code(),
                "valid_from": boundary(rule.in_force.from),
                "valid_to": boundary(ended_by(rule, self.day)),
                "nationalities": nationalities(rule),
                "present_by": version.presence.map(|day| day.to_string()),
                "registration": version.registration.code(),
                "intake": version.intake.code(),
                "eligibility_description": self.sentences(office, rule),
                "source": source,
                "source_url": rule.source.link,
                "source_checked": rule.source.checked.code(),
            })),
        );
    }
}

fn is_open(track: &Track) -> bool {
    track
        .worlds
        .iter()
        .all(|world| matches!(world, World::Open(_)))
}

/// The words of HSDS for the standing of a service. An office is active where every rule that may
/// hold is an open one, even if it is not published which of them holds.
fn status(on_the_day: Standing, track: &Track) -> &'static str {
    match on_the_day {
        Standing::Unproven(_) => "inactive",
        _ if is_open(track) => "active",
        Standing::Shut(_, State::Suspended) => "temporarily closed",
        Standing::Shut(_, State::Closed) => "defunct",
        _ => "inactive",
    }
}

/// The pathways that begin at an office, in any of their versions.
fn pathways_of(book: &Rulebook, office: &Office) -> String {
    let begin_here = book.pathways.iter().filter(|pathway| {
        pathway
            .versions
            .iter()
            .any(|version| version.start_at.contains(&office.id))
    });
    let ids: Vec<&str> = begin_here.map(|pathway| pathway.id.as_str()).collect();
    ids.join(" ")
}

/// The least age that a need asks for by itself.
fn age(rule: &Version) -> Option<i32> {
    rule.criteria
        .iter()
        .find_map(|criterion| match &criterion.test {
            Test::Leaf(fact, Operator::AtLeast(n)) if fact.as_str() == "age" => Some(*n),
            _ => None,
        })
}

fn schedule(hours: &Hours, offset: Option<&str>, rule: &Version, key: &str, id: &str) -> Row {
    let time =
        |text: &str| (!text.is_empty()).then(|| format!("{text}{}", offset.unwrap_or_default()));
    let days: Vec<String> = hours
        .days
        .split_whitespace()
        .map(str::to_uppercase)
        .collect();
    let all_known = days
        .iter()
        .all(|day| ["MO", "TU", "WE", "TH", "FR", "SA", "SU"].contains(&day.as_str()));
    let span = [&hours.opens, &hours.closes].map(String::as_str).join("–");
    row(json!({
        "id": key,
        "service_id": id,
        "valid_from": exact(rule.in_force.from),
        "valid_to": exact(rule.in_force.until),
        "freq": all_known.then_some("WEEKLY"),
        "byday": all_known.then(|| days.join(",")),
        "opens_at": time(&hours.opens),
        "closes_at": time(&hours.closes),
        "description": format!("{} {}", hours.days, span.trim_end_matches('–')),
    }))
}

fn exact(boundary: Boundary) -> Option<String> {
    match boundary {
        Boundary::In(period) if period.is_a_day() => Some(period.first_day().to_string()),
        _ => None,
    }
}

/// A boundary as a table has it: a day, a period, `unknown`; absent where there is none.
fn boundary(boundary: Boundary) -> Option<String> {
    match boundary {
        Boundary::In(period) => Some(period.to_string()),
        Boundary::Unknown => Some("unknown".to_owned()),
        Boundary::Unbounded => None,
    }
}

/// A number without a needless fraction.
fn number(value: f64) -> Value {
    if value.fract() == 0.0 && value.abs() < 9e15 {
        json!(value as i64)
    } else {
        json!(value)
    }
}

/// Sentences are markup; JSON wants the letters themselves.
fn unescaped(html: &str) -> String {
    html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
}
