//! `methods/*.toml`: how promises are rated, with dated parameters.

use std::collections::BTreeMap;

use kernel::{Day, Finding};
use publication::{DatedParameters, MethodCard};
use serde::Deserialize;
use toml::Spanned;

use crate::folder::{Content, Folder};
use crate::reading::{Reading, Text, Texts};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MethodFile {
    id: Text,
    in_force: bool,
    title: Texts,
    summary: Texts,
    formula: Texts,
    source: String,
    citation: String,
    #[serde(default)]
    parameters: Vec<Spanned<BTreeMap<String, toml::Value>>>,
}

/// Reads every method.
pub fn read(folder: &Folder, findings: &mut Vec<Finding>) -> Vec<MethodCard> {
    folder
        .under("methods/", ".toml")
        .filter_map(|(path, content)| one(path, content, findings))
        .collect()
}

fn one(path: &str, content: Content<'_>, findings: &mut Vec<Finding>) -> Option<MethodCard> {
    let (file, mut reading) = Reading::open::<MethodFile>(path, content, findings)?;
    let mut parameters = Vec::new();
    for block in &file.parameters {
        let Some(read) = block_of(block, &mut reading) else {
            continue;
        };
        if parameters
            .last()
            .is_some_and(|last: &DatedParameters| last.valid_from >= read.valid_from)
        {
            let advice = "Put the blocks in order of valid_from, each later than the one before.";
            reading.refuse(
                block,
                "this block does not begin after the one before",
                advice,
            );
        }
        parameters.push(read);
    }
    Some(MethodCard {
        title: reading.public(&file.title),
        summary: reading.record(&file.summary),
        formula: reading.record(&file.formula),
        id: reading.parse(&file.id)?,
        in_force: file.in_force,
        source: file.source,
        citation: file.citation,
        parameters,
    })
}

fn block_of(
    block: &Spanned<BTreeMap<String, toml::Value>>,
    reading: &mut Reading,
) -> Option<DatedParameters> {
    let mut valid_from = None;
    let mut values = Vec::new();
    for (name, value) in block.get_ref() {
        match value {
            toml::Value::String(day) if name == "valid_from" => {
                valid_from = day.parse::<Day>().ok();
            }
            toml::Value::Integer(number) => {
                values.push((name.clone(), *number as f64));
            }
            toml::Value::Float(number) if number.is_finite() => {
                values.push((name.clone(), *number));
            }
            _ => reading.refuse(
                block,
                format!("{name} is not a finite number"),
                "Write a plain number.",
            ),
        }
    }
    if valid_from.is_none() {
        reading.refuse(
            block,
            "valid_from is missing or not a day",
            "Write valid_from = \"2022-06-10\".",
        );
    }
    Some(DatedParameters {
        valid_from: valid_from?,
        values,
    })
}
