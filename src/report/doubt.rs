//! What may well be right and yet looks as if it were not meant.

use super::Date;
use std::fmt;

/// Something that an author should look at again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// A date that databases and forms write where none is known.
    Placeholder(Date),
    /// Done, with an open end.
    DoneWithoutEnd,
    /// Done, yet wholly after the period and after the last change of the data.
    DoneLater,
    /// Planned, yet over before the period ended.
    PlannedEarlier,
    /// Ongoing, yet over before the period ended.
    OngoingEarlier,
    /// A place without a position.
    NotOnMap,
    /// A source of which nobody learns where it is.
    NoOriginal,
}

impl fmt::Display for Doubt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Placeholder(date) => {
                write!(f, "{date} is often written where no date is known; it is shown as a date")
            }
            Self::DoneWithoutEnd => f.write_str(
                "is done, but its date has an open end, which is shown as ongoing; write its end, or ongoing",
            ),
            Self::DoneLater => {
                f.write_str("is done, but its date is after the reporting period and after the last change")
            }
            Self::PlannedEarlier => {
                f.write_str("is planned, but by its date it was over before the reporting period ended")
            }
            Self::OngoingEarlier => {
                f.write_str("is ongoing, but by its date it was over before the reporting period ended")
            }
            Self::NoOriginal => f.write_str(
                "has neither url nor find, so readers cannot look up the original; find says how, in words",
            ),
            Self::NotOnMap => f.write_str("has neither lng nor lat, so it is not on the map"),
        }
    }
}
