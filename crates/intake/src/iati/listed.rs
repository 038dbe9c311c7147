//! Lists of files of the aid standard: which files there are, never what they say.
//!
//! Two forms are read: the answer of a data registry (CKAN's `package_search`), and plain text with one
//! address a line, after the dataset's name or alone.

use serde_json::Value;

use crate::fetch::is_address;

/// A file that a list names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// What the list calls the dataset; several files may be called alike.
    pub dataset: String,
    /// Where it lies.
    pub address: String,
}

/// What one answer lists.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct List {
    /// The files in the order of the list.
    pub files: Vec<Listed>,
    /// How many entries this answer holds, and how many there are; nothing where the answer is the whole list.
    pub part: Option<(u64, u64)>,
}

/// Reads a list.
///
/// # Errors
/// What is wrong with it and what to do, without repeating it.
pub fn read(bytes: &[u8]) -> Result<List, String> {
    let beginning = bytes.trim_ascii_start().first();
    match beginning {
        Some(b'{') => of_registry(bytes),
        _ => of_lines(bytes),
    }
}

/// Returns a file that stands alone: its dataset is called as its address ends.
#[must_use]
pub fn alone(address: &str) -> Listed {
    Listed {
        dataset: stem(address).to_owned(),
        address: address.to_owned(),
    }
}

fn of_registry(bytes: &[u8]) -> Result<List, String> {
    const UNEXPECTED: &str = "the answer is no list of a registry: it holds no result.results; look at the address in a browser";
    let answer: Value = serde_json::from_slice(bytes)
        .map_err(|_| "the answer is no JSON; look at the address in a browser".to_owned())?;
    let result = &answer["result"];
    let entries = result["results"].as_array().ok_or(UNEXPECTED)?;
    let mut files = Vec::new();
    for entry in entries {
        let dataset = entry["name"].as_str().unwrap_or_default();
        let resources = entry["resources"].as_array().into_iter().flatten();
        let addresses = resources.filter_map(|resource| resource["url"].as_str());
        files.extend(addresses.filter(|url| is_address(url)).map(|url| Listed {
            dataset: dataset.to_owned(),
            address: url.to_owned(),
        }));
    }
    let n_all = result["count"].as_u64().unwrap_or(0);
    Ok(List {
        files,
        part: Some((entries.len() as u64, n_all)),
    })
}

fn of_lines(bytes: &[u8]) -> Result<List, String> {
    let text =
        std::str::from_utf8(bytes).map_err(|_| "the list is not UTF-8; save it anew".to_owned())?;
    let mut files = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        let words: Vec<&str> = line.split_whitespace().collect();
        let (dataset, address) = match words.as_slice() {
            [] => continue,
            [first, ..] if first.starts_with('#') => continue,
            [address] => ("", *address),
            [dataset, address] => (*dataset, *address),
            _ => return Err(unread(number)),
        };
        if !is_address(address) {
            return Err(unread(number));
        }
        let mut file = alone(address);
        if !dataset.is_empty() {
            dataset.clone_into(&mut file.dataset);
        }
        files.push(file);
    }
    Ok(List { files, part: None })
}

fn unread(line: usize) -> String {
    format!("line {line} names no address; write https://… alone, or a dataset's name before it")
}

/// Returns the name of a file as its address has it, endings left out.
fn stem(address: &str) -> &str {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let last = path.trim_end_matches('/').rsplit('/').next();
    let last = last.unwrap_or_default();
    let stem = last.strip_suffix(".gz").unwrap_or(last);
    stem.strip_suffix(".xml").unwrap_or(stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(text: &str) -> Result<Vec<(String, String)>, String> {
        let files = read(text.as_bytes())?.files.into_iter();
        Ok(files.map(|file| (file.dataset, file.address)).collect())
    }

    #[test]
    fn a_registrys_answer_is_read_and_says_whether_there_is_more() {
        let text = r#"{"success": true, "result": {"count": 7, "results": [
            {"name": "aa-sv", "resources": [{"url": "https://a.example/1.xml"}]},
            {"name": "aa-gt", "resources": [{"url": "https://a.example/2.xml"}, {"url": "ftp://a"}, {"url": "https://a.example/3.xml"}]},
            {"name": "empty"}]}}"#;
        let list = read(text.as_bytes()).unwrap();
        assert_eq!(list.part, Some((3, 7)));
        let names: Vec<&str> = list
            .files
            .iter()
            .map(|file| file.dataset.as_str())
            .collect();
        assert_eq!(names, ["aa-sv", "aa-gt", "aa-gt"]);
        assert_eq!(list.files[2].address, "https://a.example/3.xml");
        for bad in ["{}", "{\"result\": 3}", "{\"result\":", "<html>", "a b c"] {
            assert!(read(bad.as_bytes()).is_err(), "{bad}");
        }
    }

    #[test]
    fn lines_name_addresses_with_or_without_a_dataset() {
        let text = "# ours\nhttps://a.example/x/one.xml.gz?k=1\n\nsv https://a.example/2\nhttps://b.example/one.xml\n";
        let found = pairs(text).unwrap();
        let names: Vec<&str> = found.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["one", "sv", "one"]);
        assert!(
            pairs("https://a.example/1\n/etc/passwd\n")
                .unwrap_err()
                .contains("line 2")
        );
    }
}
