//! Searching: what an activity is found by, and how good a match it is.

use super::fold::fold;
use crate::report::{Activity, Report, Text};

/// What is searched for: words that must all occur, folded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words(pub(super) Vec<String>);

impl Words {
    /// The words of a search as typed.
    #[must_use]
    pub fn of(query: &str) -> Self {
        Self(fold(query).split_whitespace().map(str::to_owned).collect())
    }
}

/// What an activity can be found by, folded, in all languages. The better the match, the earlier
/// its text: title; names of place, kind, themes and partners; summary; quotations.
#[derive(Debug)]
pub(super) struct Searchable([String; 4]);

impl Searchable {
    pub(super) fn new(report: &Report, activity: &Activity) -> Self {
        let quotes: Vec<_> = activity.evidence.iter().map(|evidence| evidence.quote.as_str()).collect();
        Self([
            in_all_languages(&[&activity.title]),
            in_all_languages(&names(report, activity)),
            in_all_languages(&[&activity.summary]),
            fold(&quotes.join("\n")),
        ])
    }

    /// How far it is from the best match, 0; `None` if a word does not occur in it.
    pub(super) fn distance(&self, words: &Words) -> Option<i64> {
        words.0.iter().map(|word| self.distance_of(word)).sum()
    }

    /// A word counts where it matches best. The text matters first, then whether the word is the
    /// start of one there.
    fn distance_of(&self, word: &str) -> Option<i64> {
        let in_text = |(rank, text): (i64, &String)| {
            let mut places = occurrences(text, word).peekable();
            places.peek()?;
            Some(2 * rank + i64::from(!places.any(|at| starts_word(text, at))))
        };
        (0..).zip(&self.0).find_map(in_text)
    }
}

/// What an activity is classified by.
fn names<'a>(report: &'a Report, activity: &Activity) -> Vec<&'a Text> {
    let mut names: Vec<_> = activity.themes.iter().map(|&theme| &report.themes[theme].name).collect();
    names.extend(activity.place.map(|place| &report.places[place].name));
    names.extend(activity.kind.map(|kind| &report.kinds[kind].name));
    names.extend(activity.partners.iter().map(|&partner| &report.partners[partner].name));
    names
}

fn in_all_languages(texts: &[&Text]) -> String {
    let versions = texts.iter().flat_map(|text| text.versions().map(|(_, version)| version.as_str()));
    fold(&versions.collect::<Vec<_>>().join("\n"))
}

/// Where a word occurs in a folded text, overlapping places included.
pub(super) fn occurrences(text: &str, word: &str) -> impl Iterator<Item = usize> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let at = from + text.get(from..)?.find(word)?;
        from = at + text[at..].chars().next()?.len_utf8();
        Some(at)
    })
}

/// Whether a word of a folded text starts here: no letter or digit stands before. Unicode's own
/// table of letters would weigh kilobytes; whatever is neither ASCII nor common punctuation counts
/// as one.
pub(super) fn starts_word(text: &str, at: usize) -> bool {
    text[..at].chars().next_back().is_none_or(|before| match before {
        '\0'..='\u{7f}' => !before.is_ascii_alphanumeric(),
        '\u{80}'..='\u{bf}' | '،' | '؛' | '؟' => true,
        _ => matches!(before, '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ff0f}'),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn searchable(texts: [&str; 4]) -> Searchable {
        Searchable(texts.map(fold))
    }

    #[test]
    fn titles_come_before_names_before_summaries_before_quotations() {
        let word = Words::of("tower");
        let distance = |texts| searchable(texts).distance(&word);
        let ranked = [
            ["A Tower", "", "", ""],
            ["Watchtowers", "tower", "", ""],
            ["", "Tower of Light", "", ""],
            ["", "Watchtower", "", ""],
            ["", "", "The “tower” is new.", ""],
            ["", "", "Watchtowers", ""],
            ["", "", "", "towers"],
            ["", "", "", "watchtowers"],
        ];
        assert_eq!(ranked.map(distance), [0, 1, 2, 3, 4, 5, 6, 7].map(Some));
        assert_eq!(distance(["Lamp", "", "", ""]), None);
    }

    #[test]
    fn all_words_must_occur_and_each_counts_where_it_is_best() {
        let texts = searchable(["New tower", "Norland", "A tower in Norland", ""]);
        assert_eq!(texts.distance(&Words::of("TOWER norland")), Some(2));
        assert_eq!(texts.distance(&Words::of("tower lamp")), None);
        assert_eq!(texts.distance(&Words::of(" ")), Some(0));
    }

    #[test]
    fn words_start_after_anything_but_letters_and_digits() {
        for text in ["ai", "on ai", "«ai»", "e-ai", "(ai)", "—ai", "。ai", "،ai"].map(fold) {
            let at = text.find("ai").expect("the word");
            assert!(starts_word(&text, at), "{text}");
        }
        for text in ["rai", "2ai", "эai", "人ai"] {
            assert!(!starts_word(text, text.find("ai").expect("the word")), "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_place_of_a_word_is_found(text in "[aé-]{0,12}", word in "[aé-]{1,3}") {
            let naive: Vec<_> = text.char_indices().map(|(at, _)| at).filter(|&at| text[at..].starts_with(&word)).collect();
            prop_assert_eq!(occurrences(&text, &word).collect::<Vec<_>>(), naive);
        }
    }
}
