//! A new charter: the fewest files that make one, each saying how to go on.

use std::collections::BTreeMap;

use kernel::{Day, Language, Localized, SourceId};

use super::toml_text::{everywhere, list, quoted, table};
use super::words::said;

/// What a new charter is begun with.
#[derive(Debug, Clone)]
pub struct Begin {
    /// Its identifier, which stands in addresses and never changes.
    pub id: SourceId,
    /// Its title, in the languages in which somebody gave one; without a language, in all.
    pub title: Localized,
    /// The languages in which readers are met, the first being that of its records.
    pub languages: Vec<Language>,
    /// The day on which the compact was adopted.
    pub adopted: Day,
    /// The address of its text, where there is one.
    pub source: Option<String>,
    /// The day to which the published record has been looked through.
    pub today: Day,
}

/// The columns of the file of figures, in their order.
const FIGURES: &str = "id,commitment,member,indicator,value,unit,qualifier,as_of,counted_since,known_on,known_basis,\
                       reported_by,class,source,note_en,note_es,corrects\n";

/// Returns the files of a new charter, by their paths inside its folder.
#[must_use]
pub fn begin(begin: &Begin) -> BTreeMap<String, Vec<u8>> {
    let files = [
        ("charter.toml", head(begin)),
        ("methods/cauce.toml", method(begin)),
        ("publishers.toml", PUBLISHERS.to_owned()),
        ("sources/published-figures.toml", source(begin)),
        ("published/figures.csv", FIGURES.to_owned()),
        (
            "visibility.toml",
            include_str!("visibility.toml").to_owned(),
        ),
        ("README.md", README.replace("{id}", begin.id.as_str())),
    ];
    files
        .into_iter()
        .map(|(path, text)| (path.to_owned(), text.into_bytes()))
        .collect()
}

fn head(begin: &Begin) -> String {
    let first = begin.languages[0];
    let given = begin.title.said(first).text.to_owned();
    let mut title = everywhere(&given, &begin.languages);
    for (language, text) in begin.title.iter() {
        title = title.with(language, text);
    }
    let codes = begin.languages.iter().map(|language| language.code());
    let summary = said("summary", &begin.languages, &[]);
    let mut text = format!(
        "# The head of the charter. Lines that begin with # are remarks; nobody but you reads them.\n\
         # After each change: cauce check --charter FOLDER\n\n\
         id = {}  # stands in addresses: never change it\n\
         adopted = \"{}\"  # the day on which the compact was adopted\n\
         searched_on = \"{}\"  # the day to which you have looked through what was published\n\
         languages = {}  # pages are offered in these: en, es, pt, fr, ht\n\
         records_in = [\"{first}\"]  # promises, documents and notes are kept in these\n\
         reviewed_by = \"\"  # nobody yet: every page says so\n\
         title = {}  # translate it where it is not\n\
         summary = {}  # two or three sentences of your own\n",
        quoted(begin.id.as_str()),
        begin.adopted,
        begin.today,
        list(codes),
        table(&title),
        table(&summary),
    );
    text.push_str(
        "\n# A pillar is a heading under which promises stand. Where the charter has none, the first table that is\n\
         # imported makes one.\n",
    );
    if let Some(source) = &begin.source {
        text.push_str(&state(begin, source));
        text.push_str(&pillar(
            "1",
            &said("pillar", &begin.languages, &[]),
            &begin.languages,
            source,
        ));
    }
    if begin.source.is_none() {
        text.push_str(
            "\n# Whether the compact itself is alive; take away the # and fill it in:\n# [[state]]\n\
             # said_on = \"2027-05-10\"\n# is = \"active\"  # active, dormant, ended\n# why = { en = \"…\" }\n\
             # last_act = { on = \"2027-05-10\", what = { en = \"…\" }, source = \"https://…\" }\n\
             # searched_to = \"2027-05-10\"\n# sources = [\"https://…\"]\n",
        );
    }
    text.push_str(
        "\n# A meeting at which promises were made; take away the # and fill it in:\n\
         # [[meeting]]\n# id = \"lima-2027\"\n# day = \"2027-05-10\"\n# kind = \"ministerial\"  # summit, ministerial, \
         officials, bilateral\n# title = { en = \"…\" }\n# summary = { en = \"…\" }\n# source = \"https://…\"\n\n\
         # An organisation that promises, written org:NAME as a holder:\n\
         # [[organisation]]\n# id = \"un-cities\"\n# title = { en = \"…\" }\n\n\
         # What you looked for and did not find:\n# [[gap]]\n# id = \"text\"\n# what = { en = \"…\" }\n# detail = { en = \"…\" }\n",
    );
    text
}

/// Returns the block that says what could be said of the compact when it was adopted.
fn state(begin: &Begin, source: &str) -> String {
    let (day, source) = (begin.adopted, quoted(source));
    format!(
        "\n# Whether the compact itself is alive. A change is a further [[state]] beneath, with a later day: active, dormant\n\
         # (no act found for a while), ended. It tells what a search found, and is no verdict.\n\
         [[state]]\nsaid_on = \"{day}\"  # the first day on which it could be said\nis = \"active\"\nwhy = {}\n\
         last_act = {{ on = \"{day}\", what = {}, source = {source} }}\n\
         searched_to = \"{day}\"  # the day to which later acts were looked for\nsources = [{source}]\n",
        table(&said("state-why", &begin.languages, &[])),
        table(&said("state-act", &begin.languages, &[])),
    )
}

/// Returns the block of a pillar.
pub fn pillar(id: &str, title: &Localized, languages: &[Language], source: &str) -> String {
    let summary = said("pillar-summary", languages, &[]);
    format!(
        "\n[[pillar]]\nid = {}\ntitle = {}\nsummary = {}\nsource = {}\n",
        quoted(id),
        table(title),
        table(&summary),
        quoted(source)
    )
}

fn method(begin: &Begin) -> String {
    let all = |key| table(&said(key, &begin.languages, &[]));
    format!(
        "# How promises are rated. The numbers beneath are a choice: to change them, add a block with a later\n\
         # valid_from; what was rated before stays as it was.\n\
         id = \"cauce\"\nin_force = true\ntitle = {}\nsummary = {}\nformula = {}\nsource = \"this project\"\n\
         citation = \"Cauce, house method, first edition.\"\n\n[[parameters]]\nvalid_from = \"1951-01-01\"\n\
         on_track = 0.95  # at or above: on track\n\
         limited = 0.60  # below it limited; between the two, acceleration needed\n\
         untargeted_on_track = 0.015  # yearly growth\n\
         untargeted_moderate = 0.005  # yearly growth\n\
         limit_exponent = 4.44  # how gently growth is judged near a natural limit\n\
         delivery_substantial = 0.5  # share of the number, or of the parts shown done\n\
         delivery_complete = 1.0  # share of the number, or of the parts shown done\n\
         revision = 0.01  # change of the latest value that tests firmness\n",
        all("method-title"),
        all("method-summary"),
        all("method-formula"),
    )
}

fn source(begin: &Begin) -> String {
    format!(
        "# Where the file of figures comes from. Each of its rows names its own address and publisher.\n\
         id = \"published-figures\"\ntitle = {}\nowner = \"named in each row\"\nlicence = \"unknown\"\nrhythm = \"irregular\"\n\
         file = \"published/figures.csv\"\nkind = \"figures\"\n",
        table(&said("figures", &begin.languages, &[])),
    )
}

const PUBLISHERS: &str = "\
# Whose addresses count as official: governments, courts, statistics offices. A host counts with all below it.
# [[publisher]]
# name = \"Government of Peru\"
# of = \"PER\"  # a country, org:NAME, or REG for the compact itself
# hosts = [\"gob.pe\"]
";

const README: &str = "\
# {id}

A charter: what a compact has decided, one small file a decision. A block in the past is never edited; a change appends.

- `charter.toml`: name, languages, pillars, meetings.
- `members/`: one file a member. `commitments/`: one file a promise, with every wording it has had.
- `published/figures.csv`: one row a figure, each with its source.
- `methods/`, `publishers.toml`, `visibility.toml`: how promises are rated, who is official, what may leave.

Bring tables: `cauce charter import FOLDER --promises TABLE --figures TABLE --dry-run`, then without `--dry-run`.
Prove it sound: `cauce check --charter FOLDER`. Show it: `cauce serve --charter FOLDER`.
";
