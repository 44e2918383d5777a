//! Which texts of a report are searched, and how good a match each is.

use super::abbreviation::abbreviations_in;
use crate::report::{Localised, Report, Text};
use crate::view_state::Facet;

/// Which of an activity's texts something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    Title,
    /// When it was, in words.
    Date,
    /// The place's name as the report writes it, or that it states none.
    Place,
    Summary,
    /// The name of a value that it has in this facet.
    Name(Facet),
    /// The name of a Sustainable Development Goal.
    Goal,
    /// The name of a WSIS action line.
    ActionLine,
    /// A quotation from the report.
    Quotation,
    /// What an abbreviation that it uses stands for; its index in [`Report::abbreviations`].
    Abbreviation(usize),
}

impl Source {
    /// How many distances there are.
    pub(super) const DISTANCES: usize = 4;

    /// How far a match is from the best, 0.
    pub(super) const fn distance(self) -> usize {
        match self {
            Self::Title => 0,
            Self::Date | Self::Place | Self::Name(_) | Self::Goal | Self::ActionLine => 1,
            Self::Summary => 2,
            Self::Quotation | Self::Abbreviation(_) => 3,
        }
    }

    /// Whether it stands in each item of a list.
    pub(super) const fn is_listed(self) -> bool {
        matches!(self, Self::Title | Self::Date | Self::Place)
    }
}

/// What an activity is found by: all that is shown of it in words, in one language (a BCP 47 tag) or, if that is
/// `None`, in all. What the report does not put into words itself is given. The order is that in which
/// [`super::reason`] looks for why it was found.
#[must_use]
pub fn texts<'a>(
    report: &'a Report,
    activity: usize,
    language: Option<&str>,
    worded: &'a [(Source, String)],
) -> Vec<(Source, &'a str)> {
    let activity = &report.activities[activity];
    let place = activity.place.map(|place| &report.places[place]);
    let mut named: Vec<(Source, &Text)> = vec![(Source::Title, &activity.title)];
    if let Some(place) = place {
        named.push((Source::Place, &place.name));
    }
    named.push((Source::Summary, &activity.summary));
    for name in place.map_or(&[][..], |place| &place.also) {
        named.push((Source::Name(Facet::Place), name));
    }
    let facets = [
        (Facet::Theme, &report.themes, &*activity.themes),
        (Facet::Kind, &report.kinds, activity.kind.as_slice()),
        (Facet::Partner, &report.partners, &activity.partners),
    ];
    for (facet, terms, chosen) in facets {
        for &term in chosen {
            named.push((Source::Name(facet), &terms[term].name));
        }
    }
    let coded = [
        (Source::Goal, &report.sdgs, &activity.sdgs),
        (Source::ActionLine, &report.action_lines, &activity.action_lines),
    ];
    for (source, names, codes) in coded {
        for name in codes.iter().filter_map(|code| code.name) {
            named.push((source, &names[name].name));
        }
    }
    let mut texts = Vec::new();
    for (source, text) in named {
        for version in versions(text, language) {
            texts.push((source, version.as_str()));
        }
    }
    for (source, text) in worded {
        texts.push((*source, text.as_str()));
    }
    for evidence in &activity.evidence {
        texts.push((Source::Quotation, evidence.quote.as_str()));
    }
    let mut seen = vec![false; report.abbreviations.len()];
    for at in 0..texts.len() {
        for index in abbreviations_in(report, texts[at].1, &mut seen) {
            for meaning in versions(&report.abbreviations[index].name, language) {
                texts.push((Source::Abbreviation(index), meaning.as_str()));
            }
        }
    }
    texts
}

/// A text in one language or, if that is `None`, in all.
pub(super) fn versions<'a, T>(text: &'a Localised<T>, language: Option<&str>) -> Vec<&'a T> {
    match language {
        Some(language) => text.get(language).into_iter().collect(),
        None => text.versions().map(|(_, version)| version).collect(),
    }
}
