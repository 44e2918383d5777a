//! Where an identifier ends in an address that something was written behind: chat programs and readers
//! take a full stop, a bracket, a space or the next words for a part of the link.

/// The text up to the last character that may stand in an identifier.
pub(super) fn known_part(text: &str) -> &str {
    text.trim_end_matches(|letter| !matches!(letter, 'a'..='z' | '0'..='9' | '-'))
}

/// Whether a character is punctuation, space or invisible, in the blocks that links are written in.
/// (Unicode's own table would weigh kilobytes.)
pub(super) fn is_mark(letter: char) -> bool {
    match letter {
        '\0'..='\u{7f}' => !letter.is_ascii_alphanumeric() && !matches!(letter, '-' | '/'),
        '\u{80}'..='\u{bf}' | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}' | '\u{feff}'..='\u{ff0f}' => {
            true
        }
        _ => false,
    }
}
