//! JSON (RFC 8259) as it stands: the fields of an object in the order of the file, with those that stand
//! twice, which a map would have dropped in silence. And the way back: what is published is written from
//! what was read, so that whoever reads it finds the values that count here.

mod read;
#[cfg(test)]
mod tests;

pub(in crate::report) use read::{read, value};

use serde::ser::{Serialize, SerializeMap, Serializer};
use std::collections::HashSet;

/// 2^53: up to here, and down to its negative, a number stands for one whole number only.
const LARGEST_EXACT: f64 = 9_007_199_254_740_992.0;

/// A JSON value.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::report) enum Json {
    Null,
    Bool(bool),
    /// JSON knows one kind of number, never infinite; whole ones are exact up to [`LARGEST_EXACT`].
    Number(f64),
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

impl Json {
    /// What it is, in words for an author.
    pub(in crate::report) const fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "true or false",
            Self::Number(_) => "a number",
            Self::Text(_) => "text",
            Self::List(_) => "a list",
            Self::Object(_) => "an object",
        }
    }

    /// The field of an object; of several with the name the first.
    pub(in crate::report) fn get(&self, name: &str) -> Option<&Self> {
        let Self::Object(fields) = self else { return None };
        fields.iter().find(|(field, _)| field == name).map(|(_, value)| value)
    }

    pub(in crate::report) fn as_str(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    pub(in crate::report) const fn as_f64(&self) -> Option<f64> {
        if let Self::Number(number) = self { Some(*number) } else { None }
    }

    /// A whole number that is exact.
    pub(in crate::report) fn as_u64(&self) -> Option<u64> {
        let whole = |number: &f64| (0.0..=LARGEST_EXACT).contains(number) && *number == number.trunc();
        self.as_f64().filter(whole).map(|number| number as u64)
    }
}

/// Of fields that stand twice the first, as in [`Json::get`]. Whole numbers that are exact go without a
/// fraction, as people write them.
impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Number(number) if number.abs() <= LARGEST_EXACT && *number == number.trunc() => {
                serializer.serialize_i64(*number as i64)
            }
            Self::Number(number) => serializer.serialize_f64(*number),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(items) => serializer.collect_seq(items),
            Self::Object(fields) => {
                let mut seen = HashSet::new();
                let mut object = serializer.serialize_map(None)?;
                for (name, value) in fields.iter().filter(|(name, _)| seen.insert(name)) {
                    object.serialize_entry(name, value)?;
                }
                object.end()
            }
        }
    }
}
