//! A walk through a document of any size in a window of bounded size.

mod sound;

use std::cell::Cell;
use std::io::{self, BufReader, Read};

use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use super::refusal::{Refusal, RefusalKind};
use super::utf16;
pub(super) use sound::is_character;
use sound::{
    admitted, broken, declared, forbidden, ill_formed, is_other_encoding, sound_attributes,
};

/// The longest tag, text or comment that is read: 8 MiB.
pub const LONGEST_TOKEN: usize = 8 << 20;
/// The deepest nesting that is read; the standard itself nests eight deep.
pub const DEEPEST: usize = 96;
const WINDOW: usize = 256 << 10;

/// What is told about a document in the order in which it is written.
pub trait Visitor {
    /// An element opens. An empty element opens and closes.
    fn open(&mut self, element: &Element<'_>) -> Result<(), RefusalKind>;
    /// The innermost open element, at this depth, closes.
    fn close(&mut self, depth: usize) -> Result<(), RefusalKind>;
    /// A piece of text inside the innermost open element; one text may come in several pieces.
    fn text(&mut self, piece: &str) -> Result<(), RefusalKind>;
}

/// An element that opens.
#[derive(Debug)]
pub struct Element<'a> {
    /// The name as written, with its prefix.
    pub name: &'a str,
    /// The attributes as written; read them with [`super::attributes::Attributes`].
    pub attributes: &'a str,
    /// 1 for the outermost element.
    pub depth: usize,
    /// The byte of its `<`, counted from 0 in the unpacked document.
    pub at: u64,
    within: usize,
    lines: &'a Lines<'a>,
}

impl Element<'_> {
    /// Returns the line of its `<`, counted from 1. Ask in the order of the document.
    #[must_use]
    pub fn line(&self) -> usize {
        self.lines.at(self.within)
    }
}

/// Counts lines up to a place, each byte at most once.
#[derive(Debug)]
struct Lines<'a> {
    bytes: &'a [u8],
    counted: Cell<usize>,
    line: Cell<usize>,
}

impl Lines<'_> {
    fn at(&self, place: usize) -> usize {
        let counted = self.counted.get();
        if place > counted {
            let passed = &self.bytes[counted..place.min(self.bytes.len())];
            self.line
                .set(self.line.get() + memchr::memchr_iter(b'\n', passed).count());
            self.counted.set(place);
        }
        self.line.get()
    }
}

/// Opens a document that may be packed with gzip and written in UTF-16; bytes and lines are those of
/// its UTF-8.
pub fn open<'r>(source: impl Read + 'r) -> io::Result<Box<dyn Read + 'r>> {
    let unpacked = crate::door::unpacked(source, crate::door::MOST_UNPACKED)?;
    utf16::in_utf8(BufReader::with_capacity(64 << 10, unpacked))
}

/// Walks through a document and returns the number of bytes it has, unpacked.
pub fn walk(source: impl Read, visitor: &mut impl Visitor) -> Result<u64, Refusal> {
    Walk {
        source,
        window: vec![0; WINDOW],
        filled: 0,
        ended: false,
        before: 0,
        line: 1,
        carried: Vec::new(),
        starts: Vec::with_capacity(DEEPEST),
        seen_root: false,
        is_marked: false,
    }
    .run(visitor)
}

struct Walk<R> {
    source: R,
    window: Vec<u8>,
    filled: usize,
    ended: bool,
    /// Bytes of the document before the window.
    before: u64,
    /// The line on which the window begins.
    line: usize,
    /// Names of the open elements that begin before the window.
    carried: Vec<Box<str>>,
    /// Where in the window the other open elements begin.
    starts: Vec<usize>,
    seen_root: bool,
    /// Whether it began with the mark of UTF-8, as what was UTF-16 does.
    is_marked: bool,
}

/// What became of a window.
enum Pass {
    /// Everything up to this place, on this line, was told.
    Told(usize, usize),
    /// Refused at this place.
    Refused(usize, RefusalKind),
}

impl<R: Read> Walk<R> {
    fn run(mut self, visitor: &mut impl Visitor) -> Result<u64, Refusal> {
        self.fill()?;
        let mut consumed = self.mark()?;
        let mut line = 1;
        loop {
            self.discard(consumed, line);
            if self.filled == self.window.len() && consumed == 0 {
                // One token fills the window: make room, up to the limit.
                if self.window.len() >= LONGEST_TOKEN {
                    return Err(self.refusal(0, RefusalKind::TooLong));
                }
                self.window.resize(self.window.len() * 2, 0);
            }
            self.fill()?;
            match self.pass(visitor) {
                Pass::Told(place, _) if self.ended => {
                    let is_open = !self.starts.is_empty() || !self.carried.is_empty();
                    return if place < self.filled || is_open || !self.seen_root {
                        Err(self.refusal(self.filled, RefusalKind::Truncated))
                    } else {
                        Ok(self.before + self.filled as u64)
                    };
                }
                Pass::Told(place, on_line) => (consumed, line) = (place, on_line),
                Pass::Refused(place, kind) => return Err(self.refusal(place, kind)),
            }
        }
    }

    /// Skips a byte order mark; refuses the marks of other encodings.
    fn mark(&mut self) -> Result<usize, Refusal> {
        match &self.window[..self.filled] {
            [0xef, 0xbb, 0xbf, ..] => {
                self.is_marked = true;
                Ok(3)
            }
            begin if is_other_encoding(begin) => {
                Err(self.refusal(0, RefusalKind::Encoding("UTF-16".to_owned())))
            }
            _ => Ok(0),
        }
    }

    fn fill(&mut self) -> Result<(), Refusal> {
        let from = self.filled;
        while self.filled < self.window.len() && !self.ended {
            match self.source.read(&mut self.window[self.filled..]) {
                Ok(0) => self.ended = true,
                Ok(n) => self.filled += n,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => {
                    let kind = match crate::door::too_much(&error) {
                        Some(much) => RefusalKind::Packed(much),
                        None => RefusalKind::Read(error.to_string()),
                    };
                    return Err(self.refusal(self.filled, kind));
                }
            }
        }
        // The marks of other encodings hold a nought; they are named when the document begins.
        match forbidden(&self.window[from..self.filled]) {
            Some(place) if self.before + from as u64 > 0 || !is_other_encoding(&self.window) => {
                let place = from + place;
                let kind = RefusalKind::Character(u32::from(self.window[place]));
                Err(self.refusal(place, kind))
            }
            _ => Ok(()),
        }
    }

    /// Forgets what was told, except the names of the elements that are still open.
    fn discard(&mut self, consumed: usize, line: usize) {
        for start in self.starts.drain(..) {
            let name = self.window[start + 1..consumed]
                .split(|b| b.is_ascii_whitespace() || *b == b'>')
                .next()
                .unwrap_or_default();
            self.carried.push(String::from_utf8_lossy(name).into());
        }
        self.line = line;
        self.window.copy_within(consumed..self.filled, 0);
        self.filled -= consumed;
        self.before += consumed as u64;
    }

    #[cold]
    fn refusal(&self, place: usize, kind: RefusalKind) -> Refusal {
        let passed = &self.window[..place.min(self.filled)];
        Refusal {
            kind,
            at: self.before + passed.len() as u64,
            line: self.line + memchr::memchr_iter(b'\n', passed).count(),
        }
    }

    /// Tells everything in the window that is surely whole.
    fn pass(&mut self, visitor: &mut impl Visitor) -> Pass {
        let bytes = &self.window[..self.filled];
        let lines = Lines {
            bytes,
            counted: Cell::new(0),
            line: Cell::new(self.line),
        };
        let mut reader = Reader::from_reader(bytes);
        let config = reader.config_mut();
        // The end of an element that begins before the window is checked here.
        config.allow_unmatched_ends = true;
        loop {
            let from = bytes.len() - reader.get_ref().len();
            let event = reader.read_event();
            let to = bytes.len() - reader.get_ref().len();
            let depth = self.carried.len() + self.starts.len();
            let at = (self.before + from as u64, from);
            let step = match event {
                Ok(Event::Start(tag)) => {
                    self.starts.push(from);
                    begin(&tag, depth + 1, at, &lines, &mut self.seen_root, visitor)
                }
                Ok(Event::Empty(tag)) => {
                    begin(&tag, depth + 1, at, &lines, &mut self.seen_root, visitor)
                        .and_then(|()| visitor.close(depth + 1))
                }
                Ok(Event::End(tag)) => {
                    let matches = self.starts.pop().is_some()
                        || (self.carried.pop())
                            .is_some_and(|name| *name == *tag.name().into_inner());
                    if matches {
                        visitor.close(depth)
                    } else {
                        Err(ill_formed(
                            "an element is closed that was not the last opened",
                        ))
                    }
                }
                Ok(Event::Text(text)) => {
                    if to == bytes.len() && !self.ended {
                        return Pass::Told(from, lines.at(from));
                    }
                    if self.starts.is_empty() && self.carried.is_empty() {
                        if text.bytes().all(|b| b.is_ascii_whitespace()) {
                            Ok(())
                        } else {
                            Err(ill_formed("text stands outside the outermost element"))
                        }
                    } else {
                        visitor.text(&text)
                    }
                }
                Ok(Event::GeneralRef(reference)) => self.reference(&reference, visitor),
                Ok(Event::CData(text)) if !self.starts.is_empty() || !self.carried.is_empty() => {
                    visitor.text(&text)
                }
                Ok(Event::CData(_)) => Err(ill_formed("text stands outside the outermost element")),
                Ok(Event::Decl(declaration)) => declared(&declaration, self.is_marked),
                Ok(Event::DocType(_)) => Err(RefusalKind::Doctype),
                Ok(Event::Comment(_) | Event::PI(_)) => Ok(()),
                Ok(Event::Eof) => return Pass::Told(to, lines.at(to)),
                Err(error) => return self.fault(from, &error, &lines),
            };
            if let Err(kind) = step {
                return Pass::Refused(from, kind);
            }
        }
    }

    /// Returns what a fault of the reader means: a refusal, or a piece that the window only cuts off.
    #[cold]
    fn fault(&self, from: usize, error: &quick_xml::Error, lines: &Lines<'_>) -> Pass {
        let bytes = lines.bytes;
        // A definition is refused as soon as it begins, however long it is.
        if bytes[from..]
            .get(..9)
            .is_some_and(|begin| begin.eq_ignore_ascii_case(b"<!DOCTYPE"))
        {
            return Pass::Refused(from, RefusalKind::Doctype);
        }
        if !self.ended && bytes.len() < LONGEST_TOKEN {
            // It may only be cut off by the window.
            return Pass::Told(from, lines.at(from));
        }
        Pass::Refused(from, broken(error, self.ended))
    }

    fn reference(&self, name: &str, visitor: &mut impl Visitor) -> Result<(), RefusalKind> {
        if self.starts.is_empty() && self.carried.is_empty() {
            return Err(ill_formed("text stands outside the outermost element"));
        }
        let known = match name {
            "amp" => Some('&'),
            "lt" => Some('<'),
            "gt" => Some('>'),
            "quot" => Some('"'),
            "apos" => Some('\''),
            _ => name.strip_prefix('#').and_then(|number| {
                let code = match number.strip_prefix('x') {
                    Some(hex) => u32::from_str_radix(hex, 16).ok(),
                    None => number.parse().ok(),
                };
                code.and_then(char::from_u32)
            }),
        };
        match known {
            Some(letter) if !is_character(letter) => Err(RefusalKind::Character(letter.into())),
            Some(letter) => visitor.text(letter.encode_utf8(&mut [0; 4])),
            None => Err(RefusalKind::Entity(name.chars().take(40).collect())),
        }
    }
}

/// Tells that an element begins, once it is sure that it may; `place` is its byte in the document and
/// in the window.
#[inline]
fn begin(
    tag: &BytesStart<'_>,
    depth: usize,
    (at, within): (u64, usize),
    lines: &Lines<'_>,
    seen_root: &mut bool,
    visitor: &mut impl Visitor,
) -> Result<(), RefusalKind> {
    let name = tag.name().into_inner();
    let attributes = tag.attributes_raw();
    admitted(name, depth, seen_root)?;
    sound_attributes(attributes)?;
    visitor.open(&Element {
        name,
        attributes,
        depth,
        at,
        within,
        lines,
    })
}
