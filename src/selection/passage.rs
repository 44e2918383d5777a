//! Passages: what a search finds in the text of the report itself.

use super::texts::versions;
use crate::report::{Inline, Report, Text};

/// A piece of the report's text that is found as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Index into [`Report::sections`].
    pub section: usize,
    /// Index of a paragraph of it; `None` is what the section is called.
    pub paragraph: Option<usize>,
}

impl Passage {
    /// All passages of a report, in its order.
    pub(super) fn all(report: &Report) -> Vec<Self> {
        let mut all = Vec::new();
        for (section, part) in report.sections.iter().enumerate() {
            all.push(Self { section, paragraph: None });
            all.extend(
                (0..part.paragraphs.len()).map(|paragraph| Self { section, paragraph: Some(paragraph) }),
            );
        }
        all
    }

    /// What it is found by, in one language (a BCP 47 tag) or, if that is `None`, in all: the text, the points
    /// and the first words of a paragraph, label and title of a section.
    #[must_use]
    pub fn texts(self, report: &Report, language: Option<&str>) -> Vec<String> {
        let section = &report.sections[self.section];
        let mut texts = Vec::new();
        let Some(paragraph) = self.paragraph else {
            section.label.iter().for_each(|label| add(&mut texts, label, language));
            add(&mut texts, &section.title, language);
            return texts;
        };
        let paragraph = &section.paragraphs[paragraph];
        for text in versions(&paragraph.text, language) {
            texts.push(text.iter().map(Inline::words).collect());
        }
        paragraph.points.iter().for_each(|point| add(&mut texts, &point.text, language));
        texts.push(paragraph.opening.clone());
        texts
    }
}

fn add(texts: &mut Vec<String>, text: &Text, language: Option<&str>) {
    texts.extend(versions(text, language).into_iter().cloned());
}
