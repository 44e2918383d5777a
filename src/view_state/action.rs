//! What a reader can do to the view, and the state that follows.

use super::{Facet, Filter, MapView, MonthRange, Sort, TimeView, ViewState};

/// A reader's action on the view.
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
    /// Show this part of the map, or the whole.
    ShowMap(Option<MapView>),
    /// Show these months on the timeline, or all.
    ShowTime(Option<TimeView>),
    /// Select only what is in the shown part of the map, or wherever.
    OnlyInView(bool),
    /// Choose exactly these values of two facets, or take both choices back.
    ToggleBoth([(Facet, String); 2]),
    /// Take back one filter.
    Without(Filter),
    /// Take back all filters; order, map and timeline stay.
    ClearFilters,
}

/// The state that follows from an action.
#[must_use]
pub fn transition(state: &ViewState, action: Action) -> ViewState {
    let mut next = state.clone();
    match action {
        Action::Search(query) => next.query = query,
        Action::Toggle(facet, value) => {
            if next.choices.contains(facet, &value) {
                next.choices.remove(facet, &value);
            } else {
                next.choices.insert(facet, &value);
            }
        }
        Action::Brush(range) => next.range = range,
        // Without a search the default is that order already, and needs no word in the address.
        Action::SortBy(Sort::Date) if !state.is_searching() => next.sort = Sort::Best,
        Action::SortBy(sort) => next.sort = sort,
        Action::ShowMap(map) => next.map = map,
        Action::ShowTime(time) => next.time = time,
        Action::OnlyInView(only) => next.in_view = only,
        Action::ToggleBoth(pairs) => {
            let chosen = pairs.iter().all(|(facet, value)| state.choices.is_only(*facet, value));
            for (facet, value) in &pairs {
                next.choices.clear(*facet);
                if !chosen {
                    next.choices.insert(*facet, value);
                }
            }
        }
        Action::Without(Filter::Facet(facet)) => next.choices.clear(facet),
        Action::Without(Filter::Words) => next.query.clear(),
        Action::Without(Filter::Months) => next.range = MonthRange::default(),
        Action::Without(Filter::InView) => next.in_view = false,
        Action::ClearFilters => {
            next = ViewState { sort: state.sort, map: state.map, time: state.time, ..ViewState::default() };
        }
    }
    next
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Month;

    #[test]
    fn toggling_twice_changes_nothing() {
        let toggle = || Action::Toggle(Facet::Theme, "cybercrime".to_owned());
        let once = transition(&ViewState::default(), toggle());
        assert!(once.choices.contains(Facet::Theme, "cybercrime") && once.is_filtered());
        assert_eq!(transition(&once, toggle()), ViewState::default());
    }

    #[test]
    fn two_facets_are_chosen_and_taken_back_together() {
        let both = || {
            Action::ToggleBoth([
                (Facet::Theme, "cybercrime".to_owned()),
                (Facet::Section, "part-one".to_owned()),
            ])
        };
        let theme = transition(&ViewState::default(), Action::Toggle(Facet::Theme, "integrity".to_owned()));
        let once = transition(&theme, both());
        assert_eq!(once.choices.of(Facet::Theme), ["cybercrime"]);
        assert_eq!(once.choices.of(Facet::Section), ["part-one"]);
        assert_eq!(transition(&once, both()), ViewState::default());
    }

    #[test]
    fn by_date_is_a_choice_only_while_there_is_a_search() {
        let by = |state: &ViewState, sort| transition(state, Action::SortBy(sort));
        let everything = ViewState::default();
        assert_eq!(by(&by(&everything, Sort::Section), Sort::Date), everything);
        assert_eq!(everything.order(), Sort::Date);
        let search = transition(&everything, Action::Search("Nairobi".to_owned()));
        assert_eq!(search.order(), Sort::Best);
        let by_date = by(&search, Sort::Date);
        assert_eq!((by_date.sort, by_date.order()), (Sort::Date, Sort::Date));
        assert_eq!(by(&by_date, Sort::Best), search);
    }

    #[test]
    fn without_each_filter_nothing_is_filtered() {
        let month = Month::parse("2025-03");
        let mut state = ViewState {
            query: "Nairobi".to_owned(),
            range: MonthRange::new(month, None),
            in_view: true,
            ..ViewState::default()
        };
        state.choices.insert(Facet::Kind, "event");
        state.choices.insert(Facet::Kind, "mission");
        state.choices.insert(Facet::Precision, "day");
        let bare = Filter::all().fold(state, |state, filter| transition(&state, Action::Without(filter)));
        assert_eq!(bare, ViewState::default());
        assert!(Filter::all().map(Filter::index).eq(0..Filter::COUNT));
    }

    #[test]
    fn clearing_keeps_order_and_map() {
        let month = Month::parse("2025-03");
        let mut state =
            ViewState { sort: Sort::Section, map: MapView::parse("2/10/20"), ..Default::default() };
        let bare = state.clone();
        state.query = "Nairobi".to_owned();
        state.range = MonthRange::new(month, month);
        state.choices.insert(Facet::Kind, "event");
        assert_eq!(transition(&state, Action::ClearFilters), bare);
    }
}
