//! Changing a report: its structure, its values, its bytes.

use super::values;
use serde_json::Value;

/// Numbers that follow from a seed (SplitMix64: G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom
/// number generators", 2014).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^ (bits >> 31)
    }

    /// A number below `end`, which is above 0.
    fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }
}

/// Some changes, always the same for the same number.
pub struct Mutation(Random);

impl Mutation {
    pub fn numbered(number: u64) -> Self {
        Self(Random(number))
    }

    /// A report with these changes.
    pub fn of(mut self, json: &str) -> String {
        let mut value: Value = serde_json::from_str(json).expect("the report that is changed is JSON");
        for _ in 0..1 + self.0.below(4) {
            self.change_tree(&mut value);
        }
        let mut json = value.to_string().into_bytes();
        // Most of what bytes can break is found at once: it is no JSON any more.
        if self.0.below(6) == 0 {
            for _ in 0..1 + self.0.below(3) {
                self.change_bytes(&mut json);
            }
        }
        String::from_utf8_lossy(&json).into_owned()
    }

    fn change_tree(&mut self, root: &mut Value) {
        let count = count(root);
        let at = self.0.below(count);
        let other = node(root, self.0.below(count)).cloned().unwrap_or(Value::Null);
        let number = self.0.next();
        let (kind, place) = (self.0.below(12), self.0.next() as usize);
        let Some(target) = node_mut(root, at) else { return };
        match (kind, target) {
            // Values are what people get wrong most.
            (0..=3, target) => *target = values::odd(number),
            (4, target) => *target = other,
            (5, target) => *target = Value::Array(vec![target.take()]),
            (6, target) => *target = Value::Object([("id".to_owned(), target.take())].into_iter().collect()),
            (7, Value::Array(items)) if !items.is_empty() => {
                let item = items[place % items.len()].clone();
                // As often as it makes a report ten times as large at most.
                let times = [1, 2, 40, 200][place % 4].min(4_000 / count_all(&item).max(1) + 1);
                items.extend(std::iter::repeat_n(item, times));
            }
            (8, Value::Array(items)) if !items.is_empty() => {
                items.remove(place % items.len());
            }
            (9, Value::Array(items)) => items.reverse(),
            (7 | 8, Value::Object(fields)) => {
                if let Some(name) = fields.keys().nth(place % fields.len().max(1)).cloned() {
                    fields.remove(&name);
                }
            }
            (9 | 10, Value::Object(fields)) => {
                if let Some(name) = fields.keys().nth(place % fields.len().max(1)).cloned() {
                    let value = fields.remove(&name).unwrap_or(Value::Null);
                    fields.insert(format!("{name}{}", ["", "_", "\u{301}", ".x"][place % 4]), value);
                }
            }
            (_, Value::String(text)) => {
                let middle = text
                    .char_indices()
                    .nth(place % (text.chars().count() + 1))
                    .map_or(text.len(), |(at, _)| at);
                let words = values::odd(number).as_str().unwrap_or("-").to_owned();
                text.insert_str(middle, &words);
            }
            (_, target) => *target = values::odd(number),
        }
    }

    fn change_bytes(&mut self, json: &mut Vec<u8>) {
        if json.is_empty() {
            return;
        }
        let at = self.0.below(json.len());
        match self.0.below(5) {
            0 => json[at] = self.0.next() as u8,
            1 => json.truncate(at),
            2 => {
                let end = (at + self.0.below(40)).min(json.len());
                json.drain(at..end);
            }
            3 => {
                let end = (at + self.0.below(40)).min(json.len());
                let again = json[at..end].to_vec();
                json.splice(at..at, again);
            }
            _ => {
                json.splice(0..0, "\u{feff}".bytes());
            }
        }
    }
}

/// How many values there are in a value, itself included.
fn count(value: &Value) -> usize {
    1 + match value {
        Value::Array(items) => items.iter().map(count).sum(),
        Value::Object(fields) => fields.values().map(count).sum(),
        _ => 0,
    }
}

/// The same, with a text counted by its length.
fn count_all(value: &Value) -> usize {
    match value {
        Value::String(text) => 1 + text.len() / 100,
        Value::Array(items) => 1 + items.iter().map(count_all).sum::<usize>(),
        Value::Object(fields) => 1 + fields.values().map(count_all).sum::<usize>(),
        _ => 1,
    }
}

/// The value at a place in the order of reading, 0 being the outermost.
fn node(value: &Value, at: usize) -> Option<&Value> {
    let mut left = at;
    find(value, &mut left)
}

fn find<'a>(value: &'a Value, left: &mut usize) -> Option<&'a Value> {
    if *left == 0 {
        return Some(value);
    }
    *left -= 1;
    match value {
        Value::Array(items) => items.iter().find_map(|item| find(item, left)),
        Value::Object(fields) => fields.values().find_map(|field| find(field, left)),
        _ => None,
    }
}

fn node_mut(value: &mut Value, at: usize) -> Option<&mut Value> {
    let mut left = at;
    find_mut(value, &mut left)
}

fn find_mut<'a>(value: &'a mut Value, left: &mut usize) -> Option<&'a mut Value> {
    if *left == 0 {
        return Some(value);
    }
    *left -= 1;
    match value {
        Value::Array(items) => items.iter_mut().find_map(|item| find_mut(item, left)),
        Value::Object(fields) => fields.values_mut().find_map(|field| find_mut(field, left)),
        _ => None,
    }
}
