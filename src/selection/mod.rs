//! WHICH activities: every view of a selection comes from one pass over columns of dense indices.
//!
//! A filter is a set of clauses, one for each facet, one for the words searched for and one for
//! the months. Each activity notes which clauses it fails. It is selected if it fails none, and it
//! counts in a facet if it fails at most that facet's own clause (crossfiltering: a view is not
//! filtered by itself).

mod abbreviation;
mod column;
mod fold;
mod found;
mod group;
mod overview;
mod passage;
mod related;
mod search;
mod texts;
mod word;

pub use related::{Shared, related};

pub use abbreviation::{abbreviations_in, explains};
pub use found::{Piece, Reason, reason};
pub use group::{Group, Known};
pub use overview::Overview;
pub use passage::Passage;
pub use search::Words;
pub use texts::{Source, texts};

use crate::geo::{Size, Viewport, World, world_from_lng_lat};
use crate::order::sorted_by;
use crate::report::{Date, Report, Role, When};
use crate::view_state::{Facet, Filter, MonthRange, Query, Sort};
use column::Column;
use search::{Acronyms, Searchable, add_line};

/// A set of failed clauses, one bit for each [`Filter`].
type Failed = u16;
const _: () = assert!(Filter::COUNT <= Failed::BITS as usize, "each filter has its bit");

const fn clause(filter: Filter) -> Failed {
    1 << filter.index()
}

/// How an activity lies to the chosen months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// All days it may have been on are within them.
    Certain,
    /// Some are.
    Possible,
}

/// A report's activities in columns, made once.
#[derive(Debug)]
pub struct Index {
    /// One for each facet, in the order of [`Facet::ALL`].
    facets: Vec<Column>,
    /// First and last month (number, both included) of each activity; `None` if it has no date.
    months: Vec<Option<(i32, i32)>>,
    /// What each can be found by.
    texts: Vec<Searchable>,
    /// All passages, each with what it is found by, folded.
    passages: Vec<(Passage, String)>,
    /// Those that the texts use.
    acronyms: Acronyms,
    /// Whether each has the role of an activity, not of context.
    counts: Vec<bool>,
    /// Where each is on the map; `None` if at no place.
    positions: Vec<Option<World>>,
    /// All activities by each order of [`Sort::ALL`], without a search.
    orders: [Vec<usize>; Sort::ALL.len()],
}

/// What a filter selects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    failed: Vec<Failed>,
    certainty: Vec<Certainty>,
    /// Indices of the selected activities, in the chosen order.
    pub activities: Vec<usize>,
    /// Indices of the items of context that pass the same filter; never counted.
    pub context: Vec<usize>,
    /// Where in the text of the report all that is searched for stands, in its order, as far as the section is
    /// not filtered out; none without a search.
    /// Indices for [`Index::passage`].
    pub passages: Vec<usize>,
    /// How many of `activities` are drawn on the map; the others are in the tray.
    pub placed: usize,
    /// How many activities there are in all.
    pub total: usize,
    /// Indices of the chosen themes: marks show one of these, not an activity's first.
    pub themes: Vec<usize>,
    facet_counts: Vec<Vec<usize>>,
    /// How many activities fail each filter and no other.
    held_back: [usize; Filter::COUNT],
}

impl Index {
    /// The index of a report. `worded` tells of an activity what is shown and the report does not put into
    /// words itself, such as its date.
    #[must_use]
    pub fn new(report: &Report, worded: impl Fn(usize) -> Vec<(Source, String)>) -> Self {
        let facet = |facet| Column::new(facet, report);
        let months = |when: When| {
            let span = when.span();
            let last = span.last.map_or(i32::MAX, |last| last.month().number());
            (span.first.month().number(), last)
        };
        let mut acronyms = Acronyms::none();
        let searchable = |row| Searchable::new(texts(report, row, None, &worded(row)), &mut acronyms);
        let activities = &report.activities;
        let found_by: Vec<_> = (0..activities.len()).map(searchable).collect();
        let passage = |passage: Passage| {
            let mut folded = String::new();
            for text in passage.texts(report, None) {
                acronyms.note(&text);
                add_line(&mut folded, &text);
            }
            (passage, folded)
        };
        Self {
            passages: Passage::all(report).into_iter().map(passage).collect(),
            acronyms,
            facets: Facet::ALL.into_iter().map(facet).collect(),
            months: activities.iter().map(|activity| activity.when.map(months)).collect(),
            texts: found_by,
            counts: activities.iter().map(|activity| activity.role == Role::Activity).collect(),
            positions: (0..activities.len())
                .map(|index| report.position(index).map(world_from_lng_lat))
                .collect(),
            orders: Sort::ALL.map(|sort| order(report, sort)),
        }
    }

    /// What a query selects, wherever it lies. Choices that the report does not know select nothing; see
    /// [`Query::known_to`].
    #[must_use]
    pub fn select(&self, query: &Query) -> Selection {
        self.select_in(query, None)
    }

    /// What a query selects of all that a map of this size shows; what has no position is not shown.
    #[must_use]
    pub fn select_in_view(&self, query: &Query, viewport: &Viewport, frame: Size) -> Selection {
        self.select_in(query, Some((viewport, frame)))
    }

    fn select_in(&self, query: &Query, view: Option<(&Viewport, Size)>) -> Selection {
        let rows = self.texts.len();
        let mut failed: Vec<Failed> = vec![0; rows];
        let mut certainty = vec![Certainty::Certain; rows];
        for (facet, column) in Facet::ALL.into_iter().zip(&self.facets) {
            let chosen = query.choices.of(facet);
            if !chosen.is_empty() {
                column.fail_others(chosen, clause(Filter::Facet(facet)), &mut failed);
            }
        }
        let words = self.words(&query.words);
        let mut distance = vec![0; rows];
        for row in 0..rows {
            match self.texts[row].distance(&words) {
                Some(found) => distance[row] = found,
                None => failed[row] |= clause(Filter::Words),
            }
            match lie(self.months[row], &query.range) {
                Some(found) => certainty[row] = found,
                None => failed[row] |= clause(Filter::Months),
            }
            let shows = |(viewport, frame): (&Viewport, Size)| {
                self.positions[row].is_some_and(|at| viewport.shows(at, frame))
            };
            if !view.is_none_or(shows) {
                failed[row] |= clause(Filter::InView);
            }
        }
        let order = &self.orders[query.sort as usize];
        if query.sort != Sort::Best {
            distance.fill(0);
        }
        let nearest = sorted_by(order.iter().map(|&row| [distance[row], 0, 0]));
        let order: Vec<_> = nearest.into_iter().map(|index| order[index]).collect();
        let mut selection = self.summarise(failed, certainty, &order);
        selection.themes = self.chosen(query, Facet::Theme);
        if query.is_searching() {
            let sections = self.chosen(query, Facet::Section);
            let passes = |&index: &usize| {
                let (passage, text) = &self.passages[index];
                (sections.is_empty() || sections.contains(&passage.section)) && words.all_stand_in(text)
            };
            selection.passages = (0..self.passages.len()).filter(passes).collect();
        }
        selection
    }

    /// What a search as typed asks for. In quotation marks stands a phrase; an abbreviation that the report
    /// uses is a whole word, and of all others the beginning is enough.
    #[must_use]
    pub fn words(&self, typed: &str) -> Words {
        Words::of(typed, &self.acronyms)
    }

    /// What stands at an index of [`Selection::passages`].
    #[must_use]
    pub fn passage(&self, index: usize) -> Passage {
        self.passages[index].0
    }

    /// The indices of a query's choices in a facet, in ascending order.
    fn chosen(&self, query: &Query, facet: Facet) -> Vec<usize> {
        self.facets[facet as usize].indices(query.choices.of(facet))
    }

    /// How many activities have both of two values (each by its index in [`Facet::values`]) and pass
    /// all other filters; the two facets' own choices are ignored.
    #[must_use]
    pub fn count_pair(&self, selection: &Selection, pair: [(Facet, usize); 2]) -> usize {
        let own = pair.iter().fold(0, |own, (facet, _)| own | clause(Filter::Facet(*facet)));
        let has = |row, (facet, value): (Facet, usize)| self.facets[facet as usize].row(row).contains(&value);
        let passes = |&row: &usize| self.counts[row] && selection.failed[row] & !own == 0;
        (0..self.counts.len()).filter(passes).filter(|&row| pair.iter().all(|&value| has(row, value))).count()
    }

    /// These activities and no others, whatever the filter.
    #[must_use]
    pub fn only(&self, activities: &[usize]) -> Selection {
        let lacks = |row| if activities.contains(&row) { 0 } else { Failed::MAX };
        let failed: Vec<Failed> = (0..self.counts.len()).map(lacks).collect();
        let certainty = vec![Certainty::Certain; failed.len()];
        self.summarise(failed, certainty, &self.orders[Sort::default() as usize])
    }

    fn summarise(&self, failed: Vec<Failed>, certainty: Vec<Certainty>, order: &[usize]) -> Selection {
        let selected = order.iter().copied().filter(|&row| failed[row] == 0);
        let (activities, context): (Vec<_>, Vec<_>) = selected.partition(|&row| self.counts[row]);
        let counted: Vec<_> = (0..failed.len()).filter(|&row| self.counts[row]).collect();
        let count = |(facet, column): (Facet, &Column)| {
            let passing =
                counted.iter().copied().filter(|&row| failed[row] & !clause(Filter::Facet(facet)) == 0);
            column.count(passing)
        };
        let mut held_back = [0; Filter::COUNT];
        for &row in counted.iter().filter(|&&row| failed[row].is_power_of_two()) {
            held_back[failed[row].trailing_zeros() as usize] += 1;
        }
        Selection {
            held_back,
            facet_counts: Facet::ALL.into_iter().zip(&self.facets).map(count).collect(),
            placed: activities.iter().filter(|&&row| self.positions[row].is_some()).count(),
            total: counted.len(),
            themes: Vec::new(),
            passages: Vec::new(),
            activities,
            context,
            failed,
            certainty,
        }
    }
}

impl Selection {
    /// How many activities each value of a facet would select, the facet's own choice ignored;
    /// in the order of [`Facet::values`].
    #[must_use]
    pub fn counts(&self, facet: Facet) -> &[usize] {
        &self.facet_counts[facet as usize]
    }

    /// How many more activities there would be without one filter.
    #[must_use]
    pub fn held_back_by(&self, filter: Filter) -> usize {
        self.held_back[filter.index()]
    }

    /// Whether an activity (or item of context) passes all clauses.
    #[must_use]
    pub fn contains(&self, activity: usize) -> bool {
        self.failed[activity] == 0
    }

    /// How a selected activity lies to the chosen months; `None` if it is not selected.
    #[must_use]
    pub fn certainty(&self, activity: usize) -> Option<Certainty> {
        self.contains(activity).then(|| self.certainty[activity])
    }

    /// How many selected activities lie only possibly in the chosen months.
    #[must_use]
    pub fn possible(&self) -> usize {
        let possible = |&&activity: &&usize| self.certainty[activity] == Certainty::Possible;
        self.activities.iter().filter(possible).count()
    }

    /// The activities before and after one in the chosen order, if it is selected.
    #[must_use]
    pub fn neighbours(&self, activity: usize) -> (Option<usize>, Option<usize>) {
        let at = |index: usize| self.activities.get(index).copied();
        match self.activities.iter().position(|&selected| selected == activity) {
            Some(index) => (index.checked_sub(1).and_then(at), at(index + 1)),
            None => (None, None),
        }
    }
}

/// How months (numbers, both included) lie in a range; `None` if outside. What has no date lies
/// in all time and in nothing less.
fn lie(months: Option<(i32, i32)>, range: &MonthRange) -> Option<Certainty> {
    if range.is_all() {
        return Some(Certainty::Certain);
    }
    let (first, last) = months?;
    let from = range.from().map_or(i32::MIN, |month| month.number());
    let to = range.to().map_or(i32::MAX, |month| month.number());
    if last < from || to < first {
        None
    } else if from <= first && last <= to {
        Some(Certainty::Certain)
    } else {
        Some(Certainty::Possible)
    }
}

/// All activities in an order; ties stay in the order of the file.
fn order(report: &Report, sort: Sort) -> Vec<usize> {
    sorted_by(report.activities.iter().map(|activity| match sort {
        Sort::Best | Sort::Date => date_order(activity.when),
        Sort::Section => {
            let mentions =
                activity.evidence.iter().map(|piece| [piece.section as i64, piece.paragraph as i64, 0]);
            mentions.min().unwrap_or([i64::MAX, 0, 0])
        }
    }))
}

/// Dated activities by their first day (what is dated only to a year comes at that year's end,
/// after what is known better), then those only known to lie within the period, then plans, then
/// what has no date; of what begins on one day, the more precise first.
fn date_order(when: Option<When>) -> [i64; 3] {
    let rank = Known::of(when) as i64;
    let Some(when) = when else { return [rank, 0, 0] };
    let span = when.span();
    let day = match when {
        When::Year(_) => span.last.unwrap_or(span.first),
        When::Range { first: first @ Date::Year(_), .. } | When::Since { from: first @ Date::Year(_) } => {
            first.last_day()
        }
        _ => span.first,
    };
    [rank, i64::from(day.number()), when.precision() as i64]
}

#[cfg(test)]
mod tests;
