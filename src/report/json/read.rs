//! Reading JSON. `serde_json` would do it too, and the tests compare the two; but what it needs to read any type of any
//! program, and its table of powers of ten, would cost the page 3.9 KB more (brotli).

use super::Json;
use crate::report::Fault;

/// Lists and objects within each other; more are refused, so that nothing which walks them can run out of
/// stack. No report needs ten.
pub(super) const DEEPEST: usize = 127;

/// Reads all of a text as one value.
pub(in crate::report) fn read(json: &str) -> Result<Json, Fault> {
    // A byte order mark is no JSON, yet many editors write it.
    let json = json.strip_prefix('\u{feff}').unwrap_or(json);
    Reader::of(json).whole().map_err(|NotJson { at, too_deep }| {
        if json.trim().is_empty() {
            return Fault::Empty;
        }
        let (before, rest) = json.split_at(at);
        let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
        let start = before.bytes().rposition(|byte| byte == b'\n').map_or(0, |end| end + 1);
        // Columns count bytes from 1. Where the text ends too early, its last one is meant.
        let column = at - start + usize::from(!rest.is_empty());
        if too_deep {
            return Fault::TooDeep { line, column };
        }
        let excerpt = || {
            let here = rest.trim_start().lines().next().unwrap_or_default();
            here.trim().chars().take(EXCERPT).collect()
        };
        Fault::NotJson { line, column, found: (!rest.is_empty()).then(excerpt) }
    })
}

/// The same without a word on what is wrong, and without a byte order mark.
pub(in crate::report) fn value(json: &str) -> Option<Json> {
    Reader::of(json).whole().ok()
}

/// Characters that are quoted from where JSON cannot be read.
const EXCERPT: usize = 20;

/// Where a text stops being JSON.
struct NotJson {
    /// The byte that does not fit, or the end of the text if it should go on.
    at: usize,
    /// Whether it would fit, if it were not so deep in lists and objects.
    too_deep: bool,
}

/// A text and how far it is read.
struct Reader<'a> {
    json: &'a str,
    at: usize,
    /// Lists and objects that are open.
    depth: usize,
}

impl<'a> Reader<'a> {
    const fn of(json: &'a str) -> Self {
        Self { json, at: 0, depth: 0 }
    }

    fn whole(&mut self) -> Result<Json, NotJson> {
        let value = self.value()?;
        if self.next().is_some() { Err(self.unfit()) } else { Ok(value) }
    }

    fn byte(&self) -> Option<u8> {
        self.json.as_bytes().get(self.at).copied()
    }

    /// The next byte that is no white space.
    fn next(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.byte() {
            self.at += 1;
        }
        self.byte()
    }

    const fn unfit(&self) -> NotJson {
        NotJson { at: self.at, too_deep: false }
    }

    /// Steps over one of some bytes, if it comes at once.
    fn skip(&mut self, bytes: &[u8]) -> bool {
        let comes = self.byte().is_some_and(|byte| bytes.contains(&byte));
        self.at += usize::from(comes);
        comes
    }

    /// Steps over a byte that has to come next.
    fn expect(&mut self, byte: u8) -> Result<(), NotJson> {
        self.next();
        if self.skip(&[byte]) { Ok(()) } else { Err(self.unfit()) }
    }

    fn value(&mut self) -> Result<Json, NotJson> {
        match self.next() {
            Some(b'n') => self.word("null", Json::Null),
            Some(b't') => self.word("true", Json::Bool(true)),
            Some(b'f') => self.word("false", Json::Bool(false)),
            Some(b'"') => self.text().map(Json::Text),
            Some(b'[') => self.list(),
            Some(b'{') => self.object(),
            _ => self.number(),
        }
    }

    fn word(&mut self, word: &str, value: Json) -> Result<Json, NotJson> {
        for byte in word.bytes() {
            if !self.skip(&[byte]) {
                return Err(self.unfit());
            }
        }
        Ok(value)
    }

    fn list(&mut self) -> Result<Json, NotJson> {
        let mut items = Vec::new();
        self.open()?;
        while self.goes_on(b']', items.is_empty())? {
            items.push(self.value()?);
        }
        Ok(Json::List(items))
    }

    fn object(&mut self) -> Result<Json, NotJson> {
        let mut fields = Vec::new();
        self.open()?;
        while self.goes_on(b'}', fields.is_empty())? {
            let name = self.text()?;
            self.expect(b':')?;
            fields.push((name, self.value()?));
        }
        Ok(Json::Object(fields))
    }

    fn open(&mut self) -> Result<(), NotJson> {
        if self.depth == DEEPEST {
            return Err(NotJson { at: self.at, too_deep: true });
        }
        self.depth += 1;
        self.at += 1;
        Ok(())
    }

    /// Whether there is another item, having stepped over what stands before it; or else over the end.
    fn goes_on(&mut self, end: u8, is_first: bool) -> Result<bool, NotJson> {
        if self.next() == Some(end) {
            self.depth -= 1;
            self.at += 1;
            return Ok(false);
        }
        if !is_first {
            self.expect(b',')?;
        }
        Ok(true)
    }

    fn text(&mut self) -> Result<String, NotJson> {
        self.expect(b'"')?;
        let mut text = String::new();
        loop {
            let rest = &self.json[self.at..];
            let is_plain = |byte: &u8| !matches!(byte, b'"' | b'\\' | 0..b' ');
            let plain = rest.bytes().take_while(is_plain).count();
            text.push_str(&rest[..plain]);
            self.at += plain;
            if self.skip(b"\"") {
                return Ok(text);
            }
            if !self.skip(b"\\") {
                return Err(self.unfit());
            }
            text.push(self.escaped()?);
        }
    }

    /// The character that stands after a backslash.
    fn escaped(&mut self) -> Result<char, NotJson> {
        let character = match self.byte() {
            Some(byte @ (b'"' | b'\\' | b'/')) => char::from(byte),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.numbered(),
            _ => return Err(self.unfit()),
        };
        self.at += 1;
        Ok(character)
    }

    /// A character by its number, or by the two of its UTF-16 form: `u00e9`, `ud83c\udf0d`.
    fn numbered(&mut self) -> Result<char, NotJson> {
        let mut number = self.unit()?;
        if (0xd800..0xdc00).contains(&number) && self.skip(b"\\") {
            // Only the second half of a pair may follow; else the sum is none of a character either.
            let second = self.unit()?;
            number = match second {
                0xdc00..0xe000 => 0x1_0000 + ((number - 0xd800) << 10) + (second - 0xdc00),
                _ => number,
            };
        }
        char::from_u32(number).ok_or(self.unfit())
    }

    /// Four hexadecimal digits after the letter u.
    fn unit(&mut self) -> Result<u32, NotJson> {
        if !self.skip(b"u") {
            return Err(self.unfit());
        }
        let mut unit = 0;
        for _ in 0..4 {
            let digit = self.byte().and_then(|byte| char::from(byte).to_digit(16));
            unit = unit * 16 + digit.ok_or(self.unfit())?;
            self.at += 1;
        }
        Ok(unit)
    }

    fn number(&mut self) -> Result<Json, NotJson> {
        let start = self.at;
        self.skip(b"-");
        // Nothing but a point or a power may follow a zero that comes first.
        if !self.skip(b"0") {
            self.digits()?;
        }
        if self.skip(b".") {
            self.digits()?;
        }
        if self.skip(b"eE") {
            self.skip(b"+-");
            self.digits()?;
        }
        let number = number(&self.json[start..self.at]);
        if number.is_finite() {
            Ok(Json::Number(number))
        } else {
            Err(NotJson { at: start, too_deep: false })
        }
    }

    /// Steps over digits, of which there has to be one.
    fn digits(&mut self) -> Result<(), NotJson> {
        if !self.skip(b"0123456789") {
            return Err(self.unfit());
        }
        while self.skip(b"0123456789") {}
        Ok(())
    }
}

/// The value of a number as JSON has it. All are exact, except in the page: the standard library's tables for that
/// would weigh more there than this whole file, and of up to 15 digits and 22 places, as people write them, they are
/// exact without.
fn number(text: &str) -> f64 {
    if cfg!(target_arch = "wasm32") { quick_number(text) } else { text.parse().unwrap_or(f64::INFINITY) }
}

pub(super) fn quick_number(text: &str) -> f64 {
    let (digits, power) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    // What an i32 cannot hold is more than any length of text makes up for.
    let limit = if power.starts_with('-') { i32::MIN } else { i32::MAX };
    let mut power = i64::from(power.parse().unwrap_or(limit));
    let (mut whole, mut is_fraction) = (0_u64, false);
    for byte in digits.bytes() {
        match byte {
            b'.' => is_fraction = true,
            b'0'..=b'9' if whole < 100_000_000_000_000_000 => {
                whole = whole * 10 + u64::from(byte - b'0');
                power -= i64::from(is_fraction);
            }
            b'0'..=b'9' => power += i64::from(!is_fraction),
            _ => {}
        }
    }
    let mut number = whole as f64;
    if whole > 0 {
        // In steps that are powers of ten themselves; more than a few of them lead to nothing or out of range.
        let mut power = power.clamp(-999, 999) as i32;
        while power < 0 {
            number /= 10_f64.powi(power.abs().min(LARGEST_POWER));
            power = (power + LARGEST_POWER).min(0);
        }
        number *= 10_f64.powi(power);
    }
    if text.starts_with('-') { -number } else { number }
}

/// The largest power of ten that is a number.
const LARGEST_POWER: i32 = 308;
