//! Folding letters for search: case, accents, widths and positions of one letter are one.

use std::sync::OnceLock;

/// The text with letter case, accents and typographic variants folded away: what Unicode (NFKD) takes apart in
/// the alphabets and syllabaries that have such variants, without the marks that readers leave out when they
/// type. `scripts/folding.mjs` writes the table and says what is in it.
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
    match letter {
        '\0'..='\u{7f}' => folded.push(letter.to_ascii_lowercase()),
        '가'..='힣' => push_syllable(letter as u32 - '가' as u32, folded),
        _ => {
            let table = TABLE.get_or_init(|| table(LETTERS));
            match table.binary_search_by_key(&letter, |(from, _)| *from) {
                // Capitals and small letters take turns.
                Ok(found) if table[found].1 == "+" => folded.extend(char::from_u32(letter as u32 + 1)),
                Ok(found) => folded.push_str(table[found].1),
                Err(_) => folded.push(letter),
            }
        }
    }
}

/// The letters of a Korean syllable by its number (the Unicode Standard, section 3.12): an initial, a vowel and
/// perhaps a final. A reader who has typed only part of a syllable finds it too.
fn push_syllable(number: u32, folded: &mut String) {
    let letters = [0x1100 + number / (21 * 28), 0x1161 + number / 28 % 21, 0x11a7 + number % 28];
    let count = if number.is_multiple_of(28) { 2 } else { 3 };
    folded.extend(letters[..count].iter().filter_map(|&letter| char::from_u32(letter)));
}

const LETTERS: &str = include_str!("folding.txt");

/// What each letter is folded to, in the order of letters.
static TABLE: OnceLock<Vec<(char, &'static str)>> = OnceLock::new();

/// Reads the table; see `scripts/folding.mjs` for how it is written.
fn table(lines: &'static str) -> Vec<(char, &'static str)> {
    let mut table = Vec::new();
    for line in lines.split('\n') {
        let mut targets = line.chars();
        let Some(first) = targets.next() else { continue };
        let mut letter = first as u32;
        loop {
            let rest = targets.as_str();
            let to = match targets.next() {
                None => break,
                Some('.') => None,
                Some('_') => Some(""),
                Some('(') => rest[1..].split_once(')').map(|(several, behind)| {
                    targets = behind.chars();
                    several
                }),
                Some(one) => Some(&rest[..one.len_utf8()]),
            };
            table.extend(char::from_u32(letter).zip(to));
            letter += 1;
        }
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn case_and_accents_are_folded() {
        assert_eq!(fold("CRESCER em Paz – São Tomé, İstanbul"), "crescer em paz - sao tome, istanbul");
        assert_eq!(fold("Cafe\u{301} Œuvre Straße"), "cafe oeuvre strasse");
        assert_eq!(fold("ŻÓŁĆ ŽIŽKA Łódź Ñandú ŸĐ"), "zolc zizka lodz nandu yd");
        assert_eq!(fold("МОСКВА Ёлка Їжак"), "москва елка іжак");
    }

    #[test]
    fn so_are_letters_with_several_marks_and_those_of_other_scripts() {
        assert_eq!(fold("VIỆT NAM, Việt Nam, Vie\u{302}\u{323}t Nam"), "viet nam, viet nam, viet nam");
        assert_eq!(fold("ΑΘΉΝΑ, Ἀθῆναι, σοφός"), "αθηνα, αθηναι, σοφοσ");
        assert_eq!(fold("ԵՐԵՎԱՆ"), "երեվան");
        assert_eq!(fold("שָׁלוֹם"), "שלום");
        assert_eq!(fold("الأُمَم"), fold("الامم"));
        assert_eq!(fold("ﺍﻷﻣﻢ"), fold("الامم"), "by position, with a ligature");
    }

    #[test]
    fn widths_and_syllables_are_folded_and_voices_are_kept() {
        assert_eq!(fold("ＩＣＴ ２０２５"), "ict 2025");
        assert_eq!(fold("ｹﾆｱ"), fold("ケニア"));
        assert_eq!(fold("ﾅｲﾛﾋﾞ"), fold("ナイロビ"));
        assert_ne!(fold("ハ"), fold("バ"));
        assert_eq!(fold("한국"), fold("\u{1112}\u{1161}\u{11ab}\u{1100}\u{116e}\u{11a8}"));
        assert!(fold("한국").starts_with(&fold("하")));
    }

    #[test]
    fn the_table_is_in_order_and_has_each_letter_once() {
        let table = table(LETTERS);
        assert!(table.is_sorted_by(|(one, _), (next, _)| one < next));
        assert!(table.len() > 1_500);
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
        fn folding_twice_changes_nothing(text in "\\PC*|[\u{80}-\u{2100}\u{3000}-\u{30ff}\u{fb00}-\u{ffa0}]*") {
            prop_assert_eq!(fold(&fold(&text)), fold(&text));
        }
    }
}
