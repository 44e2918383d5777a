//! Reading JSON values by their path. Every reader here notes what is wrong and goes on, so that
//! one pass finds all problems and loses nothing else.

use super::doubt::Doubt;
use super::hints::HINTS;
use super::json::Json;
use super::positions::Positions;
use super::problem::{Fault, Problem};
use crate::text::decimal;
use std::cell::RefCell;

/// Where problems are noted.
#[derive(Default)]
pub(super) struct Log(RefCell<Vec<Problem>>);

impl Log {
    pub(super) fn note(&self, path: &str, fault: Fault) {
        self.0.borrow_mut().push(Problem { path: path.to_owned(), fault });
    }

    pub(super) fn into_problems(self) -> Vec<Problem> {
        self.0.into_inner()
    }
}

/// A JSON value and its path.
pub(super) struct Node<'a> {
    pub(super) value: &'a Json,
    pub(super) path: String,
    log: &'a Log,
}

impl<'a> Node<'a> {
    pub(super) const fn root(value: &'a Json, log: &'a Log) -> Self {
        Self { value, path: String::new(), log }
    }

    /// Notes a problem here.
    pub(super) fn note(&self, fault: Fault) {
        self.log.note(&self.path, fault);
    }

    /// Notes what may be wrong here.
    pub(super) fn doubt(&self, doubt: Doubt) {
        if HINTS {
            self.note(Fault::Doubt(doubt));
        }
    }

    fn note_type(&self, expected: &'static str) {
        self.note(Fault::Type { expected, found: self.value.kind() });
    }

    /// The fields of an object, each name once; noted where one stands twice.
    fn fields(&self) -> Option<Vec<(&'a str, &'a Json)>> {
        let Json::Object(all) = self.value else { return None };
        let firsts = Positions::new(all.iter().map(|(name, _)| name.as_str())).firsts();
        let mut fields: Vec<(&str, &Json)> = Vec::with_capacity(all.len());
        for (position, (name, value)) in all.iter().enumerate() {
            if firsts[position] == position {
                fields.push((name, value));
            } else {
                self.log.note(&self.child_path(name), Fault::DuplicateId(name.clone()));
            }
        }
        Some(fields)
    }

    /// Whether this is an object; fields other than `known` are noted.
    pub(super) fn is_object(&self, known: &'static [&'static str]) -> bool {
        let Some(fields) = self.fields() else {
            self.note_type("an object");
            return false;
        };
        for (name, _) in fields.into_iter().filter(|(name, _)| !known.contains(name)) {
            let near = known.iter().copied().find(|field| alike(field, name));
            self.log.note(&self.child_path(name), Fault::Unknown(near));
        }
        true
    }

    fn child_path(&self, name: &str) -> String {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
        if name.is_empty() || !name.bytes().all(plain) {
            // Quoted, so that no dot in a name is taken for the path's own. (Not by serde_json's
            // writer, of which the page would load more than this.)
            let quoted = name.replace('\\', "\\\\").replace('"', "\\\"");
            return format!("{}[\"{quoted}\"]", self.path);
        }
        if self.path.is_empty() { name.to_owned() } else { format!("{}.{name}", self.path) }
    }

    /// The field, unless it is missing or null.
    pub(super) fn field(&self, name: &str) -> Option<Node<'a>> {
        let value = self.value.get(name).filter(|value| **value != Json::Null)?;
        Some(Node { value, path: self.child_path(name), log: self.log })
    }

    /// The field; noted if missing or null.
    pub(super) fn required(&self, name: &str) -> Option<Node<'a>> {
        let field = self.field(name);
        if field.is_none() {
            self.log.note(&self.child_path(name), Fault::Missing);
        }
        field
    }

    /// The items of a list; nothing if it is none.
    pub(super) fn items(&self) -> Vec<Node<'a>> {
        let Json::List(items) = self.value else {
            self.note_type("a list");
            return Vec::new();
        };
        let item = |(index, value)| Node { value, path: format!("{}[{index}]", self.path), log: self.log };
        items.iter().enumerate().map(item).collect()
    }

    /// The items of an optional list field.
    pub(super) fn list(&self, name: &str) -> Vec<Node<'a>> {
        self.field(name).map(|field| field.items()).unwrap_or_default()
    }

    /// The items of a list field that must be there.
    pub(super) fn required_list(&self, name: &str) -> Vec<Node<'a>> {
        self.required(name).map(|field| field.items()).unwrap_or_default()
    }

    /// The fields of an object whose names are data.
    pub(super) fn entries(&self) -> Option<Vec<(&'a str, Node<'a>)>> {
        let entry = |(name, value)| (name, Node { value, path: self.child_path(name), log: self.log });
        self.fields().map(|fields| fields.into_iter().map(entry).collect())
    }

    pub(super) fn string(&self) -> Option<&'a str> {
        let text = self.value.as_str();
        if text.is_none() {
            self.note_type("text");
        }
        text
    }

    /// Text with something in it, without the white space around.
    pub(super) fn filled_string(&self) -> Option<&'a str> {
        let text = self.string()?.trim();
        if text.is_empty() {
            self.note(Fault::Empty);
            return None;
        }
        Some(text)
    }

    pub(super) fn integer(&self) -> Option<u64> {
        let integer = self.value.as_u64();
        match self.value.as_f64() {
            _ if integer.is_some() => {}
            Some(number) => self.note_range(number, "the usable whole numbers (0, 1, 2 …)"),
            None => self.note_type("a whole number"),
        }
        integer
    }

    fn note_range(&self, number: f64, range: &'static str) {
        let large = number.abs() >= 1e9;
        let value = if large { "a number of this size".to_owned() } else { decimal(number, 9) };
        self.note(Fault::OutOfRange { value, range });
    }

    /// A number from `least` to `most`, both included; `range` says so in words.
    pub(super) fn number_within(&self, least: f64, most: f64, range: &'static str) -> Option<f64> {
        let Some(number) = self.value.as_f64() else {
            self.note_type("a number");
            return None;
        };
        if !(least..=most).contains(&number) {
            self.note_range(number, range);
            return None;
        }
        Some(number)
    }

    /// A word out of a few, given as pairs of word and meaning; `words` names them for a message.
    pub(super) fn word<T: Copy>(&self, choices: &[(&str, T)], words: &'static str) -> Option<T> {
        let word = self.string()?;
        let found = choices.iter().find(|(name, _)| *name == word).map(|(_, meaning)| *meaning);
        if found.is_none() {
            self.note(Fault::NotOneOf { word: word.to_owned(), words });
        }
        found
    }

    /// The field `id` as an identifier; noted if missing or null.
    pub(super) fn required_id(&self) -> Option<String> {
        self.required("id")?.id()
    }

    /// An identifier: a–z, 0–9 and hyphens, at most 60 characters, so that it can stand in a URL
    /// as it is.
    pub(super) fn id(&self) -> Option<String> {
        let id = self.string()?;
        let fits = (1..=60).contains(&id.len())
            && id.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'));
        if !fits {
            self.note(Fault::BadId(id.to_owned()));
        }
        fits.then(|| id.to_owned())
    }
}

/// Most bytes of a name that is compared with those of the format.
const LONGEST_NAME: usize = 60;

/// Whether two field names differ in at most one letter, or only in letter case and underscores.
fn alike(field: &str, name: &str) -> bool {
    // Nobody has misspelt a field's name at such length.
    if name.len() > LONGEST_NAME {
        return false;
    }
    let plain = |text: &str| text.to_ascii_lowercase().replace(['_', '-'], "");
    let (field, name) = (plain(field), plain(name));
    let common = |a: &str, b: &str| a.chars().zip(b.chars()).take_while(|(x, y)| x == y).count();
    let reversed = |text: &str| text.chars().rev().collect::<String>();
    let same = common(&field, &name) + common(&reversed(&field), &reversed(&name));
    same + 1 >= field.chars().count().max(name.chars().count())
}
