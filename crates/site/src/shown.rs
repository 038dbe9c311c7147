//! How the things of a release are shown: names, links, values, rows.

use evidence::{Observation, Qualifier};
use kernel::{CommitmentId, Country, Holder, Language, Localized};
use progress::Timeliness;
use progress::axis::Class;
use publication::{Axis, Rated, Snapshot};
use rust_decimal::Decimal;
use ui::{Badge, Markup, Words};

use crate::classes;
use crate::page::Page;

/// Returns a link as HTML.
pub fn anchor(address: &str, words: &str) -> Markup {
    anchor_around(address, &Markup::new().text(words))
}

/// Returns a link as HTML around words that may carry a mark of their own.
pub fn anchor_around(address: &str, words: &Markup) -> Markup {
    let mut out = Markup::new().tag("<a href=\"");
    out.add_text(address);
    out.add_tag("\">");
    out.add(words);
    out.add_tag("</a>");
    out
}

/// Returns a link to a commitment by its number and title, which may have fallen back visibly.
pub fn commitment(page: &Page, snapshot: &Snapshot, id: &CommitmentId) -> Markup {
    let mut words = Markup::new().text(id.as_str());
    if let Some(rated) = snapshot.rated(id) {
        words.add_tag(" ");
        words.add(&page.text(&rated.commitment.title));
    }
    anchor_around(&page.link(&format!("/commitments/{id}")), &words)
}

/// Returns a country's name, linked to its page where it belongs to the compact.
///
/// What is no country (a bank, an agency) bears the name that the interface knows, else the
/// charter's own word.
pub fn country(page: &Page, snapshot: &Snapshot, code: &str) -> Markup {
    if let Ok(organisation @ Holder::Organisation(_)) = code.parse::<Holder>() {
        return Markup::new().text(&holder_name(page, snapshot, &organisation));
    }
    let Ok(country) = code.parse::<Country>() else {
        let known = page.words.find(&format!("partner-{code}"), &[]);
        return Markup::new().text(known.as_deref().unwrap_or(code));
    };
    let name = country.name(page.words.language());
    match snapshot.compact.member(country) {
        Some(_) => anchor(&page.link(&format!("/members/{code}")), name),
        None => Markup::new().text(name),
    }
}

/// Returns several countries, each linked, parted by commas.
pub fn countries<'a>(
    page: &Page,
    snapshot: &Snapshot,
    codes: impl IntoIterator<Item = &'a str>,
) -> Markup {
    let mut out = Markup::new();
    for code in codes {
        if !out.is_empty() {
            out.add_tag(", ");
        }
        out.add(&country(page, snapshot, code));
    }
    out
}

/// Returns who holds a commitment.
pub fn holder(page: &Page, snapshot: &Snapshot, holder: &Holder) -> Markup {
    match holder {
        Holder::Country(code) => country(page, snapshot, code.code()),
        Holder::Organisation(_) | Holder::All => {
            Markup::new().text(&holder_name(page, snapshot, holder))
        }
    }
}

/// Returns who holds a commitment, in plain words.
pub fn holder_name(page: &Page, snapshot: &Snapshot, holder: &Holder) -> String {
    match holder {
        Holder::Country(country) => country.name(page.words.language()).to_owned(),
        Holder::Organisation(id) => {
            let named = snapshot
                .compact
                .organisations
                .iter()
                .find(|(other, _)| other == id);
            named.map_or_else(
                || id.to_string(),
                |(_, name)| page.words.plain(name).to_owned(),
            )
        }
        Holder::All => page.say("holder-all").into_owned(),
    }
}

/// Returns a source's address as a link that names its host; other words stay words.
pub fn source(address: &str) -> Markup {
    let rest = address
        .strip_prefix("https://")
        .or_else(|| address.strip_prefix("http://"));
    let Some(rest) = rest else {
        return Markup::new().text(address);
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    let mut out = Markup::new().tag("<a rel=\"external noreferrer\" href=\"");
    out.add_text(address);
    out.add_tag("\">");
    out.add_text(host.strip_prefix("www.").unwrap_or(host));
    out.add_tag("</a>");
    out
}

/// Returns that copies of a cited page were kept, and when it had changed; nothing where none was.
pub fn kept(page: &Page, snapshot: &Snapshot, address: &str) -> String {
    let copies = snapshot.compact.copies(address).enumerate();
    let told = copies.map(|(at, copy)| {
        let key = if at == 0 { "kept-copy" } else { "kept-changed" };
        let digest: String = copy.digest.as_str().chars().take(16).collect();
        let blanks = [
            ("day", page.day(copy.on).into()),
            ("digest", format!("{digest}…").into()),
        ];
        page.words.say_with(key, &blanks).into_owned()
    });
    told.collect::<Vec<_>>().join(" ")
}

/// Returns a text of a source that is in English only, marked so for other readers.
pub fn english(words: Words, text: &str) -> Markup {
    words.text(&Localized::english(text))
}

/// Returns a text in the reader's language, or marked with the language that it is in and nothing more: where many
/// stand together, one sentence says it for all.
pub fn brief(words: Words, text: &Localized) -> Markup {
    let said = text.said(words.language());
    if !said.fell_back || said.text.is_empty() {
        return Markup::new().text(said.text);
    }
    let mut out = Markup::new().tag("<span lang=\"");
    out.add_text(said.language.code());
    out.add_tag("\">");
    out.add_text(said.text);
    out.add_tag("</span>");
    out
}

/// Returns a text of the charter's files that stands in the language of its records alone, marked so for other readers.
pub fn own(words: Words, snapshot: &Snapshot, text: &str) -> Markup {
    words.text(&Localized::default().with(snapshot.compact.names_in, text))
}

/// Returns the name of an office, a role or an occasion, in the reader's language where the charter has it.
pub fn name(words: Words, snapshot: &Snapshot, name: &str) -> Markup {
    let told = snapshot.compact.names.get(name);
    told.map_or_else(|| own(words, snapshot, name), |told| words.text(told))
}

/// Returns several names, parted by commas.
pub fn names(words: Words, snapshot: &Snapshot, names: &[String]) -> Markup {
    let mut out = Markup::new();
    for one in names {
        if !out.is_empty() {
            out.add_tag(", ");
        }
        out.add(&name(words, snapshot, one));
    }
    out
}

/// Returns the same name without any mark, for the middle of a sentence; the English one where there is no other.
pub fn plain_name<'a>(words: Words, snapshot: &'a Snapshot, name: &'a str) -> &'a str {
    let told = snapshot.compact.names.get(name);
    told.and_then(|told| told.get(words.language()))
        .unwrap_or(name)
}

/// Returns what a figure measures, in the reader's language where the charter has it.
pub fn indicator(words: Words, snapshot: &Snapshot, figure: &Observation) -> Markup {
    let told = snapshot.compact.indicators.get(&figure.indicator);
    told.map_or_else(
        || own(words, snapshot, &figure.indicator),
        |told| words.text(told),
    )
}

/// Returns a unit in the reader's language, where the words have it.
pub fn unit(words: Words, unit: &str) -> String {
    unit_words(words, unit).unwrap_or_else(|| unit.to_owned())
}

/// Returns the words of a unit, where there are any.
fn unit_words(words: Words, unit: &str) -> Option<String> {
    let slug: String = unit
        .chars()
        .map(|c| {
            if c.is_ascii_alphanumeric() {
                c.to_ascii_lowercase()
            } else {
                '-'
            }
        })
        .collect();
    let slug = slug.trim_matches('-');
    let found = words.find(&format!("unit-{slug}"), &[]);
    found.map(std::borrow::Cow::into_owned)
}

/// Returns a figure's value with its hedge and unit.
pub fn value(words: Words, figure: &Observation) -> String {
    let Some(value) = figure.value else {
        return words.say("figure-no-value").into_owned();
    };
    // "1 milestone" counts nothing: it happened.
    if value == Decimal::ONE && figure.qualifier == Qualifier::Exact {
        match figure.unit.as_str() {
            "milestone" => return words.say("value-one-milestone").into_owned(),
            "legal act" | "legal-act" => return words.say("value-one-legal-act").into_owned(),
            _ => {}
        }
    }
    let said = hedged(words, figure.qualifier, words.number(value));
    amount(words, said, value, &figure.unit)
}

/// Returns a number with its hedge.
pub fn hedged(words: Words, qualifier: Qualifier, number: String) -> String {
    match qualifier {
        Qualifier::Exact | Qualifier::Corrected | Qualifier::NotFound => number,
        other => words
            .say_naming(&format!("qualifier-{}", other.code()), "value", number)
            .into_owned(),
    }
}

/// Returns a number as it was said (`nearly 5`) with its unit; `last` is the number next to the unit.
///
/// Spanish, Portuguese and French treat a million as a noun: after a whole number of them what is counted needs a
/// preposition, unless the unit is the code of a currency or a sign.
pub fn amount(words: Words, said: String, last: Decimal, unit: &str) -> String {
    let unit = self::unit(words, unit);
    let is_millions = !last.is_zero() && (last % Decimal::from(1_000_000)).is_zero();
    let first = unit.chars().next().unwrap_or_default();
    let key = match first {
        _ if !is_millions || !first.is_lowercase() => "amount",
        'a' | 'e' | 'h' | 'i' | 'o' | 'u' | 'é' => "amount-of-millions-vowel",
        _ => "amount-of-millions",
    };
    let blanks = [("value", said.into()), ("unit", unit.into())];
    words.say_with(key, &blanks).into_owned()
}

/// Returns when a figure was true.
pub fn as_of(words: Words, figure: &Observation) -> String {
    figure.as_of.map_or_else(
        || words.say("figure-no-date").into_owned(),
        |period| words.period(period),
    )
}

/// A commitment in a list.
pub struct Row {
    /// The identifier.
    pub id: String,
    /// The address of its page.
    pub link: String,
    /// The title.
    pub title: Markup,
    /// Who holds it.
    pub holder: Markup,
    /// Who promised it together with the holder.
    pub joint: Markup,
    /// By whom it was ended, paused or set going again, where it was another than the holder.
    pub standing: Option<String>,
    /// What kind it is.
    pub kind: String,
    /// By when it was to be done, where that was said.
    pub due: Option<String>,
    /// The classes that say something, on the four axes.
    pub badges: Vec<Badge>,
    /// The same, each with the name of its axis for those who listen.
    pub marks: Vec<Markup>,
    /// The way its figures took, where there are at least two.
    pub spark: Markup,
}

/// Returns a commitment as it stands in a list.
pub fn row(page: &Page, snapshot: &Snapshot, rated: &Rated) -> Row {
    let commitment = &rated.commitment;
    let words = page.words;
    let now = commitment
        .on(snapshot.on)
        .unwrap_or_else(|| commitment.first_promise());
    let told: Vec<Class> = Axis::ALL
        .iter()
        .map(|axis| Class::of(&rated.assessment, *axis))
        .filter(|class| class.axis() == Axis::Delivery || !classes::is_silence(*class))
        // That nothing is due yet is no news.
        .filter(|class| *class != Class::Time(Timeliness::NotYetDue))
        .collect();
    let badges = told.iter().map(|class| classes::badge(words, *class));
    let marks = (told.iter()).map(|class| classes::named_badge(words, *class));
    Row {
        id: commitment.id.to_string(),
        link: page.link(&format!("/commitments/{}", commitment.id)),
        title: words.text(&commitment.title),
        holder: holder(page, snapshot, &commitment.holder),
        joint: countries(
            page,
            snapshot,
            commitment.joint_with.iter().map(String::as_str),
        ),
        standing: (commitment.standing(snapshot.on))
            .filter(|event| !commitment.is_own_act(event))
            .map(|event| crate::commitments::event_line(page, snapshot, commitment, event)),
        kind: kind(words, commitment.kind.code()),
        due: commitment.due(now).map(|period| words.period(period)),
        badges: badges.collect(),
        marks: marks.collect(),
        spark: crate::chart::spark(words, rated),
    }
}

/// Returns the word for a kind of commitment.
pub fn kind(words: Words, code: &str) -> String {
    words.say(&format!("kind-{code}")).into_owned()
}

/// Returns the members in the order of their names in a language, never of any score.
pub fn members_by_name(snapshot: &Snapshot, language: Language) -> Vec<&progress::compact::Member> {
    let mut members: Vec<_> = snapshot.compact.members.iter().collect();
    members.sort_by_cached_key(|member| kernel::text::bare(member.country.name(language)));
    members
}

#[cfg(test)]
mod tests;
