//! For which of a compact's pillars an activity's money is meant, by a stated rule.
//!
//! Reporters do not know a compact's pillars, so they are assigned here: by words in title and
//! description and by codes of the DAC's sectors. Every assignment carries the words that led to
//! it. A person may overrule the rule for an activity, with name, day and reason.

use kernel::text::bare;
use kernel::{Day, Localized};

use crate::claim::Activity;

/// A rule that assigns pillars, as a coordinating body has decided it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PurposeRule {
    /// What the rule does, in words.
    pub about: Localized,
    /// Words of which one must occur before any pillar is assigned; none lets everything pass.
    pub gate: Vec<String>,
    /// Sectors that open the gate by themselves.
    pub gate_sectors: Vec<String>,
    /// The pillars.
    pub pillars: Vec<PillarWords>,
    /// What people have decided instead.
    pub overrides: Vec<Override>,
}

/// The words and sectors that speak for a pillar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PillarWords {
    /// The pillar.
    pub pillar: String,
    /// Beginnings of words, or of several words in a row; case and accents do not matter.
    pub words: Vec<String>,
    /// Codes of the DAC's five-digit list.
    pub sectors: Vec<String>,
}

/// A person's decision about one activity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Override {
    /// The activity.
    pub activity: String,
    /// Its pillars; none says that it belongs to none.
    pub pillars: Vec<String>,
    /// Who decided.
    pub author: String,
    /// When.
    pub on: Day,
    /// Why.
    pub reason: Localized,
}

/// A pillar that was assigned to an activity, with what led to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assigned {
    /// The pillar.
    pub pillar: String,
    /// The words and sectors that led to it; none where a person decided.
    pub evidence: Vec<Evidence>,
}

/// A word or a sector that led to an assignment.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Evidence {
    /// A word of the title or the description, as it was written there.
    Word(String),
    /// A sector's code.
    Sector(String),
}

/// For which pillars an activity is meant.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Purpose<'r> {
    /// The pillars, in the order of the rule.
    pub pillars: Vec<Assigned>,
    /// What opened the gate.
    pub gate: Vec<Evidence>,
    /// The decision that took the place of the rule.
    pub decided: Option<&'r Override>,
}

impl PurposeRule {
    /// Assigns pillars to an activity; `on` is the day as on which decisions are known.
    #[must_use]
    pub fn assign(&self, activity: &Activity, on: Day) -> Purpose<'_> {
        let decided = self
            .overrides
            .iter()
            .filter(|one| one.activity == activity.id && one.on <= on)
            .max_by_key(|one| one.on);
        if let Some(decided) = decided {
            let pillars = decided.pillars.iter().map(|pillar| Assigned {
                pillar: pillar.clone(),
                evidence: Vec::new(),
            });
            return Purpose {
                pillars: pillars.collect(),
                gate: Vec::new(),
                decided: Some(decided),
            };
        }
        let text = format!("{}\n{}", activity.title, activity.description);
        let words = Written::new(&text);
        let evidence = |sought: &[String], sectors: &[String]| {
            let mut found: Vec<Evidence> = sought
                .iter()
                .filter_map(|beginning| words.find(beginning))
                .map(Evidence::Word)
                .chain(
                    sectors
                        .iter()
                        .filter(|code| activity.sectors.iter().any(|share| share.code == **code))
                        .map(|code| Evidence::Sector(code.clone())),
                )
                .collect();
            found.sort();
            found.dedup();
            found
        };
        let gate = evidence(&self.gate, &self.gate_sectors);
        if gate.is_empty() && !(self.gate.is_empty() && self.gate_sectors.is_empty()) {
            return Purpose::default();
        }
        let pillars = self
            .pillars
            .iter()
            .map(|one| Assigned {
                pillar: one.pillar.clone(),
                evidence: evidence(&one.words, &one.sectors),
            })
            .filter(|assigned| !assigned.evidence.is_empty());
        Purpose {
            pillars: pillars.collect(),
            gate,
            decided: None,
        }
    }
}

/// A text as words, each with how it was written.
struct Written {
    words: Vec<(String, String)>,
}

impl Written {
    fn new(text: &str) -> Self {
        let words = text
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(|word| (bare(word), word.to_owned()))
            .collect();
        Self { words }
    }

    /// Returns the first words that begin as sought: all but the last whole, the last as far as it goes.
    fn find(&self, sought: &str) -> Option<String> {
        let sought: Vec<String> = sought.split_whitespace().map(bare).collect();
        let (last, whole) = sought.split_last()?;
        let n = sought.len();
        let fits = |row: &[(String, String)]| {
            row[..n - 1]
                .iter()
                .zip(whole)
                .all(|((word, _), sought)| word == sought)
                && row[n - 1].0.starts_with(last.as_str())
        };
        let found = self.words.windows(n).find(|row| fits(row))?;
        let written: Vec<&str> = found.iter().map(|(_, word)| word.as_str()).collect();
        Some(written.join(" "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::division::Share;

    fn rule() -> PurposeRule {
        let texts = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        PurposeRule {
            gate: texts(&["migra", "refug"]),
            gate_sectors: texts(&["15190"]),
            pillars: vec![
                PillarWords {
                    pillar: "1".to_owned(),
                    words: texts(&["host communit", "comunidades de acogida"]),
                    sectors: Vec::new(),
                },
                PillarWords {
                    pillar: "2".to_owned(),
                    words: texts(&["asil", "regulariza"]),
                    sectors: texts(&["15190"]),
                },
            ],
            ..PurposeRule::default()
        }
    }

    fn activity(title: &str, sector: &str) -> Activity {
        Activity {
            id: "A".to_owned(),
            title: title.to_owned(),
            sectors: vec![Share {
                code: sector.to_owned(),
                percentage: None,
                is_country: false,
            }],
            ..Activity::default()
        }
    }

    fn day() -> Day {
        "2024-01-01".parse().unwrap()
    }

    #[test]
    fn the_words_that_led_to_a_pillar_are_kept_as_they_were_written() {
        let rule = rule();
        let purpose = rule.assign(
            &activity(
                "REGULARIZACIÓN de migrantes en Comunidades de  Acogida",
                "11220",
            ),
            day(),
        );
        let found: Vec<_> = purpose
            .pillars
            .iter()
            .map(|one| (one.pillar.as_str(), one.evidence.clone()))
            .collect();
        assert_eq!(
            found,
            [
                (
                    "1",
                    vec![Evidence::Word("Comunidades de Acogida".to_owned())]
                ),
                ("2", vec![Evidence::Word("REGULARIZACIÓN".to_owned())]),
            ]
        );
        assert_eq!(purpose.gate, [Evidence::Word("migrantes".to_owned())]);
    }

    #[test]
    fn a_word_of_a_pillar_alone_does_not_open_the_gate() {
        let rule = rule();
        let purpose = rule.assign(&activity("Asilo de ancianos", "16010"), day());
        assert_eq!(purpose, Purpose::default());
    }

    #[test]
    fn a_sector_speaks_where_no_word_does() {
        let rule = rule();
        let purpose = rule.assign(&activity("Programa 7", "15190"), day());
        assert_eq!(purpose.pillars[0].pillar, "2");
        assert_eq!(
            purpose.pillars[0].evidence,
            [Evidence::Sector("15190".to_owned())]
        );
    }

    #[test]
    fn a_person_overrules_the_rule_from_the_day_of_the_decision_on() {
        let mut rule = rule();
        rule.overrides.push(Override {
            activity: "A".to_owned(),
            pillars: Vec::new(),
            author: "Unit".to_owned(),
            on: day(),
            reason: Localized::english("A museum."),
        });
        let museum = activity("Museo de migrantes y asilo", "11220");
        assert!(rule.assign(&museum, day()).pillars.is_empty());
        assert!(rule.assign(&museum, day()).decided.is_some());
        assert_eq!(rule.assign(&museum, day().yesterday()).pillars.len(), 1);
    }
}
