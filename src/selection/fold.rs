//! Folding letters for search: case, accents and variants of one letter are one.

/// The text with letter case, accents and typographic variants folded away. Covers the Latin
/// letters of Latin-1 and Latin Extended-A, Greek and Cyrillic capitals, combining marks of any script, Cyrillic ё and й, and
/// Arabic alef forms and vowel marks; everything else stays as it is. A table of ours rather than
/// Unicode's full decomposition, which would weigh more than the rest of the search.
#[must_use]
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut folded);
    folded
}

/// The same, put behind what was folded before.
pub(super) fn fold_into(text: &str, folded: &mut String) {
    text.chars().for_each(|letter| push_folded(letter, folded));
}

/// The folded text and, for each of its bytes and for its end, where in the text the letter starts
/// that it came from. (Folding can make letters longer and leave some out.)
pub(super) fn fold_with_origins(text: &str) -> (String, Vec<usize>) {
    let mut folded = String::with_capacity(text.len());
    let mut origins = Vec::with_capacity(text.len() + 1);
    for (start, letter) in text.char_indices() {
        push_folded(letter, &mut folded);
        origins.resize(folded.len(), start);
    }
    origins.push(text.len());
    (folded, origins)
}

fn push_folded(letter: char, folded: &mut String) {
    let letter = lower(letter);
    match base(letter) {
        Base::Same => folded.push(letter),
        Base::Letters(letters) => folded.push_str(letters),
        Base::Nothing => {}
    }
}

/// The small letter of a capital: Latin-1, Latin Extended-A, Greek and Cyrillic. (Unicode's own
/// table is seven kilobytes, brotli.)
fn lower(letter: char) -> char {
    let code = letter as u32;
    let small = match code {
        0x41..=0x5a | 0xc0..=0xd6 | 0xd8..=0xde | 0x391..=0x3ab | 0x410..=0x42f => code + 0x20,
        0x400..=0x40f => code + 0x50,
        // İ and Ÿ have their small letters elsewhere.
        0x130 => 0x69,
        0x178 => 0xff,
        // Capital and small alternate.
        0x100..=0x137 | 0x14a..=0x177 | 0x218..=0x21b => code | 1,
        0x139..=0x148 | 0x179..=0x17e => code + (code & 1),
        _ => code,
    };
    char::from_u32(small).unwrap_or(letter)
}

enum Base {
    Same,
    Letters(&'static str),
    Nothing,
}

fn base(letter: char) -> Base {
    Base::Letters(match letter {
        '\0'..='\u{7f}' => return Base::Same,
        // Combining marks, Arabic vowel marks and tatweel, soft hyphen.
        '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{640}' | '\u{ad}' => {
            return Base::Nothing;
        }
        'à'..='å' | 'ā' | 'ă' | 'ą' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ĥ' | 'ħ' => "h",
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => "i",
        'ĵ' => "j",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ŀ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' | 'ŋ' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => "o",
        'œ' => "oe",
        'ŕ' | 'ŗ' | 'ř' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ŧ' | 'ț' => "t",
        'þ' => "th",
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => "u",
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        'ё' => "е",
        'й' => "и",
        'آ' | 'أ' | 'إ' | 'ٱ' => "ا",
        'ى' => "ي",
        'ة' => "ه",
        '‘' | '’' | 'ʼ' => "'",
        '“' | '”' | '«' | '»' => "\"",
        '‐'..='―' => "-",
        '\u{a0}' | '\u{202f}' => " ",
        _ => return Base::Same,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn case_and_accents_are_folded() {
        assert_eq!(fold("CRESCER em Paz – São Tomé, İstanbul"), "crescer em paz - sao tome, istanbul");
        assert_eq!(fold("Cafe\u{301} Œuvre Straße"), "cafe oeuvre strasse");
        assert_eq!(fold("الأُمَم"), fold("الامم"));
        assert_eq!(fold("ŻÓŁĆ ŽIŽKA Łódź Ñandú ŸĐ"), "zolc zizka lodz nandu yd");
        assert_eq!(fold("ΑΘΗΝΑ"), "αθηνα");
        assert_eq!(fold("МОСКВА Ёлка Їжак"), "москва елка їжак");
    }

    #[test]
    fn what_is_folded_knows_where_it_came_from() {
        let (folded, origins) = fold_with_origins("Æ e\u{301}!");
        assert_eq!(folded, "ae e!");
        assert_eq!(origins, [0, 0, 2, 3, 6, 7]);
    }

    proptest! {
        #[test]
        fn origins_are_letters_in_their_order(text in "\\PC*") {
            let (folded, origins) = fold_with_origins(&text);
            prop_assert_eq!(&folded, &fold(&text));
            prop_assert_eq!(origins.len(), folded.len() + 1);
            prop_assert!(origins.is_sorted());
            prop_assert!(origins.iter().all(|&origin| text.is_char_boundary(origin)));
        }

        #[test]
        fn folding_twice_changes_nothing(text in "\\PC*") {
            prop_assert_eq!(fold(&fold(&text)), fold(&text));
        }
    }
}
