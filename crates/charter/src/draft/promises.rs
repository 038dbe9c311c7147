//! Rows of a table of promises as members, promises and further wordings.

use std::str::FromStr;

use evidence::{Told, ToldPromise, Who};
use kernel::{CommitmentId, Country, Holder, Localized, Period};
use progress::commitment::{Change, Kind, Target, Version};
use progress::compact::Role;
use progress::goalposts;

use super::standing::Standing;
use super::toml_text::{everywhere, quoted, table};
use super::words::said;
use super::written::{block, direction, name_of, way};
use super::{Planner, StepKind, alike, bare, begin, insert};

impl Planner<'_> {
    pub(super) fn promises(&mut self, told: &Told<ToldPromise>) {
        // An earlier wording is read first, wherever it stands in the table.
        let mut rows: Vec<&ToldPromise> = told.rows.iter().collect();
        rows.sort_by_key(|row| (row.made_on, row.line));
        for row in rows {
            self.promise(&told.file, row, told.one_a_member);
        }
    }

    fn promise(&mut self, file: &str, row: &ToldPromise, one_a_member: bool) {
        let n_before = self.n_errors();
        if row.text.is_empty() && row.number.is_none() && row.number_max.is_none() {
            return self.member_alone(file, row);
        }
        let Some(holder) = self.holder_of(file, row) else {
            return;
        };
        self.reads_well(file, row);
        let found = self.standing_of(row, &holder, one_a_member);
        if let Some(at) = found.filter(|at| self.standing[*at].holder != holder) {
            let what = format!(
                "{} is a promise of {}, not of {holder}",
                self.standing[at].id, self.standing[at].holder
            );
            return self.refuse(
                file,
                row.line,
                what,
                "Correct the identifier or the holder; an identifier is never used again.",
            );
        }
        if self.n_errors() > n_before {
            return;
        }
        match found {
            Some(at) => self.another_wording(file, row, at),
            None => self.new_promise(file, row, holder),
        }
    }

    fn n_errors(&self) -> usize {
        self.plan
            .findings
            .iter()
            .filter(|one| one.severity == kernel::Severity::Error)
            .count()
    }

    /// Returns who promises, or says why nobody known does.
    fn holder_of(&mut self, file: &str, row: &ToldPromise) -> Option<Holder> {
        let holder = match self.holder(&row.who) {
            Ok(holder) => holder,
            Err(name) => {
                let what = format!(
                    "\"{}\" is no country, and no organisation of charter.toml",
                    kernel::text::short(&name, 60)
                );
                let advice = "Write three letters such as GTM, a usual name, or REG for all; or add an [[organisation]].";
                self.refuse(file, row.line, what, advice);
                return None;
            }
        };
        let Holder::Country(country) = holder else {
            return Some(holder);
        };
        let role = row.role.as_deref().map(Role::from_str);
        if let Some(Err(_)) = role {
            let what = format!(
                "role: \"{}\" is none",
                row.role.as_deref().unwrap_or_default()
            );
            self.refuse(
                file,
                row.line,
                what,
                "Write member, observer, associated or beneficiary.",
            );
            return None;
        }
        let role = role.and_then(Result::ok);
        let stands = self.members.get(&country).copied();
        if stands.or(role) == Some(Role::Beneficiary) {
            let what = format!("{country} is a beneficiary, which receives and promises nothing");
            self.refuse(file, row.line, what, "Correct the role in members/, or name who promises and put this country into beneficiaries.");
            return None;
        }
        if stands.is_none() && !self.new_members {
            let what = format!("{country} is no member of {}", self.charter.compact.id);
            self.refuse(
                file,
                row.line,
                what,
                "Correct the country; where it has joined, say --new-members.",
            );
            return None;
        }
        if stands.is_none() {
            self.member(file, row, country, role.unwrap_or(Role::Member));
        }
        Some(holder)
    }

    /// Takes in a member of which the table tells no promise.
    fn member_alone(&mut self, file: &str, row: &ToldPromise) {
        let role = row.role.as_deref().and_then(|word| word.parse().ok());
        let Who::Holder(Holder::Country(country)) = row.who else {
            return self.refuse(
                file,
                row.line,
                "the row has neither text nor number",
                "Write what was promised, or remove the row.",
            );
        };
        if self.members.contains_key(&country) {
            self.plan.n_known += 1;
        } else if self.new_members {
            self.member(file, row, country, role.unwrap_or(Role::Member));
        } else {
            let what = format!("{country} is no member of {}", self.charter.compact.id);
            self.refuse(
                file,
                row.line,
                what,
                "Correct the country; where it has joined, say --new-members.",
            );
        }
    }

    fn member(&mut self, file: &str, row: &ToldPromise, country: Country, role: Role) {
        let path = format!("members/{country}.toml");
        let text = format!(
            "# {}, from {}, line {}. role: member, observer, associated or beneficiary.\ncountry = \"{country}\"\nrole = \"{}\"\n\
             confidence = \"probable\"  # \"confirmed\" once somebody has compared it with the source\nsource = {}\n",
            country.name(self.records()[0]),
            name_of(file),
            row.line,
            role.code(),
            quoted(&row.source)
        );
        self.put(&path, text);
        self.members.insert(country, role);
        self.step(StepKind::Member, country.code(), &path, row.line);
    }

    /// Says what a promise of this charter needs and the row lacks.
    fn reads_well(&mut self, file: &str, row: &ToldPromise) {
        for language in self.records() {
            if !row.text.is_empty() && row.text.get(*language).is_none() {
                let what = format!(
                    "the text in \"{language}\" is missing, in which the charter keeps its records"
                );
                let advice = format!(
                    "Add a column \"text {language}\", or say in the column language in which it is."
                );
                self.refuse(file, row.line, what, advice);
            }
        }
        if let Some(word) = row
            .kind
            .as_deref()
            .filter(|word| word.parse::<Kind>().is_err())
        {
            let words: Vec<&str> = Kind::ALL.iter().map(|kind| kind.code()).collect();
            self.refuse(
                file,
                row.line,
                format!("kind: \"{word}\" is none"),
                format!("Write one of {}.", words.join(", ")),
            );
        }
        if let Some(word) = row.direction.as_deref().filter(|word| way(word).is_none()) {
            self.refuse(
                file,
                row.line,
                format!("direction: \"{}\" is none", kernel::text::short(word, 40)),
                "Write up where more is better, down where less is.",
            );
        }
        if self.charter.compact.rule_book.is_some() && (row.like.is_none() || row.rules.is_empty())
        {
            let what =
                "this charter codes every promise, and the row says neither how nor by which rules";
            let advice = "Add the columns like and rules with names of coding.toml, or --for-all like=… --for-all rules=….";
            self.refuse(file, row.line, what, advice);
        }
        if let (Some(least), Some(most)) = (row.number, row.number_max)
            && most < least
        {
            self.refuse(
                file,
                row.line,
                format!("the most, {most}, is less than the least, {least}"),
                "Exchange or correct the two.",
            );
        }
    }

    /// Finds the promise that a row speaks of: by its identifier, by its text, by its text but for numbers, or as the
    /// only one of its holder where each has one.
    fn standing_of(&self, row: &ToldPromise, holder: &Holder, one_a_member: bool) -> Option<usize> {
        if let Some(id) = &row.id {
            return self.standing.named(id);
        }
        let only = || match self.standing.of(holder) {
            [one] => Some(*one),
            _ => None,
        };
        (self.standing.worded(holder, row.text.iter()))
            .or_else(|| (self.standing).worded_but_for_numbers(holder, row.text.iter()))
            .or_else(|| one_a_member.then(only).flatten())
    }

    /// Appends a wording where the row differs from what stands, and says why it cannot where it bears no later day.
    fn another_wording(&mut self, file: &str, row: &ToldPromise, at: usize) {
        let stands = &self.standing[at];
        let last = &stands.versions[stands.versions.len() - 1];
        let next = self.version(row, row.made_on.unwrap_or(last.announced));
        let is_it = |one: &&Version| {
            row.made_on.is_none_or(|day| day == one.announced) && same(row, one, &next)
        };
        if stands.versions.iter().any(|one| is_it(&one)) {
            self.plan.n_known += 1;
            return;
        }
        let Some(day) = row.made_on.filter(|day| *day > last.announced) else {
            let what = format!(
                "{} stands in {} since {} and says {}",
                stands.id,
                stands.file,
                last.announced,
                differs(last, &next)
            );
            let advice = "What stands is never edited: write the day of the change, later than that, in the column made on.";
            return self.refuse(file, row.line, what, advice);
        };
        let own = row.direction.as_deref().and_then(way);
        let direction = own.unwrap_or(stands.direction);
        let word = |change: &Change| {
            let told = Version {
                change: *change,
                ..next.clone()
            };
            goalposts::contradicted(last, &told, direction).is_none()
        };
        let change = [Change::Neutral, Change::Lowered, Change::Raised]
            .into_iter()
            .find(word)
            .unwrap_or(Change::Neutral);
        let next = Version {
            announced: day,
            change,
            ..next
        };
        let (path, id) = (stands.file.clone(), stands.id.to_string());
        let Some(text) = insert::wording(&self.text(&path), &block(&next)) else {
            let what = format!(
                "the change of {id} cannot be put into its file without touching what stands"
            );
            let advice = "Write the [[version]] into it by hand, beneath the last one.";
            return self.refuse(&path, 0, what, advice);
        };
        let text = self.retitled(row, at, &next, text);
        self.standing.another_wording(at, next);
        self.put(&path, text);
        self.step(StepKind::Wording, id, &path, row.line);
    }

    /// Returns a promise's file with a title that fits its new wording, where the title was made of the one before or
    /// the table gives another; says so where a title of somebody's own still names the number that was promised.
    fn retitled(&mut self, row: &ToldPromise, at: usize, next: &Version, text: String) -> String {
        let stands = &self.standing[at];
        let last = &stands.versions[stands.versions.len() - 1];
        let is_made = [true, false]
            .into_iter()
            .any(|by_number| self.title_of(&stands.holder, last, by_number) == stands.title);
        let title = if is_made || !row.title.is_empty() {
            self.title(row, &stands.holder, next)
        } else {
            stands.title.clone()
        };
        if title != stands.title
            && let Some(text) = insert::title(&text, &table(&title))
        {
            self.standing.retitle(at, title);
            return text;
        }
        let (had, has) = (number_of(last), number_of(next));
        let names = |number: &str| {
            (stands.title.iter())
                .any(|(_, title)| digits(title).split(' ').any(|one| one == number))
        };
        if let Some(had) = had.filter(|had| Some(had) != has.as_ref() && names(had)) {
            let what = format!(
                "the title of {} still names {had}, the number promised before",
                stands.id
            );
            let advice = "Correct the title there, or give one in the column title: it is ours, and no part of the promise.";
            let finding = kernel::Finding::notice(&stands.file, 0, what, advice);
            self.plan.findings.push(finding);
        }
        text
    }

    fn new_promise(&mut self, file: &str, row: &ToldPromise, holder: Holder) {
        if !self.is_new(file, row, &holder) || !self.tells_its_way(file, row) {
            return;
        }
        let id = match row.id.as_deref().map(CommitmentId::from_str) {
            Some(Ok(id)) => id,
            Some(Err(error)) => {
                let why = error.to_string();
                let (what, advice) = why.split_once("; ").unwrap_or((&why, "correct it"));
                return self.refuse(
                    file,
                    row.line,
                    format!("id: {what}"),
                    format!("Please {advice}."),
                );
            }
            None => self.next_id(&holder),
        };
        let Some(pillar) = self.pillar(file, row) else {
            return;
        };
        let package = self.package(file, row);
        let Some(beneficiaries) = self.beneficiaries(file, row) else {
            return;
        };
        if row.made_on.is_none() {
            let what = format!(
                "promises without a day are told as made on {}, when the compact was adopted",
                self.charter.compact.adopted
            );
            self.notice(
                "made_on",
                file,
                row.line,
                what,
                "Add the column made on, or say --for-all made-on=DAY.",
            );
        }
        if row.text.is_empty() {
            self.notice(
                "text",
                file,
                row.line,
                "promises without a text are told by their number".to_owned(),
                "Add the column text.",
            );
        }
        let version = self.version(row, row.made_on.unwrap_or(self.charter.compact.adopted));
        let version = Version {
            change: Change::First,
            ..version
        };
        let home = holder.to_string().replace(':', "-");
        let path = format!("commitments/{home}/{}.toml", id.as_str().to_lowercase());
        let mut text = format!(
            "# From {}, line {}. A change is a further [[version]] beneath the last; what stands is never edited.\n",
            name_of(file),
            row.line
        );
        text.push_str(&self.top(
            row,
            &id,
            &holder,
            &pillar,
            package.as_deref(),
            &beneficiaries,
            &version,
        ));
        text.push_str(&format!("\n{}", block(&version)));
        text.push_str(&self.aim(row));
        text.push_str(&self.coding(row));
        self.put(&path, text);
        self.step(StepKind::Promise, id.as_str(), &path, row.line);
        self.standing.push(Standing {
            id,
            title: self.title(row, &holder, &version),
            holder,
            file: path,
            line: row.line,
            direction: direction(row),
            has_aim: version.target.is_some(),
            versions: vec![version],
            measure: row.measure.clone(),
        });
    }

    /// Returns the first identifier of a holder that nobody has: AUT1, AUT2.
    fn next_id(&mut self, holder: &Holder) -> CommitmentId {
        let name: String = holder
            .to_string()
            .trim_start_matches("org:")
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .collect();
        let name: String = name.to_uppercase().chars().take(40).collect();
        self.standing.next_id(&name)
    }

    fn version(&self, row: &ToldPromise, announced: kernel::Day) -> Version {
        let target = (row.number.is_some() || row.number_max.is_some()).then(|| Target {
            min: row.number,
            max: row.number_max.or(row.number),
            unit: row.unit.clone().unwrap_or_default(),
            baseline: row.baseline,
            baseline_on: row.baseline_on,
        });
        let text = if row.text.is_empty() {
            self.by_number(row)
        } else {
            row.text.clone()
        };
        let compact = self
            .charter
            .compact
            .title
            .said(self.records()[0])
            .text
            .to_owned();
        Version {
            announced,
            meeting: None,
            occasion: row.occasion.clone().unwrap_or(compact),
            change: Change::Neutral,
            text,
            target,
            starts: row.starts,
            deadline: row.deadline,
            source: row.source.clone(),
        }
    }

    /// Returns the sentence of a promise of which the table gives the number alone.
    fn by_number(&self, row: &ToldPromise) -> Localized {
        let number = row
            .number
            .map(|number| number.to_string())
            .unwrap_or_default();
        let deadline = row.deadline.map(|day| day.to_string()).unwrap_or_default();
        let unit = row.unit.clone().unwrap_or_default();
        let key = if row.deadline.is_some() {
            "number-until"
        } else {
            "number"
        };
        said(
            key,
            self.records(),
            &[
                ("number", &number),
                ("unit", &unit),
                ("deadline", &deadline),
            ],
        )
    }

    /// Returns the pillar that a row names; where the charter has none, the table makes it.
    fn pillar(&mut self, file: &str, row: &ToldPromise) -> Option<String> {
        let charter = self.charter;
        let named = row.pillar.as_deref();
        let had = &charter.compact.pillars;
        if let Some(word) = named {
            let by_title = had
                .iter()
                .find(|one| one.title.iter().any(|(_, title)| alike(title, word)));
            let found = self
                .pillars
                .iter()
                .find(|id| *id == word)
                .cloned()
                .or_else(|| by_title.map(|one| one.id.clone()));
            if found.is_some() {
                return found;
            }
        } else if let [only] = self.pillars.as_slice() {
            return Some(only.clone());
        }
        if !had.is_empty() {
            let what = named.map_or_else(
                || "the row names no pillar, and there are several".to_owned(),
                |word| format!("pillar \"{word}\" is not in charter.toml"),
            );
            let had = self.pillars.join(", ");
            let advice = named.map_or_else(
                || format!("Write one of {had} in the column pillar."),
                |word| {
                    format!(
                        "Where it is a slip, write one of {had}; else add [[pillar]] with id {} to charter.toml.",
                        quoted(&pillar_id(word))
                    )
                },
            );
            self.refuse(file, row.line, what, advice);
            return None;
        }
        let all = self.folder.languages().all;
        let word = named.unwrap_or("1");
        let is_short = is_an_id(word);
        let title = match named {
            None => said("pillar", all, &[]),
            Some(id) if is_short => said("pillar-numbered", all, &[("id", id)]),
            Some(title) => everywhere(title, all),
        };
        let known = |one: &&String| alike(one, &bare(word).replace(' ', "-"));
        let id = pillar_id(word);
        if let Some(id) = self.pillars.iter().find(known) {
            return Some(id.clone());
        }
        let text = self.text("charter.toml");
        let text = format!(
            "{}\n{}",
            text.trim_end(),
            begin::pillar(&id, &title, all, &row.source)
        );
        self.put("charter.toml", text);
        self.pillars.push(id.clone());
        self.step(StepKind::Pillar, id.as_str(), "charter.toml", row.line);
        Some(id)
    }

    fn package(&mut self, file: &str, row: &ToldPromise) -> Option<String> {
        let word = row.package.clone()?;
        let packages = &self.charter.compact.packages;
        if packages.is_empty() {
            self.notice(
                "package",
                file,
                row.line,
                "packages are left out, since charter.toml has none".to_owned(),
                "",
            );
            return None;
        }
        if packages.iter().all(|one| one.id.as_str() != word) {
            let ids: Vec<&str> = packages.iter().map(|one| one.id.as_str()).collect();
            let advice = format!("Write one of {}, or leave it empty.", ids.join(", "));
            self.refuse(
                file,
                row.line,
                format!("package {word} is not in charter.toml"),
                advice,
            );
        }
        Some(word)
    }

    fn beneficiaries(&mut self, file: &str, row: &ToldPromise) -> Option<Vec<Holder>> {
        let named: Vec<Result<Holder, String>> = row
            .beneficiaries
            .iter()
            .map(|who: &Who| self.holder(who))
            .collect();
        let mut known = Vec::new();
        for one in named {
            match one {
                Ok(holder) => known.push(holder),
                Err(name) => {
                    let what = format!(
                        "beneficiaries: \"{}\" is no country, and no organisation of charter.toml",
                        kernel::text::short(&name, 60)
                    );
                    self.refuse(
                        file,
                        row.line,
                        what,
                        "Write three letters or a usual name, several parted by semicolons.",
                    );
                    return None;
                }
            }
        }
        Some(known)
    }
}

/// Returns whether a pillar is named by an identifier, and not by its title.
fn is_an_id(word: &str) -> bool {
    word.len() <= 8 && word.chars().all(|c| c.is_ascii_alphanumeric())
}

/// Returns the identifier of a pillar that a table names.
fn pillar_id(word: &str) -> String {
    if is_an_id(word) {
        word.to_owned()
    } else {
        bare(word).replace(' ', "-")
    }
}

/// Returns the number of a wording in digits.
fn number_of(version: &Version) -> Option<String> {
    let value = version.target.as_ref().and_then(Target::value)?;
    Some(value.normalize().to_string())
}

/// Returns the numbers of a text without what parts their thousands, each by itself.
fn digits(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let is_digit = |at: usize| letters.get(at).is_some_and(char::is_ascii_digit);
    let between = |at: usize| at > 0 && is_digit(at - 1) && is_digit(at + 1) && is_digit(at + 3);
    let mut out = String::new();
    for (at, letter) in letters.iter().enumerate() {
        match letter {
            digit if digit.is_ascii_digit() => out.push(*digit),
            ',' | '.' | ' ' | '\u{a0}' | '\u{202f}' | '\'' if between(at) => {}
            _ => out.push(' '),
        }
    }
    out
}

/// Returns whether a row says what a wording says.
fn same(row: &ToldPromise, stands: &Version, told: &Version) -> bool {
    let says = |(language, text): (kernel::Language, &str)| {
        stands
            .text
            .get(language)
            .is_some_and(|said| said.split_whitespace().eq(text.split_whitespace()))
    };
    let numbers = |version: &Version| {
        version
            .target
            .as_ref()
            .map(|one| (one.min, one.max, one.unit.clone()))
    };
    let base = |version: &Version| version.target.as_ref().and_then(|one| one.baseline);
    let text_is_given = !row.text.is_empty();
    (!text_is_given || told.text.iter().all(says))
        && numbers(stands) == numbers(told)
        && (row.baseline.is_none() || base(stands) == base(told))
        && last_day(stands.deadline) == last_day(told.deadline)
}

fn last_day(period: Option<Period>) -> Option<kernel::Day> {
    period.map(Period::last_day)
}

/// Returns in a few words in what a row differs from the wording that stands.
fn differs(stands: &Version, told: &Version) -> String {
    let number = |version: &Version| {
        version
            .target
            .as_ref()
            .and_then(Target::value)
            .map_or("no number".to_owned(), |one| one.to_string())
    };
    let day = |version: &Version| {
        version
            .deadline
            .map_or("no date".to_owned(), |one| one.to_string())
    };
    let mut parts = Vec::new();
    if number(stands) != number(told) {
        parts.push(format!("{}, not {}", number(stands), number(told)));
    }
    if day(stands) != day(told) {
        parts.push(format!("{}, not {}", day(stands), day(told)));
    }
    if parts.is_empty() {
        "something else than this row".to_owned()
    } else {
        parts.join("; ")
    }
}
