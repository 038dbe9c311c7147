//! The text of a promise's file.

use evidence::ToldPromise;
use kernel::{CommitmentId, Holder, Language, Localized};
use progress::commitment::{Direction, Version};

use super::Planner;
use super::toml_text::{everywhere, list, quoted, table};
use super::words::said;

/// The longest title that is made of a text.
const LONGEST_TITLE: usize = 110;

impl Planner<'_> {
    #[expect(
        clippy::too_many_arguments,
        reason = "one argument for each line that it writes"
    )]
    pub(super) fn top(
        &self,
        row: &ToldPromise,
        id: &CommitmentId,
        holder: &Holder,
        pillar: &str,
        package: Option<&str>,
        beneficiaries: &[Holder],
        version: &Version,
    ) -> String {
        let records = self.records();
        let actor = (row.actor.clone()).unwrap_or_else(|| self.name_in(holder, records[0]));
        let title = self.title(row, holder, version);
        let kind = row.kind.as_deref().unwrap_or(if row.number.is_some() {
            "quantified"
        } else {
            "policy"
        });
        let mut text = format!(
            "id = {}\nholder = {}\nactor = {}\npillar = {}\n",
            quoted(id.as_str()),
            quoted(&holder.to_string()),
            quoted(&actor),
            quoted(pillar)
        );
        if let Some(package) = package {
            text.push_str(&format!("package = {}\n", quoted(package)));
        }
        text.push_str(&format!("kind = {}\n", quoted(kind)));
        if !row.joint_with.is_empty() {
            text.push_str(&format!(
                "joint_with = {}\n",
                list(row.joint_with.iter().map(String::as_str))
            ));
        }
        if !beneficiaries.is_empty() {
            let names: Vec<String> = beneficiaries.iter().map(ToString::to_string).collect();
            text.push_str(&format!(
                "beneficiaries = {}\n",
                list(names.iter().map(String::as_str))
            ));
        }
        let confidence = row.confidence.as_deref().unwrap_or("probable");
        text.push_str(&format!(
            "confidence = {}  # \"confirmed\" once somebody has compared it with the source\ntitle = {}\n",
            quoted(confidence), table(&title)
        ));
        let has_every = records
            .iter()
            .all(|language| row.note.get(*language).is_some());
        if has_every {
            text.push_str(&format!("note = {}\n", table(&row.note)));
        }
        text
    }

    fn name_in(&self, holder: &Holder, language: Language) -> String {
        match holder {
            Holder::Country(country) => country.name(language).to_owned(),
            Holder::Organisation(name) => name.to_string(),
            Holder::All => self
                .charter
                .compact
                .title
                .said(self.records()[0])
                .text
                .to_owned(),
        }
    }

    /// Returns the title that a table gives, else one that is made of the wording.
    pub(super) fn title(&self, row: &ToldPromise, holder: &Holder, version: &Version) -> Localized {
        let mut title = self.title_of(holder, version, row.text.is_empty());
        for language in self.records() {
            if let Some(given) = row.title.get(*language) {
                title = title.with(*language, given);
            }
        }
        title
    }

    /// Returns the title that is made of a wording; what a table gives as a number alone is titled by it.
    pub(super) fn title_of(
        &self,
        holder: &Holder,
        version: &Version,
        by_number: bool,
    ) -> Localized {
        let target = version.target.as_ref().filter(|_| by_number);
        let number = target.and_then(|target| Some(format!("{} {}", target.value()?, target.unit)));
        let one = |language: &Language| {
            let told = number
                .as_deref()
                .unwrap_or(version.text.said(*language).text);
            let name = match holder {
                Holder::Country(_) => self.name_in(holder, *language),
                _ => self.name_in(holder, self.records()[0]),
            };
            (*language, shortened(&name, told))
        };
        self.records().iter().map(one).collect()
    }

    pub(super) fn aim(&self, row: &ToldPromise) -> String {
        if row.number.is_none() && row.number_max.is_none() {
            return "\n# What would show it done: one [[deliverable]] for each part that a stranger could test against a document.\n\
                    # [[deliverable]]\n# id = \"law\"\n# done_when = { en = \"…\" }\n# due = \"2027-12\"\n"
                .to_owned();
        }
        let records = self.records();
        let measure = row
            .measure
            .clone()
            .or_else(|| row.unit.clone())
            .unwrap_or_default();
        format!(
            "\n[aim]\ntitle = {}\ndirection = {}  # up: more is better; down: less is\nrated_by = []\n\
             combine = {}  # cumulative: the latest count since the beginning; sum: counts add up; level: the latest\nwhy = {}\n",
            table(&everywhere(&measure, records)),
            quoted(direction(row).code()),
            quoted(row.combine.as_deref().unwrap_or("cumulative")),
            table(&said("why", records, &[])),
        )
    }

    pub(super) fn coding(&self, row: &ToldPromise) -> String {
        let Some(like) = row
            .like
            .as_deref()
            .filter(|_| self.charter.compact.rule_book.is_some())
        else {
            return String::new();
        };
        let rules = list(row.rules.iter().map(String::as_str));
        format!(
            "\n[coding]\nlike = {}\nrules = {rules}\nwhy = {}\n",
            quoted(like),
            table(&said("coded", self.records(), &[]))
        )
    }
}

/// Returns the name of a table without the folders that it lies in: what is written is the same wherever it lay.
pub(super) fn name_of(file: &str) -> &str {
    file.rsplit(['/', '\\']).next().unwrap_or(file)
}

pub(super) fn direction(row: &ToldPromise) -> Direction {
    (row.direction.as_deref().and_then(way)).unwrap_or(Direction::Up)
}

/// Returns which way a word says is good.
pub(super) fn way(word: &str) -> Option<Direction> {
    word.trim().to_lowercase().parse().ok()
}

fn shortened(name: &str, text: &str) -> String {
    let text = text.trim_end_matches('.');
    let most = LONGEST_TITLE.saturating_sub(name.chars().count());
    if text.chars().count() <= most {
        return format!("{name}: {text}");
    }
    let cut: String = text.chars().take(most).collect();
    let cut = cut
        .rsplit_once(' ')
        .map_or(cut.as_str(), |(words, _)| words);
    format!("{name}: {}…", cut.trim_end_matches([',', ';', ':']))
}

/// Returns the block of a wording.
pub(super) fn block(version: &Version) -> String {
    let mut text = format!(
        "[[version]]\nannounced = \"{}\"\noccasion = {}\nchange = \"{}\"\ntext = {}\n",
        version.announced,
        quoted(&version.occasion),
        version.change.code(),
        table(&version.text)
    );
    if let Some(target) = &version.target {
        let mut parts = Vec::new();
        parts.extend(target.min.map(|one| format!("min = \"{one}\"")));
        parts.extend(target.max.map(|one| format!("max = \"{one}\"")));
        parts.push(format!("unit = {}", quoted(&target.unit)));
        parts.extend(target.baseline.map(|one| format!("baseline = \"{one}\"")));
        parts.extend(
            target
                .baseline_on
                .map(|one| format!("baseline_on = \"{one}\"")),
        );
        text.push_str(&format!("target = {{ {} }}\n", parts.join(", ")));
    }
    let days = [("starts", version.starts), ("deadline", version.deadline)];
    for (key, period) in days {
        if let Some(period) = period {
            text.push_str(&format!("{key} = \"{period}\"\n"));
        }
    }
    text.push_str(&format!("source = {}\n", quoted(&version.source)));
    text
}
