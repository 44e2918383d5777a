//! What the reader chose to filter by, one by one.

use super::{Action, Facet, Filter, MonthRange, Query};

/// One thing that narrows the selection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// These words must occur.
    Words(String),
    /// A chosen value of a facet, by its identifier.
    Value(Facet, String),
    /// These months.
    Months(MonthRange),
    /// Only what is in the shown part of the map.
    InView,
}

impl Query {
    /// All that narrows the selection, in the order of the address.
    #[must_use]
    pub fn chosen(&self) -> Vec<Choice> {
        let mut chosen = Vec::new();
        if self.is_searching() {
            chosen.push(Choice::Words(self.words.trim().to_owned()));
        }
        for facet in Facet::ALL {
            let values = self.choices.of(facet).iter();
            chosen.extend(values.map(|value| Choice::Value(facet, value.clone())));
        }
        if !self.range.is_all() {
            chosen.push(Choice::Months(self.range));
        }
        if self.in_view {
            chosen.push(Choice::InView);
        }
        chosen
    }
}

impl Choice {
    /// The action that takes it back and nothing else.
    #[must_use]
    pub fn removal(&self) -> Action {
        match self {
            Self::Words(_) => Action::Without(Filter::Words),
            Self::Value(facet, value) => Action::Toggle(*facet, value.clone()),
            Self::Months(_) => Action::Without(Filter::Months),
            Self::InView => Action::Without(Filter::InView),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Month;

    #[test]
    fn taking_back_each_choice_leaves_none() {
        let month = Month::parse("2025-03");
        let mut state = Query {
            words: " Nairobi ".to_owned(),
            range: MonthRange::new(month, None),
            in_view: true,
            ..Query::default()
        };
        state.choices.insert(Facet::Theme, "a");
        state.choices.insert(Facet::Theme, "b");
        let chosen = state.chosen();
        assert_eq!(chosen.len(), 5);
        for (removed, choice) in chosen.iter().enumerate() {
            assert_eq!(state.chosen()[0], chosen[removed]);
            state = state.after(choice.removal());
        }
        assert!(state.chosen().is_empty() && !state.is_filtered());
    }
}
