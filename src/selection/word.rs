//! Words in texts: where they begin and end, and where letters stand.

/// Whether two words, or a word and something else, meet here. In scripts that set no spaces between words,
/// they may meet anywhere.
pub(super) fn is_boundary(text: &str, at: usize) -> bool {
    let (before, after) = text.split_at(at);
    let joins = |letter: char| is_letter(letter) && !is_unspaced(letter);
    !(before.chars().next_back().is_some_and(joins) && after.chars().next().is_some_and(joins))
}

/// Whether a character is a letter or a digit. Unicode's own table would weigh kilobytes; whatever is neither
/// ASCII nor common punctuation counts as one.
fn is_letter(letter: char) -> bool {
    match letter {
        '\0'..='\u{7f}' => letter.is_ascii_alphanumeric(),
        '\u{80}'..='\u{bf}' | '،' | '؛' | '؟' => false,
        _ => !matches!(letter, '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ff0f}'),
    }
}

/// Whether a letter's script sets no spaces between words: Thai, Lao, Tibetan and Myanmar, Khmer, kana, Han.
fn is_unspaced(letter: char) -> bool {
    matches!(letter,
        '\u{e00}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3041}'..='\u{30ff}'
        | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..)
}

/// What parts texts into words; one type of splitting serves both.
type Parts = fn(char) -> bool;
pub(super) const NO_LETTER: Parts = |letter| !is_letter(letter);
pub(super) const SPACE: Parts = char::is_whitespace;

/// Where letters stand in a text, by byte, overlapping places included. The library's search for long ones weighs more
/// than it would save.
pub(super) fn occurrences(text: &str, letters: &str) -> impl Iterator<Item = usize> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let rest = text.as_bytes().get(from..)?;
        let at = from + rest.windows(letters.len()).position(|window| window == letters.as_bytes())?;
        from = at + 1;
        Some(at)
    })
}

/// Whether letters stand anywhere in a text.
pub(super) fn occurs(text: &str, letters: &str) -> bool {
    occurrences(text, letters).next().is_some()
}

/// Whether a word, as it is written, looks like an abbreviation: two to four letters, all of them capitals.
/// (Of Latin with common accents, Greek and Cyrillic; other scripts have no capitals or no such custom.)
pub(super) fn is_acronym(word: &str) -> bool {
    let is_capital = |letter| matches!(letter, 'A'..='Z' | '\u{c0}'..='\u{de}' | '\u{391}'..='\u{3a9}' | '\u{400}'..='\u{42f}');
    (2..=4).contains(&word.chars().count()) && word.chars().all(is_capital)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_start_after_anything_but_letters_and_digits() {
        let starts = |text: &str| is_boundary(text, text.find("ai").expect("the word"));
        for text in ["ai", "on ai", "\"ai\"", "e-ai", "(ai)", "—ai", "。ai", "،ai", "人ai"] {
            assert!(starts(text), "{text}");
        }
        for text in ["rai", "2ai", "эai"] {
            assert!(!starts(text), "{text}");
        }
    }

    #[test]
    fn without_spaces_words_meet_anywhere() {
        for text in ["人权", "บท", "テロ", "年3"] {
            let (second, _) = text.char_indices().nth(1).expect("a second letter");
            assert!(is_boundary(text, second), "{text}");
        }
        assert!(!is_boundary("дом", "д".len()));
    }

    #[test]
    fn an_abbreviation_is_short_and_in_capitals() {
        for word in ["AI", "CTED", "ООН", "ΟΗΕ", "ÖVP"] {
            assert!(is_acronym(word), "{word}");
        }
        for word in ["A", "Ai", "ai", "UNODC", "C5", "人权"] {
            assert!(!is_acronym(word), "{word}");
        }
    }
}
