//! Published data to test against; a test is skipped, and says so, where it is absent.

use std::io::Read;
use std::path::Path;

/// Returns the text of a shared file, unpacked, or says that the test is skipped.
pub fn text(path: &str) -> Option<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/flows");
    let Ok(bytes) = std::fs::read(root.join(path)) else {
        println!("skipped: ../shared/data/flows/{path} is absent");
        return None;
    };
    let mut text = String::new();
    if path.ends_with(".gz") {
        flate2::read::GzDecoder::new(&bytes[..])
            .read_to_string(&mut text)
            .ok()?;
    } else {
        text = String::from_utf8(bytes).ok()?;
    }
    Some(text)
}
