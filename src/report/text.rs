//! Text in one or several languages, and running text with links to activities.

use super::node::Node;
use super::problem::Fault;

/// Something in one or several languages, the report's first language first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Localised<T>(Vec<(String, T)>);

/// A plain text in one or several languages.
pub type Text = Localised<String>;

/// A piece of running text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline<A> {
    /// Words.
    Words(String),
    /// Words that link to an activity.
    Link {
        /// The words.
        label: String,
        /// The activity: its identifier while reading, its index once read.
        activity: A,
    },
}

impl<T> Localised<T> {
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
    /// The text in a language, else in the report's first one, else nothing.
    #[must_use]
    pub fn in_language(&self, language: &str) -> &str {
        self.get(language).map_or("", String::as_str)
    }
}

/// Reads a string (in the report's first language) or an object of language tag → string.
/// Longer than `most` characters is noted and kept.
pub(super) fn read_text(node: &Node<'_>, languages: &[String], most: usize) -> Option<Text> {
    let check = |node: &Node<'_>| {
        let text = node.filled_string()?;
        let length = text.chars().count();
        if length > most {
            node.note(Fault::TooLong { length, most });
        }
        Some(text.to_owned())
    };
    let Some(entries) = node.entries() else {
        let tag = languages.first().cloned().unwrap_or_default();
        return check(node).map(|text| Localised(vec![(tag, text)]));
    };
    for (tag, entry) in entries.iter().filter(|(tag, _)| !languages.iter().any(|known| known == tag)) {
        entry.note(Fault::UnknownId { id: (*tag).to_owned(), list: "languages" });
    }
    let version = |tag: &String| {
        let (_, entry) = entries.iter().find(|(name, _)| name == tag)?;
        Some((tag.clone(), check(entry)?))
    };
    let versions: Vec<_> = languages.iter().filter_map(version).collect();
    if versions.is_empty() {
        node.note(Fault::NoLanguage);
        return None;
    }
    Some(Localised(versions))
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

fn link_at_start(text: &str) -> Option<(&str, &str, &str)> {
    let (label, rest) = text.strip_prefix('[')?.split_once(']')?;
    let (activity, after) = rest.strip_prefix('(')?.split_once(')')?;
    let plain = !label.is_empty() && !label.contains('[') && !activity.contains(char::is_whitespace);
    plain.then_some((label, activity, after))
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
