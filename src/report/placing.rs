//! Whether and how something stands on the map.

use super::{PlacePrecision, Report};

/// Where an activity stands, as far as the report and its data say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Placing {
    /// On the map, as precisely as this.
    OnMap(PlacePrecision),
    /// The report names a place as precise as this, but the data have no position for it.
    NotOnMap(PlacePrecision),
    /// The report names no place.
    Unstated,
}

impl Report {
    /// Where an activity stands.
    #[must_use]
    pub fn placing(&self, activity: usize) -> Placing {
        match self.activities[activity].place.map(|place| &self.places[place]) {
            Some(place) if place.at.is_some() => Placing::OnMap(place.precision),
            Some(place) => Placing::NotOnMap(place.precision),
            None => Placing::Unstated,
        }
    }
}
