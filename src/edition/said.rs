//! Texts of the report as they are shown: in which language, and how much of them.

use super::Edition;
use crate::report::limits::{PROSE, TITLE};
use crate::report::{Localised, Text};
use crate::text::shortened;
use crate::words::is_right_to_left;
use std::borrow::Cow;

/// The language of a text that is not that of the words around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Foreign {
    /// BCP 47 tag.
    pub language: String,
    /// `rtl` or `ltr`, where it is not the direction of the words around it.
    pub direction: Option<&'static str>,
}

/// A text of the report as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said<'a> {
    /// The words, cut where they are too many to be read where they stand.
    pub words: Cow<'a, str>,
    /// Whether they were cut.
    pub is_cut: bool,
    /// Its language, if it is not the interface's.
    pub foreign: Option<Foreign>,
}

impl Edition {
    /// A title or name.
    #[must_use]
    pub fn name<'a>(&self, text: &'a Text) -> Said<'a> {
        self.said(text, TITLE)
    }

    /// Running text.
    #[must_use]
    pub fn prose<'a>(&self, text: &'a Text) -> Said<'a> {
        self.said(text, PROSE)
    }

    fn said<'a>(&self, text: &'a Text, most: usize) -> Said<'a> {
        let words = shortened(self.text(text), most);
        Said { is_cut: matches!(words, Cow::Owned(_)), words, foreign: self.foreign(text) }
    }

    /// The language of the version of a text that is shown, if it is not the interface's.
    #[must_use]
    pub fn foreign<T>(&self, text: &Localised<T>) -> Option<Foreign> {
        let own = self.language.tag();
        let mut tags = text.versions().map(|(tag, _)| tag);
        let first = tags.next()?;
        let is_own = first == own || tags.any(|tag| tag == own);
        (!is_own).then(|| self.foreign_language(first)).flatten()
    }

    /// The same for words that the report has in one language only: those that it quotes.
    #[must_use]
    pub fn foreign_quotation(&self) -> Option<Foreign> {
        self.foreign_language(self.report.languages.first()?)
    }

    fn foreign_language(&self, language: &str) -> Option<Foreign> {
        let own = self.language.tag();
        let direction = match (is_right_to_left(language), is_right_to_left(own)) {
            (true, false) => Some("rtl"),
            (false, true) => Some("ltr"),
            _ => None,
        };
        (language != own).then(|| Foreign { language: language.to_owned(), direction })
    }

    /// The language of the report's words in a drawing, if it is not the interface's. (Directions of SVG text
    /// follow from its letters.)
    #[must_use]
    pub fn drawing_language(&self) -> Option<String> {
        let language = self.page_language();
        (language != self.language.tag()).then(|| language.to_owned())
    }

    /// The language that most of a page is in: the report's, in the version that is shown. (A BCP 47 tag.)
    #[must_use]
    pub fn page_language(&self) -> &str {
        let own = self.language.tag();
        let languages = &self.report.languages;
        if languages.iter().any(|language| language == own) {
            own
        } else {
            languages.first().map_or(own, String::as_str)
        }
    }
}
