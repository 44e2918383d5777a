//! The filters that are in force, one by one.

use super::{Action, Facet, MonthRange, ViewState};

/// One thing that narrows the selection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Filter {
    /// These words must occur.
    Words(String),
    /// A chosen value of a facet, by its identifier.
    Value(Facet, String),
    /// These months.
    Months(MonthRange),
    /// Only what is in the shown part of the map.
    InView,
}

impl ViewState {
    /// All filters in force, in the order of the address.
    #[must_use]
    pub fn filters(&self) -> Vec<Filter> {
        let mut filters = Vec::new();
        if !self.query.trim().is_empty() {
            filters.push(Filter::Words(self.query.trim().to_owned()));
        }
        for facet in Facet::ALL {
            let values = self.choices.of(facet).iter();
            filters.extend(values.map(|value| Filter::Value(facet, value.clone())));
        }
        if !self.range.is_all() {
            filters.push(Filter::Months(self.range));
        }
        if self.in_view {
            filters.push(Filter::InView);
        }
        filters
    }
}

impl Filter {
    /// The action that takes it back and nothing else.
    #[must_use]
    pub fn removal(&self) -> Action {
        match self {
            Self::Words(_) => Action::Search(String::new()),
            Self::Value(facet, value) => Action::Toggle(*facet, value.clone()),
            Self::Months(_) => Action::Brush(MonthRange::default()),
            Self::InView => Action::OnlyInView(false),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Month;
    use crate::view_state::transition;

    #[test]
    fn taking_back_each_filter_leaves_none() {
        let month = Month::parse("2025-03");
        let mut state = ViewState {
            query: " Nairobi ".to_owned(),
            range: MonthRange::new(month, None),
            in_view: true,
            ..ViewState::default()
        };
        state.choices.insert(Facet::Theme, "a");
        state.choices.insert(Facet::Theme, "b");
        let filters = state.filters();
        assert_eq!(filters.len(), 5);
        for (removed, filter) in filters.iter().enumerate() {
            assert_eq!(state.filters()[0], filters[removed]);
            state = transition(&state, filter.removal());
        }
        assert!(state.filters().is_empty() && !state.is_filtered());
    }
}
