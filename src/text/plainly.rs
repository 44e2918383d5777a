//! Repeating in a message what somebody else wrote.

use std::fmt::Write;

/// At most so many characters of a text, in one line, with nothing hidden: what cannot be seen, or
/// would reorder the message around it, is written as JSON escapes it, so that it can be found where
/// it came from. What is left out is an ellipsis.
#[must_use]
pub fn plainly(text: &str, most: usize) -> String {
    let mut line = String::new();
    for (index, character) in text.chars().enumerate() {
        if index == most {
            line.push('…');
            break;
        }
        if is_hidden(character) {
            let _infallible = write!(line, "\\u{:04x}", u32::from(character));
        } else {
            line.push(character);
        }
    }
    line
}

/// Control characters, and those of the Unicode category Cf in common use: soft hyphen, joiners,
/// marks and overrides of direction, byte order mark; also the separators of lines.
fn is_hidden(character: char) -> bool {
    let format = matches!(
        character,
        '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
    );
    let separator_or_direction = matches!(character, '\u{2028}'..='\u{202e}');
    character.is_control() || format || separator_or_direction
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_cannot_be_seen_is_spelt_out() {
        assert_eq!(plainly("peo\u{0}ple\n", 60), r"peo\u0000ple\u000a");
        assert_eq!(plainly("\u{202e}lairt\u{2066}\u{61c}", 60), r"\u202elairt\u2066\u061c");
        assert_eq!(plainly("Île Noire", 60), "Île Noire");
        assert_eq!(plainly("endless", 3), "end…");
    }

    proptest! {
        #[test]
        fn nothing_hidden_is_left(text in "(\\PC|\\pC){0,40}", most in 0_usize..50) {
            prop_assert!(!plainly(&text, most).chars().any(is_hidden));
        }
    }
}
