//! `practices/*.toml`: what was done where and what came of it, one file per practice.

mod file;

use std::collections::BTreeSet;

use kernel::{Currency, Finding, Localized, Period};
use progress::Compact;
use response::Practice;
use response::practice::{
    Adoption, Cost, Fault, Needed, Outcome, Paid, Review, Rights, Source, Told,
};
use rust_decimal::Decimal;

use crate::folder::Folder;
use crate::reading::{Reading, Text, Texts};
use file::{
    AdoptionFile, CostFile, NeededFile, OutcomeFile, PracticeFile, ReviewFile, RightsFile,
    SourceFile,
};

/// Where the practices stand.
const HOME: &str = "practices/";

/// Reads every practice, in order of identifier; a charter may have none.
pub fn read(folder: &Folder, findings: &mut Vec<Finding>) -> Vec<Practice> {
    let mut all = Vec::new();
    for (path, content) in folder.under(HOME, ".toml") {
        let Some((file, mut reading)) = Reading::open::<PracticeFile>(path, content, findings)
        else {
            continue;
        };
        if path != format!("{HOME}{}.toml", file.id.get_ref()) {
            let what = "the file's name is not the practice's identifier";
            reading.refuse(
                &file.id,
                what,
                "Rename the file to ID.toml, or mend the id.",
            );
        }
        let Some(practice) = one(&file, &mut reading) else {
            continue;
        };
        // What could not be read would be told again as lacking.
        if reading.is_sound() {
            for fault in practice.faults() {
                reading.refuse(&file.state, fault.to_string(), advice(&fault));
            }
        }
        all.push(practice);
    }
    all
}

fn one(file: &PracticeFile, reading: &mut Reading) -> Option<Practice> {
    identifier(&file.id, reading);
    if file.places.is_empty() {
        reading.refuse(
            &file.id,
            "the practice has no place",
            "Write where = [\"…\"].",
        );
    }
    let mut seen = BTreeSet::new();
    for text in &file.places {
        if !seen.insert(text.get_ref()) {
            let what = format!("{} stands twice", text.get_ref());
            reading.refuse(text, what, "Keep one.");
        }
    }
    let title = reading.record(&file.title);
    let what = reading.record(&file.what);
    let places = reading.countries(&file.places);
    let (since, until) = stretch(file, reading);
    let theme = reading.parse(&file.theme);
    let serves = reading.parse_all(&file.serves);
    let outcomes = (file.outcome.iter())
        .filter_map(|one| outcome(one, reading))
        .collect();
    let needed = file.context.iter().map(|one| need(one, reading)).collect();
    let cost = cost(&file.cost, &file.id, reading);
    let failed = reading.record_some(file.failed.as_ref());
    let failed_source = file.failed_source.as_ref();
    let failed_source = failed_source.and_then(|one| source(one, reading));
    let rights = (file.rights.as_ref()).map_or_else(Rights::default, |one| rights(one, reading));
    let adoptions = (file.adoption.iter())
        .filter_map(|one| adoption(one, reading))
        .collect();
    let state = reading.parse(&file.state);
    let state_why = reading.record_some(file.state_why.as_ref());
    let researched = reading.day(&file.researched);
    let review_by = reading.day(&file.review_by);
    if let (Some(first), Some(then)) = (researched, review_by)
        && then <= first
    {
        let what = format!("it is to be looked at again on {then}, and was collected on {first}");
        reading.refuse(&file.review_by, what, "Write a later day.");
    }
    for one in file.outcome.iter().map(|outcome| &outcome.source) {
        let opened = one.confirmed.get_ref().parse::<kernel::Day>().ok();
        if opened
            .zip(review_by)
            .is_some_and(|(opened, by)| opened > by)
        {
            let what = "its source was opened after the day by which the practice is to be looked at again";
            reading.refuse(&one.confirmed, what, "Correct one of the two.");
        }
    }
    let reviews = (file.review.iter())
        .filter_map(|one| review(one, reading))
        .collect();
    Some(Practice {
        id: file.id.get_ref().clone(),
        title,
        what,
        places,
        since,
        until,
        by: named(file.by.as_ref(), reading),
        pillar: file.pillar.as_ref().map(|text| text.get_ref().clone()),
        theme: theme?,
        serves,
        outcomes,
        needed,
        cost: cost?,
        failed,
        failed_source,
        rights,
        adoptions,
        state: state?,
        state_why,
        researched_by: named(Some(&file.researched_by), reading)?,
        researched: researched?,
        review_by: review_by?,
        reviews,
    })
}

/// Refuses an identifier that cannot stand in an address as it is.
fn identifier(id: &Text, reading: &mut Reading) {
    let is_plain = |part: &str| {
        let all = |c: u8| c.is_ascii_lowercase() || c.is_ascii_digit();
        !part.is_empty() && part.bytes().all(all)
    };
    if !id.get_ref().split('-').all(is_plain) {
        let advice = "Use small letters, digits and single hyphens, such as col-school-places.";
        reading.refuse(id, "the identifier cannot stand in an address", advice);
    }
}

/// Returns a name that may be left out, but not left empty.
fn named(text: Option<&Text>, reading: &mut Reading) -> Option<String> {
    let text = text?;
    let name = text.get_ref().trim();
    if name.is_empty() {
        reading.refuse(
            text,
            "nobody is named",
            "Name the office, or remove the key.",
        );
    }
    Some(name.to_owned())
}

/// Reads since when and until when, and refuses an end before the beginning.
fn stretch(file: &PracticeFile, reading: &mut Reading) -> (Option<Period>, Option<Period>) {
    let since = reading.period(file.since.as_ref());
    let until = reading.period(file.until.as_ref());
    if let (Some(from), Some(to), Some(text)) = (since, until, &file.until)
        && to.last_day() < from.first_day()
    {
        let what = format!("it ended in {to}, before it began in {from}");
        reading.refuse(text, what, "Correct one of the two.");
    }
    (since, until)
}

/// Reads a text of which no translation is asked: a figure in words stands as its source prints it.
fn told(texts: Option<&Texts>, reading: &mut Reading) -> Localized {
    let Some(texts) = texts else {
        return Localized::default();
    };
    let read = reading.translations(texts);
    if read.is_empty() {
        reading.refuse(texts, "the text is empty", "Write it, or remove the key.");
    }
    read
}

fn outcome(file: &OutcomeFile, reading: &mut Reading) -> Option<Outcome> {
    let indicator = reading.record(&file.indicator);
    let direction = reading.parse(&file.direction);
    let design = reading.parse(&file.design);
    if file.unit.get_ref().trim().is_empty() {
        reading.refuse(
            &file.unit,
            "the outcome has no unit",
            "Write what is counted.",
        );
    }
    let after = told(Some(&file.after), reading);
    let has_digit = after.iter().all(|(_, text)| outside_brackets(text));
    if file.sized && !has_digit {
        let advice = "Write the number, or set sized = false where the size was not read.";
        reading.refuse(
            &file.after,
            "its size is said to be known, and no number stands here",
            advice,
        );
    }
    if file.people == Some(0) {
        let advice = "Leave people out where no number was read.";
        reading.refuse(&file.unit, "nobody was counted", advice);
    }
    let before = told(file.before.as_ref(), reading);
    let comparison = told(file.comparison.as_ref(), reading);
    let note = told(file.note.as_ref(), reading);
    let source = source(&file.source, reading);
    Some(Outcome {
        indicator,
        unit: file.unit.get_ref().trim().to_owned(),
        before,
        after,
        comparison,
        people: file.people,
        sized: file.sized,
        direction: direction?,
        design: design?,
        protocol: file.protocol,
        note,
        source: source?,
    })
}

/// Whether a number stands in a text besides what stands in brackets, such as its day.
fn outside_brackets(text: &str) -> bool {
    let mut depth = 0_usize;
    text.chars().any(|letter| {
        match letter {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && letter.is_ascii_digit()
    })
}

fn source(file: &SourceFile, reading: &mut Reading) -> Option<Source> {
    let title = named(Some(&file.title), reading)?;
    let publisher = named(Some(&file.publisher), reading)?;
    let url = reading.address(&file.url);
    let published = reading.period(file.published.as_ref());
    let read = reading.parse(&file.read);
    let confirmed = reading.day(&file.confirmed);
    Some(Source {
        title,
        publisher,
        url,
        published,
        read: read?,
        confirmed: confirmed?,
    })
}

fn need(file: &NeededFile, reading: &mut Reading) -> Needed {
    Needed {
        text: told(Some(&file.text), reading),
        is_sourced: file.sourced,
    }
}

fn cost(file: &CostFile, id: &Text, reading: &mut Reading) -> Option<Cost> {
    let advice = "Write searched, or low, high, currency, per and source.";
    match file {
        CostFile {
            searched: Some(texts),
            low: None,
            high: None,
            currency: None,
            ..
        } => Some(Cost::Searched(told(Some(texts), reading))),
        CostFile {
            searched: None,
            low: Some(low),
            high: Some(high),
            currency: Some(currency),
            per: Some(per),
            who_paid,
            source: Some(source_file),
        } => {
            let least: Option<Decimal> = reading.decimal(low);
            let most = reading.decimal(high);
            reading.not_below_nought(low, least, "money");
            if let (Some(least), Some(most)) = (least, most)
                && most < least
            {
                reading.refuse(high, "the most lies below the least", "Swap them.");
            }
            let currency: Option<Currency> = reading.parse(currency);
            let per = told(Some(per), reading);
            let who = told(who_paid.as_ref(), reading);
            let source = source(source_file, reading);
            Some(Cost::Published(Paid {
                low: least?,
                high: most?,
                currency: currency?,
                per,
                who,
                source: source?,
            }))
        }
        _ => {
            let what = "the cost is neither published nor searched for, or said to be both";
            reading.refuse(id, what, advice);
            None
        }
    }
}

fn rights(file: &RightsFile, reading: &mut Reading) -> Rights {
    Rights {
        consent: told(file.consent.as_ref(), reading),
        data: told(file.data.as_ref(), reading),
        exit: told(file.exit.as_ref(), reading),
    }
}

fn adoption(file: &AdoptionFile, reading: &mut Reading) -> Option<Adoption> {
    let place = reading.parse(&file.place);
    let since = reading.period(file.since.as_ref());
    let by = named(Some(&file.by), reading);
    let changed = told(Some(&file.changed), reading);
    let result: Option<Told> = reading.parse(&file.result);
    let source = source(&file.source, reading);
    Some(Adoption {
        place: place?,
        since,
        by: by?,
        changed,
        told: result?,
        source: source?,
    })
}

fn review(file: &ReviewFile, reading: &mut Reading) -> Option<Review> {
    let office = named(Some(&file.office), reading);
    let country = reading.parse(&file.country);
    let on = reading.day(&file.on);
    let found = reading.parse(&file.found);
    Some(Review {
        office: office?,
        country: country?,
        on: on?,
        found: found?,
    })
}

/// Returns what to do about a state that the facts contradict.
fn advice(fault: &Fault) -> &'static str {
    match fault {
        Fault::Lacks { .. } => {
            "An idea without it is kept and listed apart; complete it, then hand it in."
        }
        Fault::TooFew { .. } => "Add a [[review]] of another office, or set state = \"submitted\".",
        Fault::AllFromInside => "Ask an office of another country, and add its [[review]].",
        Fault::OwnWork(_) => "Remove the [[review]], and ask an office that had no part in it.",
        Fault::TooEarly { .. } => "Correct the day of the review, or the day of the collecting.",
        Fault::NoReason(_) => {
            "Write state_why with the reason, or the text of whoever disputes it."
        }
    }
}

/// Finds promises and pillars that are not there, and tells of places that are no member.
pub fn check(compact: &Compact, folder: &Folder, findings: &mut Vec<Finding>) {
    let pillars: BTreeSet<&str> = compact.pillars.iter().map(|one| one.id.as_str()).collect();
    for (path, content) in folder.under(HOME, ".toml") {
        let Some((file, mut reading)) = Reading::open::<PracticeFile>(path, content, findings)
        else {
            continue;
        };
        for text in &file.serves {
            let id = text.get_ref().parse().ok();
            if id.and_then(|id| compact.commitment(&id)).is_none() {
                let what = format!("it serves {}, which is not in commitments/", text.get_ref());
                reading.refuse(text, what, "Correct the identifier, or leave it out.");
            }
        }
        if let Some(text) = &file.pillar
            && !pillars.contains(text.get_ref().as_str())
        {
            let what = format!("pillar \"{}\" is not in charter.toml", text.get_ref());
            reading.refuse(
                text,
                what,
                "Name a pillar of charter.toml, or leave it out.",
            );
        }
        for text in &file.places {
            let country = text.get_ref().parse().ok();
            if country.is_some_and(|country| compact.member(country).is_none()) {
                let what = format!(
                    "{} is no member; the practice is told all the same",
                    text.get_ref()
                );
                reading.notice(text, what);
            }
        }
    }
}
