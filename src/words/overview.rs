//! What a report says, in numbers that stand in a sentence. Each number is told apart from the words around it,
//! since each can be asked for.

use crate::report::Status;
use crate::selection::Overview;

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words between numbers.
    Words(String),
    /// A number with the words that belong to it: `9` and ` done`.
    Figure {
        /// What is counted.
        of: Figure,
        /// The number.
        number: String,
        /// What follows it.
        words: String,
    },
}

/// What a number in the overview counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// All that is selected.
    All,
    /// What has this status.
    Status(Status),
    /// What is dated to a month or better.
    Dated,
    /// What names a place.
    Placed,
}

impl From<&str> for Piece {
    fn from(words: &str) -> Self {
        Self::Words(words.to_owned())
    }
}

fn figure(of: Figure, number: &str, words: &str) -> Piece {
    Piece::Figure { of, number: number.to_owned(), words: words.to_owned() }
}

const STATUS: [&str; 3] = ["done", "under way", "planned"];

/// `18 activities: 9 done, 3 under way, 6 planned.`
pub(super) fn english_headline(of: &Overview) -> Vec<Piece> {
    let Overview { selected, total, by_status, .. } = *of;
    let (number, rest) = match (selected, total) {
        (_, 0) => return vec!["No activities.".into()],
        (0, 1) => return vec!["Not the one activity.".into()],
        (0, _) => ("None".to_owned(), format!(" of {total} activities")),
        (1, 1) => ("1".to_owned(), " activity".to_owned()),
        (all, total) if all == total => (all.to_string(), " activities".to_owned()),
        (some, total) => (some.to_string(), format!(" of {total} activities")),
    };
    let mut pieces = vec![figure(Figure::All, &number, &rest)];
    let statuses = Status::ALL.into_iter().zip(by_status).zip(STATUS);
    for ((status, count), name) in statuses.filter(|((_, count), _)| *count > 0) {
        let first = pieces.len() == 1;
        let (between, number) = match count {
            1 if selected == 1 => (", ", None),
            2 if selected == 2 => (", ", Some("both".to_owned())),
            all if all == selected => (", ", Some("all".to_owned())),
            count => (if first { ": " } else { ", " }, Some(count.to_string())),
        };
        pieces.push(between.into());
        pieces.push(match number {
            Some(number) => figure(Figure::Status(status), &number, &format!(" {name}")),
            None => figure(Figure::Status(status), "", name),
        });
    }
    pieces.push(".".into());
    pieces
}

/// `The report gives a month for 3 of them, and a place for 11.`
pub(super) fn english_precision(of: &Overview) -> Vec<Piece> {
    let (all, dated, placed) = (of.selected, of.dated.iter().sum::<usize>(), of.placed);
    let month = |number: &str, words: &str| figure(Figure::Dated, number, words);
    let place = |number: &str, words: &str| figure(Figure::Placed, number, words);
    let count = |some: usize| if some == all { "all".to_owned() } else { some.to_string() };
    match (all, dated, placed) {
        (0, ..) => Vec::new(),
        (1, 1, 1) => vec![
            "The report gives a ".into(),
            month("", "month"),
            " and a ".into(),
            place("", "place"),
            " for it.".into(),
        ],
        (1, 1, _) => vec!["The report gives a ".into(), month("", "month"), " for it, and no place.".into()],
        (1, _, 1) => vec!["The report gives a ".into(), place("", "place"), " for it, and no month.".into()],
        (_, 0, 0) => {
            let them = if all == 1 { "it" } else { "any of them" };
            vec!["The report gives neither a month nor a place for ".into(), them.into(), ".".into()]
        }
        (_, 0, _) => vec![
            "The report gives a place for ".into(),
            place(&count(placed), " of them"),
            ", and a month for none.".into(),
        ],
        (_, _, 0) => vec![
            "The report gives a month for ".into(),
            month(&count(dated), " of them"),
            ", and a place for none.".into(),
        ],
        _ => vec![
            "The report gives a month for ".into(),
            month(&count(dated), " of them"),
            ", and a place for ".into(),
            place(&count(placed), ""),
            ".".into(),
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pieces: &[Piece]) -> String {
        let words = |piece: &Piece| match piece {
            Piece::Words(words) => words.clone(),
            Piece::Figure { number, words, .. } => format!("{number}{words}"),
        };
        pieces.iter().map(words).collect()
    }

    fn said(total: usize, by_status: [usize; 3], dated: [usize; 2], placed: usize) -> [String; 2] {
        let selected = by_status.iter().sum();
        let of = Overview { selected, total, by_status, dated, placed };
        [read(&english_headline(&of)), read(&english_precision(&of))]
    }

    #[test]
    fn a_report_is_said_in_two_sentences() {
        assert_eq!(
            said(18, [9, 3, 6], [0, 3], 11),
            [
                "18 activities: 9 done, 3 under way, 6 planned.",
                "The report gives a month for 3 of them, and a place for 11."
            ]
        );
        assert_eq!(
            said(18, [6, 0, 6], [1, 2], 12),
            [
                "12 of 18 activities: 6 done, 6 planned.",
                "The report gives a month for 3 of them, and a place for all."
            ]
        );
    }

    #[test]
    fn none_one_both_and_all_are_said_as_one_speaks() {
        assert_eq!(said(0, [0, 0, 0], [0, 0], 0), ["No activities.", ""]);
        assert_eq!(said(18, [0, 0, 0], [0, 0], 0), ["None of 18 activities.", ""]);
        assert_eq!(
            said(1, [1, 0, 0], [0, 1], 1),
            ["1 activity, done.", "The report gives a month and a place for it."]
        );
        assert_eq!(
            said(18, [0, 1, 0], [0, 0], 1),
            ["1 of 18 activities, under way.", "The report gives a place for it, and no month."]
        );
        assert_eq!(
            said(2, [0, 0, 2], [0, 0], 0),
            ["2 activities, both planned.", "The report gives neither a month nor a place for any of them."]
        );
        assert_eq!(
            said(6, [0, 0, 6], [0, 0], 1),
            ["6 activities, all planned.", "The report gives a place for 1 of them, and a month for none."]
        );
        assert_eq!(
            said(3, [2, 1, 0], [3, 0], 0),
            [
                "3 activities: 2 done, 1 under way.",
                "The report gives a month for all of them, and a place for none."
            ]
        );
        assert_eq!(
            said(1, [0, 0, 1], [0, 0], 0),
            ["1 activity, planned.", "The report gives neither a month nor a place for it."]
        );
    }
}
