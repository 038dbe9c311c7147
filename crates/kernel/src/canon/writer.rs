//! From a value to its one spelling.

use super::{BAD_KEY, DEEPEST, GREATEST, Keys, NotCanonical, TOO_DEEP, TOO_GREAT, Value};

/// Returns the one spelling of a value.
///
/// # Errors
///
/// Returns why the value has none: a number too great, a key outside its alphabet, too deep.
pub fn write(value: &Value, keys: Keys) -> Result<Vec<u8>, NotCanonical> {
    let mut out = String::new();
    put(&mut out, value, keys, 0)?;
    Ok(out.into_bytes())
}

fn put(out: &mut String, value: &Value, keys: Keys, depth: usize) -> Result<(), NotCanonical> {
    let no = |out: &String, what| {
        Err(NotCanonical {
            at: out.len(),
            what,
        })
    };
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(yes) => out.push_str(if *yes { "true" } else { "false" }),
        Value::Whole(n) if n.unsigned_abs() > GREATEST.unsigned_abs() => return no(out, TOO_GREAT),
        Value::Whole(n) => out.push_str(&n.to_string()),
        Value::Text(text) => put_text(out, text),
        Value::List(_) | Value::Object(_) if depth == DEEPEST => return no(out, TOO_DEEP),
        Value::List(list) => {
            out.push('[');
            for (i, one) in list.iter().enumerate() {
                if i > 0 {
                    out.push(',');
                }
                put(out, one, keys, depth + 1)?;
            }
            out.push(']');
        }
        Value::Object(fields) => {
            out.push('{');
            for (i, (key, one)) in fields.iter().enumerate() {
                if !keys.admit(key) {
                    return no(out, BAD_KEY);
                }
                if i > 0 {
                    out.push(',');
                }
                put_text(out, key);
                out.push(':');
                put(out, one, keys, depth + 1)?;
            }
            out.push('}');
        }
    }
    Ok(())
}

fn put_text(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\u{8}' => out.push_str("\\b"),
            '\t' => out.push_str("\\t"),
            '\n' => out.push_str("\\n"),
            '\u{c}' => out.push_str("\\f"),
            '\r' => out.push_str("\\r"),
            c if c < ' ' => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
}
