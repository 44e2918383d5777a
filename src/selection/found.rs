//! Showing why an activity was found: what a search found in a text, and which text to show.

use super::fold::{fold, fold_with_origins};
use super::search::Words;
use super::texts::Source;

/// A piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece<'a> {
    /// The piece as it is written.
    pub text: &'a str,
    /// Whether it was searched for.
    pub found: bool,
}

/// Why an activity was found, as far as its title and place do not show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason<'a> {
    /// Where the words are from.
    pub source: Source,
    /// What stands there, in short.
    pub excerpt: Vec<Piece<'a>>,
}

/// How many letters of a sentence may stand before the first word that was found, so that it is
/// seen on the first lines; what is too long behind it is cut where it is drawn.
const BEFORE: usize = 48;

impl Words {
    /// A text in pieces: joined, they are the text.
    #[must_use]
    pub fn pieces<'a>(&self, text: &'a str) -> Vec<Piece<'a>> {
        pieces(text, &self.find(text))
    }

    /// Pieces of one text that follow each other, each in pieces.
    #[must_use]
    pub fn pieces_of_all<'a>(&self, texts: &[&'a str]) -> Vec<Vec<Piece<'a>>> {
        let found = self.find(&texts.concat());
        let mut from = 0;
        let parts = texts.iter().map(|text| {
            from += text.len();
            pieces(text, &found[from - text.len()..from])
        });
        parts.collect()
    }

    /// Which bytes of a text were searched for; a letter is so with all of its bytes.
    fn find(&self, text: &str) -> Vec<bool> {
        let (folded, origins) = fold_with_origins(text);
        let mut found = vec![false; text.len()];
        for term in &self.0 {
            // Places that overlap are marked once.
            let mut marked = 0;
            for at in term.places(&folded) {
                // To the next letter: marks that stand on the last one belong to it.
                let rest = &origins[at + term.letters.len() - 1..];
                let end = rest.iter().find(|&&origin| origin > rest[0]).unwrap_or(&rest[0]);
                let start = marked.max(origins[at]);
                found[start..*end].fill(true);
                marked = *end;
            }
        }
        found
    }

    /// The terms that do not occur in a text.
    fn missing_in(&self, text: &str) -> Self {
        let folded = fold(text);
        let mut missing = self.clone();
        missing.0.retain(|term| !term.stands_in(&folded));
        missing
    }

    /// What stands around the first place of a text where a term was found.
    #[must_use]
    pub fn excerpt<'a>(&self, text: &'a str) -> Option<Vec<Piece<'a>>> {
        self.excerpt_at(text, self)
    }

    /// What stands around the first place where one of `anchor`'s words was found.
    fn excerpt_at<'a>(&self, text: &'a str, anchor: &Self) -> Option<Vec<Piece<'a>>> {
        let first = anchor.find(text).into_iter().position(|found| found)?;
        let found = self.find(text);
        let (sentence, end) = sentence_around(text, first);
        let start = sentence.max(near_start(text, first));
        let mut excerpt = pieces(&text[start..end], &found[start..end]);
        if start > sentence {
            excerpt.insert(0, Piece { text: "…", found: false });
        }
        Some(excerpt)
    }
}

/// Why an activity was found: the text with a term that nothing has which each list shows, else the summary
/// if a term occurs there too.
#[must_use]
pub fn reason<'a>(texts: &[(Source, &'a str)], words: &Words) -> Option<Reason<'a>> {
    let listed = texts.iter().filter(|(source, _)| source.is_listed());
    let missing = listed.fold(words.clone(), |missing, (_, text)| missing.missing_in(text));
    let of = |&(source, text): &(Source, &'a str), anchor| {
        (!source.is_listed())
            .then(|| words.excerpt_at(text, anchor))
            .flatten()
            .map(|excerpt| Reason { source, excerpt })
    };
    let summary = || texts.iter().find(|(source, _)| *source == Source::Summary);
    texts.iter().find_map(|text| of(text, &missing)).or_else(|| of(summary()?, words))
}

fn pieces<'a>(mut text: &'a str, found: &[bool]) -> Vec<Piece<'a>> {
    let mut pieces = Vec::new();
    for run in found.chunk_by(|a, b| a == b) {
        let (piece, rest) = text.split_at(run.len());
        pieces.push(Piece { text: piece, found: run[0] });
        text = rest;
    }
    pieces
}

/// Where the sentence starts and ends that a place in a text belongs to.
fn sentence_around(text: &str, at: usize) -> (usize, usize) {
    let mut start = 0;
    for (index, letter) in text.char_indices() {
        let next = index + letter.len_utf8();
        let spaced = text[next..].starts_with(' ');
        let ends = match letter {
            '.' | '!' | '?' | '؟' => spaced,
            '。' | '！' | '？' => true,
            _ => false,
        };
        if ends && index >= at {
            return (start, next);
        }
        if ends {
            start = next + usize::from(spaced);
        }
    }
    (start, text.len())
}

/// The start of the first word that stands not too far before a place in a text.
fn near_start(text: &str, at: usize) -> usize {
    let Some((far, _)) = text[..at].char_indices().rev().nth(BEFORE) else { return 0 };
    text[far..at].find(' ').map_or(at, |space| far + space + 1)
}

#[cfg(test)]
mod tests {
    use super::super::search::Acronyms;
    use super::*;
    use crate::report;
    use crate::view_state::Facet;
    use proptest::prelude::*;

    /// Pieces as a text, what was found in brackets.
    fn bracketed(pieces: &[Piece<'_>]) -> String {
        let piece = |piece: &Piece<'_>| match piece.found {
            true => format!("[{}]", piece.text),
            false => piece.text.to_owned(),
        };
        pieces.iter().map(piece).collect()
    }

    fn words(query: &str) -> Words {
        Words::of(query, &Acronyms::none())
    }

    fn marked(query: &str, text: &str) -> String {
        bracketed(&words(query).pieces(text))
    }

    #[test]
    fn matches_are_marked_as_they_are_written() {
        assert_eq!(marked("CRESCER", "Adoption of “Crescer em Paz”"), "Adoption of “[Crescer] em Paz”");
        assert_eq!(marked("sao", "São Tomé, Sa\u{303}o"), "[São] Tomé, [Sa\u{303}o]");
        assert_eq!(marked("oeuv", "Œuvre"), "[Œuv]re");
        assert_eq!(marked("o", "Œuvr"), "[Œ]uvr", "half a letter is marked as a whole");
        assert_eq!(marked("cafe", "cafe\u{301}s"), "[cafe\u{301}]s");
        assert_eq!(marked("الامم", "الأُمَم المتحدة"), "[الأُمَم] المتحدة");
        assert_eq!(marked("", "Rome"), "Rome");
        assert_eq!(marked("rome", ""), "");
    }

    #[test]
    fn overlapping_words_are_one_mark_and_chance_is_none() {
        assert_eq!(marked("tow tower ower", "New towers"), "New [tower]s");
        assert_eq!(marked("ai", "AI and training"), "[AI] and training");
        assert_eq!(marked("tower \"new tow", "New towers"), "[New tower]s");
    }

    fn excerpt(query: &str, text: &str) -> Option<String> {
        let words = words(query);
        words.excerpt(text).map(|pieces| bracketed(&pieces))
    }

    #[test]
    fn what_is_found_across_pieces_is_marked_in_each() {
        let texts = ["At the ", "new tower", " in Nor", "land."];
        let pieces = words("\"new tower in\" norland").pieces_of_all(&texts);
        let marked: Vec<_> = pieces.iter().map(|pieces| bracketed(pieces)).collect();
        assert_eq!(marked, ["At the ", "[new tower]", "[ in] [Nor]", "[land]."]);
    }

    #[test]
    fn an_excerpt_is_the_sentence_with_the_first_match() {
        let text = "A lamp was tried. It shone v. 2.0 far! Who knew?";
        assert_eq!(excerpt("lamp", text).as_deref(), Some("A [lamp] was tried."));
        assert_eq!(excerpt("who", text).as_deref(), Some("[Who] knew?"));
        assert_eq!(excerpt("far", text).as_deref(), Some("2.0 [far]!"));
        assert_eq!(excerpt("灯", "新灯。很亮。").as_deref(), Some("新[灯]。"));
        assert_eq!(excerpt("keeper", text), None);
    }

    #[test]
    fn a_long_way_to_the_match_is_cut_between_words() {
        let text = "One two three four five six seven eight nine ten eleven twelve thirteen fourteen.";
        let cut = "…five six seven eight nine ten eleven twelve [thirteen] fourteen.";
        assert_eq!(excerpt("thirteen", text).as_deref(), Some(cut));
        let whole = "One two three four five [six] seven eight nine ten eleven twelve thirteen fourteen.";
        assert_eq!(excerpt("six", text).as_deref(), Some(whole));
        let unspaced = "新".repeat(BEFORE + 1) + "灯";
        assert_eq!(excerpt("灯", &unspaced).as_deref(), Some("…[灯]"));
    }

    #[test]
    fn the_reason_is_what_title_and_place_do_not_show() {
        let json = include_str!("../../tests/fixtures/lighthouses.json");
        let report = report::parse(json).report.expect("a report");
        let why = |query: &str, id: &str| {
            let activity = report.activity(id).expect("an activity");
            let reason = reason(&super::super::texts(&report, activity, Some("en"), &[]), &words(query))?;
            Some((reason.source, bracketed(&reason.excerpt)))
        };
        let of = |source, text: &str| Some((source, text.to_owned()));
        assert_eq!(why("lamp", "lamp-trial"), of(Source::Summary, "A new [lamp] was tried for a month."));
        assert_eq!(why("noire", "lamp-trial"), None);
        assert_eq!(why("fog", "fog-signals"), None);
        assert_eq!(
            why("pilot school", "keepers-school"),
            of(Source::Name(Facet::Partner), "Guild of [Pilot]s")
        );
        assert_eq!(why("tower lamp", "new-tower"), of(Source::Name(Facet::Theme), "[Lamp]s"));
        assert_eq!(why("also", "harbour-talks"), of(Source::Quotation, "We [also] met"));
        assert_eq!(why("", "new-tower"), None);
    }

    fn texts() -> impl Strategy<Value = String> {
        prop_oneof!["\\PC{0,40}", "([aAàæŒœß e.!\u{301}]|ai|。){0,300}"]
    }

    fn queries() -> impl Strategy<Value = String> {
        prop_oneof!["\\PC{0,4}", "[aesoæ ]{0,6}"]
    }

    proptest! {
        #[test]
        fn pieces_joined_are_the_text(text in texts(), query in queries()) {
            let words = words(&query);
            let pieces = words.pieces(&text);
            let joined: String = pieces.iter().map(|piece| piece.text).collect();
            prop_assert_eq!(&joined, &text);
            let any = words.0.iter().any(|term| term.stands_in(&fold(&text)));
            prop_assert_eq!(pieces.iter().any(|piece| piece.found), any);
            prop_assert!(pieces.iter().all(|piece| !piece.text.is_empty()));
        }

        #[test]
        fn every_mark_has_what_was_searched_for(text in texts(), query in queries()) {
            let words = words(&query);
            for piece in words.pieces(&text).iter().filter(|piece| piece.found) {
                prop_assert!(words.0.iter().any(|term| fold(piece.text).contains(&term.letters)));
            }
        }

        #[test]
        fn an_excerpt_stands_in_the_text_with_the_match_near_its_start(text in texts(), query in queries()) {
            let words = words(&query);
            let excerpt = words.excerpt(&text);
            prop_assert_eq!(excerpt.is_some(), words.pieces(&text).iter().any(|piece| piece.found));
            if let Some(excerpt) = excerpt {
                let cut = !text.starts_with('…') && excerpt[0].text == "…";
                let joined: String = excerpt[usize::from(cut)..].iter().map(|piece| piece.text).collect();
                prop_assert!(text.contains(&joined));
                let before = excerpt.iter().take_while(|piece| !piece.found).map(|piece| piece.text);
                prop_assert!(before.collect::<String>().chars().count() <= BEFORE + 1);
                prop_assert!(excerpt.iter().any(|piece| piece.found));
            }
        }
    }
}
