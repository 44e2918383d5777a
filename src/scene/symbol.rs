//! What stands on the map: symbols with their labels, regions, and places where nothing is selected.

use super::label::LabelStyle;
use crate::geo::{BoundingBox, Screen};
use crate::report::Hue;

/// From this radius on a symbol has room for its number inside; three activities just have it.
const COUNT_INSIDE: f64 = 15.5;

/// A region: a soft area that says "about here".
#[derive(Clone, Debug, PartialEq)]
pub struct Area {
    /// Its middle.
    pub at: Screen,
    /// How far it reaches.
    pub radius: f64,
    pub hue: Option<Hue>,
    /// Whether nothing is selected there.
    pub faint: bool,
}

/// A place where nothing is selected: faint, not gone.
#[derive(Clone, Debug, PartialEq)]
pub struct FaintMark {
    /// Its middle.
    pub at: Screen,
    pub shape: SymbolShape,
    pub radius: f64,
    pub hue: Option<Hue>,
}

/// How many of a symbol's activities have a hue.
pub type Share = (Option<Hue>, usize);

/// What a symbol stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SymbolShape {
    City,
    Country,
    /// A region: a soft area rather than a point. It is never merged with the places on it.
    Region,
    /// Several places.
    Cluster,
}

/// A symbol: one place, or several that would overlap.
#[derive(Clone, Debug, PartialEq)]
pub struct Symbol {
    /// Its middle.
    pub at: Screen,
    /// Its radius; the area is in proportion to the number of activities, up to a largest one.
    pub radius: f64,
    /// How far a region reaches around it.
    pub reach: f64,
    /// Its activities by hue, the most frequent first.
    pub shares: Vec<Share>,
    /// What it stands for.
    pub shape: SymbolShape,
    /// Indices of its places.
    pub places: Vec<usize>,
    /// Indices of the selected activities there.
    pub activities: Vec<usize>,
    /// Indices of items of context there.
    pub context: Vec<usize>,
    /// Whether the open activity is among them.
    pub open: bool,
    /// Its label, where there is room for one.
    pub label: Option<MapLabel>,
}

impl Symbol {
    /// What it is known by from one scene to the next: the first of its places.
    #[must_use]
    pub fn key(&self) -> usize {
        self.places[0]
    }

    /// The most frequent hue.
    #[must_use]
    pub fn hue(&self) -> Option<Hue> {
        self.shares.first()?.0
    }

    /// The number that stands inside, where there is more than one and room for it.
    #[must_use]
    pub fn count_inside(&self) -> Option<usize> {
        let count = self.activities.len();
        (self.shape != SymbolShape::Region && count > 1 && self.radius >= COUNT_INSIDE).then_some(count)
    }

    /// The one thing that it leads to: its only activity, or its only item of context where there
    /// is no activity. Context at the place of an activity does not stand in its way.
    #[must_use]
    pub fn only(&self) -> Option<usize> {
        match (&self.activities[..], &self.context[..]) {
            ([activity], _) => Some(*activity),
            ([], [context]) => Some(*context),
            _ => None,
        }
    }
}

/// A label beside a symbol.
#[derive(Clone, Debug, PartialEq)]
pub struct MapLabel {
    /// One line or two.
    pub lines: Vec<String>,
    pub style: LabelStyle,
    /// Its estimated box.
    pub bounds: BoundingBox,
    /// The line that ties it to its symbol, where it stands off.
    pub leader: Option<(Screen, Screen)>,
}
