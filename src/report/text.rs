//! Text in one or several languages, and running text with links to activities.

use super::languages::Languages;
use super::node::Node;
use super::problem::Fault;
use crate::order::sorted_by;

/// Something in one or several languages, the report's first language first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Localised<T>(Vec<(String, T)>);

/// A plain text in one or several languages.
pub type Text = Localised<String>;

/// A piece of running text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline<A> {
    Words(String),
    /// Words that link to an activity.
    Link {
        /// The words.
        label: String,
        /// The activity: its identifier while reading, its index once read.
        activity: A,
    },
}

impl<A> Inline<A> {
    /// What is read of it.
    #[must_use]
    pub fn words(&self) -> &str {
        match self {
            Self::Words(words) => words,
            Self::Link { label, .. } => label,
        }
    }
}

impl<T> Localised<T> {
    /// The versions by language tag, in the order of the report's languages.
    pub(super) const fn of(versions: Vec<(String, T)>) -> Self {
        Self(versions)
    }

    /// The version in a language (a BCP 47 tag), else in the report's first one.
    #[must_use]
    pub fn get(&self, language: &str) -> Option<&T> {
        let same = self.0.iter().find(|(tag, _)| tag == language);
        same.or(self.0.first()).map(|(_, value)| value)
    }

    /// Each version made into something else.
    pub(super) fn map<U>(self, mut f: impl FnMut(T) -> U) -> Localised<U> {
        Localised(self.0.into_iter().map(|(tag, value)| (tag, f(value))).collect())
    }

    /// All versions, in the order of the report's languages.
    pub fn versions(&self) -> impl Iterator<Item = (&str, &T)> {
        self.0.iter().map(|(tag, value)| (tag.as_str(), value))
    }
}

impl Text {
    /// A text in one language (a BCP 47 tag).
    #[must_use]
    pub fn in_one(language: &str, text: String) -> Self {
        Self(vec![(language.to_owned(), text)])
    }

    /// The text in a language, else in the report's first one, else nothing.
    #[must_use]
    pub fn in_language(&self, language: &str) -> &str {
        self.get(language).map_or("", String::as_str)
    }
}

/// Reads a string (in the report's first language) or an object of language tag → string.
/// Longer than `most` characters is noted and kept.
pub(super) fn read_text(node: &Node<'_>, languages: &Languages<'_>, most: usize) -> Option<Text> {
    let check = |node: &Node<'_>| {
        let text = node.filled_string()?;
        let length = text.chars().count();
        if length > most {
            node.note(Fault::TooLong { length, most });
        }
        Some(text.to_owned())
    };
    let Some(entries) = node.entries() else {
        return check(node).map(|text| Localised(vec![(languages.tag(0), text)]));
    };
    let mut known = Vec::with_capacity(entries.len());
    for (tag, entry) in entries {
        match languages.position(tag) {
            Some(language) => known.push((language, entry)),
            None => entry.note(Fault::UnknownId { id: tag.to_owned(), list: "languages" }),
        }
    }
    let in_order = sorted_by(known.iter().map(|(language, _)| [*language as i64, 0, 0]));
    let versions = in_order.into_iter().map(|index| &known[index]);
    let versions: Vec<_> =
        versions.filter_map(|(language, entry)| Some((languages.tag(*language), check(entry)?))).collect();
    if versions.is_empty() {
        node.note(Fault::NoLanguage);
        return None;
    }
    Some(Localised(versions))
}

/// A field as text; noted if missing or null.
pub(super) fn required_text(
    node: &Node<'_>,
    name: &str,
    languages: &Languages<'_>,
    most: usize,
) -> Option<Text> {
    read_text(&node.required(name)?, languages, most)
}

/// A field as text, unless it is missing or null.
pub(super) fn optional_text(
    node: &Node<'_>,
    name: &str,
    languages: &Languages<'_>,
    most: usize,
) -> Option<Text> {
    read_text(&node.field(name)?, languages, most)
}

/// Splits running text at its links, `[label](activity-id)`; brackets that form no link are words.
pub(super) fn split_links(text: &str) -> Vec<Inline<String>> {
    let mut pieces = Vec::new();
    let mut words = String::new();
    let mut rest = text;
    while let Some(open) = rest.find('[') {
        let (before, from_open) = rest.split_at(open);
        words.push_str(before);
        if let Some((label, activity, after)) = link_at_start(from_open) {
            if !words.is_empty() {
                pieces.push(Inline::Words(std::mem::take(&mut words)));
            }
            pieces.push(Inline::Link { label: label.to_owned(), activity: activity.to_owned() });
            rest = after;
        } else {
            words.push('[');
            rest = &from_open[1..];
        }
    }
    words.push_str(rest);
    if !words.is_empty() {
        pieces.push(Inline::Words(words));
    }
    pieces
}

/// A link's label and activity, and what follows it. Both end at the next bracket that opens, so
/// that no text is looked through more than twice, however many there are.
fn link_at_start(text: &str) -> Option<(&str, &str, &str)> {
    let (label, rest) = split_before(text.strip_prefix('[')?, ']', |c| c == '[')?;
    let (activity, after) = split_before(rest.strip_prefix('(')?, ')', |c| c == '[' || c.is_whitespace())?;
    (!label.is_empty()).then_some((label, activity, after))
}

/// What stands before and after an ending, if none of what would spoil it comes first.
fn split_before(text: &str, end: char, spoils: impl Fn(char) -> bool) -> Option<(&str, &str)> {
    let at = text.find(|c| c == end || spoils(c))?;
    text[at..].strip_prefix(end).map(|after| (&text[..at], after))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn links_are_split_from_words() {
        let link = |label: &str, activity: &str| Inline::Link {
            label: label.to_owned(),
            activity: activity.to_owned(),
        };
        let words = |text: &str| Inline::Words(text.to_owned());
        assert_eq!(
            split_links("At [Vienna](vienna-symposium), then [sic] at [Rome](rome)."),
            [
                words("At "),
                link("Vienna", "vienna-symposium"),
                words(", then [sic] at "),
                link("Rome", "rome"),
                words(".")
            ],
        );
        assert_eq!(split_links("[a](b"), [words("[a](b")]);
        assert_eq!(split_links("[a](b[c](d)"), [words("[a](b"), link("c", "d")]);
        assert_eq!(split_links(""), []);
    }

    proptest! {
        #[test]
        fn no_character_is_lost(text in "[a-c\\[\\]() é]{0,30}") {
            let joined: String = split_links(&text)
                .into_iter()
                .map(|piece| match piece {
                    Inline::Words(words) => words,
                    Inline::Link { label, activity } => format!("[{label}]({activity})"),
                })
                .collect();
            prop_assert_eq!(joined, text);
        }
    }
}
