//! Searching: what an activity is found by, and how good a match it is.

use super::fold::{fold, fold_into};
use crate::report::{Activity, Report, Text};

/// What is searched for: words that must all occur, folded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words(pub(super) Vec<String>);

impl Words {
    /// The words of a search as typed. What is beyond [`MOST_LETTERS`] and [`MOST_WORDS`] does not count.
    #[must_use]
    pub fn of(query: &str) -> Self {
        let counts = query.char_indices().nth(MOST_LETTERS).map_or(query, |(end, _)| &query[..end]);
        Self(fold(counts).split_whitespace().take(MOST_WORDS).map(str::to_owned).collect())
    }
}

/// Characters of a search that count, and words. Nobody types more, an address can hold more, and each
/// word is looked for in each text.
const MOST_LETTERS: usize = 200;
const MOST_WORDS: usize = 20;

/// What an activity can be found by, folded, in all languages. The better the match, the earlier
/// its text: title; names of place, kind, themes and partners; summary; quotations.
#[derive(Debug, Default)]
pub(super) struct Searchable([String; TEXTS]);

const TEXTS: usize = 4;
/// How much further a word is that only occurs inside others: than at the start of one anywhere.
const INSIDE: i64 = TEXTS as i64;

impl Searchable {
    pub(super) fn new(report: &Report, activity: &Activity) -> Self {
        let mut texts = Self::default();
        let [title, names, summary, quotations] = &mut texts.0;
        add(title, &activity.title);
        add(summary, &activity.summary);
        activity.themes.iter().for_each(|&theme| add(names, &report.themes[theme].name));
        activity.partners.iter().for_each(|&partner| add(names, &report.partners[partner].name));
        activity.place.into_iter().for_each(|place| add(names, &report.places[place].name));
        activity.kind.into_iter().for_each(|kind| add(names, &report.kinds[kind].name));
        activity.evidence.iter().for_each(|evidence| add_line(quotations, &evidence.quote));
        texts
    }

    /// How far it is from the best match, 0; `None` if a word does not occur in it.
    pub(super) fn distance(&self, words: &Words) -> Option<i64> {
        words.0.iter().map(|word| self.distance_of(word)).sum()
    }

    /// A word counts where it matches best: at the start of a word, then in the better text. (What
    /// stands inside another word is often chance, such as "ai" in "against".)
    fn distance_of(&self, word: &str) -> Option<i64> {
        let mut inside = None;
        for (rank, text) in (0..).zip(&self.0) {
            match occurs(text, word) {
                Some(Occurs::AtStart) => return Some(rank),
                Some(Occurs::Inside) if inside.is_none() => inside = Some(rank + INSIDE),
                _ => {}
            }
        }
        inside
    }
}

/// Adds a text in all its languages.
fn add(folded: &mut String, text: &Text) {
    text.versions().for_each(|(_, version)| add_line(folded, version));
}

/// Adds a text as a line of its own: no word reaches from one to the next.
fn add_line(folded: &mut String, text: &str) {
    fold_into(text, folded);
    folded.push('\n');
}

/// How a word occurs in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Occurs {
    /// At the start of a word, at least once.
    AtStart,
    /// Only inside words.
    Inside,
}

/// How a word occurs in a folded text, if it does.
pub(super) fn occurs(text: &str, word: &str) -> Option<Occurs> {
    let mut occurs = None;
    for at in occurrences(text, word) {
        if starts_word(text, at) {
            return Some(Occurs::AtStart);
        }
        occurs = Some(Occurs::Inside);
    }
    occurs
}

/// Where a word occurs in a folded text, overlapping places included. Byte by byte: a word is at most
/// [`MOST_LETTERS`] long, and the library's search for long ones weighs more than it would save.
pub(super) fn occurrences(text: &str, word: &str) -> impl Iterator<Item = usize> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let rest = text.as_bytes().get(from..)?;
        let at = from + rest.windows(word.len()).position(|window| window == word.as_bytes())?;
        from = at + 1;
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
    fn starts_of_words_come_first_then_titles_names_summaries_quotations() {
        let word = Words::of("tower");
        let distance = |texts| searchable(texts).distance(&word);
        let ranked = [
            ["A Tower", "", "", ""],
            ["Watchtowers", "Tower of Light", "", ""],
            ["", "", "The “tower” is new.", ""],
            ["Watchtowers", "", "", "towers"],
            ["Watchtowers", "Watchtower", "", ""],
            ["", "Watchtower", "", ""],
            ["", "", "Watchtowers", ""],
            ["", "", "", "watchtowers"],
        ];
        assert_eq!(ranked.map(distance), [0, 1, 2, 3, 4, 5, 6, 7].map(Some));
        assert_eq!(distance(["Lamp", "", "", ""]), None);
    }

    #[test]
    fn all_words_must_occur_and_each_counts_where_it_is_best() {
        let texts = searchable(["New tower", "Norland", "A tower in Norland", ""]);
        assert_eq!(texts.distance(&Words::of("TOWER norland")), Some(1));
        assert_eq!(texts.distance(&Words::of("tower lamp")), None);
        assert_eq!(texts.distance(&Words::of(" ")), Some(0));
    }

    #[test]
    fn a_search_counts_up_to_its_limits() {
        assert_eq!(Words::of(&"é".repeat(500)).0, ["e".repeat(MOST_LETTERS)]);
        let words = Words::of(&"to ".repeat(100));
        assert_eq!(words.0.len(), MOST_WORDS);
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
