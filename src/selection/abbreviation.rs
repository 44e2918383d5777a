//! Abbreviations that the report explains.

use super::word::{NO_LETTER, occurs};
use crate::report::Report;

/// The abbreviations that stand in a text as words of their own, as indices into [`Report::abbreviations`], in the
/// order in which they do. Of each that is `seen` already nothing is said; then it is.
#[must_use]
pub fn abbreviations_in(report: &Report, text: &str, seen: &mut [bool]) -> Vec<usize> {
    let known = |word: &str| report.abbreviations.binary_search_by(|term| term.id.as_str().cmp(word)).ok();
    let words = text.split(NO_LETTER).filter_map(known);
    words.filter(|&abbreviation| !std::mem::replace(&mut seen[abbreviation], true)).collect()
}

/// Whether a text itself says what an abbreviation stands for, which is then in parentheses behind that.
#[must_use]
pub fn explains(text: &str, abbreviation: &str) -> bool {
    occurs(text, &format!("({abbreviation})"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::parse;

    #[test]
    fn abbreviations_are_words_of_their_own_and_told_once() {
        let json = include_str!("../../tests/fixtures/lighthouses.json");
        let list =
            r#""abbreviations": [{"id": "NL", "name": "Northern Lights"}, {"id": "AB", "name": "A Buoy"}],"#;
        let json = json.replacen('{', &format!("{{{list}"), 1);
        let report = parse(&json).report.expect("a report");
        let mut seen = vec![false; 2];
        let mut of = |text| {
            let found = abbreviations_in(&report, text, &mut seen);
            found.into_iter().map(|at| report.abbreviations[at].id.clone()).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(of("ONL, NLx, nl"), "");
        assert_eq!(of("The NL’s letter, by NL (AB)"), "NL AB");
        assert_eq!(of("NL and AB"), "");
        assert!(explains("A Buoy (AB) is new", "AB") && !explains("(ABC) AB", "AB"));
    }
}
