//! WHICH activities: every view of a selection comes from one pass over columns of dense indices.
//!
//! A filter is a set of clauses, one for each facet, one for the words searched for and one for
//! the months. Each activity notes which clauses it fails. It is selected if it fails none, and it
//! counts in a facet if it fails at most that facet's own clause (crossfiltering: a view is not
//! filtered by itself).

mod column;
mod fold;
mod related;

pub use related::{Shared, related};

use crate::report::{Date, Precision, Report, Role, When};
use crate::view_state::{Facet, MonthRange, Sort, ViewState};
use column::Column;
use fold::fold;

/// A set of failed clauses: bit `facet as u16` for a facet, then [`WORDS`] and [`MONTHS`].
type Failed = u16;
const WORDS: Failed = 1 << Facet::ALL.len();
const MONTHS: Failed = WORDS << 1;

const fn clause(facet: Facet) -> Failed {
    1 << facet as Failed
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
    /// Folded text of each activity.
    text: Vec<String>,
    /// Whether each has the role of an activity, not of context.
    counts: Vec<bool>,
    /// Whether each is at a place on the map.
    placed: Vec<bool>,
    /// All activities by each order of [`Sort::ALL`].
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
    /// How many of `activities` are drawn on the map; the others are in the tray.
    pub placed: usize,
    /// How many activities there are in all.
    pub total: usize,
    facet_counts: Vec<Vec<usize>>,
}

impl Index {
    /// The index of a report.
    #[must_use]
    pub fn new(report: &Report) -> Self {
        let facet = |facet| Column::new(facet, report);
        let months = |when: When| {
            let span = when.span();
            let last = span.last.map_or(i32::MAX, |last| last.month().number());
            (span.first.month().number(), last)
        };
        let activities = &report.activities;
        Self {
            facets: Facet::ALL.into_iter().map(facet).collect(),
            months: activities.iter().map(|activity| activity.when.map(months)).collect(),
            text: (0..activities.len()).map(|index| searchable_text(report, index)).collect(),
            counts: activities.iter().map(|activity| activity.role == Role::Activity).collect(),
            placed: (0..activities.len()).map(|index| report.position(index).is_some()).collect(),
            orders: Sort::ALL.map(|sort| order(report, sort)),
        }
    }

    /// What a view state selects. Choices that the report does not know select nothing; see
    /// [`ViewState::known_to`].
    #[must_use]
    pub fn select(&self, state: &ViewState) -> Selection {
        let rows = self.text.len();
        let mut failed: Vec<Failed> = vec![0; rows];
        let mut certainty = vec![Certainty::Certain; rows];
        for (facet, column) in Facet::ALL.into_iter().zip(&self.facets) {
            let chosen = state.choices.of(facet);
            if !chosen.is_empty() {
                column.fail_others(chosen, clause(facet), &mut failed);
            }
        }
        let query = fold(&state.query);
        let words: Vec<_> = query.split_whitespace().collect();
        for row in 0..rows {
            if !words.iter().all(|word| self.text[row].contains(word)) {
                failed[row] |= WORDS;
            }
            match lie(self.months[row], &state.range) {
                Some(found) => certainty[row] = found,
                None => failed[row] |= MONTHS,
            }
        }
        self.summarise(failed, certainty, state.sort)
    }

    /// These activities and no others, whatever the filter.
    #[must_use]
    pub fn only(&self, activities: &[usize]) -> Selection {
        let lacks = |row| if activities.contains(&row) { 0 } else { Failed::MAX };
        let rows = self.text.len();
        self.summarise((0..rows).map(lacks).collect(), vec![Certainty::Certain; rows], Sort::default())
    }

    fn summarise(&self, failed: Vec<Failed>, certainty: Vec<Certainty>, sort: Sort) -> Selection {
        let selected = self.orders[sort as usize].iter().copied().filter(|&row| failed[row] == 0);
        let (activities, context): (Vec<_>, Vec<_>) = selected.partition(|&row| self.counts[row]);
        let counted: Vec<_> = (0..failed.len()).filter(|&row| self.counts[row]).collect();
        let count = |(facet, column): (Facet, &Column)| {
            let passing = counted.iter().copied().filter(|&row| failed[row] & !clause(facet) == 0);
            column.count(passing)
        };
        Selection {
            facet_counts: Facet::ALL.into_iter().zip(&self.facets).map(count).collect(),
            placed: activities.iter().filter(|&&row| self.placed[row]).count(),
            total: counted.len(),
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

/// All words by which an activity should be found, in all languages, folded.
fn searchable_text(report: &Report, index: usize) -> String {
    let activity = &report.activities[index];
    let mut texts = vec![&activity.title, &activity.summary];
    texts.extend(activity.place.map(|place| &report.places[place].name));
    texts.extend(activity.kind.map(|kind| &report.kinds[kind].name));
    texts.extend(activity.themes.iter().map(|&theme| &report.themes[theme].name));
    texts.extend(activity.partners.iter().map(|&partner| &report.partners[partner].name));
    let versions = texts.iter().flat_map(|text| text.versions().map(|(_, version)| version.as_str()));
    let quotes = activity.evidence.iter().map(|evidence| evidence.quote.as_str());
    fold(&versions.chain(quotes).collect::<Vec<_>>().join("\n"))
}

/// All activities in an order; ties stay in the order of the file.
fn order(report: &Report, sort: Sort) -> Vec<usize> {
    sorted_by(report.activities.iter().map(|activity| match sort {
        Sort::Date => date_order(activity.when),
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
    let Some(when) = when else { return [3, 0, 0] };
    let rank = match when.precision() {
        Precision::Day | Precision::Month | Precision::Year => 0,
        Precision::Period => 1,
        Precision::Open => 2,
    };
    let span = when.span();
    let day = match when {
        When::Year(_) => span.last.unwrap_or(span.first),
        When::Range { first: first @ Date::Year(_), .. } => first.last_day(),
        _ => span.first,
    };
    [rank, i64::from(day.number()), when.precision() as i64]
}

/// The positions of keys in ascending order, equal ones in the order in which they came. One
/// function for all orders, since the page pays for every type that is sorted.
#[must_use]
pub fn sorted_by(keys: impl Iterator<Item = [i64; 3]>) -> Vec<usize> {
    let mut keyed: Vec<([i64; 3], usize)> = keys.enumerate().map(|(index, key)| (key, index)).collect();
    keyed.sort_unstable();
    keyed.into_iter().map(|(_, index)| index).collect()
}

#[cfg(test)]
mod tests;
