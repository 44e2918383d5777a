//! Checking a report against the document that it comes from: do its paragraphs' openings and
//! the quotes stand where it says?

use super::json;
use super::node::{Log, Node};
use super::problem::{Fault, Problem};
use std::collections::BTreeMap;
use std::ops::Range;

/// Finds each paragraph by its opening, in order, and each quote within its paragraph (from its
/// opening to the next one's). Returns what is not found, with its path in the JSON.
///
/// It reads the file and not the [`Report`](super::Report): there, items that could not be used
/// are gone, so that their successors no longer stand where the author would look for them.
#[must_use]
pub fn check_against_source(json: &str, source: &str) -> Vec<Problem> {
    let Ok(value) = json::read(json) else { return Vec::new() };
    // Reading the report notes what is of the wrong type; here that is only passed over.
    let passed_over = Log::default();
    let report = Node::root(&value, &passed_over);
    let source = normalised(source);
    let mut problems = Vec::new();
    let extents = paragraph_extents(&report, &source, &mut problems);
    for piece in report.list("activities").iter().flat_map(|activity| activity.list("evidence")) {
        let extent = cited_paragraph(&piece).and_then(|paragraph| extents.get(&paragraph));
        let (Some(extent), Some(quote)) = (extent, piece.field("quote")) else { continue };
        let Some(words) = quote.value.as_str() else { continue };
        if !source[extent.clone()].contains(&normalised(words)) {
            let fault = Fault::QuoteNotFound(words.to_owned());
            problems.push(Problem { path: quote.path, fault });
        }
    }
    problems
}

/// A section's identifier and a paragraph's number in it.
type ParagraphKey<'a> = (&'a str, u64);

fn cited_paragraph<'a>(piece: &Node<'a>) -> Option<ParagraphKey<'a>> {
    Some((piece.field("section")?.value.as_str()?, piece.field("paragraph")?.value.as_u64()?))
}

/// Where in the source each paragraph stands whose opening is found.
fn paragraph_extents<'a>(
    report: &Node<'a>,
    source: &str,
    problems: &mut Vec<Problem>,
) -> BTreeMap<ParagraphKey<'a>, Range<usize>> {
    let mut from = 0;
    let mut starts: Vec<(Option<ParagraphKey<'a>>, usize)> = Vec::new();
    for section in report.list("sections") {
        let id = section.field("id").and_then(|id| id.value.as_str());
        for paragraph in section.list("paragraphs") {
            let Some(opening) = paragraph.field("opening") else { continue };
            let Some(text) = opening.value.as_str() else { continue };
            if text.trim().is_empty() {
                continue; // told when the report is read
            }
            let words = normalised(text);
            let Some(at) = source[from..].find(&words).filter(|_| !words.is_empty()) else {
                let fault = Fault::OpeningNotFound(text.to_owned());
                problems.push(Problem { path: opening.path, fault });
                continue;
            };
            let number = paragraph.field("n").and_then(|number| number.value.as_u64());
            starts.push((id.zip(number), from + at));
            from += at + words.len();
        }
    }
    let ends: Vec<usize> = starts.iter().skip(1).map(|(_, start)| *start).chain([source.len()]).collect();
    let mut extents = BTreeMap::new();
    for ((key, start), end) in starts.into_iter().zip(ends) {
        if let Some(key) = key {
            // Of two paragraphs with one number, reading keeps the first.
            extents.entry(key).or_insert(start..end);
        }
    }
    extents
}

/// Without tags, list and emphasis marks, all white space as single spaces; letter case is kept.
fn normalised(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find('<') {
        plain.push_str(&rest[..open]);
        let inside = &rest[open + 1..];
        if !inside.starts_with(|c: char| c == '/' || c.is_ascii_alphabetic()) {
            plain.push('<');
            rest = inside;
            continue;
        }
        // Behind the last bracket that closes there is no tag; not to look for one again and again
        // keeps this linear.
        let Some(end) = inside.find('>') else {
            rest = &rest[open..];
            break;
        };
        plain.push(' ');
        rest = &inside[end + 1..];
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
