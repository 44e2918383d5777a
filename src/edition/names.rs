//! What facets, choices and filters are called.

use super::{Edition, Foreign};
use crate::report::{Precision, Region, Report, Status, Text};
use crate::selection::Source;
use crate::view_state::{Choice, Facet, Filter, Query};
use crate::words::{Language, Message};

/// When an activity was.
pub(super) fn date(report: &Report, activity: usize) -> Message<'_> {
    report.activities[activity].when.as_ref().map_or(Message::DateNotStated, Message::DateWithin)
}

/// What is shown of an activity in words that are not the report's.
pub(super) fn worded(report: &Report, language: Language, activity: usize) -> Vec<(Source, String)> {
    let item = &report.activities[activity];
    let mut words = vec![
        (Source::Date, language.say(date(report, activity))),
        (Source::Name(Facet::Status), language.say(Message::StatusName(item.status))),
    ];
    match item.place {
        None => words.push((Source::Place, language.say(Message::PlaceNotStated))),
        Some(place) => {
            let region = report.places[place].region.map(Message::RegionName);
            words.extend(region.map(|region| (Source::Name(Facet::Region), language.say(region))));
        }
    }
    words
}

impl Edition {
    /// What is shown of an activity in words of the interface.
    #[must_use]
    pub fn worded(&self, activity: usize) -> Vec<(Source, String)> {
        worded(&self.report, self.language, activity)
    }

    /// The name of a choice: `Theme: Cybercrime`, `“rome”`, `March 2025 to May 2025`.
    #[must_use]
    pub fn choice(&self, choice: &Choice) -> String {
        match choice {
            Choice::Words(words) => self.say(Message::Quoted(words)),
            Choice::Value(facet, value) => {
                let index = facet.values(&self.report).iter().position(|known| known == value);
                let name = index.map(|index| self.facet_value(*facet, index));
                let facet = self.say(Message::FacetName(*facet));
                format!("{facet}: {}", name.unwrap_or_else(|| value.clone()))
            }
            Choice::Months(range) => self.say(Message::MonthRange(*range)),
            Choice::InView => self.say(Message::InView),
        }
    }

    /// The name of a facet's value, by its index in [`Facet::values`].
    #[must_use]
    pub fn facet_value(&self, facet: Facet, index: usize) -> String {
        match (self.value_text(facet, index), facet) {
            (Some(text), _) => self.name(text).words.into_owned(),
            (None, Facet::Status) => self.say(Message::StatusName(Status::ALL[index])),
            (None, Facet::Precision) => self.say(Message::PrecisionName(Precision::ALL[index])),
            (None, Facet::Placed) => self.say(if index == 0 { Message::Yes } else { Message::No }),
            (None, _) => self.say(Message::RegionName(Region::ALL[index])),
        }
    }

    /// The language of that name, if it is not the interface's.
    #[must_use]
    pub fn foreign_value(&self, facet: Facet, index: usize) -> Option<Foreign> {
        self.foreign(self.value_text(facet, index)?)
    }

    /// The name of a facet's value, where the report has given it.
    #[must_use]
    pub fn value_text(&self, facet: Facet, index: usize) -> Option<&Text> {
        let report = &self.report;
        Some(match facet {
            Facet::Theme => &report.themes[index].name,
            Facet::Kind => &report.kinds[index].name,
            Facet::Place => &report.places[index].name,
            Facet::Partner => &report.partners[index].name,
            Facet::Section => {
                let section = &report.sections[index];
                section.label.as_ref().unwrap_or(&section.title)
            }
            Facet::Region | Facet::Status | Facet::Precision | Facet::Placed => return None,
        })
    }

    /// What several places are called together.
    #[must_use]
    pub fn place_names(&self, places: &[usize]) -> String {
        let name = |&place: &usize| self.name(&self.report.places[place].name).words.into_owned();
        self.say(Message::Places(&places.iter().map(name).collect::<Vec<_>>()))
    }

    /// What a filter is set to: the names of the chosen values, the words, or the months.
    #[must_use]
    pub fn filter(&self, query: &Query, filter: Filter) -> String {
        let facet = match filter {
            Filter::Words => return self.say(Message::Quoted(query.words.trim())),
            Filter::Months => return self.say(Message::MonthRange(query.range)),
            Filter::InView => return self.say(Message::OnlyInView),
            Filter::Facet(facet) => facet,
        };
        let values = facet.values(&self.report).into_iter().enumerate();
        let chosen = values.filter(|(_, value)| query.choices.contains(facet, value));
        let name = |(index, _)| self.say(Message::Quoted(&self.facet_value(facet, index)));
        let names: Vec<_> = chosen.map(name).collect();
        format!("{} {}", self.say(Message::FacetName(facet)), names.join(", "))
    }
}
