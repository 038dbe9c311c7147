//! Files of a charter that nobody reads.

use std::fs;

use crate::reading::copy_of_specimen;
use crate::verdicts::said;

#[test]
fn a_file_that_no_reader_takes_is_refused_with_what_is_read_there() {
    for (file, expected) in [
        (
            "verdict.toml",
            "verdict.toml: nobody reads this file. Did you mean verdicts.toml?",
        ),
        (
            "notes.txt",
            "notes.txt: nobody reads this file. What is read here is access.toml, charter.toml, ",
        ),
        (
            "members/JAM.tml",
            "members/JAM.tml: nobody reads this file. What is read here is NAME.toml; rename it, or remove it.",
        ),
        (
            "commitments/JAM/h03.md",
            "commitments/JAM/h03.md: nobody reads this file. What is read here is NAME.toml;",
        ),
        (
            "commitments/JAM/old/h03.md",
            "commitments/JAM/old/h03.md: nobody reads this file. What is read there is commitments/NAME/NAME.toml.",
        ),
        (
            "membres/CAN.toml",
            "membres/: nobody reads this folder, nor the file in it. Did you mean members/?",
        ),
        (
            "zzz/a.toml",
            "zzz/: nobody reads this folder, nor the file in it. Remove it; the folders",
        ),
        (
            "published/more.csv",
            "published/more.csv: nobody reads this file. Name it as the file of a source in sources/, or remove it.",
        ),
        (
            "questions/contries.csv",
            "questions/contries.csv: nobody reads this file. Did you mean countries.csv?",
        ),
        (
            "offices/quay/cases.toml",
            "offices/quay/: nothing of this folder is read, because it has no office.toml. Add office.toml,",
        ),
        (
            "pathways/jam/berth/de.md",
            "pathways/jam/berth/de.md: nobody reads this file. What is read here is",
        ),
    ] {
        let dir = copy_of_specimen();
        let path = dir.path().join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, "").unwrap();
        let said = said(dir.path());
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said[0].starts_with(expected), "{said:?}");
    }
    // Control: words for people are no fault.
    let dir = copy_of_specimen();
    fs::write(dir.path().join("README.md"), "Read me.").unwrap();
    assert_eq!(said(dir.path()), [""; 0]);
}
