//! What a reader can do to the query, and the query that follows.

use super::{Facet, Filter, MonthRange, Query, Sort};

/// A reader's action on the query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Search for these words, as typed so far.
    Search(String),
    /// Choose a value of a facet, or take the choice back.
    Toggle(Facet, String),
    /// Choose these months.
    Brush(MonthRange),
    /// Order the list.
    SortBy(Sort),
    /// Select only what is in the shown part of the map, or wherever.
    OnlyInView(bool),
    /// Choose exactly these values of the facets that they are of, or take all these choices back.
    ToggleAll(Vec<(Facet, String)>),
    /// Take back one filter.
    Without(Filter),
    /// Take back all filters; the order stays.
    ClearFilters,
}

impl Query {
    /// The query that follows from an action.
    #[must_use]
    pub fn after(&self, action: Action) -> Self {
        let mut next = self.clone();
        match action {
            Action::Search(words) => next.words = words,
            Action::Toggle(facet, value) => {
                if next.choices.contains(facet, &value) {
                    next.choices.remove(facet, &value);
                } else {
                    next.choices.insert(facet, &value);
                }
            }
            Action::Brush(range) => next.range = range,
            // Without a search the default is that order already, and needs no word in the address.
            Action::SortBy(Sort::Date) if !self.is_searching() => next.sort = Sort::Best,
            Action::SortBy(sort) => next.sort = sort,
            Action::OnlyInView(only) => next.in_view = only,
            Action::ToggleAll(values) => {
                for (facet, _) in &values {
                    next.choices.clear(*facet);
                }
                if !self.choices.are_exactly(&values) {
                    for (facet, value) in &values {
                        next.choices.insert(*facet, value);
                    }
                }
            }
            Action::Without(Filter::Facet(facet)) => next.choices.clear(facet),
            Action::Without(Filter::Words) => next.words.clear(),
            Action::Without(Filter::Months) => next.range = MonthRange::default(),
            Action::Without(Filter::InView) => next.in_view = false,
            Action::ClearFilters => next = Self { sort: self.sort, ..Self::default() },
        }
        next
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Month;

    #[test]
    fn toggling_twice_changes_nothing() {
        let toggle = || Action::Toggle(Facet::Theme, "cybercrime".to_owned());
        let once = Query::default().after(toggle());
        assert!(once.choices.contains(Facet::Theme, "cybercrime") && once.is_filtered());
        assert_eq!(once.after(toggle()), Query::default());
    }

    #[test]
    fn values_are_chosen_and_taken_back_together() {
        let both = || {
            Action::ToggleAll(vec![
                (Facet::Theme, "cybercrime".to_owned()),
                (Facet::Section, "part-one".to_owned()),
            ])
        };
        let theme = Query::default().after(Action::Toggle(Facet::Theme, "integrity".to_owned()));
        let once = theme.after(both());
        assert_eq!(once.choices.of(Facet::Theme), ["cybercrime"]);
        assert_eq!(once.choices.of(Facet::Section), ["part-one"]);
        assert_eq!(once.after(both()), Query::default());
        let dated = || ["day", "month"].map(|value| (Facet::Precision, value.to_owned())).to_vec();
        let month = Query::default().after(Action::Toggle(Facet::Precision, "month".to_owned()));
        let once = month.after(Action::ToggleAll(dated()));
        assert_eq!(once.choices.of(Facet::Precision), ["day", "month"]);
        assert_eq!(once.after(Action::ToggleAll(dated())), Query::default());
    }

    #[test]
    fn by_date_is_a_choice_only_while_there_is_a_search() {
        let by = |state: &Query, sort| state.after(Action::SortBy(sort));
        let everything = Query::default();
        assert_eq!(by(&by(&everything, Sort::Section), Sort::Date), everything);
        assert_eq!(everything.order(), Sort::Date);
        let search = everything.after(Action::Search("Nairobi".to_owned()));
        assert_eq!(search.order(), Sort::Best);
        let by_date = by(&search, Sort::Date);
        assert_eq!((by_date.sort, by_date.order()), (Sort::Date, Sort::Date));
        assert_eq!(by(&by_date, Sort::Best), search);
    }

    #[test]
    fn without_each_filter_nothing_is_filtered() {
        let month = Month::parse("2025-03");
        let mut state = Query {
            words: "Nairobi".to_owned(),
            range: MonthRange::new(month, None),
            in_view: true,
            ..Query::default()
        };
        state.choices.insert(Facet::Kind, "event");
        state.choices.insert(Facet::Kind, "mission");
        state.choices.insert(Facet::Precision, "day");
        let bare = Filter::all().fold(state, |state, filter| state.after(Action::Without(filter)));
        assert_eq!(bare, Query::default());
        assert!(Filter::all().map(Filter::index).eq(0..Filter::COUNT));
    }

    #[test]
    fn clearing_keeps_the_order() {
        let month = Month::parse("2025-03");
        let mut state = Query { sort: Sort::Section, ..Query::default() };
        let bare = state.clone();
        state.words = "Nairobi".to_owned();
        state.range = MonthRange::new(month, month);
        state.choices.insert(Facet::Kind, "event");
        assert_eq!(state.after(Action::ClearFilters), bare);
    }
}
