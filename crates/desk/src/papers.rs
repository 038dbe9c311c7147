//! What the desk has others do with files: it opens none itself. Whoever runs the desk hands these functions over.

use std::sync::Arc;

/// A file without what tells more than its author meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cleaned {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// The media type under which it leaves again.
    pub media: &'static str,
}

/// Why a file is not taken: the code in the keys `desk-file-<code>` and `desk-file-<code>-advice`.
pub type Unfit = &'static str;

/// Why a filled form is not read: the code in the keys `desk-form-<code>` and `desk-form-<code>-advice`, and the rows
/// that it is about, counted from 1.
pub type Unread = (&'static str, Vec<usize>);

/// Cleans a file, by its name, its declared type and its bytes.
pub type Clean = dyn Fn(&str, &str, Vec<u8>) -> Result<Cleaned, Unfit> + Send + Sync;
/// Reads a filled form, CSV or a workbook, as rows of text.
pub type ReadForm = dyn Fn(Vec<u8>) -> Result<Vec<Vec<String>>, Unread> + Send + Sync;
/// Writes rows of text as a workbook; nothing where it cannot.
pub type WriteForm = dyn Fn(&[Vec<String>]) -> Option<Vec<u8>> + Send + Sync;

/// What the desk has others do with files.
#[derive(Clone)]
pub struct Papers {
    /// Cleans a file.
    pub clean: Arc<Clean>,
    /// Reads a filled form.
    pub read_form: Arc<ReadForm>,
    /// Writes a form to be filled, as a workbook.
    pub write_form: Arc<WriteForm>,
}
