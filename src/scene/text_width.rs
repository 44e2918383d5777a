//! How wide words are, estimated.

/// Font size of labels on map and timeline in pixels, as `style/map.css` and `style/timeline.css` have
/// it.
pub const LABEL_SIZE: f64 = 12.0;

/// How much wider bold and half-bold letters are than plain ones, in the widest of the usual faces.
pub(super) const BOLD: f64 = 1.16;

/// An upper estimate of a text's width in a system sans face at a size, both in pixels. Estimated
/// rather than measured, so that a scene is the same on every machine and needs no browser; the
/// browser tests compare it with what is drawn.
#[must_use]
pub fn text_width(text: &str, size: f64) -> f64 {
    text.chars().map(em).sum::<f64>() * size
}

/// Room for the ellipsis as a part of the font size.
const ELLIPSIS: f64 = 1.0;

/// The longest beginning of a text that fits into a width with an ellipsis; looks at no more than it
/// shows.
pub(super) fn cut_to(text: &str, size: f64, width: f64) -> String {
    let room = width / size - ELLIPSIS;
    let mut taken = 0.0;
    let fits = |(_, letter): &(usize, char)| {
        taken += em(*letter);
        taken > room
    };
    let end = text.char_indices().find(fits).map_or(text.len(), |(end, _)| end);
    format!("{}…", text[..end].trim_end())
}

/// The width of a letter as a part of the font size.
fn em(letter: char) -> f64 {
    match letter {
        'i' | 'l' | 'j' | '.' | ',' | ':' | ';' | '!' | '|' | '\'' | '’' => 0.30,
        't' | 'f' | 'r' | 'I' | ' ' | '-' | '(' | ')' | '“' | '”' | '"' => 0.40,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '&' => 0.95,
        'a'..='z' | '0'..='9' => 0.60,
        'A'..='Z' => 0.72,
        '\u{300}'..='\u{36f}' => 0.0,
        '\u{0}'..='\u{2fff}' => 0.70,
        _ => 1.05,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_text_is_cut_to_a_width() {
        assert_eq!(cut_to("A lamp and a tower", LABEL_SIZE, 60.0), "A lamp…");
        assert_eq!(cut_to("lamps", LABEL_SIZE, 5.0), "…");
        assert_eq!(cut_to("lamps", LABEL_SIZE, 500.0), "lamps…", "it is told that there is more");
    }

    proptest! {
        #[test]
        fn what_is_cut_fits_and_one_letter_more_would_not(text in "[a-zA-Z 灯]{1,40}", width in 20.0_f64..200.0) {
            let cut = cut_to(&text, LABEL_SIZE, width);
            let kept = cut.trim_end_matches('…').chars().count();
            let room = width - ELLIPSIS * LABEL_SIZE;
            prop_assert!(kept == 0 || text_width(&cut, LABEL_SIZE) <= width);
            let with_next: String = text.chars().take(kept + 1).collect();
            let at_space = text.chars().nth(kept).is_none_or(|next| next == ' ');
            prop_assert!(at_space || text_width(&with_next, LABEL_SIZE) > room - 1e-9);
        }
    }
}
