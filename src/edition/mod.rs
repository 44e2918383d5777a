//! A report as it is shown: with its index, and put into the words of one language. It is made once and
//! never changed; everything that is drawn, printed, painted or searched is a function of it and of what
//! the reader asked for. Another report, or another language, is another edition.

mod names;
mod said;

pub use said::{Foreign, Said};

use crate::geo::{Band, world_from_lng_lat};
use crate::report::{Activity, Report, Text};
use crate::selection::Index;
use crate::words::{Language, Message};
use std::borrow::Cow;

/// A report, its index and the language that it is shown in.
#[derive(Debug)]
pub struct Edition {
    /// What is published.
    pub report: Report,
    /// What was found wrong with it, in words for its author.
    pub problems: Vec<String>,
    /// What of the world a map shows before anybody has moved it: all places, and all that is inhabited.
    pub whole_map: Band,
    /// What selections are made from.
    pub index: Index,
    /// The language of the interface.
    pub language: Language,
}

impl Edition {
    /// The edition of a report in a language of the interface.
    #[must_use]
    pub fn new(report: Report, problems: Vec<String>, language: Language) -> Self {
        let index = Index::new(&report, |activity| names::worded(&report, language, activity));
        let places = report.places.iter().filter_map(|place| place.at).map(world_from_lng_lat);
        let whole_map = places.fold(Band::INHABITED, Band::including);
        Self { index, whole_map, report, problems, language }
    }

    /// The words for a message.
    #[must_use]
    pub fn say(&self, message: Message<'_>) -> String {
        self.language.say(message)
    }

    /// A text of the report in the reader's language, whole.
    #[must_use]
    pub fn text<'a>(&self, text: &'a Text) -> &'a str {
        text.in_language(self.language.tag())
    }

    /// An activity by its index.
    #[must_use]
    pub fn activity(&self, activity: usize) -> &Activity {
        &self.report.activities[activity]
    }

    /// An activity's title, cut where it is too long to be read where it stands.
    #[must_use]
    pub fn title(&self, activity: usize) -> Cow<'_, str> {
        self.name(&self.activity(activity).title).words
    }

    /// When an activity was, in words.
    #[must_use]
    pub fn when_in_words(&self, activity: usize) -> String {
        self.say(names::date(&self.report, activity))
    }

    /// Where an activity was, in words.
    #[must_use]
    pub fn place_in_words(&self, activity: usize) -> String {
        match self.activity(activity).place {
            Some(place) => self.name(&self.report.places[place].name).words.into_owned(),
            None => self.say(Message::PlaceNotStated),
        }
    }

    /// What the report calls a section, else its title.
    #[must_use]
    pub fn section_name(&self, section: usize) -> Said<'_> {
        let section = &self.report.sections[section];
        self.name(section.label.as_ref().unwrap_or(&section.title))
    }
}
