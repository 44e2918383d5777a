//! Checking a report against the document that it comes from: do its paragraphs' openings and
//! the quotes stand where it says?

use super::problem::{Fault, Problem};
use super::{Report, Section};
use std::ops::Range;

/// Finds each paragraph by its opening, in order, and each quote within its paragraph (from its
/// opening to the next one's). Returns what is not found.
#[must_use]
pub fn check_against_source(report: &Report, source: &str) -> Vec<Problem> {
    let source = normalised(source);
    let mut problems = Vec::new();
    let extents = paragraph_extents(&report.sections, &source, &mut problems);
    for (index, activity) in report.activities.iter().enumerate() {
        for (piece, evidence) in activity.evidence.iter().enumerate() {
            let section = &report.sections[evidence.section];
            let paragraph = section.paragraphs.iter().position(|p| p.number == evidence.paragraph);
            let extent = paragraph.and_then(|paragraph| extents[evidence.section][paragraph].clone());
            let stands = extent.is_none_or(|extent| source[extent].contains(&normalised(&evidence.quote)));
            if !stands {
                let path = format!("activities[{index}].evidence[{piece}].quote ({})", activity.id);
                problems.push(Problem { path, fault: Fault::QuoteNotFound(evidence.quote.clone()) });
            }
        }
    }
    problems
}

/// Where each paragraph of each section stands in the source; `None` if its opening is not found.
fn paragraph_extents(
    sections: &[Section],
    source: &str,
    problems: &mut Vec<Problem>,
) -> Vec<Vec<Option<Range<usize>>>> {
    let mut from = 0;
    let mut starts: Vec<Vec<Option<usize>>> = Vec::new();
    for (index, section) in sections.iter().enumerate() {
        let mut found = Vec::new();
        for (number, paragraph) in section.paragraphs.iter().enumerate() {
            let opening = normalised(&paragraph.opening);
            let start = source[from..].find(&opening).filter(|_| !opening.is_empty()).map(|at| from + at);
            match start {
                Some(start) => from = start + opening.len(),
                None => problems.push(Problem {
                    path: format!("sections[{index}].paragraphs[{number}].opening"),
                    fault: Fault::OpeningNotFound(paragraph.opening.clone()),
                }),
            }
            found.push(start);
        }
        starts.push(found);
    }
    let mut next = source.len();
    let mut extents: Vec<Vec<_>> = starts
        .into_iter()
        .rev()
        .map(|section| {
            let backwards = section.into_iter().rev().map(|start| {
                let extent = start.map(|start| start..next);
                next = start.unwrap_or(next);
                extent
            });
            let mut extents: Vec<_> = backwards.collect();
            extents.reverse();
            extents
        })
        .collect();
    extents.reverse();
    extents
}

/// Without tags, list and emphasis marks, all white space as single spaces; letter case is kept.
fn normalised(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find('<') {
        plain.push_str(&rest[..open]);
        let tag_end = rest[open..]
            .find('>')
            .filter(|_| rest[open + 1..].starts_with(|c: char| c == '/' || c.is_ascii_alphabetic()));
        match tag_end {
            Some(end) => {
                plain.push(' ');
                rest = &rest[open + end + 1..];
            }
            None => {
                plain.push('<');
                rest = &rest[open + 1..];
            }
        }
    }
    plain.push_str(rest);
    let words = plain.split_whitespace().map(|word| word.trim_matches(['*', '➤', '•']));
    let words: Vec<_> = words.filter(|word| !word.is_empty() && *word != "-").collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::normalised;

    #[test]
    fn marks_and_tags_do_not_count() {
        let source = "<p>**Key** activities,</p> <ul style=\"x\"> ➤ UNODC\n\n- and others (a < b)";
        assert_eq!(normalised(source), "Key activities, UNODC and others (a < b)");
    }
}
