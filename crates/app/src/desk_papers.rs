//! What the desk has others do with files: children of little memory read what may be made to break its reader.

use std::sync::Arc;

use desk::{Cleaned, Papers};
use intake::evidence_file;
use intake::long_form::{self, Unread};

/// Returns the functions that the desk is handed.
pub fn papers() -> Papers {
    Papers {
        clean: Arc::new(|name, declared, bytes| {
            let pdf = |bytes| match std::env::current_exe() {
                Ok(program) => evidence_file::in_child(&program, bytes),
                Err(_) => Err(evidence_file::Unfit::TooMuch),
            };
            let cleaned = evidence_file::clean(name, declared, bytes, pdf);
            let cleaned = cleaned.map(|one| Cleaned { media: one.kind.media(), bytes: one.bytes });
            cleaned.map_err(evidence_file::Unfit::code)
        }),
        read_form: Arc::new(|bytes| {
            let book = |bytes| match std::env::current_exe() {
                Ok(program) => long_form::in_child(&program, bytes),
                Err(_) => Err(Unread::TooMuch),
            };
            long_form::rows(bytes, book).map_err(|why| {
                let rows = match &why {
                    Unread::Formula(rows) => rows.clone(),
                    _ => Vec::new(),
                };
                (why.code(), rows)
            })
        }),
        write_form: Arc::new(|rows| press::long_form::workbook(rows).ok()),
    }
}
