//! Published data beside the checkout, in `../shared`, which is not part of the project.

use std::io::Read;
use std::path::{Path, PathBuf};

/// Returns the path of a file or folder of `../shared`, or nothing where that folder is not beside the checkout.
///
/// # Panics
/// Panics when the folder is there without that path, or not there with `CAUCE_SHARED=required`: a test that has lost
/// its data must not pass.
pub fn shared(path: &str) -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let required = option_env!("CAUCE_SHARED") == Some("required");
    if !required && !folder.is_dir() {
        return None;
    }
    let found = folder.join(path);
    assert!(
        found.exists(),
        "../shared/{path} is not beside this checkout"
    );
    Some(found)
}

/// Returns the text of a file of `../shared`, unpacked where its name ends in `.gz`.
///
/// # Panics
/// Panics as [`shared`] does, and when the file is not text.
pub fn text(path: &str) -> Option<String> {
    let file = std::fs::File::open(shared(path)?).expect("a file that can be read");
    let mut text = String::new();
    if path.ends_with(".gz") {
        flate2::read::GzDecoder::new(file).read_to_string(&mut text)
    } else {
        std::io::BufReader::new(file).read_to_string(&mut text)
    }
    .unwrap_or_else(|why| panic!("../shared/{path}: {why}"));
    Some(text)
}
