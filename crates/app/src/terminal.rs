//! The one place that writes to the terminal. What came from elsewhere cannot steer it: characters that
//! would are written out.

use std::io::{self, StdoutLock, Write};

use comfy_table::{ContentArrangement, Row, Table, presets};
use kernel::text::plain_lines;

/// Writes a line to standard output, as `println!` does.
macro_rules! say {
    ($($words:tt)*) => { $crate::terminal::line(&format!($($words)*)) };
}

/// Writes a line to standard error, as `eprintln!` does.
macro_rules! complain {
    ($($words:tt)*) => { $crate::terminal::error_line(&format!($($words)*)) };
}

pub(crate) use {complain, say};

/// Writes a line to standard output.
pub fn line(words: &str) {
    println!("{}", plain_lines(words));
}

/// Writes a line to standard error.
pub fn error_line(words: &str) {
    eprintln!("{}", plain_lines(words));
}

/// Returns an empty table with these heads: every command draws its tables alike, no wider than the terminal.
pub fn drawn(heads: impl Into<Row>) -> Table {
    let mut table = Table::new();
    table
        .load_style(presets::UTF8_BORDERS_ONLY)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_header(heads);
    table
}

/// Returns standard output for answers of many lines.
pub fn out() -> Plain<StdoutLock<'static>> {
    Plain::new(io::stdout().lock())
}

/// Passes text on, with characters that steer a terminal written out. The ends of lines stay as they
/// are, those of CSV too.
pub struct Plain<W: Write> {
    to: io::BufWriter<W>,
    /// The beginning of a letter whose rest has not been written yet.
    begun: Vec<u8>,
}

impl<W: Write> Plain<W> {
    fn new(to: W) -> Self {
        Self {
            to: io::BufWriter::new(to),
            begun: Vec::new(),
        }
    }

    fn pass(&mut self, text: &str) -> io::Result<()> {
        for (at, line) in text.split("\r\n").enumerate() {
            if at > 0 {
                self.to.write_all(b"\r\n")?;
            }
            self.to.write_all(plain_lines(line).as_bytes())?;
        }
        Ok(())
    }

    fn pass_rest(&mut self) -> io::Result<()> {
        let rest = std::mem::take(&mut self.begun);
        self.pass(&String::from_utf8_lossy(&rest))
    }
}

impl<W: Write> Write for Plain<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.begun.extend_from_slice(bytes);
        let whole = std::mem::take(&mut self.begun);
        let mut end = match std::str::from_utf8(&whole) {
            Ok(text) => text.len(),
            Err(error) if error.error_len().is_none() => error.valid_up_to(),
            Err(_) => whole.len(),
        };
        if whole[..end].ends_with(b"\r") {
            end -= 1;
        }
        self.begun = whole[end..].to_vec();
        self.pass(&String::from_utf8_lossy(&whole[..end]))?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.pass_rest()?;
        self.to.flush()
    }
}

impl<W: Write> Drop for Plain<W> {
    fn drop(&mut self) {
        self.flush().ok();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_steering_character_passes_however_the_text_is_cut() {
        let text = "a;\u{1b}[2J\r\nñ\u{9b}x\u{202e}\rb\u{7}🇭🇹\r\n";
        let expected = "a;\\u001b[2J\r\nñ\\u009bx\\u202e\\u000db\\u0007🇭🇹\r\n";
        for size in 1..text.len() {
            let mut kept = Vec::new();
            let mut out = Plain::new(&mut kept);
            for piece in text.as_bytes().chunks(size) {
                out.write_all(piece).unwrap();
            }
            drop(out);
            assert_eq!(String::from_utf8(kept).unwrap(), expected, "{size}");
        }
    }
}
