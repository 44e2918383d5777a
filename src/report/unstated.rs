//! What a report leaves open about an activity, as far as its data can know.

use super::{Activity, Date, PlacePrecision, Precision, Report, When};

/// Something that the report does not say of an activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unstated {
    /// On which day it was, though the month is stated.
    Day,
    /// In which month it was, though the year is stated.
    Month,
    /// When it was.
    Date,
    /// In which city it was, though the country is stated.
    City,
    /// Where it was.
    Place,
    /// With whom it was done.
    Partners,
}

impl Report {
    /// What is not said of an activity: when, where, with whom.
    #[must_use]
    pub fn unstated(&self, activity: usize) -> Vec<Unstated> {
        let activity = &self.activities[activity];
        let mut unstated = Vec::new();
        unstated.extend(unstated_time(activity));
        match activity.place.map(|place| self.places[place].precision) {
            None => unstated.push(Unstated::Place),
            Some(PlacePrecision::Country) => unstated.push(Unstated::City),
            Some(PlacePrecision::City | PlacePrecision::Region) => {}
        }
        if activity.partners.is_empty() {
            unstated.push(Unstated::Partners);
        }
        unstated
    }
}

fn unstated_time(activity: &Activity) -> Option<Unstated> {
    let Some(when) = activity.when else { return Some(Unstated::Date) };
    match (when.precision(), when) {
        (Precision::Day, _) => None,
        (Precision::Month, _) => Some(Unstated::Day),
        (Precision::Year, _) => Some(Unstated::Month),
        // The year of a plan is only when it may begin.
        (Precision::Open, When::Open { from: Date::Month(_) | Date::Day(_) }) => None,
        (Precision::Period | Precision::Open, _) => Some(Unstated::Date),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::parse;

    #[test]
    fn it_is_what_the_data_lack() {
        let report = parse(include_str!("../../public/data/report.json")).report.expect("a report");
        let unstated = |id: &str| report.unstated(report.activity(id).expect("an activity"));
        assert_eq!(unstated("vienna-symposium"), [Unstated::Day, Unstated::Partners]);
        assert_eq!(unstated("nairobi-workshop"), [Unstated::Day]);
        assert_eq!(unstated("crescer-em-paz"), [Unstated::Month, Unstated::City, Unstated::Partners]);
        assert_eq!(unstated("neurotechnology-project"), [Unstated::Date, Unstated::Place]);
        assert_eq!(unstated("model-laws"), [Unstated::Date, Unstated::Place, Unstated::Partners]);
        assert_eq!(unstated("cstd-session-29"), [Unstated::Partners]);
    }
}
