//! JSON read strictly: a name that stands twice in one object refuses the text.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

/// Why some bytes are no JSON that can be relied on. Never repeats a value.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {what}")]
pub struct NotJson {
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong.
    pub what: String,
}

/// Reads some bytes as JSON.
///
/// # Errors
///
/// Where they are none, or a name stands twice in one object: most readers would take the last and say
/// nothing.
pub fn read(bytes: &[u8]) -> Result<Value, NotJson> {
    let strict: Result<Strict, _> = serde_json::from_slice(bytes);
    strict.map(|Strict(value)| value).map_err(|error| NotJson {
        line: error.line(),
        what: if error.is_data() {
            "a name stands twice in one object, and nobody can say which value counts".to_owned()
        } else {
            let (line, column) = (error.line(), error.column());
            format!("the file is not JSON: line {line}, column {column}")
        },
    })
}

struct Strict(Value);

impl<'de> Deserialize<'de> for Strict {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Whole).map(Self)
    }
}

struct Whole;

impl<'de> Visitor<'de> for Whole {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut values = Vec::new();
        while let Some(Strict(value)) = list.next_element()? {
            values.push(value);
        }
        Ok(Value::Array(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut pairs: A) -> Result<Value, A::Error> {
        let mut values = Map::new();
        while let Some((name, Strict(value))) = pairs.next_entry::<String, Strict>()? {
            if values.insert(name, value).is_some() {
                return Err(A::Error::custom("twice"));
            }
        }
        Ok(Value::Object(values))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_twice_is_refused_at_any_depth_and_all_else_reads_as_ever() {
        let text = br#"{"a": [1, -2, 2.5, "x", null, true, {"b": {}}], "b": 1}"#;
        let usual: Value = serde_json::from_slice(text).unwrap();
        assert_eq!(read(text).unwrap(), usual);
        for twice in [r#"{"a":1,"a":1}"#, "[{\"b\":\n{\"a\":1,\"\\u0061\":2}}]"] {
            assert!(read(twice.as_bytes()).unwrap_err().what.contains("twice"));
        }
        let broken = read(b"{\n\"a\": }").unwrap_err();
        assert_eq!((broken.line, broken.what.contains("twice")), (2, false));
    }
}
