//! A PDF read and written anew in a child process, without what acts, what it carries, and who made it.

use std::io::{Read, Write};
use std::path::Path;
use std::time::Duration;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use super::{MOST_BYTES, Unfit, jpeg};
use crate::child::{self, Input};

/// The argument by which the program knows that it is the child.
pub const CHILD: &str = "clean-document";

/// The memory that the child may use beyond what it has at its start.
const MOST_MEMORY: u64 = 64 << 20;
/// The processor time that the child may use, in seconds.
const MOST_SECONDS: u64 = 5;
/// The deepest that objects are looked into.
const DEEPEST: usize = 64;

/// Returns a document cleaned by a child process; `program` is this program itself, which knows [`CHILD`].
///
/// # Errors
/// The document is none that is taken.
pub fn in_child(program: &Path, bytes: Vec<u8>) -> Result<Vec<u8>, Unfit> {
    let within = Duration::from_secs(2 * MOST_SECONDS);
    let most = MOST_BYTES as u64;
    let answer = child::ask(program, CHILD, Input::Bytes(bytes), most, within);
    let answer = answer.map_err(|_| Unfit::NoReader)?.ok_or(Unfit::TooMuch)?;
    match answer.code {
        Some(0) if answer.out.len() > MOST_BYTES => Err(Unfit::TooLarge),
        Some(0) => Ok(answer.out),
        Some(1) => Err(answer.said.trim().parse().unwrap_or(Unfit::Damaged)),
        _ => Err(Unfit::TooMuch),
    }
}

/// Is the child: limits its own memory and time, reads a document from `input` and writes it cleaned to `output`.
///
/// # Errors
/// The code of why it is not taken.
pub fn be_child(input: impl Read, mut output: impl Write) -> Result<(), Unfit> {
    child::limit(MOST_MEMORY, MOST_SECONDS).map_err(|_| Unfit::NoReader)?;
    let mut bytes = Vec::new();
    let read = input.take(MOST_BYTES as u64 + 1).read_to_end(&mut bytes);
    read.map_err(|_| Unfit::Damaged)?;
    let cleaned = clean(&bytes)?;
    output.write_all(&cleaned).map_err(|_| Unfit::Damaged)?;
    output.flush().map_err(|_| Unfit::Damaged)
}

/// Returns a document cleaned, in this very process: for the child, and for tests.
///
/// # Errors
/// It is closed, acts, carries files, holds a form of one program, or is damaged.
pub fn clean(bytes: &[u8]) -> Result<Vec<u8>, Unfit> {
    let mut document = Document::load_mem(bytes).map_err(|fault| match fault {
        lopdf::Error::Decryption(_) | lopdf::Error::InvalidPassword => Unfit::Encrypted,
        _ => Unfit::Damaged,
    })?;
    let is_closed = document.is_encrypted() || document.was_encrypted();
    if is_closed || document.trailer.has(b"Encrypt") {
        return Err(Unfit::Encrypted);
    }
    if document.get_pages().is_empty() {
        return Err(Unfit::Damaged);
    }
    for object in document.objects.values() {
        judge(object, DEEPEST)?;
    }
    let info = document.trailer.remove(b"Info");
    if let Some(Object::Reference(id)) = info {
        document.objects.remove(&id);
    }
    // It is made from the hour and the file's name.
    document.trailer.remove(b"ID");
    let told: Vec<ObjectId> = document
        .objects
        .iter()
        .filter(|(_, object)| tells(object))
        .map(|(id, _)| *id)
        .collect();
    for id in told {
        document.objects.remove(&id);
    }
    for object in document.objects.values_mut() {
        strip(object, DEEPEST);
    }
    // What an earlier edition of the document held, and nothing leads to any more, goes too.
    document.prune_objects();
    document.renumber_objects();
    let mut out = Vec::new();
    document.save_to(&mut out).map_err(|_| Unfit::Damaged)?;
    Ok(out)
}

/// Refuses what acts, and what carries other files.
fn judge(object: &Object, deep: usize) -> Result<(), Unfit> {
    let deep = deep.checked_sub(1).ok_or(Unfit::TooMuch)?;
    match object {
        Object::Array(all) => all.iter().try_for_each(|one| judge(one, deep)),
        Object::Dictionary(dictionary) => judge_pairs(dictionary, deep),
        Object::Stream(stream) => judge_pairs(&stream.dict, deep),
        _ => Ok(()),
    }
}

fn judge_pairs(dictionary: &Dictionary, deep: usize) -> Result<(), Unfit> {
    for (name, value) in dictionary.iter() {
        match name.as_slice() {
            b"JS" | b"JavaScript" | b"AA" | b"RichMedia" | b"RichMediaContent" => {
                return Err(Unfit::Acts);
            }
            // A place in the document is where it opens; anything else acts. What stands elsewhere is judged there.
            b"OpenAction" if matches!(value, Object::Dictionary(_)) => {
                let kind = value.as_dict().and_then(|action| action.get(b"S"));
                let kind = kind.and_then(Object::as_name);
                if !matches!(kind, Ok(b"GoTo")) {
                    return Err(Unfit::Acts);
                }
            }
            b"EmbeddedFiles" | b"EmbeddedFile" | b"EF" | b"RF" | b"AF" | b"Collection" => {
                return Err(Unfit::Holds);
            }
            b"XFA" => return Err(Unfit::Form),
            b"S" | b"Type" | b"Subtype" => {
                if let Ok(word) = value.as_name() {
                    is_harmless(word)?;
                }
            }
            _ => {}
        }
        judge(value, deep)?;
    }
    Ok(())
}

fn is_harmless(word: &[u8]) -> Result<(), Unfit> {
    match word {
        b"JavaScript" | b"Launch" | b"SubmitForm" | b"ImportData" | b"GoToE" | b"GoToR"
        | b"Rendition" | b"Movie" | b"Sound" | b"RichMedia" | b"Screen" => Err(Unfit::Acts),
        b"EmbeddedFile" | b"FileAttachment" => Err(Unfit::Holds),
        _ => Ok(()),
    }
}

/// Returns whether an object tells of the document instead of belonging to it.
fn tells(object: &Object) -> bool {
    let Object::Stream(stream) = object else {
        return false;
    };
    let is = |key: &[u8], word: &[u8]| {
        let found = stream.dict.get(key).and_then(Object::as_name);
        found.is_ok_and(|found| found == word)
    };
    is(b"Type", b"Metadata") || is(b"Subtype", b"XML")
}

/// Takes out what tells who made a part, when and with what; a photograph inside is cleaned like one alone.
fn strip(object: &mut Object, deep: usize) {
    let Some(deep) = deep.checked_sub(1) else {
        return;
    };
    let pairs = match object {
        Object::Array(all) => {
            all.iter_mut().for_each(|one| strip(one, deep));
            return;
        }
        Object::Dictionary(dictionary) => dictionary,
        Object::Stream(stream) => {
            strip_photograph(stream);
            &mut stream.dict
        }
        _ => return,
    };
    for name in [
        &b"Metadata"[..],
        b"PieceInfo",
        b"LastModified",
        b"OpenAction",
        b"CreationDate",
        b"ModDate",
        b"Author",
        b"Producer",
        b"Creator",
    ] {
        pairs.remove(name);
    }
    for (_, value) in pairs.iter_mut() {
        strip(value, deep);
    }
}

fn strip_photograph(stream: &mut Stream) {
    let filter = stream.dict.get(b"Filter").and_then(Object::as_name);
    if filter.is_ok_and(|filter| filter == b"DCTDecode")
        && let Ok(cleaned) = jpeg::clean(&stream.content)
    {
        stream.set_content(cleaned);
    }
}
