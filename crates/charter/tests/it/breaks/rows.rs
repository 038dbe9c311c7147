//! What is put in the place of what, and what is said of it.

/// The file, what stands there, what is put in its place, what is said, a part of the advice.
pub type Break = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
);

const COST: &str = "[[version.limit]]";

/// In the words of a language.
pub const IN_TEXTS: &[Break] = &[
    (
        "en.md",
        "A stay.",
        "You are eligible for a visa.",
        "eligible",
        "this is for people who",
    ),
    (
        "es.md",
        "A stay.",
        "Usted califica.",
        "califica",
        "this is for people who",
    ),
    (
        "ht.md",
        "A stay.",
        "Ou kalifye.",
        "kalifye",
        "this is for people who",
    ),
    (
        "en.md",
        "A stay.",
        "A stay until {day}.",
        "{day}",
        "write the words",
    ),
    (
        "en.md",
        "by {day}.",
        "by {day} in {place}.",
        "{place}",
        "{day}",
    ),
    (
        "en.md",
        "## meanwhile",
        "## meanwile",
        "meanwile",
        "meanwhile",
    ),
    (
        "en.md",
        "# Refuge",
        "\u{feff}# Refuge",
        "byte-order mark",
        "UTF-8",
    ),
];

/// In the rules.
pub const IN_RULES: &[Break] = &[
    (
        "pathway.toml",
        "official = []",
        "official = [\"https://bit.ly/x\"]",
        "bit.ly",
        "arrive",
    ),
    (
        "pathway.toml",
        "link = \"\"",
        "link = \"https://WWW.TinyURL.com/x\"",
        "tinyurl.com",
        "arrive",
    ),
    (
        "pathway.toml",
        "reviewed_on = \"\"",
        "reviewed_on = \"2026-11-01\"",
        "reviewed_by nobody",
        "name",
    ),
    (
        "pathway.toml",
        "2027-03-31",
        "2026-11-27",
        "review_by lies before",
        "later day",
    ),
    (
        "pathway.toml",
        "read_on = \"2026-11-28\"",
        "read_on = \"2027-01-01\"",
        "today is 2026-11-29",
        "read the source",
    ),
    (
        "pathway.toml",
        "\"free\"",
        "\"official-fee\"",
        "official fee, and nothing says how much",
        "[[version.cost]]",
    ),
    (
        "pathway.toml",
        "confidence = \"two-sources\"\n",
        "",
        "does not say by what",
        "Add confidence",
    ),
    (
        "pathway.toml",
        COST,
        "[[version.cost]]\nid = \"c\"\namount = \"-5\"\ncurrency = \"USD\"\nper = \"person\"\nsource = \"https://a.org\"\n\n[[version.limit]]",
        "less than nothing",
        "without a minus",
    ),
    (
        "pathway.toml",
        COST,
        "[[version.cost]]\nid = \"c\"\namount = \"5\"\ncurrency = \"UST\"\nper = \"person\"\nsource = \"https://a.org\"\n\n[[version.limit]]",
        "not a currency",
        "ISO 4217",
    ),
    (
        "pathway.toml",
        COST,
        "[[version.decision]]\nid = \"d\"\nby = \"ROM\"\n\n[[version.limit]]",
        "\"ROM\"",
        "ROU",
    ),
    (
        "pathway.toml",
        COST,
        "[[version.need]]\nid = \"since\"\nfact = \"arrived\"\nnot_after = \"2062-01-01\"\ncite = \"\"\n\n[[version.limit]]",
        "2062-01-01 lies more than 10 years",
        "year",
    ),
    (
        "pathway.toml",
        "in = [\"GTM\"]",
        "in = [\"HAI\"]",
        "HAI",
        "HTI",
    ),
    (
        "pathway.toml",
        "in = [\"GTM\"]",
        "in = [\"hti\"]",
        "hti",
        "Write HTI",
    ),
    (
        "pathway.toml",
        "in = [\"GTM\"]",
        "in = [\"HT\"]",
        "HT",
        "Write HTI",
    ),
    (
        "pathway.toml",
        "in = [\"GTM\"]",
        "in = [\"ZAR\"]",
        "ZAR",
        "COD",
    ),
    (
        "pathway.toml",
        "review_by = \"2027-03-31\"",
        "review_by = 2027-03-31",
        "2027-03-31 stands without quotes",
        "\"2027-03-31\"",
    ),
    (
        "pathway.toml",
        "read_on = \"2026-11-28\"",
        "read_on = 2026-11-28",
        "2026-11-28 stands without quotes",
        "\"2026-11-28\"",
    ),
];

/// In the contacts and in the worked cases.
pub const BESIDE_THEM: &[Break] = &[
    (
        "contacts",
        "https://help.unhcr.org/guatemala/",
        "https://bit.ly/x",
        "bit.ly",
        "arrive",
    ),
    (
        "cases.toml",
        "on = \"2026-11-28\"",
        "on = 2026-11-28",
        "2026-11-28 stands without quotes",
        "\"2026-11-28\"",
    ),
    (
        "cases.toml",
        "country_of_stay = \"GTM\"",
        "country_of_stay = \"GTM\", arrived = 2026-11-01",
        "arrived",
        "\"2026-11-01\"",
    ),
    ("cases.toml", "\"HND\"", "\"HAI\"", "nationality", "HTI"),
    (
        "cases.toml",
        "country_of_stay = \"GTM\"",
        "country_of_stay = \"GTM\", in_home_country = true",
        "do not fit together",
        "Correct one",
    ),
];
