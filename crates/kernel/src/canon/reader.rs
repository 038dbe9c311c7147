//! From bytes to the value, if they are its one spelling.

use std::collections::BTreeMap;

use super::{BAD_KEY, DEEPEST, GREATEST, Keys, NotCanonical, TOO_DEEP, TOO_GREAT, Value};

/// Returns the value whose one spelling these bytes are.
///
/// # Errors
///
/// Returns where and how the bytes differ from a canonical spelling.
pub fn parse(bytes: &[u8], keys: Keys) -> Result<Value, NotCanonical> {
    let text = std::str::from_utf8(bytes).map_err(|fault| NotCanonical {
        at: fault.valid_up_to(),
        what: "bytes that are not UTF-8",
    })?;
    let mut reader = CanonReader { text, at: 0, keys };
    let value = reader.value(0)?;
    if reader.at < text.len() {
        return reader.no("something after the value; not even a line end may stand there");
    }
    Ok(value)
}

struct CanonReader<'a> {
    text: &'a str,
    at: usize,
    keys: Keys,
}

type Read<T> = Result<T, NotCanonical>;

impl CanonReader<'_> {
    fn no<T>(&self, what: &'static str) -> Read<T> {
        Err(NotCanonical { at: self.at, what })
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Steps over `word` if it stands here.
    fn eat(&mut self, word: &str) -> bool {
        let here = self.text[self.at..].starts_with(word);
        if here {
            self.at += word.len();
        }
        here
    }

    fn value(&mut self, depth: usize) -> Read<Value> {
        match self.peek() {
            Some(b'[' | b'{') if depth == DEEPEST => self.no(TOO_DEEP),
            Some(b'[') => self.list(depth),
            Some(b'{') => self.object(depth),
            Some(b'"') => self.string().map(Value::Text),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b'n') if self.eat("null") => Ok(Value::Null),
            Some(b't') if self.eat("true") => Ok(Value::Bool(true)),
            Some(b'f') if self.eat("false") => Ok(Value::Bool(false)),
            Some(b' ' | b'\t' | b'\n' | b'\r') => self.no("white space; there is none"),
            Some(_) => self.no("no value begins so"),
            None => self.no("the end where a value should stand"),
        }
    }

    fn list(&mut self, depth: usize) -> Read<Value> {
        self.at += 1;
        let mut list = Vec::new();
        if self.eat("]") {
            return Ok(Value::List(list));
        }
        loop {
            list.push(self.value(depth + 1)?);
            if self.eat("]") {
                return Ok(Value::List(list));
            }
            if !self.eat(",") {
                return self.no("neither \",\" nor \"]\" after a value");
            }
        }
    }

    fn object(&mut self, depth: usize) -> Read<Value> {
        self.at += 1;
        let mut fields: BTreeMap<String, Value> = BTreeMap::new();
        if self.eat("}") {
            return Ok(Value::Object(fields));
        }
        loop {
            if self.peek() != Some(b'"') {
                return self.no("no key where one should stand");
            }
            let begun = self.at;
            let key = self.string()?;
            let fault = |what| NotCanonical { at: begun, what };
            if !self.keys.admit(&key) {
                return Err(fault(BAD_KEY));
            }
            match fields.last_key_value() {
                Some((last, _)) if *last == key => return Err(fault("a key that stands twice")),
                Some((last, _)) if *last > key => {
                    return Err(fault(
                        "a key before its place; keys stand in order of their bytes",
                    ));
                }
                _ => {}
            }
            if !self.eat(":") {
                return self.no("no \":\" after a key");
            }
            let value = self.value(depth + 1)?;
            fields.insert(key, value);
            if self.eat("}") {
                return Ok(Value::Object(fields));
            }
            if !self.eat(",") {
                return self.no("neither \",\" nor \"}\" after a value");
            }
        }
    }

    fn number(&mut self) -> Read<Value> {
        let begun = self.at;
        self.eat("-");
        while self.peek().is_some_and(|c| c.is_ascii_digit()) {
            self.at += 1;
        }
        let text = &self.text[begun..self.at];
        let digits = text.trim_start_matches('-');
        let fault = |what| Err(NotCanonical { at: begun, what });
        if matches!(self.peek(), Some(b'.' | b'e' | b'E')) {
            return fault("a fraction or an exponent; such a figure is a string");
        }
        if text == "-0" || digits.is_empty() || digits.len() > 1 && digits.starts_with('0') {
            return fault("a second spelling of a number");
        }
        match text.parse::<i64>() {
            Ok(n) if n.unsigned_abs() <= GREATEST.unsigned_abs() => Ok(Value::Whole(n)),
            _ => fault(TOO_GREAT),
        }
    }

    fn string(&mut self) -> Read<String> {
        self.at += 1;
        let mut out = String::new();
        loop {
            let rest = &self.text[self.at..];
            let plain = rest
                .find(|c: char| c == '"' || c == '\\' || c < ' ')
                .unwrap_or(rest.len());
            out.push_str(&rest[..plain]);
            self.at += plain;
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(out);
                }
                Some(b'\\') => out.push(self.escaped()?),
                Some(_) => return self.no("a control character; it is written as an escape"),
                None => return self.no("the end inside a text"),
            }
        }
    }

    fn escaped(&mut self) -> Read<char> {
        let rest = &self.text[self.at + 1..];
        let short = match rest.bytes().next() {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'b') => '\u{8}',
            Some(b't') => '\t',
            Some(b'n') => '\n',
            Some(b'f') => '\u{c}',
            Some(b'r') => '\r',
            _ => '\0',
        };
        if short != '\0' {
            self.at += 2;
            return Ok(short);
        }
        // Four digits, small letters, a control character that has no shorter escape.
        let code = rest
            .strip_prefix("u00")
            .and_then(|rest| rest.get(..2))
            .and_then(crate::hex::read)
            .map(|bytes| char::from(bytes[0]))
            .filter(|c| *c < ' ' && !"\u{8}\t\n\u{c}\r".contains(*c));
        match code {
            Some(c) => {
                self.at += 6;
                Ok(c)
            }
            None => self.no("an escape that is not needed, or in a second spelling"),
        }
    }
}
