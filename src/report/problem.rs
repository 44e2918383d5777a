//! What is wrong with a report, or may be, said so that its author can mend it.

use super::date_error::DateError;
use super::doubt::Doubt;
use super::hints::HINTS;
use super::limits;
use crate::text::plainly;
use serde::Serialize;
use std::fmt;

/// One thing that is wrong, or may be, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The place in the JSON (`activities[3].when`); empty for the whole document.
    pub path: String,
    /// What is wrong there.
    pub fault: Fault,
}

/// How much it matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// It is wrong: the checker fails, and readers are told.
    Problem,
    /// It may be right: only the checker says so.
    Hint,
}

/// What can be wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Not JSON; line and column count from 1.
    NotJson {
        /// Line of the first character that does not fit.
        line: usize,
        column: usize,
        /// What stands there, its beginning; `None` if the text ends instead of going on.
        found: Option<String>,
    },
    /// Lists and objects within each other without end.
    TooDeep {
        /// Line of the first one that is not read.
        line: usize,
        column: usize,
    },
    /// The report's format is newer than this program.
    NewerVersion(u64),
    /// A field that is needed is not there.
    Missing,
    /// A field this format does not have, with the nearest one that it has.
    Unknown(Option<&'static str>),
    /// A value of another type.
    Type {
        /// What belongs there, in words.
        expected: &'static str,
        /// What stands there.
        found: &'static str,
    },
    /// An identifier of other than a–z, 0–9 and hyphens.
    BadId(String),
    /// An identifier or number that stands twice in its list.
    DuplicateId(String),
    /// A value that stands twice in a list of plain values.
    Repeated,
    /// A reference to nothing; what it should name.
    UnknownId {
        /// The identifier.
        id: String,
        /// The list in which it should be.
        list: &'static str,
    },
    /// A word that is not one of a few.
    NotOneOf {
        word: String,
        /// The words there are.
        words: &'static str,
    },
    /// No usable date.
    Date(DateError),
    /// An interval that ends in year 9999; how an open end is written.
    EndOfTime(String),
    /// A number outside its range.
    OutOfRange {
        /// The number.
        value: String,
        /// The range in words.
        range: &'static str,
    },
    /// Text with nothing in it.
    Empty,
    /// Text too long to be read where it stands, in characters.
    TooLong {
        length: usize,
        /// The most that is useful.
        most: usize,
    },
    /// No text in any language of the report.
    NoLanguage,
    /// A quote of more words than [`limits::QUOTE_WORDS`]: how many.
    LongQuote(usize),
    /// An opening that is not found in the source after the one before it.
    OpeningNotFound(String),
    /// A quote that does not stand in the paragraph it names.
    QuoteNotFound(String),
    /// An activity without evidence.
    NoEvidence,
    /// Nothing that is wrong for certain.
    Doubt(Doubt),
}

impl Fault {
    /// How much it matters.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        match self {
            Self::Doubt(_) => Severity::Hint,
            _ => Severity::Problem,
        }
    }
}

impl Severity {
    /// Its word for other tools.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Problem => "problem",
            Self::Hint => "hint",
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = if self.path.is_empty() { "report" } else { &plainly(&self.path, PATH) };
        write!(f, "{path}: {}", self.fault)
    }
}

/// Problems serialise as `{"path": …, "severity": "problem" or "hint", "message": …}` for other tools.
impl Serialize for Problem {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;
        let mut object = serializer.serialize_struct("Problem", 3)?;
        object.serialize_field("path", &self.path)?;
        object.serialize_field("severity", self.fault.severity().id())?;
        object.serialize_field("message", &self.fault.to_string())?;
        object.end()
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJson { line, column, found: Some(found) } => {
                write!(
                    f,
                    "not JSON at line {line}, column {column}: “{}” does not belong there",
                    repeated(found)
                )
            }
            Self::NotJson { line, column, found: None } => {
                write!(f, "not JSON: it ends too early, at line {line}, column {column}")
            }
            Self::TooDeep { line, column } => {
                write!(f, "is nested too deeply, at line {line}, column {column}")
            }
            Self::NewerVersion(version) => write!(
                f,
                "version {version} is newer than this program, which knows version {}; \
                 what it understands is shown",
                super::VERSION
            ),
            Self::Missing => f.write_str("is needed and missing"),
            Self::Unknown(None) => f.write_str("is not a field of this format"),
            Self::Unknown(Some(near)) => write!(f, "is not a field of this format; did you mean “{near}”?"),
            Self::Type { expected, found } => write!(f, "should be {expected}, but is {found}"),
            Self::BadId(id) => {
                write!(f, "“{}” should be of the letters a–z, digits and hyphens only", repeated(id))
            }
            Self::DuplicateId(id) => {
                write!(f, "“{}” is used twice; this second one is left out", repeated(id))
            }
            Self::Repeated => f.write_str("stands in this list already; this second one is left out"),
            Self::UnknownId { id, list } => write!(f, "“{}” is not in {list}", repeated(id)),
            Self::NotOneOf { word, words } => write!(f, "“{}” should be one of {words}", repeated(word)),
            Self::Date(error) => error.fmt(f),
            Self::EndOfTime(written) => {
                write!(f, "an end in year 9999 is read as open; write {}", repeated(written))
            }
            Self::OutOfRange { value, range } => write!(f, "{value} is outside {range}"),
            Self::Empty => f.write_str("is empty"),
            Self::TooLong { length, most } => {
                write!(f, "has {length} characters; more than {most} cannot be read where it is shown")
            }
            Self::NoLanguage => f.write_str("has no text in any of the report's languages"),
            Self::LongQuote(words) => write!(f, "has {words} words; quote at most {}", limits::QUOTE_WORDS),
            Self::OpeningNotFound(opening) if HINTS => {
                write!(f, "“{}” is not found in the source after the paragraph before", repeated(opening))
            }
            Self::QuoteNotFound(quote) if HINTS => {
                write!(f, "“{}” does not stand in that paragraph of the source", repeated(quote))
            }
            Self::NoEvidence => f.write_str("has none: say where in the report this is said"),
            Self::Doubt(doubt) if HINTS => doubt.fmt(f),
            Self::OpeningNotFound(_) | Self::QuoteNotFound(_) | Self::Doubt(_) => Ok(()),
        }
    }
}

/// Most characters of a value that a message repeats, and of a path that it begins with.
const VALUE: usize = 60;
const PATH: usize = 200;

/// A value in a message; the path says where the whole stands.
fn repeated(text: &str) -> String {
    plainly(text, VALUE)
}
