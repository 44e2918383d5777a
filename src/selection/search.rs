//! Searching: what is searched for, and where it stands in folded texts.

use super::fold::{fold, fold_into};
use super::texts::Source;
use super::word::{NO_LETTER, SPACE, is_acronym, is_boundary, occurrences, occurs};

/// What is searched for: terms that must all occur.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words(pub(super) Vec<Wanted>);

/// A word or a phrase that is searched for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Wanted {
    /// As in folded texts.
    pub(super) letters: String,
    /// Whether it must end where a word ends; it always begins where one begins.
    whole: bool,
}

/// Characters of a search that count, and terms. Nobody types more, an address can hold more, and each
/// term is looked for in each text.
pub(super) const MOST_LETTERS: usize = 200;
const MOST_WORDS: usize = 20;

impl Words {
    /// What a search as typed asks for. What stands in quotation marks is a phrase, and whole once the marks
    /// are closed; so is a word that is one of the [`Acronyms`]. What is beyond [`MOST_LETTERS`] and
    /// [`MOST_WORDS`] does not count.
    pub(super) fn of(query: &str, acronyms: &Acronyms) -> Self {
        let counts = query.char_indices().nth(MOST_LETTERS).map_or(query, |(end, _)| &query[..end]);
        let folded = fold(counts);
        let pieces: Vec<_> = folded.split('"').collect();
        let mut words = Self::default();
        for (nth, &piece) in pieces.iter().enumerate() {
            if nth % 2 == 1 {
                words.add(piece, nth + 1 < pieces.len(), acronyms);
            } else {
                piece.split(SPACE).for_each(|word| words.add(word, false, acronyms));
            }
        }
        words
    }

    fn add(&mut self, term: &str, is_closed: bool, acronyms: &Acronyms) {
        let letters = term.trim_matches(NO_LETTER);
        if !letters.is_empty() && self.0.len() < MOST_WORDS {
            let whole = is_closed || acronyms.contain(letters);
            self.0.push(Wanted { letters: letters.to_owned(), whole });
        }
    }

    /// Whether each term stands in a folded text.
    pub(super) fn all_stand_in(&self, text: &str) -> bool {
        self.0.iter().all(|term| term.stands_in(text))
    }
}

impl Wanted {
    /// Where it stands in a folded text, overlapping places included. Byte by byte: it is at most
    /// [`MOST_LETTERS`] long, and the library's search for long ones weighs more than it would save.
    pub(super) fn places(&self, text: &str) -> impl Iterator<Item = usize> {
        let is_place = |&at: &usize| {
            is_boundary(text, at) && (!self.whole || is_boundary(text, at + self.letters.len()))
        };
        occurrences(text, &self.letters).filter(is_place)
    }

    pub(super) fn stands_in(&self, text: &str) -> bool {
        self.places(text).next().is_some()
    }
}

/// The acronyms that a report uses, folded, each as a line. Who types one means it and no longer word.
#[derive(Debug)]
pub(super) struct Acronyms(String);

impl Acronyms {
    pub(super) fn none() -> Self {
        Self("\n".to_owned())
    }

    /// Notes those that stand in a text, as it is written.
    pub(super) fn note(&mut self, text: &str) {
        for word in text.split(NO_LETTER).filter(|word| is_acronym(word)) {
            add_line(&mut self.0, word);
        }
    }

    fn contain(&self, word: &str) -> bool {
        occurs(&self.0, &format!("\n{word}\n"))
    }
}

/// Adds a text, folded, as a line of its own: no term reaches from one to the next.
pub(super) fn add_line(folded: &mut String, text: &str) {
    fold_into(text, folded);
    folded.push('\n');
}

/// What an activity can be found by, folded. The better the match, the earlier its text.
#[derive(Debug, Default)]
pub(super) struct Searchable([String; Source::DISTANCES]);

impl Searchable {
    pub(super) fn new<'a>(
        texts: impl IntoIterator<Item = (Source, &'a str)>,
        acronyms: &mut Acronyms,
    ) -> Self {
        let mut searchable = Self::default();
        for (source, text) in texts {
            acronyms.note(text);
            add_line(&mut searchable.0[source.distance()], text);
        }
        searchable
    }

    /// How far it is from the best match, 0; `None` if a term does not occur in it.
    pub(super) fn distance(&self, words: &Words) -> Option<i64> {
        words
            .0
            .iter()
            .map(|term| (0..).zip(&self.0).find(|(_, text)| term.stands_in(text)).map(|(at, _)| at))
            .sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view_state::Facet;
    use proptest::prelude::*;

    fn words(query: &str) -> Words {
        Words::of(query, &Acronyms::none())
    }

    /// The words of a search in a report that uses these acronyms.
    fn words_among(query: &str, text: &str) -> Words {
        let mut acronyms = Acronyms::none();
        acronyms.note(text);
        Words::of(query, &acronyms)
    }

    fn stand_in(words: &Words, text: &str) -> bool {
        words.all_stand_in(&fold(text))
    }

    fn searchable(texts: [&'static str; 4]) -> Searchable {
        let sources = [Source::Title, Source::Name(Facet::Place), Source::Summary, Source::Quotation];
        Searchable::new(sources.into_iter().zip(texts), &mut Acronyms::none())
    }

    #[test]
    fn titles_come_first_then_names_summaries_quotations() {
        let distance = |texts| searchable(texts).distance(&words("tower"));
        let ranked = [
            ["A Tower", "", "", ""],
            ["Watchtowers", "Tower of Light", "", ""],
            ["", "", "The “tower” is new.", ""],
            ["Watchtowers", "", "", "towers"],
        ];
        assert_eq!(ranked.map(distance), [0, 1, 2, 3].map(Some));
        assert_eq!(distance(["Watchtower", "Watchtower", "watchtowers", "Lamp"]), None);
    }

    #[test]
    fn all_words_must_occur_and_each_counts_where_it_is_best() {
        let texts = searchable(["New tower", "Norland", "A tower in Norland", ""]);
        assert_eq!(texts.distance(&words("TOWER norland")), Some(1));
        assert_eq!(texts.distance(&words("tower lamp")), None);
        assert_eq!(texts.distance(&words(" ")), Some(0));
    }

    #[test]
    fn a_word_is_found_from_its_beginning() {
        assert!(stand_in(&words("legis"), "Gaps in legislation"));
        assert!(!stand_in(&words("cted"), "in affected areas"));
        assert!(stand_in(&words("driven"), "AI-driven tools"));
        assert!(stand_in(&words("77/298"), "A/RES/77/298"));
        assert!(stand_in(&words("(CTED),"), "with CTED."));
        assert!(stand_in(&words("стратег"), "Национальная стратегия"));
        assert!(!stand_in(&words("тегия"), "Национальная стратегия"));
    }

    #[test]
    fn where_a_script_has_no_spaces_words_are_found_anywhere() {
        assert!(stand_in(&words("人权"), "保护人权的法律"));
        assert!(stand_in(&words("ナイロビ"), "ケニアのﾅｲﾛﾋﾞで"));
        assert!(stand_in(&words("ไทย"), "ประเทศไทย"));
        assert!(stand_in(&words("\"人权\""), "保护人权的法律"));
    }

    #[test]
    fn an_abbreviation_of_the_report_is_a_whole_word_however_it_is_typed() {
        let report = "AI for all. UNODC and CTED were glad.";
        for typed in ["AI", "ai", "Ai", "“ai”"] {
            assert!(stand_in(&words_among(typed, report), "misuse of AI"), "{typed}");
            assert!(stand_in(&words_among(typed, report), "AI-driven tools"), "{typed}");
            assert!(!stand_in(&words_among(typed, report), "their aim"), "{typed}");
        }
        assert!(stand_in(&words("ai"), "their aim"), "it is none where no text uses it");
        assert!(stand_in(&words_among("for", report), "formats"));
        assert!(stand_in(&words_among("uno", report), "UNODC"), "nor is what it begins with");
    }

    #[test]
    fn a_phrase_stands_as_it_is_and_ends_with_its_last_word() {
        let text = "The “Crescer em Paz” strategy to counter terrorism";
        for typed in [
            "\"crescer em paz\"",
            "“Crescer em Paz”",
            "«counter terrorism»",
            "\"counter terr",
            "strategy \"em Paz\"",
        ] {
            assert!(stand_in(&words(typed), text), "{typed}");
        }
        for typed in ["\"em crescer\"", "\"counter terr\"", "\"rescer em\"", "tower \"em Paz\""] {
            assert!(!stand_in(&words(typed), text), "{typed}");
        }
        assert_eq!(words("\"\" “ \" ”"), Words::default());
    }

    #[test]
    fn a_search_counts_up_to_its_limits() {
        let letters = |words: Words| words.0.into_iter().map(|term| term.letters).collect::<Vec<_>>();
        assert_eq!(letters(words(&"é".repeat(500))), ["e".repeat(MOST_LETTERS)]);
        assert_eq!(letters(words(&"to ".repeat(100))).len(), MOST_WORDS);
        assert_eq!(letters(words(&"\"to\" ".repeat(100))).len(), MOST_WORDS);
    }

    proptest! {
        #[test]
        fn every_place_of_a_word_is_found(text in "[aé-]{0,12}", word in "[aé-]{1,3}") {
            let naive: Vec<_> = text.char_indices().map(|(at, _)| at).filter(|&at| text[at..].starts_with(&word)).collect();
            prop_assert_eq!(occurrences(&text, &word).collect::<Vec<_>>(), naive);
        }

        #[test]
        fn each_word_of_a_text_is_found_in_it(text in "\\PC{0,40}|[a-cA-C \".-]{0,40}") {
            for word in text.split_whitespace() {
                prop_assert!(stand_in(&words_among(word, &text), &text), "{}", word);
            }
        }
    }
}
