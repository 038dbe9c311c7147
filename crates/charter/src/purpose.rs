//! `purpose.toml`: by which words, sectors and decisions money is assigned to pillars.

use assistance::purpose::{Override, PillarWords, PurposeRule};
use kernel::Finding;
use serde::Deserialize;

use crate::folder::Folder;
use crate::reading::{Reading, Text, Texts};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PurposeFile {
    about: Texts,
    gate: PurposeWords,
    #[serde(default)]
    pillar: Vec<PurposePillar>,
    #[serde(default)]
    decision: Vec<DecisionFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PurposeWords {
    #[serde(default)]
    words: Vec<Text>,
    #[serde(default)]
    sectors: Vec<Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PurposePillar {
    id: Text,
    #[serde(default)]
    words: Vec<Text>,
    #[serde(default)]
    sectors: Vec<Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DecisionFile {
    activity: Text,
    pillars: Vec<Text>,
    author: Text,
    on: Text,
    reason: Texts,
}

/// Reads the rule; a charter without one assigns no pillar.
pub fn read(
    folder: &Folder,
    pillars: &[progress::compact::Pillar],
    findings: &mut Vec<Finding>,
) -> PurposeRule {
    let name = "purpose.toml";
    let Some(content) = folder.file(name) else {
        return PurposeRule::default();
    };
    let Some((file, mut reading)) = Reading::open::<PurposeFile>(name, content, findings) else {
        return PurposeRule::default();
    };
    let known = |text: &Text, reading: &mut Reading| {
        let id = text.get_ref();
        if pillars.iter().all(|pillar| pillar.id != *id) {
            let advice = "Name a pillar of charter.toml.";
            reading.refuse(text, format!("there is no pillar \"{id}\""), advice);
        }
        id.clone()
    };
    let mut rule = PurposeRule {
        about: reading.record(&file.about),
        gate: words(&file.gate.words, &mut reading),
        gate_sectors: sectors(&file.gate.sectors, &mut reading),
        ..PurposeRule::default()
    };
    for pillar in &file.pillar {
        rule.pillars.push(PillarWords {
            pillar: known(&pillar.id, &mut reading),
            words: words(&pillar.words, &mut reading),
            sectors: sectors(&pillar.sectors, &mut reading),
        });
    }
    for decision in &file.decision {
        let Some(on) = reading.day(&decision.on) else {
            continue;
        };
        let said = [&decision.activity, &decision.author];
        for text in said
            .into_iter()
            .filter(|text| text.get_ref().trim().is_empty())
        {
            let advice = "Write the activity's identifier, and who decided.";
            reading.refuse(text, "a decision names its activity and its author", advice);
        }
        rule.overrides.push(Override {
            activity: decision.activity.get_ref().trim().to_owned(),
            pillars: (decision.pillars.iter())
                .map(|pillar| known(pillar, &mut reading))
                .collect(),
            author: decision.author.get_ref().clone(),
            on,
            reason: reading.record(&decision.reason),
        });
    }
    rule
}

fn words(texts: &[Text], reading: &mut Reading) -> Vec<String> {
    let mut read = Vec::new();
    for text in texts {
        let word = text.get_ref().trim();
        if word.chars().filter(|c| c.is_alphanumeric()).count() < 3 {
            let advice = "Write at least three letters; less occurs in every text.";
            reading.refuse(text, format!("\"{word}\" is too short"), advice);
        }
        read.push(word.to_owned());
    }
    read
}

fn sectors(texts: &[Text], reading: &mut Reading) -> Vec<String> {
    let mut read = Vec::new();
    for text in texts {
        let code = text.get_ref();
        if code.len() != 5 || !code.bytes().all(|byte| byte.is_ascii_digit()) {
            let advice = "Use the five digits of the DAC's list, such as 15190.";
            reading.refuse(text, format!("\"{code}\" is no sector"), advice);
        }
        read.push(code.clone());
    }
    read
}
