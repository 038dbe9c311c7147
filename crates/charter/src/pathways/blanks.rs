//! Places of a new pathway's files that are still to be filled in.

use kernel::Finding;

use crate::folder::Folder;

/// What `cauce pathways new` leaves for a person to write. Texts in French and Spanish may quote with
/// the same marks: only these very words are blanks.
pub const BLANKS: [&str; 9] = [
    "«your own reference number»",
    "«act»",
    "«article»",
    "«https://…»",
    "«CODE»",
    "«Title»",
    "«What it is and for whom, in one or two short paragraphs.»",
    "«One or two sentences about an invented person.»",
    "«…»",
];

/// Names every blank that is still there, with its line.
pub fn find(folder: &Folder, findings: &mut Vec<Finding>) {
    let rules = folder.files.iter().filter(|(path, _)| {
        ["pathways/", "offices/", "questions/", "contacts/"]
            .iter()
            .any(|home| path.starts_with(home))
    });
    for (path, bytes) in rules {
        let text = match Finding::utf8(path, bytes) {
            Ok(text) => text,
            Err(finding) => {
                findings.push(finding);
                continue;
            }
        };
        for (number, line) in text.lines().enumerate() {
            if let Some(blank) = BLANKS.iter().find(|blank| line.contains(*blank)) {
                findings.push(Finding::error(
                    path,
                    number + 1,
                    format!("{blank} is still to be filled in"),
                    "Write what belongs here, without « and ».",
                ));
            }
        }
    }
}
