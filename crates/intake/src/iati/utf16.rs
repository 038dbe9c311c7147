//! A document in UTF-16, handed on in UTF-8.

use std::io::{self, BufRead, Read};

/// Reads a source in UTF-8, whichever of the two it is written in. What comes out of UTF-16 begins with
/// the mark of UTF-8, by which the walk knows that the declared encoding is no lie.
pub fn in_utf8<'r>(mut source: impl BufRead + 'r) -> io::Result<Box<dyn Read + 'r>> {
    let begin = source.fill_buf()?;
    let (is_big, n_mark) = match begin {
        [0xfe, 0xff, ..] => (true, 2),
        [0xff, 0xfe, ..] => (false, 2),
        [0, b'<', ..] => (true, 0),
        [b'<', 0, ..] => (false, 0),
        _ => return Ok(Box::new(source)),
    };
    source.consume(n_mark);
    Ok(Box::new(Utf16 {
        source,
        is_big,
        odd: None,
        first_half: None,
        ready: "\u{feff}".as_bytes().to_vec(),
        given: 0,
    }))
}

struct Utf16<R> {
    source: R,
    is_big: bool,
    /// The first byte of a unit whose second has not been read.
    odd: Option<u8>,
    /// The first half of a pair whose second has not been read.
    first_half: Option<u16>,
    ready: Vec<u8>,
    given: usize,
}

impl<R: BufRead> Utf16<R> {
    /// Turns the next piece of the source into UTF-8; nothing is ready afterwards where it has ended.
    fn advance(&mut self) -> io::Result<()> {
        self.ready.clear();
        self.given = 0;
        while self.ready.is_empty() {
            let piece = self.source.fill_buf()?;
            let n = piece.len();
            if n == 0 {
                return match (self.odd, self.first_half) {
                    (None, None) => Ok(()),
                    _ => Err(io::ErrorKind::UnexpectedEof.into()),
                };
            }
            let mut units = Vec::with_capacity(n / 2 + 1);
            units.extend(self.first_half.take());
            for byte in piece {
                match self.odd.take() {
                    None => self.odd = Some(*byte),
                    Some(first) if self.is_big => units.push(u16::from_be_bytes([first, *byte])),
                    Some(first) => units.push(u16::from_le_bytes([first, *byte])),
                }
            }
            self.source.consume(n);
            if units
                .last()
                .is_some_and(|last| (0xd800..0xdc00).contains(last))
            {
                self.first_half = units.pop();
            }
            for letter in char::decode_utf16(units) {
                let letter = letter.map_err(|_| {
                    let what = "half of a pair of UTF-16 stands alone";
                    io::Error::new(io::ErrorKind::InvalidData, what)
                })?;
                let mut bytes = [0; 4];
                self.ready
                    .extend_from_slice(letter.encode_utf8(&mut bytes).as_bytes());
            }
        }
        Ok(())
    }
}

impl<R: BufRead> Read for Utf16<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.given == self.ready.len() {
            self.advance()?;
        }
        let ready = &self.ready[self.given..];
        let n = ready.len().min(into.len());
        into[..n].copy_from_slice(&ready[..n]);
        self.given += n;
        Ok(n)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8], at_once: usize) -> io::Result<String> {
        let mut text = String::new();
        let source = io::BufReader::with_capacity(at_once, bytes);
        in_utf8(source)?.read_to_string(&mut text)?;
        Ok(text)
    }

    #[test]
    fn both_orders_are_read_whatever_the_pieces() {
        let text = "<a>Pérez, 中, 𝄞</a>";
        for at_once in [4, 5, 7, 4096] {
            let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
            let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
            assert_eq!(read(&big, at_once).unwrap(), format!("\u{feff}{text}"));
            let marked = [&[0xff, 0xfe], little.as_slice()].concat();
            assert_eq!(read(&marked, at_once).unwrap(), format!("\u{feff}{text}"));
            assert_eq!(read(text.as_bytes(), at_once).unwrap(), text);
        }
    }

    #[test]
    fn a_half_pair_and_a_half_unit_are_refused() {
        assert!(read(&[0xfe, 0xff, 0xd8, 0x00, 0x00, b'a'], 64).is_err());
        assert!(read(&[0xfe, 0xff, 0x00], 64).is_err());
        assert!(read(&[0xfe, 0xff, 0xd8, 0x34], 64).is_err());
    }
}
