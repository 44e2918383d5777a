//! Where map and timeline look.

use super::{MapView, TimeView};
use crate::geo::{Band, Size, Viewport};

/// Which part of map and time is shown. It filters nothing (but see
/// [`Query::in_view`](super::Query::in_view)), so looking elsewhere selects nothing anew.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// `None` is the whole map.
    pub map: Option<MapView>,
    /// `None` is the reporting period.
    pub time: Option<TimeView>,
}

impl View {
    /// The part of the map that is shown, within the map's bounds; `whole` is what a map shows that nobody moved.
    #[must_use]
    pub fn viewport(&self, whole: &Band, frame: Size) -> Viewport {
        self.map.map_or_else(|| whole.viewport(frame), |map| map.viewport().bounded(frame))
    }
}
