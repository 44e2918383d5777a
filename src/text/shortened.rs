//! Cutting text that is too long for where it is shown.

use std::borrow::Cow;

/// The first `most` characters of a text and an ellipsis; the text itself where it has no more. No
/// character is parted from the marks that stand on it, and no white space stands before the
/// ellipsis. Looks at no more of the text than it shows.
#[must_use]
pub fn shortened(text: &str, most: usize) -> Cow<'_, str> {
    let Some((cut, _)) = text.char_indices().nth(most) else { return text.into() };
    let (shown, rest) = (&text[..cut], &text[cut..]);
    let parted = rest.starts_with(joins_the_one_before) || shown.ends_with(JOINER);
    let start_of_last = |shown: &str| shown.rfind(|letter| !joins_the_one_before(letter));
    // Where the very first letter has more marks than may be shown, it loses some.
    let whole = start_of_last(shown).filter(|&start| parted && start > 0).unwrap_or(cut);
    format!("{}…", text[..whole].trim_end()).into()
}

/// Makes one sign of the characters before and after it.
const JOINER: char = '\u{200d}';

/// Marks that are drawn on or with the character before them: the combining marks of Unicode's
/// blocks for them, vowel signs of Hebrew, Arabic and the scripts of India, variation selectors,
/// skin tones, and the joiner. (The library has no table of them, and the full one weighs kilobytes.)
fn joins_the_one_before(letter: char) -> bool {
    matches!(letter,
        JOINER
        | '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{1ab0}'..='\u{1aff}'
        | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}'
        | '\u{591}'..='\u{5bd}' | '\u{64b}'..='\u{65f}' | '\u{670}'
        | '\u{93c}' | '\u{93e}'..='\u{94d}' | '\u{9bc}' | '\u{9be}'..='\u{9cd}'
        | '\u{e31}' | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_fits_is_not_touched_and_the_rest_is_cut() {
        assert!(matches!(shortened("Lamps", 5), Cow::Borrowed("Lamps")));
        assert_eq!(shortened("Lamps", 4), "Lamp…");
        assert_eq!(shortened("New lamps", 4), "New…");
        assert_eq!(shortened("灯台灯台", 2), "灯台…");
        assert_eq!(shortened("Lamps", 0), "…");
        assert_eq!(shortened("", 0), "");
    }

    #[test]
    fn no_mark_is_parted_from_its_letter() {
        assert_eq!(shortened("cafe\u{301}s", 4), "caf…");
        assert_eq!(shortened("cafe\u{301}s", 5), "cafe\u{301}…");
        assert_eq!(shortened("ab\u{1f44d}\u{1f3fd}", 3), "ab…");
        assert_eq!(shortened("a\u{1f469}\u{200d}\u{1f680}b", 3), "a…");
        assert_eq!(shortened("a\u{1f469}\u{200d}\u{1f680}b", 2), "a…");
        assert_eq!(shortened("\u{301}\u{301}\u{301}", 2), "\u{301}\u{301}…", "nothing but marks");
    }

    proptest! {
        #[test]
        fn it_begins_as_the_text_does(text in "[a \u{301}灯]{0,12}", most in 0_usize..14) {
            let short = shortened(&text, most);
            prop_assert!(text.starts_with(short.trim_end_matches('…')));
            prop_assert!(short.chars().count() <= most + 1);
            prop_assert_eq!(short == text, text.chars().count() <= most);
        }
    }
}
