//! `visibility.toml`: which columns of which tables may leave.

use std::collections::BTreeMap;

use kernel::Finding;
use publication::Visibility;

use crate::folder::Folder;
use crate::reading::Reading;

/// Reads the lists; a charter without them lets no table out, and is told so.
pub fn read(folder: &Folder, findings: &mut Vec<Finding>) -> Visibility {
    let name = "visibility.toml";
    let Some(content) = folder.file(name) else {
        let advice = "Add visibility.toml with one list of columns for each table; see docs/reference/charter.md.";
        findings.push(Finding::warning(
            name,
            0,
            "the file is missing, so no table may leave",
            advice,
        ));
        return Visibility::default();
    };
    let read = Reading::open::<BTreeMap<String, Vec<String>>>(name, content, findings);
    Visibility::of(read.into_iter().flat_map(|(tables, _)| tables))
}
